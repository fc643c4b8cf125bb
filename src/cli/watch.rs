//! `bcqcdc watch`: a preview of one data file in the browser, made anew at every save.
//!
//! Nothing is written. The document is made as a draft, and also where a rule finds an error: whoever
//! writes sees both. Where none can be made, the last good one stays.

mod changes;
mod page;
mod server;

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use crate::cli::args::WatchArguments;
use crate::cli::check::{Examined, examine, settle};
use crate::cli::console::Console;
use crate::cli::defaults::{Found, above};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files::{Disk, Shelf};
use crate::cli::guard;
use crate::cli::input::Input;
use crate::cli::interrupt;
use crate::cli::render::is_head;
use crate::cli::templates;
use crate::diagnostic::{Diagnostic, Text};
use crate::html::{self, Page};
use crate::source::Sources;
use changes::{Changes, Wake};
use server::{Shown, Stage};

/// The usual port.
const PORT: u16 = 3020;
/// How long files have to lie still: an editor saves in several steps.
const STILL: Duration = Duration::from_millis(80);

/// Runs the command.
pub(super) fn run(arguments: &WatchArguments, mut console: Console) -> Exit {
    let exit = watch(arguments, &mut console).unwrap_or_else(|failure| {
        console.failure("", &failure);
        Exit::CouldNotRun
    });
    console.finish(exit)
}

fn watch(arguments: &WatchArguments, console: &mut Console) -> Result<Exit, Failure> {
    let input = input(arguments)?;
    // Told at once, and not only in the page.
    input.read()?;
    let (sender, wakes) = mpsc::channel();
    let stop = sender.clone();
    let mut changes = Changes::new(sender).map_err(|error| unwatched(&error))?;
    let listener = listen(arguments.port)?;
    let port = listener.local_addr().map(|address| address.port()).unwrap_or_default();
    let mut preview = Preview::new(input, arguments);
    preview.take(console);
    changes.follow(preview.files()).map_err(|error| unwatched(&error))?;
    let stage = Arc::new(Stage::default());
    stage.show(preview.shown(console));
    server::serve(listener, Arc::clone(&stage)).map_err(|error| unserved(port, &error))?;
    interrupt::catch(move || {
        let _ = stop.send(Wake::Stop);
    });
    let address = format!("http://127.0.0.1:{port}/");
    console.note(&Text::new(
        format!("xem trước tại {address} (Ctrl-C để dừng)"),
        format!("preview at {address} (Ctrl-C ends it)"),
    ));
    if arguments.open && open::that_detached(&address).is_err() {
        console.note(&Text::new("không mở được trình duyệt", "failed to open the browser"));
    }
    console.note(&preview.tally());
    while next(&wakes, &changes) {
        preview.take(console);
        changes.follow(preview.files()).map_err(|error| unwatched(&error))?;
        stage.show(preview.shown(console));
        console.note(&preview.tally());
    }
    console.note(&Text::new("đã dừng", "stopped"));
    Ok(Exit::Clean)
}

fn input(arguments: &WatchArguments) -> Result<Input, Failure> {
    let path = arguments.inputs.paths.first().map_or(Path::new(""), PathBuf::as_path);
    if path.as_os_str() == "-" {
        return Err(Failure::new(
            "đầu vào chuẩn không xem trước được",
            "standard input cannot be previewed",
        )
        .help("nêu một tệp số liệu TOML", "name a TOML year file"));
    }
    Ok(Input::file(path))
}

/// Listens at the port that is wanted, or at the usual one, or at any.
fn listen(wanted: Option<u16>) -> Result<TcpListener, Failure> {
    let listener = match wanted {
        Some(port) => server::listen(port),
        None => server::listen(PORT).or_else(|_| server::listen(0)),
    };
    listener.map_err(|error| unserved(wanted.unwrap_or(PORT), &error))
}

/// Waits for a change that counts, and until the files lie still; false at the end.
fn next(wakes: &Receiver<Wake>, changes: &Changes) -> bool {
    let mut is_due = false;
    loop {
        let wake = match is_due {
            true => wakes.recv_timeout(STILL),
            false => wakes.recv().map_err(Into::into),
        };
        match wake {
            Ok(Wake::Changed(paths)) => is_due |= changes.concern(&paths),
            Err(mpsc::RecvTimeoutError::Timeout) => return true,
            Ok(Wake::Stop) | Err(mpsc::RecvTimeoutError::Disconnected) => return false,
        }
    }
}

