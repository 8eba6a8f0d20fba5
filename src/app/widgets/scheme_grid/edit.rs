//! The editor on a cell.

use eframe::egui::{
    Area, CornerRadius, Frame, Id, Label, Margin, Order, Rect, Stroke, Ui, UiBuilder, accesskit, vec2,
};

use super::Entering;
use crate::app::theme;
use crate::app::widgets::text_field::{TextField, caret_to_end, type_first};
use crate::i18n::scheme::SchemeWord;
use crate::model::{ColumnKey, Entered, Indicator, IndicatorCode, Kind, UnitId, Value};

/// A cell that is being edited, by what it is and not by where it stands.
#[derive(Clone, Debug)]
pub struct Editing {
    pub id: Id,
    pub unit: UnitId,
    pub indicator: IndicatorCode,
    pub text: String,
    /// It holds words; figures and dates are typed plainly.
    pub words: bool,
    /// Why what was typed cannot be taken.
    pub error: Option<String>,
    /// What was asked about: entered a second time, it is taken.
    pub asked: Option<String>,
}

impl Editing {
    /// Opens the editor and gives it the keyboard, the caret at the end of `text`.
    pub fn begin(ui: &Ui, grid: Id, unit: UnitId, indicator: &Indicator, text: String) -> Self {
        let id = Self::id(grid, unit, indicator);
        caret_to_end(ui.ctx(), id, &text);
        ui.memory_mut(|memory| memory.request_focus(id));
        ui.ctx().request_repaint();
        let (words, indicator) = (holds_words(indicator), indicator.code.clone());
        Self { id, unit, indicator, text, words, error: None, asked: None }
    }

    /// As `begin`, with what the first key typed. Words go through the layout in which the next keys will be typed.
    pub fn begin_with(ui: &Ui, grid: Id, unit: UnitId, indicator: &Indicator, typed: String) -> Self {
        let id = Self::id(grid, unit, indicator);
        let text = if holds_words(indicator) { type_first(ui, id, typed) } else { typed };
        Self::begin(ui, grid, unit, indicator, text)
    }

    fn id(grid: Id, unit: UnitId, indicator: &Indicator) -> Id {
        let key = ColumnKey::Indicator(indicator.code.clone());
        super::cell_id(grid, unit, &key).with("editor")
    }

    /// Draws the editor over its cell; true when it lost the keyboard.
    pub fn ui(&mut self, ui: &mut Ui, cell: Rect, name: &str, size: f32, number: bool) -> bool {
        let line = theme::line_height(size);
        let margin = vec2(8.0, ((cell.height() - line) / 2.0).max(0.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(cell));
        let mut field = TextField::line(self.id, &mut self.text)
            .label_hidden(name)
            .points(size)
            .width(cell.width())
            .margin(margin)
            .keep_escape(true);
        if number {
            field = field.align_right();
        }
        if !self.words {
            field = field.plain();
        }
        let output = field.show(&mut child);
        if output.changed {
            self.error = None;
            self.asked = None;
        }
        if let Some(error) = &self.error {
            error_ui(ui, self.id, cell, error);
        }
        output.lost_focus
    }
}

/// Letters write in such a column.
pub fn holds_words(indicator: &Indicator) -> bool {
    matches!(indicator.kind, Kind::Text | Kind::Choice(_))
}

/// What the scheme's checks have against an entry.
pub struct Doubt {
    pub sentence: String,
    /// It is taken when the user says so.
    pub asks: bool,
}

/// The first check that the value does not hold against, one that refuses before one that asks.
pub fn doubt(on: Entering<'_>, editing: &Editing, value: Option<&Value>) -> Option<Doubt> {
    let Editing { unit, indicator, .. } = editing;
    let figure = Entered { unit: *unit, indicator: indicator.clone(), value: value.cloned() };
    let mut broken = on.table.broken_by(&[figure], on.before);
    broken.sort_by_key(|(_, breach)| !breach.refuses_one_figure());
    let (_, breach) = broken.into_iter().next()?;
    let said = breach.sentence(on.writing);
    if breach.refuses_one_figure() {
        return Some(Doubt { sentence: said, asks: false });
    }
    let again = SchemeWord::EnterAgain.text(on.writing.lang);
    Some(Doubt { sentence: format!("{said} {again}"), asks: true })
}

fn error_ui(ui: &Ui, id: Id, cell: Rect, error: &str) {
    sentence_ui(ui, id, cell, error);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_invalid(accesskit::Invalid::True);
        node.set_description(error);
    });
}

/// The sentence stands under the cell, over whatever is there.
pub fn sentence_ui(ui: &Ui, id: Id, cell: Rect, sentence: &str) {
    let tokens = theme::tokens(ui.ctx());
    let frame = Frame::new()
        .fill(tokens.behind_tint)
        .stroke(Stroke::new(tokens.hairline_width, tokens.behind))
        .corner_radius(CornerRadius::same(tokens.radius))
        .inner_margin(Margin::symmetric(10, 4));
    Area::new(id.with("error"))
        .order(Order::Foreground)
        .fixed_pos(cell.left_bottom() + vec2(0.0, 3.0))
        .interactable(false)
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.add(Label::new(theme::body(format!("▼ {sentence}")).color(tokens.behind)).extend());
            });
        });
}
