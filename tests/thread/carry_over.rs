//! What a meeting finds of the meetings before it.

use baithak::model::*;
use baithak::session::{Edit, Refusal};

use crate::support::{Content, Desk, day, entry, filled, item, report};
use crate::{direction, file, next_meeting, refusal};

fn numbers<'a>(earlier: impl IntoIterator<Item = &'a EarlierDirection>) -> Vec<u32> {
    earlier.into_iter().map(|one| one.direction.number.as_ref().unwrap().serial).collect()
}

fn say(desk: &mut Desk, c: &Content, meeting: &Meeting, word: ChairWord) {
    let said = entry(desk, c, ComplianceEntry::Chair(word));
    desk.apply(Edit::AddCompliance(Compliance { meeting: Some(meeting.id), date: meeting.date, ..said }));
}

fn third_meeting(desk: &mut Desk, c: &Content) -> Meeting {
    let third = Meeting { id: desk.id(), number: 3, date: day(2026, 12, 19), ..c.meeting.clone() };
    desk.apply(Edit::PutMeeting(third.clone()));
    third
}

#[test]
fn what_was_accepted_is_shown_in_that_meeting_once_more_and_then_no_longer() {
    let (mut desk, c) = filled();
    let (next, third) = (next_meeting(&mut desk, &c), third_meeting(&mut desk, &c));
    let shown = |desk: &Desk, meeting: &Meeting| numbers(&file(desk, meeting.id).earlier);
    desk.apply(Edit::AddCompliance(entry(&desk, &c, report(ComplianceState::Complied))));
    // Reported is not yet accepted.
    assert_eq!([shown(&desk, &next), shown(&desk, &third)], [[1, 2], [1, 2]]);
    say(&mut desk, &c, &next, ChairWord::Accepted);
    assert_eq!(shown(&desk, &next), [1, 2]);
    assert!(!file(&desk, next.id).earlier[0].standing.is_open());
    assert_eq!(shown(&desk, &third), [2]);
    // Asked again later, it is open again from then on, and was not before.
    let again = entry(&desk, &c, report(ComplianceState::Partly));
    desk.apply(Edit::AddCompliance(Compliance { date: day(2026, 12, 10), ..again }));
    assert_eq!(shown(&desk, &third), [1, 2]);
    assert!(!file(&desk, next.id).earlier[0].standing.is_open());
}

#[test]
fn what_was_dropped_between_two_meetings_is_shown_once() {
    let (mut desk, c) = filled();
    let (next, third) = (next_meeting(&mut desk, &c), third_meeting(&mut desk, &c));
    let dropped = entry(&desk, &c, report(ComplianceState::Dropped));
    desk.apply(Edit::AddCompliance(Compliance { date: day(2026, 11, 25), ..dropped }));
    assert_eq!(numbers(&file(&desk, next.id).earlier), [1, 2]);
    assert_eq!(numbers(&file(&desk, third.id).earlier), [2]);
}

#[test]
fn information_is_not_asked_after() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let kind = DirectionKind::Information;
    desk.apply(Edit::SetDirectionKind { direction: c.directions[1].id, kind });
    assert_eq!(numbers(&file(&desk, next.id).earlier), [1]);
}

#[test]
fn it_comes_back_on_the_scheme_at_which_it_points_and_on_the_item_that_takes_its_item_up() {
    let (mut desk, c) = filled();
    let other = SchemeCode::from("rajnet");
    let target = Some(Target::Scheme { scheme: other.clone() });
    desk.apply(Edit::PutDirection(Direction { target, ..c.directions[1].clone() }));
    let on_second = Direction::blank(desk.id(), c.meeting.id, c.items[1].id, 0);
    desk.apply(Edit::PutDirection(on_second));
    desk.apply(Edit::ParkItem { item: c.items[1].id, parked: true });
    let next = next_meeting(&mut desk, &c);
    for scheme in [&c.scheme, &other] {
        let new = item(desk.id(), next.id, None, "बिन्दु");
        desk.apply(Edit::AddItem(AgendaItem { scheme: Some(scheme.clone()), ..new }));
    }
    let file = file(&desk, next.id);
    let of = |place: usize| numbers(file.earlier_of(numbered(&file.items)[place].1));
    // Confirmation and compliance; what was parked; the two schemes.
    assert_eq!((of(0), of(1)), (vec![], vec![]));
    assert_eq!((of(2), of(3), of(4)), (vec![3], vec![1], vec![2]));
}

