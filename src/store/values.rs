//! Values of figures, which stand in one of three columns: `number`, `day`, `words`.

use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::Value as SqlValue;

use super::rows::{parsed_or_none, text, unreadable};
use crate::model::Value;

pub(super) fn value(row: &Row) -> rusqlite::Result<Value> {
    one_of(row.get("number")?, parsed_or_none(row, "day")?, row.get("words")?)
}

/// Of the three columns from this place on.
pub(super) fn value_at(row: &Row, first: usize) -> rusqlite::Result<Value> {
    one_of(row.get(first)?, parsed_or_none(row, first + 1)?, row.get(first + 2)?)
}

fn one_of(number: Option<f64>, day: Option<NaiveDate>, words: Option<String>) -> rusqlite::Result<Value> {
    match (number, day, words) {
        (Some(number), None, None) => Ok(Value::Number(number)),
        (None, Some(day), None) => Ok(Value::Date(day)),
        (None, None, Some(words)) => Ok(Value::Text(words)),
        _ => Err(unreadable("number", "value")),
    }
}

pub(super) fn columns(value: &Value) -> [(&'static str, SqlValue); 3] {
    let (number, day, words) = match value {
        Value::Number(number) => (SqlValue::Real(*number), SqlValue::Null, SqlValue::Null),
        Value::Date(day) => (SqlValue::Null, text(day), SqlValue::Null),
        Value::Text(words) => (SqlValue::Null, SqlValue::Null, text(words)),
    };
    [("number", number), ("day", day), ("words", words)]
}
