//! The page of a rule: what it reports, why, where it comes from, an example that breaks it and one
//! that keeps it.

use annotate_snippets::renderer::Style as AnsiStyle;
use serde::Serialize;

use crate::diagnostic::Lang;
use crate::report::{Style, severity_name};
use crate::rules::{Check, Pair, Rule, Source};

/// Widest line of a page, apart from examples.
const WIDTH: usize = 80;

/// Returns the page of a rule in one language.
pub fn text(rule: &Rule, lang: Lang, style: Style) -> String {
    let bold = match style {
        Style::Plain => AnsiStyle::new(),
        Style::Coloured => AnsiStyle::new().bold(),
    };
    let pick = |vi: &'static str, en: &'static str| Pair { vi, en }.get(lang);
    let mut page = format!("{bold}{} {}{bold:#} ({})\n", rule.code, rule.name, traits(rule, lang));
    page += &format!("\n{}", wrap(rule.what.get(lang), ""));
    let mut section = |title: &str, text: &str| {
        page += &format!("\n{bold}{title}{bold:#}\n{text}");
    };
    section(pick("Vì sao", "Why"), &wrap(rule.why.get(lang), "  "));
    section(pick("Nguồn", "Source"), &wrap(&source(rule.source, lang), "  "));
    if let Some(days) = days(rule, lang) {
        section(pick("Áp dụng", "Holds for"), &wrap(&days, "  "));
    }
    if let Some(example) = rule.example {
        section(pick("Sai", "Wrong"), &indent(example.fail));
        section(pick("Đúng", "Right"), &indent(example.pass));
    }
    if rule.code < "T" {
        section(pick("Bỏ qua", "To ignore"), &wrap(&ignoring(rule, lang), "  "));
    }
    page
}

/// Returns one line about a rule, for lists.
pub fn line(rule: &Rule, lang: Lang) -> String {
    let severity = severity_name(rule.severity, lang);
    let marks = match (rule.fixable, rule.pedantic) {
        (true, _) => "*",
        (_, true) => "?",
        _ => " ",
    };
    format!("{} {severity:9}{marks} {}", rule.code, rule.name)
}

/// Returns the name of a code's family.
pub fn family(code: &str, lang: Lang) -> &'static str {
    let pair = match code.as_bytes().first() {
        Some(b'D') => Pair { vi: "tệp số liệu", en: "data file" },
        Some(b'F') => Pair { vi: "thể thức", en: "form" },
        Some(b'L') => Pair { vi: "viện dẫn văn bản", en: "legal citation" },
        Some(b'N') => Pair { vi: "số liệu", en: "figures" },
        Some(b'S') => Pair { vi: "chính tả, văn phong", en: "style and language" },
        Some(b'T') => Pair { vi: "mẫu báo cáo", en: "template" },
        Some(b'U') => Pair { vi: "tổng hợp", en: "consolidation" },
        _ => Pair { vi: "khác", en: "other" },
    };
    pair.get(lang)
}

/// A rule for programs, in both languages whatever the user reads.
#[derive(Debug, Serialize)]
pub struct Object {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    since: &'static str,
    source: Words,
    /// `law`, `practice`, `logic` or `form`.
    source_kind: &'static str,
    from: Option<String>,
    until: Option<String>,
    pedantic: bool,
    fixable: bool,
    /// Whether a person must look, since the program cannot.
    human: bool,
    what: Words,
    why: Words,
    example: Option<Examples>,
}

#[derive(Debug, Serialize)]
struct Words {
    vi: String,
    en: String,
}

#[derive(Debug, Serialize)]
struct Examples {
    fail: &'static str,
    pass: &'static str,
}

impl Object {
    /// Describes a rule.
    pub fn new(rule: &Rule) -> Self {
        let words = |pair: Pair| Words { vi: pair.vi.to_owned(), en: pair.en.to_owned() };
        Self {
            code: rule.code,
            name: rule.name,
            severity: rule.severity.as_str(),
            since: rule.since,
            source: Words { vi: source(rule.source, Lang::Vi), en: source(rule.source, Lang::En) },
            source_kind: match rule.source {
                Source::Law(_) => "law",
                Source::Practice(_) => "practice",
                Source::Logic => "logic",
                Source::Form => "form",
            },
            from: rule.from.map(|date| date.to_string()),
            until: rule.until.map(|date| date.to_string()),
            pedantic: rule.pedantic,
            fixable: rule.fixable,
            human: matches!(rule.check, Check::Human),
            what: words(rule.what),
            why: words(rule.why),
            example: rule
                .example
                .map(|example| Examples { fail: example.fail, pass: example.pass }),
        }
    }
}

