//! Years named in words: which of them move on with the year of the report.

use std::ops::Range;

/// The years of the old report, and how far the new one is from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    /// First year that the old report covers.
    pub(super) from: u64,
    /// Last year that it covers.
    pub(super) to: u64,
    /// Years between the two reports.
    pub(super) by: u64,
}

impl Step {
    /// Returns what the old years are called: `năm 2025`, `giai đoạn 2016 - 2020`.
    pub(super) fn old(self) -> String {
        match self {
            Self { from, to, .. } if from < to => format!("giai đoạn {from} - {to}"),
            Self { to, .. } => format!("năm {to}"),
        }
    }

    /// Moves the years of a text; nothing where none moves.
    pub(super) fn moved(self, text: &str) -> Option<String> {
        let mut out = text.to_owned();
        for (range, year) in self.moving(text).into_iter().rev() {
            out.replace_range(range, &(year + self.by).to_string());
        }
        (out != text).then_some(out)
    }

    /// Moves the last year of the old report, and no other, in a text.
    pub(super) fn moved_last(self, text: &str) -> Option<String> {
        let mut out = text.to_owned();
        for (range, year) in years(text).into_iter().rev().filter(|(_, year)| *year == self.to) {
            out.replace_range(range, &(year + self.by).to_string());
        }
        (out != text).then_some(out)
    }

    /// Tells whether a text names a year of the old report.
    pub(super) fn is_in(self, text: &str) -> bool {
        years(text).iter().any(|(_, year)| (self.from..=self.to).contains(year))
    }

    /// Returns the years that move: that of the report and those beside it, school years, and the
    /// period of a review. Terms of office, days of the past and numbers of documents stay.
    fn moving(self, text: &str) -> Vec<(Range<usize>, u64)> {
        let years = years(text);
        let mut moving = Vec::new();
        let mut index = 0;
        while let Some((range, year)) = years.get(index).cloned() {
            index += 1;
            let pair = years.get(index).filter(|(next, _)| is_dash(&text[range.end..next.start]));
            let Some((to_range, to)) = pair.cloned() else {
                let near = self.from == self.to
                    && (self.to.saturating_sub(1)..=self.to + 1).contains(&year);
                if near && !is_of_a_month(&text[..range.start]) {
                    moving.push((range, year));
                }
                continue;
            };
            index += 1;
            let is_school_year =
                year + 1 == to && (self.to.saturating_sub(1)..=self.to).contains(&year);
            if is_school_year || (year, to) == (self.from, self.to) {
                moving.extend([(range, year), (to_range, to)]);
            }
        }
        moving
    }
}

/// Returns the last year that a text names.
pub(super) fn last_year(text: &str) -> Option<u64> {
    years(text).last().map(|(_, year)| *year)
}

/// Returns the numbers of four digits from 1900 to 2099 that stand alone.
fn years(text: &str) -> Vec<(Range<usize>, u64)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for (start, _) in text.match_indices("19").chain(text.match_indices("20")) {
        let end = start + 4;
        let Some(Ok(year)) = text.get(start..end).map(str::parse::<u64>) else { continue };
        let part = |byte: Option<&u8>| {
            byte.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_'))
        };
        let before = start.checked_sub(1).and_then(|at| bytes.get(at));
        // `2016-2020` are two years, `2021-11-09` and `12-2025` are none.
        let is_year = |part: Option<&str>| {
            part.is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let glued = match before {
            Some(b'-') => !is_year(start.checked_sub(5).and_then(|at| text.get(at..start - 1))),
            Some(b'.' | b',') => true,
            _ => bytes.get(end) == Some(&b'-') && !is_year(text.get(end + 1..end + 5)),
        };
        if !glued && !part(before) && !part(bytes.get(end)) {
            found.push((start..end, year));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

fn is_dash(between: &str) -> bool {
    ["-", "–"].contains(&between.trim())
}

/// Tells whether a year belongs to a month or day: `tháng 10 năm`.
fn is_of_a_month(before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    words.next() == Some("năm")
        && words.next().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_move_and_terms_stay() {
        let step = Step { from: 2025, to: 2025, by: 1 };
        let moved = |text| step.moved(text);
        assert_eq!(moved("Kế hoạch năm 2025").unwrap(), "Kế hoạch năm 2026");
        assert_eq!(moved("năm học 2025 - 2026").unwrap(), "năm học 2026 - 2027");
        assert_eq!(moved("quyết toán năm 2024").unwrap(), "quyết toán năm 2025");
        for same in [
            "nhiệm kỳ 2025 - 2030",
            "tháng 10 năm 2025",
            "04/2025/TT-BTC",
            "28/3/2025",
            "2025-11-09",
        ] {
            assert_eq!(moved(same), None, "{same}");
        }
        let step = Step { from: 2016, to: 2020, by: 5 };
        let moved = step.moved("giai đoạn 2016-2020, năm 2020").unwrap();
        assert_eq!(moved, "giai đoạn 2021-2025, năm 2020");
        assert_eq!(step.old(), "giai đoạn 2016 - 2020");
    }
}
