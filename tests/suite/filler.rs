//! Any data: a value for every key of the model.

use bcqcdc::read::{Field, Shape, plain};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;
use toml::{Table, Value};

/// What has a meaning in Markdown, in templates, in XML or in TOML, or is hard to print.
const ATOMS: [&str; 55] = [
    "TODO: ",
    "**",
    "*",
    "_",
    "`",
    "~~",
    "[^a]",
    "[^a]: b",
    "[[30-CT/TW]]",
    "[a](b)",
    "![",
    "<b>",
    "</w:t>",
    "&amp;",
    "&",
    "]]>",
    "<!--",
    "{{ year }}",
    "{% if",
    "{#",
    "}}",
    "\\",
    "\"",
    "\"\"\"",
    "'''",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "|",
    "|---|",
    "---",
    "===",
    "\n",
    "\n\n",
    "\t",
    "  ",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "שלום",
    "مرحبا",
    "👩‍👩‍👧",
    "e\u{301}\u{323}",
    "\u{301}",
    "ß",
    "İ",
    "ŉ",
    "𝒳",
    "“",
    "”",
    "…",
    "\u{3000}",
    "\u{2028}",
];

/// Any text that a data file may hold.
pub(crate) fn nasty() -> impl Strategy<Value = String> {
    let atom = prop_oneof![
        20 => select(ATOMS.to_vec()).prop_map(str::to_owned),
        10 => any::<char>().prop_map(String::from),
        10 => "[a-zđĩơư ]{0,12}",
        1 => (50..300usize).prop_map(|count| "dài ".repeat(count)),
    ];
    vec(atom, 0..6).prop_map(|atoms| atoms.concat().chars().filter(|c| allowed(*c)).collect())
}

/// Tells whether a text may hold a character (D007 refuses the others).
pub(crate) fn allowed(c: char) -> bool {
    let is_private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    let is_none = u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}');
    !is_private && !is_none && (!c.is_control() || matches!(c, '\n' | '\t'))
}

/// Fills tables with texts, each with a mark of its own.
pub(crate) struct Filler<'a> {
    texts: &'a [String],
    sizes: &'a [usize],
    /// Whether every key is there, with nothing empty, zero or false.
    full: bool,
    count: usize,
    path: Vec<&'static str>,
    /// Every text with its key.
    pub(crate) written: Vec<(String, String)>,
}

impl<'a> Filler<'a> {
    pub(crate) fn new(texts: &'a [String], sizes: &'a [usize], full: bool) -> Self {
        Self { texts, sizes, full, count: 0, path: Vec::new(), written: Vec::new() }
    }

    /// Returns a table with these keys.
    pub(crate) fn table(&mut self, fields: &[Field]) -> Table {
        let mut table = Table::new();
        for field in fields {
            let name = plain(field.name);
            // There are no other files, and no keys of an office's own.
            if matches!(field.shape, Shape::List(Shape::File) | Shape::Extra) {
                continue;
            }
            if !field.required && self.size() == 0 {
                continue;
            }
            self.path.push(name);
            table.insert(name.to_owned(), self.value(&field.shape));
            self.path.pop();
        }
        table
    }

    /// Returns a value for one key.
    pub(crate) fn at(&mut self, path: &[&'static str], shape: &Shape) -> Value {
        self.path = path.to_vec();
        self.value(shape)
    }

    fn value(&mut self, shape: &Shape) -> Value {
        let size = self.size();
        let day = || Value::Datetime("2021-03-04".parse().expect("a day"));
        match shape {
            Shape::Text | Shape::File => self.text().into(),
            // The year stands in the title; any other count may be anything.
            Shape::Whole if self.path == ["year"] => 2021.into(),
            Shape::Whole if self.path[0] == "layout" => self.layout(),
            Shape::Decimal if self.path[0] == "layout" => self.layout(),
            Shape::Whole => i64::try_from(size * size * 1234).unwrap_or_default().into(),
            Shape::Decimal => (f64::from(u32::try_from(size).unwrap_or_default()) * 12.5).into(),
            Shape::Flag => (size > 0).into(),
            Shape::Date | Shape::IssueDate => day(),
            Shape::Cell => self.text().into(),
            Shape::Estimate => "hơn 64".into(),
            Shape::OneOf(words) => words[size % words.len()].word.into(),
            Shape::Citation(fields) => Filler { full: true, ..self.part() }.cited(fields, self),
            Shape::Narrative(_) => self.safe_text().into(),
            Shape::List(item) => (0..size).map(|_| self.value(item)).collect::<Vec<_>>().into(),
            Shape::Table(fields) => self.table(fields).into(),
            Shape::Extra => Table::new().into(),
        }
    }

    /// A document in full: with gaps it would be an unknown one.
    fn cited(mut self, fields: &[Field], owner: &mut Filler) -> Value {
        let table = self.table(fields);
        owner.count = self.count;
        owner.written.append(&mut self.written);
        table.into()
    }

    fn part(&self) -> Filler<'a> {
        let path = self.path.clone();
        Filler { path, written: Vec::new(), count: self.count, full: self.full, ..*self }
    }

    /// A choice inside the decree's ranges.
    fn layout(&self) -> Value {
        match self.path[1] {
            "body_size" => 13.into(),
            "indent_cm" => 1.into(),
            "paragraph_spacing_pt" => 9.5.into(),
            "line_spacing" => 1.25.into(),
            "margin_left_mm" => 35.into(),
            "margin_right_mm" => 15.into(),
            _ => 25.into(),
        }
    }

    fn text(&mut self) -> String {
        let before = &self.texts[self.count % self.texts.len()];
        let after = &self.texts[(self.count * 7 + 3) % self.texts.len()];
        let text = format!("{before}k{}z{after}", self.count);
        // A value still to be filled in is an error.
        let text = if text.trim_start().starts_with("TODO") { format!("x{text}") } else { text };
        self.note(text)
    }

    /// A text without markup, for narratives.
    fn safe_text(&mut self) -> String {
        let text = self.texts[self.count % self.texts.len()].clone();
        let words = text.chars().filter(|c| c.is_alphanumeric() || *c == '\u{a0}');
        let text = format!("k{}z{}", self.count, words.collect::<String>());
        self.note(text)
    }

    fn note(&mut self, text: String) -> String {
        self.count += 1;
        self.written.push((self.path.join("."), text.clone()));
        text
    }

    fn size(&mut self) -> usize {
        self.count += 1;
        let size = self.sizes[self.count % self.sizes.len()];
        if self.full { size.max(1) } else { size }
    }
}
