//! What was understood of the sentence, under it: who, by when, about what. Each chip is a stop of the Tab key:
//! Enter opens its field, Delete takes it away.

use eframe::egui::{self, Id, vec2};

use crate::app::screens::review::about;
use crate::app::screens::review::editor::{self, words_id};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{ChipAnswer, fact_chip_ui};
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
#[derive(Clone, Copy, Debug, Default)]
pub struct Chipped {
    pub changed: bool,
    /// The table is asked for, to point at another figure.
    pub to_figures: bool,
}

pub fn chips_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    direction: &mut Direction,
) -> Chipped {
    let facts = facts(view, file, direction);
    let mut chipped = Chipped::default();
    if facts.is_empty() {
        return chipped;
    }
    let mut done = None;
    ui.add_space(theme::SPACE_XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (fact, text) in &facts {
            let remove = view.can_change().then(|| Widget::RemoveChosen.with(view.lang, &[("name", text)]));
            let id = Id::unique(("chip", direction.id, fact));
            if let Some(answer) = fact_chip_ui(ui, id, text, remove.as_deref()) {
                done = Some((*fact, answer));
            }
        }
    });
    match done {
        Some((fact, ChipAnswer::Removed)) => {
            remove(direction, fact);
            chipped.changed = true;
            ui.memory_mut(|memory| memory.request_focus(words_id(direction.id)));
        }
        Some((Fact::Target, ChipAnswer::Opened)) => chipped.to_figures = true,
        Some((fact, ChipAnswer::Opened)) => {
            let field = match fact {
                Fact::Lead => editor::lead_id(direction.id),
                Fact::Supporting(_) => editor::supporting_id(direction.id),
                Fact::Deferred => words_id(direction.id),
                Fact::Deadline | Fact::Target => editor::phrase_id(direction.id),
            };
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        None => {}
    }
    chipped
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
    facts.extend(deadline(view, &direction.deadline).map(|text| (Fact::Deadline, text)));
    let about = direction.target.as_ref().map(|target| (Fact::Target, about::words(view, file, target)));
    facts.extend(about.filter(|(_, words)| !words.is_empty()));
    let deferred = || (Fact::Deferred, ThreadText::Deferred.text(view.lang).to_owned());
    facts.extend(direction.deferred.then(deferred));
    facts
}

fn deadline(view: &View<'_>, deadline: &Deadline) -> Option<String> {
    let phrase = deadline.phrase.trim();
    let date = deadline.date.map(|date| view.date(date));
    match (phrase, date) {
        ("", None) => None,
        ("", Some(date)) => Some(Word::By.with(view.lang, &[("date", &date)])),
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
