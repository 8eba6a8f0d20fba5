//! The agenda as a list that is ordered by dragging as well as by keys.

use eframe::egui::{self, Align2, CursorIcon, Id, Rect, Sense, Stroke, pos2, vec2};

use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::Seen;
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItem, AgendaItemId, MeetingFile, numbered};
use crate::session::Edit;

use super::siblings;

const ROW_HEIGHT: f32 = 40.0;
const INDENT: f32 = 28.0;
const HANDLE: f32 = 24.0;

#[derive(Default)]
pub struct AgendaList {
    dragged: Option<AgendaItemId>,
    /// The row that had the keys in the last frame: an arrow or Tab that leads to another chooses that.
    has_keys: Option<AgendaItemId>,
    /// Where the chosen item was drawn last.
    seen: Seen<AgendaItemId>,
}

/// Where a dragged item would go.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drop {
    parent: Option<AgendaItemId>,
    index: usize,
}

impl AgendaList {
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        selected: &mut Option<AgendaItemId>,
        out: &mut Vec<Action>,
    ) {
        let order = numbered(&file.items);
        let mut rows: Vec<(Rect, &AgendaItem)> = Vec::with_capacity(order.len());
        for (place, (number, item)) in order.iter().enumerate() {
            let chosen = *selected == Some(item.id);
            let (rect, response) = self.row_ui(ui, view, number, item, chosen);
            // Also one that was just added, below those that are seen.
            if chosen && self.seen.moves_to(item.id, place) {
                response.scroll_to_me(None);
            }
            let gets_keys = response.has_focus() && self.has_keys != Some(item.id);
            if response.clicked() || response.drag_started() || gets_keys {
                *selected = Some(item.id);
            }
            if response.has_focus() {
                self.has_keys = Some(item.id);
            } else if self.has_keys == Some(item.id) {
                self.has_keys = None;
            }
            if response.drag_started() && view.can_change() {
                self.dragged = Some(item.id);
            }
            rows.push((rect, item));
        }
        let Some(dragged) = self.dragged else { return };
        let (pointer, released) =
            ui.input(|input| (input.pointer.interact_pos(), input.pointer.any_released()));
        if let Some(pointer) = pointer
            && let Some((line, drop)) = drop_at(file, &rows, dragged, pointer.y)
        {
            let tokens = theme::tokens(ui.ctx());
            ui.painter().hline(line.x_range(), line.top(), Stroke::new(3.0, tokens.accent));
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            if released {
                out.push(Action::edit(Edit::MoveItem {
                    item: dragged,
                    parent: drop.parent,
                    index: drop.index,
                }));
            }
        }
        if released {
            self.dragged = None;
        }
    }

    fn row_ui(
        &self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        number: &str,
        item: &AgendaItem,
        chosen: bool,
    ) -> (Rect, egui::Response) {
        let tokens = theme::tokens(ui.ctx());
        let indent = if item.parent.is_some() { INDENT } else { 0.0 };
        let (full, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::hover());
        let rect = full.with_min_x(full.left() + indent);
        let response = ui.interact(rect, Id::unique(("agenda-row", item.id)), Sense::click_and_drag());
        let (number, title) = (view.in_digits(number), title_or_blank(view, item));
        response.widget_info(|| {
            egui::WidgetInfo::selected(
                egui::Role::Button,
                ui.is_enabled(),
                chosen,
                format!("{number}. {title}"),
            )
        });
        let ink = if chosen {
            ui.painter().rect_filled(rect, 5.0, tokens.accent);
            tokens.on_accent
        } else {
            if response.hovered() || response.has_focus() {
                ui.painter().rect_filled(rect, 5.0, tokens.accent_tint);
            }
            tokens.ink
        };
        let second = if chosen { tokens.on_accent } else { tokens.ink2 };
        grip(ui, Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), vec2(6.0, 14.0)), second);
        let font = theme::regular_font(theme::SIZE_BODY);
        let middle = rect.center().y;
        let x = rect.left() + HANDLE + 6.0;
        ui.painter().text(pos2(x, middle), Align2::LEFT_CENTER, number, font.clone(), second);
        let minutes = item.planned_minutes.map(|minutes| {
            let minutes = view.in_digits(minutes);
            Word::MinutesShort.with(view.lang, &[("minutes", &minutes)])
        });
        let mut right = rect.right() - 10.0;
        if let Some(minutes) = minutes {
            let drawn = ui.painter().text(
                pos2(right, middle),
                Align2::RIGHT_CENTER,
                minutes,
                theme::regular_font(theme::SIZE_SMALL),
                second,
            );
            right = drawn.left() - 8.0;
        }
        let left = x + 40.0;
        let galley = theme::one_line(ui, title, font, ink, (right - left).max(20.0));
        ui.painter().galley(pos2(left, middle - galley.size().y / 2.0), galley, ink);
        if response.clicked() {
            response.request_focus();
        }
        (rect, response)
    }
}

/// Six dots: what can be taken hold of.
fn grip(ui: &egui::Ui, rect: Rect, colour: egui::Color32) {
    for column in 0..2_u8 {
        for row in 0..3_u8 {
            let dot = pos2(
                rect.left() + rect.width() * f32::from(column),
                rect.top() + rect.height() * f32::from(row) / 2.0,
            );
            ui.painter().circle_filled(dot, 1.3, colour);
        }
    }
}

pub fn title_or_blank<'a>(view: &View<'_>, item: &'a AgendaItem) -> &'a str {
    let title = item.title.get(view.lang);
    if title.trim().is_empty() { view.text(Word::ItemUntitled) } else { title }
}

/// The line between two rows nearest to the pointer, and the place among siblings that it means: an item
/// with points under it stays a main item; another takes the level of the row below the line.
fn drop_at(
    file: &MeetingFile,
    rows: &[(Rect, &AgendaItem)],
    dragged: AgendaItemId,
    y: f32,
) -> Option<(Rect, Drop)> {
    let has_children = file.items.iter().any(|item| item.parent == Some(dragged));
    let before = rows.iter().find(|(rect, item)| {
        let main_only = has_children && item.parent.is_some();
        !main_only && y < rect.center().y
    });
    let (parent, next, line) = match before {
        Some((rect, next)) => (next.parent, Some(next.id), *rect),
        None => {
            let (rect, _) = rows.last()?;
            (None, None, Rect::from_min_max(rect.left_bottom(), rect.right_bottom()))
        }
    };
    if parent == Some(dragged) {
        return None;
    }
    let others: Vec<AgendaItemId> = siblings(file, parent).into_iter().filter(|id| *id != dragged).collect();
    let index = match next {
        // Dropped on itself: where it already stands.
        Some(next) if next == dragged => siblings(file, parent).iter().position(|id| *id == dragged)?,
        Some(next) => others.iter().position(|id| *id == next)?,
        None => others.len(),
    };
    Some((line, Drop { parent, index }))
}
