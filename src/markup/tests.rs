//! Tests of the reader: what is read, and every fault with its place.

use super::*;
use crate::document::{Align, Emphasis, Marker};

/// Writes inlines in one line: `*b:…*`, `/i:…/`, `{n}` for a placeholder, `^[…]` for a footnote.
fn line(content: &[Inline]) -> String {
    let emphasized = |text: &str, emphasis: Emphasis| match (emphasis.bold, emphasis.italic) {
        (false, false) => text.to_owned(),
        (true, false) => format!("<b {text}>"),
        (false, true) => format!("<i {text}>"),
        (true, true) => format!("<bi {text}>"),
    };
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, emphasis } => emphasized(text, *emphasis),
            Inline::Placeholder { id, emphasis } => emphasized(&format!("{{{id}}}"), *emphasis),
            Inline::LineBreak => "⏎".to_owned(),
            Inline::Footnote(paragraphs) => {
                let paragraphs: Vec<String> =
                    paragraphs.iter().map(|content| line(content)).collect();
                format!("^[{}]", paragraphs.join(" ¶ "))
            }
            other => format!("{other:?}"),
        })
        .collect()
}

fn show(blocks: &[Block]) -> Vec<String> {
    let row =
        |cells: &[Vec<Inline>]| cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join("|");
    blocks
        .iter()
        .map(|block| match block {
            Block::Heading(heading) => format!("{:?}: {}", heading.level, line(&heading.content)),
            Block::Paragraph(content) => line(content),
            Block::Item(item) if item.marker == Marker::Dash => {
                format!("- {}", line(&item.content))
            }
            Block::Item(item) => format!("+ {}", line(&item.content)),
            Block::Clause(clause) => format!("№ {}", line(&clause.content)),
            Block::Table(table) => {
                let rows: Vec<String> = table.rows.iter().map(|cells| row(cells)).collect();
                format!("{:?} {} / {}", table.columns, row(&table.header), rows.join(" / "))
            }
        })
        .collect()
}

#[track_caller]
fn reads(text: &str, expected: &[&str]) {
    match read(text, &mut ReadOptions::default()) {
        Ok(blocks) => assert_eq!(show(&blocks), expected, "{text}"),
        Err(faults) => panic!("{text}: {faults:#?}"),
    }
}

