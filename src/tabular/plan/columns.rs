//! Which columns are taken, and what is to be said of them.

use std::collections::HashMap;

use super::super::find::{LineKind, cell_at};
use super::super::mapping::{Role, Sureness};
use super::super::scale::Scale;
use super::super::value::{Absent, absent};
use super::{Problem, ProblemKind, Wanted, Weight, Work};

impl Work<'_> {
    /// A file of another month is easily taken for this one's.
    pub(super) fn compare_dates(&mut self) {
        let dates = self.table.title_dates();
        if let Some(date) = dates.first()
            && !dates.contains(&self.context.as_on)
        {
            let kind = ProblemKind::OtherDate { date: *date, as_on: self.context.as_on };
            self.plan.problems.push(Problem::of_table(Weight::Note, kind));
        }
    }

    /// The columns of a table below are others: nothing of it is read, and nobody is to think that it was.
    pub(super) fn say_second_table(&mut self) {
        let Some(row) = self.table.second else { return };
        let left = self.choices.skip_rows.contains(&row);
        let weight = if left { Weight::Note } else { Weight::Refused };
        self.plan.problems.push(Problem::of_row(row, weight, ProblemKind::SecondTable { left }));
    }

    pub(super) fn take_columns(&mut self) {
        let mut first: HashMap<&str, u32> = HashMap::new();
        let scheme = self.context.scheme;
        for column in &self.mapping.columns {
            match &column.role {
                Role::Unknown if self.has_figures(column.place) => {
                    let like = column.runner_up.as_ref().and_then(|code| scheme.indicator(code));
                    let kind = ProblemKind::UnknownColumn {
                        heading: column.heading.clone(),
                        like: like.map(|indicator| indicator.name.clone()),
                        brings: self.brings(),
                    };
                    self.plan.problems.push(Problem::of_column(column.place, Weight::Refused, kind));
                }
                Role::Indicator(code) => {
                    let Some(indicator) = scheme.indicator(code).filter(|one| !one.retired) else { continue };
                    let other = first.insert(&indicator.code.0, column.place);
                    let wanted = Wanted {
                        place: column.place,
                        indicator,
                        scale: column.scale,
                        doubled: other.is_some(),
                    };
                    if let Some(other) = other {
                        self.refuse_doubled(column.place, other, wanted);
                    }
                    if indicator.formula.is_some() {
                        self.formulas.push(wanted);
                    } else {
                        self.columns.push(wanted);
                    }
                    self.say_how_taken(column.place);
                }
                _ => {}
            }
        }
        if self.columns.is_empty() {
            let kind = ProblemKind::NoIndicatorColumn(self.brings());
            self.plan.problems.push(Problem::of_table(Weight::Refused, kind));
        }
        if self.mapping.place(&Role::Unit).or(self.mapping.place(&Role::UnitCode)).is_none() {
            self.plan.problems.push(Problem::of_table(Weight::Refused, ProblemKind::NoUnitColumn));
        }
    }

    /// Anything that is not blank, in a row of figures.
    fn has_figures(&self, place: u32) -> bool {
        let lines = self.table.lines.iter().filter(|line| line.kind == LineKind::Figures);
        lines.into_iter().any(|line| absent(cell_at(self.table, line, place)) != Some(Absent::Blank))
    }

    fn refuse_doubled(&mut self, place: u32, other: u32, wanted: Wanted) {
        let said = |other| ProblemKind::DoubledColumn { indicator: wanted.indicator.name.clone(), other };
        self.plan.problems.push(Problem::of_column(place, Weight::Refused, said(other)));
        self.plan.problems.push(Problem::of_column(other, Weight::Refused, said(place)));
        for column in self.columns.iter_mut().chain(&mut self.formulas) {
            column.doubled |= column.indicator.code == wanted.indicator.code;
        }
    }

    fn say_how_taken(&mut self, place: u32) {
        let Some(column) = self.mapping.columns.iter().find(|column| column.place == place) else { return };
        let Role::Indicator(code) = &column.role else { return };
        let Some(indicator) = self.context.scheme.indicator(code) else { return };
        let heading = column.heading.clone();
        if column.scale != Scale::One {
            let kind = ProblemKind::Scaled { heading: heading.clone(), scale: column.scale };
            self.plan.problems.push(Problem::of_column(place, Weight::Note, kind));
        }
        if column.scale_unsure {
            let kind = ProblemKind::ShareOrPercent { heading: heading.clone() };
            self.plan.problems.push(Problem::of_column(place, Weight::Refused, kind));
        }
        if column.sure == Sureness::Likely {
            let kind = ProblemKind::LikelyColumn { heading, taken_for: indicator.name.clone() };
            self.plan.problems.push(Problem::of_column(place, Weight::Note, kind));
        }
    }
}
