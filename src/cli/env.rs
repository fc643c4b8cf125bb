//! Language, colour and format before the arguments are read: help and usage errors need them too.

use std::ffi::OsString;

use anstream::ColorChoice;

use crate::diagnostic::Lang;

/// What surroundings and a first look at the arguments say.
#[derive(Debug)]
pub(super) struct Environment {
    /// Language of help and of usage errors.
    pub(super) lang: Lang,
    /// Colour of help and of usage errors.
    pub(super) colour: ColorChoice,
    /// `BCQCDC_LANG`, as it stands.
    pub(super) lang_variable: Option<String>,
    /// `BCQCDC_OUTPUT_FORMAT`, as it stands.
    pub(super) format_variable: Option<String>,
}

impl Environment {
    pub(super) fn read(arguments: &[OsString]) -> Self {
        let lang_variable = variable("BCQCDC_LANG");
        let named = value_of("--lang", arguments);
        let lang = named.as_deref().and_then(lang_from_name);
        let lang = lang.or_else(|| lang_variable.as_deref().and_then(lang_from_name));
        let colour = value_of("--color", arguments).as_deref().and_then(colour_from_name);
        Self {
            lang: lang.unwrap_or_else(|| lang_from_locale(sys_locale::get_locale().as_deref())),
            colour: colour.unwrap_or_default(),
            lang_variable,
            format_variable: variable("BCQCDC_OUTPUT_FORMAT"),
        }
    }
}

pub(super) fn lang_from_name(name: &str) -> Option<Lang> {
    match name {
        "vi" => Some(Lang::Vi),
        "en" => Some(Lang::En),
        _ => None,
    }
}

pub(super) fn colour_from_name(name: &str) -> Option<ColorChoice> {
    match name {
        "auto" => Some(ColorChoice::Auto),
        "always" => Some(ColorChoice::Always),
        "never" => Some(ColorChoice::Never),
        _ => None,
    }
}

/// English for an English locale, Vietnamese for every other: `C` and `POSIX` name no language, and
/// whoever writes these reports reads Vietnamese.
fn lang_from_locale(locale: Option<&str>) -> Lang {
    let language = locale.unwrap_or_default().split(['-', '_', '.']).next().unwrap_or_default();
    if language.eq_ignore_ascii_case("en") { Lang::En } else { Lang::Vi }
}

/// An empty variable counts as unset.
fn variable(name: &str) -> Option<String> {
    let value = std::env::var_os(name)?;
    let value = value.to_string_lossy().into_owned();
    (!value.is_empty()).then_some(value)
}

/// Returns the value of a global option, wherever it stands before `--`.
fn value_of(option: &str, arguments: &[OsString]) -> Option<String> {
    let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            return None;
        }
        match argument.strip_prefix(option) {
            Some("") => return arguments.next().map(|value| value.into_owned()),
            Some(rest) if rest.starts_with('=') => return Some(rest[1..].to_owned()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_english_locale_is_english() {
        for locale in ["en", "en-US", "en_GB.UTF-8", "EN"] {
            assert_eq!(lang_from_locale(Some(locale)), Lang::En, "{locale}");
        }
        for locale in ["C", "C.UTF-8", "POSIX", "vi-VN", "fr-FR", "enx", ""] {
            assert_eq!(lang_from_locale(Some(locale)), Lang::Vi, "{locale}");
        }
        assert_eq!(lang_from_locale(None), Lang::Vi);
    }

    #[test]
    fn an_option_is_found_before_the_arguments_are_read() {
        let value = |arguments: &[&str]| {
            value_of("--lang", &arguments.iter().map(OsString::from).collect::<Vec<_>>())
        };
        assert_eq!(value(&["bcqcdc", "--lang", "en", "x"]).as_deref(), Some("en"));
        assert_eq!(value(&["bcqcdc", "x", "--lang=vi"]).as_deref(), Some("vi"));
        assert_eq!(value(&["bcqcdc", "--", "--lang=vi"]), None);
        assert_eq!(value(&["bcqcdc", "--language=vi"]), None);
    }
}
