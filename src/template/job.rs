//! A rendering as a message, so that another process can print a foreign template: one that runs for
//! ever or fills the memory then takes nothing with it but that process.
//!
//! Tera knows no limit of time or memory. Whoever takes templates from strangers gives the engine a
//! [`Printer`], which hands each request to a process with limits; that one answers with a [`Press`].

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use tera::{Tera, Value};

use super::holes::{Given, Hole};
use super::{Rendered, Template, Values, compile, errors, render, start_of};
use crate::diagnostic::{Diagnostic, Text};
use crate::limits;
use crate::markup::token;
use crate::source::{FileId, Span};

/// Prints templates elsewhere, within limits of time and memory.
pub trait Printer: std::fmt::Debug + Send + Sync {
    /// Takes a request and returns what [`Press::answer`] gives for it.
    ///
    /// # Errors
    ///
    /// The template came to no end within the limits.
    fn print(&self, request: &[u8]) -> Result<Vec<u8>, Stopped>;
}

/// Why a template came to no end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stopped {
    /// It ran too long.
    Time,
    /// It took too much memory, or is nested too deeply.
    Memory,
    /// It could not be printed at all.
    Failed(Text),
}

/// What is to be printed.
#[derive(Serialize)]
struct Request<'a> {
    templates: Vec<(&'a str, &'a str)>,
    name: &'a str,
    values: &'a Values,
    holes: Vec<Hole>,
    numbers: &'a [String],
}

#[derive(Deserialize)]
struct Received {
    templates: Vec<(String, String)>,
    name: String,
    values: serde_json::Map<String, Json>,
    holes: Vec<Hole>,
    numbers: Vec<String>,
}

/// What became of it.
#[derive(Serialize, Deserialize)]
enum Answer {
    /// What it printed, and the holes beyond those given.
    Printed(String, Vec<Hole>),
    Fault(Box<Fault>),
}

/// A finding; the file is the number of its template.
#[derive(Serialize, Deserialize)]
struct Fault {
    code: String,
    file: u16,
    range: std::ops::Range<usize>,
    message: [String; 2],
    label: Option<[String; 2]>,
    help: Option<[String; 2]>,
}

/// Has a printer print one of the templates.
pub(super) fn print(
    printer: &dyn Printer,
    templates: &[Template],
    name: &str,
    values: &Values,
    given: Given,
) -> Result<Rendered, Vec<Diagnostic>> {
    let request = Request {
        templates: templates.iter().map(|t| (t.name.as_str(), t.text.as_str())).collect(),
        name,
        values,
        // Of a narrative a template sees no more than its place.
        holes: given.holes.iter().map(Hole::without_blocks).collect(),
        numbers: &given.numbers,
    };
    let failed = |stopped| vec![errors::stopped(&stopped, start_of(name, templates))];
    let broken = |error: serde_json::Error| failed(Stopped::Failed(told(&error.to_string())));
    let request = serde_json::to_vec(&request).map_err(broken)?;
    let answer = printer.print(&request).map_err(failed)?;
    match serde_json::from_slice(&answer).map_err(broken)? {
        Answer::Printed(text, more) => {
            if text.len() > limits::TEMPLATE_OUTPUT {
                return Err(vec![errors::too_large(start_of(name, templates))]);
            }
            let mut holes = given.holes;
            holes.extend(more);
            Ok(Rendered { text, holes })
        }
        Answer::Fault(fault) => Err(vec![fault.finding(templates)]),
    }
}

/// Prints what others send; a set of templates that comes again is compiled once.
#[derive(Debug, Default)]
pub struct Press {
    last: Option<(Vec<Template>, Tera)>,
}

impl Press {
    /// Prints what a request asks for.
    pub fn answer(&mut self, request: &[u8]) -> Vec<u8> {
        encode(&match serde_json::from_slice::<Received>(request) {
            Ok(received) => self.print(received),
            Err(error) => Answer::failed(told(&error.to_string())),
        })
    }

    /// Says that a request could not be answered for a fault of the program's own.
    pub fn apology(text: Text) -> Vec<u8> {
        encode(&Answer::failed(text))
    }

    fn print(&mut self, received: Received) -> Answer {
        let Received { templates, name, values, holes, numbers } = received;
        let templates: Vec<Template> = templates
            .into_iter()
            .zip(0..)
            .map(|((name, text), index)| Template { name, file: FileId(index), text })
            .collect();
        let known = self.last.take().filter(|(known, _)| *known == templates);
        let compiled = known.map_or_else(|| compile(&templates), |(_, tera)| Ok(tera));
        let tera = match compiled {
            Ok(tera) => tera,
            Err(error) => return Answer::fault(errors::at_render(&error, &name, &templates)),
        };
        let mut context = Values::new();
        for (name, value) in values {
            context.insert_value(name, received_value(value));
        }
        let count = holes.len();
        let answer = match render(&tera, &name, &context, Given { holes, numbers }) {
            Ok(Rendered { text, mut holes }) => Answer::Printed(text, holes.split_off(count)),
            Err(error) => Answer::fault(errors::at_render(&error, &name, &templates)),
        };
        self.last = Some((templates, tera));
        answer
    }
}

impl Answer {
    fn fault(finding: Diagnostic) -> Self {
        Answer::Fault(Box::new(Fault::of(finding)))
    }

    fn failed(text: Text) -> Self {
        Self::fault(Diagnostic::error("T004", Span::default(), text))
    }
}

/// Makes a value for Tera; what stands for a hole is no data.
fn received_value(value: Json) -> Value {
    match value {
        Json::String(text)
            if token::decode_as(token::OPEN, &text)
                .is_some_and(|(_, length)| length == text.len()) =>
        {
            Value::safe_string(&text)
        }
        Json::Array(items) => items.into_iter().map(received_value).collect::<Vec<_>>().into(),
        Json::Object(table) => {
            let mut map = tera::Map::new();
            for (name, value) in table {
                map.insert(name.into(), received_value(value));
            }
            map.into()
        }
        other => Value::from_serializable(&other),
    }
}

fn encode(answer: &Answer) -> Vec<u8> {
    serde_json::to_vec(answer).expect("texts and numbers are JSON")
}

fn told(cause: &str) -> Text {
    Text::new(
        format!("không in được mẫu ({cause})"),
        format!("failed to print the template ({cause})"),
    )
}

impl Fault {
    fn of(finding: Diagnostic) -> Self {
        let pair = |text: Text| [text.vi, text.en];
        Self {
            code: finding.code.to_owned(),
            file: finding.span.file.0,
            range: finding.span.start..finding.span.end,
            message: pair(finding.message),
            label: finding.label.map(pair),
            help: finding.help.map(pair),
        }
    }

    fn finding(self, templates: &[Template]) -> Diagnostic {
        let text = |[vi, en]: [String; 2]| Text::new(vi, en);
        let file =
            templates.get(usize::from(self.file)).map(|template| template.file).unwrap_or_default();
        let code = errors::CODES.into_iter().find(|code| *code == self.code).unwrap_or("T004");
        let mut finding = Diagnostic::error(code, Span::new(file, self.range), text(self.message));
        finding.label = self.label.map(text);
        finding.help = self.help.map(text);
        finding
    }
}
