//! Many documents in one run: one bad document never stops the rest.
//!
//! Work returns a value and prints nothing; results are printed in the order of the inputs, and
//! dropped then, so that neither the output depends on threads nor the memory on the number of
//! documents.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::check::Coverage;
use crate::cli::args::Run;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::guard;
use crate::cli::input::Input;
use crate::cli::interrupt;
use crate::cli::parallel;
use crate::cli::summary::Summary;
use crate::cli::target::{Job, Target};
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
    /// The document, where it is still to be written.
    pub(super) bytes: Vec<u8>,
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
    /// Made, and still to be written.
    Made,
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
    /// Returns its word in the report of a run.
    pub(super) fn status(&self) -> &'static str {
        match self {
            Ending::Checked | Ending::NothingToMend => "clean",
            Ending::Made => "made",
            Ending::Written(_) | Ending::WrittenWithBackup(..) | Ending::Streamed => "written",
            Ending::Unchanged(_) => "unchanged",
            Ending::Faulty => "faulty",
            Ending::Mendable => "mendable",
            Ending::Withheld => "withheld",
            Ending::Failed(_) => "failed",
        }
    }

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
            bytes: Vec::new(),
            refused: 0,
            elsewhere: Vec::new(),
        }
    }

    pub(super) fn failed(failure: Failure) -> Self {
        Self::new(Sources::default(), Vec::new(), Ending::Failed(failure))
    }
}

/// A document of a run.
pub(super) trait Unit: Sync {
    /// Returns its name in messages.
    fn name(&self) -> &str;
    /// Returns where it is written to.
    fn target(&self) -> Option<&Path>;
}

impl Unit for Input {
    fn name(&self) -> &str {
        &self.name
    }

    fn target(&self) -> Option<&Path> {
        None
    }
}

impl Unit for Job {
    fn name(&self) -> &str {
        &self.input.name
    }

    fn target(&self) -> Option<&Path> {
        match &self.target {
            Target::File(path) => Some(path),
            Target::Stdout | Target::Unnamed(_) => None,
        }
    }
}

/// Does `work` for every unit, then `last` one by one in their order, and prints what became of it;
/// returns the gravest exit code.
pub(super) fn run<U: Unit>(
    units: &[U],
    run: &Run,
    console: &mut Console,
    work: impl Fn(&U) -> Outcome + Sync,
    last: impl Fn(&U, &mut Outcome),
) -> Exit {
    let mut summary = match run.report.as_deref().map(|path| Summary::start(path, console.lang())) {
        Some(Err(failure)) => {
            console.failure("", &failure);
            return Exit::CouldNotRun;
        }
        summary => summary.and_then(Result::ok),
    };
    let is_batch = units.len() > 1;
    if is_batch {
        console.show_progress();
        // The document at hand is finished, and the report of the run is written.
        interrupt::catch(|| {});
    }
    let work = |at: usize| {
        guard::catch(units[at].name(), || work(&units[at])).unwrap_or_else(Outcome::failed)
    };
    let mut tally = Tally::default();
    let mut exit = Exit::Clean;
    let threads = parallel::threads(run.jobs, units.len());
    parallel::run(units.len(), threads, work, |at, mut outcome| {
        let unit = &units[at];
        last(unit, &mut outcome);
        print(unit.name(), &outcome, is_batch, console);
        if let Some(summary) = &mut summary {
            summary.add(unit.name(), unit.target(), &outcome);
        }
        tally.add(&outcome);
        exit = exit.max(outcome.ending.exit());
        console.progress(at + 1, units.len());
        let ends = interrupt::is_stopped() || run.fail_fast && exit != Exit::Clean;
        if ends { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let left = &units[tally.files..];
    if let Some(mut summary) = summary {
        left.iter().for_each(|unit| summary.add_left(unit.name(), unit.target()));
        if let Err(failure) = summary.finish() {
            console.failure("", &failure);
            exit = Exit::CouldNotRun;
        }
    }
    if !left.is_empty() && interrupt::is_stopped() {
        note_interrupted(left.len(), console);
        exit = Exit::Interrupted;
    } else if !left.is_empty() {
        note_left(units[tally.files - 1].name(), left.len(), console);
    }
    if is_batch {
        console.note(&tally.text());
    }
    if tally.coverage != Coverage::default() {
        console.note(&coverage(tally.coverage, tally.files));
    }
    exit
}

/// Prints what became of one document.
fn print(name: &str, outcome: &Outcome, is_batch: bool, console: &mut Console) {
    console.text(&outcome.printed);
    console.findings(&outcome.findings, &outcome.sources);
    note_mended(name, outcome, console);
    match &outcome.ending {
        Ending::Failed(failure) => console.failure(name, failure),
        // In a batch the tally counts what is in order.
        Ending::Checked | Ending::NothingToMend if is_batch => {}
        ending => note(name, ending, &outcome.findings, console),
    }
}

/// Names the files of the folders gone through that are no year files: one of them may lack its
/// `kind` by mistake.
pub(super) fn note_others(others: &[PathBuf], console: &mut Console) {
    if others.is_empty() {
        return;
    }
    let shown = others.iter().take(3).map(|path| format!("`{}`", path.display()));
    let shown = shown.collect::<Vec<_>>().join(", ");
    let dots = if others.len() > 3 { ", …" } else { "" };
    let (number, plural) = (others.len(), if others.len() == 1 { "" } else { "s" });
    console.note(&Text::new(
        format!("bỏ qua {number} tệp TOML không có khóa `kind`: {shown}{dots}"),
        format!("left out {number} TOML file{plural} without the key `kind`: {shown}{dots}"),
    ));
}

fn note_left(name: &str, left: usize, console: &mut Console) {
    let plural = if left == 1 { "" } else { "s" };
    console.note(&Text::new(
        format!("dừng ở `{name}`, còn {left} tệp chưa xử lý"),
        format!("stopped at `{name}`, {left} file{plural} left"),
    ));
}

fn note_interrupted(left: usize, console: &mut Console) {
    let plural = if left == 1 { "" } else { "s" };
    console.note(&Text::new(
        format!("đã dừng theo yêu cầu, còn {left} tệp chưa xử lý; chạy lại để làm tiếp"),
        format!("stopped by Ctrl-C, {left} file{plural} left; run again to go on"),
    ));
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
        Ending::Made | Ending::Streamed | Ending::Mendable | Ending::Failed(_) => return,
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
            Ending::Made => {}
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
