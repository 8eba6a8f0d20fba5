//! Totals, grades and rows of made-up tables.

use super::*;
use crate::model::{Bilingual, SchemeCode, SnapshotId, UnitLevel};

fn indicator(code: &str, kind: Kind) -> Indicator {
    let plain = Indicator::plain(code.into(), Bilingual::new(code, code), kind);
    Indicator { better: Better::More, main: true, ..plain }
}

fn phones() -> Arc<Scheme> {
    let mut share = indicator("share", Kind::Percent);
    share.formula = Some(Formula::Ratio { of: "working".into(), per: "allotted".into() });
    share.adds_up = AddsUp::RatioOfSums;
    share.target = Some(85.0);
    share.behind = Some(70.0);
    let (name, heading) = (Bilingual::new("फोन", "Phones"), Bilingual::new("ब्लॉक", "Block"));
    let plain = Scheme::plain(SchemeCode::from("phones"), name, heading, vec![UnitLevel::Block]);
    let indicators = vec![indicator("allotted", Kind::Count), indicator("working", Kind::Count), share];
    Arc::new(Scheme { indicators, ..plain })
}

fn unit(n: u128) -> Unit {
    Unit {
        id: UnitId(uuid::Uuid::from_u128(n)),
        level: UnitLevel::Block,
        name: Bilingual::default(),
        lgd_code: None,
        parent: None,
        valid_from: None,
        valid_to: None,
    }
}

