//! The list from which a filter of the search is chosen, in the place of the hits.

use eframe::egui::{self, Id};

use super::search_filters::{Choice, Part, options, typed_days};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, PickOption, TextField};
use crate::hindi::find::Request;
use crate::hindi::fold;
use crate::i18n::search::SearchWord as Word;

const ROW_HEIGHT: f32 = 34.0;
/// Height of the field over the rows, with its label.
const FIELD_HEIGHT: f32 = 76.0;

#[derive(Debug)]
pub struct Chooser {
    pub part: Part,
    typed: String,
    all: Vec<PickOption<Choice>>,
    /// Those of `all` that fit what was typed, and what was typed beside them.
    fitting: Vec<PickOption<Choice>>,
    at: usize,
    wants_focus: bool,
}

impl Chooser {
    pub fn new(part: Part, view: &View<'_>) -> Self {
        let all = options(part, view);
        Self { part, typed: String::new(), fitting: all.clone(), all, at: 0, wants_focus: true }
    }

    pub fn step(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.fitting.len().saturating_sub(1));
    }

    pub fn marked(&self) -> Option<Choice> {
        self.fitting.get(self.at).map(|option| option.value.clone())
    }

    /// Takes `height`; what was clicked.
    pub fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, height: f32) -> Option<Choice> {
        let mut clicked = None;
        ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
            ui.set_min_height(height);
            self.field_ui(ui, view);
            ui.add_space(theme::SPACE_XS);
            ui.spacing_mut().item_spacing.y = 0.0;
            if self.fitting.is_empty() {
                ui.label(theme::second(ui.ctx(), Word::NoChoice.text(view.lang)));
            }
            let rows = (((height - FIELD_HEIGHT) / ROW_HEIGHT) as usize).max(1);
            let first = (self.at + 1).saturating_sub(rows);
            for (index, option) in self.fitting.iter().enumerate().skip(first).take(rows) {
                let second = option.second.as_deref().unwrap_or_default();
                if widgets::row_button_ui(ui, &option.text, second, index == self.at).clicked() {
                    clicked = Some(option.value.clone());
                }
            }
        });
        clicked
    }

    fn field_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>) {
        let id = Id::unique("search-choose");
        let label = Word::Choose.with(view.lang, &[("part", self.part.word().text(view.lang))]);
        let (hint, is_days) = match self.part {
            Part::Days => (Word::DaysHint, true),
            _ => (Word::ChooseHint, false),
        };
        let hint = view.in_digits(hint.text(view.lang));
        let mut field = TextField::line(id, &mut self.typed).label(&label).hint(&hint);
        if is_days {
            field = field.plain();
        }
        // The readings of a word would lie over the rows.
        let field = widgets::finding(ui, field).show(ui);
        widgets::focus_once(&field.response, &mut self.wants_focus);
        if field.changed {
            self.at = 0;
            let days = if is_days { typed_days(&self.typed, view) } else { Vec::new() };
            let request = Request::read(&self.typed);
            let fits = |option: &&PickOption<Choice>| {
                self.typed.trim().is_empty()
                    || fold::matches(&option.search, &self.typed)
                    || request.found_in([option.search.as_str()]).is_some()
            };
            self.fitting = days.into_iter().chain(self.all.iter().filter(fits).cloned()).collect();
        }
    }
}
