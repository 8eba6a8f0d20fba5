//! A report on a direction while it is being written.

use chrono::NaiveDate;

use super::{
    Compliance, ComplianceEntry, ComplianceId, ComplianceState, DirectionId, Evidence, Reporter, Responsible,
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

    /// What is reported. Words alone say that something is being done; `None` for an extension without its day.
    pub fn reported(&self) -> Option<ComplianceState> {
        Some(match self.state {
            Some(ReportedState::Pending) => ComplianceState::Pending,
            Some(ReportedState::InProgress) | None => ComplianceState::InProgress,
            Some(ReportedState::Partly) => ComplianceState::Partly,
            Some(ReportedState::Complied) => ComplianceState::Complied,
            Some(ReportedState::Extended) => ComplianceState::Extended(self.until?),
            Some(ReportedState::Dropped) => ComplianceState::Dropped,
        })
    }
}
