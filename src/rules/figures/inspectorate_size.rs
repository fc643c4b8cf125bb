//! N014: a people's inspectorate smaller or larger than the law has it.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::Population;
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Whole;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N014",
    name: "inspectorate-size",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 60, khoản 1; cấp xã: Điều 36, khoản 1"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Số thành viên Ban Thanh tra nhân dân ngoài mức luật định.",
        en: "A people's inspectorate smaller or larger than the law has it.",
    },
    why: Pair {
        vi: "Ở cơ quan, đơn vị, Ban có từ 03 đến 09 thành viên, hội nghị quyết định nhiều hơn khi cơ quan có tính chất đặc thù hoặc hoạt động phân tán; ở cấp xã, số thành viên tương ứng số thôn, tổ dân phố nhưng không ít hơn 05.",
        en: "In an agency it has 3 to 9 members, more by decision of the conference where the work is special or dispersed; in a commune one from each hamlet, at least 5.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[people_inspectorate]
members = 2
"##,
        pass: r##"year = 2024

[people_inspectorate]
members = 3
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let inspectorate = cx.model.people_inspectorate.as_ref();
    let Some(members) = inspectorate.and_then(|inspectorate| inspectorate.members) else {
        return Applied::No;
    };
    let count = members.value;
    let in_commune = cx.model.agency.is_commune();
    let people = cx.model.staff.as_ref().and_then(|staff| staff.total);
    if let Some(few) = people.filter(|people| people.value <= 7 && !in_commune) {
        if count > 0 {
            report_few(cx, members, few);
        }
        return Applied::Yes;
    }
    let (rule, low) = if in_commune {
        of_commune(cx.model.population.as_ref().map_or(0, Population::all_hamlets))
    } else {
        let vi = "từ 03 đến 09 thành viên (Điều 60, khoản 1)";
        (Text::new(vi, "3 to 9 members (Điều 60, khoản 1)"), 3)
    };
    let too_many = low == 3 && count > 9;
    if count >= low && !too_many {
        return Applied::Yes;
    }
    let message = Text::new(
        format!(
            "Ban Thanh tra nhân dân có {count} thành viên; Luật 10/2022/QH15 quy định {}",
            rule.vi
        ),
        format!("the people's inspectorate has {count} members; Luật 10/2022/QH15 has {}", rule.en),
    );
    let finding = cx.report(members.span, message);
    finding.key = "people_inspectorate.members".into();
    finding.help = Some(if too_many {
        Text::new(
            "kiểm tra số thành viên; nhiều hơn 09 chỉ khi hội nghị đã quyết định vì tính chất đặc thù hoặc hoạt động phân tán",
            "check the number; more than 9 only where the conference decided so for special or dispersed work",
        )
    } else {
        Text::new(
            "kiểm tra số thành viên theo quyết định công nhận",
            "check the number in the decision that recognised it",
        )
    });
    Applied::Yes
}

/// Reports an inspectorate where so few work that the law has none.
fn report_few(cx: &mut Checker, members: Whole, people: Whole) {
    let message = Text::new(
        format!(
            "cơ quan có {} người; từ 07 người trở xuống không tổ chức Ban Thanh tra nhân dân",
            people.value
        ),
        format!(
            "{} people work here; with 7 or fewer there is no people's inspectorate",
            people.value
        ),
    );
    let finding = cx.report(members.span, message);
    finding.key = "people_inspectorate.members".into();
    finding.labels.push(Label {
        span: people.span,
        text: Text::new("tổng số người làm việc", "people in all"),
    });
    finding.help = Some(Text::new(
        "kiểm tra hai số (Luật 10/2022/QH15, Điều 60, khoản 1)",
        "check both figures (Luật 10/2022/QH15, Điều 60, khoản 1)",
    ));
}

/// Returns what the law has for a commune: a member from each hamlet, five at least.
fn of_commune(hamlets: u64) -> (Text, u64) {
    if hamlets <= 5 {
        let vi = "ở cấp xã ít nhất 05 thành viên (Điều 36, khoản 1)";
        return (Text::new(vi, "at least 5 members in a commune (Điều 36, khoản 1)"), 5);
    }
    let text = Text::new(
        format!("số thành viên tương ứng {hamlets} thôn, tổ dân phố (Điều 36, khoản 1)"),
        format!("a member from each of the {hamlets} hamlets (Điều 36, khoản 1)"),
    );
    (text, hamlets)
}
