//! The program's own JSON, as `write::json` makes it, as a sheet: the codes of units and indicators as headings,
//! so that nothing in it has to be guessed.

use std::collections::HashMap;
use std::fmt;

use chrono::NaiveDate;
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::super::cell::{Address, Limits, RawCell, Watch, Workbook, index};
use super::super::error::ReadError;
use super::cells::Collector;
use crate::hindi::format_date;
use crate::i18n::screen::level_word;
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{Bilingual, Digits, Kind, Lang, UnitLevel};

/// More colons than these, of which there is at least one in each figure, are not taken in: what is read of a figure
/// is many times larger than the figure in the file.
const MOST_COLONS: usize = 2_000_000;

/// Over the names of units, as `words::is_unit_heading` knows it.
const UNIT: &str = "unit";

#[derive(serde::Deserialize)]
struct Figures {
    name: Words,
    as_on: Option<NaiveDate>,
    indicators: Vec<IndicatorLine>,
    rows: Vec<Row>,
}

#[derive(serde::Deserialize)]
struct Words {
    #[serde(default)]
    hi: String,
    #[serde(default)]
    en: String,
}

#[derive(serde::Deserialize)]
struct IndicatorLine {
    code: String,
    kind: Option<Kind>,
}

#[derive(serde::Deserialize)]
struct Row {
    level: UnitLevel,
    lgd_code: Option<u32>,
    name: Words,
    values: HashMap<String, Scalar>,
}

/// A value that holds no others.
enum Scalar {
    Nothing,
    Number(f64),
    Text(String),
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or a text")
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
                Ok(Scalar::Number(number))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
                Ok(Scalar::Number(number as f64))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
                Ok(Scalar::Number(number as f64))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Scalar::Text(text.to_owned()))
            }

            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok(Scalar::Nothing)
            }
        }
        from.deserialize_any(Any)
    }
}

/// True for what may be JSON: then [`read`] says whether it is the program's own.
pub(super) fn may_be(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

/// `None` when it is not JSON of this program.
pub(super) fn read(bytes: &[u8], limits: &Limits, watch: Watch) -> Option<Result<Workbook, ReadError>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().filter(|byte| **byte == b':').count() > MOST_COLONS {
        return None;
    }
    let figures: Figures = serde_json::from_slice(bytes).ok()?;
    Some(sheet(&figures, limits, watch))
}

fn sheet(figures: &Figures, limits: &Limits, watch: Watch) -> Result<Workbook, ReadError> {
    let mut collector = Collector::new(limits, watch);
    collector.begin("", false);
    if let Some(day) = figures.as_on {
        let date = format_date(day, Digits::Latin);
        let title = Message::FormTitle.with(Lang::Hi, &[("scheme", &figures.name.hi), ("date", &date)]);
        collector.put(Address::new(0, 0), RawCell::Text(title.into()))?;
    }
    let [code, level] =
        [Message::ColumnCode, Message::ColumnLevel].map(|heading| heading.text(Lang::En).to_owned());
    let unit_headings = [code, level, UNIT.to_owned()];
    let codes = figures.indicators.iter().map(|one| one.code.clone());
    for (column, heading) in unit_headings.into_iter().chain(codes).enumerate() {
        collector.put(Address::new(1, index(column)), RawCell::Text(heading.into()))?;
    }
    for (place, row) in figures.rows.iter().enumerate() {
        let at = |column: usize| Address::new(index(place + 2), index(column));
        if let Some(code) = row.lgd_code {
            collector.put(at(0), RawCell::Number(f64::from(code)))?;
        }
        collector.put(at(1), RawCell::Text(level_word(row.level).text(Lang::En).into()))?;
        let name = Bilingual::new(row.name.hi.as_str(), row.name.en.as_str());
        collector.put(at(2), RawCell::Text(name.get(Lang::Hi).into()))?;
        for (column, indicator) in figures.indicators.iter().enumerate() {
            if let Some(value) = row.values.get(&indicator.code) {
                collector.put(at(column + 3), cell(value, indicator.kind.as_ref()))?;
            }
        }
    }
    Ok(collector.finish())
}

fn cell(value: &Scalar, kind: Option<&Kind>) -> RawCell {
    match value {
        Scalar::Nothing => RawCell::Empty,
        Scalar::Number(number) if kind == Some(&Kind::Percent) => RawCell::Percent(number / 100.0),
        Scalar::Number(number) => RawCell::Number(*number),
        Scalar::Text(text) => RawCell::Text(text.into()),
    }
}
