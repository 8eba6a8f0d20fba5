//! The field itself: what it is asked to be, how it is drawn, and the caret put right afterwards.

use eframe::egui::text::CCursorRange;
use eframe::egui::text_edit::TextEditOutput;
use eframe::egui::{
    self, Align, Align2, CornerRadius, EventFilter, Frame, Id, Layout, Margin, Response, RichText, Stroke,
    StrokeKind, TextBuffer, TextEdit, Ui, Vec2, accesskit, vec2,
};

use super::buffer::ClusterBuffer;
use super::caret::{ends, put_on_border, select_all, selection};
use super::keys::{self, Meaning, Rules};
use super::layout::{self, Setting};
use super::readings;
use super::typing::{self, Running};
use super::{offer, steps, taken_back};
use crate::app::theme::{self, FontSize, Tokens};
use crate::hindi::cluster;
use crate::hindi::typing::Layout as Typed;
use crate::model::Lang;

/// What Enter does. Shift+Enter begins a new line in every field that has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnterKey {
    Newline,
    /// `FieldOutput::submitted` is set; the focus stays.
    Submit,
}

/// What became of the field in this frame.
#[derive(Debug)]
pub struct FieldOutput {
    /// Of the box that is typed into.
    pub response: Response,
    pub changed: bool,
    pub submitted: bool,
    pub gained_focus: bool,
    pub lost_focus: bool,
}

enum Label<'a> {
    None,
    Above(&'a str),
    Hidden(&'a str),
}

/// A text field. `id` comes from what is edited, never from a place in a list.
#[must_use = "call show"]
pub struct TextField<'a> {
    id: Id,
    text: &'a mut String,
    rows: usize,
    multiline: bool,
    label: Label<'a>,
    hint: &'a str,
    error: Option<&'a str>,
    points: f32,
    width: Option<f32>,
    enabled: bool,
    enter: EnterKey,
    align_right: bool,
    margin: Option<Vec2>,
    room_at_right: f32,
    select_on_focus: bool,
    keep_escape: bool,
    plain: bool,
}

impl<'a> TextField<'a> {
    /// One line.
    pub fn line(id: Id, text: &'a mut String) -> Self {
        Self {
            id,
            text,
            rows: 1,
            multiline: false,
            label: Label::None,
            hint: "",
            error: None,
            points: FontSize::Body.points(),
            width: None,
            enabled: true,
            enter: EnterKey::Submit,
            align_right: false,
            margin: None,
            room_at_right: 0.0,
            select_on_focus: false,
            keep_escape: false,
            plain: false,
        }
    }

    /// Several lines; it grows with its text from `rows` on.
    pub fn area(id: Id, text: &'a mut String, rows: usize) -> Self {
        Self { rows, multiline: true, enter: EnterKey::Newline, ..Self::line(id, text) }
    }

    /// A label above the field.
    pub fn label(mut self, label: &'a str) -> Self {
        self.label = Label::Above(label);
        self
    }

    /// A name for screen readers alone, where the place says what the field is.
    pub fn label_hidden(mut self, label: &'a str) -> Self {
        self.label = Label::Hidden(label);
        self
    }

