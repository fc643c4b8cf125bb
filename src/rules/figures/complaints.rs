//! Complaints, as the figures that several rules hold against each other.

use super::sum::Figure;
use crate::model::Complaints;

/// Returns what came in.
pub(super) fn received(complaints: &Complaints) -> Option<Figure> {
    Figure::of("complaints.received", "đơn tiếp nhận", "received", complaints.received)
}

/// Returns what was carried over from before.
pub(super) fn carried_over(complaints: &Complaints) -> Option<Figure> {
    let key = "complaints.carried_over";
    Figure::of(key, "đơn kỳ trước chuyển sang", "carried over", complaints.carried_over)
}

/// Returns what lay within competence.
pub(super) fn within_competence(complaints: &Complaints) -> Option<Figure> {
    let key = "complaints.within_competence";
    Figure::of(key, "thuộc thẩm quyền", "within competence", complaints.within_competence)
}

/// Returns what was settled, referred to others, and is still pending.
pub(super) fn fates(complaints: &Complaints) -> [Option<Figure>; 3] {
    [
        Figure::of("complaints.resolved", "đã giải quyết", "settled", complaints.resolved),
        Figure::of("complaints.referred", "chuyển nơi khác", "referred", complaints.referred),
        Figure::of("complaints.pending", "đang giải quyết", "pending", complaints.pending),
    ]
}
