//! What is typed in one field is one step.

use super::*;

fn typing(desk: &mut Desk, direction: &Direction, texts: &[&str], pause_ms: i64) {
    for text in texts {
        desk.clock.advance(TimeDelta::milliseconds(pause_ms));
        let typed = Direction { text: (*text).to_owned(), ..direction.clone() };
        desk.session.apply(Edit::PutDirection(typed)).unwrap();
    }
}

#[test]
fn typing_in_one_field_is_one_step() {
    let (mut desk, content) = filled();
    let before = dump(&desk.path());
    desk.clock.advance(TimeDelta::seconds(60));
    typing(&mut desk, &content.directions[1], &["ता", "तारा", "तारानगर"], 500);
    // Also when the program was closed in between.
    let mut desk = desk.reopen();
    typing(&mut desk, &content.directions[1], &["तारानगर के"], 2_000);
    desk.session.undo().unwrap().unwrap();
    assert_eq!(dump(&desk.path()), before);
    desk.session.redo().unwrap().unwrap();
    let file = desk.session.meeting_file(content.meeting.id).unwrap();
    assert!(file.directions.iter().any(|direction| direction.text == "तारानगर के"));
}

#[test]
fn a_pause_or_another_field_begins_a_new_step() {
    let (mut desk, content) = filled();
    let direction = &content.directions[1];
    desk.clock.advance(TimeDelta::seconds(60));
    typing(&mut desk, direction, &["एक", "एक दो"], 2_001);
    let high = Direction { text: "एक दो".to_owned(), priority: Priority::High, ..direction.clone() };
    desk.session.apply(Edit::PutDirection(high)).unwrap();
    let text = |desk: &Desk| {
        let file = desk.session.meeting_file(content.meeting.id).unwrap();
        let found = file.directions.iter().find(|found| found.id == direction.id).unwrap().clone();
        (found.text, found.priority)
    };
    desk.session.undo().unwrap();
    assert_eq!(text(&desk), ("एक दो".to_owned(), Priority::Normal));
    desk.session.undo().unwrap();
    assert_eq!(text(&desk).0, "एक");
    desk.session.undo().unwrap();
    assert_eq!(text(&desk).0, "");
}

#[test]
fn a_step_that_was_ended_is_not_gone_on_with_however_soon_the_next_change_comes() {
    let (mut desk, content) = filled();
    let direction = &content.directions[1];
    desk.clock.advance(TimeDelta::seconds(60));
    typing(&mut desk, direction, &["ए", "एक "], 100);
    desk.session.end_step();
    // What changes nothing uses nothing up.
    typing(&mut desk, direction, &["एक "], 100);
    typing(&mut desk, direction, &["एक द", "एक दो"], 100);
    let text = |desk: &Desk| {
        let file = desk.session.meeting_file(content.meeting.id).unwrap();
        file.directions.iter().find(|found| found.id == direction.id).unwrap().text.clone()
    };
    for before in ["एक ", direction.text.as_str()] {
        desk.session.undo().unwrap();
        assert_eq!(text(&desk), before);
    }
}

#[test]
fn a_deadline_that_is_understood_inside_of_a_word_ends_no_step() {
    let (mut desk, content) = filled();
    let direction = &content.directions[1];
    let before = dump(&desk.path());
    desk.clock.advance(TimeDelta::seconds(60));
    typing(&mut desk, direction, &["तु", "तुर"], 250);
    let deadline = Deadline { phrase: "तुरंत".to_owned(), date: Some(content.meeting.date) };
    typing(&mut desk, &Direction { deadline, ..direction.clone() }, &["तुरंत"], 250);
    typing(&mut desk, direction, &["तुरंता"], 250);
    desk.session.undo().unwrap().unwrap();
    assert_eq!(dump(&desk.path()), before);
}

#[test]
fn typing_after_an_undo_is_a_step_of_its_own() {
    let (mut desk, content) = filled();
    desk.clock.advance(TimeDelta::seconds(60));
    typing(&mut desk, &content.directions[1], &["एक"], 0);
    typing(&mut desk, &content.directions[1], &["दो"], 60_000);
    desk.session.undo().unwrap();
    typing(&mut desk, &content.directions[1], &["तीन"], 100);
    desk.session.undo().unwrap();
    let file = desk.session.meeting_file(content.meeting.id).unwrap();
    assert!(file.directions.iter().any(|direction| direction.text == "एक"));
}
