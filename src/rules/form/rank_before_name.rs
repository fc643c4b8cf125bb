//! F028: degrees and ranks before the name of the signer.

use crate::diagnostic::{Severity, Text};
use crate::model::{Agency, AgencyType};
use crate::rules::form::words::{after_word, given, offset, report_at, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

const SHORT: [&str; 34] = [
    "ThS", "Ths", "THS", "TS", "TSKH", "PGS", "GS", "BS", "BSCKI", "BSCKII", "BSCK1", "BSCK2",
    "BSNT", "CKI", "CKII", "CK1", "CK2", "DS", "DSCKI", "DSCKII", "KS", "KTS", "CN", "LS", "NGƯT",
    "NGND", "TTƯT", "TTND", "NSƯT", "NSND", "AHLĐ", "Đ/c", "đ/c", "Đ/C",
];

const LONG: [&str; 31] = [
    "Tiến sĩ",
    "Tiến sỹ",
    "Thạc sĩ",
    "Thạc sỹ",
    "Phó Giáo sư",
    "Giáo sư",
    "Bác sĩ",
    "Bác sỹ",
    "Dược sĩ",
    "Dược sỹ",
    "Kỹ sư",
    "Cử nhân",
    "Luật sư",
    "Nhà giáo Ưu tú",
    "Nhà giáo Nhân dân",
    "Thầy thuốc Ưu tú",
    "Thầy thuốc Nhân dân",
    "Đồng chí",
    "Bà",
    "Đại tướng",
    "Thượng tướng",
    "Trung tướng",
    "Thiếu tướng",
    "Đại tá",
    "Thượng tá",
    "Trung tá",
    "Thiếu tá",
    "Đại úy",
    "Thượng úy",
    "Trung úy",
    "Thiếu úy",
];

/// Common family names, which tell `Ông Trần Văn An` from somebody of the family Ông.
const FAMILIES: [&str; 16] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý",
];

/// Words that begin the names of institutions of education, health and science; `môi trường`, `viện kiểm
/// sát` name others.
const INSTITUTIONS: [&str; 5] = ["trường ", "viện ", "học viện ", "phân viện ", "phân hiệu "];

/// Words in the names of armed forces and of institutions of education, health and science.
const SECTORS: [&str; 11] = [
    "bệnh viện",
    "đại học",
    "cao đẳng",
    "trung tâm y tế",
    "kiểm soát bệnh tật",
    "trung tâm giáo dục",
    "trạm y tế",
    "quân sự",
    "quân đội",
    "công an",
    "biên phòng",
];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F028",
    name: "rank-before-name",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm c"),
    fixable: true,
    what: Pair {
        vi: "Trước họ tên người ký có học hàm, học vị, danh hiệu hoặc danh xưng.",
        en: "A degree, rank or form of address before the name of the signer.",
    },
    why: Pair {
        vi: "Trước họ tên của người ký không ghi học hàm, học vị và các danh hiệu danh dự khác; đơn vị vũ trang, giáo dục, y tế, khoa học theo quy định của ngành, khi đó là cảnh báo.",
        en: "Nothing stands before the name; armed forces, education, health and science follow their sector, so there it is a warning.",
    },
    example: Some(Example {
        fail: r##"[signature]
head = "Giám đốc"
name = "TS. Trần Văn An"
"##,
        pass: r##"[signature]
head = "Giám đốc"
name = "Trần Văn An"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let name = &cx.model.signature.name;
    let Some(text) = given(name) else { return Applied::No };
    let bare = without_ranks(text);
    if bare.len() == text.len() || bare.is_empty() {
        return Applied::Yes;
    }
    let rank = text[..text.len() - bare.len()].trim_end();
    let range = offset(&name.value, text)..offset(&name.value, bare);
    let message = Text::new(
        format!("trước họ tên người ký có `{rank}`"),
        format!("`{rank}` stands before the name of the signer"),
    );
    if is_exempt(&cx.model.agency) {
        let finding = report_at(cx, name, range, message);
        finding.severity = Severity::Warning;
        finding.help = Some(Text::new(
            "chỉ ghi khi người đứng đầu ngành vũ trang, giáo dục, y tế, khoa học có quy định",
            "only where the head of the sector (armed forces, education, health, science) allows it",
        ));
    } else {
        let help = Text::new(format!("viết `{bare}`"), format!("write `{bare}`"));
        report_mended(cx, name, range, message, "").help = Some(help);
    }
    Applied::Yes
}

/// Tells whether the sector of a body may allow ranks before the name.
fn is_exempt(agency: &Agency) -> bool {
    let name = agency.name.value.trim().to_lowercase();
    let is_institution = INSTITUTIONS.iter().any(|kind| name.starts_with(kind));
    is_institution && !name.starts_with("viện kiểm sát")
        || matches!(agency.category(), AgencyType::School | AgencyType::PublicUnit)
        || SECTORS.iter().any(|kind| name.contains(kind))
}

/// Returns the name without what stands before it.
fn without_ranks(text: &str) -> &str {
    let mut rest = text;
    loop {
        let Some(after) = after_short(rest).or_else(|| after_long(rest)) else { return rest };
        rest = after.trim_start_matches(['.', ' ', ',']);
    }
}

/// Returns what follows `TS.`, `ThS`, `Th.S`, `BS.CK II`: the longest one wins.
fn after_short(text: &str) -> Option<&str> {
    SHORT.iter().filter_map(|rank| after_dotted(text, rank)).min_by_key(|rest| rest.len())
}

/// Returns what follows letters with or without dots between them, and a blank behind `CK`.
fn after_dotted<'t>(text: &'t str, letters: &str) -> Option<&'t str> {
    let mut rest = text;
    let mut last = None;
    for letter in letters.chars() {
        if last.is_some() {
            let bare = rest.strip_prefix('.').unwrap_or(rest);
            let is_apart = bare.len() < rest.len() || last == Some('K');
            rest = if is_apart { bare.strip_prefix(' ').unwrap_or(bare) } else { bare };
        }
        rest = rest.strip_prefix(letter)?;
        last = Some(letter);
    }
    rest.starts_with(['.', ' ', ',']).then_some(rest)
}

