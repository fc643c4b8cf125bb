//! The law cited: a catalogue of documents, their forms in the text, and the look-up of a citation.

mod act;
mod catalogue;
mod resolve;

pub use act::Act;
pub use catalogue::{Catalogue, Entry};
pub use resolve::{Cited, resolve};
