//! The files of the units, as named on the command line.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::cli::args::{ConsolidateArguments, Inputs};
use crate::cli::failure::Failure;
use crate::cli::gather::gather;
use crate::cli::input::{Input, Origin};
use crate::cli::target::{Target, identity};

/// Returns the units' files, each once and without the head.
///
/// # Errors
/// As [`gather`]; no file is left.
pub(super) fn units(inputs: &Inputs, head: &Path) -> Result<Vec<Input>, Failure> {
    let mut seen = BTreeSet::from([identity(head)]);
    let mut out = gather(inputs)?.inputs;
    out.retain(|input| match &input.origin {
        Origin::File(path) => seen.insert(identity(path)),
        Origin::Stdin => true,
    });
    if out.is_empty() {
        return Err(Failure::new("không có tệp nào của đơn vị", "no file of a unit is there")
            .help(
                "nêu thư mục hoặc các tệp TOML của đơn vị",
                "name the directory or the TOML files of the units",
            ));
    }
    Ok(out)
}

/// Refuses two outputs at one place, and an output at the place of an input.
///
/// # Errors
/// There is such a place.
pub(super) fn refuse_collisions(
    arguments: &ConsolidateArguments,
    report: &Target,
    inputs: &[Input],
) -> Result<(), Failure> {
    let mut taken: BTreeSet<PathBuf> = inputs
        .iter()
        .filter_map(|input| match &input.origin {
            Origin::File(path) => Some(identity(path)),
            Origin::Stdin => None,
        })
        .collect();
    taken.insert(identity(&arguments.head));
    let report = match report {
        Target::File(path) => Some(path.clone()),
        Target::Stdout | Target::Unnamed(_) => None,
    };
    for path in [report.as_ref(), arguments.csv.as_ref(), arguments.xlsx.as_ref()] {
        let Some(path) = path else { continue };
        if path.as_os_str() != "-" && !taken.insert(identity(path)) {
            let path = path.display();
            return Err(Failure::new(
                format!("đầu ra `{path}` trùng với một đầu vào hoặc đầu ra khác"),
                format!("the output `{path}` is also an input or another output"),
            ));
        }
    }
    Ok(())
}
