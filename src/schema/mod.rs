//! JSON Schema (2020-12) of the files that people write, for editors that complete and check while
//! one types: made from the keys that the model declares, so that nothing is said twice.
//!
//! A schema is no stricter than the program. What shared files may leave out (`extends`) is asked
//! only of a file that has `kind` and no `extends`: so one schema serves both. A value still to be
//! filled in (`"TODO: …"`) is taken wherever the program takes it, and so is the item `"..."`, which
//! stands for the list of a shared file.

mod examples;
mod json;
mod needs;

use crate::law;
use crate::model::Model;
use crate::read::{Field, LARGEST, Shape, Table, Word, plain};
use crate::settings::SettingsFile;
use crate::template::wording;

use examples::Examples;
use json::Json;

/// Members of a JSON object.
type Members = Vec<(&'static str, Json)>;

/// The files that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A year file, or values that several share.
    Year,
    /// A province's documents.
    Catalogue,
    /// `bcqcdc.toml`.
    Settings,
}

impl Subject {
    /// Every file that has a schema.
    pub const ALL: [Self; 3] = [Self::Year, Self::Catalogue, Self::Settings];

    /// Returns its name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Catalogue => "catalogue",
            Self::Settings => "settings",
        }
    }

    /// Returns the name of the schema's file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Year => "bcqcdc.schema.json",
            Self::Catalogue => "bcqcdc.catalogue.schema.json",
            Self::Settings => "bcqcdc.settings.schema.json",
        }
    }

    /// Returns the name that the schema calls itself by: no address, as it is nowhere to be fetched.
    pub fn id(self) -> String {
        format!("urn:bcqcdc:{}", self.as_str())
    }

    fn title(self) -> [&'static str; 2] {
        match self {
            Self::Year => [
                "Tệp số liệu của bcqcdc: một cơ quan, một văn bản; hoặc tệp giá trị dùng chung",
                "year file of bcqcdc: one unit, one document; or a file of shared values",
            ],
            Self::Catalogue => {
                ["Tệp danh mục văn bản của bcqcdc", "file of documents that bcqcdc cites by number"]
            }
            Self::Settings => ["Tệp thiết lập bcqcdc.toml", "settings of bcqcdc for a folder"],
        }
    }

    fn fields(self) -> &'static [Field] {
        match self {
            Self::Year => Model::FIELDS,
            Self::Catalogue => law::file::File::FIELDS,
            Self::Settings => SettingsFile::FIELDS,
        }
    }
}

/// Returns a schema as the text of its file.
pub fn text(subject: Subject) -> String {
    let json = serde_json::to_string_pretty(&schema(subject)).expect("texts and numbers serialise");
    json + "\n"
}

/// Tells whether a text is a schema of this program, be it of another version.
pub fn is_ours(text: &str) -> bool {
    let json: Option<serde_json::Value> = serde_json::from_str(text).ok();
    let id = json.as_ref().and_then(|json| json.get("$id")?.as_str());
    id.is_some_and(|id| Subject::ALL.iter().any(|subject| subject.id() == id))
}

fn schema(subject: Subject) -> Json {
    let [vi, en] = subject.title();
    let version = env!("CARGO_PKG_VERSION");
    let mut members = vec![
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("$id", subject.id().into()),
        ("$comment", format!("bcqcdc {version}; bcqcdc schema --for {}", subject.as_str()).into()),
    ];
    members.extend(about(vi, &description(vi, en)));
    let examples = Examples::of(subject);
    let file = Place { inside: Inside::File, path: String::new(), examples: &examples };
    members.extend(table(subject.fields(), &file));
    if subject == Subject::Year {
        members.push(("allOf", needs::all()));
    } else {
        members.extend(required(subject.fields()));
    }
    Json::Object(members)
}

/// Where a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// In a table that a shared file may complete.
    File,
    /// In the item of a list, or in a document cited: one value, which is whole.
    Whole,
}

/// A value being described.
struct Place<'e> {
    inside: Inside,
    /// Dotted path of its key; empty for the file itself.
    path: String,
    examples: &'e Examples,
}

impl Place<'_> {
    /// Returns the place of a key of the table that stands here.
    fn of(&self, key: &str) -> Self {
        let path =
            if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        Self { path, ..*self }
    }

    /// Returns the place of what is one whole.
    fn whole(&self) -> Self {
        Self { inside: Inside::Whole, path: self.path.clone(), ..*self }
    }
}

/// What a text that is still to be filled in looks like (see [`crate::value::blank_hint`]).
const TODO: &str = r"^\s*TODO($|[^0-9A-Za-z_])";

/// What begins the pattern of a text that is not empty.
const WORDS: &str = r"\S";

/// A day, or a text still to be filled in, or what else the pattern takes.
fn date(pattern: &str) -> Json {
    let day = vec![("type", "string".into()), ("format", "date".into())];
    let text = vec![("type", "string".into()), ("pattern", pattern.into())];
    Json::List(vec![Json::Object(day), Json::Object(text)])
}

