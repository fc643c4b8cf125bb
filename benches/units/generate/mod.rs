//! Units of a made-up province: communes, departments and schools with figures that fit together,
//! all different, and always the same for the same seed. On request some are broken, each in
//! another way: in itself, or only beside the others.

use std::fmt::Write;

mod commune;
mod department;
mod school;

/// What to make.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Province {
    /// Communes, in `xa`.
    pub(crate) communes: usize,
    /// Departments, in `so`.
    pub(crate) departments: usize,
    /// Schools, in `truong`.
    pub(crate) schools: usize,
    /// How many of them are broken.
    pub(crate) broken: usize,
    /// The same number makes the same units.
    pub(crate) seed: u64,
}

/// A unit that must report.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    /// Its name on the list of the province.
    pub(crate) name: String,
    /// Path of its data file, below the folder of the province.
    pub(crate) path: String,
    /// What stands in the file, which may be no text; nothing where none was sent.
    pub(crate) bytes: Option<Vec<u8>>,
    /// What is broken, if anything is.
    pub(crate) fault: Option<&'static str>,
}

/// Makes the units of a province, one by one.
pub(crate) fn province(wanted: Province) -> impl Iterator<Item = Unit> {
    let all = wanted.communes + wanted.departments + wanted.schools;
    (0..all).map(move |index| {
        let (path, text) = wanted.file(index);
        let name = listed_name(&text);
        // Spread over the province.
        let turn = |index: usize| index * wanted.broken / all.max(1);
        if turn(index + 1) == turn(index) {
            return Unit { name, path, bytes: Some(text.into_bytes()), fault: None };
        }
        let (_, other) = wanted.file(index.saturating_sub(1));
        let (fault, bytes) = break_it(&text, other, turn(index));
        Unit { name, path, bytes, fault: Some(fault) }
    })
}

impl Province {
    /// Makes the file of a unit: its path and its text.
    fn file(self, index: usize) -> (String, String) {
        let seed = self.seed.wrapping_mul(0x9E37_79B9).wrapping_add(index as u64);
        let mut chance = Chance(seed);
        let Some(department) = index.checked_sub(self.communes) else {
            return (format!("xa/xa-{index:05}.toml"), commune::text(index, &mut chance));
        };
        match department.checked_sub(self.departments) {
            None => {
                let text = department::text(department, &mut chance);
                (format!("so/so-{department:05}.toml"), text)
            }
            Some(school) => {
                let text = school::text(school, &mut chance);
                (format!("truong/truong-{school:05}.toml"), text)
            }
        }
    }
}

/// Writes the units that must report, as Excel saves a list in Vietnam.
pub(crate) fn roster(units: &[Unit]) -> String {
    let mut out = String::from("\u{feff}DANH SÁCH ĐƠN VỊ PHẢI BÁO CÁO;\r\nSTT;Đơn vị\r\n");
    for (number, unit) in (1..).zip(units) {
        let _ = write!(out, "{number};{}\r\n", unit.name);
    }
    out
}

/// Returns the name of the agency in a data file.
fn agency(text: &str) -> &str {
    let name = text.split("\nname = \"").nth(1).unwrap_or_default();
    name.split('"').next().unwrap_or_default()
}

