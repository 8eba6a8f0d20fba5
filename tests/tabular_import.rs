//! Figures that come in by a file: from its bytes to the store, and back out by undo.

#![cfg(test)]

#[path = "support/session.rs"]
mod support;

use baithak::model::*;
use baithak::session::{Applied, Edit, FiguresImport, Refusal, SessionError};
use baithak::tabular::*;
use chrono::NaiveDate;
use proptest::prelude::*;
use support::{Desk, day, dump};

/// A desk with the units of Churu.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.apply(Edit::LoadDistrictUnits);
    desk
}

fn as_on() -> NaiveDate {
    day(2026, 11, 23)
}

/// What a file would bring, with the mapping that was remembered or is proposed.
fn import_of(desk: &Desk, scheme: &str, text: &str) -> (FiguresImport, Plan) {
    let code = SchemeCode::from(scheme);
    let ground = desk.session.import_ground(&code, as_on()).unwrap();
    let book = read(text.as_bytes(), "a.csv", &Limits::default(), &unwatched).unwrap();
    let table = find(&book.sheets[0]).unwrap();
    let index = ground.index();
    let remembered = desk.session.remembered_mapping(&code, &table.fingerprint()).unwrap();
    let mapping = remembered.unwrap_or_else(|| propose(&table, &ground.scheme, &index));
    let plan = plan(&table, &mapping, &Choices::default(), &ground.context(&index, None));
    let import = FiguresImport {
        scheme: code,
        as_on: as_on(),
        file_name: "चूरू.csv".to_owned(),
        file_hash: "ab".repeat(32),
        rows: u32::try_from(plan.rows.len()).unwrap(),
        mapping,
        readings: plan.readings(),
    };
    (import, plan)
}

fn take(desk: &mut Desk, scheme: &str, text: &str) -> Applied {
    let (import, _) = import_of(desk, scheme, text);
    desk.apply(Edit::ImportFigures(Box::new(import)))
}

fn cell(desk: &Desk, scheme: &str, unit: &str, indicator: &str) -> Option<Value> {
    let table = desk.session.table(&scheme.into(), as_on()).unwrap();
    let column = table.column(&indicator.into()).unwrap();
    table.rows.iter().find(|row| row.unit.name.en == unit).unwrap().cells[column].value.clone()
}

const FILE: &str = "ब्लॉक,कुल लिंक,चालू\nचूरू,40,35\nबिदासर,30,28\n";

