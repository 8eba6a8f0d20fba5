//! A few words for the hall: typed in the operator's window, shown on the wall when they are done.

use eframe::egui::{self, Key, Modifiers};

use crate::app::view::{Action, View};
use crate::app::widgets::{self, TextField};
use crate::i18n::hall::Hall as Word;

const WIDTH: f32 = 640.0;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    text: String,
    was_shown: bool,
    /// They are lined up rather than shown at once.
    for_list: bool,
}

impl Message {
    pub fn for_list() -> Self {
        Self { for_list: true, ..Self::default() }
    }

    pub fn ui(&mut self, ctx: &egui::Context, view: &View<'_>, out: &mut Vec<Action>) {
        let enter = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let title = Word::MessageTitle.text(view.lang);
        let hint = if self.for_list { Word::MessageListHint } else { Word::MessageHint };
        widgets::overlay_ui(ctx, "wall-message", title, WIDTH, |ui| {
            let field = TextField::line(egui::Id::unique("wall-message-text"), &mut self.text)
                .label_hidden(title)
                .hint(hint.text(view.lang))
                .show(ui);
            if !self.was_shown {
                field.response.request_focus();
                self.was_shown = true;
            }
        });
        if enter && !self.text.trim().is_empty() {
            let text = self.text.trim().to_owned();
            out.push(if self.for_list { Action::ListMessage(text) } else { Action::WallMessage(text) });
        }
    }
}
