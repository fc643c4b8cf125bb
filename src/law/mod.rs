//! The law cited: a catalogue of documents, their forms in the text, and the look-up of a citation.

mod act;
mod catalogue;
pub mod file;
mod force;
mod resolve;
mod search;

pub use act::Act;
pub use catalogue::{Catalogue, Entry, Place};
pub use force::{Force, Status, Validity};
pub use resolve::{Cited, resolve};
pub use search::{Hit, fold, search, words};
