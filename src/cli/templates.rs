//! The templates of a run: those of the program, with an outline of the office's own for everything,
//! or with a folder of the office's sections and outlines.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::Templates;
use crate::cli::failure::Failure;
use crate::cli::guard;
use crate::cli::input::Input;
use crate::cli::printer::Processes;
use crate::cli::target::directory_of;
use crate::diagnostic::{Diagnostic, Text};
use crate::extra;
use crate::limits;
use crate::source::Sources;
use crate::templates::{EMBEDDED, Own, included, is_outline};

/// Templates, or what is wrong with them.
type Compiled = Result<Templates, Vec<Diagnostic>>;

/// Compiles what `-t` names; the faults are those of the office's own texts. With it comes what the
/// user is told of them.
///
/// # Errors
///
/// A file cannot be read, or the folder holds a file that nothing would use.
pub(super) fn load(
    own: Option<&Path>,
    sources: &mut Sources,
) -> Result<(Compiled, Option<Text>), Failure> {
    let Some(path) = own else { return Ok((Ok(Templates::embedded(sources)), None)) };
    let own = read(path, sources)?;
    let note = note(path, &own);
    Ok((compiled(path, own, sources)?, note))
}

/// Compiles an office's own files; what they print is printed by a process of its own.
pub(super) fn compiled(path: &Path, own: Own, sources: &mut Sources) -> Result<Compiled, Failure> {
    let name = path.display().to_string();
    guard::catch(&name, || Templates::with(sources, own, Some(Arc::new(Processes::default()))))
}

/// Reads an office's own files: those of a folder, or an outline with what it includes.
pub(super) fn read(path: &Path, sources: &mut Sources) -> Result<Own, Failure> {
    if path.is_dir() { folder(path, sources) } else { outline(path, sources) }
}

/// Reads what somebody edited: a folder, or one text, which takes the place of the program's own of the
/// same name where there is one.
pub(super) fn read_edited(path: &Path, sources: &mut Sources) -> Result<Own, Failure> {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    let name = format!("/{}", parts.join("/"));
    let known = EMBEDDED.iter().map(|known| known.name);
    let known = known.filter(|known| name.ends_with(&format!("/{known}"))).max_by_key(|n| n.len());
    let Some(known) = known.filter(|_| !path.is_dir()) else { return read(path, sources) };
    let text = Input::file(path).read()?;
    let file = sources.add(path.display().to_string(), text);
    let folder = path.ancestors().nth(known.split('/').count()).unwrap_or(Path::new(""));
    let extra = declarations(folder, sources)?;
    Ok(Own { texts: vec![(known.to_owned(), file)], only: None, extra })
}

/// Says which templates of the program an office replaces, and what it adds.
fn note(path: &Path, own: &Own) -> Option<Text> {
    let is_known = |name: &str| EMBEDDED.iter().any(|known| known.name == name);
    let others = own.texts.iter().map(|(name, _)| name.as_str());
    let others = others.filter(|name| own.only.as_deref() != Some(name));
    let (replaced, added): (Vec<_>, Vec<_>) = others.partition(|name| is_known(name));
    let (outlines, mut sections): (Vec<_>, Vec<_>) =
        added.into_iter().partition(|name| is_outline(name) && own.only.is_none());
    sections.extend(own.extra.map(|_| extra::NAME));
    let names = |names: &[&str]| {
        names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
    };
    let parts = [
        (&replaced, "thay", "in place of the program's"),
        (&sections, "thêm", "added"),
        (&outlines, "đề cương riêng (chọn bằng `layout.outline`)", "outlines for `layout.outline`"),
    ];
    let parts = parts.iter().filter(|(names, ..)| !names.is_empty());
    let vi: Vec<_> = parts.clone().map(|(list, vi, _)| format!("{vi} {}", names(list))).collect();
    let en: Vec<_> = parts.map(|(list, _, en)| format!("{en} {}", names(list))).collect();
    let (vi, en, path) = (vi.join("; "), en.join("; "), path.display());
    let text = Text::new(format!("mẫu riêng `{path}`: {vi}"), format!("templates `{path}`: {en}"));
    (!vi.is_empty()).then_some(text)
}

/// Reads a folder of templates.
fn folder(path: &Path, sources: &mut Sources) -> Result<Own, Failure> {
    let name = path.display().to_string();
    let mut own = Own::default();
    for file in files(path).map_err(|error| unreadable(&name, &error))? {
        let relative = file.strip_prefix(path).unwrap_or(&file);
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        let text = Input::file(&file).read_up_to(limits::TEMPLATE_FILE)?;
        own.texts.push((parts.join("/"), sources.add(file.display().to_string(), text)));
    }
    own.extra = declarations(path, sources)?;
    if own.texts.is_empty() && own.extra.is_none() {
        return Err(empty(&name));
    }
    unused(&own, sources)?;
    Ok(own)
}

