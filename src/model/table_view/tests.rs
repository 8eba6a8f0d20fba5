//! Order, filter and what is worked out, on small tables.

use std::sync::Arc;

use chrono::NaiveDate;

use super::*;
use crate::model::{
    AddsUp, Bilingual, Formula, Kind, Past, Reading, Scheme, Snapshot, SnapshotId, UnitId, UnitLevel,
};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn indicator(code: &str, kind: Kind) -> Indicator {
    let plain = Indicator::plain(code.into(), Bilingual::new(code, code), kind);
    Indicator { better: Better::More, main: true, ..plain }
}

/// Working of installed, with its share and a remark.
fn phones() -> Arc<Scheme> {
    let mut share = indicator("share", Kind::Percent);
    share.formula = Some(Formula::Ratio { of: "working".into(), per: "installed".into() });
    share.adds_up = AddsUp::RatioOfSums;
    share.target = Some(80.0);
    share.behind = Some(50.0);
    let mut remark = indicator("remark", Kind::Text);
    remark.adds_up = AddsUp::None;
    Arc::new(Scheme {
        indicators: vec![
            indicator("installed", Kind::Count),
            indicator("working", Kind::Count),
            share,
            remark,
        ],
        ..Scheme::plain(
            "phones".into(),
            Bilingual::new("फोन", "Phones"),
            Bilingual::new("ब्लॉक", "Block"),
            vec![UnitLevel::Block],
        )
    })
}

const INSTALLED: usize = 0;
const WORKING: usize = 1;
const SHARE: usize = 2;
const REMARK: usize = 3;

fn unit(n: usize, level: UnitLevel) -> Unit {
    Unit {
        id: UnitId(uuid::Uuid::from_u128(n as u128 + 1)),
        level,
        name: Bilingual::new(format!("ब्लॉक {n}"), format!("Block {n}")),
        lgd_code: None,
        parent: None,
        valid_from: None,
        valid_to: None,
    }
}

/// A table of blocks with so many installed and working; `None` where nothing was reported.
fn table_on(as_on: u32, rows: &[(Option<f64>, Option<f64>)]) -> SchemeTable {
    let units: Vec<Unit> = (0..rows.len()).map(|n| unit(n, UnitLevel::Block)).collect();
    let id = SnapshotId(uuid::Uuid::from_u128(u128::from(as_on)));
    let snapshot = Snapshot { id, scheme: "phones".into(), as_on: day(as_on), is_sample: false };
    let reading = |n: usize, code: &str, number: Option<f64>| {
        let (unit, indicator) = (units[n].id, code.into());
        number.map(|number| Reading { snapshot: id, unit, indicator, value: Value::Number(number) })
    };
    let readings: Vec<Reading> = rows
        .iter()
        .enumerate()
        .flat_map(|(n, (installed, working))| {
            [reading(n, "installed", *installed), reading(n, "working", *working)]
        })
        .flatten()
        .collect();
    SchemeTable::evaluate(phones(), Some(snapshot), day(as_on), &units, &readings)
}

fn table(rows: &[(f64, f64)]) -> SchemeTable {
    let rows: Vec<_> = rows.iter().map(|(installed, working)| (Some(*installed), Some(*working))).collect();
    table_on(20, &rows)
}

fn history(tables: &[&SchemeTable]) -> TableHistory {
    let past: Vec<Arc<Past>> = tables.iter().filter_map(|table| Past::of(table)).map(Arc::new).collect();
    let last = past.first().cloned();
    TableHistory::new(past, last)
}

fn looked(table: &SchemeTable, history: &TableHistory, choice: &TableChoice) -> TableView {
    let looking = Looking {
        columns: &[INSTALLED, WORKING, SHARE, REMARK],
        choice,
        lang: Lang::En,
        order: &|a, b| a.cmp(b),
        keep: None,
    };
    TableView::new(table, history, &looking)
}

