//! The files under `assets/` are read here, one by one, so that none can be left out at run time.

use std::collections::HashSet;

use uuid::Uuid;

use super::*;
use crate::model::{
    AddsUp, FigureCheck, FigureRule, Formula, Indicator, IndicatorCode, Kind, Lang, OnBreach, Reading,
    SchemeTable, Value,
};

/// Makes a sound definition wrong.
type Spoil = fn(&mut Scheme);

fn ip_phone() -> Scheme {
    toml::from_str(include_str!("../../../assets/schemes/ip-phone.toml")).unwrap()
}

fn complete(text: &Bilingual) -> bool {
    !text.hi.trim().is_empty() && !text.en.trim().is_empty()
}

fn at<'a>(scheme: &'a mut Scheme, code: &str) -> &'a mut Indicator {
    scheme.indicators.iter_mut().find(|indicator| indicator.code.0 == code).unwrap()
}

#[test]
fn every_file_is_a_sound_definition() {
    for text in SCHEME_FILES {
        let scheme: Scheme = toml::from_str(text).unwrap_or_else(|error| panic!("{error}\nin\n{text}"));
        assert_eq!(scheme.fault(), None, "{}", scheme.code);
        assert!(scheme.indicators.iter().any(|indicator| indicator.main), "{}", scheme.code);
        let choices = |kind: &Kind| match kind {
            Kind::Choice(choices) => choices.clone(),
            Kind::Measure(unit) => vec![unit.clone()],
            _ => Vec::new(),
        };
        let names = scheme.indicators.iter().map(|one| one.name.clone());
        let others = scheme.indicators.iter().flat_map(|one| choices(&one.kind));
        for name in [scheme.name.clone(), scheme.row_heading.clone()].into_iter().chain(names).chain(others) {
            assert!(complete(&name), "{}: {name:?} lacks a language", scheme.code);
        }
    }
}

#[test]
fn the_nine_schemes_come_in_the_order_of_the_agenda() {
    let codes: Vec<&str> = schemes().iter().map(|scheme| scheme.code.0.as_str()).collect();
    let expected =
        ["emitra", "emitra-plus", "rajnet", "bbnl", "abhay", "ladli", "ip-phone", "istart", "tech-committee"];
    assert_eq!(codes, expected);
    for code in expected {
        assert_eq!(scheme(&code.into()).map(|scheme| scheme.code.clone()), Some(code.into()));
    }
    assert_eq!(scheme(&"unknown".into()), None);
}

#[test]
fn a_hall_is_shown_at_most_six_columns_and_only_numbers() {
    for scheme in schemes() {
        let main: Vec<&Indicator> = scheme.indicators.iter().filter(|indicator| indicator.main).collect();
        assert!((3..=6).contains(&main.len()), "{} shows {}", scheme.code, main.len());
        assert!(main.iter().all(|indicator| indicator.kind.is_number()), "{}", scheme.code);
    }
}

#[test]
fn links_that_are_up_unused_or_down_make_up_all_links() {
    // Figures of another district, published: 24 up, 4 not in use, 9 down, 37 in all.
    let scheme = scheme(&"rajnet".into()).unwrap();
    let units = churu_units(Uuid::now_v7);
    let block = units.iter().find(|unit| unit.level == UnitLevel::Block).unwrap();
    let readings = [("links", 37.0), ("up", 24.0), ("not-in-use", 4.0)].map(|(code, number)| Reading {
        snapshot: Uuid::nil().into(),
        unit: block.id,
        indicator: code.into(),
        value: Value::Number(number),
    });
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let table = SchemeTable::evaluate(scheme, None, day, &units, &readings);
    let down = table.column(&"down".into()).unwrap();
    assert_eq!(table.rows.len(), 7);
    assert_eq!(table.totals[down].value, Some(Value::Number(9.0)));
}

#[test]
fn an_inspection_that_finds_more_machines_working_than_reported_is_asked_about() {
    let scheme = scheme(&"emitra-plus".into()).unwrap();
    let on_breach = |working: f64, verified: f64| -> Vec<OnBreach> {
        let entered = |code: &IndicatorCode| match code.0.as_str() {
            "installed" => Some(20.0),
            "working" => Some(working),
            "verified" => Some(verified),
            _ => None,
        };
        assert_eq!(scheme.impossible(&entered).count(), 0);
        scheme.broken_relations(&entered).into_iter().map(|one| one.on_breach).collect()
    };
    assert_eq!(on_breach(15.0, 15.0), []);
    assert_eq!(on_breach(15.0, 17.0), [OnBreach::Ask]);
    assert_eq!(on_breach(15.0, 21.0), [OnBreach::Refuse, OnBreach::Ask]);
}

