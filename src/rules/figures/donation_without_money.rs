//! N023: a fund with an amount of 0 đồng.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N023",
    name: "donation-without-money",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Khoản vận động ghi 0 đồng.", en: "A fund with an amount of 0 đồng."
    },
    why: Pair {
        vi: "Báo cáo sẽ in \"quỹ … 0 đồng\"; khoản không có tiền thì không nêu.",
        en: "The report would print \"0 đồng\"; a fund without money is not named.",
    },
    example: Some(Example {
        fail: r##"[[donations]]
name = "quỹ Vì người nghèo"
amount = 0
"##,
        pass: r##"[[donations]]
name = "quỹ Vì người nghèo"
amount = 1_000_000
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for (index, donation) in cx.model.donations.iter().enumerate() {
        let amount = donation.amount;
        // A value that could not be read, or is still to be filled in, stands as 0 too.
        let is_zero = cx.written(amount.span).bytes().all(|byte| matches!(byte, b'0' | b'_'));
        if amount.value == 0 && is_zero {
            let name = donation.name.value.trim();
            let message = Text::new(
                format!("khoản `{name}` ghi 0 đồng"),
                format!("`{name}` has an amount of 0 đồng"),
            );
            let finding = cx.report(amount.span, message);
            finding.key = format!("donations[{index}].amount");
            finding.help = Some(Text::new(
                "ghi số tiền, hoặc xóa khoản này",
                "give the amount, or delete the entry",
            ));
        }
    }
    Applied::from(!cx.model.donations.is_empty())
}
