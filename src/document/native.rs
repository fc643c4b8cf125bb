//! Readable text form of the document tree, for tests.
