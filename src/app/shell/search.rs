//! The search: what was written in any meeting, found as it is typed. It lies over the screen, and Esc leads
//! back to where the caret was.

use std::sync::Arc;

use eframe::egui::{self, Id, Key, Modifiers};

use super::search_row;
use crate::app::finder::Finder;
use crate::app::theme::{self, ThemeKind};
use crate::app::view::{Action, View};
use crate::app::widgets::{self, TextField};
use crate::hindi::financial_year;
use crate::i18n::search::SearchWord as Word;
use crate::model::{SearchFilter, SearchKind, SeriesId};
use crate::session::{Clock, Hit, Query, SessionError};

const WIDTH: f32 = 960.0;
/// At most so many rows are in sight, and at least.
const SHOWN: usize = 8;
const LEAST_SHOWN: usize = 3;
/// Height in points of all that stands around the rows, and of what the window keeps free around that.
const AROUND: f32 = 420.0;
/// Hits that are asked for; who needs more writes another word.
const MOST: usize = 50;
/// Financial years, from the present one back, that can be chosen.
const YEARS: usize = 5;

/// Kinds that are looked for together.
const GROUPS: [(Word, &[SearchKind]); 6] = [
    (Word::AllKinds, &[]),
    (Word::Directions, &[SearchKind::Direction]),
    (Word::Items, &[SearchKind::Item]),
    (Word::Meetings, &[SearchKind::Meeting]),
    (Word::People, &[SearchKind::Officer, SearchKind::Post, SearchKind::Office]),
    (Word::Places, &[SearchKind::Unit, SearchKind::Scheme]),
];

#[derive(Debug)]
pub struct Search {
    typed: String,
    /// Which of `GROUPS`.
    group: usize,
    series: Option<SeriesId>,
    /// How many financial years back; `None` for all.
    years_back: Option<usize>,
    /// Which of the hits is chosen.
    at: usize,
    finder: Finder,
    /// The newest question, and the writer's last job when it was asked: what is saved meanwhile counts.
    asked: Option<(Query, u64)>,
    hits: Vec<Hit>,
    /// The words to which the hits answer.
    answered: String,
    failed: Option<SessionError>,
    was_shown: bool,
    /// What had the keyboard before.
    back_to: Option<Id>,
}

