//! A meeting's file → what the hall sees of it. Only what is stored goes in; of an item its title, scheme,
//! discussion and directions, never its brief or private note.

use crate::hindi::standing::{stale_words, standing_words, then_and_now};
use crate::hindi::{format_date, format_date_long, format_time, format_value, with_digits};
use crate::i18n::hall::Hall as Word;
use crate::i18n::screen::{Screen, level_word};
use crate::i18n::widget::Widget;
use crate::model::{
    AgendaItem, AgendaItemId, Attendance, Better, Direction, EarlierDirection, Indicator, ItemKind, Lang,
    MeetingFile, SchemeTable, TableRow, UnitId, Value, file::shows_sample, numbered,
};

use super::scene::{
    Body, Card, CardFigure, Cell, Column, Heading, Line, Mark, Person, Row, Scene, Table, Tone, Voice,
};
use super::view::{Order, Show};

/// What the wall shows and how.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub lang: Lang,
    pub show: &'a Show,
    /// The item that the meeting is at.
    pub item: Option<AgendaItemId>,
    /// The row that is being talked about.
    pub focus: Option<UnitId>,
    pub all_columns: bool,
    /// What is being typed, where the operator lets the hall see it before it is stored.
    pub live: Option<&'a Direction>,
}

/// Builds the scene.
pub fn scene(file: &MeetingFile, wanted: &Wanted<'_>) -> Scene {
    let build = Build { file, wanted };
    let numbered = numbered(&file.items);
    let current = numbered.iter().find(|(_, item)| Some(item.id) == wanted.item);
    match (wanted.show, current) {
        (Show::Title, _) => build.title(),
        (Show::Attendance, _) => build.attendance(),
        (Show::ReadBack, _) => build.read_back(&numbered),
        (Show::Message(text), _) => build.message(text),
        (Show::Table(_) | Show::Thread, Some((number, item))) if item.kind == ItemKind::Compliance => {
            build.compliance(number, item)
        }
        (Show::Table(order), Some((number, item))) => build.table(number, item, *order),
        (Show::Thread, Some((number, item))) => build.thread(number, item),
        (Show::Directions, Some((number, item))) => build.directions(number, item),
        (Show::Table(_) | Show::Thread | Show::Directions, None) => build.title(),
    }
}

/// The line in the middle of a blank wall: whose meeting this is, and nothing else.
pub fn blank(file: Option<&MeetingFile>, lang: Lang) -> Scene {
    let line = file.map(|file| file.office.office_line.get(lang).to_owned()).unwrap_or_default();
    let lines = if line.is_empty() { Vec::new() } else { vec![Line { text: line, voice: Voice::Quiet }] };
    Scene { body: if lines.is_empty() { Body::Blank } else { Body::Lines(lines) }, ..Scene::default() }
}

struct Build<'a> {
    file: &'a MeetingFile,
    wanted: &'a Wanted<'a>,
}

