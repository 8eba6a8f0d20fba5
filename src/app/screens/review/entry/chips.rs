//! What was understood of the sentence, under it: who, by when, about what. Each chip is a stop of the Tab key:
//! Enter opens its field, Delete takes it away. On a line of their own there are no fields: what is changed is
//! changed in the sentence.

use eframe::egui::{self, Id, vec2};

use crate::app::screens::review::about;
use crate::app::screens::review::editor::{self, words_id};
use crate::app::screens::review::entry::ListPlace;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, ChipAnswer, fact_chip_ui};
use crate::hindi::deadline::{self, Resolution};
use crate::hindi::entry::{Sign, deadline_of};
use crate::hindi::said_beside_day;
use crate::i18n::entry::EntryText;
use crate::i18n::screen::Screen as Word;
use crate::i18n::thread::ThreadText;
use crate::i18n::widget::Widget;
use crate::model::{Deadline, Direction, MeetingFile, Responsible};

/// What a chip says.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Fact {
    Lead,
    Supporting(Responsible),
    Deadline,
    Target,
    /// Left for the next meeting.
    Deferred,
}

/// What came of the chips.
#[derive(Clone, Debug, Default)]
pub struct Chipped {
    pub changed: bool,
    /// One of them has the keys.
    pub has_focus: bool,
    /// The table is asked for, to point at another figure.
    pub to_figures: bool,
    /// On a line of their own: another name is to be said in place of this one.
    pub instead: Option<Instead>,
}

/// Who or what is said in the sentence by another name.
#[derive(Clone, Debug)]
pub struct Instead {
    pub sign: Sign,
    /// As it may stand in the sentence.
    pub name: String,
    pub who: Option<Responsible>,
}

pub fn chips_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    direction: &mut Direction,
    place: ListPlace,
) -> Chipped {
    let facts = facts(view, file, direction);
    let mut chipped = Chipped::default();
    if facts.is_empty() {
        return chipped;
    }
    let mut done = None;
    let mut row_ui = |ui: &mut egui::Ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (fact, text) in &facts {
            let remove = view.can_change().then(|| Widget::RemoveChosen.with(view.lang, &[("name", text)]));
            let id = Id::unique(("chip", direction.id, fact));
            chipped.has_focus |= ui.memory(|memory| memory.has_focus(id));
            if let Some(answer) = fact_chip_ui(ui, id, text, place.chip_size(), remove.as_deref()) {
                done = Some((*fact, answer));
            }
        }
    };
    match place {
        ListPlace::Under => {
            ui.add_space(theme::SPACE_XS);
            ui.horizontal_wrapped(row_ui);
        }
        ListPlace::OnALine => row_ui(ui),
    }
    let words = words_id(direction.id);
    let focus = |id: Id| ui.memory_mut(|memory| memory.request_focus(id));
    match done {
        Some((fact, ChipAnswer::Removed)) => {
            remove(direction, fact);
            chipped.changed = true;
            focus(words);
        }
        Some((_, ChipAnswer::Opened)) if place == ListPlace::OnALine && !view.can_change() => {}
        Some((Fact::Deferred, ChipAnswer::Opened)) => focus(words),
        Some((fact, ChipAnswer::Opened)) if place == ListPlace::OnALine => {
            focus(words);
            match instead(view, file, direction, fact) {
                Some(instead) => chipped.instead = Some(instead),
                None => chipped.changed |= select_deadline(ui.ctx(), view, file, direction),
            }
        }
        Some((Fact::Target, ChipAnswer::Opened)) => chipped.to_figures = true,
        Some((fact, ChipAnswer::Opened)) => focus(match fact {
            Fact::Lead => editor::lead_id(direction.id),
            Fact::Supporting(_) => editor::supporting_id(direction.id),
            _ => editor::phrase_id(direction.id),
        }),
        None => {}
    }
    chipped
}

