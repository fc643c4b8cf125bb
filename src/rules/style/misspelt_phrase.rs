//! S024: a phrase that is never right: letters that a scanner confuses, tone marks mixed up.

use super::phrases::{Matcher, Phrases};
use super::words::{neighbour_after, own};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S024",
    name: "misspelt-phrase",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "lỗi chính tả và lỗi nhận dạng chữ thấy trong báo cáo thật: Kỳ cương, đầy mạnh, Buu chính, Bộ trí",
        en: "misspellings and scanner errors of real reports: Kỳ cương, đầy mạnh, Buu chính, Bộ trí",
    }),
    fixable: true,
    what: Pair {
        vi: "Cụm từ sai chính tả: lẫn dấu hỏi với dấu ngã, hoặc nhận dạng chữ sai.",
        en: "A misspelt phrase: tone marks mixed up, or letters that a scanner confused.",
    },
    why: Pair {
        vi: "Chỉ những cụm từ không bao giờ đúng mới được báo.",
        en: "Only phrases that are never right are reported.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị đầy mạnh tuyên truyền, hổ trợ cơ sở"]
"##,
        pass: r##"proposals = ["Đề nghị đẩy mạnh tuyên truyền, hỗ trợ cơ sở"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Phrases that are right before these words: đầy mạnh mẽ, cũng cố gắng.
const BUT: [(&str, &[&str]); 6] = [
    ("cũng cố", &["gắng", "định", "tình", "ý", "vấn", "thủ", "nhân"]),
    ("nghi quyết", &["định", "liệt", "tâm", "toán"]),
    ("nghi định", &["kiến", "mệnh", "hướng"]),
    ("những nhiễu", &["loạn", "động", "sóng", "xạ"]),
    ("nổ lực", &["lượng"]),
    ("đầy mạnh", &["mẽ", "dạn"]),
];

