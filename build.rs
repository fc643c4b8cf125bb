//! Links the program at a fixed address, where one word to the linker does it.

#![expect(clippy::disallowed_methods, reason = "so cargo speaks to a build script")]

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let target = |key: &str| env::var(format!("CARGO_CFG_TARGET_{key}")).unwrap_or_default();
    // The tables of templates, words and messages are full of addresses. At a fixed place the linker writes
    // them; else each start does, 20,000 of them, which is a tenth of the time for one report.
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}
