//! To what the search is confined, beside the kinds: chosen one by one, shown as chips that can be removed.

use chrono::{Datelike, NaiveDate};
use eframe::egui::{self, Key};

use crate::app::view::View;
use crate::app::widgets::{self, PickOption, in_order};
use crate::hindi::cluster::truncate_clusters;
use crate::hindi::{financial_year, format_date, parse_date, parse_month};
use crate::i18n::search::{SearchWord as Word, state_word};
use crate::model::{Bilingual, Lang, Responsible, SchemeCode, SearchFilter, SeriesId, SoughtState};

/// Financial years, from the present one back, that can be chosen without typing a date.
const YEARS: i32 = 5;
/// Longer names are shown in part.
const CHIP_CLUSTERS: usize = 28;
/// What may stand between the first and the last day.
const BETWEEN: [&str; 6] = [" से ", " to ", "..", "–", " - ", "-"];

/// One of the ways to confine the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Series,
    Days,
    Scheme,
    Officer,
    State,
}

impl Part {
    pub const ALL: [Self; 5] = [Self::Series, Self::Days, Self::Scheme, Self::Officer, Self::State];

    pub fn key(self) -> Key {
        match self {
            Self::Series => Key::F2,
            Self::Days => Key::F3,
            Self::Scheme => Key::F4,
            Self::Officer => Key::F5,
            Self::State => Key::F6,
        }
    }

    pub fn word(self) -> Word {
        match self {
            Self::Series => Word::Series,
            Self::Days => Word::Days,
            Self::Scheme => Word::KindScheme,
            Self::Officer => Word::KindOfficer,
            Self::State => Word::State,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    Series(SeriesId),
    /// From the first to the last day, either of which may be open.
    Days(Option<NaiveDate>, Option<NaiveDate>),
    Scheme(SchemeCode),
    Officer(Responsible),
    State(SoughtState),
}

impl Choice {
    fn part(&self) -> Part {
        match self {
            Self::Series(_) => Part::Series,
            Self::Days(..) => Part::Days,
            Self::Scheme(_) => Part::Scheme,
            Self::Officer(_) => Part::Officer,
            Self::State(_) => Part::State,
        }
    }

    fn label(&self, view: &View<'_>) -> String {
        let lang = view.lang;
        match self {
            Self::Series(id) => {
                let named = view.data.home.series.iter().find(|series| series.id == *id);
                named.map(|series| series.name.get(lang).to_owned()).unwrap_or_default()
            }
            Self::Days(from, to) => days_label(*from, *to, view),
            Self::Scheme(code) => {
                let named = view.data.schemes.get(code);
                named.map(|scheme| scheme.name.get(lang).to_owned()).unwrap_or_default()
            }
            Self::Officer(who) => view.data.people.responsible_label(*who, lang),
            Self::State(state) => state_word(*state, lang).to_owned(),
        }
    }
}

/// What was chosen, in the order of choosing; of each part at most one.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    chosen: Vec<Choice>,
}

impl Filters {
    pub fn choose(&mut self, choice: Choice) {
        self.remove(choice.part());
        self.chosen.push(choice);
    }

    fn remove(&mut self, part: Part) {
        self.chosen.retain(|choice| choice.part() != part);
    }

    /// Takes away what was chosen last; false when there is nothing.
    pub fn remove_last(&mut self) -> bool {
        self.chosen.pop().is_some()
    }

    /// Adds what was chosen to a filter.
    pub fn confine(&self, mut filter: SearchFilter) -> SearchFilter {
        for choice in &self.chosen {
            match choice {
                Choice::Series(id) => filter.series = Some(*id),
                Choice::Days(from, to) => (filter.from, filter.to) = (*from, *to),
                Choice::Scheme(code) => filter.scheme = Some(code.clone()),
                Choice::Officer(who) => filter.responsible = Some(*who),
                Choice::State(state) => filter.state = Some(*state),
            }
        }
        filter
    }

    /// A button for each part, and in its place the chip of what was chosen; the part that is to be chosen.
    pub fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>) -> Option<Part> {
        let (mut wanted, mut removed) = (None, None);
        ui.horizontal_wrapped(|ui| {
            for part in Part::ALL {
                let name = part.word().text(view.lang);
                match self.chosen.iter().find(|choice| choice.part() == part) {
                    Some(choice) => {
                        let label = choice.label(view);
                        let remove = Word::RemoveFilter.with(view.lang, &[("value", &label)]);
                        let short = truncate_clusters(&label, CHIP_CLUSTERS);
                        let dots = if short.len() < label.len() { "…" } else { "" };
                        let text = format!("{name}: {short}{dots}");
                        if ui.push_id(part.key(), |ui| widgets::chip_ui(ui, &text, Some(&remove))).inner {
                            removed = Some(part);
                        }
                    }
                    None => {
                        if widgets::button_keys_ui(ui, name, part.key().name()).clicked() {
                            wanted = Some(part);
                        }
                    }
                }
            }
        });
        if let Some(part) = removed {
            self.remove(part);
        }
        wanted
    }
}

