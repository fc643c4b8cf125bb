//! D032: the head, a deputy or the chief accountant sits on the people's inspectorate.

use crate::diagnostic::{Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Words;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D032",
    name: "inspectorate-with-leaders",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 60, khoản 2"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Người đứng đầu, cấp phó, kế toán trưởng là thành viên Ban Thanh tra nhân dân.",
        en: "The head, a deputy or the chief accountant sits on the people's inspectorate.",
    },
    why: Pair {
        vi: "Thành viên Ban Thanh tra nhân dân không đồng thời là người đứng đầu, cấp phó của người đứng đầu, kế toán trưởng của cơ quan, đơn vị.",
        en: "A member may not be the head of the agency, a deputy or the chief accountant.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[people_inspectorate]
members = 3
positions = ["Phó Giám đốc Sở", "Trưởng phòng", "chuyên viên"]
"##,
        pass: r##"year = 2024

[people_inspectorate]
members = 3
positions = ["Phó Trưởng phòng", "Trưởng phòng", "chuyên viên"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(inspectorate) = &cx.model.people_inspectorate else { return Applied::No };
    // In a commune the people elect it from the hamlets (Điều 36 and Điều 37).
    if cx.model.agency.is_commune() {
        return Applied::No;
    }
    let head = inspectorate.head.as_ref().map(|head| ("people_inspectorate.head".to_owned(), head));
    let others = inspectorate.positions.iter().enumerate();
    let others =
        others.map(|(index, post)| (format!("people_inspectorate.positions[{index}]"), post));
    let posts: Vec<(String, &Words)> = head.into_iter().chain(others).collect();
    for (key, post) in &posts {
        if !is_barred(cx, &post.value) {
            continue;
        }
        let post_text = post.value.trim();
        let message = Text::new(
            format!("`{post_text}` không được là thành viên Ban Thanh tra nhân dân"),
            format!("`{post_text}` may not be a member of the people's inspectorate"),
        );
        let finding = cx.report(post.span, message);
        finding.key.clone_from(key);
        finding.help = Some(Text::new(
            "kiểm tra danh sách; nếu đúng thì bầu người thay thế (Luật 10/2022/QH15, Điều 60, khoản 2)",
            "check the list; if true, somebody else must be elected (Luật 10/2022/QH15, Điều 60, khoản 2)",
        ));
    }
    Applied::from(!posts.is_empty())
}

/// Tells whether a post is that of the head, of a deputy or of the chief accountant of the agency
/// itself: a unit's own head may be called the same with the unit's name after it.
fn is_barred(cx: &Checker, post: &str) -> bool {
    let post = post.trim().to_lowercase();
    let agency = &cx.model.agency;
    let head = cx.model.signature.head.value.trim().to_lowercase();
    let names = [Some(&agency.name), agency.short_name.as_ref()];
    let names = names.into_iter().flatten().map(|name| name.value.trim().to_lowercase());
    let mut whole: Vec<String> = vec![String::new(), " sở".into(), " trường".into()];
    whole.extend(names.map(|name| format!(" {name}")));
    let titles = [head.clone(), format!("phó {head}"), "kế toán trưởng".to_owned()];
    !head.is_empty()
        && titles.iter().any(|title| {
            post.strip_prefix(title.as_str())
                .is_some_and(|rest| whole.iter().any(|end| end == rest))
        })
}
