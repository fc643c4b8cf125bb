//! The page of the preview: sheets, and findings with their lines.

use std::ops::Range;

use crate::cli::failure::Failure;
use crate::diagnostic::{Diagnostic, Lang, Severity, Text};
use crate::html::{Page, escape};
use crate::report::severity_name;
use crate::source::{SourceFile, Sources};

/// Lines shown above and below that of a finding.
const AROUND: usize = 3;
/// Characters shown of a line on each side of the place: a narrative may stand on one line.
const WIDE: usize = 300;

/// What the page shows.
pub(super) struct View<'a> {
    /// The data file, as it was named.
    pub(super) name: &'a str,
    pub(super) lang: Lang,
    pub(super) version: u64,
    /// The last document that could be made.
    pub(super) page: Option<&'a Page>,
    /// Whether that is what the file holds now.
    pub(super) is_current: bool,
    pub(super) findings: &'a [Diagnostic],
    pub(super) sources: &'a Sources,
    pub(super) failure: Option<&'a Failure>,
}

/// Writes the page.
pub(super) fn write(view: &View) -> String {
    let t = |vi, en| if view.lang == Lang::Vi { vi } else { en };
    let lang = t("vi", "en");
    let name = escape(view.name);
    let errors = count(view.findings, Severity::Error) + usize::from(view.failure.is_some());
    let mark = if errors > 0 { format!("({errors}) ") } else { String::new() };
    let version = view.version;
    let status = status(view);
    let to_findings = t("Đến các phát hiện", "To the findings");
    let stopped =
        t("bcqcdc đã dừng, trang không còn cập nhật", "bcqcdc has stopped: no more updates");
    let (document, list) = (t("Văn bản", "Document"), t("Phát hiện", "Findings"));
    let nothing = t(
        "Chưa lập được văn bản. Hãy sửa các lỗi ở bên, rồi lưu tệp.",
        "No document could be made yet. Mend the errors beside, and save the file.",
    );
    let sheets = match view.page {
        Some(page) => page.sheets.clone(),
        None => format!("<p class=\"nothing\">{nothing}</p>\n"),
    };
    let findings = findings(view);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{mark}{name} - bcqcdc</title>\n\
         <link rel=\"stylesheet\" id=\"look\" href=\"/sheets.css?{version}\">\n\
         <link rel=\"stylesheet\" href=\"/page.css\">\n\
         <script src=\"/page.js\" defer></script>\n</head>\n<body data-version=\"{version}\">\n\
         <header class=\"bar\">\n<a class=\"skip\" href=\"#findings\">{to_findings}</a>\n\
         <p class=\"name\">{name}</p>\n<p id=\"status\" role=\"status\">{status}</p>\n\
         <p id=\"offline\" role=\"alert\" hidden>{stopped}</p>\n</header>\n\
         <main id=\"sheets\" lang=\"vi\" tabindex=\"0\" aria-label=\"{document}\">\n{sheets}</main>\n\
         <aside id=\"findings\" tabindex=\"-1\" aria-label=\"{list}\">\n{findings}</aside>\n\
         </body>\n</html>\n"
    )
}

fn status(view: &View) -> String {
    let text = tally(view.findings).get(view.lang).to_owned();
    if view.page.is_none() || view.is_current {
        return text;
    }
    let old = match view.lang {
        Lang::Vi => "đang hiện văn bản của lần lưu trước",
        Lang::En => "showing the document of an earlier save",
    };
    format!("{text} · <span class=\"old\">{old}</span>")
}

/// Returns the numbers of findings.
pub(super) fn tally(findings: &[Diagnostic]) -> Text {
    let [errors, warnings, infos] =
        [Severity::Error, Severity::Warning, Severity::Info].map(|level| count(findings, level));
    Text::new(
        format!("{errors} lỗi, {warnings} cảnh báo, {infos} thông tin"),
        format!("errors: {errors}, warnings: {warnings}, notes: {infos}"),
    )
}

fn count(findings: &[Diagnostic], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}

