//! S025: a phrase from which a syllable is lost.

use super::words::{Word, neighbour_before, own};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S025",
    name: "lost-word",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "lỗi thấy trong báo cáo thật: “đẩy mạnh công phòng, chống dịch”, “làm tư tưởng, đạo đức”",
        en: "seen in real reports: “đẩy mạnh công phòng, chống dịch”, “làm tư tưởng, đạo đức”",
    }),
    what: Pair {
        vi: "Cụm từ thiếu một chữ (công phòng, chống dịch: công tác phòng, chống dịch).",
        en: "A phrase that lacks a syllable (công phòng, chống dịch).",
    },
    why: Pair {
        vi: "Chữ bị mất khi xóa, dán; câu đọc không thành nghĩa.",
        en: "A syllable lost in deleting or pasting leaves no sense.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đẩy mạnh công phòng, chống dịch bệnh"]
"##,
        pass: r##"proposals = ["Đẩy mạnh công tác phòng, chống dịch bệnh"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Phrases and what they lack.
const PHRASES: [(&str, &str); 9] = [
    ("công phòng, chống", "công tác phòng, chống"),
    ("công phòng chống", "công tác phòng, chống"),
    ("công tiếp công dân", "công tác tiếp công dân"),
    ("công tiếp dân", "công tác tiếp dân"),
    ("công cải cách hành chính", "công tác cải cách hành chính"),
    ("công tuyên truyền", "công tác tuyên truyền"),
    ("chuyển đổi giai đoạn 20", "chuyển đổi số giai đoạn 20"),
    ("học tập và làm tư tưởng", "học tập và làm theo tư tưởng"),
    ("học tập và làm tấm gương", "học tập và làm theo tấm gương"),
];

/// Words before which `công` is no end of another word (thành công, phân công, Bộ Công an).
const BEFORE: [&str; 14] = [
    "cường", "các", "của", "cho", "hiện", "hợp", "làm", "mạnh", "trong", "tốt", "việc", "về",
    "với", "đối",
];

fn check(cx: &mut Checker) -> Applied {
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        let leads = cx.words(entry).filter(|word| matches!(word.text, "công" | "chuyển" | "học"));
        for Word { start: at, .. } in leads {
            let found = PHRASES.iter().find(|(wrong, _)| text[at..].starts_with(wrong));
            let Some((wrong, right)) = found else { continue };
            let before = neighbour_before(text, at);
            if wrong.starts_with("công") && !BEFORE.contains(&before) {
                continue;
            }
            let wrong = wrong.strip_suffix(" 20").unwrap_or(wrong);
            let right = right.strip_suffix(" 20").unwrap_or(right);
            let message =
                Text::new(format!("`{wrong}` thiếu chữ"), format!("`{wrong}` lacks a syllable"));
            let finding = cx.report_in(entry, at..at + wrong.len(), message);
            finding.help = Some(Text::new(
                format!("có phải là `{right}` không?"),
                format!("did you mean `{right}`?"),
            ));
        }
    }
    Applied::from(!cx.texts().is_empty())
}
