//! Abbreviations: spelled out once, then short, through the text, its footnotes and the annexes.
//!
//! Headings, citations and what stands between “ and ” keep their words: they are names, or the
//! words of others.

use crate::document::{Block, Inline};

/// Marks around a citation while the text is in the making: no text of the data holds them, as D007
/// refuses characters for private use, and [`abbreviate`] takes them out.
const CITED: [char; 2] = ['\u{F0F00}', '\u{F0F01}'];

/// A phrase and what stands for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    /// The phrase, as it stands inside a sentence.
    pub long: String,
    /// Its short form.
    pub short: String,
}

impl Abbreviation {
    /// Tells whether the short form is a name, such as `Sở`: other bodies may bear it, too.
    fn is_name(&self) -> bool {
        self.short.chars().any(char::is_lowercase)
    }

    /// Returns what defines the short form: capitals in brackets, a name with the words that offices
    /// use.
    fn definition(&self) -> String {
        let short = &self.short;
        match self.is_name() {
            true => format!(" (sau đây gọi là {short})"),
            false => format!(" ({short})"),
        }
    }
}

/// Puts marks around the words of a citation, so that none of them is shortened.
pub fn protect(cited: &mut Vec<Inline>) {
    cited.insert(0, Inline::text(CITED[0]));
    cited.push(Inline::text(CITED[1]));
}

/// Shortens every phrase after its first mention, where the short form is defined; a phrase that is
/// mentioned once is spelled out and no more. Takes the texts in reading order.
pub fn abbreviate(texts: &mut [&mut Vec<Block>], abbreviations: &[Abbreviation]) {
    // The longest first: a phrase may begin with another.
    let mut order: Vec<&Abbreviation> = abbreviations.iter().collect();
    order.sort_by_key(|known| std::cmp::Reverse(known.long.len()));
    let mut counts = vec![0usize; order.len()];
    each_text(texts, &mut |text| {
        for (index, _) in mentions(text, &order) {
            counts[index] += 1;
        }
    });
    let mut seen = vec![false; order.len()];
    each_text(texts, &mut |text| *text = shortened(text, &order, &counts, &mut seen));
}

/// Writes a text with its phrases long, defined or short.
fn shortened(text: &str, order: &[&Abbreviation], counts: &[usize], seen: &mut [bool]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for (index, range) in mentions(text, order) {
        let known = order[index];
        out.push_str(&text[rest..range.start]);
        let written = &text[range.clone()];
        if std::mem::replace(&mut seen[index], true) {
            out.push_str(&known.short);
        } else {
            // In the case of the place: the beginning of a sentence keeps its capital.
            out.push_str(if written == known.short { &known.long } else { written });
            // A name is used in short by the sentences of the templates, too.
            if counts[index] > 1 || known.is_name() {
                out.push_str(&known.definition());
            }
        }
        rest = range.end;
    }
    out.push_str(&text[rest..]);
    out.retain(|c| !CITED.contains(&c));
    out
}

/// Finds the phrases and their short forms in a text, in order, outside citations and quotes.
fn mentions(text: &str, order: &[&Abbreviation]) -> Vec<(usize, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    let mut protected = 0i32;
    let mut after_letter = false;
    let mut skip_to = 0;
    for (at, c) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        match c {
            '“' => protected += 1,
            '”' => protected = (protected - 1).max(0),
            _ if c == CITED[0] => protected += 1,
            _ if c == CITED[1] => protected = (protected - 1).max(0),
            _ => {}
        }
        if protected == 0 && !after_letter && c.is_alphanumeric() {
            let hit = order.iter().enumerate().find_map(|(index, known)| {
                let short = Some(&known.short).filter(|_| !known.is_name());
                let length =
                    starts(&text[at..], &known.long).or_else(|| starts(&text[at..], short?))?;
                Some((index, at..at + length))
            });
            if let Some((index, range)) = hit {
                skip_to = range.end;
                after_letter = true;
                found.push((index, range));
                continue;
            }
        }
        after_letter = c.is_alphanumeric();
    }
    found
}

