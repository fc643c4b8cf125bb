//! What the template of a consolidated report sees beside the head's own data: declared here, made by
//! [`crate::consolidate`] once the units are read.

use super::variables::Variable;
use crate::read::Shape;
use crate::sums;

/// The variable that holds them all.
pub(super) const ROOT: &str = "units";

computed! {
    /// The values that are no figures of the units.
    VALUES {
        "units.reported": Shape::Whole => "Số đơn vị đã có báo cáo", "units that reported";
        "units.expected": Shape::Whole => "Số đơn vị phải báo cáo", "units that should report";
        "units.listed": Shape::Flag => "Có danh sách đơn vị phải báo cáo", "whether there is a list of units";
        "units.missing": Shape::List(&Shape::Text) => "Tên các đơn vị chưa có báo cáo", "units that are missing";
        "units.counted": Shape::Flag => "Đơn vị có số liệu mâu thuẫn vẫn được tính", "whether units that contradict themselves are counted";
        "units.others": Shape::Whole => "Số đơn vị ngoài danh sách", "units that are not on the list";
        "units.unknown": Shape::Whole => "Số tệp không đọc được, không rõ của đơn vị nào", "files that could not be read, of nobody knows whom";
        "units.annexes": Shape::List(&Shape::Text) => "Số của các phụ lục bảng đơn vị", "numbers of the annexes with tables of units";
        "units.contradictory[].name": Shape::Text => "Đơn vị có số liệu mâu thuẫn", "a unit that contradicts itself";
        "units.contradictory[].faults": Shape::Text => "Mâu thuẫn ở đâu", "in what";
        "units.unusable[].name": Shape::Text => "Đơn vị có tệp không dùng được", "a unit whose file cannot be used";
        "units.unusable[].faults": Shape::Text => "Vì sao không dùng được", "why";
        "units.groups[].name": Shape::Text => "Tên nhóm đơn vị", "name of a group of units";
        "units.groups[].reported": Shape::Whole => "Số đơn vị của nhóm đã có báo cáo", "its units that reported";
        "units.groups[].expected": Shape::Whole => "Số đơn vị của nhóm phải báo cáo", "its units that should report";
        "units.groups[].missing": Shape::Whole => "Số đơn vị của nhóm chưa có báo cáo", "its units that are missing";
    }
}

/// What there is of each sum.
const OF_SUM: [(&str, Shape, &str, &str); 4] = [
    ("sum", Shape::Whole, "tổng số", "sum"),
    ("given", Shape::Whole, "số đơn vị có ghi", "units that give it"),
    ("left_out", Shape::Whole, "số đơn vị không tính", "units left out"),
    ("basis", Shape::Text, "câu nói rõ số đơn vị có ghi", "words on how many units give it"),
];

/// What there is of each share.
const OF_SHARE: [(&str, Shape, &str, &str); 5] = [
    ("percent", Shape::Decimal, "tỷ lệ", "percentage"),
    ("part", Shape::Whole, "tử số", "the part"),
    ("whole", Shape::Whole, "mẫu số", "the whole"),
    ("given", Shape::Whole, "số đơn vị có ghi", "units that give it"),
    ("basis", Shape::Text, "câu nói rõ số đơn vị có ghi", "words on how many units give it"),
];

/// Returns every value, those of the figures for all units and for each group.
pub(super) fn all() -> Vec<Variable> {
    let mut all: Vec<_> = VALUES
        .iter()
        .map(|of| variable(of.path.to_owned(), of.shape, of.vi.to_owned(), of.en.to_owned()))
        .collect();
    for place in ["units", "units.groups[]"] {
        for sum in sums::ALL {
            let name = sum.name();
            all.extend(OF_SUM.iter().map(|(key, shape, vi, en)| {
                variable(
                    format!("{place}.sums.{name}.{key}"),
                    *shape,
                    format!("{}: {vi}", sum.head),
                    format!("{name}: {en}"),
                )
            }));
        }
        for share in sums::SHARES {
            let name = share.name;
            all.extend(OF_SHARE.iter().map(|(key, shape, vi, en)| {
                variable(
                    format!("{place}.shares.{name}.{key}"),
                    *shape,
                    format!("{name}: {vi}"),
                    format!("{name}: {en}"),
                )
            }));
        }
    }
    all
}

fn variable(path: String, shape: Shape, vi: String, en: String) -> Variable {
    Variable { path, shape, vi: vi.into(), en: en.into(), is_computed: true, is_part: false }
}
