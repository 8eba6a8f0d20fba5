//! Workbooks whose words are in the letters of an old font: told as a whole, converted cell by cell. A single
//! short word says too little; the words of a file together say which letters they are in.

use super::cell::{RawCell, RawSheet, Workbook};
use super::value::absent;
use crate::hindi::krutidev::{Confidence, Verdict, has_devanagari_letters, looks_like_krutidev, to_unicode};

/// How many cells are looked at to judge a workbook.
const CELLS_LOOKED_AT: usize = 2_000;

/// What was found of the letters of a workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OldFont {
    /// Its words together are Kruti Dev, so that also those are read which alone would be too short to tell.
    whole: bool,
    /// How likely that is, from 0 to 1.
    score: f32,
}

impl OldFont {
    pub fn of(book: &Workbook) -> Self {
        let cells = book.visible().flat_map(|sheet| sheet.rows.iter().flatten());
        let words = cells.filter_map(|cell| match cell {
            RawCell::Text(text) if !has_devanagari_letters(text) && absent(cell).is_none() => {
                Some(text.as_str())
            }
            _ => None,
        });
        let text: Vec<&str> = words.take(CELLS_LOOKED_AT).collect();
        let Confidence { score, verdict } = looks_like_krutidev(&text.join(" "));
        Self { whole: verdict == Verdict::KrutiDev, score }
    }

    /// True when the workbook as a whole is in Kruti Dev.
    pub fn is_whole(self) -> bool {
        self.whole
    }

    /// How likely its words are Kruti Dev, in percent; nothing is ever quite sure.
    pub fn sure_percent(self) -> u32 {
        ((self.score * 100.0) as u32).min(99)
    }

    /// The words in Unicode; `None` where they are not in the old letters.
    pub fn read(self, text: &str) -> Option<String> {
        let is_old = match looks_like_krutidev(text).verdict {
            Verdict::KrutiDev => true,
            Verdict::NotKrutiDev => false,
            // BSNL stays what it is: a word of the old letters is hardly ever of capitals alone.
            Verdict::Unsure => {
                self.whole
                    && text.chars().any(char::is_alphabetic)
                    && !text.chars().all(|c| !c.is_alphabetic() || c.is_ascii_uppercase())
            }
        };
        let is_old = is_old && absent(&RawCell::Text(text.into())).is_none();
        // What stays as it is needs no converting.
        is_old.then(|| to_unicode(text)).filter(|converted| converted != text)
    }

    /// The workbook with its words in Unicode; all else as it was.
    pub fn converted(self, book: &Workbook) -> Workbook {
        let cell = |cell: &RawCell| match cell {
            RawCell::Text(text) => RawCell::Text(self.read(text).map_or_else(|| text.clone(), Into::into)),
            other => other.clone(),
        };
        let sheet = |sheet: &RawSheet| RawSheet {
            rows: sheet.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
            ..sheet.clone()
        };
        Workbook { sheets: book.sheets.iter().map(sheet).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::krutidev::from_unicode;

    fn book(rows: &[&[&str]]) -> Workbook {
        let rows = rows.iter().map(|row| row.iter().map(|text| RawCell::Text((*text).into())).collect());
        Workbook { sheets: vec![RawSheet { rows: rows.collect(), ..RawSheet::default() }] }
    }

    #[test]
    fn a_workbook_in_kruti_dev_is_read_to_its_shortest_word_and_its_codes_stay() {
        let words = ["ब्लॉक का नाम", "स्थापित", "चालू", "सरदारशहर", "तारानगर", "योग"];
        let old: Vec<String> = words.iter().map(|word| from_unicode(word).text).collect();
        let row: Vec<&str> = old.iter().map(String::as_str).chain(["BSNL", "NA", "12"]).collect();
        let book = book(&[&row]);
        let found = OldFont::of(&book);
        assert!(found.is_whole() && found.sure_percent() == 99);
        let read: Vec<String> = found.converted(&book).sheets[0].rows[0].iter().map(RawCell::text).collect();
        assert_eq!(read, [words.as_slice(), &["BSNL", "NA", "12"]].concat());
    }

    #[test]
    fn figures_in_devanagari_digits_and_signs_are_no_words_of_an_old_font() {
        for text in ["१२", "१,२३४", "₹1,500", "₹ १,५००", "–", "—", "…", "१२.५%", "२३.११.२०२६"]
        {
            assert_eq!(OldFont::default().read(text), None, "{text}");
        }
    }

    #[test]
    fn english_and_unicode_hindi_are_left_alone() {
        let book = book(&[&["Block", "Phones installed", "Phones working", "ब्लॉक", "चालू", "NA"]]);
        let found = OldFont::of(&book);
        assert!(!found.is_whole());
        assert_eq!(found.converted(&book), book);
    }
}
