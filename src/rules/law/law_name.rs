//! L021: the name of a law or ordinance that is not its name.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use super::citation::free_texts;
use super::mention::ends_with;
use super::title_words::words;
use crate::diagnostic::{Edit, Severity, Text};
use crate::law::{Catalogue, Entry};
use crate::rules::cut::places;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L021",
    name: "law-name",
    severity: Severity::Warning,
    source: Source::Law(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b; Phụ lục II, Mục V, khoản 6",
    ),
    fixable: true,
    what: Pair {
        vi: "Tên luật, pháp lệnh viết sai.",
        en: "The name of a law or ordinance is not written as it is.",
    },
    why: Pair {
        vi: "Luật, pháp lệnh viện dẫn bằng tên, nên tên phải đúng; viết hoa tên loại và chữ đầu của tên: “Bộ luật Lao động”, “Luật Phòng, chống tham nhũng”.",
        en: "A law is cited by its name, so the name must be right; type and first syllable have capitals.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Tiếp tục thực hiện Luật Phòng chống tham nhũng"]
"##,
        pass: r##"proposals = ["Tiếp tục thực hiện Luật Phòng, chống tham nhũng"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Names that no law has, as they are folded, with what is meant.
const NO_LAWS: &[(&str, &str, &str)] = &[
    ("luat", "cong chuc", "Luật Cán bộ, công chức"),
    ("luat", "lao dong", "Bộ luật Lao động"),
    ("luat", "dan chu o co so", "Luật Thực hiện dân chủ ở cơ sở"),
    ("luat", "dan chu co so", "Luật Thực hiện dân chủ ở cơ sở"),
    ("luat", "thuc hien dan chu co so", "Luật Thực hiện dân chủ ở cơ sở"),
];

/// A law called by its name in a text.
pub(super) struct LawName<'c> {
    /// Type and name, in bytes of the text.
    pub(super) range: Range<usize>,
    /// The laws of that name.
    pub(super) laws: Vec<&'c Entry>,
    /// Whether its number or year stands with it.
    pub(super) is_numbered: bool,
    /// What should stand there.
    right: String,
}

/// A law of the catalogue with the folded words of its name.
#[derive(Clone)]
struct Known<'c> {
    kind: &'static str,
    name: Vec<String>,
    right: String,
    laws: Vec<&'c Entry>,
}

/// The names of the laws that a catalogue has.
pub(super) struct LawNames<'c>(Cow<'c, [Known<'c>]>);

/// Those of the program's own, which most years are judged by.
static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| known(Catalogue::embedded()));

fn known(catalogue: &Catalogue) -> Vec<Known<'_>> {
    let mut known: Vec<Known> = Vec::new();
    for entry in catalogue.entries().filter(|entry| entry.act.is_law()) {
        let right = entry.act.full();
        if entry.act.title.starts_with("sửa đổi") {
            continue;
        }
        if let Some(same) = known.iter_mut().find(|known| known.right == right) {
            same.laws.push(entry);
            continue;
        }
        let kind = if entry.act.r#type == "Pháp lệnh" { "phap lenh" } else { "luat" };
        let name = right.strip_prefix(&entry.act.r#type).unwrap_or(&right);
        let name = words(name).into_iter().map(|(word, _)| word).collect();
        known.push(Known { kind, name, right, laws: vec![entry] });
    }
    for (kind, name, right) in NO_LAWS {
        let name = name.split(' ').map(str::to_owned).collect();
        known.push(Known { kind, name, right: (*right).to_owned(), laws: Vec::new() });
    }
    known.sort_by_key(|known| std::cmp::Reverse(known.name.len()));
    known
}

impl<'c> LawNames<'c> {
    /// Takes the names from a catalogue.
    pub(super) fn of(catalogue: &'c Catalogue) -> Self {
        let adds_laws = catalogue.own().iter().any(|entry| entry.act.is_law());
        Self(if adds_laws { known(catalogue).into() } else { KNOWN.as_slice().into() })
    }

    /// Finds the laws called by name in a text.
    pub(super) fn find(&self, text: &str) -> Vec<LawName<'c>> {
        let laws = places(text, "uật ").filter_map(|at| self.at(text, at, "luat"));
        let ordinances = places(text, "áp lệnh ");
        laws.chain(ordinances.filter_map(|at| self.at(text, at, "phap lenh"))).collect()
    }

    /// Reads the name of a law at the end of its type: `at` is where `uật` or `áp lệnh` stands.
    fn at(&self, text: &str, at: usize, kind: &str) -> Option<LawName<'c>> {
        law_name(&self.0, text, at, kind)
    }
}

/// Most characters that a name is looked for in.
const REACH: usize = 120;

