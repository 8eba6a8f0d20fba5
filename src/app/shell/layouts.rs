//! The list of ways to type, over the screen.

use eframe::egui::{self, Key, Modifiers};

use super::ground::Ground;
use crate::app::command::Command;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets;
use crate::hindi::typing::Layout;
use crate::i18n::typing::Typing as Word;

const WIDTH: f32 = 520.0;

/// Which of them is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layouts {
    at: usize,
}

/// What the keys said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Take(Layout),
    Leave,
}

/// The name of a layout, and what it is in a few words.
pub fn words(layout: Layout) -> (Word, Word) {
    match layout {
        Layout::System => (Word::System, Word::SystemSays),
        Layout::Phonetic => (Word::Phonetic, Word::PhoneticSays),
        Layout::InScript => (Word::InScript, Word::InScriptSays),
        Layout::RemingtonGail => (Word::RemingtonGail, Word::RemingtonGailSays),
        Layout::RemingtonCbi => (Word::RemingtonCbi, Word::RemingtonCbiSays),
    }
}

impl Layouts {
    pub fn at(layout: Layout) -> Self {
        Self { at: Layout::ALL.iter().position(|other| *other == layout).unwrap_or(0) }
    }

    pub fn next(&mut self) {
        self.at = (self.at + 1) % Layout::ALL.len();
    }

    /// Takes the list's keys before any field sees them: the caret stays where it is. A layout that was taken,
    /// or that none is wanted after all because somebody types on.
    pub fn take_keys(&mut self, ctx: &egui::Context) -> Option<Answer> {
        let (up, down, enter, typed) = ctx.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
                input.events.iter().any(|event| matches!(event, egui::Event::Text(_))),
            )
        });
        if down {
            self.next();
        }
        if up {
            self.at = (self.at + Layout::ALL.len() - 1) % Layout::ALL.len();
        }
        let chosen = Layout::ALL.get(self.at).copied().filter(|_| enter);
        chosen.map(Answer::Take).or(typed.then_some(Answer::Leave))
    }

    /// Above the line of keys, at the right; it takes no focus.
    pub fn ui(&self, on: Ground<'_>, view: &View<'_>, out: &mut Vec<Action>) {
        match on {
            Ground::Screen(ctx) => self.over_ui(ctx, view, out),
            Ground::Line(ui) => self.line_ui(ui, view, out),
        }
    }

    fn line_ui(&self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let names = Layout::ALL.map(|layout| (words(layout).0.text(view.lang), ""));
        let clicked = widgets::rows_line_ui(ui, self.at, &names);
        out.extend(clicked.and_then(|at| Layout::ALL.get(at)).map(|layout| Action::SetLayout(*layout)));
    }

    fn over_ui(&self, ctx: &egui::Context, view: &View<'_>, out: &mut Vec<Action>) {
        let tokens = theme::tokens(ctx);
        let frame = egui::Frame::new()
            .fill(tokens.card)
            .stroke(egui::Stroke::new(tokens.hairline_width, tokens.ink2))
            .corner_radius(egui::CornerRadius::same(tokens.radius))
            .inner_margin(egui::Margin::same(12));
        egui::Area::new(egui::Id::unique("layouts"))
            .order(egui::Order::Foreground)
            .anchor(egui::Align2::RIGHT_BOTTOM, egui::vec2(-theme::SPACE_S, -super::bottom::HEIGHT))
            .show(ctx, |ui| {
                frame.show(ui, |ui| {
                    ui.set_width(WIDTH);
                    self.rows_ui(ui, view, out);
                });
            });
    }

    fn rows_ui(&self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        ui.label(theme::strong(Word::Title.text(view.lang)));
        ui.add_space(theme::SPACE_XS);
        for (index, layout) in Layout::ALL.into_iter().enumerate() {
            let (name, says) = words(layout);
            let row =
                widgets::row_button_ui(ui, name.text(view.lang), says.text(view.lang), index == self.at);
            if row.clicked() {
                out.push(Action::SetLayout(layout));
            }
        }
        ui.add_space(theme::SPACE_S);
        widgets::rule_ui(ui);
        let state = if view.prefs.keyboard { Word::Shown } else { Word::Hidden };
        let state = format!("{}  {}", state.text(view.lang), Command::Keyboard.keys());
        if widgets::row_button_ui(ui, Word::Picture.text(view.lang), &state, false).clicked() {
            out.push(Action::run(Command::Keyboard));
        }
        ui.add_space(theme::SPACE_S);
        ui.label(theme::small_second(ui.ctx(), Word::TitleHint.text(view.lang)));
    }
}
