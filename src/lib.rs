//! From the TOML description of an agency's year to its official report in DOCX, in the form of
//! Nghị định 30/2020/NĐ-CP; also as HTML and as Markdown.
//!
//! The pipeline, each step a function of values without input or output:
//!
//! ```text
//! TOML ─parse─▶ Year ─check─▶ findings
//!                 ├─ context ─▶ template ─▶ markup ─▶ compose (values, citations, numbers) ─┐
//!                 └─ framing ─▶ frame (letterhead, title, signature, recipients) ───────────┤
//!                                                                                  Document ▼
//!                                                                        docx::write ─▶ bytes
//! ```
//!
//! A year becomes a report in three calls; findings say what is wrong and where:
//!
//! ```
//! use bcqcdc::diagnostic::{Lang, has_errors};
//! use bcqcdc::report::{self, Format};
//! use bcqcdc::source::Sources;
//! use bcqcdc::{Settings, Templates};
//!
//! let mut sources = Sources::default();
//! let templates = Templates::embedded(&mut sources);
//! let text = r#"
//! kind = "annual"
//! year = 2021
//!
//! [agency]
//! name = "Sở Nội vụ"
//! abbreviation = "SNV"
//! place = "Quảng Trị"
//!
//! [signature]
//! head = "Giám đốc"
//! name = "Trần Văn An"
//! "#;
//! let file = sources.add("nam-2021.toml", text);
//!
//! let (year, findings) = bcqcdc::parse(&sources, file);
//! let checked = bcqcdc::check(&sources, &year, findings, &Settings::default());
//! if has_errors(&checked.findings) {
//!     let mut out = Vec::new();
//!     report::write(&checked.findings, &sources, Format::Full, Lang::Vi, &mut out)?;
//!     panic!("{}", String::from_utf8_lossy(&out));
//! }
//! let docx = bcqcdc::render(&year, &templates).expect("the template suits the year");
//! assert!(docx.starts_with(b"PK"));
//! # Ok::<(), std::io::Error>(())
//! ```

pub mod source;
pub mod diagnostic;
pub mod limits;
pub mod document;
pub mod value;
pub mod literal;
#[macro_use]
pub mod read;
pub mod model;
pub mod outline;
pub mod law;
pub mod markup;
pub mod parse;
pub mod sums;
pub mod template;
pub mod extra;
pub mod compose;
pub mod annexes;
pub mod rules;
pub mod settings;
pub mod form;
pub mod schema;
pub mod suppress;
pub mod check;
pub mod fix;
pub mod context;
pub mod templates;
pub mod frame;
pub mod framing;
pub mod docx;
pub mod seal;
pub mod html;
pub mod md;
pub mod pdf;
pub mod render;
pub mod examples;
pub mod unprinted;
pub mod next;
pub mod consolidate;
pub mod report;
#[doc(hidden)]
pub mod cli;

pub use check::{Checked, check};
pub use fix::{Fixed, fix, fix_with};
pub use parse::{Open, Year, parse, parse_with};
pub use render::render;
pub use settings::Settings;
pub use templates::Templates;
