//! Templates: Tera over our [`markup`], with every fault at its place.
//!
//! A template holds wording and order. It is compiled once by [`Engine::new`], which finds broken
//! syntax and unknown filters; [`Engine::lint`] finds misspelt names, which Tera takes for false in
//! a condition. [`Engine::blocks`] renders a template and reads the result. Values of the data never
//! become markup: see [`holes`].

pub mod holes;
mod errors;
mod filters;
mod job;
mod linear;
mod lines;
mod lint;
pub mod reference;
mod scan;
mod values;
pub mod wording;

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::Arc;

use tera::Tera;

pub use holes::{Given, Hole};
pub use job::{Press, Printer, Stopped};
pub use lint::{Known, lint};
pub use values::Values;

use crate::diagnostic::{Diagnostic, Text};
use crate::document::{Block, Inline, Size};
use crate::limits;
use crate::markup::{self, Fault, ReadOptions, token};
use crate::source::{FileId, Span};

/// A template by the name that others include it by.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Name for `include` and `extends`.
    pub name: &'a str,
    /// Number of its file, for findings.
    pub file: FileId,
    /// Its text, as it stands in the file.
    pub text: &'a str,
}

/// Own copy of a [`Source`].
#[derive(Debug, Clone, PartialEq)]
struct Template {
    name: String,
    file: FileId,
    text: String,
}

/// What a template printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// Markup with tokens.
    pub text: String,
    /// The values, by the numbers in the tokens.
    pub holes: Vec<Hole>,
}

/// A set of compiled templates.
#[derive(Debug)]
pub struct Engine {
    tera: Tera,
    templates: Vec<Template>,
    /// Who prints, if not this process.
    printer: Option<Arc<dyn Printer>>,
}

