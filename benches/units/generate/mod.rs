//! Units of a made-up province: communes, departments and schools with figures that fit together,
//! all different, and always the same for the same seed. On request some are broken, each in
//! another way.

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

/// A data file.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    /// Path below the folder of the province.
    pub(crate) path: String,
    /// What stands in it; a broken one may be no text.
    pub(crate) bytes: Vec<u8>,
    /// What is broken, if anything is.
    pub(crate) fault: Option<&'static str>,
}

/// Makes the units of a province, one by one.
pub(crate) fn province(wanted: Province) -> impl Iterator<Item = Unit> {
    let Province { communes, departments, schools, broken, seed } = wanted;
    let all = communes + departments + schools;
    (0..all).map(move |index| {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9).wrapping_add(index as u64));
        let (path, text) = if index < communes {
            (format!("xa/xa-{index:05}.toml"), commune::text(index, &mut chance))
        } else if index < communes + departments {
            let index = index - communes;
            (format!("so/so-{index:05}.toml"), department::text(index, &mut chance))
        } else {
            let index = index - communes - departments;
            (format!("truong/truong-{index:05}.toml"), school::text(index, &mut chance))
        };
        // Spread over the province.
        let turn = |index: usize| index * broken / all.max(1);
        if turn(index + 1) == turn(index) {
            return Unit { path, bytes: text.into_bytes(), fault: None };
        }
        let (fault, bytes) = break_it(text, turn(index));
        Unit { path, bytes, fault: Some(fault) }
    })
}

/// Breaks a data file in one of ten ways.
fn break_it(text: String, way: usize) -> (&'static str, Vec<u8>) {
    let replace = |from: &str, to: &str| text.replacen(from, to, 1).into_bytes();
    match way % 10 {
        0 => ("a text is not closed", replace("place = \"", "place = ")),
        1 => ("a key is misspelt", replace("cut_off =", "cutt_off =")),
        2 => ("a key is missing", replace("\nabbreviation =", "\n# abbreviation =")),
        3 => ("more is settled than came in", replace("\nresolved = ", "\nresolved = 9")),
        4 => ("a count is written in words", replace("\nattendees = ", "\nattendees = \"gần\" # ")),
        5 => ("there is no such day", replace("cut_off = 2025-11-30", "cut_off = 2025-11-31")),
        6 => ("it is UTF-16", {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xFF, 0xFE].into_iter().chain(units).collect()
        }),
        7 => ("a value is still to be filled in", replace("\nname = \"", "\nname = \"TODO ")),
        8 => ("the file breaks off", text.as_bytes()[..text.len() / 2].to_vec()),
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
