//! Processes that print the templates of others, within limits of time and memory.
//!
//! Such a process is this program again. It takes requests from its standard input and writes the
//! answers to its standard output, each with its length before it. A watch ends it where one takes
//! too long; the system denies it memory beyond the limit, which aborts it, as does the end of its
//! stack. The process that asked sees the other end close, reports the template, and starts a new
//! one for the next document.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::{env, thread};

use crate::cli::exit::Exit;
use crate::cli::guard;
use crate::diagnostic::Text;
use crate::limits;
use crate::template::{Press, Printer, Stopped};

/// The only argument of such a process.
const ARGUMENT: &str = "__print";

/// Its exit code where it ran out of time.
const OUT_OF_TIME: i32 = 3;

/// Tells whether this process is to print for another one.
pub(super) fn is_asked_for(arguments: &[OsString]) -> bool {
    matches!(arguments, [_, only] if only == ARGUMENT)
}

/// The processes that wait for work; at most one for each thread.
#[derive(Debug, Default)]
pub(super) struct Processes(Mutex<Vec<Process>>);

#[derive(Debug)]
struct Process {
    child: Child,
    requests: ChildStdin,
    answers: ChildStdout,
}

impl Printer for Processes {
    fn print(&self, request: &[u8]) -> Result<Vec<u8>, Stopped> {
        let idle = self.0.lock().ok().and_then(|mut idle| idle.pop());
        let mut process = match idle {
            Some(process) => process,
            None => Process::start().map_err(|error| Stopped::Failed(unstarted(&error)))?,
        };
        match process.ask(request) {
            Ok(answer) => {
                if let Ok(mut idle) = self.0.lock() {
                    idle.push(process);
                }
                Ok(answer)
            }
            Err(_) => Err(process.reason()),
        }
    }
}

impl Process {
    fn start() -> io::Result<Self> {
        let mut child = Command::new(env::current_exe()?)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What the system says of an aborted process.
            .stderr(Stdio::null())
            .spawn()?;
        let pipes = (child.stdin.take(), child.stdout.take());
        let (Some(requests), Some(answers)) = pipes else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        Ok(Self { child, requests, answers })
    }

    fn ask(&mut self, request: &[u8]) -> io::Result<Vec<u8>> {
        send(&mut self.requests, request)?;
        receive(&mut self.answers)?.ok_or(io::ErrorKind::UnexpectedEof.into())
    }

    /// Returns why there was no answer.
    fn reason(mut self) -> Stopped {
        // Where it still runs, its answer was too long.
        let _ = self.child.kill();
        match self.child.wait() {
            Ok(status) if status.code() == Some(OUT_OF_TIME) => Stopped::Time,
            _ => Stopped::Memory,
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Prints what is asked for until there is no more.
pub(super) fn serve() -> Exit {
    limit_memory();
    let watch = Watch::start();
    let (mut requests, mut answers) = (io::stdin().lock(), io::stdout().lock());
    let mut press = Press::default();
    while let Ok(Some(request)) = receive(&mut requests) {
        watch.begin();
        let answer = guard::catch("-t", || press.answer(&request))
            .unwrap_or_else(|failure| Press::apology(failure.message));
        watch.end();
        if send(&mut answers, &answer).is_err() {
            break;
        }
    }
    Exit::Clean
}

/// Ends the process where one piece of work takes too long.
struct Watch(Sender<()>);

impl Watch {
    fn start() -> Self {
        let (sender, ticks) = mpsc::channel();
        thread::spawn(move || watch(&ticks));
        Self(sender)
    }

    fn begin(&self) {
        let _ = self.0.send(());
    }

    fn end(&self) {
        let _ = self.0.send(());
    }
}

/// Takes turns of begin and end.
fn watch(ticks: &Receiver<()>) {
    while ticks.recv().is_ok() {
        if let Err(RecvTimeoutError::Timeout) = ticks.recv_timeout(limits::TEMPLATE_TIME) {
            out_of_time();
        }
    }
}

#[expect(clippy::exit, reason = "another thread runs and knows no end")]
fn out_of_time() {
    std::process::exit(OUT_OF_TIME);
}

/// Has the system refuse memory beyond the limit, and leave no image of the memory behind.
#[cfg(unix)]
fn limit_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, most) in [(Resource::As, limits::TEMPLATE_MEMORY), (Resource::Core, 0)] {
        // A lower limit may hold already, which is as good.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

/// Windows limits memory by job objects only, which no safe interface sets: there the time is all.
#[cfg(not(unix))]
fn limit_memory() {}

fn send(to: &mut impl Write, message: &[u8]) -> io::Result<()> {
    let length = u32::try_from(message.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(message)?;
    to.flush()
}

/// Returns the next message, nothing at the end of them.
fn receive(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let length = u32::from_le_bytes(length) as usize;
    if length > limits::MESSAGE {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut message = vec![0; length];
    from.read_exact(&mut message)?;
    Ok(Some(message))
}

fn unstarted(error: &io::Error) -> Text {
    Text::new(
        format!("không mở được tiến trình in mẫu ({error})"),
        format!("failed to start the process that prints templates ({error})"),
    )
}
