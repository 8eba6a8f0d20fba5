//! What another day than that of the table's figures does to what the hall sees: the table shows one day's.

use crate::app::sheets::Preview;
use crate::app::view::View;
use crate::i18n::import::ImportWord as Word;
use crate::model::TableRow;

/// Said beside the day, before anything is written; `None` where nothing is lost from sight.
pub fn other_day(view: &View<'_>, preview: &Preview) -> Option<String> {
    let file = view.file().filter(|_| !preview.is_register())?;
    let table = file.tables.get(&preview.ground.scheme.code)?;
    let (chosen, shown) = (preview.ground.as_on, table.snapshot.as_ref()?.as_on);
    let dates = [("shown", view.date(shown)), ("chosen", view.date(chosen))];
    let [shown_on, chosen_on] = dates.each_ref().map(|(name, date)| (*name, date.as_str()));
    if chosen < shown {
        return Some(Word::ShowsNewer.with(view.lang, &[shown_on]));
    }
    // Figures that the last meeting saw are to be followed by others.
    let is_of_meeting = file.last.as_ref().is_none_or(|last| shown > last.date);
    if chosen == shown || !is_of_meeting {
        return None;
    }
    let is_left = |row: &&TableRow| row.has_figures() && !preview.units.contains(&row.unit.id);
    let left = table.rows.iter().filter(is_left).count();
    let count = view.count(left);
    (left > 0)
        .then(|| Word::LeavesBlank.counted(view.lang, left as u64, &[shown_on, chosen_on, ("count", &count)]))
}
