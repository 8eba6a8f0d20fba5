//! Every kind of scene on the shapes of screen that halls have, in both languages.
//!
//! The pictures are compared only where BAITHAK_FULL_TESTS is set, because drawing them needs a Vulkan
//! driver; without it the scenes are still laid out and painted.

use std::sync::Arc;

use baithak::app::hall::picture::Screen;
use baithak::app::hall::view::{Order, Show};
use baithak::app::hall::{Hall, Pointing, paint};
use baithak::app::theme;
use baithak::model::{AgendaItem, ChartKind, ItemKind, Lang, MeetingFile, numbered};
use baithak::session::{Clock, Session, sample};
use eframe::egui;
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};

use super::window;

const SIZES: [(&str, [f32; 2]); 4] = [
    ("1280", [1280.0, 720.0]),
    ("1366", [1366.0, 768.0]),
    ("1920", [1920.0, 1080.0]),
    ("1024", [1024.0, 768.0]),
];

/// Stands for the point that asks after earlier directions.
const COMPLIANCE: &str = "compliance";

fn sample_file() -> MeetingFile {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sample.db");
    let clock: Arc<dyn Clock> = window::clock();
    sample::write(&path, &sample::Size::default(), Arc::clone(&clock)).expect("the sample");
    let session = Session::open_read_only(&path, clock).expect("the sample");
    let newest = session.home().expect("a list").meetings.first().expect("a meeting").id;
    session.meeting_file(newest).expect("the meeting")
}

/// Shows the wall on the item of a scheme, or the first one, at every size in both languages.
fn look_at(name: &str, scheme: &str, prepare: impl Fn(&mut Hall)) {
    let file = sample_file();
    let items = numbered(&file.items);
    let is_of = |item: &AgendaItem| match scheme {
        COMPLIANCE => item.kind == ItemKind::Compliance,
        _ => item.scheme.as_ref().is_some_and(|code| code.0 == scheme),
    };
    let item = items.iter().find(|(_, item)| is_of(item)).unwrap_or(&items[0]).1;
    let unit = file.table_of(item).and_then(|table| Some(table.rows.get(1)?.unit.id));
    let pointing = Pointing { item: Some(item.id), unit, ..Pointing::default() };
    let mut results = SnapshotResults::new();
    for lang in Lang::ALL {
        for (size_name, size) in SIZES {
            let mut hall = Hall::default();
            hall.view.follow(Some(item.id));
            prepare(&mut hall);
            let picture = hall.picture(Some(&file), lang, &pointing, Screen::whole(size[0] / size[1]));
            let mut harness = Harness::builder()
                .with_size(egui::Vec2::from(size))
                .with_options(SnapshotOptions::new().output_path("tests/goldens/hall"))
                .build_ui(move |ui| {
                    if ui.ctx().cumulative_frame_nr() == 0 {
                        theme::install(ui.ctx());
                        return;
                    }
                    paint::picture_ui(ui, ui.ctx().content_rect(), &picture);
                });
            harness.run_steps(3);
            if std::env::var_os("BAITHAK_FULL_TESTS").is_some() {
                harness.snapshot(format!("{name}-{}-{size_name}", lang.tag()));
                results.extend_harness(&mut harness);
            }
        }
    }
}

#[test]
fn a_table() {
    look_at("table", "ip-phone", |_| {});
}

#[test]
fn a_table_worst_first() {
    look_at("worst", "ip-phone", |hall| hall.put(Show::Table(Order::WorstFirst)));
}

#[test]
fn a_chart() {
    look_at("chart", "ip-phone", |hall| hall.put(Show::Chart(ChartKind::Bars)));
}

#[test]
fn a_long_chart() {
    look_at("long-chart", "emitra", |hall| hall.put(Show::Chart(ChartKind::Bars)));
}

#[test]
fn a_figure_over_time() {
    look_at("over-time", "ip-phone", |hall| hall.put(Show::Chart(ChartKind::OverTime)));
}

#[test]
fn shares_of_a_total() {
    look_at("shares", "ip-phone", |hall| hall.put(Show::Chart(ChartKind::Shares)));
}

#[test]
fn one_unit() {
    look_at("unit", "ip-phone", |hall| hall.put(Show::Unit));
}

#[test]
fn a_table_in_larger_text() {
    look_at("larger", "ip-phone", |hall| hall.view.enlarge(true));
}

#[test]
fn a_long_table() {
    look_at("long-table", "emitra", |_| {});
}

#[test]
fn the_thread() {
    look_at("thread", "ip-phone", |hall| hall.put(Show::Thread));
}

#[test]
fn compliance_with_all_earlier_directions() {
    look_at("compliance", COMPLIANCE, |_| {});
}

#[test]
fn the_directions_of_an_item() {
    look_at("directions", "ip-phone", |hall| hall.put(Show::Directions));
}

#[test]
fn the_title() {
    look_at("title", "", |hall| hall.put(Show::Title));
}

#[test]
fn the_attendance() {
    look_at("attendance", "", |hall| hall.put(Show::Attendance));
}

#[test]
fn the_read_back() {
    look_at("read-back", "", |hall| hall.put(Show::ReadBack));
}

#[test]
fn a_message() {
    look_at("message", "", |hall| hall.put(Show::Message("चाय के लिए 15 मिनट का विराम".to_owned())));
}

#[test]
fn a_blank_wall() {
    look_at("blank", "", |hall| hall.view.blank = true);
}
