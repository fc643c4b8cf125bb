//! D035: information of a commune made public late, or before it was decided.

use crate::diagnostic::{Label, Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D035",
    name: "published-late",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 12, khoản 3"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Nội dung ở cấp xã công khai quá 05 ngày làm việc, hoặc trước ngày có quyết định.",
        en: "Information of a commune made public after more than 5 working days, or before it was decided.",
    },
    why: Pair {
        vi: "Khi pháp luật không quy định khác, thông tin được công khai chậm nhất 05 ngày làm việc kể từ ngày có quyết định, văn bản.",
        en: "Unless a law sets another term, information is made public within 5 working days of the decision.",
    },
    example: Some(Example {
        fail: r##"year = 2025

[[public_information]]
content = "Dự toán ngân sách xã"
decided = 2025-07-28
published = 2025-08-06
"##,
        pass: r##"year = 2025

[[public_information]]
content = "Dự toán ngân sách xã"
decided = 2025-07-28
published = 2025-08-04
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Most working days.
const MOST: u32 = 5;

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, item) in cx.model.public_information.iter().enumerate() {
        let Some((decided, published)) = item.decided.zip(item.published) else { continue };
        applied = true;
        let days = [decided.value.slashed(), published.value.slashed()];
        let message = if published.value < decided.value {
            Text::new(
                format!("công khai ngày {}, trước ngày có quyết định {}", days[1], days[0]),
                format!("made public on {}, before the decision of {}", days[1], days[0]),
            )
        } else if late(decided.value, published.value) {
            Text::new(
                format!("công khai ngày {}, quá 05 ngày làm việc kể từ {}", days[1], days[0]),
                format!("made public on {}, over 5 working days after {}", days[1], days[0]),
            )
        } else {
            continue;
        };
        let finding = cx.report(published.span, message);
        finding.key = format!("public_information[{index}].published");
        let label = Text::new("ngày có quyết định", "day of the decision");
        finding.labels.push(Label { span: decided.span, text: label });
        finding.help = Some(Text::new(
            "kiểm tra hai ngày; ngày nghỉ lễ và thời hạn do luật khác quy định không tính là chậm",
            "check both days; public holidays and terms of other laws are no delay",
        ));
    }
    Applied::from(applied)
}

/// Tells whether more working days lie between two days than the law gives. The days of Tết move
/// with the moon: around them nothing is called late.
fn late(from: Date, to: Date) -> bool {
    let tet = |date: Date| matches!((date.month, date.day), (1, 15..) | (2, _));
    if tet(from) || tet(to) {
        return false;
    }
    let mut day = from;
    let mut working = 0;
    while day < to && working <= MOST {
        day = next(day);
        let holiday = matches!((day.month, day.day), (1, 1) | (4, 30) | (5, 1..=2) | (9, 1..=3));
        working += u32::from(weekday(day) < 5 && !holiday);
    }
    working > MOST
}

/// Returns the day after.
fn next(date: Date) -> Date {
    let Date { year, month, day } = date;
    let ahead = [(year, month, day.saturating_add(1)), (year, month.saturating_add(1), 1)];
    let ahead = ahead.into_iter().find_map(|(year, month, day)| Date::new(year, month, day));
    ahead.unwrap_or(Date { year: year.saturating_add(1), month: 1, day: 1 })
}

/// Returns the day of the week, 0 for Monday (Zeller's congruence).
fn weekday(date: Date) -> u32 {
    let (year, month) = match date.month {
        1 | 2 => (u32::from(date.year).saturating_sub(1), u32::from(date.month) + 12),
        month => (u32::from(date.year), u32::from(month)),
    };
    let of_year = year + year / 4 + year / 400 - year / 100;
    (u32::from(date.day) + 13 * (month + 1) / 5 + of_year + 5) % 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week() {
        for (date, day) in [((2025, 7, 28), 0), ((2025, 9, 2), 1), ((2024, 2, 29), 3)] {
            let (year, month, number) = date;
            assert_eq!(weekday(Date { year, month, day: number }), day, "{date:?}");
        }
    }

    #[test]
    fn five_working_days_pass_over_weekends_and_holidays() {
        let date = |month, day| Date { year: 2025, month, day };
        assert!(!late(date(7, 28), date(8, 4)));
        assert!(late(date(7, 28), date(8, 5)));
        assert!(!late(date(8, 28), date(9, 8)));
        assert!(!late(date(12, 26), Date { year: 2026, month: 1, day: 5 }));
    }
}
