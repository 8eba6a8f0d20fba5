//! The command palette: every command, found by a few letters in either language.

use eframe::egui::{self, Key, Modifiers};

use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, TextField};
use crate::hindi::fold;
use crate::i18n::screen::Screen as Word;
use crate::model::Lang;

const WIDTH: f32 = 560.0;
const SHOWN: usize = 9;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    query: String,
    /// Which of the found commands is chosen.
    at: usize,
    was_shown: bool,
}

/// The commands that fit the screen and the query, in the order of the list.
pub fn found(query: &str, place: Place, meeting_open: bool) -> Vec<Command> {
    Command::ALL
        .iter()
        .copied()
        .filter(|command| *command != Command::Palette && command.fits(place, meeting_open))
        .filter(|command| {
            let other = command.other_words();
            let both = format!("{} {} {other}", command.text(Lang::Hi), command.text(Lang::En));
            fold::matches(&both, query)
        })
        .collect()
}

impl Palette {
    pub fn ui(&mut self, ctx: &egui::Context, place: Place, view: &View<'_>, out: &mut Vec<Action>) {
        let found = found(&self.query, place, view.file().is_some());
        self.at = self.at.min(found.len().saturating_sub(1));
        let (up, down, enter) = ctx.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        if down && self.at + 1 < found.len() {
            self.at += 1;
        }
        if up {
            self.at = self.at.saturating_sub(1);
        }
        if enter && let Some(command) = found.get(self.at) {
            out.push(Action::Run(*command));
        }
        widgets::overlay_ui(ctx, "palette", view.text(Word::PaletteTitle), WIDTH, |ui| {
            let id = egui::Id::unique("palette-query");
            let field = TextField::line(id, &mut self.query)
                .label_hidden(view.text(Word::PaletteTitle))
                .hint(view.text(Word::PaletteHint))
                .show(ui);
            if !self.was_shown {
                field.response.request_focus();
                self.was_shown = true;
            }
            if field.changed {
                self.at = 0;
            }
            ui.add_space(theme::SPACE_S);
            if found.is_empty() {
                ui.label(theme::second(ui.ctx(), view.text(Word::PaletteEmpty)));
            }
            // The chosen one stays in sight.
            let first = (self.at + 1).saturating_sub(SHOWN);
            for (index, command) in found.iter().enumerate().skip(first).take(SHOWN) {
                if command_row_ui(ui, *command, index == self.at, view.lang) {
                    out.push(Action::Run(*command));
                }
            }
        });
    }
}

/// One command with its keys; true when it was clicked.
fn command_row_ui(ui: &mut egui::Ui, command: Command, chosen: bool, lang: Lang) -> bool {
    widgets::row_button_ui(ui, command.text(lang), &command.keys(), chosen).clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_found_in_both_languages_where_it_fits() {
        for place in Place::ALL {
            for command in Command::ALL.iter().filter(|c| c.fits(place, true) && **c != Command::Palette) {
                for lang in Lang::ALL {
                    assert!(
                        found(command.text(lang), place, true).contains(command),
                        "{command:?} is not found by {:?} on {place:?}",
                        command.text(lang)
                    );
                }
            }
        }
    }

    #[test]
    fn a_command_is_found_by_the_word_that_people_use() {
        assert!(found("शुरू", Place::Review, true).contains(&Command::StartMeeting));
        assert!(found("निर्देश", Place::Review, true).contains(&Command::New));
        assert!(found("pdf", Place::Minutes, true).contains(&Command::Export));
    }

    #[test]
    fn a_command_of_another_screen_is_not_offered() {
        assert!(!found("", Place::Home, true).contains(&Command::Export));
        assert!(found("", Place::Minutes, true).contains(&Command::Export));
        assert!(!found("", Place::Home, false).contains(&Command::Review));
    }
}
