//! A direction points at a figure: what is kept of it, and what became of it.

use baithak::hindi::thread::{format_change, opening_words};
use baithak::model::*;
use baithak::session::{Edit, Refusal, catalogue};
use proptest::prelude::*;

use crate::support::{Content, Desk, day, filled};
use crate::{direction, file, next_meeting, put, refusal};

fn target(c: &Content, indicator: &str) -> Target {
    Target::Figure { scheme: c.scheme.clone(), unit: c.unit.id, indicator: indicator.into() }
}

/// Twenty-one of thirty-eight phones work, and the first direction says so.
fn pointing(indicator: &str) -> (Desk, Content) {
    let (mut desk, c) = filled();
    for (indicator, number) in [("allotted", 38.0), ("installed", 30.0), ("working", 21.0)] {
        desk.apply(put(&c, indicator, c.meeting.date, number));
    }
    let target = Some(target(&c, indicator));
    desk.apply(Edit::PutDirection(Direction { target, ..c.directions[0].clone() }));
    (desk, c)
}

#[test]
fn the_figure_is_kept_as_it_stood_with_its_day_and_of_how_many_it_is() {
    let share = |part, whole| Some(Share { part, whole });
    for (indicator, value, of) in [
        ("working", 21.0, share(21.0, 38.0)),
        ("working-share", 100.0 * 21.0 / 38.0, share(21.0, 38.0)),
        ("down", 9.0, share(9.0, 30.0)),
        ("allotted", 38.0, None),
    ] {
        let (mut desk, c) = pointing(indicator);
        // What is typed later, or stands in the table later, does not change it.
        desk.apply(put(&c, "working", c.meeting.date, 25.0));
        let mut typed = direction(&desk, &c, c.directions[0].id);
        typed.text = "शेष फोन चालू किए जाएँ।".to_owned();
        typed.then = None;
        desk.apply(Edit::PutDirection(typed));
        let then = direction(&desk, &c, c.directions[0].id).then.unwrap();
        assert_eq!((then.as_on, then.is_sample), (c.meeting.date, false));
        let figure = Figure { indicator: indicator.into(), value: Value::Number(value), share: of };
        assert_eq!(then.figures, [figure]);
    }
}

