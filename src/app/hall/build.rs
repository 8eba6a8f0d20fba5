//! A meeting's file → what the hall sees of it. Only what is stored goes in; of an item its title, scheme,
//! discussion and directions, never its brief or private note, and of a direction that is being typed, which is
//! stored as well, what was entered of it.

mod cards;
mod chart;
mod unit;

use crate::app::timing::{self, Used};
use crate::hindi::row::row_name;
use crate::hindi::seat::who_sat;
use crate::hindi::standing::figure_remarks;
use crate::hindi::{
    column_head, format_date, format_date_long, format_figure, format_time, shown_name, with_digits,
};
use crate::i18n::hall::Hall as Word;
use crate::i18n::screen::Screen;
use crate::i18n::widget::Widget;
use crate::model::{
    AgendaItem, AgendaItemId, Attendance, ChartKind, Direction, DirectionId, Indicator, IndicatorCode,
    ItemKind, Kind, Lang, MeetingFile, SchemeTable, TableRow, UnitId, WallScene, Writing, file::shows_sample,
    group_spans, numbered,
};

use super::scene::{Body, Cell, Column, Heading, Line, Mark, Person, Row, Scene, Table, Voice};
use super::unentered::Unentered;
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
    /// The column that is; a chart shows it where it has numbers.
    pub indicator: Option<&'a IndicatorCode>,
    /// The earlier direction that is.
    pub asked_after: Option<DirectionId>,
    pub all_columns: bool,
    pub typing: Option<&'a Direction>,
    pub unentered: &'a Unentered,
    /// The operator lets the hall see what is being typed.
    pub live: bool,
    /// The direction that was entered last: the page turns to it.
    pub said: Option<DirectionId>,
    /// How long the item has taken by now, where that is not stored yet.
    pub used: Option<Used>,
}

/// Builds the scene.
pub fn scene(file: &MeetingFile, wanted: &Wanted<'_>) -> Scene {
    let scene = Scene { digits: file.office.digits_in(wanted.lang), ..of_wanted(file, wanted) };
    if scene.heading.is_none() {
        // A title or a message stands alone.
        return scene;
    }
    let item = wanted.item.filter(|_| wanted.show.is_of_item()).and_then(|id| file.item(id));
    Scene { minutes: timing::line(file, item, wanted.used, wanted.lang), ..scene }
}

fn of_wanted(file: &MeetingFile, wanted: &Wanted<'_>) -> Scene {
    let build = Build { file, wanted };
    let numbered = numbered(&file.items);
    let current = numbered.iter().find(|(_, item)| Some(item.id) == wanted.item);
    let Some((number, item)) = current else {
        return build.of_meeting(&shown(file, wanted.show, None), &numbered);
    };
    match (shown(file, wanted.show, wanted.item), file.table_of(item)) {
        (Show::Table(order), Some(table)) => build.table(number, item, table, order),
        (Show::Chart(kind), Some(table)) => build.chart(number, item, table, kind),
        (Show::Unit, Some(table)) => build.unit(number, item, table),
        (Show::Thread, _) if item.kind == ItemKind::Compliance => build.compliance(number, item),
        (Show::Thread, _) => build.thread(number, item),
        (Show::Directions | Show::Table(_) | Show::Chart(_) | Show::Unit, _) => {
            build.directions(number, item)
        }
        (show, _) => build.of_meeting(&show, &numbered),
    }
}

/// What is seen of an item where `show` is asked for: what comes nearest, where it has no such thing.
pub fn shown(file: &MeetingFile, show: &Show, item: Option<AgendaItemId>) -> Show {
    let Some(item) = item.and_then(|id| file.item(id)) else {
        return if show.is_of_item() { Show::Title } else { show.clone() };
    };
    let is_compliance = item.kind == ItemKind::Compliance;
    let table = file.table_of(item).filter(|table| !table.rows.is_empty() && !is_compliance);
    let has_thread =
        if is_compliance { !file.earlier.is_empty() } else { file.earlier_of(item).next().is_some() };
    let (thread, directions) = (Show::Thread, Show::Directions);
    match show {
        Show::Table(Order::WorstFirst) if table.is_some_and(|table| !table.has_own_targets()) => {
            Show::Table(Order::AsGiven)
        }
        Show::Table(_) | Show::Unit if table.is_some() => show.clone(),
        Show::Chart(kind)
            if table.is_some_and(|table| chart::column(file, table, *kind, None, None).is_some()) =>
        {
            show.clone()
        }
        Show::Chart(_) if table.is_some_and(|table| table.chart_column().is_some()) => {
            Show::Chart(ChartKind::Bars)
        }
        Show::Chart(_) if table.is_some() => shown(file, &Show::Table(Order::WorstFirst), Some(item.id)),
        Show::Table(_) | Show::Unit | Show::Chart(_) | Show::Thread if is_compliance && has_thread => thread,
        Show::Thread if has_thread => thread,
        Show::Table(_) | Show::Unit | Show::Chart(_) | Show::Thread => directions,
        other => other.clone(),
    }
}