/// What a chip says by a name.
fn instead(view: &View<'_>, file: &MeetingFile, direction: &Direction, fact: Fact) -> Option<Instead> {
    let who = match fact {
        Fact::Lead => direction.lead?,
        Fact::Supporting(who) => who,
        // The words of a figure stand with it: another one is named behind them.
        Fact::Target => return Some(Instead { sign: Sign::Place, name: String::new(), who: None }),
        Fact::Deadline | Fact::Deferred => return None,
    };
    let name_in = |lang| match who {
        Responsible::Officer(officer) => file.people.officer_name(officer, lang),
        Responsible::Post(post) => file.people.post_name(post, lang),
    };
    // As it was put into the sentence, which may be of the other language.
    let names = [view.lang, view.lang.other()].map(name_in);
    let said = names.into_iter().find(|name| !name.is_empty() && direction.text.contains(name));
    let name = said.unwrap_or_default().to_owned();
    Some(Instead { sign: Sign::Person, name, who: Some(who) })
}

/// In the sentence, so that another one is typed over it. One that was not said there is said now; true then.
fn select_deadline(
    ctx: &egui::Context,
    view: &View<'_>,
    file: &MeetingFile,
    direction: &mut Direction,
) -> bool {
    let deadline = &direction.deadline;
    let said = match (deadline.phrase.trim(), deadline.date) {
        ("", Some(date)) => Word::By.with(view.lang, &[("date", &view.date(date))]),
        (phrase, _) => phrase.to_owned(),
    };
    let stands = direction.text.rfind(&said);
    let at = stands.unwrap_or_else(|| {
        let text = direction.text.trim_end().to_owned();
        direction.text = format!("{text} {said}");
        // From now on it goes with the sentence.
        let read = deadline_of(&direction.text, file.meeting.date, &file.office.working_days);
        if let Some(read) = read.filter(|read| read.date == direction.deadline.date) {
            direction.deadline = read;
        }
        text.len() + 1
    });
    widgets::select(ctx, words_id(direction.id), &direction.text, at..at + said.len());
    stands.is_none()
}

fn facts(view: &View<'_>, file: &MeetingFile, direction: &Direction) -> Vec<(Fact, String)> {
    let named = |word: EntryText, who: Responsible| {
        let name = file.people.responsible_label(who, view.lang);
        word.with(view.lang, &[("name", &name)])
    };
    let mut facts = Vec::new();
    facts.extend(direction.lead.map(|who| (Fact::Lead, named(EntryText::LeadIs, who))));
    facts.extend(
        direction.supporting.iter().map(|who| (Fact::Supporting(*who), named(EntryText::SupportingIs, *who))),
    );
    facts.extend(deadline_words(view, file, &direction.deadline).map(|text| (Fact::Deadline, text)));
    let about =
        direction.target.as_ref().map(|target| (Fact::Target, about::words_of_one(view, file, target)));
    facts.extend(about.filter(|(_, words)| !words.is_empty()));
    let deferred = || (Fact::Deferred, ThreadText::Deferred.text(view.lang).to_owned());
    facts.extend(direction.deferred.then(deferred));
    facts
}

fn deadline_words(view: &View<'_>, file: &MeetingFile, of: &Deadline) -> Option<String> {
    let phrase = said_beside_day(of);
    let date = of.date.map(|date| view.date(date));
    match (phrase, date) {
        ("", None) => None,
        ("", Some(date)) => Some(Word::By.with(view.lang, &[("date", &date)])),
        // शीघ्र and समयबद्ध ask for one.
        (phrase, None) if deadline::due(phrase, file) == Resolution::NamesNoDate => {
            Some(EntryText::DateIsAsked.with(view.lang, &[("phrase", phrase)]))
        }
        (phrase, None) => Some(phrase.to_owned()),
        (phrase, Some(date)) => {
            Some(EntryText::DeadlineIs.with(view.lang, &[("phrase", phrase), ("date", &date)]))
        }
    }
}

fn remove(direction: &mut Direction, fact: Fact) {
    match fact {
        Fact::Lead => direction.lead = None,
        Fact::Supporting(who) => direction.supporting.retain(|other| *other != who),
        Fact::Deadline => direction.deadline = Deadline::default(),
        Fact::Target => direction.target = None,
        Fact::Deferred => direction.deferred = false,
    }
}
