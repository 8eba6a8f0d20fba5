//! Reports that are being written, one for each direction at most.

use std::collections::BTreeMap;

use rusqlite::Row;

use super::error::StoreError;
use super::open::Store;
use super::responsible::{parts, responsible};
use super::rows::{parsed, parsed_or_none, put, text, text_or_null, unreadable};
use crate::model::{DirectionId, ReportDraft, ReportedState};

fn draft(row: &Row) -> rusqlite::Result<ReportDraft> {
    let state: Option<String> = row.get("state")?;
    let read = |code: String| ReportedState::from_code(&code).ok_or_else(|| unreadable("state", &code));
    Ok(ReportDraft {
        direction: parsed(row, "direction")?,
        state: state.map(read).transpose()?,
        until: parsed_or_none(row, "until")?,
        done: row.get("done")?,
        reason: row.get("reason")?,
        evidence: row.get("evidence")?,
        by: responsible(parsed_or_none(row, "by_officer")?, parsed_or_none(row, "by_post")?),
        corrects: parsed_or_none(row, "corrects")?,
    })
}

impl Store {
    pub fn put_report_draft(&self, draft: &ReportDraft) -> Result<(), StoreError> {
        let (officer, post) = parts(draft.by);
        let values = vec![
            ("direction", text(draft.direction)),
            ("state", text_or_null(draft.state.map(ReportedState::code))),
            ("until", text_or_null(draft.until)),
            ("done", text(&draft.done)),
            ("reason", text(&draft.reason)),
            ("evidence", text(&draft.evidence)),
            ("by_officer", text_or_null(officer)),
            ("by_post", text_or_null(post)),
            ("corrects", text_or_null(draft.corrects)),
        ];
        self.run(|db| put(db, "report_draft", 1, values))
    }

    pub fn delete_report_draft(&self, direction: DirectionId) -> Result<(), StoreError> {
        self.run(|db| {
            let sql = "DELETE FROM report_draft WHERE direction = ?1";
            db.prepare_cached(sql)?.execute([direction.to_string()])?;
            Ok(())
        })
    }

    pub fn report_drafts(&self) -> Result<BTreeMap<DirectionId, ReportDraft>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM report_draft")?;
            query.query_map([], draft)?.map(|found| found.map(|draft| (draft.direction, draft))).collect()
        })
    }
}
