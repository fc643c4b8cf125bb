//! `bcqcdc law`: the documents that the catalogue knows, and whether they are in force on a day.

use std::path::PathBuf;

use annotate_snippets::renderer::Style as AnsiStyle;
use serde::Serialize;

use crate::cli::args::LawArguments;
use crate::cli::console::{self, Console, Output};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::diagnostic::{Lang, Text, has_errors};
use crate::law::{Act, Catalogue, Entry, Force, Hit, Status, search, words};
use crate::parse;
use crate::report::page::wrap;
use crate::source::Sources;
use crate::value::Date;

/// Most documents offered in place of one that is not there.
const MOST_NEAR: usize = 3;

/// Runs the command.
pub(super) fn run(arguments: &LawArguments, output: Output) -> Exit {
    let catalogue = match catalogue(&arguments.catalogues, output) {
        Ok(catalogue) => catalogue,
        Err(exit) => return exit,
    };
    let catalogue = &catalogue;
    let query = arguments.query.trim();
    // No clock is read: the day on which the catalogue was made stands for today.
    let on = arguments.on.unwrap_or(catalogue.as_of);
    let (found, entries) = look_up(catalogue, query, on);
    let exit = if found { Exit::Clean } else { Exit::Findings };
    if output.format.is_data() {
        let json = json(catalogue, query, on, found, &entries);
        return exit.max(console::print_text(&json, output.colour));
    }
    if !found {
        console::print_usage(&not_found(query, &entries), output.lang, output.colour);
        return exit;
    }
    let texts = entries.iter().map(|entry| text(catalogue, entry, on, output.lang));
    console::print_text(&texts.collect::<Vec<_>>().join("\n"), output.colour)
}

/// Returns the program's catalogue with the documents of these files; what is wrong with them is
/// printed, and ends the run when it is an error.
fn catalogue(paths: &[PathBuf], output: Output) -> Result<Catalogue, Exit> {
    let mut sources = Sources::default();
    let (mut entries, mut findings, mut failures) = (Vec::new(), Vec::new(), Vec::new());
    for path in paths {
        match files::open(path) {
            Ok(opened) => {
                let file = sources.share(opened.file);
                let (read, found) = parse::catalogue(&sources, file);
                entries.extend(read);
                findings.extend(found);
            }
            Err(failure) => failures.push((path.display().to_string(), failure)),
        }
    }
    let exit = match (failures.is_empty(), has_errors(&findings)) {
        (false, _) => Exit::CouldNotRun,
        (true, true) => Exit::Findings,
        (true, false) => Exit::Clean,
    };
    // Without anything to say, an empty list of findings would only be in the way.
    if !failures.is_empty() || !findings.is_empty() {
        let mut console = Console::with_findings_on_stderr(output);
        failures.iter().for_each(|(path, failure)| console.failure(path, failure));
        console.findings(&findings, &sources);
        console.finish(exit);
    }
    if exit == Exit::Clean { Ok(Catalogue::with(entries)) } else { Err(exit) }
}

/// Returns whether something fits, and what does; else what comes nearest.
fn look_up<'c>(catalogue: &'c Catalogue, query: &str, on: Date) -> (bool, Vec<&'c Entry>) {
    if query.is_empty() {
        return (true, catalogue.entries().collect());
    }
    let hits = search(catalogue, query, Some(on));
    let fitting: Vec<_> = hits.iter().filter(|hit| fits(hit, query)).map(|hit| hit.entry).collect();
    if !fitting.is_empty() {
        return (true, fitting);
    }
    let mut near: Vec<_> = hits.iter().map(|hit| hit.entry).collect();
    if near.is_empty() {
        near = sharing_words(catalogue, query);
    }
    near.truncate(MOST_NEAR);
    (false, near)
}

/// Tells whether a document is what was asked for: it bears the number, or one that begins so, or
/// has all the words. Others are only near.
fn fits(hit: &Hit, query: &str) -> bool {
    let known = words_of(hit.entry);
    let has = |word: &String| known.iter().any(|known| known.starts_with(word.as_str()));
    hit.score >= 0.99 || words(query).iter().all(has)
}

