//! Working days between two days, for the terms of Luật 10/2022/QH15.

use crate::value::Date;

/// Counts the working days after a day up to another; days that may be holidays are not counted, so
/// that only what is late for certain is reported.
pub(super) fn working_days(from: Date, to: Date) -> i64 {
    let (from, to) = (number(from), number(to));
    if to - from > 400 {
        return to - from;
    }
    (from + 1..=to).filter(|day| is_working(*day)).count() as i64
}

/// Tells whether a day is a working day for certain: Tết and the day of the Hùng kings move, that of the
/// Hùng kings through all of April, and a holiday at the weekend is followed by a day off.
fn is_working(day: i64) -> bool {
    let (month, of_month) = month_and_day(day);
    let may_be_holiday = matches!(
        (month, of_month),
        (1, 1..=3 | 20..) | (2, ..=24) | (4, _) | (5, 1..=4) | (8, 31) | (9, 1..=4)
    );
    // 1970-01-01 was a Thursday.
    (day + 3).rem_euclid(7) < 5 && !may_be_holiday
}

/// Returns the number of a day, counted from 1970-01-01.
fn number(date: Date) -> i64 {
    let year = i64::from(date.year) - i64::from(date.month <= 2);
    let month = (i64::from(date.month) + 9) % 12;
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * month + 2) / 5 + i64::from(date.day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Returns month and day of the month of a numbered day.
fn month_and_day(day: i64) -> (i64, i64) {
    let of_era = (day + 719_468).rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    ((month + 2) % 12 + 1, of_year - (153 * month + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: (u16, u8, u8), to: (u16, u8, u8)) -> i64 {
        let date = |(year, month, day)| Date { year, month, day };
        working_days(date(from), date(to))
    }

    #[test]
    fn weekends_and_holidays_are_no_working_days() {
        assert_eq!(days((2025, 3, 10), (2025, 3, 10)), 0);
        assert_eq!(days((2025, 3, 10), (2025, 3, 17)), 5);
        assert_eq!(days((2025, 3, 7), (2025, 3, 10)), 1);
        assert_eq!(days((2025, 8, 29), (2025, 9, 5)), 1);
        assert_eq!(days((2024, 12, 30), (2025, 1, 6)), 2);
        assert_eq!(days((2027, 12, 31), (2028, 1, 4)), 1);
        assert_eq!(days((2028, 4, 3), (2028, 4, 4)), 0);
        assert_eq!(days((2025, 1, 22), (2025, 2, 24)), 0);
        let week = (10..=16).map(|day| days((2025, 3, day - 1), (2025, 3, day)));
        assert_eq!(week.collect::<Vec<_>>(), [1, 1, 1, 1, 1, 0, 0]);
        assert_eq!(days((1970, 1, 1), (1970, 1, 5)), 1);
    }

    #[test]
    fn beyond_400_days_nobody_counts() {
        assert_eq!(days((2024, 1, 1), (2025, 2, 4)), 216);
        assert_eq!(days((2024, 1, 1), (2025, 3, 1)), 425);
    }

    #[test]
    fn days_are_numbered_as_the_calendar_has_them() {
        assert_eq!(number(Date { year: 1970, month: 1, day: 1 }), 0);
        assert_eq!(number(Date { year: 2024, month: 2, day: 29 }), 19_782);
        assert_eq!(month_and_day(19_782), (2, 29));
        assert_eq!(month_and_day(0), (1, 1));
        for year in 1896..=2104 {
            for (month, day) in [(1, 1), (1, 31), (2, 28), (3, 1), (12, 31)] {
                let date = number(Date { year, month, day });
                assert_eq!(month_and_day(date), (i64::from(month), i64::from(day)), "{year}");
            }
        }
    }
}
