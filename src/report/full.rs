//! A finding with the lines of the source it is about, carets and help, as rustc prints it.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::{
    DEFAULT_ERROR_STYLE, DEFAULT_HELP_STYLE, DecorStyle, Style as AnsiStyle,
};
use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use crate::diagnostic::{Diagnostic, Lang, Severity, Text};
use crate::report::{Style, severity_name};
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
        .primary_title(diagnostic.message.get(lang))
        .id(diagnostic.code);
    let group = snippets(diagnostic, sources, lang).into_iter().fold(
        Group::with_title(title),
        |group, (path, snippet)| match snippet {
            Some(snippet) => group.element(snippet),
            None => group.element(Origin::path(path)),
        },
    );
    let help = diagnostic.help.as_ref().map(|help| help.get(lang));
    print(with_help(group, help, lang), style, out)
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

fn print(group: Group, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    writeln!(out, "{}\n", renderer.render(&[group]))
}

fn with_help<'a>(group: Group<'a>, help: Option<&str>, lang: Lang) -> Group<'a> {
    let Some(help) = help else { return group };
    group.element(Level::HELP.with_name(help_name(lang)).message(normalize_untrusted_str(help)))
}

fn help_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "gợi ý",
        Lang::En => "help",
    }
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    level.with_name(severity_name(severity, lang))
}

/// Makes one snippet for each file that the finding points into, the file of its own place first.
/// A place in an empty file has no line to show: only the path is printed.
fn snippets<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    lang: Lang,
) -> Vec<(&'a str, Option<Snippet<'a, Annotation<'a>>>)> {
    let mut files: Vec<FileId> = vec![diagnostic.span.file];
    for label in &diagnostic.labels {
        if !files.contains(&label.span.file) {
            files.push(label.span.file);
        }
    }
    let primary = (AnnotationKind::Primary, diagnostic.span, diagnostic.label.as_ref());
    let others = diagnostic
        .labels
        .iter()
        .map(|label| (AnnotationKind::Context, label.span, Some(&label.text)));
    let places: Vec<_> = std::iter::once(primary).chain(others).collect();
    let snippet = |file: FileId| {
        let here = places.iter().filter(|(_, span, _)| span.file == file).copied();
        let source = sources.get(file);
        (source.name.as_str(), snippet(source, here.collect(), lang))
    };
    files.into_iter().map(snippet).collect()
}

type Place<'a> = (AnnotationKind, Span, Option<&'a Text>);

fn snippet<'a>(
    file: &'a SourceFile,
    places: Vec<Place<'a>>,
    lang: Lang,
) -> Option<Snippet<'a, Annotation<'a>>> {
    let text = &*file.text;
    if text.is_empty() {
        return None;
    }
    // Only the lines from the first to the last place are handed over: the renderer reads its
    // whole source for each finding.
    let window = lines_around(text, &places);
    let line_start = file.line(window.start);
    let annotations = places.into_iter().map(|(kind, span, label)| {
        let range = range_in(text, span);
        kind.span(range.start - window.start..range.end - window.start)
            .label(label.map(|label| label.get(lang)))
    });
    let annotations: Vec<_> = annotations.collect();
    let source = &text[window.clone()];
    Some(
        Snippet::source(source)
            .path(file.name.as_str())
            .line_start(line_start)
            .annotations(annotations),
    )
}

/// Returns the whole lines that hold all places.
fn lines_around(text: &str, places: &[Place]) -> Range<usize> {
    let ranges = places.iter().map(|(_, span, _)| range_in(text, *span));
    let (start, end) = ranges
        .fold((text.len(), 0), |(start, end), range| (start.min(range.start), end.max(range.end)));
    let start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1);
    start..end
}

/// Returns the span as a range inside the text that begins and ends between characters.
fn range_in(text: &str, span: Span) -> Range<usize> {
    let floor = |mut offset: usize| {
        offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    };
    let start = floor(span.start);
    start..floor(span.end).max(start)
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
    fn any_span_prints() {
        for text in ["", "\n", "ộ", "a\r\nb\r\n", "\u{feff}x\ty\u{7}\n"] {
            for start in 0..text.len() + 2 {
                for end in start..text.len() + 3 {
                    assert!(print(text, start..end, Lang::Vi).starts_with("lỗi[D001]"));
                }
            }
        }
    }
}
