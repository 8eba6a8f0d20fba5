//! Which charts stand beside the tables in the annexures of a meeting's minutes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::SchemeCode;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// One bar a unit, the furthest behind first.
    Bars,
    OverTime,
    /// What each unit has of the total.
    Shares,
}

impl ChartKind {
    pub const ALL: [Self; 3] = [Self::Bars, Self::OverTime, Self::Shares];

    /// The chart that the next press of the key shows; none after the last.
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Bars => Some(Self::OverTime),
            Self::OverTime => Some(Self::Shares),
            Self::Shares => None,
        }
    }
}

/// The choice for all schemes, and for those that have one of their own. No kind: the table alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct AnnexureCharts {
    pub all: Option<ChartKind>,
    pub of: BTreeMap<SchemeCode, Option<ChartKind>>,
}

impl AnnexureCharts {
    pub fn of_all(kind: ChartKind) -> Self {
        Self { all: Some(kind), of: BTreeMap::new() }
    }

    pub fn kind(&self, scheme: &SchemeCode) -> Option<ChartKind> {
        self.of.get(scheme).copied().unwrap_or(self.all)
    }
}
