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
