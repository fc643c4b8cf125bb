//! LibreOffice, which prints a DOCX as PDF: found, run in a folder of its own, and ended.
//!
//! Each run has a profile of its own, so that neither another run nor the user's open LibreOffice
//! gets in its way, and everything of it lies in one folder that is taken away. What counts is the
//! PDF: LibreOffice reports success without one, too.

use std::env;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

#[cfg(windows)]
use process_wrap::std::JobObject;
#[cfg(unix)]
use process_wrap::std::ProcessGroup;
use process_wrap::std::{ChildWrapper, CommandWrap};
use tempfile::TempDir;

use crate::cli::failure::Failure;
use crate::cli::interrupt;
use crate::diagnostic::{Diagnostic, Text};
use crate::pdf;
use crate::source::{FileId, Span};

/// How long LibreOffice may take for one document.
const PATIENCE: Duration = Duration::from_secs(120);
/// How often one looks whether it is done.
const STEP: Duration = Duration::from_millis(20);

/// Most documents printed at a time, unless `-j` says so: each takes some hundred MiB.
pub(super) const MOST: usize = 4;

/// Fonts that are as wide as Times New Roman, letter by letter.
const TIMES: [&str; 6] = [
    "Times New Roman",
    "Liberation Serif",
    "Tinos",
    "Nimbus Roman",
    "Nimbus Roman No9 L",
    "TeX Gyre Termes",
];

/// The LibreOffice of this machine.
pub(super) struct Office {
    program: PathBuf,
    /// The font that stands in for Times New Roman though it is of other widths.
    substitute: Option<String>,
    patience: Duration,
}

impl Office {
    /// Finds LibreOffice on the path or at its usual place.
    ///
    /// # Errors
    /// It is not there.
    pub(super) fn find() -> Result<Self, Failure> {
        let program = places().find(|place| place.is_file()).ok_or_else(|| {
            Failure::new(
                "không tìm thấy LibreOffice để lập PDF",
                "LibreOffice, which makes the PDF, was not found",
            )
            .help(
                "cài LibreOffice (libreoffice.org), hoặc lập DOCX rồi xuất PDF từ Word",
                "install LibreOffice (libreoffice.org), or make a DOCX and export it from Word",
            )
        })?;
        Ok(Self { program, substitute: substitute(), patience: PATIENCE })
    }

    /// Warns that lines and pages will break elsewhere than in Word.
    pub(super) fn warning(&self, file: FileId) -> Option<Diagnostic> {
        let font = self.substitute.as_ref()?;
        let message = Text::new(
            format!("PDF in bằng phông `{font}` vì máy không có Times New Roman"),
            format!("the PDF is printed in `{font}`: this machine has no Times New Roman"),
        );
        let help = Text::new(
            "cài Times New Roman hoặc Liberation Serif: phông khác làm dòng và trang ngắt chỗ khác",
            "install Times New Roman or Liberation Serif: in others lines and pages break elsewhere",
        );
        Some(Diagnostic::warning("F080", Span::new(file, 0..0), message).help(help))
    }

    /// Prints a DOCX; `date` is the day of the document.
    ///
    /// # Errors
    /// LibreOffice does not start, takes too long or makes no PDF.
    pub(super) fn print(&self, docx: &[u8], date: Option<&str>) -> Result<Vec<u8>, Failure> {
        let folder = tempfile::Builder::new().prefix("bcqcdc-").tempdir().map_err(no_folder)?;
        let source = folder.path().join("report.docx");
        write_file(&source, docx).map_err(no_folder)?;
        let log = folder.path().join("log");
        let mut child = self.start(&folder, &source, &log).map_err(|error| {
            let program = self.program.display();
            Failure::new(
                format!("không chạy được LibreOffice `{program}`"),
                format!("failed to start LibreOffice `{program}`"),
            )
            .caused_by(&error)
        })?;
        self.wait(child.as_mut())?;
        let printed = fs::read(source.with_extension("pdf")).ok();
        printed.and_then(|bytes| pdf::settle(bytes, date)).ok_or_else(|| no_pdf(&log))
    }

    fn start(
        &self,
        folder: &TempDir,
        source: &Path,
        log: &Path,
    ) -> io::Result<Box<dyn ChildWrapper>> {
        let mut command = Command::new(&self.program);
        command
            .arg(format!("-env:UserInstallation={}", url(&folder.path().join("profile"))))
            .args(["--headless", "--norestore", "--convert-to", "pdf", "--outdir"])
            .arg(folder.path())
            .arg(source)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(log)?);
        let mut command = CommandWrap::from(command);
        #[cfg(unix)]
        command.wrap(ProcessGroup::leader());
        #[cfg(windows)]
        command.wrap(JobObject);
        command.spawn()
    }

    /// Waits for the end; ends it when it takes too long or Ctrl-C is pressed.
    fn wait(&self, child: &mut dyn ChildWrapper) -> Result<(), Failure> {
        let steps = self.patience.as_millis() / STEP.as_millis();
        for _ in 0..steps {
            match child.try_wait() {
                Ok(None) if !interrupt::is_stopped() => thread::sleep(STEP),
                Ok(None) => break,
                Ok(Some(_)) | Err(_) => return Ok(()),
            }
        }
        let _ = child.kill();
        if interrupt::is_stopped() {
            return Err(Failure::new("đã dừng khi đang lập PDF", "stopped while making the PDF"));
        }
        let seconds = self.patience.as_secs();
        Err(Failure::new(
            format!("LibreOffice không lập xong PDF sau {seconds} giây"),
            format!("LibreOffice made no PDF within {seconds} seconds"),
        )
        .help("chạy lại với `-j 1`", "run again with `-j 1`"))
    }
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::create(path)?.write_all(bytes)
}