/// Returns the name that the list of a province has for a unit: of a committee that of its commune.
fn listed_name(text: &str) -> String {
    let name = agency(text);
    let Some(name) = name.strip_prefix("Ủy ban nhân dân ") else { return name.to_owned() };
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Breaks a data file; `other` is that of another unit. The first ten ways are those of a report
/// over many units, the rest concern one file.
fn break_it(text: &str, other: String, way: usize) -> (&'static str, Option<Vec<u8>>) {
    let replace = |from: &str, to: &str| Some(text.replacen(from, to, 1).into_bytes());
    match way % 15 {
        0 => ("a text is not closed", replace("place = \"", "place = ")),
        1 => ("a key is misspelt", replace("cut_off =", "cutt_off =")),
        2 => ("more is settled than came in", replace("\nresolved = ", "\nresolved = 9")),
        3 => ("it is of the year before", {
            let before = text.replace("2024", "2023").replace("2025", "2024");
            Some(before.replace("2026", "2025").into_bytes())
        }),
        4 => ("it is that of another unit", Some(other.into_bytes())),
        5 => ("its unit is not listed", {
            let name = agency(text);
            replace(&format!("\nname = \"{name}\""), &format!("\nname = \"{name} Thượng\""))
        }),
        6 => ("it was not sent", None),
        7 => ("it is UTF-16", {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            Some([0xFF, 0xFE].into_iter().chain(units).collect())
        }),
        8 => ("there is no such day", replace("cut_off = 2025-11-30", "cut_off = 2025-11-31")),
        9 => (
            "a document is repealed",
            replace("[\"10/2022/QH15\"", "[\"34/2007/PL-UBTVQH11\", \"10/2022/QH15\""),
        ),
        10 => ("a key is missing", replace("\nabbreviation =", "\n# abbreviation =")),
        11 => {
            ("a count is written in words", replace("\nattendees = ", "\nattendees = \"gần\" # "))
        }
        12 => ("a value is still to be filled in", replace("\nname = \"", "\nname = \"TODO ")),
        13 => ("the file breaks off", Some(text.as_bytes()[..text.len() / 2].to_vec())),
        _ => ("a percentage is above a hundred", replace("_percent = ", "_percent = 2")),
    }
}

/// Numbers that look like chance and are the same every time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`.
    fn from(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high.max(low) - low + 1)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.from(0, of.len() as u64 - 1) as usize]
    }

    /// Happens so many times in a hundred.
    fn percent(&mut self, percent: u64) -> bool {
        self.from(1, 100) <= percent
    }

    /// Some of these, in their order, at least so many.
    fn some<'a>(&mut self, of: &[&'a str], least: usize) -> Vec<&'a str> {
        let wanted = self.from(least as u64, of.len() as u64) as usize;
        let mut left = wanted;
        let mut taken = Vec::new();
        for (at, text) in of.iter().enumerate() {
            let rest = of.len() - at;
            if left == rest || (left > 0 && self.from(1, rest as u64) <= left as u64) {
                taken.push(*text);
                left -= 1;
            }
        }
        taken
    }
}

/// Writes a list of texts.
fn list(key: &str, texts: &[&str]) -> String {
    let mut out = format!("{key} = [\n");
    for text in texts {
        let _ = writeln!(out, "    \"{text}\",");
    }
    out + "]\n"
}

