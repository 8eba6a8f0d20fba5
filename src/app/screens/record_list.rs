//! A list of records that can be searched and of which one is chosen, to be edited beside it; and the fields
//! for a record's name. Knows nothing of what the records are.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{self, Id};

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, TextField};
use crate::hindi::collate::Collator;
use crate::hindi::find::Request;
use crate::hindi::fold::{fold, matches_folded};
use crate::hindi::typing::phonetic;
use crate::i18n::screen::Screen as Word;
use crate::model::{Bilingual, Lang};

use super::rows::{Row, Rows, cell, row_response};

/// What the list shows of one record.
#[derive(Clone, Debug)]
pub struct Line<K> {
    id: K,
    name: String,
    second: String,
    /// What the search looks at, as it is written and folded once.
    text: String,
    folded: String,
    order: (usize, Vec<u8>),
}

impl<K> Line<K> {
    /// `second` stands smaller behind the name; `search` is what else finds the record.
    pub fn new(id: K, name: &Bilingual, lang: Lang, second: String, search: &str) -> Self {
        let shown = name.get(lang).to_owned();
        let order = (0, Collator::of(lang).key(&shown));
        let text = format!("{} {} {second} {search}", name.hi, name.en);
        Self { id, name: shown, second, folded: fold(&text), text, order }
    }

    /// Lines of a lower group stand first, whatever their names.
    pub fn in_group(self, group: usize) -> Self {
        Self { order: (group, self.order.1), ..self }
    }
}

pub struct RecordList<K> {
    /// In order; made anew when the data or the language has changed.
    lines: Vec<Line<K>>,
    made_for: Option<Lang>,
    filter: String,
    /// Which lines the filter lets through.
    found: Vec<usize>,
    rows: Rows,
    chosen: Option<K>,
    /// Just added, and perhaps not stored yet.
    awaited: Option<K>,
    /// Nothing had the keys in the last frame.
    idle: bool,
}

impl<K> Default for RecordList<K> {
    fn default() -> Self {
        Self {
            lines: Vec::new(),
            made_for: None,
            filter: String::new(),
            found: Vec::new(),
            rows: Rows::default(),
            chosen: None,
            awaited: None,
            idle: false,
        }
    }
}

impl<K: Clone + Debug + Eq + Hash> RecordList<K> {
    pub fn chosen(&self) -> Option<K> {
        self.chosen.clone()
    }

    /// The data has changed.
    pub fn forget(&mut self) {
        self.made_for = None;
    }

    /// Chooses a record that is being added, and shows all, so that it will be seen.
    pub fn add(&mut self, id: K) {
        self.filter.clear();
        self.chosen = Some(id.clone());
        self.awaited = Some(id);
        self.made_for = None;
    }

    /// Chooses a record, whatever the filter says.
    pub fn choose(&mut self, id: K) {
        self.filter.clear();
        self.chosen = Some(id);
        self.awaited = None;
        self.made_for = None;
    }