fn check(cx: &mut Checker) -> Applied {
    let matcher = Matcher::new(PHRASES);
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        for found in matcher.find(text) {
            let wrong = &text[found.range.clone()];
            let lower = wrong.to_lowercase();
            let next = neighbour_after(text, found.range.end);
            if BUT.iter().any(|(phrase, nexts)| *phrase == lower && nexts.contains(&next)) {
                continue;
            }
            let right = found.right;
            let message = Text::new(
                format!("sai chính tả: `{wrong}`, phải là `{right}`"),
                format!("misspelt: `{wrong}` for `{right}`"),
            );
            let place = cx.inside(entry.words.span, found.range.clone());
            let finding = cx.report_in(entry, found.range, message);
            finding.edits.push(Edit { span: place, text: right.to_owned() });
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Phrases that are never right, and what they stand for; sorted.
static PHRASES: &Phrases = &[
    ("Buu chính", "Bưu chính"),
    ("Bão đảm", "Bảo đảm"),
    ("Bải bỏ", "Bãi bỏ"),
    ("Bảo đãm", "Bảo đảm"),
    ("Bổ xung", "Bổ sung"),
    ("Bộ Chinh trị", "Bộ Chính trị"),
    ("Bộ trí cán bộ", "Bố trí cán bộ"),
    ("Chi thị số", "Chỉ thị số"),
    ("Chỉnh sữa", "Chỉnh sửa"),
    ("Chống tham những", "Chống tham nhũng"),
    ("Cũng cố", "Củng cố"),
    ("Cơ sờ", "Cơ sở"),
    ("Cải cách hành chinh", "Cải cách hành chính"),
    ("Cở sở", "Cơ sở"),
    ("Củng như", "Cũng như"),
    ("Dân chù", "Dân chủ"),
    ("Giử vững", "Giữ vững"),
    ("Hiêu quả", "Hiệu quả"),
    ("Hướng dẩn", "Hướng dẫn"),
    ("Hổ trợ", "Hỗ trợ"),
    ("Hội đồng nhân dần", "Hội đồng nhân dân"),
    ("Khiếu nai", "Khiếu nại"),
    ("Khắc phụ", "Khắc phục"),
    ("Kiễm tra", "Kiểm tra"),
    ("Kế hoach", "Kế hoạch"),
    ("Kỳ cương", "Kỷ cương"),
    ("Kỹ cương", "Kỷ cương"),
    ("Lãnh đao", "Lãnh đạo"),
    ("Lảnh đạo", "Lãnh đạo"),
    ("Mỡ rộng", "Mở rộng"),
    ("Nghi quyết", "Nghị quyết"),
    ("Nghi định", "Nghị định"),
    ("Nghĩ hưu", "Nghỉ hưu"),
    ("Nhiêm vụ", "Nhiệm vụ"),
    ("Nhũng nhiều", "Nhũng nhiễu"),
    ("Những nhiều, gây", "Nhũng nhiễu, gây"),
    ("Những nhiễu", "Nhũng nhiễu"),
    ("Nổ lực", "Nỗ lực"),
    ("Phát triễn", "Phát triển"),
    ("Phô biến", "Phổ biến"),
    ("Quy chê", "Quy chế"),
    ("Quãng bá", "Quảng bá"),
    ("Sẳn sàng", "Sẵn sàng"),
    ("Sữa chữa", "Sửa chữa"),
    ("Sữa đổi", "Sửa đổi"),
    ("Thực hiên", "Thực hiện"),
    ("Tiết kiêm", "Tiết kiệm"),
    ("Triễn khai", "Triển khai"),
    ("Trách nhiêm", "Trách nhiệm"),
    ("Tuyên truyên", "Tuyên truyền"),
    ("Tỗ chức", "Tổ chức"),
    ("Uy ban nhân dân", "Ủy ban nhân dân"),
    ("Viển thông", "Viễn thông"),
    ("Vửng mạnh", "Vững mạnh"),
    ("buu chính", "bưu chính"),
    ("bão đảm", "bảo đảm"),
    ("bải bỏ", "bãi bỏ"),
    ("bảo đãm", "bảo đảm"),
    ("bổ xung", "bổ sung"),
    ("bộ trí cán bộ", "bố trí cán bộ"),
    ("chi thị số", "chỉ thị số"),
    ("chỉnh sữa", "chỉnh sửa"),
    ("chống tham những", "chống tham nhũng"),
    ("cũng cố", "củng cố"),
    ("cơ sờ", "cơ sở"),
    ("cải cách hành chinh", "cải cách hành chính"),
    ("cở sở", "cơ sở"),
    ("củng như", "cũng như"),
    ("dân chù", "dân chủ"),
    ("giử vững", "giữ vững"),
    ("hiêu quả", "hiệu quả"),
    ("hướng dẩn", "hướng dẫn"),
    ("hổ trợ", "hỗ trợ"),
    ("hội đồng nhân dần", "hội đồng nhân dân"),
    ("khiếu nai", "khiếu nại"),
    ("khắc phụ", "khắc phục"),
    ("kiễm tra", "kiểm tra"),
    ("kế hoach", "kế hoạch"),
    ("kỳ cương", "kỷ cương"),
    ("kỹ cương", "kỷ cương"),
    ("lãnh đao", "lãnh đạo"),
    ("lảnh đạo", "lãnh đạo"),
    ("mỡ rộng", "mở rộng"),
    ("nghi quyết", "nghị quyết"),
    ("nghi định", "nghị định"),
    ("nghĩ hưu", "nghỉ hưu"),
    ("nhiêm vụ", "nhiệm vụ"),
    ("nhũng nhiều", "nhũng nhiễu"),
    ("những nhiều, gây", "nhũng nhiễu, gây"),
    ("những nhiễu", "nhũng nhiễu"),
    ("nổ lực", "nỗ lực"),
    ("phát triễn", "phát triển"),
    ("phô biến", "phổ biến"),
    ("quy chê", "quy chế"),
    ("quãng bá", "quảng bá"),
    ("sẳn sàng", "sẵn sàng"),
    ("sữa chữa", "sửa chữa"),
    ("sữa đổi", "sửa đổi"),
    ("thực hiên", "thực hiện"),
    ("tiết kiêm", "tiết kiệm"),
    ("triễn khai", "triển khai"),
    ("trách nhiêm", "trách nhiệm"),
    ("tuyên truyên", "tuyên truyền"),
    ("tỗ chức", "tổ chức"),
    ("uy ban nhân dân", "ủy ban nhân dân"),
    ("viển thông", "viễn thông"),
    ("vửng mạnh", "vững mạnh"),
    ("Đàng viên", "Đảng viên"),
    ("Đàng ủy", "Đảng ủy"),
    ("Đãm bảo", "Đảm bảo"),
    ("Đầy mạnh", "Đẩy mạnh"),
    ("Đẩy manh", "Đẩy mạnh"),
    ("đàng viên", "đảng viên"),
    ("đàng ủy", "đảng ủy"),
    ("đãm bảo", "đảm bảo"),
    ("đầy mạnh", "đẩy mạnh"),
    ("đẩy manh", "đẩy mạnh"),
];

#[cfg(test)]
mod tests {
    use super::super::phrases::is_sorted;
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(is_sorted(PHRASES));
    }
}
