//! Reader of the small markup of templates and narratives.
