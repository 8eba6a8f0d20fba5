//! Whatever was done in whatever order can be undone to the beginning and done again to the end.

#![cfg(test)]

#[path = "support/session.rs"]
mod support;

use baithak::model::*;
use baithak::session::Edit;
use chrono::TimeDelta;
use proptest::prelude::*;
use support::{Content, Desk, both, dump, filled, item};

/// A step of a random sequence: what, on which, with what, and how long after the one before.
type Step = (u8, usize, usize, u16);

/// Something to do now, with the records that are there by now.
fn edit(desk: &Desk, c: &Content, (kind, which, other, _): Step) -> Edit {
    let file = desk.session.meeting_file(c.meeting.id).unwrap();
    let pick = |length: usize| which % length.max(1);
    let any_item = file.items.get(pick(file.items.len())).map_or(c.items[0].id, |item| item.id);
    let any_direction = file.directions.get(pick(file.directions.len())).unwrap_or(&c.directions[0]);
    let any_invitee =
        file.invitees.get(pick(file.invitees.len())).map_or(c.invitees[0], |invitee| invitee.id);
    let officer = c.officers[other % c.officers.len()].id;
    match kind {
        0 => Edit::AddItem(item(desk.id(), c.meeting.id, (other % 2 == 0).then_some(any_item), "नया बिन्दु")),
        1 => Edit::MoveItem {
            item: any_item,
            parent: file.items.get(other % 8).map(|item| item.id),
            index: other % 4,
        },
        2 => Edit::DeleteItem(any_item),
        3 => Edit::PutDirection(Direction::blank(desk.id(), c.meeting.id, any_item, 0)),
        4 | 5 => Edit::PutDirection(Direction {
            text: format!("निर्देश {other}"),
            lead: (other % 2 == 0).then_some(Responsible::Officer(officer)),
            supporting: vec![Responsible::Officer(officer); other % 3],
            ..any_direction.clone()
        }),
        6 => Edit::PutDirection(Direction { item: any_item, ..any_direction.clone() }),
        7 => Edit::MoveDirection { direction: any_direction.id, index: other % 3 },
        8 => Edit::DeleteDirection(any_direction.id),
        9 => Edit::DirectionToDiscussion(any_direction.id),
        10 => Edit::DiscussionToDirection { item: any_item, direction: desk.id() },
        11 => {
            Edit::Invite { meeting: c.meeting.id, invitees: vec![(desk.id(), Seat { officer, post: None })] }
        }
        12 => Edit::RemoveInvitee(any_invitee),
        13 => Edit::MarkAttendance { invitee: any_invitee, attendance: Attendance::ALL[other % 5] },
        14 => Edit::PutReading {
            scheme: c.scheme.clone(),
            as_on: c.meeting.date,
            unit: c.unit.id,
            indicator: c.indicators[which % 2].clone(),
            value: (other % 3 > 0).then(|| Value::Number(other as f64 / 7.0)),
        },
        15 => Edit::DeleteMeeting(c.meeting.id),
        16 => Edit::PutMeeting(Meeting {
            venue: both(&format!("सभागार {other}")), ..c.meeting.clone()
        }),
        17 => {
            Edit::PutOfficer(Officer { name: both(&format!("नाम {other}")), ..c.officers[0].clone() })
        }
        _ => thread_edit(desk, c, (kind, other), any_item, any_direction, any_invitee),
    }
}

/// The same along the thread: kinds, entries, parts and people.
fn thread_edit(
    desk: &Desk,
    c: &Content,
    (kind, other): (u8, usize),
    item: AgendaItemId,
    direction: &Direction,
    invitee: InviteeId,
) -> Edit {
    let (scheme, unit) = (c.scheme.clone(), c.unit.id);
    let id = direction.id;
    match kind {
        18 => Edit::SetDirectionKind { direction: id, kind: DirectionKind::ALL[other % 2] },
        19 => Edit::SplitDirection { direction: id, at: other * 3, second: desk.id() },
        20 => Edit::JoinDirections(id),
        21 => Edit::MoveDirectionTo { direction: id, item, index: other % 3 },
        22 => {
            let target = (other % 3 > 0).then_some(Target::Row { scheme, unit });
            Edit::PutDirection(Direction { target, ..direction.clone() })
        }
        23 => {
            let entries = [
                support::report(ComplianceState::Complied),
                ComplianceEntry::Chair(ChairWord::Accepted),
                ComplianceEntry::Deferred(None),
            ];
            let entry = entries[other % 3].clone();
            Edit::AddCompliance(Compliance { direction: id, ..support::entry(desk, c, entry) })
        }
        24 => Edit::MarkDeputy { invitee, deputy: Deputy::Officer(c.officers[other % 3].id) },
        25 => Edit::MarkLate { invitee, arrived: c.meeting.time.filter(|_| other % 2 == 0) },
        _ => Edit::ParkItem { item, parked: other % 2 == 0 },
    }
}

/// One deletion of the meeting is enough, and only at the end: there is little to do after it.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = |kind| (kind, 0_usize..6, 0_usize..12, 0_u16..3_000);
    let body = prop::collection::vec(one((0_u8..15).prop_union(16_u8..27).boxed()), 1..25);
    (body, prop::option::of(one(Just(15_u8).boxed()))).prop_map(|(mut body, end)| {
        body.extend(end);
        body
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_changes_is_undone_to_the_beginning_and_done_again_to_the_end(steps in steps()) {
        let (mut desk, content) = filled();
        desk.clock.advance(TimeDelta::seconds(60));
        let (path, first) = (desk.path(), dump(&desk.path()));
        let revision = desk.session.revision();
        let mut done = 0;
        for step in steps {
            desk.clock.advance(TimeDelta::milliseconds(i64::from(step.3)));
            let edit = edit(&desk, &content, step);
            // A refusal is as good as a change: it must leave no trace.
            let before = dump(&path);
            match desk.session.apply(edit) {
                Ok(applied) => done += usize::from(applied.changed),
                Err(_) => prop_assert_eq!(dump(&path), before),
            }
        }
        let last = dump(&path);
        prop_assert_eq!(desk.session.revision(), revision + done as u64);
        let report = desk.session.check().unwrap();
        prop_assert!(report.is_ok(), "{report:?}");

        let mut undone = 0;
        while dump(&path) != first {
            prop_assert!(undone < done && desk.session.undo().unwrap().is_some(), "the beginning never comes");
            undone += 1;
        }
        for _ in 0..undone {
            prop_assert!(desk.session.redo().unwrap().is_some());
        }
        prop_assert_eq!(dump(&path), last);
        prop_assert!(desk.session.check().unwrap().is_ok());
    }
}
