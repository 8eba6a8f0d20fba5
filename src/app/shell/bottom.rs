//! The line at the bottom: the keys that matter now. Each can be clicked as well, so that nothing needs the
//! keyboard.

use std::sync::Arc;

use eframe::egui;

use super::layouts;
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::screens::import::ImportKeys;
use crate::app::view::{Action, View};
use crate::app::widgets::Deed;
use crate::app::{Baithak, theme};
use crate::hindi::thread::inside_sentence;
use crate::i18n::screen::Screen as Word;
use crate::i18n::typing::Typing;

pub const HEIGHT: f32 = 32.0;
/// On both sides of a hint together.
const PADDING: f32 = 12.0;
/// A hint with less room than this is left out.
const LEAST_WIDTH: f32 = 90.0;

pub fn bottom_ui(ui: &mut egui::Ui, app: &Baithak, view: &View<'_>, out: &mut Vec<Action>) {
    let tokens = theme::tokens(ui.ctx());
    let frame = egui::Frame::new().fill(tokens.card).inner_margin(egui::Margin::symmetric(16, 0));
    egui::Panel::bottom("bottom").exact_size(HEIGHT).frame(frame).show(ui, |ui| {
        // The switch first: it keeps its place, and the keys of the screen get what is left.
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if hint_ui(ui, Command::Layouts, layout_name(app).text(view.lang), f32::INFINITY) {
                out.push(Action::run(Command::Layouts));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                keys_ui(ui, app, view, out)
            });
        });
    });
}

/// How one types now.
fn layout_name(app: &Baithak) -> Typing {
    if app.is_latin() { Typing::Latin } else { layouts::words(app.layout()).0 }
}

fn keys_ui(ui: &mut egui::Ui, app: &Baithak, view: &View<'_>, out: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let now = Now::of(app, ui);
    for (keys, word) in now.field_keys() {
        galley_ui(ui, keys, view.text(*word), f32::INFINITY, egui::Sense::hover());
    }
    // These two lead to all the others, so the rest gets what they leave.
    let always = [(Command::Palette, Word::HintPalette), (Command::Help, Word::HintHelp)]
        .map(|(command, word)| (command, view.text(word)));
    let gap = ui.spacing().item_spacing.x;
    let kept: f32 = always
        .iter()
        .map(|(command, text)| hint_width(&galley(ui, &command.keys(), text, f32::INFINITY)) + gap)
        .sum();
    // With a file it takes back what was said of that.
    let is_of_file = matches!(now, Now::File(ImportKeys::OfTable | ImportKeys::OfFields));
    let undo = view.data.undo.as_ref().filter(|_| !is_of_file).map(|word| {
        let what = view.in_digits(word.sentence(view.lang));
        (Command::Undo, Word::HintUndo.with(view.lang, &[("what", &what)]))
    });
    let here = now.commands().iter();
    let here = here.map(|(command, word)| (*command, inside_sentence(view.text(*word), view.lang)));
    let here: Vec<(Command, String)> = if now == Now::Table { table_keys(app, view) } else { here.collect() };
    for (command, text) in here.into_iter().chain(undo) {
        let room = ui.available_width() - kept;
        // Half a word helps nobody; of what can be undone the beginning says enough.
        let whole = hint_width(&galley(ui, &command.keys(), &text, f32::INFINITY));
        if whole > room && command != Command::Undo {
            continue;
        }
        if room >= LEAST_WIDTH && hint_ui(ui, command, &text, room) {
            out.push(Action::run(command));
        }
    }
    for (command, text) in always {
        if hint_ui(ui, command, text, f32::INFINITY) {
            out.push(Action::run(command));
        }
    }
}

/// What one key does while the table of figures has the keyboard.
fn table_keys(app: &Baithak, view: &View<'_>) -> Vec<(Command, String)> {
    let keeps_register = app.screens.review.table_has_register(view);
    let with_word = |command: &Command| {
        let deed = command.deed().filter(|deed| *deed != Deed::Register || keeps_register)?;
        Some((*command, deed.word().text(view.lang).to_owned()))
    };
    Command::ALL.iter().filter_map(with_word).collect()
}

/// A command with its keys, its text cut where the width ends; true when it was clicked. Not a stop of the Tab
/// key: its keys are quicker.
fn hint_ui(ui: &mut egui::Ui, command: Command, text: &str, width: f32) -> bool {
    galley_ui(ui, &command.keys(), text, width, egui::Sense::CLICK).clicked()
}

/// Keys and what they do; true when it was clicked.
pub fn keys_and_text_ui(ui: &mut egui::Ui, keys: &str, text: &str) -> bool {
    galley_ui(ui, keys, text, f32::INFINITY, egui::Sense::CLICK).clicked()
}

fn galley_ui(ui: &mut egui::Ui, keys: &str, text: &str, width: f32, sense: egui::Sense) -> egui::Response {
    let tokens = theme::tokens(ui.ctx());
    let galley = galley(ui, keys, text, width - PADDING);
    let wanted = egui::vec2(hint_width(&galley), HEIGHT - 4.0);
    let (rect, response) = ui.allocate_exact_size(wanted, sense);
    let role = if sense.senses_click() { egui::Role::Link } else { egui::Role::Label };
    response.widget_info(|| egui::WidgetInfo::labeled(role, ui.is_enabled(), format!("{keys} {text}")));
    if sense.senses_click() && response.hovered() {
        ui.painter().rect_filled(rect, f32::from(tokens.radius), tokens.accent_tint);
    }
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, tokens.ink);
    response
}

