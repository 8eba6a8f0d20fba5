//! What is entered in the table: as which change of the store, and of which date.

use chrono::NaiveDate;

use super::Figures;
use crate::app::view::{Action, View};
use crate::app::widgets::{Entering, StillOpen};
use crate::model::{Entered, MeetingFile, SchemeTable};
use crate::session::Edit;

impl Figures {
    /// Enters what is being typed in a cell.
    pub fn settle(
        &mut self,
        view: &View<'_>,
        file: &MeetingFile,
        out: &mut Vec<Action>,
    ) -> Result<(), StillOpen> {
        let item = self.item.and_then(|id| file.item(id));
        let Some(table) = self.empty.clone().or_else(|| file.table_of(item?).cloned()) else { return Ok(()) };
        let as_on = self.as_on(file, &table);
        let before = file.histories.get(&table.scheme.code).and_then(|history| history.last_before(as_on));
        let before = before.map(|before| &**before);
        let on = Entering { table: &table, before, writing: view.writing().short(), as_on };
        let figures = self.grid.settle(on)?;
        out.extend(figures.map(|figures| Action::edit(self.edit(file, &table, figures))));
        Ok(())
    }

    /// What is asked about, or typed in a cell, is let go; false where nothing is.
    pub fn leave_question(&mut self) -> bool {
        let is_left = self.grid.leave_question();
        self.wants_keys |= is_left;
        is_left
    }

    /// One figure is named as such; several are one step.
    pub(super) fn edit(&self, file: &MeetingFile, table: &SchemeTable, mut figures: Vec<Entered>) -> Edit {
        let (scheme, as_on) = (table.scheme.code.clone(), self.as_on(file, table));
        match (figures.pop(), figures.is_empty()) {
            (Some(Entered { unit, indicator, value }), true) => {
                Edit::PutReading { scheme, as_on, unit, indicator, value }
            }
            (last, _) => {
                figures.extend(last);
                Edit::PutReadings { scheme, as_on, figures }
            }
        }
    }

    /// The date to which an entered figure belongs.
    pub(super) fn as_on(&self, file: &MeetingFile, table: &SchemeTable) -> NaiveDate {
        let stored = table.snapshot.as_ref().map(|snapshot| snapshot.as_on);
        self.new_date.or(stored).unwrap_or(file.meeting.date)
    }
}
