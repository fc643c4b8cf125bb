//! The trials with what they take from the tests.

#[path = "../../tests/suite/filler.rs"]
mod filler;
#[path = "../trials.rs"]
pub mod trials;