fn reading(n: u128, code: &str, number: f64) -> Reading {
    Reading {
        snapshot: SnapshotId(uuid::Uuid::nil()),
        unit: unit(n).id,
        indicator: code.into(),
        value: Value::Number(number),
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

#[test]
fn the_total_of_a_percentage_is_the_ratio_of_the_sums() {
    let readings = [
        reading(1, "allotted", 10.0),
        reading(1, "working", 10.0),
        reading(2, "allotted", 90.0),
        reading(2, "working", 45.0),
    ];
    let table = SchemeTable::evaluate(phones(), None, day(), &[unit(1), unit(2)], &readings);
    assert_eq!(table.totals[2].value, Some(Value::Number(55.0)));
    assert_eq!(table.totals[2].grade, Some(Grade::Behind));
    assert_eq!(table.rows[0].cells[2].grade, Some(Grade::Good));
}

#[test]
fn more_than_the_whole_is_doubtful_and_never_good() {
    let readings = [reading(1, "allotted", 10.0), reading(1, "working", 11.0)];
    let table = SchemeTable::evaluate(phones(), None, day(), &[unit(1)], &readings);
    for cell in [&table.rows[0].cells[2], &table.totals[2]] {
        assert_eq!((cell.grade, cell.doubtful), (None, true));
    }
    assert!(!table.rows[0].cells[1].doubtful);
    let whole = [reading(1, "allotted", 10.0), reading(1, "working", 10.0)];
    let table = SchemeTable::evaluate(phones(), None, day(), &[unit(1)], &whole);
    assert_eq!((table.totals[2].grade, table.totals[2].doubtful), (Some(Grade::Good), false));
}

#[test]
fn a_negative_rest_is_doubtful_though_less_of_it_is_better() {
    let mut scheme = (*phones()).clone();
    let mut down = indicator("down", Kind::Count);
    down.better = Better::Less;
    down.target = Some(5.0);
    down.formula = Some(Formula::Difference { of: "allotted".into(), minus: vec!["working".into()] });
    scheme.indicators.push(down);
    let scheme = Arc::new(scheme);
    let cell = |working: f64| {
        let readings = [reading(1, "allotted", 10.0), reading(1, "working", working)];
        let table = SchemeTable::evaluate(Arc::clone(&scheme), None, day(), &[unit(1)], &readings);
        (table.rows[0].cells[3].grade, table.rows[0].cells[3].doubtful)
    };
    assert_eq!(cell(12.0), (None, true));
    assert_eq!(cell(10.0), (Some(Grade::Good), false));
}

#[test]
fn what_was_not_reported_is_empty_and_not_zero() {
    let table = SchemeTable::evaluate(phones(), None, day(), &[unit(1)], &[reading(1, "working", 4.0)]);
    assert_eq!(table.rows[0].cells[0].value, None);
    assert_eq!(table.rows[0].cells[2].value, None);
    assert_eq!(table.totals[0].value, None);
}

#[test]
fn a_ratio_to_nothing_is_empty() {
    let readings = [reading(1, "allotted", 0.0), reading(1, "working", 0.0)];
    let table = SchemeTable::evaluate(phones(), None, day(), &[unit(1)], &readings);
    assert_eq!(table.rows[0].cells[2].value, None);
}

#[test]
fn a_unit_that_ended_is_a_row_only_where_it_has_figures() {
    let mut old = unit(1);
    old.valid_to = NaiveDate::from_ymd_opt(2025, 12, 31);
    let units = [old, unit(2)];
    let without = SchemeTable::evaluate(phones(), None, day(), &units, &[]);
    assert_eq!(without.rows.len(), 1);
    let with = SchemeTable::evaluate(phones(), None, day(), &units, &[reading(1, "working", 1.0)]);
    assert_eq!(with.rows.len(), 2);
}

#[test]
fn less_is_better_turns_the_bounds_round() {
    let mut pending = indicator("pending", Kind::Count);
    pending.better = Better::Less;
    pending.target = Some(5.0);
    pending.behind = Some(10.0);
    let grades = [5.0, 8.0, 11.0].map(|number| grade(&pending, number));
    assert_eq!(grades, [Some(Grade::Good), Some(Grade::Watch), Some(Grade::Behind)]);
}

/// A scheme of gram panchayats under the block 1; district 0 over it. Figures of `allotted` at each.
fn total_of(figures: &[(u128, f64)]) -> Option<f64> {
    let mut scheme = (*phones()).clone();
    scheme.levels = vec![UnitLevel::GramPanchayat];
    let at = |n: u128, level: UnitLevel, parent: Option<u128>| Unit {
        level,
        parent: parent.map(|parent| unit(parent).id),
        ..unit(n)
    };
    let units = [
        at(10, UnitLevel::District, None),
        at(1, UnitLevel::Block, Some(10)),
        at(2, UnitLevel::Block, Some(10)),
        at(11, UnitLevel::GramPanchayat, Some(1)),
        at(12, UnitLevel::GramPanchayat, Some(1)),
        at(21, UnitLevel::GramPanchayat, Some(2)),
    ];
    let readings: Vec<Reading> =
        figures.iter().map(|(unit, number)| reading(*unit, "allotted", *number)).collect();
    let table = SchemeTable::evaluate(Arc::new(scheme), None, day(), &units, &readings);
    for row in &table.rows {
        assert_eq!(row.coarse, row.unit.level != UnitLevel::GramPanchayat);
    }
    table.totals[0].value.as_ref().and_then(Value::number)
}

#[test]
fn a_coarser_figure_counts_only_where_there_is_no_finer_one() {
    // Blocks alone; one block and the other's panchayats; a block beside its own panchayats.
    assert_eq!(total_of(&[(1, 40.0), (2, 60.0)]), Some(100.0));
    assert_eq!(total_of(&[(1, 40.0), (21, 60.0)]), Some(100.0));
    assert_eq!(total_of(&[(1, 40.0), (11, 15.0), (12, 25.0), (2, 60.0)]), Some(100.0));
    // Until the figures of all panchayats have come, those of their block stand for them: a part is no whole.
    assert_eq!(total_of(&[(1, 40.0), (11, 15.0), (2, 60.0)]), Some(100.0));
    assert_eq!(total_of(&[(10, 99.0)]), Some(99.0));
    assert_eq!(total_of(&[(10, 99.0), (21, 60.0)]), Some(99.0));
    assert_eq!(total_of(&[(10, 99.0), (1, 40.0), (11, 15.0)]), Some(99.0));
    assert_eq!(total_of(&[(10, 99.0), (1, 40.0), (21, 60.0)]), Some(100.0));
    // Without one above them, those that came are all there is.
    assert_eq!(total_of(&[(11, 15.0)]), Some(15.0));
}

#[test]
fn a_ratio_of_sums_reckons_with_the_finer_figures_too() {
    let mut scheme = (*phones()).clone();
    scheme.levels = vec![UnitLevel::GramPanchayat];
    let village = Unit { level: UnitLevel::GramPanchayat, parent: Some(unit(1).id), ..unit(11) };
    let readings = [
        reading(1, "allotted", 100.0),
        reading(1, "working", 10.0),
        reading(11, "allotted", 50.0),
        reading(11, "working", 45.0),
    ];
    let table = SchemeTable::evaluate(Arc::new(scheme), None, day(), &[unit(1), village], &readings);
    assert_eq!(table.totals[2].value, Some(Value::Number(90.0)));
}

#[test]
fn the_parts_of_a_ratio_and_its_whole_are_of_the_same_places() {
    let mut scheme = (*phones()).clone();
    scheme.levels = vec![UnitLevel::GramPanchayat];
    let village = Unit { level: UnitLevel::GramPanchayat, parent: Some(unit(1).id), ..unit(11) };
    let mut readings = vec![
        reading(1, "allotted", 100.0),
        reading(1, "working", 70.0),
        reading(2, "allotted", 100.0),
        reading(2, "working", 50.0),
        // Of the panchayat only the one figure has come.
        reading(11, "working", 9.0),
    ];
    let units = [unit(1), unit(2), village];
    let total = |readings: &[Reading]| {
        let table = SchemeTable::evaluate(Arc::new(scheme.clone()), None, day(), &units, readings);
        table.totals[2].value.as_ref().and_then(Value::number)
    };
    assert_eq!(total(&readings), Some(60.0));
    // A block that has sent but one of the two.
    assert_eq!(total(&readings[..3]), Some(70.0));
    readings.push(reading(11, "allotted", 10.0));
    assert_eq!(total(&readings), Some(100.0 * 59.0 / 110.0));
}

#[test]
fn units_that_stand_under_each_other_in_a_circle_end_no_table() {
    let first = Unit { parent: Some(unit(2).id), ..unit(1) };
    let second = Unit { parent: Some(unit(1).id), ..unit(2) };
    let readings = [reading(1, "allotted", 1.0), reading(2, "allotted", 2.0)];
    let table = SchemeTable::evaluate(phones(), None, day(), &[first, second], &readings);
    assert_eq!(table.rows.len(), 2);
}
