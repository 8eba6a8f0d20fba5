//! Names of columns, groups and choices as they are shown, in the digits of the office. Sheets and forms that are
//! read again have them as they are kept.

use super::number::with_digits;
use crate::model::{Bilingual, Digits, Indicator, Writing};

/// "२० से कम"; what is one word with Latin letters stays: 4G.
pub fn shown_name(name: &Bilingual, writing: impl Into<Writing>) -> String {
    let writing = writing.into();
    in_digits(name.get(writing.lang), writing.digits)
}

/// The head of a column, with the unit of a measure.
pub fn column_head(indicator: &Indicator, writing: impl Into<Writing>) -> String {
    let writing = writing.into();
    in_digits(&indicator.head(writing.lang), writing.digits)
}

fn in_digits(text: &str, digits: Digits) -> String {
    let word = |word: &str| match word.contains(|c: char| c.is_ascii_alphabetic()) {
        true => word.to_owned(),
        false => with_digits(word, digits),
    };
    text.split_inclusive(char::is_whitespace).map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Lang};

    #[test]
    fn names_have_the_digits_of_the_office_and_words_of_latin_letters_their_own() {
        let name = Bilingual::new("4G टावर, 20 से कम", "4G towers, below 20");
        let hindi = Writing { digits: Digits::Devanagari, ..Lang::Hi.into() };
        assert_eq!(shown_name(&name, hindi), "4G टावर, २० से कम");
        assert_eq!(shown_name(&name, Lang::En), "4G towers, below 20");
        let unit = Kind::Measure(Bilingual::new("10 दिवस", "10 days"));
        let indicator = Indicator::plain("old".into(), Bilingual::new("लंबित 60", "Pending 60"), unit);
        assert_eq!(column_head(&indicator, hindi), "लंबित ६० (१० दिवस)");
        assert_eq!(column_head(&indicator, Lang::Hi), "लंबित 60 (10 दिवस)");
    }
}
