//! L020: a title that is not worded as the document's own.

use super::citation::{Place, citations, free_mentions, report};
use super::number;
use super::title_words::{same_title, title_words};
use crate::diagnostic::{Edit, Severity, Text};
use crate::law::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L020",
    name: "title-against-catalogue",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b"),
    fixable: true,
    what: Pair {
        vi: "Trích yếu khác với trích yếu của chính văn bản.",
        en: "The subject is not worded as that of the document itself.",
    },
    why: Pair {
        vi: "Viện dẫn ghi đúng trích yếu của văn bản; bỏ sót hay thêm chữ là sai nội dung viện dẫn.",
        en: "A citation gives the subject as it is; words left out or added make it another.",
    },
    example: Some(Example {
        fail: r##"legal_bases = [{ type = "Nghị định", number = "04/2015/NĐ-CP", title = "về thực hiện dân chủ trong hoạt động của cơ quan hành chính nhà nước và đơn vị sự nghiệp" }]
"##,
        pass: r##"legal_bases = [{ type = "Nghị định", number = "04/2015/NĐ-CP", title = "về thực hiện dân chủ trong hoạt động của cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập" }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Words that a text must have in common with a title to be meant for it.
const ENOUGH: usize = 5;

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for citation in citations(cx) {
        let (Some(number), Some(title)) = (&citation.parts.number, &citation.parts.title) else {
            continue;
        };
        applied = true;
        let date = citation.parts.date.map(|date| date.value);
        let Some(entry) = known(cx, number.value.trim(), date) else { continue };
        let right = &entry.act.title;
        if same_title(&title.value, right) || title.value.trim_start().starts_with("TODO") {
            continue;
        }
        let span = cx.inside(title.span, 0..title.value.len());
        let number = &entry.act.number;
        let message = Text::new(
            format!("trích yếu của `{number}` khác văn bản gốc"),
            format!("the subject of `{number}` is not that of the document"),
        );
        let finding = report(cx, citation.key, &Place::Value(span), message);
        finding.help = Some(expected(right));
        if !right.contains(['"', '\'', '\\', '\n']) {
            finding.edits.push(Edit { span, text: right.clone() });
        }
    }
    for (entry, mention) in free_mentions(cx) {
        let text = entry.words.value.as_str();
        let date = mention.date.as_ref().map(|(_, date)| *date);
        let Some(law) = known(cx, &text[mention.number.clone()], date) else { continue };
        applied = true;
        let Some(range) = differs(&text[mention.end..], &law.act.title) else { continue };
        let range = mention.end + range.start..mention.end + range.end;
        let number = &law.act.number;
        let message = Text::new(
            format!("trích yếu của `{number}` khác văn bản gốc từ chỗ này"),
            format!("from here the subject of `{number}` is not that of the document"),
        );
        cx.report_in(entry, range, message).help = Some(expected(&law.act.title));
    }
    Applied::from(applied)
}

fn expected(title: &str) -> Text {
    Text::new(format!("trích yếu: “{title}”"), format!("the subject is “{title}”"))
}

/// Returns the document that surely bears the number: of its day, or with a year in it.
fn known<'a>(cx: &Checker<'a>, number: &str, date: Option<Date>) -> Option<&'a Entry> {
    let [entry] = cx.year.catalogue.find(number, None)[..] else { return None };
    let with_year = number::parse(number).is_some_and(|number| number.year.is_some());
    let is_sure = with_year || date.is_some() && date == entry.act.date;
    (is_sure && entry.verified && !entry.act.title.is_empty() && !entry.act.is_law())
        .then_some(entry)
}

/// Returns where the text after a mention leaves the title that it began.
fn differs(after: &str, title: &str) -> Option<std::ops::Range<usize>> {
    let after_term = skip_term(after);
    let skipped = after.len() - after_term.len();
    // Words are told apart within the length of the title, and some more.
    let reach = after_term.char_indices().nth(title.chars().count() + 80);
    let after_term = &after_term[..reach.map_or(after_term.len(), |(at, _)| at)];
    let sentence = &after_term[..end_of_title(after_term)];
    let (given, right) = (title_words(sentence), title_words(title));
    let same = given.iter().zip(&right).take_while(|(one, other)| one.0 == other.0).count();
    if same < ENOUGH.min(right.len()) || same == right.len() {
        return None;
    }
    let place = given.get(same).or(given.last())?.1.clone();
    Some(skipped + place.start..skipped + place.end)
}

/// Returns where a title ends at the latest: with the item, the sentence, the quote or the bracket
/// around it.
fn end_of_title(text: &str) -> usize {
    let mut open = 0;
    for (at, c) in text.char_indices() {
        match c {
            ';' | '\n' | '”' => return at,
            '.' if text[at..].starts_with(". ") => return at,
            '(' => open += 1,
            ')' if open == 0 => return at,
            ')' => open -= 1,
            _ => {}
        }
    }
    text.len()
}

/// Skips a bracket such as `(khóa VIII)`.
fn skip_term(text: &str) -> &str {
    let trimmed = text.trim_start();
    let term = trimmed.strip_prefix("(khóa").or_else(|| trimmed.strip_prefix("(Khóa"));
    term.and_then(|term| term.split_once(')')).map_or(text, |(_, rest)| rest)
}
