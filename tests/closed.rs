//! A meeting that is closed stays as it was closed, with the figures in its minutes.

#![cfg(test)]

#[path = "closed/kept.rs"]
mod kept;
#[path = "support/session.rs"]
mod support;

use std::sync::Arc;

use baithak::model::*;
use baithak::session::check::CheckKind;
use baithak::session::{Clock, Edit, ManualClock, Refusal, Session, SessionError, sample};
use chrono::NaiveDate;
use support::{Content, Desk, both, day, dump, filled, item};

fn refusal(desk: &mut Desk, edit: Edit) -> Refusal {
    let rows = dump(&desk.path());
    let error = desk.try_apply(edit).unwrap_err();
    assert_eq!(dump(&desk.path()), rows, "a refused change changed something");
    match error {
        SessionError::Refused(refusal) => refusal,
        SessionError::Store(error) => panic!("{error}"),
    }
}

fn state(c: &Content, state: MeetingState) -> Edit {
    Edit::SetMeetingState { meeting: c.meeting.id, state }
}

fn closed() -> (Desk, Content) {
    let (mut desk, content) = filled();
    desk.apply(state(&content, MeetingState::Closed));
    (desk, content)
}

/// One edit of every kind that changes something in the meeting.
fn changes(desk: &Desk, c: &Content) -> Vec<Edit> {
    let meeting = c.meeting.id;
    let (item_id, invitee) = (c.items[0].id, c.invitees[0]);
    let direction = &c.directions[0];
    let seat = Seat { officer: c.officers[2].id, post: None };
    vec![
        Edit::PutMeeting(Meeting { venue: both("अन्यत्र"), ..c.meeting.clone() }),
        Edit::PutItem(AgendaItem { discussion: "बदला".to_owned(), ..c.items[0].clone() }),
        Edit::PutItem(item(desk.id(), meeting, None, "नया")),
        Edit::AddItem(item(desk.id(), meeting, None, "नया")),
        Edit::MoveItem { item: c.items[1].id, parent: None, index: 0 },
        Edit::DeleteItem(c.items[2].id),
        Edit::Invite { meeting, invitees: vec![(desk.id(), seat)] },
        Edit::RemoveInvitee(invitee),
        Edit::MoveInvitee { invitee, index: 1 },
        Edit::MarkAttendance { invitee, attendance: Attendance::Present },
        Edit::PutDirection(Direction { text: "बदला".to_owned(), ..direction.clone() }),
        Edit::PutDirection(Direction::blank(desk.id(), meeting, item_id, 0)),
        Edit::MoveDirection { direction: direction.id, index: 1 },
        Edit::DiscussionToDirection { item: item_id, direction: desk.id() },
        Edit::DirectionToDiscussion(direction.id),
        Edit::ParkItem { item: item_id, parked: true },
        Edit::SetUsedSeconds { item: item_id, seconds: Some(60) },
        Edit::MarkDeputy { invitee, deputy: Deputy::Officer(c.officers[2].id) },
        Edit::MarkLate { invitee, arrived: None },
        Edit::MoveDirectionTo { direction: direction.id, item: c.items[1].id, index: 0 },
        Edit::SetDirectionKind { direction: direction.id, kind: DirectionKind::Information },
        Edit::DeferDirection { direction: direction.id, deferred: true },
        Edit::SplitDirection { direction: direction.id, at: "सभी".len(), second: desk.id() },
        Edit::JoinDirections(direction.id),
        Edit::DiscussionToInformation { item: item_id, direction: desk.id() },
        // Compliance comes at any time, but not as a part of these minutes.
        Edit::AddCompliance(Compliance {
            meeting: Some(meeting),
            ..support::entry(desk, c, support::report(ComplianceState::Complied))
        }),
        Edit::DeleteDirection(c.directions[1].id),
    ]
}

#[test]
fn nothing_in_a_closed_meeting_changes_and_the_sentence_says_how_it_can() {
    let (mut desk, c) = closed();
    for edit in changes(&desk, &c) {
        let expected = Refusal::MeetingClosed { number: 1, date: c.meeting.date };
        assert_eq!(refusal(&mut desk, edit.clone()), expected, "{edit:?}");
        let within = Edit::All(vec![Edit::PutSeries(Series { name: both("अन्य"), ..c.series.clone() }), edit]);
        assert_eq!(refusal(&mut desk, within), expected);
    }
    let error = desk.try_apply(Edit::DeleteItem(c.items[0].id)).unwrap_err();
    assert_eq!(error.sentence(Lang::Hi), "बैठक 1 (21.11.2026) समाप्त हो चुकी है। बदलने के लिए पहले उसे फिर खोलें।");
    let office = Writing { digits: Digits::Devanagari, dates: DateForm::Long, ..Lang::Hi.into() };
    assert!(error.sentence(office).starts_with("बैठक १ (२१ नवम्बर २०२६) समाप्त"), "as the office writes it");
}

