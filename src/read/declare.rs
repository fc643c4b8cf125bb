//! Declares tables and words of the model, each key and each word once.

/// Declares tables: a line for each key gives field, reading, documentation and template variable.
macro_rules! table {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident { $($field:ident: $type:ty => $vi:literal, $en:literal;)* }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize)]
        pub struct $name {
            $(
                #[doc = $en]
                #[serde(skip_serializing_if = "crate::read::FromToml::is_absent")]
                pub $field: $type,
            )*
            /// Place of the table.
            #[serde(skip)]
            pub span: $crate::source::Span,
        }

        impl $crate::read::Table for $name {
            const FIELDS: &'static [$crate::read::Field] = &[$($crate::read::Field {
                name: stringify!($field),
                vi: $vi,
                en: $en,
                shape: <$type as $crate::read::FromToml>::SHAPE,
                required: <$type as $crate::read::FromToml>::REQUIRED,
            }),*];

            fn take(keys: &mut $crate::read::Keys) -> Self {
                Self { $($field: keys.take(stringify!($field)),)* span: keys.span() }
            }
        }
    )*};
}

/// Declares a word from a fixed list: a line for each gives variant, word and meaning.
macro_rules! choice {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident { $($variant:ident = $word:literal => $vi:literal, $en:literal;)* }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum $name { #[default] $(#[doc = $en] $variant,)* }

        impl $crate::read::Choice for $name {
            const WORDS: &'static [$crate::read::Word] =
                &[$($crate::read::Word { word: $word, vi: $vi, en: $en }),*];

            fn from_index(index: usize) -> Self {
                [$(Self::$variant),*].get(index).copied().unwrap_or_default()
            }
        }

        impl $name {
            /// Returns the word as it is written in the data file.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    )*};
}
