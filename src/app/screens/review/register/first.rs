//! The first thing of a unit's register: from then on the unit's figures are counted, whatever was entered before.

use super::Opened;
use crate::app::view::View;
use crate::hindi::{format_figure, shown_name};
use crate::session::Cases;

/// What was entered for the unit and gives way to the count, in words; nothing where nothing does.
pub(super) fn gives_way(view: &View<'_>, cases: &Cases, opened: &Opened) -> Option<String> {
    if !cases.files.is_empty() {
        return None;
    }
    let table = view.file()?.tables.get(&opened.of.scheme)?;
    let row = table.rows.iter().find(|row| Some(row.unit.id) == opened.of.unit)?;
    let figures: Vec<String> = table
        .scheme
        .indicators
        .iter()
        .zip(&row.cells)
        .filter(|(indicator, _)| indicator.counts.is_some() && !indicator.retired)
        .filter_map(|(indicator, cell)| {
            let name = shown_name(&indicator.name, view.writing());
            let value = format_figure(cell.value.as_ref()?, indicator, view.lang, view.writing());
            Some(format!("{name} {value}"))
        })
        .collect();
    (!figures.is_empty()).then(|| figures.join(", "))
}
