//! What is not right with a file, each with its place and a sentence in both languages.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::cell::{Address, column_name};
use super::super::find::shown_row;
use super::super::mapping::Sureness;
use super::super::scale::Scale;
use super::super::value::CellMistake;
use super::super::write::name_in_form;
use super::ThingProblem;
use crate::hindi::{Mistake, format_date, format_value};
use crate::i18n::screen::level_word;
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{Bilingual, Breach, BreachKind, Digits, Kind, Lang, UnitLevel, Value};

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
    /// What follows from the figures cannot be.
    Impossible {
        unit: Bilingual,
        follows: Bilingual,
        kind: Kind,
        number: f64,
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
            ProblemKind::Impossible { .. } => "impossible",
            ProblemKind::CheckBroken { breach, .. } => match breach.kind {
                BreachKind::AboveWhole(_) => "above-whole",
                BreachKind::NotTheWhole(_) => "not-the-whole",
                BreachKind::Jump { .. } => "improbable",
            },
            ProblemKind::TotalDiffers { .. } => "total-differs",
            ProblemKind::FormulaDiffers { .. } => "formula-differs",
            ProblemKind::LegacyFont { .. } => "legacy-font",
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

impl ProblemKind {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::OtherDate { date, as_on } => Message::OtherDate.with(
                lang,
                &[
                    ("date", &format_date(*date, Digits::Latin)),
                    ("as_on", &format_date(*as_on, Digits::Latin)),
                ],
            ),
            Self::NoUnitColumn => Message::NoUnitColumn.text(lang).to_owned(),
            Self::NoIndicatorColumn(Brings::Figures) => Message::NoIndicatorColumn.text(lang).to_owned(),
            Self::NoIndicatorColumn(Brings::Things) => Message::NoFieldColumn.text(lang).to_owned(),
            Self::UnknownColumn { .. }
            | Self::LikelyColumn { .. }
            | Self::DoubledColumn { .. }
            | Self::Scaled { .. }
            | Self::ShareOrPercent { .. } => self.column_sentence(lang),
            Self::NoUnit(_)
            | Self::UnknownUnit { .. }
            | Self::AmbiguousUnit { .. }
            | Self::LikelyUnit { .. }
            | Self::ByLevel { .. }
            | Self::CodeDiffers { .. }
            | Self::DoubledUnit { .. }
            | Self::Counted { .. }
            | Self::Coarser { .. } => self.unit_sentence(lang),
            Self::Thing(problem) => problem.sentence(lang),
            _ => self.figure_sentence(lang),
        }
    }

    fn column_sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownColumn { heading, like: None, brings } => {
                let message = match brings {
                    Brings::Figures => Message::UnknownColumn,
                    Brings::Things => Message::UnknownField,
                };
                message.with(lang, &[("heading", heading)])
            }
            Self::UnknownColumn { heading, like: Some(like), brings } => {
                let message = match brings {
                    Brings::Figures => Message::UnsureColumn,
                    Brings::Things => Message::UnsureField,
                };
                message.with(lang, &[("heading", heading), ("like", like.get(lang))])
            }
            Self::LikelyColumn { heading, taken_for } => {
                Message::LikelyColumn.with(lang, &[("heading", heading), ("indicator", taken_for.get(lang))])
            }
            Self::DoubledColumn { indicator, other } => Message::DoubledColumn
                .with(lang, &[("indicator", indicator.get(lang)), ("other", &column_name(*other))]),
            Self::ShareOrPercent { heading } => Message::ShareOrPercent.with(lang, &[("heading", heading)]),
            Self::Scaled { heading, scale: Scale::Hundred } => {
                Message::ScaledShare.with(lang, &[("heading", heading)])
            }
            Self::Scaled { heading, scale } => {
                let word = match scale {
                    Scale::Thousand => Message::Thousand,
                    Scale::Crore => Message::Crore,
                    _ => Message::Lakh,
                };
                Message::Scaled.with(lang, &[("heading", heading), ("word", word.text(lang))])
            }
            _ => String::new(),
        }
    }

    fn unit_sentence(&self, lang: Lang) -> String {
        match self {
            Self::NoUnit(Brings::Figures) => Message::NoUnit.text(lang).to_owned(),
            Self::NoUnit(Brings::Things) => Message::ThingNoUnit.text(lang).to_owned(),
            Self::UnknownUnit { written, like } if like.is_empty() => {
                Message::UnknownUnit.with(lang, &[("written", name_in_form(written))])
            }
            Self::UnknownUnit { written, like } => Message::UnsureUnit
                .with(lang, &[("written", name_in_form(written)), ("like", &listed(like, lang))]),
            Self::AmbiguousUnit { written, like } => Message::AmbiguousUnit
                .with(lang, &[("written", name_in_form(written)), ("like", &listed(like, lang))]),
            Self::LikelyUnit { written, taken_for, sure } => {
                let message = match sure {
                    Sureness::OtherSpelling => Message::SpeltUnit,
                    _ => Message::LikelyUnit,
                };
                message.with(lang, &[("written", name_in_form(written)), ("unit", taken_for.get(lang))])
            }
            Self::ByLevel { level, rows, written } => {
                let (count, level) = (rows.to_string(), level_word(*level).text(lang));
                let values = [("count", count.as_str()), ("level", level), ("written", written)];
                Message::ByLevel.counted(lang, *rows as u64, &values)
            }
            Self::CodeDiffers { written } => {
                Message::CodeDiffers.with(lang, &[("written", name_in_form(written))])
            }
            Self::DoubledUnit { unit, other_row } => Message::DoubledUnit
                .with(lang, &[("unit", unit.get(lang)), ("other", &shown_row(*other_row).to_string())]),
            Self::Counted { unit, indicator, written, count } => Message::Counted.with(
                lang,
                &[
                    ("unit", unit.get(lang)),
                    ("indicator", indicator.get(lang)),
                    ("written", crate::hindi::cluster::truncate_clusters(written, 40)),
                    ("number", &count.to_string()),
                ],
            ),
            Self::Coarser { unit } => Message::Coarser.with(lang, &[("unit", unit.get(lang))]),
            _ => String::new(),
        }
    }

    fn figure_sentence(&self, lang: Lang) -> String {
        let shown =
            |number: f64, kind: &Kind| format_value(&Value::Number(number), kind, lang, Digits::Latin);
        match self {
            Self::WrongValue { unit, indicator, written, mistake } => Message::WrongValue.with(
                lang,
                &[
                    ("unit", unit.get(lang)),
                    ("indicator", indicator.get(lang)),
                    ("written", crate::hindi::cluster::truncate_clusters(written, 40)),
                    ("why", &mistake.sentence(lang)),
                ],
            ),
            Self::Impossible { unit, follows, kind, number } => Message::Impossible.with(
                lang,
                &[
                    ("unit", unit.get(lang)),
                    ("follows", follows.get(lang)),
                    ("number", &shown(*number, kind)),
                ],
            ),
            Self::CheckBroken { unit, breach } => {
                let said = breach.sentence(lang);
                Message::CheckBroken.with(lang, &[("unit", unit.get(lang)), ("said", &said)])
            }
            Self::TotalDiffers { indicator, written, sum } => {
                let plain = Kind::Measure(Bilingual::default());
                Message::TotalDiffers.with(
                    lang,
                    &[
                        ("indicator", indicator.get(lang)),
                        ("written", &shown(*written, &plain)),
                        ("sum", &shown(*sum, &plain)),
                    ],
                )
            }
            Self::FormulaDiffers { unit, indicator, kind, written, worked_out } => Message::FormulaDiffers
                .with(
                    lang,
                    &[
                        ("unit", unit.get(lang)),
                        ("indicator", indicator.get(lang)),
                        ("written", &shown(*written, kind)),
                        ("sum", &shown(*worked_out, kind)),
                    ],
                ),
            Self::LegacyFont { written, converted, cells } => Message::LegacyFont.counted(
                lang,
                *cells as u64,
                &[("written", written), ("converted", converted), ("count", &cells.to_string())],
            ),
            _ => String::new(),
        }
    }
}

fn listed(names: &[Bilingual], lang: Lang) -> String {
    names.iter().map(|name| name.get(lang)).collect::<Vec<_>>().join(", ")
}