impl Search {
    pub fn new(ctx: &egui::Context, path: &std::path::Path, clock: &Arc<dyn Clock>) -> Self {
        let wake = ctx.clone();
        Self {
            typed: String::new(),
            group: 0,
            series: None,
            years_back: None,
            at: 0,
            finder: Finder::new(path, Arc::clone(clock), move || wake.request_repaint()),
            asked: None,
            hits: Vec::new(),
            answered: String::new(),
            failed: None,
            was_shown: false,
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
        if self.answered != answer.query.text {
            self.at = 0;
        }
        self.answered = answer.query.text;
        (self.hits, self.failed) = match answer.hits {
            Ok(hits) => (hits, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        self.at = self.at.min(self.hits.len().saturating_sub(1));
    }

    pub fn ui(&mut self, ctx: &egui::Context, view: &View<'_>, out: &mut Vec<Action>) {
        self.take_keys(ctx, view, out);
        let beside = widgets::overlay_ui(ctx, "search", Word::Title.text(view.lang), WIDTH, |ui| {
            self.field_ui(ui, view);
            self.filters_ui(ui, view);
            ui.add_space(theme::SPACE_S);
            self.hits_ui(ui, view, out);
            ui.add_space(theme::SPACE_S);
            ui.label(theme::small_second(ui.ctx(), Word::Keys.text(view.lang)));
        });
        if beside {
            out.push(Action::LeaveOverlay);
        }
        self.ask(view);
    }

    fn take_keys(&mut self, ctx: &egui::Context, view: &View<'_>, out: &mut Vec<Action>) {
        let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
        let last = self.hits.len().saturating_sub(1);
        for (key, to) in [
            (Key::ArrowDown, self.at.saturating_add(1)),
            (Key::ArrowUp, self.at.saturating_sub(1)),
            (Key::PageDown, self.at.saturating_add(shown(ctx))),
            (Key::PageUp, self.at.saturating_sub(shown(ctx))),
        ] {
            if pressed(Modifiers::NONE, key) {
                self.at = to.min(last);
            }
        }
        // With Shift first: the key alone also matches with it held.
        if pressed(Modifiers::SHIFT, Key::Tab) {
            self.group = self.group.checked_sub(1).unwrap_or(GROUPS.len() - 1);
        }
        if pressed(Modifiers::NONE, Key::Tab) {
            self.group = (self.group + 1) % GROUPS.len();
        }
        if pressed(Modifiers::NONE, Key::F2) {
            self.next_series(view);
        }
        if pressed(Modifiers::NONE, Key::F3) {
            self.next_period();
        }
        if pressed(Modifiers::NONE, Key::Enter)
            && let Some(hit) = self.hits.get(self.at)
        {
            out.push(show(hit));
        }
    }

    fn next_series(&mut self, view: &View<'_>) {
        let series = &view.data.home.series;
        let at = self.series.and_then(|id| series.iter().position(|series| series.id == id));
        self.series = series.get(at.map_or(0, |at| at + 1)).map(|series| series.id);
    }

    fn next_period(&mut self) {
        self.years_back = match self.years_back {
            None => Some(0),
            Some(back) => Some(back + 1).filter(|back| *back < YEARS),
        };
    }

    fn field_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>) {
        let id = Id::unique("search-query");
        let field = TextField::line(id, &mut self.typed)
            .label_hidden(Word::Title.text(view.lang))
            .hint(Word::Hint.text(view.lang))
            .show(ui);
        if !self.was_shown {
            self.was_shown = true;
            field.response.request_focus();
        }
        // Tab chooses a filter; the caret stays.
        if field.response.has_focus() {
            let filter = egui::EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: false,
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
        ui.horizontal(|ui| {
            let named = |id| view.data.home.series.iter().find(|series| series.id == id);
            let series = self.series.and_then(named).map(|series| series.name.get(view.lang));
            let series = series.unwrap_or_else(|| Word::AllSeries.text(view.lang));
            let text = Word::Series.with(view.lang, &[("series", series)]);
            if widgets::button_ui(ui, &text).clicked() {
                self.next_series(view);
            }
            let period = match self.days(view) {
                Some((from, _)) => {
                    let year = financial_year(from, view.digits());
                    Word::ThisYear.with(view.lang, &[("year", &year)])
                }
                None => Word::AllYears.text(view.lang).to_owned(),
            };
            if widgets::button_ui(ui, &Word::Period.with(view.lang, &[("period", &period)])).clicked() {
                self.next_period();
            }
        });
    }

    fn hits_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let lang = view.lang;
        let said = match &self.failed {
            Some(error) => Some(error.sentence(lang)),
            None if self.typed.trim().is_empty() => Some(Word::Begin.text(lang).to_owned()),
            None if self.hits.is_empty() && !self.is_busy() => {
                Some(Word::Nothing.with(lang, &[("query", self.typed.trim())]))
            }
            None => None,
        };
        // The list keeps its height, so that nothing jumps while somebody types.
        let shown = shown(ui.ctx());
        let height = shown as f32 * search_row::HEIGHT;
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

    /// From the first to the last day of the chosen financial year.
    fn days(&self, view: &View<'_>) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
        use chrono::{Datelike, NaiveDate};
        let back = i32::try_from(self.years_back?).ok()?;
        let today = view.today();
        let begins = today.year() - i32::from(today.month() < 4) - back;
        Some((NaiveDate::from_ymd_opt(begins, 4, 1)?, NaiveDate::from_ymd_opt(begins + 1, 3, 31)?))
    }

    /// Asks when the question is another one, or when something was saved since.
    fn ask(&mut self, view: &View<'_>) {
        let kinds = GROUPS.get(self.group).map(|(_, kinds)| kinds.to_vec()).unwrap_or_default();
        let days = self.days(view);
        let filter = SearchFilter {
            kinds,
            series: self.series,
            from: days.map(|(from, _)| from),
            to: days.map(|(_, to)| to),
            ..SearchFilter::default()
        };
        let query = Query {
            text: self.typed.clone(),
            filter,
            // What a hall may see holds no private note.
            private_notes: view.prefs.theme != ThemeKind::Hall,
            lang: view.lang,
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
    Action::Show(hit.target.clone(), hit.meeting.as_ref().map(|meeting| meeting.id))
}

/// How many rows the window has room for.
fn shown(ctx: &egui::Context) -> usize {
    let room = ctx.content_rect().height() - AROUND;
    ((room / search_row::HEIGHT) as usize).clamp(LEAST_SHOWN, SHOWN)
}
