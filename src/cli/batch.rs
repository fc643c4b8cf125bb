//! Many documents in one run: one bad document never stops the rest.
//!
//! Work returns a value and prints nothing; results are printed in the order of the arguments, so
//! the output will not depend on threads when the work runs in parallel.

use std::path::PathBuf;

use crate::check::Coverage;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::guard;
use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::source::Sources;

/// What became of one document.
pub(super) struct Outcome {
    pub(super) sources: Sources,
    pub(super) findings: Vec<Diagnostic>,
    pub(super) ending: Ending,
    /// How far the rules reached, for `check`.
    pub(super) coverage: Coverage,
    /// A text for standard output.
    pub(super) printed: String,
    /// How many places were mended, or would be.
    pub(super) mended: usize,
    /// How many findings have no fix that changes nothing else.
    pub(super) refused: usize,
    /// How many findings could be mended in other files, by their names.
    pub(super) elsewhere: Vec<(String, usize)>,
}

/// How the work on one document ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ending {
    /// Checked, nothing at error level.
    Checked,
    /// Written to this path.
    Written(PathBuf),
    /// Written to this path; the edited document that stood there is kept at the second.
    WrittenWithBackup(PathBuf, PathBuf),
    /// The same bytes stood at this path.
    Unchanged(PathBuf),
    /// Written to standard output.
    Streamed,
    /// Checked, with findings at error level.
    Faulty,
    /// There is something to mend, which was printed.
    Mendable,
    /// There is nothing to mend.
    NothingToMend,
    /// Not written because of findings at error level.
    Withheld,
    /// Could not be worked on.
    Failed(Failure),
}

impl Ending {
    fn exit(&self) -> Exit {
        match self {
            Ending::Faulty | Ending::Withheld | Ending::Mendable => Exit::Findings,
            Ending::Failed(_) => Exit::CouldNotRun,
            _ => Exit::Clean,
        }
    }
}

impl Outcome {
    pub(super) fn new(sources: Sources, findings: Vec<Diagnostic>, ending: Ending) -> Self {
        Self {
            sources,
            findings,
            ending,
            coverage: Coverage::default(),
            printed: String::new(),
            mended: 0,
            refused: 0,
            elsewhere: Vec::new(),
        }
    }

    pub(super) fn failed(failure: Failure) -> Self {
        Self::new(Sources::default(), Vec::new(), Ending::Failed(failure))
    }
}

/// Does `work` for every job and prints what became of it; returns the gravest exit code.
pub(super) fn run<J>(
    jobs: &[J],
    name: impl Fn(&J) -> &str,
    console: &mut Console,
    work: impl Fn(&J) -> Outcome,
) -> Exit {
    let mut tally = Tally::default();
    let mut exit = Exit::Clean;
    for job in jobs {
        let name = name(job);
        let outcome = guard::catch(name, || work(job)).unwrap_or_else(Outcome::failed);
        console.text(&outcome.printed);
        console.findings(&outcome.findings, &outcome.sources);
        note_mended(name, &outcome, console);
        match &outcome.ending {
            Ending::Failed(failure) => console.failure(name, failure),
            // In a batch the tally counts what was checked.
            Ending::Checked | Ending::Faulty | Ending::NothingToMend if jobs.len() > 1 => {}
            ending => note(name, ending, &outcome.findings, console),
        }
        tally.add(&outcome);
        exit = exit.max(outcome.ending.exit());
    }
    if jobs.len() > 1 {
        console.note(&tally.text());
    }
    if tally.coverage != Coverage::default() {
        console.note(&coverage(tally.coverage, jobs.len()));
    }
    exit
}

fn note_mended(name: &str, outcome: &Outcome, console: &mut Console) {
    let Outcome { mended, refused, ref ending, ref elsewhere, .. } = *outcome;
    let plural = |number| if number == 1 { "" } else { "s" };
    let places = format!("{mended} place{}", plural(mended));
    match ending {
        Ending::Failed(_) => return,
        Ending::Mendable => console.note(&Text::new(
            format!("sửa được {mended} chỗ trong `{name}`"),
            format!("{places} to mend in `{name}`"),
        )),
        _ if mended > 0 => console.note(&Text::new(
            format!("đã sửa {mended} chỗ trong `{name}`"),
            format!("mended {places} in `{name}`"),
        )),
        _ => {}
    }
    if refused > 0 {
        console.note(&Text::new(
            format!("để nguyên {refused} chỗ trong `{name}`: sửa tự động sẽ làm đổi giá trị khác"),
            format!("left {refused} in `{name}`: a fix would change other values, too"),
        ));
    }
    for (other, count) in elsewhere {
        console.note(&Text::new(
            format!("để nguyên {count} chỗ trong `{other}`: chỉ sửa `{name}`"),
            format!("left {count} in `{other}`: only `{name}` is mended"),
        ));
    }
}

