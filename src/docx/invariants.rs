//! What must hold in every document we write, beyond what a schema validator checks.
//!
//! Word calls a file corrupt, or shows something else than was meant, for each of these.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::package;
use super::xml::{Element, is_unfit, parse};

/// Most bytes of a part that are read.
const MAX_PART: u64 = 64 << 20;

/// Returns what is wrong with a package; empty when all invariants hold.
pub fn invariants(bytes: &[u8]) -> Vec<String> {
    let Some(mut archive) = package::open(bytes) else { return vec!["not a package".into()] };
    let names: Vec<String> =
        archive.file_names().filter_map(Result::ok).map(Cow::into_owned).collect();
    let mut faults = Vec::new();
    let mut texts = BTreeMap::new();
    for name in &names {
        match package::read(&mut archive, name, MAX_PART) {
            Some(text) => {
                texts.insert(name.as_str(), text);
            }
            None => faults.push(format!("{name}: not readable as text")),
        }
    }
    let mut parts = BTreeMap::new();
    for (name, text) in &texts {
        match parse(text) {
            Ok(root) => {
                parts.insert(*name, root);
            }
            Err(error) => faults.push(format!("{name}: not well-formed ({error})")),
        }
    }
    let package = Package { parts };
    package.check(&mut faults);
    faults
}

/// The parts of a package, read.
struct Package<'a> {
    parts: BTreeMap<&'a str, Element<'a>>,
}

impl<'a> Package<'a> {
    fn check(&self, faults: &mut Vec<String>) {
        self.check_content_types(faults);
        self.check_relationships(faults);
        let Some(document) = self.part("word/document.xml", faults) else { return };
        let Some(styles) = self.part("word/styles.xml", faults) else { return };
        let Some(settings) = self.part("word/settings.xml", faults) else { return };
        let Some(footnotes) = self.part("word/footnotes.xml", faults) else { return };
        for (name, root) in &self.parts {
            check_blocks(name, root, faults);
            check_runs(name, root, faults);
            check_styles(name, root, styles, faults);
        }
        check_footnotes(document, footnotes, settings, faults);
        check_language(styles, settings, faults);
        self.check_page_number(document, faults);
    }

    fn part(&self, name: &str, faults: &mut Vec<String>) -> Option<&Element<'a>> {
        let part = self.parts.get(name);
        if part.is_none() {
            faults.push(format!("{name}: missing"));
        }
        part
    }

    fn check_content_types(&self, faults: &mut Vec<String>) {
        let Some(types) = self.part("[Content_Types].xml", faults) else { return };
        let values = |element: &str, attribute: &str| -> BTreeSet<String> {
            types
                .elements()
                .filter(|child| child.name == element)
                .filter_map(|child| child.attribute(attribute).map(str::to_string))
                .collect()
        };
        let overrides = values("Override", "PartName");
        let defaults = values("Default", "Extension");
        for name in self.parts.keys().filter(|name| **name != "[Content_Types].xml") {
            let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
            let covered = overrides.contains(&format!("/{name}"))
                || (extension == "rels" && defaults.contains("rels"));
            if !covered {
                faults.push(format!("{name}: no content type"));
            }
        }
        for name in &overrides {
            if !self.parts.contains_key(name.trim_start_matches('/')) {
                faults.push(format!("[Content_Types].xml: {name} is not in the package"));
            }
        }
    }

    fn check_relationships(&self, faults: &mut Vec<String>) {
        for (name, root) in self.parts.iter().filter(|(name, _)| name.ends_with(".rels")) {
            let folder = name.split("_rels/").next().unwrap_or_default();
            let mut ids = BTreeSet::new();
            for relationship in root.elements() {
                let id = relationship.attribute("Id").unwrap_or_default();
                let target = relationship.attribute("Target").unwrap_or_default();
                if !ids.insert(id) {
                    faults.push(format!("{name}: {id} twice"));
                }
                if !self.parts.contains_key(format!("{folder}{target}").as_str()) {
                    faults.push(format!("{name}: {target} is not in the package"));
                }
            }
            let source = name.replace("_rels/", "").replace(".rels", "");
            if let Some(source_root) = self.parts.get(source.as_str()) {
                for id in values(source_root, |_| true, "r:id") {
                    if !ids.contains(id) {
                        faults.push(format!("{source}: {id} has no relationship"));
                    }
                }
            }
        }
    }

    /// Page number: not on the first page, and with a result that stands until Word counts.
    fn check_page_number(&self, document: &Element<'a>, faults: &mut Vec<String>) {
        if find(document, "w:titlePg").is_none() {
            faults.push("word/document.xml: the first page shows its number".into());
        }
        let fields: Vec<&Element<'_>> = self
            .parts
            .iter()
            .filter(|(name, _)| name.starts_with("word/header"))
            .filter(|(_, root)| find(root, "w:instrText").is_some_and(|f| f.text() == "PAGE"))
            .map(|(_, root)| root)
            .collect();
        if fields.len() != 1 {
            faults.push(format!("{} headers hold a page number", fields.len()));
        }
        for header in fields {
            let kinds = values(header, |e| e.name == "w:fldChar", "w:fldCharType");
            let result = find(header, "w:t").map(Element::text).unwrap_or_default();
            if kinds != ["begin", "separate", "end"] || result.is_empty() {
                faults.push("the page number has no result".into());
            }
        }
    }
}

