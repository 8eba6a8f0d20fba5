//! The table of figures with no row, one, a few, hundreds and twenty thousand; with all that is worked out; its
//! filter, its menu, the story of a figure, its charts.

use std::path::Path;

use baithak::app::command::Command;
use baithak::app::theme::ThemeKind;
use baithak::model::*;
use baithak::session::{Clock as _, Edit, FiguresImport, ListedUnit, Session, catalogue};
use baithak::tabular::{Address, Mapping, PlannedReading};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::window::{Setup, Window, clock};
use crate::{at_ip_phones, look_at};

/// A meeting on the IP phones of so many blocks, each with figures of today and of two months before.
fn write(path: &Path, rows: usize) {
    let clock = clock();
    let mut session = Session::open(path, clock.clone()).expect("a database");
    let today = clock.now().date_naive();
    let series = Series {
        id: clock.new_uuid().into(),
        code: "07".to_owned(),
        name: Bilingual::new("विभागीय समीक्षा", "Departmental review"),
    };
    let meeting = |number: u32, date| Meeting {
        id: clock.new_uuid().into(),
        series: series.id,
        number,
        date,
        time: None,
        venue: Bilingual::default(),
        subject: Bilingual::default(),
        chair: None,
        convener: None,
        state: MeetingState::Draft,
        letter_number: String::new(),
        is_sample: false,
    };
    let before = today - chrono::Days::new(60);
    let now = meeting(2, today);
    let mut item = AgendaItem::blank(clock.new_uuid().into(), now.id);
    item.title = Bilingual::new("आईपी फोन", "IP phones");
    item.scheme = Some("ip-phone".into());
    let units: Vec<Unit> = (1..=rows)
        .map(|row| Unit {
            id: clock.new_uuid().into(),
            level: UnitLevel::Block,
            name: Bilingual::new(format!("पंचायत समिति {row}"), format!("Panchayat Samiti {row}")),
            lgd_code: None,
            parent: None,
            valid_from: None,
            valid_to: None,
        })
        .collect();
    let listed = units.iter().map(|unit| ListedUnit { unit: unit.clone(), spellings: Vec::new() });
    let mut edits = vec![
        Edit::PutOfficeProfile(OfficeProfile::default()),
        Edit::PutSeries(series.clone()),
        Edit::PutMeeting(meeting(1, before)),
        Edit::PutMeeting(now.clone()),
        Edit::AddItem(item),
        Edit::ImportUnits(listed.collect()),
    ];
    // What works is verified on the spot as well.
    let mut scheme = (*catalogue::scheme(&"ip-phone".into()).expect("the scheme")).clone();
    scheme.set_verified(&"working".into(), Some(Bilingual::new("चालू (सत्यापित)", "Working (verified)")));
    edits.push(Edit::PutScheme(Box::new(scheme)));
    edits.extend([before, today].map(|day| figures(&units, day, day == today)));
    for edit in edits {
        session.apply(edit).expect("taken");
    }
}

fn figures(units: &[Unit], as_on: chrono::NaiveDate, later: bool) -> Edit {
    let scheme = catalogue::scheme(&"ip-phone".into()).expect("the scheme");
    let of = |row: usize, code: &str| -> f64 {
        let allotted = 20 + row * 7 % 41;
        let working = allotted * (40 + row * 13 % 61) / 100;
        match code {
            "allotted" => allotted as f64,
            "working" => (working + if later { row % 3 } else { 0 }).min(allotted) as f64,
            "working-verified" => (working * 4 / 5) as f64,
            _ => allotted as f64,
        }
    };
    let readings = units.iter().enumerate().flat_map(|(row, unit)| {
        ["allotted", "installed", "working", "working-verified"].map(|code| PlannedReading {
            unit: unit.id,
            indicator: code.into(),
            value: Value::Number(of(row, code)),
            at: Address::new(u32::try_from(row + 1).expect("a row"), 2),
            rewritten: false,
        })
    });
    Edit::ImportFigures(Box::new(FiguresImport {
        scheme: scheme.code.clone(),
        as_on,
        readings: readings.collect(),
        file_name: "phones.csv".to_owned(),
        file_hash: String::new(),
        rows: u32::try_from(units.len()).expect("rows"),
        mapping: Mapping::default(),
    }))
}

/// The table with the keyboard, in two looks of each size.
fn look_at_rows(rows: usize, name: &str, go: impl Fn(&mut Window)) {
    let made = tempfile::tempdir().expect("a folder");
    let database = made.path().join("baithak.db");
    write(&database, rows);
    let mut results = SnapshotResults::new();
    for (look, lang, theme, size) in [
        ("hi-1366", Lang::Hi, ThemeKind::Light, [1366.0, 768.0]),
        ("en-1920-hall", Lang::En, ThemeKind::Hall, [1920.0, 1080.0]),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = at_rows(&database, Setup { lang, theme, size, ..Setup::new(folder.path()) });
        go(&mut window);
        window.picture(&format!("{name}-{look}"), &mut results);
    }
}

