//! What a new meeting starts with, what is left for the next one, and how long an item took.

use baithak::hindi::thread::confirmation;
use baithak::model::check::{Warning, warnings};
use baithak::model::*;
use baithak::session::{Edit, Refusal};

use crate::support::{Desk, both, day, dump, entry, filled, report};
use crate::{file, next_meeting, refusal};

fn titles(desk: &Desk, meeting: MeetingId) -> Vec<(String, ItemKind)> {
    let file = file(desk, meeting);
    let items = numbered(&file.items);
    items.into_iter().map(|(number, item)| (format!("{number} {}", item.title.hi), item.kind)).collect()
}

#[test]
fn the_first_meeting_of_a_series_starts_empty_and_the_next_with_confirmation_and_compliance() {
    let (mut desk, c) = filled();
    assert_eq!(file(&desk, c.meeting.id).last, None);
    let before = dump(&desk.path());
    let next = next_meeting(&mut desk, &c);
    let expected = [
        ("1 गत बैठक की कार्यवाही की पुष्टि".to_owned(), ItemKind::Confirmation),
        ("2 गत निर्देशों की अनुपालना".to_owned(), ItemKind::Compliance),
    ];
    assert_eq!(titles(&desk, next.id), expected);
    let last = file(&desk, next.id).last.unwrap();
    assert_eq!(last, LastMeeting { id: c.meeting.id, number: 1, date: c.meeting.date });
    let suggested = confirmation(last.date, Lang::Hi, Digits::Latin);
    assert_eq!(suggested, "गत बैठक दिनांक 21.11.2026 के कार्यवाही विवरण की पुष्टि की गई।");
    // One step, and only for a new meeting.
    desk.apply(Edit::PutMeeting(Meeting { venue: both("अन्यत्र"), ..next.clone() }));
    assert_eq!(titles(&desk, next.id).len(), 2);
    desk.session.undo().unwrap();
    desk.session.undo().unwrap();
    assert_eq!(dump(&desk.path()), before);
    // Another series has its own first meeting.
    let other = Series { id: desk.id(), code: "08".to_owned(), name: both("अन्य") };
    let first = Meeting { id: desk.id(), series: other.id, date: day(2027, 1, 1), ..next };
    desk.apply(Edit::All(vec![Edit::PutSeries(other), Edit::PutMeeting(first.clone())]));
    assert_eq!(titles(&desk, first.id), []);
}

#[test]
fn the_generated_items_move_and_go_like_any_other() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let ids: Vec<AgendaItemId> = file(&desk, next.id).items.iter().map(|item| item.id).collect();
    desk.apply(Edit::MoveItem { item: ids[1], parent: None, index: 0 });
    desk.apply(Edit::DeleteItem(ids[0]));
    let left = [("1 गत निर्देशों की अनुपालना".to_owned(), ItemKind::Compliance)];
    assert_eq!(titles(&desk, next.id), left);
}

#[test]
fn a_parked_item_is_in_the_next_meeting_with_what_was_prepared_and_without_what_was_said() {
    let (mut desk, c) = filled();
    let prepared = AgendaItem { brief: "सार".to_owned(), ..c.items[0].clone() };
    desk.apply(Edit::PutItem(prepared));
    desk.apply(Edit::SetUsedSeconds { item: c.items[0].id, seconds: Some(300) });
    desk.apply(Edit::ParkItem { item: c.items[0].id, parked: true });
    let next = next_meeting(&mut desk, &c);
    let found = file(&desk, next.id);
    let taken = found.items.iter().find(|item| item.continues == Some(c.items[0].id)).unwrap();
    assert_eq!((taken.brief.as_str(), taken.discussion.as_str()), ("सार", ""));
    assert_eq!((&taken.scheme, taken.parked, taken.used_seconds), (&c.items[0].scheme, false, None));
    assert!(found.parked.is_empty());
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn what_is_parked_after_the_next_meeting_was_made_is_offered_to_it_and_taken_once() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let parked = c.items[1].id;
    let take = |desk: &Desk| Edit::TakeUpItem { meeting: next.id, parked, item: desk.id() };
    let edit = take(&desk);
    assert_eq!(refusal(&mut desk, edit), Refusal::NotParked);
    desk.apply(Edit::ParkItem { item: parked, parked: true });
    let offered: Vec<AgendaItemId> = file(&desk, next.id).parked.iter().map(|item| item.id).collect();
    assert_eq!(offered, [parked]);
    let edit = take(&desk);
    desk.apply(edit);
    assert!(file(&desk, next.id).parked.is_empty());
    assert_eq!(titles(&desk, next.id).last().unwrap().0, "3 राजनेट");
    let edit = take(&desk);
    assert_eq!(refusal(&mut desk, edit), Refusal::NotParked);
    // Without the item that took it up it is offered again, and without the one that left it the later stays.
    let taken = file(&desk, next.id).items.pop().unwrap();
    desk.apply(Edit::DeleteItem(taken.id));
    assert_eq!(file(&desk, next.id).parked.len(), 1);
    desk.session.undo().unwrap();
    desk.apply(Edit::DeleteItem(parked));
    assert_eq!(file(&desk, next.id).item(taken.id).unwrap().continues, None);
}

#[test]
fn a_screen_that_writes_an_item_changes_neither_its_time_nor_that_it_is_parked() {
    let (mut desk, c) = filled();
    desk.apply(Edit::SetUsedSeconds { item: c.items[1].id, seconds: Some(90) });
    desk.apply(Edit::ParkItem { item: c.items[1].id, parked: true });
    desk.apply(Edit::PutItem(AgendaItem { discussion: "चर्चा".to_owned(), ..c.items[1].clone() }));
    let item = file(&desk, c.meeting.id).item(c.items[1].id).cloned().unwrap();
    assert_eq!((item.used_seconds, item.parked), (Some(90), true));
}

