//! Parts that hardly change from document to document: our own XML with a few values put in.

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::memmem;

use crate::document::{Document, HalfPoints, Layout, Margins, Properties, Twips};
use crate::value::Date;

use super::package::Part;
use super::xml::escape_data;

/// Content types of all parts.
const CONTENT_TYPES: &str = include_str!("parts/content_types.xml");
/// Relationships of the package.
const PACKAGE_RELATIONSHIPS: &str = include_str!("parts/package.rels");
/// Relationships of the document; docx-rs numbers its headers `rIdHeader1` and `rIdHeader2`.
const DOCUMENT_RELATIONSHIPS: &str = include_str!("parts/document.rels");
/// Settings: compatibility mode 15, so that Word shows no "Compatibility Mode".
const SETTINGS: &str = include_str!("parts/settings.xml");
/// The one font.
const FONT_TABLE: &str = include_str!("parts/fontTable.xml");
/// Name of the program.
const APP: &str = include_str!("parts/app.xml");
/// All look of the document.
static STYLES: LazyLock<String> = LazyLock::new(|| plain(include_str!("parts/styles.xml")));
/// The fingerprint.
static CUSTOM: LazyLock<String> = LazyLock::new(|| plain(include_str!("parts/custom.xml")));

/// Left edge of `Kính gửi`: 35 mm, as in Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5.
const ADDRESSEE_LEFT: Twips = 1985;
// Advances of Times New Roman in thousandths of an em.
const ADDRESSEE_WORDS: i64 = 3573; // "Kính gửi"
const COLON_AND_SPACE: i64 = 528;
const DASH_AND_SPACE: i64 = 583;
const ASCENT: i64 = 891;

/// Size of the number and of the word `Nơi nhận`, in half-points (Mục V, rows 3 and 8).
const NUMBER_SIZE: HalfPoints = 26;
const RECIPIENTS_SIZE: HalfPoints = 24;
/// Space above number and date.
const NUMBER_SPACE: i64 = 120;

/// Names of the footers: that of the first page, and the empty one of annexes.
pub(super) const FOOTERS: [&str; 2] = ["word/footer1.xml", "word/footer2.xml"];

/// The parts that are the same in every document with so many footers.
static CONSTANT: [LazyLock<[Part; 6]>; 3] = [
    LazyLock::new(|| constant_with(0)),
    LazyLock::new(|| constant_with(1)),
    LazyLock::new(|| constant_with(2)),
];

/// Returns the parts that are the same in every document with so many footers.
pub(super) fn constant(footers: usize) -> impl Iterator<Item = Part> {
    let parts = CONSTANT[footers.min(FOOTERS.len())].iter();
    parts.map(|(name, text)| (*name, Cow::Borrowed(text.as_ref())))
}

fn constant_with(footers: usize) -> [Part; 6] {
    let mut types = String::new();
    let mut relationships = String::new();
    for number in 1..=footers {
        types.push_str(&format!(
            "<Override PartName=\"/word/footer{number}.xml\" ContentType=\"application/\
             vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
        ));
        relationships.push_str(&format!(
            "<Relationship Id=\"rIdFooter{number}\" Type=\"http://schemas.openxmlformats.org/\
             officeDocument/2006/relationships/footer\" Target=\"footer{number}.xml\"/>"
        ));
    }
    let values = [("footer_type", types), ("footer_relationship", relationships)];
    [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", PACKAGE_RELATIONSHIPS),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONSHIPS),
        ("word/settings.xml", SETTINGS),
        ("word/fontTable.xml", FONT_TABLE),
        ("docProps/app.xml", APP),
    ]
    .map(|(name, text)| (name, fill(&plain(text), &values).into()))
}

/// Brings every measure into the range that Word opens; inside the decree's ranges it changes
/// nothing.
pub(super) fn in_range(layout: &Layout) -> Layout {
    let margin = |twips: Twips| twips.clamp(0, 4000);
    Layout {
        body_size: size(layout.body_size),
        indent: layout.indent.clamp(0, 4000),
        paragraph_spacing: layout.paragraph_spacing.clamp(0, 4000),
        line_spacing: layout.line_spacing.clamp(1, 4000),
        margins: Margins {
            top: margin(layout.margins.top),
            bottom: margin(layout.margins.bottom),
            left: margin(layout.margins.left),
            right: margin(layout.margins.right),
        },
    }
}