/// All ways in which an item can be shown, in the order in which one key goes through them.
pub fn ways(file: &MeetingFile, item: Option<AgendaItemId>) -> Vec<Show> {
    Show::OF_ITEM.into_iter().filter(|show| shown(file, show, item) == *show).collect()
}

/// The rows that are shown, in the order in which they stand.
pub fn rows(file: &MeetingFile, wanted: &Wanted<'_>) -> Vec<UnitId> {
    let build = Build { file, wanted };
    let Some(table) = build.table_of_item() else { return Vec::new() };
    let places = match shown(file, wanted.show, wanted.item) {
        Show::Table(Order::AsGiven) => (0..table.rows.len()).collect(),
        Show::Table(Order::WorstFirst) | Show::Unit => table.worst_first(&build.columns(table)),
        Show::Chart(kind) => build.rows_of_chart(table, kind),
        _ => Vec::new(),
    };
    places.into_iter().filter_map(|place| Some(table.rows.get(place)?.unit.id)).collect()
}

/// The row that is talked about, or that one unit is shown as.
pub fn row_shown(file: &MeetingFile, wanted: &Wanted<'_>) -> Option<UnitId> {
    let build = Build { file, wanted };
    let table = build.table_of_item()?;
    match shown(file, wanted.show, wanted.item) {
        Show::Unit => Some(build.row_shown(table)?.unit.id),
        _ => wanted.focus,
    }
}

