//! A direction on a figure: it begins with the figure's words and keeps the link, so that the same figure
//! comes back beside it in the next meeting.

use eframe::egui;

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::hindi::thread::opening_words;
use crate::i18n::thread::ThreadText;
use crate::model::{Direction, MeetingFile, Target};

/// "तारानगर: 38 में से 21 चालू"; `None` where the table does not have the target.
pub fn words(view: &View<'_>, file: &MeetingFile, target: &Target) -> Option<String> {
    let table = file.tables.get(target.scheme())?;
    let place = match target.unit() {
        Some(unit) => table.rows.iter().find(|row| row.unit.id == unit)?.unit.name.get(view.lang),
        None => table.scheme.name.get(view.lang),
    };
    let figures = table.capture(target);
    Some(opening_words(place, &table.scheme, target, figures.as_ref(), view.lang, view.digits()))
}

/// The figure that the direction is about, with a cross that takes the link away; true when it did.
pub fn chip_ui(ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, direction: &mut Direction) -> bool {
    let Some(words) = direction.target.as_ref().and_then(|target| words(view, file, target)) else {
        return false;
    };
    ui.add_space(theme::SPACE_XS);
    let remove = view.can_change().then(|| ThreadText::RemoveTarget.text(view.lang));
    let removed = widgets::chip_ui(ui, &words, remove);
    if removed {
        direction.target = None;
    }
    removed
}
