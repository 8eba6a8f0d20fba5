//! Entries on directions: added, read, and only taken away together with their direction.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Params, Row};

use super::error::StoreError;
use super::open::Store;
use super::responsible::{parts, responsible};
use super::rows::{exists, int, parsed, parsed_or_none, put, text, text_or_null, unreadable};
use crate::model::{
    Compliance, ComplianceEntry, ComplianceId, DirectionId, Evidence, Meeting, MeetingId, Report, Reporter,
};

/// Entries on directions, of each in the order of their days.
pub type EntriesByDirection = HashMap<DirectionId, Vec<Compliance>>;

/// The columns in the order in which `compliance` reads them: there are thousands of rows.
const COLUMNS: &str = "c.id, c.direction, c.meeting, c.date, c.entry, c.until, c.text, c.delay_reason,
    c.by_officer, c.by_post, c.by_name, c.corrects";

fn compliance(row: &Row) -> rusqlite::Result<Compliance> {
    let code = row.get_ref(4)?.as_str()?;
    let until = parsed_or_none(row, 5)?;
    let mut entry = ComplianceEntry::from_code(code, until).ok_or_else(|| unreadable("entry", code))?;
    if let ComplianceEntry::Report(report) = &mut entry {
        report.delay_reason = row.get(7)?;
        report.by = reporter(row)?;
    }
    Ok(Compliance {
        id: parsed(row, 0)?,
        direction: parsed(row, 1)?,
        meeting: parsed_or_none(row, 2)?,
        date: parsed(row, 3)?,
        entry,
        text: row.get(6)?,
        corrects: parsed_or_none(row, 11)?,
    })
}

fn reporter(row: &Row) -> rusqlite::Result<Option<Reporter>> {
    let known = responsible(parsed_or_none(row, 8)?, parsed_or_none(row, 9)?);
    let other: Option<String> = row.get(10)?;
    Ok(known.map(Reporter::Known).or(other.map(Reporter::Other)))
}

fn evidence(row: &Row) -> rusqlite::Result<Evidence> {
    let (kind, words): (String, String) = (row.get("kind")?, row.get("text")?);
    match kind.as_str() {
        "file" => Ok(Evidence::Document(words)),
        "reference" => Ok(Evidence::Reference(words)),
        _ => Err(unreadable("kind", &kind)),
    }
}

impl Store {
    /// Adds the entry; one of this id must not be there yet.
    pub fn add_compliance(&self, entry: &Compliance) -> Result<(), StoreError> {
        let nothing = Report::default();
        let report = match &entry.entry {
            ComplianceEntry::Report(report) => report,
            ComplianceEntry::Chair(_) | ComplianceEntry::Deferred(_) => &nothing,
        };
        let (known, name) = match &report.by {
            Some(Reporter::Known(who)) => (Some(*who), None),
            Some(Reporter::Other(name)) => (None, Some(name)),
            None => (None, None),
        };
        let (officer, post) = parts(known);
        let values = vec![
            ("id", text(entry.id)),
            ("direction", text(entry.direction)),
            ("meeting", text_or_null(entry.meeting)),
            ("date", text(entry.date)),
            ("entry", text(entry.entry.code())),
            ("until", text_or_null(entry.entry.until())),
            ("text", text(&entry.text)),
            ("delay_reason", text(&report.delay_reason)),
            ("by_officer", text_or_null(officer)),
            ("by_post", text_or_null(post)),
            ("by_name", text_or_null(name)),
            ("corrects", text_or_null(entry.corrects)),
        ];
        self.run(|db| put(db, "compliance", 1, values))?;
        for (position, one) in (0_u32..).zip(&report.evidence) {
            let (kind, words) = match one {
                Evidence::Document(name) => ("file", name),
                Evidence::Reference(words) => ("reference", words),
            };
            let values = vec![
                ("compliance", text(entry.id)),
                ("position", int(position)),
                ("kind", text(kind)),
                ("text", text(words)),
            ];
            self.run(|db| put(db, "compliance_evidence", 2, values))?;
        }
        Ok(())
    }

