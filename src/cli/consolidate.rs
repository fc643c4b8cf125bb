//! `bcqcdc consolidate`: one report over the reports of many units.

mod files;
mod read;
mod trace;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::cli::args::{ConsolidateArguments, Inputs};
use crate::cli::check::settle;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files::{Disk, Shelf};
use crate::cli::gather::gather;
use crate::cli::guard;
use crate::cli::interrupt;
use crate::cli::kind::FileKind;
use crate::cli::office::Office;
use crate::cli::output::{self, Written};
use crate::cli::target::{self, Job, Target};
use crate::consolidate::unit::Reading;
use crate::consolidate::{self, Consolidated, csv, folded, tables, values, xlsx};
use crate::diagnostic::{Diagnostic, Severity, Text, has_errors};
use crate::parse::Year;
use crate::source::Sources;
use crate::{Templates, render, unprinted};

/// Runs the command.
pub(super) fn run(arguments: &ConsolidateArguments, mut console: Console) -> Exit {
    let name = arguments.head.display().to_string();
    let done = guard::catch(&name, || consolidate(arguments, &mut console));
    let exit = done.and_then(|done| done).unwrap_or_else(|failure| {
        console.failure("", &failure);
        Exit::CouldNotRun
    });
    console.finish(exit)
}

fn consolidate(arguments: &ConsolidateArguments, console: &mut Console) -> Result<Exit, Failure> {
    let traced = arguments.trace.as_deref().map(trace::find).transpose()?;
    let kind = FileKind::settle(arguments.to, arguments.output.as_deref())?;
    let office = (kind == FileKind::Pdf).then(Office::find).transpose()?;
    let job = job(arguments, kind)?;
    let inputs = files::units(&arguments.inputs, &arguments.head)?;
    files::refuse_collisions(arguments, &job.target, &inputs)?;
    let mut head = Head::read(&job)?;
    if !head.is_sound(arguments) {
        return Ok(head.finish(&[], arguments, console));
    }
    let reading = Reading::new(&head.year.model, traced.into_iter().collect());
    let units = read::all(&inputs, &reading, console);
    let consolidated = Consolidated::new(&head.year.model, units.units);
    if consolidated.units().next().is_none() {
        return Err(Failure::new(
            "không có đơn vị nào để tổng hợp",
            "there is no unit to consolidate",
        )
        .help(
            "kiểm tra đường dẫn, năm của các tệp và danh sách `consolidation.roster`",
            "check the path, the year of the files and `consolidation.roster`",
        ));
    }
    let exit = match traced {
        Some(index) => {
            console.text(&trace::lines(&consolidated, index, arguments.lang));
            Exit::Clean
        }
        None => {
            let form = (kind, office.as_ref());
            head.write(&consolidated, arguments, &job.target, form, units.worst, console)?
        }
    };
    if traced.is_none() {
        console.note(&tally(&consolidated));
    }
    Ok(exit.max(units.exit))
}

/// Settles where the report goes, by the rules of `render`.
fn job(arguments: &ConsolidateArguments, kind: FileKind) -> Result<Job, Failure> {
    let head = Inputs { paths: vec![arguments.head.clone()], stdin_filename: None };
    let place = target::place(arguments.output.as_deref(), 1, kind)?;
    let Some(input) = gather(&head)?.inputs.pop() else {
        return Err(Failure::new("thiếu tệp tổng hợp", "no head file is given"));
    };
    let target = target::target(&input, &place, None, kind)?;
    Ok(Job { input, target, text: None })
}

/// The head file: the report without its units.
struct Head {
    sources: Sources,
    templates: Templates,
    year: Year,
    findings: Vec<Diagnostic>,
}

impl Head {
    fn read(job: &Job) -> Result<Self, Failure> {
        let text = job.input.read()?;
        let mut sources = Sources::default();
        let templates = Templates::embedded(&mut sources);
        let file = sources.add(&job.input.name, text);
        let shelf = Shelf::default();
        let disk = Disk::beside(&job.input, &shelf);
        let (year, findings) = crate::parse_with(&mut sources, file, &disk);
        let is_head = consolidate::is_head(&year);
        if year.readable && !is_head && findings.iter().all(|finding| finding.key != "kind") {
            let name = &job.input.name;
            return Err(Failure::new(
                format!("`{name}` không phải tệp tổng hợp"),
                format!("`{name}` is not the head of a consolidated report"),
            )
            .help(
                "tệp sau `--into` ghi `kind = \"consolidated\"`",
                "the file after `--into` has `kind = \"consolidated\"`",
            ));
        }
        Ok(Self { sources, templates, year, findings })
    }

