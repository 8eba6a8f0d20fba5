//! Full stops between letters: the end of a word, the first part of a strict sign, or of an abbreviation.

/// What is written for a word that a full stop makes an abbreviation, the stop with it.
const IN_SHORT: [(&str, &str); 3] = [("rs", "रु."), ("no", "नं."), ("sh", "श्री")];

/// Full stops that were just typed, and the word before them: `..` and `.n` begin with one.
#[derive(Clone, Debug)]
pub(super) struct Stop {
    pub word: String,
    /// The one before that.
    pub before: String,
    pub dots: usize,
}

impl Stop {
    /// The stop is the first part of a sign of the strict spelling.
    pub fn begins_sign(&self, next: char) -> bool {
        let is_nasal = "nNm".contains(next);
        let has_vowel = self.word.to_ascii_lowercase().ends_with(['a', 'e', 'i', 'o', 'u']);
        // No nasal stands behind a consonant: sr.no. is two words.
        let is_sign = if is_nasal { has_vowel || self.word.is_empty() } else { "Dha".contains(next) };
        self.dots == 1 && is_sign && !self.is_initial(next)
    }

    /// M.D. and Ph.D. are letters, and no ं and ड़: the strict sign stands behind small letters.
    fn is_initial(&self, next: char) -> bool {
        let is_vowel = |c: char| "aeiou".contains(c);
        next.is_ascii_uppercase()
            && self.word.starts_with(|c: char| c.is_ascii_uppercase())
            && !self.word.contains(is_vowel)
    }
}

/// What is written for this before a full stop, the stop with it.
pub(super) fn in_short(typed: &str) -> Option<&'static str> {
    IN_SHORT.iter().find(|(short, _)| typed.eq_ignore_ascii_case(short)).map(|(_, written)| *written)
}

#[cfg(test)]
mod tests {
    use super::super::{key_text, typed};

    #[test]
    fn a_full_stop_makes_an_abbreviation_of_some_words_and_a_nasal_of_no_consonant() {
        for (keys, wanted) in [
            ("sr.no. 5 ", "क्र.सं. 5 "),
            ("S.No. ", "क्र.सं. "),
            ("no.5 ", "नं.5 "),
            ("sh. ", "श्री "),
            ("sa.ngh ", "संघ "),
            ("hai. ", "है. "),
        ] {
            assert_eq!(typed(keys), wanted);
        }
    }

    #[test]
    fn the_key_of_the_danda_is_shown_as_it_types() {
        let (key, danda) = super::super::SENTENCE_END;
        assert_eq!(typed(key), danda);
        assert_eq!(key_text('\\', true), danda);
        assert_eq!(key_text('\\', false), "");
    }
}
