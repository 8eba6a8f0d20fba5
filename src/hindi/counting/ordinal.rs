//! Ordinals with their gender: पहली बैठक, पहला बिन्दु, 11वीं बैठक, 11वें बिन्दु पर.

use super::table;
use crate::hindi::fold;
use crate::hindi::number::{ascii_digits, with_digits};
use crate::model::{Digits, Lang};

/// The noun that an ordinal goes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// पहला बिन्दु
    Masculine,
    /// पहली बैठक
    Feminine,
    /// पहले बिन्दु पर: a masculine noun before a postposition, or several.
    Oblique,
}

impl Agreement {
    const ALL: [Self; 3] = [Self::Masculine, Self::Feminine, Self::Oblique];

    /// What follows the digits.
    fn ending(self) -> &'static str {
        match self {
            Self::Masculine => "वाँ",
            Self::Feminine => "वीं",
            Self::Oblique => "वें",
        }
    }

    fn vowel(self) -> &'static str {
        match self {
            Self::Masculine => "ा",
            Self::Feminine => "ी",
            Self::Oblique => "े",
        }
    }
}

/// Numbers whose ordinals are words of their own, up to the vowel.
const IRREGULAR: [(u64, &str); 5] = [(1, "पहल"), (2, "दूसर"), (3, "तीसर"), (4, "चौथ"), (6, "छठ")];

/// The Sanskrit ordinals of resolutions and lists, the same for all genders.
const FORMAL: [&str; 10] = ["प्रथम", "द्वितीय", "तृतीय", "चतुर्थ", "पंचम", "षष्ठम", "सप्तम", "अष्टम", "नवम", "दशम"];

/// `पहली`, `दूसरा`, `छठे`, and from there `5वीं`, `11वीं`; `1st`, `11th`.
pub fn ordinal(number: u64, agreement: Agreement, lang: Lang, digits: Digits) -> String {
    let written = with_digits(&number.to_string(), digits);
    match lang {
        Lang::Hi => match IRREGULAR.iter().find(|(irregular, _)| *irregular == number) {
            Some((_, stem)) => format!("{stem}{}", agreement.vowel()),
            None => format!("{written}{}", agreement.ending()),
        },
        Lang::En => {
            let ending = match (number % 10, number % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{written}{ending}")
        }
    }
}

/// Reads `पहली`, `प्रथम`, `11वीं`, `ग्यारहवीं`, `११ वें`, `11th`, `first`.
pub fn read_ordinal(text: &str) -> Option<u64> {
    let word = fold(&ascii_digits(text)).replace(' ', "");
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = word.strip_prefix(digits).unwrap_or("");
    if !digits.is_empty() {
        let number: u64 = digits.parse().ok()?;
        let english = ordinal(number, Agreement::Masculine, Lang::En, Digits::Latin);
        let hindi = Agreement::ALL.iter().any(|agreement| fold(agreement.ending()) == ending);
        return (hindi || english == word || ending == "वी").then_some(number);
    }
    let of_its_own = || {
        let read = |(number, stem): &(u64, &str)| {
            let forms = Agreement::ALL.map(|agreement| fold(&format!("{stem}{}", agreement.vowel())));
            forms.contains(&word).then_some(*number)
        };
        IRREGULAR.iter().find_map(read)
    };
    let formal = || (1..).zip(FORMAL).find(|(_, name)| fold(name) == word).map(|(number, _)| number);
    let english = || (1..).zip(["first", "second", "third", "fourth"]).find(|(_, name)| *name == word);
    let regular = || {
        let stems =
            Agreement::ALL.iter().filter_map(|agreement| word.strip_suffix(&*fold(agreement.ending())));
        let stems = stems.chain(word.strip_suffix("वी"));
        let number = |stem: &str| {
            (0..).zip(table::HINDI).find(|(_, names)| names.iter().any(|name| fold(name) == stem))
        };
        stems.filter_map(number).map(|(number, _)| number).next()
    };
    of_its_own().or_else(formal).or_else(|| english().map(|(number, _)| number)).or_else(regular)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_agree_with_their_noun() {
        let hindi = |number, agreement| ordinal(number, agreement, Lang::Hi, Digits::Latin);
        assert_eq!(hindi(1, Agreement::Feminine), "पहली");
        assert_eq!(hindi(2, Agreement::Masculine), "दूसरा");
        assert_eq!(hindi(6, Agreement::Oblique), "छठे");
        assert_eq!(hindi(5, Agreement::Feminine), "5वीं");
        assert_eq!(hindi(11, Agreement::Feminine), "11वीं");
        assert_eq!(hindi(11, Agreement::Masculine), "11वाँ");
        assert_eq!(ordinal(11, Agreement::Oblique, Lang::Hi, Digits::Devanagari), "११वें");
        let english = |number| ordinal(number, Agreement::Feminine, Lang::En, Digits::Latin);
        assert_eq!(
            [1, 2, 3, 4, 11, 12, 21, 112].map(english).join(" "),
            "1st 2nd 3rd 4th 11th 12th 21st 112th"
        );
    }

    #[test]
    fn every_ordinal_that_is_written_is_read() {
        for number in 1..=120 {
            for agreement in Agreement::ALL {
                for lang in Lang::ALL {
                    let text = ordinal(number, agreement, lang, Digits::Devanagari);
                    assert_eq!(read_ordinal(&text), Some(number), "{text}");
                }
            }
        }
    }

    #[test]
    fn ordinals_are_read_in_their_other_forms() {
        let cases = [
            ("प्रथम", 1),
            ("द्वितीय", 2),
            ("ग्यारहवीं", 11),
            ("पाँचवें", 5),
            ("पांचवी", 5),
            ("११ वीं", 11),
            ("First", 1),
            ("छठी", 6),
            ("छठवीं", 0),
            ("11st", 0),
            ("वीं", 0),
            ("11", 0),
            ("पहल", 0),
            ("", 0),
        ];
        for (text, number) in cases {
            assert_eq!(read_ordinal(text).unwrap_or(0), number, "{text}");
        }
    }
}
