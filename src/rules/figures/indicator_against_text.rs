//! N060: the text says that every aim was reached, the figures say otherwise; or the other way round.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::{Aim, Verdict};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N060",
    name: "indicator-against-text",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Lời văn nói mọi chỉ tiêu đều đạt trong khi có chỉ tiêu không đạt, hoặc ngược lại.",
        en: "The text says that every aim was reached while one was not, or the other way round.",
    },
    why: Pair {
        vi: "Kết quả và chỉ tiêu in cạnh nhau; phần đánh giá nói khác thì người đọc thấy ngay.",
        en: "Aim and result stand side by side; an assessment that says otherwise is seen at once.",
    },
    example: Some(Example {
        fail: r##"kind = "campaign"
period = { from = 2016, to = 2020 }
[movement]
name = "Dân vận khéo"
[[indicators]]
text = "Tỷ lệ hồ sơ giải quyết đúng hạn"
target_percent = 95
result_percent = 92.5
[assessment]
strengths = ["Tất cả các chỉ tiêu đều đạt và vượt"]
"##,
        pass: r##"kind = "campaign"
period = { from = 2016, to = 2020 }
[movement]
name = "Dân vận khéo"
[[indicators]]
text = "Tỷ lệ hồ sơ giải quyết đúng hạn"
target_percent = 95
result_percent = 98.5
[assessment]
strengths = ["Tất cả các chỉ tiêu đều đạt và vượt"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// What says that every aim was reached.
const ALL_REACHED: [&str; 12] = [
    "chỉ tiêu đều đạt",
    "chỉ tiêu đều vượt",
    "chỉ tiêu đề ra đều đạt",
    "chỉ tiêu đề ra đều vượt",
    "đạt và vượt các chỉ tiêu",
    "đạt và vượt tất cả các chỉ tiêu",
    "đạt và vượt chỉ tiêu",
    "hoàn thành tất cả các chỉ tiêu",
    "hoàn thành 100% chỉ tiêu",
    "hoàn thành 100% các chỉ tiêu",
    "đạt 100% chỉ tiêu",
    "hoàn thành toàn bộ chỉ tiêu",
];

/// What says that one was not.
const SOME_MISSED: [&str; 5] = [
    "chỉ tiêu chưa đạt",
    "chỉ tiêu không đạt",
    "chưa đạt chỉ tiêu",
    "không đạt chỉ tiêu",
    "chỉ tiêu đề ra chưa đạt",
];

fn check(cx: &mut Checker) -> Applied {
    let indicators = &cx.model.indicators;
    let verdicts: Vec<_> = indicators.iter().filter_map(Aim::verdict).collect();
    if verdicts.is_empty() {
        return Applied::No;
    }
    let missed = indicators.iter().find(|it| it.verdict() == Some(Verdict::Missed));
    let all_known = verdicts.len() == indicators.len();
    for entry in cx.texts() {
        if let Some(at) = place_in_list(&entry.key) {
            contradiction_in_note(cx, entry, at);
            continue;
        }
        let is_said = ["assessment", "narrative", "review", "results"];
        if !is_said.iter().any(|table| entry.key.starts_with(table)) {
            continue;
        }
        let text = entry.words.value.to_lowercase();
        if text.len() != entry.words.value.len() {
            continue;
        }
        match missed {
            Some(missed) => all_reached(cx, entry, &text, missed),
            None if all_known => some_missed(cx, entry, &text),
            None => {}
        }
    }
    Applied::Yes
}

fn all_reached(cx: &mut Checker, entry: &Entry, text: &str, missed: &Aim) {
    let Some((at, words)) = first(text, &ALL_REACHED) else { return };
    let clause = text[..at].rsplit(['.', ';', '\n']).next().unwrap_or_default();
    // "không phải mọi chỉ tiêu đều đạt"; "05/06 chỉ tiêu đều đạt".
    let is_part = ["không phải", "chưa phải", "phần lớn", "hầu hết", "đa số", "còn lại", "/"];
    let is_aim = ["phấn đấu", "bảo đảm", "quyết tâm"];
    if is_part.iter().chain(&is_aim).any(|word| clause.contains(word)) {
        return;
    }
    let message = Text::new(
        "lời văn nói các chỉ tiêu đều đạt, nhưng có chỉ tiêu không đạt",
        "the text says that the aims were reached, but one was not",
    );
    let finding = cx.report_in(entry, at..at + words.len(), message);
    let text = Text::new("chỉ tiêu không đạt", "missed");
    finding.labels.push(Label { span: missed.text.span, text });
    finding.help = Some(help());
}

fn some_missed(cx: &mut Checker, entry: &Entry, text: &str) {
    let Some((at, words)) = first(text, &SOME_MISSED) else { return };
    let clause = text[..at].rsplit(['.', ';', '\n']).next().unwrap_or_default();
    let is_denied = ["không có", "không còn", "nếu", "tránh"];
    if is_denied.iter().any(|word| clause.contains(word)) {
        return;
    }
    let message = Text::new(
        "lời văn nói có chỉ tiêu không đạt, nhưng mọi chỉ tiêu đã ghi đều đạt",
        "the text says that an aim was missed, but all those given were reached",
    );
    let finding = cx.report_in(entry, at..at + words.len(), message);
    finding.help = Some(help());
}

/// A note beside a figure that says the contrary.
fn contradiction_in_note(cx: &mut Checker, entry: &Entry, at: usize) {
    let Some(verdict) = cx.model.indicators.get(at).and_then(Aim::verdict) else { return };
    let text = entry.words.value.to_lowercase();
    let said: &[&str] = match verdict {
        Verdict::Missed => &["vượt chỉ tiêu", "vượt mức đề ra", "đạt và vượt"],
        Verdict::Met | Verdict::Exceeded => &SOME_MISSED,
    };
    let Some((at, words)) = first(&text, said) else { return };
    if text.len() != entry.words.value.len() {
        return;
    }
    let message = Text::new(
        format!("lời giải thích trái với số liệu: {} chỉ tiêu", verdict.word()),
        "the note contradicts the figures".to_owned(),
    );
    let finding = cx.report_in(entry, at..at + words.len(), message);
    finding.help = Some(help());
}

fn first(text: &str, words: &[&'static str]) -> Option<(usize, &'static str)> {
    words.iter().filter_map(|word| Some((text.find(word)?, *word))).min()
}

/// Returns the index in `indicators[2].note`.
fn place_in_list(key: &str) -> Option<usize> {
    let rest = key.strip_prefix("indicators[")?;
    let (index, field) = rest.split_once(']')?;
    (field == ".note").then(|| index.parse().ok())?
}

fn help() -> Text {
    Text::new("xem lại số liệu và lời văn", "look at figures and text again")
}
