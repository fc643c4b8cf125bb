//! Properties.
use crate::expected::Outcome;
use std::path::Path;
pub(crate) fn broken_files(_: &Path) -> Outcome {
    Ok(())
}
pub(crate) fn any_texts(_: &Path) -> Outcome {
    Ok(())
}
pub(crate) fn any_narrative(_: &Path) -> Outcome {
    Ok(())
}
