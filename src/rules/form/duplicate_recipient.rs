//! F020: the same recipient twice.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::Model;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::rules::form::words::{folded, given, receivers};
use crate::source::Span;
use crate::value::Words;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F020",
    name: "duplicate-recipient",
    severity: Severity::Warning,
    source: Source::Logic,
    what: Pair {
        vi: "Nơi nhận ghi hai lần cùng một cơ quan.", en: "The same recipient twice."
    },
    why: Pair {
        vi: "Mỗi nơi nhận ghi một lần; cơ quan ở Kính gửi đã được “Như trên” chỉ đến.",
        en: "Each is named once; those after `Kính gửi` are meant by `Như trên`.",
    },
    example: Some(Example {
        fail: r##"recipients = ["Sở Nội vụ", "Sở nội vụ"]
"##,
        pass: r##"recipients = ["Sở Nội vụ", "Sở Tài chính"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for words in receivers(model) {
        let Some(text) = given(words) else { continue };
        if let Some(addressee) = shortened(cx.model, text) {
            let message = Text::new(
                format!("`{text}` là nơi kính gửi, “Như trên” đã chỉ đến"),
                format!("`{text}` is addressed, and meant by `Như trên`"),
            );
            let finding = cx.report(words.span, message);
            let text = Text::new("nơi kính gửi", "addressed here");
            finding.labels.push(Label { span: addressee.span, text });
            finding.help = Some(Text::new("bỏ ở nơi nhận", "leave it out of the recipients"));
            continue;
        }
        match seen.entry(folded(text)) {
            Entry::Vacant(place) => {
                place.insert(words.span);
            }
            Entry::Occupied(first) => {
                let span = *first.get();
                let message = Text::new(
                    format!("`{text}` đã được ghi ở trên"),
                    format!("`{text}` is already named above"),
                );
                let finding = cx.report(words.span, message);
                let text = Text::new("ghi lần đầu ở đây", "first named here");
                finding.labels.push(Label { span, text });
                finding.help = Some(Text::new("xóa một trong hai", "delete one of the two"));
            }
        }
    }
    Applied::from(!seen.is_empty())
}

/// Returns the addressee whom a recipient names without its province or city: `Sở Nội vụ` for
/// `Sở Nội vụ tỉnh Nghệ An`, `Ủy ban nhân dân thành phố` for `Ủy ban nhân dân thành phố Huế`.
fn shortened<'a>(model: &'a Model, text: &str) -> Option<&'a Words> {
    model.document.addressed_to.iter().find(|addressee| {
        let Some(rest) = addressee.value.trim().strip_prefix(text) else { return false };
        let ends_with_unit = UNITS.iter().any(|unit| text.ends_with(unit));
        let in_unit = UNITS
            .iter()
            .any(|unit| rest.strip_prefix(unit).is_some_and(|name| is_name(name.trim_start())));
        in_unit || ends_with_unit && rest.starts_with(' ') && is_name(rest.trim_start())
    })
}

/// Kinds of places, with the blank before them.
const UNITS: [&str; 6] = [" tỉnh", " thành phố", " huyện", " xã", " phường", " đặc khu"];

fn is_name(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}
