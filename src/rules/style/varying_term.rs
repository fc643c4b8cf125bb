//! S034: `dân chủ cơ sở` where the law and the report say `dân chủ ở cơ sở`.

use super::words::{first_of, own, places};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::cut::near_before;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S034",
    name: "varying-term",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "Chỉ thị số 30-CT/TW, Luật số 10/2022/QH15 viết “dân chủ ở cơ sở”; báo cáo thật lẫn hai cách gọi",
        en: "Chỉ thị số 30-CT/TW and Luật số 10/2022/QH15 say “dân chủ ở cơ sở”; real reports mix both",
    }),
    fixable: true,
    what: Pair {
        vi: "“Dân chủ cơ sở” lẫn với “dân chủ ở cơ sở”, là cách gọi của luật và của đề cương báo cáo.",
        en: "“Dân chủ cơ sở” beside “dân chủ ở cơ sở”, the term of the law and of the report.",
    },
    why: Pair {
        vi: "Một văn bản chỉ gọi tên quy chế theo một cách; tên văn bản, tên tổ chức và lời trích dẫn thì giữ nguyên.",
        en: "A document calls a thing by one name; titles, names of bodies and quotations stay as they are.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Sửa đổi quy chế dân chủ cơ sở của cơ quan"]
"##,
        pass: r##"proposals = ["Sửa đổi quy chế dân chủ ở cơ sở của cơ quan"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// The words before the lost one, and those after it.
const HEAD: &str = "ân chủ ";
const TAIL: &str = "cơ sở";
const LOST: &str = "ở ";

fn check(cx: &mut Checker) -> Applied {
    let mut found = Vec::new();
    let mut any = false;
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        for at in places(text, HEAD) {
            any = true;
            let tail = at + HEAD.len();
            let starts = text[..at].ends_with(['d', 'D']);
            if starts
                && text[tail..].starts_with(TAIL)
                && !is_quoted(text, at)
                && !is_name(text, at)
            {
                found.push((entry, at - 1..tail + TAIL.len(), tail));
            }
        }
    }
    let edits: Vec<_> = found
        .iter()
        .map(|(entry, _, tail)| {
            let span = cx.inside(entry.words.span, *tail..*tail);
            Edit { span, text: LOST.to_owned() }
        })
        .collect();
    if let Some((entry, range, tail)) = found.first() {
        let (start, end) = (range.start, range.end);
        let (wrong, right) = {
            let text = entry.words.value.as_str();
            let (head, rest) = (&text[start..*tail], &text[*tail..end]);
            (format!("{head}{rest}"), format!("{head}{LOST}{rest}"))
        };
        let message = Text::new(
            format!("`{wrong}` viết khác với `{right}`"),
            format!("`{wrong}` is said otherwise than `{right}`"),
        );
        let finding = cx.report_in(entry, start..end, message);
        finding.edits = edits;
        finding.help = Some(Text::new(
            "luật và các đề mục của báo cáo viết “dân chủ ở cơ sở”",
            "the law and the headings of the report say “dân chủ ở cơ sở”",
        ));
        finding.label = first_of(found.len());
    }
    Applied::from(any)
}

/// Tells whether a place lies inside quotes or the title of a document: `Nghị quyết số … về …`; the
/// names of laws are L021's.
fn is_quoted(text: &str, at: usize) -> bool {
    let head = near_before(text, at);
    let clause = head.rfind([';', '\n']).map_or(head, |sign| &head[sign..]);
    let clause = clause.rfind(". ").map_or(clause, |stop| &clause[stop..]);
    let opened = clause.matches('“').count() > clause.matches('”').count();
    opened
        || clause.matches('"').count() % 2 == 1
        || clause.contains(" số ")
        || clause.contains("Luật ")
}

/// Tells the name of a committee, which is as its decision has it, from `Ban Chỉ đạo` on.
fn is_name(text: &str, at: usize) -> bool {
    let head = near_before(text, at);
    let clause = head.rfind([',', ';', '.', '\n']).map_or(head, |sign| &head[sign..]);
    clause.to_lowercase().contains("ban chỉ đạo")
}