/// Returns a share in percent with one decimal, as offices write it.
fn share(part: u64, whole: u64) -> String {
    let tenths = (part * 2000 + whole) / (2 * whole);
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

/// Returns the name of a place; many thousands are different.
fn place(index: usize) -> String {
    const FIRST: [&str; 20] = [
        "Minh", "Tân", "An", "Phú", "Hòa", "Vân", "Đông", "Bình", "Thanh", "Long", "Xuân", "Hưng",
        "Quang", "Đại", "Nam", "Yên", "Sơn", "Trung", "Vĩnh", "Mỹ",
    ];
    const SECOND: [&str; 20] = [
        "Lâm", "Hòa", "Khê", "Phong", "Sơn", "Thịnh", "Giang", "Lộc", "Đức", "Trung", "Thành",
        "Hải", "Châu", "Bình", "Mai", "Tiến", "Lợi", "An", "Long", "Thủy",
    ];
    const THIRD: [&str; 26] = [
        "",
        " Đông",
        " Tây",
        " Nam",
        " Bắc",
        " Thượng",
        " Hạ",
        " Trung",
        " Nhất",
        " Nhì",
        " Ba",
        " Tư",
        " Năm",
        " Sáu",
        " Bảy",
        " Tám",
        " Chín",
        " Mười",
        " Trên",
        " Dưới",
        " Giữa",
        " Mới",
        " Lớn",
        " Nhỏ",
        " Trong",
        " Ngoài",
    ];
    let (third, rest) = (index / 400 % 26, index * 143 % 400);
    format!("{} {}{}", FIRST[rest / 20], SECOND[rest % 20], THIRD[third])
}

fn person(chance: &mut Chance) -> String {
    let family =
        chance.one(&["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"]);
    let middle = chance.one(&["Văn", "Thị", "Minh", "Đức", "Thanh", "Ngọc", "Quang", "Thu"]);
    let given =
        chance.one(&["An", "Bình", "Dũng", "Hà", "Hùng", "Lan", "Nga", "Phúc", "Thảo", "Tuấn"]);
    format!("{family} {middle} {given}")
}

const STRENGTHS: [&str; 5] = [
    "Việc công khai thông tin được duy trì thường xuyên; người dân được biết ngay từ khi lập kế hoạch, dự toán",
    "Ý kiến tại các hội nghị được trả lời ngay hoặc giải trình bằng văn bản, không để tồn đọng",
    "Hồ sơ thủ tục hành chính được giải quyết kịp thời; tỷ lệ hài lòng tăng so với năm trước",
    "Người đứng đầu trực tiếp chỉ đạo, phân công rõ người, rõ việc, rõ thời hạn trong thực hiện dân chủ",
    "Ban Thanh tra nhân dân hoạt động theo chương trình đã thống nhất, kiến nghị được xem xét, giải quyết",
];

const WEAKNESSES: [&str; 4] = [
    "Một số nội dung công khai còn chậm so với thời hạn, hình thức công khai chưa phong phú",
    "Việc lấy ý kiến đối với một số dự thảo còn hình thức, thời gian góp ý ngắn",
    "Công tác kiểm tra, giám sát chưa thường xuyên ở các đơn vị xa trung tâm",
    "Trang thông tin điện tử cập nhật chưa kịp thời",
];

const CAUSES: [&str; 2] = [
    "Khối lượng công việc sau sắp xếp lớn, nhân sự phụ trách còn kiêm nhiệm",
    "Kinh phí dành cho tuyên truyền, công khai thông tin còn hạn hẹp",
];

const TASKS: [&str; 4] = [
    "Rà soát, sửa đổi Quy chế thực hiện dân chủ cho phù hợp với tình hình mới",
    "Công khai đầy đủ, đúng thời hạn các nội dung theo Luật Thực hiện dân chủ ở cơ sở",
    "Tổ chức đối thoại, trả lời đến cùng ý kiến, kiến nghị",
    "Tập huấn nghiệp vụ cho thành viên Ban Thanh tra nhân dân",
];

/// The assessment and the tasks, which every unit has.
fn outlook(chance: &mut Chance) -> String {
    let mut out = String::from("\n[assessment]\n");
    out += &list("strengths", &chance.some(&STRENGTHS, 1));
    out += &list("weaknesses", &chance.some(&WEAKNESSES, 1));
    out += &list("causes", &chance.some(&CAUSES, 1));
    for task in chance.some(&TASKS, 2) {
        let _ = write!(out, "\n[[tasks]]\ntext = \"{task}\"\n");
        if chance.percent(50) {
            let due = chance.one(&[
                "trong quý I năm 2026",
                "trong quý II năm 2026",
                "trước ngày 30/6/2026",
            ]);
            let _ = writeln!(out, "due = \"{due}\"");
        }
    }
    out
}

/// Citizen reception and petitions, whose figures add up.
fn petitions(chance: &mut Chance) -> String {
    let visits = chance.from(0, 120);
    let people = visits + if visits > 0 { chance.from(0, 30) } else { 0 };
    let mut out = format!(
        "\n[citizen_reception]\nroom = true\nschedule_posted = true\nvisits = {visits}\npeople = {people}\ngroups = 0\n"
    );
    let resolved = chance.from(0, 40);
    let pending = if chance.percent(30) { chance.from(1, 4) } else { 0 };
    let referred = if chance.percent(50) { chance.from(1, 5) } else { 0 };
    let within = resolved + pending;
    let received = within + referred;
    let _ = write!(
        out,
        "\n[complaints]\nreceived = {received}\nwithin_competence = {within}\nresolved = {resolved}\npending = {pending}\nreferred = {referred}\nstaff = 0\n"
    );
    if received > 0 {
        let complaints = chance.from(0, received / 4);
        let denunciations = chance.from(0, received / 8);
        let rest = received - complaints - denunciations;
        let _ = writeln!(
            out,
            "kinds = {{ complaints = {{ received = {complaints} }}, denunciations = {{ received = {denunciations} }}, petitions = {{ received = {rest} }} }}"
        );
    }
    out
}

/// Administrative procedures, whose figures add up.
fn procedures(chance: &mut Chance, place: &str) -> String {
    let posted = chance.from(120, 420);
    let on_time = chance.from(400, 9000);
    let late = if chance.percent(40) { on_time / 500 + chance.from(1, 30) } else { 0 };
    let received = on_time + late;
    let percent = share(on_time, received);
    let satisfaction = share(chance.from(940, 999), 1000);
    format!(
        "\n[administrative_procedures]\nposted = {posted}\nplaces = [\"{place}\", \"trang thông tin điện tử\"]\none_stop = \"{place}\"\nreceived = {received}\non_time = {on_time}\nlate = {late}\non_time_percent = {percent}\nsatisfaction_percent = {satisfaction}\n"
    )
}

/// Ban Thanh tra nhân dân.
fn inspectorate(chance: &mut Chance, members: u64, term: &str) -> String {
    let recommendations = chance.from(0, 6);
    let settled = chance.from(0, recommendations);
    let checks = chance.from(1, 9);
    format!(
        "\n[people_inspectorate]\nmembers = {members}\nterm = \"{term}\"\nchecks = {checks}\nrecommendations = {recommendations}\nsettled = {settled}\n"
    )
}
