//! Citations: a number that the catalogue or the file itself knows, or a document in full.

use serde::Serialize;
use toml::de::DeValue;

use super::{FromToml, Reader, Shape, Table, TomlValue};
use crate::diagnostic::Text;
use crate::source::Span;
use crate::value::{Day, Words};

table! {
    /// Keys of a citation in full.
    Parts {
        r#type: Option<Words> => "Tên loại văn bản, ví dụ \"Kế hoạch\"", "type, such as \"Kế hoạch\"";
        number: Option<Words> => "Số, ký hiệu, ví dụ \"23/KH-UBND\"", "number and symbol";
        date: Option<Day> => "Ngày ban hành", "day of issue";
        issuer: Option<Words> => "Cơ quan ban hành", "issuing body";
        title: Option<Words> => "Trích yếu, bắt đầu bằng \"về …\"", "subject, beginning with \"về …\"";
    }
}

/// A document cited: `"30-CT/TW"`, or a table with its parts.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Citation {
    /// Number of the citation in the order of reading; templates cite by it.
    pub cite: usize,
    /// What the file says of the document.
    #[serde(flatten)]
    pub parts: Parts,
}

impl Citation {
    /// Returns the place of the citation.
    pub fn span(&self) -> Span {
        self.parts.span
    }
}

impl FromToml for Citation {
    const SHAPE: Shape = Shape::Citation(Parts::FIELDS);

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let span = reader.span(value);
        let parts = match value.get_ref() {
            DeValue::String(_) => {
                Parts { number: Some(Words::read(value, reader)), span, ..Parts::default() }
            }
            DeValue::Table(table) => reader.table(table, span),
            _ => {
                let expected = Text::new(
                    "số hiệu \"30-CT/TW\" hoặc bảng { type, number, date, issuer, title }",
                    "a number \"30-CT/TW\" or a table { type, number, date, issuer, title }",
                );
                reader.wrong_type(value, expected);
                return Self::absent(span);
            }
        };
        reader.citations.push(parts.clone());
        reader.citation_keys.push(reader.key());
        Self { cite: reader.citations.len() - 1, parts }
    }

    fn absent(span: Span) -> Self {
        Self { cite: usize::MAX, parts: Parts { span, ..Parts::default() } }
    }
}
