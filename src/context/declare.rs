//! Declares values that are computed, each where it is made.

/// Declares lists of values: a line for each gives path, what it holds and what it means.
macro_rules! computed {
    ($(
        $(#[doc = $doc:literal])*
        $visibility:vis $name:ident { $($path:literal: $shape:expr => $vi:literal, $en:literal;)* }
    )*) => {$(
        $(#[doc = $doc])*
        $visibility const $name: &[$crate::context::Computed] = &[$($crate::context::Computed {
            path: $path,
            shape: $shape,
            vi: $vi,
            en: $en,
        }),*];
    )*};
}
