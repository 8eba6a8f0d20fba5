//! What is not right with a file, each with its place and a sentence in both languages.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::cell::{Address, column_name};
use super::super::find::shown_row;
use super::super::mapping::Sureness;
use super::super::scale::Scale;
use super::super::value::CellMistake;
use super::{Doubt, ThingProblem};
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{Bilingual, Breach, BreachKind, Kind, Lang, UnitLevel};

/// What follows from a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Taken; worth knowing.
    Note,
    /// Taken only when the user says so.
    Asks,
    /// Not taken.
    Refused,
}

/// A problem and where it is. Without a column it is about the row, without a row about the column,
/// without both about the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub row: Option<u32>,
    pub column: Option<u32>,
    pub weight: Weight,
    pub kind: ProblemKind,
}

/// What a file brings: each is spoken of in its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brings {
    Figures,
    /// The things of a register.
    Things,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// The dates above the table are others than that of the figures.
    OtherDate {
        date: NaiveDate,
        as_on: NaiveDate,
    },
    /// The headings of another table stand here; nothing from this row on is read.
    SecondTable {
        /// The user has left it out.
        left: bool,
    },
    /// No column names the units.
    NoUnitColumn,
    /// No column is an indicator of the scheme, or a field of its register.
    NoIndicatorColumn(Brings),
    UnknownColumn {
        heading: String,
        like: Option<Bilingual>,
        brings: Brings,
    },
    LikelyColumn {
        heading: String,
        taken_for: Bilingual,
    },
    /// Another column is the same indicator.
    DoubledColumn {
        indicator: Bilingual,
        other: u32,
    },
    /// The numbers of the column are multiplied.
    Scaled {
        heading: String,
        scale: Scale,
    },
    /// Whether the numbers of the column are shares or percentages.
    ShareOrPercent {
        heading: String,
    },
    /// Figures or a thing without the name of a unit.
    NoUnit(Brings),
    UnknownUnit {
        written: String,
        like: Vec<Bilingual>,
    },
    /// Two units or more bear the name.
    AmbiguousUnit {
        written: String,
        like: Vec<Bilingual>,
    },
    LikelyUnit {
        written: String,
        taken_for: Bilingual,
        sure: Sureness,
    },
    /// Names that several units bear, taken for those of the level that stands over them.
    ByLevel {
        level: UnitLevel,
        rows: usize,
        written: String,
    },
    CodeDiffers {
        written: String,
    },
    DoubledUnit {
        unit: Bilingual,
        other_row: u32,
    },
    /// The unit stands above the rows of the scheme.
    Coarser {
        unit: Bilingual,
    },
    WrongValue {
        unit: Bilingual,
        indicator: Bilingual,
        written: String,
        mistake: CellMistake,
    },
    /// It is counted from the register, and the file says otherwise.
    Counted {
        unit: Bilingual,
        indicator: Bilingual,
        written: String,
        count: u32,
    },
    /// A check of the scheme does not hold.
    CheckBroken {
        unit: Bilingual,
        breach: Breach,
    },
    /// The total row says otherwise than the rows.
    TotalDiffers {
        indicator: Bilingual,
        written: f64,
        sum: f64,
    },
    /// A column that the program works out itself says otherwise.
    FormulaDiffers {
        unit: Bilingual,
        indicator: Bilingual,
        kind: Kind,
        written: f64,
        worked_out: f64,
    },
    /// Words in the letters of an old font.
    LegacyFont {
        written: String,
        converted: String,
        cells: usize,
    },
    /// A figure that is hard to believe.
    Doubt(Doubt),
    /// Of a thing in a register.
    Thing(ThingProblem),
}

impl Problem {
    pub(super) fn of_table(weight: Weight, kind: ProblemKind) -> Self {
        Self { row: None, column: None, weight, kind }
    }

    pub(super) fn of_row(row: u32, weight: Weight, kind: ProblemKind) -> Self {
        Self { row: Some(row), column: None, weight, kind }
    }

    pub(super) fn of_column(column: u32, weight: Weight, kind: ProblemKind) -> Self {
        Self { row: None, column: Some(column), weight, kind }
    }

    pub(super) fn at(at: Address, weight: Weight, kind: ProblemKind) -> Self {
        Self { row: Some(at.row), column: Some(at.column), weight, kind }
    }

    /// Names the kind in output for other programs.
    pub fn code(&self) -> &'static str {
        match &self.kind {
            ProblemKind::OtherDate { .. } => "other-date",
            ProblemKind::SecondTable { .. } => "second-table",
            ProblemKind::NoUnitColumn => "no-unit-column",
            ProblemKind::NoIndicatorColumn(_) => "no-indicator-column",
            ProblemKind::UnknownColumn { .. } => "unknown-column",
            ProblemKind::LikelyColumn { .. } => "likely-column",
            ProblemKind::DoubledColumn { .. } => "doubled-column",
            ProblemKind::Scaled { .. } => "scaled",
            ProblemKind::ShareOrPercent { .. } => "share-or-percent",
            ProblemKind::NoUnit(_) => "no-unit",
            ProblemKind::UnknownUnit { .. } => "unknown-unit",
            ProblemKind::AmbiguousUnit { .. } => "ambiguous-unit",
            ProblemKind::LikelyUnit { .. } => "likely-unit",
            ProblemKind::ByLevel { .. } => "by-level",
            ProblemKind::CodeDiffers { .. } => "code-differs",
            ProblemKind::DoubledUnit { .. } => "doubled-unit",
            ProblemKind::Coarser { .. } => "coarser",
            ProblemKind::WrongValue { .. } => "wrong-value",
            ProblemKind::Counted { .. } => "counted",
            ProblemKind::CheckBroken { breach, .. } => match breach.kind {
                BreachKind::AboveWhole(_) => "above-whole",
                BreachKind::NotTheWhole(_) => "not-the-whole",
                BreachKind::Jump { .. } => "improbable",
                BreachKind::Impossible { .. } => "impossible",
            },
            ProblemKind::TotalDiffers { .. } => "total-differs",
            ProblemKind::FormulaDiffers { .. } => "formula-differs",
            ProblemKind::LegacyFont { .. } => "legacy-font",
            ProblemKind::Doubt(doubt) => doubt.code(),
            ProblemKind::Thing(problem) => problem.code(),
        }
    }

    /// Where it is, what is wrong and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let (row, column) = (self.row.map(|row| shown_row(row).to_string()), self.column.map(column_name));
        let values =
            [("row", row.as_deref().unwrap_or_default()), ("column", column.as_deref().unwrap_or_default())];
        let place = match (&row, &column) {
            (Some(_), Some(_)) => Message::AtCell.with(lang, &values),
            (Some(_), None) => Message::AtRow.with(lang, &values),
            (None, Some(_)) => Message::AtColumn.with(lang, &values),
            (None, None) => String::new(),
        };
        format!("{place}{}", self.kind.sentence(lang))
    }
}