/// Returns the documents that have most of the words, those with more first.
fn sharing_words<'c>(catalogue: &'c Catalogue, query: &str) -> Vec<&'c Entry> {
    let query = words(query);
    let shared = |entry: &Entry| {
        let known = words_of(entry);
        query.iter().filter(|word| known.contains(word)).count()
    };
    let mut entries: Vec<_> = catalogue.entries().map(|entry| (shared(entry), entry)).collect();
    entries.retain(|(shared, _)| shared * 3 >= query.len() * 2);
    entries.sort_by_key(|(shared, _)| usize::MAX - shared);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn words_of(entry: &Entry) -> Vec<String> {
    let Act { r#type, number, issuer, title, .. } = &entry.act;
    words(&[r#type.as_str(), number, issuer, title].join(" "))
}

fn not_found(query: &str, near: &[&Entry]) -> Failure {
    let failure = Failure::new(
        format!("danh mục không có văn bản nào khớp với `{query}`"),
        format!("the catalogue has no document for `{query}`"),
    );
    if near.is_empty() {
        return failure.help("`bcqcdc law` in cả danh mục", "`bcqcdc law` prints all it has");
    }
    let names: Vec<_> = near.iter().map(|entry| head(&entry.act)).collect();
    let names = names.join("; ");
    failure.help(format!("gần nhất: {names}"), format!("nearest: {names}"))
}

/// Returns type, number and date.
fn head(act: &Act) -> String {
    let mut head = act.r#type.clone();
    if !act.number.is_empty() {
        head += &format!(" số {}", act.number);
    }
    if let Some(date) = act.date {
        head += &format!(" ngày {}", date.slashed());
    }
    head
}

fn text(catalogue: &Catalogue, entry: &Entry, on: Date, lang: Lang) -> String {
    let pick = |vi, en| lang.pick([vi, en]);
    let bold = AnsiStyle::new().bold();
    let mut text = format!("{bold}{}{bold:#}\n", head(&entry.act));
    let mut line = |label: &str, words: &str| {
        if !words.is_empty() {
            text += &wrap(&format!("{label}: {words}"), "  ");
        }
    };
    line(pick("Cơ quan ban hành", "Issuer"), &entry.act.issuer);
    line(pick("Tên", "Title"), &entry.act.title);
    let standing = standing(catalogue, entry, on);
    let label = format!("{} {}", pick("Ngày", "On"), on.slashed());
    line(&label, standing.words().get(lang));
    if let Some(successor) = catalogue.successor(entry) {
        let act = &successor.act;
        line(pick("Thay bằng", "Followed by"), &format!("{}, {}", head(act), act.title));
    }
    line(pick("Độ tin cậy", "Confidence"), confidence(&entry.confidence).get(lang));
    line(pick("Nguồn", "Source"), &entry.source);
    text
}

/// How a document stands on a day.
#[derive(Debug, Clone, Copy)]
enum Standing {
    InForce { amended: bool },
    NotIssued(Date),
    NotYet(Date),
    Ended { on: Date, by_clause: bool },
    EndedSomeDay,
    Unknown,
}

fn standing(catalogue: &Catalogue, entry: &Entry, on: Date) -> Standing {
    if let Some(issued) = entry.act.date
        && on < issued
    {
        return Standing::NotIssued(issued);
    }
    match (catalogue.in_force(entry, on), entry.validity.status) {
        (Force::NotYet(from), _) => Standing::NotYet(from),
        (Force::Ended { on, by_clause, .. }, _) => Standing::Ended { on, by_clause },
        (Force::EndedSomeDay, _) => Standing::EndedSomeDay,
        (Force::Holds, Status::Unknown) => Standing::Unknown,
        (Force::Holds, status) => Standing::InForce { amended: status == Status::InForceAmended },
    }
}

impl Standing {
    fn as_str(self) -> &'static str {
        match self {
            Standing::InForce { amended: false } => "in_force",
            Standing::InForce { amended: true } => "in_force_amended",
            Standing::NotIssued(_) => "not_issued",
            Standing::NotYet(_) => "not_yet_in_force",
            Standing::Ended { .. } | Standing::EndedSomeDay => "expired",
            Standing::Unknown => "unknown",
        }
    }

    fn words(self) -> Text {
        match self {
            Standing::InForce { amended: false } => Text::new("còn hiệu lực", "in force"),
            Standing::InForce { amended: true } => Text::new(
                "còn hiệu lực; đã có văn bản sửa đổi, bổ sung",
                "in force; other documents amend it",
            ),
            Standing::NotIssued(day) => Text::new(
                format!("chưa ban hành (ban hành ngày {})", day.slashed()),
                format!("not issued yet (issued on {})", day.slashed()),
            ),
            Standing::NotYet(day) => Text::new(
                format!("chưa có hiệu lực (có hiệu lực từ ngày {})", day.slashed()),
                format!("not in force yet (in force from {})", day.slashed()),
            ),
            Standing::Ended { on, by_clause: true } => Text::new(
                format!("hết hiệu lực từ ngày {}", on.slashed()),
                format!("no longer in force since {}", on.slashed()),
            ),
            Standing::Ended { on, by_clause: false } => Text::new(
                format!(
                    "đã có văn bản khác thay từ ngày {}; chưa đọc được điều khoản bãi bỏ",
                    on.slashed()
                ),
                format!(
                    "replaced by another document since {}; no clause of repeal was read",
                    on.slashed()
                ),
            ),
            Standing::EndedSomeDay => Text::new(
                "đã hết hiệu lực, không rõ từ ngày nào",
                "no longer in force, the day is not known",
            ),
            Standing::Unknown => Text::new("chưa tra được", "not known"),
        }
    }
}

fn confidence(name: &str) -> Text {
    match name {
        "verified" => Text::new(
            "số, ngày, tên đã đối chiếu với văn bản",
            "number, date and title were read in a text",
        ),
        "real-report" => {
            Text::new("chỉ biết qua báo cáo có viện dẫn", "known only from a report that cites it")
        }
        "" => Text::new("danh mục không nói", "the catalogue does not say"),
        "memory-high" => {
            Text::new("chưa đối chiếu; gần như chắc chắn", "not verified; very likely")
        }
        "memory-medium" => Text::new("chưa đối chiếu; có thể sai", "not verified; likely"),
        _ => Text::new("chưa đối chiếu; nghi ngờ", "not verified; doubtful"),
    }
}

/// The answer for programs.
#[derive(Serialize)]
struct Answer<'c> {
    query: &'c str,
    on: String,
    as_of: String,
    /// Whether the documents are what was asked for; else they are the nearest.
    found: bool,
    documents: Vec<Object<'c>>,
}

#[derive(Serialize)]
struct Object<'c> {
    r#type: &'c str,
    number: &'c str,
    date: Option<String>,
    issuer: &'c str,
    title: &'c str,
    status: &'static str,
    effective_from: Option<String>,
    /// First day on which it is not in force, whether a clause of law names it or not.
    ended_on: Option<String>,
    successor: Option<Successor<'c>>,
    confidence: &'c str,
    source: &'c str,
}

