//! A few words for the hall: typed in the operator's window, shown on the wall when they are done.

use eframe::egui::{self, Key, Modifiers};

use super::ground::Ground;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, TextField};
use crate::i18n::hall::Hall as Word;

const WIDTH: f32 = 640.0;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    text: String,
    wants_focus: bool,
    /// They are lined up rather than shown at once.
    for_list: bool,
}

impl Default for Message {
    fn default() -> Self {
        Self { text: String::new(), wants_focus: true, for_list: false }
    }
}

impl Message {
    pub fn for_list() -> Self {
        Self { for_list: true, ..Self::default() }
    }

    pub fn ui(&mut self, on: Ground<'_>, view: &View<'_>, out: &mut Vec<Action>) {
        let enter = on.ctx().input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let title = Word::MessageTitle.text(view.lang);
        let hint = if self.for_list { Word::MessageListHint } else { Word::MessageHint };
        let id = egui::Id::unique("wall-message-text");
        match on {
            Ground::Screen(ctx) => {
                widgets::overlay_ui(ctx, "wall-message", title, WIDTH, |ui| {
                    let field = TextField::line(id, &mut self.text).label_hidden(title);
                    let field = field.hint(hint.text(view.lang)).show(ui);
                    widgets::focus_once(&field.response, &mut self.wants_focus);
                });
            }
            Ground::Line(ui) => {
                let field = TextField::line(id, &mut self.text).label(title).show(ui);
                widgets::focus_once(&field.response, &mut self.wants_focus);
            }
        }
        if enter && !self.text.trim().is_empty() {
            let text = self.text.trim().to_owned();
            out.push(if self.for_list { Action::ListMessage(text) } else { Action::WallMessage(text) });
        }
    }
}