    /// Tells whether the file can be put into words.
    fn is_sound(&self, arguments: &ConsolidateArguments) -> bool {
        !self.findings.iter().any(|finding| finding.stops(arguments.settings.draft))
    }

    /// Makes the report and the tables, and writes them unless anything of the head is at error
    /// level.
    fn write(
        &mut self,
        consolidated: &Consolidated,
        arguments: &ConsolidateArguments,
        target: &Target,
        (kind, office): (FileKind, Option<&Office>),
        worst: Option<Severity>,
        console: &mut Console,
    ) -> Result<Exit, Failure> {
        let mut year = self.year.clone();
        let annexes = tables::annex(&mut year, consolidated);
        let mut more = values::values(consolidated, &self.year.model);
        if let Some(Value::Object(units)) = more.get_mut("units") {
            units.insert("annexes".into(), annexes.into());
        }
        let document = render::document_with(&year, &self.templates, &more);
        if let Ok(document) = &document {
            self.findings.extend(unprinted::find(&self.year, document));
        }
        let mut listed = missing(&self.year, consolidated);
        listed.extend(listed_twice(&self.year));
        self.findings.extend(office.and_then(|office| office.warning(self.year.file)));
        let made = document.and_then(|document| Ok((kind.write(&document)?, document.properties)));
        let (bytes, properties) = made.unwrap_or_else(|faults| {
            self.findings.extend(faults);
            Default::default()
        });
        let exit = self.finish(&listed, arguments, console);
        let withheld = arguments.settings.strict && worst >= Some(Severity::Warning);
        if exit > Exit::Clean || withheld {
            console.note(&Text::new("không lập báo cáo tổng hợp", "no report is made"));
            return Ok(exit.max(Exit::Findings));
        }
        let title = format!("Tổng hợp năm {}", year.model.last_year().value);
        let bytes = match office {
            Some(office) => {
                // Before, Ctrl-C just ends the program; LibreOffice has to be ended with it.
                interrupt::catch(|| {});
                match office.print(&bytes, properties.date.as_deref()) {
                    Err(_) if interrupt::is_stopped() => return Ok(Exit::Interrupted),
                    printed => printed?,
                }
            }
            None => bytes,
        };
        let mut outputs = vec![(target.clone(), bytes, kind.binary())];
        if let Some(path) = &arguments.csv {
            outputs.push((file_or_stdout(path), csv::write(consolidated), None));
        }
        if let Some(path) = &arguments.xlsx {
            let made = xlsx::write(consolidated, &title).map_err(|error| {
                let path = path.display();
                Failure::new(
                    format!("không lập được bảng `{path}` ({error})"),
                    format!("failed to make the table `{path}` ({error})"),
                )
            })?;
            outputs.push((file_or_stdout(path), made, Some("xlsx")));
        }
        let mut exit = Exit::Clean;
        for (target, bytes, binary) in outputs {
            if let Err(failure) = deliver(&target, &bytes, binary, arguments, console) {
                console.failure("", &failure);
                exit = Exit::CouldNotRun;
            }
        }
        Ok(exit)
    }

    /// Checks the head and prints what was found.
    fn finish(
        &self,
        more: &[Diagnostic],
        arguments: &ConsolidateArguments,
        console: &mut Console,
    ) -> Exit {
        let mut findings = self.findings.clone();
        findings.extend(more.iter().cloned());
        let settings = &arguments.settings;
        let mut findings = crate::check(&self.sources, &self.year, findings, settings).findings;
        settle(&mut findings, settings);
        console.findings(&findings, &self.sources);
        if has_errors(&findings) { Exit::Findings } else { Exit::Clean }
    }
}

