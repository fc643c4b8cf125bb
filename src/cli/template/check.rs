//! `bcqcdc template check`: edited templates are tried on every example, and nothing is written.

use std::collections::BTreeSet;

use crate::cli::args::TemplateCheck;
use crate::cli::check::settle;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::{guard, templates};
use crate::diagnostic::{Diagnostic, Text, has_errors};
use crate::document::Document;
use crate::outline::Outline;
use crate::parse::Year;
use crate::read::without_indices;
use crate::source::Sources;
use crate::{Settings, Templates, examples, render, unprinted};

/// Runs the command.
pub(super) fn run(asked: &TemplateCheck, mut console: Console) -> Exit {
    let exit = match tried(asked, &mut console) {
        Ok(exit) => exit,
        Err(failure) => {
            console.failure("", &failure);
            Exit::CouldNotRun
        }
    };
    console.finish(exit)
}

fn tried(
    asked: &TemplateCheck,
    console: &mut Console,
) -> Result<Exit, crate::cli::failure::Failure> {
    let mut sources = Sources::default();
    let base = Templates::embedded(&mut sources);
    let own = templates::read_edited(&asked.path, &mut sources)?;
    let mut trial = Trial::default();
    match templates::compiled(&asked.path, own, &mut sources)? {
        Ok(templates) => {
            let name = asked.path.display().to_string();
            guard::catch(&name, || trial.on_examples(&templates, &base, &mut sources))?;
        }
        Err(faults) => trial.findings = faults,
    }
    let settings = Settings { strict: asked.strict, ..Settings::default() };
    settle(&mut trial.findings, &settings);
    console.findings(&trial.findings, &sources);
    if trial.made + trial.failed + trial.untried.len() > 0 {
        console.note(&trial.tally());
    }
    Ok(if has_errors(&trial.findings) { Exit::Findings } else { Exit::Clean })
}

/// What became of the examples.
#[derive(Default)]
struct Trial {
    findings: Vec<Diagnostic>,
    /// Documents that were made, and those that were not.
    made: usize,
    failed: usize,
    /// Keys of which values are no longer printed.
    lost: BTreeSet<String>,
    /// Outlines that no example follows.
    untried: Vec<&'static str>,
}

impl Trial {
    fn on_examples(&mut self, templates: &Templates, base: &Templates, sources: &mut Sources) {
        let years = examples::years(sources);
        for outline in Outline::ALL {
            let is_followed = years.iter().any(|(_, year)| Outline::of(&year.model) == outline);
            if !is_followed && templates.is_changed(outline.template()) {
                self.untried.push(outline.template());
            }
        }
        for (name, mut year) in years {
            year.model.extra = templates.extra().sample();
            let outline = Outline::of(&year.model).template();
            if templates.only().is_some() {
                self.one(name, &year, templates, None);
            } else if templates.is_changed(outline) {
                self.one(name, &year, templates, render::document(&year, base).ok().as_ref());
            }
            for own in templates.own_outlines() {
                let mut year = year.clone();
                year.model.layout.outline = Some(own.trim_end_matches(".md").to_owned().into());
                self.one(name, &year, templates, None);
            }
        }
    }

    /// Tries an example; what it lost is seen against the document that the program's own templates
    /// make, where these are replaced.
    fn one(&mut self, name: &str, year: &Year, templates: &Templates, before: Option<&Document>) {
        let made = render::document(year, templates);
        let made = made.and_then(|document| render::write(&document).map(|_| document));
        match made {
            Ok(document) => {
                self.made += 1;
                if let Some(before) = before {
                    self.compare(year, &document, before);
                }
            }
            Err(faults) => {
                self.failed += 1;
                self.take(faults, name);
            }
        }
    }

    /// Takes faults, each once, with the first example that shows it.
    fn take(&mut self, faults: Vec<Diagnostic>, name: &str) {
        for fault in faults {
            let is_known =
                |known: &Diagnostic| known.span == fault.span && known.code == fault.code;
            if !self.findings.iter().any(is_known) {
                let label = Text::new(
                    format!("khi lập `examples/{name}`"),
                    format!("with `examples/{name}`"),
                );
                self.findings.push(if fault.label.is_some() { fault } else { fault.label(label) });
            }
        }
    }

    fn compare(&mut self, year: &Year, document: &Document, before: &Document) {
        let known = unprinted::find(year, before);
        for finding in unprinted::find(year, document) {
            let key = without_indices(&finding.key);
            if known.iter().all(|known| known.key != finding.key) && self.lost.insert(key) {
                self.findings.push(finding);
            }
        }
    }

    fn tally(&self) -> Text {
        let Self { made, failed, lost, untried, .. } = self;
        let lost = lost.len();
        let plural = |number: usize| if number == 1 { "" } else { "s" };
        let mut vi =
            format!("thử với các tệp ví dụ: {made} văn bản lập được, {failed} không lập được");
        let mut en = format!(
            "tried on the examples: {made} document{} made, {failed} failed",
            plural(*made)
        );
        if lost > 0 {
            vi += &format!("; {lost} khóa không còn được in");
            en += &format!("; {lost} key{} no longer printed", plural(lost));
        }
        if !untried.is_empty() {
            let names = untried.join(", ");
            vi += &format!("; chưa có tệp ví dụ cho {names}: chỉ kiểm tra cú pháp và tên biến");
            en += &format!("; no example for {names}: only syntax and names were checked");
        }
        Text::new(vi, en)
    }
}
