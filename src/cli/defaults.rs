//! `bcqcdc.toml`: what every run below a folder starts from. The nearest one above an input counts,
//! and it alone; the command line wins over the environment, the environment over the file.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::{env, fs};

use crate::Settings;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::cli::input::Input;
use crate::cli::target::directory_of;
use crate::diagnostic::{Diagnostic, Lang, Text, has_errors, sort};
use crate::parse;
use crate::settings::SettingsFile;
use crate::source::Sources;
use crate::suppress::is_known;
use crate::value::{FileName, Flag, Spanned, Words};

/// Name of the file.
pub(super) const NAME: &str = "bcqcdc.toml";

/// What a file says; nothing where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Defaults {
    /// The file, as messages call it.
    name: String,
    pub(super) output: Option<PathBuf>,
    pub(super) templates: Option<PathBuf>,
    lang: Option<Lang>,
    settings: Settings,
}

impl Defaults {
    /// Returns the settings of the command line, completed.
    pub(super) fn settings(&self, given: &Settings) -> Settings {
        let codes = |given: &Vec<String>, own: &Vec<String>| {
            if given.is_empty() { own.clone() } else { given.clone() }
        };
        Settings {
            draft: given.draft,
            strict: given.strict || self.settings.strict,
            pedantic: given.pedantic || self.settings.pedantic,
            select: codes(&given.select, &self.settings.select),
            ignore: codes(&given.ignore, &self.settings.ignore),
        }
    }
}

/// The files of a run; the first stands for none.
pub(super) struct Found {
    pub(super) files: Vec<Defaults>,
    /// The file of each folder with inputs, by its index.
    folders: BTreeMap<PathBuf, usize>,
}

impl Found {
    /// Finds the files of the inputs.
    ///
    /// # Errors
    /// What is wrong with them is printed.
    pub(super) fn of(inputs: &[Input], console: &mut Console) -> Result<Self, Exit> {
        let mut found = Self { files: vec![Defaults::default()], folders: BTreeMap::new() };
        let mut known: BTreeMap<PathBuf, usize> = BTreeMap::new();
        let mut exit = Exit::Clean;
        for input in inputs {
            let folder = input.folder();
            if found.folders.contains_key(folder) {
                continue;
            }
            let index = match above(folder) {
                None => 0,
                Some(path) => *known.entry(path).or_insert_with_key(|path| {
                    exit = exit.max(found.read(path, console));
                    found.files.len() - 1
                }),
            };
            found.folders.insert(folder.to_owned(), index);
        }
        if exit == Exit::Clean { Ok(found) } else { Err(exit) }
    }

    /// Returns the index of an input's file.
    pub(super) fn index(&self, input: &Input) -> usize {
        self.folders.get(input.folder()).copied().unwrap_or_default()
    }

    /// Returns where the documents of the run go, unless the command line says so.
    ///
    /// # Errors
    /// The files of two inputs name different places.
    pub(super) fn output(&self) -> Result<Option<&Path>, Failure> {
        let mut used: Vec<&Defaults> =
            self.folders.values().map(|index| &self.files[*index]).collect();
        used.sort_by(|a, b| (&a.output, &a.name).cmp(&(&b.output, &b.name)));
        let (Some(first), Some(last)) = (used.first(), used.last()) else { return Ok(None) };
        if first.output == last.output {
            return Ok(first.output.as_deref());
        }
        let name = &last.name;
        Err(Failure::new(
            format!("`output` trong `{name}` không dùng cho mọi đầu vào"),
            format!("`output` of `{name}` does not apply to every input"),
        )
        .help(
            "nêu đầu ra bằng `-o`, hoặc chạy riêng từng thư mục",
            "give the output by `-o`, or run on each folder by itself",
        ))
    }

    /// Reads a file and adds it; prints what is wrong with it.
    fn read(&mut self, path: &Path, console: &mut Console) -> Exit {
        let shown = shown(path);
        let (defaults, findings, sources) = match read(&shown) {
            Ok(read) => read,
            Err(failure) => {
                self.files.push(Defaults::default());
                console.failure(&shown.display().to_string(), &failure);
                return Exit::CouldNotRun;
            }
        };
        console.findings(&findings, &sources);
        self.files.push(defaults);
        if has_errors(&findings) { Exit::Findings } else { Exit::Clean }
    }
}

/// Returns the language that the file above a path asks for; faults are for others to tell.
pub(super) fn lang(path: &Path) -> Option<Lang> {
    // A pattern is no path, but what stands before it is.
    let folder = path.ancestors().find(|path| path.is_dir()).unwrap_or(Path::new("."));
    let (defaults, ..) = read(&above(folder)?).ok()?;
    defaults.lang
}

/// Finds the nearest file in a folder or above it.
pub(super) fn above(folder: &Path) -> Option<PathBuf> {
    let folder = if folder == Path::new("") { Path::new(".") } else { folder };
    let folder = fs::canonicalize(folder).ok()?;
    folder.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file())
}

/// Returns a path as it is seen from here: `../bcqcdc.toml`.
fn shown(path: &Path) -> PathBuf {
    let here = env::current_dir().and_then(fs::canonicalize).unwrap_or_default();
    let mut up = PathBuf::new();
    for folder in here.ancestors() {
        // Nobody thinks of a folder as the root and a way down.
        if folder.parent().is_none() {
            break;
        }
        if let Ok(rest) = path.strip_prefix(folder) {
            return up.join(rest);
        }
        up.push(Component::ParentDir);
    }
    path.to_owned()
}

fn read(path: &Path) -> Result<(Defaults, Vec<Diagnostic>, Sources), Failure> {
    let opened = files::open(path)?;
    let mut sources = Sources::default();
    let id = sources.share(opened.file);
    let (file, mut findings): (SettingsFile, _) = parse::file(&sources, id);
    let folder = directory_of(path);
    let folder = if folder == Path::new(".") { Path::new("") } else { folder };
    let place = |name: Option<Spanned<FileName>>| match name {
        Some(name) if !name.value.0.is_empty() => Some(folder.join(name.value.0)),
        _ => None,
    };
    let is_set = |flag: Option<Flag>| flag.is_some_and(|flag| flag.value);
    let mut codes = |key: &str, codes: Vec<Words>| -> Vec<String> {
        let read = codes.into_iter().enumerate().map(|(index, code)| {
            let name = code.value.trim().to_ascii_uppercase();
            if !is_known(&name) && !name.is_empty() {
                findings.push(unknown_code(&code).key(format!("check.{key}[{index}]")));
            }
            name
        });
        read.collect()
    };
    let settings = Settings {
        draft: false,
        select: codes("select", file.check.select),
        ignore: codes("ignore", file.check.ignore),
        strict: is_set(file.check.strict),
        pedantic: is_set(file.check.pedantic),
    };
    sort(&mut findings);
    let defaults = Defaults {
        name: path.display().to_string(),
        output: place(file.output),
        templates: place(file.templates),
        lang: file.lang.map(|lang| lang.value.into()),
        settings,
    };
    Ok((defaults, findings, sources))
}

fn unknown_code(code: &Words) -> Diagnostic {
    let name = code.value.trim();
    let message =
        Text::new(format!("không có quy tắc mã `{name}`"), format!("there is no rule `{name}`"));
    Diagnostic::error("D003", code.span, message)
        .help(Text::new("`bcqcdc rule` liệt kê các mã", "`bcqcdc rule` lists the codes"))
}
