//! Definitions that the office changes and makes: what stands on them stays readable.

use std::sync::Arc;

use super::*;
use crate::support::{both, filled};

fn phones(desk: &Desk) -> Scheme {
    (*desk.session.scheme(&"ip-phone".into()).unwrap()).clone()
}

fn own(code: &str) -> Scheme {
    let plain = Scheme::plain(code.into(), both("सौर पंप"), both("ब्लॉक"), vec![UnitLevel::Block]);
    let count = |code: &str| Indicator::plain(code.into(), both(code), Kind::Count);
    Scheme { indicators: ["approved", "working"].map(count).into(), ..plain }
}

fn put_scheme(scheme: &Scheme) -> Edit {
    Edit::PutScheme(Box::new(scheme.clone()))
}

#[test]
fn a_changed_definition_stands_in_place_of_the_one_that_was_brought_until_it_is_taken_back() {
    let (mut desk, c) = filled();
    let brought = phones(&desk);
    let mut changed = brought.clone();
    changed.indicator_mut(&"working-share".into()).unwrap().target = Some(95.0);
    desk.apply(put_scheme(&changed));
    assert_eq!(phones(&desk), changed);
    assert_eq!(*desk.session.table(&c.scheme, c.meeting.date).unwrap().scheme, changed, "the kept table");
    let desk = desk.reopen();
    assert_eq!(phones(&desk), changed);
    let mut desk = desk;
    desk.session.undo().unwrap().unwrap();
    assert_eq!(phones(&desk), brought);
    desk.apply(put_scheme(&changed));
    desk.apply(Edit::DeleteScheme(c.scheme.clone()));
    assert_eq!(phones(&desk), brought);
    assert!(matches!(
        refusal(&mut desk, Edit::DeleteScheme(c.scheme.clone())),
        Refusal::SchemeBrought { .. }
    ));
}

#[test]
fn an_own_scheme_is_entered_shown_and_kept_like_the_others() {
    let (mut desk, c) = filled();
    desk.apply(put_scheme(&own("pumps")));
    let schemes = desk.session.schemes().unwrap();
    assert_eq!(schemes.0.last().map(|scheme| &scheme.code), Some(&"pumps".into()));
    desk.apply(Edit::PutItem(AgendaItem { scheme: Some("pumps".into()), ..c.items[1].clone() }));
    desk.apply(Edit::PutReading {
        scheme: "pumps".into(),
        as_on: c.meeting.date,
        unit: c.unit.id,
        indicator: "approved".into(),
        value: Some(Value::Number(12.0)),
    });
    let file = desk.session.meeting_file(c.meeting.id).unwrap();
    let table = &file.tables[&"pumps".into()];
    assert_eq!(table.totals[0].value, Some(Value::Number(12.0)));
    assert!(desk.session.check().unwrap().is_ok());
    assert!(matches!(refusal(&mut desk, Edit::DeleteScheme("pumps".into())), Refusal::SchemeUsed { .. }));
    let code = Edit::SetSchemeCode { scheme: "pumps".into(), code: "solar".into() };
    assert!(matches!(refusal(&mut desk, code), Refusal::SchemeUsed { .. }));
}

#[test]
fn an_indicator_with_figures_goes_only_from_sight() {
    let (mut desk, c) = filled();
    let mut scheme = phones(&desk);
    // What reckons with it, and the checks that name it, go first.
    scheme.checks.clear();
    scheme.indicators.retain(|one| one.code.0 != "working-share");
    let mut without = scheme.clone();
    without.remove_indicator(&"allotted".into());
    assert!(matches!(refusal(&mut desk, put_scheme(&without)), Refusal::IndicatorUsed { .. }));
    let mut words = scheme.clone();
    words.set_kind(&"allotted".into(), Kind::Text);
    assert!(matches!(refusal(&mut desk, put_scheme(&words)), Refusal::IndicatorKindUsed { .. }));
    scheme.indicator_mut(&"allotted".into()).unwrap().retired = true;
    desk.apply(put_scheme(&scheme));
    let table = desk.session.table(&c.scheme, c.meeting.date).unwrap();
    let column = table.column(&"allotted".into()).unwrap();
    assert!(!table.all_columns().contains(&column));
    assert_eq!(table.rows[0].cells[column].value, Some(Value::Number(42.0)), "kept");
    let again = put(&c, "allotted", c.meeting.date, 43.0);
    assert!(matches!(refusal(&mut desk, again), Refusal::IndicatorRetired { .. }));
}

