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
pub mod markup;
pub mod template;
pub mod compose;
pub mod docx;