#[test]
fn the_time_that_an_item_took_is_no_step_of_undo_and_stands_between_none() {
    let (mut desk, c) = filled();
    let used = |desk: &Desk| file(desk, c.meeting.id).item(c.items[1].id).unwrap().used_seconds;
    let write = |desk: &mut Desk, text: &str| {
        let item = AgendaItem { discussion: text.to_owned(), ..c.items[1].clone() };
        desk.session.apply(Edit::PutItem(item)).unwrap();
    };
    desk.clock.advance(chrono::TimeDelta::seconds(60));
    write(&mut desk, "पहला");
    let word = desk.session.undo_word();
    desk.session.apply(Edit::SetUsedSeconds { item: c.items[1].id, seconds: Some(90) }).unwrap();
    assert_eq!(desk.session.undo_word(), word);
    // What is typed before and after it is one step, as if it had not come between.
    write(&mut desk, "पहला शब्द");
    let mut desk = desk.reopen();
    assert_eq!((desk.session.undo_word(), used(&desk)), (word, Some(90)));
    desk.session.undo().unwrap();
    let item = file(&desk, c.meeting.id).item(c.items[1].id).cloned().unwrap();
    assert_eq!((item.discussion.as_str(), item.used_seconds), (c.items[1].discussion.as_str(), Some(90)));
    // Nor does it cut off what can be done again.
    desk.apply(Edit::SetUsedSeconds { item: c.items[1].id, seconds: Some(150) });
    desk.session.redo().unwrap().unwrap();
    let item = file(&desk, c.meeting.id).item(c.items[1].id).cloned().unwrap();
    assert_eq!((item.discussion.as_str(), item.used_seconds), ("पहला शब्द", Some(150)));
}

#[test]
fn a_deadline_before_the_meeting_is_pointed_out_and_what_was_entered_is_not_called_undiscussed() {
    let (mut desk, c) = filled();
    let date = day(2026, 11, 20).into();
    let deadline = Deadline { phrase: "20 नवम्बर".to_owned(), date };
    desk.apply(Edit::PutDirection(Direction { deadline, ..c.directions[0].clone() }));
    let found = warnings(&file(&desk, c.meeting.id));
    assert!(found.contains(&Warning::DeadlineBeforeMeeting(c.directions[0].id)));

    let next = next_meeting(&mut desk, &c);
    let compliance = file(&desk, next.id).items[1].id;
    let undiscussed =
        |desk: &Desk| warnings(&file(desk, next.id)).contains(&Warning::ItemNotDiscussed(compliance));
    assert!(undiscussed(&desk));
    let reported = entry(&desk, &c, report(ComplianceState::Partly));
    desk.apply(Edit::AddCompliance(Compliance { meeting: Some(next.id), date: next.date, ..reported }));
    assert!(!undiscussed(&desk));
}

#[test]
fn information_asks_for_neither_people_nor_a_day_but_for_words() {
    let (mut desk, c) = filled();
    let information = Direction {
        kind: DirectionKind::Information,
        ..Direction::blank(desk.id(), c.meeting.id, c.items[1].id, 0)
    };
    desk.apply(Edit::PutDirection(information.clone()));
    let about = |desk: &Desk| -> Vec<Warning> {
        let item = c.items[1].id;
        let of_it = |warning: &Warning| match warning {
            Warning::DirectionWithoutLead(id) | Warning::DirectionWithoutDate(id) => *id == information.id,
            Warning::InformationWithoutText(id) => *id == item,
            _ => false,
        };
        warnings(&file(desk, c.meeting.id)).into_iter().filter(of_it).collect()
    };
    assert_eq!(about(&desk), [Warning::InformationWithoutText(c.items[1].id)]);
    desk.apply(Edit::PutDirection(Direction {
        text: "सूचना दी गई।".to_owned(), ..information.clone()
    }));
    assert_eq!(about(&desk), []);
}

#[test]
fn what_is_lined_up_for_the_wall_is_kept_and_what_is_of_an_item_goes_and_comes_back_with_it() {
    let (mut desk, c) = filled();
    let of_item = |item: &AgendaItem| WallScene {
        item: Some(item.id),
        show: WallShow::Chart(ChartKind::Bars),
        unit: None,
        indicator: Some(c.indicators[0].clone()),
    };
    let message = WallScene::of_meeting(WallShow::Message("चाय के लिए 15 मिनट".to_owned()));
    let all = vec![of_item(&c.items[2]), message.clone()];
    let set = |scenes: &[WallScene]| Edit::SetWallList { meeting: c.meeting.id, scenes: scenes.to_vec() };
    desk.apply(set(&all[..1]));
    // As quickly as a key is pressed twice, and still two steps.
    desk.session.apply(set(&all)).unwrap();
    assert_eq!(file(&desk, c.meeting.id).wall_list, all);
    desk.apply(Edit::DeleteItem(c.items[2].id));
    assert_eq!(file(&desk, c.meeting.id).wall_list, [message]);
    desk.session.undo().unwrap();
    assert_eq!(file(&desk, c.meeting.id).wall_list, all);
    desk.session.undo().unwrap();
    assert_eq!(file(&desk, c.meeting.id).wall_list, all[..1]);
    // A closed meeting shows its pictures, too.
    desk.apply(Edit::SetMeetingState { meeting: c.meeting.id, state: MeetingState::Closed });
    desk.apply(set(&[]));
    assert!(file(&desk, c.meeting.id).wall_list.is_empty());
}
