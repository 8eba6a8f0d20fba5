//! Discussion, direction and information turn into each other; texts fall apart and come together.

use baithak::model::*;
use baithak::session::{Edit, OperationKind, Refusal};
use chrono::TimeDelta;

use crate::support::{Content, Desk, day, dump, filled};
use crate::{direction, file, refusal};

fn texts(desk: &Desk, c: &Content) -> Vec<String> {
    let file = file(desk, c.meeting.id);
    file.directions_of(c.items[0].id).map(|direction| direction.text.clone()).collect()
}

fn number(desk: &Desk, c: &Content, id: DirectionId) -> Option<String> {
    direction(desk, c, id).number.as_ref().map(ToString::to_string)
}

#[test]
fn information_takes_no_number_and_what_becomes_a_direction_gets_one() {
    let (mut desk, c) = filled();
    let (given, told) = (c.directions[1].id, desk.id());
    let kind = DirectionKind::Information;
    let new = Direction { kind, ..Direction::blank(told, c.meeting.id, c.items[0].id, 9) };
    let applied = desk.apply(Edit::PutDirection(new));
    assert_eq!(applied.word.sentence(Lang::Hi), "सूचना जोड़ना");
    assert_eq!(number(&desk, &c, told), None);
    // The number of a direction that is turned is reserved, and not shown.
    desk.apply(Edit::SetDirectionKind { direction: given, kind });
    assert_eq!(number(&desk, &c, given).as_deref(), Some("07/2026-02"));
    assert_eq!(direction(&desk, &c, given).shown_number(), None);
    let applied = desk.apply(Edit::SetDirectionKind { direction: told, kind: DirectionKind::Direction });
    assert_eq!(applied.word.sentence(Lang::Hi), "सूचना को निर्देश 07/2026-03 बनाना");
    desk.apply(Edit::SetDirectionKind { direction: given, kind: DirectionKind::Direction });
    assert_eq!(number(&desk, &c, given).as_deref(), Some("07/2026-02"));
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn only_directions_are_counted() {
    let (mut desk, c) = filled();
    let kind = DirectionKind::Information;
    desk.apply(Edit::SetDirectionKind { direction: c.directions[0].id, kind });
    assert_eq!(desk.session.home().unwrap().meetings[0].directions, 1);
}

#[test]
fn a_discussion_becomes_information() {
    let (mut desk, c) = filled();
    let id = desk.id();
    desk.apply(Edit::DiscussionToInformation { item: c.items[0].id, direction: id });
    let made = direction(&desk, &c, id);
    assert_eq!((made.kind, made.number, made.text.as_str()), (DirectionKind::Information, None, "चर्चा हुई।"));
    desk.apply(Edit::DirectionToDiscussion(id));
    assert_eq!(file(&desk, c.meeting.id).item(c.items[0].id).unwrap().discussion, "चर्चा हुई।");
}

#[test]
fn typing_information_is_one_step_from_its_first_letter() {
    let (mut desk, c) = filled();
    let before = dump(&desk.path());
    desk.clock.advance(TimeDelta::seconds(60));
    let kind = DirectionKind::Information;
    let mut typed = Direction { kind, ..Direction::blank(desk.id(), c.meeting.id, c.items[1].id, 0) };
    for text in ["स", "सू", "सूचना"] {
        typed.text = text.to_owned();
        desk.session.apply(Edit::PutDirection(typed.clone())).unwrap();
        desk.clock.advance(TimeDelta::milliseconds(300));
    }
    assert_eq!(desk.session.undo_word().unwrap().kind, OperationKind::ChangeInformation);
    desk.session.undo().unwrap();
    assert_eq!(dump(&desk.path()), before);
}

#[test]
fn a_direction_is_split_where_the_caret_stands_and_both_have_the_same_people() {
    let (mut desk, c) = filled();
    let (id, second) = (c.directions[0].id, desk.id());
    let text = "फोन चालू करें। सूची दें।".to_owned();
    let deadline = Deadline { phrase: String::new(), date: Some(day(2026, 11, 30)) };
    desk.apply(Edit::PutDirection(Direction { text, deadline, ..c.directions[0].clone() }));
    desk.apply(Edit::SplitDirection {
        direction: id, at: "फोन चालू करें।".len(), second
    });
    assert_eq!(texts(&desk, &c), ["फोन चालू करें।", "सूची दें।", ""]);
    let (first, behind) = (direction(&desk, &c, id), direction(&desk, &c, second));
    assert_eq!((first.lead, &first.supporting), (behind.lead, &behind.supporting));
    assert_eq!(first.deadline, behind.deadline);
    assert_eq!(number(&desk, &c, id).as_deref(), Some("07/2026-01"));
    assert_eq!(number(&desk, &c, second).as_deref(), Some("07/2026-03"));
    desk.apply(Edit::JoinDirections(id));
    assert_eq!(texts(&desk, &c), ["फोन चालू करें। सूची दें।", ""]);
    // The number of the one that went is not given again.
    let third = desk.id();
    desk.apply(Edit::PutDirection(Direction::blank(third, c.meeting.id, c.items[1].id, 0)));
    assert_eq!(number(&desk, &c, third).as_deref(), Some("07/2026-04"));
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn where_one_side_would_be_empty_nothing_is_split_and_without_a_next_nothing_joined() {
    let (mut desk, c) = filled();
    let (direction, second) = (c.directions[0].id, desk.id());
    let length = c.directions[0].text.len();
    for at in [0, length, length + 100] {
        let edit = Edit::SplitDirection { direction, at, second };
        assert_eq!(refusal(&mut desk, edit), Refusal::NothingToSplit, "{at}");
    }
    assert_eq!(refusal(&mut desk, Edit::JoinDirections(c.directions[1].id)), Refusal::NoNextDirection);
}

#[test]
fn what_is_joined_keeps_everybody_the_day_and_the_urgency() {
    let (mut desk, c) = filled();
    let lead = Some(Responsible::Officer(c.officers[2].id));
    let date = Some(day(2026, 11, 30));
    desk.apply(Edit::PutDirection(Direction {
        text: "सूची दें।".to_owned(),
        lead,
        supporting: vec![Responsible::Post(c.posts[1].id)],
        deadline: Deadline { phrase: String::new(), date },
        priority: Priority::Urgent,
        ..c.directions[1].clone()
    }));
    desk.apply(Edit::JoinDirections(c.directions[0].id));
    let joined = direction(&desk, &c, c.directions[0].id);
    assert_eq!(joined.text, "सभी फोन चालू किए जाएँ। सूची दें।");
    assert_eq!(joined.lead, c.directions[0].lead);
    let expected = [c.directions[0].supporting.clone(), lead.into_iter().collect()].concat();
    assert_eq!(joined.supporting, expected);
    assert_eq!((joined.deadline.date, joined.priority), (date, Priority::Urgent));
}

#[test]
fn of_two_deadlines_that_are_joined_the_later_stays_and_the_words_of_the_other() {
    for (first, second, text) in [
        ((23, "सोमवार तक"), (27, "शुक्रवार तक"), "फोन चालू करें (सोमवार तक)। शुक्रवार तक सूची दें।"),
        ((27, "शुक्रवार तक"), (23, "सोमवार तक"), "फोन चालू करें। सूची दें (सोमवार तक)।"),
    ] {
        let (mut desk, c) = filled();
        let said = |day_of: u32, phrase: &str| Deadline {
            phrase: phrase.to_owned(),
            date: Some(day(2026, 11, day_of)),
        };
        let later = if first.0 > second.0 { first } else { second };
        let in_sentence = if second.0 > first.0 {
            "शुक्रवार तक सूची दें।"
        } else {
            "सूची दें।"
        };
        for (at, (day_of, phrase), text) in [(0, first, "फोन चालू करें।"), (1, second, in_sentence)]
        {
            let (text, deadline) = (text.to_owned(), said(day_of, phrase));
            desk.apply(Edit::PutDirection(Direction { text, deadline, ..c.directions[at].clone() }));
        }
        desk.apply(Edit::JoinDirections(c.directions[0].id));
        let joined = direction(&desk, &c, c.directions[0].id);
        assert_eq!((joined.text.as_str(), joined.deadline), (text, said(later.0, later.1)));
    }
}

#[test]
fn a_direction_goes_to_a_place_in_another_item_and_both_lists_stay_dense() {
    let (mut desk, c) = filled();
    let other = Direction::blank(desk.id(), c.meeting.id, c.items[1].id, 0);
    desk.apply(Edit::PutDirection(other.clone()));
    let moved = c.directions[0].id;
    desk.apply(Edit::MoveDirectionTo { direction: moved, item: c.items[1].id, index: 0 });
    let found = file(&desk, c.meeting.id);
    let of = |item: AgendaItemId| -> Vec<(u32, DirectionId)> {
        found.directions_of(item).map(|direction| (direction.position, direction.id)).collect()
    };
    assert_eq!(of(c.items[1].id), [(0, moved), (1, other.id)]);
    assert_eq!(of(c.items[0].id), [(0, c.directions[1].id)]);
    assert!(desk.session.check().unwrap().is_ok());
}
