//! The table by keyboard and mouse, and with few and many rows.

mod range;
mod wide;
mod words;

use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{self, Event, Id, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{GridEvent, GridOptions, GridState};
use crate::app::theme;
use crate::app::widgets::button_ui;
use crate::model::{
    AddsUp, Better, Bilingual, DateForm, Digits, Entered, FigureCheck, FigureRule, Formula, Indicator, Kind,
    Lang, OnBreach, Past, Reading, Scheme, SchemeTable, SnapshotId, TableHistory, TableView, Unit, UnitId,
    UnitLevel, Value,
};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn unit_id(row: usize) -> UnitId {
    UnitId(uuid::Uuid::from_u128(row as u128 + 1))
}

fn indicator(code: &str, hi: &str, kind: Kind) -> Indicator {
    let plain = Indicator::plain(code.into(), Bilingual::new(hi, code), kind);
    Indicator { better: Better::More, main: true, ..plain }
}

/// Three columns: allotted (10 in each row), working (row number), share.
fn table(rows: usize) -> Arc<SchemeTable> {
    let mut share = indicator("share", "चालू %", Kind::Percent);
    share.formula = Some(Formula::Ratio { of: "working".into(), per: "allotted".into() });
    share.adds_up = AddsUp::RatioOfSums;
    share.target = Some(85.0);
    let (name, heading) = (Bilingual::new("आईपी फोन", "IP phones"), Bilingual::new("ब्लॉक", "Block"));
    let plain = Scheme::plain("ip-phone".into(), name, heading, vec![UnitLevel::Block]);
    let indicators =
        vec![indicator("allotted", "आवंटित", Kind::Count), indicator("working", "चालू", Kind::Count), share];
    let scheme = Scheme { indicators, ..plain };
    let unit = |row: usize| Unit {
        id: unit_id(row),
        level: UnitLevel::Block,
        name: Bilingual::new(format!("ब्लॉक {row}"), format!("Block {row}")),
        lgd_code: None,
        parent: None,
        valid_from: None,
        valid_to: None,
    };
    let reading = |row: usize, code: &str, number: f64| Reading {
        snapshot: SnapshotId(uuid::Uuid::nil()),
        unit: unit_id(row),
        indicator: code.into(),
        value: Value::Number(number),
    };
    let units: Vec<Unit> = (0..rows).map(unit).collect();
    let readings: Vec<Reading> = (0..rows)
        .flat_map(|row| [reading(row, "allotted", 10.0), reading(row, "working", row as f64)])
        .collect();
    Arc::new(SchemeTable::evaluate(Arc::new(scheme), None, day(), &units, &readings))
}

struct Shown {
    grid: GridState,
    table: Arc<SchemeTable>,
    view: Arc<TableView>,
    lang: Lang,
    editable: bool,
    closed: Option<&'static str>,
    focus: bool,
    before: Option<Past>,
    events: Vec<GridEvent>,
}

fn shown(rows: usize, lang: Lang) -> Harness<'static, Shown> {
    let table = table(rows);
    let shown = Shown {
        grid: GridState::default(),
        view: Arc::new(TableView::plain(&table, &[0, 1, 2])),
        table,
        lang,
        editable: true,
        closed: None,
        focus: true,
        before: None,
        events: Vec::new(),
    };
    let mut harness = Harness::builder()
        .with_size(egui::vec2(900.0, 600.0))
        .with_context_setup(theme::install)
        .build_ui_state(
            |ui, shown: &mut Shown| {
                let options = GridOptions {
                    lang: shown.lang,
                    digits: Digits::Latin,
                    dates: DateForm::Dots,
                    view: &shown.view,
                    history: &TableHistory::default(),
                    before: shown.before.as_ref(),
                    stale: None,
                    sort: None,
                    widths: &[],
                    text_size: 16.0,
                    row_height: 32.0,
                    max_height: 400.0,
                    editable: shown.editable,
                    closed: shown.closed,
                    as_on: day(),
                    focus: std::mem::take(&mut shown.focus),
                };
                let event = shown.grid.ui(ui, Id::unique("grid"), &shown.table, &options);
                shown.events.extend(event);
                let _ = button_ui(ui, "after");
            },
            shown,
        );
    harness.run();
    harness
}

fn press(grid: &mut Harness<'_, Shown>, keys: &[Key]) {
    for key in keys {
        grid.key_press(*key);
        grid.run();
    }
}

fn type_text(grid: &mut Harness<'_, Shown>, text: &str) {
    grid.event(Event::Text(text.to_owned()));
    grid.run();
}

fn entered(row: usize, code: &str, number: Option<f64>) -> Entered {
    Entered { unit: unit_id(row), indicator: code.into(), value: number.map(Value::Number) }
}

fn set(row: usize, code: &str, number: Option<f64>) -> GridEvent {
    GridEvent::Set(vec![entered(row, code, number)])
}

