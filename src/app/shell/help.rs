//! The page of keys (F1). It is written from the list of commands, so it cannot be out of date.

use eframe::egui;

use crate::app::command::{Command, Scope};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::i18n::entry::EntryText;
use crate::i18n::screen::Screen as Word;

use super::wall_keys;

const WIDTH: f32 = 1240.0;
const LINE_HEIGHT: f32 = 20.0;
const KEYS_WIDTH: f32 = 112.0;

/// The parts, in three columns, so that all of it is seen at once. Screens with one key of their own, such as those
/// of the schemes and of a file with figures, say it at their bottom.
const COLUMNS: [&[(Word, Part)]; 3] = [
    &[(Word::HelpEverywhere, Part::Of(Scope::Everywhere))],
    &[
        (Word::HelpMeeting, Part::Of(Scope::Meeting)),
        (Word::HelpList, Part::Of(Scope::List)),
        (Word::HelpTyping, Part::Typing),
    ],
    &[
        (Word::HelpReview, Part::Of(Scope::Review)),
        (Word::HelpPrepare, Part::Of(Scope::Prepare)),
        (Word::HelpMinutes, Part::Of(Scope::Minutes)),
    ],
];

#[derive(Clone, Copy)]
enum Part {
    Of(Scope),
    /// Keys that are no commands.
    Typing,
}

/// Two that undo each other stand on one line, under the first.
const PAIRS: [(Command, Command, Word); 3] = [
    (Command::Larger, Command::Smaller, Word::HelpLarger),
    (Command::MoveIn, Command::MoveOut, Word::HelpMoveInOut),
    (Command::MoveUp, Command::MoveDown, Word::HelpMoveUpDown),
];

/// Keys that belong to a field rather than to a command.
const FIELD_KEYS: [(&str, Word); 3] =
    [("Enter", Word::HelpEnter), ("Shift+Enter", Word::HelpShiftEnter), ("Tab", Word::HelpTab)];

/// Keys while a direction is typed.
const ENTRY_KEYS: [(&str, EntryText); 4] = [
    ("@", EntryText::HelpPerson),
    ("#", EntryText::HelpPlace),
    ("Enter, Tab", EntryText::HelpTake),
    ("Delete", EntryText::HelpChip),
];

pub fn help_ui(ctx: &egui::Context, view: &View<'_>) {
    widgets::overlay_ui(ctx, "help", view.text(Word::HelpTitle), WIDTH, |ui| {
        ui.columns(COLUMNS.len(), |columns| {
            for (column, parts) in columns.iter_mut().zip(COLUMNS) {
                for (heading, part) in parts {
                    part_ui(column, view, *heading, *part);
                }
            }
        });
        let wall = wall_keys::KEYS.map(|(command, word)| (command.keys(), word.text(view.lang)));
        line_part_ui(ui, view.text(Word::HelpWall), wall.into_iter());
        line_part_ui(ui, view.text(Word::HelpTable), keys_of_table(view));
        ui.label(theme::second(ui.ctx(), view.text(Word::HelpClose)));
    });
}

fn part_ui(ui: &mut egui::Ui, view: &View<'_>, heading: Word, part: Part) {
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::section_ui(ui, view.text(heading));
    match part {
        Part::Of(scope) => commands_ui(ui, view, scope),
        Part::Typing => {
            for (keys, word) in FIELD_KEYS {
                key_line_ui(ui, keys, view.text(word));
            }
            for (keys, word) in ENTRY_KEYS {
                key_line_ui(ui, keys, word.text(view.lang));
            }
        }
    }
    ui.add_space(theme::SPACE_S);
}

fn commands_ui(ui: &mut egui::Ui, view: &View<'_>, scope: Scope) {
    // The key of what was pasted stands in the bar that offers it.
    let is_here = |command: &&Command| !command.is_of_wall() && !matches!(command, Command::PastedToUnicode);
    let commands = Command::ALL.iter().filter(is_here).filter(|command| command.scope() == scope);
    for command in commands.filter(|command| command.shortcut().is_some()) {
        if PAIRS.iter().any(|(_, second, _)| second == command) {
            continue;
        }
        match PAIRS.iter().find(|(first, ..)| first == command) {
            Some((first, second, word)) => {
                key_line_ui(ui, &format!("{} {}", first.keys(), second.keys()), view.text(*word));
            }
            None => key_line_ui(ui, &command.keys(), command.text(view.lang)),
        }
    }
}

fn keys_of_table<'a>(view: &'a View<'_>) -> impl Iterator<Item = (String, &'a str)> {
    let of = |command: &Command| {
        let word = command.deed().map_or_else(|| command.text(view.lang), |deed| deed.word().text(view.lang));
        (command.keys(), word)
    };
    let commands = Command::ALL.iter().filter(|command| command.scope() == Scope::Table);
    commands.map(of).chain([("Alt+← Alt+→".to_owned(), view.text(Word::HelpWidth))])
}

/// Keys side by side, behind what they are of: each does what a word or two say.
fn line_part_ui<'a>(ui: &mut egui::Ui, heading: &str, keys: impl Iterator<Item = (String, &'a str)>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = LINE_HEIGHT;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(theme::SPACE_L, 0.0);
        ui.add(egui::Label::new(theme::strong(heading)).extend());
        for (keys, word) in keys {
            ui.add(egui::Label::new(theme::body(format!("{keys}\u{a0}\u{a0}{word}"))).extend());
        }
    });
    ui.add_space(theme::SPACE_XS);
}

fn key_line_ui(ui: &mut egui::Ui, keys: &str, text: &str) {
    let size = egui::vec2(ui.available_width(), LINE_HEIGHT);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        let keys_size = egui::vec2(KEYS_WIDTH, LINE_HEIGHT);
        ui.allocate_ui_with_layout(keys_size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(KEYS_WIDTH);
            ui.label(theme::strong(keys));
        });
        theme::cut_ui(ui, theme::body(text));
    });
}
