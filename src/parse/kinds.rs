//! Keys that a kind of document needs, beside those that every document needs (D004).

use crate::diagnostic::{Diagnostic, Text};
use crate::model::{Kind, Model};
use crate::source::Span;

/// Reports the keys that are missing for the kind of the document, where the data file says its kind,
/// or else at its head; those that are there but could not be read are in `read` already.
pub(super) fn missing(model: &Model, head: Span, read: &[Diagnostic]) -> Vec<Diagnostic> {
    let Model { year, period, document, .. } = model;
    let kind = model.kind.value;
    let span = if model.kind.span.file == head.file { model.kind.span } else { head };
    let mut found = Vec::new();
    let mut need = |given: bool, key: &str, vi: &str, en: &str, how: &str| {
        if !given && read.iter().all(|finding| finding.key != key && finding.key != "kind") {
            let message = Text::new(
                format!("loại văn bản `{}` cần khóa `{key}` ({vi})", kind.word()),
                format!("the kind `{}` needs the key `{key}` ({en})", kind.word()),
            );
            let help = Text::new(format!("thêm `{how}`"), format!("add `{how}`"));
            found.push(Diagnostic::error("D004", span, message).help(help).key(key));
        }
    };
    let years = "period = { from = 2021, to = 2025 }";
    match kind {
        Kind::Annual | Kind::Consolidated => {
            need(year.is_some(), "year", "năm báo cáo", "year of the report", "year = 2025")
        }
        Kind::Review => need(period.is_some(), "period", "giai đoạn", "the years reviewed", years),
        Kind::Campaign => {
            let given = period.is_some() || year.is_some();
            need(given, "period", "giai đoạn", "the years of the campaign", years);
            let named = model
                .movement
                .as_ref()
                .is_some_and(|movement| movement.name.is_some() || movement.plan.is_some());
            need(
                named || document.subject.is_some(),
                "movement.name",
                "tên phong trào",
                "the name of the movement",
                "movement.name = \"Dân vận khéo\"",
            );
        }
        Kind::Letter => {
            need(
                !document.addressed_to.is_empty(),
                "document.addressed_to",
                "nơi kính gửi",
                "whom the letter is for",
                "addressed_to = [\"Các phòng, đơn vị thuộc Sở\"]",
            );
            // Subject and law follow the year, which the day tells where there is one.
            let given = year.is_some() || document.date.is_some();
            need(given, "year", "năm, khi chưa có ngày", "the year, without a day", "year = 2025");
        }
    }
    found
}