fn shift(grid: &mut Harness<'_, Shown>, keys: &[Key]) {
    for key in keys {
        grid.key_press_modifiers(Modifiers::SHIFT, *key);
        grid.run();
    }
}

fn paste(grid: &mut Harness<'_, Shown>, text: &str) {
    grid.event(Event::Paste(text.to_owned()));
    grid.run();
}

fn copied(grid: &mut Harness<'_, Shown>) -> String {
    grid.event(Event::Copy);
    // The text goes to the clipboard in the frame that takes the key.
    grid.step();
    let copied = grid.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    copied.expect("nothing was copied")
}

fn cursor(grid: &Harness<'_, Shown>) -> (usize, usize) {
    (grid.state().grid.row, grid.state().grid.column)
}

#[test]
fn typing_replaces_and_enter_commits_and_goes_down() {
    let mut grid = shown(7, Lang::Hi);
    press(&mut grid, &[Key::ArrowDown]);
    type_text(&mut grid, "2");
    type_text(&mut grid, "5");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(grid.state().events, [set(1, "allotted", Some(25.0))]);
    assert_eq!(cursor(&grid), (2, 0));
    assert!(grid.state().grid.has_focus());
}

#[test]
fn tab_commits_and_goes_right_and_the_next_cell_can_be_typed_at_once() {
    let mut grid = shown(7, Lang::Hi);
    type_text(&mut grid, "१२");
    press(&mut grid, &[Key::Tab]);
    type_text(&mut grid, "3");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(grid.state().events, [set(0, "allotted", Some(12.0)), set(0, "working", Some(3.0))]);
}

#[test]
fn enter_after_a_run_of_tab_goes_to_the_next_line_where_the_run_began() {
    let mut grid = shown(7, Lang::Hi);
    type_text(&mut grid, "12");
    press(&mut grid, &[Key::Tab]);
    type_text(&mut grid, "3");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(cursor(&grid), (1, 0));
    // The run is over: the next Enter goes straight down, and so does one behind an arrow.
    press(&mut grid, &[Key::ArrowRight]);
    type_text(&mut grid, "4");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(cursor(&grid), (2, 1));
    press(&mut grid, &[Key::ArrowLeft, Key::Tab, Key::ArrowDown]);
    type_text(&mut grid, "5");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(cursor(&grid), (4, 1));
}

#[test]
fn escape_in_the_table_stays_in_the_table() {
    let mut grid = shown(7, Lang::Hi);
    press(&mut grid, &[Key::Escape]);
    assert!(grid.state().grid.has_focus());
    type_text(&mut grid, "12");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(grid.state().events, [set(0, "allotted", Some(12.0))]);
}

#[test]
fn f2_edits_what_is_there_and_escape_leaves_it() {
    let mut grid = shown(7, Lang::Hi);
    press(&mut grid, &[Key::F2]);
    type_text(&mut grid, "0");
    press(&mut grid, &[Key::Escape]);
    assert!(grid.state().events.is_empty());
    press(&mut grid, &[Key::F2]);
    type_text(&mut grid, "0");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(grid.state().events, [set(0, "allotted", Some(100.0))]);
}

#[test]
fn an_unchanged_value_is_no_event() {
    let mut grid = shown(7, Lang::Hi);
    press(&mut grid, &[Key::F2, Key::Enter]);
    assert!(grid.state().events.is_empty());
    assert_eq!(cursor(&grid), (1, 0));
}

#[test]
fn delete_clears_once() {
    let mut grid = shown(7, Lang::Hi);
    press(&mut grid, &[Key::Delete]);
    assert_eq!(grid.state().events, [set(0, "allotted", None)]);
}

#[test]
fn a_wrong_value_keeps_the_editor_open_with_a_sentence() {
    let cases = [
        (Lang::Hi, "▼ “O” अक्षर है, अंक नहीं; शून्य के लिए 0 लिखें।"),
        (Lang::En, "▼ “O” is a letter, not a digit; write 0 for zero."),
    ];
    for (lang, sentence) in cases {
        let mut grid = shown(7, lang);
        type_text(&mut grid, "4O");
        press(&mut grid, &[Key::Enter]);
        assert!(grid.state().events.is_empty());
        assert_eq!(cursor(&grid), (0, 0));
        assert!(grid.query_by_label(sentence).is_some(), "{lang:?}");
        press(&mut grid, &[Key::Backspace]);
        type_text(&mut grid, "0");
        press(&mut grid, &[Key::Enter]);
        assert_eq!(grid.state().events, [set(0, "allotted", Some(40.0))]);
    }
}

#[test]
fn a_column_that_is_worked_out_refuses_with_a_sentence() {
    for (lang, part) in [(Lang::Hi, "अपने-आप"), (Lang::En, "worked out")] {
        let mut grid = shown(7, lang);
        press(&mut grid, &[Key::End]);
        type_text(&mut grid, "5");
        let [GridEvent::Refused(sentence)] = grid.state().events.as_slice() else {
            panic!("{:?}", grid.state().events)
        };
        assert!(sentence.contains(part), "{sentence}");
    }
}

