//! F069: a long subject of a công văn.

use crate::diagnostic::{Severity, Text};
use crate::model::Kind;
use crate::rules::form::words::{after_word, given};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// Most syllables, a few more than were seen.
const MOST: usize = 30;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F069",
    name: "long-letter-subject",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "19 trên 19 công văn được viện dẫn trong báo cáo thật có trích yếu không quá 27 âm tiết",
        en: "19 of 19 công văn that real reports cite have at most 27 syllables",
    }),
    what: Pair {
        vi: "Trích yếu công văn dài hơn 30 âm tiết.",
        en: "The subject of a công văn is longer than 30 syllables.",
    },
    why: Pair {
        vi: "Trích yếu là một câu ngắn gọn hoặc một cụm từ; của công văn lại đứng trong cột hẹp dưới số, ký hiệu, dài quá thì đẩy cả văn bản xuống.",
        en: "A subject is a short sentence or a phrase; that of a công văn stands in the narrow column under the number and pushes the text down.",
    },
    example: Some(Example {
        fail: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
subject = "tiếp tục tăng cường sự lãnh đạo, chỉ đạo và triển khai thực hiện có hiệu quả các quy định của pháp luật về dân chủ ở cơ sở trong hoạt động của các phòng, đơn vị thuộc Sở năm 2022"
"##,
        pass: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
subject = "triển khai thực hiện Quy chế dân chủ ở cơ sở năm 2022"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let Some(subject) = &model.document.subject else { return Applied::No };
    let Some(text) = given(subject) else { return Applied::No };
    if model.kind.value != Kind::Letter {
        return Applied::No;
    }
    let bare = ["v/v", "về việc"].iter().find_map(|lead| after_word(text, lead)).unwrap_or(text);
    let count = bare.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    if count > MOST {
        let message = Text::new(
            format!("trích yếu công văn dài {count} âm tiết"),
            format!("the subject of the công văn has {count} syllables"),
        );
        cx.report(subject.span, message).help = Some(Text::new(
            format!("rút gọn còn không quá {MOST} âm tiết"),
            format!("shorten it to {MOST} syllables or fewer"),
        ));
    }
    Applied::Yes
}
