//! What the wall says: of who sits there, by when, and in which order.

use super::*;
use crate::model::{Attendance, Deputy, Digits};

/// The words of a picture, one a line.
fn words(scene: &super::super::scene::Scene) -> Vec<String> {
    let picture = layout::lay_out(scene, Screen::default(), Zoom::default(), 0, &mut Measure::default());
    picture.texts().map(|text| text.text.clone()).collect()
}

#[test]
fn of_a_deputy_the_hall_sees_the_name_and_for_whom() {
    let mut file = file();
    let invitee = &mut file.invitees[0];
    (invitee.attendance, invitee.deputy) = (Attendance::Deputy, Some(Deputy::Named("रमेश".to_owned())));
    let seat = invitee.seat;
    for lang in Lang::ALL {
        let invited = file.people.seat_label(seat, lang);
        let whose = match lang {
            Lang::Hi => format!("{invited} के प्रतिनिधि"),
            Lang::En => format!("for {invited}"),
        };
        let said = words(&scene(&file, &wanted(&Show::Attendance, None, lang)));
        assert!(said.iter().any(|text| text == "रमेश"), "{said:?}");
        // A long one is cut at its end.
        let is_whose = |text: &String| whose.starts_with(text.trim_end_matches('…')) && text.len() > 20;
        assert!(said.iter().any(is_whose), "{whose}: {said:?}");
    }
}

#[test]
fn a_deadline_that_is_only_a_date_is_said_once() {
    let mut file = file();
    let item = ip_phones(&file).id;
    let date = chrono::NaiveDate::from_ymd_opt(2026, 12, 1);
    let given = file.directions.iter_mut().find(|given| given.item == item).expect("a direction");
    given.deadline = crate::model::Deadline { phrase: "1.12.26 तक".to_owned(), date };
    let Body::Cards(cards) = scene(&file, &wanted(&Show::Directions, Some(item), Lang::Hi)).body else {
        panic!("no cards")
    };
    assert!(cards.iter().any(|card| card.label.ends_with(" · 01.12.2026 तक")), "{cards:?}");
    assert!(cards.iter().all(|card| !card.label.contains("1.12.26")));
}

#[test]
fn bars_of_mere_counts_say_their_order_and_not_who_is_behind() {
    let file = file();
    let item = ip_phones(&file).id;
    let table = file.table_of(ip_phones(&file)).expect("figures");
    let heading = |code: &crate::model::IndicatorCode| {
        let show = Show::Chart(ChartKind::Bars);
        let wanted = Wanted { indicator: Some(code), ..wanted(&show, Some(item), Lang::Hi) };
        scene(&file, &wanted).heading.expect("a heading").second
    };
    let numbers = table.scheme.indicators.iter().filter(|one| one.kind.is_number() && one.formula.is_none());
    for indicator in numbers {
        let says_behind = heading(&indicator.code).contains("सबसे पीछे");
        assert_eq!(says_behind, indicator.target.or(indicator.behind).is_some(), "{}", indicator.code.0);
    }
}

#[test]
fn the_english_wall_has_latin_digits_whatever_the_office_chose_for_hindi() {
    let mut file = file();
    file.office.digits = Digits::Devanagari;
    let is_own = |c: char| ('०'..='९').contains(&c);
    let title = |lang| words(&scene(&file, &wanted(&Show::Title, None, lang))).concat();
    assert!(title(Lang::Hi).contains(is_own) && !title(Lang::En).contains(is_own), "{}", title(Lang::En));
}
