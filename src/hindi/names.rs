//! The names of days and months as people write them. Words stand here as `fold` leaves them (anusvara
//! instead of half nasals, no nukta, lower case); a test holds them to it.

use chrono::Weekday;

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["सोमवार", "सोम", "monday", "mon"]),
    (Weekday::Tue, &["मंगलवार", "मंगल", "tuesday", "tue", "tues"]),
    (Weekday::Wed, &["बुधवार", "बुध", "wednesday", "wed"]),
    (Weekday::Thu, &["गुरुवार", "गुरु", "बृहस्पतिवार", "वृहस्पतिवार", "वीरवार", "thursday", "thu", "thurs"]),
    (Weekday::Fri, &["शुक्रवार", "शुक्र", "friday", "fri"]),
    (Weekday::Sat, &["शनिवार", "शनि", "saturday", "sat"]),
    (Weekday::Sun, &["रविवार", "रवि", "इतवार", "sunday", "sun"]),
];

/// From January on.
const MONTHS: [&[&str]; 12] = [
    &["जनवरी", "january", "jan"],
    &["फरवरी", "february", "feb"],
    &["मार्च", "march", "mar"],
    &["अप्रैल", "april", "apr"],
    &["मई", "may"],
    &["जून", "june", "jun"],
    &["जुलाई", "july", "jul"],
    &["अगस्त", "august", "aug"],
    &["सितंबर", "september", "sept", "sep"],
    &["अक्टूबर", "अक्तूबर", "october", "oct"],
    &["नवंबर", "november", "nov"],
    &["दिसंबर", "december", "dec"],
];

/// The day that a folded word names.
pub(super) fn weekday_of_word(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, names)| names.contains(&word)).map(|(weekday, _)| *weekday)
}

/// The month, 1 to 12, that a folded word names.
pub(super) fn month_of_word(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(month, _)| month)
}

/// Every name of a day or a month.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    WEEKDAYS.iter().map(|(_, names)| *names).chain(MONTHS).flatten().copied()
}

/// A day or a month that is named in English, in lower case, as Hindi names it. Of the short names only those that
/// are no other word (sun, may).
pub(super) fn hindi_of_english(word: &str) -> Option<&'static str> {
    const LEAST: usize = 4;
    let is_english = word.len() >= LEAST && word.is_ascii();
    let names = WEEKDAYS.iter().map(|(_, names)| *names).chain(MONTHS);
    let known = names.filter(|_| is_english).find(|names| names.contains(&word))?;
    known.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::{fold, month_name, weekday_name};
    use crate::model::Lang;

    #[test]
    fn names_are_written_as_folding_leaves_them() {
        for name in names() {
            assert_eq!(fold(name), name);
        }
    }

    #[test]
    fn every_name_that_is_written_is_read() {
        for lang in Lang::ALL {
            for (weekday, _) in WEEKDAYS {
                assert_eq!(weekday_of_word(&fold(weekday_name(weekday, lang))), Some(weekday));
            }
            for month in 1..=12 {
                assert_eq!(month_of_word(&fold(month_name(month, lang))), Some(month));
            }
        }
    }
}
