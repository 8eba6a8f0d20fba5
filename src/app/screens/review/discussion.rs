//! The words of the discussion, on the screen or on the line below the picture.

use eframe::egui;

use crate::app::command::Command;
use crate::app::theme::FontSize;
use crate::app::view::View;
use crate::app::widgets::{self, TextField};
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItem, AgendaItemId};

use super::{Focus, Review};

impl Review {
    /// The words of the discussion; true while they have the keyboard. `asks` what belongs into an empty field.
    pub(super) fn discussion_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        item: &AgendaItem,
        asks: bool,
    ) -> bool {
        let focus = self.take_focus(Focus::Discussion);
        let draft = self.items.of(item.id, item);
        let id = discussion_id(item.id);
        let keys = [("direction", Command::ToDirection.keys()), ("next", Command::SaveAndNext.keys())];
        let hint =
            Word::DiscussionHint.with(view.lang, &keys.each_ref().map(|(name, keys)| (*name, &**keys)));
        let label = view.text(Word::Discussion);
        let of = self.line_of.as_deref().filter(|_| !asks);
        let label = of.map_or_else(|| label.to_owned(), |of| format!("{label} · {of}"));
        let field = TextField::area(id, &mut draft.value_mut().discussion, if asks { 3 } else { 2 })
            .label(&label)
            .hint(if asks && view.can_change() { &hint } else { "" })
            .size(if asks { FontSize::Body } else { FontSize::Title })
            .enabled(view.can_change())
            .show(ui);
        if field.changed {
            draft.touched(view.now_s);
        }
        // Not "gained": a field that was given the caret by a command never says so.
        if field.response.has_focus() {
            self.last_focus = Focus::Discussion;
        }
        if field.lost_focus {
            self.flush = true;
        }
        if focus {
            if std::mem::take(&mut self.at_end) {
                widgets::caret_to_end(ui.ctx(), id, &draft.value().discussion);
            }
            field.response.request_focus();
            field.response.scroll_to_me(None);
        }
        field.response.has_focus()
    }
}

pub(super) fn discussion_id(item: AgendaItemId) -> egui::Id {
    egui::Id::unique(("discussion", item))
}
