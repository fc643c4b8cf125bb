//! F031: the type repeated in the subject.

use crate::diagnostic::{Edit, Severity, Text};
use crate::model::Kind;
use crate::rules::form::words::{after_word, capitalised, given, offset, report_at};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F031",
    name: "type-in-subject",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5, điểm b"),
    fixable: true,
    what: Pair {
        vi: "Trích yếu ghi lại tên loại, hoặc ghi `V/v`.",
        en: "The subject repeats the type, or says `V/v`.",
    },
    why: Pair {
        vi: "Tên loại “BÁO CÁO” đứng ngay trên trích yếu; `V/v` chỉ dùng cho công văn.",
        en: "The type, BÁO CÁO, stands right above the subject; `V/v` belongs to a công văn.",
    },
    example: Some(Example {
        fail: r##"[document]
subject = "Báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2021"
"##,
        pass: r##"[document]
subject = "Kết quả thực hiện dân chủ ở cơ sở năm 2021"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    // A công văn may well be about a report, and the program writes its `V/v` once.
    if cx.model.kind.value == Kind::Letter {
        return Applied::No;
    }
    let Some(subject) = &cx.model.document.subject else { return Applied::No };
    let Some(text) = given(subject) else { return Applied::No };
    let mut rest = text;
    while let Some(after) = ["báo cáo", "v/v"].iter().find_map(|start| after_word(rest, start)) {
        // `báo cáo viên` reports, but is no report.
        if after_word(after.trim_start(), "viên").is_some() {
            break;
        }
        rest = after.trim_start_matches([':', ' ']);
    }
    if rest.len() == text.len() {
        return Applied::Yes;
    }
    let Some(first) = rest.chars().next() else { return Applied::Yes };
    let typed = text[..text.len() - rest.len()].trim_end();
    let message = Text::new(
        format!("trích yếu báo cáo bắt đầu bằng `{typed}`"),
        format!("the subject of the report begins with `{typed}`"),
    );
    let capital: String = first.to_uppercase().collect();
    let start = offset(&subject.value, text);
    let span = cx.inside(subject.span, start..offset(&subject.value, rest) + first.len_utf8());
    let finding = report_at(cx, subject, start..start + typed.len(), message);
    finding.help = Some(Text::new(
        format!("bỏ `{typed}`: `{}`", capitalised(rest)),
        format!("drop `{typed}`: `{}`", capitalised(rest)),
    ));
    if first.is_alphabetic() {
        finding.edits.push(Edit { span, text: capital });
    }
    Applied::Yes
}