/// Checks the faults of a text, given as covered text and English message.
#[track_caller]
fn refuses(text: &str, expected: &[(&str, &str)]) {
    let faults = read(text, &mut ReadOptions::default()).expect_err(text);
    let found: Vec<_> = faults
        .iter()
        .map(|fault| (&text[fault.range.clone()], fault.message.en.as_str()))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn blocks() {
    reads(
        "# A\n## B\n### C\n#### D\nx\ny\n",
        &["Part: A", "Section: B", "Clause: C", "Point: D", "x y"],
    );
    reads("a\\\nb  \nc\n\n   \n\nd", &["a⏎b⏎c", "d"]);
    reads("a:\n- b\n  c\n\n  d\n- e\n", &["a:", "- b c", "d", "- e"]);
    reads("- a\n  + b\n  - c\n+ d\n- e", &["- a", "+ b", "+ c", "+ d", "- e"]);
    reads(
        "1. a\n   - b\n     + c\n2. d\n\n1. e\n\n# H\n1. f\n",
        &["№ a", "- b", "+ c", "№ d", "№ e", "Part: H", "№ f"],
    );
    reads("    a\n\n        b\n\t- c\n", &["a", "b", "- c"]);
    reads("-   a\n1.     b\r\n\r\nc\r\n", &["- a", "№ b", "c"]);
    reads("", &[]);
}

#[test]
fn inlines() {
    reads("**a *b* c** *d*", &["<b a ><bi b><b  c> <i d>"]);
    reads(
        "a \\*b\\* \\# \\[^x] 2 < 3 & 4 [x] \"y\" 'z' -- ... snake_case",
        &["a *b* # [^x] 2 < 3 & 4 [x] \"y\" 'z' -- ... snake_case"],
    );
    reads(&format!("**{}**{}", token::encode(3), token::encode(40)), &["<b {3}>{40}"]);
    reads(
        "Số: 15/BC-SNV; 12,5%; https://a.vn/b?c=1&d=2",
        &["Số: 15/BC-SNV; 12,5%; https://a.vn/b?c=1&d=2"],
    );
}

#[test]
fn footnotes() {
    reads("a[^x] b[^y]\n[^x]: c **d**\n\n    e\n[^y]: f\n\ng", &["a^[c <b d> ¶ e] b^[f]", "g"]);
    reads("  - a[^x]\n\n    [^x]: c\n\n        d\n\n  - b", &["- a^[c ¶ d]", "- b"]);
    reads("| a[^x] |\n|---|\n\n[^x]: c", &["[Left] a^[c] / "]);
    refuses("a[^x]", &[("[^x]", "the footnote `[^x]` has no definition")]);
    refuses("a\n\n[^x]: b c\n", &[("[^x]: b c", "the footnote `[^x]` is never used")]);
    refuses("a[^x][^x]\n\n[^x]: b", &[("[^x]", "the footnote `[^x]` is defined or used twice")]);
    refuses(
        "a[^x]\n\n[^x]: b\n[^x]: c",
        &[("[^x]: c", "the footnote `[^x]` is defined or used twice")],
    );
    refuses(
        "a[^x][^y]\n\n[^x]: b[^y]\n\n[^y]: c",
        &[("[^y]", "a footnote cannot stand inside another")],
    );
    refuses("a[^x]\n\n[^x]: b\n\n    - c", &[("- c", "a footnote holds nothing but paragraphs")]);
}

#[test]
fn tables() {
    let text = "  | a | b |\n  |---|:-:|\n  | **c** | d \\| e |\n";
    let blocks = read(text, &mut ReadOptions::default()).unwrap();
    let Block::Table(table) = &blocks[0] else { panic!("{blocks:?}") };
    assert_eq!(table.columns, [Align::Left, Align::Center]);
    reads(text, &["[Left, Center] a|b / <b c>|d | e"]);
    refuses(
        "| a | b |\n|---|---|\n| c | d | e |\n",
        &[("| c | d | e |", "the row has 3 cells, the table 2 columns")],
    );
    refuses(
        "| a | b |\n|---|---|\n| c | d |\nText\n",
        &[("Text", "the row has 1 cells, the table 2 columns")],
    );
    refuses("| a |\n|---|\n\n| b |\n", &[("| b |", "this row belongs to no table")]);
    refuses("- a\n| b |\n", &[("| b |", "this row belongs to no table")]);
}

#[test]
fn what_is_outside_the_grammar() {
    refuses("a <b>c</b>", &[("<b>", "HTML is not supported"), ("</b>", "HTML is not supported")]);
    refuses("<div>\nx\n</div>\n", &[("<div>\nx\n</div>", "HTML is not supported")]);
    refuses(
        "a [b](c) ![d](e)",
        &[("[b](c)", "links are not supported"), ("![d](e)", "images are not supported")],
    );
    refuses(
        "[a]: http://b\n\nc",
        &[("[a]: http://b", "link definitions `[…]:` are not supported")],
    );
    refuses("a `b`", &[("`b`", "code is not supported")]);
    refuses("```\na\n```\n", &[("```\na\n```", "code is not supported")]);
    refuses("> a", &[("> a", "block quotes `>` are not supported")]);
    refuses("a\n\n---\n", &[("---", "rules are not supported")]);
    refuses(
        "a\n===\n",
        &[("a\n===", "a line of `===` or `---` below a paragraph is not supported")],
    );
    refuses("a &copy; b", &[("&copy;", "HTML character codes are not supported")]);
    refuses("_a_", &[("_a_", "`_` is not used for italic or bold")]);
    refuses("* a", &[("*", "`*` is not a supported list marker")]);
    refuses("1) a", &[("1)", "clauses are numbered by the program; `1)` is out of order or form")]);
    refuses("- - a", &[("- a", "this markup is not supported")]);
    refuses("###### a", &[("###### a", "headings have five levels")]);
    refuses("#a", &[("#", "there is no blank after `#`")]);
    refuses("-a", &[("-", "there is no blank after `-`")]);
    refuses("##", &[("##", "the heading has no words")]);
}

#[test]
fn what_is_left_over() {
    refuses(
        "**Điều 1.**Phạm vi",
        &[
            ("**", "this `*` makes neither bold nor italic text"),
            ("**", "this `*` makes neither bold nor italic text"),
        ],
    );
    refuses("á\n\n  - b *c", &[("*", "this `*` makes neither bold nor italic text")]);
    refuses(
        "## II. Kết quả",
        &[("II.", "headings are numbered by the program; `II.` is typed by hand")],
    );
    refuses("3. a", &[("3.", "clauses are numbered by the program; `3.` is out of order or form")]);
    refuses("- a\n  - b\n    - c", &[("-", "a list has two levels only")]);
    refuses("- a\n  1. c", &[("1.", "a numbered clause cannot stand inside a list item")]);
    refuses(
        "a \u{E005}",
        &[("a \u{E005}", "the text has a private-use character, which is not allowed")],
    );
}

#[test]
fn citations() {
    refuses("a [[1/KH]]", &[("[[1/KH]]", "`[[…]]` can be used in `narrative` only")]);
    let text = "  **a [[1/KH]]** [[2/KH]]";
    let mut places = Vec::new();
    let mut find = |number: &str, range: Range<usize>| {
        places.push(range);
        (number == "1/KH").then_some(9)
    };
    let faults = read(text, &mut ReadOptions { citation: Some(&mut find) }).unwrap_err();
    assert_eq!(&text[faults[0].range.clone()], "[[2/KH]]");
    assert_eq!(&text[places[0].clone()], "1/KH");
    let mut find = |_: &str, _: Range<usize>| Some(9);
    let blocks = read("**a [[1/KH]]**", &mut ReadOptions { citation: Some(&mut find) }).unwrap();
    assert_eq!(show(&blocks), ["<b a ><b {9}>"]);
}
