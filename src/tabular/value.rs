//! One cell → a value of its column's kind, or what is wrong with it.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::cell::{RawCell, rounded};
use super::counter::without_counter;
use super::scale::Scale;
use crate::hindi::number::{Mark, parse_marked, plain_digits};
use crate::hindi::{DateError, Mistake, ValueError, fold, number_value, parse_value};
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{Kind, Lang, Value};

/// A cell that holds no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Absent {
    Blank,
    /// `-`, `NA`, `उपलब्ध नहीं`.
    NotAvailable,
    /// `nil`, `शून्य`, `निरंक`.
    Nil,
}

impl Absent {
    /// What the cell says instead of a figure; `None` where it may hold one.
    pub fn of(cell: &RawCell) -> Option<Self> {
        absent(cell)
    }
}

/// What a cell without a figure is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// Nothing is written, and what was reported before stays.
    NotReported,
    Zero,
}

/// The user's word on cells without a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Absences {
    pub blank: Meaning,
    pub not_available: Meaning,
    pub nil: Meaning,
}

impl Default for Absences {
    fn default() -> Self {
        Self { blank: Meaning::NotReported, not_available: Meaning::NotReported, nil: Meaning::Zero }
    }
}

impl Absences {
    pub fn meaning(self, absent: Absent) -> Meaning {
        match absent {
            Absent::Blank => self.blank,
            Absent::NotAvailable => self.not_available,
            Absent::Nil => self.nil,
        }
    }
}

/// Folded words and signs, without their spaces.
const NOT_AVAILABLE: [&str; 12] = [
    "na",
    "notavailable",
    "notreported",
    "notapplicable",
    "nr",
    "उपलब्धनहीं",
    "अप्राप्त",
    "लागूनहीं",
    "सूचनानहीं",
    "सूचनाअप्राप्त",
    "अनुपलब्ध",
    "प्राप्तनहीं",
];
const NIL: [&str; 6] = ["nil", "शून्य", "निरंक", "निल", "zero", "none"];

/// Tells whether the cell says that there is no figure, and how.
pub fn absent(cell: &RawCell) -> Option<Absent> {
    match cell {
        cell if cell.is_blank() => Some(Absent::Blank),
        // What begins with a digit is no word; most cells do, and folding is slow.
        RawCell::Text(text) if text.trim_start().starts_with(|c: char| c.is_ascii_digit()) => None,
        RawCell::Text(text) => {
            let folded: String = fold(text).chars().filter(|c| *c != ' ').collect();
            // Nothing but signs: -, --, –, …, ..
            if folded.is_empty() || NOT_AVAILABLE.contains(&folded.as_str()) {
                Some(Absent::NotAvailable)
            } else if NIL.contains(&folded.as_str()) {
                Some(Absent::Nil)
            } else {
                None
            }
        }
        // A look-up that found nothing is the spreadsheet's own "NA".
        RawCell::Error(error) if error == "#N/A" => Some(Absent::NotAvailable),
        _ => None,
    }
}

/// Why a cell cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellMistake {
    Value(ValueError),
    /// A formula of the spreadsheet that failed, with its sign.
    FailedFormula(String),
    /// A formula that the program which wrote the file did not work out.
    NoResult,
    /// A date where a number is wanted.
    DateForNumber,
    /// TRUE or FALSE where a figure is wanted.
    TruthValue,
}

impl Mistake for CellMistake {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Value(error) => error.sentence(lang),
            Self::FailedFormula(sign) => Message::CellFailedFormula.with(lang, &[("sign", sign)]),
            Self::NoResult => Message::CellNoResult.text(lang).to_owned(),
            Self::DateForNumber => Message::CellDateForNumber.text(lang).to_owned(),
            Self::TruthValue => Message::CellTruthValue.text(lang).to_owned(),
        }
    }
}

/// Reads a cell that holds a figure; `None` when nothing is left of it. A date without a year takes that of
/// `as_on`.
pub fn read_cell(
    cell: &RawCell,
    kind: &Kind,
    scale: Scale,
    as_on: NaiveDate,
) -> Result<Option<Value>, CellMistake> {
    let wrong = CellMistake::Value;
    match cell {
        RawCell::Empty => Ok(None),
        RawCell::Error(sign) => Err(CellMistake::FailedFormula(sign.clone())),
        RawCell::Formula(_) => Err(CellMistake::NoResult),
        RawCell::Bool(_) if *kind != Kind::Text => Err(CellMistake::TruthValue),
        RawCell::Text(text) => read_text(text, kind, scale, as_on).map_err(wrong),
        RawCell::Number(number) if kind.is_number() => {
            number_value(scale.apply(rounded(*number)), kind).map(Some).map_err(wrong)
        }
        RawCell::Percent(number) if *kind == Kind::Percent => {
            number_value(rounded(number * 100.0), kind).map(Some).map_err(wrong)
        }
        RawCell::Percent(_) if kind.is_number() => Err(wrong(ValueError::WrongMark("%"))),
        RawCell::Date(_) if kind.is_number() => Err(CellMistake::DateForNumber),
        RawCell::Date(serial) | RawCell::Number(serial) if *kind == Kind::Date => {
            let day = date_of_serial(*serial).filter(|_| is_likely_serial(*serial));
            day.map(|day| Some(Value::Date(day))).ok_or(wrong(ValueError::Date(DateError::NotUnderstood)))
        }
        other => parse_value(&other.text(), kind, as_on).map_err(wrong),
    }
}

