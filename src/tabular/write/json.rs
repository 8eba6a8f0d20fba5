//! JSON for other programs.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::WriteError;
use crate::model::{Bilingual, Kind, SchemeTable, UnitId, UnitLevel, Value};

#[derive(Serialize)]
struct Figures<'a> {
    scheme: &'a str,
    name: &'a Bilingual,
    as_on: Option<NaiveDate>,
    is_sample: bool,
    indicators: Vec<IndicatorLine<'a>>,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct IndicatorLine<'a> {
    code: &'a str,
    name: &'a Bilingual,
    /// `"percent"`: 87.5 stands for 87.5%.
    kind: &'a Kind,
    worked_out: bool,
}

#[derive(Serialize)]
struct Row<'a> {
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

/// Every figure of the table, worked out ones too, as `read::json` takes it back. Dates as `2026-11-23`.
pub fn to_json(table: &SchemeTable) -> Result<Vec<u8>, WriteError> {
    let scheme = &table.scheme;
    let indicators =
        scheme.indicators.iter().filter(|indicator| !indicator.retired).map(|indicator| IndicatorLine {
            code: &indicator.code.0,
            name: &indicator.name,
            kind: &indicator.kind,
            worked_out: indicator.formula.is_some(),
        });
    let rows = table.rows.iter().map(|row| Row {
        unit: row.unit.id,
        level: row.unit.level,
        lgd_code: row.unit.lgd_code,
        name: &row.unit.name,
        coarse: row.coarse,
        values: scheme
            .indicators
            .iter()
            .zip(&row.cells)
            .filter(|(indicator, _)| !indicator.retired)
            .filter_map(|(indicator, cell)| Some((indicator.code.0.clone(), json(cell.value.as_ref()?))))
            .collect(),
    });
    let figures = Figures {
        scheme: &scheme.code.0,
        name: &scheme.name,
        as_on: table.snapshot.as_ref().map(|snapshot| snapshot.as_on),
        is_sample: table.snapshot.as_ref().is_some_and(|snapshot| snapshot.is_sample),
        indicators: indicators.collect(),
        rows: rows.collect(),
    };
    serde_json::to_vec_pretty(&figures).map_err(|error| WriteError(error.to_string()))
}

fn json(value: &Value) -> Json {
    match value {
        Value::Number(number) => Json::from(*number),
        Value::Date(day) => Json::from(day.to_string()),
        Value::Text(text) => Json::from(text.as_str()),
    }
}
