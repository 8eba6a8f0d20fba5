//! Figures that may be right and are hard to believe, by what stands around them in the file.

use chrono::NaiveDate;

use super::super::cell::RawCell;
use super::super::find::cell_at;
use super::super::scale::Scale;
use super::{CellState, PlannedCell, Problem, ProblemKind, Wanted, Weight, Work};
use crate::hindi::{format_date, format_number, format_value};
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{Bilingual, Digits, Kind, Lang, Value};

/// From here on the other values of a column of percentages are so large that a part of 1 is none of them.
const TENS: f64 = 10.0;

#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// A unit above the rows of the scheme, and what those below it add up to.
    CoarseDiffers { unit: Bilingual, indicator: Bilingual, kind: Kind, written: f64, sum: f64 },
    /// 0.98 among percentages such as 97.
    ProbablyShare { unit: Bilingual, indicator: Bilingual, written: f64 },
    /// Later than the day of the figures, or before this century.
    Date { unit: Bilingual, indicator: Bilingual, date: NaiveDate, as_on: NaiveDate },
}

impl Doubt {
    /// Names the kind in output for other programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CoarseDiffers { .. } => "coarse-differs",
            Self::ProbablyShare { .. } | Self::Date { .. } => "improbable",
        }
    }

    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::CoarseDiffers { unit, indicator, kind, written, sum } => {
                let shown = |number: f64| format_value(&Value::Number(number), kind, lang, Digits::Latin);
                let values = [
                    ("unit", unit.get(lang)),
                    ("indicator", indicator.get(lang)),
                    ("written", &shown(*written)),
                    ("sum", &shown(*sum)),
                ];
                Message::CoarseDiffers.with(lang, &values)
            }
            Self::ProbablyShare { unit, indicator, written } => {
                let shown = |number: f64| {
                    let text = format_number(number, 4, Digits::Latin);
                    text.trim_end_matches('0').trim_end_matches('.').to_owned()
                };
                let values = [
                    ("unit", unit.get(lang)),
                    ("indicator", indicator.get(lang)),
                    ("written", &shown(*written)),
                    ("percent", &shown(*written * 100.0)),
                ];
                Message::ProbablyShare.with(lang, &values)
            }
            Self::Date { unit, indicator, date, as_on } => {
                let message = if date > as_on { Message::DateToCome } else { Message::DateLongPast };
                let shown = |day: NaiveDate| format_date(day, Digits::Latin);
                let values = [
                    ("unit", unit.get(lang)),
                    ("indicator", indicator.get(lang)),
                    ("date", &shown(*date)),
                    ("as_on", &shown(*as_on)),
                ];
                message.with(lang, &values)
            }
        }
    }
}

impl Work<'_> {
    /// Asks about the figure at a place of the plan, unless the user has said that it is right.
    pub(super) fn doubt(&mut self, place: usize, doubt: Doubt) {
        let Some(cell) = self.plan.cells.get_mut(place) else { return };
        let accepted = self.choices.accept_all || self.choices.accept.contains(&cell.at);
        let weight = if accepted { Weight::Note } else { Weight::Asks };
        if !accepted {
            cell.state = CellState::Asks;
        }
        self.plan.problems.push(Problem::at(cell.at, weight, ProblemKind::Doubt(doubt)));
    }

    pub(super) fn check_doubts(&mut self) {
        for column in self.columns.clone() {
            let found = match column.indicator.kind {
                Kind::Percent if column.scale == Scale::One => self.probable_shares(column),
                Kind::Date => self.doubtful_dates(column),
                _ => Vec::new(),
            };
            for (place, doubt) in found {
                self.doubt(place, doubt);
            }
        }
    }

    /// The figures of a column that are to be written, with their places in the plan.
    fn to_write(&self, column: Wanted) -> impl Iterator<Item = (usize, &PlannedCell)> {
        let is_it = move |cell: &PlannedCell| {
            cell.at.column == column.place && matches!(cell.state, CellState::New | CellState::Changed)
        };
        self.plan.cells.iter().enumerate().filter(move |(_, cell)| is_it(cell))
    }

    fn probable_shares(&self, column: Wanted) -> Vec<(usize, Doubt)> {
        let said = self.mapping.columns.iter().find(|one| one.place == column.place);
        if said.is_some_and(|said| said.said_scale == Some(Scale::One)) {
            return Vec::new();
        }
        let number = |cell: &PlannedCell| cell.value.as_ref().and_then(Value::number);
        let all = self.plan.cells.iter().filter(|cell| cell.at.column == column.place);
        let (mut parts, mut tens) = (0, 0);
        for number in all.filter_map(number).filter(|number| *number > 0.0) {
            match number {
                ..1.0 => parts += 1,
                TENS.. => tens += 1,
                _ => return Vec::new(),
            }
        }
        if parts == 0 || tens < parts {
            return Vec::new();
        }
        let shares = self.to_write(column).filter_map(|(place, cell)| {
            let written = number(cell).filter(|number| *number > 0.0 && *number < 1.0)?;
            let (unit, indicator) = (self.said_name(cell.unit), column.indicator.name.clone());
            (!self.says_percent(cell)).then_some((place, Doubt::ProbablyShare { unit, indicator, written }))
        });
        shares.collect()
    }

    /// A sign of percent stands at the number.
    fn says_percent(&self, cell: &PlannedCell) -> bool {
        let found = self.table.lines.binary_search_by_key(&cell.at.row, |line| line.row);
        let line = found.ok().and_then(|at| self.table.lines.get(at));
        line.is_some_and(|line| match cell_at(self.table, line, cell.at.column) {
            RawCell::Percent(_) => true,
            RawCell::Text(text) => text.contains('%'),
            _ => false,
        })
    }

    fn doubtful_dates(&self, column: Wanted) -> Vec<(usize, Doubt)> {
        let (as_on, first) = (self.context.as_on, NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default());
        let dates = self.to_write(column).filter_map(|(place, cell)| {
            let Some(Value::Date(date)) = cell.value else { return None };
            let (unit, indicator) = (self.said_name(cell.unit), column.indicator.name.clone());
            (date > as_on || date < first).then_some((place, Doubt::Date { unit, indicator, date, as_on }))
        });
        dates.collect()
    }
}
