//! JSON for other programs.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::WriteError;
use crate::model::{Bilingual, Indicator, Kind, SchemeTable, TableRow, Unit, UnitId, UnitLevel, Value};

#[derive(Serialize)]
pub(super) struct Figures<'a> {
    pub scheme: &'a str,
    pub name: &'a Bilingual,
    pub as_on: Option<NaiveDate>,
    pub is_sample: bool,
    pub indicators: Vec<IndicatorLine<'a>>,
    pub rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
pub(super) struct IndicatorLine<'a> {
    code: &'a str,
    name: &'a Bilingual,
    /// `"percent"`: 87.5 stands for 87.5%.
    kind: &'a Kind,
    worked_out: bool,
}

#[derive(Serialize)]
pub(super) struct Row<'a> {
    unit: UnitId,
    level: UnitLevel,
    lgd_code: Option<u32>,
    name: &'a Bilingual,
    /// The unit stands above the scheme's rows: its figures are those of all under it together.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    coarse: bool,
    /// By the code of the indicator; what was not reported is left out.
    values: Map<String, Json>,
}

impl<'a> IndicatorLine<'a> {
    pub fn of(indicator: &'a Indicator) -> Self {
        Self {
            code: &indicator.code.0,
            name: &indicator.name,
            kind: &indicator.kind,
            worked_out: indicator.formula.is_some(),
        }
    }

    pub fn worked_out(indicator: &'a Indicator) -> Self {
        Self { worked_out: true, ..Self::of(indicator) }
    }
}

impl<'a> Row<'a> {
    pub fn of(unit: &'a Unit, values: Map<String, Json>) -> Self {
        let Unit { id, level, lgd_code, name, .. } = unit;
        Self { unit: *id, level: *level, lgd_code: *lgd_code, name, coarse: false, values }
    }
}

impl Figures<'_> {
    pub fn to_bytes(&self) -> Result<Vec<u8>, WriteError> {
        serde_json::to_vec_pretty(self).map_err(|error| WriteError(error.to_string()))
    }
}

/// Every figure of the table, worked out ones too, as `read::json` takes it back. Dates as `2026-11-23`.
pub fn to_json(table: &SchemeTable) -> Result<Vec<u8>, WriteError> {
    let scheme = &table.scheme;
    let offered = scheme.indicators.iter().filter(|indicator| !indicator.retired);
    let values = |row: &TableRow| {
        let cells = scheme.indicators.iter().zip(&row.cells);
        let values = cells
            .filter(|(indicator, _)| !indicator.retired)
            .filter_map(|(indicator, cell)| Some((indicator.code.to_string(), json(cell.value.as_ref()?))));
        values.collect()
    };
    let rows = table.rows.iter().map(|row| Row { coarse: row.coarse, ..Row::of(&row.unit, values(row)) });
    let figures = Figures {
        scheme: &scheme.code.0,
        name: &scheme.name,
        as_on: table.snapshot.as_ref().map(|snapshot| snapshot.as_on),
        is_sample: table.snapshot.as_ref().is_some_and(|snapshot| snapshot.is_sample),
        indicators: offered.map(IndicatorLine::of).collect(),
        rows: rows.collect(),
    };
    figures.to_bytes()
}

pub(super) fn json(value: &Value) -> Json {
    match value {
        Value::Number(number) => Json::from(*number),
        Value::Date(day) => Json::from(day.to_string()),
        Value::Text(text) => Json::from(text.as_str()),
    }
}
