//! The story of one figure: its values over time, where each came from, and the directions given on it.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{Direction, Indicator, IndicatorCode, Scheme, SchemeCode, Standing, Unit, UnitId, Value};

/// Of which figure the story is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryOf {
    pub scheme: SchemeCode,
    pub unit: UnitId,
    pub indicator: IndicatorCode,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    pub scheme: Arc<Scheme>,
    pub unit: Unit,
    pub indicator: Indicator,
    /// Of a figure that is reported and verified apart: the other of the two.
    pub twin: Option<Indicator>,
    /// Newest first.
    pub points: Vec<StoryPoint>,
    /// On the figure, on its row or on the whole scheme; newest first.
    pub directions: Vec<StoryDirection>,
}

/// The figure on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryPoint {
    pub as_on: NaiveDate,
    pub is_sample: bool,
    /// `None` where the day has figures, but not this one.
    pub value: Option<Value>,
    /// Of the twin.
    pub twin: Option<Value>,
    pub source: Source,
}

impl Story {
    /// The two indicators, reported first; `None` where the figure is not verified apart.
    pub fn pair(&self) -> Option<[&Indicator; 2]> {
        let twin = self.twin.as_ref()?;
        Some(if self.is_verified() { [twin, &self.indicator] } else { [&self.indicator, twin] })
    }

    /// The values of a day, reported first.
    pub fn pair_of<'a>(&self, point: &'a StoryPoint) -> [Option<&'a Value>; 2] {
        let (own, twin) = (point.value.as_ref(), point.twin.as_ref());
        if self.is_verified() { [twin, own] } else { [own, twin] }
    }

    fn is_verified(&self) -> bool {
        self.indicator.verifies.is_some()
    }
}

/// Where a figure came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Imported {
        name: String,
        /// As spreadsheets name it: `C7`.
        cell: String,
        /// The user wrote it over the file's own value when it was taken in.
        rewritten: bool,
        at: DateTime<FixedOffset>,
    },
    /// By hand; when, where the journal still says so.
    Typed(Option<DateTime<FixedOffset>>),
    /// From the things in the scheme's register.
    Counted,
    /// From other figures of its row.
    WorkedOut,
    /// There is none.
    Nowhere,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StoryDirection {
    pub direction: Direction,
    pub meeting_number: u32,
    pub meeting_date: NaiveDate,
    pub standing: Standing,
}