/// What is worked out of a column, by row, and for the totals.
fn worked(
    table: &SchemeTable,
    history: &TableHistory,
    of: &str,
    what: Derived,
) -> (Vec<Option<f64>>, Option<f64>) {
    let mut choice = TableChoice::default();
    choice.toggle(&of.into(), &[what]);
    let view = looked(table, history, &choice);
    let is_it = |column: &ViewColumn| matches!(column, ViewColumn::Derived { .. });
    let column = view.columns.iter().position(is_it).unwrap();
    ((0..table.rows.len()).map(|row| view.derived(column, row)).collect(), view.derived_total(column))
}

fn sorted(table: &SchemeTable, sort: Sort) -> Vec<usize> {
    let choice = TableChoice { sort: Some(sort), ..TableChoice::default() };
    looked(table, &TableHistory::default(), &choice).rows
}

fn by(column: ColumnKey, descending: bool) -> Sort {
    Sort::By { column, descending }
}

#[test]
fn a_change_is_against_the_last_meeting_and_unknown_where_either_is_blank() {
    let before = table_on(1, &[(Some(10.0), Some(4.0)), (Some(10.0), None)]);
    let now = table_on(20, &[(Some(10.0), Some(7.0)), (Some(10.0), Some(3.0)), (Some(5.0), Some(5.0))]);
    let (rows, total) = worked(&now, &history(&[&before, &now]), "working", Derived::Change);
    assert_eq!(rows, [Some(3.0), None, None]);
    // Like with like: what only one of both has is no change.
    assert_eq!(total, Some(3.0));
    let (_, total) = worked(&now, &history(&[&before, &now]), "share", Derived::Change);
    assert_eq!(total, None, "nobody knows the share of those that sent both times");
    let (_, total) = worked(&before, &history(&[&before, &before]), "working", Derived::Change);
    assert_eq!(total, Some(0.0));
    let (rows, total) = worked(&now, &TableHistory::default(), "working", Derived::Change);
    assert_eq!((rows, total), (vec![None; 3], None));
}

#[test]
fn a_day_on_which_not_all_had_sent_is_no_point_of_the_total_over_time() {
    let full = |day, working| table_on(day, &[(Some(10.0), Some(working)), (Some(10.0), Some(4.0))]);
    let (one, two) = (full(1, 4.0), full(8, 5.0));
    let part = table_on(20, &[(Some(10.0), Some(9.0)), (None, None)]);
    let history = history(&[&one, &two, &part]);
    let total: Vec<_> = history.series(None, WORKING).into_iter().map(|(_, number)| number).collect();
    assert_eq!(total, [Some(8.0), Some(9.0), None]);
    let first = history.series(Some(part.rows[0].unit.id), WORKING);
    assert_eq!(first.into_iter().map(|(_, number)| number).collect::<Vec<_>>(), [4.0, 5.0, 9.0].map(Some));
    let (_, trend) = worked(&part, &history, "working", Derived::Trend);
    assert_eq!(trend, Some(1.0));
}

#[test]
fn equals_share_a_rank_and_blanks_have_none() {
    let now = table_on(
        20,
        &[(None, Some(5.0)), (None, Some(9.0)), (None, None), (None, Some(9.0)), (None, Some(1.0))],
    );
    let (ranks, total) = worked(&now, &TableHistory::default(), "working", Derived::Rank);
    assert_eq!(ranks, [Some(3.0), Some(1.0), None, Some(1.0), Some(4.0)]);
    assert_eq!(total, None);
}

#[test]
fn where_less_is_better_the_least_is_first() {
    let mut now = table(&[(10.0, 5.0), (10.0, 1.0)]);
    let mut scheme = (*now.scheme).clone();
    scheme.indicators[WORKING].better = Better::Less;
    now.scheme = Arc::new(scheme);
    assert_eq!(worked(&now, &TableHistory::default(), "working", Derived::Rank).0, [Some(2.0), Some(1.0)]);
}