#[test]
fn a_definition_that_cannot_be_reckoned_with_is_refused_with_its_reason() {
    let (mut desk, _) = filled();
    let mut circle = own("pumps");
    circle.indicators[0].formula = Some(Formula::Sum { of: vec!["approved".into()] });
    let Refusal::SchemeFault { said } = refusal(&mut desk, put_scheme(&circle)) else {
        panic!("another reason")
    };
    assert!(said.hi.contains("घूमकर") && said.en.contains("leads back"));
}

#[test]
fn codes_are_unique_and_a_new_one_follows_a_scheme_that_nothing_names() {
    let (mut desk, _) = filled();
    desk.apply(put_scheme(&own("pumps")));
    let taken = Edit::SetSchemeCode { scheme: "pumps".into(), code: "rajnet".into() };
    assert_eq!(refusal(&mut desk, taken), Refusal::SchemeCodeTaken { code: "rajnet".to_owned() });
    desk.apply(Edit::SetSchemeCode { scheme: "pumps".into(), code: "solar".into() });
    let schemes = desk.session.schemes().unwrap();
    assert!(schemes.get(&"pumps".into()).is_none() && schemes.get(&"solar".into()).is_some());
}

#[test]
fn a_share_of_the_total_and_a_target_of_all_together_are_worked_out() {
    let (mut desk, c) = filled();
    let mut scheme = own("pumps");
    let share = scheme.add_indicator(None);
    scheme.set_formula(&share, Some(Formula::ShareOfTotal { of: "approved".into() }));
    let approved = scheme.indicator_mut(&"approved".into()).unwrap();
    (approved.better, approved.target, approved.target_of) = (Better::More, Some(30.0), TargetOf::Overall);
    desk.apply(put_scheme(&scheme));
    let other =
        Unit { id: desk.id(), name: both("राजगढ़"), lgd_code: Some(655), ..c.unit.clone() };
    desk.apply(Edit::PutUnit(other.clone()));
    for (unit, number) in [(c.unit.id, 10.0), (other.id, 30.0)] {
        desk.apply(Edit::PutReading {
            scheme: "pumps".into(),
            as_on: c.meeting.date,
            unit,
            indicator: "approved".into(),
            value: Some(Value::Number(number)),
        });
    }
    let table: Arc<SchemeTable> = desk.session.table(&"pumps".into(), c.meeting.date).unwrap();
    let column = table.column(&share).unwrap();
    let of = |unit: UnitId| &table.rows.iter().find(|row| row.unit.id == unit).unwrap().cells[column];
    assert_eq!(of(c.unit.id).value, Some(Value::Number(25.0)));
    assert_eq!(of(other.id).value, Some(Value::Number(75.0)));
    assert_eq!(table.rows[0].cells[0].grade, None, "no unit is judged by what all should reach");
    assert_eq!(table.totals[0].grade, Some(Grade::Good));
}

#[test]
fn who_has_sent_nothing_since_the_last_meeting_is_known_with_the_day_of_the_last_figures() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let item = AgendaItem { scheme: Some(c.scheme.clone()), ..AgendaItem::blank(desk.id(), next.id) };
    desk.apply(Edit::AddItem(item));
    let received = desk.session.received(next.id).unwrap();
    let [one] = received.as_slice() else { panic!("{received:?}") };
    assert_eq!((one.rows, one.since), (1, Some(c.meeting.date)));
    assert_eq!(one.missing.iter().map(|one| one.last).collect::<Vec<_>>(), [Some(c.meeting.date)]);
    desk.apply(put(&c, "allotted", day(2026, 12, 1), 44.0));
    assert!(desk.session.received(next.id).unwrap()[0].missing.is_empty());
}

#[test]
fn a_unit_that_was_split_keeps_its_past_and_its_parts_have_only_their_own() {
    let (mut desk, c) = filled();
    let split = day(2026, 11, 30);
    desk.apply(Edit::PutUnit(Unit { valid_to: Some(split), ..c.unit.clone() }));
    for name in ["चूरू पूर्व", "चूरू पश्चिम"] {
        let (id, from) = (desk.id(), split.succ_opt());
        desk.apply(Edit::PutUnit(Unit {
            id,
            name: both(name),
            lgd_code: None,
            valid_from: from,
            ..c.unit.clone()
        }));
    }
    let names = |day| -> Vec<String> {
        let table = desk.session.table(&c.scheme, day).unwrap();
        let row = |row: &TableRow| format!("{} {:?}", row.unit.name.hi, row.cells[0].value);
        table.rows.iter().map(row).collect()
    };
    assert_eq!(names(c.meeting.date), ["चूरू Some(Number(42.0))"]);
    // The last figures are still those of the old unit: it stays readable beside the new ones.
    let after = names(day(2026, 12, 5));
    assert_eq!(after.len(), 3, "{after:?}");
    assert!(after.contains(&"चूरू Some(Number(42.0))".to_owned()));
}

