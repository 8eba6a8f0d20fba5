//! Dates as the office writes them: day first, `23.11.2026`, or in words. The calendar date is the whole
//! input; what today is, nobody here knows.

use chrono::{Datelike, Months, NaiveDate, Weekday};

use super::names::{month_of_word, weekday_of_word};
use super::number::{ascii_digits, with_digits};
use crate::i18n::calendar::Calendar;
use crate::model::{DateForm, Digits, Lang, Writing};

/// Years outside of these are taken for slips of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Why a text is no date, by the part that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    Empty,
    NotUnderstood,
    /// The month has no such day.
    NoSuchDay {
        day: u32,
        month: u32,
        year: i32,
    },
    NoSuchMonth(u32),
    NoSuchYear(u32),
}

/// A date as the office writes it: `23.11.2026`, `23/11/2026` or `23 नवम्बर 2026`.
pub fn format_date(date: NaiveDate, writing: impl Into<Writing>) -> String {
    let writing = writing.into();
    let (day, month, year) = (date.day(), date.month(), date.year());
    let text = match writing.dates {
        DateForm::Dots => format!("{day:02}.{month:02}.{year}"),
        DateForm::Slashes => format!("{day:02}/{month:02}/{year}"),
        DateForm::Long => in_words(date, writing.lang),
    };
    with_digits(&text, writing.digits)
}

/// `23 नवम्बर 2026`
fn in_words(date: NaiveDate, lang: Lang) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    let values = [("day", day.as_str()), ("month", month_name(date.month(), lang)), ("year", year.as_str())];
    Calendar::DayMonthYear.with(lang, &values)
}

/// `सोमवार, 23 नवम्बर 2026`
pub fn format_date_long(date: NaiveDate, lang: Lang, digits: Digits) -> String {
    let date_text = with_digits(&in_words(date, lang), digits);
    let weekday = weekday_name(date.weekday(), lang);
    Calendar::WeekdayAndDate.with(lang, &[("weekday", weekday), ("date", &date_text)])
}

pub fn weekday_name(weekday: Weekday, lang: Lang) -> &'static str {
    let name = match weekday {
        Weekday::Mon => Calendar::Monday,
        Weekday::Tue => Calendar::Tuesday,
        Weekday::Wed => Calendar::Wednesday,
        Weekday::Thu => Calendar::Thursday,
        Weekday::Fri => Calendar::Friday,
        Weekday::Sat => Calendar::Saturday,
        Weekday::Sun => Calendar::Sunday,
    };
    name.text(lang)
}

/// The name of the month 1 to 12; empty for any other number.
pub fn month_name(month: u32, lang: Lang) -> &'static str {
    const MONTHS: [Calendar; 12] = [
        Calendar::January,
        Calendar::February,
        Calendar::March,
        Calendar::April,
        Calendar::May,
        Calendar::June,
        Calendar::July,
        Calendar::August,
        Calendar::September,
        Calendar::October,
        Calendar::November,
        Calendar::December,
    ];
    let place = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
    place.and_then(|place| MONTHS.get(place)).map_or("", |name| name.text(lang))
}

/// The financial year, April to March, of a date: `2026-27`.
pub fn financial_year(date: NaiveDate, digits: Digits) -> String {
    let first = if date.month() >= 4 { date.year() } else { date.year() - 1 };
    with_digits(&format!("{first}-{:02}", (first + 1).rem_euclid(100)), digits)
}

/// Reads `26.10.2026`, `26/10/26`, `26-10-2026`, `26 अक्टूबर 2026`, `Monday, 26 Oct 2026` or `2026-10-26`,
/// in either digits. Where the year is left out, it is that of `default_year_from`.
pub fn parse_date(text: &str, default_year_from: NaiveDate) -> Result<NaiveDate, DateError> {
    let text = ascii_digits(text).to_lowercase();
    let mut parts: Vec<Part> = Vec::new();
    for piece in text.split(|c: char| c.is_whitespace() || matches!(c, '.' | '/' | '-' | ',' | '–')) {
        match part(piece) {
            Some(Part::Weekday) if parts.is_empty() => {}
            Some(part) => parts.push(part),
            None if piece.is_empty() => {}
            None => return Err(DateError::NotUnderstood),
        }
    }
    match parts.as_slice() {
        [] if text.trim().is_empty() => Err(DateError::Empty),
        [Part::Number(year @ 1000.., _), Part::Number(month, _), Part::Number(day, _)] => {
            checked(*day, *month, century(*year, 4)?)
        }
        [Part::Number(day, _), Part::Number(month, _) | Part::Month(month)] => {
            checked(*day, *month, default_year_from.year())
        }
        [Part::Number(day, _), Part::Number(month, _) | Part::Month(month), Part::Number(year, length)] => {
            checked(*day, *month, century(*year, *length)?)
        }
        _ => Err(DateError::NotUnderstood),
    }
}

