//! D030: keys of a school in the file of another body.

use crate::diagnostic::{Severity, Text};
use crate::model::AgencyType;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D030",
    name: "school-keys-outside-school",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Khóa của nhà trường trong tệp của cơ quan khác.",
        en: "Keys of a school in the file of another body.",
    },
    why: Pair {
        vi: "Lớp, học sinh, thu, chi của nhà trường chỉ có ở báo cáo của nhà trường; tệp của trường mà thiếu loại thì báo cáo gọi trường là cơ quan.",
        en: "Classes, pupils and fees belong to the report of a school; without its kind the report calls the school an agency.",
    },
    example: Some(Example {
        fail: r##"[school]
classes = 25
pupils = 875
"##,
        pass: r##"[agency]
type = "school"
name = "Trường Tiểu học Hòa Bình"
abbreviation = "THHB"
place = "Long Châu"

[school]
classes = 25
pupils = 875
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let staff = cx.model.staff.as_ref();
    let figure = |count: Option<crate::value::Whole>| count.map(|count| count.span);
    let keys: [(&str, Option<Span>); 3] = [
        ("school", cx.model.school.as_ref().map(|school| school.span)),
        ("staff.managers", staff.and_then(|staff| figure(staff.managers))),
        ("staff.teachers", staff.and_then(|staff| figure(staff.teachers))),
    ];
    let is_school = cx.model.agency.category() == AgencyType::School;
    let mut applied = false;
    for (key, span) in keys {
        let Some(span) = span else { continue };
        applied = true;
        if is_school {
            continue;
        }
        let message = Text::new(
            format!("`{key}` là của nhà trường, `[agency]` không ghi loại này"),
            format!("`{key}` is a school's, and `[agency]` says no such kind"),
        );
        let finding = cx.report(span, message);
        finding.key = key.into();
        finding.help = Some(Text::new(
            "nếu là nhà trường thì thêm `type = \"school\"` vào `[agency]`; nếu không thì bỏ khóa này",
            "for a school add `type = \"school\"` to `[agency]`; else leave the key out",
        ));
    }
    Applied::from(applied)
}
