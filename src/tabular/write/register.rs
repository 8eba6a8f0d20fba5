//! A scheme's register as a workbook, CSV or JSON: a line for each thing, as it stands on a day. Things that were not
//! there yet are left out. A scheme without a register gives an empty list.

use std::collections::HashMap;

use chrono::NaiveDate;
use rust_xlsxwriter::Workbook;
use serde_json::Map;

use super::super::register::{Field, register_fields};
use super::csv::{self, text};
use super::json::{Figures, IndicatorLine, Row, json};
use super::xlsx::{Formats, date_it, excel_date, sheet_name};
use super::{OutCell, WriteError};
use crate::hindi::format_date;
use crate::i18n::register::RegisterWord as Word;
use crate::i18n::tabular::TabularMessage;
use crate::model::{
    Bilingual, CaseFile, CaseStanding, Digits, Indicator, Kind, Lang, Register, Scheme, Unit, UnitId, Value,
};

const WIDTHS: [f64; 8] = [20.0, 18.0, 48.0, 16.0, 24.0, 14.0, 8.0, 40.0];

/// The register of a scheme on a day.
pub struct RegisterTable<'a> {
    pub scheme: &'a Scheme,
    pub units: &'a [Unit],
    pub files: &'a [CaseFile],
    pub day: NaiveDate,
}

/// A thing as it stands.
type Thing<'a> = (&'a CaseFile, CaseStanding<'a>);

impl<'a> RegisterTable<'a> {
    fn things(&self, register: &'a Register) -> impl Iterator<Item = Thing<'a>> + use<'_, 'a> {
        self.files.iter().filter_map(|file| Some((file, file.standing(register, self.day)?)))
    }

    fn is_sample(&self) -> bool {
        self.files.iter().any(|file| file.case.is_sample)
    }

    fn units(&self) -> HashMap<UnitId, &'a Unit> {
        self.units.iter().map(|unit| (unit.id, unit)).collect()
    }

    fn headings(&self, register: &Register, lang: Lang) -> [String; 8] {
        [
            self.scheme.row_heading.get(lang),
            register.reference.get(lang),
            register.title.get(lang),
            register.opened.get(lang),
            Word::State.text(lang),
            Word::Since.text(lang),
            Word::days(register.age_from).text(lang),
            Word::Remark.text(lang),
        ]
        .map(str::to_owned)
    }

    fn rows(&self, register: &'a Register, lang: Lang) -> impl Iterator<Item = [OutCell; 8]> + use<'_, 'a> {
        let units = self.units();
        self.things(register).map(move |(file, stands)| {
            let unit = units.get(&file.case.unit).map(|unit| unit.name.get(lang));
            let words = |words: &str| match words {
                "" => OutCell::Empty,
                words => OutCell::Text(words.to_owned()),
            };
            [
                words(unit.unwrap_or_default()),
                words(&file.case.reference),
                words(&file.case.title),
                OutCell::Date(file.case.opened),
                words(stands.state.name.get(lang)),
                OutCell::Date(stands.since),
                OutCell::Number(f64::from(stands.age_days)),
                words(file.said(self.day)),
            ]
        })
    }
}

pub fn register_to_xlsx(table: &RegisterTable, lang: Lang) -> Result<Vec<u8>, WriteError> {
    let RegisterTable { scheme, day, .. } = table;
    let mut book = Workbook::new();
    date_it(&mut book, Some(*day))?;
    let formats = Formats::new();
    let sheet = book.add_worksheet();
    let Some(register) = &scheme.register else { return Ok(book.save_to_buffer()?) };
    sheet.set_name(sheet_name(register.many.get(lang)))?;
    let mut title = format!(
        "{}: {} ({})",
        scheme.name.get(lang),
        register.many.get(lang),
        format_date(*day, Digits::Latin)
    );
    if table.is_sample() {
        title = format!("{title} · {}", TabularMessage::SampleFigures.text(lang));
    }
    sheet.write_with_format(0, 0, title, &formats.title)?;
    for ((column, heading), width) in (0_u16..).zip(table.headings(register, lang)).zip(WIDTHS) {
        sheet.write_with_format(1, column, heading, &formats.heading)?;
        sheet.set_column_width(column, width)?;
    }
    for (row, cells) in (2_u32..).zip(table.rows(register, lang)) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                OutCell::Text(text) => sheet.write_string_with_format(row, column, text, &formats.text)?,
                OutCell::Date(day) => {
                    sheet.write_datetime_with_format(row, column, excel_date(day)?, &formats.date)?
                }
                OutCell::Number(days) => sheet.write_with_format(row, column, days, &formats.plain)?,
                OutCell::Empty | OutCell::Percent { .. } => sheet.write_blank(row, column, &formats.text)?,
            };
        }
    }
    sheet.set_freeze_panes(2, 2)?;
    Ok(book.save_to_buffer()?)
}

/// Without a title, as figures go out.
pub fn register_to_csv(table: &RegisterTable, lang: Lang) -> Result<Vec<u8>, WriteError> {
    let Some(register) = &table.scheme.register else { return csv::lines(std::iter::empty()) };
    let headings = table.headings(register, lang).to_vec();
    let rows = table.rows(register, lang).map(|cells| cells.iter().map(text).collect());
    csv::lines(std::iter::once(headings).chain(rows))
}

/// In the form of figures, the fields of things in place of indicators, so that it is read back by the same means.
pub fn register_to_json(table: &RegisterTable) -> Result<Vec<u8>, WriteError> {
    let scheme = table.scheme;
    let fields = scheme.register.as_ref().map(|register| register_fields(scheme, register).indicators);
    let fields = fields.unwrap_or_default();
    let (hi, en) = (Word::DaysInAll.text(Lang::Hi), Word::DaysInAll.text(Lang::En));
    let days = Indicator::plain("days".into(), Bilingual::new(hi, en), Kind::Count);
    let units = table.units();
    let things = scheme.register.iter().flat_map(|register| table.things(register));
    let rows = things.filter_map(|(file, stands)| {
        let unit = units.get(&file.case.unit)?;
        let text = |text: &str| (!text.is_empty()).then(|| Value::Text(text.to_owned()));
        let values = [
            (Field::Reference.code(), text(&file.case.reference)),
            (Field::Title.code(), text(&file.case.title)),
            (Field::Opened.code(), Some(Value::Date(file.case.opened))),
            (Field::State.code(), text(&stands.state.name.hi)),
            (Field::Since.code(), Some(Value::Date(stands.since))),
            (days.code.clone(), Some(Value::Number(f64::from(stands.age_days)))),
            (Field::Remark.code(), text(file.said(table.day))),
        ];
        let values = values.into_iter().filter_map(|(code, value)| Some((code.to_string(), json(&value?))));
        Some(Row::of(unit, values.collect::<Map<_, _>>()))
    });
    let figures = Figures {
        scheme: &scheme.code.0,
        name: &scheme.name,
        as_on: Some(table.day),
        is_sample: table.is_sample(),
        indicators: fields.iter().map(IndicatorLine::of).chain([IndicatorLine::worked_out(&days)]).collect(),
        rows: rows.collect(),
    };
    figures.to_bytes()
}
