//! The search: what was written in any meeting, found as it is typed. It lies over the screen, and Esc leads
//! back to where the caret was.

use std::sync::Arc;

use eframe::egui::{self, Id, Key, Modifiers};

use super::search_chooser::Chooser;
use super::search_filters::{Choice, Filters, Part};
use super::search_row;
use crate::app::finder::Finder;
use crate::app::theme::{self, ThemeKind};
use crate::app::view::{Action, View};
use crate::app::widgets::{self, TextField};
use crate::i18n::search::SearchWord as Word;
use crate::model::{SearchFilter, SearchKind, SearchTarget};
use crate::session::{Clock, Hit, Query, SessionError};

const WIDTH: f32 = 960.0;
/// At most so many rows are in sight, and at least.
const SHOWN: usize = 8;
const LEAST_SHOWN: usize = 3;
/// Height in points of all that stands around the rows, and of what the window keeps free around that.
const AROUND: f32 = 424.0;
/// Hits that are asked for; who needs more writes another word.
const MOST: usize = 50;

/// Kinds that are looked for together.
const GROUPS: [(Word, &[SearchKind]); 8] = [
    (Word::AllKinds, &[]),
    (Word::Directions, &[SearchKind::Direction]),
    (Word::KindCompliance, &[SearchKind::Compliance]),
    (Word::Items, &[SearchKind::Item]),
    (Word::Meetings, &[SearchKind::Meeting]),
    (Word::People, &[SearchKind::Officer, SearchKind::Post, SearchKind::Office]),
    (Word::Places, &[SearchKind::Unit, SearchKind::Scheme]),
    (Word::Registers, &[SearchKind::Case]),
];

#[derive(Debug)]
pub struct Search {
    typed: String,
    /// Which of `GROUPS`.
    group: usize,
    filters: Filters,
    /// The filter that is being chosen.
    chooser: Option<Chooser>,
    /// Which of the hits is chosen.
    at: usize,
    finder: Finder<Query>,
    /// The newest question, and the writer's last job when it was asked: what is saved meanwhile counts.
    asked: Option<(Query, u64)>,
    hits: Vec<Hit>,
    /// To which the hits answer.
    answered: Query,
    failed: Option<SessionError>,
    /// The keyboard is to go to the words.
    wants_focus: bool,
    /// What had the keyboard before.
    back_to: Option<Id>,
}

/// The field for the words.
fn query_id() -> Id {
    Id::unique("search-query")
}

impl Search {
    /// Asked for once more: another search begins over the words of this one, as in a browser.
    pub fn begin_anew(&mut self, ctx: &egui::Context) {
        self.chooser = None;
        widgets::select(ctx, query_id(), &self.typed, 0..self.typed.len());
        self.wants_focus = true;
    }

    pub fn new(ctx: &egui::Context, path: &std::path::Path, clock: &Arc<dyn Clock>) -> Self {
        let wake = ctx.clone();
        Self {
            typed: String::new(),
            group: 0,
            filters: Filters::default(),
            chooser: None,
            at: 0,
            finder: Finder::new(path, Arc::clone(clock), move || wake.request_repaint()),
            asked: None,
            hits: Vec::new(),
            answered: Query::default(),
            failed: None,
            wants_focus: true,
            back_to: ctx.memory(|memory| memory.focused()),
        }
    }

    pub fn is_busy(&self) -> bool {
        self.finder.is_busy()
    }

    /// What gets the keyboard when the search is left as it was come to.
    pub fn back_to(&self) -> Option<Id> {
        self.back_to
    }

    /// Takes in an answer. The hits before stay until then.
    pub fn poll(&mut self) {
        let Some(answer) = self.finder.poll() else { return };
        if self.answered != answer.question {
            self.at = 0;
        }
        self.answered = answer.question;
        (self.hits, self.failed) = match answer.found {
            Ok(hits) => (hits, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        self.at = self.at.min(self.hits.len().saturating_sub(1));
    }

    /// Leaves the choice of a filter; false when none is being chosen.
    pub fn step_back(&mut self) -> bool {
        self.wants_focus |= self.chooser.is_some();
        self.chooser.take().is_some()
    }

    pub fn ui(&mut self, ctx: &egui::Context, view: &View<'_>, out: &mut Vec<Action>) {
        self.take_keys(ctx, view, out);
        let beside = widgets::overlay_ui(ctx, "search", Word::Title.text(view.lang), WIDTH, |ui| {
            self.field_ui(ui, view);
            self.filters_ui(ui, view);
            ui.add_space(theme::SPACE_S);
            let keys = if self.chooser.is_some() { Word::ChooseKeys } else { Word::Keys };
            self.list_ui(ui, view, out);
            ui.add_space(theme::SPACE_S);
            ui.label(theme::small_second(ui.ctx(), keys.text(view.lang)));
        });
        if beside {
            out.push(Action::LeaveOverlay);
        }
        self.ask(view);
    }

    fn take_keys(&mut self, ctx: &egui::Context, view: &View<'_>, out: &mut Vec<Action>) {
        let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
        for part in Part::ALL {
            if pressed(Modifiers::NONE, part.key()) {
                self.chooser = Some(Chooser::new(part, view));
            }
        }
        let rows = isize::try_from(shown(ctx)).unwrap_or(1);
        let last = self.hits.len().saturating_sub(1);
        for (key, by) in
            [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, rows), (Key::PageUp, -rows)]
        {
            match (pressed(Modifiers::NONE, key), &mut self.chooser) {
                (false, _) => {}
                (true, Some(chooser)) => chooser.step(by),
                (true, None) => self.at = self.at.saturating_add_signed(by).min(last),
            }
        }
        if let Some(chooser) = &self.chooser {
            if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::Tab) {
                let marked = chooser.marked();
                self.chosen(marked);
            }
            return;
        }
        // With Shift first: the key alone also matches with it held.
        if pressed(Modifiers::SHIFT, Key::Tab) {
            self.group = self.group.checked_sub(1).unwrap_or(GROUPS.len() - 1);
        }
        if pressed(Modifiers::NONE, Key::Tab) {
            self.group = (self.group + 1) % GROUPS.len();
        }
        // Who holds the key down deletes words, and keeps the filters.
        let backspace = |event: &egui::Event| {
            matches!(event, egui::Event::Key { key: Key::Backspace, pressed: true, repeat: false, .. })
        };
        if self.typed.is_empty() && ctx.input(|input| input.events.iter().any(backspace)) {
            self.filters.remove_last();
        }
        if pressed(Modifiers::NONE, Key::Enter)
            && let Some(hit) = self.hits.get(self.at)
        {
            out.push(show(hit));
        }
    }