    /// Stands in the empty field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    pub fn size(mut self, size: FontSize) -> Self {
        self.points = size.points();
        self
    }

    /// A size of text that is not one of the four: figures in a table that was enlarged.
    pub fn points(mut self, points: f32) -> Self {
        self.points = points;
        self
    }

    /// Outer width; without it the field takes what there is.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// A sentence about what is wrong, under the field.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    pub fn enter(mut self, enter: EnterKey) -> Self {
        self.enter = enter;
        self
    }

    /// Numbers stand at the right.
    pub fn align_right(mut self) -> Self {
        self.align_right = true;
        self
    }

    /// Room between border and text, where the field has to fit into a line of a table.
    pub fn margin(mut self, margin: Vec2) -> Self {
        self.margin = Some(margin);
        self
    }

    /// Room inside the border, at the right, for something that the caller draws there.
    pub fn room_at_right(mut self, room: f32) -> Self {
        self.room_at_right = room;
        self
    }

    /// All is selected when the caret comes, so that typing replaces it.
    pub fn select_on_focus(mut self) -> Self {
        self.select_on_focus = true;
        self
    }

    /// Esc has a meaning for the caller: the field keeps the caret.
    pub fn keep_escape(mut self, keep: bool) -> Self {
        self.keep_escape = keep;
        self
    }

    /// Figures, dates, names of files: the program's own layouts do not apply, so that a full stop stays one.
    pub fn plain(mut self) -> Self {
        self.plain = true;
        self
    }

    /// Text of this language: what is English is typed in Latin letters, whatever layout is chosen for Hindi.
    pub fn written_in(mut self, lang: Lang) -> Self {
        self.plain |= lang == Lang::En;
        self
    }

    pub fn show(mut self, ui: &mut Ui) -> FieldOutput {
        let tokens = theme::tokens(ui.ctx());
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let layout = Layout::top_down(Align::LEFT);
        ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
            ui.spacing_mut().item_spacing.y = theme::SPACE_XS;
            let label = match self.label {
                Label::Above(text) => Some(ui.label(theme::small_second(ui.ctx(), text))),
                Label::None | Label::Hidden(_) => None,
            };
            let output = self.edit_ui(ui, tokens, width);
            if let Some(label) = label {
                output.response.clone().labelled_by(label.id);
                if label.interact(egui::Sense::CLICK).clicked() {
                    output.response.request_focus();
                }
            }
            self.describe(ui, tokens);
            output
        })
        .inner
    }

    fn edit_ui(&mut self, ui: &mut Ui, tokens: &Tokens, width: f32) -> FieldOutput {
        let rules = Rules {
            multiline: self.multiline,
            enter_submits: !self.multiline || self.enter == EnterKey::Submit,
        };
        let taken = self.enabled && offer::apply(ui.ctx(), self.id, self.text);
        if ui.memory(|memory| memory.has_focus(self.id)) {
            taken_back::follow(ui.ctx(), self.id, self.text);
        }
        let before = selection(ui.ctx(), self.id);
        let mut running = None;
        let meaning = if ui.memory(|memory| memory.has_focus(self.id)) {
            running = self.type_keys(ui, before);
            keys::take(ui, self.id, self.text, ends(before), rules)
        } else {
            Meaning::default()
        };
        let is_running = running.as_ref().is_some_and(|running| running.composer.is_composing());
        // Esc then leaves the Roman letters or lets a paste be, and the caret stays. From several lines, which
        // hold what is being said, it never goes by Esc: the next words would go nowhere.
        let keep_escape = self.keep_escape;
        let has_offer = offer::offer(ui.ctx()).is_some_and(|offer| offer.field == self.id);
        self.keep_escape |= is_running || has_offer || self.multiline;
        let composing = meaning.composing || meaning.composed;
        let (mut output, changed) = self.box_ui(ui, tokens, width, composing);
        let response = output.response.response.clone();
        if !composing && !changed {
            put_on_border(ui, self.id, self.text, before, meaning.unsure, &mut output);
        }
        if response.gained_focus() {
            // By Tab the caret may come to a field that is out of sight.
            response.scroll_to_me(None);
        }
        if response.gained_focus() && self.select_on_focus {
            select_all(ui, self.id, self.text, &mut output);
        }
        if response.has_focus() {
            output.state.clear_undoer();
            taken_back::remember(ui.ctx(), self.id, self.text);
        }
        if let Some(running) = running {
            self.running_ui(ui, running, keep_escape, &output);
        }
        self.border_ui(ui, tokens, &response);
        offer::drawn(ui.ctx(), self.id, response.rect.intersect(ui.clip_rect()), changed);
        if changed && !composing && !self.plain {
            let carets = (before, output.cursor_range);
            steps::look_at_typed(ui.ctx(), self.id, self.text, self.multiline, carets, meaning.pasted);
        }
        if taken {
            steps::end_step(ui.ctx());
        }
        FieldOutput {
            changed: changed || taken,
            submitted: meaning.submitted,
            gained_focus: response.gained_focus(),
            lost_focus: response.lost_focus(),
            response,
        }
    }

    /// Lets the program's layouts have the keys; the word that is being typed, if the field takes part.
    fn type_keys(&self, ui: &Ui, before: Option<CCursorRange>) -> Option<Running> {
        let typing = typing::typing(ui.ctx());
        if self.plain || !self.enabled || typing.layout == Typed::System {
            return None;
        }
        let mut running = Running::of(ui.ctx(), self.id);
        let composing = keys::is_composing(ui, self.id);
        ui.input_mut(|input| {
            typing::translate(&mut input.events, self.text, ends(before), composing, &typing, &mut running);
        });
        Some(running)
    }

    /// Shows the readings while the caret stands behind their word. A caret that went elsewhere ends it.
    fn running_ui(&self, ui: &Ui, mut running: Running, list_below: bool, output: &TextEditOutput) {
        let caret = output.cursor_range.filter(CCursorRange::is_empty).map(|range| range.primary.index.0);
        let shown = running.composer.shown();
        let stands = caret.is_some_and(|caret| {
            self.text.get(..cluster::byte_of_char(self.text, caret)).is_some_and(|text| text.ends_with(shown))
        });
        if running.composer.is_composing() {
            match caret {
                Some(caret) if stands && output.response.response.has_focus() => {
                    readings::readings_ui(ui, self.id, &running.composer, caret, list_below, output);
                }
                _ => running.end(),
            }
        }
        running.keep(ui.ctx());
    }

    fn box_ui(
        &mut self,
        ui: &mut Ui,
        tokens: &Tokens,
        width: f32,
        composing: bool,
    ) -> (TextEditOutput, bool) {
        let font = theme::regular_font(self.points);
        let line_height = theme::line_height(self.points);
        let margin = self.margin.unwrap_or_else(|| {
            let vertical = if self.multiline { 8.0 } else { (theme::CONTROL_HEIGHT - line_height) / 2.0 };
            vec2(10.0, vertical.max(2.0))
        });
        let ink = if self.enabled { tokens.ink } else { tokens.ink2 };
        let fill = if self.enabled { tokens.card } else { tokens.paper };
        let frame = Frame::new()
            .fill(fill)
            .corner_radius(CornerRadius::same(tokens.radius))
            .inner_margin(Margin { right: (margin.x + self.room_at_right) as i8, ..Margin::from(margin) });
        let hint = RichText::new(self.hint).font(font.clone()).line_height(Some(line_height));
        let align = if self.align_right { Align2::RIGHT_TOP } else { Align2::LEFT_TOP };
        let mut buffer =
            ClusterBuffer { text: self.text, multiline: self.multiline, composing, changed: false };
        let edit = if self.multiline {
            TextEdit::multiline(&mut buffer).desired_rows(self.rows)
        } else {
            // Enter is reported, it does not take the focus away.
            TextEdit::singleline(&mut buffer).return_key(None)
        };
        let setting = Setting {
            id: self.id,
            font: font.clone(),
            colour: ink,
            line_height,
            align: align.x(),
            multiline: self.multiline,
        };
        let mut layouter =
            |ui: &Ui, text: &dyn TextBuffer, width: f32| layout::layout(ui, text, width, &setting);
        let row_height = ui.fonts_mut(|fonts| fonts.row_height(&font));
        let edit = edit
            .id(self.id)
            .font(font)
            .layouter(&mut layouter)
            .hint_text(hint)
            .align(align)
            .frame(frame)
            .interactive(self.enabled)
            .event_filter(EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: self.keep_escape,
            })
            .desired_width(width);
        let shown = ui.scope(|ui| {
            // The field works out its least height from this; the layout above sets the same line.
            ui.spacing_mut().extra_text_line_spacing = (line_height - row_height).max(0.0);
            edit.show(ui)
        });
        (shown.inner, buffer.changed)
    }

    fn border_ui(&self, ui: &Ui, tokens: &Tokens, response: &Response) {
        // Drawn over the frame instead of being part of it, so that nothing moves when it grows.
        let stroke = if response.has_focus() {
            Stroke::new(tokens.focus_width, tokens.accent)
        } else if self.error.is_some() {
            Stroke::new(tokens.hairline_width, tokens.behind)
        } else if response.hovered() && self.enabled {
            Stroke::new(tokens.hairline_width, tokens.accent)
        } else {
            Stroke::new(tokens.hairline_width, tokens.line)
        };
        let radius = CornerRadius::same(tokens.radius);
        ui.painter().rect_stroke(response.rect, radius, stroke, StrokeKind::Inside);
    }

    /// The mistake, for the eye and for screen readers, and the hidden name.
    fn describe(&self, ui: &mut Ui, tokens: &Tokens) {
        if let Some(error) = self.error {
            ui.label(theme::small(format!("▼ {error}")).color(tokens.behind));
        }
        ui.ctx().accesskit_node_builder(self.id, |node| {
            if let Label::Hidden(label) = self.label {
                node.set_label(label);
            }
            if let Some(error) = self.error {
                node.set_invalid(accesskit::Invalid::True);
                node.set_description(error);
            }
        });
    }
}
