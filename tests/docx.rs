//! Cases of the DOCX writer: `NAME.native` in, the parts as text in `NAME.xml` out.
//!
//! `UPDATE=1 cargo test` rewrites the expected files; with `DOCX_OUT=DIR` the documents
//! themselves are kept there, to be looked at.
#![allow(clippy::disallowed_methods)]

use std::path::Path;
use std::{env, fs};

use bcqcdc::document::native;
use bcqcdc::docx;

fn case(input: &Path) -> datatest_stable::Result<()> {
    let document = native::read(&fs::read_to_string(input)?)?;
    let bytes = docx::write(&document)?;
    if let Some(folder) = env::var_os("DOCX_OUT") {
        let name = input.with_extension("docx");
        fs::write(Path::new(&folder).join(name.file_name().unwrap_or_default()), &bytes)?;
    }
    let faults = docx::invariants(&bytes);
    if !faults.is_empty() {
        return Err(faults.join("\n").into());
    }
    let text = docx::parts_text(&bytes);
    let expected = input.with_extension("xml");
    if env::var_os("UPDATE").is_some() {
        fs::write(&expected, &text)?;
    }
    if fs::read_to_string(&expected).unwrap_or_default() != text {
        return Err(format!("{} differs (UPDATE=1 rewrites it)", expected.display()).into());
    }
    Ok(())
}

datatest_stable::harness! { { test = case, root = "tests/docx", pattern = r"\.native$" } }
