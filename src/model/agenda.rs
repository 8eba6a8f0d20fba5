//! The agenda: ordered points, nested one level, numbered by the program.

use serde::{Deserialize, Serialize};

use super::{AgendaItemId, Bilingual, MeetingId, SchemeCode, Seat};

/// What a point is there for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    #[default]
    Ordinary,
    /// Confirmation of the last minutes (गत बैठक की कार्यवाही की पुष्टि).
    Confirmation,
    /// Compliance with earlier directions (गत निर्देशों की अनुपालना).
    Compliance,
}

impl ItemKind {
    pub const ALL: [Self; 3] = [Self::Ordinary, Self::Confirmation, Self::Compliance];

    pub fn code(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Confirmation => "confirmation",
            Self::Compliance => "compliance",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A point of the agenda (कार्यसूची बिन्दु).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    pub id: AgendaItemId,
    pub meeting: MeetingId,
    /// The point under which this one stands. A point that has a parent has no children.
    pub parent: Option<AgendaItemId>,
    /// Place among the points of the same parent, from 0.
    pub position: u32,
    pub kind: ItemKind,
    pub title: Bilingual,
    pub scheme: Option<SchemeCode>,
    pub presenter: Option<Seat>,
    pub planned_minutes: Option<u16>,
    /// How long it took in the meeting.
    pub used_seconds: Option<u32>,
    pub brief: String,
    /// Never shown anywhere but on the operator's own screen, and never in a paper.
    pub private_note: String,
    pub discussion: String,
    /// Left for the next meeting of the series, which is offered it.
    pub parked: bool,
    /// The point of an earlier meeting that this one takes up again.
    pub continues: Option<AgendaItemId>,
}

impl AgendaItem {
    /// A point with nothing in it yet.
    pub fn blank(id: AgendaItemId, meeting: MeetingId) -> Self {
        Self {
            id,
            meeting,
            parent: None,
            position: 0,
            kind: ItemKind::default(),
            title: Bilingual::default(),
            scheme: None,
            presenter: None,
            planned_minutes: None,
            used_seconds: None,
            brief: String::new(),
            private_note: String::new(),
            discussion: String::new(),
            parked: false,
            continues: None,
        }
    }
}

/// The items in reading order, each with its number: "3", then "3.1", "3.2" for the points under it.
///
/// An item whose parent is missing is shown at the top level, after the others: nothing may disappear.
pub fn numbered(items: &[AgendaItem]) -> Vec<(String, &AgendaItem)> {
    let exists = |id: AgendaItemId| items.iter().any(|item| item.id == id && item.parent.is_none());
    let mut top: Vec<&AgendaItem> =
        items.iter().filter(|item| item.parent.is_none_or(|parent| !exists(parent))).collect();
    top.sort_by_key(|item| (item.parent.is_some(), item.position, item.id));
    let mut out = Vec::with_capacity(items.len());
    for (index, item) in top.into_iter().enumerate() {
        let number = (index + 1).to_string();
        let mut under: Vec<&AgendaItem> =
            items.iter().filter(|child| child.parent == Some(item.id)).collect();
        under.sort_by_key(|child| (child.position, child.id));
        out.push((number.clone(), item));
        for (child_index, child) in under.into_iter().enumerate() {
            out.push((format!("{number}.{}", child_index + 1), child));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(n: u128, parent: Option<u128>, position: u32) -> AgendaItem {
        AgendaItem {
            parent: parent.map(|p| AgendaItemId(uuid::Uuid::from_u128(p))),
            position,
            ..AgendaItem::blank(AgendaItemId(uuid::Uuid::from_u128(n)), MeetingId(uuid::Uuid::nil()))
        }
    }

    fn numbers(items: &[AgendaItem]) -> Vec<(String, u128)> {
        numbered(items).into_iter().map(|(number, item)| (number, item.id.0.as_u128())).collect()
    }

    #[test]
    fn points_under_a_point_are_numbered_below_it() {
        let items = [item(1, None, 1), item(2, None, 0), item(3, Some(1), 1), item(4, Some(1), 0)];
        let expected = [("1", 2), ("2", 1), ("2.1", 4), ("2.2", 3)];
        assert_eq!(numbers(&items), expected.map(|(n, id)| (n.to_owned(), id)));
    }

    #[test]
    fn a_point_whose_parent_is_gone_is_still_listed() {
        let items = [item(1, Some(9), 0), item(2, None, 0)];
        assert_eq!(numbers(&items), [("1".to_owned(), 2), ("2".to_owned(), 1)]);
    }
}