fn at_rows(database: &Path, setup: Setup) -> Window {
    std::fs::copy(database, &setup.db).expect("a copy");
    let mut window = setup.open();
    window.press(Key::Enter);
    window.run(Command::Review);
    // Confirmation and compliance come before it.
    for _ in 0..3 {
        window.run(Command::NextItem);
    }
    window.run(Command::Figures);
    window
}

#[test]
fn the_cursor_stays_in_sight_when_the_filter_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("rows.db");
    write(&database, 303);
    let mut window = at_rows(&database, Setup { lang: Lang::En, ..Setup::new(folder.path()) });
    window.press(Key::Slash);
    // More than fit, and fewer than all: 2, 20 to 29, 200 to 299.
    window.write("Samiti 2");
    window.press(Key::Enter);
    window.ctrl(Key::End);
    window.press(Key::Slash);
    window.press(Key::Escape);
    let head = window.harness.get_by_role_and_label(Role::ColumnHeader, "Allotted").rect();
    let in_column = |rect: eframe::egui::Rect| rect.left() == head.left();
    let cells = window.harness.query_all_by_role(Role::Cell).filter(|cell| in_column(cell.rect()));
    let seen: Vec<String> = cells.filter_map(|cell| cell.accesskit_node().label()).collect();
    let allotted = |row: usize| (20 + row * 7 % 41).to_string();
    let around_cursor = [297, 298].map(allotted);
    assert!(seen.windows(2).any(|pair| pair == around_cursor), "{around_cursor:?} among {seen:?}");
}

#[test]
fn a_table_without_rows() {
    look_at_rows(0, "table-0", |_| {});
}

#[test]
fn a_table_of_one_row() {
    look_at_rows(1, "table-1", |_| {});
}

#[test]
fn a_table_of_seven_rows_with_a_range() {
    look_at_rows(7, "table-7", |window| {
        window.press(Key::ArrowDown);
        for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowRight] {
            window.key(Modifiers::SHIFT, key);
        }
    });
}

#[test]
fn a_pasted_range_that_a_check_asks_about() {
    look_at_rows(7, "table-asks", |window| {
        window.press(Key::ArrowDown);
        window.harness.event(Event::Paste("200\n18\n190\n180\n1700\n21".to_owned()));
        window.settle();
    });
}

#[test]
fn the_story_of_a_figure_that_is_reported_and_verified() {
    look_at_rows(7, "table-story-pair", |window| {
        for key in [Key::ArrowDown, Key::ArrowRight, Key::ArrowRight, Key::Space] {
            window.press(key);
        }
    });
}

#[test]
fn a_table_of_303_rows_worst_first_with_change_and_rank() {
    look_at_rows(303, "table-303", |window| {
        window.press(Key::W);
        for key in [Key::ArrowRight, Key::ArrowRight, Key::D, Key::R, Key::PageDown] {
            window.press(key);
        }
    });
}

#[test]
fn a_table_of_twenty_thousand_rows_at_its_end() {
    look_at_rows(20_000, "table-20000", |window| {
        window.ctrl(Key::End);
    });
}

/// The sample's IP phones with the keys in the table.
fn in_table(window: &mut Window) {
    at_ip_phones(window);
    window.run(Command::Figures);
}

#[test]
fn all_that_is_worked_out() {
    look_at("table-derived", true, |window| {
        in_table(window);
        for key in [Key::ArrowRight, Key::ArrowRight, Key::D, Key::R, Key::S, Key::T] {
            window.press(key);
        }
        window.press(Key::End);
        window.press(Key::G);
        window.press(Key::O);
    });
}

#[test]
fn the_filter_of_the_table() {
    look_at("table-filter", true, |window| {
        in_table(window);
        window.press(Key::Slash);
        window.write("सर");
    });
}

#[test]
fn the_menu_of_a_column() {
    look_at("table-menu", true, |window| {
        in_table(window);
        window.press(Key::ArrowRight);
        window.press(Key::M);
        window.press(Key::ArrowDown);
    });
}

/// The chart that comes after so many presses of its key.
fn look_at_chart(name: &str, column: Key, presses: usize) {
    look_at(name, true, |window| {
        in_table(window);
        window.press(column);
        for _ in 0..presses {
            window.press(Key::C);
        }
    });
}

#[test]
fn bars_by_unit() {
    look_at_chart("table-bars", Key::End, 1);
}

#[test]
fn a_column_over_time() {
    look_at_chart("table-over-time", Key::End, 2);
}

#[test]
fn shares_of_the_total() {
    look_at_chart("table-shares", Key::Home, 3);
}

#[test]
fn the_story_of_a_figure() {
    look_at("table-story", true, |window| {
        in_table(window);
        for key in [Key::ArrowDown, Key::ArrowRight, Key::ArrowRight, Key::Space] {
            window.press(key);
        }
    });
}