/// Names the units on the roster of which there is no file.
fn missing(head: &Year, consolidated: &Consolidated) -> Vec<Diagnostic> {
    let roster = head.model.consolidation.iter().flat_map(|choices| &choices.roster).enumerate();
    let missing = roster.filter_map(|(index, unit)| {
        let name = unit.name.value.split_whitespace().collect::<Vec<_>>().join(" ");
        if !consolidated.missing.contains(&name) {
            return None;
        }
        let message =
            Text::new(format!("`{name}` chưa gửi báo cáo"), format!("`{name}` has sent no report"));
        let key = format!("consolidation.roster[{index}].name");
        let finding = Diagnostic::warning("U001", unit.name.span, message).key(key);
        Some(match consolidated.unknown {
            0 => finding,
            unknown => finding.help(Text::new(
                format!("có {unknown} tệp không đọc được, có thể là của đơn vị này"),
                format!("of {unknown} unreadable files one may be this unit's"),
            )),
        })
    });
    missing.collect()
}

/// Names the units that the roster lists once more.
fn listed_twice(head: &Year) -> Vec<Diagnostic> {
    let roster = head.model.consolidation.iter().flat_map(|choices| &choices.roster).enumerate();
    let mut first = BTreeMap::new();
    let again = roster.filter_map(|(index, unit)| {
        let name = unit.name.value.trim();
        let Some(known) = first.get(&folded(name)) else {
            first.insert(folded(name), unit.name.span);
            return None;
        };
        let message = Text::new(
            format!("danh sách nêu `{name}` hai lần, chỉ tính một"),
            format!("the roster lists `{name}` twice, which counts once"),
        );
        let label = Text::new("đã nêu ở đây", "listed here already");
        let finding = Diagnostic::warning("U006", unit.name.span, message);
        Some(finding.also(*known, label).key(format!("consolidation.roster[{index}].name")))
    });
    again.collect()
}

fn file_or_stdout(path: &Path) -> Target {
    if path.as_os_str() == "-" { Target::Stdout } else { Target::File(path.to_owned()) }
}

fn deliver(
    target: &Target,
    bytes: &[u8],
    binary: Option<&str>,
    arguments: &ConsolidateArguments,
    console: &mut Console,
) -> Result<(), Failure> {
    let Target::File(path) = target else { return output::write_stdout(bytes, binary) };
    let shown = path.display();
    let text = match output::write(path, bytes, arguments.force)? {
        Written::Fresh => Text::new(format!("đã ghi `{shown}`"), format!("wrote `{shown}`")),
        Written::Unchanged => {
            Text::new(format!("không thay đổi: `{shown}`"), format!("unchanged: `{shown}`"))
        }
        Written::WithBackup(backup) => {
            let backup = backup.display();
            Text::new(
                format!("đã ghi `{shown}`, bản cũ giữ ở `{backup}`"),
                format!("wrote `{shown}`, the old one is kept as `{backup}`"),
            )
        }
    };
    console.note(&text);
    Ok(())
}

/// The last line: how many units count, and how many do not and why.
fn tally(consolidated: &Consolidated) -> Text {
    let counted = consolidated.units().count();
    let contradictory = consolidated.contradictory().count();
    let expected = consolidated.expected.map(|expected| format!("/{expected}")).unwrap_or_default();
    let parts = [
        (contradictory, "có số liệu mâu thuẫn", "contradictory"),
        (consolidated.missing.len(), "chưa gửi báo cáo", "missing"),
        (consolidated.unusable.len(), "không sử dụng được", "unusable"),
        (consolidated.others, "ngoài danh sách", "not on the roster"),
        (
            consolidated.unknown,
            "tệp không đọc được, chưa rõ của đơn vị nào",
            "unreadable of unknown units",
        ),
    ];
    let (mut vi, mut en) = (String::new(), String::new());
    for (number, in_vi, in_en) in parts.into_iter().filter(|(number, ..)| *number > 0) {
        vi += &format!(", {number} {in_vi}");
        en += &format!(", {number} {in_en}");
    }
    let plural = if counted == 1 && expected.is_empty() { "" } else { "s" };
    Text::new(
        format!("{counted}{expected} đơn vị được tổng hợp{vi}"),
        format!("{counted}{expected} unit{plural} consolidated{en}"),
    )
}