#[test]
fn another_target_is_another_figure_and_none_is_none() {
    let (mut desk, c) = pointing("working");
    let id = c.directions[0].id;
    let with = |desk: &Desk, target| Edit::PutDirection(Direction { target, ..direction(desk, &c, id) });
    let edit = with(&desk, Some(Target::Row { scheme: c.scheme.clone(), unit: c.unit.id }));
    desk.apply(edit);
    let codes: Vec<String> =
        direction(&desk, &c, id).then.unwrap().figures.into_iter().map(|f| f.indicator.to_string()).collect();
    assert_eq!(codes, ["allotted", "installed", "working", "down", "working-share"]);
    let edit = with(&desk, Some(Target::Scheme { scheme: c.scheme.clone() }));
    desk.apply(edit);
    assert_eq!(direction(&desk, &c, id).then.unwrap().figures[0].value, Value::Number(38.0));
    let edit = with(&desk, None);
    desk.apply(edit);
    assert_eq!(direction(&desk, &c, id).then, None);
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn a_figure_that_is_reported_only_later_is_taken_down_then() {
    let (mut desk, c) = filled();
    let target = Some(target(&c, "working"));
    desk.apply(Edit::PutDirection(Direction { target, ..c.directions[0].clone() }));
    let before = direction(&desk, &c, c.directions[0].id);
    assert_eq!(before.then, None);
    desk.apply(put(&c, "working", c.meeting.date, 21.0));
    desk.apply(Edit::PutDirection(Direction { text: "चालू करें।".to_owned(), ..before }));
    assert!(direction(&desk, &c, c.directions[0].id).then.is_some());
}

#[test]
fn what_is_not_defined_or_not_there_is_no_target() {
    let (mut desk, c) = filled();
    let missing: UnitId = desk.id();
    let refused = |desk: &mut Desk, target| {
        refusal(desk, Edit::PutDirection(Direction { target: Some(target), ..c.directions[0].clone() }))
    };
    let scheme = Target::Scheme { scheme: "none".into() };
    assert!(matches!(refused(&mut desk, scheme), Refusal::UnknownScheme { .. }));
    assert!(matches!(refused(&mut desk, target(&c, "none")), Refusal::UnknownIndicator { .. }));
    let row = Target::Row { scheme: c.scheme.clone(), unit: missing };
    assert_eq!(refused(&mut desk, row), Refusal::Gone);
}

#[test]
fn a_unit_at_which_a_direction_points_stays_and_the_sentence_says_which() {
    let (mut desk, c) = filled();
    let unit = Unit { id: desk.id(), ..c.unit.clone() };
    desk.apply(Edit::PutUnit(unit.clone()));
    let target = Some(Target::Row { scheme: c.scheme.clone(), unit: unit.id });
    desk.apply(Edit::PutDirection(Direction { target, ..c.directions[0].clone() }));
    let Refusal::InUse { uses, .. } = refusal(&mut desk, Edit::DeleteUnit(unit.id)) else { panic!() };
    assert_eq!(uses.directions, ["07/2026-01"]);
}

#[test]
fn the_next_meeting_sees_the_figure_then_and_now_and_which_way_it_went() {
    for (indicator, by, way) in
        [("working", 9.0, Way::Better), ("down", -9.0, Way::Better), ("test-answered", 0.0, Way::Same)]
    {
        let (mut desk, c) = pointing(indicator);
        desk.apply(put(&c, "test-answered", c.meeting.date, 5.0));
        let typed = direction(&desk, &c, c.directions[0].id);
        desk.apply(Edit::PutDirection(Direction {
            text: "चालू करें।".to_owned(), ..typed
        }));
        let next = next_meeting(&mut desk, &c);
        for (code, number) in
            [("allotted", 38.0), ("installed", 30.0), ("working", 30.0), ("test-answered", 5.0)]
        {
            desk.apply(put(&c, code, day(2026, 12, 1), number));
        }
        // Figures of after the meeting are not seen in it.
        desk.apply(put(&c, "working", day(2026, 12, 20), 1.0));
        let earlier = file(&desk, next.id).earlier.remove(0);
        assert_eq!(earlier.now.as_ref().unwrap().as_on, day(2026, 12, 1));
        let scheme = catalogue::scheme(&c.scheme).unwrap();
        let [change] = <[FigureChange; 1]>::try_from(earlier.changes(&scheme)).unwrap();
        assert_eq!((change.by, change.way), (Some(by), Some(way)), "{indicator}");
    }
}

#[test]
fn a_figure_that_is_no_longer_reported_has_no_now() {
    let (mut desk, c) = pointing("working");
    let next = next_meeting(&mut desk, &c);
    desk.apply(put(&c, "allotted", day(2026, 12, 1), 38.0));
    let earlier = file(&desk, next.id).earlier.remove(0);
    let change = earlier.changes(&catalogue::scheme(&c.scheme).unwrap()).remove(0);
    assert_eq!((change.now, change.by, change.way), (None, None, None));
}

fn words(scheme: &str, indicator: &str, figure: Option<Figure>, lang: Lang) -> String {
    let scheme = catalogue::scheme(&scheme.into()).unwrap();
    let target = Target::Figure {
        scheme: scheme.code.clone(),
        unit: UnitId(uuid::Uuid::nil()),
        indicator: indicator.into(),
    };
    let captured =
        figure.map(|figure| Captured { as_on: day(2026, 11, 21), is_sample: false, figures: vec![figure] });
    let place = if lang == Lang::Hi { "तारानगर" } else { "Taranagar" };
    opening_words(place, &scheme, &target, captured.as_ref(), lang, Digits::Latin)
}

#[test]
fn the_opening_words_say_the_figure_as_a_person_would() {
    let share = Some(Share { part: 21.0, whole: 38.0 });
    let number = |indicator: &str, number, share| Figure {
        indicator: indicator.into(),
        value: Value::Number(number),
        share,
    };
    let other = |indicator: &str, value| Figure { indicator: indicator.into(), value, share: None };
    let cases = [
        ("ip-phone", number("working", 21.0, share), "तारानगर: 38 में से 21 चालू", "Taranagar: 21 of 38 working"),
        (
            "ip-phone",
            number("working-share", 55.3, share),
            "तारानगर: 38 में से 21 चालू",
            "Taranagar: 21 of 38 working",
        ),
        ("ip-phone", number("working-share", 110.0, None), "तारानगर: चालू 110%", "Taranagar: working 110%"),
        ("ip-phone", number("allotted", 1234.0, None), "तारानगर: आवंटित 1,234", "Taranagar: allotted 1,234"),
        (
            "ip-phone",
            other("last-test", Value::Date(day(2026, 11, 9))),
            "तारानगर: अंतिम परीक्षण – 09.11.2026",
            "Taranagar: last test – 09.11.2026",
        ),
        (
            "ip-phone",
            other("down-reason", Value::Text("लैन केबल खराब".to_owned())),
            "तारानगर: बंद होने का कारण – लैन केबल खराब",
            "Taranagar: reason for not working – लैन केबल खराब",
        ),
        ("rajnet", number("uptime", 97.0, None), "तारानगर: अपटाइम 97%", "Taranagar: uptime 97%"),
        (
            "rajnet",
            number("bandwidth", 68.0, None),
            "तारानगर: बैंडविड्थ 68 एमबीपीएस",
            "Taranagar: bandwidth 68 Mbps",
        ),
        (
            "rajnet",
            number("down", 3.0, Some(Share { part: 3.0, whole: 32.0 })),
            "तारानगर: 32 में से 3 तकनीकी कारण से बंद",
            "Taranagar: 3 of 32 down for technical reasons",
        ),
    ];
    for (scheme, figure, hi, en) in cases {
        let code = figure.indicator.to_string();
        assert_eq!(words(scheme, &code, Some(figure.clone()), Lang::Hi), hi);
        assert_eq!(words(scheme, &code, Some(figure), Lang::En), en);
    }
    assert_eq!(words("ip-phone", "working", None, Lang::Hi), "तारानगर: चालू – आँकड़ा प्राप्त नहीं");
    let rupees =
        words("emitra", "penalty-rupees", Some(number("penalty-rupees", 1_234_567.0, None)), Lang::Hi);
    assert!(rupees.ends_with(" ₹ 12,34,567"), "{rupees}");
}

#[test]
fn more_than_the_whole_is_never_said_as_a_share() {
    let (mut desk, c) = pointing("working");
    desk.apply(put(&c, "allotted", c.meeting.date, 20.0));
    let table = desk.session.table(&c.scheme, c.meeting.date).unwrap();
    let captured = table.capture(&target(&c, "working")).unwrap();
    assert_eq!(captured.figures[0].share, None);
}

#[test]
fn a_change_is_written_with_its_sign() {
    let shown = |by, kind: &Kind| format_change(by, kind, Digits::Latin);
    assert_eq!(shown(9.0, &Kind::Count), "+9");
    assert_eq!(shown(-1200.0, &Kind::Rupees), "−₹ 1,200");
    assert_eq!(shown(23.7, &Kind::Percent), "+24%");
    assert_eq!(shown(0.0, &Kind::Count), "±0");
}

proptest! {
    /// Whatever a scheme's figure is, its opening words begin with the place and hold no empty place.
    #[test]
    fn every_figure_of_every_scheme_has_opening_words(number in 0.0_f64..1e9, whole in 0.0_f64..1e9) {
        for scheme in catalogue::schemes() {
            for indicator in &scheme.indicators {
                let share = (number <= whole).then_some(Share { part: number, whole });
                let figure = Figure { indicator: indicator.code.clone(), value: Value::Number(number), share };
                for lang in Lang::ALL {
                    let said = words(&scheme.code.0, &indicator.code.0, Some(figure.clone()), lang);
                    prop_assert!(said.contains(": ") && !said.contains('{') && !said.contains("  "), "{said}");
                }
            }
        }
    }
}
