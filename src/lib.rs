//! From the TOML description of an agency's year to its official report.
//!
//! The pipeline, each step a function of values without any input or output:
//!
//! ```text
//! TOML ─parse─▶ Model ─check─▶ findings
//!                 ├─ template::render ─▶ text with placeholders ─markup::read─▶ blocks ─┐
//!                 └─ frame::build ─▶ letterhead, title, signature, recipients ──────────┤
//!                                                          compose (numbers, citations) ▼
//!                                                                   Document ─docx::write─▶ bytes
//! ```

pub mod source;
pub mod diagnostic;
pub mod document;
pub mod value;
pub mod literal;
pub mod read;
pub mod model;
pub mod law;
pub mod markup;
pub mod parse;
pub mod rules;
pub mod check;
pub mod template;
pub mod templates;
pub mod compose;
pub mod context;
pub mod frame;
pub mod framing;
pub mod docx;
pub mod render;
pub mod report;
#[doc(hidden)]
pub mod cli;

pub use check::{Settings, check};
pub use parse::{Year, parse};
pub use render::render;
pub use templates::Templates;
