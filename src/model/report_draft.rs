//! A report on a direction while it is being written.

use chrono::NaiveDate;

use super::{ComplianceState, DirectionId, Responsible};

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
        }
    }

    pub fn is_blank(&self) -> bool {
        *self == Self::blank(self.direction)
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
