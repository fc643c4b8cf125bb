//! F061: the kind of body against its name: a commune's committee or not.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::AgencyType;
use crate::outline::LAW_OF_2022;
use crate::rules::form::words::given;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F061",
    name: "type-against-name",
    severity: Severity::Warning,
    source: Source::Form,
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Loại cơ quan không khớp tên: Ủy ban nhân dân cấp xã hay cơ quan khác.",
        en: "The kind of body does not fit its name: the committee of a commune, or another body.",
    },
    why: Pair {
        vi: "Từ 01/7/2023, đề cương theo loại cơ quan: cấp xã theo Chương II, cơ quan, đơn vị theo Chương III Luật Thực hiện dân chủ ở cơ sở.",
        en: "From 1 July 2023 the kind decides the outline: Chương II for communes, Chương III for agencies.",
    },
    example: Some(Example {
        fail: r##"year = 2025

[agency]
name = "Ủy ban nhân dân xã Minh Lâm"
abbreviation = "UBND"
place = "Minh Lâm"
"##,
        pass: r##"year = 2025

[agency]
type = "commune"
name = "Ủy ban nhân dân xã Minh Lâm"
abbreviation = "UBND"
place = "Minh Lâm"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let agency = &cx.model.agency;
    let Some(name) = given(&agency.name) else { return Applied::No };
    let typed = agency.category() == AgencyType::Commune;
    let named = agency.commune();
    if typed == named.is_some() {
        return Applied::from(typed);
    }
    let message = match named {
        Some(kind) => Text::new(
            format!("`{name}` là Ủy ban nhân dân {kind}, nhưng loại cơ quan không phải cấp xã"),
            format!("`{name}` is the committee of a commune, but its type says otherwise"),
        ),
        None => Text::new(
            format!(
                "loại cơ quan là cấp xã, nhưng tên `{name}` không phải Ủy ban nhân dân xã, phường, đặc khu"
            ),
            format!("the type is `commune`, but `{name}` is not the committee of one"),
        ),
    };
    let category = agency.r#type;
    let finding = cx.report(category.map_or(agency.name.span, |category| category.span), message);
    finding.key = "agency.type".into();
    if category.is_some() {
        let text = Text::new("tên cơ quan", "name of the body");
        finding.labels.push(Label { span: agency.name.span, text });
    }
    finding.help = Some(if named.is_some() {
        Text::new(
            "ghi `type = \"commune\"` trong `[agency]`",
            "write `type = \"commune\"` in `[agency]`",
        )
    } else {
        Text::new(
            "ghi tên đầy đủ, ví dụ `Ủy ban nhân dân xã Minh Lâm`, hoặc sửa `type`",
            "give the full name, such as `Ủy ban nhân dân xã Minh Lâm`, or mend `type`",
        )
    });
    Applied::Yes
}
