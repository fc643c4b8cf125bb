//! Goes through the keys of a year and settles what becomes of each.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::draft::{Draft, REVIEW};
use super::fate::{Fate, fate};
use super::law::{Verdict, judge};
use super::layout::{is_written, join};
use super::years::{Step, last_year};
use crate::diagnostic::Text;
use crate::law::Catalogue;
use crate::literal;
use crate::read::{Field, Shape, plain, without_indices};
use crate::value::{Date, blank_hint};

type Value<'t> = Spanned<DeValue<'t>>;

/// A walk through the keys.
pub(super) struct Walk<'w, 't> {
    pub(super) draft: &'w mut Draft<'t>,
    pub(super) catalogue: &'w Catalogue,
    pub(super) step: Step,
    /// The day by which law is judged.
    pub(super) on: Date,
    /// Keys that the new outline does not print.
    pub(super) unprinted: &'w BTreeSet<String>,
    /// Values to be filled in again, by table.
    pub(super) emptied: Vec<(usize, String)>,
    /// Tables of which keys were turned into comments.
    pub(super) commented: BTreeSet<String>,
    /// Documents that stay cited by their number alone.
    pub(super) numbers: Vec<(Range<usize>, String)>,
    /// Values that hold another year now.
    pub(super) moved: Vec<(usize, String)>,
}

