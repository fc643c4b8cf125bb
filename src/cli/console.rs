//! The streams of a run: findings, notes and failures, in one language and format.
//!
//! Findings go to the stream of the command (`check`: standard output, others: standard error),
//! everything else to standard error. In a format for programs the findings, failures included, are
//! all that is printed, so that a program can read the stream whole. A text that is the result of
//! the run (`check --diff`) has standard output for itself.

use std::io::{self, ErrorKind, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::diagnostic::{Diagnostic, Lang, Text};
use crate::report::{Format, Report, Style};
use crate::source::Sources;

/// How a run speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Output {
    /// Language of messages.
    pub(super) lang: Lang,
    /// Format of findings.
    pub(super) format: Format,
    /// When to colour.
    pub(super) colour: ColorChoice,
    /// Whether what was done is said, too.
    pub(super) notes: Notes,
}

/// Whether a run says what it has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notes {
    /// Says what was written, and a tally.
    Shown,
    /// Findings and failures only.
    Hidden,
}

/// The streams of a run.
pub(super) struct Console {
    output: Output,
    report: Report,
    findings: Sink,
    /// Standard error where findings go to standard output; else both are one.
    errors: Option<Sink>,
    /// Standard output where a text goes there; byte for byte.
    text: Option<Sink>,
    /// How far the run is, where somebody looks on.
    progress: Option<Progress>,
}

impl Console {
    pub(super) fn with_findings_on_stdout(output: Output) -> Self {
        let errors = Some(Sink::new(AutoStream::new(io::stderr(), output.colour)));
        let findings = Sink::new(AutoStream::new(io::stdout(), output.colour));
        Self { output, report: report(output), findings, errors, text: None, progress: None }
    }

    pub(super) fn with_findings_on_stderr(output: Output) -> Self {
        let findings = Sink::new(AutoStream::new(io::stderr(), output.colour));
        Self { output, report: report(output), findings, errors: None, text: None, progress: None }
    }

    pub(super) fn with_text_on_stdout(output: Output) -> Self {
        Self { text: Some(Sink::new(io::stdout())), ..Self::with_findings_on_stderr(output) }
    }

    /// Returns the language of messages.
    pub(super) fn lang(&self) -> Lang {
        self.output.lang
    }

    /// Will tell on a terminal how far the run is.
    pub(super) fn show_progress(&mut self) {
        let wanted = self.output.notes == Notes::Shown && !self.output.format.is_data();
        if wanted && io::stderr().is_terminal() {
            self.progress = Some(Progress::new(self.output.lang));
        }
    }

    /// Tells how far the run is.
    pub(super) fn progress(&mut self, done: usize, total: usize) {
        if let Some(line) = self.progress.as_mut().and_then(|progress| progress.draw(done, total)) {
            self.notes().print(|out| out.write_all(line.as_bytes()));
        }
    }

    /// Takes the line of the progress away, before something else is printed or at the end.
    fn clear(&mut self) {
        let line = self.progress.as_mut().map(Progress::clear).unwrap_or_default();
        self.notes().print(|out| out.write_all(line.as_bytes()));
    }

    /// Returns the stream for everything but findings.
    fn notes(&mut self) -> &mut Sink {
        self.errors.as_mut().unwrap_or(&mut self.findings)
    }

    /// Prints a text that is the result of the run.
    pub(super) fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.clear();
        if let Some(sink) = &mut self.text {
            sink.print(|out| out.write_all(text.as_bytes()));
        }
    }

    pub(super) fn findings(&mut self, diagnostics: &[Diagnostic], sources: &Sources) {
        if diagnostics.is_empty() {
            return;
        }
        self.clear();
        let (report, sink) = (&mut self.report, &mut self.findings);
        sink.print(|out| report.findings(diagnostics, sources, out));
    }

    /// Says what could not be done with the file at `path`.
    pub(super) fn failure(&mut self, path: &str, failure: &Failure) {
        self.clear();
        let report = &mut self.report;
        let sink = match (&mut self.errors, self.output.format) {
            (Some(errors), Format::Full | Format::Concise) => errors,
            _ => &mut self.findings,
        };
        let Failure { message, help } = failure;
        sink.print(|out| report.failure(path, message, help.as_ref(), out));
    }

    /// Says what was done.
    pub(super) fn note(&mut self, text: &Text) {
        if self.output.notes == Notes::Hidden || self.output.format.is_data() {
            return;
        }
        self.clear();
        let text = text.get(self.output.lang);
        self.notes().print(|out| writeln!(out, "{text}"));
    }

    /// Ends the run: a result that could not be printed is a failure of the run.
    pub(super) fn finish(mut self, exit: Exit) -> Exit {
        self.clear();
        let report = self.report;
        self.findings.print(|out| report.finish(out));
        let (mut errors, mut stdout) = match (self.errors, self.text) {
            (Some(errors), _) => (errors, self.findings),
            (None, Some(text)) => (self.findings, text),
            (None, None) => return exit,
        };
        let Some(error) = stdout.fault.take() else { return exit };
        let failure = stdout_failure(&error);
        let mut report = Report::new(Format::Full, self.output.lang, Style::Coloured);
        errors.print(|out| report.failure("", &failure.message, None, out));
        Exit::CouldNotRun
    }
}

/// Prints help or version to standard output.
pub(super) fn print_text(text: &str, colour: ColorChoice) -> Exit {
    let mut sink = Sink::new(AutoStream::new(io::stdout(), colour));
    sink.print(|out| out.write_all(text.as_bytes()));
    if sink.fault.is_some() { Exit::CouldNotRun } else { Exit::Clean }
}

/// Prints help that nobody asked for to standard error.
pub(super) fn print_unasked(text: &str, colour: ColorChoice) -> Exit {
    let mut sink = Sink::new(AutoStream::new(io::stderr(), colour));
    sink.print(|out| out.write_all(text.as_bytes()));
    Exit::CouldNotRun
}

/// Prints why the command line cannot be followed.
pub(super) fn print_usage(failure: &Failure, lang: Lang, colour: ColorChoice) -> Exit {
    let mut sink = Sink::new(AutoStream::new(io::stderr(), colour));
    let mut report = Report::new(Format::Full, lang, Style::Coloured);
    sink.print(|out| report.failure("", &failure.message, failure.help.as_ref(), out));
    Exit::CouldNotRun
}

/// Tells that standard output does not take what is written.
pub(super) fn stdout_failure(error: &io::Error) -> Failure {
    Failure::new("không ghi được ra đầu ra chuẩn", "failed to write to standard output")
        .caused_by(error)
}

fn report(output: Output) -> Report {
    // The stream strips the colours where the terminal does not take them.
    Report::new(output.format, output.lang, Style::Coloured)
}

/// A stream that goes silent after its first fault, so that the work itself goes on.
struct Sink {
    stream: Box<dyn Write>,
    open: bool,
    /// The fault, unless it is only a reader that has left (`| head`).
    fault: Option<io::Error>,
}

impl Sink {
    fn new(stream: impl Write + 'static) -> Self {
        Self { stream: Box::new(stream), open: true, fault: None }
    }

    fn print(&mut self, text: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        let mut bytes = Vec::new();
        let written = text(&mut bytes);
        if !self.open || bytes.is_empty() {
            return;
        }
        let written = written.and_then(|()| self.stream.write_all(&bytes));
        if let Err(error) = written.and_then(|()| self.stream.flush()) {
            self.open = false;
            self.fault = (error.kind() != ErrorKind::BrokenPipe).then_some(error);
        }
    }
}
