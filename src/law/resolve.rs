//! From what the file says of a document to the document: the file's own full citations first,
//! then the catalogue.

use super::{Act, Catalogue};
use crate::diagnostic::{Diagnostic, Text};
use crate::model::Parts;
use crate::read::nearest;
use crate::value::blank_hint;

/// The documents that a file cites.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cited {
    /// The documents, each once.
    pub acts: Vec<Act>,
    /// Index in `acts` of each citation, by the citation's number.
    pub index: Vec<usize>,
}

impl Cited {
    /// Returns the document of a citation.
    pub fn act(&self, citation: usize) -> Option<&Act> {
        self.acts.get(*self.index.get(citation)?)
    }

    /// Returns the index in `acts` of the document with this number, taken from the catalogue when
    /// the file does not cite it; nothing when neither knows it, or one of them knows several.
    pub fn find_or_add(&mut self, number: &str, catalogue: &Catalogue) -> Option<usize> {
        let mut known = self.acts.iter().enumerate().filter(|(_, act)| act.number == number);
        match (known.next(), known.next()) {
            (Some((index, _)), None) => return Some(index),
            (Some(_), Some(_)) => return None,
            _ => {}
        }
        let [entry] = catalogue.find(number, None)[..] else { return None };
        Some(self.add(entry.act.clone()))
    }

    /// Returns the index in `acts` of the document that a template names by its number.
    pub fn find_or_add_one(&mut self, number: &str, catalogue: &Catalogue) -> Option<usize> {
        let found = self.find_or_add(number, catalogue);
        found.or_else(|| Some(self.add(catalogue.one(number)?.act.clone())))
    }

    /// Returns the index of a document of which only the number is known.
    pub fn add_unknown(&mut self, number: &str) -> usize {
        self.add(Act { number: number.to_owned(), ..Act::default() })
    }

    /// Returns the index of a document, added if it is not there yet.
    fn add(&mut self, act: Act) -> usize {
        if let Some(index) = self.acts.iter().position(|known| known.same(&act)) {
            complete(&mut self.acts[index], &act);
            return index;
        }
        self.acts.push(act);
        self.acts.len() - 1
    }
}

/// Finds the document of every citation; reports those that nobody knows (L001, L002).
pub fn resolve(citations: &[Parts], catalogue: &Catalogue) -> (Cited, Vec<Diagnostic>) {
    let mut cited = Cited::default();
    let mut findings = Vec::new();
    let own: Vec<Act> = citations.iter().filter_map(in_full).collect();
    for parts in citations {
        let act = match find(parts, &own, catalogue) {
            Ok(act) => act,
            Err(finding) => {
                findings.push(*finding);
                written(parts)
            }
        };
        let index = cited.add(act);
        cited.index.push(index);
    }
    (cited, findings)
}

fn find(parts: &Parts, own: &[Act], catalogue: &Catalogue) -> Result<Act, Box<Diagnostic>> {
    let given = written(parts);
    if blank_hint(&given.number).is_some() {
        return Ok(given);
    }
    if !given.r#type.is_empty() {
        return Ok(with_catalogue(given, catalogue));
    }
    if given.number.is_empty() {
        return Err(Box::new(nameless(parts)));
    }
    let fits = |act: &&Act| act.number == given.number && agrees(act, &given);
    let mut cited: Vec<&Act> = own.iter().filter(fits).collect();
    cited.dedup_by(|a, b| a.same(b));
    match cited[..] {
        [] => {}
        [act] => return Ok(with_catalogue(act.clone(), catalogue)),
        ref several => return Err(Box::new(ambiguous(parts, &given, several))),
    }
    match catalogue.find(&given.number, given.date)[..] {
        [entry] => {
            let mut act = given;
            complete(&mut act, &entry.act);
            Ok(act)
        }
        [] => Err(Box::new(unknown(parts, &given, own, catalogue))),
        ref several => {
            let several: Vec<&Act> = several.iter().map(|entry| &entry.act).collect();
            Err(Box::new(ambiguous(parts, &given, &several)))
        }
    }
}

fn agrees(act: &Act, given: &Act) -> bool {
    given.date.is_none() || act.date.is_none() || act.date == given.date
}

/// Returns a citation as an act when the file gives at least its type.
fn in_full(parts: &Parts) -> Option<Act> {
    parts.r#type.as_ref().map(|_| written(parts))
}

/// Returns what the file itself says.
fn written(parts: &Parts) -> Act {
    let text = |words: &Option<crate::value::Words>| {
        words.as_ref().map(|words| words.value.trim().to_owned()).unwrap_or_default()
    };
    Act {
        r#type: text(&parts.r#type),
        number: text(&parts.number),
        date: parts.date.map(|date| date.value),
        issuer: text(&parts.issuer),
        title: text(&parts.title),
    }
}

/// Fills what the file leaves out from the one document of that number and type.
fn with_catalogue(mut act: Act, catalogue: &Catalogue) -> Act {
    if !act.number.is_empty()
        && let [entry] = catalogue.find(&act.number, act.date)[..]
        && entry.act.r#type == act.r#type
    {
        complete(&mut act, &entry.act);
    }
    act
}

fn complete(act: &mut Act, from: &Act) {
    for (part, known) in [
        (&mut act.r#type, &from.r#type),
        (&mut act.issuer, &from.issuer),
        (&mut act.title, &from.title),
    ] {
        if part.is_empty() {
            part.clone_from(known);
        }
    }
    act.date = act.date.or(from.date);
}

fn nameless(parts: &Parts) -> Diagnostic {
    let message = Text::new(
        "văn bản viện dẫn không có số hiệu và tên loại",
        "a cited document has neither number nor type",
    );
    Diagnostic::error("L001", parts.span, message).help(Text::new(
        "ghi ít nhất `number`, hoặc `type` và `title`",
        "give at least `number`, or `type` and `title`",
    ))
}

fn unknown(parts: &Parts, given: &Act, own: &[Act], catalogue: &Catalogue) -> Diagnostic {
    let number = &given.number;
    let message = Text::new(
        format!("danh mục không có văn bản số `{number}`"),
        format!("the catalogue has no document `{number}`"),
    );
    let known = catalogue.entries().map(|entry| entry.act.number.as_str());
    let known = known.chain(own.iter().map(|act| act.number.as_str()));
    let full = "{ type = \"…\", number = \"…\", date = …, issuer = \"…\", title = \"về …\" }";
    let help = match nearest(number, known).filter(|near| near != number) {
        Some(near) => Text::new(
            format!("có phải là `{near}` không? Nếu không, ghi đầy đủ: {full}"),
            format!("did you mean `{near}`? If not, cite it in full: {full}"),
        ),
        None => Text::new(format!("ghi đầy đủ: {full}"), format!("cite it in full: {full}")),
    };
    Diagnostic::error("L001", place(parts), message).help(help)
}

fn ambiguous(parts: &Parts, given: &Act, acts: &[&Act]) -> Diagnostic {
    let number = &given.number;
    let candidates: Vec<_> = acts.iter().map(|act| act.full()).collect();
    let candidates = candidates.join("; ");
    let message = Text::new(
        format!("có nhiều văn bản cùng số `{number}`"),
        format!("several documents bear the number `{number}`"),
    );
    Diagnostic::error("L002", place(parts), message).help(Text::new(
        format!("ghi thêm ngày: {{ number = \"{number}\", date = … }}; các văn bản: {candidates}"),
        format!("add the date: {{ number = \"{number}\", date = … }}; they are: {candidates}"),
    ))
}

fn place(parts: &Parts) -> crate::source::Span {
    parts.number.as_ref().map_or(parts.span, |number| number.span)
}
