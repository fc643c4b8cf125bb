//! A server for one page on this machine alone: GET of a handful of addresses, nothing else.
//!
//! It listens on the loopback address, and answers only a browser that asked for it by that name: a
//! page elsewhere whose name was turned to 127.0.0.1 gets nothing (DNS rebinding).

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// Most bytes of a request.
const MAX_REQUEST: usize = 16 * 1024;
/// Most header fields of a request.
const MAX_FIELDS: usize = 64;
/// Most connections at a time.
const MAX_CONNECTIONS: usize = 64;
/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often an open stream says that it lives.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What every answer says: nothing from elsewhere, nothing kept, in no frame.
const FIELDS: &str = "Cache-Control: no-store\r\n\
     Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n\
     Cross-Origin-Resource-Policy: same-origin\r\n\
     Referrer-Policy: no-referrer\r\n\
     X-Content-Type-Options: nosniff\r\n";

/// What is served.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    pub(super) version: u64,
    pub(super) page: String,
    /// Style sheet of the sheets.
    pub(super) style: String,
}

/// What is served now, and who waits for what comes next.
#[derive(Default)]
pub(super) struct Stage {
    shown: Mutex<Arc<Shown>>,
    changed: Condvar,
    connections: AtomicUsize,
}

impl Stage {
    /// Serves something else from now on.
    pub(super) fn show(&self, shown: Shown) {
        *self.lock() = Arc::new(shown);
        self.changed.notify_all();
    }

    fn shown(&self) -> Arc<Shown> {
        Arc::clone(&self.lock())
    }

    /// Waits until something else is served than this version, or for a heartbeat.
    fn next(&self, version: Option<u64>) -> u64 {
        let same = |shown: &mut Arc<Shown>| Some(shown.version) == version;
        let (shown, _) = self
            .changed
            .wait_timeout_while(self.lock(), HEARTBEAT, same)
            .unwrap_or_else(PoisonError::into_inner);
        shown.version
    }

    fn lock(&self) -> MutexGuard<'_, Arc<Shown>> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Listens on this machine; port 0 is any free one.
///
/// # Errors
/// The port is taken or not allowed.
pub(super) fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// Answers until the program ends.
pub(super) fn serve(listener: TcpListener, stage: Arc<Stage>) -> io::Result<()> {
    let port = listener.local_addr()?.port();
    thread::Builder::new().spawn(move || {
        for connection in listener.incoming().flatten() {
            let stage = Arc::clone(&stage);
            if stage.connections.fetch_add(1, Ordering::SeqCst) >= MAX_CONNECTIONS {
                stage.connections.fetch_sub(1, Ordering::SeqCst);
                continue;
            }
            let counted = Arc::clone(&stage);
            let answer = move || {
                // Whoever has left does not wait for an answer.
                let _ = answer(connection, port, &stage);
                stage.connections.fetch_sub(1, Ordering::SeqCst);
            };
            if thread::Builder::new().spawn(answer).is_err() {
                counted.connections.fetch_sub(1, Ordering::SeqCst);
            }
        }
    })?;
    Ok(())
}

fn answer(mut connection: TcpStream, port: u16, stage: &Stage) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    let Some(target) = request(&mut connection)? else {
        return refuse(&mut connection, "400 Bad Request", "");
    };
    let Request { method, host, target } = target;
    let names = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    if !names.iter().any(|name| host.eq_ignore_ascii_case(name)) {
        return refuse(&mut connection, "421 Misdirected Request", "");
    }
    if method != "GET" {
        return refuse(&mut connection, "405 Method Not Allowed", "Allow: GET\r\n");
    }
    let shown = stage.shown();
    // What stands behind the question mark only tells versions apart.
    match target.split('?').next().unwrap_or_default() {
        "/" => send(&mut connection, "text/html", &shown.page),
        "/sheets.css" => send(&mut connection, "text/css", &shown.style),
        "/page.css" => send(&mut connection, "text/css", include_str!("page.css")),
        "/page.js" => send(&mut connection, "text/javascript", include_str!("page.js")),
        "/events" => tell(&mut connection, stage),
        _ => refuse(&mut connection, "404 Not Found", ""),
    }
}

struct Request {
    method: String,
    host: String,
    target: String,
}

/// Reads the head of a request; nothing where it is none.
fn request(connection: &mut TcpStream) -> io::Result<Option<Request>> {
    let mut head = Vec::new();
    let mut buffer = [0; 2048];
    loop {
        let read = connection.read(&mut buffer)?;
        head.extend_from_slice(&buffer[..read]);
        let mut fields = [httparse::EMPTY_HEADER; MAX_FIELDS];
        let mut request = httparse::Request::new(&mut fields);
        match request.parse(&head) {
            Ok(status) if status.is_complete() => return Ok(of(&request)),
            Ok(_) if read > 0 && head.len() <= MAX_REQUEST => {}
            _ => return Ok(None),
        }
    }
}

/// A request names its host once.
fn of(request: &httparse::Request) -> Option<Request> {
    let mut hosts = request.headers.iter().filter(|field| field.name.eq_ignore_ascii_case("host"));
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return None };
    Some(Request {
        method: request.method?.to_owned(),
        host: std::str::from_utf8(host.value).ok()?.to_owned(),
        target: request.path?.to_owned(),
    })
}

fn send(connection: &mut TcpStream, kind: &str, text: &str) -> io::Result<()> {
    let length = text.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {length}\r\n\
         Connection: close\r\n{FIELDS}\r\n"
    );
    connection.write_all(head.as_bytes())?;
    connection.write_all(text.as_bytes())
}

fn refuse(connection: &mut TcpStream, status: &str, more: &str) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n{more}{FIELDS}\r\n"
    );
    connection.write_all(head.as_bytes())
}

/// Tells the version that is served, now and at every change, as a stream of events.
fn tell(connection: &mut TcpStream, stage: &Stage) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n{FIELDS}\r\n"
    );
    connection.write_all(head.as_bytes())?;
    let mut told = None;
    loop {
        let version = stage.next(told);
        let line = match told {
            Some(told) if told == version => ":\n\n".to_owned(),
            _ => format!("data: {version}\n\n"),
        };
        connection.write_all(line.as_bytes())?;
        told = Some(version);
    }
}
