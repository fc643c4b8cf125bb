//! The limits, each with its reason. A file beyond one is refused with a message; none is near what
//! an office needs: the longest report seen has 60 KB of data, 40 KB of text and 12 footnotes.

use std::time::Duration;

/// Bytes of a data file, of a shared file and of a file of documents. A hundred long reports.
pub const DATA_FILE: usize = 4 << 20;

/// Entries of all the lists of a data file, those of lists inside lists as well.
pub const ENTRIES: usize = 20_000;

/// Faults of syntax in a file, unknown keys in a table, faults of markup in a passage, codes ignored by
/// comments: the first ones are shown. A file of nothing else took a gigabyte.
pub const FAULTS: usize = 1_000;

/// Findings of one rule: the first ones are shown, and `--fix` goes on with the others. A file of `; ; ;`
/// has millions, which took three gigabytes.
pub const FINDINGS: usize = 50_000;

/// Paragraphs (also those of footnotes), cells and stretches of text in a document: a thousand pages,
/// for which writing takes up to 400 MB.
pub const PARTS: usize = 100_000;

/// Bytes of text in a document; a template can print a long value many times.
pub const TEXT: usize = 8 << 20;

/// Columns of a table: as many as Word opens.
pub const COLUMNS: usize = 63;

/// Data files of a run: all the communes of the country, for ten years.
pub const INPUTS: usize = 50_000;

/// Bytes of a template. The longest of the program has 12 KB.
pub const TEMPLATE_FILE: usize = 256 << 10;

/// Files of a folder of templates; the program has 65.
pub const TEMPLATE_FILES: usize = 200;

/// Templates that the check of names goes through, a template anew for each place that includes it:
/// a chain of files that include the next one twice would have it go on for ever.
pub const INCLUDES: usize = 2_000;

/// Bytes that a template may print, values not counted.
pub const TEMPLATE_OUTPUT: usize = 1 << 20;

/// Time that a foreign template may take; one of the program takes a millisecond.
pub const TEMPLATE_TIME: Duration = Duration::from_secs(10);

/// Bytes of memory of the process that prints a foreign template, with the program itself.
pub const TEMPLATE_MEMORY: u64 = 512 << 20;

/// Bytes of what that process is told and answers.
pub const MESSAGE: usize = 64 << 20;