/// Writes what was found, the gravest first; each opens to its lines.
fn findings(view: &View) -> String {
    let t = |vi, en| if view.lang == Lang::Vi { vi } else { en };
    let heading = t("Phát hiện", "Findings");
    let mut out = format!("<h2>{heading}</h2>\n");
    if view.findings.is_empty() && view.failure.is_none() {
        out.push_str(&format!("<p>{}</p>\n", t("Không có phát hiện nào.", "Nothing was found.")));
        return out;
    }
    out.push_str("<ol>\n");
    if let Some(Failure { message, help }) = view.failure {
        let help = help.as_ref().map(|help| help.get(view.lang)).unwrap_or_default();
        let name = severity_name(Severity::Error, view.lang);
        let message = escape(message.get(view.lang));
        out.push_str(&format!(
            "<li><details class=\"error\" data-name=\"{message}\" open>\n<summary><b>{name}</b> \
             {message}</summary>\n<p class=\"help\">{}</p>\n</details></li>\n",
            escape(help)
        ));
    }
    let mut sorted: Vec<&Diagnostic> = view.findings.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    sorted.into_iter().for_each(|finding| out.push_str(&self::finding(finding, view)));
    out.push_str("</ol>\n");
    out
}

fn finding(finding: &Diagnostic, view: &View) -> String {
    let Diagnostic { code, severity, message, span, help, .. } = finding;
    let file = view.sources.get(span.file);
    let place = format!("{}:{}", file.name, file.line(span.start));
    let (class, name) = (severity.as_str(), severity_name(*severity, view.lang));
    let message = escape(message.get(view.lang));
    let help = help.as_ref().map(|help| {
        let word = if view.lang == Lang::Vi { "Gợi ý" } else { "Help" };
        format!("<p class=\"help\">{word}: {}</p>\n", escape(help.get(view.lang)))
    });
    format!(
        "<li><details class=\"{class}\" data-name=\"{code} {message}\">\n<summary>\
         <b>{name} {code}</b> {message} <span class=\"place\">{}</span></summary>\n{}{}\
         </details></li>\n",
        escape(&place),
        lines(file, span.start..span.end),
        help.unwrap_or_default(),
    )
}

/// Writes the lines of a place and those around it, numbered, the place marked.
fn lines(file: &SourceFile, place: Range<usize>) -> String {
    let first = file.line(place.start);
    let last = file.line(place.end.saturating_sub(1).max(place.start));
    // A table may be the place of a finding; its first lines say enough.
    let last = last.min(first + AROUND);
    let mut out = String::from("<pre>");
    let mut start = 0;
    for (index, line) in file.text.split_inclusive('\n').enumerate() {
        let number = index + 1;
        if number > last + AROUND {
            break;
        }
        if number + AROUND >= first {
            let text = line.trim_end_matches(['\n', '\r']);
            let inner = |offset: usize| offset.saturating_sub(start).min(text.len());
            let marked = inner(place.start)..inner(place.end);
            let here = (first..=last).contains(&number);
            let (class, content) = match here {
                true => (" here", row(text, marked)),
                false => ("", shortened(text)),
            };
            out.push_str(&format!(
                "<span class=\"row{class}\"><i>{number}</i><span>{content}</span></span>"
            ));
        }
        start += line.len();
    }
    out.push_str("</pre>\n");
    out
}

/// Writes a line with its place marked.
fn row(text: &str, marked: Range<usize>) -> String {
    let (Some(before), Some(place), Some(after)) =
        (text.get(..marked.start), text.get(marked.clone()), text.get(marked.end..))
    else {
        return escape(text).into_owned();
    };
    let from = before.char_indices().rev().nth(WIDE).map(|(at, _)| at);
    let before = match from {
        Some(at) => format!("…{}", escape(&before[at..])),
        None => escape(before).into_owned(),
    };
    format!("{before}<mark>{}</mark>{}", shortened(place), shortened(after))
}

/// Cuts what is too long to be read.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(WIDE) {
        Some((at, _)) => format!("{}…", escape(&text[..at])),
        None => escape(text).into_owned(),
    }
}
