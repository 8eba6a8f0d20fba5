//! Questions for the check of a whole database: SQLite's own, and the rules that SQL can ask.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Row;
use serde_json::{Map, Value};

use super::error::{Problem, StoreError};
use super::images::Image;
use super::journal;
use super::open::Store;
use crate::model::{IndicatorCode, SchemeCode};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRow {
    pub table: String,
    pub key: String,
}

/// How many rows were looked at and which of them are wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    pub rows: u64,
    pub broken: Vec<BrokenRow>,
}

/// A line of the journal: operation, place in it, key, action, and what the row was afterwards.
type Entry = (i64, i64, String, String, Option<Map<String, Value>>);

/// A row of the journal put together: what a row must be by now; `None` when it was deleted.
type Images = HashMap<String, Option<Map<String, Value>>>;

fn count(row: &Row, column: usize) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(column)?.unsigned_abs())
}

impl Store {
    /// Tables with their row counts, and what SQLite found wrong in the file.
    pub fn sqlite_check(&self) -> Result<(u64, Vec<String>), StoreError> {
        self.run(|db| {
            let mut rows = 0;
            for table in journal::data_tables(db)? {
                rows += db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| count(row, 0))?;
            }
            let mut query = db.prepare("PRAGMA integrity_check")?;
            let found = query.query_map([], |row| row.get::<_, String>(0))?;
            let found = found.collect::<rusqlite::Result<Vec<_>>>()?;
            Ok((rows, found.into_iter().filter(|line| line != "ok").collect()))
        })
    }

    pub fn foreign_key_check(&self) -> Result<Checked, StoreError> {
        self.run(|db| {
            let keys = "SELECT count(*) FROM sqlite_schema AS t, pragma_foreign_key_list(t.name)
                 WHERE t.type = 'table'";
            let rows = db.query_row(keys, [], |row| count(row, 0))?;
            let mut query = db.prepare("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check")?;
            let broken = query.query_map([], |row| {
                let (rowid, parent): (Option<i64>, String) = (row.get(1)?, row.get(2)?);
                Ok(BrokenRow {
                    table: row.get(0)?, key: format!("{} → {parent}", rowid.unwrap_or_default())
                })
            })?;
            Ok(Checked { rows, broken: broken.collect::<rusqlite::Result<_>>()? })
        })
    }

    /// Directions that have no proper number, and those with a number that their series' counter has not
    /// reached. Information needs none.
    pub fn check_direction_numbers(&self) -> Result<Checked, StoreError> {
        self.check_rule(
            "direction",
            "SELECT d.id FROM direction AS d LEFT JOIN direction_counter AS c
                 ON c.code = d.number_code AND c.year = d.number_year
             WHERE d.number_code IS NULL AND d.kind <> 'information'
                OR d.number_code IS NOT NULL AND (d.number_code = '' OR d.number_serial < 1
                    OR c.last_serial IS NULL OR c.last_serial < d.number_serial)",
        )
    }

    /// Directions that stand on an item of another meeting.
    pub fn check_direction_items(&self) -> Result<Checked, StoreError> {
        self.check_rule(
            "direction",
            "SELECT d.id FROM direction AS d LEFT JOIN agenda_item AS i ON i.id = d.item
             WHERE i.id IS NULL OR i.meeting <> d.meeting",
        )
    }

    /// Items that stand below an item which stands below another, or below one of another meeting.
    pub fn check_nesting(&self) -> Result<Checked, StoreError> {
        self.check_rule(
            "agenda_item",
            "SELECT i.id FROM agenda_item AS i LEFT JOIN agenda_item AS p ON p.id = i.parent
             WHERE i.parent IS NOT NULL AND (p.id IS NULL OR p.parent IS NOT NULL OR p.meeting <> i.meeting)",
        )
    }

    /// Entries on what is no direction, and corrections of what is not there or stands on another
    /// direction.
    pub fn check_compliance(&self) -> Result<Checked, StoreError> {
        self.check_rule(
            "compliance",
            "SELECT c.id FROM compliance AS c LEFT JOIN direction AS d ON d.id = c.direction
                 LEFT JOIN compliance AS wrong ON wrong.id = c.corrects
             WHERE d.id IS NULL OR d.kind <> 'direction'
                OR c.corrects IS NOT NULL AND (wrong.id IS NULL OR wrong.direction <> c.direction)",
        )
    }

    /// Lists whose places do not run 0, 1, 2 …
    pub fn check_positions(&self) -> Result<Checked, StoreError> {
        let mut all = Checked::default();
        let lists =
            [("agenda_item", "meeting, coalesce(parent, '')"), ("invitee", "meeting"), ("direction", "item")];
        for (table, list) in lists {
            let sql = format!(
                "SELECT id FROM (SELECT id, position, row_number() OVER (PARTITION BY {list} ORDER BY position) - 1
                     AS place FROM {table}) WHERE place <> position"
            );
            let one = self.check_rule(table, &sql)?;
            all.rows += one.rows;
            all.broken.extend(one.broken);
        }
        Ok(all)
    }

    fn check_rule(&self, table: &str, broken_keys: &str) -> Result<Checked, StoreError> {
        self.run(|db| {
            let rows = db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| count(row, 0))?;
            let mut query = db.prepare(broken_keys)?;
            let broken =
                query.query_map([], |row| Ok(BrokenRow { table: table.to_owned(), key: row.get(0)? }))?;
            Ok(Checked { rows, broken: broken.collect::<rusqlite::Result<_>>()? })
        })
    }

    /// Every scheme and indicator that a figure names, with the number of its figures, and the schemes that
    /// only an agenda item names.
    pub fn figures_by_indicator(
        &self,
    ) -> Result<BTreeMap<(SchemeCode, Option<IndicatorCode>), u64>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare(
                "SELECT s.scheme, r.indicator, count(*) FROM reading AS r JOIN snapshot AS s ON s.id = r.snapshot
                 GROUP BY s.scheme, r.indicator
                 UNION ALL SELECT scheme, NULL, 0 FROM agenda_item WHERE scheme IS NOT NULL GROUP BY scheme",
            )?;
            let rows = query.query_map([], |row| {
                let indicator: Option<String> = row.get(1)?;
                Ok(((SchemeCode(row.get(0)?), indicator.map(IndicatorCode::from)), count(row, 2)?))
            })?;
            rows.collect()
        })
    }

    /// Every scheme and indicator at which a direction points, with how many do.
    pub fn targets(&self) -> Result<BTreeMap<(SchemeCode, Option<IndicatorCode>), u64>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare(
                "SELECT target_scheme, target_indicator, count(*) FROM direction
                 WHERE target_scheme IS NOT NULL GROUP BY target_scheme, target_indicator",
            )?;
            let rows = query.query_map([], |row| {
                let indicator: Option<String> = row.get(1)?;
                Ok(((SchemeCode(row.get(0)?), indicator.map(IndicatorCode::from)), count(row, 2)?))
            })?;
            rows.collect()
        })
    }

    /// Rows that are not what the journal last said they are. Rows of initial content have no journal and
    /// are checked only where they were changed since.
    pub fn check_journal(&self) -> Result<Checked, StoreError> {
        let mut all = Checked::default();
        for table in self.run(journal::data_tables)? {
            let images = self.images_of_table(&table, &mut all.rows)?;
            let rows = self.rows_as_json(&table)?;
            for (key, image) in images {
                let agrees = match (&image, rows.get(&key)) {
                    (None, None) => true,
                    (Some(image), Some(row)) => {
                        image.iter().all(|(column, value)| row.get(column) == Some(value))
                    }
                    _ => false,
                };
                if !agrees {
                    all.broken.push(BrokenRow { table: table.clone(), key });
                }
            }
        }
        all.broken.sort_by(|a, b| (&a.table, &a.key).cmp(&(&b.table, &b.key)));
        Ok(all)
    }

    fn images_of_table(&self, table: &str, seen: &mut u64) -> Result<Images, StoreError> {
        let lines: Vec<(i64, i64, String, String, Option<String>)> = self.run(|db| {
            let mut query =
                db.prepare("SELECT operation, id, row_key, action, after FROM journal WHERE tbl = ?1")?;
            let lines = query.query_map([table], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
            })?;
            lines.collect()
        })?;
        let mut entries: Vec<Entry> = Vec::with_capacity(lines.len());
        for (operation, id, key, action, after) in lines {
            let after = after.map(|json| self.object(&json)).transpose()?;
            entries.push((operation, id, key, action, after));
        }
        entries.extend(self.entries_of_batches(table)?);
        entries.sort_by_key(|(operation, id, ..)| (*operation, *id));
        let mut images = Images::new();
        for (_, _, key, action, after) in entries {
            *seen += 1;
            match (action.as_str(), after) {
                ("update", Some(after)) => {
                    if let Some(image) = images.entry(key).or_insert_with(|| Some(Map::new())) {
                        image.extend(after);
                    }
                }
                (_, after) => {
                    images.insert(key, after);
                }
            }
        }
        Ok(images)
    }

    /// What batches made of the table's rows, as lines of the journal say it.
    fn entries_of_batches(&self, table: &str) -> Result<Vec<Entry>, StoreError> {
        let (keys, batches) = self.run(|db| {
            let keys = journal::columns(db, table)?.into_iter().filter(|column| column.in_key);
            let keys: Vec<String> = keys.map(|column| column.name).collect();
            let sql = "SELECT operation, id, images, reversed FROM journal_batch WHERE tbl = ?1";
            let mut query = db.prepare(sql)?;
            let batches = query.query_map([table], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, bool>(3)?))
            })?;
            Ok((keys, batches.collect::<rusqlite::Result<Vec<(i64, i64, i64, bool)>>>()?))
        })?;
        let mut entries = Vec::new();
        for (operation, id, piece, reversed) in batches {
            for Image { before, after } in self.batch_images(piece)? {
                let (was, is) = if reversed { (after, before) } else { (before, after) };
                let Some(row) = is.as_ref().or(was.as_ref()) else { continue };
                let key: Vec<&Value> = keys.iter().filter_map(|name| row.get(name)).collect();
                let key = serde_json::to_string(&key).unwrap_or_default();
                let action = if is.is_some() { "insert" } else { "delete" };
                entries.push((operation, id, key, action.to_owned(), is));
            }
        }
        Ok(entries)
    }

    fn rows_as_json(&self, table: &str) -> Result<HashMap<String, Map<String, Value>>, StoreError> {
        let rows: Vec<(String, String)> = self.run(|db| {
            let (key, row) = journal::row_as_json(db, table)?;
            let mut query = db.prepare(&format!("SELECT {key}, {row} FROM {table}"))?;
            query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        })?;
        rows.into_iter().map(|(key, json)| Ok((key, self.object(&json)?))).collect()
    }

    fn object(&self, json: &str) -> Result<Map<String, Value>, StoreError> {
        serde_json::from_str(json).map_err(|error| {
            StoreError::new(self.path(), Problem::Corrupt { detail: format!("journal: {error}") })
        })
    }
}
