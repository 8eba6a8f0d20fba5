//! The lines of the journal that stand for what a person did: one for each transaction, in order.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Row, params};

use super::error::StoreError;
use super::open::Store;
use super::rows::{bilingual, coded, parsed, parsed_or_none};
use crate::model::{Bilingual, MeetingId, MeetingState};

/// What an operation was, known when it has run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationEnd {
    pub kind: &'static str,
    pub subject: Bilingual,
    pub meeting: Option<MeetingId>,
    pub step: Step,
}

/// An operation's part in undo. A step is named by its first operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Can be undone; a step of its own when it names itself.
    Of(i64),
    Undoes(i64),
    Redoes(i64),
    /// Not undone: initial content, and what the program notes by itself.
    None,
}

/// A stored operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    pub seq: i64,
    pub at: DateTime<FixedOffset>,
    pub kind: String,
    pub subject: Bilingual,
    pub meeting: Option<MeetingId>,
    pub step: Step,
}

/// The one row and the columns that an operation changed, when it changed just that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    pub table: String,
    pub key: String,
    /// As the journal lists them.
    pub columns: String,
}

fn operation(row: &Row) -> rusqlite::Result<Operation> {
    let step = match (row.get("step")?, row.get("undoes")?, row.get("redoes")?) {
        (Some(step), ..) => Step::Of(step),
        (None, Some(step), _) => Step::Undoes(step),
        (None, None, Some(step)) => Step::Redoes(step),
        (None, None, None) => Step::None,
    };
    Ok(Operation {
        seq: row.get("seq")?,
        at: parsed(row, "at")?,
        kind: row.get("kind")?,
        subject: bilingual(row, "subject")?,
        meeting: parsed_or_none(row, "meeting")?,
        step,
    })
}

impl Store {
    /// The last `count` operations, oldest first.
    pub fn last_operations(&self, count: u32) -> Result<Vec<Operation>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM operation ORDER BY seq DESC LIMIT ?1")?;
            let mut found = query.query_map([count], operation)?.collect::<rusqlite::Result<Vec<_>>>()?;
            found.reverse();
            Ok(found)
        })
    }

    /// When a meeting was begun, closed and reopened, oldest first; by undo and redo too.
    pub fn state_changes(
        &self,
        meeting: MeetingId,
    ) -> Result<Vec<(DateTime<FixedOffset>, MeetingState)>, StoreError> {
        self.run(|db| {
            let sql = "SELECT o.at, json_extract(j.after, '$.state') AS state FROM journal AS j
                       JOIN operation AS o ON o.seq = j.operation
                       WHERE j.tbl = 'meeting' AND j.row_key = json_array(?1) AND j.action = 'update'
                         AND json_extract(j.after, '$.state') IS NOT NULL
                       ORDER BY j.id";
            let mut query = db.prepare_cached(sql)?;
            query
                .query_map([meeting.to_string()], |row| {
                    Ok((parsed(row, "at")?, coded(row, "state", MeetingState::from_code)?))
                })?
                .collect()
        })
    }

    /// The operation before this one, but for those of no step that are of one of these kinds.
    pub fn step_before(&self, seq: i64, passed_over: &[&str]) -> Result<Option<Operation>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM operation WHERE seq < ?1 ORDER BY seq DESC")?;
            let mut rows = query.query([seq])?;
            while let Some(row) = rows.next()? {
                let before = operation(row)?;
                if before.step != Step::None || !passed_over.contains(&before.kind.as_str()) {
                    return Ok(Some(before));
                }
            }
            Ok(None)
        })
    }

    /// What the operation changed, when that was some columns of one row.
    pub fn single_row_change(&self, seq: i64) -> Result<Option<RowChange>, StoreError> {
        self.run(|db| {
            // What is kept of a name that was is no change of its own.
            let sql = "SELECT tbl, row_key, (SELECT group_concat(key) FROM json_each(after)), action
                       FROM journal WHERE operation = ?1 AND tbl NOT IN ('kept_unit_name', 'unit_spelling') LIMIT 2";
            let mut query = db.prepare_cached(sql)?;
            let mut rows = query.query([seq])?;
            let Some(row) = rows.next()? else { return Ok(None) };
            if row.get::<_, String>(3)? != "update" {
                return Ok(None);
            }
            let change = RowChange { table: row.get(0)?, key: row.get(1)?, columns: row.get(2)? };
            Ok(rows.next()?.is_none().then_some(change))
        })
    }

    /// True when the operation made the row that `change` is about.
    pub fn added_row(&self, seq: i64, change: &RowChange) -> Result<bool, StoreError> {
        self.run(|db| {
            let sql = "SELECT EXISTS (SELECT 1 FROM journal WHERE operation = ?1 AND tbl = ?2
                       AND row_key = ?3 AND action = 'insert')";
            db.prepare_cached(sql)?.query_row((seq, &change.table, &change.key), |row| row.get(0))
        })
    }

    pub(super) fn finish_operation(&self, seq: i64, end: &OperationEnd) -> Result<(), StoreError> {
        let (step, undoes, redoes) = match end.step {
            Step::Of(step) => (Some(step), None, None),
            Step::Undoes(step) => (None, Some(step), None),
            Step::Redoes(step) => (None, None, Some(step)),
            Step::None => (None, None, None),
        };
        let meeting = end.meeting.map(|id| id.to_string());
        self.run(|db| {
            let sql = "UPDATE operation SET kind = ?2, subject_hi = ?3, subject_en = ?4, meeting = ?5,
                       step = ?6, undoes = ?7, redoes = ?8 WHERE seq = ?1";
            let (hi, en) = (&end.subject.hi, &end.subject.en);
            db.prepare_cached(sql)?.execute(params![seq, end.kind, hi, en, meeting, step, undoes, redoes])?;
            db.prepare_cached("DELETE FROM open_operation")?.execute([])?;
            Ok(())
        })
    }
}
