//! Directions that are written down on this item.

use eframe::egui;

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::hindi::said_beside_day;
use crate::i18n::hall::Hall;
use crate::i18n::screen::Screen as Word;
use crate::i18n::thread::ThreadText;
use crate::model::{AgendaItem, Direction, DirectionId, DirectionKind, MeetingFile, Priority};

/// The item's directions but the one in the editor, the newest first, so that what was just saved is seen
/// under the editor; the one that was clicked, if any. `waits` says of which the hall does not see the words yet.
pub fn cards_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    item: &AgendaItem,
    in_editor: DirectionId,
    waits: impl Fn(&Direction) -> bool,
) -> Option<DirectionId> {
    let mut chosen = None;
    let tokens = theme::tokens(ui.ctx());
    let others: Vec<&Direction> =
        file.directions_of(item.id).filter(|direction| direction.id != in_editor).collect();
    for direction in others.into_iter().rev() {
        ui.add_space(theme::SPACE_S);
        let number = number_of(view, direction);
        let name = match direction.kind {
            DirectionKind::Direction => Word::DirectionNumbered.with(view.lang, &[("number", &number)]),
            DirectionKind::Information => number.clone(),
        };
        let response = widgets::card_ui(ui, ("direction", direction.id), tokens.accent, &name, |ui| {
            direction_ui(ui, view, file, direction, &number);
            if waits(direction) {
                let text = Hall::NotEntered.text(view.lang);
                ui.add(egui::Label::new(theme::small_second(ui.ctx(), text)).wrap());
            }
        });
        if response.clicked() {
            chosen = Some(direction.id);
        }
    }
    chosen
}

pub fn direction_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    direction: &Direction,
    number: &str,
) {
    ui.add(egui::Label::new(theme::body(format!("{number} · {}", direction.text))).wrap());
    let facts = facts(view, file, direction);
    if !facts.is_empty() {
        ui.add(egui::Label::new(theme::second(ui.ctx(), facts)).wrap());
    }
}

/// "एसीपी चूरू · आगामी सोमवार · 30.11.2026 तक · उच्च".
fn facts(view: &View<'_>, file: &MeetingFile, direction: &Direction) -> String {
    let mut parts = Vec::new();
    if let Some(lead) = direction.lead {
        parts.push(file.people.responsible_label(lead, view.lang));
    }
    let phrase = said_beside_day(&direction.deadline);
    if !phrase.is_empty() {
        parts.push(phrase.to_owned());
    }
    if let Some(day) = direction.deadline.date {
        let day = view.date(day);
        parts.push(Word::By.with(view.lang, &[("date", &day)]));
    }
    if direction.deferred {
        parts.push(ThreadText::Deferred.text(view.lang).to_owned());
    }
    match direction.priority {
        Priority::Normal => {}
        Priority::High => parts.push(view.text(Word::PriorityHigh).to_owned()),
        Priority::Urgent => parts.push(view.text(Word::PriorityUrgent).to_owned()),
    }
    parts.join(" · ")
}

/// Which direction it is, on one line.
pub fn headline_ui(ui: &mut egui::Ui, view: &View<'_>, direction: &Direction) {
    let text = format!("{} · {}", number_of(view, direction), direction.text);
    theme::cut_ui(ui, theme::second(ui.ctx(), text));
}

/// The number for life, or that it is information.
pub fn number_of(view: &View<'_>, direction: &Direction) -> String {
    match direction.shown_number() {
        Some(number) => view.in_digits(number),
        None if direction.kind == DirectionKind::Information => view.text(Word::Information).to_owned(),
        None => String::new(),
    }
}