#[derive(Serialize)]
struct Successor<'c> {
    r#type: &'c str,
    number: &'c str,
    date: Option<String>,
    title: &'c str,
}

fn json(catalogue: &Catalogue, query: &str, on: Date, found: bool, entries: &[&Entry]) -> String {
    let documents = entries.iter().map(|entry| object(catalogue, entry, on)).collect();
    let (on, as_of) = (on.to_string(), catalogue.as_of.to_string());
    let answer = Answer { query, on, as_of, found, documents };
    serde_json::to_string_pretty(&answer).expect("texts and flags serialise") + "\n"
}

fn object<'c>(catalogue: &'c Catalogue, entry: &'c Entry, on: Date) -> Object<'c> {
    let Act { r#type, number, date, issuer, title } = &entry.act;
    let written = |date: Option<Date>| date.map(|date| date.to_string());
    let successor = catalogue.successor(entry).map(|successor| Successor {
        r#type: &successor.act.r#type,
        number: &successor.act.number,
        date: written(successor.act.date),
        title: &successor.act.title,
    });
    Object {
        r#type,
        number,
        date: written(*date),
        issuer,
        title,
        status: standing(catalogue, entry, on).as_str(),
        effective_from: written(entry.validity.effective_from),
        ended_on: written(entry.validity.expires_on.or(entry.validity.superseded_on)),
        successor,
        confidence: &entry.confidence,
        source: &entry.source,
    }
}