impl Engine {
    /// Compiles a set of templates; of two with one name the later counts, so that a user's template
    /// can take the place of an embedded one.
    pub fn new(sources: &[Source<'_>]) -> Result<Self, Vec<Diagnostic>> {
        let mut templates: Vec<Template> = Vec::with_capacity(sources.len());
        let mut found = Vec::new();
        for source in sources {
            templates.retain(|template| template.name != source.name);
            found.extend(forbidden(source));
            templates.push(Template {
                name: source.name.to_owned(),
                file: source.file,
                // The byte order mark of Windows editors: as many blanks keep every place right.
                text: source.text.replacen(
                    '\u{FEFF}',
                    "   ",
                    usize::from(source.text.starts_with('\u{FEFF}')),
                ),
            });
        }
        if !found.is_empty() {
            return Err(found);
        }
        match compile(&templates) {
            Ok(tera) => Ok(Self { tera, templates, printer: None }),
            Err(error) => Err(errors::at_load(&error, &templates)),
        }
    }

    /// Has another process print, if one is given, because a template comes from strangers.
    #[must_use]
    pub fn printed_by(self, printer: Option<Arc<dyn Printer>>) -> Self {
        Self { printer, ..self }
    }

    /// Finds misspelt names in a template and in those it includes.
    pub fn lint(&self, name: &str, known: &Known) -> Vec<Diagnostic> {
        lint::lint_all(&self.templates, name, known)
    }

    /// Returns the variables that a template and those it includes name.
    pub fn roots(&self, name: &str, known: &Known) -> BTreeSet<String> {
        lint::roots(&self.templates, name, known)
    }

    /// Prints a template.
    pub fn render(
        &self,
        name: &str,
        values: &Values,
        given: impl Into<Given>,
    ) -> Result<Rendered, Vec<Diagnostic>> {
        let is_linear = || {
            let template = self.templates.iter().find(|template| template.name == name);
            template.is_some_and(|template| linear::is_linear(template, values))
        };
        match &self.printer {
            Some(printer) if !is_linear() => {
                job::print(&**printer, &self.templates, name, values, given.into())
            }
            _ => render(&self.tera, name, values, given.into())
                .map_err(|error| vec![errors::at_render(&error, name, &self.templates)]),
        }
    }

    /// Prints a template and reads what it printed.
    pub fn blocks(
        &self,
        name: &str,
        values: &Values,
        given: impl Into<Given>,
    ) -> Result<(Vec<Block>, Vec<Hole>), Vec<Diagnostic>> {
        let given = given.into();
        let (numbers, count) = (given.numbers.clone(), given.holes.len());
        let rendered = self.render(name, values, given)?;
        let faults = match markup::read(&rendered.text, &mut ReadOptions::default()) {
            Ok(blocks) => {
                if size(&blocks, &rendered.holes).is_too_much() {
                    return Err(vec![errors::too_much(start_of(name, &self.templates))]);
                }
                let faults = misplaced(&blocks, &rendered);
                if faults.is_empty() {
                    return Ok((blocks, rendered.holes));
                }
                faults
            }
            Err(faults) => faults,
        };
        let given = Given { holes: rendered.holes[..count].to_vec(), numbers };
        Err(self.locate(name, values, given, &rendered, faults))
    }

    /// Finds the template lines that faults came from, by printing once more with every line marked.
    fn locate(
        &self,
        name: &str,
        values: &Values,
        given: Given,
        rendered: &Rendered,
        faults: Vec<Fault>,
    ) -> Vec<Diagnostic> {
        let marked = self.templates.iter().enumerate().map(|(index, template)| Template {
            text: lines::mark(index, &template.text),
            ..template.clone()
        });
        let marked: Vec<Template> = marked.collect();
        let printed = match &self.printer {
            Some(printer) => job::print(&**printer, &marked, name, values, given).ok(),
            None => compile(&marked).and_then(|tera| render(&tera, name, values, given)).ok(),
        };
        let map = printed.and_then(|printed| lines::Map::new(&printed.text, &rendered.text));
        let mut found: Vec<Diagnostic> = faults
            .into_iter()
            .map(|fault| {
                let span = map
                    .as_ref()
                    .and_then(|map| map.span(&fault.range, &rendered.text, &self.templates))
                    .unwrap_or_else(|| start_of(name, &self.templates));
                let mut diagnostic = Diagnostic::error("T005", span, fault.message);
                diagnostic.help = fault.help;
                diagnostic
            })
            .collect();
        crate::diagnostic::sort(&mut found);
        found
    }
}

/// Counts what a template printed, with the values in place.
fn size(blocks: &[Block], holes: &[Hole]) -> Size {
    Size::of(blocks, &mut |id, size| match holes.get(id) {
        Some(Hole::Text(text) | Hole::Blank(text)) => size.text(text),
        Some(Hole::Blocks(blocks)) => size.add(blocks, &mut |_, _| {}),
        _ => {}
    })
}

fn start_of(name: &str, templates: &[Template]) -> Span {
    let file =
        templates.iter().find(|template| template.name == name).map(|template| template.file);
    Span::new(file.unwrap_or_default(), 0..0)
}

fn compile(templates: &[Template]) -> tera::TeraResult<Tera> {
    let mut tera = Tera::default();
    // Every name ends with the empty suffix: all strings pass through `holes::escape`.
    tera.autoescape_on([""]);
    tera.set_escape_fn(holes::escape);
    filters::register(&mut tera);
    tera.add_raw_templates(templates.iter().map(|t| (t.name.as_str(), t.text.as_str())))?;
    Ok(tera)
}

fn render(tera: &Tera, name: &str, values: &Values, given: Given) -> tera::TeraResult<Rendered> {
    holes::begin(given);
    let mut out = Capped(Vec::with_capacity(16 << 10));
    let result = tera.render_to(name, &values.context(), &mut out);
    let holes = holes::take();
    result?;
    Ok(Rendered { text: String::from_utf8(out.0)?, holes })
}

/// Writer that refuses more than [`limits::TEMPLATE_OUTPUT`] bytes.
struct Capped(Vec<u8>);

impl Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > limits::TEMPLATE_OUTPUT {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Refuses characters that are kept for tokens, and control characters.
fn forbidden(source: &Source<'_>) -> Vec<Diagnostic> {
    let bad = source.text.char_indices().filter(|&(_, c)| {
        token::is_private(c) || c.is_control() && !matches!(c, '\n' | '\r' | '\t')
    });
    bad.map(|(at, c)| {
        let code = u32::from(c);
        Diagnostic::error(
            "T005",
            Span::new(source.file, at..at + c.len_utf8()),
            Text::new(
                format!("ký tự U+{code:04X} không được dùng trong mẫu"),
                format!("character U+{code:04X} is not allowed in a template"),
            ),
        )
    })
    .collect()
}

/// Finds narratives of several blocks that stand where only a line can.
fn misplaced(blocks: &[Block], rendered: &Rendered) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut check = |content: &[Inline]| {
        each_placeholder(content, &mut |id| {
            let long = matches!(rendered.holes.get(id), Some(Hole::Blocks(blocks))
                if !matches!(blocks[..], [] | [Block::Paragraph(_)]));
            if !long {
                return;
            }
            let token = token::encode(id);
            if let Some(at) = rendered.text.find(&token) {
                faults.push(narrative_inside(at..at + token.len()));
            }
        });
    };
    for block in blocks {
        match block {
            Block::Paragraph(content) if markup::only_placeholder(content).is_some() => {}
            Block::Paragraph(content) => check(content),
            Block::Heading(heading) => check(&heading.content),
            Block::Item(item) => check(&item.content),
            Block::Clause(clause) => check(&clause.content),
            Block::Table(table) => {
                table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| check(cell));
            }
        }
    }
    faults
}

fn each_placeholder(content: &[Inline], visit: &mut dyn FnMut(usize)) {
    for inline in content {
        match inline {
            Inline::Placeholder { id, .. } => visit(*id),
            Inline::Footnote(paragraphs) => {
                paragraphs.iter().for_each(|content| each_placeholder(content, visit));
            }
            _ => {}
        }
    }
}

fn narrative_inside(range: std::ops::Range<usize>) -> Fault {
    Fault {
        range,
        message: Text::new(
            "phần diễn giải nhiều đoạn phải đứng riêng thành một đoạn",
            "a narrative of several paragraphs must stand alone as a paragraph",
        ),
        help: Some(Text::new(
            "để một dòng trống trước và sau nó trong mẫu, hoặc rút phần diễn giải còn một đoạn",
            "put a blank line before and after it in the template, or shorten the narrative to one paragraph",
        )),
    }
}

#[cfg(test)]
mod tests;
