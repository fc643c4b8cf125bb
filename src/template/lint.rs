//! Misspelt names: every path in a template is checked against the names there are.
//!
//! Tera refuses an unknown field only where it is printed; `{% if a.misspelt %}` is false in
//! silence. Names that a template makes itself (`for`, `set`, arguments) are followed; what cannot be
//! known (the result of a filter) is taken to have any field.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::scan::{self, Placed, TagKind, Word};
use super::{Template, errors, start_of};
use crate::diagnostic::Diagnostic;
use crate::limits;
use crate::source::{FileId, Span};

/// The names that a value holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// Its fields.
    pub fields: BTreeMap<String, Known>,
    /// What a `for` over it reaches, if it is a list.
    pub element: Option<Box<Known>>,
    /// Whether it may have fields that are not listed.
    pub open: bool,
}

impl Known {
    /// A value of which nothing is known.
    pub fn any() -> Self {
        Self { open: true, ..Self::default() }
    }
}

/// Checks one template; those it includes are not followed.
pub fn lint(source: &str, file: FileId, known: &Known) -> Vec<Diagnostic> {
    let template = Template { name: String::new(), file, text: source.to_owned() };
    lint_all(&[template], "", known)
}

/// Checks a template with those it includes, each in the scope of the place that includes it.
pub(super) fn lint_all(templates: &[Template], name: &str, known: &Known) -> Vec<Diagnostic> {
    let mut linter = Linter::new(templates, known);
    linter.template(name);
    if linter.left == 0 {
        linter.found.push(errors::too_many_includes(start_of(name, templates)));
    }
    crate::diagnostic::sort(&mut linter.found);
    linter.found
}

/// Returns the variables that a template and those it includes name, less those it makes itself; of
/// `narrative`, the sections.
pub(super) fn roots(templates: &[Template], name: &str, known: &Known) -> BTreeSet<String> {
    let mut linter = Linter::new(templates, known);
    linter.template(name);
    linter.roots
}

/// Names made by one block of a template.
#[derive(Default)]
struct Frame {
    /// Name of the block that made them.
    opener: String,
    names: BTreeMap<String, Known>,
    /// Whether outer names are out of reach, as in a component.
    is_closed: bool,
}

struct Linter<'a> {
    templates: &'a [Template],
    root: &'a Known,
    frames: Vec<Frame>,
    found: Vec<Diagnostic>,
    /// Variables of the root that were named.
    roots: BTreeSet<String>,
    depth: usize,
    /// How many templates may still be gone through.
    left: usize,
}

/// Deepest chain of includes that is followed; Tera refuses circles at load.
const MAX_DEPTH: usize = 20;

impl<'a> Linter<'a> {
    fn new(templates: &'a [Template], root: &'a Known) -> Self {
        let (frames, found, roots) = Default::default();
        Self { templates, root, frames, found, roots, depth: 0, left: limits::INCLUDES }
    }

    fn template(&mut self, name: &str) {
        let Some(template) = self.templates.iter().find(|template| template.name == name) else {
            return;
        };
        if self.depth >= MAX_DEPTH || self.left == 0 {
            return;
        }
        self.depth += 1;
        self.left -= 1;
        let outer = self.frames.len();
        self.frames.push(Frame::default());
        for tag in scan::tags(&template.text) {
            let words = scan::words(&template.text, &tag);
            match tag.kind {
                TagKind::Print => {
                    self.expression(template.file, &words);
                    self.print(template.file, &words);
                }
                TagKind::Statement => self.statement(template.file, &words),
                TagKind::Skipped => {}
            }
        }
        self.frames.truncate(outer);
        self.depth -= 1;
    }

