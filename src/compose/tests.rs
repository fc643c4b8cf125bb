//! Tests of values in their places.

use proptest::prelude::*;

use super::*;
use crate::markup::{ReadOptions, read, token};

fn filled(text: &str, holes: &[Hole]) -> Vec<Block> {
    let mut seen = Vec::new();
    fill(read(text, &mut ReadOptions::default()).unwrap(), holes, &mut |named, short| {
        let (Named::Act(document) | Named::Reference(document)) = named;
        let first = !seen.contains(&document);
        seen.push(document);
        let form = if first && !short { "dài" } else { "ngắn" };
        vec![Inline::text(format!("{document} {form}"))]
    })
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Inline::text(text)])
}

fn t(id: usize) -> String {
    token::encode(id)
}

#[test]
fn citations_are_long_once_in_reading_order() {
    let cite = |document| Hole::Citation { document, short: false };
    let holes = [cite(7), cite(7), cite(8), Hole::Citation { document: 9, short: true }];
    let text = format!("[^a]: {}\n\n{}[^a] {} {} {}\n", t(2), t(0), t(1), t(2), t(3));
    let expected = vec![Block::Paragraph(vec![
        Inline::text("7 dài"),
        Inline::Footnote(vec![vec![Inline::text("8 dài")]]),
        Inline::text(" 7 ngắn 8 ngắn 9 ngắn"),
    ])];
    assert_eq!(filled(&text, &holes), expected);
}

#[test]
fn narratives_are_spliced_or_put_in_line() {
    let long = Hole::Blocks(vec![paragraph("a"), paragraph("b")]);
    let emphasis = Emphasis::default();
    let cited = Hole::Blocks(vec![Block::Paragraph(vec![Inline::Placeholder { id: 5, emphasis }])]);
    let text = format!("{}\n\nx {}\n", t(0), t(1));
    let expected = [paragraph("a"), paragraph("b"), paragraph("x 5 dài")];
    assert_eq!(filled(&text, &[long, cited]), expected);
}

#[test]
fn empty_blocks_are_dropped() {
    let text = format!("{0}\n\n- {0}\n\n## {0}\n\n1. {0}\n\na{0}b[^n]\n\n[^n]: {0}\n", t(0));
    assert_eq!(filled(&text, &[Hole::Text(String::new())]), [paragraph("ab")]);
}

#[test]
fn values_take_the_emphasis_around_them() {
    let text = format!("**{}** *{}*", t(0), t(1));
    let bold = Emphasis { bold: true, italic: false };
    let expected = Block::Paragraph(vec![
        Inline::Text { text: "a b".into(), emphasis: bold },
        Inline::text(" "),
        Inline::Blank("số".into()),
    ]);
    assert_eq!(filled(&text, &[Hole::Text("a\nb".into()), Hole::Blank("số".into())]), [expected]);
}

/// Each line of it is a place where data may stand; `%` is the data.
const PLACES: &str = "\
# %\n\n## a % b\n\n### **%**\n\n#### *%*x\n\n%\n\na%b\n\n% % %\n\n**%**%*%*\n\n- %\n- **a %**\n+ %.\n\n\
1. %\n\n2. x\n   - %\n     - %\n\nx[^n] y[^m]\n\n[^n]: %\n\n    % z\n\n[^m]: a **%**\n\n\
| % | a |\n|---|--:|\n| % | **%** |\n| a% | %b |\n\nx  \n%\\\n%\n";

/// Gathers the texts of a tree, and replaces them by a sign, so that only the structure is left.
fn structure(content: &mut [Inline], texts: &mut Vec<String>) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => texts.push(std::mem::replace(text, "…".into())),
            Inline::Footnote(paragraphs) => {
                paragraphs.iter_mut().for_each(|content| structure(content, texts));
            }
            _ => {}
        }
    }
}

fn take_apart(mut blocks: Vec<Block>) -> (Vec<Block>, Vec<String>) {
    let mut texts = Vec::new();
    for block in &mut blocks {
        match block {
            Block::Paragraph(content) => structure(content, &mut texts),
            Block::Heading(heading) => structure(&mut heading.content, &mut texts),
            Block::Item(item) => structure(&mut item.content, &mut texts),
            Block::Clause(clause) => structure(&mut clause.content, &mut texts),
            Block::Table(table) => {
                let cells = table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|cell| structure(cell, &mut texts));
            }
        }
    }
    (blocks, texts)
}

/// Strings made of what Markdown might trip over.
fn nasty() -> impl Strategy<Value = String> {
    let atoms = prop::sample::select(vec![
        "*", "**", "_", "`", "#", "# ", "- ", "+ ", "1. ", "\n", "\n\n", "    ", "[^n]", "[^q]: ",
        "[[a]]", "[a](b)", "<b>", "&amp;", "|", "\\", "---", "===", "> ", "!", "~~", "{{", "{%",
        "\t", "\u{a0}", "\u{3000}", "a", "Đ", "ế", "1", "TODO", "“", "…",
    ]);
    prop_oneof![
        prop::collection::vec(atoms, 1..8).prop_map(|atoms| atoms.concat()),
        "[^\\p{Co}]{1,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn data_never_changes_the_structure(data in nasty()) {
        prop_assume!(!data.trim().is_empty() && !one_line(&data).trim().is_empty());
        let mut tera = crate::template::Values::new();
        tera.insert("data", &data);
        let template = PLACES.replace('%', "{{ data }}");
        let source = crate::template::Source { name: "t", file: Default::default(), text: &template };
        let engine = crate::template::Engine::new(&[source]).unwrap();
        let (blocks, holes) = engine.blocks("t", &tera, Vec::new()).unwrap();
        prop_assert!(holes.iter().all(|hole| *hole == Hole::of(&data)));
        let texts: Vec<Hole> = holes.iter().map(|_| Hole::Text(data.clone())).collect();
        let calm: Vec<Hole> = holes.iter().map(|_| Hole::Text("calm".into())).collect();
        let mut none = |_: Named, _: bool| Vec::new();
        let (with_data, data_texts) = take_apart(fill(blocks.clone(), &texts, &mut none));
        let (with_calm, calm_texts) = take_apart(fill(blocks, &calm, &mut none));
        prop_assert_eq!(with_data, with_calm);
        let shown = one_line(&data);
        let expected: Vec<String> = calm_texts.iter().map(|text| text.replace("calm", &shown)).collect();
        prop_assert_eq!(data_texts, expected);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in nasty(), more in nasty()) {
        let text = format!("{text}{more}");
        match read(&text, &mut ReadOptions::default()) {
            Ok(blocks) => { fill(blocks, &[], &mut |_, _| Vec::new()); }
            Err(faults) => for fault in faults {
                prop_assert!(text.get(fault.range.clone()).is_some(), "{:?}", fault);
            },
        }
    }
}