#[test]
fn each_of_these_changes_is_done_once_the_meeting_is_reopened() {
    let (desk, c) = closed();
    for place in 0..changes(&desk, &c).len() {
        let (mut desk, c) = closed();
        desk.apply(state(&c, MeetingState::InSession));
        let edit = changes(&desk, &c).swap_remove(place);
        assert!(desk.apply(edit.clone()).changed, "{edit:?}");
    }
}

#[test]
fn a_closed_meeting_sent_unchanged_is_no_change_and_it_can_be_deleted() {
    let (mut desk, c) = closed();
    let stored = desk.session.meeting_file(c.meeting.id).unwrap();
    assert!(stored.is_closed());
    assert!(!desk.apply(Edit::PutMeeting(stored.meeting.clone())).changed);
    // The state goes its own way, not along with the rest.
    let draft = Meeting { state: MeetingState::Draft, ..stored.meeting };
    assert!(matches!(refusal(&mut desk, Edit::PutMeeting(draft)), Refusal::MeetingClosed { .. }));
    desk.apply(Edit::DeleteMeeting(c.meeting.id));
    assert!(desk.session.home().unwrap().meetings.is_empty());
    desk.session.undo().unwrap();
    assert!(desk.session.meeting_file(c.meeting.id).unwrap().is_closed());
}

#[test]
fn undo_goes_back_through_the_closing_and_redo_forward_again() {
    let (mut desk, c) = filled();
    let text = |desk: &Desk| desk.session.meeting_file(c.meeting.id).unwrap().directions[0].text.clone();
    let before = text(&desk);
    desk.apply(Edit::PutDirection(Direction { text: "बदला".to_owned(), ..c.directions[0].clone() }));
    desk.apply(state(&c, MeetingState::Closed));
    let last = dump(&desk.path());
    desk.session.undo().unwrap();
    desk.session.undo().unwrap();
    assert_eq!(text(&desk), before);
    desk.session.redo().unwrap();
    desk.session.redo().unwrap();
    assert_eq!(dump(&desk.path()), last);
    assert!(matches!(refusal(&mut desk, Edit::DeleteItem(c.items[0].id)), Refusal::MeetingClosed { .. }));
}

fn figure(c: &Content, as_on: NaiveDate, number: Option<f64>) -> Edit {
    Edit::PutReading {
        scheme: c.scheme.clone(),
        as_on,
        unit: c.unit.id,
        indicator: c.indicators[0].clone(),
        value: number.map(Value::Number),
    }
}

fn locked(c: &Content) -> Refusal {
    Refusal::FiguresInClosedMeeting { number: c.meeting.number, date: c.meeting.date }
}

#[test]
fn figures_in_the_minutes_of_a_closed_meeting_neither_change_nor_go() {
    let (mut desk, c) = closed();
    for number in [Some(43.0), None] {
        assert_eq!(refusal(&mut desk, figure(&c, c.meeting.date, number)), locked(&c));
    }
    let sentence = SessionError::from(locked(&c)).sentence(Lang::Hi);
    assert_eq!(
        sentence,
        "ये आँकड़े समाप्त बैठक 1 (21.11.2026) की कार्यवाही में हैं और नहीं बदले जा सकते। नई तिथि के आँकड़े दर्ज करें, या वह बैठक फिर खोलें।"
    );
    // What was wrong anyway is said first.
    let wrong = Edit::PutReading {
        scheme: c.scheme.clone(),
        as_on: c.meeting.date,
        unit: c.unit.id,
        indicator: "working-share".into(),
        value: Some(Value::Number(1.0)),
    };
    assert!(matches!(refusal(&mut desk, wrong), Refusal::WorkedOut { .. }));
    desk.apply(state(&c, MeetingState::Draft));
    desk.apply(figure(&c, c.meeting.date, Some(43.0)));
}

#[test]
fn figures_that_a_closed_meeting_does_not_show_are_free() {
    let (mut desk, c) = filled();
    let (long_ago, before, after) = (day(2026, 10, 1), day(2026, 11, 20), day(2026, 11, 22));
    desk.apply(figure(&c, before, Some(41.0)));
    desk.apply(state(&c, MeetingState::Closed));
    let shown = |desk: &Desk| desk.session.meeting_file(c.meeting.id).unwrap().tables[&c.scheme].clone();
    let table = shown(&desk);
    for as_on in [long_ago, before, after] {
        desk.apply(figure(&c, as_on, Some(40.0)));
        assert_eq!(shown(&desk), table, "{as_on}");
    }
    // Another scheme, which the meeting does not review.
    let other = baithak::session::catalogue::schemes().iter().find(|scheme| scheme.code != c.scheme).unwrap();
    let entered = other.indicators.iter().find(|i| i.kind.is_number() && i.formula.is_none()).unwrap();
    desk.apply(Edit::PutReading {
        scheme: other.code.clone(),
        as_on: c.meeting.date,
        unit: c.unit.id,
        indicator: entered.code.clone(),
        value: Some(Value::Number(1.0)),
    });
}

