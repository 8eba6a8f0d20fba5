//! The filter of the table: letters of units' names, folded as the search folds them.

use eframe::egui::{self, Key, Modifiers};

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, TextField};
use crate::i18n::table::TableWord as Word;
use crate::model::{SchemeTable, Sort, TableChoice, TableView};

/// Of the field.
pub const ID: &str = "table-filter";
const WIDTH: f32 = 260.0;

#[derive(Debug, Default)]
pub struct Filter {
    pub open: bool,
    pub text: String,
    wants_focus: bool,
}

/// Where the keyboard goes after the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    ToTable,
}

impl Filter {
    pub fn ask(&mut self) {
        self.open = true;
        self.wants_focus = true;
    }

    pub fn close(&mut self) {
        *self = Self::default();
    }

    /// Draws the field and what else keeps rows or `columns` from being seen, when there is any of it.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        choice: &TableChoice,
        table: &SchemeTable,
        columns: &[usize],
        seen: &TableView,
    ) -> Option<Left> {
        let lang = view.lang;
        let mut left = None;
        let mut said = Vec::new();
        if seen.rows.len() < table.rows.len() {
            let [all, seen] = [table.rows.len(), seen.rows.len()].map(|count| view.count(count));
            said.push(Word::RowsSeen.with(lang, &[("all", &all), ("seen", &seen)]));
        }
        if choice.only_behind {
            said.push(Word::OnlyBehindOn.text(lang).to_owned());
        }
        if choice.sort == Some(Sort::WorstFirst) {
            said.push(Word::WorstFirstOn.text(lang).to_owned());
        }
        let indicators = columns.iter().filter_map(|place| table.scheme.indicators.get(*place));
        let hidden = indicators.filter(|indicator| choice.hidden.contains(&indicator.code)).count();
        if hidden > 0 {
            let count = view.count(hidden);
            said.push(Word::ColumnsHidden.counted(lang, hidden as u64, &[("count", &count)]));
        }
        if !self.open && said.is_empty() {
            return None;
        }
        let line = theme::line_height(theme::SIZE_BODY);
        let size = egui::vec2(ui.available_width(), if self.open { theme::CONTROL_HEIGHT } else { line });
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            if self.open {
                left = self.field_ui(ui, view);
                ui.add_space(theme::SPACE_S);
            }
            ui.label(theme::second(ui.ctx(), said.join(" · ")));
        });
        left
    }

    fn field_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>) -> Option<Left> {
        let id = egui::Id::unique(ID);
        if !ui.memory(|memory| memory.has_focus(id)) && !self.wants_focus && self.text.is_empty() {
            self.open = false;
            return None;
        }
        let mut left = None;
        if ui.memory(|memory| memory.has_focus(id)) {
            let (escape, onwards) = ui.input_mut(|input| {
                let escape = input.consume_key(Modifiers::NONE, Key::Escape);
                let enter = input.consume_key(Modifiers::NONE, Key::Enter);
                (escape, enter || input.consume_key(Modifiers::NONE, Key::ArrowDown))
            });
            if escape {
                self.close();
                return Some(Left::ToTable);
            }
            left = onwards.then_some(Left::ToTable);
        }
        let field = TextField::line(id, &mut self.text)
            .label_hidden(Word::FilterField.text(view.lang))
            .hint(Word::FilterHint.text(view.lang))
            .width(WIDTH)
            .keep_escape(true)
            .show(ui);
        widgets::focus_once(&field.response, &mut self.wants_focus);
        left
    }
}
