//! Directions for the hall: those of the item, the thread from earlier ones, all of the meeting.

use super::Build;
use crate::app::hall::scene::{Body, Card, CardFigure, Heading, Line, Scene, Tone, Voice};
use crate::hindi::said_beside_day;
use crate::hindi::standing::{standing_words, then_and_now};
use crate::hindi::thread::entry_in_full;
use crate::i18n::hall::Hall as Word;
use crate::i18n::screen::Screen;
use crate::i18n::thread::ThreadText;
use crate::model::{AgendaItem, Direction, EarlierDirection, Grade};

/// So many entries of an earlier direction are read out on the wall.
const ENTRIES: usize = 6;

impl Build<'_> {
    pub(super) fn directions(&self, number: &str, item: &AgendaItem) -> Scene {
        let cards = self.new_cards(item);
        let second = Word::DirectionsOfItem.text(self.lang()).to_owned();
        let mut lines = Vec::new();
        if cards.is_empty() {
            lines.push(Line { text: Word::NoDirections.text(self.lang()).to_owned(), voice: Voice::Quiet });
        }
        let body = if cards.is_empty() { Body::Lines(lines) } else { Body::Cards(cards) };
        Scene { heading: Some(self.heading(number, item, second)), body, ..Scene::default() }
    }

    pub(super) fn thread(&self, number: &str, item: &AgendaItem) -> Scene {
        let earlier = self.file.earlier_of(item).map(|past| self.earlier_card(past));
        let cards: Vec<Card> = earlier.chain(self.new_cards(item)).collect();
        if cards.is_empty() {
            return self.directions(number, item);
        }
        let second = Word::Thread.text(self.lang()).to_owned();
        let note = self.sample_note(self.file.table_of(item).map(AsRef::as_ref));
        Scene {
            heading: Some(self.heading(number, item, second)),
            body: Body::Cards(cards),
            note,
            ..Scene::default()
        }
    }

    /// All directions of the meeting, to be read out before it is closed.
    pub(super) fn read_back(&self, numbered: &[(String, &AgendaItem)]) -> Scene {
        let lang = self.lang();
        let cards = numbered.iter().flat_map(|(number, item)| {
            self.all_but_in_editor(item).map(move |given| {
                let card = self.new_card(given);
                let title = format!("{}. {}", self.digits(number), item.title.get(lang));
                // Read from the first one on.
                Card { label: format!("{title} · {}", card.label), turned_to: false, ..card }
            })
        });
        let cards: Vec<Card> = cards.collect();
        let second = Word::DirectionCount.with(lang, &[("count", &self.digits(&cards.len().to_string()))]);
        let heading = Heading { title: Word::ReadBack.text(lang).to_owned(), second };
        let none = || vec![Line { text: Word::NoneToday.text(lang).to_owned(), voice: Voice::Quiet }];
        let body = if cards.is_empty() { Body::Lines(none()) } else { Body::Cards(cards) };
        Scene { heading: Some(heading), body, ..Scene::default() }
    }

    fn new_cards(&self, item: &AgendaItem) -> Vec<Card> {
        self.new_directions(item).into_iter().map(|given| self.new_card(given)).collect()
    }

    /// The item's directions, with what was not entered yet as the hall may see it.
    pub(super) fn new_directions(&self, item: &AgendaItem) -> Vec<&Direction> {
        let live = self.wanted.typing.filter(|_| self.wanted.live);
        let stored = self.file.directions_of(item.id);
        let mut all: Vec<&Direction> = stored
            .filter_map(|given| match live.filter(|typing| typing.id == given.id) {
                Some(typing) => Some(typing),
                None if self.wanted.live => Some(given),
                None => self.wanted.unentered.seen(given),
            })
            .collect();
        let is_new = |live: &&Direction| {
            live.item == item.id
                && !live.text.trim().is_empty()
                && !all.iter().any(|given| given.id == live.id)
        };
        if let Some(live) = live.filter(is_new) {
            all.push(live);
        }
        all
    }

    /// Those that stand in the minutes, entered or not; of the one in the editor what was entered.
    fn all_but_in_editor(&self, item: &AgendaItem) -> impl Iterator<Item = &Direction> {
        let typing = self.wanted.typing.map(|typing| typing.id);
        self.file.directions_of(item.id).filter_map(move |given| match Some(given.id) == typing {
            true => self.wanted.unentered.seen(given),
            false => Some(given),
        })
    }

    /// The page turns to what is typed before the hall, else to what was entered last.
    fn is_turned_to(&self, direction: &Direction) -> bool {
        let live = self.wanted.typing.filter(|typing| self.wanted.live && !typing.text.is_empty());
        live.map(|typing| typing.id).or(self.wanted.said) == Some(direction.id)
    }

    pub(super) fn new_card(&self, direction: &Direction) -> Card {
        let label = self.label(direction, Word::NewDirection);
        let (text, who) = (direction.text.clone(), self.who(direction));
        let deferred = || (Grade::Watch, ThreadText::Deferred.text(self.lang()).to_owned());
        let state = direction.deferred.then(deferred);
        let (focused, turned_to) = (false, self.is_turned_to(direction));
        Card {
            tone: Tone::New,
            label,
            text,
            who,
            figure: None,
            entries: Vec::new(),
            state,
            focused,
            turned_to,
        }
    }

    pub(super) fn earlier_card(&self, past: &EarlierDirection) -> Card {
        let (lang, writing) = (self.lang(), self.writing());
        let (number, date) = (self.digits(&past.meeting_number.to_string()), self.date(past.meeting_date));
        let given = ThreadText::GivenAt.with(lang, &[("number", &number), ("date", &date)]);
        let label = format!("{} · {given}", self.label(&past.direction, Word::EarlierDirection));
        let state = standing_words(&past.standing, self.file.meeting.date, lang, writing);
        let (text, who) = (past.direction.text.clone(), self.who(&past.direction));
        let figure = then_and_now(self.file, past, lang, writing).map(|figure| {
            let of = figure.of.as_ref().map(|of| format!(" / {of}")).unwrap_or_default();
            let by = figure.by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
            let text = format!("{} → {}{of}{by}", figure.then, figure.now);
            CardFigure { way: figure.grade(), what: figure.what, text }
        });
        let focused = self.wanted.asked_after == Some(past.direction.id);
        let entries = self.entries(past);
        let state = Some(state);
        Card { tone: Tone::Earlier, label, text, who, figure, entries, state, focused, turned_to: false }
    }

    /// What was entered since, with its day and who said it: the last few, and how many there are before them.
    fn entries(&self, past: &EarlierDirection) -> Vec<String> {
        let (lang, writing) = (self.lang(), self.writing());
        let before = past.entries.len().saturating_sub(ENTRIES);
        let count = self.digits(&before.to_string());
        let earlier = || ThreadText::EntriesBefore.counted(lang, before as u64, &[("count", &count)]);
        let earlier = (before > 0).then(earlier);
        let last = past.entries.iter().skip(before);
        let last = last.map(|entry| entry_in_full(past, entry, &self.file.people, lang, writing));
        earlier.into_iter().chain(last).collect()
    }

    /// How earlier directions stand, the worst first.
    pub(super) fn compliance(&self, number: &str, item: &AgendaItem) -> Scene {
        let earlier = self.file.earlier_worst_first();
        let cards: Vec<Card> = earlier.into_iter().map(|past| self.earlier_card(past)).collect();
        if cards.is_empty() {
            return self.directions(number, item);
        }
        let second = Word::WorstFirst.text(self.lang()).to_owned();
        let note = self.sample_note(None);
        Scene {
            heading: Some(self.heading(number, item, second)),
            body: Body::Cards(cards),
            note,
            ..Scene::default()
        }
    }

    /// "पूर्व निर्देश 07/2026-10 · आगामी सोमवार · 26.10.2026 तक".
    fn label(&self, direction: &Direction, whose: Word) -> String {
        let lang = self.lang();
        let number = direction.shown_number().map(ToString::to_string).unwrap_or_default();
        let mut parts = vec![format!("{} {}", whose.text(lang), self.digits(&number)).trim().to_owned()];
        let phrase = said_beside_day(&direction.deadline);
        if !phrase.is_empty() {
            parts.push(phrase.to_owned());
        }
        if let Some(due) = direction.deadline.date {
            parts.push(Screen::By.with(lang, &[("date", &self.date(due))]));
        }
        parts.join(" · ")
    }

    fn who(&self, direction: &Direction) -> String {
        let people = direction.lead.iter().chain(&direction.supporting);
        let names = people.map(|who| self.file.people.responsible_label(*who, self.lang()));
        names.collect::<Vec<_>>().join(" · ")
    }
}
