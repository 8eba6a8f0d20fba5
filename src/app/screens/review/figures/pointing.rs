//! The row and the figure that are talked about: by the table's cursor, or on the wall where the operator's own
//! window is that.

use super::Figures;
use crate::model::{AgendaItem, ColumnKey, MeetingFile, SchemeTable, Target, UnitId};

impl Figures {
    /// The row that is being talked about: the one with the table's cursor, once the table had the keys.
    pub fn pointed(&self, file: &MeetingFile, item: &AgendaItem) -> Option<UnitId> {
        self.grid.cursor_unit(self.pointed_table(file, item)?)
    }

    /// The figure with the table's cursor, once the table had the keys.
    pub fn target(&self, file: &MeetingFile, item: &AgendaItem) -> Option<Target> {
        let table = self.pointed_table(file, item)?;
        let (unit, indicator) = self.grid.cursor(table)?;
        Target::of(table.scheme.code.clone(), Some(unit), Some(indicator.code.clone()))
    }

    fn pointed_table<'a>(&self, file: &'a MeetingFile, item: &AgendaItem) -> Option<&'a SchemeTable> {
        let table = file.table_of(item).filter(|_| self.pointed && self.item == Some(item.id))?;
        Some(table.as_ref())
    }

    /// This row is talked about now, and the table's cursor stands on it when it is drawn next: in the column to which
    /// it was taken, else in the one that says most.
    pub fn point_at(&mut self, file: &MeetingFile, item: &AgendaItem, unit: UnitId) {
        self.take_up(item);
        let Some(table) = file.table_of(item) else { return };
        let says_most = table.chart_column().and_then(|column| table.scheme.indicators.get(column));
        let column = says_most.map_or(ColumnKey::Unit, |one| ColumnKey::Indicator(one.code.clone()));
        self.grid.stand_on(unit, (!self.pointed).then_some(column));
        self.pointed = true;
    }

    /// The window is the wall, and its picture has the keys or has not.
    pub fn shown_in_hall(&mut self, has_keys: bool) {
        self.grid.leave();
        self.in_hall = has_keys;
    }

    /// The keys go to the rows: a direction that is begun now is on the row that is talked about.
    pub fn speaks_of_row(&self) -> bool {
        self.has_keys() || self.in_hall && self.pointed
    }

    pub fn is_in_hall(&self) -> bool {
        self.in_hall
    }
}
