//! Properties.
use std::path::Path;
use crate::expected::Outcome;
pub(crate) fn broken_files(_: &Path) -> Outcome { Ok(()) }
pub(crate) fn any_texts(_: &Path) -> Outcome { Ok(()) }
pub(crate) fn any_narrative(_: &Path) -> Outcome { Ok(()) }
