//! What was still open at the end of the old year, carried into the new one.

use toml::de::{DeTable, DeValue};

use super::draft::{CARRIED, Draft};
use super::time::value;
use super::years::Step;

/// Tables whose open cases go into the next year.
const TABLES: [&str; 2] = ["complaints", "administrative_procedures"];

/// Writes `carried_over` of the new year: what was `pending` in the old one.
pub(super) fn write(draft: &mut Draft, table: &DeTable, step: &Step) {
    for name in TABLES {
        let Some(pending) = value(table, &[name, "pending"]) else { continue };
        let DeValue::Integer(_) = pending.get_ref() else { continue };
        let span = pending.span();
        let count = draft.layout.text[span.clone()].to_owned();
        let from = format!("{CARRIED}{}", step.old());
        let old = value(table, &[name, "carried_over"]).map(|value| value.span());
        match (old, draft.layout.own_lines(key_start(draft, span.start), &span)) {
            (Some(old), _) => {
                draft.replace_blank(old.clone(), count.clone());
            }
            (None, _) if count == "0" => continue,
            (None, Some(lines)) => {
                let newline = draft.layout.newline();
                let text = draft.layout.text;
                let key = &text[lines.start..];
                let indent = &key[..key.len() - key.trim_start().len()];
                let prefix = dotted_prefix(&text[lines.start..span.start]);
                let line = format!("{indent}{prefix}carried_over = {count}  # {from}{newline}");
                draft.replace(lines.start..lines.start, line);
            }
            (None, None) => draft.replace(span.end..span.end, format!(", carried_over = {count}")),
        }
        let (vi, en) = (
            format!("{count} ({from}, `pending`)"),
            format!("{count} (what was `pending` in the old file)"),
        );
        draft.tell(span.start, &format!("{name}.carried_over"), vi, en);
    }
}

/// Returns where the key of a value begins on its line.
fn key_start(draft: &Draft, value: usize) -> usize {
    let line = draft.layout.line_start(value);
    let text = &draft.layout.text[line..value];
    // In a table on one line the key does not begin the line.
    match text.find('{') {
        Some(_) => value,
        None => line + text.len() - text.trim_start().len(),
    }
}

/// Returns `complaints.` of `complaints.pending = `.
fn dotted_prefix(key: &str) -> &str {
    let key = key.trim();
    key.rfind('.').map_or("", |dot| &key[..=dot])
}
