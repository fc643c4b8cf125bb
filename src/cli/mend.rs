//! `check --fix` and `check --diff`: what is safe to mend, in the file or as a diff.

use similar::TextDiff;

use crate::cli::args::{CheckArguments, Mend};
use crate::cli::base::Base;
use crate::cli::batch::{Ending, Outcome};
use crate::cli::check::look;
use crate::cli::files::Disk;
use crate::cli::input::{Input, Origin};
use crate::cli::output;
use crate::fix::{self, Fixed};

/// Mends one text, which stood behind `mark` in its file.
pub(super) fn mend(
    input: &Input,
    mark: &str,
    text: String,
    base: &Base,
    arguments: &CheckArguments,
) -> Outcome {
    let fixed = fix::fix_with(&text, &base.settings, &Disk::beside(input, &base.shelf));
    let (before, after) = (format!("{mark}{text}"), format!("{mark}{}", fixed.text));
    match (arguments.mend, &input.origin) {
        (Mend::Show, _) => show(input, [&before, &after], fixed, base),
        (_, Origin::Stdin) => Outcome { printed: after, ..look_again(input, fixed, base) },
        (_, Origin::File(path)) if before != after => {
            match output::replace(path, &before, &after) {
                Ok(()) => look_again(input, fixed, base),
                Err(failure) => {
                    Outcome { ending: Ending::Failed(failure), ..look(input, text, base) }
                }
            }
        }
        (_, Origin::File(_)) => look_again(input, fixed, base),
    }
}

/// Reports what is left.
fn look_again(input: &Input, fixed: Fixed, base: &Base) -> Outcome {
    let Fixed { text, mended, refused, elsewhere } = fixed;
    Outcome { mended, refused, elsewhere, ..look(input, text, base) }
}

/// Prints the change; a text that cannot be read has its faults printed instead.
fn show(input: &Input, [before, after]: [&str; 2], fixed: Fixed, base: &Base) -> Outcome {
    if before == after {
        let outcome = look(input, fixed.text, base);
        let unreadable = outcome.findings.iter().any(|finding| finding.code == "D001");
        let (findings, ending) = match (unreadable, outcome.ending) {
            (true, ending) => (outcome.findings, ending),
            (false, _) => (Vec::new(), Ending::NothingToMend),
        };
        return Outcome {
            refused: fixed.refused,
            elsewhere: fixed.elsewhere,
            ..Outcome::new(outcome.sources, findings, ending)
        };
    }
    let printed = TextDiff::from_lines(before, after)
        .unified_diff()
        .header(&input.name, &input.name)
        .to_string();
    let Fixed { mended, refused, elsewhere, .. } = fixed;
    Outcome {
        printed,
        mended,
        refused,
        elsewhere,
        ..Outcome::new(Default::default(), Vec::new(), Ending::Mendable)
    }
}
