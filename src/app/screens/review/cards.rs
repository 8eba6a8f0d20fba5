//! Directions that are written down: those of this item, and those of the last meeting on the same scheme.

use eframe::egui;

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::hindi::date;
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItem, Direction, DirectionId, EarlierDirection, MeetingFile, Priority};

/// The item's directions but the one in the editor, the newest first, so that what was just saved is seen
/// under the editor; the one that was clicked, if any.
pub fn cards_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    item: &AgendaItem,
    in_editor: DirectionId,
) -> Option<DirectionId> {
    let mut chosen = None;
    let tokens = theme::tokens(ui.ctx());
    let others: Vec<&Direction> =
        file.directions_of(item.id).filter(|direction| direction.id != in_editor).collect();
    for direction in others.into_iter().rev() {
        ui.add_space(theme::SPACE_S);
        let number = number_of(direction);
        let name = Word::DirectionNumbered.with(view.lang, &[("number", &number)]);
        let response = widgets::card_ui(ui, ("direction", direction.id), tokens.accent, &name, |ui| {
            direction_ui(ui, view, file, direction, &number);
        });
        if response.clicked() {
            chosen = Some(direction.id);
        }
    }
    chosen
}

/// How many earlier directions are shown: the newest ones.
const EARLIER: usize = 5;

/// What earlier meetings directed on this item's scheme, oldest first.
pub fn earlier_ui(ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, item: &AgendaItem) {
    let tokens = theme::tokens(ui.ctx());
    let all: Vec<&EarlierDirection> = file.earlier_of(item).collect();
    let earlier = all.get(all.len().saturating_sub(EARLIER)..).unwrap_or_default();
    if earlier.is_empty() {
        return;
    }
    ui.add_space(theme::SPACE_M);
    ui.label(theme::strong_second(ui.ctx(), view.text(Word::EarlierDirections)));
    for past in earlier {
        ui.add_space(theme::SPACE_S);
        let number = number_of(&past.direction);
        widgets::card_ui(ui, ("earlier", past.direction.id), tokens.watch, &number, |ui| {
            direction_ui(ui, view, file, &past.direction, &number);
            let days = past.standing.days_late(file.meeting.date);
            if days > 0 {
                let sentence = Word::DaysLate.with(view.lang, &[("days", &days.to_string())]);
                ui.label(theme::body(format!("▼ {sentence}")).color(tokens.behind));
            }
        });
    }
}

fn direction_ui(ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, direction: &Direction, number: &str) {
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
    if !direction.deadline.phrase.trim().is_empty() {
        parts.push(direction.deadline.phrase.clone());
    }
    if let Some(day) = direction.deadline.date {
        let day = date::format_date(day, view.digits());
        parts.push(Word::By.with(view.lang, &[("date", &day)]));
    }
    match direction.priority {
        Priority::Normal => {}
        Priority::High => parts.push(view.text(Word::PriorityHigh).to_owned()),
        Priority::Urgent => parts.push(view.text(Word::PriorityUrgent).to_owned()),
    }
    parts.join(" · ")
}

fn number_of(direction: &Direction) -> String {
    direction.shown_number().map(ToString::to_string).unwrap_or_default()
}