#[test]
fn what_is_wrong_with_a_definition_is_found() {
    assert_eq!(ip_phone().fault(), None);
    let spoiled: [(&str, Spoil); 18] = [
        ("NoCode", |s| s.code = " ".into()),
        ("CodeTwice", |s| at(s, "installed").code = "allotted".into()),
        ("Missing", |s| at(s, "down").formula = Some(Formula::Sum { of: vec!["gone".into()] })),
        ("Missing", |s| at(s, "installed").retired = true),
        ("Circle", |s| at(s, "down").formula = Some(Formula::Sum { of: vec!["down".into()] })),
        ("Circle", |s| {
            at(s, "installed").formula =
                Some(Formula::Difference { of: "working".into(), minus: vec!["down".into()] });
        }),
        ("NotNumbers", |s| at(s, "down").formula = Some(Formula::Sum { of: vec!["down-reason".into()] })),
        ("NeedsNumbers", |s| {
            at(s, "down-reason").formula = Some(Formula::Sum { of: vec!["down".into()] });
        }),
        ("Missing", |s| at(s, "down").formula = Some(Formula::Sum { of: Vec::new() })),
        ("ShareOfShare", |s| {
            at(s, "down").formula = Some(Formula::Sum { of: vec!["registered".into()] });
            at(s, "registered").formula = Some(Formula::ShareOfTotal { of: "allotted".into() });
            at(s, "registered").adds_up = AddsUp::None;
        }),
        ("WrongTotal", |s| at(s, "working-share").adds_up = AddsUp::Mean),
        ("WrongTotal", |s| at(s, "down-reason").adds_up = AddsUp::Sum),
        ("WrongBounds", |s| at(s, "working-share").behind = Some(95.0)),
        ("NoDirection", |s| at(s, "working-share").target = None),
        ("NoLevel", |s| s.levels.clear()),
        ("NoChoices", |s| at(s, "down-reason").kind = Kind::Choice(Vec::new())),
        ("WrongVerified", |s| at(s, "registered").verifies = Some("last-test".into())),
        ("EmptyCheck", |s| {
            let rule = FigureRule::AtMost { parts: vec!["working".into()], whole: "working".into() };
            s.checks.push(FigureCheck { rule, on_breach: OnBreach::Ask });
        }),
    ];
    for (expected, spoil) in spoiled {
        let mut scheme = ip_phone();
        spoil(&mut scheme);
        let fault = scheme.fault().unwrap_or_else(|| panic!("{expected} is not found"));
        assert!(format!("{fault:?}").starts_with(expected), "{expected}: {fault:?}");
        for lang in Lang::ALL {
            let sentence = fault.sentence(lang);
            assert!(!sentence.is_empty() && !sentence.contains('{'), "{sentence}");
        }
    }
}

#[test]
fn an_unknown_key_in_a_definition_is_refused() {
    let text =
        include_str!("../../../assets/schemes/ip-phone.toml").replacen("row-heading", "row_heading", 1);
    assert!(toml::from_str::<Scheme>(&text).is_err());
}

#[test]
fn churu_has_its_blocks_tehsils_and_urban_bodies_under_one_district() {
    let units = churu_units(Uuid::now_v7);
    let count = |level: UnitLevel| units.iter().filter(|unit| unit.level == level).count();
    assert_eq!(units.len(), 26);
    assert_eq!(CHURU_UNITS.lines().count(), 27);
    assert_eq!(
        [UnitLevel::District, UnitLevel::Block, UnitLevel::Tehsil, UnitLevel::UrbanBody].map(count),
        [1, 7, 8, 10]
    );
    let district = units.iter().find(|unit| unit.level == UnitLevel::District).unwrap();
    assert_eq!(district.name, Bilingual::new("चूरू", "Churu"));
    assert_eq!(district.parent, None);
    for unit in units.iter().filter(|unit| unit.id != district.id) {
        assert_eq!(unit.parent, Some(district.id), "{}", unit.name.en);
        assert!(complete(&unit.name) && unit.lgd_code.is_some());
    }
    let ids: HashSet<UnitId> = units.iter().map(|unit| unit.id).collect();
    assert_eq!(ids.len(), units.len());
}
