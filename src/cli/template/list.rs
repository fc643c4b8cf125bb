//! `bcqcdc template list`.

use serde_json::{Value, json};

use crate::Templates;
use crate::cli::console::Output;
use crate::diagnostic::Lang;
use crate::outline::Outline;
use crate::source::Sources;
use crate::templates::{EMBEDDED, Template, is_outline};

/// Returns what there is.
pub(super) fn text(output: Output) -> String {
    let templates = Templates::embedded(&mut Sources::default());
    if output.format.is_data() {
        let objects: Vec<_> =
            EMBEDDED.iter().map(|template| object(template, &templates)).collect();
        return pretty(&Value::from(objects));
    }
    let lang = output.lang;
    let (outlines, sections): (Vec<_>, Vec<_>) =
        EMBEDDED.iter().partition(|template| is_outline(template.name));
    let heads = match lang {
        Lang::Vi => ["Đề cương", "Các phần, và đề cương dùng chúng"],
        Lang::En => ["Outlines", "Sections, and the outlines that use them"],
    };
    let mut text = format!("{}\n", heads[0]);
    outlines.iter().for_each(|template| text += &line(template, lang));
    text += &format!("\n{}\n", heads[1]);
    for template in sections {
        text += &line(&template, lang);
        text += &format!("      {}\n", users(&template, &templates, lang));
    }
    text
}

fn line(template: &Template, lang: Lang) -> String {
    format!("  {:<33} {}\n", template.name, template.about(lang))
}

/// Returns the outlines that use a template, by name.
fn used_by(template: &Template, templates: &Templates) -> Vec<&'static str> {
    let users = Outline::ALL.into_iter().map(Outline::template);
    let users = users.filter(|outline| templates.uses(outline).any(|name| name == template.name));
    users.map(|outline| outline.trim_end_matches(".md")).collect()
}

fn users(template: &Template, templates: &Templates, lang: Lang) -> String {
    let users = used_by(template, templates);
    match (users.len() == Outline::ALL.len(), lang) {
        (true, Lang::Vi) => "mọi đề cương".to_owned(),
        (true, Lang::En) => "every outline".to_owned(),
        (false, _) => users.join(", "),
    }
}

fn object(template: &Template, templates: &Templates) -> Value {
    let Template { name, vi, en, .. } = template;
    let kind = if is_outline(name) { "outline" } else { "section" };
    let users = used_by(template, templates);
    json!({ "name": name, "kind": kind, "meaning": { "vi": vi, "en": en }, "used_by": users })
}

/// Writes JSON for people and programs.
pub(super) fn pretty(json: &Value) -> String {
    format!("{json:#}\n")
}
