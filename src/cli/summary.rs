//! `--report`: what became of each document, as a JSON array that is written while the run goes on
//! and takes its name in the end.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use tempfile::NamedTempFile;

use crate::cli::batch::{Ending, Outcome};
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::diagnostic::{Lang, Severity};
use crate::report::Object;

/// The report of a run.
pub(super) struct Summary {
    path: PathBuf,
    file: BufWriter<NamedTempFile>,
    lang: Lang,
    entries: usize,
    fault: Option<io::Error>,
}

#[derive(Serialize)]
struct Entry<'a> {
    path: &'a str,
    target: Option<String>,
    status: &'a str,
    counts: Counts,
    findings: Vec<Object<'a>>,
}

#[derive(Serialize, Default)]
struct Counts {
    errors: usize,
    warnings: usize,
    infos: usize,
}

impl Summary {
    /// Starts the report that is to stand at `path`.
    ///
    /// # Errors
    /// Nothing can be written there.
    pub(super) fn start(path: &Path, lang: Lang) -> Result<Self, Failure> {
        refuse_other(path)?;
        let file = output::temporary(path).map_err(|error| output::unwritable(path, &error))?;
        let file = BufWriter::new(file);
        Ok(Self { path: path.to_owned(), file, lang, entries: 0, fault: None })
    }

    /// Adds what became of a document.
    pub(super) fn add(&mut self, path: &str, target: Option<&Path>, outcome: &Outcome) {
        let count = |severity| outcome.findings.iter().filter(|f| f.severity == severity).count();
        let found = outcome.findings.iter();
        let mut findings: Vec<_> =
            found.map(|finding| Object::finding(finding, &outcome.sources, self.lang)).collect();
        if let Ending::Failed(failure) = &outcome.ending {
            let help = failure.help.as_ref().map(|help| help.get(self.lang));
            findings.push(Object::failure(path, failure.message.get(self.lang), help));
        }
        let counts = Counts {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
        };
        let status = outcome.ending.status();
        self.write(&Entry { path, target: target.map(shown), status, counts, findings });
    }

    /// Adds a document that nobody came to any more.
    pub(super) fn add_left(&mut self, path: &str, target: Option<&Path>) {
        let (counts, findings) = (Counts::default(), Vec::new());
        let target = target.map(shown);
        self.write(&Entry { path, target, status: "skipped", counts, findings });
    }

    fn write(&mut self, entry: &Entry) {
        let start = if self.entries == 0 { "[\n" } else { ",\n" };
        self.entries += 1;
        let json = serde_json::to_string(entry).map_err(io::Error::from);
        let written = json.and_then(|json| write!(self.file, "{start}{json}"));
        self.fault = self.fault.take().or(written.err());
    }

    /// Gives the report its name.
    ///
    /// # Errors
    /// It could not be written.
    pub(super) fn finish(mut self) -> Result<(), Failure> {
        let end: &[u8] = if self.entries == 0 { b"[]\n" } else { b"\n]\n" };
        let written = self.file.write_all(end).err();
        let file = match (self.fault.take().or(written), self.file.into_inner()) {
            (None, Ok(file)) => file,
            (Some(error), _) => return Err(output::unwritable(&self.path, &error)),
            (None, Err(error)) => return Err(output::unwritable(&self.path, error.error())),
        };
        output::settle(file, &self.path)
    }
}

/// Refuses to write over a file that is no report of a run.
fn refuse_other(path: &Path) -> Result<(), Failure> {
    let mut start = Vec::new();
    let old = File::open(path).and_then(|old| old.take(10).read_to_end(&mut start));
    let is_report = ["", "[]\n", "[\n{\"path\":"].iter().any(|text| text.as_bytes() == start);
    if old.is_err() || is_report {
        return Ok(());
    }
    let path = path.display();
    Err(Failure::new(
        format!("không ghi đè `{path}` (tệp này không phải kết quả do bcqcdc ghi)"),
        format!("refused to overwrite `{path}` (it is no report that bcqcdc wrote)"),
    )
    .help("chọn tên khác sau `--report`", "choose another name after `--report`"))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
