//! Templates that cannot run away: those that only print, ask and walk lists.
//!
//! A foreign template is printed by a process of its own, for Tera knows no limit of time or memory.
//! To start one takes longer than to print a page; so a template whose time and memory are bounded
//! by its length times that of the data is printed here. What is not surely of that kind is not:
//! calls, assignments, components, other templates, loops in loops, and what a loop prints from
//! outside the entry that it has reached.

use tera::Value;

use super::filters;
use super::scan::{self, Placed, TagKind, Word};
use super::{Template, Values};

/// Most bytes of data times words of a template, so some 64 MiB at the worst: a report has 5 MB.
const MOST: usize = 64 << 20;

/// Tells whether a template surely prints these values in little time and memory.
pub(super) fn is_linear(template: &Template, values: &Values) -> bool {
    let Some(length) = length(&template.text) else { return false };
    let size: usize = values.all().map(size).sum();
    size.checked_mul(length).is_some_and(|product| product <= MOST)
}

/// Returns how many words stand in the tags of a template that only prints, asks and walks lists.
fn length(source: &str) -> Option<usize> {
    let mut length = 0;
    let mut entry = None;
    for tag in scan::tags(source) {
        let words = scan::words(source, &tag);
        length += words.len();
        let is_linear = match (tag.kind, &words[..]) {
            // A comment, but no text that is left as it is.
            (TagKind::Skipped, _) => source[tag.range.clone()].starts_with("{#"),
            (TagKind::Print, words) => is_plain(words, entry),
            (TagKind::Statement, [(Word::Name("if" | "elif"), _), words @ ..]) => {
                is_plain(words, entry)
            }
            (TagKind::Statement, [(Word::Name("else" | "endif"), _)]) => true,
            (
                TagKind::Statement,
                [(Word::Name("for"), _), (Word::Name(name), _), (Word::Name("in"), _), list @ ..],
            ) => entry.replace(*name).is_none() && is_plain(list, None),
            (TagKind::Statement, [(Word::Name("endfor"), _)]) => entry.take().is_some(),
            _ => false,
        };
        if !is_linear {
            return None;
        }
    }
    Some(length)
}

/// Tells whether an expression takes values as they are, through our filters at most, and inside a
/// loop only those of its entry.
fn is_plain(words: &[Placed<'_>], entry: Option<&str>) -> bool {
    const SIGNS: [&str; 12] = [".", "?.", "|", "(", ")", ",", "=", "==", "!=", ">", ">=", "<="];
    (0..words.len()).all(|at| {
        let before = at.checked_sub(1).map(|at| words[at].0);
        let after = words.get(at + 1).map(|(word, _)| *word);
        let name = match words[at].0 {
            Word::Name(name) => name,
            Word::Sign(sign) => return SIGNS.contains(&sign),
            _ => return true,
        };
        match (before, name, after) {
            (Some(Word::Sign("|")), name, _) => filters::NAMES.contains(&name),
            (_, _, Some(Word::Sign("("))) => false,
            (Some(Word::Sign("." | "?.") | Word::Name("is")), ..) => true,
            (_, _, Some(Word::Sign("="))) => true,
            (_, "and" | "or" | "not" | "is" | "true" | "false" | "none", _) => true,
            (_, "if" | "else" | "for" | "in", _) => false,
            (_, name, _) => entry.is_none_or(|entry| name == entry || name == "loop"),
        }
    })
}

/// Returns the bytes that a value takes, or more.
fn size(value: &Value) -> usize {
    const OF_ITSELF: usize = 32;
    let within: usize = match (value.as_str(), value.as_array(), value.as_map()) {
        (Some(text), ..) => text.len(),
        (_, Some(items), _) => items.iter().map(size).sum(),
        (.., Some(table)) => table.values().map(size).sum(),
        _ => 0,
    };
    OF_ITSELF + within
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printing_asking_and_walking_is_linear() {
        for source in [
            "{# a #}{{ a.b }} {{ a.b | date }} {{ a | list(commas=true) }}",
            "{% if a is defined and not b.c or a == \"x\" %}{{ a }}{% else %}{{ b }}{% endif %}",
            "{% for x in a.b %}{{ loop.index }}{% if x.c > 1 %}{{ x }}{% endif %}{% endfor %}",
            "{%- for x in a -%}{{ x }}{%- endfor -%}{% for x in a %}{{ x }}{% endfor %}",
        ] {
            assert!(length(source).is_some(), "{source}");
        }
    }

    #[test]
    fn what_may_run_away_is_not() {
        for source in [
            "{% for x in range(end=10) %}{% endfor %}",
            "{% for x in a %}{% for y in x.b %}{% endfor %}{% endfor %}",
            "{% for x in a %}{{ b }}{% endfor %}",
            "{% for x in a %}{% if b.c %}{% endif %}{% endfor %}",
            "{% for k, v in a %}{% endfor %}",
            "{% set a = b %}",
            "{% include \"a.md\" %}",
            "{% extends \"a.md\" %}",
            "{% component a() %}{% endcomponent %}",
            "{{ <section/> }}",
            "{{ a ~ a }}",
            "{{ [a, a] }}",
            "{{ a * 2 }}",
            "{{ a | replace(from=\"\", to=a) }}",
            "{{ a(b=1) }}",
            "{{ [x for x in a] }}",
            "{{ a in b }}",
            "{% raw %}{% endraw %}",
            "{% filter upper_first %}{% endfilter %}",
        ] {
            assert_eq!(length(source), None, "{source}");
        }
    }

    #[test]
    fn the_size_of_the_data_counts() {
        let template = |text: &str| Template {
            name: String::new(),
            file: crate::source::FileId(0),
            text: text.to_owned(),
        };
        let mut values = Values::new();
        values.insert("a", &"x".repeat(MOST / 4));
        assert!(is_linear(&template("{{ a }}"), &values));
        assert!(!is_linear(&template("{{ a }}{{ a.b }}{{ a }}"), &values));
    }
}