    /// Draws the search field and the rows in sight.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        name: Word,
        lines: impl FnOnce() -> Vec<Line<K>>,
    ) {
        if self.made_for != Some(view.lang) {
            self.take(lines());
            self.made_for = Some(view.lang);
        }
        let (list, filter) = (Id::unique(("list", name)), Id::unique(("filter", name)));
        let listens = ui.memory(|memory| memory.focused()).is_none_or(|id| id == list || id == filter);
        let mut moved = listens && self.rows.take_keys(ui, self.found.len());
        if self.idle && begins_here(ui) {
            ui.memory_mut(|memory| memory.request_focus(filter));
        }
        let field = TextField::line(filter, &mut self.filter).label(view.text(Word::Find));
        let field = widgets::finding(ui, field).show(ui);
        self.idle = ui.memory(|memory| memory.focused().is_none());
        if field.changed {
            self.search();
            moved |= !self.is_chosen_found();
        }
        ui.add_space(theme::SPACE_S);
        let (lines, found) = (&self.lines, &self.found);
        if lines.is_empty() {
            return;
        }
        let chosen = self.chosen.clone();
        moved |= self.rows.ui(ui, list, view.text(name), found.len(), |ui, row| {
            let line = found.get(row.index).and_then(|index| lines.get(*index));
            line.is_some_and(|line| {
                let row = Row { chosen: chosen.as_ref() == Some(&line.id), ..*row };
                line_ui(ui, view, &row, line).clicked()
            })
        });
        if moved && let Some(id) = self.line_at(self.rows.at()).map(|line| line.id.clone()) {
            self.chosen = Some(id);
            self.awaited = None;
        }
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    fn line_at(&self, at: usize) -> Option<&Line<K>> {
        self.found.get(at).and_then(|index| self.lines.get(*index))
    }

    fn is_chosen_found(&self) -> bool {
        self.found
            .iter()
            .filter_map(|index| self.lines.get(*index))
            .any(|line| self.chosen.as_ref() == Some(&line.id))
    }

    fn take(&mut self, mut lines: Vec<Line<K>>) {
        lines.sort_by(|one, other| one.order.cmp(&other.order));
        self.lines = lines;
        self.awaited = self.awaited.take().filter(|id| !self.lines.iter().any(|line| line.id == *id));
        self.search();
        // A name that no longer fits the filter must not take the form away from under the caret.
        let stands = self.chosen.as_ref().is_some_and(|id| {
            self.awaited.as_ref() == Some(id) || self.lines.iter().any(|line| line.id == *id)
        });
        if !stands {
            let at = self.rows.at().min(self.found.len().saturating_sub(1));
            self.chosen = self.line_at(at).map(|line| line.id.clone());
            self.rows.choose(at);
        }
    }

    /// Finds the lines that fit the filter, and the chosen one among them.
    fn search(&mut self) {
        self.found = self.places();
        let at = self
            .found
            .iter()
            .position(|index| self.lines.get(*index).map(|line| &line.id) == self.chosen.as_ref());
        if let Some(at) = at {
            self.rows.choose(at);
        } else if !self.filter.is_empty() {
            self.rows.choose(0);
        }
    }
}

impl<K> RecordList<K> {
    /// The lines that fit the filter as it is written; where none does, as its Roman letters are read in Hindi, and
    /// last by their sound.
    fn places(&self) -> Vec<usize> {
        let that = |fits: &dyn Fn(&Line<K>) -> bool| -> Vec<usize> {
            (0..).zip(&self.lines).filter(|(_, line)| fits(line)).map(|(place, _)| place).collect()
        };
        let written = |query: &str| {
            let query = fold(query);
            that(&|line| matches_folded(&line.folded, &query))
        };
        let found = written(&self.filter);
        if !found.is_empty() || !self.filter.contains(|c: char| c.is_ascii_alphabetic()) {
            return found;
        }
        let read = written(&phonetic::read(&self.filter));
        if !read.is_empty() {
            return read;
        }
        let request = Request::read(&self.filter);
        that(&|line| request.found_in([line.text.as_str()]).is_some())
    }
}

/// Where nothing has the keys, what is typed is looked for, and Tab leads to the search field and not to the top of the
/// window.
fn begins_here(ui: &egui::Ui) -> bool {
    use egui::Event;
    ui.input_mut(|input| {
        let types = |event: &Event| matches!(event, Event::Text(text) if !text.trim().is_empty());
        widgets::take_tab(input) || input.events.iter().any(types)
    })
}

fn line_ui<K: Debug + Hash>(ui: &egui::Ui, view: &View<'_>, row: &Row, line: &Line<K>) -> egui::Response {
    let name = if line.name.trim().is_empty() { view.text(Word::Unnamed) } else { &line.name };
    let words = if line.second.is_empty() { name.to_owned() } else { format!("{name}, {}", line.second) };
    let response = row_response(ui, row, ("line", &line.id), &words);
    let tokens = theme::tokens(ui.ctx());
    let (ink, second) = if row.chosen {
        ui.painter().rect_filled(row.rect, tokens.radius, tokens.accent);
        (tokens.on_accent, tokens.on_accent)
    } else {
        if response.hovered() {
            ui.painter().rect_filled(row.rect, tokens.radius, tokens.accent_tint);
        }
        (tokens.ink, tokens.ink2)
    };
    if row.chosen && row.has_keys {
        let border = egui::Stroke::new(tokens.focus_width, tokens.ink);
        ui.painter().rect_stroke(row.rect, tokens.radius, border, egui::StrokeKind::Inside);
    }
    let (left, right) = (row.rect.left() + theme::SPACE_S, row.rect.right() - theme::SPACE_S);
    let middle = if line.second.is_empty() { right } else { left + (right - left) * 0.5 };
    cell(ui, row.rect, left, middle - theme::SPACE_S, name, ink);
    cell(ui, row.rect, middle, right, &line.second, second);
    response
}