/// The same; where the year is left out, the day that is nearest to `near`: in January, 31.12 is of the year before.
pub fn parse_date_near(text: &str, near: NaiveDate) -> Result<NaiveDate, DateError> {
    let own = parse_date(text, near);
    let years = [near.year() - 1, near.year() + 1];
    let others = years.into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1));
    let others = others.filter_map(|day| parse_date(text, day).ok());
    // With a year all are the same day, and of two as near the first is taken.
    let nearest = own.iter().copied().chain(others).min_by_key(|day| (*day - near).num_days().abs());
    nearest.map_or(own, Ok)
}

/// The first and the last day of a month: `नवंबर`, `November 2026`, `11.2026`. Without a year the latest that has
/// begun by `today`.
pub fn parse_month(text: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let text = ascii_digits(text).to_lowercase();
    let pieces = text.split(|c: char| c.is_whitespace() || matches!(c, '.' | '/' | '-' | ','));
    let parts: Vec<Part> = pieces.filter(|piece| !piece.is_empty()).map(part).collect::<Option<_>>()?;
    let first = |year, month| NaiveDate::from_ymd_opt(year, month, 1);
    let first = match parts.as_slice() {
        [Part::Month(month)] => first(today.year(), *month)
            .filter(|day| *day <= today)
            .or_else(|| first(today.year() - 1, *month)),
        [Part::Month(month) | Part::Number(month, _), Part::Number(year, 4)] => {
            first(century(*year, 4).ok()?, *month)
        }
        _ => None,
    }?;
    Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
}

enum Part {
    /// With how many digits it was written.
    Number(u32, usize),
    Month(u32),
    Weekday,
}

fn part(piece: &str) -> Option<Part> {
    if piece.chars().all(|c| c.is_ascii_digit()) {
        return piece.parse().ok().map(|number| Part::Number(number, piece.len()));
    }
    let word = super::fold(piece);
    match month_of_word(&word) {
        Some(month) => Some(Part::Month(month)),
        None => weekday_of_word(&word).map(|_| Part::Weekday),
    }
}

/// A year of two digits is one of this century.
fn century(year: u32, length: usize) -> Result<i32, DateError> {
    let full = if length <= 2 { year + 2000 } else { year };
    match i32::try_from(full) {
        Ok(full) if YEARS.contains(&full) && length != 3 => Ok(full),
        _ => Err(DateError::NoSuchYear(year)),
    }
}