/// The keys and the text on one line of at most this width, ending in … where that is not enough.
fn galley(ui: &egui::Ui, keys: &str, text: &str, width: f32) -> Arc<egui::Galley> {
    let tokens = theme::tokens(ui.ctx());
    let mut job = egui::text::LayoutJob::default();
    let size = theme::SIZE_SMALL;
    for (part, font, colour) in [
        (keys, theme::semibold_font(size), tokens.ink),
        (" ", theme::regular_font(size), tokens.ink),
        (text, theme::regular_font(size), tokens.ink2),
    ] {
        let format = egui::TextFormat {
            line_height: Some(theme::line_height(size)),
            ..egui::TextFormat::simple(font, colour)
        };
        job.append(part, 0.0, format);
    }
    theme::cut(ui, job, width)
}

fn hint_width(galley: &egui::Galley) -> f32 {
    galley.size().x + PADDING
}

/// To what the keys go now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Now {
    Screen(Place),
    /// The table of figures.
    Table,
    /// A cell of it that is open.
    Cell,
    /// The field over it.
    Filter,
    /// The words of an item that are no direction yet.
    Discussion,
    Register,
    /// A file with figures, and how far one has come with it.
    File(ImportKeys),
    /// A file with a list of units.
    UnitsFile,
}

impl Now {
    fn of(app: &Baithak, ui: &egui::Ui) -> Self {
        let review = &app.screens.review;
        match app.place() {
            Place::Review if review.has_register() => Self::Register,
            Place::Review if review.cell_has_keys() => Self::Cell,
            Place::Review if review.table_has_keys() => Self::Table,
            Place::Review if review.filter_has_keys(ui.ctx()) => Self::Filter,
            Place::Review if review.discussion_has_keys(ui.ctx()) => Self::Discussion,
            Place::Import => Self::File(app.screens.import.keys(ui)),
            Place::Units if app.screens.units.is_bringing() => Self::UnitsFile,
            place => Self::Screen(place),
        }
    }

    /// Keys that belong to a field or a list rather than to a command.
    fn field_keys(self) -> &'static [(&'static str, Word)] {
        match self {
            Self::Screen(Place::Review) => &[("Enter", Word::HintSave), ("Tab", Word::HintNextField)],
            Self::Discussion => &[("Enter", Word::HintNewLine), ("Tab", Word::HintNextField)],
            Self::Screen(Place::Prepare) => &[("Alt+↑ ↓", Word::MoveHint)],
            Self::Screen(Place::Attendance) => &[("Space", Word::HintTick), ("Alt+↑ ↓", Word::MoveHint)],
            Self::Cell => &[
                ("Enter", Word::HintEnterBelow),
                ("Tab", Word::HintEnterBeside),
                ("Esc", Word::HintLeaveCell),
            ],
            Self::Filter => &[("Enter ↓", Word::HintToTable), ("Esc", Word::HintAllUnits)],
            Self::File(ImportKeys::ToChoose) => {
                &[("Enter", Word::HintOpenFile), ("Tab", Word::HintNextField), ("Esc", Word::HintBack)]
            }
            Self::File(ImportKeys::ToWait) | Self::UnitsFile => &[("Esc", Word::HintBack)],
            Self::File(ImportKeys::OfTable) => {
                &[("F2", Word::HintWriteAnew), ("Space", Word::HintSkipRow), ("Esc", Word::HintBack)]
            }
            Self::File(ImportKeys::OfFields) => &[("Tab", Word::HintNextField)],
            // The register says its own keys over its list.
            Self::Screen(_) | Self::Table | Self::Register => &[],
        }
    }

    fn commands(self) -> &'static [(Command, Word)] {
        match self {
            Self::Screen(place) => commands(place),
            Self::Discussion => {
                &[(Command::ToDirection, Word::HintToDirection), (Command::SaveAndNext, Word::HintNextItem)]
            }
            Self::File(ImportKeys::OfTable | ImportKeys::OfFields) => {
                &[(Command::ImportWrite, Word::HintWriteValues)]
            }
            Self::UnitsFile => &[(Command::WriteUnits, Word::HintWriteUnits)],
            Self::File(_) | Self::Table | Self::Cell | Self::Filter | Self::Register => &[],
        }
    }
}

fn commands(place: Place) -> &'static [(Command, Word)] {
    match place {
        Place::Review => &[
            (Command::NextItem, Word::HintNextItem),
            (Command::New, Word::HintNewDirection),
            (Command::Discussion, Word::HintDiscussion),
            (Command::Figures, Word::HintFigures),
            (Command::Delete, Word::Remove),
        ],
        Place::Prepare => &[
            (Command::New, Word::AddItem),
            (Command::MoveIn, Word::NestHint),
            (Command::MoveOut, Word::UnnestHint),
            (Command::Delete, Word::Remove),
        ],
        Place::Attendance => &[(Command::New, Word::InvitePerson), (Command::NameDeputy, Word::HintDeputy)],
        Place::Minutes => &[(Command::Export, Word::SavePdf)],
        Place::Home => &[(Command::NewMeeting, Word::NewMeeting)],
        Place::Received => &[(Command::New, Word::HintForm), (Command::SaveReceived, Word::HintSaveList)],
        Place::Schemes => &[
            (Command::New, Word::Add),
            (Command::NewIndicator, Word::HintNewIndicator),
            (Command::Delete, Word::Remove),
        ],
        Place::People => &[(Command::New, Word::Add), (Command::Delete, Word::Remove)],
        Place::Units => &[
            (Command::New, Word::Add),
            (Command::BringUnits, Word::HintBringUnits),
            (Command::SaveUnits, Word::HintSaveList),
            (Command::Delete, Word::Remove),
        ],
        Place::Import | Place::Welcome | Place::Settings => &[],
    }
}
