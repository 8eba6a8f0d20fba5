//! The editor on a cell.

use eframe::egui::{
    Area, CornerRadius, Frame, Id, Label, Margin, Order, Rect, Stroke, Ui, UiBuilder, accesskit, vec2,
};

use crate::app::theme;
use crate::app::widgets::text_field::{TextField, caret_to_end};
use crate::i18n::scheme::SchemeWord;
use crate::model::{ColumnKey, Entered, IndicatorCode, UnitId, Value};

/// A cell that is being edited, by what it is and not by where it stands.
#[derive(Clone, Debug)]
pub struct Editing {
    pub id: Id,
    pub unit: UnitId,
    pub indicator: IndicatorCode,
    pub text: String,
    /// Why what was typed cannot be taken.
    pub error: Option<String>,
    /// What was asked about: entered a second time, it is taken.
    pub asked: Option<String>,
}

impl Editing {
    /// Opens the editor and gives it the keyboard, the caret at the end of `text`.
    pub fn begin(ui: &Ui, grid: Id, unit: UnitId, indicator: IndicatorCode, text: String) -> Self {
        let key = ColumnKey::Indicator(indicator.clone());
        let id = super::cell_id(grid, unit, &key).with("editor");
        caret_to_end(ui.ctx(), id, &text);
        ui.memory_mut(|memory| memory.request_focus(id));
        ui.ctx().request_repaint();
        Self { id, unit, indicator, text, error: None, asked: None }
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
            field = field.align_right().plain();
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

/// What the scheme's checks have against an entry.
pub struct Doubt {
    pub sentence: String,
    /// It is taken when the user says so.
    pub asks: bool,
}

/// The first check that the value does not hold against, one that refuses before one that asks.
pub fn doubt(frame: &super::Frame<'_>, editing: &Editing, value: Option<&Value>) -> Option<Doubt> {
    let Editing { unit, indicator, .. } = editing;
    let figure = Entered { unit: *unit, indicator: indicator.clone(), value: value.cloned() };
    let mut broken = frame.table.broken_by(&[figure], frame.options.before);
    broken.sort_by_key(|(_, breach)| !breach.refuses_one_figure());
    let (_, breach) = broken.into_iter().next()?;
    let said = breach.sentence(frame.options.writing());
    if breach.refuses_one_figure() {
        return Some(Doubt { sentence: said, asks: false });
    }
    let again = SchemeWord::EnterAgain.text(frame.options.lang);
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
