//! What a direction is about, and the figures as they stood when it was given: where the thread from a
//! figure to a direction, its compliance and the next figure begins.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Better, Cell, Grade, Indicator, IndicatorCode, Kind, Scheme, SchemeCode, SchemeTable, UnitId, Value,
};

/// What a direction points at.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// A scheme as a whole: the totals of its table.
    Scheme { scheme: SchemeCode },
    /// A row of its table.
    Row { scheme: SchemeCode, unit: UnitId },
    /// One figure.
    Figure { scheme: SchemeCode, unit: UnitId, indicator: IndicatorCode },
}

impl Target {
    /// The target that these parts name; an indicator without a unit names none.
    pub fn of(scheme: SchemeCode, unit: Option<UnitId>, indicator: Option<IndicatorCode>) -> Option<Self> {
        match (unit, indicator) {
            (None, None) => Some(Self::Scheme { scheme }),
            (Some(unit), None) => Some(Self::Row { scheme, unit }),
            (Some(unit), Some(indicator)) => Some(Self::Figure { scheme, unit, indicator }),
            (None, Some(_)) => None,
        }
    }

    pub fn scheme(&self) -> &SchemeCode {
        match self {
            Self::Scheme { scheme } | Self::Row { scheme, .. } | Self::Figure { scheme, .. } => scheme,
        }
    }

    pub fn unit(&self) -> Option<UnitId> {
        match self {
            Self::Scheme { .. } => None,
            Self::Row { unit, .. } | Self::Figure { unit, .. } => Some(*unit),
        }
    }

    pub fn indicator(&self) -> Option<&IndicatorCode> {
        match self {
            Self::Scheme { .. } | Self::Row { .. } => None,
            Self::Figure { indicator, .. } => Some(indicator),
        }
    }
}

/// A part of a whole, both counts: 21 of 38.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    pub part: f64,
    pub whole: f64,
}

/// One value as it stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    pub indicator: IndicatorCode,
    pub value: Value,
    /// What the value is a share of, where the scheme's formulas say so.
    pub share: Option<Share>,
}

/// The figures of a target as on one day, kept as data: what the table says later does not change them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Captured {
    pub as_on: NaiveDate,
    /// Made-up figures, which every screen and page must say.
    pub is_sample: bool,
    /// The one figure of a figure; the main columns of a row or a scheme, without those not reported.
    pub figures: Vec<Figure>,
}

impl Captured {
    pub fn figure(&self, indicator: &IndicatorCode) -> Option<&Figure> {
        self.figures.iter().find(|figure| &figure.indicator == indicator)
    }
}

/// Whether a figure went the way that it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    Better,
    Worse,
    Same,
}

impl Way {
    /// `None` where neither more nor less is better.
    pub fn of(better: Better, by: f64) -> Option<Self> {
        let forward = match better {
            Better::More => by,
            Better::Less => -by,
            Better::Neither => return None,
        };
        Some(if forward > 0.0 {
            Self::Better
        } else if forward < 0.0 {
            Self::Worse
        } else {
            Self::Same
        })
    }

    /// For its sign.
    pub fn grade(self) -> Grade {
        match self {
            Self::Better => Grade::Good,
            Self::Same => Grade::Watch,
            Self::Worse => Grade::Behind,
        }
    }
}

/// A figure then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureChange {
    pub then: Figure,
    /// `None` when the latest figures have no such value.
    pub now: Option<Figure>,
    /// Now less then, with its sign; points for a percentage. `None` where there is nothing to subtract.
    pub by: Option<f64>,
    /// `None` where neither more nor less is better, or nothing can be compared.
    pub way: Option<Way>,
}

impl Scheme {
    /// The indicators whose counts are the part and the whole of this one: of a percentage, those of its
    /// ratio; of a rest, itself and what it is a rest of; of a count, those of the percentage made from it.
    fn share_of<'a>(&'a self, indicator: &'a Indicator) -> Option<(&'a IndicatorCode, &'a IndicatorCode)> {
        use super::Formula::{Difference, Ratio, ShareOfTotal, Sum};
        let percentage = |of: &'a Indicator| match &of.formula {
            Some(Ratio { of: part, per }) if of.kind == Kind::Percent => Some((part, per)),
            _ => None,
        };
        let (part, whole) = match &indicator.formula {
            Some(Ratio { .. }) => percentage(indicator)?,
            Some(Difference { of, .. }) => (&indicator.code, of),
            Some(Sum { .. } | ShareOfTotal { .. }) => return None,
            None => {
                self.indicators.iter().filter_map(percentage).find(|(part, _)| *part == &indicator.code)?
            }
        };
        let is_count = |code| self.indicator(code).is_some_and(|indicator| indicator.kind == Kind::Count);
        (is_count(part) && is_count(whole)).then_some((part, whole))
    }

    /// The indicator by whose name a figure's share goes: of "working %", "working".
    pub fn part_of<'a>(&'a self, indicator: &'a Indicator) -> &'a Indicator {
        self.share_of(indicator).and_then(|(part, _)| self.indicator(part)).unwrap_or(indicator)
    }
}

impl SchemeTable {
    /// The target's figures as this table has them; `None` when it is not this scheme's or nothing was
    /// reported.
    pub fn capture(&self, target: &Target) -> Option<Captured> {
        let snapshot = self.snapshot.as_ref().filter(|_| target.scheme() == &self.scheme.code)?;
        let cells = match target.unit() {
            None => &self.totals,
            Some(unit) => &self.rows.iter().find(|row| row.unit.id == unit)?.cells,
        };
        let columns = match target.indicator() {
            None => self.main_columns(),
            Some(code) => vec![self.column(code)?],
        };
        let figures: Vec<Figure> =
            columns.into_iter().filter_map(|column| self.figure(cells, column)).collect();
        let (as_on, is_sample) = (snapshot.as_on, snapshot.is_sample);
        (!figures.is_empty()).then_some(Captured { as_on, is_sample, figures })
    }

    fn figure(&self, cells: &[Cell], column: usize) -> Option<Figure> {
        let indicator = self.scheme.indicators.get(column)?;
        let value = cells.get(column)?.value.clone()?;
        let number = |code| cells.get(self.column(code)?)?.value.as_ref()?.number();
        let share = self.scheme.share_of(indicator).and_then(|(part, whole)| {
            let share = Share { part: number(part)?, whole: number(whole)? };
            // More than the whole, or less than nothing, is not said as a share.
            (0.0..=share.whole).contains(&share.part).then_some(share)
        });
        Some(Figure { indicator: indicator.code.clone(), value, share })
    }
}

/// What became of the figures: each that was captured, beside what it is now.
pub fn changes(scheme: &Scheme, then: &Captured, now: Option<&Captured>) -> Vec<FigureChange> {
    let change = |then: &Figure| {
        let indicator = scheme.indicator(&then.indicator);
        let now = now.and_then(|now| now.figure(&then.indicator)).cloned();
        let numbers = (then.value.number(), now.as_ref().and_then(|now| now.value.number()));
        let by = match numbers {
            (Some(then), Some(now)) => Some(now - then),
            _ => None,
        };
        let way = indicator.zip(by).and_then(|(indicator, by)| Way::of(indicator.better, by));
        FigureChange { then: then.clone(), now, by, way }
    };
    then.figures.iter().map(change).collect()
}