/// Reads an outline, and those of the templates beside it that it includes.
fn outline(path: &Path, sources: &mut Sources) -> Result<Own, Failure> {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    let section = EMBEDDED
        .iter()
        .map(|known| known.name)
        .find(|name| !is_outline(name) && parts.join("/").ends_with(&format!("/{name}")));
    if let Some(section) = section {
        return Err(only_a_section(path, section));
    }
    let main = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = directory_of(path);
    let mut own = Own { only: Some(main.clone()), ..Own::default() };
    let mut wanted = vec![main.clone()];
    while let Some(name) = wanted.pop() {
        let is_inside =
            Path::new(&name).components().all(|part| matches!(part, Component::Normal(_)));
        let beside = if name == main { path.to_owned() } else { folder.join(&name) };
        let is_known = own.texts.iter().any(|(known, _)| *known == name);
        if is_known || name != main && !(is_inside && beside.is_file()) {
            continue;
        }
        let text = Input::file(&beside).read_up_to(limits::TEMPLATE_FILE)?;
        wanted.extend(included(&text).map(str::to_owned));
        own.texts.push((name, sources.add(beside.display().to_string(), text)));
    }
    own.extra = declarations(folder, sources)?;
    Ok(own)
}

/// Reads `extra.toml` of a folder, where there is one.
fn declarations(
    folder: &Path,
    sources: &mut Sources,
) -> Result<Option<crate::source::FileId>, Failure> {
    let path = folder.join(extra::NAME);
    // What goes without saying is not said: `extra.toml`, not `./extra.toml`.
    let path = path.strip_prefix(".").unwrap_or(&path);
    if !path.is_file() {
        return Ok(None);
    }
    let text = Input::file(path).read()?;
    Ok(Some(sources.add(path.display().to_string(), text)))
}

/// Returns the templates of a folder and of those in it, by name.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // What a link leads to is no part of the folder.
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if is_template(&entry.path()) {
                found.push(entry.path());
            }
        }
        if found.len() + folders.len() > limits::TEMPLATE_FILES {
            return Err(io::Error::other(format!("> {} *.md", limits::TEMPLATE_FILES)));
        }
    }
    found.sort();
    Ok(found)
}

/// Tells whether a file is a template; notes on the folder are none.
fn is_template(path: &Path) -> bool {
    let is_readme = path.file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case("readme"));
    path.extension().is_some_and(|extension| extension == "md") && !is_readme
}

/// Refuses a file whose name is wrong: a section that takes no template's place and that no other
/// file includes, or an outline that bears nearly the name of a template.
fn unused(own: &Own, sources: &Sources) -> Result<(), Failure> {
    for (name, file) in &own.texts {
        let replaces = EMBEDDED.iter().any(|known| known.name == name);
        let includes = |(other, other_file): &(String, _)| {
            other != name && included(&sources.get(*other_file).text).any(|one| one == name)
        };
        if replaces || own.texts.iter().any(includes) {
            continue;
        }
        let distance = |known: &str| strsim::levenshtein(last(known), last(name));
        let near = EMBEDDED.iter().map(|known| known.name).min_by_key(|known| distance(known));
        let near = near.unwrap_or_default();
        if is_outline(name) && distance(near) > 2 {
            continue;
        }
        let path = &sources.get(*file).name;
        return Err(Failure::new(
            format!("mẫu `{path}` không thay cho mẫu nào và không mẫu nào gọi đến"),
            format!("the template `{path}` replaces none, and none includes it"),
        )
        .help(
            format!("có phải là `{near}` không? Tên tính từ thư mục nêu ở -t"),
            format!("`{near}`, perhaps? Names start from the folder given with -t"),
        ));
    }
    Ok(())
}

/// Returns the last part of a name.
fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn unreadable(name: &str, error: &io::Error) -> Failure {
    Failure::new(
        format!("không đọc được thư mục mẫu `{name}`"),
        format!("failed to read the folder of templates `{name}`"),
    )
    .caused_by(error)
}

fn empty(name: &str) -> Failure {
    Failure::new(
        format!("thư mục mẫu `{name}` không có tệp .md nào"),
        format!("the folder of templates `{name}` holds no .md file"),
    )
}

fn only_a_section(path: &Path, section: &str) -> Failure {
    let shown = path.display();
    let depth = section.split('/').count();
    let folder = path.ancestors().nth(depth).unwrap_or(path);
    let folder = if folder == Path::new("") { Path::new(".") } else { folder }.display();
    Failure::new(
        format!("`{shown}` chỉ là một phần của mẫu, không phải cả văn bản"),
        format!("`{shown}` is a section of a template, no whole document"),
    )
    .help(format!("nêu thư mục chứa nó: `-t {folder}`"), format!("name its folder: `-t {folder}`"))
}
