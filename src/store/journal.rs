//! The journal: what every row was before and after every change, written by triggers in the transaction of
//! the change itself, so that no write can go round it. The triggers are made from the tables' columns.
//! An insert keeps the whole row after, a delete the whole row before, an update the columns that changed.
//!
//! A write outside an operation fails: the triggers then find no operation to write down.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::error::{Problem, StoreError};
use super::open::Store;

/// Tables that hold no data of the user.
const OWN_TABLES: [&str; 6] =
    ["migration", "operation", "open_operation", "journal", "journal_batch", "journal_images"];

pub(super) struct Column {
    pub name: String,
    pub in_key: bool,
}

/// The tables that the journal watches.
pub(super) fn data_tables(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut query = db.prepare(
        // The index of the search follows from the other tables.
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
             AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names = query.query_map([], |row| row.get::<_, String>(0))?;
    names.filter(|name| !name.as_ref().is_ok_and(|name| OWN_TABLES.contains(&name.as_str()))).collect()
}

pub(super) fn columns(db: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    let mut query = db.prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY pk = 0, pk, cid")?;
    query
        .query_map([table], |row| Ok(Column { name: row.get(0)?, in_key: row.get::<_, i64>(1)? > 0 }))?
        .collect()
}

/// Makes the triggers anew for all tables. Called whenever a migration has changed them.
pub(super) fn install(db: &Connection) -> rusqlite::Result<()> {
    for table in data_tables(db)? {
        let columns = columns(db, &table)?;
        let list = |of: &str, only_key: bool, with_names: bool| {
            let shown = columns.iter().filter(|column| column.in_key || !only_key);
            let terms = shown.map(|Column { name, .. }| match with_names {
                true => format!("'{name}', {of}.{name}"),
                false => format!("{of}.{name}"),
            });
            terms.collect::<Vec<_>>().join(", ")
        };
        let changed = |of: &str| {
            let terms = columns.iter().map(|Column { name, .. }| {
                format!("SELECT '{name}' AS c, {of}.{name} AS v WHERE NEW.{name} IS NOT OLD.{name}")
            });
            let terms = terms.collect::<Vec<_>>().join(" UNION ALL ");
            format!("(SELECT json_group_object(c, v) FROM ({terms}))")
        };
        let row = |of: &str| format!("json_object({})", list(of, false, true));
        let trigger = |action: &str, key_of: &str, before: &str, after: &str, when: &str| {
            let key = list(key_of, true, false);
            format!(
                "DROP TRIGGER IF EXISTS journal_{table}_{action};
                 CREATE TRIGGER journal_{table}_{action} AFTER {action} ON {table}
                 WHEN (SELECT bulk FROM open_operation) IS NOT 1{when}
                 BEGIN
                    INSERT INTO journal (operation, tbl, row_key, action, before, after)
                    VALUES ((SELECT seq FROM open_operation), '{table}', json_array({key}), '{action}',
                            {before}, {after});
                 END;"
            )
        };
        let differs = columns
            .iter()
            .map(|c| format!("NEW.{0} IS NOT OLD.{0}", c.name))
            .collect::<Vec<_>>()
            .join(" OR ");
        db.execute_batch(&trigger("insert", "NEW", "NULL", &row("NEW"), ""))?;
        db.execute_batch(&trigger("delete", "OLD", &row("OLD"), "NULL", ""))?;
        let update = trigger("update", "OLD", &changed("OLD"), &changed("NEW"), &format!(" AND ({differs})"));
        db.execute_batch(&update)?;
    }
    Ok(())
}

/// The expressions for a row's key and for the whole row, as the journal writes them.
pub(super) fn row_as_json(db: &Connection, table: &str) -> rusqlite::Result<(String, String)> {
    let columns = columns(db, table)?;
    let key: Vec<&str> = columns.iter().filter(|c| c.in_key).map(|c| c.name.as_str()).collect();
    let row: Vec<String> = columns.iter().map(|c| format!("'{0}', {0}", c.name)).collect();
    Ok((format!("json_array({})", key.join(", ")), format!("json_object({})", row.join(", "))))
}

/// One row of the journal.
struct Image {
    table: String,
    key: String,
    before: Option<String>,
    after: Option<String>,
}

impl Store {
    /// Puts back what stood before an undo step. Only inside a transaction.
    pub fn put_back(&self, step: i64) -> Result<(), StoreError> {
        for image in self.images(step, "DESC")? {
            self.replace(&image, image.before.as_deref(), image.after.is_some())?;
        }
        self.turn_batches(step, true)
    }

    /// Does an undone step again. Only inside a transaction.
    pub fn put_again(&self, step: i64) -> Result<(), StoreError> {
        for image in self.images(step, "ASC")? {
            self.replace(&image, image.after.as_deref(), image.before.is_some())?;
        }
        self.turn_batches(step, false)
    }

    fn images(&self, step: i64, order: &str) -> Result<Vec<Image>, StoreError> {
        let sql = format!(
            "SELECT tbl, row_key, before, after FROM journal
             WHERE operation IN (SELECT seq FROM operation WHERE step = ?1) ORDER BY id {order}"
        );
        self.run(|db| {
            let mut query = db.prepare_cached(&sql)?;
            let images = query.query_map([step], |row| {
                Ok(Image { table: row.get(0)?, key: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
            })?;
            images.collect()
        })
    }

    /// Makes the row what `wanted` says; `is_there` tells whether it stands now.
    fn replace(&self, image: &Image, wanted: Option<&str>, is_there: bool) -> Result<(), StoreError> {
        let lost = |detail: &str| {
            let detail = format!("{} {}: {detail}", image.table, image.key);
            StoreError::new(self.path(), Problem::Corrupt { detail })
        };
        let columns = self.run(|db| columns(db, &image.table))?;
        let key: Vec<&str> = columns.iter().filter(|c| c.in_key).map(|c| c.name.as_str()).collect();
        let given: Vec<String> = match wanted {
            None => Vec::new(),
            Some(json) => serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(json)
                .map_err(|error| lost(&error.to_string()))?
                .into_iter()
                .map(|(name, _)| name)
                // A name goes into SQL only if it is a column's.
                .filter(|name| columns.iter().any(|column| &column.name == name))
                .collect(),
        };
        let sql = replacing_sql(&image.table, &key, &given, is_there);
        let values = wanted.into_iter().chain([image.key.as_str()]).map(|text| Value::Text(text.to_owned()));
        let rows = self.run(|db| db.prepare_cached(&sql)?.execute(params_from_iter(values)))?;
        if rows == 1 { Ok(()) } else { Err(lost("not as the journal left it")) }
    }
}

/// The statement that makes a row from JSON: `?1` is the wanted image where there is one, the last
/// parameter is the key.
fn replacing_sql(table: &str, key: &[&str], given: &[String], is_there: bool) -> String {
    let values = given.iter().map(|name| format!("json_extract(?1, '$.{name}')"));
    let key_is = |place: u8| {
        let terms =
            key.iter().enumerate().map(|(at, name)| format!("{name} = json_extract(?{place}, '$[{at}]')"));
        terms.collect::<Vec<_>>().join(" AND ")
    };
    match (given.is_empty(), is_there) {
        (true, _) => format!("DELETE FROM {table} WHERE {}", key_is(1)),
        (false, true) => {
            let sets = given.iter().zip(values).map(|(name, value)| format!("{name} = {value}"));
            format!("UPDATE {table} SET {} WHERE {}", sets.collect::<Vec<_>>().join(", "), key_is(2))
        }
        (false, false) => format!(
            "INSERT INTO {table} ({}) SELECT {} WHERE ?2 IS NOT NULL",
            given.join(", "),
            values.collect::<Vec<_>>().join(", ")
        ),
    }
}