#[test]
fn the_worst_comes_first() {
    let (mut desk, c) = filled();
    let due = |date| Deadline { phrase: String::new(), date };
    let more = [3, 4, 5, 6].map(|_| Direction::blank(desk.id(), c.meeting.id, c.items[1].id, 9));
    let all = [&c.directions[0], &c.directions[1], &more[0], &more[1], &more[2], &more[3]];
    let days = [Some(30), Some(25), None, None, None, Some(22)];
    for (place, direction) in all.into_iter().enumerate() {
        let date = days[place].map(|number| day(2026, 11, number));
        let priority = if place == 4 { Priority::Urgent } else { Priority::Normal };
        desk.apply(Edit::PutDirection(Direction { deadline: due(date), priority, ..direction.clone() }));
    }
    let next = next_meeting(&mut desk, &c);
    let refused = ComplianceEntry::Chair(ChairWord::NotAccepted);
    let on =
        |desk: &Desk, place: usize, what| Compliance { direction: all[place].id, ..entry(desk, &c, what) };
    let edits = [on(&desk, 3, refused), on(&desk, 5, report(ComplianceState::Dropped))];
    edits.into_iter().for_each(|one| drop(desk.apply(Edit::AddCompliance(one))));
    let file = file(&desk, next.id);
    // Late longest, late, not accepted, urgent, the rest. The dropped one was closed with the first meeting.
    assert_eq!(numbers(file.earlier_worst_first()), [2, 1, 4, 5, 3]);
    assert_eq!(numbers(&file.earlier), [1, 2, 3, 4, 5]);
}

#[test]
fn what_changes_the_thread_is_seen_at_once_and_undo_takes_it_away() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let entries = |desk: &Desk| file(desk, next.id).earlier[0].entries.len();
    assert_eq!(entries(&desk), 0);
    say(&mut desk, &c, &next, ChairWord::NotAccepted);
    assert_eq!(entries(&desk), 1);
    desk.session.undo().unwrap();
    assert_eq!(entries(&desk), 0);
    desk.session.redo().unwrap();
    assert_eq!(entries(&desk), 1);
}

#[test]
fn deferred_is_counted_and_still_shown() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let deferred = entry(&desk, &c, ComplianceEntry::Deferred(Some(day(2026, 12, 19))));
    let applied = desk.apply(Edit::AddCompliance(Compliance { meeting: Some(c.meeting.id), ..deferred }));
    assert_eq!(applied.word.sentence(Lang::Hi), "निर्देश 07/2026-01 को स्थगित करना");
    let standing = file(&desk, next.id).earlier[0].standing;
    assert_eq!((standing.times_deferred, standing.deferred_to), (1, Some(day(2026, 12, 19))));
}

#[test]
fn what_its_own_meeting_left_for_the_next_is_asked_after_there_until_it_is_kept() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let id = c.directions[0].id;
    let applied = desk.apply(Edit::DeferDirection { direction: id, deferred: true });
    assert_eq!(applied.word.sentence(Lang::Hi), "निर्देश 07/2026-01 को स्थगित करना");
    let left = |desk: &Desk| direction(desk, &c, id).deferred;
    let asked = |desk: &Desk| file(desk, next.id).earlier[0].clone();
    assert!(left(&desk));
    let home = desk.session.home().unwrap();
    let given = home.meetings.iter().find(|meeting| meeting.id == c.meeting.id).map(|it| it.directions);
    assert_eq!(given, Some(1), "it gave one of its two");
    assert_eq!((asked(&desk).direction.deferred, asked(&desk).standing.times_deferred), (true, 1));
    // Its own meeting is not the only one that may defer it.
    desk.apply(Edit::AddCompliance(entry(&desk, &c, ComplianceEntry::Deferred(None))));
    assert_eq!(asked(&desk).standing.times_deferred, 2);
    desk.session.undo().unwrap();
    // Typing goes on in it and leaves it there.
    let text = "सभी फोन शीघ्र चालू किए जाएँ।".to_owned();
    desk.apply(Edit::PutDirection(Direction { text, ..direction(&desk, &c, id) }));
    assert!(left(&desk));
    let kept = desk.apply(Edit::DeferDirection { direction: id, deferred: false });
    assert_eq!(kept.word.sentence(Lang::Hi), "निर्देश 07/2026-01 को इसी बैठक में रखना");
    assert_eq!((left(&desk), asked(&desk).standing.times_deferred), (false, 0));
    desk.session.undo().unwrap();
    assert!(left(&desk));
}

#[test]
fn information_is_not_deferred_and_a_direction_that_becomes_information_is_so_no_longer() {
    let (mut desk, c) = filled();
    let direction_id = c.directions[1].id;
    desk.apply(Edit::DeferDirection { direction: direction_id, deferred: true });
    let kind = DirectionKind::Information;
    desk.apply(Edit::SetDirectionKind { direction: direction_id, kind });
    assert!(!direction(&desk, &c, direction_id).deferred);
    let refused = refusal(&mut desk, Edit::DeferDirection { direction: direction_id, deferred: true });
    assert_eq!(refused, Refusal::InformationDeferred);
}
