//! How many entries a data file has in all its lists.

use super::{Reader, TomlValue};
use crate::diagnostic::{Diagnostic, Text};
use crate::limits;

impl Reader<'_> {
    /// Counts the entries of a list; one that would be too many is reported once (D051).
    pub(super) fn has_room(&mut self, list: &TomlValue, count: usize) -> bool {
        let before = self.entries;
        self.entries = before.saturating_add(count);
        if before <= limits::ENTRIES && self.entries > limits::ENTRIES {
            let limit = limits::ENTRIES;
            self.report(Diagnostic::error(
                "D051",
                self.span(list),
                Text::new(
                    format!("tệp có quá {limit} mục trong các danh sách"),
                    format!("the file has more than {limit} entries in its lists"),
                ),
            ));
        }
        self.entries <= limits::ENTRIES
    }
}
