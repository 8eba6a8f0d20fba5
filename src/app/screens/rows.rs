//! Rows of one height of which only those in sight are drawn, so that a list of thousands stays smooth. The
//! list is one stop for Tab; in it the arrows choose. Knows nothing of what a row shows.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{
    self, Align2, Color32, EventFilter, FontSelection, Id, Key, Modifiers, Rect, Response, Role, Sense,
    WidgetInfo, WidgetText, text::LayoutJob, vec2,
};

use crate::app::theme;

pub const ROW_HEIGHT: f32 = 40.0;

/// How many rows Page Up and Page Down pass.
const PAGE: usize = 10;

/// Keys that a list keeps for itself while it has the keyboard; Tab goes on.
const ARROWS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

/// Which row of a list is chosen.
#[derive(Debug, Default)]
pub struct Rows {
    at: usize,
    /// The chosen row must be brought into sight.
    scroll: bool,
}

/// One row that is to be drawn.
pub struct Row {
    pub index: usize,
    pub rect: Rect,
    pub chosen: bool,
    /// The list has the keyboard.
    pub has_keys: bool,
}

impl Rows {
    pub fn at(&self) -> usize {
        self.at
    }

    pub fn choose(&mut self, at: usize) {
        self.scroll |= self.at != at;
        self.at = at;
    }

    /// Lets arrows and page keys choose; true when they did.
    pub fn take_keys(&mut self, ui: &egui::Ui, count: usize) -> bool {
        let last = count.saturating_sub(1);
        let before = self.at;
        let keys = [
            (Key::ArrowDown, before.saturating_add(1).min(last)),
            (Key::ArrowUp, before.saturating_sub(1)),
            (Key::PageDown, before.saturating_add(PAGE).min(last)),
            (Key::PageUp, before.saturating_sub(PAGE)),
        ];
        for (key, to) in keys {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                self.choose(to);
            }
        }
        self.at != before
    }

    /// Draws the rows in sight in the space that is left. `draw` says whether the row was clicked,
    /// which chooses it and gives the list the keyboard. True when a click chose.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        id: Id,
        name: &str,
        count: usize,
        mut draw: impl FnMut(&mut egui::Ui, &Row) -> bool,
    ) -> bool {
        let list = ui.interact(ui.available_rect_before_wrap(), id, Sense::focusable_noninteractive());
        list.widget_info(|| WidgetInfo::labeled(Role::ListBox, ui.is_enabled(), name));
        let has_keys = list.has_focus();
        if has_keys {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, ARROWS));
        }
        let scroll = std::mem::take(&mut self.scroll);
        let mut clicked = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        egui::ScrollArea::vertical().id_salt(id).auto_shrink(false).show_rows(
            ui,
            ROW_HEIGHT,
            count,
            |ui, sight| {
                let (top, width) = (ui.max_rect().top(), ui.available_width());
                if scroll {
                    // Row numbers are far below what an f32 holds exactly.
                    let rows_down = self.at as f32 - sight.start as f32;
                    let corner = egui::pos2(ui.max_rect().left(), top + rows_down * ROW_HEIGHT);
                    ui.scroll_to_rect(Rect::from_min_size(corner, vec2(width, ROW_HEIGHT)), None);
                }
                for index in sight {
                    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW_HEIGHT), Sense::hover());
                    let row = Row { index, rect, chosen: index == self.at, has_keys };
                    if draw(ui, &row) {
                        clicked = Some(index);
                    }
                }
            },
        );
        let Some(index) = clicked else { return false };
        self.at = index;
        ui.memory_mut(|memory| memory.request_focus(id));
        true
    }
}

/// The response of a row with its words for a screen reader. A row is no stop for Tab of its own.
pub fn row_response(ui: &egui::Ui, row: &Row, id: impl Hash + Debug, words: &str) -> Response {
    let response = ui.interact(row.rect, Id::unique(id), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), row.chosen, words));
    response
}

/// Text on one line from `left` to `right` in the middle of the row, ending in … when it is longer.
pub fn cell(ui: &egui::Ui, rect: Rect, left: f32, right: f32, text: &str, colour: Color32) {
    let text = WidgetText::from(theme::body(text));
    let job = text.into_layout_job(ui.style(), FontSelection::Default, ui.text_valign());
    let galley = theme::cut(ui, LayoutJob::clone(&job), (right - left).max(0.0));
    let place = Align2::LEFT_CENTER.anchor_size(egui::pos2(left, rect.center().y), galley.size());
    ui.painter().galley(place.min, galley, colour);
}
