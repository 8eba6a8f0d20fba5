//! Pasted text that was written in Kruti Dev.

use super::english::{share_of_kruti, to_unicode_but_english};
use super::mixed::to_unicode_beside;
use super::read::has_devanagari_letters;
use super::recognise::{Confidence, Verdict, looks_like_krutidev};

/// So many words beside Unicode Hindi must be in the old letters: of fewer nobody can be sure.
const FEWEST_BESIDE: usize = 4;

/// What pasted text is in Unicode.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    pub unicode: String,
    /// How likely the text is Kruti Dev, from 0 to 1.
    pub score: f32,
}

/// The text in Unicode where it is Kruti Dev for sure, and `None` where it is anything else. Lines that are
/// English for sure stay as they are, and so do English words among the others; the more of them, the less sure it is.
pub fn pasted(text: &str) -> Option<Pasted> {
    if has_devanagari_letters(text) {
        return pasted_beside(text);
    }
    let Confidence { score, verdict } = looks_like_krutidev(text);
    if verdict != Verdict::KrutiDev {
        return None;
    }
    let read = |line: &str| match looks_like_krutidev(line).verdict {
        Verdict::NotKrutiDev => line.to_owned(),
        Verdict::KrutiDev | Verdict::Unsure => to_unicode_but_english(line),
    };
    Some(Pasted {
        unicode: text.split_inclusive('\n').map(read).collect(),
        score: score * share_of_kruti(text),
    })
}

/// Some words are in Unicode already, and stay; the others are read where they are in the old letters for sure.
fn pasted_beside(text: &str) -> Option<Pasted> {
    let unicode = to_unicode_beside(text);
    let words = text.split_whitespace().filter(|word| !has_devanagari_letters(word));
    let old: Vec<&str> = words.collect();
    let read =
        text.split_whitespace().zip(unicode.split_whitespace()).filter(|(old, new)| old != new).count();
    if read < FEWEST_BESIDE {
        return None;
    }
    let old = old.join(" ");
    Some(Pasted { unicode, score: looks_like_krutidev(&old).score * share_of_kruti(&old) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hindi::krutidev::from_unicode;

    #[test]
    fn a_pasted_letter_is_read_but_for_its_english_lines() {
        let hindi = ["समस्त विकास अधिकारी, पंचायत समिति", "निर्देशानुसार सूचना भिजवायें।"];
        let [first, last] = hindi.map(|line| from_unicode(line).text);
        let letter = format!("{first}\r\nSubject: review meeting of RajNET\r\n{last}");
        let read = pasted(&letter).unwrap();
        assert_eq!(
            read.unicode,
            format!("{}\r\nSubject: review meeting of RajNET\r\n{}", hindi[0], hindi[1])
        );
        assert!(read.score < 0.98);
        assert!(pasted(&first).unwrap().score > 0.98);
    }

    #[test]
    fn english_words_among_the_old_letters_stay_and_make_it_less_sure() {
        let read = pasted("BBNL ds jkmVj cnys tk,a rFkk IP Phone dh fLFkfr").unwrap();
        assert_eq!(read.unicode, "BBNL के राउटर बदले जाएं तथा IP Phone की स्थिति");
        assert!((0.5..0.8).contains(&read.score), "{}", read.score);
    }

    #[test]
    fn what_is_not_kruti_dev_for_sure_is_let_be() {
        let others = [
            "",
            "esa",
            "15@02@2026",
            "Minutes of the review meeting",
            "समीक्षा बैठक",
            "समीक्षा dk;Zokgh fooj.k",
        ];
        for text in others {
            assert_eq!(pasted(text), None, "{text}");
        }
    }

    #[test]
    fn words_in_the_old_letters_are_offered_beside_unicode_which_stays() {
        let old = from_unicode("समस्त ब्लॉक विकास अधिकारी सत्यापन कर रिपोर्ट प्रस्तुत करें।").text;
        let read = pasted(&format!("समीक्षा बैठक: {old}")).unwrap();
        assert_eq!(read.unicode, "समीक्षा बैठक: समस्त ब्लॉक विकास अधिकारी सत्यापन कर रिपोर्ट प्रस्तुत करें।");
        assert!(read.score > 0.9, "{}", read.score);
        let head = pasted(&format!("समीक्षा बैठक\n{old}\n")).unwrap();
        assert!(head.unicode.starts_with("समीक्षा बैठक\nसमस्त ब्लॉक"), "{}", head.unicode);
    }

    proptest! {
        #[test]
        fn devanagari_in_the_text_stays(before in ".*", after in ".*") {
            let read = pasted(&format!("{before} कखग {after}"));
            prop_assert!(read.is_none_or(|read| read.unicode.contains("कखग")));
        }
    }
}
