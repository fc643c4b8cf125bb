//! One line for a finding: `path:line:column: error[D003]: message`.
//!
//! The severity is the English word in every language, so that one regular expression in an editor
//! or a script reads all of them; only the message follows the language.

use std::io::{self, Write};

use crate::diagnostic::{Diagnostic, Lang};
use crate::report::line;
use crate::source::Sources;

pub(super) fn write(
    diagnostic: &Diagnostic,
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (start, _) = sources.positions(diagnostic.span);
    writeln!(
        out,
        "{}:{}:{}: {}[{}]: {}",
        line(&sources.get(diagnostic.span.file).name),
        start.line,
        start.column,
        diagnostic.severity.as_str(),
        diagnostic.code,
        line(diagnostic.message.get(lang)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Text;
    use crate::source::Span;

    #[test]
    fn is_one_line_in_any_language() {
        let mut sources = Sources::default();
        let file = sources.add("a.toml", "x = \"Độc\"\n");
        let message = Text::new("khóa `x`\nlạ", "unknown key `x`");
        let diagnostic = Diagnostic::warning("D002", Span::new(file, 5..11), message);
        let mut out = Vec::new();
        write(&diagnostic, &sources, Lang::Vi, &mut out).unwrap();
        write(&diagnostic, &sources, Lang::En, &mut out).unwrap();
        let expected = "a.toml:1:6: warning[D002]: khóa `x` lạ\n\
                        a.toml:1:6: warning[D002]: unknown key `x`\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