/// Returns where LibreOffice may lie, the path first.
fn places() -> impl Iterator<Item = PathBuf> {
    let names: &[&str] =
        if cfg!(windows) { &["soffice.com", "soffice.exe"] } else { &["soffice", "libreoffice"] };
    let path = env::var_os("PATH").unwrap_or_default();
    let mut places: Vec<PathBuf> = env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |n| folder.join(n)))
        .collect();
    if cfg!(windows) {
        let roots = ["ProgramFiles", "ProgramFiles(x86)"].into_iter().filter_map(env::var_os);
        let folders = roots.map(|root| Path::new(&root).join("LibreOffice").join("program"));
        places.extend(folders.flat_map(|folder| names.iter().map(move |n| folder.join(n))));
    }
    if cfg!(target_os = "macos") {
        places.push("/Applications/LibreOffice.app/Contents/MacOS/soffice".into());
    }
    places.into_iter()
}

/// Asks fontconfig for the font in place of Times New Roman; systems without it have that font.
fn substitute() -> Option<String> {
    let mut command = Command::new("fc-match");
    command.args(["-f", "%{family}", "Times New Roman:lang=vi"]).stdin(Stdio::null());
    let found = command.output().ok().filter(|found| found.status.success())?;
    let families = String::from_utf8(found.stdout).ok()?;
    let mut names = families.split(',').map(str::trim);
    let first = names.clone().next().filter(|name| !name.is_empty())?.to_owned();
    (!names.any(|name| TIMES.contains(&name))).then_some(first)
}

/// Writes a path as an address: a profile's is one.
fn url(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = if cfg!(windows) { format!("/{}", path.replace('\\', "/")) } else { path.into() };
    let mut url = String::from("file://");
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b':' | b'-' | b'_' | b'.' | b'~' => {
                url.push(char::from(byte));
            }
            byte => url.push_str(&format!("%{byte:02X}")),
        }
    }
    url
}

fn no_folder(error: io::Error) -> Failure {
    Failure::new(
        "không dùng được thư mục tạm để lập PDF",
        "failed to use a temporary folder for the PDF",
    )
    .caused_by(&error)
}

/// Says that there is no PDF, with the last that LibreOffice said.
fn no_pdf(log: &Path) -> Failure {
    let log = fs::read(log).unwrap_or_default();
    let log = String::from_utf8_lossy(&log);
    let last = log.lines().rev().map(str::trim).find(|line| !line.is_empty());
    let cause = last.map(|last| format!(" ({last})")).unwrap_or_default();
    Failure::new(
        format!("LibreOffice không lập được PDF{cause}"),
        format!("LibreOffice made no PDF{cause}"),
    )
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    /// Runs a script in place of LibreOffice.
    fn print(script: &str, patience: Duration) -> Result<Vec<u8>, Failure> {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("soffice");
        // Written by another process: a program that this one still has open for writing, be it in a
        // child that another test starts, cannot be run.
        let write = "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$2\"; chmod +x \"$2\"";
        let arguments = ["-c", write, "sh", script];
        assert!(Command::new("sh").args(arguments).arg(&program).status().unwrap().success());
        Office { program, substitute: None, patience }.print(b"PK", None)
    }

    #[test]
    fn success_without_a_pdf_is_a_failure() {
        let message = |script| print(script, PATIENCE).unwrap_err().message.en;
        assert_eq!(message("exit 0"), "LibreOffice made no PDF");
        assert_eq!(message("echo oh >&2; exit 1"), "LibreOffice made no PDF (oh)");
        assert_eq!(message("echo x > \"$7/report.pdf\""), "LibreOffice made no PDF");
    }

    #[test]
    fn whoever_takes_too_long_is_ended() {
        let message = print("sleep 30 & sleep 30", 10 * STEP).unwrap_err().message.en;
        assert_eq!(message, "LibreOffice made no PDF within 0 seconds");
    }

    #[test]
    fn an_address_holds_any_path() {
        assert_eq!(url(Path::new("/tmp/Hà Tĩnh#1")), "file:///tmp/H%C3%A0%20T%C4%A9nh%231");
    }
}