#[test]
fn each_change_on_the_form_is_one_step_with_its_own_word_and_typing_a_name_is_one() {
    let (mut desk, _) = filled();
    let change = |desk: &mut Desk, change: &dyn Fn(&mut Indicator)| {
        let mut scheme = phones(desk);
        change(scheme.indicator_mut(&"working".into()).unwrap());
        desk.session.apply(put_scheme(&scheme)).unwrap();
    };
    let states = {
        let mut states = vec![phones(&desk)];
        // All within moments.
        change(&mut desk, &|one| one.main = !one.main);
        states.push(phones(&desk));
        change(&mut desk, &|one| one.main = !one.main);
        states.push(phones(&desk));
        change(&mut desk, &|one| one.set_better(Better::Less));
        states.push(phones(&desk));
        for name in ["च", "चल", "चल रहे"] {
            change(&mut desk, &|one| one.name.hi = name.to_owned());
        }
        states
    };
    let words = [
        "संकेतक “आईपी फोन: चल रहे” का नाम बदलना",
        "संकेतक “आईपी फोन: चालू” की दिशा बदलना",
        "संकेतक “आईपी फोन: चालू” का प्रदर्शन बदलना",
        "संकेतक “आईपी फोन: चालू” का प्रदर्शन बदलना",
    ];
    for (word, state) in words.into_iter().zip(states.iter().rev()) {
        assert_eq!(desk.session.undo_word().unwrap().sentence(Lang::Hi), word);
        desk.session.undo().unwrap().unwrap();
        assert!(phones(&desk) == *state, "{word}");
    }
}

#[test]
fn a_change_that_a_check_refuses_is_held_against_the_figure_of_the_date_before() {
    let (mut desk, c) = filled();
    let mut scheme = phones(&desk);
    let rule = FigureRule::Change { of: Vec::new(), percent: 50.0 };
    scheme.checks = vec![FigureCheck { rule, on_breach: OnBreach::Refuse }];
    desk.apply(put_scheme(&scheme));
    let last = c.meeting.date - chrono::Days::new(30);
    desk.apply(put(&c, "allotted", last, 40.0));
    // Mistyped: what is typed next is not held against it.
    desk.apply(put(&c, "allotted", c.meeting.date, 59.0));
    desk.apply(put(&c, "allotted", c.meeting.date, 21.0));
    let refused = refusal(&mut desk, put(&c, "allotted", c.meeting.date, 61.0));
    let Refusal::CheckBroken { said } = refused else { panic!("{refused:?}") };
    assert!(said.en.contains("from 40 (22.10.2026) to 61"), "{}", said.en);
    // The first date of all has nothing before it.
    desk.apply(put(&c, "allotted", last, 400.0));
}

#[test]
fn the_story_of_a_figure_shows_reported_and_verified_side_by_side() {
    let (mut desk, c) = filled();
    let mut scheme = phones(&desk);
    scheme.set_verified(&"working".into(), Some(both("चालू (सत्यापित)")));
    scheme.checks.clear();
    desk.apply(put_scheme(&scheme));
    let last = c.meeting.date - chrono::Days::new(30);
    for (code, day, number) in [
        ("working", last, 30.0),
        ("working", c.meeting.date, 33.0),
        ("working-verified", c.meeting.date, 21.0),
    ] {
        desk.apply(put(&c, code, day, number));
    }
    for code in ["working", "working-verified"] {
        let of = StoryOf { scheme: c.scheme.clone(), unit: c.unit.id, indicator: code.into() };
        let story = desk.session.story(&of).unwrap();
        let [reported, verified] = story.pair().expect("a pair").map(|one| one.code.0.as_str());
        assert_eq!((reported, verified), ("working", "working-verified"), "{code}");
        let values: Vec<_> = story
            .points
            .iter()
            .map(|point| story.pair_of(point).map(|value| value.and_then(Value::number)))
            .collect();
        assert_eq!(values, [[Some(33.0), Some(21.0)], [Some(30.0), None]], "{code}");
    }
    let of = StoryOf { scheme: c.scheme.clone(), unit: c.unit.id, indicator: "allotted".into() };
    assert!(desk.session.story(&of).unwrap().pair().is_none());
}
