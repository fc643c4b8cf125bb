//! `bcqcdc rule`: what a rule checks, why, and where it comes from.

use crate::cli::args::RuleArguments;
use crate::cli::console::{self, Output};
use crate::cli::exit::Exit;
use crate::diagnostic::Lang;
use crate::report::Style;
use crate::report::page::{self, Object};
use crate::rules::{self, Rule};

/// Runs the command.
pub(super) fn run(arguments: &RuleArguments, output: Output) -> Exit {
    let rules: Vec<&Rule> = match arguments {
        RuleArguments::Page(rule) => vec![*rule],
        RuleArguments::All => rules::all().collect(),
        RuleArguments::List(prefix) => {
            rules::all().filter(|rule| rule.code.starts_with(prefix.as_str())).collect()
        }
    };
    let text = match arguments {
        _ if output.format.is_data() => json(arguments, &rules),
        RuleArguments::List(_) => list(&rules, output.lang),
        _ => {
            let pages = rules.iter().map(|rule| page::text(rule, output.lang, Style::Coloured));
            pages.collect::<Vec<_>>().join("\n\n")
        }
    };
    console::print_text(&text, output.colour)
}

/// Prints one rule as an object, several as an array.
fn json(arguments: &RuleArguments, rules: &[&Rule]) -> String {
    let objects: Vec<_> = rules.iter().map(|rule| Object::new(rule)).collect();
    let json = match (arguments, &objects[..]) {
        (RuleArguments::Page(_), [object]) => serde_json::to_string_pretty(object),
        _ => serde_json::to_string_pretty(&objects),
    };
    json.expect("texts and flags serialise") + "\n"
}

fn list(rules: &[&Rule], lang: Lang) -> String {
    let mut list = String::new();
    let mut family = "";
    for rule in rules {
        let next = page::family(rule.code, lang);
        if next != family {
            let letter = &rule.code[..1];
            let blank = if list.is_empty() { "" } else { "\n" };
            list += &format!("{blank}{letter}: {next}\n");
            family = next;
        }
        list += &format!("  {}\n", page::line(rule, lang));
    }
    list + match lang {
        Lang::Vi => "\n*  `check --fix` sửa được\n?  chỉ khi có `--pedantic`\n",
        Lang::En => "\n*  `check --fix` mends it\n?  with `--pedantic` only\n",
    }
}