/// Returns the length of a phrase at the start of a text, where a whole word ends with it; its first
/// letter may be a capital.
fn starts(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text.chars();
    let mut wanted = phrase.chars();
    let (first, other) = (wanted.next()?, rest.next()?);
    if first != other && !first.to_uppercase().eq(std::iter::once(other)) {
        return None;
    }
    let tail = rest.as_str().strip_prefix(wanted.as_str())?;
    let whole = tail.chars().next().is_none_or(|c| !c.is_alphanumeric());
    whole.then(|| text.len() - tail.len())
}

/// Visits every plain text outside headings, footnotes at the place of their mark.
fn each_text(texts: &mut [&mut Vec<Block>], visit: &mut dyn FnMut(&mut String)) {
    for block in texts.iter_mut().flat_map(|blocks| blocks.iter_mut()) {
        match block {
            // A heading is a name; only its marks are taken out.
            Block::Heading(heading) => unprotect(&mut heading.content),
            Block::Paragraph(content) => line(content, visit),
            Block::Item(item) => line(&mut item.content, visit),
            Block::Clause(clause) => line(&mut clause.content, visit),
            Block::Table(table) => {
                let cells = table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|cell| line(cell, visit));
            }
        }
    }
}

fn line(content: &mut [Inline], visit: &mut dyn FnMut(&mut String)) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => visit(text),
            Inline::Footnote(paragraphs) => {
                paragraphs.iter_mut().for_each(|content| line(content, visit));
            }
            _ => {}
        }
    }
}

fn unprotect(content: &mut [Inline]) {
    line(content, &mut |text| text.retain(|c| !CITED.contains(&c)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn abbreviated(texts: &[&str]) -> Vec<String> {
        let known = [
            ("cán bộ, công chức, viên chức", "CBCCVC"),
            ("cán bộ, công chức", "CBCC"),
            ("Sở Nội vụ", "Sở"),
        ];
        let known =
            known.map(|(long, short)| Abbreviation { long: long.into(), short: short.into() });
        let mut blocks: Vec<Block> =
            texts.iter().map(|text| Block::Paragraph(vec![Inline::text(*text)])).collect();
        abbreviate(&mut [&mut blocks], &known);
        let shown = blocks.into_iter().map(|block| match block {
            Block::Paragraph(content) => match &content[..] {
                [Inline::Text { text, .. }] => text.clone(),
                _ => String::new(),
            },
            _ => String::new(),
        });
        shown.collect()
    }

    #[test]
    fn a_phrase_is_defined_once_and_short_afterwards() {
        assert_eq!(
            abbreviated(&[
                "Cán bộ, công chức, viên chức của Sở Nội vụ họp.",
                "100% cán bộ, công chức, viên chức; CBCCVC và cán bộ, công chức.",
                "Sở Tài chính báo cáo; Sở Nội vụ tổng hợp.",
            ]),
            [
                "Cán bộ, công chức, viên chức (CBCCVC) của Sở Nội vụ (sau đây gọi là Sở) họp.",
                "100% CBCCVC; CBCCVC và cán bộ, công chức.",
                "Sở Tài chính báo cáo; Sở tổng hợp.",
            ]
        );
    }

    #[test]
    fn a_short_form_that_comes_first_is_spelled_out() {
        assert_eq!(
            abbreviated(&["Toàn thể CBCC dự.", "cán bộ, công chức"]),
            ["Toàn thể cán bộ, công chức (CBCC) dự.", "CBCC"]
        );
    }

    #[test]
    fn words_of_others_and_parts_of_words_stay() {
        let cited = format!("{}về cán bộ, công chức{}; cán bộ, công chức", CITED[0], CITED[1]);
        assert_eq!(
            abbreviated(&[&cited, "“Vì cán bộ, công chức”", "cán bộ, công chứcx", "CBCCV; CBCC"]),
            [
                "về cán bộ, công chức; cán bộ, công chức (CBCC)",
                "“Vì cán bộ, công chức”",
                "cán bộ, công chứcx",
                "CBCCV; CBCC"
            ]
        );
    }
}