/// Cells hold a paragraph, and tables do not touch.
fn check_blocks(name: &str, root: &Element<'_>, faults: &mut Vec<String>) {
    root.walk(&mut |element| {
        if element.name == "w:tc"
            && element.elements().next_back().is_none_or(|last| last.name != "w:p")
        {
            faults.push(format!("{name}: a cell does not end with a paragraph"));
        }
        if element.name == "w:tr" && element.child("w:tc").is_none() {
            faults.push(format!("{name}: a row without cells"));
        }
        if element.name == "w:tbl" {
            let columns = element.child("w:tblGrid").map_or(0, |grid| grid.elements().count());
            for row in element.elements().filter(|child| child.name == "w:tr") {
                let cells = row.elements().filter(|child| child.name == "w:tc").count();
                if cells != columns {
                    faults.push(format!("{name}: {cells} cells in a grid of {columns}"));
                }
            }
        }
        let blocks: Vec<&str> = element.elements().map(|child| child.name).collect();
        for pair in blocks.windows(2) {
            if pair == ["w:tbl", "w:tbl"] || pair == ["w:tbl", "w:sectPr"] {
                faults.push(format!("{name}: nothing between {} and {}", pair[0], pair[1]));
            }
        }
    });
}

/// No empty properties, and only characters that belong into text.
fn check_runs(name: &str, root: &Element<'_>, faults: &mut Vec<String>) {
    root.walk(&mut |element| {
        if element.name == "w:rPr" && element.children.is_empty() {
            faults.push(format!("{name}: an empty w:rPr"));
        }
        if element.name == "w:t" {
            if element.text().chars().any(is_unfit) {
                faults.push(format!("{name}: a control character in the text"));
            }
            if element.attribute("xml:space") != Some("preserve") {
                faults.push(format!("{name}: a text that loses its outer spaces"));
            }
        }
        if let Some((key, _)) = element.attributes.iter().find(|(key, _)| key.starts_with("w14:")) {
            faults.push(format!("{name}: {key} on {}", element.name));
        }
    });
}