/// What is shown now, to be called up later with the row or the column that it is about.
pub fn to_call_up(file: &MeetingFile, wanted: &Wanted<'_>) -> WallScene {
    let show = shown(file, wanted.show, wanted.item);
    let Some(item) = wanted.item.and_then(|id| file.item(id)).filter(|_| show.is_of_item()) else {
        return WallScene::of_meeting(show);
    };
    let build = Build { file, wanted };
    let unit = match show {
        Show::Unit => row_shown(file, wanted),
        _ => None,
    };
    let indicator = match show {
        Show::Chart(kind) => build
            .table_of_item()
            .and_then(|table| build.indicator_shown(table, kind))
            .map(|(shown, _)| shown.code.clone()),
        _ => None,
    };
    WallScene { item: Some(item.id), show, unit, indicator }
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

    /// The table of the item that the meeting is at.
    fn table_of_item(&self) -> Option<&SchemeTable> {
        let item = self.file.item(self.wanted.item?)?;
        self.file.table_of(item).map(AsRef::as_ref)
    }

    fn writing(&self) -> Writing {
        self.file.office.writing(self.lang())
    }

    fn digits(&self, text: &str) -> String {
        with_digits(text, self.writing().digits)
    }

    fn date(&self, date: chrono::NaiveDate) -> String {
        format_date(date, self.writing())
    }

    fn heading(&self, number: &str, item: &AgendaItem, second: String) -> Heading {
        let title = format!("{}. {}", self.digits(number), item.title.get(self.lang()));
        Heading { title, second }
    }

    fn sample_note(&self, table: Option<&SchemeTable>) -> String {
        let made_up = table.map_or_else(|| self.file.shows_sample_figures(), shows_sample);
        if made_up { Screen::SampleFigures.text(self.lang()).to_owned() } else { String::new() }
    }

    /// What is of the meeting rather than of an item.
    fn of_meeting(&self, show: &Show, numbered: &[(String, &AgendaItem)]) -> Scene {
        match show {
            Show::Attendance => self.attendance(),
            Show::ReadBack => self.read_back(numbered),
            Show::Message(text) => self.message(text),
            _ => self.title(),
        }
    }

    fn title(&self) -> Scene {
        let (lang, meeting) = (self.lang(), &self.file.meeting);
        let number = self.digits(&meeting.number.to_string());
        let day = format_date_long(meeting.date, lang, self.writing().digits);
        let time = meeting.time.map(|time| format_time(time, lang, self.writing().digits));
        let when = Word::MeetingOn.with(lang, &[("number", &number), ("date", &day)]);
        let when = time.map_or(when.clone(), |time| format!("{when} · {time}"));
        let chair = meeting
            .chair
            .map(|chair| Word::ChairIs.with(lang, &[("chair", &self.file.people.seat_label(chair, lang))]));
        let series = self.file.series.name.get(lang);
        // Said once where both are called alike.
        let subject = Some(meeting.subject.get(lang)).filter(|subject| subject.trim() != series.trim());
        let subject = subject.unwrap_or_default();
        let lines = [
            (self.file.office.office_line.get(lang).to_owned(), Voice::Quiet),
            (series.to_owned(), Voice::Title),
            (subject.to_owned(), Voice::Large),
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
        let people = self.file.invitees.iter().map(|invitee| {
            let (name, post) = who_sat(&self.file.people, invitee, lang);
            let mark = match invitee.attendance {
                Attendance::Present | Attendance::Late => Mark::Present,
                Attendance::Absent => Mark::Absent,
                Attendance::Deputy => Mark::Deputy,
                Attendance::Invited => Mark::Open,
            };
            Person { name, post, mark }
        });
        let (present, all) = (self.file.attended().count().to_string(), self.file.invitees.len().to_string());
        let count = Screen::PresentOf.with(lang, &[("present", &present), ("all", &all)]);
        let heading =
            Heading { title: Screen::TabAttendance.text(lang).to_owned(), second: self.digits(&count) };
        Scene { heading: Some(heading), body: Body::People(people.collect()), ..Scene::default() }
    }

    /// "आँकड़े 20.11.2026", and how old they are where that is too old; or that there are none.
    fn figures_on(&self, table: &SchemeTable) -> String {
        let lang = self.lang();
        let Some(snapshot) = &table.snapshot else { return Screen::NoFigures.text(lang).to_owned() };
        let on = Screen::FiguresOn.with(lang, &[("date", &self.date(snapshot.as_on))]);
        let stale_days = self.file.stale_days(table);
        let remarks = figure_remarks(table, stale_days, lang, self.writing());
        std::iter::once(on).chain(remarks).collect::<Vec<_>>().join(" · ")
    }

    fn table(&self, number: &str, item: &AgendaItem, table: &SchemeTable, order: Order) -> Scene {
        let lang = self.lang();
        let mut second = vec![self.figures_on(table)];
        if order == Order::WorstFirst && table.can_be_ranked(&self.columns(table)) {
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

    /// The places of the columns that are shown.
    fn columns(&self, table: &SchemeTable) -> Vec<usize> {
        if self.wanted.all_columns { table.all_columns() } else { table.main_columns() }
    }

    fn table_of(&self, table: &SchemeTable, order: Order) -> Table {
        let lang = self.lang();
        let places = self.columns(table);
        let indicators: Vec<(usize, &Indicator)> =
            places.iter().filter_map(|at| Some((*at, table.scheme.indicators.get(*at)?))).collect();
        let column = |(_, indicator): &(usize, &Indicator)| Column {
            head: column_head(indicator, self.writing()),
            number: indicator.kind.is_number(),
            whole: matches!(indicator.kind, Kind::Date),
            sign: indicator.target.is_some(),
        };
        let cells = |cells: &[crate::model::Cell], total: bool| -> Vec<Cell> {
            indicators.iter().map(|(at, indicator)| self.cell(cells.get(*at), indicator, total)).collect()
        };
        let rows: Vec<&TableRow> = match order {
            Order::AsGiven => table.rows.iter().collect(),
            Order::WorstFirst => {
                table.worst_first(&places).into_iter().filter_map(|place| table.rows.get(place)).collect()
            }
        };
        let rows = rows.into_iter().map(|row| Row {
            name: row_name(table, row, lang),
            cells: cells(&row.cells, false),
            focused: Some(row.unit.id) == self.wanted.focus,
        });
        let total = Row {
            name: Widget::Total.text(lang).to_owned(),
            cells: cells(&table.totals, true),
            focused: false,
        };
        Table {
            row_heading: table.scheme.row_heading.get(lang).to_owned(),
            columns: indicators.iter().map(column).collect(),
            groups: group_spans(indicators.iter().map(|(_, indicator)| Some(*indicator)))
                .into_iter()
                .map(|span| (span.columns, shown_name(&span.name, self.writing())))
                .collect(),
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
        let text = format_figure(value, indicator, self.lang(), self.writing().short());
        Cell { text, grade: cell.grade, doubtful: cell.doubtful, missing: false }
    }
}
