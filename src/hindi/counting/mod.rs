//! Numbers in words: "दो लाख छियानवे हजार" for amounts on paper, "2 लाख 96 हजार" where it is said aloud, and
//! reading of both. Lakh and crore, as everywhere in the program.

mod ordinal;
mod read;
mod table;

pub use ordinal::{Agreement, ordinal, read_ordinal};
pub use read::read_in_words;
pub(super) use read::{counts, read_folded};

use super::number::with_digits;
use crate::i18n::counting::Counting;
use crate::model::{Digits, Lang};

/// The great numbers with their names, greatest first.
const SCALES: [(u64, Counting); 3] =
    [(10_000_000, Counting::Crore), (100_000, Counting::Lakh), (1_000, Counting::Thousand)];
const HUNDRED: u64 = 100;

/// `दो लाख छियानवे हजार तीन सौ पाँच`, `two lakh ninety-six thousand three hundred and five`.
pub fn in_words(number: u64, lang: Lang) -> String {
    let (parts, rest) = scaled(number, |count| in_words(count, lang), lang);
    join(parts, (rest > 0 || number == 0).then(|| below_thousand(rest, lang)))
}

/// `2 लाख 96 हजार`; what is left below a thousand stands at the end in digits.
pub fn in_lakhs(number: u64, lang: Lang, digits: Digits) -> String {
    let written = |number: u64| with_digits(&number.to_string(), digits);
    let (parts, rest) = scaled(number, written, lang);
    join(parts, (rest > 0 || number == 0).then(|| written(rest)))
}

/// An amount as it stands in a sanction: `रुपये दो लाख छियानवे हजार मात्र`.
pub fn rupees_in_words(rupees: u64, lang: Lang) -> String {
    Counting::RupeesOnly.with(lang, &[("amount", &in_words(rupees, lang))])
}

/// The counts of crores, lakhs and thousands with their names, and what is left.
fn scaled(number: u64, write: impl Fn(u64) -> String, lang: Lang) -> (Vec<String>, u64) {
    let mut rest = number;
    let mut parts = Vec::new();
    for (scale, name) in SCALES {
        if rest >= scale {
            parts.push(format!("{} {}", write(rest / scale), name.text(lang)));
            rest %= scale;
        }
    }
    (parts, rest)
}

fn join(mut parts: Vec<String>, last: Option<String>) -> String {
    parts.extend(last);
    parts.join(" ")
}

fn below_thousand(number: u64, lang: Lang) -> String {
    let small = |number: u64| match lang {
        Lang::Hi => table::hindi(number).to_owned(),
        Lang::En => table::english(number),
    };
    let (hundreds, rest) = (number / HUNDRED, number % HUNDRED);
    match (hundreds, rest) {
        (0, rest) => small(rest),
        (hundreds, 0) => Counting::Hundreds.with(lang, &[("count", &small(hundreds))]),
        (hundreds, rest) => {
            let values = [("count", &*small(hundreds)), ("rest", &*small(rest))];
            Counting::HundredsAnd.with(lang, &values)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hindi::fold;

    #[test]
    fn amounts_are_written_in_words() {
        let cases = [
            (0, "शून्य", "zero"),
            (5, "पाँच", "five"),
            (100, "एक सौ", "one hundred"),
            (305, "तीन सौ पाँच", "three hundred and five"),
            (296_000, "दो लाख छियानवे हजार", "two lakh ninety-six thousand"),
            (
                28_395_041,
                "दो करोड़ तिरासी लाख पचानवे हजार इकतालीस",
                "two crore eighty-three lakh ninety-five thousand forty-one",
            ),
            (1_500_000_000, "एक सौ पचास करोड़", "one hundred and fifty crore"),
        ];
        for (number, hi, en) in cases {
            assert_eq!(in_words(number, Lang::Hi), hi);
            assert_eq!(in_words(number, Lang::En), en);
        }
        assert_eq!(rupees_in_words(296_000, Lang::Hi), "रुपये दो लाख छियानवे हजार मात्र");
        assert_eq!(rupees_in_words(296_000, Lang::En), "Rupees two lakh ninety-six thousand only");
    }

    #[test]
    fn numbers_are_written_in_lakhs_and_thousands() {
        assert_eq!(in_lakhs(296_000, Lang::Hi, Digits::Latin), "2 लाख 96 हजार");
        assert_eq!(in_lakhs(296_000, Lang::En, Digits::Latin), "2 lakh 96 thousand");
        assert_eq!(in_lakhs(296_543, Lang::Hi, Digits::Devanagari), "२ लाख ९६ हजार ५४३");
        assert_eq!(in_lakhs(10_000_000, Lang::Hi, Digits::Latin), "1 करोड़");
        assert_eq!(in_lakhs(980, Lang::Hi, Digits::Latin), "980");
        assert_eq!(in_lakhs(0, Lang::Hi, Digits::Latin), "0");
    }

    #[test]
    fn no_two_numbers_share_a_spelling() {
        let mut seen = std::collections::BTreeMap::new();
        for (number, spellings) in table::HINDI.iter().enumerate() {
            for spelling in *spellings {
                let other = seen.insert(fold(spelling), number);
                assert!(other.is_none_or(|other| other == number), "{spelling} is {other:?} and {number}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_was_written_in_words_is_read_back(number in prop_oneof![0u64..2_000, 0u64..10_000_000_000]) {
            for lang in Lang::ALL {
                prop_assert_eq!(read_in_words(&in_words(number, lang)), Some(number));
                prop_assert_eq!(read_in_words(&in_lakhs(number, lang, Digits::Devanagari)), Some(number));
            }
        }
    }
}
