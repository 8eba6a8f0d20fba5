//! What the hall may see and what it may not.

use std::sync::Arc;

use super::build::{Wanted, blank, scene};
use super::picture::Picture;
use super::view::{Order, Show};
use super::*;
use crate::model::{AgendaItemId, numbered};
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

fn wanted(show: &Show, item: Option<AgendaItemId>, lang: Lang) -> Wanted<'_> {
    Wanted { lang, show, item, focus: None, all_columns: true, live: None }
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
                let picture = layout::lay_out(&scene, 1920.0, 0, &mut measure);
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
    for show in shows().into_iter().take(4) {
        for (number, item) in numbered(&file.items) {
            let scene = scene(&file, &wanted(&show, Some(item.id), Lang::Hi));
            let title = scene.heading.expect("a heading").title;
            assert_eq!(title, format!("{number}. {}", item.title.hi));
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
            let show = Show::Table(Order::AsGiven);
            let scene = scene(&file, &wanted(&show, Some(item.id), lang));
            let mut measure = Measure::default();
            for page in 0..layout::lay_out(&scene, 1440.0, 0, &mut measure).pages {
                let picture = layout::lay_out(&scene, 1440.0, page, &mut measure);
                assert!(picture.texts().any(|text| text.text == said), "{}", item.title.hi);
            }
        }
    }
}

#[test]
fn what_is_being_typed_is_seen_only_where_the_operator_lets_it() {
    let file = file();
    let item = file.items.first().expect("an item").id;
    let mut typing = Direction::blank(crate::model::DirectionId(uuid::Uuid::nil()), file.meeting.id, item, 0);
    typing.text = SECRET.to_owned();
    let pointing = Pointing { item: Some(item), typing: Some(typing), ..Pointing::default() };
    let mut hall = Hall::default();
    hall.view.follow(Some(item));
    hall.put(Show::Directions);
    let seen = |picture: &Picture| picture.texts().any(|text| text.text == SECRET);
    assert!(!seen(&hall.picture(Some(&file), Lang::Hi, &pointing, 16.0 / 9.0)));
    hall.view.live = true;
    assert!(seen(&hall.picture(Some(&file), Lang::Hi, &pointing, 16.0 / 9.0)));
}

#[test]
fn a_frozen_wall_stays_while_the_operator_goes_elsewhere_and_blank_comes_before_it() {
    let file = file();
    let all = items(&file);
    let at = |item: usize| Pointing { item: all[item], ..Pointing::default() };
    let mut hall = Hall::default();
    let first = hall.picture(Some(&file), Lang::Hi, &at(0), 16.0 / 9.0);
    hall.freeze();
    assert_eq!(hall.picture(Some(&file), Lang::Hi, &at(3), 16.0 / 9.0), first);
    hall.view.blank = true;
    let dark = hall.picture(Some(&file), Lang::Hi, &at(3), 16.0 / 9.0);
    assert!(dark.texts().all(|text| text.text == file.office.office_line.hi));
    hall.view.blank = false;
    assert_eq!(hall.picture(Some(&file), Lang::Hi, &at(3), 16.0 / 9.0), first);
    hall.freeze();
    assert_ne!(hall.picture(Some(&file), Lang::Hi, &at(3), 16.0 / 9.0), first);
}

#[test]
fn an_unchanged_wall_is_not_laid_out_again() {
    let file = file();
    let pointing = Pointing { item: items(&file)[7], ..Pointing::default() };
    let mut hall = Hall::default();
    let one = hall.picture(Some(&file), Lang::Hi, &pointing, 16.0 / 9.0);
    let two = hall.picture(Some(&file), Lang::Hi, &pointing, 16.0 / 9.0);
    assert!(Arc::ptr_eq(&one, &two));
}

#[test]
fn the_worst_rows_come_first_when_asked_for() {
    let file = file();
    let item = file.items.iter().find(|item| item.scheme.as_ref().is_some_and(|code| code.0 == "ip-phone"));
    let item = item.expect("the item of IP phones").id;
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
