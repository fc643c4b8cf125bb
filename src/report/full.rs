//! A finding with the lines of the source it is about, carets and help, as rustc prints it.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::{
    DEFAULT_ERROR_STYLE, DEFAULT_HELP_STYLE, DecorStyle, Style as AnsiStyle,
};
use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};
use anstream::adapter::strip_str;

use crate::diagnostic::{Diagnostic, Lang, Severity, Text};
use crate::report::excerpt::{Excerpt, excerpts};
use crate::report::{Style, line, severity_name};
use crate::source::{FileId, SourceFile, Sources, Span};

/// Lines longer than this are cut around the place; a narrative often stands on one line.
const WIDTH: usize = 100;

pub(super) fn write(
    diagnostic: &Diagnostic,
    sources: &Sources,
    lang: Lang,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let title = level(diagnostic.severity, lang)
        .primary_title(line(diagnostic.message.get(lang)))
        .id(diagnostic.code);
    let shown = shown(diagnostic, sources);
    let places = places(diagnostic);
    let group = shown.iter().fold(Group::with_title(title), |group, part| {
        let path = part.file.name.as_str();
        let Some(excerpt) = &part.excerpt else { return group.element(Origin::path(path)) };
        let annotations = excerpt.places.iter().map(|(number, range)| {
            let (kind, _, label) = places[part.numbers[*number]];
            kind.span(range.clone()).label(label.map(|label| label.get(lang)))
        });
        let snippet = Snippet::source(excerpt.text.as_str())
            .path(path)
            .line_start(part.file.line(excerpt.start))
            .annotations(annotations);
        group.element(snippet)
    });
    let help = diagnostic.help.as_ref().map(|help| help.get(lang));
    let text = rendered(with_help(group, help, lang), style);
    writeln!(out, "{}\n", with_columns(text, &shown))
}

/// Prints a failure: a line and its help, without source.
pub(super) fn failure(
    message: &str,
    help: Option<&str>,
    lang: Lang,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (error, mark) = match style {
        Style::Plain => (AnsiStyle::new(), AnsiStyle::new()),
        Style::Coloured => (DEFAULT_ERROR_STYLE, DEFAULT_HELP_STYLE),
    };
    let name = severity_name(Severity::Error, lang);
    writeln!(out, "{error}{name}{error:#}: {}", normalize_untrusted_str(message))?;
    let Some(help) = help else { return Ok(()) };
    let name = help_name(lang);
    writeln!(out, "  {mark}{name}{mark:#}: {}", normalize_untrusted_str(help))
}

fn rendered(group: Group, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH).render(&[group])
}

/// Puts the columns right that the renderer counted in lines whose beginning it was not given: in
/// the line above each excerpt, the last number.
fn with_columns(text: String, shown: &[Shown]) -> String {
    if shown.iter().all(|part| part.column.is_none()) {
        return text;
    }
    let is_head = |line: &str| {
        let line = strip_str(line).to_string();
        line.trim_start().starts_with("--> ") || line.trim_start().starts_with("::: ")
    };
    let mut columns = shown.iter().map(|part| part.column);
    let mut right = String::with_capacity(text.len());
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let column = if number > 0 && is_head(line) { columns.next().flatten() } else { None };
        match column.zip(line.rsplit_once(':')) {
            Some((column, (before, after))) => {
                let end = after.trim_start_matches(|c: char| c.is_ascii_digit());
                right.extend([before, ":", &column.to_string(), end]);
            }
            None => right.push_str(line),
        }
    }
    right
}

fn with_help<'a>(group: Group<'a>, help: Option<&str>, lang: Lang) -> Group<'a> {
    let Some(help) = help else { return group };
    group.element(Level::HELP.with_name(help_name(lang)).message(normalize_untrusted_str(help)))
}

fn help_name(lang: Lang) -> &'static str {
    lang.pick(["gợi ý", "help"])
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    level.with_name(severity_name(severity, lang))
}

type Place<'a> = (AnnotationKind, Span, Option<&'a Text>);

/// Returns the places of a finding, its own first.
fn places(diagnostic: &Diagnostic) -> Vec<Place<'_>> {
    let primary = (AnnotationKind::Primary, diagnostic.span, diagnostic.label.as_ref());
    let others = diagnostic.labels.iter();
    let others = others.map(|label| (AnnotationKind::Context, label.span, Some(&label.text)));
    std::iter::once(primary).chain(others).collect()
}

/// What is shown of a file.
struct Shown<'a> {
    file: &'a SourceFile,
    /// The numbers of the places in it.
    numbers: Vec<usize>,
    /// Nothing of an empty file: only its path is printed.
    excerpt: Option<Excerpt>,
    /// The column to be printed above it, where the renderer cannot count it.
    column: Option<usize>,
}

/// Returns what is shown of each file that a finding points into, the file of its own place first.
fn shown<'a>(diagnostic: &Diagnostic, sources: &'a Sources) -> Vec<Shown<'a>> {
    let spans: Vec<Span> = places(diagnostic).iter().map(|(_, span, _)| *span).collect();
    let mut files: Vec<FileId> = Vec::new();
    for span in &spans {
        if !files.contains(&span.file) {
            files.push(span.file);
        }
    }
    let mut shown = Vec::new();
    for file in files {
        let numbers: Vec<_> = (0..spans.len()).filter(|n| spans[*n].file == file).collect();
        let file = sources.get(file);
        let ranges: Vec<_> = numbers.iter().map(|n| range_in(&file.text, spans[*n])).collect();
        if file.text.is_empty() {
            shown.push(Shown { file, numbers, excerpt: None, column: None });
            continue;
        }
        for excerpt in excerpts(file, &ranges) {
            let column = excerpt.is_cut.then(|| {
                let own = excerpt.places.iter().find(|(number, _)| numbers[*number] == 0);
                let (number, _) = own.unwrap_or(&excerpt.places[0]);
                file.position(ranges[*number].start).column
            });
            shown.push(Shown { file, numbers: numbers.clone(), excerpt: Some(excerpt), column });
        }
    }
    shown
}

