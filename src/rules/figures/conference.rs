//! Which conferences the law on democracy at the grassroots speaks of.

use crate::model::Conference;
use crate::outline::LAW_OF_2022;

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
    conference.date.map_or(year >= 2024, |date| date.value >= LAW_OF_2022)
}
