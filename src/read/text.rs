//! Texts: NFC, and no character that a document cannot hold.

use unicode_normalization::UnicodeNormalization;

use super::{Entry, Placeholder, Reader};
use crate::diagnostic::{Diagnostic, Edit, Text};
use crate::literal;
use crate::source::Span;
use crate::value::{Words, blank_hint};

/// The decomposed texts of a file.
pub(super) struct Decomposed {
    /// The finding, at the first of them.
    first: Diagnostic,
    count: usize,
    /// What composes them.
    edits: Vec<Edit>,
}

impl Reader<'_> {
    /// Returns a text in NFC with line ends as `\n`; reports what is wrong with it (D004,
    /// D006, D007) and notes it when it is still to be filled in.
    pub(super) fn text(&mut self, text: &str, span: Span) -> String {
        if text.trim().is_empty() {
            self.report_empty(span);
        }
        let has_return = text.contains('\r');
        let mut clean = if has_return { text.replace("\r\n", "\n") } else { text.to_owned() };
        if !literal::is_composed(&clean) {
            self.note_decomposed(&clean, span);
            clean = clean.nfc().collect();
        }
        if may_be_forbidden(&clean)
            && let Some((at, c)) = clean.char_indices().find(|(_, c)| is_forbidden(*c))
        {
            self.report_forbidden(c, at, span);
            clean.retain(|c| !is_forbidden(c));
        }
        let key = self.key();
        if blank_hint(&clean).is_some() {
            let (key, text) = (key.clone(), clean.clone());
            self.placeholders.push(Placeholder { key, span, text });
        }
        self.texts.push(Entry { key, words: Words { value: clean.clone(), span } });
        clean
    }

    /// Returns the place of a range of a text's value.
    pub fn inside(&self, span: Span, range: std::ops::Range<usize>) -> Span {
        self.places.inside(span, self.written(span), range)
    }

    pub(super) fn report_empty(&mut self, span: Span) {
        let key = self.key();
        let message = Text::new(format!("khóa `{key}` để trống"), format!("key `{key}` is empty"));
        let finding = Diagnostic::error("D004", span, message).help(Text::new(
            "điền giá trị, hoặc xóa; khi chưa có thông tin, ghi \"TODO: …\" và dùng `--draft`",
            "fill it in, or delete it; while it is not known, write \"TODO: …\" and use `--draft`",
        ));
        self.report(finding);
    }

    /// Notes a decomposed text; each file has one finding, at the first character.
    fn note_decomposed(&mut self, text: &str, span: Span) {
        let edits = literal::compositions(self.written(span)).into_iter().map(|(range, text)| {
            let span =
                Span { start: span.start + range.start, end: span.start + range.end, ..span };
            Edit { span, text }
        });
        let edits: Vec<_> = edits.collect();
        let known = self.decomposed.iter().position(|known| known.first.span.file == span.file);
        let index = known.unwrap_or(self.decomposed.len());
        if known.is_none_or(|index| span < self.decomposed[index].first.span) {
            let first = self.decomposed_text(text, span);
            match self.decomposed.get_mut(index) {
                Some(known) => known.first = first,
                None => self.decomposed.push(Decomposed { first, count: 0, edits: Vec::new() }),
            }
        }
        self.decomposed[index].count += 1;
        self.decomposed[index].edits.extend(edits);
    }

    fn decomposed_text(&self, text: &str, span: Span) -> Diagnostic {
        let composed: String = text.nfc().collect();
        let same = text.bytes().zip(composed.bytes()).take_while(|(a, b)| a == b).count();
        let at = composed.char_indices().map(|(at, _)| at).take_while(|at| *at <= same).last();
        let at = at.unwrap_or(0);
        let c = composed[at..].chars().next().unwrap_or('?');
        let place = self.inside(span, at..at + c.len_utf8());
        let message = Text::new(
            format!("chữ `{c}` viết bằng ký tự tổ hợp (Unicode tổ hợp)"),
            format!("`{c}` is written with combining characters (decomposed Unicode)"),
        );
        Diagnostic::warning("D006", place, message).key(self.key())
    }

    /// Reports decomposed text, once for each file (D006).
    pub(super) fn report_decomposed(&mut self) {
        for Decomposed { mut first, count, edits } in std::mem::take(&mut self.decomposed) {
            first.edits = edits;
            self.diagnostics.push(first.help(Text::new(
                format!(
                    "{count} giá trị trong tệp viết như vậy; văn bản in ra được chuyển về Unicode \
                     dựng sẵn, nên lưu tệp ở dạng dựng sẵn (NFC)"
                ),
                format!(
                    "{count} values of the file are so; the document is made in composed Unicode, \
                     better save the file so (NFC)"
                ),
            )));
        }
    }

    fn report_forbidden(&mut self, c: char, at: usize, span: Span) {
        let code = format!("U+{:04X}", u32::from(c));
        let place = self.inside(span, at..at + c.len_utf8());
        let message = Text::new(
            format!("ký tự {code} không dùng được trong văn bản"),
            format!("character {code} cannot stand in a document"),
        );
        let finding = Diagnostic::error("D007", place, message).help(Text::new(
            "xóa ký tự này (thường lẫn vào khi sao chép từ tệp khác)",
            "delete it (it usually comes with text copied from another file)",
        ));
        self.report(finding);
    }
}

/// Tells quickly, by its bytes, a text that may hold forbidden characters.
fn may_be_forbidden(text: &str) -> bool {
    let is_suspect = |byte: u8| {
        (byte < 0x20) & (byte != b'\n') & (byte != b'\t')
            | (byte == 0x7f)
            | (byte == 0xc2)
            | (byte >= 0xee)
    };
    text.bytes().fold(false, |suspect, byte| suspect | is_suspect(byte))
}

/// Tells whether a character cannot stand in a document: control characters except tab and line
/// end, noncharacters (XML 1.0, 2.2), and private-use ones, which no font agrees on.
fn is_forbidden(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}'
        | '\u{f0000}'..='\u{10ffff}')
        || u32::from(c) & 0xfffe == 0xfffe
}