/// The name in both languages, that of the screen first. `focus` gives it the caret. True when it changed.
pub fn name_fields_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: impl Hash + Debug + Copy,
    name: &mut Bilingual,
    focus: bool,
) -> bool {
    if focus {
        ui.memory_mut(|memory| memory.request_focus(Id::unique(("name", key, view.lang))));
    }
    let mut changed = false;
    for lang in [view.lang, view.lang.other()] {
        let word = match lang {
            Lang::Hi => Word::NameHindi,
            Lang::En => Word::NameEnglish,
        };
        let id = Id::unique(("name", key, lang));
        changed |=
            TextField::line(id, name.get_mut(lang)).label(view.text(word)).written_in(lang).show(ui).changed;
        ui.add_space(theme::SPACE_S);
    }
    changed
}

/// The left half of a screen, in which its list stands.
pub fn list_half_ui(ui: &mut egui::Ui, name: &'static str, add: impl FnOnce(&mut egui::Ui)) {
    let half = ui.available_width() * 0.5;
    egui::Panel::left(name)
        .exact_size(half.clamp(480.0, 860.0))
        .resizable(false)
        .frame(widgets::panel_frame(theme::tokens(ui.ctx()).paper))
        .show(ui, add);
}

/// What the list leaves, for the form of the chosen record.
pub fn form_half_ui(ui: &mut egui::Ui, add: impl FnOnce(&mut egui::Ui)) {
    let frame = widgets::panel_frame(theme::tokens(ui.ctx()).card);
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, add);
    });
}

/// What stands in place of a list without records.
pub fn empty_list_ui(ui: &mut egui::Ui, view: &View<'_>, why: Word) {
    widgets::empty_ui(ui, view.text(Word::ListEmpty), view.text(why), None);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: u8, name: &str, post: &str) -> Line<u8> {
        Line::new(id, &Bilingual::new(name, ""), Lang::Hi, post.to_owned(), "")
    }

    fn list() -> RecordList<u8> {
        let mut list = RecordList::default();
        list.take(vec![line(1, "सुरेश", "आयुक्त"), line(2, "अनिता", "तहसीलदार"), line(3, "महेश", "प्रोग्रामर")]);
        list
    }

    #[test]
    fn the_first_by_name_is_chosen_until_someone_chooses() {
        assert_eq!(list().chosen(), Some(2));
    }

    #[test]
    fn a_person_is_found_by_the_post() {
        let mut list = list();
        list.filter = "आयु".to_owned();
        list.search();
        assert_eq!(list.line_at(0).map(|line| line.id), Some(1));
        assert_eq!(list.found.len(), 1);
    }

    #[test]
    fn a_name_is_found_by_its_sound_in_roman_letters() {
        for (typed, id) in [("anita", 2), ("suresh", 1), ("mahes", 3)] {
            let mut list = list();
            list.filter = typed.to_owned();
            list.search();
            let found: Vec<u8> = list.found.iter().map(|place| list.lines[*place].id).collect();
            assert_eq!(found, [id], "{typed}");
        }
    }

    #[test]
    fn a_new_record_stays_chosen_until_it_is_stored() {
        let mut list = list();
        list.add(9);
        list.take(vec![line(1, "सुरेश", "")]);
        assert_eq!(list.chosen(), Some(9));
        list.take(vec![line(1, "सुरेश", ""), line(9, "", "")]);
        assert_eq!(list.chosen(), Some(9));
        list.take(vec![line(1, "सुरेश", "")]);
        assert_eq!(list.chosen(), Some(1), "taken away by an undo");
    }

    #[test]
    fn the_neighbour_is_chosen_when_the_chosen_one_is_gone() {
        let mut list = list();
        list.chosen = Some(3);
        list.search();
        list.take(vec![line(1, "सुरेश", ""), line(2, "अनिता", "")]);
        assert_eq!(list.chosen(), Some(1));
    }

    #[test]
    fn a_name_that_is_changed_past_the_filter_stays_chosen() {
        let mut list = list();
        list.filter = "सुरे".to_owned();
        list.chosen = Some(1);
        list.search();
        list.take(vec![line(1, "नरेश", ""), line(2, "अनिता", "")]);
        assert_eq!(list.chosen(), Some(1));
    }
}
