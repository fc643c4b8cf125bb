//! The line on a terminal that tells how far a run is.

use crate::diagnostic::Lang;

/// A line that is drawn over itself, and taken away before anything else is printed.
#[derive(Debug)]
pub(super) struct Progress {
    lang: Lang,
    /// What stands there, if anything does.
    shown: Option<String>,
}

impl Progress {
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, shown: None }
    }

    /// Returns what puts the line up, or nothing where it would be the same.
    pub(super) fn draw(&mut self, done: usize, total: usize) -> Option<String> {
        let percent = done * 100 / total.max(1);
        let line = match self.lang {
            Lang::Vi => format!("đang xử lý {total} tệp: {percent}%"),
            Lang::En => format!("working on {total} files: {percent}%"),
        };
        if self.shown.as_ref() == Some(&line) {
            return None;
        }
        let drawn = format!("{}{line}", self.clear());
        self.shown = Some(line);
        Some(drawn)
    }

    /// Returns what takes the line away. Blanks do so on every terminal.
    pub(super) fn clear(&mut self) -> String {
        match self.shown.take() {
            Some(line) => format!("\r{}\r", " ".repeat(line.chars().count())),
            None => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_drawn_when_it_changes() {
        let mut progress = Progress::new(Lang::En);
        assert_eq!(progress.draw(1, 1000).unwrap(), "working on 1000 files: 0%");
        assert_eq!(progress.draw(2, 1000), None);
        let blanks = " ".repeat("working on 1000 files: 0%".len());
        assert_eq!(
            progress.draw(10, 1000).unwrap(),
            format!("\r{blanks}\rworking on 1000 files: 1%")
        );
        assert_eq!(progress.clear(), format!("\r{blanks}\r"));
        assert_eq!(progress.clear(), "");
    }
}
