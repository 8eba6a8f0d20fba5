//! The page of keys (F1). It is written from the list of commands, so it cannot be out of date.

use eframe::egui;

use crate::app::command::{Command, Scope};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::i18n::screen::Screen as Word;

const WIDTH: f32 = 980.0;

const PARTS: [(Word, Scope); 6] = [
    (Word::HelpEverywhere, Scope::Everywhere),
    (Word::HelpMeeting, Scope::Meeting),
    (Word::HelpReview, Scope::Review),
    (Word::HelpPrepare, Scope::Prepare),
    (Word::HelpList, Scope::List),
    (Word::HelpMinutes, Scope::Minutes),
];

/// Keys that belong to a field rather than to a command.
const FIELD_KEYS: [(&str, Word); 3] =
    [("Enter", Word::HelpEnter), ("Shift+Enter", Word::HelpShiftEnter), ("Tab", Word::HelpTab)];

pub fn help_ui(ctx: &egui::Context, view: &View<'_>) {
    widgets::overlay_ui(ctx, "help", view.text(Word::HelpTitle), WIDTH, |ui| {
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                part_ui(left, view, 0);
                for part in 1..PARTS.len() {
                    part_ui(right, view, part);
                }
            }
        });
        ui.add_space(theme::SPACE_M);
        ui.label(theme::second(ui.ctx(), view.text(Word::HelpClose)));
    });
}

fn part_ui(ui: &mut egui::Ui, view: &View<'_>, part: usize) {
    let Some((heading, scope)) = PARTS.get(part).copied() else { return };
    widgets::section_ui(ui, view.text(heading));
    let commands = Command::ALL.iter().filter(|command| command.scope() == scope);
    for command in commands.filter(|command| command.shortcut().is_some()) {
        key_line_ui(ui, &command.keys(), command.text(view.lang));
    }
    if scope == Scope::Review {
        for (keys, word) in FIELD_KEYS {
            key_line_ui(ui, keys, view.text(word));
        }
    }
    ui.add_space(theme::SPACE_S);
}

fn key_line_ui(ui: &mut egui::Ui, keys: &str, text: &str) {
    ui.horizontal(|ui| {
        let (slot, _) = ui.allocate_exact_size(egui::vec2(124.0, 24.0), egui::Sense::hover());
        let mut keys_ui = ui.new_child(egui::UiBuilder::new().max_rect(slot));
        keys_ui.label(theme::strong(keys));
        ui.label(theme::body(text));
    });
}
