//! What a search can find.

use serde::{Deserialize, Serialize};

use chrono::NaiveDate;

use super::{
    AgendaItemId, CaseId, ComplianceId, ComplianceState, DirectionId, MeetingId, OfficeId, OfficerId, PostId,
    Responsible, SchemeCode, SeriesId, Standing, UnitId,
};

/// A thing that was found, by its id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchTarget {
    Meeting(MeetingId),
    Item(AgendaItemId),
    Direction(DirectionId),
    /// An entry on a direction.
    Compliance(ComplianceId),
    Officer(OfficerId),
    Post(PostId),
    Office(OfficeId),
    Unit(UnitId),
    Scheme(SchemeCode),
    /// A thing of a register.
    Case(CaseId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SearchKind {
    Meeting,
    Item,
    Direction,
    Compliance,
    Officer,
    Post,
    Office,
    Unit,
    Scheme,
    Case,
}

impl SearchKind {
    pub const ALL: [Self; 10] = [
        Self::Meeting,
        Self::Item,
        Self::Direction,
        Self::Compliance,
        Self::Officer,
        Self::Post,
        Self::Office,
        Self::Unit,
        Self::Scheme,
        Self::Case,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Item => "item",
            Self::Direction => "direction",
            Self::Compliance => "compliance",
            Self::Officer => "officer",
            Self::Post => "post",
            Self::Office => "office",
            Self::Unit => "unit",
            Self::Scheme => "scheme",
            Self::Case => "case",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl SearchTarget {
    pub fn kind(&self) -> SearchKind {
        match self {
            Self::Meeting(_) => SearchKind::Meeting,
            Self::Item(_) => SearchKind::Item,
            Self::Direction(_) => SearchKind::Direction,
            Self::Compliance(_) => SearchKind::Compliance,
            Self::Officer(_) => SearchKind::Officer,
            Self::Post(_) => SearchKind::Post,
            Self::Office(_) => SearchKind::Office,
            Self::Unit(_) => SearchKind::Unit,
            Self::Scheme(_) => SearchKind::Scheme,
            Self::Case(_) => SearchKind::Case,
        }
    }

    /// The id or code, as text.
    pub fn key(&self) -> String {
        match self {
            Self::Meeting(id) => id.to_string(),
            Self::Item(id) => id.to_string(),
            Self::Direction(id) => id.to_string(),
            Self::Compliance(id) => id.to_string(),
            Self::Officer(id) => id.to_string(),
            Self::Post(id) => id.to_string(),
            Self::Office(id) => id.to_string(),
            Self::Unit(id) => id.to_string(),
            Self::Scheme(code) => code.to_string(),
            Self::Case(id) => id.to_string(),
        }
    }

    /// The thing of this kind that has this id or code.
    pub fn of(kind: SearchKind, key: &str) -> Option<Self> {
        Some(match kind {
            SearchKind::Meeting => Self::Meeting(key.parse().ok()?),
            SearchKind::Item => Self::Item(key.parse().ok()?),
            SearchKind::Direction => Self::Direction(key.parse().ok()?),
            SearchKind::Compliance => Self::Compliance(key.parse().ok()?),
            SearchKind::Officer => Self::Officer(key.parse().ok()?),
            SearchKind::Post => Self::Post(key.parse().ok()?),
            SearchKind::Office => Self::Office(key.parse().ok()?),
            SearchKind::Unit => Self::Unit(key.parse().ok()?),
            SearchKind::Scheme => Self::Scheme(SchemeCode(key.to_owned())),
            SearchKind::Case => Self::Case(key.parse().ok()?),
        })
    }
}

/// How a direction stands, as people look for it. More than one may hold of the same direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SoughtState {
    /// Neither accepted as complied with nor dropped.
    Open,
    /// Open, and the day on which it was due is past.
    Late,
    Pending,
    InProgress,
    Partly,
    /// Open, and was given more time.
    Extended,
    /// Reported as complied with; the chair has yet to say a word.
    AwaitsChair,
    NotAccepted,
    /// Reported as complied with, which the chair has not refused.
    Complied,
    /// Complied with, in the chair's word too.
    Accepted,
    Dropped,
}

impl SoughtState {
    pub const ALL: [Self; 11] = [
        Self::Open,
        Self::Late,
        Self::Pending,
        Self::InProgress,
        Self::Partly,
        Self::Extended,
        Self::AwaitsChair,
        Self::NotAccepted,
        Self::Complied,
        Self::Accepted,
        Self::Dropped,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Late => "late",
            Self::Pending => "pending",
            Self::InProgress => "in-progress",
            Self::Partly => "partly",
            Self::Extended => "extended",
            Self::AwaitsChair => "awaits-chair",
            Self::NotAccepted => "not-accepted",
            Self::Complied => "complied",
            Self::Accepted => "accepted",
            Self::Dropped => "dropped",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether a direction that stands so on `day` is meant.
    pub fn holds(self, standing: &Standing, day: NaiveDate) -> bool {
        let is_open = standing.is_open();
        match self {
            Self::Open => is_open,
            Self::Late => is_open && standing.days_late(day) > 0,
            Self::Pending => is_open && standing.state == ComplianceState::Pending,
            Self::InProgress => is_open && standing.state == ComplianceState::InProgress,
            Self::Partly => is_open && standing.state == ComplianceState::Partly,
            Self::Extended => is_open && standing.times_extended > 0,
            Self::AwaitsChair => standing.awaits_chair(),
            Self::NotAccepted => standing.is_not_accepted(),
            Self::Complied => standing.complied_on.is_some(),
            Self::Accepted => !is_open && standing.complied_on.is_some(),
            Self::Dropped => !is_open && standing.state == ComplianceState::Dropped,
        }
    }
}

/// To what a search is confined. Nothing given confines nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchFilter {
    /// Empty for every kind.
    pub kinds: Vec<SearchKind>,
    /// Meetings of this series, their items, their directions and the entries on these.
    pub series: Option<SeriesId>,
    /// Items that review this scheme, their directions, directions that point at it, and the scheme.
    pub scheme: Option<SchemeCode>,
    /// Directions for which they answer, in the lead or in support, and themselves: who holds a post answers
    /// for what was given to the post, and a post for what was given to who holds it.
    pub responsible: Option<Responsible>,
    /// Directions that stand so, and the entries on them.
    pub state: Option<SoughtState>,
    /// Meetings from this day on, their items and their directions; entries from this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day.
    pub to: Option<NaiveDate>,
}

impl SearchFilter {
    /// True when something is given beside the kinds: what is let through can then be listed without a word.
    pub fn narrows(&self) -> bool {
        let kinds = self.kinds.clone();
        *self != Self { kinds, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_made_again_from_its_kind_and_key() {
        for kind in SearchKind::ALL {
            let target = SearchTarget::of(kind, "01939f2e-0000-7000-8000-000000000001").unwrap();
            assert_eq!((target.kind(), SearchKind::from_code(kind.code())), (kind, Some(kind)));
            assert_eq!(SearchTarget::of(kind, &target.key()), Some(target));
        }
        assert_eq!(SearchTarget::of(SearchKind::Meeting, "11"), None);
    }
}