fn law_name<'c>(known: &[Known<'c>], text: &str, at: usize, kind: &str) -> Option<LawName<'c>> {
    let lead = text[..at].trim_end_matches(['L', 'l', 'P', 'p', 'h']);
    let mut start = lead.len();
    let before = lead.trim_end_matches(' ');
    let is_other = |word: &&str| ends_with(before, word).is_some();
    if start == at
        || lead.ends_with(char::is_alphanumeric)
        || ["pháp", "kỷ", "điều", "quy", "hệ", "ngoài"].iter().any(is_other)
    {
        return None;
    }
    if kind == "luat"
        && let Some(bo) = ends_with(before, "bộ")
    {
        start = bo;
    }
    let window = text[at..].char_indices().nth(REACH).map_or(text.len(), |(end, _)| at + end);
    let words = words(&text[at..window]);
    let word = |index: usize| words.get(index).map(|(word, _)| word.as_str());
    let first = kind.split(' ').count();
    let first = if word(first) == Some("ve") { first + 1 } else { first };
    let rest = words.get(first..)?;
    let fits = |known: &&Known| {
        known.kind == kind
            && known.name.len() <= rest.len()
            && known.name.iter().zip(rest).all(|(name, (word, _))| name == word)
    };
    let known = known.iter().find(fits)?;
    let last = first + known.name.len() - 1;
    let range = start..at + words[last].1.end;
    // A name runs on in one sentence.
    if text[range.clone()].contains(['.', ';', ':', '(', '\n', '“', '”', '[']) {
        return None;
    }
    // No law has the name, but one that begins so may.
    if known.laws.is_empty() && runs_on(text, range.end) {
        return None;
    }
    let next = word(last + 1);
    let year = next == Some("nam") || next.is_some_and(|word| word.parse::<u16>().is_ok());
    let is_numbered = year || next == Some("so");
    Some(LawName { range, laws: known.laws.clone(), is_numbered, right: known.right.clone() })
}

/// Tells whether a word follows that may belong to the name.
fn runs_on(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let next = rest.trim_start_matches([' ', ',']);
    let name = ["viên chức", "Viên chức", "và viên chức", "Việt Nam"];
    name.iter().any(|name| next.starts_with(name))
}

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    let year = cx.year;
    let names = LawNames::of(&year.catalogue);
    for entry in free_texts(cx) {
        let text = entry.words.value.as_str();
        for name in names.find(text) {
            applied = true;
            let written = &text[name.range.clone()];
            if is_right(written, &name.right) {
                continue;
            }
            let right = &name.right;
            let message = Text::new(
                format!("“{written}” viết đúng là “{right}”"),
                format!("“{written}” is written “{right}”"),
            );
            let place = cx.inside(entry.words.span, name.range.clone());
            let text = right.clone();
            cx.report_in(entry, name.range, message).edits.push(Edit { span: place, text });
        }
    }
    Applied::from(applied)
}

/// Tells whether a name is written well; `về` may stand before the name of an ordinance.
fn is_right(written: &str, right: &str) -> bool {
    let plain = written.replace(" về ", " ");
    let (kind, name) = right.split_once(' ').unwrap_or_default();
    let lower = plain
        .strip_prefix(kind)
        .map(str::trim_start)
        .is_some_and(|rest| written.contains(" về ") && rest.to_lowercase() == name.to_lowercase());
    // A word of law in general, not a law: `luật lao động`.
    let general = written.chars().all(|c| !c.is_uppercase());
    plain == right || lower || general
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let names = LawNames::of(Catalogue::embedded()).find(text);
        let wrong = names.iter().filter(|name| !is_right(&text[name.range.clone()], &name.right));
        wrong.map(|name| name.right.clone()).collect()
    }

    #[test]
    fn wrong_names() {
        assert_eq!(names("theo Luật Công chức, Luật Viên chức;"), ["Luật Cán bộ, công chức"]);
        assert_eq!(names("của Bộ Luật lao động về"), ["Bộ luật Lao động"]);
        assert_eq!(names("Luật thực hiện dân chủ ở cơ sở"), ["Luật Thực hiện dân chủ ở cơ sở"]);
        assert_eq!(names("Luật Lao động năm 2019"), ["Bộ luật Lao động"]);
        assert_eq!(names("Luật về Công chức của Quốc hội"), ["Luật Cán bộ, công chức"]);
    }

    #[test]
    fn right_names_and_other_words() {
        for text in [
            "Bộ luật Lao động, Luật Cán bộ, công chức và Luật Viên chức",
            "pháp luật lao động; kỷ luật lao động; Pháp luật về công chức",
            "Luật Công chức, viên chức",
            "LUẬT PHÒNG, CHỐNG THAM NHŨNG",
            "Pháp lệnh về thực hiện dân chủ ở xã, phường, thị trấn",
            "Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn",
            "luật lao động",
            "ngoài luật Lao động",
            "Luật Khiếu nại, tố cáo",
        ] {
            assert_eq!(names(text), Vec::<String>::new(), "{text}");
        }
    }
}
