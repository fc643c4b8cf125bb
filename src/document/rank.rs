//! Ranks of headings as pages on a screen count them: 1 for the title, and never one left out.

use super::Level;

/// The headings around the current place.
#[derive(Debug, Default)]
pub struct Ranks {
    open: Vec<Level>,
}

/// The last rank that HTML and Markdown know.
const LAST: usize = 6;

impl Ranks {
    /// Returns the rank of the next heading, in a text whose own heading is of rank `above`.
    pub fn next(&mut self, level: Level, above: usize) -> usize {
        while self.open.last().is_some_and(|last| *last >= level) {
            self.open.pop();
        }
        self.open.push(level);
        (above + self.open.len()).min(LAST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rank_is_left_out() {
        let mut ranks = Ranks::default();
        let levels = [Level::Clause, Level::Minor, Level::Part, Level::Point, Level::Section];
        assert_eq!(levels.map(|level| ranks.next(level, 1)), [2, 3, 2, 3, 3]);
    }
}
