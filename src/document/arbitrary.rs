//! Any document tree, for property tests.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};

use super::{
    Align, Annex, Block, Clause, Document, Emphasis, Frame, Heading, Inline, Item, Layout,
    Letterhead, LetterheadSizes, Level, Margins, Mark, Marker, Properties, Recipients, Signature,
    Table, Title,
};

/// Any tree, with any characters and any measures; placeholders only when asked for.
pub(crate) fn document(placeholders: bool) -> impl Strategy<Value = Document> {
    let body = vec(block(placeholders), 0..6);
    let annexes = vec(annex(placeholders), 0..3);
    (properties(), layout(), frame(placeholders), body, annexes).prop_map(
        |(properties, layout, frame, body, annexes)| Document {
            properties,
            layout,
            frame,
            body,
            annexes,
        },
    )
}

fn annex(placeholders: bool) -> impl Strategy<Value = Annex> {
    let body = vec(block(placeholders), 0..3);
    (text(), texts(), inlines(placeholders), any::<i32>(), any::<bool>(), body).prop_map(
        |(number, title, origin, rule, landscape, body)| Annex {
            number,
            title,
            origin,
            rule,
            landscape,
            body,
        },
    )
}

/// Any string, often with what has a meaning in XML or in the readable form.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-Zđĩũơư ]{0,20}",
        "[ \\\\{}|&<>\"':#\u{0}\u{1}\t\n\r\u{A0}\u{2028}\u{FFFE}\u{E000}a]{0,8}",
    ]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 0..4)
}

fn properties() -> impl Strategy<Value = Properties> {
    let date = prop_oneof![text(), Just("2024-02-29".to_string())];
    (text(), text(), text(), option::of(date))
        .prop_map(|(title, author, subject, date)| Properties { title, author, subject, date })
}

fn layout() -> impl Strategy<Value = Layout> {
    let any_layout = (any::<u32>(), any::<[i32; 3]>(), any::<[i32; 4]>()).prop_map(
        |(body_size, [indent, paragraph_spacing, line_spacing], [top, bottom, left, right])| {
            let margins = Margins { top, bottom, left, right };
            Layout { body_size, indent, paragraph_spacing, line_spacing, margins }
        },
    );
    prop_oneof![Just(Layout::default()), any_layout]
}

fn frame(placeholders: bool) -> impl Strategy<Value = Frame> {
    let title = (text(), texts(), any::<i32>()).prop_map(|(kind, subject, rule)| Title {
        kind,
        subject,
        rule,
    });
    let signature = (texts(), inlines(placeholders))
        .prop_map(|(authority, name)| Signature { authority, name });
    let recipients =
        (texts(), any::<[i32; 2]>()).prop_map(|(items, columns)| Recipients { items, columns });
    (letterhead(placeholders), option::of(title), [texts(), texts()], signature, recipients)
        .prop_map(|(letterhead, title, [addressees, contact], signature, recipients)| Frame {
            letterhead,
            title,
            addressees,
            signature,
            recipients,
            contact,
        })
}

fn letterhead(placeholders: bool) -> impl Strategy<Value = Letterhead> {
    (
        any::<[i32; 4]>(),
        (texts(), texts(), texts()),
        (text(), text()),
        (inlines(placeholders), inlines(placeholders)),
        any::<[u32; 3]>(),
        vec((text(), any::<i32>(), any::<bool>()), 0..3),
    )
        .prop_map(|(lengths, lists, (country, motto), (number, place_date), sizes, marks)| {
            let marks = marks.into_iter().map(|(text, width, red)| Mark { text, width, red });
            Letterhead {
                columns: [lengths[0], lengths[1]],
                parent: lists.0,
                agency: lists.1,
                agency_rule: lengths[2],
                country,
                motto,
                motto_rule: lengths[3],
                number,
                subject: lists.2,
                marks: marks.collect(),
                place_date,
                sizes: LetterheadSizes { country: sizes[0], motto: sizes[1], place_date: sizes[2] },
            }
        })
}

fn block(placeholders: bool) -> impl Strategy<Value = Block> {
    let level = prop_oneof![
        Just(Level::Part),
        Just(Level::Section),
        Just(Level::Clause),
        Just(Level::Point),
        Just(Level::Minor)
    ];
    let heading = (level, text(), inlines(placeholders))
        .prop_map(|(level, number, content)| Heading { level, number, content });
    let marker = prop_oneof![Just(Marker::Dash), Just(Marker::Plus)];
    prop_oneof![
        heading.prop_map(Block::Heading),
        inlines(placeholders).prop_map(Block::Paragraph),
        (marker, inlines(placeholders))
            .prop_map(|(marker, content)| Block::Item(Item { marker, content })),
        (text(), inlines(placeholders))
            .prop_map(|(number, content)| Block::Clause(Clause { number, content })),
        table(placeholders).prop_map(Block::Table),
    ]
}