/// Returns what follows `Tiến sĩ`, `Bà`; Ông is a family name too: `Ông Ích Khiêm`.
fn after_long(text: &str) -> Option<&str> {
    let after = LONG.iter().find_map(|rank| after_word(text, rank));
    let after = after.filter(|rest| rest.starts_with([' ', ',']));
    let sir = || after_word(text, "ông").filter(|rest| rest.split_whitespace().count() > 2);
    after.or_else(|| sir().filter(|rest| has_family_name(rest)))
}

fn has_family_name(rest: &str) -> bool {
    rest.split_whitespace().next().is_some_and(|first| FAMILIES.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_taken_off_and_names_left_whole() {
        let cases = [
            ("PGS.TS. Trần Văn An", "Trần Văn An"),
            ("BS.CKII Lê Thị Bình", "Lê Thị Bình"),
            ("ThS Lê Thị Bình", "Lê Thị Bình"),
            ("Th.S Lê Thị Bình", "Lê Thị Bình"),
            ("Th. S. Lê Thị Bình", "Lê Thị Bình"),
            ("T.S Trần Văn An", "Trần Văn An"),
            ("BS. CK II Trần Văn An", "Trần Văn An"),
            ("BSCK2. Trần Văn An", "Trần Văn An"),
            ("Ths.BS Trần Văn An", "Trần Văn An"),
            ("Thượng tá, BS Trần Văn An", "Trần Văn An"),
            ("T Sơn", "T Sơn"),
            ("T S Nam", "T S Nam"),
            ("Tiến sĩ Trần Văn An", "Trần Văn An"),
            ("Ông Trần Văn An", "Trần Văn An"),
            ("Đ/c Trần Văn An", "Trần Văn An"),
            ("Đại tá, TS. Trần Văn An", "Trần Văn An"),
            ("Ông Ích Khiêm", "Ông Ích Khiêm"),
            ("Ông Lê Na", "Ông Lê Na"),
            ("Ông Ích Đường Minh", "Ông Ích Đường Minh"),
            ("Bá Thanh", "Bá Thanh"),
            ("Thiều Văn Cử", "Thiều Văn Cử"),
            ("H'Hen Niê", "H'Hen Niê"),
        ];
        for (given, expected) in cases {
            assert_eq!(without_ranks(given), expected);
        }
    }
}
