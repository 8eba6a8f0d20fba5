//! Relations and changes of made-up figures, and what holds for all of them.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::model::{Formula, UnitLevel};

fn links(on_breach: OnBreach) -> Scheme {
    let indicator = |code: &str| {
        Indicator::plain(code.into(), Bilingual::new(format!("हि {code}"), format!("en {code}")), Kind::Count)
    };
    let mut down = indicator("down");
    down.formula = Some(Formula::Difference { of: "all".into(), minus: vec!["up".into(), "idle".into()] });
    let at_most = FigureRule::AtMost { parts: vec!["up".into(), "idle".into()], whole: "all".into() };
    let adds_to = FigureRule::AddsTo { parts: vec!["tested".into(), "untested".into()], whole: "up".into() };
    let change = |of: &[&str], percent| FigureRule::Change {
        of: of.iter().map(|code| (*code).into()).collect(),
        percent,
    };
    let rules = [at_most, adds_to, change(&["idle"], 10.0), change(&[], 50.0)];
    Scheme {
        indicators: ["all", "up", "idle", "tested", "untested"]
            .map(indicator)
            .into_iter()
            .chain([down])
            .collect(),
        checks: rules.map(|rule| FigureCheck { rule, on_breach }).into(),
        ..Scheme::plain("links".into(), Bilingual::default(), Bilingual::default(), vec![UnitLevel::Block])
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 6).unwrap()
}

fn broken(scheme: &Scheme, figures: &[(&str, f64)]) -> Vec<Breach> {
    let figures: BTreeMap<&str, f64> = figures.iter().copied().collect();
    scheme.broken_relations(&|code| figures.get(code.0.as_str()).copied())
}

#[test]
fn parts_above_the_whole_are_found_with_both_sides() {
    let scheme = links(OnBreach::Refuse);
    let found = broken(&scheme, &[("all", 37.0), ("up", 30.0), ("idle", 8.0)]);
    let [Breach { on_breach: OnBreach::Refuse, kind: BreachKind::AboveWhole(sides), entered }] = &found[..]
    else {
        panic!("{found:?}");
    };
    assert_eq!((sides.sum, sides.total, sides.parts.en.as_str()), (38.0, 37.0, "en up + en idle"));
    assert_eq!(entered, &["up", "idle", "all"].map(IndicatorCode::from));
    assert_eq!(broken(&scheme, &[("all", 37.0), ("up", 30.0), ("idle", 7.0)]), []);
}

#[test]
fn what_was_not_reported_breaks_nothing() {
    let scheme = links(OnBreach::Refuse);
    assert_eq!(broken(&scheme, &[("up", 30.0), ("idle", 8.0)]), []);
    assert_eq!(broken(&scheme, &[("up", 30.0), ("tested", 12.0)]), []);
    assert_eq!(broken(&scheme, &[("all", 29.0), ("up", 30.0)]).len(), 1, "one part alone is above the whole");
    assert_eq!(broken(&scheme, &[("up", 30.0), ("tested", 12.0), ("untested", 17.0)]).len(), 1);
}

#[test]
fn a_change_is_held_against_its_own_rule_before_that_for_all() {
    let scheme = links(OnBreach::Ask);
    assert!(scheme.jump(&"idle".into(), day(), 100.0, 111.0).is_some());
    assert!(scheme.jump(&"up".into(), day(), 100.0, 111.0).is_none());
    assert!(scheme.jump(&"up".into(), day(), 100.0, 151.0).is_some());
    assert!(scheme.jump(&"up".into(), day(), 4.0, 8.0).is_none(), "small figures go up and down");
    assert!(scheme.jump(&"up".into(), day(), 0.0, 400.0).is_some(), "much came where there was nothing");
    assert!(scheme.jump(&"up".into(), day(), 0.0, 9.0).is_none(), "a little may come");
    assert!(scheme.jump(&"up".into(), day(), 0.0, 0.0).is_none());
}

#[test]
fn a_whole_of_several_figures_is_asked_about_figure_by_figure_and_never_refused() {
    let found = broken(&links(OnBreach::Refuse), &[("up", 30.0), ("tested", 12.0), ("untested", 17.0)]);
    assert!(!found[0].refuses_one_figure());
    assert!(broken(&links(OnBreach::Refuse), &[("all", 1.0), ("up", 2.0)])[0].refuses_one_figure());
    assert!(!broken(&links(OnBreach::Ask), &[("all", 1.0), ("up", 2.0)])[0].refuses_one_figure());
}

