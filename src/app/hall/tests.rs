//! What the hall may see and what it may not.

mod ranked;
mod turning;
mod whole;
mod words;

use std::sync::Arc;

use super::build::{Wanted, blank, scene};
use super::picture::Picture;
use super::scene::Body;
use super::view::{Order, Show};
use super::*;
use crate::model::{AgendaItemId, ChartKind, ItemKind, TableRow, Unit, numbered};
use crate::session::{Clock, ManualClock, Session, sample};

/// Nothing with this in it may reach the wall.
const SECRET: &str = "गोपनीय-9731";

/// The sample's meeting, with a secret wherever the operator alone may read.
fn file() -> MeetingFile {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sample.db");
    let start = chrono::DateTime::parse_from_rfc3339("2026-11-21T11:00:00+05:30").expect("a date");
    let clock: Arc<dyn Clock> = Arc::new(ManualClock::new(start));
    sample::write(&path, &sample::Size::default(), Arc::clone(&clock)).expect("the sample");
    let session = Session::open_read_only(&path, clock).expect("the sample");
    let newest = session.home().expect("a list").meetings.first().expect("a meeting").id;
    let mut file = session.meeting_file(newest).expect("the meeting");
    for item in &mut file.items {
        item.private_note = SECRET.to_owned();
        item.brief = SECRET.to_owned();
    }
    file
}

fn shows() -> Vec<Show> {
    vec![
        Show::Table(Order::AsGiven),
        Show::Table(Order::WorstFirst),
        Show::Chart(ChartKind::Bars),
        Show::Chart(ChartKind::OverTime),
        Show::Chart(ChartKind::Shares),
        Show::Unit,
        Show::Thread,
        Show::Directions,
        Show::Title,
        Show::Attendance,
        Show::ReadBack,
        Show::Message("अगली बैठक 15 मिनट में".to_owned()),
    ]
}

fn items(file: &MeetingFile) -> Vec<Option<AgendaItemId>> {
    numbered(&file.items).iter().map(|(_, item)| Some(item.id)).chain([None]).collect()
}

fn ip_phones(file: &MeetingFile) -> &crate::model::AgendaItem {
    let is_it =
        |item: &&crate::model::AgendaItem| item.scheme.as_ref().is_some_and(|code| code.0 == "ip-phone");
    file.items.iter().find(is_it).expect("the item of IP phones")
}

fn wanted(show: &Show, item: Option<AgendaItemId>, lang: Lang) -> Wanted<'_> {
    Wanted {
        lang,
        show,
        item,
        focus: None,
        indicator: None,
        asked_after: None,
        all_columns: true,
        typing: None,
        unentered: &NONE,
        live: false,
        said: None,
        used: None,
    }
}

static NONE: Unentered = Unentered::new();

/// What the hall sees.
fn see(hall: &mut Hall, file: &MeetingFile, at: &Pointing) -> Arc<Picture> {
    hall.picture(Some(file), Lang::Hi, at, Screen::default())
}

#[test]
fn what_is_for_the_operator_alone_never_reaches_the_wall() {
    let file = file();
    let mut measure = Measure::default();
    let mut seen = 0;
    for lang in Lang::ALL {
        for show in shows() {
            for item in items(&file) {
                let scene = scene(&file, &wanted(&show, item, lang));
                assert!(!format!("{scene:?}").contains(SECRET), "{show:?}");
                let picture = layout::lay_out(&scene, Screen::default(), Zoom::default(), 0, &mut measure);
                assert!(picture.texts().all(|text| !text.text.contains(SECRET)));
                seen += picture.texts().count();
            }
        }
        assert!(!format!("{:?}", blank(Some(&file), lang)).contains(SECRET));
    }
    assert!(seen > 1000, "the scenes show something: {seen}");
}

#[test]
fn the_wall_shows_the_item_that_the_meeting_is_at_and_no_other() {
    let file = file();
    for show in Show::OF_ITEM {
        for (number, item) in numbered(&file.items) {
            let scene = scene(&file, &wanted(&show, Some(item.id), Lang::Hi));
            let title = scene.heading.expect("a heading").title;
            assert!(title.starts_with(&format!("{number}. {}", item.title.hi)), "{title}");
            for other in file.items.iter().filter(|other| other.id != item.id) {
                let text = format!("{:?}", scene.body);
                for direction in file.directions_of(other.id) {
                    assert!(!text.contains(&direction.text), "{number}: a direction of {}", other.title.hi);
                }
            }
        }
    }
}

