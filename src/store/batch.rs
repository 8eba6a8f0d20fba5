//! Many rows of one table in one go, with one line in the journal for ten thousand of them: triggers for each
//! of a hundred thousand rows cost more than the rows, and their lines were read back one by one.
//!
//! No row may be written both so and otherwise in one operation.

use std::ops::Range;

use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};
use serde_json::Value as Json;

use super::error::{Problem, StoreError};
use super::images::{Image, Row, images};
use super::journal;
use super::open::Store;

/// How many rows stand in one piece of images.
const ROWS_A_PIECE: usize = 10_000;

impl Store {
    /// Runs `write` without triggers and foreign keys, and writes to the journal what it made of the rows: `piece`
    /// gives the images of so many of them, on another thread meanwhile. Only inside a transaction, and only when
    /// what the rows refer to was looked up before: that is as much work as writing them, and most of them refer
    /// to the same.
    pub(super) fn write_batch(
        &self,
        table: &str,
        rows: usize,
        piece: impl Fn(Range<usize>) -> serde_json::Result<String> + Sync,
        write: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let write = || {
            self.run(|db| {
                without(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, db, |db| without_triggers(db, write))
            })
        };
        if self.run(is_initial)? {
            return write();
        }
        let ranges = (0..rows).step_by(ROWS_A_PIECE).map(|from| from..rows.min(from + ROWS_A_PIECE));
        let (written, pieces) = std::thread::scope(|scope| {
            let pieces = scope.spawn(|| ranges.map(&piece).collect::<serde_json::Result<Vec<String>>>());
            (write(), pieces.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        written?;
        let pieces = pieces.map_err(|error| {
            StoreError::new(self.path(), Problem::Unexpected { detail: error.to_string() })
        })?;
        for json in pieces {
            self.run(|db| {
                db.prepare_cached("INSERT INTO journal_images (images) VALUES (?1)")?.execute([json])?;
                note(db, table, db.last_insert_rowid(), false)
            })?;
        }
        Ok(())
    }

    /// Puts the batches of an undo step back, or does them again.
    pub(super) fn turn_batches(&self, step: i64, back: bool) -> Result<(), StoreError> {
        let order = if back { "DESC" } else { "ASC" };
        let sql = format!(
            "SELECT tbl, images, reversed FROM journal_batch
             WHERE operation IN (SELECT seq FROM operation WHERE step = ?1) ORDER BY id {order}"
        );
        let batches: Vec<(String, i64, bool)> = self.run(|db| {
            let mut query = db.prepare_cached(&sql)?;
            query.query_map([step], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
        })?;
        for (table, piece, reversed) in batches {
            // Of a batch that was itself reversed, before and after have changed places.
            let wants_after = back == reversed;
            let images = self.batch_images(piece)?;
            let done = self.run(|db| without_triggers(db, |db| make(db, &table, &images, wants_after)))?;
            self.run(|db| note(db, &table, piece, !wants_after))?;
            let found = images.len();
            if found != done {
                let detail = format!("{table}: {done} of {found} rows were as the journal left them");
                return Err(StoreError::new(self.path(), Problem::Corrupt { detail }));
            }
        }
        Ok(())
    }

    pub(super) fn batch_images(&self, piece: i64) -> Result<Vec<Image>, StoreError> {
        let json: String = self.run(|db| {
            let sql = "SELECT images FROM journal_images WHERE id = ?1";
            db.prepare_cached(sql)?.query_row([piece], |row| row.get(0))
        })?;
        images(&json).map_err(|error| {
            StoreError::new(self.path(), Problem::Corrupt { detail: format!("journal: {error}") })
        })
    }
}

/// True for content with which a database begins, which has no journal. An error outside an operation: nothing is
/// written there.
fn is_initial(db: &Connection) -> rusqlite::Result<bool> {
    db.query_row("SELECT bulk FROM open_operation", [], |row| row.get(0))
}

/// Switched off for the connection, not by a condition of theirs: where a statement may set off a trigger, SQLite
/// keeps what each page was before each row, in case the trigger fails.
fn without_triggers<R>(
    db: &Connection,
    write: impl FnOnce(&Connection) -> rusqlite::Result<R>,
) -> rusqlite::Result<R> {
    without(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, db, write)
}

fn without<R>(
    what: DbConfig,
    db: &Connection,
    write: impl FnOnce(&Connection) -> rusqlite::Result<R>,
) -> rusqlite::Result<R> {
    db.set_db_config(what, false)?;
    let written = write(db);
    db.set_db_config(what, true)?;
    written
}

fn note(db: &Connection, table: &str, images: i64, reversed: bool) -> rusqlite::Result<()> {
    let sql = "INSERT INTO journal_batch (operation, tbl, images, reversed)
               VALUES ((SELECT seq FROM open_operation), ?1, ?2, ?3)";
    db.prepare_cached(sql)?.execute(params![table, images, reversed])?;
    Ok(())
}

/// Makes all rows what one side of the images says; how many were changed. A column that an image does not
/// have is empty: it was added since.
fn make(db: &Connection, table: &str, images: &[Image], wants_after: bool) -> rusqlite::Result<usize> {
    let columns = journal::columns(db, table)?;
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let key: Vec<&str> = columns.iter().filter(|c| c.in_key).map(|c| c.name.as_str()).collect();
    let placed = |names: &[&str], from: usize| -> Vec<String> {
        (from..).zip(names).map(|(place, name)| format!("{name} = ?{place}")).collect()
    };
    let key_is = |from: usize| placed(&key, from).join(" AND ");
    let places: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
    let mut delete = db.prepare(&format!("DELETE FROM {table} WHERE {}", key_is(1)))?;
    let sets = placed(&names, 1).join(", ");
    let mut update = db.prepare(&format!("UPDATE {table} SET {sets} WHERE {}", key_is(names.len() + 1)))?;
    let mut insert =
        db.prepare(&format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", ")))?;
    let values = |row: &Row, of: &[&str]| -> Vec<Value> {
        of.iter().map(|name| row.get(*name).map_or(Value::Null, sql_value)).collect()
    };
    let mut done = 0;
    for Image { before, after } in images {
        let (wanted, other) = if wants_after { (after, before) } else { (before, after) };
        done += match (wanted, other) {
            (None, Some(other)) => delete.execute(params_from_iter(values(other, &key)))?,
            (Some(wanted), Some(other)) => {
                let all = values(wanted, &names).into_iter().chain(values(other, &key));
                update.execute(params_from_iter(all))?
            }
            (Some(wanted), None) => insert.execute(params_from_iter(values(wanted, &names)))?,
            (None, None) => 0,
        };
    }
    Ok(done)
}

fn sql_value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(yes) => Value::Integer(i64::from(*yes)),
        Json::Number(number) => match number.as_i64() {
            Some(whole) => Value::Integer(whole),
            None => number.as_f64().map_or(Value::Null, Value::Real),
        },
        Json::String(text) => Value::Text(text.clone()),
        other => Value::Text(other.to_string()),
    }
}
