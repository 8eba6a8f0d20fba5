//! A direction: what the chair decided, who answers for it and by when.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AgendaItemId, Captured, DirectionId, MeetingId, OfficerId, PostId, Target};

/// The number that a direction keeps for life: series code, year, and a running number in that year of
/// that series. Written `07/2026-12`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DirectionNumber {
    pub series_code: String,
    /// Calendar year of the meeting that gave the direction.
    pub year: i32,
    /// From 1.
    pub serial: u32,
}

impl fmt::Display for DirectionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}-{:02}", self.series_code, self.year, self.serial)
    }
}

/// Who answers for a direction: named by person or, as often, by post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Responsible {
    Officer(OfficerId),
    Post(PostId),
}

/// When it is due: the words that were said and the date that they mean. Both are kept and shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// "आगामी सोमवार"; empty when only a date was given.
    pub phrase: String,
    pub date: Option<NaiveDate>,
}

impl Deadline {
    /// That of two directions which become one: the later day, for only then is all of it done; a day rather than words
    /// that name none. With it the one that is given up, where both had their own.
    pub fn joined<'a>(&'a self, second: &'a Self) -> (&'a Self, Option<&'a Self>) {
        let none = Self::default();
        if self == second || *second == none {
            return (self, None);
        }
        if *self == none {
            return (second, None);
        }
        if second.date > self.date { (second, Some(self)) } else { (self, Some(second)) }
    }
}

/// What the typed words are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DirectionKind {
    /// Somebody must do something: it has a number for life and is followed until it is closed.
    #[default]
    Direction,
    /// For information (सूचना): it stands in the minutes, and nobody answers for it.
    Information,
}

impl DirectionKind {
    pub const ALL: [Self; 2] = [Self::Direction, Self::Information];

    pub fn code(self) -> &'static str {
        match self {
            Self::Direction => "direction",
            Self::Information => "information",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Priority {
    #[default]
    Normal,
    High,
    Urgent,
}

impl Priority {
    pub const ALL: [Self; 3] = [Self::Normal, Self::High, Self::Urgent];

    pub fn code(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::High => "high",
            Self::Urgent => "urgent",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|priority| priority.code() == code)
    }
}

/// A direction (निर्देश).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Direction {
    pub id: DirectionId,
    pub kind: DirectionKind,
    /// Given when it is first saved as a direction. What was turned into information keeps it, so that it
    /// is never given again and comes back with the direction.
    pub number: Option<DirectionNumber>,
    /// The meeting that gave it.
    pub meeting: MeetingId,
    pub item: AgendaItemId,
    /// Place among the directions of the item, from 0.
    pub position: u32,
    pub text: String,
    pub lead: Option<Responsible>,
    pub supporting: Vec<Responsible>,
    pub deadline: Deadline,
    pub priority: Priority,
    pub target: Option<Target>,
    /// The target's figures as they stood when the direction was given.
    pub then: Option<Captured>,
    /// Left for a later meeting (स्थगित): not decided in the one that has it, and asked after in the next.
    pub deferred: bool,
}

impl Direction {
    /// The number by which it is known: information has none, though it may keep one.
    pub fn shown_number(&self) -> Option<&DirectionNumber> {
        self.number.as_ref().filter(|_| self.kind == DirectionKind::Direction)
    }

    /// A direction with nothing in it yet.
    pub fn blank(id: DirectionId, meeting: MeetingId, item: AgendaItemId, position: u32) -> Self {
        Self {
            id,
            kind: DirectionKind::default(),
            number: None,
            meeting,
            item,
            position,
            text: String::new(),
            lead: None,
            supporting: Vec::new(),
            deadline: Deadline::default(),
            priority: Priority::default(),
            target: None,
            then: None,
            deferred: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_deadlines_the_later_day_stays_and_any_day_rather_than_none() {
        let on = |phrase: &str, day: Option<u32>| Deadline {
            phrase: phrase.to_owned(),
            date: day.and_then(|day| NaiveDate::from_ymd_opt(2026, 11, day)),
        };
        let (monday, friday, soon) = (on("सोमवार", Some(23)), on("शुक्रवार", Some(27)), on("शीघ्र", None));
        let none = Deadline::default();
        assert_eq!(monday.joined(&friday), (&friday, Some(&monday)));
        assert_eq!(friday.joined(&monday), (&friday, Some(&monday)));
        assert_eq!(soon.joined(&monday), (&monday, Some(&soon)));
        assert_eq!(monday.joined(&soon), (&monday, Some(&soon)));
        assert_eq!(monday.joined(&monday.clone()), (&monday, None));
        assert_eq!((none.joined(&soon), soon.joined(&none)), ((&soon, None), (&soon, None)));
    }
}
