//! The preview, asked by hand: what it shows, and whom it refuses.

#![expect(clippy::disallowed_methods, reason = "a data file is edited")]

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::expected::{self, Outcome};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Longest wait for what has to come.
const PATIENCE: Duration = Duration::from_secs(60);

/// A preview of a copy of a data file, which stands in `unit` below its defaults.
struct Preview {
    folder: tempfile::TempDir,
    child: Child,
    address: String,
}

impl Preview {
    fn start(year: &Path) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let unit = folder.path().join("unit");
        fs::create_dir(&unit)?;
        fs::copy(year, unit.join("year.toml"))?;
        fs::write(folder.path().join("bcqcdc.toml"), "")?;
        let mut child = Command::new(env!("CARGO_BIN_EXE_bcqcdc"))
            .args(["watch", "year.toml", "--port", "0", "--lang", "en"])
            .current_dir(unit)
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut said = BufReader::new(child.stderr.take().ok_or("standard error is a pipe")?);
        let mut line = String::new();
        said.read_line(&mut line)?;
        // Somebody has to read on, or the program could not write on.
        std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = address.ok_or(format!("no address in {line:?}"))?.to_owned();
        Ok(Self { folder, child, address })
    }

    /// Sends bytes and returns the connection.
    fn send(&self, request: &str) -> Result<TcpStream> {
        let mut connection = TcpStream::connect(&self.address)?;
        connection.set_read_timeout(Some(PATIENCE))?;
        connection.write_all(request.as_bytes())?;
        Ok(connection)
    }

    /// Returns the whole answer to a request.
    fn ask(&self, request: &str) -> Result<String> {
        let mut answer = String::new();
        self.send(request)?.read_to_string(&mut answer)?;
        Ok(answer)
    }

    fn get(&self, path: &str) -> Result<String> {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address))
    }

    /// Saves as editors do: a new file under the old name.
    fn save(&self, text: &str) -> Result<()> {
        let new = self.folder.path().join(".new");
        fs::write(&new, text)?;
        Ok(fs::rename(new, self.folder.path().join("unit/year.toml"))?)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A save changes the page; a fault keeps the last document.
pub(crate) fn follows_a_file(year: &Path) -> Outcome {
    let preview = Preview::start(year)?;
    let events =
        preview.send(&format!("GET /events HTTP/1.1\r\nHost: {}\r\n\r\n", preview.address))?;
    let mut events = BufReader::new(events).lines();
    let mut version = || -> Result<String> {
        loop {
            let line = events.next().ok_or("the stream has ended")??;
            if let Some(version) = line.strip_prefix("data: ") {
                return Ok(version.to_owned());
            }
        }
    };
    let mut faults = Vec::new();
    let mut expect = |page: &str, words: &str| {
        if !page.contains(words) {
            faults.push(format!("no {words:?} in the page"));
        }
    };
    let text = fs::read_to_string(year)?;
    expect(&version()?, "1");
    expect(&preview.get("/")?, "Nguyễn Văn A");
    preview.save(&text.replace("Nguyễn Văn A", "Trần Thị <B>"))?;
    expect(&version()?, "2");
    expect(&preview.get("/")?, "<p class=\"signer\">Trần Thị &lt;B&gt;</p>");
    preview.save(&format!("{text}\n[agency"))?;
    expect(&version()?, "3");
    let page = preview.get("/")?;
    expect(&page, "<p class=\"signer\">Trần Thị &lt;B&gt;</p>");
    expect(&page, "showing the document of an earlier save");
    expect(&page, "<b>error D001</b>");
    expect(&preview.get("/sheets.css?3")?, "--size: 14pt;");
    fs::write(preview.folder.path().join("bcqcdc.toml"), "[check]\nignore = [\"L003\"]\n")?;
    expect(&version()?, "4");
    expected::none(&faults)
}

/// Only this machine's browser is answered, and only about the page.
pub(crate) fn refuses_others(year: &Path) -> Outcome {
    let preview = Preview::start(year)?;
    let own = &preview.address;
    let port = own.rsplit(':').next().unwrap_or_default();
    let long = "x".repeat(17_000);
    let cases = [
        (format!("GET / HTTP/1.1\r\nHost: {own}\r\n\r\n"), "200"),
        (format!("GET / HTTP/1.1\r\nhOST: LOCALHOST:{port}\r\n\r\n"), "200"),
        (format!("GET / HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n"), "421"),
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".to_owned(), "421"),
        ("GET / HTTP/1.1\r\nHost:\r\n\r\n".to_owned(), "421"),
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), "400"),
        (format!("GET / HTTP/1.1\r\nHost: {own}\r\nHost: {own}\r\n\r\n"), "400"),
        (format!("GET http://evil.example/ HTTP/1.1\r\nHost: {own}\r\n\r\n"), "404"),
        (format!("GET /year.toml HTTP/1.1\r\nHost: {own}\r\n\r\n"), "404"),
        (format!("POST / HTTP/1.1\r\nHost: {own}\r\nContent-Length: 0\r\n\r\n"), "405"),
        ("\r\n\r\n\u{0}".to_owned(), "400"),
        (format!("GET /{long} HTTP/1.1\r\nHost: {own}"), "400"),
    ];
    let mut faults = Vec::new();
    for (request, status) in cases {
        let answer = preview.ask(&request).unwrap_or_else(|error| error.to_string());
        let is_whole = answer.contains("Content-Security-Policy: default-src 'none'");
        if !answer.starts_with(&format!("HTTP/1.1 {status} ")) || !is_whole {
            let short = |text: &str| text.chars().take(60).collect::<String>();
            faults.push(format!("{:?}: {:?}, not {status}", short(&request), short(&answer)));
        }
    }
    expected::none(&faults)
}
