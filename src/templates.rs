//! The report templates: those that come with the program, and one of the office's own.

mod embedded;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use crate::context::variables;
use crate::diagnostic::{Diagnostic, Text, has_errors, sort};
use crate::extra::Declarations;
use crate::model::Model;
use crate::outline::Outline;
use crate::read::nearest;
use crate::source::{FileId, Sources, Span};
use crate::template::{Engine, Known, Printer, Source};

pub use embedded::{EMBEDDED, Template};

/// Template whose components every other may use.
const COMPONENTS: &str = "components.md";

/// Templates by outline, each compiled once for a whole run, when the first document needs it.
#[derive(Debug)]
pub struct Templates {
    texts: Vec<Named>,
    /// The outline of every document, where the office names one.
    only: Option<String>,
    outlines: BTreeMap<String, Compiled>,
    extra: Declarations,
    /// Who prints what uses an office's own text, if not this process.
    printer: Option<Arc<dyn Printer>>,
}

type Compiled = OnceLock<Result<Engine, Vec<Diagnostic>>>;

/// A template by its name.
#[derive(Debug)]
struct Named {
    name: String,
    file: FileId,
    text: Cow<'static, str>,
    /// Whether it is the office's.
    is_own: bool,
}

/// An office's own files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    /// Its texts by name. One of a name of the program's takes the place of that one, such as
    /// `sections/leadership.md`; another is an outline, such as `ke-hoach.md`, or is included.
    pub texts: Vec<(String, FileId)>,
    /// Name of the one that is the outline of every document.
    pub only: Option<String>,
    /// Its `extra.toml`.
    pub extra: Option<FileId>,
}

impl Templates {
    /// Takes the templates that come with the program; their texts are added to `sources`, so
    /// that findings can point into them.
    pub fn embedded(sources: &mut Sources) -> Self {
        let texts = EMBEDDED.iter().map(|Template { name, text, .. }| Named {
            name: (*name).to_owned(),
            file: sources.add(format!("templates/{name}"), *text),
            text: Cow::Borrowed(text),
            is_own: false,
        });
        Self::new(texts.collect(), None, Declarations::default(), None)
    }

    /// Takes an office's own files with the templates that come with the program. A `printer` has
    /// another process print what uses a text of the office's: such a one may run for ever, or fill
    /// the memory.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with its `extra.toml`, or with an outline that uses its texts.
    pub fn with(
        sources: &mut Sources,
        own: Own,
        printer: Option<Arc<dyn Printer>>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut texts = Self::embedded(sources).texts;
        texts.retain(|text| own.texts.iter().all(|(name, _)| *name != text.name));
        texts.extend(own.texts.into_iter().map(|(name, file)| {
            let text = sources.get(file).text.clone();
            Named { name, file, text, is_own: true }
        }));
        let (extra, mut found) = match own.extra {
            Some(file) => Declarations::read(sources, file),
            None => Default::default(),
        };
        if has_errors(&found) {
            return Err(found);
        }
        let templates = Self::new(texts, own.only, extra, printer);
        for name in templates.outlines.keys().filter(|name| templates.is_changed(name)) {
            found.extend(templates.test(name).err().into_iter().flatten());
        }
        sort(&mut found);
        if has_errors(&found) { Err(found) } else { Ok(templates) }
    }

    fn new(
        texts: Vec<Named>,
        only: Option<String>,
        extra: Declarations,
        printer: Option<Arc<dyn Printer>>,
    ) -> Self {
        let outlines = match &only {
            Some(only) => BTreeMap::from([(only.clone(), Compiled::new())]),
            None => {
                let names = texts.iter().map(|text| &text.name);
                let names = names.filter(|name| is_outline(name));
                names.map(|name| (name.clone(), Compiled::new())).collect()
            }
        };
        Self { texts, only, outlines, extra, printer }
    }

    /// Returns what the office declares as its own figures.
    pub fn extra(&self) -> &Declarations {
        &self.extra
    }

    /// Returns the name of the template that a document follows: that of its `layout.outline`, or
    /// that of its kind.
    ///
    /// # Errors
    ///
    /// There is no outline of the name (D063).
    pub fn outline(&self, model: &Model) -> Result<&str, Vec<Diagnostic>> {
        let known = |name: &str| self.outlines.get_key_value(name).map(|(name, _)| name.as_str());
        if let Some(only) = &self.only {
            return Ok(only);
        }
        let Some(named) = &model.layout.outline else {
            return Ok(Outline::of(model).template());
        };
        let name = named.value.strip_suffix(".md").unwrap_or(&named.value);
        known(&format!("{name}.md")).ok_or_else(|| vec![self.no_outline(name, named.span)])
    }

