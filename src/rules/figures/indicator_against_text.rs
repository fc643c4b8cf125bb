//! N060: the text says that every aim was reached, the figures say otherwise; or the other way round.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::{Aim, Verdict};
use crate::read::Entry;
use crate::rules::cut::{near_before, places};
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
        // Tasks and proposals are about what is to come.
        let is_to_come = ["narrative.tasks", "narrative.proposals"];
        let starts = |tables: &[&str]| tables.iter().any(|table| entry.key.starts_with(table));
        if !starts(&is_said) || starts(&is_to_come) {
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
    // "không phải mọi chỉ tiêu đều đạt"; "05/06 chỉ tiêu đều đạt".
    let is_part = ["không phải", "chưa phải", "phần lớn", "hầu hết", "đa số", "còn lại", "/"];
    let is_aim = ["phấn đấu", "bảo đảm", "quyết tâm"];
    let is_said = |clause: &str, after: &str| {
        let is_other = is_part.iter().chain(&is_aim).any(|word| clause.contains(word));
        !is_other && !is_some_of(clause) && !is_of_another(after)
    };
    let Some((at, words)) = said(text, &ALL_REACHED, is_said) else { return };
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
    let is_denied = ["không có", "không còn", "nếu", "tránh"];
    let is_said = |clause: &str, after: &str| {
        !is_denied.iter().any(|word| clause.contains(word)) && !is_of_another(after)
    };
    let Some((at, words)) = said(text, &SOME_MISSED, is_said) else { return };
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
    let phrases: &[&str] = match verdict {
        Verdict::Missed => &["vượt chỉ tiêu", "vượt mức đề ra", "đạt và vượt"],
        Verdict::Met | Verdict::Exceeded => &SOME_MISSED,
    };
    let Some((at, words)) = said(&text, phrases, |_, _| true) else { return };
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

/// Returns the first place of one of these phrases that is said, as its clause before and the text after tell.
fn said<'w>(
    text: &str,
    phrases: &[&'w str],
    is_said: impl Fn(&str, &str) -> bool,
) -> Option<(usize, &'w str)> {
    let found = phrases.iter().filter_map(|phrase| {
        let mut at = places(text, phrase);
        let at = at.find(|at| {
            let clause = near_before(text, *at).rsplit(['.', ';', '\n']).next();
            is_said(clause.unwrap_or_default(), &text[at + phrase.len()..])
        });
        Some((at?, *phrase))
    });
    found.min()
}

/// Tells a part of the aims: `05 trong 06 chỉ tiêu`.
fn is_some_of(clause: &str) -> bool {
    let mut words = clause.match_indices(" trong ");
    words.any(|(at, _)| clause[..at].ends_with(|c: char| c.is_ascii_digit()))
}

/// Tells an aim that is not of this list by the words behind it: `chỉ tiêu thu ngân sách`.
fn is_of_another(after: &str) -> bool {
    const OTHERS: [&str; 8] = [
        "thu ",
        "tuyển ",
        "phát triển",
        "kết nạp",
        "giảm nghèo",
        "kinh tế",
        "bảo hiểm",
        "ngân sách",
    ];
    let after = after.strip_prefix(' ').unwrap_or_default();
    OTHERS.iter().any(|other| after.starts_with(other))
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