/// What can be chosen of a part, before anything is typed.
pub fn options(part: Part, view: &View<'_>) -> Vec<PickOption<Choice>> {
    let (lang, people) = (view.lang, &view.data.people);
    let named = |value: Choice, name: &Bilingual, second: &str| PickOption {
        value,
        text: name.get(lang).to_owned(),
        second: (!second.is_empty()).then(|| second.to_owned()),
        search: Lang::ALL.map(|lang| name.get(lang)).join(" "),
    };
    match part {
        Part::Series => {
            let all = view.data.home.series.iter();
            all.map(|one| named(Choice::Series(one.id), &one.name, &one.code)).collect()
        }
        Part::Days => (0..YEARS).filter_map(|back| year(view, back)).collect(),
        Part::Scheme => {
            let all = view.data.schemes.0.iter();
            all.map(|one| named(Choice::Scheme(one.code.clone()), &one.name, "")).collect()
        }
        Part::Officer => {
            let officers = people.officers.values().map(|one| {
                let post = one.post.map(|post| people.post_name(post, lang)).unwrap_or_default();
                named(Choice::Officer(Responsible::Officer(one.id)), &one.name, post)
            });
            let posts = people.posts.values().map(|one| {
                let office = people.office_of_post(one.id, lang);
                named(Choice::Officer(Responsible::Post(one.id)), &one.name, office)
            });
            in_order(officers.chain(posts).collect(), lang)
        }
        Part::State => {
            let option = |state| PickOption {
                value: Choice::State(state),
                text: state_word(state, lang).to_owned(),
                second: None,
                search: Lang::ALL.map(|lang| state_word(state, lang)).join(" "),
            };
            SoughtState::ALL.map(option).to_vec()
        }
    }
}

/// The days that were typed: one, from which, on which or up to which, or the first and the last; a month stands for
/// its days.
pub fn typed_days(typed: &str, view: &View<'_>) -> Vec<PickOption<Choice>> {
    let read = |text: &str| parse_date(text.trim(), view.today()).ok();
    let span = |text: &str| match read(text) {
        Some(day) => Some((day, day)),
        None => parse_month(text, view.today()),
    };
    let days = match span(typed) {
        Some((first, last)) if first == last => {
            vec![(Some(first), None), (None, Some(first)), (Some(first), Some(first))]
        }
        Some((first, last)) => vec![(Some(first), Some(last))],
        None => {
            let splits = BETWEEN.iter().flat_map(|between| typed.match_indices(between));
            let both = splits.filter_map(|(at, between)| {
                let (first, last) = (typed.get(..at)?, typed.get(at + between.len()..)?);
                let (first, last) = (span(first)?, span(last.trim_end_matches("तक"))?);
                Some((Some(first.0.min(last.0)), Some(first.1.max(last.1))))
            });
            both.take(1).collect()
        }
    };
    let option = |(from, to)| {
        let text = days_label(from, to, view);
        PickOption { value: Choice::Days(from, to), search: text.clone(), text, second: None }
    };
    days.into_iter().map(option).collect()
}

/// A financial year, so many before the present one.
fn year(view: &View<'_>, back: i32) -> Option<PickOption<Choice>> {
    let today = view.today();
    let begins = today.year() - i32::from(today.month() < 4) - back;
    let (from, to) = (NaiveDate::from_ymd_opt(begins, 4, 1)?, NaiveDate::from_ymd_opt(begins + 1, 3, 31)?);
    let value = Choice::Days(Some(from), Some(to));
    let text = value.label(view);
    Some(PickOption { search: format!("{text} {begins}"), value, text, second: None })
}

fn days_label(from: Option<NaiveDate>, to: Option<NaiveDate>, view: &View<'_>) -> String {
    let (lang, digits) = (view.lang, view.digits());
    let date = |day| format_date(day, view.writing().short());
    match (from, to) {
        (Some(from), Some(to)) if is_financial_year(from, to) => {
            Word::ThisYear.with(lang, &[("year", &financial_year(from, digits))])
        }
        (Some(from), Some(to)) if from == to => Word::OnDay.with(lang, &[("date", &date(from))]),
        (Some(from), Some(to)) => Word::BetweenDays.with(lang, &[("from", &date(from)), ("to", &date(to))]),
        (Some(from), None) => Word::FromDay.with(lang, &[("date", &date(from))]),
        (None, Some(to)) => Word::UpToDay.with(lang, &[("date", &date(to))]),
        (None, None) => String::new(),
    }
}

fn is_financial_year(from: NaiveDate, to: NaiveDate) -> bool {
    (from.month(), from.day(), to.month(), to.day()) == (4, 1, 3, 31) && to.year() == from.year() + 1
}
