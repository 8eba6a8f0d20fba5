//! A series, its meetings, and who was invited and came.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{Bilingual, InviteeId, MeetingId, OfficerId, Seat, SeriesId};

/// A recurring committee (बैठक शृंखला).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    pub id: SeriesId,
    /// Stands first in the number of every direction of the series, such as `07`.
    pub code: String,
    pub name: Bilingual,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingState {
    /// Being prepared.
    #[default]
    Draft,
    /// Being held.
    InSession,
    /// Over; its minutes can go out.
    Closed,
}

impl MeetingState {
    pub const ALL: [Self; 3] = [Self::Draft, Self::InSession, Self::Closed];

    /// The word that stands in the database and in machine-readable output.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InSession => "in-session",
            Self::Closed => "closed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// One sitting of a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub id: MeetingId,
    pub series: SeriesId,
    /// The running number of the meeting in its series, from 1.
    pub number: u32,
    pub date: NaiveDate,
    pub time: Option<NaiveTime>,
    pub venue: Bilingual,
    pub subject: Bilingual,
    pub chair: Option<Seat>,
    pub convener: Option<Seat>,
    pub state: MeetingState,
    /// The letter number of the minutes as it stands after "क्रमांक:"; empty until one is given.
    pub letter_number: String,
    /// True for the sample meeting, whose papers must say that their figures are made up.
    pub is_sample: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attendance {
    /// Nothing said yet.
    #[default]
    Invited,
    Present,
    Absent,
    /// Somebody else came instead.
    Deputy,
    /// Came after the meeting had begun.
    Late,
}

impl Attendance {
    pub const ALL: [Self; 5] = [Self::Invited, Self::Present, Self::Absent, Self::Deputy, Self::Late];

    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Present => "present",
            Self::Absent => "absent",
            Self::Deputy => "deputy",
            Self::Late => "late",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// In the hall in person, from the beginning or not.
    pub fn is_present(self) -> bool {
        matches!(self, Self::Present | Self::Late)
    }
}

/// Who came instead of the person invited.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deputy {
    Officer(OfficerId),
    /// In free words: somebody who is in none of the lists.
    Named(String),
}

/// A person invited to one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitee {
    pub id: InviteeId,
    pub meeting: MeetingId,
    pub seat: Seat,
    /// Place in the list, from 0.
    pub position: u32,
    pub attendance: Attendance,
    /// Who came instead; given exactly when the attendance says so.
    pub deputy: Option<Deputy>,
    /// When the person came who came late.
    pub arrived: Option<NaiveTime>,
}
