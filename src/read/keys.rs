//! The keys of a table: taken one by one, reported where they are missing or unknown.

use toml::de::DeTable;

use super::{Field, FromToml, Reader, Shape};
use crate::diagnostic::{Diagnostic, Text};
use crate::limits;
use crate::source::Span;

/// The keys of one table while they are being read.
pub struct Keys<'r, 's, 't> {
    pub(super) reader: &'r mut Reader<'s>,
    pub(super) table: &'t DeTable<'t>,
    pub(super) span: Span,
    pub(super) fields: &'static [Field],
}

impl Keys<'_, '_, '_> {
    /// Reads one key, or reports that it is missing (D004).
    pub fn take<T: FromToml>(&mut self, name: &'static str) -> T {
        let name = plain(name);
        self.reader.path.push(name.to_owned());
        let read = match self.table.get(name) {
            Some(value) => T::read(value, self.reader),
            None => {
                if T::REQUIRED {
                    self.report_missing(name);
                }
                T::absent(self.span)
            }
        };
        self.reader.path.pop();
        read
    }

    /// Returns the place of the table.
    pub fn span(&self) -> Span {
        self.span
    }

    fn report_missing(&mut self, name: &str) {
        if self.reader.is_partial {
            return;
        }
        let key = self.reader.key();
        let field = self.fields.iter().find(|field| plain(field.name) == name);
        let (vi, en) = field.map_or(("", ""), |field| (field.vi, field.en));
        let finding = Diagnostic::error(
            "D004",
            self.header(),
            Text::new(
                format!("thiếu khóa `{key}` ({vi})"),
                format!("key `{key}` is missing ({en})"),
            ),
        )
        .help(how_to_add(name, field));
        self.reader.report(finding);
    }

    /// Returns the first line of the table, where a missing key is best reported; that of the data
    /// file for a table of another one, to which the data file may add the key.
    fn header(&self) -> Span {
        let is_item = self.reader.path.iter().any(|part| part.starts_with('['));
        let span = match self.span.file == self.reader.file || is_item {
            true => self.span,
            false => Span::new(self.reader.file, 0..self.reader.source.len()),
        };
        let text = self.reader.written(span);
        let length = text.find('\n').unwrap_or(text.len());
        Span { end: span.start + length, ..span }
    }

    /// Reports the keys that nobody asked for (D002).
    pub(super) fn report_unknown(&mut self) {
        let is_known = |name: &str| self.fields.iter().any(|field| plain(field.name) == name);
        let unknown = self.table.iter().filter(|(key, _)| !is_known(key.get_ref()));
        for (key, _) in unknown.take(limits::FAULTS) {
            let name = key.get_ref().as_ref();
            let finding = unknown_key(name, self.reader.place(key.span()), self.fields);
            self.reader.path.push(name.to_owned());
            self.reader.report(finding);
            self.reader.path.pop();
        }
    }
}

/// Returns what to write for a key that is missing.
fn how_to_add(name: &str, field: Option<&Field>) -> Text {
    match field.map(|field| field.shape) {
        Some(Shape::Table(fields)) => {
            let required = fields.iter().filter(|field| field.required);
            let keys: Vec<_> = required.map(|field| format!("`{}`", plain(field.name))).collect();
            let keys = keys.join(", ");
            Text::new(
                format!("thêm bảng `[{name}]` với các khóa {keys}"),
                format!("add the table `[{name}]` with the keys {keys}"),
            )
        }
        Some(Shape::OneOf(words)) => {
            let word = words.first().map_or("", |known| known.word);
            Text::new(format!("thêm `{name} = \"{word}\"`"), format!("add `{name} = \"{word}\"`"))
        }
        _ => Text::new(
            format!("thêm `{name} = …`; khi chưa có thông tin, ghi \"TODO: …\" và dùng `--draft`"),
            format!("add `{name} = …`; while it is not known, write \"TODO: …\" and use `--draft`"),
        ),
    }
}

fn unknown_key(name: &str, span: Span, fields: &[Field]) -> Diagnostic {
    let finding = Diagnostic::error(
        "D002",
        span,
        Text::new(format!("không có khóa `{name}`"), format!("unknown key `{name}`")),
    );
    let nearest = nearest(name, fields.iter().map(|field| plain(field.name)));
    match nearest {
        Some(near) => finding.help(Text::new(
            format!("có phải là `{near}` không?"),
            format!("did you mean `{near}`?"),
        )),
        None => {
            let known: Vec<_> =
                fields.iter().map(|field| format!("`{}`", plain(field.name))).collect();
            let known = known.join(", ");
            finding.help(Text::new(
                format!("các khóa dùng được ở đây: {known}"),
                format!("keys known here: {known}"),
            ))
        }
    }
}

/// Returns the known name most like a misspelt one, if any is close enough.
pub fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let mut best: Option<(f64, &str)> = None;
    for candidate in known {
        let score = strsim::jaro_winkler(name, candidate);
        if score > best.map_or(0.8, |(score, _)| score) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Returns the first part of a key: `conferences` of `conferences[0].date`.
pub fn root(key: &str) -> &str {
    key.split(['.', '[']).next().unwrap_or(key)
}

/// Returns a key whatever the numbers of its items: `conferences.date` of `conferences[0].date`.
pub fn without_indices(key: &str) -> String {
    let parts = key.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest));
    parts.collect()
}

/// Returns a field's key: `r#type` in Rust is `type` in TOML.
pub fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}