/// Returns the span as a range inside the text that begins and ends between characters.
fn range_in(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.floor_char_boundary(span.end).max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(text: &str, span: Range<usize>, lang: Lang) -> String {
        let mut sources = Sources::default();
        let file = sources.add("nam.toml", text.to_owned());
        let diagnostic =
            Diagnostic::error("D001", Span::new(file, span), Text::new("không rõ", "unclear"))
                .label(Text::new("ở đây", "here"))
                .help(Text::new("bỏ đi", "remove it"));
        let mut out = Vec::new();
        write(&diagnostic, &sources, lang, Style::Plain, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn carets_stand_under_vietnamese_text() {
        let text = "\n\nten = \"Độc lập\"\n";
        let at = text.find("lập").unwrap();
        let expected = "\
lỗi[D001]: không rõ
 --> nam.toml:3:12
  |
3 | ten = \"Độc lập\"
  |            ^^^ ở đây
  |
  = gợi ý: bỏ đi

";
        assert_eq!(print(text, at..at + "lập".len(), Lang::Vi), expected);
    }

    #[test]
    fn combining_marks_take_no_width() {
        let text = "ten = \"Đo\u{302}\u{323}c la\u{302}\u{323}p\"\n";
        let at = text.find("la").unwrap();
        let out = print(text, at..text.len() - 2, Lang::En);
        assert!(out.contains("\n  |            ^^^ here\n"), "{out}");
    }

    #[test]
    fn a_second_file_has_its_own_lines() {
        let mut sources = Sources::default();
        let year = sources.add("nam.toml", "year = 2021\n");
        let base = sources.add("tinh.toml", "a = 1\nyear = 2020\n");
        let message = Text::new("hai năm khác nhau", "two different years");
        let diagnostic = Diagnostic::warning("N001", Span::new(year, 7..11), message)
            .also(Span::new(base, 13..17), Text::new("ở đây là 2020", "2020 here"));
        let mut out = Vec::new();
        write(&diagnostic, &sources, Lang::Vi, Style::Plain, &mut out).unwrap();
        let expected = "\
cảnh báo[N001]: hai năm khác nhau
 --> nam.toml:1:8
  |
1 | year = 2021
  |        ^^^^
  |
 ::: tinh.toml:2:8
  |
2 | year = 2020
  |        ---- ở đây là 2020

";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn columns_are_those_of_the_whole_line() {
        let text = format!("mo_dau = \"{}đây{}\"\n", "ô ".repeat(5000), " ô".repeat(5000));
        let at = text.find("đây").unwrap();
        let expected = "\
lỗi[D001]: không rõ
 --> nam.toml:1:10011
  |
1 | ...ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô đây ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ...
  |                                            ^^^ ở đây
  |
  = gợi ý: bỏ đi

";
        assert_eq!(print(&text, at..at + "đây".len(), Lang::Vi), expected);
    }

    #[test]
    fn a_long_place_shows_its_ends() {
        let text = format!("a = 1\nmo_dau = \"đầu{}cuối\"\n", " ô".repeat(5000));
        let at = text.find("đầu").unwrap();
        let expected = "\
lỗi[D001]: không rõ
 --> nam.toml:2:11
  |
2 | mo_dau = \"đầu ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô… ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ô ôcuối\"
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ở đây
  |
  = gợi ý: bỏ đi

";
        assert_eq!(print(&text, at..text.len() - 2, Lang::Vi), expected);
    }

    #[test]
    fn places_far_apart_are_shown_apart() {
        let between = "x = 1\n".repeat(5000);
        let text = format!("a = 1\n{between}{}a = 2\n", " ".repeat(1000));
        let mut sources = Sources::default();
        let file = sources.add("nam.toml", text.clone());
        let message = Text::new("hai lần", "twice");
        let second = text.len() - 6..text.len() - 5;
        let diagnostic = Diagnostic::error("D001", Span::new(file, second), message)
            .also(Span::new(file, 0..1), Text::new("lần đầu", "first"));
        let mut out = Vec::new();
        write(&diagnostic, &sources, Lang::Vi, Style::Plain, &mut out).unwrap();
        let expected = "\
lỗi[D001]: hai lần
    --> nam.toml:5002:1001
     |
5002 | ...                   a = 2
     |                       ^
     |
    ::: nam.toml:1:1
     |
   1 | a = 1
     | - lần đầu

";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn any_span_prints() {
        for text in ["", "\n", "ộ", "a\r\nb\r\n", "\u{feff}x\ty\u{7}\n"] {
            for start in 0..text.len() + 2 {
                for end in start..text.len() + 3 {
                    assert!(print(text, start..end, Lang::Vi).starts_with("lỗi[D001]"));
                }
            }
        }
        let long = format!("a\n{}\n\n{}", "ộ".repeat(900), "b: --> ".repeat(300));
        for start in (0..long.len()).step_by(97) {
            for end in (start..long.len() + 200).step_by(131) {
                let position = SourceFile::new(String::new(), long.clone()).position(start);
                let place = format!(" --> nam.toml:{}:{}\n", position.line, position.column);
                let printed = print(&long, start..end, Lang::Vi);
                assert!(printed.contains(&place), "{place}{printed}");
            }
        }
    }
}