fn check_styles(name: &str, root: &Element<'_>, styles: &Element<'_>, faults: &mut Vec<String>) {
    for (element, kind) in
        [("w:pStyle", "paragraph"), ("w:rStyle", "character"), ("w:tblStyle", "table")]
    {
        let known: BTreeSet<&str> = styles
            .elements()
            .filter(|style| style.attribute("w:type") == Some(kind))
            .filter_map(|style| style.attribute("w:styleId"))
            .collect();
        for used in values(root, |e| e.name == element, "w:val") {
            if !known.contains(used) {
                faults.push(format!("{name}: no {kind} style {used}"));
            }
        }
    }
    root.walk(&mut |element| {
        let is_bare = element.name == "w:p"
            && element.child("w:pPr").and_then(|p| p.child("w:pStyle")).is_none()
            && find(element, "w:t").is_some();
        if is_bare {
            faults.push(format!("{name}: a paragraph without a style"));
        }
    });
    if name == "word/styles.xml" {
        let mut seen = BTreeSet::new();
        for style in styles.elements().filter(|child| child.name == "w:style") {
            let id = style.attribute("w:styleId").unwrap_or_default();
            let title = style.child("w:name").and_then(|n| n.attribute("w:val"));
            if !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) || !seen.insert(id) {
                faults.push(format!("{name}: the id {id} is taken or not plain"));
            }
            if title.is_none_or(|title| title.contains(',') || !seen.insert(title) && title != id) {
                faults.push(format!("{name}: the name of {id} is taken or has a comma"));
            }
        }
    }
}

/// Every mark has its note and the other way round; separators are there and settings name them.
fn check_footnotes(
    document: &Element<'_>,
    footnotes: &Element<'_>,
    settings: &Element<'_>,
    faults: &mut Vec<String>,
) {
    let marks = values(document, |e| e.name == "w:footnoteReference", "w:id");
    let mut notes = Vec::new();
    let mut separators = Vec::new();
    for note in footnotes.elements() {
        let id = note.attribute("w:id").unwrap_or_default();
        let has_mark = find(note, "w:footnoteRef").is_some();
        if note.attribute("w:type").is_some() {
            separators.push(id);
            if has_mark {
                faults.push(format!("word/footnotes.xml: separator {id} has a number"));
            }
        } else {
            notes.push(id);
            if !has_mark {
                faults.push(format!("word/footnotes.xml: note {id} has no number"));
            }
        }
        if find(note, "w:footnoteReference").is_some() {
            faults.push(format!("word/footnotes.xml: note {id} has a note"));
        }
    }
    let expected: Vec<String> = (1..=notes.len()).map(|id| id.to_string()).collect();
    if notes != expected {
        faults.push(format!("word/footnotes.xml: ids are {notes:?}"));
    }
    if marks != notes {
        faults.push(format!("marks {marks:?} and notes {notes:?} differ"));
    }
    let named = find(settings, "w:footnotePr")
        .map(|properties| values(properties, |e| e.name == "w:footnote", "w:id"))
        .unwrap_or_default();
    if separators != ["-1", "0"] || named != separators {
        faults.push(format!("settings name separators {named:?}, notes have {separators:?}"));
    }
}

fn check_language(styles: &Element<'_>, settings: &Element<'_>, faults: &mut Vec<String>) {
    let default = styles.child("w:docDefaults").and_then(|defaults| find(defaults, "w:lang"));
    let theme = find(settings, "w:themeFontLang");
    for (place, element) in [("w:lang", default), ("w:themeFontLang", theme)] {
        if element.and_then(|element| element.attribute("w:val")) != Some("vi-VN") {
            faults.push(format!("{place} is not vi-VN"));
        }
    }
}

/// Returns the first element of that name, the root included.
fn find<'t, 'a>(root: &'t Element<'a>, name: &str) -> Option<&'t Element<'a>> {
    let mut found = None;
    root.walk(&mut |element| {
        if found.is_none() && element.name == name {
            found = Some(element);
        }
    });
    found
}

/// Collects one attribute of the elements that pass, in reading order.
fn values<'t>(
    root: &'t Element<'_>,
    pass: impl Fn(&Element<'_>) -> bool,
    attribute: &str,
) -> Vec<&'t str> {
    let mut values = Vec::new();
    root.walk(&mut |element| {
        if pass(element) {
            values.extend(element.attribute(attribute));
        }
    });
    values
}
