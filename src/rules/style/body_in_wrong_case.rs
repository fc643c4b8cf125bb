//! S016: the name of a body with its capitals in the wrong place.

use super::phrases::{Found, Matcher, Phrases};
use super::words::{Word, neighbour_before, own};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S016",
    name: "body-in-wrong-case",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục IV, khoản 1"),
    fixable: true,
    what: Pair {
        vi: "Tên cơ quan, tổ chức viết hoa sai (Ban chỉ đạo, Bộ chính trị, Ủy ban Nhân dân), hoặc “ban hành” viết hoa giữa câu.",
        en: "The name of a body with its capitals in the wrong place, or “Ban hành” inside a sentence.",
    },
    why: Pair {
        vi: "Viết hoa chữ cái đầu của từ chỉ loại hình cơ quan và của từ chỉ chức năng, lĩnh vực: Ban Chỉ đạo, Sở Thông tin và Truyền thông.",
        en: "The words for the kind of body and for its field take a capital: Ban Chỉ đạo, Sở Thông tin và Truyền thông.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị Ban chỉ đạo tỉnh tập huấn"]
"##,
        pass: r##"proposals = ["Đề nghị Ban Chỉ đạo tỉnh tập huấn"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    static MATCHER: Matcher = Matcher::new(BODIES);
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        let phrases = MATCHER.find(text, cx.words(entry)).into_iter();
        let phrases = phrases.map(|Found { range, right }| (range, right.to_owned()));
        for (range, right) in phrases.chain(agencies(text, cx.words(entry))) {
            // A newspaper has the name in a form of its own.
            let paper = neighbour_before(text, range.start);
            if matches!(paper, "Báo" | "báo" | "chí" | "tử") {
                continue;
            }
            let wrong = &text[range.clone()];
            let message = Text::new(
                format!("`{wrong}` viết hoa sai, phải là `{right}`"),
                format!("`{wrong}` has its capitals wrong, it is `{right}`"),
            );
            let place = cx.inside(entry.words.span, range.clone());
            let finding = cx.report_in(entry, range, message);
            finding.edits.push(Edit { span: place, text: right });
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Finds the ministries and departments whose field is not written as it should be.
fn agencies<'t>(
    text: &str,
    words: impl Iterator<Item = Word<'t>>,
) -> Vec<(std::ops::Range<usize>, String)> {
    let mut found = Vec::new();
    for word in words.filter(|word| matches!(word.text, "Sở" | "Bộ")) {
        let Some(rest) = text[word.end()..].strip_prefix(' ') else { continue };
        let fits = |field: &&&str| {
            let is_like = |(a, b): (u8, u8)| a.eq_ignore_ascii_case(&b);
            if !rest.bytes().zip(field.bytes()).next().is_some_and(is_like) {
                return false;
            }
            let Some(head) = rest.get(..field.len()) else { return false };
            let ends = !rest[field.len()..].starts_with(char::is_alphanumeric);
            ends && head.to_lowercase() == field.to_lowercase()
        };
        let field = FIELDS.iter().filter(fits).max_by_key(|field| field.len());
        let Some(field) = field.filter(|field| !rest.starts_with(**field)) else { continue };
        let end = word.end() + 1 + field.len();
        found.push((word.start..end, format!("{} {field}", word.text)));
    }
    found
}

/// Fields of ministries and departments. `Xây dựng` is left out: “Sở xây dựng kế hoạch” says that it
/// makes a plan.
const FIELDS: [&str; 22] = [
    "Công Thương",
    "Công an",
    "Du lịch",
    "Dân tộc và Tôn giáo",
    "Giao thông vận tải",
    "Giáo dục và Đào tạo",
    "Khoa học và Công nghệ",
    "Kế hoạch và Đầu tư",
    "Lao động - Thương binh và Xã hội",
    "Lao động, Thương binh và Xã hội",
    "Ngoại giao",
    "Ngoại vụ",
    "Nông nghiệp và Môi trường",
    "Nông nghiệp và Phát triển nông thôn",
    "Nội vụ",
    "Quốc phòng",
    "Thông tin và Truyền thông",
    "Tài chính",
    "Tài nguyên và Môi trường",
    "Tư pháp",
    "Văn hóa, Thể thao và Du lịch",
    "Y tế",
];