fn table(placeholders: bool) -> impl Strategy<Value = Table> {
    let align = prop_oneof![Just(Align::Left), Just(Align::Center), Just(Align::Right)];
    let row = move || vec(inlines(placeholders), 0..5);
    (vec(align, 0..5), row(), vec(row(), 0..4)).prop_map(|(columns, header, rows)| Table {
        columns,
        header,
        rows,
    })
}

fn inlines(placeholders: bool) -> impl Strategy<Value = Vec<Inline>> {
    let emphasis = || any::<[bool; 2]>().prop_map(|[bold, italic]| Emphasis { bold, italic });
    let leaf = prop_oneof![
        4 => (text(), emphasis()).prop_map(|(text, emphasis)| Inline::Text { text, emphasis }),
        1 => Just(Inline::LineBreak),
        1 => text().prop_map(Inline::Blank),
        1 => prop_oneof![0usize..9, any::<usize>()].prop_map(Inline::Gap),
        1 => (any::<usize>(), emphasis()).prop_map(move |(id, emphasis)| match placeholders {
            true => Inline::Placeholder { id, emphasis },
            false => Inline::LineBreak,
        }),
    ];
    let inline = leaf
        .prop_recursive(3, 8, 3, |inner| vec(vec(inner, 0..3), 0..3).prop_map(Inline::Footnote));
    vec(inline, 0..5)
}

/// Gives every text of a tree a word of its own, and returns the words in the order of a page:
/// footnotes at the end of their sheet.
pub(crate) fn number(document: &mut Document) -> Vec<String> {
    let mut words = Words::default();
    let Document { frame, body, annexes, .. } = document;
    let Letterhead { parent, agency, country, motto, number, subject, marks, place_date, .. } =
        &mut frame.letterhead;
    parent.iter_mut().chain(agency).chain([country, motto]).for_each(|text| words.text(text));
    words.line(number);
    subject.iter_mut().for_each(|text| words.text(text));
    marks.iter_mut().for_each(|mark| words.text(&mut mark.text));
    words.line(place_date);
    let title = frame.title.iter_mut();
    title
        .flat_map(|t| std::iter::once(&mut t.kind).chain(&mut t.subject))
        .for_each(|t| words.text(t));
    frame.addressees.iter_mut().for_each(|text| words.text(text));
    body.iter_mut().for_each(|block| words.block(block));
    frame.recipients.items.iter_mut().for_each(|text| words.text(text));
    frame.signature.authority.iter_mut().for_each(|text| words.text(text));
    words.line(&mut frame.signature.name);
    words.notes();
    frame.contact.iter_mut().for_each(|text| words.text(text));
    for annex in annexes {
        std::iter::once(&mut annex.number).chain(&mut annex.title).for_each(|t| words.text(t));
        words.line(&mut annex.origin);
        annex.body.iter_mut().for_each(|block| words.block(block));
        words.notes();
    }
    words.known
}

#[derive(Default)]
struct Words {
    made: usize,
    known: Vec<String>,
    waiting: Vec<String>,
    in_note: bool,
}

impl Words {
    fn text(&mut self, text: &mut String) {
        self.made += 1;
        *text = format!("w{}w", self.made);
        if self.in_note { &mut self.waiting } else { &mut self.known }.push(text.clone());
    }

    fn notes(&mut self) {
        self.known.append(&mut self.waiting);
    }

    fn block(&mut self, block: &mut Block) {
        match block {
            Block::Heading(Heading { number, content, .. })
            | Block::Clause(Clause { number, content }) => {
                self.text(number);
                self.line(content);
            }
            Block::Paragraph(content) | Block::Item(Item { content, .. }) => self.line(content),
            Block::Table(table) => {
                let cells = table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|cell| self.line(cell));
            }
        }
    }

    fn line(&mut self, content: &mut [Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } | Inline::Blank(text) => self.text(text),
                Inline::Footnote(paragraphs) => {
                    let outer = std::mem::replace(&mut self.in_note, true);
                    paragraphs.iter_mut().for_each(|content| self.line(content));
                    self.in_note = outer;
                }
                Inline::LineBreak | Inline::Gap(_) | Inline::Placeholder { .. } => {}
            }
        }
    }
}

/// Returns the words that [`number`] has given, as they stand in a text.
pub(crate) fn numbered(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('w') {
        rest = &rest[at + 1..];
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = &rest[..rest.len() - digits.len()];
        if let Some(behind) = digits.strip_prefix('w')
            && !number.is_empty()
        {
            words.push(format!("w{number}w"));
            rest = behind;
        }
    }
    words
}