    fn statement(&mut self, file: FileId, words: &[Placed<'_>]) {
        let Some((Word::Name(first), _)) = words.first() else {
            return self.expression(file, words);
        };
        match *first {
            "for" => self.for_loop(file, &words[1..]),
            "set" | "set_global" => self.set(file, &words[1..]),
            "component" => self.component(&words[1..]),
            "include" | "extends" => {
                if let Some((Word::Str(name), _)) = words.get(1) {
                    let name = (*name).to_owned();
                    self.template(&name);
                }
            }
            "endfor" => self.leave("for"),
            "endcomponent" => self.leave("component"),
            "block" | "filter" | "endif" | "endset" | "endfilter" | "endblock" => {}
            _ => self.expression(file, &words[1..]),
        }
    }

    /// Refuses to print a table or list as it is: Tera would write it in the manner of JSON.
    fn print(&mut self, file: FileId, words: &[Placed<'_>]) {
        if words.is_empty() || path_length(words) != words.len() {
            return;
        }
        let is_group = self
            .resolve(words)
            .is_ok_and(|known| !known.fields.is_empty() || known.element.is_some());
        if is_group {
            let range = words[0].1.start..words[words.len() - 1].1.end;
            self.found.push(errors::group(Span::new(file, range)));
        }
    }

    fn leave(&mut self, opener: &str) {
        if self.frames.last().is_some_and(|frame| frame.opener == opener) {
            self.frames.pop();
        }
    }

    /// `x in a.b`, `key, value in a.b`
    fn for_loop(&mut self, file: FileId, words: &[Placed<'_>]) {
        let split = words.iter().position(|(word, _)| *word == Word::Name("in"));
        let (names, list) = words.split_at(split.unwrap_or(words.len()));
        let list = list.get(1..).unwrap_or_default();
        self.expression(file, list);
        let value = self.value(list);
        let names: Vec<&str> = names.iter().filter_map(|(word, _)| name(word)).collect();
        let mut frame = Frame { opener: "for".to_owned(), ..Frame::default() };
        let element = value.element.map(|element| *element);
        for made in &names {
            let known = if names.len() == 1 { element.clone() } else { None };
            frame.names.insert((*made).to_owned(), known.unwrap_or_else(Known::any));
        }
        frame.names.insert("loop".to_owned(), Known::any());
        self.frames.push(frame);
    }

    /// `x = a.b`, or `x` with a body
    fn set(&mut self, file: FileId, words: &[Placed<'_>]) {
        let Some(made) = words.first().and_then(|(word, _)| name(word)) else { return };
        let value = match words.get(1) {
            Some((Word::Sign("="), _)) => {
                self.expression(file, &words[2..]);
                self.value(&words[2..])
            }
            _ => Known::any(),
        };
        // A name set in a branch is taken for known after it, too.
        if let Some(frame) = self.frames.last_mut() {
            frame.names.insert(made.to_owned(), value);
        }
    }

    /// `name(a, b: string = "c", ...rest) { … }`
    fn component(&mut self, words: &[Placed<'_>]) {
        let mut frame =
            Frame { opener: "component".to_owned(), is_closed: true, ..Frame::default() };
        frame.names.insert("body".to_owned(), Known::any());
        for pair in words.windows(2) {
            if let [(Word::Sign("(" | "," | "..." | "@"), _), (Word::Name(made), _)] = pair {
                frame.names.insert((*made).to_owned(), Known::any());
            }
        }
        self.frames.push(frame);
    }

    /// What is known of the value of an expression: all of a plain path, nothing of anything else.
    fn value(&self, words: &[Placed<'_>]) -> Known {
        let path_end = path_length(words);
        let (path, rest) = words.split_at(path_end);
        let keeps_elements = rest.is_empty()
            || matches!(rest, [(Word::Sign("|"), _), (Word::Name("sort" | "reverse" | "unique"), _), ..]
                if !rest[1..].iter().any(|(word, _)| *word == Word::Sign("|")));
        match keeps_elements.then(|| self.resolve(path)) {
            Some(Ok(known)) => known.clone(),
            _ => Known::any(),
        }
    }

    /// Checks all the paths of an expression.
    fn expression(&mut self, file: FileId, words: &[Placed<'_>]) {
        let made = comprehension_names(words);
        let mut at = 0;
        while at < words.len() {
            let (word, _) = &words[at];
            let before = at.checked_sub(1).map(|before| words[before].0);
            let after = words.get(at + 1).map(|(word, _)| *word);
            let Some(start) = name(word) else {
                at += 1;
                continue;
            };
            let is_component = matches!(before, Some(Word::Sign("<" | "</")))
                && (at == 1 || matches!(words[at - 2].0, Word::Sign(_)));
            let is_path = !is_keyword(start)
                && !is_component
                && !matches!(
                    before,
                    Some(Word::Sign("|" | "." | "?.") | Word::Name("is" | "filter"))
                )
                && !is_negated_test(words, at)
                && !matches!(after, Some(Word::Sign("(" | "=")));
            let length = path_length(&words[at..]).max(1);
            if is_path && !made.contains(&start) {
                self.check(file, &words[at..at + length]);
            }
            at += if is_path || is_component { length } else { 1 };
        }
    }

    fn check(&mut self, file: FileId, path: &[Placed<'_>]) {
        if let Err((kind, name, range, known)) = self.resolve(path).map(|_| ()) {
            let span = Span::new(file, range);
            let mut found = errors::unknown(kind, &name, span, known.iter().map(String::as_str));
            if found.help.is_none() && path[0].0 == Word::Name("extra") {
                found = found.help(errors::undeclared(&name));
            }
            self.found.push(found);
        }
        if let Some((Word::Name(first), _)) = path.first()
            && self.frames.iter().all(|frame| !frame.names.contains_key(*first))
        {
            let section = match path.get(2) {
                Some((Word::Name(section), _)) if *first == "narrative" => format!(".{section}"),
                _ => String::new(),
            };
            self.roots.insert(format!("{first}{section}"));
        }
    }

    /// Follows a path to what it names, or to its first unknown name.
    fn resolve(&self, path: &[Placed<'_>]) -> Result<&Known, Unknown> {
        static ANY: Known = Known { fields: BTreeMap::new(), element: None, open: true };
        let Some((Word::Name(first), range)) = path.first() else { return Ok(&ANY) };
        let Some(mut known) = self.lookup(first) else {
            return Err(("variable", (*first).to_owned(), range.clone(), self.visible()));
        };
        let mut at = 1;
        while at < path.len() {
            let field = match (&path[at].0, path.get(at + 1)) {
                (Word::Sign("." | "?."), Some((Word::Name(field), range))) => {
                    Some((*field, range.clone()))
                }
                (Word::Sign("[" | "?["), Some((Word::Str(field), range))) => {
                    Some((*field, range.start + 1..range.end.saturating_sub(1)))
                }
                (Word::Sign("[" | "?["), _) => None,
                _ => return Ok(&ANY),
            };
            let Some((field, range)) = field else {
                // An index: `a[0]`, the only kind that a path here holds.
                known = known.element.as_deref().unwrap_or(&ANY);
                at += 3;
                continue;
            };
            match known.fields.get(field) {
                Some(next) => known = next,
                None if known.open => return Ok(&ANY),
                None => {
                    let known = known.fields.keys().cloned().collect();
                    return Err(("field", field.to_owned(), range, known));
                }
            }
            at += if matches!(path[at].0, Word::Sign("[" | "?[")) { 3 } else { 2 };
        }
        Ok(known)
    }

    fn lookup(&self, name: &str) -> Option<&Known> {
        static ANY: Known = Known { fields: BTreeMap::new(), element: None, open: true };
        for frame in self.frames.iter().rev() {
            if let Some(known) = frame.names.get(name) {
                return Some(known);
            }
            if frame.is_closed {
                return None;
            }
        }
        self.root.fields.get(name).or_else(|| self.root.open.then_some(&ANY))
    }

    fn visible(&self) -> Vec<String> {
        let mut names = Vec::new();
        for frame in self.frames.iter().rev() {
            names.extend(frame.names.keys().cloned());
            if frame.is_closed {
                return names;
            }
        }
        names.extend(self.root.fields.keys().cloned());
        names
    }
}

/// Kind and words of an unknown name, its place, and the names that are known there.
type Unknown = (&'static str, String, Range<usize>, Vec<String>);

fn name<'a>(word: &Word<'a>) -> Option<&'a str> {
    match word {
        Word::Name(name) => Some(name),
        _ => None,
    }
}

fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "and"
            | "or"
            | "not"
            | "in"
            | "is"
            | "if"
            | "else"
            | "elif"
            | "for"
            | "true"
            | "True"
            | "false"
            | "False"
            | "none"
            | "None"
            | "null"
            | "break"
            | "continue"
            | "__tera_context"
    )
}

fn is_negated_test(words: &[Placed<'_>], at: usize) -> bool {
    at >= 2 && words[at - 1].0 == Word::Name("not") && words[at - 2].0 == Word::Name("is")
}

/// Counts the words of the path that `words` begins with: `a.b["c"][0]`.
fn path_length(words: &[Placed<'_>]) -> usize {
    if words.first().is_none_or(|(word, _)| name(word).is_none()) {
        return 0;
    }
    let mut length = 1;
    loop {
        length += match words.get(length..) {
            Some([(Word::Sign("." | "?."), _), (Word::Name(_), _), ..]) => 2,
            Some(
                [
                    (Word::Sign("[" | "?["), _),
                    (Word::Str(_) | Word::Number, _),
                    (Word::Sign("]"), _),
                    ..,
                ],
            ) => 3,
            _ => return length,
        };
    }
}

/// Names bound inside `[x.a for x in y]`.
fn comprehension_names<'a>(words: &[Placed<'a>]) -> Vec<&'a str> {
    let mut made = Vec::new();
    for (at, _) in words.iter().enumerate().filter(|(_, (word, _))| *word == Word::Name("for")) {
        let bound = words[at + 1..].iter().take_while(|(word, _)| *word != Word::Name("in"));
        made.extend(bound.filter_map(|(word, _)| name(word)));
    }
    made
}
