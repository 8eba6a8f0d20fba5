//! Entries on directions. They are about the direction and not about the minutes of the meeting that gave
//! it, so they come at any time; what was entered once is corrected by another entry.

use std::path::Path;

use super::change::{Change, Done, Outcome, clean, found};
use super::error::{Refusal, SessionError};
use super::evidence;
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{
    Compliance, ComplianceEntry, Direction, DirectionKind, Evidence, Report, ReportDraft, Reporter,
};

impl Change<'_> {
    pub fn add_compliance(&self, entry: Compliance) -> Outcome {
        let direction = found(self.store.direction(entry.direction)?)?;
        if direction.kind != DirectionKind::Direction {
            return Err(Refusal::NotADirection.into());
        }
        if self.store.compliance(entry.id)?.is_some() {
            return Err(Refusal::EntryStands.into());
        }
        self.check_date(&entry, &direction)?;
        if let Some(corrected) = entry.corrects {
            let corrected = self.store.compliance(corrected)?;
            if corrected.is_none_or(|corrected| corrected.direction != entry.direction) {
                return Err(Refusal::CorrectsAnother.into());
            }
        }
        let entry = cleaned(entry);
        check_evidence(&entry, self.store.path())?;
        self.store.add_compliance(&entry)?;
        if matches!(entry.entry, ComplianceEntry::Report(_)) {
            self.store.delete_report_draft(entry.direction)?;
        }
        let done = super::directions::done(kind(&entry), &direction);
        // Belongs to the meeting in which it was entered, not to the one that gave the direction.
        Ok(Done { meeting: entry.meeting, ..done })
    }

    /// Kept as typed: what is entered of it is cleaned then.
    pub fn put_report_draft(&self, draft: ReportDraft) -> Outcome {
        let direction = found(self.store.direction(draft.direction)?)?;
        if draft.is_blank() {
            self.store.delete_report_draft(draft.direction)?;
        } else {
            let typed = |text: &str| clean(text);
            let (done, reason) = (typed(&draft.done), typed(&draft.reason));
            let evidence = clean_line(&draft.evidence);
            self.store.put_report_draft(&ReportDraft { done, reason, evidence, ..draft })?;
        }
        let done = super::directions::done(OperationKind::WriteReport, &direction);
        Ok(Done { meeting: None, ..done })
    }

    fn check_date(&self, entry: &Compliance, direction: &Direction) -> Result<(), SessionError> {
        let given = found(self.store.meeting(direction.meeting)?)?.date;
        if entry.date < given {
            let number = direction.number.clone();
            return Err(Refusal::EntryBeforeMeeting { number, given }.into());
        }
        if let Some(meeting) = entry.meeting {
            found(self.store.meeting(meeting)?)?;
        }
        Ok(())
    }

    /// What has entries would take them along.
    pub fn check_no_compliance(&self, direction: &Direction) -> Result<(), SessionError> {
        if self.store.has_compliance(direction.id)? {
            return Err(Refusal::HasCompliance { number: direction.number.clone() }.into());
        }
        Ok(())
    }
}

fn kind(entry: &Compliance) -> OperationKind {
    match entry.entry {
        _ if entry.corrects.is_some() => OperationKind::CorrectCompliance,
        ComplianceEntry::Report(_) => OperationKind::AddCompliance,
        ComplianceEntry::Chair(_) => OperationKind::ChairsWord,
        ComplianceEntry::Deferred(_) => OperationKind::DeferDirection,
    }
}

fn check_evidence(entry: &Compliance, database: &Path) -> Result<(), Refusal> {
    let ComplianceEntry::Report(Report { evidence, .. }) = &entry.entry else { return Ok(()) };
    for one in evidence {
        if let Evidence::Document(name) = one
            && !evidence::is_kept(database, name)
        {
            return Err(Refusal::NoEvidenceFile { name: name.clone() });
        }
    }
    Ok(())
}

fn cleaned(entry: Compliance) -> Compliance {
    let ComplianceEntry::Report(report) = entry.entry else {
        return Compliance { text: clean(&entry.text), ..entry };
    };
    let reference = |evidence| match evidence {
        Evidence::Reference(words) => Evidence::Reference(clean_line(words.trim())),
        file @ Evidence::Document(_) => file,
    };
    let is_empty = |evidence: &Evidence| matches!(evidence, Evidence::Reference(words) if words.is_empty());
    let by = report.by.and_then(|by| match by {
        Reporter::Other(name) => {
            let name = clean_line(name.trim());
            (!name.is_empty()).then_some(Reporter::Other(name))
        }
        known @ Reporter::Known(_) => Some(known),
    });
    let report = Report {
        delay_reason: clean(&report.delay_reason),
        evidence: report.evidence.into_iter().map(reference).filter(|one| !is_empty(one)).collect(),
        by,
        ..report
    };
    Compliance { entry: ComplianceEntry::Report(report), text: clean(&entry.text), ..entry }
}
