//! Figures: one value of one indicator at one unit, and the date on which a set of them stands.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{IndicatorCode, SchemeCode, SnapshotId, UnitId};

/// A value as it was given. Counts, rupees and measures are numbers; whole numbers are exact to 2^53.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    Number(f64),
    Date(NaiveDate),
    Text(String),
}

impl Value {
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Date(_) | Self::Text(_) => None,
        }
    }
}

/// A scheme's figures as on a date (आँकड़े).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub id: SnapshotId,
    pub scheme: SchemeCode,
    pub as_on: NaiveDate,
    /// Made-up figures. Every screen and page that shows them says नमूना आँकड़े.
    pub is_sample: bool,
}

/// One value in a snapshot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub snapshot: SnapshotId,
    pub unit: UnitId,
    pub indicator: IndicatorCode,
    pub value: Value,
}

/// One figure as it is entered, into whichever snapshot is open; `None` takes it away.
#[derive(Clone, Debug, PartialEq)]
pub struct Entered {
    pub unit: UnitId,
    pub indicator: IndicatorCode,
    pub value: Option<Value>,
}
