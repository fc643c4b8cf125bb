//! D029: values of a data file that its document does not show.
//!
//! Nothing that the office wrote may be lost in silence: a table that this kind of document has no
//! place for, or a figure whose sentence needs another key. A value is looked up in the finished
//! text in each form that it may take; so a figure that happens to stand elsewhere is taken for
//! printed, and no value that is printed is reported.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use memchr::memmem;

use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::document::{Block, Document, Inline, plain};
use crate::model::Kind;
use crate::parse::Year;
use crate::read::{Figure, Leaf, root};
use crate::source::Span;
use crate::template::wording;
use crate::value::blank_hint;

/// Keys that are no text of the document, or are printed only in place of another; a key stands for
/// all below it.
const EXEMPT: [&str; 13] = [
    "abbreviations",
    "agency",
    "annexes",
    "catalogue",
    "check",
    "cut_off",
    "document",
    "extends",
    "layout",
    "narrative",
    "period",
    "signature",
    "year",
];

/// By table: whether something of it is shown, and what is not.
type Tables<'a> = BTreeMap<&'a str, (bool, Vec<(&'a str, Span)>)>;

fn note<'a>(tables: &mut Tables<'a>, year: &Year, key: &'a str, span: Span, is_shown: bool) {
    if !is_shown && is_shared(year, span) {
        return;
    }
    let (any, lost) = tables.entry(root(key)).or_default();
    if is_shown {
        *any = true;
    } else {
        lost.push((key, span));
    }
}

/// Tells whether a value comes from a shared file, where it may be for other documents.
fn is_shared(year: &Year, span: Span) -> bool {
    year.linked.shared.contains(&span.file)
}

/// Finds the values that a document does not show.
pub fn find(year: &Year, document: &Document) -> Vec<Diagnostic> {
    let shown = Shown::new(year, document);
    let mut tables = Tables::new();
    // A roster is for putting the units together.
    let is_head = year.model.kind.value == Kind::Consolidated;
    let is_exempt = |key: &str| is_exempt(key) || is_head && root(key) == "consolidation";
    let cited = |span: Span| year.citations.iter().any(|parts| parts.span.encloses(span));
    for entry in &year.texts {
        let words = &entry.words;
        if !is_exempt(&entry.key) && blank_hint(&words.value).is_none() && !cited(words.span) {
            note(&mut tables, year, &entry.key, words.span, shown.text(&words.value));
        }
    }
    for Figure { key, span, leaf } in &year.figures {
        if !is_exempt(key) && !cited(*span) {
            note(&mut tables, year, key, *span, shown.figure(leaf));
        }
    }
    for (index, citation) in year.citations.iter().enumerate() {
        let Some((key, act)) = year.citation_keys.get(index).zip(year.cited.act(index)) else {
            continue;
        };
        if !is_exempt(key) && blank_hint(&act.number).is_none() {
            let is_shown = shown.text(&act.number) || shown.text(&act.short());
            note(&mut tables, year, key, citation.span, is_shown);
        }
    }
    let mut found: Vec<Diagnostic> = Vec::new();
    for ((section, place), blocks) in &year.narratives {
        let passages =
            year.model.narrative.sections().into_iter().find(|(name, _)| name == section);
        let words = passages.and_then(|(_, narrative)| narrative.passages.at(place));
        let is_shown = first_words(blocks).is_none_or(|words| shown.text(words));
        if let Some(words) = words.filter(|words| !is_shown && !is_shared(year, words.span)) {
            found.push(whole(&format!("narrative.{section}"), words.span));
        }
    }
    for (table, (any, lost)) in tables {
        match lost[..] {
            [] => {}
            [(_, span), _, ..] if !any => found.push(whole(table, span)),
            _ => found.extend(lost.iter().map(|(key, span)| value(key, *span))),
        }
    }
    found
}

/// The words of a document.
struct Shown {
    /// As they stand.
    plain: String,
    /// Folded, and shortened where the text may be: what few values need.
    folded: OnceCell<String>,
    /// Phrases that the text may show in short, folded, the longest first, and their short forms.
    abbreviations: Vec<[String; 2]>,
}

impl Shown {
    fn new(year: &Year, document: &Document) -> Self {
        let known = year.model.abbreviations.iter();
        let known = known.map(|known| [folded(&known.long.value), folded(&known.short.value)]);
        let mut abbreviations: Vec<_> = known.collect();
        abbreviations.sort_by_key(|[long, _]| std::cmp::Reverse(long.len()));
        Self { plain: plain::text(document), folded: OnceCell::new(), abbreviations }
    }

    fn folded(&self) -> &str {
        self.folded.get_or_init(|| {
            let mut text = folded(&self.plain);
            for [_, short] in &self.abbreviations {
                text = text.replace(&format!(" ({short})"), "");
                text = text.replace(&format!(" (sau đây gọi là {short})"), "");
            }
            self.short(text)
        })
    }

    /// Shortens every phrase, in the text as in what is looked up.
    fn short(&self, text: String) -> String {
        let known = self.abbreviations.iter();
        known.fold(text, |text, [long, short]| text.replace(long, short))
    }

    fn text(&self, text: &str) -> bool {
        let marks = |c: char| c.is_whitespace() || ".;:,-–".contains(c);
        let text = text.trim_matches(marks);
        // Most values stand there as they are, but for the capital that a place in a sentence gives
        // or takes.
        let mut rest = text.chars();
        let first = rest.next();
        let is_first =
            |c: char| first.is_some_and(|first| c.to_lowercase().eq(first.to_lowercase()));
        memmem::find_iter(self.plain.as_bytes(), rest.as_str())
            .any(|at| self.plain.get(..at).is_some_and(|head| head.ends_with(is_first)))
            || self.finds_folded(&self.short(folded(text)))
    }

    /// Tells whether words stand there, whatever their capitals.
    fn finds_folded(&self, words: &str) -> bool {
        words.is_empty() || memmem::find(self.folded().as_bytes(), words.as_bytes()).is_some()
    }

    fn figure(&self, leaf: &Leaf) -> bool {
        match leaf {
            // Zero is said in words.
            Leaf::Whole(0) => true,
            Leaf::Whole(count) => {
                let year = (1900..2100).contains(count).then(|| count.to_string());
                let count = i128::from(*count);
                year.is_some_and(|year| self.number(&year))
                    || self.number(&wording::count(count))
                    || self.number(&wording::thousands(count))
            }
            Leaf::Decimal(figure) => *figure == 0.0 || self.number(&wording::decimal(*figure, 2)),
            Leaf::Day(date) if date.year == 0 => true,
            Leaf::Day(date) => {
                let (day, month, year) = (date.day, date.month, date.year);
                self.plain.contains(&date.slashed())
                    || self.text(&format!("ngày {day:02} tháng {month:02} năm {year}"))
                    || self.text(&format!("ngày {day:02} tháng {month} năm {year}"))
            }
        }
    }

    /// Tells whether a number stands in the text, not as a part of another.
    fn number(&self, number: &str) -> bool {
        let text = self.plain.as_bytes();
        let digit =
            |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_digit);
        memmem::find_iter(text, number)
            .any(|at| !digit(at.checked_sub(1)) && !digit(Some(at + number.len())))
    }
}

