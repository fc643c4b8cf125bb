//! The fields of a finding as a JSON object.
//!
//! Lines and columns count from 1, columns in characters. An object without `code` tells that a
//! file could not be worked on at all (missing, unwritable); it has no place either.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Lang};
use crate::source::Sources;

/// One object of the array; the order of the fields is the order in the output.
#[derive(Debug, Serialize)]
pub(crate) struct Object<'a> {
    code: Option<&'a str>,
    severity: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    key: &'a str,
}

impl<'a> Object<'a> {
    pub(crate) fn finding(diagnostic: &'a Diagnostic, sources: &'a Sources, lang: Lang) -> Self {
        let (start, end) = sources.positions(diagnostic.span);
        Self {
            code: Some(diagnostic.code),
            severity: diagnostic.severity.as_str(),
            message: diagnostic.message.get(lang),
            help: diagnostic.help.as_ref().map(|help| help.get(lang)),
            path: &sources.get(diagnostic.span.file).name,
            line: Some(start.line),
            column: Some(start.column),
            end_line: Some(end.line),
            end_column: Some(end.column),
            key: &diagnostic.key,
        }
    }

    pub(crate) fn failure(path: &'a str, message: &'a str, help: Option<&'a str>) -> Self {
        Self {
            code: None,
            severity: "error",
            message,
            help,
            path,
            line: None,
            column: None,
            end_line: None,
            end_column: None,
            key: "",
        }
    }
}