fn read_text(text: &str, kind: &Kind, scale: Scale, as_on: NaiveDate) -> Result<Option<Value>, ValueError> {
    // A serial number that was made text on its way.
    if *kind == Kind::Date
        && let Some(serial) = plain_digits(text).filter(|serial| is_likely_serial(*serial))
    {
        return Ok(date_of_serial(serial).map(Value::Date));
    }
    if scale == Scale::One
        && kind.is_number()
        && let Some(number) = plain_digits(text)
    {
        return number_value(number, kind).map(Some);
    }
    let text = if *kind == Kind::Count { without_counter(text) } else { text };
    if scale != Scale::One && kind.is_number() {
        let text = crate::hindi::clean_line(text);
        let (number, mark) = parse_marked(text.trim()).map_err(ValueError::Number)?;
        // A number that says itself what it is: 87.5% among shares, 250000 in words of its own.
        let says_itself = mark == Some(Mark::Percent) || says_power(&text);
        if !says_itself {
            let scaled = parse_marked(&moved(text.trim(), scale)).map_or(scale.apply(number), |(n, _)| n);
            return number_value(scaled, kind).map(Some);
        }
    }
    parse_value(text, kind, as_on)
}

/// "2.3 करोड़", but not "रु. 2.3".
fn says_power(text: &str) -> bool {
    let folded = fold(text);
    let words = folded.split(' ').map(|word| word.trim_start_matches(|c: char| c.is_ascii_digit()));
    text.contains(char::is_alphabetic) && words.filter_map(crate::hindi::power_of_ten).next().is_some()
}

/// The text with the word that its scale stands for, so that no decimal is lost on the way.
fn moved(text: &str, scale: Scale) -> String {
    match scale {
        Scale::Thousand => format!("{text} हजार"),
        Scale::Lakh => format!("{text} लाख"),
        Scale::Crore => format!("{text} करोड"),
        Scale::One | Scale::Hundred => String::new(),
    }
}

/// A number for which a person would look up whether it can be a figure at all.
pub fn plain_number(cell: &RawCell) -> Option<f64> {
    match cell {
        RawCell::Number(number) | RawCell::Percent(number) => Some(*number),
        RawCell::Text(text) if plain_digits(text).is_some() => plain_digits(text),
        RawCell::Text(text) => match parse_marked(crate::hindi::clean_line(text).trim()) {
            Ok((number, _)) => Some(number),
            Err(_) => None,
        },
        _ => None,
    }
}

/// Day 0 of the serial numbers of spreadsheets, which take 1900 for a leap year.
fn epoch() -> NaiveDate {
    NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default()
}

/// From 1982 to 2119: outside of it a number in a column of dates is a slip.
fn is_likely_serial(serial: f64) -> bool {
    (30_000.0..80_000.0).contains(&serial)
}

pub fn date_of_serial(serial: f64) -> Option<NaiveDate> {
    if !(0.0..3_000_000.0).contains(&serial) {
        return None;
    }
    epoch().checked_add_days(Days::new(serial.floor() as u64))
}

