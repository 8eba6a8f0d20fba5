//! The schema and how it grew: a list to which files are added and in which none is ever changed. Each is
//! recorded with a checksum; a database made with another text is refused rather than guessed at.

use std::path::Path;

use rusqlite::{Connection, params};

use super::error::{Problem, StoreError};
use super::journal;

struct Migration {
    name: &'static str,
    sql: &'static str,
}

const MIGRATIONS: &[Migration] = &[
    Migration { name: "first", sql: include_str!("migrations/0001_first.sql") },
    Migration { name: "thread", sql: include_str!("migrations/0002_thread.sql") },
    Migration { name: "import", sql: include_str!("migrations/0003_import.sql") },
    Migration { name: "search", sql: include_str!("migrations/0004_search.sql") },
    Migration { name: "report-draft", sql: include_str!("migrations/0005_report_draft.sql") },
    Migration { name: "scheme", sql: include_str!("migrations/0006_scheme.sql") },
    Migration { name: "deferred", sql: include_str!("migrations/0007_deferred.sql") },
    Migration { name: "correction", sql: include_str!("migrations/0008_correction.sql") },
    Migration { name: "kept-scheme", sql: include_str!("migrations/0009_kept_scheme.sql") },
    Migration { name: "register", sql: include_str!("migrations/0010_register.sql") },
    Migration { name: "kept-name", sql: include_str!("migrations/0011_kept_name.sql") },
];

/// The schema's version that this program writes.
pub(super) fn latest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The version of the file; an error when it is newer than this program.
pub(super) fn check_version(db: &Connection, path: &Path) -> Result<u32, StoreError> {
    let found: u32 = db
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(|error| StoreError::sql(path, &error))?;
    let known = latest();
    if found > known {
        return Err(StoreError::new(path, Problem::NewerSchema { found, known }));
    }
    Ok(found)
}

/// Brings the schema up to date, all of it in one transaction.
pub(super) fn run(db: &mut Connection, path: &Path, now: &str) -> Result<(), StoreError> {
    let fail = |error: rusqlite::Error| StoreError::sql(path, &error);
    let found = check_version(db, path)?;
    let change = db.transaction().map_err(fail)?;
    change
        .execute_batch(
            "CREATE TABLE IF NOT EXISTS migration (
                number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, at TEXT NOT NULL
            ) STRICT",
        )
        .map_err(fail)?;
    for (number, migration) in (1u32..).zip(MIGRATIONS) {
        if number <= found {
            let recorded: String = change
                .query_row("SELECT checksum FROM migration WHERE number = ?1", [number], |row| row.get(0))
                .map_err(fail)?;
            if recorded != checksum(migration.sql) {
                return Err(StoreError::new(path, Problem::ChangedMigration { number }));
            }
        } else {
            change.execute_batch(migration.sql).map_err(fail)?;
            let row = params![number, migration.name, checksum(migration.sql), now];
            change.execute("INSERT INTO migration VALUES (?1, ?2, ?3, ?4)", row).map_err(fail)?;
        }
    }
    if found < latest() {
        journal::install(&change).map_err(fail)?;
        change.pragma_update(None, "user_version", latest()).map_err(fail)?;
    }
    change.commit().map_err(fail)
}

/// FNV-1a over the text with plain line ends: it guards against a slip, not against an enemy.
fn checksum(sql: &str) -> String {
    format!("{:016x}", fnv(sql.bytes().filter(|byte| *byte != b'\r')))
}

/// FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>): the same on every machine and in every version.
pub(super) fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_made_with_another_text_is_refused() {
        let path = Path::new("meetings.db");
        let mut db = Connection::open_in_memory().unwrap();
        run(&mut db, path, "now").unwrap();
        run(&mut db, path, "later").unwrap();
        db.execute("UPDATE migration SET checksum = 'other'", []).unwrap();
        let error = run(&mut db, path, "later").unwrap_err();
        assert_eq!(error.problem, Problem::ChangedMigration { number: 1 });
    }

    #[test]
    fn line_ends_do_not_change_a_checksum() {
        assert_eq!(checksum("a\r\nb"), checksum("a\nb"));
        assert_ne!(checksum("a\nb"), checksum("a\nc"));
    }
}