#[test]
fn made_up_figures_say_so_on_every_page_that_shows_them() {
    let file = file();
    for lang in Lang::ALL {
        let said = crate::i18n::screen::Screen::SampleFigures.text(lang);
        for item in file.items.iter().filter(|item| file.table_of(item).is_some()) {
            let charts = ChartKind::ALL.map(Show::Chart);
            for show in charts.into_iter().chain([Show::Table(Order::AsGiven), Show::Unit]) {
                let scene = scene(&file, &wanted(&show, Some(item.id), lang));
                let mut measure = Measure::default();
                for page in
                    0..layout::lay_out(&scene, Screen::whole(4.0 / 3.0), Zoom::default(), 0, &mut measure)
                        .pages
                {
                    let picture = layout::lay_out(
                        &scene,
                        Screen::whole(4.0 / 3.0),
                        Zoom::default(),
                        page,
                        &mut measure,
                    );
                    assert!(picture.texts().any(|text| text.text == said), "{}", item.title.hi);
                }
            }
        }
    }
}

#[test]
fn what_is_being_typed_is_seen_when_it_is_entered_or_where_the_operator_lets_it() {
    let mut file = file();
    let item = file.items.first().expect("an item").id;
    let blank = Direction::blank(crate::model::DirectionId(uuid::Uuid::nil()), file.meeting.id, item, 0);
    let now = Direction { text: SECRET.to_owned(), ..blank.clone() };
    let typing = |before: Option<Direction>| {
        let mut unentered = Unentered::new();
        unentered.change(now.id, before.as_ref());
        Pointing { item: Some(item), typing: Some(now.clone()), unentered, ..Pointing::default() }
    };
    let mut hall = Hall::default();
    hall.view.follow(Some(item));
    let seen = |picture: &Picture, text: &str| picture.texts().any(|one| one.text == text);
    // Not on disk yet, and then on disk as all typing is.
    for is_stored in [false, true] {
        if is_stored {
            file.directions.push(now.clone());
        }
        for show in [Show::Directions, Show::ReadBack, Show::Thread] {
            hall.put(show.clone());
            hall.view.live = false;
            assert!(!seen(&see(&mut hall, &file, &typing(None)), SECRET), "{show:?} {is_stored}");
            hall.view.live = true;
            let of_item = show.is_of_item();
            assert!(!of_item || seen(&see(&mut hall, &file, &typing(None)), SECRET), "{show:?} {is_stored}");
        }
    }
    // One that is changed stands as it was until the change is entered.
    hall.view.live = false;
    hall.put(Show::Directions);
    let before = Direction { text: "पहले के शब्द".to_owned(), ..blank };
    let picture = see(&mut hall, &file, &typing(Some(before.clone())));
    assert!(seen(&picture, "पहले के शब्द") && !seen(&picture, SECRET));
    // Let go without being entered, it waits; what is read back before the minutes are issued is all of them.
    for before in [None, Some(before)] {
        let let_go = Pointing { typing: None, ..typing(before) };
        assert!(!seen(&see(&mut hall, &file, &let_go), SECRET));
        hall.put(Show::ReadBack);
        assert!(seen(&see(&mut hall, &file, &let_go), SECRET));
        hall.put(Show::Directions);
    }
    let entered = Pointing { item: Some(item), ..Pointing::default() };
    assert!(seen(&see(&mut hall, &file, &entered), SECRET));
}

#[test]
fn a_frozen_wall_stays_while_the_operator_goes_elsewhere_and_blank_comes_before_it() {
    let file = file();
    let all = items(&file);
    let at = |item: usize| Pointing { item: all[item], ..Pointing::default() };
    let mut hall = Hall::default();
    let first = see(&mut hall, &file, &at(0));
    hall.freeze();
    assert_eq!(see(&mut hall, &file, &at(3)), first);
    hall.view.blank = true;
    let dark = see(&mut hall, &file, &at(3));
    assert!(dark.texts().all(|text| text.text == file.office.office_line.hi));
    hall.view.blank = false;
    assert_eq!(see(&mut hall, &file, &at(3)), first);
    hall.freeze();
    assert_ne!(see(&mut hall, &file, &at(3)), first);
}

