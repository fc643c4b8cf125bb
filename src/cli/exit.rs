//! What the program tells the shell.

use std::process::ExitCode;

/// Exit code of the program; the greatest one of all documents wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Nothing at error level.
    Clean = 0,
    /// Findings at error level.
    Findings = 1,
    /// Something could not be run: usage, file, disk, or a fault of ours.
    CouldNotRun = 2,
    /// Ctrl-C ended the run early; the number that shells have for that.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}
