//! The one way to write: a transaction that is an operation of the journal. Either all of it is stored,
//! with its journal, or nothing is.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::error::{Problem, StoreError};
use super::open::{Access, ReadOnlyReason, Store};
use super::operations::OperationEnd;
use super::rows::exists;

/// What is known of an operation before it runs.
#[derive(Clone, Copy, Debug)]
pub struct OperationStart {
    pub id: Uuid,
    pub at: DateTime<FixedOffset>,
    /// Initial content: one line in the journal instead of one for each row, and no way back.
    pub bulk: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committed {
    pub seq: i64,
    pub end: OperationEnd,
    /// The tables in which rows changed; empty when the operation changed nothing, and then nothing at all
    /// was stored, not even the operation.
    pub tables: Vec<String>,
}

/// What an operation has changed so far.
struct Changed {
    tables: Vec<String>,
    /// Many rows at once, as an import brings them.
    in_batches: bool,
}

impl Store {
    /// Runs `work` in one transaction. `work` gets the operation's number and says at its end what it was.
    pub fn transact<E: From<StoreError>>(
        &self,
        start: OperationStart,
        work: impl FnOnce(&Self, i64) -> Result<OperationEnd, E>,
    ) -> Result<Committed, E> {
        match self.access() {
            Access::ReadWrite => {}
            Access::ReadOnly { reason: ReadOnlyReason::AnotherProgram } => {
                return Err(StoreError::new(self.path(), Problem::OpenElsewhere).into());
            }
            Access::ReadOnly { reason: ReadOnlyReason::Folder } => {
                return Err(StoreError::new(self.path(), Problem::ReadOnlyFolder).into());
            }
        }
        // Dropped on any way out but the commit, it rolls back.
        let change = self.run(|db| Transaction::new_unchecked(db, TransactionBehavior::Immediate))?;
        let seq = self.run(|db| {
            db.pragma_update(None, "defer_foreign_keys", "ON")?;
            let sql =
                "INSERT INTO operation (id, at, kind, subject_hi, subject_en) VALUES (?1, ?2, '', '', '')";
            db.prepare_cached(sql)?.execute(params![start.id.to_string(), start.at.to_rfc3339()])?;
            let seq = db.last_insert_rowid();
            let sql = "INSERT INTO open_operation (one, seq, bulk) VALUES (1, ?1, ?2)";
            db.prepare_cached(sql)?.execute(params![seq, start.bulk])?;
            Ok(seq)
        })?;
        let end = work(self, seq)?;
        let Changed { tables, in_batches } = self.changed(seq)?;
        if tables.is_empty() && !start.bulk {
            return Ok(Committed { seq, end, tables });
        }
        self.index_operation(seq, start.bulk)?;
        self.finish_operation(seq, &end)?;
        let committed = match in_batches {
            true => self.copier.commit_then_copy(&self.db, self.path(), || change.commit()),
            false => change.commit(),
        };
        committed.map_err(|error| StoreError::sql(self.path(), &error))?;
        Ok(Committed { seq, end, tables })
    }

    /// Whether the operation that runs has changed rows of the table. Only inside a transaction.
    pub fn has_touched(&self, table: &str) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM journal WHERE operation = (SELECT seq FROM open_operation) AND tbl = ?1";
        self.run(|db| exists(db, sql, table))
    }

    fn changed(&self, seq: i64) -> Result<Changed, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached(
                "SELECT tbl, MAX(in_batch) FROM (
                     SELECT tbl, 0 AS in_batch FROM journal WHERE operation = ?1
                     UNION SELECT tbl, 1 FROM journal_batch WHERE operation = ?1
                 ) GROUP BY tbl ORDER BY tbl",
            )?;
            let rows = query.query_map([seq], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let rows = rows.collect::<rusqlite::Result<Vec<(String, bool)>>>()?;
            let in_batches = rows.iter().any(|(_, in_batch)| *in_batch);
            Ok(Changed { tables: rows.into_iter().map(|(table, _)| table).collect(), in_batches })
        })
    }
}