impl Build<'_> {
    fn lang(&self) -> Lang {
        self.wanted.lang
    }

    fn digits(&self, text: &str) -> String {
        with_digits(text, self.file.office.digits)
    }

    fn date(&self, date: chrono::NaiveDate) -> String {
        format_date(date, self.file.office.digits)
    }

    fn heading(&self, number: &str, item: &AgendaItem, second: String) -> Heading {
        let title = format!("{}. {}", self.digits(number), item.title.get(self.lang()));
        Heading { title, second }
    }

    fn sample_note(&self, table: Option<&SchemeTable>) -> String {
        let made_up = table.map_or_else(|| self.file.shows_sample_figures(), shows_sample);
        if made_up { Screen::SampleFigures.text(self.lang()).to_owned() } else { String::new() }
    }

    fn title(&self) -> Scene {
        let (lang, meeting) = (self.lang(), &self.file.meeting);
        let number = self.digits(&meeting.number.to_string());
        let day = format_date_long(meeting.date, lang, self.file.office.digits);
        let time = meeting.time.map(|time| format_time(time, lang, self.file.office.digits));
        let when = Word::MeetingOn.with(lang, &[("number", &number), ("date", &day)]);
        let when = time.map_or(when.clone(), |time| format!("{when} · {time}"));
        let chair = meeting
            .chair
            .map(|chair| Word::ChairIs.with(lang, &[("chair", &self.file.people.seat_label(chair, lang))]));
        let lines = [
            (self.file.office.office_line.get(lang).to_owned(), Voice::Quiet),
            (self.file.series.name.get(lang).to_owned(), Voice::Title),
            (meeting.subject.get(lang).to_owned(), Voice::Large),
            (when, Voice::Large),
            (meeting.venue.get(lang).to_owned(), Voice::Quiet),
            (chair.unwrap_or_default(), Voice::Quiet),
        ];
        let lines = lines.into_iter().filter(|(text, _)| !text.trim().is_empty());
        let lines = lines.map(|(text, voice)| Line { text, voice }).collect();
        Scene { body: Body::Lines(lines), ..Scene::default() }
    }

    fn message(&self, text: &str) -> Scene {
        let lines = vec![Line { text: text.to_owned(), voice: Voice::Title }];
        Scene { body: Body::Lines(lines), ..Scene::default() }
    }

    fn attendance(&self) -> Scene {
        let lang = self.lang();
        let people = self.file.invitees.iter().map(|invitee| Person {
            name: self.file.people.officer_name(invitee.seat.officer, lang).to_owned(),
            post: invitee
                .seat
                .post
                .map(|post| self.file.people.post_name(post, lang))
                .unwrap_or("")
                .to_owned(),
            mark: match invitee.attendance {
                Attendance::Present | Attendance::Late => Mark::Present,
                Attendance::Absent => Mark::Absent,
                Attendance::Deputy => Mark::Deputy,
                Attendance::Invited => Mark::Open,
            },
        });
        let (present, all) = (self.file.present().count().to_string(), self.file.invitees.len().to_string());
        let count = Screen::PresentOf.with(lang, &[("present", &present), ("all", &all)]);
        let heading =
            Heading { title: Screen::TabAttendance.text(lang).to_owned(), second: self.digits(&count) };
        Scene { heading: Some(heading), body: Body::People(people.collect()), ..Scene::default() }
    }

    fn table(&self, number: &str, item: &AgendaItem, order: Order) -> Scene {
        let Some(table) = self.file.table_of(item).filter(|table| !table.rows.is_empty()) else {
            return self.directions(number, item);
        };
        let lang = self.lang();
        let mut second = Vec::new();
        if let Some(snapshot) = &table.snapshot {
            second.push(Screen::FiguresOn.with(lang, &[("date", &self.date(snapshot.as_on))]));
            let (office, day) = (&self.file.office, self.file.meeting.date);
            let stale = table.stale_days(office.stale_after, day);
            second.extend(stale.map(|days| stale_words(days, lang, office.digits)));
        } else {
            second.push(Screen::NoFigures.text(lang).to_owned());
        }
        if order == Order::WorstFirst {
            second.push(Word::WorstFirst.text(lang).to_owned());
        }
        let heading = self.heading(number, item, second.join(" · "));
        let note = self.sample_note(Some(table));
        Scene {
            heading: Some(heading),
            body: Body::Table(self.table_of(table, order)),
            note,
            ..Scene::default()
        }
    }

    fn table_of(&self, table: &SchemeTable, order: Order) -> Table {
        let lang = self.lang();
        let places: Vec<usize> = if self.wanted.all_columns {
            (0..table.scheme.indicators.len()).collect()
        } else {
            table.main_columns()
        };
        let indicators: Vec<(usize, &Indicator)> =
            places.iter().filter_map(|at| Some((*at, table.scheme.indicators.get(*at)?))).collect();
        let column = |(_, indicator): &(usize, &Indicator)| Column {
            head: indicator.head(lang),
            number: indicator.kind.is_number(),
            sign: indicator.target.is_some(),
        };
        let cells = |cells: &[crate::model::Cell], total: bool| -> Vec<Cell> {
            indicators.iter().map(|(at, indicator)| self.cell(cells.get(*at), indicator, total)).collect()
        };
        let mut rows: Vec<&TableRow> = table.rows.iter().collect();
        if order == Order::WorstFirst {
            rows.sort_by(|a, b| shortfall(table, b, &places).total_cmp(&shortfall(table, a, &places)));
        }
        let several = table.scheme.levels.len() > 1;
        let rows = rows.into_iter().map(|row| {
            let name = row.unit.name.get(lang);
            let level = level_word(row.unit.level).text(lang);
            Row {
                name: if several { format!("{name} · {level}") } else { name.to_owned() },
                cells: cells(&row.cells, false),
                focused: Some(row.unit.id) == self.wanted.focus,
            }
        });
        let total = Row {
            name: Widget::Total.text(lang).to_owned(),
            cells: cells(&table.totals, true),
            focused: false,
        };
        Table {
            row_heading: table.scheme.row_heading.get(lang).to_owned(),
            columns: indicators.iter().map(column).collect(),
            rows: rows.collect(),
            total: Some(total),
        }
    }

    fn cell(&self, cell: Option<&crate::model::Cell>, indicator: &Indicator, total: bool) -> Cell {
        let Some((cell, value)) = cell.and_then(|cell| Some((cell, cell.value.as_ref()?))) else {
            // A column that does not add up has no total, which is not the same as one not reported.
            let text = if total { String::new() } else { "—".to_owned() };
            return Cell { text, missing: true, ..Cell::default() };
        };
        let text = format_value(value, &indicator.kind, self.lang(), self.file.office.digits);
        Cell { text, grade: cell.grade, doubtful: cell.doubtful, missing: false }
    }

    fn directions(&self, number: &str, item: &AgendaItem) -> Scene {
        let cards = self.new_cards(item);
        let second = Word::DirectionsOfItem.text(self.lang()).to_owned();
        let mut lines = Vec::new();
        if cards.is_empty() {
            lines.push(Line { text: Word::NoDirections.text(self.lang()).to_owned(), voice: Voice::Quiet });
        }
        let body = if cards.is_empty() { Body::Lines(lines) } else { Body::Cards(cards) };
        Scene { heading: Some(self.heading(number, item, second)), body, ..Scene::default() }
    }

    fn thread(&self, number: &str, item: &AgendaItem) -> Scene {
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
    fn read_back(&self, numbered: &[(String, &AgendaItem)]) -> Scene {
        let lang = self.lang();
        let cards = numbered.iter().flat_map(|(number, item)| {
            self.file.directions_of(item.id).map(move |given| {
                let card = self.new_card(given);
                let title = format!("{}. {}", self.digits(number), item.title.get(lang));
                Card { label: format!("{title} · {}", card.label), ..card }
            })
        });
        let cards: Vec<Card> = cards.collect();
        let second = Word::DirectionCount.with(lang, &[("count", &self.digits(&cards.len().to_string()))]);
        let heading = Heading { title: Word::ReadBack.text(lang).to_owned(), second };
        Scene { heading: Some(heading), body: Body::Cards(cards), ..Scene::default() }
    }

    /// The item's directions, with the one being typed where the hall may see it.
    fn new_cards(&self, item: &AgendaItem) -> Vec<Card> {
        let live = self.wanted.live.filter(|live| live.item == item.id && !live.text.trim().is_empty());
        let stored = self.file.directions_of(item.id);
        let mut cards: Vec<Card> = stored
            .map(|given| self.new_card(live.filter(|live| live.id == given.id).unwrap_or(given)))
            .collect();
        if let Some(live) =
            live.filter(|live| !self.file.directions_of(item.id).any(|given| given.id == live.id))
        {
            cards.push(self.new_card(live));
        }
        cards
    }

    fn new_card(&self, direction: &Direction) -> Card {
        let label = self.label(direction, Word::NewDirection);
        let (text, who) = (direction.text.clone(), self.who(direction));
        Card { tone: Tone::New, label, text, who, figure: None, report: String::new(), state: None }
    }

    fn earlier_card(&self, past: &EarlierDirection) -> Card {
        let (lang, digits) = (self.lang(), self.file.office.digits);
        let label = self.label(&past.direction, Word::EarlierDirection);
        let state = standing_words(&past.standing, self.file.meeting.date, lang, digits);
        let (text, who) = (past.direction.text.clone(), self.who(&past.direction));
        let report = past.last_words().unwrap_or_default().to_owned();
        let figure = then_and_now(self.file, past, lang, digits).map(|figure| {
            let of = figure.of.as_ref().map(|of| format!(" / {of}")).unwrap_or_default();
            let text = format!("{} → {}{of}", figure.then, figure.now);
            CardFigure { way: figure.grade(), what: figure.what, text }
        });
        Card { tone: Tone::Earlier, label, text, who, figure, report, state: Some(state) }
    }

    /// How earlier directions stand, the worst first.
    fn compliance(&self, number: &str, item: &AgendaItem) -> Scene {
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
        if !direction.deadline.phrase.trim().is_empty() {
            parts.push(direction.deadline.phrase.trim().to_owned());
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

/// How far a row is from its targets: 0 where all are reached, 1 more for each that is wholly missed or not
/// reported.
fn shortfall(table: &SchemeTable, row: &TableRow, places: &[usize]) -> f64 {
    let of = |at: &usize| -> Option<f64> {
        let indicator = table.scheme.indicators.get(*at)?;
        let target = indicator.target?;
        let Some(value) = row.cells.get(*at)?.value.as_ref().and_then(Value::number) else {
            return Some(1.0);
        };
        let by = match indicator.better {
            Better::More => target - value,
            Better::Less => value - target,
            Better::Neither => 0.0,
        };
        Some((by / target.abs().max(1.0)).clamp(0.0, 1.0))
    };
    places.iter().filter_map(of).sum()
}