/// Says how far the rules reached; over several files, rule by rule and file by file.
fn coverage(coverage: Coverage, files: usize) -> Text {
    let Coverage { held, failed, not_applicable, human } = coverage;
    let (vi, en) =
        if files > 1 { ("lượt quy tắc", "rule checks") } else { ("quy tắc", "rules") };
    Text::new(
        format!(
            "{held} {vi} đạt, {failed} không đạt, {not_applicable} không áp dụng, {human} cần người \
             xem"
        ),
        format!(
            "{held} {en} held, {failed} failed, {not_applicable} did not apply, {human} need a human \
             eye"
        ),
    )
}

fn note(name: &str, ending: &Ending, findings: &[Diagnostic], console: &mut Console) {
    let text = match ending {
        Ending::Written(path) => {
            let path = path.display();
            Text::new(format!("đã ghi `{path}`"), format!("wrote `{path}`"))
        }
        Ending::WrittenWithBackup(path, backup) => {
            let (path, backup) = (path.display(), backup.display());
            Text::new(
                format!("đã ghi `{path}`, bản cũ giữ ở `{backup}`"),
                format!("wrote `{path}`, the old one is kept as `{backup}`"),
            )
        }
        Ending::Unchanged(path) => {
            let path = path.display();
            Text::new(format!("không thay đổi: `{path}`"), format!("unchanged: `{path}`"))
        }
        Ending::Checked | Ending::Faulty => {
            let count = Count::of(findings).text();
            Text::new(format!("{name}: {}", count.vi), format!("{name}: {}", count.en))
        }
        Ending::Withheld => {
            let count = Count::of(findings).text();
            Text::new(
                format!("{name}: không lập báo cáo ({})", count.vi),
                format!("{name}: no report is made ({})", count.en),
            )
        }
        Ending::NothingToMend => {
            Text::new(format!("không có gì để sửa: `{name}`"), format!("nothing to mend: `{name}`"))
        }
        Ending::Streamed | Ending::Mendable | Ending::Failed(_) => return,
    };
    console.note(&text);
}

/// Numbers of the last line.
#[derive(Default)]
struct Tally {
    files: usize,
    clean: usize,
    written: usize,
    unchanged: usize,
    faulty: usize,
    mendable: usize,
    nothing_to_mend: usize,
    failed: usize,
    count: Count,
    coverage: Coverage,
}

impl Tally {
    fn add(&mut self, outcome: &Outcome) {
        self.files += 1;
        match outcome.ending {
            Ending::Checked => self.clean += 1,
            Ending::Written(_) | Ending::WrittenWithBackup(..) | Ending::Streamed => {
                self.written += 1;
            }
            Ending::Unchanged(_) => self.unchanged += 1,
            Ending::Faulty | Ending::Withheld => self.faulty += 1,
            Ending::Mendable => self.mendable += 1,
            Ending::NothingToMend => self.nothing_to_mend += 1,
            Ending::Failed(_) => self.failed += 1,
        }
        self.coverage.held += outcome.coverage.held;
        self.coverage.failed += outcome.coverage.failed;
        self.coverage.not_applicable += outcome.coverage.not_applicable;
        self.coverage.human += outcome.coverage.human;
        let count = Count::of(&outcome.findings);
        self.count.errors += count.errors;
        self.count.warnings += count.warnings;
    }

    fn text(&self) -> Text {
        let parts = [
            (self.clean, "đạt", "clean"),
            (self.written, "đã ghi", "written"),
            (self.unchanged, "không thay đổi", "unchanged"),
            (self.faulty, "có lỗi", "with errors"),
            (self.mendable, "sửa được", "to mend"),
            (self.nothing_to_mend, "không có gì để sửa", "with nothing to mend"),
            (self.failed, "không xử lý được", "failed"),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|(number, ..)| *number > 0).collect();
        let vi: Vec<_> = parts.iter().map(|(number, vi, _)| format!("{number} {vi}")).collect();
        let en: Vec<_> = parts.iter().map(|(number, _, en)| format!("{number} {en}")).collect();
        let (files, count) = (self.files, self.count.text());
        let (vi, en) = (vi.join(", "), en.join(", "));
        if self.mendable + self.nothing_to_mend > 0 {
            return Text::new(format!("{files} tệp: {vi}"), format!("{files} files: {en}"));
        }
        Text::new(
            format!("{files} tệp: {vi}; {}", count.vi),
            format!("{files} files: {en}; {}", count.en),
        )
    }
}

/// Numbers of findings.
#[derive(Default)]
struct Count {
    errors: usize,
    warnings: usize,
}

impl Count {
    fn of(findings: &[Diagnostic]) -> Self {
        let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
        Self { errors: count(Severity::Error), warnings: count(Severity::Warning) }
    }

    fn text(&self) -> Text {
        let Self { errors, warnings } = *self;
        let plural = |number| if number == 1 { "" } else { "s" };
        Text::new(
            format!("{errors} lỗi, {warnings} cảnh báo"),
            format!("{errors} error{}, {warnings} warning{}", plural(errors), plural(warnings)),
        )
    }
}
