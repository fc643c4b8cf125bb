//! The fuzzer's corpus as plain tests: what once was a finding stays mended.

use std::path::Path;

use crate::expected::Outcome;
use crate::trials;

fn text(path: &Path) -> std::io::Result<String> {
    Ok(String::from_utf8_lossy(&std::fs::read(path)?).into_owned())
}

pub(crate) fn data(path: &Path) -> Outcome {
    trials::data(&text(path)?);
    Ok(())
}

pub(crate) fn markup(path: &Path) -> Outcome {
    trials::markup(&text(path)?);
    Ok(())
}

pub(crate) fn next(path: &Path) -> Outcome {
    trials::next(&text(path)?);
    Ok(())
}

pub(crate) fn package(path: &Path) -> Outcome {
    trials::package(&std::fs::read(path)?);
    Ok(())
}

pub(crate) fn render(path: &Path) -> Outcome {
    trials::render(&std::fs::read(path)?);
    Ok(())
}

pub(crate) fn template(path: &Path) -> Outcome {
    trials::template(&text(path)?);
    Ok(())
}