    fn no_outline(&self, name: &str, span: Span) -> Diagnostic {
        let message = Text::new(
            format!("không có đề cương `{name}`"),
            format!("there is no outline `{name}`"),
        );
        let names = self.outlines.keys().map(|name| name.trim_end_matches(".md"));
        let help = match nearest(name, names) {
            Some(near) => {
                Text::new(format!("có phải là `{near}` không?"), format!("did you mean `{near}`?"))
            }
            None => Text::new(
                format!("đặt tệp `{name}.md` trong thư mục mẫu, và nêu thư mục đó bằng `-t`"),
                format!("put a file `{name}.md` into the folder of templates that `-t` names"),
            ),
        };
        Diagnostic::error("D063", span, message).key("layout.outline").help(help)
    }

    /// Returns a compiled outline.
    ///
    /// # Errors
    ///
    /// What is wrong with its syntax; a test holds that nothing is in the program's own.
    pub fn engine(&self, outline: &str) -> Result<&Engine, Vec<Diagnostic>> {
        let compile = || {
            let compile = |texts: &[&Named]| {
                let sources = texts.iter().map(|Named { name, file, text, .. }| Source {
                    name,
                    file: *file,
                    text,
                });
                let engine = Engine::new(&sources.collect::<Vec<_>>())?;
                let is_own = texts.iter().any(|text| text.is_own);
                Ok(engine.printed_by(self.printer.clone().filter(|_| is_own)))
            };
            // Only all the names together show which one a misspelt one is near to.
            compile(&closure(&self.texts, outline))
                .or_else(|_| compile(&self.texts.iter().collect::<Vec<_>>()))
        };
        match self.outlines.get(outline) {
            Some(compiled) => compiled.get_or_init(compile).as_ref().map_err(Clone::clone),
            None => Err(vec![self.no_outline(outline, Span::default())]),
        }
    }

    /// Returns the name of the template that is the outline of every document, if there is one.
    pub fn only(&self) -> Option<&str> {
        self.only.as_deref()
    }

    /// Returns the outlines that the office adds.
    pub fn own_outlines(&self) -> impl Iterator<Item = &str> {
        let is_own = |name: &&str| EMBEDDED.iter().all(|known| known.name != *name);
        let names = self.outlines.keys().map(String::as_str);
        names.filter(move |name| self.only.is_none() && is_own(name))
    }

    /// Returns the names of the templates that an outline needs.
    pub fn uses(&self, outline: &str) -> impl Iterator<Item = &str> {
        closure(&self.texts, outline).into_iter().map(|text| text.name.as_str())
    }

    /// Tells whether an outline needs a text of the office's.
    pub fn is_changed(&self, outline: &str) -> bool {
        closure(&self.texts, outline).iter().any(|text| text.is_own)
    }

    /// Returns the variables that an outline and what it includes name, without what is in them.
    pub fn roots(&self, outline: &str) -> BTreeSet<String> {
        let engine = self.engine(outline);
        engine
            .map_or_else(|_| BTreeSet::new(), |engine| engine.roots(outline, &self.known(outline)))
    }

    /// Returns the names that an outline and what it includes may use; what is below a name, where
    /// they say it.
    fn known(&self, outline: &str) -> Known {
        let texts = closure(&self.texts, outline);
        let mut known = variables::known(|name| texts.iter().any(|text| text.text.contains(name)));
        known.fields.extend(self.extra.known());
        known
    }

    /// Compiles an outline and looks for misspelt names.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn test(&self, outline: &str) -> Result<(), Vec<Diagnostic>> {
        let findings = self.engine(outline)?.lint(outline, &self.known(outline));
        if findings.is_empty() { Ok(()) } else { Err(findings) }
    }
}

/// Tells whether a template is an outline, and no section or list of components.
pub fn is_outline(name: &str) -> bool {
    !name.contains('/') && name != COMPONENTS
}

/// Returns the templates that one needs: itself, those it includes, and the shared components.
fn closure<'t>(texts: &'t [Named], main: &str) -> Vec<&'t Named> {
    let mut used: Vec<&Named> = Vec::new();
    let mut wanted: Vec<&str> = vec![COMPONENTS, main];
    while let Some(name) = wanted.pop() {
        let known = texts.iter().find(|text| text.name == name);
        let Some(text) = known.filter(|text| used.iter().all(|used| used.name != text.name)) else {
            continue;
        };
        used.push(text);
        wanted.extend(included(&text.text));
    }
    used
}

/// Returns the names of the templates that a text includes.
pub fn included(text: &str) -> impl Iterator<Item = &str> {
    let words = ["include", "extends"].into_iter();
    words.flat_map(|word| text.match_indices(word)).filter_map(|(at, word)| {
        let rest = text[at + word.len()..].trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
        rest[1..].split(quote).next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outline_compiles_and_names_nothing_unknown() {
        let templates = Templates::embedded(&mut Sources::default());
        for outline in Outline::ALL {
            assert_eq!(templates.test(outline.template()), Ok(()), "{outline:?}");
        }
    }

    #[test]
    fn every_template_is_used() {
        let templates = Templates::embedded(&mut Sources::default());
        for text in &templates.texts {
            let uses = |outline: Outline| closure(&templates.texts, outline.template());
            let used = |outline| uses(outline).iter().any(|used| used.name == text.name);
            assert!(Outline::ALL.into_iter().any(used), "{}", text.name);
        }
    }
}
