//! `bcqcdc schema`: the JSON Schema of the files that people write.

use std::fs;
use std::path::Path;

use crate::cli::args::SchemaArguments;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{output, target};
use crate::diagnostic::Text;
use crate::schema;

/// Runs the command.
pub(super) fn run(arguments: &SchemaArguments, mut console: Console) -> Exit {
    let text = schema::text(arguments.subject);
    let exit = match arguments.output.as_deref().filter(|path| path.as_os_str() != "-") {
        None => {
            console.text(&text);
            Exit::Clean
        }
        Some(path) => match write(path, &text) {
            Ok(done) => {
                console.note(&done);
                Exit::Clean
            }
            Err(failure) => {
                console.failure("", &failure);
                Exit::CouldNotRun
            }
        },
    };
    console.finish(exit)
}

/// Writes a schema; one of an older version gives way, any other file stays.
fn write(path: &Path, text: &str) -> Result<Text, Failure> {
    target::refuse_directory(path)?;
    target::refuse_missing_directory(path)?;
    let name = path.display();
    let written = Text::new(format!("đã ghi `{name}`"), format!("wrote `{name}`"));
    match fs::read(path).map(String::from_utf8) {
        Ok(Ok(old)) if old == text => {
            Ok(Text::new(format!("`{name}` không thay đổi"), format!("`{name}` is unchanged")))
        }
        Ok(Ok(old)) if schema::is_ours(&old) => output::replace(path, &old, text).map(|()| written),
        _ => output::create(path, text.as_bytes()).map(|()| written),
    }
}
