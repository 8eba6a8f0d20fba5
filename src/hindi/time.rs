//! The time of a day as the office writes and says it: `11:30 बजे`, `अपराह्न 3:00 बजे`, `3:00 pm`.

use chrono::{NaiveTime, Timelike};

use super::number::{ascii_digits, with_digits};
use crate::i18n::calendar::Calendar;
use crate::model::{Digits, Lang};

/// Why a text is no time, by the part that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeError {
    Empty,
    NotUnderstood,
    NoSuchHour(u32),
    NoSuchMinute(u32),
}

/// `11:30 बजे`, `अपराह्न 3:00 बजे`; `11:30 am`. To the minute.
pub fn format_time(time: NaiveTime, lang: Lang, digits: Digits) -> String {
    let (_, hour) = time.hour12();
    let clock = with_digits(&format!("{hour}:{:02}", time.minute()), digits);
    let message = match time.hour() {
        0 => Calendar::TimeAtMidnight,
        1..=6 => Calendar::TimeBeforeWork,
        7..=11 => Calendar::TimeBeforeNoon,
        12 => Calendar::TimeAtNoon,
        13..=16 => Calendar::TimeAfterNoon,
        _ => Calendar::TimeInTheEvening,
    };
    message.with(lang, &[("time", &clock)])
}

/// The part of the day that a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    /// am
    First,
    /// pm
    Second,
    /// रात: before midnight from six on, after it until then.
    Night,
}

const HALVES: [(&str, Half); 19] = [
    ("पूर्वाह्न", Half::First),
    ("पूर्वान्ह", Half::First),
    ("प्रातः", Half::First),
    ("प्रात:", Half::First),
    ("प्रात", Half::First),
    ("सुबह", Half::First),
    ("a.m.", Half::First),
    ("am", Half::First),
    ("अपराह्न", Half::Second),
    ("अपरान्ह", Half::Second),
    ("दोपहर", Half::Second),
    ("सायं", Half::Second),
    ("सांय", Half::Second),
    ("शाम", Half::Second),
    ("p.m.", Half::Second),
    ("pm", Half::Second),
    ("noon", Half::Second),
    ("रात्रि", Half::Night),
    ("रात", Half::Night),
];

/// Reads `11:30`, `11.30`, `1130`, `3 pm`, `अपराह्न 3 बजे`, `दोपहर 12:30 बजे`.
///
/// Bare digits are the 24-hour clock. With `बजे` and no part of the day, 1 to 6 is the afternoon: people
/// say `3 बजे` and no office meets at night.
pub fn parse_time(text: &str) -> Result<NaiveTime, TimeError> {
    let text = ascii_digits(text).to_lowercase();
    let text = text.trim();
    if text.is_empty() {
        return Err(TimeError::Empty);
    }
    let (rest, half) = without_half(text);
    let said = rest.strip_suffix("बजे").or_else(|| rest.strip_suffix("o'clock"));
    let clock = said.unwrap_or(rest).trim();
    let (hour, minute) = hour_and_minute(clock)?;
    if minute > 59 {
        return Err(TimeError::NoSuchMinute(minute));
    }
    let on_the_clock = match half {
        None => hour <= 23,
        Some(_) => (1..=12).contains(&hour) || (half != Some(Half::First) && (13..=23).contains(&hour)),
    };
    if !on_the_clock {
        return Err(TimeError::NoSuchHour(hour));
    }
    let hour = match half {
        None if said.is_some() && (1..=6).contains(&hour) => hour + 12,
        None => hour,
        Some(_) if hour > 12 => hour,
        Some(Half::First) => hour % 12,
        Some(Half::Second) => hour % 12 + 12,
        Some(Half::Night) if (6..=11).contains(&hour) => hour + 12,
        Some(Half::Night) => hour % 12,
    };
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(TimeError::NoSuchHour(hour))
}

/// Takes the part of the day off the beginning or the end.
fn without_half(text: &str) -> (&str, Option<Half>) {
    for (word, half) in HALVES {
        if let Some(rest) = text.strip_prefix(word).or_else(|| text.strip_suffix(word)) {
            return (rest.trim(), Some(half));
        }
    }
    (text, None)
}

