//! The line under the table: how many values are new, changed, as before, to be confirmed or wrong, and the
//! button that writes.

use eframe::egui;

use crate::app::command::Command;
use crate::app::sheets::Preview;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::i18n::import::ImportWord as Word;
use crate::tabular::CellState;

/// A notice stands over it.
pub const HEIGHT: f32 = 56.0;

/// True when the figures are to be written.
pub fn bottom_ui(ui: &mut egui::Ui, view: &View<'_>, preview: &Preview, waiting: bool) -> bool {
    ui.horizontal(|ui| {
        let count = |state| preview.count(state);
        let changed = preview.changed();
        let ready = !waiting && view.can_change() && preview.open_matters() == 0 && changed > 0;
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let pressed = ui.add_enabled_ui(ready, |ui| {
                let text = match changed {
                    0 => Word::WriteNothing.text(view.lang).to_owned(),
                    _ => say(view, Word::Write, changed),
                };
                widgets::primary_ui(ui, &text).on_hover_text(Command::ImportWrite.keys()).clicked()
            });
            ui.add_space(theme::SPACE_M);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let tokens = theme::tokens(ui.ctx());
                ui.spacing_mut().item_spacing.x = theme::SPACE_M;
                let parts = [
                    ("+", Word::New, count(CellState::New), tokens.good),
                    ("→", Word::Changed, count(CellState::Changed), tokens.accent),
                    ("=", Word::Same, count(CellState::Same), tokens.ink2),
                    ("◆", Word::Asks, count(CellState::Asks), tokens.watch),
                    ("▼", Word::Refused, count(CellState::Refused), tokens.behind),
                    ("–", Word::Skipped, preview.question.answers.choices.skip_rows.len(), tokens.ink2),
                ];
                for (sign, word, count, colour) in parts.into_iter().filter(|(.., count, _)| *count > 0) {
                    let text = format!("{sign} {}", say(view, word, count));
                    ui.label(theme::body(text).color(colour));
                }
                let why = if preview.open_matters() > 0 {
                    Some(say(view, Word::SettleFirst, preview.open_matters()))
                } else if changed == 0 && count(CellState::Same) > 0 {
                    Some(Word::NothingChanges.text(view.lang).to_owned())
                } else {
                    None
                };
                if let Some(why) = why {
                    theme::cut_ui(ui, theme::second(ui.ctx(), why));
                }
            });
            pressed.inner
        })
        .inner
    })
    .inner
}

fn say(view: &View<'_>, word: Word, count: usize) -> String {
    word.counted(view.lang, count as u64, &[("count", &view.count(count))])
}
