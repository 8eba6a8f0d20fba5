//! A report on a direction while it is being written.

use chrono::NaiveDate;

use super::{
    Compliance, ComplianceEntry, ComplianceId, ComplianceState, DirectionId, Evidence, Reporter, Responsible,
    Standing,
};

/// A state to choose from; that of an extension gets its day beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportedState {
    Pending,
    InProgress,
    Partly,
    Complied,
    Extended,
    Dropped,
}

impl ReportedState {
    pub const ALL: [Self; 6] =
        [Self::Pending, Self::InProgress, Self::Partly, Self::Complied, Self::Extended, Self::Dropped];

    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in-progress",
            Self::Partly => "partly",
            Self::Complied => "complied",
            Self::Extended => "extended",
            Self::Dropped => "dropped",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What stands in the form of one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDraft {
    pub direction: DirectionId,
    /// `None` until one is chosen.
    pub state: Option<ReportedState>,
    /// Of an extension.
    pub until: Option<NaiveDate>,
    pub done: String,
    pub reason: String,
    /// A reference, or the path of a file that is copied when the report is entered.
    pub evidence: String,
    pub by: Option<Responsible>,
    /// The entry in whose place it is to stand.
    pub corrects: Option<ComplianceId>,
}

impl ReportDraft {
    pub fn blank(direction: DirectionId) -> Self {
        Self {
            direction,
            state: None,
            until: None,
            done: String::new(),
            reason: String::new(),
            evidence: String::new(),
            by: None,
            corrects: None,
        }
    }

    /// An entry as it stands in the form, to be corrected. `None` for what is no report.
    pub fn correcting(entry: &Compliance) -> Option<Self> {
        let ComplianceEntry::Report(report) = &entry.entry else { return None };
        let evidence = report.evidence.iter().map(|evidence| match evidence {
            Evidence::Document(words) | Evidence::Reference(words) => words.as_str(),
        });
        let (state, until) = match report.state {
            ComplianceState::Pending => (ReportedState::Pending, None),
            ComplianceState::InProgress => (ReportedState::InProgress, None),
            ComplianceState::Partly => (ReportedState::Partly, None),
            ComplianceState::Complied => (ReportedState::Complied, None),
            ComplianceState::Extended(until) => (ReportedState::Extended, Some(until)),
            ComplianceState::Dropped => (ReportedState::Dropped, None),
        };
        Some(Self {
            direction: entry.direction,
            state: Some(state),
            until,
            done: entry.text.clone(),
            reason: report.delay_reason.clone(),
            evidence: evidence.collect::<Vec<_>>().join(", "),
            by: match report.by {
                Some(Reporter::Known(who)) => Some(who),
                Some(Reporter::Other(_)) | None => None,
            },
            corrects: Some(entry.id),
        })
    }

    /// Nothing is written in it.
    pub fn is_blank(&self) -> bool {
        Self { corrects: None, ..self.clone() } == Self::blank(self.direction)
    }

    /// The state that is chosen, or else what words alone say: that something is being done, and of what is complied
    /// with, partly or wholly, or dropped, that there is more to tell of it.
    pub fn said(&self, now: &Standing) -> ReportedState {
        self.state.unwrap_or(match now.state {
            ComplianceState::Complied if now.complied_on.is_some() => ReportedState::Complied,
            ComplianceState::Partly if now.chair.is_none() => ReportedState::Partly,
            ComplianceState::Dropped if !now.is_open() => ReportedState::Dropped,
            _ => ReportedState::InProgress,
        })
    }

    /// What is reported; `None` for an extension without its day.
    pub fn reported(&self, now: &Standing) -> Option<ComplianceState> {
        Some(match self.said(now) {
            ReportedState::Pending => ComplianceState::Pending,
            ReportedState::InProgress => ComplianceState::InProgress,
            ReportedState::Partly => ComplianceState::Partly,
            ReportedState::Complied => ComplianceState::Complied,
            ReportedState::Extended => ComplianceState::Extended(self.until?),
            ReportedState::Dropped => ComplianceState::Dropped,
        })
    }
}