/// A number or a flag, or a text of this pattern; each word of the schema speaks of one type only.
fn leaf(types: &[&str], pattern: &str) -> Members {
    let mut members = vec![("type", Json::texts(types.iter().copied()))];
    if types.iter().any(|name| matches!(*name, "integer" | "number")) {
        members.extend([("minimum", Json::Number(0)), ("maximum", Json::Number(LARGEST))]);
    }
    members.push(("pattern", pattern.into()));
    members
}

fn value(shape: &Shape, place: &Place) -> Members {
    match shape {
        Shape::Text | Shape::File => vec![("type", "string".into()), ("pattern", WORDS.into())],
        Shape::Whole => leaf(&["integer", "string"], TODO),
        Shape::Decimal => leaf(&["number", "string"], TODO),
        Shape::Flag => leaf(&["boolean", "string"], TODO),
        Shape::Cell => leaf(&["string", "number"], ""),
        Shape::Estimate => {
            leaf(&["integer", "string"], &format!("^(hơn|trên|gần|khoảng) [0-9]+$|{TODO}"))
        }
        Shape::Date => vec![("anyOf", date(TODO))],
        Shape::IssueDate => {
            vec![("anyOf", date(&format!("^[0-9]{{4}}-(0[1-9]|1[0-2])$|{TODO}")))]
        }
        Shape::OneOf(words) => choice(words),
        // Not by reference: Even Better TOML shows no texts beside one.
        Shape::Citation(fields) | Shape::Narrative(fields) => table_or_text(fields, WORDS, place),
        Shape::List(item) => {
            vec![("type", "array".into()), ("items", Json::Object(self::item(item, place)))]
        }
        Shape::Table(fields) => table(fields, place),
        // The office declares its keys, and the program checks them.
        Shape::Extra => {
            vec![("type", "object".into()), ("additionalProperties", Json::Flag(true))]
        }
    }
}

/// An item of a list; where a shared file may have the same list, the text `"..."` stands for it.
fn item(shape: &Shape, place: &Place) -> Members {
    match shape {
        Shape::Table(fields) if place.inside == Inside::File => {
            table_or_text(fields, r"^\.\.\.$", place)
        }
        shape => value(shape, &place.whole()),
    }
}

fn choice(words: &[Word]) -> Members {
    let meanings = words.iter().map(|known| format!("{} ({})", known.vi, known.en));
    let docs = Json::Object(vec![("enumValues", Json::texts(meanings))]);
    vec![
        ("type", "string".into()),
        ("enum", Json::texts(words.iter().map(|known| known.word))),
        ("x-taplo", Json::Object(vec![("docs", docs)])),
    ]
}

fn table(fields: &[Field], place: &Place) -> Members {
    let properties = fields.iter().map(|field| {
        let name = plain(field.name);
        (name, Json::Object(key(field, &place.of(name))))
    });
    let mut members = vec![
        ("type", "object".into()),
        ("properties", Json::Object(properties.collect())),
        ("additionalProperties", Json::Flag(false)),
    ];
    if place.inside == Inside::Whole {
        members.extend(required(fields));
    }
    let first = fields.iter().filter(|field| field.required).map(|field| plain(field.name));
    let first: Vec<_> = first.collect();
    if !first.is_empty() {
        members.push(("x-taplo", Json::Object(vec![("initKeys", Json::texts(first))])));
    }
    members
}

fn required(fields: &[Field]) -> Option<(&'static str, Json)> {
    let names = fields.iter().filter(|field| field.required).map(|field| plain(field.name));
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| ("required", Json::texts(names)))
}

/// A key with its texts for the hover.
fn key(field: &Field, place: &Place) -> Members {
    let mut words = description(field.vi, field.en);
    let inner = if let Shape::List(item) = field.shape { *item } else { field.shape };
    if let Shape::OneOf(known) = inner {
        let lines = known.iter().map(|known| format!("\n- `\"{}\"`: {}", known.word, known.vi));
        words += &format!("\n{}", lines.collect::<String>());
    }
    let examples = place.examples.at(&place.path);
    if let (Some(example), false) = (examples.first(), matches!(inner, Shape::OneOf(_))) {
        words += &format!("\n\nVí dụ: `{} = {example}`", plain(field.name));
    }
    let mut members = about(field.vi, &words);
    members.extend(value(&field.shape, place));
    if !examples.is_empty() {
        members.push(("examples", Json::List(examples.iter().map(examples::json).collect())));
    }
    members
}

fn about(title: &str, description: &str) -> Members {
    vec![("title", title.into()), ("description", description.into())]
}

/// What an editor shows: Vietnamese first, then English.
fn description(vi: &str, en: &str) -> String {
    format!("{vi}.\n\n{}.", wording::upper_first(en))
}

/// A table, or a text of this pattern: each word of the schema speaks of one of the two.
fn table_or_text(fields: &[Field], pattern: &str, place: &Place) -> Members {
    let mut members = table(fields, &place.whole());
    members[0] = ("type", Json::texts(["object", "string"]));
    members.insert(1, ("pattern", pattern.into()));
    members
}
