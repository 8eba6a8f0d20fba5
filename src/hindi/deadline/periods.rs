//! Weeks, parts of months and times of the day, as [`super::words`] has its words.

use super::grammar::MonthOf;
use super::rest::Rest;
use super::words::phrases;

/// The week that begins on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Week {
    This,
    Next,
}

pub(super) const WEEKS: &[(Week, &[&str])] = &[
    (Week::This, &["इस सप्ताह", "इसी सप्ताह", "इस हफ्ते", "इसी हफ्ते", "चालू सप्ताह"]),
    (Week::Next, &["अगले सप्ताह", "आगामी सप्ताह", "आने वाले सप्ताह", "अगले हफ्ते", "आगामी हफ्ते", "आने वाले हफ्ते"]),
];

pub(super) const WEEK_WORDS: &[&str] = &["सप्ताह", "हफ्ते"];

pub(super) const WEEK_ENDS: &[&str] = &["के अंत", "अंत", "के आखिर", "के आखिरी", "की समाप्ति"];

/// Of which it must be said which day is meant.
pub(super) const LONG: &[&str] = &["सप्ताह", "हफ्ते", "माह", "महीने", "मास", "वर्ष", "साल"];

/// One office thinks of March, another of December.
pub(super) const YEARS: &[&str] = &["वर्ष", "साल"];

/// In English.
pub(super) const OPEN_EN: &[&str] =
    &["year end", "end of year", "end of this year", "next week", "next month", "next year"];

/// The same in English, after the day.
pub(super) const OF_WEEK: &[(Week, &[&str])] =
    &[(Week::This, &["of this week", "this week"]), (Week::Next, &["of next week", "next week"])];

/// A part of a month, by its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Day(u32),
    End,
}

pub(super) const PARTS: &[(Part, &[&str])] = &[
    (Part::Day(7), &["प्रथम सप्ताह", "पहले सप्ताह", "पहले हफ्ते"]),
    (Part::Day(14), &["द्वितीय सप्ताह", "दूसरे सप्ताह", "दूसरे हफ्ते"]),
    (Part::Day(21), &["तृतीय सप्ताह", "तीसरे सप्ताह", "तीसरे हफ्ते"]),
    (Part::Day(28), &["चतुर्थ सप्ताह", "चौथे सप्ताह", "चौथे हफ्ते"]),
    (Part::Day(15), &["प्रथम पखवाडे", "पहले पखवाडे"]),
    (Part::End, &["अंतिम सप्ताह", "आखिरी सप्ताह", "आखिरी हफ्ते", "द्वितीय पखवाडे", "दूसरे पखवाडे"]),
];

/// Which of its kind a month, a quarter or a year is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    This,
    Next,
}

const TURNS: &[(Turn, &[&str])] = &[
    (Turn::This, &["इस", "इसी", "चालू", "वर्तमान"]),
    (Turn::Next, &["अगले", "अगली", "अगला", "आगामी", "आने वाले", "आने वाली"]),
];

pub(super) const MONTHS: &[&str] = &["माह", "महीने", "मास"];

pub(super) const MONTH_ENDS: &[&str] = &[
    "के अंत",
    "अंत",
    "के आखिर",
    "के आखिरी",
    "की समाप्ति",
    "की अंतिम तिथि",
    "की अंतिम तारीख",
    "की आखिरी तिथि",
    "की आखिरी तारीख",
    "के अंतिम दिन",
    "के अंतिम दिवस",
    "के आखिरी दिन",
];

/// Of its kind in the month.
pub(super) const LAST: &[&str] = &["अंतिम", "आखिरी"];

pub(super) const QUARTERS: &[&str] = &["तिमाही", "त्रैमास"];

pub(super) const FINANCIAL_YEARS_HI: &[&str] = &["वित्तीय वर्ष", "वित्त वर्ष"];

/// Before a period; without a word it is the one that is running.
pub(super) fn turn(rest: Rest<'_>) -> (Turn, Rest<'_>) {
    rest.of_table(TURNS).unwrap_or((Turn::This, rest))
}

/// इस माह, अगले महीने
pub(super) fn month_told(rest: Rest<'_>) -> Option<(MonthOf, Rest<'_>)> {
    let (turn, rest) = rest.of_table(TURNS)?;
    let month = match turn {
        Turn::This => MonthOf::This,
        Turn::Next => MonthOf::Next,
    };
    Some((month, rest.any(MONTHS)?))
}

/// A part of a month in English, before the month.
pub(super) const PARTS_OF: &[(Part, &[&str])] = &[
    (Part::Day(7), &["first week of", "1 st week of"]),
    (Part::Day(14), &["second week of", "2 nd week of"]),
    (Part::Day(21), &["third week of", "3 rd week of"]),
    (Part::Day(28), &["fourth week of", "4 th week of"]),
    (Part::End, &["last week of"]),
];

pub(super) const MONTHS_EN: &[(MonthOf, &[&str])] = &[
    (MonthOf::This, &["this month", "current month"]),
    (MonthOf::Next, &["next month", "coming month"]),
    (MonthOf::Coming, &["month"]),
];

pub(super) const PARTS_OF_DAY: &[&str] = &[
    "शाम",
    "सायं",
    "सांय",
    "सायंकाल",
    "दोपहर",
    "प्रातः",
    "प्रात",
    "सुबह",
    "पूर्वाह्न",
    "पूर्वान्ह",
    "अपराह्न",
    "अपरान्ह",
    "रात्रि",
    "रात",
    "morning",
    "noon",
    "evening",
];

/// The hours that they are said of are still to come, also in a meeting that began in the morning.
pub(super) const AFTERNOON: &[&str] = &["शाम", "सायं", "सांय", "सायंकाल", "अपराह्न", "अपरान्ह", "evening", "pm"];

pub(super) const CLOCK: &[&str] = &["बजे", "am", "pm", "a m", "p m"];

/// Every list of phrases in this file.
pub(super) fn lists() -> Vec<&'static [&'static str]> {
    let mut lists = vec![
        PARTS_OF_DAY,
        CLOCK,
        AFTERNOON,
        MONTHS,
        MONTH_ENDS,
        QUARTERS,
        FINANCIAL_YEARS_HI,
        WEEK_WORDS,
        WEEK_ENDS,
        LONG,
        YEARS,
        OPEN_EN,
        LAST,
    ];
    lists.extend(phrases(TURNS));
    lists.extend(phrases(MONTHS_EN));
    lists.extend(phrases(WEEKS));
    lists.extend(phrases(OF_WEEK));
    lists.extend(phrases(PARTS));
    lists.extend(phrases(PARTS_OF));
    lists
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::fold;

    #[test]
    fn words_are_written_as_folding_leaves_them() {
        for phrase in lists().concat() {
            assert_eq!(fold(phrase), phrase);
        }
    }
}
