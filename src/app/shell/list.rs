//! A list over the screen, narrowed by what is typed, from which a row is taken by keys or the mouse.

use eframe::egui::{self, Key, Modifiers};

use super::ground::Ground;
use crate::app::theme;
use crate::app::widgets::{self, TextField};
use crate::hindi::find::Request;
use crate::hindi::fold;
use crate::hindi::typing::phonetic;

const SHOWN: usize = 9;

/// What the list is called, and what is said in it.
pub struct Asked<'a> {
    pub name: &'static str,
    pub title: &'a str,
    pub hint: &'a str,
    /// Said where no row is left.
    pub empty: Option<&'a str>,
    /// In points.
    pub width: f32,
}

/// Those of a list that are asked for, by the words of each: as they are written, in whatever spelling; where
/// none is, as the Roman letters of the query are read in Hindi; and last by their sound.
pub fn asked_for<T>(all: Vec<T>, query: &str, words: impl Fn(&T) -> String) -> Vec<T> {
    let texts: Vec<String> = all.iter().map(words).collect();
    let fitting =
        |fits: &dyn Fn(&str) -> bool| -> Vec<bool> { texts.iter().map(|text| fits(text)).collect() };
    let mut fits = fitting(&|text| fold::matches(text, query));
    if !fits.contains(&true) && query.contains(|c: char| c.is_ascii_alphabetic()) {
        let read = phonetic::read(query);
        fits = fitting(&|text| fold::matches(text, &read));
        if !fits.contains(&true) {
            let request = Request::read(query);
            fits = fitting(&|text| request.found_in([text]).is_some());
        }
    }
    all.into_iter().zip(fits).filter_map(|(one, fits)| fits.then_some(one)).collect()
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    query: String,
    /// Which of the rows is marked.
    at: usize,
    wants_focus: bool,
}

impl Default for List {
    fn default() -> Self {
        Self { query: String::new(), at: 0, wants_focus: true }
    }
}

impl List {
    /// What was typed: the rows are those that fit it.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Draws the rows, each with its text and what stands at its right; the place of the one that was taken.
    pub fn ui(&mut self, on: Ground<'_>, asked: &Asked<'_>, rows: &[(&str, String)]) -> Option<usize> {
        let last = rows.len().saturating_sub(1);
        let (up, down, enter) = on.ctx().input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        self.at = (self.at + usize::from(down)).min(last).saturating_sub(usize::from(up));
        let taken = Some(self.at).filter(|at| enter && *at < rows.len());
        let mut clicked = None;
        match on {
            Ground::Screen(ctx) => {
                widgets::overlay_ui(ctx, asked.name, asked.title, asked.width, |ui| {
                    self.query_ui(ui, asked, false);
                    clicked = self.rows_ui(ui, asked, rows);
                });
            }
            Ground::Line(ui) => {
                self.query_ui(ui, asked, true);
                clicked = self.line_ui(ui, asked, rows);
            }
        }
        clicked.or(taken)
    }

    fn query_ui(&mut self, ui: &mut egui::Ui, asked: &Asked<'_>, says_what: bool) {
        let field = TextField::line(egui::Id::unique((asked.name, "query")), &mut self.query);
        let field = if says_what {
            field.label(asked.title)
        } else {
            field.label_hidden(asked.title).hint(asked.hint)
        };
        let field = widgets::finding(ui, field).show(ui);
        widgets::focus_once(&field.response, &mut self.wants_focus);
        if field.changed {
            self.at = 0;
        }
        ui.add_space(theme::SPACE_S);
    }

    fn rows_ui(&self, ui: &mut egui::Ui, asked: &Asked<'_>, rows: &[(&str, String)]) -> Option<usize> {
        let mut clicked = None;
        if let Some(empty) = asked.empty.filter(|_| rows.is_empty()) {
            ui.label(theme::second(ui.ctx(), empty));
        }
        // The marked one stays in sight.
        let first = (self.at + 1).saturating_sub(SHOWN);
        for (index, (text, second)) in rows.iter().enumerate().skip(first).take(SHOWN) {
            if widgets::row_button_ui(ui, text, second, index == self.at).clicked() {
                clicked = Some(index);
            }
        }
        clicked
    }

    fn line_ui(&self, ui: &mut egui::Ui, asked: &Asked<'_>, rows: &[(&str, String)]) -> Option<usize> {
        if let Some(empty) = asked.empty.filter(|_| rows.is_empty()) {
            ui.label(theme::second(ui.ctx(), empty));
            return None;
        }
        let rows: Vec<(&str, &str)> = rows.iter().map(|(text, second)| (*text, second.as_str())).collect();
        widgets::rows_line_ui(ui, self.at, &rows)
    }
}