/// Names in the wrong case and in the right one; sorted.
static BODIES: &Phrases = &[
    ("Ban Bí Thư", "Ban Bí thư"),
    ("Ban Chấp Hành", "Ban Chấp hành"),
    ("Ban Chỉ Đạo", "Ban Chỉ đạo"),
    ("Ban Dân Vận", "Ban Dân vận"),
    ("Ban Dân vận thành uỷ", "Ban Dân vận Thành uỷ"),
    ("Ban Dân vận thành ủy", "Ban Dân vận Thành ủy"),
    ("Ban Dân vận tỉnh uỷ", "Ban Dân vận Tỉnh uỷ"),
    ("Ban Dân vận tỉnh ủy", "Ban Dân vận Tỉnh ủy"),
    ("Ban Giám Đốc", "Ban Giám đốc"),
    ("Ban Nội chính thành uỷ", "Ban Nội chính Thành uỷ"),
    ("Ban Nội chính thành ủy", "Ban Nội chính Thành ủy"),
    ("Ban Nội chính tỉnh uỷ", "Ban Nội chính Tỉnh uỷ"),
    ("Ban Nội chính tỉnh ủy", "Ban Nội chính Tỉnh ủy"),
    ("Ban Thanh Tra Nhân Dân", "Ban Thanh tra nhân dân"),
    ("Ban Thanh tra Nhân dân", "Ban Thanh tra nhân dân"),
    ("Ban Thường Vụ", "Ban Thường vụ"),
    ("Ban Thường vụ thành uỷ", "Ban Thường vụ Thành uỷ"),
    ("Ban Thường vụ thành ủy", "Ban Thường vụ Thành ủy"),
    ("Ban Thường vụ tỉnh uỷ", "Ban Thường vụ Tỉnh uỷ"),
    ("Ban Thường vụ tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
    ("Ban Tuyên Giáo", "Ban Tuyên giáo"),
    ("Ban Tuyên giáo thành uỷ", "Ban Tuyên giáo Thành uỷ"),
    ("Ban Tuyên giáo thành ủy", "Ban Tuyên giáo Thành ủy"),
    ("Ban Tuyên giáo tỉnh uỷ", "Ban Tuyên giáo Tỉnh uỷ"),
    ("Ban Tuyên giáo tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy"),
    ("Ban Tổ chức thành uỷ", "Ban Tổ chức Thành uỷ"),
    ("Ban Tổ chức thành ủy", "Ban Tổ chức Thành ủy"),
    ("Ban Tổ chức tỉnh uỷ", "Ban Tổ chức Tỉnh uỷ"),
    ("Ban Tổ chức tỉnh ủy", "Ban Tổ chức Tỉnh ủy"),
    ("Ban bí thư", "Ban Bí thư"),
    ("Ban chấp hành", "Ban Chấp hành"),
    ("Ban chỉ đạo", "Ban Chỉ đạo"),
    ("Ban dân vận", "Ban Dân vận"),
    ("Ban giám đốc", "Ban Giám đốc"),
    ("Ban thanh tra Nhân dân", "Ban Thanh tra nhân dân"),
    ("Ban thanh tra nhân dân", "Ban Thanh tra nhân dân"),
    ("Ban thường vụ", "Ban Thường vụ"),
    ("Ban tuyên giáo", "Ban Tuyên giáo"),
    ("Bộ Chính Trị", "Bộ Chính trị"),
    ("Bộ chính trị", "Bộ Chính trị"),
    ("Chính Phủ", "Chính phủ"),
    ("Công Đoàn", "Công đoàn"),
    ("Hội Cựu Chiến Binh", "Hội Cựu chiến binh"),
    ("Hội Liên hiệp phụ nữ", "Hội Liên hiệp Phụ nữ"),
    ("Hội Nông Dân", "Hội Nông dân"),
    ("Hội cựu chiến binh", "Hội Cựu chiến binh"),
    ("Hội liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ"),
    ("Hội liên hiệp phụ nữ", "Hội Liên hiệp Phụ nữ"),
    ("Hội nông dân", "Hội Nông dân"),
    ("Hội Đồng Nhân Dân", "Hội đồng nhân dân"),
    ("Hội Đồng nhân dân", "Hội đồng nhân dân"),
    ("Hội đồng Nhân Dân", "Hội đồng nhân dân"),
    ("Hội đồng Nhân dân", "Hội đồng nhân dân"),
    ("Mặt Trận Tổ Quốc", "Mặt trận Tổ quốc"),
    ("Mặt Trận Tổ quốc", "Mặt trận Tổ quốc"),
    ("Mặt trận Tổ Quốc", "Mặt trận Tổ quốc"),
    ("Mặt trận tổ quốc", "Mặt trận Tổ quốc"),
    ("Nhà Nước", "Nhà nước"),
    ("Quốc Hội", "Quốc hội"),
    ("Sở Ban hành", "Sở ban hành"),
    ("Thành Uỷ", "Thành uỷ"),
    ("Thành Ủy", "Thành ủy"),
    ("Trụ Sở", "Trụ sở"),
    ("Tỉnh Uỷ", "Tỉnh uỷ"),
    ("Tỉnh Ủy", "Tỉnh ủy"),
    ("Tổ Quốc", "Tổ quốc"),
    ("Uỷ Ban Nhân Dân", "Uỷ ban nhân dân"),
    ("Uỷ Ban Nhân dân", "Uỷ ban nhân dân"),
    ("Uỷ Ban nhân dân", "Uỷ ban nhân dân"),
    ("Uỷ ban Mặt trận tổ quốc", "Uỷ ban Mặt trận Tổ quốc"),
    ("Uỷ ban Nhân Dân", "Uỷ ban nhân dân"),
    ("Uỷ ban Nhân dân", "Uỷ ban nhân dân"),
    ("Uỷ ban Thường vụ Quốc Hội", "Uỷ ban Thường vụ Quốc hội"),
    ("Uỷ ban mặt trận Tổ quốc", "Uỷ ban Mặt trận Tổ quốc"),
    ("Uỷ ban mặt trận tổ quốc", "Uỷ ban Mặt trận Tổ quốc"),
    ("Uỷ ban thường vụ Quốc hội", "Uỷ ban Thường vụ Quốc hội"),
    ("Uỷ ban thường vụ quốc hội", "Uỷ ban Thường vụ Quốc hội"),
    ("Văn phòng chính phủ", "Văn phòng Chính phủ"),
    ("Văn phòng thành uỷ", "Văn phòng Thành uỷ"),
    ("Văn phòng thành ủy", "Văn phòng Thành ủy"),
    ("Văn phòng tỉnh uỷ", "Văn phòng Tỉnh uỷ"),
    ("Văn phòng tỉnh ủy", "Văn phòng Tỉnh ủy"),
    ("trụ Sở", "trụ sở"),
    ("tỉnh Ban hành", "tỉnh ban hành"),
    ("uỷ Ban hành", "uỷ ban hành"),
    ("việc Ban hành", "việc ban hành"),
    ("về Ban hành", "về ban hành"),
    ("Đoàn Thanh Niên", "Đoàn Thanh niên"),
    ("Đoàn thanh niên", "Đoàn Thanh niên"),
    ("Đảng Uỷ", "Đảng uỷ"),
    ("Đảng Ủy", "Đảng ủy"),
    ("Ủy Ban Nhân Dân", "Ủy ban nhân dân"),
    ("Ủy Ban Nhân dân", "Ủy ban nhân dân"),
    ("Ủy Ban nhân dân", "Ủy ban nhân dân"),
    ("Ủy ban Mặt trận tổ quốc", "Ủy ban Mặt trận Tổ quốc"),
    ("Ủy ban Nhân Dân", "Ủy ban nhân dân"),
    ("Ủy ban Nhân dân", "Ủy ban nhân dân"),
    ("Ủy ban Thường vụ Quốc Hội", "Ủy ban Thường vụ Quốc hội"),
    ("Ủy ban mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc"),
    ("Ủy ban mặt trận tổ quốc", "Ủy ban Mặt trận Tổ quốc"),
    ("Ủy ban thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"),
    ("Ủy ban thường vụ quốc hội", "Ủy ban Thường vụ Quốc hội"),
    ("ủy Ban hành", "ủy ban hành"),
];

#[cfg(test)]
mod tests {
    use super::super::phrases::is_sorted;
    use super::*;
    use crate::rules::cut::words;

    #[test]
    fn the_table_is_sorted() {
        assert!(is_sorted(BODIES));
    }

    #[test]
    fn fields_in_any_case() {
        let right =
            |text: &str| agencies(text, words(text)).into_iter().map(|(_, right)| right).next();
        assert_eq!(
            right("tại Sở Thông tin và truyền thông giai đoạn"),
            Some("Sở Thông tin và Truyền thông".into())
        );
        assert_eq!(right("Sở Nội vụ, Bộ Công an, Sở xây dựng kế hoạch"), None);
        assert_eq!(right("Bộ nội vụ"), Some("Bộ Nội vụ".into()));
        assert_eq!(right("Sở Nội"), None);
    }
}
