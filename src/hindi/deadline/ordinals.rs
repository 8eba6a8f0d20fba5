//! Ordinals beside a day or a period: "पहली जनवरी", "10वीं तारीख", "चौथी तिमाही". Words are as `fold` leaves them.

use super::rest::Rest;
use super::tokens::Piece;
use super::words;
use crate::hindi::counting::read_ordinal;

/// Numbers whose ordinals are words of their own.
const WORDS: &[(u32, &[&str])] = &[
    (1, &["पहला", "पहली", "पहले", "प्रथम", "first"]),
    (2, &["दूसरा", "दूसरी", "दूसरे", "द्वितीय", "second"]),
    (3, &["तीसरा", "तीसरी", "तीसरे", "तृतीय", "third"]),
    (4, &["चौथा", "चौथी", "चौथे", "चतुर्थ", "fourth"]),
    (5, &["पंचम", "fifth"]),
    (6, &["छठा", "छठी", "छठे", "छठवां", "छठवीं", "छठवें", "षष्ठम"]),
    (7, &["सप्तम"]),
    (8, &["अष्टम"]),
    (9, &["नवम"]),
    (10, &["दशम", "tenth"]),
];

/// How the others end: दसवीं, पांचवें.
const ENDINGS: &[&str] = &["वां", "वीं", "वें", "वी", "वे"];

/// After digits, of the day of a month: 1ली, 2री, 4थी, 10वीं, 10th.
const AFTER_DIGITS: &[&str] = &["ली", "री", "थी", "ठी", "वीं", "वी", "st", "nd", "rd", "th"];

/// After digits, of anything.
const OTHERS_AFTER_DIGITS: &[&str] = &["ला", "ले", "रा", "रे", "था", "थे", "ठा", "ठे", "वां", "वें"];

/// Every list of words in this file.
pub(super) fn lists() -> Vec<&'static [&'static str]> {
    let mut lists = vec![ENDINGS, AFTER_DIGITS, OTHERS_AFTER_DIGITS];
    lists.extend(words::phrases(WORDS));
    lists
}

fn read(word: &str) -> Option<u32> {
    let known = WORDS.iter().find(|(_, words)| words.contains(&word)).map(|(number, _)| *number);
    let counted = || {
        // Reading is slow, and hardly a word ends so; digits and their ending are two pieces.
        let ends = ENDINGS.iter().any(|ending| word.ends_with(ending));
        let is_word = ends && !word.starts_with(|c: char| c.is_ascii_digit());
        is_word.then(|| read_ordinal(word)).flatten().and_then(|number| u32::try_from(number).ok())
    };
    known.or_else(counted)
}

/// The number of a day that is counted through: पहली, दसवीं, 1ली, 10वीं. A day (तारीख) is feminine, so that
/// "पहले दिसंबर तक" is no first of December.
pub(super) fn of_day(rest: Rest<'_>) -> Option<(u32, Rest<'_>)> {
    let feminine = |word: &str| read(word).filter(|_| word.ends_with('ी') || word.ends_with("ीं"));
    let digits = || {
        let (day, rest) = rest.digits()?;
        Some((day, rest.any(AFTER_DIGITS)?))
    };
    rest.word_as(feminine).or_else(digits)
}

/// True when an ordinal stands at the end of the pieces, in words of any gender or in digits with their ending.
pub(super) fn ends_with_one(pieces: &[Piece]) -> bool {
    let [before @ .., last] = pieces else { return false };
    let word = last.word();
    let after_digits = AFTER_DIGITS.contains(&word) || OTHERS_AFTER_DIGITS.contains(&word);
    (after_digits && before.last().is_some_and(Piece::is_number)) || is_one(word)
}

/// True of an ordinal in one word.
pub(super) fn is_one(word: &str) -> bool {
    read(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::deadline::tokens::pieces;
    use crate::hindi::fold;

    #[test]
    fn words_are_written_as_folding_leaves_them() {
        for word in lists().concat() {
            assert_eq!(fold(word), word);
        }
    }

    #[test]
    fn an_ordinal_is_known_in_every_gender_and_in_digits() {
        for text in ["पहली", "दूसरे", "चतुर्थ", "पाँचवें", "दसवीं", "10वाँ", "2nd", "4थी", "second", "छठे"]
        {
            assert!(ends_with_one(&pieces(text)), "{text}");
        }
        for text in ["थी", "10", "दस", "सूची", "वीं", "सेवा", "st"] {
            assert!(!ends_with_one(&pieces(text)), "{text}");
        }
    }

    #[test]
    fn a_day_is_counted_through_in_the_feminine() {
        let day = |text: &str| of_day(Rest(&pieces(text))).map(|(day, _)| day);
        for (text, number) in [("पहली", 1), ("दसवीं", 10), ("10वीं", 10), ("1ली", 1), ("31वीं", 31)]
        {
            assert_eq!(day(text), Some(number), "{text}");
        }
        for text in ["पहले", "प्रथम", "10", "10वें"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
