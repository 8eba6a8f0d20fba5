//! Between rows and the model's types: how a value stands in a column, and how a row is written.

use std::fmt::Display;
use std::str::FromStr;

use rusqlite::types::{FromSqlError, Type, Value};
use rusqlite::{Connection, Row, RowIndex, params_from_iter};

use crate::model::{Bilingual, IndicatorCode, OfficerId, PostId, Seat};

pub(super) fn text(value: impl Display) -> Value {
    Value::Text(value.to_string())
}

pub(super) fn text_or_null(value: Option<impl Display>) -> Value {
    value.map_or(Value::Null, text)
}

pub(super) fn int(value: impl Into<i64>) -> Value {
    Value::Integer(value.into())
}

pub(super) fn int_or_null(value: Option<impl Into<i64>>) -> Value {
    value.map_or(Value::Null, int)
}

/// A text column that stands for something: an id, a day, a time. Named, or by place where rows are many.
pub(super) fn parsed<T: FromStr>(row: &Row, column: impl RowIndex + Display) -> rusqlite::Result<T> {
    let found = row.get_ref(column)?.as_str()?;
    found.parse().map_err(|_| unreadable(column, found))
}

pub(super) fn parsed_or_none<T: FromStr>(
    row: &Row,
    column: impl RowIndex + Display,
) -> rusqlite::Result<Option<T>> {
    let found = row.get_ref(column)?.as_str_or_null()?;
    found.map(|found| found.parse().map_err(|_| unreadable(column, found))).transpose()
}

/// Without a text of its own on the way: a table has a hundred thousand.
pub(super) fn code(row: &Row, column: impl RowIndex) -> rusqlite::Result<IndicatorCode> {
    Ok(IndicatorCode::from(row.get_ref(column)?.as_str()?))
}

/// A text column that holds one of an enum's codes.
pub(super) fn coded<T>(
    row: &Row,
    column: impl RowIndex + Display,
    from_code: fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let found = row.get_ref(column)?.as_str()?;
    from_code(found).ok_or_else(|| unreadable(column, found))
}

/// The columns `<stem>_hi` and `<stem>_en`.
pub(super) fn bilingual(row: &Row, stem: &str) -> rusqlite::Result<Bilingual> {
    Ok(Bilingual { hi: row.get(format!("{stem}_hi").as_str())?, en: row.get(format!("{stem}_en").as_str())? })
}

/// The columns `<stem>_officer` and `<stem>_post`.
pub(super) fn seat(row: &Row, stem: &str) -> rusqlite::Result<Option<Seat>> {
    let officer: Option<OfficerId> = parsed_or_none(row, format!("{stem}_officer").as_str())?;
    let post: Option<PostId> = parsed_or_none(row, format!("{stem}_post").as_str())?;
    Ok(officer.map(|officer| Seat { officer, post }))
}

pub(super) fn unreadable(column: impl Display, found: &str) -> rusqlite::Error {
    let cause = FromSqlError::Other(format!("{column}: {found:?}").into());
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(cause))
}

/// Writes a row whole, new or not. The first `key_columns` values are its key.
pub(super) fn put(
    db: &Connection,
    table: &str,
    key_columns: usize,
    values: Vec<(&str, Value)>,
) -> rusqlite::Result<()> {
    let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
    let places: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
    let (key, rest) = names.split_at(key_columns.min(names.len()));
    let sets: Vec<String> = rest.iter().map(|name| format!("{name} = excluded.{name}")).collect();
    let otherwise =
        if sets.is_empty() { "NOTHING".to_owned() } else { format!("UPDATE SET {}", sets.join(", ")) };
    let sql = format!(
        "INSERT INTO {table} ({}) VALUES ({}) ON CONFLICT ({}) DO {otherwise}",
        names.join(", "),
        places.join(", "),
        key.join(", "),
    );
    db.prepare_cached(&sql)?.execute(params_from_iter(values.into_iter().map(|(_, value)| value)))?;
    Ok(())
}

/// The first row's first column.
pub(super) fn exists(db: &Connection, sql: &str, key: &str) -> rusqlite::Result<bool> {
    db.prepare_cached(sql)?.exists([key])
}
