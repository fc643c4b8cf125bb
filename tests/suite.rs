//! Walks the folders of cases; each file is one test.

#[path = "suite/cli.rs"]
mod cli;

datatest_stable::harness! {
    { test = cli::case, root = "tests/cli", pattern = r"\.md$" },
}
