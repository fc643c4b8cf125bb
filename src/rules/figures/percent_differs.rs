//! N020: the share of files settled in time does not fit the counts.

use super::number::{self, Share};
use crate::diagnostic::{Label, Severity, Text};
use crate::model::Procedures;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N020",
    name: "percent-differs",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Tỷ lệ giải quyết đúng hạn không khớp số hồ sơ.",
        en: "The share of files settled in time does not fit the counts.",
    },
    why: Pair {
        vi: "Báo cáo in số hồ sơ và tỷ lệ cạnh nhau; người đọc chia lại là thấy.",
        en: "The report prints counts and share side by side; any reader can divide.",
    },
    example: Some(Example {
        fail: r##"[administrative_procedures]
received = 1074
on_time = 1050
late = 24
on_time_percent = 98.7
"##,
        pass: r##"[administrative_procedures]
received = 1074
on_time = 1050
late = 24
on_time_percent = 97.8
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(procedures) = &cx.model.administrative_procedures else { return Applied::No };
    let (Some(percent), Some(on_time)) = (procedures.on_time_percent, procedures.on_time) else {
        return Applied::No;
    };
    let late = procedures.late.map(|late| late.value);
    let received = procedures.received.map(|received| received.value);
    let settled = late.map(|late| on_time.value.saturating_add(late));
    let Some(whole) = settled.or(received).filter(|whole| *whole > 0) else { return Applied::No };
    // More in time than received is another rule's matter.
    if on_time.value > received.unwrap_or(u64::MAX) {
        return Applied::No;
    }
    let decimals = number::decimals(cx.written(percent.span));
    let fits = |whole: u64| Share { part: on_time.value, whole }.fits(percent.value, decimals);
    // Offices may count what is still open, and not yet due, as in time.
    let open = procedures.pending.map_or(0, |pending| pending.value);
    let with_open = |whole: u64| {
        let part = on_time.value.saturating_add(open);
        part <= whole && Share { part, whole }.fits(percent.value, decimals)
    };
    let share = Share { part: on_time.value, whole };
    let message = match late {
        Some(late) if late > 0 && percent.value == 100.0 => Text::new(
            format!("tỷ lệ đúng hạn ghi 100%, nhưng có {late} hồ sơ quá hạn"),
            format!("100% given, but {late} files were late"),
        ),
        Some(_)
            if fits(whole)
                || received.is_some_and(|whole| fits(whole) || with_open(whole))
                || with_open(whole.saturating_add(open)) =>
        {
            return Applied::Yes;
        }
        // Files still open leave the number settled, the right base, below that received.
        None if fits(whole) || (share.percent()..=100.0).contains(&percent.value) => {
            return Applied::Yes;
        }
        _ => differs(share, percent.value, decimals),
    };
    report(cx, procedures, message);
    Applied::Yes
}

fn differs(share: Share, percent: f64, decimals: usize) -> Text {
    let (given, right) = (number::decimal(percent), share.shown(decimals.max(1)));
    let Share { part, whole } = share;
    Text::new(
        format!("tỷ lệ đúng hạn ghi {given}%, tính từ số hồ sơ là {right}% ({part}/{whole})"),
        format!("{given}% given, but the counts make {right}% ({part}/{whole})"),
    )
}

fn report(cx: &mut Checker, procedures: &Procedures, message: Text) {
    let Some(percent) = procedures.on_time_percent else { return };
    let finding = cx.report(percent.span, message);
    finding.key = "administrative_procedures.on_time_percent".into();
    for (count, vi, en) in [
        (procedures.on_time, "hồ sơ đúng hạn", "files in time"),
        (procedures.late, "hồ sơ quá hạn", "files late"),
        (procedures.received, "hồ sơ tiếp nhận", "files received"),
    ] {
        let label = count.map(|count| Label { span: count.span, text: Text::new(vi, en) });
        finding.labels.extend(label);
    }
    finding.help = Some(Text::new(
        "tính lại tỷ lệ, hoặc kiểm tra số hồ sơ",
        "work the share out again, or check the counts",
    ));
}