    /// Takes what was chosen in the list; nothing when nothing fitted what was typed there.
    fn chosen(&mut self, choice: Option<Choice>) {
        if let Some(choice) = choice {
            self.filters.choose(choice);
            self.step_back();
        }
    }

    fn field_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>) {
        let id = query_id();
        let field = TextField::line(id, &mut self.typed)
            .label_hidden(Word::Title.text(view.lang))
            .hint(Word::Hint.text(view.lang));
        let field = widgets::finding(ui, field).show(ui);
        widgets::focus_once(&field.response, &mut self.wants_focus);
        // Tab chooses a filter; the caret stays.
        if field.response.has_focus() {
            let filter = egui::EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                // Esc lets a paste be.
                escape: widgets::offer(ui.ctx()).is_some(),
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        ui.add_space(theme::SPACE_S);
    }

    fn filters_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>) {
        let words = GROUPS.map(|(word, _)| word.text(view.lang));
        let kinds = Word::Kinds.text(view.lang);
        if let Some(group) = widgets::choice_ui(ui, Id::unique("search-kinds"), kinds, &words, self.group) {
            self.group = group;
        }
        ui.add_space(theme::SPACE_XS);
        if let Some(part) = self.filters.ui(ui, view) {
            self.chooser = Some(Chooser::new(part, view));
        }
    }

    /// The hits, or what is to be chosen from. Both keep their height, so that nothing jumps.
    fn list_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let height = shown(ui.ctx()) as f32 * search_row::HEIGHT;
        match &mut self.chooser {
            Some(chooser) => {
                let clicked = chooser.ui(ui, view, height);
                self.chosen(clicked);
            }
            None => self.hits_ui(ui, view, height, out),
        }
    }

    fn hits_ui(&self, ui: &mut egui::Ui, view: &View<'_>, height: f32, out: &mut Vec<Action>) {
        let lang = view.lang;
        let lists_all = self.typed.trim().is_empty() && self.filter().narrows();
        let said = match &self.failed {
            Some(error) => Some(error.sentence(lang)),
            None if lists_all && self.hits.is_empty() && !self.is_busy() => {
                Some(Word::NothingFits.text(lang).to_owned())
            }
            None if lists_all => None,
            None if self.typed.trim().is_empty() => Some(Word::Begin.text(lang).to_owned()),
            None if self.hits.is_empty() && !self.is_busy() => {
                Some(Word::Nothing.with(lang, &[("query", self.typed.trim())]))
            }
            None => None,
        };
        let shown = shown(ui.ctx());
        ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
            ui.set_min_height(height);
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(said) = said {
                ui.label(theme::second(ui.ctx(), said));
                return;
            }
            let first = (self.at + 1).saturating_sub(shown);
            for (index, hit) in self.hits.iter().enumerate().skip(first).take(shown) {
                if search_row::row_ui(ui, view, hit, index == self.at) {
                    out.push(show(hit));
                }
            }
        });
    }

    fn filter(&self) -> SearchFilter {
        let kinds = GROUPS.get(self.group).map(|(_, kinds)| kinds.to_vec()).unwrap_or_default();
        self.filters.confine(SearchFilter { kinds, ..SearchFilter::default() })
    }

    /// Asks when the question is another one, or when something was saved since.
    fn ask(&mut self, view: &View<'_>) {
        let query = Query {
            text: self.typed.clone(),
            filter: self.filter(),
            // What a hall may see holds no private note.
            private_notes: view.prefs.theme != ThemeKind::Hall,
            lang: view.lang,
            digits: view.digits(),
            limit: MOST,
            offset: 0,
        };
        let question = (query, view.data.handled);
        if self.asked.as_ref() != Some(&question) {
            self.finder.ask(question.0.clone());
            self.asked = Some(question);
        }
    }
}

fn show(hit: &Hit) -> Action {
    if let (Some(of), SearchTarget::Case(id)) = (&hit.register, &hit.target) {
        return Action::ShowCase(of.clone(), *id);
    }
    Action::Show(hit.place(), hit.meeting.as_ref().map(|meeting| meeting.id))
}

/// How many rows the window has room for.
fn shown(ctx: &egui::Context) -> usize {
    let room = ctx.content_rect().height() - AROUND;
    ((room / search_row::HEIGHT) as usize).clamp(LEAST_SHOWN, SHOWN)
}