#[test]
fn units_are_ranked_among_those_of_their_level() {
    let mut now = table(&[(10.0, 5.0), (10.0, 9.0), (10.0, 7.0)]);
    now.rows[1].unit.level = UnitLevel::UrbanBody;
    let ranks = worked(&now, &TableHistory::default(), "working", Derived::Rank).0;
    assert_eq!(ranks, [Some(2.0), Some(1.0), Some(1.0)]);
}

#[test]
fn a_share_is_of_the_total_and_of_nothing_where_that_is_nought() {
    let (shares, total) =
        worked(&table(&[(10.0, 3.0), (10.0, 1.0)]), &TableHistory::default(), "working", Derived::Share);
    assert_eq!((shares, total), (vec![Some(75.0), Some(25.0)], Some(100.0)));
    let (shares, total) =
        worked(&table(&[(10.0, 0.0), (10.0, 0.0)]), &TableHistory::default(), "working", Derived::Share);
    assert_eq!((shares, total), (vec![None, None], None));
    // Percentages do not add up to a whole.
    assert_eq!(worked(&table(&[(10.0, 3.0)]), &TableHistory::default(), "share", Derived::Share).0, [None]);
}

#[test]
fn what_is_missing_to_the_target_is_never_less_than_nought() {
    let now = table_on(20, &[(Some(10.0), Some(9.0)), (Some(10.0), Some(3.0)), (Some(0.0), Some(0.0))]);
    let (missing, total) = worked(&now, &TableHistory::default(), "share", Derived::Shortfall);
    assert_eq!(missing, [Some(0.0), Some(50.0), None]);
    assert_eq!(total, Some(20.0));
    assert_eq!(
        worked(&now, &TableHistory::default(), "share", Derived::Target),
        (vec![Some(80.0); 3], Some(80.0))
    );
    assert_eq!(worked(&now, &TableHistory::default(), "working", Derived::Target), (vec![None; 3], None));
}

#[test]
fn a_trend_goes_from_the_first_reported_to_the_last() {
    let [one, two, three] = [
        table_on(1, &[(Some(10.0), None)]),
        table_on(10, &[(Some(10.0), Some(2.0))]),
        table_on(20, &[(Some(10.0), Some(5.0))]),
    ];
    let history = history(&[&one, &two, &three]);
    assert_eq!(worked(&three, &history, "working", Derived::Trend), (vec![Some(3.0)], Some(3.0)));
    let series = history.series(Some(three.rows[0].unit.id), WORKING);
    assert_eq!(series, [(day(1), None), (day(10), Some(2.0)), (day(20), Some(5.0))]);
}

#[test]
fn blanks_stand_last_whichever_way_the_rest_is_sorted() {
    let now =
        table_on(20, &[(None, None), (None, Some(2.0)), (None, Some(9.0)), (None, None), (None, Some(4.0))]);
    let column = ColumnKey::Indicator("working".into());
    assert_eq!(sorted(&now, by(column.clone(), true)), [2, 4, 1, 0, 3]);
    assert_eq!(sorted(&now, by(column, false)), [1, 4, 2, 0, 3]);
}

#[test]
fn equals_stay_in_the_order_of_the_table() {
    let now = table(&[(1.0, 5.0), (2.0, 5.0), (3.0, 5.0)]);
    for descending in [true, false] {
        assert_eq!(sorted(&now, by(ColumnKey::Indicator("working".into()), descending)), [0, 1, 2]);
    }
}

#[test]
fn rows_are_sorted_by_name_and_by_what_is_worked_out() {
    let now = table(&[(10.0, 3.0), (10.0, 9.0), (10.0, 5.0)]);
    assert_eq!(sorted(&now, by(ColumnKey::Unit, true)), [2, 1, 0]);
    assert_eq!(sorted(&now, by(ColumnKey::Derived("working".into(), Derived::Rank), false)), [1, 2, 0]);
    // A column that the scheme has no more leaves the table as it is.
    assert_eq!(sorted(&now, by(ColumnKey::Indicator("gone".into()), true)), [0, 1, 2]);
}

