//! Whom and what the program knows by name, as it is offered while a direction is typed. Made anew only when the
//! lists, the language or the item change.

use std::sync::Arc;

use crate::app::screens::review::editor::responsible_options;
use crate::app::view::View;
use crate::hindi::entry::{Names, Sign, best};
use crate::i18n::screen::level_word;
use crate::model::{
    AgendaItem, Bilingual, Lang, MeetingFile, MeetingId, People, Responsible, SchemeCode, Schemes, Unit,
    UnitId,
};

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Who(Responsible),
    Scheme(SchemeCode),
    Unit(UnitId),
}

#[derive(Clone, Debug)]
pub struct Known {
    pub named: Named,
    /// In the language of the window.
    pub text: String,
    /// In both.
    name: Bilingual,
    /// The post of an officer, the office of a post, the level of a unit.
    pub second: String,
    names: Names,
}

impl Known {
    /// As a sentence of this language says it; in a sentence of none, as the list does.
    pub fn said_in(&self, sentence: Option<Lang>) -> &str {
        sentence.map_or(&self.text, |lang| self.name.get(lang))
    }
}

/// All that can be offered.
#[derive(Default)]
pub struct Everyone {
    people: Vec<Known>,
    places: Vec<Known>,
    source: Option<Source>,
}

/// What the lists were made from.
struct Source {
    people: Arc<People>,
    units: Arc<Vec<Unit>>,
    schemes: Arc<Schemes>,
    lang: Lang,
    meeting: MeetingId,
    scheme: Option<SchemeCode>,
}

impl Source {
    fn is_of(&self, view: &View<'_>, file: &MeetingFile, scheme: Option<&SchemeCode>) -> bool {
        Arc::ptr_eq(&self.people, &view.data.people)
            && Arc::ptr_eq(&self.units, &view.data.units)
            && Arc::ptr_eq(&self.schemes, &view.data.schemes)
            && self.lang == view.lang
            && self.meeting == file.meeting.id
            && self.scheme.as_ref() == scheme
    }
}

impl Everyone {
    /// True when the lists are others than before.
    pub fn read(&mut self, view: &View<'_>, file: &MeetingFile, item: Option<&AgendaItem>) -> bool {
        let scheme = item.and_then(|item| item.scheme.as_ref());
        if self.source.as_ref().is_some_and(|source| source.is_of(view, file, scheme)) {
            return false;
        }
        self.people = people(view, file);
        self.places = places(view, file, scheme);
        self.source = Some(Source {
            people: Arc::clone(&view.data.people),
            units: Arc::clone(&view.data.units),
            schemes: Arc::clone(&view.data.schemes),
            lang: view.lang,
            meeting: file.meeting.id,
            scheme: scheme.cloned(),
        });
        true
    }

    /// The places in the list of those that answer to the query, the best first.
    pub fn found(&self, sign: Sign, query: &str) -> Vec<usize> {
        best(query, self.of(sign).iter().map(|known| &known.names))
    }

    pub fn of(&self, sign: Sign) -> &[Known] {
        match sign {
            Sign::Person => &self.people,
            Sign::Place => &self.places,
        }
    }
}

/// Those who are invited come first: they sit in the hall.
fn people(view: &View<'_>, file: &MeetingFile) -> Vec<Known> {
    let is_invited = |who: Responsible| {
        file.invitees.iter().any(|invitee| match who {
            Responsible::Officer(id) => invitee.seat.officer == id,
            Responsible::Post(id) => invitee.seat.post == Some(id),
        })
    };
    let mut known: Vec<Known> = responsible_options(view)
        .into_iter()
        .map(|option| {
            let second = option.second.unwrap_or_default();
            let own = match option.value {
                Responsible::Officer(id) => view.data.people.officers.get(&id).map(|of| &of.name),
                Responsible::Post(id) => view.data.people.posts.get(&id).map(|of| &of.name),
            };
            let name = own.cloned().unwrap_or_default();
            let names = Names::new(&format!("{} {}", name.hi, name.en), &option.search);
            Known { named: Named::Who(option.value), text: option.text, name, second, names }
        })
        .collect();
    known.sort_by_key(|known| match known.named {
        Named::Who(who) => !is_invited(who),
        Named::Scheme(_) | Named::Unit(_) => true,
    });
    known
}

/// The rows of the item's table first, then the schemes, then all other units that there are on that day.
fn places(view: &View<'_>, file: &MeetingFile, scheme: Option<&SchemeCode>) -> Vec<Known> {
    let table = scheme.and_then(|code| file.tables.get(code));
    let is_row = |unit: &Unit| table.is_some_and(|table| table.rows.iter().any(|row| row.unit.id == unit.id));
    let unit = |unit: &Unit| {
        let level = level_word(unit.level);
        let second = view.text(level).to_owned();
        let levels = Lang::ALL.map(|lang| level.text(lang)).join(" ");
        let names = Names::new(&format!("{} {}", unit.name.hi, unit.name.en), &levels);
        let text = unit.name.get(view.lang).to_owned();
        Known { named: Named::Unit(unit.id), text, name: unit.name.clone(), second, names }
    };
    let there = || view.data.units.iter().filter(|unit| unit.exists_on(file.meeting.date));
    let schemes = view.data.schemes.offered().map(|scheme| {
        let names = Names::new(&format!("{} {}", scheme.name.hi, scheme.name.en), &scheme.code.0);
        let text = scheme.name.get(view.lang).to_owned();
        let (named, name) = (Named::Scheme(scheme.code.clone()), scheme.name.clone());
        Known { named, text, name, second: String::new(), names }
    });
    let rows = there().filter(|unit| is_row(unit)).map(unit);
    let others = there().filter(|unit| !is_row(unit)).map(unit);
    rows.chain(schemes).chain(others).collect()
}