pub fn serial_of_date(day: NaiveDate) -> f64 {
    (day - epoch()).num_days() as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn as_on() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    fn read(cell: RawCell, kind: &Kind, scale: Scale) -> Result<Option<Value>, CellMistake> {
        read_cell(&cell, kind, scale, as_on())
    }

    fn text(text: &str) -> RawCell {
        RawCell::Text(text.into())
    }

    fn number(number: f64) -> Result<Option<Value>, CellMistake> {
        Ok(Some(Value::Number(number)))
    }

    #[test]
    fn a_share_becomes_a_percentage_by_its_format_or_by_its_column() {
        assert_eq!(read(RawCell::Percent(0.875), &Kind::Percent, Scale::One), number(87.5));
        assert_eq!(read(RawCell::Number(0.875), &Kind::Percent, Scale::Hundred), number(87.5));
        assert_eq!(read(RawCell::Number(87.5), &Kind::Percent, Scale::One), number(87.5));
        assert_eq!(read(text("87.5%"), &Kind::Percent, Scale::Hundred), number(87.5));
        assert_eq!(read(text("0.29"), &Kind::Percent, Scale::Hundred), number(29.0));
    }

    #[test]
    fn an_amount_in_lakh_by_its_heading_or_in_its_own_words_is_one_in_rupees() {
        assert_eq!(read(text("2.3"), &Kind::Rupees, Scale::Lakh), number(230_000.0));
        assert_eq!(read(RawCell::Number(2.3), &Kind::Rupees, Scale::Lakh), number(230_000.0));
        assert_eq!(read(text("रु. 2.5"), &Kind::Rupees, Scale::Lakh), number(250_000.0));
        assert_eq!(read(text("₹ 2.5"), &Kind::Rupees, Scale::Lakh), number(250_000.0));
        assert_eq!(read(text("2.5/-"), &Kind::Rupees, Scale::Lakh), number(250_000.0));
        assert_eq!(read(text("2.3करोड़"), &Kind::Rupees, Scale::Lakh), number(23_000_000.0));
        assert_eq!(read(text("2.3 करोड़"), &Kind::Rupees, Scale::Lakh), number(23_000_000.0));
        assert_eq!(read(text("2.5 लाख"), &Kind::Count, Scale::One), number(250_000.0));
    }

    #[test]
    fn a_date_is_read_from_its_words_its_type_or_its_serial_number() {
        let day = Ok(Some(Value::Date(as_on())));
        for cell in [
            text("23.11.2026"),
            text("23/11/2026"),
            text("23-11-26"),
            RawCell::Date(46_349.0),
            RawCell::Number(46_349.0),
        ] {
            assert_eq!(read(cell.clone(), &Kind::Date, Scale::One), day, "{cell:?}");
        }
        assert!(read(RawCell::Number(23.11), &Kind::Date, Scale::One).is_err());
    }

    #[test]
    fn what_is_no_figure_is_a_mistake_and_never_a_number() {
        let refused = |cell: RawCell, kind: &Kind| read(cell, kind, Scale::One).unwrap_err();
        assert_eq!(
            refused(text("4O"), &Kind::Count),
            CellMistake::Value(ValueError::Number(crate::hindi::NumberError::Stray('O')))
        );
        assert_eq!(refused(RawCell::Date(46_349.0), &Kind::Count), CellMistake::DateForNumber);
        assert_eq!(refused(RawCell::Bool(true), &Kind::Count), CellMistake::TruthValue);
        assert_eq!(
            refused(RawCell::Error("#REF!".into()), &Kind::Count),
            CellMistake::FailedFormula("#REF!".into())
        );
        assert_eq!(refused(RawCell::Number(-4.0), &Kind::Count), CellMistake::Value(ValueError::Negative));
        assert_eq!(refused(RawCell::Number(4.5), &Kind::Count), CellMistake::Value(ValueError::NotWhole));
        assert_eq!(
            refused(RawCell::Percent(0.5), &Kind::Count),
            CellMistake::Value(ValueError::WrongMark("%"))
        );
    }

    #[test]
    fn words_for_nothing_are_told_apart_from_words_for_zero() {
        for (written, expected) in [
            ("", Some(Absent::Blank)),
            (" \u{a0}", Some(Absent::Blank)),
            ("-", Some(Absent::NotAvailable)),
            ("–", Some(Absent::NotAvailable)),
            ("N.A.", Some(Absent::NotAvailable)),
            ("उपलब्ध नहीं", Some(Absent::NotAvailable)),
            ("शून्य", Some(Absent::Nil)),
            ("NIL", Some(Absent::Nil)),
            ("0", None),
            ("4O", None),
        ] {
            assert_eq!(absent(&text(written)), expected, "{written:?}");
        }
    }

    #[test]
    fn a_formula_without_its_result_is_a_mistake_in_every_column() {
        for kind in [Kind::Count, Kind::Percent, Kind::Date, Kind::Text] {
            let formula = RawCell::Formula("=B2+B3".into());
            assert_eq!(absent(&formula), None);
            assert_eq!(read(formula, &kind, Scale::One), Err(CellMistake::NoResult));
        }
    }

    #[test]
    fn a_number_in_a_column_of_words_is_kept_as_it_is_written() {
        let words = Ok(Some(Value::Text("4521".to_owned())));
        assert_eq!(read(RawCell::Number(4521.0), &Kind::Text, Scale::One), words);
    }

    proptest! {
        #[test]
        fn every_cell_is_a_value_or_a_mistake(written in any::<String>(), n in any::<f64>()) {
            for kind in [Kind::Count, Kind::Percent, Kind::Rupees, Kind::Date, Kind::Text] {
                for scale in [Scale::One, Scale::Hundred, Scale::Lakh] {
                    for cell in [text(&written), RawCell::Number(n), RawCell::Percent(n), RawCell::Date(n)] {
                        if let Ok(Some(Value::Number(number))) = read_cell(&cell, &kind, scale, as_on()) {
                            prop_assert!(number.is_finite(), "{cell:?}");
                        }
                    }
                }
            }
        }

        #[test]
        fn a_day_is_its_serial_number_and_back(days in 0_i64..80_000) {
            let day = epoch() + chrono::TimeDelta::days(days);
            prop_assert_eq!(date_of_serial(serial_of_date(day)), Some(day));
        }
    }
}