#[test]
fn new_figures_never_push_aside_those_that_a_closed_meeting_shows() {
    let (mut desk, c) = filled();
    let before = day(2026, 11, 10);
    desk.apply(figure(&c, before, Some(41.0)));
    desk.apply(figure(&c, c.meeting.date, None));
    desk.apply(state(&c, MeetingState::Closed));
    for as_on in [before, day(2026, 11, 11), c.meeting.date] {
        assert_eq!(refusal(&mut desk, figure(&c, as_on, Some(1.0))), locked(&c), "{as_on}");
    }
    desk.apply(figure(&c, day(2026, 11, 9), Some(1.0)));
    desk.apply(figure(&c, day(2026, 11, 22), Some(1.0)));
}

#[test]
fn a_closed_meeting_without_figures_stays_without() {
    let (mut desk, c) = filled();
    desk.apply(figure(&c, c.meeting.date, None));
    desk.apply(state(&c, MeetingState::Closed));
    assert_eq!(refusal(&mut desk, figure(&c, day(2026, 1, 1), Some(1.0))), locked(&c));
    // Undo puts back what once stood, whatever was closed since.
    desk.session.undo().unwrap();
    desk.session.undo().unwrap();
    assert!(desk.session.table(&c.scheme, c.meeting.date).unwrap().has_figures());
}

/// Figures from before a scheme had its checks.
fn check_nothing(desk: &mut Desk, scheme: &SchemeCode) {
    let scheme = desk.session.scheme(scheme).unwrap();
    desk.apply(Edit::PutScheme(Box::new(Scheme { checks: Vec::new(), ..(*scheme).clone() })));
}

#[test]
fn what_is_missing_on_the_paper_and_what_cannot_be_is_pointed_out() {
    use baithak::model::check::{Warning, warnings};
    let (mut desk, c) = filled();
    let found = |desk: &Desk| warnings(&desk.session.meeting_file(c.meeting.id).unwrap());
    assert!(found(&desk).contains(&Warning::NoLetterhead));
    assert!(!found(&desk).contains(&Warning::NoVenue) && !found(&desk).contains(&Warning::NoChair));
    let government = both("राजस्थान सरकार");
    desk.apply(Edit::PutOfficeProfile(OfficeProfile { government, ..OfficeProfile::default() }));
    desk.apply(Edit::PutMeeting(Meeting { venue: Bilingual::default(), chair: None, ..c.meeting.clone() }));
    assert!(!found(&desk).contains(&Warning::NoLetterhead));
    assert!(found(&desk).contains(&Warning::NoVenue) && found(&desk).contains(&Warning::NoChair));

    let doubts = |desk: &Desk| -> Vec<IndicatorCode> {
        let doubt = |warning| match warning {
            Warning::DoubtfulFigure { scheme, unit, indicator } => {
                assert_eq!((&scheme, unit), (&c.scheme, c.unit.id));
                Some(indicator)
            }
            _ => None,
        };
        found(desk).into_iter().filter_map(doubt).collect()
    };
    let put = |indicator: &str, number: f64| Edit::PutReading {
        scheme: c.scheme.clone(),
        as_on: c.meeting.date,
        unit: c.unit.id,
        indicator: indicator.into(),
        value: Some(Value::Number(number)),
    };
    check_nothing(&mut desk, &c.scheme);
    desk.apply(put("allotted", 10.0));
    desk.apply(put("installed", 10.0));
    desk.apply(put("working", 10.0));
    assert!(doubts(&desk).is_empty());
    desk.apply(put("working", 11.0));
    assert_eq!(doubts(&desk), ["down".into(), "working-share".into()]);
}

#[test]
fn at_most_ten_doubtful_figures_of_one_scheme_are_listed() {
    use baithak::model::check::{Warning, warnings};
    let (mut desk, c) = filled();
    check_nothing(&mut desk, &c.scheme);
    for number in 0..6_u32 {
        let unit = Unit { id: desk.id(), lgd_code: Some(number), ..c.unit.clone() };
        desk.apply(Edit::PutUnit(unit.clone()));
        for (indicator, value) in [("allotted", 10.0), ("installed", 10.0), ("working", 11.0)] {
            desk.apply(Edit::PutReading {
                scheme: c.scheme.clone(),
                as_on: c.meeting.date,
                unit: unit.id,
                indicator: indicator.into(),
                value: Some(Value::Number(value)),
            });
        }
    }
    let file = desk.session.meeting_file(c.meeting.id).unwrap();
    let doubts = warnings(&file).iter().filter(|one| matches!(one, Warning::DoubtfulFigure { .. })).count();
    assert_eq!(doubts, 10);
}

#[test]
fn writing_in_the_details_of_a_meeting_never_changes_its_state() {
    let (mut desk, c) = filled();
    desk.apply(Edit::SetMeetingState { meeting: c.meeting.id, state: MeetingState::InSession });
    // As a form sends it that was begun before the meeting was.
    let venue = both("नया सभागार");
    desk.apply(Edit::PutMeeting(Meeting {
        venue: venue.clone(),
        state: MeetingState::Draft,
        ..c.meeting.clone()
    }));
    let stored = desk.session.meeting_file(c.meeting.id).unwrap().meeting;
    assert_eq!((stored.state, &stored.venue), (MeetingState::InSession, &venue));
}