fn traits(rule: &Rule, lang: Lang) -> String {
    let pick = |vi: &'static str, en: &'static str| Pair { vi, en }.get(lang);
    let mut traits = vec![severity_name(rule.severity, lang)];
    if rule.fixable {
        traits.push(pick("`check --fix` sửa được", "`check --fix` mends it"));
    }
    if rule.pedantic {
        traits.push(pick("chỉ khi có `--pedantic`", "with `--pedantic` only"));
    }
    if matches!(rule.check, Check::Human) {
        traits.push(pick("cần người xem", "needs a human eye"));
    }
    traits.join("; ")
}

fn source(source: Source, lang: Lang) -> String {
    match (source, lang) {
        (Source::Law(clause), _) => clause.to_owned(),
        (Source::Practice(pair), Lang::Vi) => format!("Thông lệ: {}", pair.vi),
        (Source::Practice(pair), Lang::En) => format!("Practice: {}", pair.en),
        (Source::Logic, Lang::Vi) => "Phép tính và lịch: cách đọc nào cũng sai".to_owned(),
        (Source::Logic, Lang::En) => "Arithmetic and calendar: wrong in any reading".to_owned(),
        (Source::Form, Lang::Vi) => "Quy ước của tệp số liệu và mẫu".to_owned(),
        (Source::Form, Lang::En) => "The form of data files and templates".to_owned(),
    }
}

/// Returns which documents a rule holds for, when it does not hold for all.
fn days(rule: &Rule, lang: Lang) -> Option<String> {
    let (from, until) = (rule.from.map(|d| d.slashed()), rule.until.map(|d| d.slashed()));
    Some(match (from, until, lang) {
        (None, None, _) => return None,
        (Some(from), None, Lang::Vi) => format!("văn bản từ ngày {from}"),
        (Some(from), None, Lang::En) => format!("documents from {from} on"),
        (None, Some(until), Lang::Vi) => format!("văn bản trước ngày {until}"),
        (None, Some(until), Lang::En) => format!("documents before {until}"),
        (Some(from), Some(until), Lang::Vi) => {
            format!("văn bản từ ngày {from} đến trước ngày {until}")
        }
        (Some(from), Some(until), Lang::En) => format!("documents from {from} to before {until}"),
    })
}

fn ignoring(rule: &Rule, lang: Lang) -> String {
    let code = rule.code;
    match lang {
        Lang::Vi => format!(
            "`# bcqcdc: ignore[{code}]` ở cuối dòng, `[check] ignore = [\"{code}\"]` trong tệp, \
             hoặc `check --ignore {code}`"
        ),
        Lang::En => format!(
            "`# bcqcdc: ignore[{code}]` at the end of the line, `[check] ignore = [\"{code}\"]` in \
             the file, or `check --ignore {code}`"
        ),
    }
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect()
}

/// Breaks a text into lines.
pub fn wrap(text: &str, indent: &str) -> String {
    let mut wrapped = String::new();
    let mut width = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > WIDTH {
            wrapped.push('\n');
            width = 0;
        }
        let blank = if width == 0 { indent } else { " " };
        wrapped += blank;
        wrapped += word;
        width += blank.chars().count() + length;
    }
    wrapped.push('\n');
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    #[test]
    fn every_page_fits_and_is_whole() {
        for (rule, lang) in rules::all().flat_map(|rule| [(rule, Lang::Vi), (rule, Lang::En)]) {
            let page = text(rule, lang, Style::Plain);
            for line in page.lines().filter(|line| !line.starts_with("    ")) {
                assert!(line.chars().count() <= WIDTH, "{}: too wide: {line}", rule.code);
            }
            assert!(page.contains(rule.name) && page.lines().count() > 6, "{page}");
        }
    }

    #[test]
    fn words_are_not_broken() {
        assert_eq!(wrap("một hai", "  "), "  một hai\n");
        let long = "dài ".repeat(30);
        assert!(wrap(&long, "  ").lines().all(|line| line.chars().count() <= WIDTH));
        assert_eq!(wrap(&long, "").split_whitespace().count(), 30);
    }
}
