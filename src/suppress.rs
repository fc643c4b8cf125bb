//! Findings that the user does not want: by option, by `[check] ignore`, or by a comment on the
//! line, `# bcqcdc: ignore[L003]`. A comment that suppresses nothing is itself a finding (D010).

use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::limits;
use crate::parse::Year;
use crate::rules::{self, Check};
use crate::settings::{Settings, named};
use crate::source::{FileId, Sources, Span};

const MARK: &str = "# bcqcdc: ignore[";

/// A comment that suppresses codes on its line.
struct Comment {
    line: usize,
    code: String,
    span: Span,
    is_used: bool,
}

impl Comment {
    /// Tells whether it stands on the line of a finding.
    fn is_about(&self, finding: &Diagnostic, sources: &Sources) -> bool {
        finding.span.file == self.span.file && sources.positions(finding.span).0.line == self.line
    }
}

/// Removes the findings that are not wanted, and reports comments that suppress nothing.
pub(crate) fn apply(
    sources: &Sources,
    year: &Year,
    settings: &Settings,
    findings: &mut Vec<Diagnostic>,
) {
    // Of a file that cannot be read there are only faults of syntax: without them it would seem
    // clean, whatever was selected.
    if !year.readable {
        return;
    }
    let mut comments: Vec<Comment> = Vec::new();
    for file in year.files() {
        comments.extend(self::comments(sources, file, year));
    }
    let ignored: Vec<String> =
        year.model.check.ignore.iter().map(|code| code.value.trim().to_owned()).collect();
    findings.retain(|finding| {
        if is_fault_of_reading(finding.code) {
            return settings.select.is_empty() || named(&settings.select, finding.code);
        }
        if !settings.wants(finding.code) || named(&ignored, finding.code) {
            return false;
        }
        let mut suppressed = false;
        for comment in comments.iter_mut().filter(|comment| comment.code == finding.code) {
            if comment.is_about(finding, sources) {
                comment.is_used = true;
                suppressed = true;
            }
        }
        !suppressed
    });
    if settings.wants("D010") && !named(&ignored, "D010") {
        // What was not checked cannot be unused.
        let checked = |code: &str| settings.wants(code) && !named(&ignored, code);
        // In a shared file it may be for another data file.
        let may_be_needed = |comment: &Comment| {
            year.linked.is_partial || year.linked.shared.contains(&comment.span.file)
        };
        let idle = |comment: &&Comment| {
            let is_for_nothing = checked(&comment.code) && !may_be_needed(comment);
            !comment.is_used && (is_for_nothing || !is_known(&comment.code))
        };
        let unused = comments.iter().filter(idle);
        findings.extend(unused.map(|comment| report_unused(&comment.code, comment.span)));
        let unknown = year.model.check.ignore.iter().filter(|code| !is_known(code.value.trim()));
        findings.extend(unknown.map(|code| report_unused(code.value.trim(), code.span)));
    }
}

/// Tells whether a finding says that a value could not be read: nobody may ignore that, for the
/// document would lack it.
fn is_fault_of_reading(code: &str) -> bool {
    let rule = rules::find(code);
    rule.is_some_and(|rule| {
        rule.severity == Severity::Error && matches!(rule.check, Check::Elsewhere)
    })
}

/// Tells whether a code, or a beginning of codes, names any rule.
pub(crate) fn is_known(code: &str) -> bool {
    rules::all().any(|rule| !code.is_empty() && rule.code.starts_with(code))
}

/// Finds the comments, the first ones of too many; the mark inside a text of the file is no comment.
fn comments(sources: &Sources, id: FileId, year: &Year) -> Vec<Comment> {
    let file = sources.get(id);
    let text = &*file.text;
    let mut comments = Vec::new();
    let mut at = 0;
    while comments.len() < limits::FAULTS
        && let Some(start) = text[at..].find(MARK).map(|mark| at + mark + MARK.len())
    {
        at = start;
        let inside = |span: Span| span.file == id && span.start < start && start < span.end;
        if year.all_texts().any(|entry| inside(entry.words.span)) {
            continue;
        }
        let Some(end) = text[start..].find([']', '\n']).map(|end| start + end) else { break };
        at = end;
        if !text[end..].starts_with(']') {
            continue;
        }
        let line = file.line(start);
        let mut code_start = start;
        for code in text[start..end].split(',').take(limits::FAULTS) {
            let lead = code.len() - code.trim_start().len();
            let trimmed = code.trim();
            let span_start = code_start + lead;
            comments.push(Comment {
                line,
                code: trimmed.to_owned(),
                span: Span::new(id, span_start..span_start + trimmed.len()),
                is_used: false,
            });
            code_start += code.len() + 1;
        }
    }
    comments
}

fn report_unused(code: &str, span: Span) -> Diagnostic {
    let message = if is_known(code) {
        Text::new(
            format!("không có gì để bỏ qua với mã `{code}` ở dòng này"),
            format!("nothing on this line for `{code}` to suppress"),
        )
    } else {
        Text::new(format!("không có quy tắc mã `{code}`"), format!("there is no rule `{code}`"))
    };
    Diagnostic::warning("D010", span, message).help(Text::new("xóa mã này", "delete the code"))
}
