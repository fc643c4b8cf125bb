//! What is mended: safely, wholly, once.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::Path;

use bcqcdc::parse::Open;
use bcqcdc::source::Sources;
use bcqcdc::{Settings, rules};

use crate::expected::{self, Outcome};
use crate::files::{Behind, Folder};
use crate::rules::{found, whole};

/// Mending a file twice changes nothing, nor does it add findings.
pub(crate) fn twice(path: &Path) -> Outcome {
    let text = fs::read_to_string(path)?;
    let settings = Settings { pedantic: true, draft: true, ..Settings::default() };
    let open = Folder::of(path);
    let fixed = bcqcdc::fix_with(&text, &settings, &open);
    let mut faults = Vec::new();
    if bcqcdc::fix_with(&fixed.text, &settings, &open).text != fixed.text {
        faults.push("a second time mends again".to_owned());
    }
    let (before, after) = (codes(&text, &settings, &open), codes(&fixed.text, &settings, &open));
    let added = after.iter().filter(|code| {
        let count = |codes: &[&str]| codes.iter().filter(|other| other == code).count();
        count(&after) > count(&before)
    });
    faults.extend(added.map(|code| format!("{code} shows only after mending")));
    expected::none(&faults)
}

fn codes(text: &str, settings: &Settings, open: &dyn Open) -> Vec<&'static str> {
    let mut sources = Sources::default();
    let file = sources.add("year.toml", text.to_owned());
    let (year, findings) = bcqcdc::parse_with(&mut sources, file, open);
    let checked = bcqcdc::check(&sources, &year, findings, settings);
    checked.findings.iter().map(|finding| finding.code).collect()
}

/// A rule that says it can be mended is, in its example; others offer nothing.
pub(crate) fn examples(_: &Path) -> Outcome {
    let mut faults = Vec::new();
    for rule in rules::all() {
        let (code, Some(example)) = (rule.code, rule.example) else { continue };
        let settings =
            Settings { select: vec![code.to_owned()], pedantic: true, ..Settings::default() };
        let fixed = bcqcdc::fix(&whole(&Behind::split(example.fail).0), &settings);
        match (rule.fixable, fixed.mended) {
            (true, 0) => faults.push(format!("{code} does not mend its example")),
            (true, _) if found(code, &fixed.text) => {
                faults.push(format!("{code} mends only a part of its example"));
            }
            (false, 1..) => faults.push(format!("{code} mends, but does not say so")),
            _ => {}
        }
    }
    expected::none(&faults)
}
