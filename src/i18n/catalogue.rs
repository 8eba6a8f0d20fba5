//! The macro by which messages are written down, and filling in their `{places}`.

/// Writes an enum of messages with its two texts: `Name = "हिन्दी" / "English",`.
///
/// The enum gets `text(lang)`, and `ALL` for tests that walk every message.
macro_rules! catalogue {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$entry_doc:meta])* $entry:ident = $hi:literal / $en:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$entry_doc])* $entry),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$entry),+];

            pub fn text(self, lang: $crate::model::Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$entry, $crate::model::Lang::Hi) => $hi,
                      (Self::$entry, $crate::model::Lang::En) => $en,)+
                }
            }

            /// The text with its `{places}` filled in.
            pub fn with(self, lang: $crate::model::Lang, values: &[(&str, &str)]) -> String {
                $crate::i18n::fill(self.text(lang), values)
            }
        }

        #[cfg(test)]
        mod catalogue_tests {
            #[test]
            fn both_languages_have_the_same_places_and_hindi_is_hindi() {
                for message in super::$name::ALL {
                    $crate::i18n::catalogue::check(
                        &format!("{message:?}"),
                        message.text($crate::model::Lang::Hi),
                        message.text($crate::model::Lang::En),
                    );
                }
            }
        }
    };
}
pub(crate) use catalogue;

/// Puts each value in the place of its `{name}`. A place without a value stays, so that a test sees it.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        out.push_str(before);
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => out.push_str(value),
            None => out.extend(["{", name, "}"]),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
pub(crate) fn check(name: &str, hi: &str, en: &str) {
    let places = |text: &str| {
        let mut found: Vec<String> = text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(p, _)| p.to_owned())
            .collect();
        found.sort();
        found
    };
    assert_eq!(places(hi), places(en), "the places of {name} differ");
    assert!(!en.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c)), "{name}: Hindi in the English text");
    assert!(!hi.trim().is_empty() && !en.trim().is_empty(), "{name} is empty");
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_value_that_looks_like_a_place_is_left_as_it_is() {
        assert_eq!(fill("{a} – {b}", &[("a", "{b}"), ("b", "x")]), "{b} – x");
    }

    #[test]
    fn a_brace_that_is_not_closed_stays() {
        assert_eq!(fill("क {a", &[("a", "x")]), "क {a");
    }
}
