//! N015: the term of the people's inspectorate of an agency is not 2 years.

use crate::diagnostic::{Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::data::span_of_years;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N015",
    name: "inspectorate-term",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 60, khoản 3"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Nhiệm kỳ Ban Thanh tra nhân dân ở cơ quan, đơn vị không phải 02 năm.",
        en: "The term of the people's inspectorate of an agency is not 2 years.",
    },
    why: Pair {
        vi: "Nhiệm kỳ của Ban Thanh tra nhân dân ở cơ quan, đơn vị là 02 năm.",
        en: "The law sets 2 years.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[people_inspectorate]
members = 5
term = "2023 - 2028"
"##,
        pass: r##"year = 2024

[people_inspectorate]
members = 5
term = "2023 - 2025"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let inspectorate = cx.model.people_inspectorate.as_ref();
    let term = inspectorate.and_then(|inspectorate| inspectorate.term.as_ref());
    let Some((first, last)) = term.and_then(|term| span_of_years(&term.value)) else {
        return Applied::No;
    };
    let Some(term) = term else { return Applied::No };
    // In a commune the term is that of the heads of hamlets; older terms are older law.
    if cx.model.agency.is_commune() || first < 2023 {
        return Applied::No;
    }
    // `2023 - 2024` may count both years.
    if matches!(last.checked_sub(first), Some(1 | 2)) {
        return Applied::Yes;
    }
    let message = Text::new(
        format!("nhiệm kỳ Ban Thanh tra nhân dân `{}` không phải 02 năm", term.value.trim()),
        format!("the term of the people's inspectorate, `{}`, is not 2 years", term.value.trim()),
    );
    let finding = cx.report(term.span, message);
    finding.help = Some(Text::new(
        "kiểm tra quyết định công nhận; nhiệm kỳ 02 năm (Luật 10/2022/QH15, Điều 60, khoản 3)",
        "check the decision that recognised it; the term is 2 years (Luật 10/2022/QH15, Điều 60, khoản 3)",
    ));
    Applied::Yes
}
