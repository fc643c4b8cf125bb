//! F037: "Không có" typed as a proposal.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::folded;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// Ways to say that there is none, as names are compared: in lower case, without tone marks.
const NONE: [&str; 6] = [
    "không",
    "không co",
    "không co kiên nghi",
    "không co kiên nghi, đê xuât",
    "không co đê xuât",
    "không co y kiên",
];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F037",
    name: "none-said-by-hand",
    severity: Severity::Warning,
    source: Source::Form,
    what: Pair {
        vi: "Mục kiến nghị ghi “Không có”.", en: "The proposals say \"Không có\"."
    },
    why: Pair {
        vi: "Không có kiến nghị thì để danh sách trống; chương trình in “Không có.”.",
        en: "An empty list says that there is none; the program prints “Không có.”.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Không có."]
"##,
        pass: r##"proposals = ["Bổ sung 01 công chức làm công tác văn thư."]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let proposals = &cx.model.proposals;
    for item in proposals {
        if !NONE.contains(&folded(&item.value).as_str()) {
            continue;
        }
        let message =
            Text::new("mục kiến nghị ghi “Không có”", "a proposal says that there is none");
        let finding = cx.report(item.span, message);
        if proposals.len() == 1 {
            finding.help = Some(Text::new(
                "để danh sách trống: `proposals = []`; chương trình in “Không có.”",
                "leave the list empty: `proposals = []`; the program prints “Không có.”",
            ));
        } else {
            finding.help = Some(Text::new(
                "xóa mục này, vì danh sách có kiến nghị khác",
                "delete it: the list has other proposals",
            ));
        }
    }
    Applied::from(!proposals.is_empty())
}
