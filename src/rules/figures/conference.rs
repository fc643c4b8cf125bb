//! Which conferences the law on democracy at the grassroots speaks of.

use crate::model::Conference;
use crate::value::Date;

/// First day of Luật 10/2022/QH15 (its Điều 90, khoản 1).
pub(super) const IN_FORCE: Date = Date { year: 2023, month: 7, day: 1 };

/// Tells whether this is the conference of the staff: it has no name, or one that says so.
pub(super) fn is_of_staff(conference: &Conference) -> bool {
    conference.name.as_ref().is_none_or(|name| {
        let name = name.value.to_lowercase();
        ["cán bộ", "công chức", "viên chức", "người lao động"].iter().any(|who| name.contains(who))
    })
}

/// Tells whether it was held under Luật 10/2022/QH15; without a day only where the whole reporting
/// year lies under it.
pub(super) fn is_under_law(conference: &Conference, year: u64) -> bool {
    conference.date.map_or(year >= 2024, |date| date.value >= IN_FORCE)
}