fn checked(day: u32, month: u32, year: i32) -> Result<NaiveDate, DateError> {
    if !(1..=12).contains(&month) {
        return Err(DateError::NoSuchMonth(month));
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDay { day, month, year })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_month_is_its_days() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let days = |text| parse_month(text, today).map(|(first, last)| format!("{first} {last}"));
        for text in ["नवंबर", "नवम्बर", "November", "nov", "11.2026", "११/२०२६", "नवंबर 2026"]
        {
            assert_eq!(days(text).as_deref(), Some("2026-11-01 2026-11-30"), "{text}");
        }
        assert_eq!(days("दिसंबर").as_deref(), Some("2025-12-01 2025-12-31"));
        assert_eq!(days("2.2028").as_deref(), Some("2028-02-01 2028-02-29"));
        for text in ["", "सोमवार", "13.2026", "11.26", "26 नवंबर", "बैठक"] {
            assert_eq!(days(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest_one() {
        assert_eq!(parse_date_near("31.12", date(2027, 1, 5)), Ok(date(2026, 12, 31)));
        assert_eq!(parse_date_near("5.1", date(2026, 12, 20)), Ok(date(2027, 1, 5)));
        assert_eq!(parse_date_near("20 नवम्बर", date(2026, 11, 23)), Ok(date(2026, 11, 20)));
        assert_eq!(parse_date_near("29.2", date(2027, 12, 1)), Ok(date(2028, 2, 29)));
        assert_eq!(parse_date_near("31.12.2027", date(2027, 1, 5)), Ok(date(2027, 12, 31)));
        assert!(parse_date_near("31.02", date(2027, 1, 5)).is_err());
    }

    #[test]
    fn dates_are_written_day_first_and_in_words() {
        let day = date(2026, 11, 23);
        assert_eq!(format_date(day, Digits::Latin), "23.11.2026");
        assert_eq!(format_date(date(2026, 2, 3), Digits::Devanagari), "०३.०२.२०२६");
        let office = |dates| Writing { dates, digits: Digits::Devanagari, ..Lang::Hi.into() };
        assert_eq!(format_date(day, office(DateForm::Slashes)), "२३/११/२०२६");
        assert_eq!(format_date(day, office(DateForm::Long)), "२३ नवम्बर २०२६");
        assert_eq!(format_date(day, office(DateForm::Long).short()), "२३.११.२०२६");
        assert_eq!(format_date_long(day, Lang::Hi, Digits::Latin), "सोमवार, 23 नवम्बर 2026");
        assert_eq!(format_date_long(day, Lang::Hi, Digits::Devanagari), "सोमवार, २३ नवम्बर २०२६");
        assert_eq!(format_date_long(day, Lang::En, Digits::Latin), "Monday, 23 November 2026");
    }

    #[test]
    fn the_financial_year_turns_on_the_first_of_april() {
        assert_eq!(financial_year(date(2026, 3, 31), Digits::Latin), "2025-26");
        assert_eq!(financial_year(date(2026, 4, 1), Digits::Latin), "2026-27");
        assert_eq!(financial_year(date(2099, 4, 1), Digits::Devanagari), "२०९९-००");
    }

    #[test]
    fn a_date_is_read_in_all_its_spellings() {
        for text in [
            "26.10.2026",
            "26/10/2026",
            "26-10-26",
            "26.10",
            " 26 . 10 . 2026 ",
            "२६.१०.२०२६",
            "2026-10-26",
            "26 अक्टूबर 2026",
            "26 अक्तूबर",
            "26 Oct 2026",
            "26-OCT-26",
            "सोमवार, 26 अक्टूबर 2026",
        ] {
            assert_eq!(parse_date(text, date(2026, 1, 1)), Ok(date(2026, 10, 26)), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_date_is_named() {
        let cases = [
            ("", DateError::Empty),
            ("31.02", DateError::NoSuchDay { day: 31, month: 2, year: 2026 }),
            ("29.02.2026", DateError::NoSuchDay { day: 29, month: 2, year: 2026 }),
            ("0.5.2026", DateError::NoSuchDay { day: 0, month: 5, year: 2026 }),
            ("12.13.2026", DateError::NoSuchMonth(13)),
            ("31 फरवरी", DateError::NoSuchDay { day: 31, month: 2, year: 2026 }),
            ("1.1.226", DateError::NoSuchYear(226)),
            ("1.1.20266", DateError::NoSuchYear(20266)),
            ("26", DateError::NotUnderstood),
            ("26.1O.2026", DateError::NotUnderstood),
            ("...", DateError::NotUnderstood),
            ("कल", DateError::NotUnderstood),
            ("99999999999.1.2026", DateError::NotUnderstood),
        ];
        for (text, error) in cases {
            assert_eq!(parse_date(text, date(2026, 1, 1)), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_written_date_is_read_back(days in 0i64..100_000, devanagari: bool) {
            let day = date(1900, 1, 1) + chrono::Duration::days(days);
            let digits = if devanagari { Digits::Devanagari } else { Digits::Latin };
            for lang in Lang::ALL {
                for dates in DateForm::ALL {
                    let written = format_date(day, Writing { digits, dates, ..lang.into() });
                    prop_assert_eq!(parse_date(&written, date(2026, 1, 1)), Ok(day));
                }
                prop_assert_eq!(parse_date(&format_date_long(day, lang, digits), date(2026, 1, 1)), Ok(day));
            }
        }

        #[test]
        fn any_text_is_a_date_or_an_error(text in any::<String>()) {
            if let Ok(day) = parse_date(&text, date(2026, 1, 1)) {
                prop_assert!(YEARS.contains(&day.year()));
            }
        }
    }
}
