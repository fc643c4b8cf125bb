//! Cases of wording: the keys that matter, and what the report says because of them.
//!
//! A case needs only its own keys; kind, year, agency (a school where there is a key of one) and
//! signer are added where they are missing.
//! The expected text is the document tree in its readable form, less the headings with their text
//! that a report without any of the keys has, too; its lines `kind` and `period` belong to that
//! report. A case that gives `agency` itself is printed as a whole, with its frame. A case whose first
//! line is `# commune` is the report of a commune in 2025.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::Path;

use bcqcdc::diagnostic::{Lang, has_errors};
use bcqcdc::document::{Document, native};
use bcqcdc::report::Format;

use crate::expected::{self, Failure, Outcome};
use crate::year::{Year, file_name, stem};

const KIND: &str = "kind = \"annual\"\n";
const TAIL: &str = r#"
[agency]
name = "Sở Nội vụ"
short_name = "Sở"
abbreviation = "SNV"
place = "Trà Vinh"

[signature]
head = "Giám đốc"
name = "Trần Văn An"
"#;

const SCHOOL: &str = r#"
[agency]
type = "school"
name = "Trường Tiểu học Hòa Bình"
short_name = "nhà trường"
abbreviation = "THHB"
place = "Long Châu"

[signature]
head = "Hiệu trưởng"
name = "Trần Văn An"
"#;

const COMMUNE_HEAD: &str = "kind = \"annual\"\nyear = 2025\n";
const COMMUNE_TAIL: &str = r#"
[agency]
type = "commune"
name = "Ủy ban nhân dân xã Minh Lâm"
short_name = "Ủy ban nhân dân xã"
abbreviation = "UBND"
place = "Minh Lâm"

[signature]
head = "Chủ tịch"
name = "Trần Văn An"
"#;

/// A case and its text.
pub(crate) fn case(path: &Path) -> Outcome {
    let keys = fs::read_to_string(path)?;
    let whole = keys.contains("[agency]");
    let draft = if keys.starts_with("# --draft") { "# --draft\n" } else { "" };
    let [head, tail, rest] = base(&keys);
    let text = if whole { keys } else { format!("{draft}{head}{rest}{tail}") };
    let year = Year::new(&file_name(path), &text);
    if has_errors(&year.findings) {
        return Err(Failure(year.print(&year.findings, Format::Full, Lang::En)).into());
    }
    year.sound_docx(&format!("render-{}", stem(path)))?;
    let found = if whole {
        native::write(&year.document()?)
    } else {
        let bare = Year::new("bare.toml", &format!("{head}{tail}"));
        let (found, bare) = (sections(year.document()?), sections(bare.document()?));
        found.into_iter().filter(|section| !bare.contains(section)).collect()
    };
    expected::compare(&path.with_extension("txt"), &found)
}

/// A year whose outline, beside it, is the office's own.
pub(crate) fn own_outline(path: &Path) -> Outcome {
    let outline = fs::read_to_string(path.with_extension("md"))?;
    let year = Year::read(path)?.with_outline(&format!("{}.md", stem(path)), &outline)?;
    if has_errors(&year.findings) {
        return Err(Failure(year.print(&year.findings, Format::Full, Lang::En)).into());
    }
    year.sound_docx(&format!("outline-{}", stem(path)))?;
    expected::compare(&path.with_extension("txt"), &native::write(&year.document()?))
}

/// Returns what stands before the keys of a case, after them, and the keys: those of a commune, of a
/// school or of an agency. The first line `year = …` of a case sets the year, and with it the outline.
fn base(keys: &str) -> [String; 3] {
    if keys.lines().take(2).any(|line| line == "# commune") {
        return [COMMUNE_HEAD.to_owned(), COMMUNE_TAIL.to_owned(), keys.to_owned()];
    }
    // A case may set kind, period or year, and with them the outline.
    let of_kind = |line: &&str| ["kind = ", "period = "].iter().any(|key| line.starts_with(key));
    let of_year = |line: &&str| line.starts_with("year = ");
    let own: Vec<&str> = keys.lines().filter(|line| of_kind(line) || of_year(line)).collect();
    let mut head: String = own.iter().flat_map(|line| [*line, "\n"]).collect();
    if !own.iter().any(of_kind) {
        head.insert_str(0, KIND);
        head += if own.is_empty() { "year = 2021\n" } else { "" };
    }
    let rest = keys.split_inclusive('\n').filter(|line| !of_kind(line) && !of_year(line)).collect();
    let tail = if keys.contains("[school") { SCHOOL } else { TAIL };
    [head, tail.to_owned(), rest]
}

/// Returns each heading with its text.
fn sections(document: Document) -> Vec<String> {
    let body = native::write(&Document { body: document.body, ..Document::default() });
    let mut sections = vec![String::new()];
    for line in body.lines() {
        if line.starts_with("heading") {
            sections.push(String::new());
        }
        if let Some(section) = sections.last_mut() {
            section.push_str(&format!("{line}\n"));
        }
    }
    sections
}