#[test]
fn what_cannot_be_is_refused_unless_a_check_asks_about_it() {
    let mut scheme = links(OnBreach::Ask);
    let mut share = Indicator::plain("share".into(), Bilingual::default(), Kind::Percent);
    share.formula = Some(Formula::Ratio { of: "tested".into(), per: "up".into() });
    scheme.indicators.push(share);
    let impossible = |scheme: &Scheme, figures: &[(&str, f64)]| -> Vec<Breach> {
        let figures: BTreeMap<&str, f64> = figures.iter().copied().collect();
        scheme.impossible(&|code| figures.get(code.0.as_str()).copied()).collect()
    };
    let (tested, rest) = ([("up", 30.0), ("tested", 31.0)], [("all", 37.0), ("up", 30.0), ("idle", 8.0)]);
    assert_eq!(impossible(&scheme, &rest), [], "asked about");
    let found = impossible(&scheme, &tested);
    assert_eq!(found[0].entered, ["tested", "up"].map(IndicatorCode::from));
    assert!(found[0].refuses_one_figure(), "{found:?}");
    let at_most = |part: &str, whole: &str, on_breach| FigureCheck {
        rule: FigureRule::AtMost { parts: vec![part.into()], whole: whole.into() },
        on_breach,
    };
    scheme.checks = vec![at_most("tested", "up", OnBreach::Ask)];
    assert_eq!(impossible(&scheme, &tested), []);
    assert_eq!(impossible(&scheme, &rest).len(), 1, "nothing asks about the rest any more");
    // Tested are a part of those in use, and a check only asks whether these are more than all that are up.
    scheme.checks = vec![at_most("tested", "idle", OnBreach::Refuse), at_most("idle", "up", OnBreach::Ask)];
    assert_eq!(impossible(&scheme, &[("up", 30.0), ("idle", 31.0), ("tested", 31.0)]), []);
    assert_eq!(impossible(&scheme, &tested).len(), 1, "what is not known is not asked about");
}

#[test]
fn a_check_reads_and_writes_as_toml() {
    let check: FigureCheck =
        toml::from_str("rule = { at-most = { parts = [\"up\"], whole = \"all\" } }\non-breach = \"refuse\"")
            .unwrap();
    assert_eq!(check.on_breach, OnBreach::Refuse);
    let asks: FigureCheck = toml::from_str("rule = { change = { percent = 50 } }").unwrap();
    assert_eq!(
        asks,
        FigureCheck { rule: FigureRule::Change { of: Vec::new(), percent: 50.0 }, on_breach: OnBreach::Ask }
    );
    assert!(toml::from_str::<FigureCheck>("rule = { change = { percnt = 50 } }").is_err());
}

proptest! {
    /// Any parts hold against their own sum, and one more than it never does.
    #[test]
    fn parts_hold_against_their_sum_and_not_against_less(up in 0_u32..1_000_000, idle in 0_u32..1_000_000) {
        let scheme = links(OnBreach::Refuse);
        let (up, idle) = (f64::from(up), f64::from(idle));
        let figures = |all: f64| [("all", all), ("up", up), ("idle", idle)];
        prop_assert_eq!(broken(&scheme, &figures(up + idle)), []);
        prop_assert_eq!(broken(&scheme, &figures(up + idle + 1.0)), []);
        prop_assert_eq!(broken(&scheme, &figures(up + idle - 1.0)).len(), 1);
    }

    /// The order of the parts does not matter, and decimals that are off by a rounding are no breach.
    #[test]
    fn decimals_add_up_as_people_add_them(tenths in prop::collection::vec(0_u32..10_000, 2)) {
        let scheme = links(OnBreach::Ask);
        let part = |at: usize| f64::from(tenths[at]) / 10.0;
        let whole = f64::from(tenths[0] + tenths[1]) / 10.0;
        for (a, b) in [(0, 1), (1, 0)] {
            let found = broken(&scheme, &[("up", whole), ("tested", part(a)), ("untested", part(b))]);
            prop_assert_eq!(found, []);
        }
    }

    /// A change is asked about both ways alike only where it is large both ways; nothing is asked where
    /// nothing changes.
    #[test]
    fn what_stays_the_same_is_never_asked_about(number in -1e9_f64..1e9) {
        prop_assert_eq!(links(OnBreach::Ask).jump(&"up".into(), day(), number, number), None);
    }
}

#[test]
fn a_figure_that_is_cleared_is_held_against_what_followed_from_it() {
    let unit = UnitId(uuid::Uuid::from_u128(1));
    let indicator = |code: &str| Indicator::plain(code.into(), Bilingual::new(code, code), Kind::Count);
    let mut all = indicator("all");
    all.formula = Some(Formula::Sum { of: vec!["up".into(), "idle".into()] });
    let rule = FigureRule::AtMost { parts: vec!["tested".into()], whole: "all".into() };
    let scheme = Scheme {
        indicators: vec![indicator("up"), indicator("idle"), all, indicator("tested")],
        checks: vec![FigureCheck { rule, on_breach: OnBreach::Ask }],
        ..links(OnBreach::Ask)
    };
    let id = crate::model::SnapshotId(uuid::Uuid::nil());
    let reading = |code: &str, number| crate::model::Reading {
        snapshot: id,
        unit,
        indicator: code.into(),
        value: Value::Number(number),
    };
    let readings = [reading("up", 10.0), reading("idle", 5.0), reading("tested", 12.0)];
    let block = crate::model::Unit {
        id: unit,
        level: UnitLevel::Block,
        name: Bilingual::default(),
        lgd_code: None,
        parent: None,
        valid_from: None,
        valid_to: None,
    };
    let day = chrono::NaiveDate::MIN;
    let table = SchemeTable::evaluate(scheme.into(), None, day, &[block], &readings);
    let cleared = |code: &str| Entered { unit, indicator: code.into(), value: None };
    assert_eq!(table.broken_by(&[cleared("idle")], None).len(), 1, "12 of 10");
    assert_eq!(table.broken_by(&[cleared("idle"), cleared("tested")], None), []);
}