/// Returns a text in small letters, with one blank wherever there are some.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            match c.is_ascii() {
                true => out.push(c.to_ascii_lowercase()),
                // Most letters are small, which is known sooner than what a letter becomes.
                false if c.is_lowercase() => out.push(c),
                false => out.extend(c.to_lowercase()),
            }
        }
    }
    out
}

/// Returns the first words of a free text.
fn first_words(blocks: &[Block]) -> Option<&str> {
    let lines = blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(&heading.content),
        Block::Paragraph(content) => Some(content),
        Block::Item(item) => Some(&item.content),
        Block::Clause(clause) => Some(&clause.content),
        Block::Table(table) => table.header.first(),
    });
    let mut texts = lines.flatten().filter_map(|inline| match inline {
        Inline::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.find(|text| text.chars().any(char::is_alphanumeric))
}

fn whole(table: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("văn bản không in nội dung nào của `{table}`"),
        format!("the document shows nothing of `{table}`"),
    );
    Diagnostic::new("D029", Severity::Warning, span, message).key(table).help(Text::new(
        "loại văn bản này không có phần tương ứng; chuyển nội dung sang `narrative`, hoặc bỏ",
        "this kind of document has no place for it; move it to `narrative`, or leave it out",
    ))
}

fn value(key: &str, span: Span) -> Diagnostic {
    let message = Text::new(
        format!("văn bản không in giá trị của `{key}`"),
        format!("the document does not show the value of `{key}`"),
    );
    Diagnostic::new("D029", Severity::Warning, span, message).key(key).help(Text::new(
        "câu in giá trị này cần thêm khóa khác, hoặc loại văn bản này không dùng khóa này",
        "the sentence that prints it needs another key, or this kind has no use for it",
    ))
}

fn is_exempt(key: &str) -> bool {
    // The clause of the law that an entry is about is for the rules.
    EXEMPT.contains(&root(key)) || key.ends_with(".clause")
}
