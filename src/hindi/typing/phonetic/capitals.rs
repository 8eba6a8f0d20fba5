//! Capitals that are letters by their names (M.A., 12/A, A4, PDFs) and no signs of the strict spelling.

use super::literal;

pub fn is_lone(typed: &str) -> bool {
    matches!(typed.as_bytes(), [letter] if letter.is_ascii_uppercase())
}

/// A lone capital: by its name, as it stands, and as the sign that it is. Of the three that are vowels of the strict
/// spelling the sign comes first; no sign stands without its letter.
pub fn lone(typed: &str) -> Option<Vec<String>> {
    let (name, sign) = (literal::letter_names(typed), literal::strict(typed));
    let is_vowel = matches!(typed, "A" | "I" | "U");
    is_lone(typed).then(|| {
        let mut readings = vec![name, typed.to_owned()];
        if is_vowel {
            readings.insert(0, sign);
        } else if sign != typed && !literal::is_mark(sign.chars().next()) {
            readings.push(sign);
        }
        readings
    })
}

/// Several abbreviations of a kind: the letters of PDFs by their names.
pub fn several(typed: &str) -> Option<Vec<String>> {
    let letters = typed.strip_suffix('s').filter(|letters| letters.len() > 1)?;
    let is_it = letters.bytes().all(|byte| byte.is_ascii_uppercase());
    is_it.then(|| vec![literal::letter_names(letters), typed.to_owned()])
}

/// Behind a sign, as in (A), 12/A and M.A., a capital is its name.
pub fn with_name_first(typed: &str, readings: &mut [String]) {
    if is_lone(typed) {
        let name = literal::letter_names(typed);
        readings.sort_by_key(|reading| *reading != name);
    }
}

/// What a capital that stands next to this is no sign beside.
pub fn is_sign_beside(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | '/' | '(' | '-' | '&')
}

/// Letters that stand for nothing in Hindi among those that do.
pub fn is_mixed(reading: &str) -> bool {
    reading.contains(|c: char| c.is_ascii_alphabetic()) && !reading.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::super::{Learned, lexicon, typed};

    #[test]
    fn a_capital_beside_a_sign_or_a_digit_is_its_name() {
        for (keys, wanted) in [
            ("M.A. ", "एम.ए. "),
            ("(A) ", "(ए) "),
            ("12/A ", "12/ए "),
            ("B.Tech. ", "बी.टेक. "),
            ("M.D. ", "एम.डी. "),
            ("A.K. ", "ए.के. "),
            ("A.nk ", "आंक "),
            ("Ph.D. ", "पीएच.डी. "),
            ("A4 ", "ए4 "),
            ("L1 ", "एल1 "),
            ("Q4 ", "क्यू4 "),
            ("IP2 ", "आईपी2 "),
            ("Rs. 500 ", "रु. 500 "),
            ("rs 500 ", "रुपये 500 "),
            ("N ", "एन "),
            ("A ", "आ "),
        ] {
            assert_eq!(typed(keys), wanted);
        }
    }

    #[test]
    fn a_lone_capital_can_stay_and_is_never_a_lone_mark() {
        for letter in 'A'..='Z' {
            let readings = lexicon::candidates(&letter.to_string(), "", &Learned::default());
            assert!(readings.contains(&letter.to_string()), "{readings:?}");
            assert!(readings.iter().all(|reading| !super::literal::is_mark(reading.chars().next())));
        }
    }

    #[test]
    fn no_reading_mixes_letters_of_both_scripts() {
        for (word, wanted) in [("PDFs", "पीडीएफ"), ("CCTVs", "सीसीटीवी"), ("OTPs", "ओटीपी")]
        {
            let readings = lexicon::candidates(word, "", &Learned::default());
            assert_eq!(readings[..2], [wanted, word], "{word}");
        }
        for word in ["RajNET", "CHURU", "kR", "BoXeS"] {
            let readings = lexicon::candidates(word, "", &Learned::default());
            assert!(!readings.iter().any(|reading| super::is_mixed(reading)), "{readings:?}");
        }
    }

    #[test]
    fn a_known_word_in_capitals_is_that_word() {
        for (typed, wanted) in [("CHURU", "चूरू"), ("SAMITI", "समिति"), ("BAITHAK", "बैठक")]
        {
            assert_eq!(lexicon::candidates(typed, "", &Learned::default())[0], wanted, "{typed}");
        }
        for typed in ["NIELIT", "UIDAI", "BBNL", "DOIT"] {
            let readings = lexicon::candidates(typed, "", &Learned::default());
            assert!(readings[..2].contains(&typed.to_owned()), "{readings:?}");
        }
    }
}
