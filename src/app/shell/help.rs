//! The page of keys (F1). It is written from the list of commands, so it cannot be out of date.

use eframe::egui;

use crate::app::command::{Command, Scope};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::i18n::entry::EntryText;
use crate::i18n::screen::Screen as Word;

const WIDTH: f32 = 1240.0;
const LINE_HEIGHT: f32 = 21.0;
const KEYS_WIDTH: f32 = 112.0;

/// The parts, in three columns, so that all of it is seen at once. Screens with one key of their own, such as those
/// of the schemes and of a file with figures, say it at their bottom.
const COLUMNS: [&[(Word, Scope)]; 3] = [
    &[(Word::HelpEverywhere, Scope::Everywhere), (Word::HelpMinutes, Scope::Minutes)],
    &[
        (Word::HelpMeeting, Scope::Meeting),
        (Word::HelpPrepare, Scope::Prepare),
        (Word::HelpList, Scope::List),
    ],
    &[(Word::HelpReview, Scope::Review)],
];

/// Whose keys stand where they are wanted: in the bar that offers the Unicode of what was pasted, beside the small
/// picture of the wall.
const ELSEWHERE: [Command; 5] = [
    Command::PastedToUnicode,
    Command::WallChart,
    Command::WallUnit,
    Command::WallLarger,
    Command::WallSmaller,
];

/// Two that undo each other stand on one line, under the first.
const PAIRS: [(Command, Command, Word); 3] = [
    (Command::WallStep, Command::WallStepBack, Word::HelpWallSteps),
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
                for (heading, scope) in parts {
                    part_ui(column, view, *heading, *scope);
                }
            }
        });
        table_part_ui(ui, view);
        ui.add_space(theme::SPACE_S);
        ui.label(theme::second(ui.ctx(), view.text(Word::HelpClose)));
    });
}

fn part_ui(ui: &mut egui::Ui, view: &View<'_>, heading: Word, scope: Scope) {
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::section_ui(ui, view.text(heading));
    let commands = Command::ALL.iter().filter(|command| !ELSEWHERE.contains(command));
    let commands = commands.filter(|command| command.scope() == scope);
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
    if scope == Scope::Review {
        for (keys, word) in FIELD_KEYS {
            key_line_ui(ui, keys, view.text(word));
        }
        for (keys, word) in ENTRY_KEYS {
            key_line_ui(ui, keys, word.text(view.lang));
        }
    }
    ui.add_space(theme::SPACE_S);
}

/// The keys of the table of figures, side by side: each does what a word says.
fn table_part_ui(ui: &mut egui::Ui, view: &View<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::section_ui(ui, view.text(Word::HelpTable));
    let of = |command: &Command| {
        let word = command.deed().map_or_else(|| command.text(view.lang), |deed| deed.word().text(view.lang));
        format!("{}\u{a0}\u{a0}{word}", command.keys())
    };
    let commands = Command::ALL.iter().filter(|command| command.scope() == Scope::Table);
    ui.spacing_mut().interact_size.y = LINE_HEIGHT;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(theme::SPACE_L, 0.0);
        for text in commands.map(of).chain([format!("Alt+← Alt+→\u{a0}\u{a0}{}", view.text(Word::HelpWidth))])
        {
            ui.add(egui::Label::new(theme::body(text)).extend());
        }
    });
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