#[test]
fn a_table_that_may_only_be_read_says_so() {
    let mut grid = shown(7, Lang::Hi);
    grid.state_mut().editable = false;
    press(&mut grid, &[Key::Delete, Key::F2]);
    assert_eq!(grid.state().events.len(), 2);
    assert!(grid.state().events.iter().all(|event| matches!(event, GridEvent::Refused(_))));
}

#[test]
fn figures_in_the_minutes_of_a_closed_meeting_are_refused_at_the_first_key() {
    let mut grid = shown(7, Lang::Hi);
    grid.state_mut().closed = Some("closed");
    type_text(&mut grid, "77");
    press(&mut grid, &[Key::Delete]);
    let refused = GridEvent::Refused("closed".to_owned());
    assert_eq!(grid.state().events, [refused.clone(), refused]);
}

#[test]
fn what_is_being_typed_is_committed_when_another_cell_is_clicked() {
    let mut grid = shown(7, Lang::Hi);
    type_text(&mut grid, "77");
    grid.get_by_label("5").click();
    grid.run();
    assert_eq!(grid.state().events, [set(0, "allotted", Some(77.0))]);
    assert_eq!(cursor(&grid), (5, 1));
}

#[test]
fn a_pasted_value_stands_in_the_cell_at_once() {
    let mut grid = shown(7, Lang::Hi);
    paste(&mut grid, " 42\u{7}\r\n");
    assert_eq!(grid.state().events, [set(0, "allotted", Some(42.0))]);
}

#[test]
fn tab_beyond_the_last_cell_leaves_the_table() {
    let mut grid = shown(2, Lang::Hi);
    press(&mut grid, &[Key::Tab; 5]);
    assert_eq!(cursor(&grid), (1, 2));
    press(&mut grid, &[Key::Tab]);
    assert!(!grid.state().grid.has_focus());
}

#[test]
fn tables_of_any_length_are_drawn_and_only_the_rows_in_sight_are_there() {
    for rows in [0, 1, 7, 500, 10_000] {
        let mut grid = shown(rows, Lang::Hi);
        grid.key_press_modifiers(Modifiers { ctrl: true, command: true, ..Modifiers::NONE }, Key::End);
        grid.run();
        assert_eq!(cursor(&grid), (rows.saturating_sub(1), 2));
        let seen = grid.query_all_by_label("10").count();
        assert!(seen <= 16, "{seen} of {rows}");
        if rows > 100 {
            let last = (rows - 1).to_string();
            let last = crate::hindi::group_lakh(last.parse().unwrap());
            assert!(grid.query_by_label(&last).is_some(), "the last of {rows} rows is not in sight");
        }
    }
}

#[test]
fn what_was_not_reported_says_so_to_screen_readers() {
    let mut grid = shown(1, Lang::En);
    grid.state_mut().table = {
        let mut table = (*table(1)).clone();
        table.rows[0].cells[0].value = None;
        Arc::new(table)
    };
    grid.run();
    assert!(grid.query_by_label("not reported").is_some());
}

/// Seven rows whose checks let no more work than are allotted.
fn checked(on_breach: OnBreach) -> Arc<SchemeTable> {
    let mut table = (*table(7)).clone();
    let mut scheme = (*table.scheme).clone();
    let rule = FigureRule::AtMost { parts: vec!["working".into()], whole: "allotted".into() };
    scheme.checks = vec![FigureCheck { rule, on_breach }];
    table.scheme = Arc::new(scheme);
    Arc::new(table)
}

#[test]
fn a_figure_that_a_check_refuses_stays_in_the_editor_with_the_sentence() {
    for (lang, part) in [(Lang::Hi, "से अधिक"), (Lang::En, "more than")] {
        let mut grid = shown(7, lang);
        grid.state_mut().table = checked(OnBreach::Refuse);
        press(&mut grid, &[Key::ArrowRight]);
        type_text(&mut grid, "11");
        press(&mut grid, &[Key::Enter, Key::Enter]);
        assert!(grid.state().events.is_empty(), "{:?}", grid.state().events);
        assert!(grid.query_by_label_contains(part).is_some());
        press(&mut grid, &[Key::Escape]);
        type_text(&mut grid, "9");
        press(&mut grid, &[Key::Enter]);
        assert_eq!(grid.state().events, [set(0, "working", Some(9.0))]);
    }
}

#[test]
fn a_figure_that_a_check_asks_about_is_taken_at_the_second_enter_alone() {
    let mut grid = shown(7, Lang::Hi);
    grid.state_mut().table = checked(OnBreach::Ask);
    press(&mut grid, &[Key::ArrowRight]);
    type_text(&mut grid, "11");
    press(&mut grid, &[Key::Enter]);
    assert!(grid.state().events.is_empty());
    assert!(grid.query_by_label_contains("फिर Enter").is_some());
    press(&mut grid, &[Key::Enter]);
    assert_eq!(grid.state().events, [set(0, "working", Some(11.0))]);
}
