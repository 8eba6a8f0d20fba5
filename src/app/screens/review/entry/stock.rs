//! A direction that goes on like one that was given before: the rest is shown under the field, Tab takes it and
//! then goes from slot to slot.

use std::ops::Range;

use eframe::egui::{self, Id, Key, Modifiers, vec2};

use super::{Drawn, ListPlace, words_id};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::hindi::entry::Sign;
use crate::hindi::stock::{Completion, Slot, complete, marks};
use crate::model::{Direction, DirectionId};

const TAB: &str = "Tab";

#[derive(Default)]
pub struct Stock {
    offered: Option<Offered>,
    /// Esc was pressed while this was typed: nothing is offered for it until it is begun anew.
    left: Option<DirectionId>,
}

/// What was worked out for a text, once.
struct Offered {
    direction: DirectionId,
    text: String,
    completion: Option<Completion>,
}

impl Stock {
    pub fn leave(&mut self) {
        self.offered = None;
    }

    pub fn is_offered(&self, direction: DirectionId) -> bool {
        self.completion(direction).is_some()
    }

    fn completion(&self, direction: DirectionId) -> Option<&Completion> {
        self.offered.as_ref().filter(|offered| offered.direction == direction)?.completion.as_ref()
    }

    /// Tab takes what is offered, or goes to the next slot; Esc leaves the offer. True when the text was changed.
    pub fn take_keys(&mut self, ui: &egui::Ui, field: Id, direction: &mut Direction) -> bool {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let tab = || ui.input_mut(widgets::take_tab);
        let Some(completion) = self.completion(direction.id).cloned() else {
            let selected = widgets::selected_bytes(ui.ctx(), field, &direction.text);
            if leads_to_slot(&direction.text, selected.as_ref()) && tab() {
                go_to_slot(ui.ctx(), field, &direction.text, selected.map_or(0, |at| at.end));
            }
            return false;
        };
        if pressed(Key::Escape) {
            self.left = Some(direction.id);
            self.offered = None;
            return false;
        }
        if !tab() {
            return false;
        }
        self.offered = None;
        direction.text.truncate(completion.keep);
        direction.text.push_str(&completion.rest);
        widgets::forget_running(ui.ctx());
        widgets::caret_to_end(ui.ctx(), field, &direction.text);
        go_to_slot(ui.ctx(), field, &direction.text, completion.keep);
        widgets::end_step(ui.ctx());
        true
    }

    /// Looks how the sentence may go on where the caret stands at its end, and shows it.
    pub fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, direction: &Direction, drawn: &Drawn<'_>) {
        let id = words_id(direction.id);
        let text = &direction.text;
        if text.is_empty() {
            self.left = None;
        }
        let selected = widgets::selected_bytes(ui.ctx(), id, text);
        let at_end = selected == Some(text.len()..text.len());
        let may = drawn.field.response.has_focus() && view.can_change() && at_end;
        if !may || self.left == Some(direction.id) {
            self.offered = None;
        } else if self
            .offered
            .as_ref()
            .is_none_or(|known| known.direction != direction.id || known.text != *text)
        {
            let completion = complete(text, &view.stock.templates, &view.stock.lexicon);
            self.offered = Some(Offered { direction: direction.id, text: text.clone(), completion });
        }
        let has_focus = drawn.field.response.has_focus();
        let completion = self.completion(direction.id);
        if completion.is_some() || has_focus && leads_to_slot(text, selected.as_ref()) {
            widgets::keep_keys(ui, id);
        }
        if let Some(completion) = completion {
            rest_ui(ui, drawn, &from_last_word(text, completion));
        }
    }
}

/// Whether Tab goes to a slot: from the last one on it leaves the sentence as it leaves any other.
fn leads_to_slot(text: &str, selected: Option<&Range<usize>>) -> bool {
    marks(text).last().is_some_and(|(at, _)| Some(at) != selected)
}

/// The rest, with the word that it goes on: "ई-मित्र प्लस…", not "-मित्र प्लस…".
fn from_last_word(text: &str, completion: &Completion) -> String {
    let kept = text.get(..completion.keep).unwrap_or_default();
    let begun = kept.rsplit(char::is_whitespace).next().unwrap_or_default();
    let begun = if completion.rest.starts_with(char::is_whitespace) { "" } else { begun };
    format!("{begun}{}", completion.rest.trim_start())
}

/// Under the field, over what stands there: nothing moves while one types. Where the window is the wall it stands
/// beside the heading.
fn rest_ui(ui: &mut egui::Ui, drawn: &Drawn<'_>, rest: &str) {
    let text = format!("… {rest}");
    if drawn.place == ListPlace::OnALine {
        ui.spacing_mut().item_spacing.x = theme::SPACE_S;
        ui.label(theme::sized_strong(TAB, theme::SIZE_BODY));
        theme::cut_ui(ui, theme::second(ui.ctx(), text));
        return;
    }
    let tokens = theme::tokens(ui.ctx());
    let field = drawn.field.response.rect;
    let frame = egui::Frame::new()
        .fill(tokens.card)
        .stroke(egui::Stroke::new(tokens.hairline_width, tokens.ink2))
        .corner_radius(egui::CornerRadius::same(tokens.radius))
        .inner_margin(egui::Margin::symmetric(10, 4));
    egui::Area::new(drawn.field.response.id.with("rest"))
        .order(egui::Order::Foreground)
        .fixed_pos(field.left_bottom() + vec2(0.0, 2.0))
        .interactable(false)
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_width(field.width() - 22.0);
                ui.spacing_mut().item_spacing.x = theme::SPACE_S;
                ui.horizontal_top(|ui| {
                    ui.label(theme::sized_strong(TAB, theme::SIZE_BODY));
                    ui.add(egui::Label::new(theme::second(ui.ctx(), text)).wrap());
                });
            });
        });
}

/// Selects the next slot from a byte of the text on, or the first of all; false where none is left.
pub fn go_to_slot(ctx: &egui::Context, field: Id, text: &str, from: usize) -> bool {
    let slots = marks(text);
    let next = slots.iter().find(|(at, _)| at.start >= from).or_else(|| slots.first());
    if let Some((at, _)) = next {
        widgets::select(ctx, field, text, at.clone());
        ctx.request_repaint();
    }
    next.is_some()
}

/// What is asked for in a slot that is selected, if it takes a name.
pub fn name_slot(text: &str, selected: &Range<usize>) -> Option<Sign> {
    let (_, slot) = marks(text).into_iter().find(|(at, _)| at == selected)?;
    match slot {
        Slot::Unit => Some(Sign::Place),
        Slot::Officer => Some(Sign::Person),
        Slot::Date | Slot::Number => None,
    }
}