    pub fn compliance(&self, id: ComplianceId) -> Result<Option<Compliance>, StoreError> {
        self.run(|db| {
            let sql = format!("SELECT {COLUMNS} FROM compliance AS c WHERE c.id = ?1");
            let mut query = db.prepare_cached(&sql)?;
            query.query_row([id.to_string()], compliance).optional()
        })?
        .map(|entry| self.with_evidence(entry))
        .transpose()
    }

    pub fn has_compliance(&self, direction: DirectionId) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM compliance WHERE direction = ?1";
        self.run(|db| exists(db, sql, &direction.to_string()))
    }

    /// Entries of the meeting's day and before, without their evidence: most of them are on directions that
    /// are closed, and only looked at for that.
    pub fn compliance_before(&self, meeting: &Meeting) -> Result<EntriesByDirection, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM meeting AS m
             JOIN direction AS d ON d.meeting = m.id
             JOIN compliance AS c ON c.direction = d.id
             WHERE m.series = ?1 AND (m.date, m.number) < (?2, ?3) AND c.date <= ?2"
        );
        let key = (meeting.series.to_string(), meeting.date.to_string(), meeting.number);
        self.entries_by_direction(&sql, key)
    }

    /// All entries there are, without their evidence.
    pub fn every_compliance(&self) -> Result<EntriesByDirection, StoreError> {
        self.entries_by_direction(&format!("SELECT {COLUMNS} FROM compliance AS c"), ())
    }

    fn entries_by_direction(&self, sql: &str, key: impl Params) -> Result<EntriesByDirection, StoreError> {
        let mut found = EntriesByDirection::new();
        self.run(|db| {
            for entry in db.prepare_cached(sql)?.query_map(key, compliance)? {
                let entry = entry?;
                found.entry(entry.direction).or_default().push(entry);
            }
            Ok(())
        })?;
        for entries in found.values_mut() {
            entries.sort_by_key(|entry| (entry.date, entry.id));
        }
        Ok(found)
    }

    pub fn with_evidence(&self, mut entry: Compliance) -> Result<Compliance, StoreError> {
        if let ComplianceEntry::Report(report) = &mut entry.entry {
            report.evidence = self.run(|db| {
                let sql =
                    "SELECT kind, text FROM compliance_evidence WHERE compliance = ?1 ORDER BY position";
                db.prepare_cached(sql)?.query_map([entry.id.to_string()], evidence)?.collect()
            })?;
        }
        Ok(entry)
    }

    /// All entries of a direction that is deleted.
    pub(super) fn delete_compliance_of(&self, direction: DirectionId) -> Result<(), StoreError> {
        self.run(|db| {
            let sql = "DELETE FROM compliance_evidence WHERE compliance IN
                       (SELECT id FROM compliance WHERE direction = ?1)";
            db.prepare_cached(sql)?.execute([direction.to_string()])?;
            db.prepare_cached("DELETE FROM compliance WHERE direction = ?1")?
                .execute([direction.to_string()])?;
            Ok(())
        })
    }

    /// What was entered in a meeting that is deleted stays, as entered outside of any.
    pub fn leave_meeting(&self, meeting: MeetingId) -> Result<(), StoreError> {
        self.run(|db| {
            let sql = "UPDATE compliance SET meeting = NULL WHERE meeting = ?1";
            db.prepare_cached(sql)?.execute([meeting.to_string()])?;
            Ok(())
        })
    }

    /// The names of all files that entries give as evidence, each with the entry's id.
    pub fn evidence_files(&self) -> Result<Vec<(ComplianceId, String)>, StoreError> {
        self.run(|db| {
            let sql = "SELECT compliance, text FROM compliance_evidence WHERE kind = 'file'
                       ORDER BY compliance, position";
            let mut query = db.prepare_cached(sql)?;
            query.query_map([], |row| Ok((parsed(row, 0)?, row.get(1)?)))?.collect()
        })
    }
}
