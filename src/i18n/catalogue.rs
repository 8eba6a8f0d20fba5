//! The macro by which messages are written down, filling in their `{places}`, and agreement with a count.

use crate::model::Lang;

/// Writes an enum of messages with its two texts: `Name = "हिन्दी" / "English",`. A text that reads otherwise
/// beside one thing than beside several is written `{ one "{count} row", other "{count} rows" }`.
///
/// The enum gets `text(lang)`, `with` and `counted`, and `ALL` for tests that walk every message.
macro_rules! catalogue {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$entry_doc:meta])* $entry:ident = $hi:tt / $en:tt),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$entry_doc])* $entry),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$entry),+];

            /// The text, in the form for several.
            pub fn text(self, lang: $crate::model::Lang) -> &'static str {
                self.forms(lang).other
            }

            /// The text with its `{places}` filled in.
            pub fn with(self, lang: $crate::model::Lang, values: &[(&str, &str)]) -> String {
                $crate::i18n::fill(self.text(lang), values)
            }

            /// As `with`, in the form that goes with so many.
            pub fn counted(self, lang: $crate::model::Lang, count: u64, values: &[(&str, &str)]) -> String {
                $crate::i18n::fill(self.forms(lang).of(lang, count), values)
            }

            fn forms(self, lang: $crate::model::Lang) -> $crate::i18n::catalogue::Forms {
                match (self, lang) {
                    $((Self::$entry, $crate::model::Lang::Hi) => $crate::i18n::catalogue::forms!($hi),
                      (Self::$entry, $crate::model::Lang::En) => $crate::i18n::catalogue::forms!($en),)+
                }
            }
        }

        #[cfg(test)]
        mod catalogue_tests {
            #[test]
            fn both_languages_have_the_same_places_and_hindi_is_hindi() {
                for message in super::$name::ALL {
                    $crate::i18n::catalogue::check(
                        &format!("{message:?}"),
                        message.forms($crate::model::Lang::Hi),
                        message.forms($crate::model::Lang::En),
                    );
                }
            }
        }
    };
}
pub(crate) use catalogue;

/// The forms of a text: one for all counts, or two.
macro_rules! forms {
    ({ one $one:literal, other $other:literal }) => {
        $crate::i18n::catalogue::Forms { one: $one, other: $other }
    };
    ($text:literal) => {
        $crate::i18n::catalogue::Forms { one: $text, other: $text }
    };
}
pub(crate) use forms;

/// A text beside one thing and beside several. Hindi and English need no more.
#[derive(Clone, Copy, Debug)]
pub struct Forms {
    pub one: &'static str,
    pub other: &'static str,
}

impl Forms {
    /// By the rules of CLDR (<https://cldr.unicode.org/index/cldr-spec/plural-rules>) for whole numbers:
    /// nought counts as one in Hindi and as several in English.
    pub fn of(self, lang: Lang, count: u64) -> &'static str {
        match (lang, count) {
            (_, 1) | (Lang::Hi, 0) => self.one,
            _ => self.other,
        }
    }
}

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

/// Places that hold how many there are: the words around them must agree with the number.
#[cfg(test)]
const COUNTS: [&str; 4] = ["count", "days", "minutes", "rows"];

#[cfg(test)]
pub(crate) fn check(name: &str, hi: Forms, en: Forms) {
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
    assert_eq!(places(hi.other), places(en.other), "the places of {name} differ");
    for forms in [hi, en] {
        assert_eq!(places(forms.one), places(forms.other), "the places of the forms of {name} differ");
        assert!(!forms.one.trim().is_empty() && !forms.other.trim().is_empty(), "{name} is empty");
    }
    for en in [en.one, en.other] {
        assert!(
            !en.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c)),
            "{name}: Hindi in the English text"
        );
    }
    // English words change with almost every count; a text in which they do not says so with its two forms.
    let counts = places(en.other).iter().any(|place| COUNTS.contains(&place.as_str()));
    let agrees = en.one != en.other || ALIKE.contains(&name);
    assert!(!counts || agrees, "{name} needs a form for one");
    let several = COUNTS.iter().any(|place| counts_several(hi.other, place));
    assert!(!several || hi.one != hi.other, "{name} needs a form for one in Hindi");
}

/// Whether the Hindi word behind the place can only stand beside several: पंक्तियाँ, इकाइयाँ, बातें, सेलों.
#[cfg(test)]
fn counts_several(hi: &str, place: &str) -> bool {
    let place = format!("{{{place}}} ");
    let behind = hi.split(&place).skip(1);
    let mut words = behind.filter_map(|rest| rest.split(' ').next());
    words.any(|word| word != "में" && ["ँ", "ें", "ों"].iter().any(|end| word.ends_with(end)))
}

/// Texts with a count whose words stay the same beside one and several.
#[cfg(test)]
const ALIKE: [&str; 19] = [
    "AbsentBlank",
    "AbsentNil",
    "AbsentNotAvailable",
    "AllRight",
    "Asks",
    "Changed",
    "CheckWrong",
    "DirectionCount",
    "Hundreds",
    "HundredsAnd",
    "ImportDone",
    "ImportNothingNew",
    "ImportTried",
    "MinutesShort",
    "New",
    "PasteTooLarge",
    "Refused",
    "Same",
    "UnitsTaken",
];

#[cfg(test)]
mod tests {
    use super::{Forms, fill};
    use crate::model::Lang;

    #[test]
    fn a_value_that_looks_like_a_place_is_left_as_it_is() {
        assert_eq!(fill("{a} – {b}", &[("a", "{b}"), ("b", "x")]), "{b} – x");
    }

    #[test]
    fn a_text_agrees_with_its_count() {
        let forms = Forms { one: "one", other: "other" };
        let of = |lang| [0, 1, 2, 11, 21].map(|count| forms.of(lang, count));
        assert_eq!(of(Lang::Hi), ["one", "one", "other", "other", "other"]);
        assert_eq!(of(Lang::En), ["other", "one", "other", "other", "other"]);
    }

    #[test]
    fn a_brace_that_is_not_closed_stays() {
        assert_eq!(fill("क {a", &[("a", "x")]), "क {a");
    }
}