/// The preview of one file.
struct Preview<'a> {
    input: Input,
    arguments: &'a WatchArguments,
    version: u64,
    /// The last document that could be made.
    page: Option<Page>,
    look: Look,
}

/// What one look at the files gave.
#[derive(Default)]
struct Look {
    sources: Sources,
    findings: Vec<Diagnostic>,
    failure: Option<Failure>,
    page: Option<Page>,
}

impl<'a> Preview<'a> {
    fn new(input: Input, arguments: &'a WatchArguments) -> Self {
        Self { input, arguments, version: 0, page: None, look: Look::default() }
    }

    /// Reads, checks and renders.
    fn take(&mut self, console: &mut Console) {
        self.version += 1;
        let found = Found::of(std::slice::from_ref(&self.input), console);
        let look = match &found {
            Ok(found) => guard::catch(&self.input.name, || self.look(found)).and_then(|look| look),
            Err(_) => Err(Failure::new(
                "tệp `bcqcdc.toml` có lỗi, nêu ở cửa sổ lệnh",
                "`bcqcdc.toml` has faults, which the terminal tells",
            )),
        };
        self.look =
            look.unwrap_or_else(|failure| Look { failure: Some(failure), ..Look::default() });
        if let Some(page) = &self.look.page {
            self.page = Some(page.clone());
        }
    }

    fn look(&self, found: &Found) -> Result<Look, Failure> {
        let defaults = &found.files[found.index(&self.input)];
        let settings = defaults.settings(&self.arguments.settings);
        let mut sources = Sources::default();
        let path = self.arguments.template.as_deref().or(defaults.templates.as_deref());
        let templates = match templates::load(path, &mut sources)?.0 {
            Ok(templates) => templates,
            Err(mut findings) => {
                settle(&mut findings, &settings);
                return Ok(Look { sources, findings, ..Look::default() });
            }
        };
        let file = sources.add(&self.input.name, self.input.read()?);
        let shelf = Shelf::default();
        let disk = Disk::beside(&self.input, &shelf);
        let Examined { mut findings, document, .. } =
            examine(&mut sources, file, &disk, &templates, &settings);
        let can_be_made = !findings.iter().any(|finding| finding.stops(settings.draft));
        if can_be_made && matches!(document, Ok(None)) {
            return Err(is_head(&self.input.name));
        }
        let document = document.unwrap_or_else(|faults| {
            findings.extend(faults);
            None
        });
        settle(&mut findings, &settings);
        let page = document.and_then(|document| html::page(&document).ok());
        Ok(Look { sources, findings, failure: None, page })
    }

    /// Returns the files that the preview rests on.
    fn files(&self) -> impl Iterator<Item = PathBuf> {
        let named = self.look.sources.names().map(PathBuf::from).collect::<Vec<_>>();
        // A template of the program is no file.
        let there = named.into_iter().filter(|path| path.exists());
        there.chain([PathBuf::from(&self.input.name)]).chain(above(self.input.folder()))
    }

    fn shown(&self, console: &Console) -> Shown {
        let view = page::View {
            name: &self.input.name,
            lang: console.lang(),
            version: self.version,
            page: self.page.as_ref(),
            is_current: self.look.page.is_some(),
            findings: &self.look.findings,
            sources: &self.look.sources,
            failure: self.look.failure.as_ref(),
        };
        let style = self.page.as_ref().map(|page| page.style.clone()).unwrap_or_default();
        Shown { version: self.version, page: page::write(&view), style }
    }

    fn tally(&self) -> Text {
        if let Some(failure) = &self.look.failure {
            return failure.message.clone();
        }
        page::tally(&self.look.findings)
    }
}

fn unwatched(error: &notify::Error) -> Failure {
    Failure::new(
        format!("không theo dõi được thư mục ({error})"),
        format!("failed to watch a folder ({error})"),
    )
}

fn unserved(port: u16, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("không mở được cổng {port} trên máy này"),
        format!("failed to listen at port {port} of this machine"),
    )
    .caused_by(error)
    .help("chọn cổng khác bằng `--port`", "choose another port with `--port`")
}
