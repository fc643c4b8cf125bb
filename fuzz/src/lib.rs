//! The trials with what they take from the tests.

#[path = "../../tests/suite/filler.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod filler;
#[path = "../trials.rs"]
pub mod trials;
