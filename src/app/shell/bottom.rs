//! The line at the bottom: the keys that matter now.

use eframe::egui;

use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::view::View;
use crate::app::{Baithak, theme, widgets};
use crate::i18n::screen::Screen as Word;

pub const HEIGHT: f32 = 32.0;

pub fn bottom_ui(ui: &mut egui::Ui, app: &Baithak, view: &View<'_>) {
    let tokens = theme::tokens(ui.ctx());
    let frame = egui::Frame::new().fill(tokens.card).inner_margin(egui::Margin::symmetric(16, 0));
    egui::Panel::bottom("bottom").exact_size(HEIGHT).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let mut hints: Vec<(String, String)> = place_hints(app.place())
                .iter()
                .map(|(keys, word)| (keys.to_string(), view.text(*word).to_owned()))
                .collect();
            if let Some(word) = &view.data.undo {
                let what = word.sentence(view.lang);
                hints.push((Command::Undo.keys(), Word::HintUndo.with(view.lang, &[("what", &what)])));
            }
            hints.push((Command::Palette.keys(), view.text(Word::HintPalette).to_owned()));
            hints.push((Command::Help.keys(), view.text(Word::HintHelp).to_owned()));
            widgets::key_hints_ui(ui, &hints);
        });
    });
}

fn place_hints(place: Place) -> &'static [(&'static str, Word)] {
    match place {
        Place::Review => &[
            ("Enter", Word::HintSave),
            ("Tab", Word::HintNextField),
            ("Ctrl+↓", Word::HintNextItem),
            ("Ctrl+N", Word::HintNewDirection),
            ("Ctrl+D", Word::HintDiscussion),
            ("Ctrl+T", Word::HintFigures),
        ],
        Place::Prepare => {
            &[("Ctrl+N", Word::AddItem), ("Alt+↑ ↓", Word::MoveHint), ("Alt+→ ←", Word::NestHint)]
        }
        Place::Attendance => {
            &[("Space", Word::HintTick), ("Ctrl+N", Word::InvitePerson), ("Alt+↑ ↓", Word::MoveHint)]
        }
        Place::Minutes => &[("Ctrl+E", Word::SavePdf)],
        Place::Home => &[("Ctrl+Shift+N", Word::NewMeeting)],
        Place::People | Place::Units => &[("Ctrl+N", Word::Add), ("Ctrl+Shift+D", Word::Remove)],
        Place::Welcome | Place::Settings => &[],
    }
}
