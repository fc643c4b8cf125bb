//! Tests of the writer: invariants, determinism, the fingerprint.

use std::thread;

use proptest::prelude::*;

use super::*;
use crate::document::{Block, Emphasis, Inline, Table, arbitrary, native};

/// A whole document without defaults of its own.
const SAMPLE: &str = include_str!("../../tests/docx/whole-report.native");

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_tree_gives_a_sound_package(document in arbitrary::document(false)) {
        match write(&document) {
            Ok(bytes) => {
                prop_assert_eq!(invariants(&bytes), Vec::<String>::new());
                prop_assert_eq!(fingerprint(&bytes), content_hash(&bytes));
            }
            Err(error) => prop_assert_eq!(error, WriteError::Nesting),
        }
    }

    #[test]
    fn any_bytes_are_looked_at_without_harm(bytes: Vec<u8>) {
        prop_assert_eq!(fingerprint(&bytes), None);
        prop_assert!(!invariants(&bytes).is_empty());
        let _ = content_hash(&bytes);
    }

    #[test]
    fn every_text_stays(text in arbitrary::text()) {
        let body = vec![Block::Paragraph(vec![Inline::text(text.clone())])];
        let bytes = write(&Document { body, ..Document::default() }).unwrap();
        let mut archive = package::open(&bytes).unwrap();
        let xml = package::read(&mut archive, "word/document.xml", 1 << 20).unwrap();
        let root = xml::parse(&xml).unwrap();
        let mut found = String::new();
        root.walk(&mut |element| {
            if element.name == "w:t" {
                found.push_str(&element.text());
            }
        });
        prop_assert_eq!(found, xml::clean(&text).into_owned());
    }
}

#[test]
fn bytes_depend_on_the_tree_alone() {
    let document = native::read(SAMPLE).unwrap();
    let expected = write(&document).unwrap();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let document = document.clone();
            thread::spawn(move || {
                write(&Document::default()).unwrap();
                (0..5).map(|_| write(&document).unwrap()).collect::<Vec<_>>()
            })
        })
        .collect();
    for thread in threads {
        assert!(thread.join().unwrap().iter().all(|bytes| *bytes == expected));
    }
}

#[test]
fn an_edit_changes_the_hash_and_keeps_the_fingerprint() {
    let document = native::read(SAMPLE).unwrap();
    let bytes = write(&document).unwrap();
    let stored = fingerprint(&bytes).unwrap();
    assert_eq!(content_hash(&bytes).as_deref(), Some(stored.as_str()));
    // An editor that changes one part and keeps the properties.
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let mut edited = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let name = archive.by_index_raw(index).unwrap().name().unwrap().into_owned();
        if name == "word/document.xml" {
            edited.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        } else {
            edited.raw_copy_file(archive.by_index_raw(index).unwrap()).unwrap();
        }
    }
    let edited = edited.finish().unwrap().into_inner();
    assert_eq!(fingerprint(&edited), Some(stored.clone()));
    assert_ne!(content_hash(&edited), Some(stored));
}

#[test]
fn bytes_around_the_package_are_an_edit() {
    let bytes = write(&native::read(SAMPLE).unwrap()).unwrap();
    let stored = fingerprint(&bytes);
    for edited in [[&bytes[..], b"edited\n"].concat(), [b"edited\n", &bytes[..]].concat()] {
        assert_ne!(content_hash(&edited), stored);
    }
}

#[test]
fn a_placeholder_is_an_error() {
    let placeholder = Inline::Placeholder { id: 7, emphasis: Emphasis::default() };
    let body = vec![Block::Paragraph(vec![Inline::Footnote(vec![vec![placeholder]])])];
    let document = Document { body, ..Document::default() };
    assert_eq!(write(&document), Err(WriteError::Placeholder(7)));
}

#[test]
fn too_many_columns_are_an_error() {
    let table = Table { rows: vec![vec![Vec::new(); 64]], ..Table::default() };
    let document = Document { body: vec![Block::Table(table)], ..Document::default() };
    assert_eq!(write(&document), Err(WriteError::Columns(64)));
}

#[test]
fn a_huge_text_is_written() {
    let body = vec![Block::Paragraph(vec![Inline::text("dân chủ & ".repeat(200_000))])];
    let bytes = write(&Document { body, ..Document::default() }).unwrap();
    assert_eq!(invariants(&bytes), Vec::<String>::new());
}

#[test]
fn faults_are_seen() {
    let bytes = write(&native::read(SAMPLE).unwrap()).unwrap();
    let broken = |name: &str, from: &str, to: &str| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        let names: Vec<String> =
            archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for part in names {
            let mut text = String::new();
            std::io::Read::read_to_string(&mut archive.by_name(&part).unwrap(), &mut text).unwrap();
            if part == name {
                assert!(text.contains(from), "{from}");
                text = text.replacen(from, to, 1);
            }
            writer.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut writer, text.as_bytes()).unwrap();
        }
        invariants(&writer.finish().unwrap().into_inner())
    };
    for case in include_str!("../../tests/docx/faults.txt").split("\n\n").skip(1) {
        let mut lines = case.lines();
        let mut line = |mark| lines.next().and_then(|line| line.strip_prefix(mark)).unwrap();
        let (part, from, to) = (line(""), line("- "), line("+").trim_start());
        let faults: Vec<_> = lines.map(|line| line.strip_prefix("= ").unwrap()).collect();
        assert_eq!(broken(part, from, &to.replace("\\u{1}", "\u{1}")), faults, "{case}");
    }
    let unread = broken("word/settings.xml", "</w:settings>", "");
    assert_eq!(unread.last().map(String::as_str), Some("word/settings.xml: missing"));
    let whole = broken("word/document.xml", "w:titlePg", "w:titlePg");
    assert_eq!(whole, Vec::<String>::new());
}

#[test]
fn elements_nest_so_deeply_and_no_deeper() {
    let nested = |depth: usize| "<w:p>".repeat(depth) + &"</w:p>".repeat(depth);
    assert!(xml::parse(&nested(xml::MAX_DEPTH)).is_ok());
    assert!(xml::parse(&nested(xml::MAX_DEPTH + 1)).is_err());
}

#[test]
fn properties_stand_in_the_order_of_the_schema() {
    // As docx-rs writes them, and as ECMA-376 Part 1, A.1 wants them.
    for (container, written, right) in [
        ("w:pPr", "pStyle jc ind spacing keepNext", "pStyle keepNext spacing ind jc"),
        ("w:rPr", "sz b caps i rStyle", "rStyle b i caps sz"),
        ("w:tcPr", "tcW tcBorders gridSpan vAlign shd", "tcW gridSpan tcBorders shd vAlign"),
    ] {
        let properties = |names: &str| {
            let tags: String = names.split(' ').map(|name| format!("<w:{name}/>")).collect();
            format!("<{container}>{tags}</{container}>")
        };
        let repaired = repair::part(properties(written).as_bytes()).unwrap();
        assert!(repaired.ends_with(&properties(right)), "{repaired}");
    }
}