fn hour_and_minute(clock: &str) -> Result<(u32, u32), TimeError> {
    let number = |digits: &str| -> Result<u32, TimeError> {
        let sound = (1..=2).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
        digits.parse().ok().filter(|_| sound).ok_or(TimeError::NotUnderstood)
    };
    if let Some((hour, minute)) = clock.split_once([':', '.']) {
        let minute = minute.trim();
        return match minute.len() {
            2 => Ok((number(hour.trim())?, number(minute)?)),
            _ => Err(TimeError::NotUnderstood),
        };
    }
    // 930 and 1130: the last two digits are the minutes.
    match clock.len() {
        3 | 4 if clock.is_ascii() => {
            let (hour, minute) = clock.split_at(clock.len() - 2);
            Ok((number(hour)?, number(minute)?))
        }
        _ => Ok((number(clock)?, 0)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn the_time_is_written_as_it_is_said() {
        let cases = [
            (time(11, 30), "11:30 बजे", "11:30 am"),
            (time(12, 0), "दोपहर 12:00 बजे", "12:00 pm"),
            (time(15, 0), "अपराह्न 3:00 बजे", "3:00 pm"),
            (time(18, 5), "सायं 6:05 बजे", "6:05 pm"),
            (time(6, 0), "प्रातः 6:00 बजे", "6:00 am"),
            (time(0, 15), "रात्रि 12:15 बजे", "12:15 am"),
        ];
        for (time, hi, en) in cases {
            assert_eq!(format_time(time, Lang::Hi, Digits::Latin), hi);
            assert_eq!(format_time(time, Lang::En, Digits::Latin), en);
        }
        assert_eq!(format_time(time(11, 30), Lang::Hi, Digits::Devanagari), "११:३० बजे");
    }

    #[test]
    fn the_time_is_read_as_it_is_written() {
        let cases = [
            ("11:30", time(11, 30)),
            ("11.30", time(11, 30)),
            ("1130", time(11, 30)),
            ("930", time(9, 30)),
            ("११:३०", time(11, 30)),
            ("15:00", time(15, 0)),
            ("11", time(11, 0)),
            ("0:15", time(0, 15)),
            ("3 pm", time(15, 0)),
            ("3PM", time(15, 0)),
            ("3.30 p.m.", time(15, 30)),
            ("12 pm", time(12, 0)),
            ("12:10 am", time(0, 10)),
            ("अपराह्न 3 बजे", time(15, 0)),
            ("पूर्वाह्न 11:30 बजे", time(11, 30)),
            ("अपरान्ह 3.30 बजे", time(15, 30)),
            ("दोपहर 12 बजे", time(12, 0)),
            ("दोपहर 2 बजे", time(14, 0)),
            ("प्रात: 10 बजे", time(10, 0)),
            ("सुबह 10 बजे", time(10, 0)),
            ("शाम 5 बजे", time(17, 0)),
            ("रात 8 बजे", time(20, 0)),
            ("रात 2 बजे", time(2, 0)),
            ("अपराह्न 15:00 बजे", time(15, 0)),
            ("3 बजे", time(15, 0)),
            ("11:30बजे", time(11, 30)),
        ];
        for (text, expected) in cases {
            assert_eq!(parse_time(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_time_is_named() {
        let cases = [
            ("", TimeError::Empty),
            ("25:00", TimeError::NoSuchHour(25)),
            ("24:00", TimeError::NoSuchHour(24)),
            ("0 pm", TimeError::NoSuchHour(0)),
            ("पूर्वाह्न 15 बजे", TimeError::NoSuchHour(15)),
            ("11:75", TimeError::NoSuchMinute(75)),
            ("11:3", TimeError::NotUnderstood),
            ("11:30:15", TimeError::NotUnderstood),
            ("ग्यारह", TimeError::NotUnderstood),
            ("+9:30", TimeError::NotUnderstood),
            ("बजे", TimeError::NotUnderstood),
            ("1130000", TimeError::NotUnderstood),
        ];
        for (text, error) in cases {
            assert_eq!(parse_time(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_written_time_is_read_back(hour in 0u32..24, minute in 0u32..60, devanagari: bool) {
            let digits = if devanagari { Digits::Devanagari } else { Digits::Latin };
            for lang in Lang::ALL {
                prop_assert_eq!(parse_time(&format_time(time(hour, minute), lang, digits)), Ok(time(hour, minute)));
            }
        }

        #[test]
        fn any_text_is_a_time_or_an_error(text in "[0-9:. apm०-९बजे]{0,8}|.*") {
            if let Ok(time) = parse_time(&text) {
                prop_assert_eq!(time.second(), 0);
            }
        }
    }
}
