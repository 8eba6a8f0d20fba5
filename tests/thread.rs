//! The thread: from a figure to a direction, what was done about it, and the next figure.

#![cfg(test)]

#[path = "support/session.rs"]
mod support;

#[path = "thread/agenda.rs"]
mod agenda;
#[path = "thread/attendance.rs"]
mod attendance;
#[path = "thread/carry_over.rs"]
mod carry_over;
#[path = "thread/checks.rs"]
mod checks;
#[path = "thread/compliance.rs"]
mod compliance;
#[path = "thread/figures.rs"]
mod figures;
#[path = "thread/migration.rs"]
mod migration;
#[path = "thread/register.rs"]
mod register;
#[path = "thread/sample.rs"]
mod sample;
#[path = "thread/schemes.rs"]
mod schemes;
#[path = "thread/typed.rs"]
mod typed;

use baithak::model::*;
use baithak::session::{Edit, Refusal, SessionError};
use support::{Content, Desk, day, dump};

/// Refused, without a trace, and with a sentence in both languages.
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

/// The next meeting of the series, a fortnight later.
fn next_meeting(desk: &mut Desk, c: &Content) -> Meeting {
    let next = Meeting { id: desk.id(), number: 2, date: day(2026, 12, 5), ..c.meeting.clone() };
    desk.apply(Edit::PutMeeting(next.clone()));
    next
}

fn put(c: &Content, indicator: &str, as_on: chrono::NaiveDate, number: f64) -> Edit {
    Edit::PutReading {
        scheme: c.scheme.clone(),
        as_on,
        unit: c.unit.id,
        indicator: indicator.into(),
        value: Some(Value::Number(number)),
    }
}

fn file(desk: &Desk, meeting: MeetingId) -> MeetingFile {
    desk.session.meeting_file(meeting).unwrap()
}

fn direction(desk: &Desk, c: &Content, id: DirectionId) -> Direction {
    file(desk, c.meeting.id).directions.into_iter().find(|direction| direction.id == id).unwrap()
}