#[test]
fn figures_of_a_file_stand_in_the_table_and_know_where_they_come_from() {
    let mut desk = desk();
    let applied = take(&mut desk, "rajnet", FILE);
    assert!(applied.changed && applied.word.sentence(Lang::Hi).contains("आयात"));
    assert_eq!(cell(&desk, "rajnet", "Bidasar", "up"), Some(Value::Number(28.0)));
    let table = desk.session.table(&"rajnet".into(), as_on()).unwrap();
    let unit = table.rows.iter().find(|row| row.unit.name.en == "Bidasar").unwrap().unit.id;
    let source = |desk: &Desk, indicator: &str| {
        let found = desk.session.source_of(&"rajnet".into(), as_on(), unit, &indicator.into()).unwrap();
        found.map(|(import, cell)| (import.file_name, cell))
    };
    assert_eq!(source(&desk, "up"), Some(("चूरू.csv".to_owned(), "C3".to_owned())));
    let imports = desk.session.imports(&"rajnet".into()).unwrap();
    assert_eq!((imports.len(), imports[0].rows, imports[0].as_on), (1, 2, as_on()));
    // A figure that is corrected by hand is no longer the file's.
    desk.apply(Edit::PutReading {
        scheme: "rajnet".into(),
        as_on: as_on(),
        unit,
        indicator: "up".into(),
        value: Some(Value::Number(27.0)),
    });
    assert_eq!((source(&desk, "up"), source(&desk, "links").is_some()), (None, true));
    desk.session.undo().unwrap().unwrap();
    assert_eq!(source(&desk, "up"), Some(("चूरू.csv".to_owned(), "C3".to_owned())));
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn an_import_is_one_step_to_undo_and_outlives_the_program() {
    let mut desk = desk();
    take(&mut desk, "rajnet", FILE);
    let first = dump(&desk.path());
    take(&mut desk, "rajnet", "ब्लॉक,कुल लिंक,चालू\nचूरू,41,36\nबिदासर,30,28\nराजगढ़,20,18\n");
    let second = dump(&desk.path());
    let mut desk = desk.reopen();
    desk.session.undo().unwrap().unwrap();
    assert_eq!(dump(&desk.path()), first);
    assert_eq!(cell(&desk, "rajnet", "Churu", "links"), Some(Value::Number(40.0)));
    desk.session.undo().unwrap().unwrap();
    assert_eq!(cell(&desk, "rajnet", "Churu", "links"), None);
    assert!(desk.session.check().unwrap().is_ok());
    let mut desk = desk.reopen();
    desk.session.redo().unwrap().unwrap();
    desk.session.redo().unwrap().unwrap();
    assert_eq!(dump(&desk.path()), second);
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn what_cannot_be_is_refused_in_a_file_and_typed() {
    let desk = desk();
    let (_, plan) = import_of(&desk, "ladli", "ब्लॉक,कैमरे लक्ष्य,कैमरे स्थापित\nचूरू,40,45\n");
    assert!(plan.is_refused_anywhere() && plan.readings().is_empty(), "{:?}", plan.problems);
    let table = desk.session.table(&"ladli".into(), as_on()).unwrap();
    let unit = table.rows.iter().find(|row| row.unit.name.en == "Churu").unwrap().unit.id;
    let typed = |installed| {
        let figures = [("cameras-planned", 40.0), ("cameras-installed", installed)];
        let entered = |(code, number): (&str, f64)| Entered {
            unit,
            indicator: code.into(),
            value: Some(Value::Number(number)),
        };
        table.broken_by(&figures.map(entered), None)
    };
    assert!(typed(45.0).iter().any(|(_, breach)| breach.refuses_one_figure()));
    assert_eq!(typed(40.0), []);
}

#[test]
fn the_same_file_again_changes_nothing() {
    let mut desk = desk();
    take(&mut desk, "rajnet", FILE);
    let (before, word) = (dump(&desk.path()), desk.session.undo_word());
    let (_, plan) = import_of(&desk, "rajnet", FILE);
    assert_eq!((plan.accepted(), plan.changed()), (4, 0));
    assert!(!take(&mut desk, "rajnet", FILE).changed);
    assert_eq!((dump(&desk.path()), desk.session.undo_word()), (before, word));
}

#[test]
fn what_the_user_said_of_a_column_is_remembered_for_the_next_file_of_that_shape() {
    let mut desk = desk();
    let text = "ब्लॉक,कुल लिंक,राउटर\nचूरू,40,35\n";
    let (mut import, plan) = import_of(&desk, "rajnet", text);
    assert_eq!(plan.problems[0].code(), "unknown-column");
    import.mapping.confirm_column(2, Role::Indicator("up".into()));
    desk.apply(Edit::ImportFigures(Box::new(import)));
    let (_, next) = import_of(&desk, "rajnet", "ब्लॉक,कुल लिंक,राउटर\nराजगढ़,30,25\n");
    assert!(next.problems.is_empty(), "{:?}", next.problems);
    assert_eq!(next.readings().len(), 2);
    // For another scheme the same headings say nothing.
    assert!(desk.session.remembered_mapping(&"bbnl".into(), "x").unwrap().is_none());
}

#[test]
fn figures_of_a_closed_meeting_are_not_touched() {
    let (mut desk, content) = support::filled();
    desk.apply(Edit::SetMeetingState { meeting: content.meeting.id, state: MeetingState::Closed });
    let reading = |value: f64| PlannedReading {
        unit: content.unit.id,
        indicator: content.indicators[0].clone(),
        value: Value::Number(value),
        at: Address::new(1, 1),
        rewritten: false,
    };
    let import = |value: f64, as_on| FiguresImport {
        scheme: content.scheme.clone(),
        as_on,
        file_name: "a.csv".to_owned(),
        file_hash: String::new(),
        rows: 1,
        mapping: Mapping::default(),
        readings: vec![reading(value)],
    };
    let before = dump(&desk.path());
    let error =
        desk.try_apply(Edit::ImportFigures(Box::new(import(43.0, content.meeting.date)))).unwrap_err();
    assert!(matches!(error, SessionError::Refused(Refusal::FiguresInClosedMeeting { .. })), "{error:?}");
    assert_eq!(dump(&desk.path()), before);
    // What says the same touches nothing, and a later date is open.
    assert!(!desk.apply(Edit::ImportFigures(Box::new(import(42.0, content.meeting.date)))).changed);
    let later = content.meeting.date.succ_opt().unwrap();
    assert!(desk.apply(Edit::ImportFigures(Box::new(import(43.0, later)))).changed);
}

#[test]
fn a_wrong_figure_in_an_import_leaves_all_of_it_out() {
    let mut desk = desk();
    let (import, _) = import_of(&desk, "rajnet", FILE);
    let before = dump(&desk.path());
    let with = |change: fn(&mut PlannedReading)| {
        let mut import = import.clone();
        change(&mut import.readings[3]);
        Edit::ImportFigures(Box::new(import))
    };
    for edit in [
        with(|reading| reading.indicator = "no-such".into()),
        with(|reading| reading.indicator = "down".into()),
        with(|reading| reading.value = Value::Text("x".to_owned())),
        with(|reading| reading.unit = UnitId(uuid::Uuid::nil())),
    ] {
        desk.try_apply(edit).unwrap_err();
        assert_eq!(dump(&desk.path()), before);
    }
}

#[test]
fn an_import_knows_the_units_that_its_own_step_made_and_took_away() {
    let mut desk = desk();
    let (mut import, _) = import_of(&desk, "rajnet", FILE);
    import.readings.truncate(1);
    let units = desk.session.units().unwrap();
    let old = units.iter().find(|unit| unit.id == import.readings[0].unit).unwrap();
    let new = Unit { id: desk.id(), ..old.clone() };
    let with = |unit: UnitId| {
        let mut import = import.clone();
        import.readings[0].unit = unit;
        Edit::ImportFigures(Box::new(import))
    };
    desk.try_apply(with(new.id)).unwrap_err();
    desk.try_apply(Edit::All(vec![Edit::DeleteUnit(old.id), with(old.id)])).unwrap_err();
    assert!(desk.apply(with(old.id)).changed);
    assert!(desk.apply(Edit::All(vec![Edit::PutUnit(new.clone()), with(new.id)])).changed);
}

#[test]
fn another_name_of_a_unit_is_known_in_files() {
    let mut desk = desk();
    let units = desk.session.units().unwrap();
    let unit = units.iter().find(|unit| unit.level == UnitLevel::Block && unit.name.en == "Bidasar").unwrap();
    let listed = baithak::session::ListedUnit {
        unit: unit.clone(),
        spellings: vec!["विदासर खण्ड".to_owned()],
    };
    desk.apply(Edit::ImportUnits(vec![listed]));
    let (_, plan) = import_of(&desk, "rajnet", "ब्लॉक,कुल लिंक\nविदासर खंड,3\n");
    assert_eq!(plan.readings()[0].unit, unit.id);
}

#[test]
fn a_database_from_before_imports_gets_what_they_need_and_keeps_its_rows() {
    let desk = desk();
    let (path, before) = (desk.path(), dump(&desk.path()));
    let Desk { folder, clock, session } = desk;
    drop(session);
    let tables = "kept_unit_name register_state register_case kept_scheme kept_definition report_draft scheme reading_source import column_mapping unit_spelling journal_batch journal_images search_text search_doc search_state";
    let dropped: String = tables.split(' ').map(|table| format!("DROP TABLE {table};")).collect();
    support::sql(
        &path,
        &format!(
            "{dropped} DROP TRIGGER journal_reading_insert; DROP TRIGGER journal_reading_update;
             DROP TRIGGER journal_reading_delete; ALTER TABLE reading DROP COLUMN import;
             ALTER TABLE reading DROP COLUMN cell;
             ALTER TABLE reading DROP COLUMN counted; DROP TRIGGER journal_direction_insert;
             DROP TRIGGER journal_direction_update; DROP TRIGGER journal_direction_delete;
             ALTER TABLE direction DROP COLUMN deferred; CREATE INDEX reading_by_unit ON reading (unit);
             DELETE FROM migration WHERE number > 2; PRAGMA user_version = 2;"
        ),
    );
    let session = baithak::session::Session::open(&path, clock.clone()).unwrap();
    let mut desk = Desk { folder, clock, session };
    assert_eq!(dump(&path), before);
    take(&mut desk, "rajnet", FILE);
    desk.session.undo().unwrap().unwrap();
    assert_eq!(dump(&path), before);
    assert!(desk.session.check().unwrap().is_ok());
}

/// 100,000 figures at 25,000 units in, out and in again. Prints how long it took:
/// `cargo test --release --test tabular_import -- --ignored --nocapture`.
#[test]
#[ignore = "takes long in a build without optimisation"]
fn a_hundred_thousand_rows_are_one_import_and_one_undo() {
    use std::time::Instant;
    let mut desk = Desk::new();
    let unit = |n: u32| Unit {
        id: UnitId(uuid::Uuid::from_u128(u128::from(n) + 1)),
        level: UnitLevel::Block,
        name: Bilingual::new(format!("खण्ड {n}"), format!("Block {n}")),
        lgd_code: Some(n + 1),
        parent: None,
        valid_from: None,
        valid_to: None,
    };
    let listed =
        (0..100_000).map(|n| baithak::session::ListedUnit { unit: unit(n), spellings: Vec::new() }).collect();
    desk.apply(Edit::ImportUnits(listed));
    let lines: String = (0..100_000).map(|n| format!("{},Block {n},{},{}\n", n + 1, n + 50, n)).collect();
    let text = format!("LGD code,Block,Links,Up\n{lines}");
    let at = Instant::now();
    let (import, plan) = import_of(&desk, "rajnet", &text);
    println!("read and planned: {:?}", at.elapsed());
    assert_eq!((plan.changed(), plan.problems.len()), (200_000, 0));
    let mut steps = Vec::new();
    let at = Instant::now();
    desk.apply(Edit::ImportFigures(Box::new(import)));
    steps.push(("imported", at.elapsed()));
    let at = Instant::now();
    desk.session.undo().unwrap().unwrap();
    steps.push(("undone", at.elapsed()));
    let at = Instant::now();
    desk.session.redo().unwrap().unwrap();
    steps.push(("redone", at.elapsed()));
    println!("{steps:?}");
    assert_eq!(cell(&desk, "rajnet", "Block 7", "up"), Some(Value::Number(7.0)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_number_comes_back_from_a_batch_to_the_last_bit(
        numbers in prop::collection::vec(1.0_f64..9e15, 1..7),
        others in prop::collection::vec(1e-9_f64..0.9, 1..7),
    ) {
        let mut desk = desk();
        let (mut import, _) = import_of(&desk, "rajnet", FILE);
        let units = desk.session.units().unwrap();
        let readings = |numbers: &[f64]| -> Vec<PlannedReading> {
            let blocks = units.iter().filter(|unit| unit.level == UnitLevel::Block);
            blocks.zip(numbers).map(|(unit, number)| PlannedReading {
                unit: unit.id,
                indicator: "bandwidth".into(),
                value: Value::Number(*number),
                at: Address::new(1, 1),
                rewritten: false,
            }).collect()
        };
        import.readings = readings(&numbers);
        desk.apply(Edit::ImportFigures(Box::new(import.clone())));
        let first = dump(&desk.path());
        import.readings = readings(&others);
        desk.apply(Edit::ImportFigures(Box::new(import)));
        let second = dump(&desk.path());
        desk.session.undo().unwrap().unwrap();
        prop_assert_eq!(dump(&desk.path()), first);
        desk.session.redo().unwrap().unwrap();
        prop_assert_eq!(dump(&desk.path()), second);
        prop_assert!(desk.session.check().unwrap().is_ok());
    }
}
