//! The level that stands over the names of units, and what follows from it for each of them.

use super::super::mapping::{Role, Sureness};
use super::super::units::{UnitMatch, Written};
use super::super::words::level_of_heading;
use super::{Problem, ProblemKind, Weight, Work};
use crate::model::{UnitId, UnitLevel};

impl Work<'_> {
    pub(super) fn level_of_names(&self) -> Option<UnitLevel> {
        let column = self.mapping.columns.iter().find(|column| column.role == Role::Unit)?;
        level_of_heading(&column.heading)
    }

    /// Says of all names at once that the level over them decided what they mean; of a single one its own sentence.
    pub(super) fn say_by_level(&mut self, notes: Vec<Problem>) {
        let first = notes.first().map(|problem| &problem.kind);
        let (Some(ProblemKind::LikelyUnit { written, .. }), Some(level), Some(place)) =
            (first, self.level_of_names(), self.mapping.place(&Role::Unit))
        else {
            return;
        };
        if notes.len() == 1 {
            self.plan.problems.extend(notes);
            return;
        }
        let kind = ProblemKind::ByLevel { level, rows: notes.len(), written: written.clone() };
        self.plan.problems.push(Problem::of_column(place, Weight::Note, kind));
    }

    /// Of units of one name the one of the level that stands over the column: चूरू under "ब्लॉक" is the block.
    pub(super) fn at_level(
        &self,
        level: UnitLevel,
        written: &Written,
        found: &UnitMatch,
    ) -> Option<UnitMatch> {
        if let Some(unit) = found.unit.filter(|_| written.level.is_none() && written.code.is_none()) {
            return self.of_other_level(level, written, unit);
        }
        if found.unit.is_some() || found.code_differs || !self.are_namesakes(&found.others) {
            return None;
        }
        let is_so = |unit: &UnitId| self.unit(*unit).is_some_and(|unit| unit.level == level);
        let mut fitting = found.others.iter().copied().filter(is_so);
        let (Some(unit), None) = (fitting.next(), fitting.next()) else { return None };
        let others = found.others.iter().copied().filter(|other| *other != unit).collect();
        Some(UnitMatch {
            unit: Some(unit),
            sure: Sureness::Likely,
            others,
            code_differs: false,
            by_level: true,
        })
    }

    /// Under "जिला" चूरू is not the block, which is found first where the scheme's rows are blocks. Where the scheme
    /// takes nothing of that level, the user has to say what is meant.
    fn of_other_level(&self, level: UnitLevel, written: &Written, unit: UnitId) -> Option<UnitMatch> {
        if self.unit(unit).is_some_and(|unit| unit.level == level) {
            return None;
        }
        let said = Written { level: Some(level), ..written.clone() };
        let found = self.context.index.find_known(&said).unit;
        if found == Some(unit) {
            // Its name says the level itself: "जिला चूरू".
            return None;
        }
        let sure = match found {
            Some(_) => Sureness::Likely,
            None if self.context.index.has_level(level) => return None,
            None => Sureness::Unsure,
        };
        Some(UnitMatch { unit: found, sure, others: vec![unit], code_differs: false, by_level: true })
    }
}