impl<'t> Walk<'_, 't> {
    /// Goes through a table; in one that is `renewed` everything is to be filled in.
    pub(super) fn table(&mut self, table: &DeTable, fields: &[Field], path: &str, renewed: bool) {
        let mut keys: Vec<_> = table.iter().collect();
        keys.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in keys {
            let name = key.get_ref().as_ref();
            let Some(field) = fields.iter().find(|field| plain(field.name) == name) else {
                continue;
            };
            let path = join(path, name);
            if self.unprinted.contains(&path) && self.comment_out(key.span().start, value, &path) {
                continue;
            }
            let plain = without_indices(&path);
            let fate = fate(&plain, &field.shape);
            let fate = match (renewed, field.shape) {
                (false, _) => fate,
                (true, Shape::OneOf(_)) => Fate::Fixed,
                (true, Shape::Table(_)) => Fate::Enter,
                (true, Shape::List(Shape::Table(_))) => Fate::Renew,
                (true, _) => Fate::Empty,
            };
            self.key(fate, field, key.span().start, value, &path, renewed);
        }
    }

    fn key(
        &mut self,
        fate: Fate,
        field: &Field,
        key: usize,
        value: &Value<'_>,
        path: &str,
        renewed: bool,
    ) {
        match fate {
            Fate::Fixed => {}
            Fate::Stay => self.stay(value, &field.shape, path),
            Fate::Doubt => self.doubt(value, path),
            Fate::Term => self.term(value, path),
            Fate::Empty => self.empty(value, field, path, renewed),
            Fate::Drop => self.leave_out(key, value, path),
            Fate::Renew => self.renew(value, field, path),
            Fate::Enter => self.enter(value, &field.shape, path, renewed),
        }
    }

    fn enter(&mut self, value: &Value<'_>, shape: &Shape, path: &str, renewed: bool) {
        match (value.get_ref(), shape) {
            (DeValue::Table(table), Shape::Table(fields)) => {
                self.table(table, fields, path, renewed);
            }
            (_, Shape::Extra) => self.own(value, path),
            (DeValue::Array(items), Shape::List(inner)) => {
                for (index, item) in items.iter().enumerate() {
                    self.enter(item, inner, &format!("{path}[{index}]"), renewed);
                }
            }
            _ => {}
        }
    }

    /// A value of the office's own: a figure is to be filled in again, words are to be looked at.
    fn own(&mut self, value: &Value<'_>, path: &str) {
        match value.get_ref() {
            DeValue::Table(table) => {
                for (key, value) in table {
                    self.own(value, &join(path, key.get_ref()));
                }
            }
            DeValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.own(item, &format!("{path}[{index}]"));
                }
            }
            DeValue::String(_) => self.doubt(value, path),
            _ => {
                let span = value.span();
                let written = self.draft.layout.text[span.clone()].to_owned();
                self.draft.old_figure(span.end, &written);
                self.emptied.push((span.start, path.to_owned()));
                self.draft.replace(span, quoted(path));
            }
        }
    }

    /// A value that stays: documents that ended are replaced, years move on.
    fn stay(&mut self, value: &Value<'_>, shape: &Shape, path: &str) {
        match (value.get_ref(), shape) {
            (_, Shape::Citation(_)) => self.citations(std::slice::from_ref(value), None, path),
            (DeValue::Array(items), Shape::List(Shape::Citation(_))) => {
                let items: Vec<_> = items.iter().cloned().collect();
                self.citations(&items, Some(value.span()), path);
            }
            (DeValue::Array(items), Shape::List(_)) => {
                items.iter().for_each(|item| self.words(item, path));
            }
            _ => self.words(value, path),
        }
    }

    fn words(&mut self, value: &Value<'_>, path: &str) {
        let DeValue::String(text) = value.get_ref() else { return };
        if blank_hint(text).is_some() {
            return;
        }
        let span = value.span();
        let written = &self.draft.layout.text[span.clone()];
        if let Some(moved) = self.step.moved(written) {
            self.draft.replace(span.clone(), moved);
            self.draft.doubt(span.end, "đã đổi năm");
            self.moved.push((span.start, path.to_owned()));
        } else if self.step.is_in(written) {
            let old = self.step.old();
            self.mark(&span, path, &format!("còn ghi {old}"), "it names the old year");
        }
    }

    fn mark(&mut self, span: &Range<usize>, path: &str, words: &str, en: &str) {
        self.draft.doubt(span.end, words);
        let (vi, en) = (format!("{REVIEW}{words}"), format!("to be looked at: {en}"));
        self.draft.tell(span.start, path, vi, en);
    }

    fn doubt(&mut self, value: &Value<'_>, path: &str) {
        let text = match value.get_ref() {
            DeValue::String(text) => text.as_ref(),
            _ => "",
        };
        let span = value.span();
        if blank_hint(text).is_none() && is_written(self.draft.layout.text, value) {
            let words = format!("đang ghi theo {}", self.step.old());
            self.mark(&span, path, &words, "kept from the old year");
        }
    }

    /// A term of office, which may be over.
    fn term(&mut self, value: &Value<'_>, path: &str) {
        let Some(last) = value.get_ref().as_str().and_then(last_year) else { return };
        if last < self.step.to + self.step.by {
            let en = format!("the term ended in {last}");
            self.mark(&value.span(), path, &format!("nhiệm kỳ hết năm {last}"), &en);
        }
    }

    /// A value that is to be filled in again.
    fn empty(&mut self, value: &Value<'_>, field: &Field, path: &str, renewed: bool) {
        let span = value.span();
        let written = self.draft.layout.text[span.clone()].to_owned();
        let is_list = matches!(field.shape, Shape::List(_));
        match value.get_ref() {
            // "None" of the old year may be none of the new one.
            DeValue::Array(items) if items.iter().next().is_none() => return,
            DeValue::Array(items) if items.iter().all(is_blank) => return,
            DeValue::Table(table) if !is_list && !is_written(self.draft.layout.text, value) => {
                let fields = match field.shape {
                    Shape::Narrative(fields) | Shape::Citation(fields) | Shape::Table(fields) => {
                        fields
                    }
                    _ => &[],
                };
                // Free text keeps its places, a document or table its keys.
                return self.table(table, fields, path, true);
            }
            _ if is_blank(value) => return,
            _ => {}
        }
        if !is_list && !renewed && is_figure(value.get_ref()) {
            self.draft.old_figure(span.end, written.trim_matches('"'));
        }
        let text = match field.shape {
            Shape::List(Shape::List(_)) => rows(value),
            Shape::List(_) => format!("[{}]", blank(field.vi)),
            _ => blank(self.hint(field, path)),
        };
        self.emptied.push((span.start, path.to_owned()));
        self.draft.replace(span, text);
    }

    /// Free text is called by its section.
    fn hint<'f>(&self, field: &'f Field, path: &str) -> &'f str {
        let mut parts = path.split('.');
        if parts.next() == Some("narrative")
            && let (Some(section), Some(_)) = (parts.next(), parts.next())
        {
            let sections = <crate::model::Narratives as crate::read::Table>::FIELDS;
            let section = sections.iter().find(|field| plain(field.name) == section);
            return section.map_or(field.vi, |section| section.vi);
        }
        field.vi
    }

    fn leave_out(&mut self, key: usize, value: &Value<'_>, path: &str) {
        let span = value.span();
        let written = self.draft.layout.text[span.clone()].to_owned();
        match self.draft.layout.own_lines(key, &span) {
            Some(lines) => self.draft.remove_lines(lines, span.end),
            // In a table on one line.
            None if is_figure(value.get_ref()) => {
                self.draft.replace(span.clone(), blank("Số văn bản"))
            }
            None => return self.doubt(value, path),
        }
        let (vi, en) = (format!("bỏ {written}"), format!("{written} left out"));
        self.draft.tell(span.start, path, vi, en);
    }

    /// A list of events: the first entry stays as a form to fill in.
    fn renew(&mut self, value: &Value<'_>, field: &Field, path: &str) {
        let (DeValue::Array(items), Shape::List(Shape::Table(fields))) =
            (value.get_ref(), field.shape)
        else {
            return;
        };
        let Some(first) = items.iter().next() else { return };
        let count = items.iter().count();
        if let DeValue::Table(table) = first.get_ref() {
            self.table(table, fields, &format!("{path}[0]"), true);
        }
        if count < 2 {
            return;
        }
        let last = items.iter().last().unwrap_or(first).span();
        if is_written(self.draft.layout.text, value) {
            self.draft.replace(first.span().end..last.end, "");
        } else {
            self.remove_entries(path, count);
        }
        let rest = count - 1;
        let (vi, en) = (
            format!("giữ một mục để điền, bỏ {rest} mục của {}", self.step.old()),
            format!("one entry kept to fill in, {rest} left out"),
        );
        self.draft.tell(first.span().end, path, vi, en);
    }

    fn remove_entries(&mut self, path: &str, count: usize) {
        for index in 1..count {
            let entry = format!("{path}[{index}]");
            let headers = self.draft.layout.headers.iter();
            let own: Vec<_> =
                headers.filter(|h| is_below(&h.path, &entry)).map(|h| h.start..h.end).collect();
            for range in own {
                let blank = self.draft.layout.text[..range.start].trim_end().len();
                let start = super::layout::line_end(self.draft.layout.text, blank);
                self.draft.replace(start.min(range.start)..range.end, "");
            }
        }
    }

    /// Turns a key, or a table with all below it, into comments; tells whether that was possible.
    fn comment_out(&mut self, key: usize, value: &Value<'_>, path: &str) -> bool {
        let span = value.span();
        let mut lines: Vec<_> = Vec::new();
        if is_written(self.draft.layout.text, value) {
            lines.extend(self.draft.layout.own_lines(key, &span));
        } else {
            let headers = self.draft.layout.headers.iter();
            lines.extend(headers.filter(|h| is_below(&h.path, path)).map(|h| h.line..h.end));
        }
        let Some(first) = lines.first().cloned() else { return false };
        let words = "đề cương theo Luật 10/2022/QH15 không in phần này";
        // Once for the keys of a table.
        let parent = path.rsplit_once('.').map_or(path, |(parent, _)| parent);
        if self.commented.insert(parent.to_owned()) {
            self.draft.note_above(first.start, format!("{REVIEW}{words}"));
        }
        for range in lines {
            self.draft.comment_out(range);
        }
        let en = "turned into comments: the outline of the new law does not print it";
        self.draft.tell(span.start, path, format!("chuyển thành ghi chú: {words}"), en.to_owned());
        true
    }

    /// Replaces documents that ended; `list` is the place of the list that they stand in.
    fn citations(&mut self, items: &[Value<'_>], list: Option<Range<usize>>, path: &str) {
        let verdicts: Vec<_> =
            items.iter().map(|item| judge(self.catalogue, item, self.on)).collect();
        let mut cited: Vec<(String, usize)> = Vec::new();
        for (item, verdict) in items.iter().zip(&verdicts) {
            if *verdict == Verdict::Holds
                && let DeValue::String(number) = item.get_ref()
            {
                cited.push((number.trim().to_owned(), item.span().start));
            }
        }
        for (index, (item, verdict)) in items.iter().zip(&verdicts).enumerate() {
            let span = item.span();
            match verdict {
                Verdict::Holds => {
                    if let DeValue::String(number) = item.get_ref() {
                        self.numbers.push((span, number.trim().to_owned()));
                    }
                    self.old_plan(item, path);
                }
                Verdict::Doubtful(words) => {
                    let (vi, en) = (&words.vi, format!("to be looked at: {}", words.en));
                    self.draft.note_above(span.start, format!("{REVIEW}{vi}"));
                    self.draft.tell(span.start, path, format!("{REVIEW}{vi}"), en);
                }
                Verdict::Replaced { old, new, number, why } => {
                    let known = cited.iter().find(|(cited, _)| cited == number);
                    let at = known.map_or(span.start, |(_, at)| *at);
                    let Text { vi: why, en } = why;
                    self.draft.note_above(at, format!("{REVIEW}{number} thay {old} ({why})"));
                    let en = format!("{old} → {number}, {en}");
                    self.draft.tell(span.start, path, format!("{old} → {number}, {why}"), en);
                    match (known, &list) {
                        (Some(_), Some(list)) => self.remove_item(items, index, list),
                        _ => {
                            cited.push((number.clone(), span.start));
                            self.draft.replace(span, new.clone());
                        }
                    }
                }
            }
        }
    }

    /// A programme or plan of the old year among the legal bases.
    fn old_plan(&mut self, item: &Value<'_>, path: &str) {
        let span = item.span();
        let written = &self.draft.layout.text[span.clone()];
        if path == "legal_bases" && matches!(item.get_ref(), DeValue::Table(_)) {
            let DeValue::Table(parts) = item.get_ref() else { return };
            let title = parts.get("title").and_then(|title| title.get_ref().as_str());
            if title.is_some_and(|title| self.step.is_in(title)) {
                let words = format!("văn bản của {}", self.step.old());
                let number = parts.get("number").and_then(|n| n.get_ref().as_str());
                let number = number.unwrap_or(written).to_owned();
                self.draft.note_above(span.start, format!("{REVIEW}{words}"));
                let en = format!("{number}: to be looked at: of the old year");
                self.draft.tell(span.start, path, format!("{number}: {REVIEW}{words}"), en);
            }
        }
    }

    /// Takes one item out of a list, with its comma and its line.
    fn remove_item(&mut self, items: &[Value<'_>], index: usize, list: &Range<usize>) {
        let text = self.draft.layout.text;
        let span = items[index].span();
        let rest = &text[span.end..list.end];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let comma = rest[blanks..].starts_with(',');
        let end = if comma { span.end + blanks + 1 } else { span.end };
        match self.draft.layout.own_lines(span.start, &(span.start..end)) {
            Some(lines) => self.draft.remove_lines(lines, end),
            None if comma => {
                let rest = &text[end..list.end];
                let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
                self.draft.replace(span.start..end + blanks, "");
            }
            // The last one goes with the comma before it.
            None => {
                let start = items[..index].last().map_or(span.start, |before| before.span().end);
                self.draft.replace(start..end, "");
            }
        }
    }
}

/// Tells whether a path is another one or lies below it.
fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

fn is_blank(value: &Value<'_>) -> bool {
    value.get_ref().as_str().is_some_and(|text| blank_hint(text).is_some())
}

/// Tells whether a value is a figure, a day, yes or no, or a count such as `hơn 64`.
fn is_figure(value: &DeValue) -> bool {
    match value {
        DeValue::String(text) => {
            text.split_once(' ').is_some_and(|(_, n)| n.parse::<u64>().is_ok())
        }
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
            true
        }
        _ => false,
    }
}

/// Returns the blank row of a table with as many cells as the old ones.
fn rows(value: &Value<'_>) -> String {
    let first = value.get_ref().as_array().and_then(|rows| rows.iter().next());
    let width = first.and_then(|row| row.get_ref().as_array()).map_or(1, |row| row.iter().count());
    format!("[[{}]]", vec![blank("Số liệu"); width.max(1)].join(", "))
}

/// Writes a value that is to be filled in, with what it means.
pub(super) fn blank(meaning: &str) -> String {
    let ends = [
        ", ví dụ",
        "; ",
        ", ghi ở",
        ", mỗi mục",
        ", liệt kê",
        ", bắt đầu",
        ", khi không",
        ", không có dấu",
        " Luật ",
    ];
    let end = ends.iter().filter_map(|end| meaning.find(end)).min().unwrap_or(meaning.len());
    quoted(&meaning[..end])
}

/// Writes a value that is to be filled in, with these words.
pub(super) fn quoted(words: &str) -> String {
    format!("\"TODO: {}\"", literal::written("\"", words).unwrap_or_default())
}
