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

/// Under which words a row is looked for.
pub struct Words<'a> {
    /// What it is called, in either language.
    pub labels: [&'a str; 2],
    pub other: &'a str,
}

/// How a row was found. The better comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Its label begins so, or what it is looked for as first.
    Beginning,
    /// These are words of it.
    Words,
    /// Words of its label begin so.
    InLabel,
    Elsewhere,
}

impl Words<'_> {
    fn all(&self) -> String {
        let [hi, en] = self.labels;
        format!("{hi} {en} {}", self.other)
    }

    /// `query` is folded.
    fn rank(&self, query: &str) -> Option<Rank> {
        let all = fold::fold(&self.all());
        if !fold::matches_folded(&all, query) {
            return None;
        }
        let labels = self.labels.map(fold::fold);
        let is_word = |part: &str| all.split(' ').any(|word| word == part);
        let begins = |text: &str| text.starts_with(query);
        Some(if labels.iter().any(|label| begins(label)) || begins(&fold::fold(self.other)) {
            Rank::Beginning
        } else if query.split(' ').all(is_word) {
            Rank::Words
        } else if labels.iter().any(|label| fold::matches_folded(label, query)) {
            Rank::InLabel
        } else {
            Rank::Elsewhere
        })
    }

    fn rank_by_sound(&self, request: &Request) -> Option<Rank> {
        request.found_in(self.labels).map(|_| Rank::InLabel).or_else(|| {
            let all = self.all();
            request.found_in([all.as_str()]).map(|_| Rank::Elsewhere)
        })
    }
}

/// Those of a list that are asked for, the better found before the others: as they are written, in whatever spelling;
/// where none is, as the Roman letters of the query are read in Hindi; and last by their sound.
pub fn asked_for<T>(all: Vec<T>, query: &str, words: impl Fn(&T) -> Words<'_>) -> Vec<T> {
    if query.trim().is_empty() {
        return all;
    }
    let ranked = |rank: &dyn Fn(Words<'_>) -> Option<Rank>| -> Vec<Option<Rank>> {
        all.iter().map(|one| rank(words(one))).collect()
    };
    let is_any = |ranks: &[Option<Rank>]| ranks.iter().any(Option::is_some);
    let written = fold::fold(query);
    let mut ranks = ranked(&|words| words.rank(&written));
    if !is_any(&ranks) && query.contains(|c: char| c.is_ascii_alphabetic()) {
        let read = fold::fold(&phonetic::read(query));
        ranks = ranked(&|words| words.rank(&read));
        if !is_any(&ranks) {
            let request = Request::read(query);
            ranks = ranked(&|words| words.rank_by_sound(&request));
        }
    }
    let mut found: Vec<(Rank, T)> =
        ranks.into_iter().zip(all).filter_map(|(rank, one)| Some((rank?, one))).collect();
    // A stable sort: what is found equally well stays in the order of the list.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, one)| one).collect()
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
