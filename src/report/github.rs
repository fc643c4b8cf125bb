//! A workflow command of GitHub for a finding, which becomes an annotation on the line:
//! `::error title=bcqcdc (D003),file=a.toml,line=1,col=8,endLine=1,endColumn=9::a.toml:1:8: D003 …`.

use std::io::{self, Write};

use crate::diagnostic::{Diagnostic, Lang, Severity};
use crate::report::repository_path;
use crate::source::Sources;

pub(super) fn write(
    diagnostic: &Diagnostic,
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (start, end) = sources.positions(diagnostic.span);
    let path = repository_path(&sources.get(diagnostic.span.file).name);
    let (code, line, column) = (diagnostic.code, start.line, start.column);
    let level = level(diagnostic.severity);
    write!(out, "::{level} title=bcqcdc ({code}),file={},line={line}", property(&path))?;
    // GitHub takes columns only where a place begins and ends on one line.
    if end.line == line {
        write!(out, ",col={column},endLine={line},endColumn={}", end.column)?;
    } else {
        write!(out, ",endLine={}", end.line)?;
    }
    let message = diagnostic.message.get(lang);
    writeln!(out, "::{}", data(&format!("{path}:{line}:{column}: {code} {message}")))
}

/// Prints a failure, which has no place in a file.
pub(super) fn failure(path: &str, message: &str, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "::error title=bcqcdc")?;
    if !path.is_empty() {
        write!(out, ",file={}", property(&repository_path(path)))?;
    }
    writeln!(out, "::{}", data(message))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    }
}

/// Escapes the text of a command, as the runner reads it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Text;
    use crate::source::Span;

    fn print(path: &str, range: std::ops::Range<usize>, message: &str) -> String {
        let mut sources = Sources::default();
        let file = sources.add(path, "x = \"Độc\nlập\"\n");
        let message = Text::new(message, message);
        let diagnostic = Diagnostic::error("D002", Span::new(file, range), message);
        let mut out = Vec::new();
        write(&diagnostic, &sources, Lang::Vi, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_the_runner_would_misread_is_escaped() {
        assert_eq!(
            print("./50%, a:b.toml", 5..11, "tăng 5%\nso với năm trước"),
            "::error title=bcqcdc (D002),file=50%25%2C a%3Ab.toml,line=1,col=6,endLine=1,endColumn=9\
             ::50%25, a:b.toml:1:6: D002 tăng 5%25%0Aso với năm trước\n"
        );
    }

    #[test]
    fn a_place_of_several_lines_has_no_columns() {
        let printed = print("a.toml", 5..15, "x");
        assert!(printed.contains(",line=1,endLine=2::a.toml:1:6: D002 x"), "{printed}");
    }
}
