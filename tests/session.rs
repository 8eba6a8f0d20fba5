//! The use cases: what they do, what they refuse, and what screens and papers read.

#![cfg(test)]

#[path = "support/session.rs"]
mod support;

use baithak::model::*;
use baithak::session::{Edit, Refusal, SessionError};
use support::{Desk, both, day, dump, filled, item};

fn refusal(desk: &mut Desk, edit: Edit) -> Refusal {
    let rows = dump(&desk.path());
    let error = desk.try_apply(edit).unwrap_err();
    assert_eq!(dump(&desk.path()), rows, "a refused change changed something");
    for lang in Lang::ALL {
        let sentence = error.sentence(lang);
        assert!(!sentence.is_empty() && !sentence.contains('{'), "{sentence}");
    }
    match error {
        SessionError::Refused(refusal) => refusal,
        SessionError::Store(error) => panic!("{error}"),
    }
}

/// Titles in reading order, with their numbers.
fn agenda(desk: &Desk, meeting: MeetingId) -> Vec<String> {
    let file = desk.session.meeting_file(meeting).unwrap();
    numbered(&file.items).into_iter().map(|(number, item)| format!("{number} {}", item.title.hi)).collect()
}

#[test]
fn items_move_between_levels_and_their_places_stay_dense() {
    let (mut desk, c) = filled();
    let move_item = |item: AgendaItemId, parent, index| Edit::MoveItem { item, parent, index };
    assert_eq!(agenda(&desk, c.meeting.id), ["1 आईपी फोन", "1.1 शेष फोन", "2 राजनेट"]);
    desk.apply(move_item(c.items[2].id, None, 1));
    assert_eq!(agenda(&desk, c.meeting.id), ["1 आईपी फोन", "2 शेष फोन", "3 राजनेट"]);
    desk.apply(move_item(c.items[0].id, Some(c.items[1].id), 0));
    assert_eq!(agenda(&desk, c.meeting.id), ["1 शेष फोन", "2 राजनेट", "2.1 आईपी फोन"]);
    desk.apply(move_item(c.items[1].id, None, 0));
    assert_eq!(agenda(&desk, c.meeting.id), ["1 राजनेट", "1.1 आईपी फोन", "2 शेष फोन"]);
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn nesting_deeper_than_one_level_is_refused() {
    let (mut desk, c) = filled();
    let under = |item: &AgendaItem, parent: &AgendaItem| Edit::MoveItem {
        item: item.id,
        parent: Some(parent.id),
        index: 0,
    };
    // Below a point, with points of its own, and below itself.
    assert_eq!(refusal(&mut desk, under(&c.items[1], &c.items[2])), Refusal::NestedTooDeep);
    assert_eq!(refusal(&mut desk, under(&c.items[0], &c.items[1])), Refusal::NestedTooDeep);
    assert_eq!(refusal(&mut desk, under(&c.items[1], &c.items[1])), Refusal::NestedTooDeep);
    let new = item(desk.id(), c.meeting.id, Some(c.items[2].id), "तीसरा स्तर");
    assert_eq!(refusal(&mut desk, Edit::AddItem(new)), Refusal::NestedTooDeep);
}

#[test]
fn writing_in_an_item_never_moves_it() {
    let (mut desk, c) = filled();
    desk.apply(Edit::MoveItem { item: c.items[1].id, parent: None, index: 0 });
    // As a screen that has not heard of the move would send it.
    desk.apply(Edit::PutItem(AgendaItem { discussion: "चर्चा".to_owned(), ..c.items[1].clone() }));
    assert_eq!(agenda(&desk, c.meeting.id), ["1 राजनेट", "2 आईपी फोन", "2.1 शेष फोन"]);
}

#[test]
fn a_meeting_number_and_a_series_code_are_given_once() {
    let (mut desk, c) = filled();
    let twin = Meeting { id: desk.id(), ..c.meeting.clone() };
    assert_eq!(refusal(&mut desk, Edit::PutMeeting(twin)), Refusal::MeetingNumberTaken { number: 1 });
    let zero = Meeting { number: 0, ..c.meeting.clone() };
    assert_eq!(refusal(&mut desk, Edit::PutMeeting(zero)), Refusal::MeetingNumberZero);
    let twin = Series { id: desk.id(), code: " 07 ".to_owned(), name: both("दूसरी") };
    assert_eq!(refusal(&mut desk, Edit::PutSeries(twin)), Refusal::SeriesCodeTaken { code: "07".to_owned() });
    let empty = Series { id: desk.id(), code: " ".to_owned(), name: both("बिना कोड") };
    assert_eq!(refusal(&mut desk, Edit::PutSeries(empty)), Refusal::SeriesCodeEmpty);
    assert_eq!(desk.session.home().unwrap().next_number(c.series.id), 2);
}

#[test]
fn people_who_are_named_somewhere_stay_and_the_sentence_says_where() {
    let (mut desk, c) = filled();
    let Refusal::PersonInUse { uses, .. } = refusal(&mut desk, Edit::DeleteOfficer(c.officers[0].id)) else {
        panic!("not in use")
    };
    assert_eq!(uses.meetings.len(), 1);
    assert_eq!(uses.directions, ["07/2026-01"]);
    let error = desk.try_apply(Edit::DeletePost(c.posts[0].id)).unwrap_err();
    let sentence = error.sentence(Lang::Hi);
    assert!(
        sentence.contains("इसका उल्लेख यहाँ है: बैठक 1 (21.11.2026)") && sentence.contains("नरेश कुमार"),
        "{sentence}"
    );
    let error = desk.try_apply(Edit::DeleteOffice(c.office.id)).unwrap_err();
    assert!(error.sentence(Lang::Hi).contains("एसीपी"));
    desk.apply(Edit::DeleteOfficer(c.officers[2].id));
}

#[test]
fn units_with_figures_or_units_below_stay() {
    let (mut desk, c) = filled();
    assert!(matches!(refusal(&mut desk, Edit::DeleteUnit(c.unit.id)), Refusal::UnitHasFigures { .. }));
    let (upper, lower): (UnitId, UnitId) = (desk.id(), desk.id());
    desk.apply(Edit::PutUnit(Unit { id: upper, ..c.unit.clone() }));
    desk.apply(Edit::PutUnit(Unit { id: lower, parent: Some(upper), ..c.unit.clone() }));
    assert!(matches!(refusal(&mut desk, Edit::DeleteUnit(upper)), Refusal::UnitHasUnits { .. }));
    let round = Unit { id: upper, parent: Some(lower), ..c.unit.clone() };
    assert_eq!(refusal(&mut desk, Edit::PutUnit(round)), Refusal::UnitUnderItself);
    let (from, to) = (day(2026, 4, 1), day(2026, 3, 31));
    let backwards = Unit { valid_from: Some(from), valid_to: Some(to), ..c.unit.clone() };
    assert_eq!(refusal(&mut desk, Edit::PutUnit(backwards)), Refusal::UnitEndsBeforeItBegins { from, to });
}

#[test]
fn figures_are_taken_only_where_and_as_the_definition_has_them() {
    let (mut desk, c) = filled();
    let put = |scheme: &str, indicator: &str, value: Value| Edit::PutReading {
        scheme: scheme.into(),
        as_on: c.meeting.date,
        unit: c.unit.id,
        indicator: indicator.into(),
        value: Some(value),
    };
    let number = || Value::Number(1.0);
    assert!(matches!(refusal(&mut desk, put("none", "x", number())), Refusal::UnknownScheme { .. }));
    assert!(matches!(refusal(&mut desk, put("ip-phone", "x", number())), Refusal::UnknownIndicator { .. }));
    assert!(matches!(
        refusal(&mut desk, put("ip-phone", "working-share", number())),
        Refusal::WorkedOut { .. }
    ));
    let wrong = [
        ("working", Value::Text("बहुत".to_owned())),
        ("working", Value::Number(f64::NAN)),
        ("last-test", number()),
    ];
    for (indicator, value) in wrong {
        assert!(matches!(refusal(&mut desk, put("ip-phone", indicator, value)), Refusal::WrongValue { .. }));
    }
}

#[test]
fn a_table_shows_the_latest_figures_on_the_day_and_none_of_later() {
    let (mut desk, c) = filled();
    let put = |as_on, number: Option<f64>| Edit::PutReading {
        scheme: c.scheme.clone(),
        as_on,
        unit: c.unit.id,
        indicator: c.indicators[0].clone(),
        value: number.map(Value::Number),
    };
    let shown = |desk: &Desk, day| {
        let table = desk.session.table(&c.scheme, day).unwrap();
        let as_on = table.snapshot.as_ref().map(|snapshot| snapshot.as_on);
        let column = table.column(&c.indicators[0]).unwrap();
        (as_on, table.rows[0].cells[column].value.as_ref().and_then(Value::number))
    };
    let (before, date, after) = (day(2026, 11, 1), c.meeting.date, day(2026, 12, 1));
    assert_eq!(shown(&desk, before), (None, None));
    assert_eq!(shown(&desk, after), (Some(date), Some(42.0)));
    desk.apply(put(before, Some(40.0)));
    assert_eq!(shown(&desk, before), (Some(before), Some(40.0)));
    assert_eq!(shown(&desk, date), (Some(date), Some(42.0)));
    // The last figure of a day takes the day with it, and the figures before it come back.
    desk.apply(put(date, None));
    assert_eq!(shown(&desk, after), (Some(before), Some(40.0)));
    desk.session.undo().unwrap();
    assert_eq!(shown(&desk, after), (Some(date), Some(42.0)));
}

#[test]
fn a_range_of_figures_is_entered_whole_or_not_at_all() {
    let (mut desk, c) = filled();
    let figure = |indicator: usize, value: Option<Value>| Entered {
        unit: c.unit.id,
        indicator: c.indicators[indicator].clone(),
        value,
    };
    let put = |figures| Edit::PutReadings { scheme: c.scheme.clone(), as_on: c.meeting.date, figures };
    let number = |number: f64| Some(Value::Number(number));
    let wrong = put(vec![figure(0, number(7.0)), figure(1, Some(Value::Text("सात".to_owned())))]);
    assert!(matches!(refusal(&mut desk, wrong), Refusal::WrongValue { .. }));
    let shown = |desk: &Desk| {
        let table = desk.session.table(&c.scheme, c.meeting.date).unwrap();
        let number = |at: usize| {
            let column = table.column(&c.indicators[at]).unwrap();
            table.rows[0].cells[column].value.as_ref().and_then(Value::number)
        };
        (number(0), number(1))
    };
    let before = shown(&desk);
    desk.apply(put(vec![figure(0, number(7.0)), figure(1, number(5.0))]));
    assert_eq!(shown(&desk), (Some(7.0), Some(5.0)));
    desk.session.undo().unwrap();
    assert_eq!(shown(&desk), before);
    // What takes the last figures away takes the day away.
    desk.apply(put(c.indicators.iter().enumerate().map(|(at, _)| figure(at, None)).collect()));
    assert!(desk.session.table(&c.scheme, c.meeting.date).unwrap().snapshot.is_none());
}

#[test]
fn earlier_directions_come_oldest_first_with_their_scheme_and_only_from_the_series() {
    let (mut desk, c) = filled();
    let other = Series { id: desk.id(), code: "08".to_owned(), name: both("अन्य") };
    desk.apply(Edit::PutSeries(other.clone()));
    let meeting = |desk: &Desk, series: SeriesId, number, date| Meeting {
        id: desk.id(),
        series,
        number,
        date,
        ..c.meeting.clone()
    };
    let later = meeting(&desk, c.series.id, 3, day(2027, 1, 2));
    let between = meeting(&desk, c.series.id, 2, day(2026, 12, 5));
    let foreign = meeting(&desk, other.id, 1, day(2026, 12, 1));
    for meeting in [&later, &between, &foreign] {
        desk.apply(Edit::PutMeeting(meeting.clone()));
        let item = item(desk.id(), meeting.id, None, "बिन्दु");
        let id = desk.id();
        desk.apply(Edit::AddItem(item.clone()));
        desk.apply(Edit::PutDirection(Direction::blank(id, meeting.id, item.id, 0)));
    }
    let file = desk.session.meeting_file(later.id).unwrap();
    let found: Vec<(String, bool)> = file
        .earlier
        .iter()
        .map(|earlier| (earlier.direction.number.clone().unwrap().to_string(), earlier.scheme.is_some()))
        .collect();
    let expected = [("07/2026-01", true), ("07/2026-02", true), ("07/2026-03", false)];
    assert_eq!(found, expected.map(|(number, scheme)| (number.to_owned(), scheme)));
    assert_eq!(file.earlier[0].direction.supporting, c.directions[0].supporting);
    assert_eq!(file.directions[0].number.as_ref().unwrap().to_string(), "07/2027-01");
    assert!(desk.session.meeting_file(c.meeting.id).unwrap().earlier.is_empty());
}

#[test]
fn what_changes_in_an_earlier_meeting_is_seen_in_the_later_one_at_once() {
    let (mut desk, c) = filled();
    let later = Meeting { id: desk.id(), number: 2, date: day(2026, 12, 5), ..c.meeting.clone() };
    desk.apply(Edit::PutMeeting(later.clone()));
    let own = item(desk.id(), later.id, None, "अपना बिन्दु");
    desk.apply(Edit::AddItem(own.clone()));
    let seen = |desk: &Desk| -> Vec<String> {
        let file = desk.session.meeting_file(later.id).unwrap();
        file.earlier.into_iter().map(|earlier| earlier.direction.text).collect()
    };
    let first = c.directions[0].text.as_str();
    assert_eq!(seen(&desk), [first, ""]);
    let typed = Direction { text: "बदला हुआ".to_owned(), ..c.directions[1].clone() };
    let blank = Direction::blank(desk.id(), later.id, own.id, 0);
    // Alone, and together with a change of the later meeting itself.
    desk.apply(Edit::PutDirection(typed));
    assert_eq!(seen(&desk), [first, "बदला हुआ"]);
    desk.apply(Edit::All(vec![Edit::DeleteDirection(c.directions[1].id), Edit::PutDirection(blank.clone())]));
    assert_eq!(seen(&desk), [first]);
    desk.apply(Edit::PutDirection(Direction { text: "अपना".to_owned(), ..blank }));
    assert_eq!(seen(&desk), [first]);
    desk.session.undo().unwrap();
    desk.session.undo().unwrap();
    desk.session.undo().unwrap();
    assert_eq!(seen(&desk), [first, ""]);
}

#[test]
fn a_direction_keeps_its_number_when_its_item_its_date_and_its_series_code_change() {
    let (mut desk, c) = filled();
    desk.apply(Edit::PutDirection(Direction { item: c.items[1].id, ..c.directions[0].clone() }));
    desk.apply(Edit::PutMeeting(Meeting { date: day(2027, 1, 2), ..c.meeting.clone() }));
    desk.apply(Edit::PutSeries(Series { code: "70".to_owned(), ..c.series.clone() }));
    let file = desk.session.meeting_file(c.meeting.id).unwrap();
    let moved = file.directions_of(c.items[1].id).next().unwrap();
    assert_eq!(moved.number.as_ref().unwrap().to_string(), "07/2026-01");
    assert_eq!(file.directions_of(c.items[0].id).next().unwrap().position, 0);
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn a_discussion_becomes_a_direction_and_comes_back_as_a_paragraph() {
    let (mut desk, c) = filled();
    let id = desk.id();
    desk.apply(Edit::DiscussionToDirection { item: c.items[0].id, direction: id });
    let file = desk.session.meeting_file(c.meeting.id).unwrap();
    let made = file.directions.iter().find(|direction| direction.id == id).unwrap();
    assert_eq!((made.text.as_str(), made.position), ("चर्चा हुई।", 2));
    assert_eq!(file.item(c.items[0].id).unwrap().discussion, "");
    desk.apply(Edit::DirectionToDiscussion(id));
    desk.apply(Edit::DirectionToDiscussion(c.directions[0].id));
    let file = desk.session.meeting_file(c.meeting.id).unwrap();
    assert_eq!(file.item(c.items[0].id).unwrap().discussion, "चर्चा हुई।\nसभी फोन चालू किए जाएँ।");
    let id = desk.id();
    let empty = Edit::DiscussionToDirection { item: c.items[1].id, direction: id };
    assert_eq!(refusal(&mut desk, empty), Refusal::NothingToMove);
}

#[test]
fn a_direction_of_ten_thousand_characters_is_kept_and_control_characters_are_not() {
    let (mut desk, c) = filled();
    let long = "निर्देश ".repeat(1_500);
    assert!(long.chars().count() > 10_000);
    let with_controls = format!("{long}\u{0}\u{7}\u{1b}[31m\u{feff}");
    let mut direction = Direction { text: with_controls, ..c.directions[0].clone() };
    direction.deadline.phrase = "आगामी\nसोमवार\u{0}".to_owned();
    desk.apply(Edit::PutDirection(direction));
    let file = desk.session.meeting_file(c.meeting.id).unwrap();
    let kept = file.directions.iter().find(|direction| direction.id == c.directions[0].id).unwrap();
    assert_eq!(kept.text, format!("{long}[31m"));
    assert_eq!(kept.deadline.phrase, "आगामी सोमवार");
}

#[test]
fn an_invited_officer_is_not_invited_twice() {
    let (mut desk, c) = filled();
    let seats = [0, 2].map(|n: usize| (desk.id(), Seat { officer: c.officers[n].id, post: None }));
    desk.apply(Edit::Invite { meeting: c.meeting.id, invitees: seats.to_vec() });
    let file = desk.session.meeting_file(c.meeting.id).unwrap();
    let officers: Vec<OfficerId> = file.invitees.iter().map(|invitee| invitee.seat.officer).collect();
    assert_eq!(officers, c.officers.iter().map(|officer| officer.id).collect::<Vec<_>>());
    desk.apply(Edit::MoveInvitee { invitee: seats[1].0, index: 0 });
    desk.apply(Edit::RemoveInvitee(c.invitees[0]));
    let file = desk.session.meeting_file(c.meeting.id).unwrap();
    let places: Vec<(u32, OfficerId)> = file.invitees.iter().map(|i| (i.position, i.seat.officer)).collect();
    assert_eq!(places, [(0, c.officers[2].id), (1, c.officers[1].id)]);
}

fn profile(hi: &str, en: &str) -> Edit {
    Edit::PutOfficeProfile(OfficeProfile { district: Bilingual::new(hi, en), ..OfficeProfile::default() })
}

#[test]
fn the_first_start_is_over_when_the_office_was_set_up_or_skipped() {
    let mut desk = Desk::new();
    assert!(desk.session.home().unwrap().is_first_start());
    desk.apply(Edit::PutOfficeProfile(OfficeProfile::default()));
    let home = desk.session.home().unwrap();
    assert_eq!((home.is_first_start(), home.office), (false, Some(OfficeProfile::default())));
    assert!(desk.session.units().unwrap().is_empty());
}

#[test]
fn churu_comes_with_its_units_in_whichever_spelling_and_in_the_same_step() {
    for (hi, en) in [("चूरू", ""), ("चुरू", ""), ("", "churu")] {
        let mut desk = Desk::new();
        desk.apply(profile(hi, en));
        let units = desk.session.units().unwrap();
        assert_eq!(units.iter().filter(|unit| unit.level == UnitLevel::Block).count(), 7, "{hi}{en}");
        assert!(units.is_sorted_by_key(|unit| unit.level));
        desk.session.undo().unwrap();
        assert!(desk.session.units().unwrap().is_empty());
        assert!(desk.session.home().unwrap().is_first_start());
    }
}

#[test]
fn another_district_is_a_unit_that_follows_the_profile_until_others_stand_beside_it() {
    let mut desk = Desk::new();
    desk.apply(profile("सी", ""));
    desk.apply(profile("सीकर", "Sikar"));
    let units = desk.session.units().unwrap();
    assert_eq!(units.len(), 1);
    assert_eq!((units[0].level, units[0].name.hi.as_str()), (UnitLevel::District, "सीकर"));
    let block =
        Unit { id: desk.id(), level: UnitLevel::Block, parent: Some(units[0].id), ..units[0].clone() };
    desk.apply(Edit::PutUnit(block));
    desk.apply(profile("चूरू", "Churu"));
    assert_eq!(desk.session.units().unwrap().len(), 2);
}

#[test]
fn the_units_that_the_program_brought_give_way_to_another_district_until_something_stands_at_them() {
    let mut desk = Desk::new();
    desk.apply(profile("चूरू", "Churu"));
    let brought = desk.session.units().unwrap();
    desk.apply(profile("सीकर", "Churu of old"));
    let names =
        |desk: &Desk| desk.session.units().unwrap().iter().map(|unit| unit.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&desk), [Bilingual::new("सीकर", "Churu of old")]);
    desk.session.undo().unwrap();
    assert_eq!(desk.session.units().unwrap(), brought);

    desk.apply(Edit::PutUnit(Unit { lgd_code: Some(1), ..brought[1].clone() }));
    desk.apply(profile("सीकर", "Sikar"));
    assert_eq!(desk.session.units().unwrap().len(), brought.len());
}

#[test]
fn the_units_of_the_district_come_later_too_but_never_beside_others() {
    let mut desk = Desk::new();
    desk.apply(Edit::LoadDistrictUnits);
    let loaded = desk.session.units().unwrap();
    assert_eq!(loaded.iter().filter(|unit| unit.level == UnitLevel::Block).count(), 7);
    assert_eq!(refusal(&mut desk, Edit::LoadDistrictUnits), Refusal::UnitsThereAlready);
    desk.session.undo().unwrap();
    assert!(desk.session.units().unwrap().is_empty());
    desk.session.redo().unwrap();
    assert_eq!(desk.session.units().unwrap(), loaded);
}
