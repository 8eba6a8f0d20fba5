//! Definitions that stay sound whatever is done to them.

use proptest::prelude::*;

use super::*;
use crate::model::{FigureCheck, OnBreach, UnitLevel};

fn scheme() -> Scheme {
    let indicator = |code: &str| Indicator::plain(code.into(), Bilingual::new(code, code), Kind::Count);
    let mut share = indicator("share");
    (share.kind, share.adds_up) = (Kind::Percent, AddsUp::RatioOfSums);
    share.formula = Some(Formula::Ratio { of: "up".into(), per: "all".into() });
    let rule = FigureRule::AtMost { parts: vec!["up".into()], whole: "all".into() };
    Scheme {
        indicators: vec![indicator("all"), indicator("up"), share],
        checks: vec![FigureCheck { rule, on_breach: OnBreach::Refuse }],
        ..Scheme::plain("links".into(), Bilingual::default(), Bilingual::default(), vec![UnitLevel::Block])
    }
}

fn codes(scheme: &Scheme) -> Vec<&str> {
    scheme.indicators.iter().map(|one| one.code.0.as_str()).collect()
}

#[test]
fn another_code_is_followed_by_formulas_and_checks() {
    let mut scheme = scheme();
    scheme.rename_indicator(&"up".into(), &"working".into());
    assert_eq!(codes(&scheme), ["all", "working", "share"]);
    assert_eq!(scheme.fault(), None);
    assert_eq!(scheme.checks[0].rule.operands(), [&"working".into(), &"all".into()]);
}

#[test]
fn a_formula_that_leads_back_to_itself_is_not_taken() {
    let scheme = scheme();
    let circle =
        scheme.changed(|s| s.set_formula(&"up".into(), Some(Formula::Sum { of: vec!["share".into()] })));
    assert!(matches!(circle, Err(SchemeFault::Circle { .. })), "{circle:?}");
}

#[test]
fn an_indicator_that_others_reckon_with_does_not_go_nor_retire() {
    let scheme = scheme();
    assert!(matches!(scheme.changed(|s| s.remove_indicator(&"up".into())), Err(SchemeFault::Missing { .. })));
    let retired = scheme.changed(|s| s.indicator_mut(&"up".into()).unwrap().retired = true);
    assert!(matches!(retired, Err(SchemeFault::Missing { .. })));
}

#[test]
fn verified_values_stand_beside_the_reported_ones_and_follow_their_kind() {
    let mut scheme = scheme();
    scheme.set_verified(&"up".into(), Some(Bilingual::new("चालू (सत्यापित)", "Up (verified)")));
    assert_eq!(codes(&scheme), ["all", "up", "up-verified", "share"]);
    scheme.set_kind(&"up".into(), Kind::Rupees);
    assert_eq!(scheme.indicator(&"up-verified".into()).unwrap().kind, Kind::Rupees);
    assert_eq!(scheme.fault(), None);
    scheme.set_verified(&"up".into(), None);
    assert_eq!(codes(&scheme), ["all", "up", "share"]);
}

#[test]
fn what_is_worked_out_adds_up_as_it_can() {
    let mut scheme = scheme();
    let new = scheme.add_indicator(Some(&"all".into()));
    assert_eq!(codes(&scheme), ["all", "indicator", "up", "share"]);
    scheme.set_formula(&new, Some(Formula::ShareOfTotal { of: "up".into() }));
    let share = scheme.indicator(&new).unwrap();
    assert_eq!((&share.kind, share.adds_up), (&Kind::Percent, AddsUp::None));
    scheme.set_kind(&new, Kind::Text);
    assert_eq!(scheme.indicator(&new).unwrap().formula, None);
    assert_eq!(scheme.fault(), None);
}

fn kinds() -> impl Strategy<Value = Kind> {
    let measure = Kind::Measure(Bilingual::new("एमबीपीएस", "Mbps"));
    let choice = Kind::Choice(vec![Bilingual::new("हाँ", "yes")]);
    prop::sample::select(vec![
        Kind::Count,
        Kind::Percent,
        Kind::Rupees,
        measure,
        Kind::Date,
        Kind::Text,
        choice,
    ])
}

proptest! {
    /// Whatever is done to a definition and is not refused, it can be reckoned with, and reads back the same.
    #[test]
    fn what_is_taken_is_sound(steps in prop::collection::vec((0..6_u8, 0..5_usize, 0..5_usize, kinds()), 1..12)) {
        let mut scheme = scheme();
        for (what, one, other, kind) in steps {
            let code = |place: usize| scheme.indicators.get(place).map(|one| one.code.clone());
            let (Some(one), Some(other)) = (code(one % scheme.indicators.len()), code(other % scheme.indicators.len())) else {
                continue;
            };
            let changed = scheme.changed(|s| match what {
                0 => s.set_kind(&one, kind),
                1 => s.set_formula(&one, Some(Formula::Ratio { of: other.clone(), per: one.clone() })),
                2 => s.set_formula(&one, Some(Formula::Sum { of: vec![other.clone()] })),
                3 => s.set_verified(&one, Some(Bilingual::new("सत्यापित", "verified"))),
                4 => s.remove_indicator(&one),
                _ => s.move_indicator(&one, 2),
            });
            if let Ok(changed) = changed {
                scheme = changed;
            }
            prop_assert_eq!(scheme.fault(), None);
            let json = serde_json::to_string(&scheme).unwrap();
            prop_assert_eq!(serde_json::from_str::<Scheme>(&json).unwrap(), scheme.clone());
        }
    }
}
