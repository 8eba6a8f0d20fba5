//! What a search can find.

use serde::{Deserialize, Serialize};

use chrono::NaiveDate;

use super::{
    AgendaItemId, DirectionId, MeetingId, OfficeId, OfficerId, PostId, Responsible, SchemeCode, SeriesId,
    UnitId,
};

/// A thing that was found, by its id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchTarget {
    Meeting(MeetingId),
    Item(AgendaItemId),
    Direction(DirectionId),
    Officer(OfficerId),
    Post(PostId),
    Office(OfficeId),
    Unit(UnitId),
    Scheme(SchemeCode),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SearchKind {
    Meeting,
    Item,
    Direction,
    Officer,
    Post,
    Office,
    Unit,
    Scheme,
}

impl SearchKind {
    pub const ALL: [Self; 8] = [
        Self::Meeting,
        Self::Item,
        Self::Direction,
        Self::Officer,
        Self::Post,
        Self::Office,
        Self::Unit,
        Self::Scheme,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Item => "item",
            Self::Direction => "direction",
            Self::Officer => "officer",
            Self::Post => "post",
            Self::Office => "office",
            Self::Unit => "unit",
            Self::Scheme => "scheme",
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
            Self::Officer(_) => SearchKind::Officer,
            Self::Post(_) => SearchKind::Post,
            Self::Office(_) => SearchKind::Office,
            Self::Unit(_) => SearchKind::Unit,
            Self::Scheme(_) => SearchKind::Scheme,
        }
    }

    /// The id or code, as text.
    pub fn key(&self) -> String {
        match self {
            Self::Meeting(id) => id.to_string(),
            Self::Item(id) => id.to_string(),
            Self::Direction(id) => id.to_string(),
            Self::Officer(id) => id.to_string(),
            Self::Post(id) => id.to_string(),
            Self::Office(id) => id.to_string(),
            Self::Unit(id) => id.to_string(),
            Self::Scheme(code) => code.to_string(),
        }
    }

    /// The thing of this kind that has this id or code.
    pub fn of(kind: SearchKind, key: &str) -> Option<Self> {
        Some(match kind {
            SearchKind::Meeting => Self::Meeting(key.parse().ok()?),
            SearchKind::Item => Self::Item(key.parse().ok()?),
            SearchKind::Direction => Self::Direction(key.parse().ok()?),
            SearchKind::Officer => Self::Officer(key.parse().ok()?),
            SearchKind::Post => Self::Post(key.parse().ok()?),
            SearchKind::Office => Self::Office(key.parse().ok()?),
            SearchKind::Unit => Self::Unit(key.parse().ok()?),
            SearchKind::Scheme => Self::Scheme(SchemeCode(key.to_owned())),
        })
    }
}

/// To what a search is confined. Nothing given confines nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchFilter {
    /// Empty for every kind.
    pub kinds: Vec<SearchKind>,
    /// Meetings of this series, their items and their directions.
    pub series: Option<SeriesId>,
    /// Items that review this scheme, their directions, and the scheme.
    pub scheme: Option<SchemeCode>,
    /// Directions for which they answer, in the lead or in support, and themselves.
    pub responsible: Option<Responsible>,
    /// Meetings from this day on, their items and their directions.
    pub from: Option<NaiveDate>,
    /// Meetings up to this day.
    pub to: Option<NaiveDate>,
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
