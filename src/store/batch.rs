//! Many rows of one table in one go, with one line in the journal for ten thousand of them: triggers for each
//! of a hundred thousand rows cost more than the rows, and their lines were read back one by one.
//!
//! No row may be written both so and otherwise in one operation.

use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};
use serde::Serialize;

use super::error::{Problem, StoreError};
use super::journal;
use super::open::Store;

/// How many rows stand in one piece of JSON.
const ROWS_A_PIECE: usize = 10_000;

/// What a row was and is; `None` where there is none.
#[derive(Serialize)]
pub(super) struct RowImage<K, R> {
    pub k: K,
    pub b: Option<R>,
    pub a: Option<R>,
}

impl Store {
    /// Runs `write` without the table's triggers, and writes to the journal what it changed: `images`. Only
    /// inside a transaction.
    pub(super) fn write_batch<K: Serialize, R: Serialize>(
        &self,
        table: &str,
        images: &[RowImage<K, R>],
        write: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let broken = |error: serde_json::Error| {
            StoreError::new(self.path(), Problem::Unexpected { detail: error.to_string() })
        };
        let is_initial = self.run(without_triggers)?;
        self.run(write)?;
        self.run(|db| with_triggers(db, is_initial))?;
        if is_initial {
            return Ok(());
        }
        for piece in images.chunks(ROWS_A_PIECE) {
            let json = serde_json::to_string(piece).map_err(broken)?;
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
        for (table, images, reversed) in batches {
            // Of a batch that was itself reversed, before and after have changed places.
            let wanted = if back == reversed { "a" } else { "b" };
            let is_initial = self.run(without_triggers)?;
            let (found, done) = self.run(|db| make(db, &table, images, wanted))?;
            self.run(|db| {
                with_triggers(db, is_initial)?;
                note(db, &table, images, wanted == "b")
            })?;
            if found != done {
                let detail = format!("{table}: {done} of {found} rows were as the journal left them");
                return Err(StoreError::new(self.path(), Problem::Corrupt { detail }));
            }
        }
        Ok(())
    }
}

/// True when they were off already.
fn without_triggers(db: &Connection) -> rusqlite::Result<bool> {
    let is_initial = db.query_row("SELECT bulk FROM open_operation", [], |row| row.get(0))?;
    db.prepare_cached("UPDATE open_operation SET bulk = 1")?.execute([])?;
    Ok(is_initial)
}

fn with_triggers(db: &Connection, is_initial: bool) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE open_operation SET bulk = ?1")?.execute([is_initial])?;
    Ok(())
}

fn note(db: &Connection, table: &str, images: i64, reversed: bool) -> rusqlite::Result<()> {
    let sql = "INSERT INTO journal_batch (operation, tbl, images, reversed)
               VALUES ((SELECT seq FROM open_operation), ?1, ?2, ?3)";
    db.prepare_cached(sql)?.execute(params![table, images, reversed])?;
    Ok(())
}

/// Makes all rows what one side of the images says. Gives the number of images and that of rows changed.
///
/// Row by row: joined with the images in one statement, every row of the table would be held against every
/// image.
fn make(db: &Connection, table: &str, images: i64, wanted: &str) -> rusqlite::Result<(usize, usize)> {
    let columns = journal::columns(db, table)?;
    let other = if wanted == "a" { "b" } else { "a" };
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
    let sides = [wanted, other].map(|side| format!("json_type(j.value, '$.{side}') = 'object'"));
    let shown = sides.len();
    let terms = sides
        .into_iter()
        .chain((0..key.len()).map(|at| format!("j.value ->> '$.k[{at}]'")))
        .chain(names.iter().map(|name| format!("j.value ->> '$.{wanted}.{name}'")));
    let select = format!(
        "SELECT {} FROM journal_images AS i, json_each(i.images) AS j WHERE i.id = ?1",
        terms.collect::<Vec<_>>().join(", ")
    );
    let mut select = db.prepare(&select)?;
    let mut rows = select.query([images])?;
    let (mut found, mut done) = (0, 0);
    while let Some(row) = rows.next()? {
        let value = |at: usize| row.get::<_, Value>(at);
        let key_values: Vec<Value> =
            (shown..shown + key.len()).map(value).collect::<rusqlite::Result<_>>()?;
        let first = shown + key.len();
        let values: Vec<Value> = (first..first + names.len()).map(value).collect::<rusqlite::Result<_>>()?;
        found += 1;
        done += match (row.get(0)?, row.get(1)?) {
            (false, _) => delete.execute(params_from_iter(key_values))?,
            (true, true) => update.execute(params_from_iter(values.into_iter().chain(key_values)))?,
            (true, false) => insert.execute(params_from_iter(values))?,
        };
    }
    Ok((found, done))
}
