//! A row's share of its column's total, which is known only after the totals.

use super::of_unit;
use crate::model::{Cell, Formula, Scheme, TableRow, Value};

/// Fills in the columns that are shares of a total.
pub(super) fn fill(scheme: &Scheme, rows: &mut [TableRow], totals: &[Cell]) {
    for (at, indicator) in scheme.indicators.iter().enumerate() {
        let Some(Formula::ShareOfTotal { of }) = &indicator.formula else { continue };
        let Some(place) = scheme.indicators.iter().position(|other| &other.code == of) else { continue };
        let number = |cells: &[Cell]| cells.get(place)?.value.as_ref()?.number();
        let Some(total) = number(totals).filter(|total| *total != 0.0) else { continue };
        for row in rows.iter_mut() {
            let share = number(&row.cells).map(|part| Value::Number(100.0 * part / total));
            if let Some(cell) = row.cells.get_mut(at) {
                *cell = of_unit(indicator, share);
            }
        }
    }
}
