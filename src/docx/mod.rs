//! Writer of DOCX packages.
