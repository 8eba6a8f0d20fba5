//! Compliance: what was reported on a direction and what the chair said to it. Entries are only added;
//! one that was wrong stays, beside the one that corrects it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ComplianceId, DirectionId, MeetingId, Responsible};

/// How far the direction was carried out, as reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComplianceState {
    #[default]
    Pending,
    InProgress,
    Partly,
    Complied,
    /// It will take until this day.
    Extended(NaiveDate),
    /// It is no longer asked for.
    Dropped,
}

/// What the chair said to the last report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChairWord {
    Accepted,
    NotAccepted,
    /// Until a new day, if one was named.
    MoreTime(Option<NaiveDate>),
}

/// What shows that it was done.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// The name of a file in the folder of evidence beside the database.
    Document(String),
    /// A letter number, a place in a file, a page.
    Reference(String),
}

/// Who reported.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reporter {
    Known(Responsible),
    /// In free words: somebody who is in none of the lists.
    Other(String),
}

/// A report of those who answer for the direction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub state: ComplianceState,
    /// Why it is late; empty when nothing was said.
    pub delay_reason: String,
    pub evidence: Vec<Evidence>,
    pub by: Option<Reporter>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComplianceEntry {
    Report(Report),
    Chair(ChairWord),
    /// Taken up again on this day, or else at the next meeting. The day on which it is due stays.
    Deferred(Option<NaiveDate>),
}

/// An entry on a direction (अनुपालना).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compliance {
    pub id: ComplianceId,
    pub direction: DirectionId,
    /// The meeting in which it was entered, if in one.
    pub meeting: Option<MeetingId>,
    pub date: NaiveDate,
    pub entry: ComplianceEntry,
    /// What was done, what the chair said, or why it was deferred.
    pub text: String,
    /// The entry of the same direction in whose place this one stands.
    pub corrects: Option<ComplianceId>,
}

impl ComplianceEntry {
    /// The word that stands in the database.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Report(Report { state, .. }) => match state {
                ComplianceState::Pending => "pending",
                ComplianceState::InProgress => "in-progress",
                ComplianceState::Partly => "partly",
                ComplianceState::Complied => "complied",
                ComplianceState::Extended(_) => "extended",
                ComplianceState::Dropped => "dropped",
            },
            Self::Chair(ChairWord::Accepted) => "accepted",
            Self::Chair(ChairWord::NotAccepted) => "not-accepted",
            Self::Chair(ChairWord::MoreTime(_)) => "more-time",
            Self::Deferred(_) => "deferred",
        }
    }

    /// The day that the entry names.
    pub fn until(&self) -> Option<NaiveDate> {
        match self {
            Self::Report(Report { state: ComplianceState::Extended(until), .. }) => Some(*until),
            Self::Chair(ChairWord::MoreTime(until)) | Self::Deferred(until) => *until,
            Self::Report(_) | Self::Chair(_) => None,
        }
    }

    /// From what stands in the database; a report with nothing else in it.
    pub fn from_code(code: &str, until: Option<NaiveDate>) -> Option<Self> {
        let report = |state| Some(Self::Report(Report { state, ..Report::default() }));
        match code {
            "pending" => report(ComplianceState::Pending),
            "in-progress" => report(ComplianceState::InProgress),
            "partly" => report(ComplianceState::Partly),
            "complied" => report(ComplianceState::Complied),
            "extended" => report(ComplianceState::Extended(until?)),
            "dropped" => report(ComplianceState::Dropped),
            "accepted" => Some(Self::Chair(ChairWord::Accepted)),
            "not-accepted" => Some(Self::Chair(ChairWord::NotAccepted)),
            "more-time" => Some(Self::Chair(ChairWord::MoreTime(until))),
            "deferred" => Some(Self::Deferred(until)),
            _ => None,
        }
    }
}