#[test]
fn what_is_chosen_for_a_wall_that_is_held_waits_and_goes_up_when_it_is_let_go_on() {
    let file = file();
    let at = Pointing { item: Some(ip_phones(&file).id), ..Pointing::default() };
    let mut hall = Hall::default();
    let held = see(&mut hall, &file, &at);
    assert!(hall.waiting().is_none());
    hall.freeze();
    hall.put(Show::Chart(ChartKind::Bars));
    assert_eq!(see(&mut hall, &file, &at), held);
    let waiting = hall.waiting().expect("a chart waits").clone();
    assert_ne!(waiting, *held);
    hall.turn(true, &file);
    assert_eq!(see(&mut hall, &file, &at), held);
    let waiting_now = hall.waiting().expect("one unit waits").clone();
    assert_ne!(waiting_now, waiting);
    hall.freeze();
    assert_eq!(*see(&mut hall, &file, &at), waiting_now);
    assert!(hall.waiting().is_none());
}

#[test]
fn a_wall_that_is_held_and_blank_stays_blank_whatever_is_chosen() {
    let file = file();
    let at = Pointing { item: Some(ip_phones(&file).id), ..Pointing::default() };
    let mut hall = Hall::default();
    let held = see(&mut hall, &file, &at);
    hall.freeze();
    hall.view.blank = true;
    let dark = see(&mut hall, &file, &at);
    hall.put(Show::Attendance);
    hall.leaf(true);
    assert_eq!(see(&mut hall, &file, &at), dark);
    hall.view.blank = false;
    assert_eq!(see(&mut hall, &file, &at), held, "held while it was blank");
}

#[test]
fn an_item_is_shown_only_in_the_ways_that_it_has() {
    let file = file();
    let first = numbered(&file.items)[0].1.id;
    assert_eq!(build::ways(&file, Some(first)), [Show::Directions], "it has no figures");
    assert_eq!(build::ways(&file, Some(ip_phones(&file).id)), Show::OF_ITEM);
    assert!(build::ways(&file, None).is_empty());
    assert_eq!(build::shown(&file, &Show::Chart(ChartKind::Bars), Some(first)), Show::Directions);
    assert_eq!(build::shown(&file, &Show::Chart(ChartKind::Bars), None), Show::Title);
}

#[test]
fn one_unit_is_shown_with_its_figures_and_what_was_directed_on_it() {
    let file = file();
    let item = ip_phones(&file);
    let on_unit = |past: &&crate::model::EarlierDirection| {
        past.direction.target.as_ref().is_some_and(|target| target.unit().is_some())
    };
    let past = file.earlier_of(item).find(on_unit).expect("an earlier direction on a row");
    let unit = past.direction.target.as_ref().and_then(crate::model::Target::unit);
    let wanted = Wanted { focus: unit, ..wanted(&Show::Unit, Some(item.id), Lang::Hi) };
    let scene::Body::Unit(page) = scene(&file, &wanted).body else { panic!("no unit") };
    let table = file.table_of(item).expect("figures");
    assert_eq!(page.figures.len(), table.scheme.indicators.len());
    assert!(page.figures.iter().any(|figure| figure.target.contains("लक्ष्य")));
    assert!(page.cards.iter().any(|card| card.text == past.direction.text && card.figure.is_some()));
    let others = file
        .earlier_of(item)
        .filter(|other| other.direction.target.as_ref().and_then(crate::model::Target::unit) != unit);
    for other in others {
        assert!(page.cards.iter().all(|card| card.text != other.direction.text));
    }
}

