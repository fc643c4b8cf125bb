//! The tasks that the old report set, as a checklist to report on.

use toml::de::DeTable;

use super::draft::Draft;
use super::layout::is_written;
use super::time::value;
use super::walk::quoted;
use super::years::Step;
use crate::model::Task;
use crate::parse::Year;
use crate::value::{Words, blank_hint};

/// Puts the old tasks among the strengths, each to be answered with its result; tells whether there
/// were any.
pub(super) fn write(draft: &mut Draft, table: &DeTable, year: &Year, step: &Step) -> bool {
    let tasks: Vec<_> = year.model.tasks.iter().filter_map(|task| item(task, year)).collect();
    if tasks.is_empty() {
        return false;
    }
    let newline = draft.layout.newline();
    let list: String = tasks.iter().map(|task| format!("    {task},{newline}")).collect();
    let list = format!("[{newline}{list}]");
    let at = match (value(table, &["assessment", "strengths"]), value(table, &["assessment"])) {
        (Some(strengths), _) => {
            draft.replace_blank(strengths.span(), list);
            strengths.span().start
        }
        (None, Some(assessment)) => {
            let span = assessment.span();
            if is_written(draft.layout.text, assessment) {
                draft.replace_blank(span.clone(), format!("{{ strengths = {list} }}"));
                span.start
            } else {
                let line = super::layout::line_end(draft.layout.text, span.start);
                draft.replace(line..line, format!("strengths = {list}{newline}"));
                line
            }
        }
        (None, None) => {
            let first = draft.layout.headers.iter().find(|header| header.path == "tasks[0]");
            let at = first.map_or(draft.layout.text.len(), |header| header.start);
            let gap = if draft.layout.text[..at].ends_with('\n') { "" } else { newline };
            let text = format!("{gap}[assessment]{newline}strengths = {list}{newline}{newline}");
            draft.replace(at..at, text);
            at
        }
    };
    let count = tasks.len();
    let (vi, en) = (
        format!(
            "{count} nhiệm vụ đã đề ra trong báo cáo {} thành danh mục chờ ghi kết quả",
            step.old()
        ),
        format!("the {count} tasks of the old report, each to be answered with its result"),
    );
    draft.tell(at, "assessment.strengths", vi, en);
    true
}

/// Returns a task as a value that asks for its result.
fn item(task: &Task, year: &Year) -> Option<String> {
    let line = |words: &Words| words.value.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = line(&task.text);
    if blank_hint(&text).is_some() {
        return None;
    }
    let documents = task.documents.iter().filter_map(|citation| year.cited.act(citation.cite));
    let numbers: Vec<_> = documents.map(|act| act.number.clone()).collect();
    let numbers = (!numbers.is_empty()).then(|| numbers.join(", "));
    let details = [numbers, task.lead.as_ref().map(line), task.due.as_ref().map(line)];
    let details: Vec<_> = details.into_iter().flatten().collect();
    let details =
        if details.is_empty() { String::new() } else { format!(" ({})", details.join("; ")) };
    let text = text.trim_end_matches(['.', ';']);
    let words = format!("Kết quả thực hiện nhiệm vụ: {text}{details}");
    Some(quoted(&words))
}
