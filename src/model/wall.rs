//! What can be on the wall of the hall, and what is lined up for it.

use serde::{Deserialize, Serialize};

use super::{AgendaItemId, ChartKind, IndicatorCode, UnitId};

/// In which order a table's rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WallOrder {
    #[default]
    AsGiven,
    WorstFirst,
}

/// What is on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WallShow {
    /// The figures of the item's scheme; its directions where it has none.
    Table(WallOrder),
    /// One indicator of the table.
    Chart(ChartKind),
    /// One row of the table, large, with what was directed on it: the row that is being talked about, else the
    /// worst.
    Unit,
    /// Earlier directions on the item and those given now.
    Thread,
    /// The directions of this meeting on the item.
    Directions,
    /// Whose meeting this is.
    Title,
    Attendance,
    /// All directions of this meeting, to be read out before it is closed.
    ReadBack,
    /// Words that the operator typed for the hall.
    Message(String),
}

impl Default for WallShow {
    fn default() -> Self {
        Self::Table(WallOrder::AsGiven)
    }
}

impl WallShow {
    /// What is shown of an item, in the order in which one key goes through it.
    pub const OF_ITEM: [Self; 8] = [
        Self::Table(WallOrder::AsGiven),
        Self::Table(WallOrder::WorstFirst),
        Self::Chart(ChartKind::Bars),
        Self::Chart(ChartKind::OverTime),
        Self::Chart(ChartKind::Shares),
        Self::Unit,
        Self::Thread,
        Self::Directions,
    ];

    /// Shown of an item rather than of the meeting.
    pub fn is_of_item(&self) -> bool {
        match self {
            Self::Table(_) | Self::Chart(_) | Self::Unit | Self::Thread | Self::Directions => true,
            Self::Title | Self::Attendance | Self::ReadBack | Self::Message(_) => false,
        }
    }
}

/// A picture for the wall that is called up later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct WallScene {
    /// `None` for what is of the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<AgendaItemId>,
    pub show: WallShow,
    /// The row, where one row is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The column, where a chart is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorCode>,
}

impl WallScene {
    pub fn of_meeting(show: WallShow) -> Self {
        Self { item: None, show, unit: None, indicator: None }
    }
}