#[test]
fn the_furthest_from_the_targets_comes_first_and_who_did_not_report_before_all() {
    let now = table_on(
        20,
        &[(Some(10.0), Some(9.0)), (Some(10.0), Some(1.0)), (Some(10.0), None), (Some(10.0), Some(6.0))],
    );
    assert_eq!(sorted(&now, Sort::WorstFirst), [2, 1, 3, 0]);
}

#[test]
fn only_rows_far_below_a_target_are_kept_when_asked() {
    let now = table_on(20, &[(Some(10.0), Some(9.0)), (Some(10.0), Some(1.0)), (Some(10.0), None)]);
    let choice = TableChoice { only_behind: true, ..TableChoice::default() };
    let view = looked(&now, &TableHistory::default(), &choice);
    assert_eq!(view.rows, [1]);
    // A column that is not seen is no reason that anybody knows of.
    let looking = Looking {
        columns: &[INSTALLED],
        choice: &choice,
        lang: Lang::En,
        order: &|a, b| a.cmp(b),
        keep: None,
    };
    let mut scheme = (*now.scheme).clone();
    scheme.indicators[INSTALLED].better = Better::More;
    scheme.indicators[INSTALLED].target = Some(1.0);
    let seen = SchemeTable { scheme: Arc::new(scheme), ..now.clone() };
    assert!(TableView::new(&seen, &TableHistory::default(), &looking).rows.is_empty());
    // The totals are of all rows, whatever is seen.
    assert_eq!(now.totals[WORKING].value, Some(Value::Number(10.0)));
}

#[test]
fn the_filter_keeps_units_and_hidden_columns_go_with_what_is_worked_out_of_them() {
    let now = table(&[(10.0, 3.0), (10.0, 9.0)]);
    let mut choice = TableChoice::default();
    choice.toggle(&"working".into(), &[Derived::Rank, Derived::Share]);
    choice.toggle(&"installed".into(), &[Derived::Rank]);
    choice.hidden.insert("installed".into());
    let keep = |unit: &Unit| unit.name.en.ends_with('1');
    let looking = Looking {
        columns: &[INSTALLED, WORKING],
        choice: &choice,
        lang: Lang::En,
        order: &|a, b| a.cmp(b),
        keep: Some(&keep),
    };
    let view = TableView::new(&now, &TableHistory::default(), &looking);
    assert_eq!(view.rows, [1]);
    let of = WORKING;
    let derived = |what| ViewColumn::Derived { of, what };
    assert_eq!(view.columns, [ViewColumn::Figure(of), derived(Derived::Rank), derived(Derived::Share)]);
    assert_eq!(view.key(&now, 1), Some(ColumnKey::Derived("working".into(), Derived::Rank)));
}

#[test]
fn a_column_is_sorted_downwards_then_upwards_then_not() {
    let mut choice = TableChoice::default();
    let column = ColumnKey::Indicator("working".into());
    let mut seen = Vec::new();
    for _ in 0..4 {
        choice.sort_next(&column);
        seen.push(choice.sort.clone());
    }
    let [down, up] = [true, false].map(|down| Some(by(column.clone(), down)));
    assert_eq!(seen, [down.clone(), up, None, down]);
    // Names begin with the first letter.
    choice.sort_next(&ColumnKey::Unit);
    assert_eq!(choice.sort, Some(by(ColumnKey::Unit, false)));
}

#[test]
fn two_things_under_one_key_come_and_go_together() {
    let mut choice = TableChoice::default();
    let both = [Derived::Target, Derived::Shortfall];
    choice.toggle(&"share".into(), &both[..1]);
    choice.toggle(&"share".into(), &both);
    assert_eq!(choice.derived.len(), 2);
    choice.toggle(&"share".into(), &both);
    assert!(choice.derived.is_empty());
}
