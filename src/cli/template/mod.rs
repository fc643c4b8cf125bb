//! `bcqcdc template`: what templates there are, what they may use, one copied out, one tried.

mod check;
mod list;
mod vars;

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::cli::args::TemplateArguments;
use crate::cli::console::{self, Console, Output};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::target::directory_of;
use crate::diagnostic::Text;
use crate::templates::Template;

/// Runs the command.
pub(super) fn run(arguments: &TemplateArguments, output: Output) -> Exit {
    match arguments {
        TemplateArguments::List => console::print_text(&list::text(output), output.colour),
        TemplateArguments::Show(template) => show(template, output),
        TemplateArguments::Vars(asked) => match vars::text(asked, output) {
            Ok(text) => console::print_text(&text, output.colour),
            Err(failure) => console::print_usage(&failure, output.lang, output.colour),
        },
        TemplateArguments::Eject(templates, folder) => {
            eject(templates, folder, Console::with_findings_on_stderr(output))
        }
        TemplateArguments::Check(asked) => {
            check::run(asked, Console::with_findings_on_stdout(output))
        }
    }
}

fn show(template: &Template, output: Output) -> Exit {
    if !output.format.is_data() {
        // Byte for byte, for somebody who sends it to a file.
        let mut console = Console::with_text_on_stdout(output);
        console.text(template.text);
        return console.finish(Exit::Clean);
    }
    let Template { name, vi, en, text } = template;
    let json = json!({ "name": name, "meaning": { "vi": vi, "en": en }, "text": text });
    console::print_text(&list::pretty(&json), output.colour)
}

/// Copies templates out, each below the folder under its own name.
fn eject(templates: &[&Template], folder: &Path, mut console: Console) -> Exit {
    let targets: Vec<_> = templates.iter().map(|of| (of, folder.join(of.name))).collect();
    // All or nothing.
    for (_, path) in &targets {
        if let Err(failure) = output::refuse_existing(path) {
            console.failure("", &failure);
            return console.finish(Exit::CouldNotRun);
        }
    }
    for (template, path) in &targets {
        let written = fs::create_dir_all(directory_of(path))
            .map_err(|error| no_folder(directory_of(path)).caused_by(&error))
            .and_then(|()| output::create(path, template.text.as_bytes()));
        if let Err(failure) = written {
            console.failure("", &failure);
            return console.finish(Exit::CouldNotRun);
        }
        let path = path.display();
        console.note(&Text::new(format!("đã ghi `{path}`"), format!("wrote `{path}`")));
    }
    let folder = folder.display();
    console.note(&Text::new(
        format!(
            "sửa xong, thử bằng `bcqcdc template check {folder}`; dùng bằng `bcqcdc render … -t {folder}`"
        ),
        format!("once edited, try it by `bcqcdc template check {folder}`; use it by `bcqcdc render … -t {folder}`"),
    ));
    console.finish(Exit::Clean)
}

fn no_folder(folder: &Path) -> Failure {
    let folder = folder.display();
    Failure::new(
        format!("không tạo được thư mục `{folder}`"),
        format!("failed to make the folder `{folder}`"),
    )
}