#[test]
fn a_chart_has_the_column_that_is_talked_about_and_each_bar_its_value_and_sign() {
    let file = file();
    let item = ip_phones(&file);
    let table = file.table_of(item).expect("figures");
    let chart = |indicator: Option<&IndicatorCode>| {
        let wanted = Wanted { indicator, ..wanted(&Show::Chart(ChartKind::Bars), Some(item.id), Lang::Hi) };
        let scene = scene(&file, &wanted);
        match scene.body {
            scene::Body::Chart(chart) => (scene.heading.expect("a heading").second, chart),
            other => panic!("{other:?}"),
        }
    };
    let (heading, with_target) = chart(None);
    let column = table.chart_column().expect("numbers");
    assert!(heading.contains(&table.scheme.indicators[column].name.hi), "{heading}");
    assert_eq!(with_target.bars.len(), table.rows.len());
    assert!(with_target.bars.iter().all(|bar| bar.cell.missing || bar.cell.grade.is_some()));
    assert!(with_target.target.is_some());
    let other =
        table.scheme.indicators.iter().enumerate().find(|(at, i)| *at != column && i.kind.is_number());
    let other = other.expect("another column with numbers").1;
    assert!(chart(Some(&other.code)).0.contains(&other.name.hi));
}

#[test]
fn a_figure_over_time_has_each_value_with_its_day_and_shares_are_the_whole_together() {
    let file = file();
    let item = ip_phones(&file);
    let table = file.table_of(item).expect("figures");
    let body = |kind| scene(&file, &wanted(&Show::Chart(kind), Some(item.id), Lang::En)).body;
    let scene::Body::Course(course) = body(ChartKind::OverTime) else { panic!("no line") };
    let column = table.chart_column().expect("numbers");
    let series = file.histories[&table.scheme.code].series(None, column);
    assert!(series.len() > 1 && course.points.len() == series.len());
    for (point, (day, value)) in course.points.iter().zip(&series) {
        assert_eq!(point.date, crate::hindi::format_date(*day, file.office.writing(Lang::En).short()));
        assert_eq!(point.height.is_some(), value.is_some());
    }
    assert_eq!((course.points[0].x, course.points[series.len() - 1].x), (0.0, 1.0));
    assert!(course.target.is_some());
    let scene::Body::Chart(shares) = body(ChartKind::Shares) else { panic!("no shares") };
    let share = |bar: &scene::Bar| bar.cell.text.split('%').next()?.parse::<f64>().ok();
    let whole: f64 = shares.bars.iter().map(|bar| share(bar).expect("a share")).sum();
    assert!((99.5..100.5).contains(&whole), "{whole}");
    assert_eq!(shares.bars[0].length, 1.0);
}

#[test]
fn an_unchanged_wall_is_not_laid_out_again() {
    let file = file();
    let pointing = Pointing { item: items(&file)[7], ..Pointing::default() };
    let mut hall = Hall::default();
    let one = see(&mut hall, &file, &pointing);
    let two = see(&mut hall, &file, &pointing);
    assert!(Arc::ptr_eq(&one, &two));
}

#[test]
fn the_worst_rows_come_first_when_asked_for() {
    let file = file();
    let item = ip_phones(&file).id;
    let names = |order| match scene(&file, &wanted(&Show::Table(order), Some(item), Lang::Hi)).body {
        scene::Body::Table(table) => table.rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let (given, worst) = (names(Order::AsGiven), names(Order::WorstFirst));
    assert_ne!(given, worst);
    let mut sorted = (given.clone(), worst.clone());
    sorted.0.sort();
    sorted.1.sort();
    assert_eq!(sorted.0, sorted.1);
}

#[test]
fn a_direction_left_for_the_next_meeting_says_so_wherever_it_is_read_out() {
    let mut file = file();
    let item = file.directions.first().map(|direction| direction.item);
    for direction in &mut file.directions {
        direction.deferred = Some(direction.item) == item;
    }
    for lang in Lang::ALL {
        for show in [Show::Directions, Show::ReadBack] {
            let Body::Cards(cards) = scene(&file, &wanted(&show, item, lang)).body else {
                panic!("{show:?}")
            };
            let word = crate::i18n::thread::ThreadText::Deferred.text(lang);
            let marked =
                cards.iter().filter(|card| card.state.as_ref().is_some_and(|(_, said)| said == word));
            assert_eq!(marked.count(), file.directions.iter().filter(|direction| direction.deferred).count());
        }
    }
}