/// Word's sizes end at 1638 pt.
fn size(size: HalfPoints) -> HalfPoints {
    size.clamp(2, 3276)
}

/// Fills in `word/styles.xml`.
pub(super) fn styles(document: &Document, layout: &Layout) -> String {
    let sizes = &document.frame.letterhead.sizes;
    let body = layout.body_size;
    // An em of the body's size in twips is its half-points times ten.
    let em = |thousandths: i64| i64::from(body) * 10 * thousandths / 1000;
    // Two cells begin at one height; the smaller letters move down to the base line of the larger.
    let lowered = |size: HalfPoints, beside: HalfPoints| {
        (i64::from(beside) - i64::from(size)).max(0) * 10 * ASCENT / 1000
    };
    let addressee_hanging = em(ADDRESSEE_WORDS + COLON_AND_SPACE);
    let left = i64::from(ADDRESSEE_LEFT);
    fill(
        &STYLES,
        &[
            ("body", body.to_string()),
            ("cell", body.saturating_sub(2).clamp(2, 26).to_string()),
            ("indent", layout.indent.to_string()),
            ("spacing", layout.paragraph_spacing.to_string()),
            ("space", (2 * layout.paragraph_spacing).to_string()),
            ("line", layout.line_spacing.to_string()),
            ("country", size(sizes.country).to_string()),
            ("motto", size(sizes.motto).to_string()),
            ("place_date", size(sizes.place_date).to_string()),
            (
                "number_space",
                (NUMBER_SPACE + lowered(NUMBER_SIZE, size(sizes.place_date))).to_string(),
            ),
            ("recipients_space", lowered(RECIPIENTS_SIZE, body).to_string()),
            ("addressee_left", (left + addressee_hanging).to_string()),
            ("addressee_hanging", addressee_hanging.to_string()),
            ("dash_left", (left + em(ADDRESSEE_WORDS + DASH_AND_SPACE)).to_string()),
            ("dash_hanging", em(DASH_AND_SPACE).to_string()),
        ],
    )
}

/// Writes `docProps/core.xml`.
pub(super) fn core(properties: &Properties) -> String {
    let mut out = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
        "<cp:coreProperties",
        " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"",
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
        " xmlns:dcterms=\"http://purl.org/dc/terms/\"",
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n",
    ));
    let texts = [
        ("dc:title", properties.title.as_str()),
        ("dc:subject", &properties.subject),
        ("dc:creator", &properties.author),
        ("dc:language", "vi-VN"),
    ];
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        out.push_str(&format!("  <{name}>{}</{name}>\n", escape_data(text)));
    }
    // The document's own day and never the clock's; a draft without a day has none.
    let day = properties.date.as_deref().and_then(Date::read);
    // The schema's dateTime has no year 0.
    if let Some(date) = day.filter(|day| day.year > 0) {
        for name in ["dcterms:created", "dcterms:modified"] {
            out.push_str(&format!(
                "  <{name} xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</{name}>\n"
            ));
        }
    }
    out.push_str("</cp:coreProperties>\n");
    out
}

/// Writes `docProps/custom.xml`, which holds the fingerprint of all the other parts.
pub(super) fn custom(name: &str, value: &str) -> String {
    fill(&CUSTOM, &[("name", escape_data(name)), ("value", escape_data(value))])
}

/// Leaves out comments and indentation, which stay with us.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.starts_with("<!--")) {
        out.push_str(line);
        // The declaration stands on a line of its own.
        out.push_str(if line.ends_with("?>") { "\n" } else { "" });
    }
    out
}

/// Puts values in place of `{{name}}`.
fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = memmem::find(rest.as_bytes(), b"{{") {
        out.push_str(&rest[..at]);
        let after = &rest[at + 2..];
        let (name, tail) = after.split_once("}}").unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        debug_assert!(value.is_some(), "`{name}` has no value");
        out.push_str(value.map_or("", |(_, value)| value));
        rest = tail;
    }
    out.push_str(rest);
    out
}
