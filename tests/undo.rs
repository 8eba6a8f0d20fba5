//! Every change of data can be taken back and done again, exactly.

#![cfg(test)]

#[path = "support/session.rs"]
mod support;
#[path = "undo/typing.rs"]
mod typing;

use std::collections::BTreeSet;

use baithak::model::*;
use baithak::session::{Edit, ListedUnit, OperationKind, OperationWord};
use chrono::TimeDelta;
use support::{Content, Desk, both, dump, filled, item};

/// Exhaustive, so that a new kind of edit does not compile until `edits` has one.
fn variant(edit: &Edit) -> &'static str {
    match edit {
        Edit::PutOfficeProfile(_) => "PutOfficeProfile",
        Edit::PutSeries(_) => "PutSeries",
        Edit::PutMeeting(_) => "PutMeeting",
        Edit::DeleteMeeting(_) => "DeleteMeeting",
        Edit::SetMeetingState { .. } => "SetMeetingState",
        Edit::PutItem(_) => "PutItem",
        Edit::AddItem(_) => "AddItem",
        Edit::MoveItem { .. } => "MoveItem",
        Edit::DeleteItem(_) => "DeleteItem",
        Edit::PutOffice(_) => "PutOffice",
        Edit::PutPost(_) => "PutPost",
        Edit::PutOfficer(_) => "PutOfficer",
        Edit::DeleteOffice(_) => "DeleteOffice",
        Edit::DeletePost(_) => "DeletePost",
        Edit::DeleteOfficer(_) => "DeleteOfficer",
        Edit::Invite { .. } => "Invite",
        Edit::RemoveInvitee(_) => "RemoveInvitee",
        Edit::MoveInvitee { .. } => "MoveInvitee",
        Edit::MarkAttendance { .. } => "MarkAttendance",
        Edit::PutDirection(_) => "PutDirection",
        Edit::DeleteDirection(_) => "DeleteDirection",
        Edit::MoveDirection { .. } => "MoveDirection",
        Edit::DiscussionToDirection { .. } => "DiscussionToDirection",
        Edit::DirectionToDiscussion(_) => "DirectionToDiscussion",
        Edit::PutReading { .. } => "PutReading",
        Edit::PutReadings { .. } => "PutReadings",
        Edit::SetCharts { .. } => "SetCharts",
        Edit::SetWallList { .. } => "SetWallList",
        Edit::PutUnit(_) => "PutUnit",
        Edit::PutUnitSpellings { .. } => "PutUnitSpellings",
        Edit::DeleteUnit(_) => "DeleteUnit",
        Edit::All(_) => "All",
        Edit::LoadDistrictUnits => "LoadDistrictUnits",
        Edit::ParkItem { .. } => "ParkItem",
        Edit::TakeUpItem { .. } => "TakeUpItem",
        Edit::SetUsedSeconds { .. } => "SetUsedSeconds",
        Edit::MarkDeputy { .. } => "MarkDeputy",
        Edit::MarkLate { .. } => "MarkLate",
        Edit::MoveDirectionTo { .. } => "MoveDirectionTo",
        Edit::SetDirectionKind { .. } => "SetDirectionKind",
        Edit::DeferDirection { .. } => "DeferDirection",
        Edit::SplitDirection { .. } => "SplitDirection",
        Edit::JoinDirections(_) => "JoinDirections",
        Edit::DiscussionToInformation { .. } => "DiscussionToInformation",
        Edit::AddCompliance(_) => "AddCompliance",
        Edit::PutReportDraft(_) => "PutReportDraft",
        Edit::ImportFigures(_) => "ImportFigures",
        Edit::ImportUnits(_) => "ImportUnits",
        Edit::ImportRegister(_) => "ImportRegister",
        Edit::ChangeCases { .. } => "ChangeCases",
        Edit::PutScheme(_) => "PutScheme",
        Edit::SetSchemeCode { .. } => "SetSchemeCode",
        Edit::DeleteScheme(_) => "DeleteScheme",
    }
}
const VARIANTS: usize = 53;

/// One or more of every kind, each of which changes something in the filled database.
#[expect(clippy::too_many_lines, reason = "one of each kind of edit")]
fn edits(desk: &Desk, c: &Content) -> Vec<Edit> {
    let district = Bilingual::new("चूरू", "Churu");
    let profile = OfficeProfile { district, ..OfficeProfile::default() };
    let seat = Seat { officer: c.officers[2].id, post: None };
    let mut direction = c.directions[0].clone();
    direction.text = "शेष फोन सोमवार तक चालू किए जाएँ।".to_owned();
    direction.supporting.truncate(1);
    let monday = "आगामी सोमवार".to_owned();
    direction.deadline = Deadline { phrase: monday, date: c.meeting.date.succ_opt() };
    let (scheme, unit, indicator) = (c.scheme.clone(), c.unit.id, c.indicators[0].clone());
    let target = Target::Figure { scheme, unit, indicator };
    let moved = Direction { item: c.items[1].id, ..c.directions[0].clone() };
    let reading = |indicator: usize, value| Edit::PutReading {
        scheme: c.scheme.clone(),
        as_on: c.meeting.date,
        unit: c.unit.id,
        indicator: c.indicators[indicator].clone(),
        value,
    };
    vec![
        Edit::PutOfficeProfile(profile),
        Edit::PutSeries(Series { code: "08".to_owned(), ..c.series.clone() }),
        Edit::PutSeries(Series { id: desk.id(), code: "09".to_owned(), name: both("नई") }),
        Edit::PutMeeting(Meeting {
            venue: both("अटल सेवा केन्द्र"), ..c.meeting.clone()
        }),
        Edit::PutMeeting(Meeting { id: desk.id(), number: 2, ..c.meeting.clone() }),
        Edit::DeleteMeeting(c.meeting.id),
        Edit::SetMeetingState { meeting: c.meeting.id, state: MeetingState::InSession },
        Edit::SetCharts { meeting: c.meeting.id, charts: AnnexureCharts::of_all(ChartKind::OverTime) },
        Edit::SetWallList { meeting: c.meeting.id, scenes: vec![WallScene::of_meeting(WallShow::Title)] },
        Edit::PutItem(AgendaItem { discussion: "नई चर्चा".to_owned(), ..c.items[0].clone() }),
        Edit::PutItem(item(desk.id(), c.meeting.id, None, "पहला")),
        Edit::AddItem(item(desk.id(), c.meeting.id, Some(c.items[0].id), "अन्तिम")),
        Edit::MoveItem { item: c.items[1].id, parent: None, index: 0 },
        Edit::MoveItem { item: c.items[1].id, parent: Some(c.items[0].id), index: 9 },
        Edit::MoveItem { item: c.items[2].id, parent: None, index: 1 },
        Edit::DeleteItem(c.items[0].id),
        Edit::DeleteItem(c.items[1].id),
        Edit::PutOffice(Office { name: both("जिला परिषद"), ..c.office.clone() }),
        Edit::PutPost(Post { office: None, ..c.posts[0].clone() }),
        Edit::PutOfficer(Officer { post: Some(c.posts[1].id), ..c.officers[2].clone() }),
        Edit::PutOffice(Office { id: desk.id(), name: both("नया कार्यालय") }),
        Edit::Invite { meeting: c.meeting.id, invitees: vec![(desk.id(), seat)] },
        Edit::RemoveInvitee(c.invitees[0]),
        Edit::MoveInvitee { invitee: c.invitees[1], index: 0 },
        Edit::MarkAttendance { invitee: c.invitees[0], attendance: Attendance::Present },
        Edit::PutDirection(direction),
        Edit::PutDirection(moved),
        Edit::PutDirection(Direction::blank(desk.id(), c.meeting.id, c.items[1].id, 0)),
        Edit::DeleteDirection(c.directions[0].id),
        Edit::MoveDirection { direction: c.directions[1].id, index: 0 },
        Edit::DiscussionToDirection { item: c.items[0].id, direction: desk.id() },
        Edit::DirectionToDiscussion(c.directions[0].id),
        reading(0, Some(Value::Number(0.1 + 0.2))),
        reading(1, Some(Value::Number(9_007_199_254_740_991.0))),
        reading(0, None),
        support::several(c, &[None, Some(7.0)]),
        Edit::ParkItem { item: c.items[1].id, parked: true },
        Edit::MarkDeputy { invitee: c.invitees[0], deputy: Deputy::Officer(c.officers[2].id) },
        Edit::MarkDeputy {
            invitee: c.invitees[1], deputy: Deputy::Named("सहायक प्रोग्रामर".to_owned())
        },
        Edit::MarkLate { invitee: c.invitees[0], arrived: c.meeting.time },
        Edit::PutDirection(Direction { target: Some(target), ..c.directions[0].clone() }),
        Edit::MoveDirectionTo { direction: c.directions[0].id, item: c.items[1].id, index: 0 },
        Edit::SetDirectionKind { direction: c.directions[0].id, kind: DirectionKind::Information },
        Edit::DeferDirection { direction: c.directions[0].id, deferred: true },
        Edit::SplitDirection {
            direction: c.directions[0].id, at: "सभी फोन".len(), second: desk.id()
        },
        Edit::JoinDirections(c.directions[0].id),
        Edit::DiscussionToInformation { item: c.items[0].id, direction: desk.id() },
        Edit::AddCompliance(support::entry(desk, c, support::report(ComplianceState::Complied))),
        Edit::AddCompliance(support::entry(desk, c, ComplianceEntry::Chair(ChairWord::MoreTime(None)))),
        Edit::AddCompliance(support::entry(desk, c, ComplianceEntry::Deferred(Some(c.meeting.date)))),
        Edit::PutReportDraft(support::begun(c)),
        Edit::PutUnit(Unit { valid_to: Some(c.meeting.date), ..c.unit.clone() }),
        Edit::PutUnit(Unit { id: desk.id(), parent: Some(c.unit.id), ..c.unit.clone() }),
        Edit::PutUnitSpellings { unit: c.unit.id, spellings: vec![" Taranagar Town ".to_owned()] },
        Edit::ImportFigures(Box::new(support::import(c, 0.1 + 0.2))),
        Edit::ImportUnits(vec![
            ListedUnit {
                unit: Unit { id: desk.id(), ..c.unit.clone() }, spellings: vec!["चुरू".to_owned()]
            },
            ListedUnit { unit: Unit { lgd_code: Some(1), ..c.unit.clone() }, spellings: Vec::new() },
        ]),
        support::import(c, 9.0).edit(Some(vec![support::thing(c)])),
        support::enter_phone(desk, c),
        Edit::PutScheme(Box::new(Scheme { retired: true, ..support::own_scheme("pumps") })),
        Edit::PutScheme(Box::new(Scheme { code: c.scheme.clone(), ..support::own_scheme("pumps") })),
        Edit::DeleteOfficer(c.officers[2].id),
        Edit::All(vec![
            Edit::DeleteItem(c.items[2].id),
            Edit::RemoveInvitee(c.invitees[1]),
            Edit::SetMeetingState { meeting: c.meeting.id, state: MeetingState::Closed },
        ]),
    ]
}

fn assert_undo_and_redo(desk: &mut Desk, edit: &Edit) {
    let path = desk.path();
    let before = dump(&path);
    let applied = desk.apply(edit.clone());
    let after = dump(&path);
    assert!(applied.changed, "{edit:?} changed nothing");
    assert_ne!(before, after, "{edit:?}");
    assert_eq!(desk.session.undo_word(), Some(applied.word.clone()));
    for _ in 0..2 {
        let undone = desk.session.undo().unwrap().unwrap();
        assert_eq!(undone.word, applied.word);
        assert_eq!(dump(&path), before, "undo of {edit:?}");
        let redone = desk.session.redo().unwrap().unwrap();
        assert_eq!(redone.meeting, applied.meeting);
        assert_eq!(dump(&path), after, "redo of {edit:?}");
    }
    let report = desk.session.check().unwrap();
    assert!(report.is_ok(), "after {edit:?}: {report:?}");
    desk.session.undo().unwrap().unwrap();
}

#[test]
fn every_kind_of_edit_is_taken_back_and_done_again_exactly() {
    let (mut desk, content) = filled();
    let mut seen = BTreeSet::new();
    for edit in edits(&desk, &content) {
        assert_undo_and_redo(&mut desk, &edit);
        seen.insert(variant(&edit));
    }
    // These need a record that nothing names.
    let office = Office { id: desk.id(), name: both("रिक्त कार्यालय") };
    let post = Post { id: desk.id(), name: both("रिक्त पद"), office: None };
    let unit = Unit { id: desk.id(), ..content.unit };
    desk.apply(Edit::PutOffice(office.clone()));
    desk.apply(Edit::PutPost(post.clone()));
    desk.apply(Edit::PutUnit(unit.clone()));
    desk.apply(Edit::PutScheme(Box::new(support::own_scheme("pumps"))));
    let renamed = Edit::SetSchemeCode { scheme: "pumps".into(), code: "solar-pumps".into() };
    let deletions = [Edit::DeleteOffice(office.id), Edit::DeletePost(post.id), Edit::DeleteUnit(unit.id)];
    for edit in deletions.into_iter().chain([renamed, Edit::DeleteScheme("pumps".into())]) {
        assert_undo_and_redo(&mut desk, &edit);
        seen.insert(variant(&edit));
    }
    // This one needs a meeting before it that left a point.
    desk.apply(Edit::ParkItem { item: content.items[1].id, parked: true });
    let next = Meeting { id: desk.id(), number: 2, date: support::day(2026, 12, 5), ..content.meeting };
    desk.apply(Edit::PutMeeting(next.clone()));
    let taken = desk.session.meeting_file(next.id).unwrap().items.pop().unwrap();
    desk.apply(Edit::DeleteItem(taken.id));
    let edit = Edit::TakeUpItem { meeting: next.id, parked: content.items[1].id, item: desk.id() };
    assert_undo_and_redo(&mut desk, &edit);
    seen.insert(variant(&edit));
    // And this one, a database without units.
    let mut empty = Desk::new();
    assert_undo_and_redo(&mut empty, &Edit::LoadDistrictUnits);
    seen.insert(variant(&Edit::LoadDistrictUnits));
    // The time that an item took is noted, and no step: tests/thread/agenda.rs has it.
    assert_eq!(seen.len() + 1, VARIANTS);
}

#[test]
fn everything_can_be_undone_down_to_the_empty_database_and_done_again() {
    let (mut desk, content) = filled();
    for edit in edits(&desk, &content).into_iter().take(5) {
        desk.apply(edit);
    }
    let (path, full) = (desk.path(), dump(&desk.path()));
    while desk.session.undo().unwrap().is_some() {}
    assert_eq!(dump(&path), Vec::<String>::new());
    while desk.session.redo().unwrap().is_some() {}
    assert_eq!(dump(&path), full);
}

#[test]
fn undo_and_redo_outlive_the_program() {
    let (mut desk, content) = filled();
    let before = dump(&desk.path());
    desk.apply(Edit::DeleteDirection(content.directions[0].id));
    let after = dump(&desk.path());
    desk.session.undo().unwrap();
    let word = desk.session.redo_word();
    assert!(word.is_some());

    let mut desk = desk.reopen();
    assert_eq!(desk.session.redo_word(), word);
    desk.session.redo().unwrap().unwrap();
    assert_eq!(dump(&desk.path()), after);
    let mut desk = desk.reopen();
    desk.session.undo().unwrap().unwrap();
    assert_eq!(dump(&desk.path()), before);
}

#[test]
fn a_new_change_ends_what_could_be_done_again() {
    let (mut desk, content) = filled();
    desk.apply(Edit::DeleteDirection(content.directions[0].id));
    desk.session.undo().unwrap();
    desk.apply(Edit::SetMeetingState { meeting: content.meeting.id, state: MeetingState::Closed });
    assert_eq!(desk.session.redo_word(), None);
    assert_eq!(desk.session.redo().unwrap(), None);
    let desk = desk.reopen();
    assert_eq!(desk.session.redo_word(), None);
}

#[test]
fn an_edit_that_changes_nothing_is_no_step_and_no_revision() {
    let (mut desk, content) = filled();
    let (word, revision) = (desk.session.undo_word(), desk.session.revision());
    let count = support::operations(&desk.path());
    assert!(!desk.apply(Edit::PutSeries(content.series)).changed);
    assert_eq!((desk.session.undo_word(), desk.session.revision()), (word, revision));
    assert_eq!(support::operations(&desk.path()), count);
}

#[test]
fn what_will_be_undone_is_named_in_both_languages() {
    let (mut desk, content) = filled();
    let mut direction = content.directions[1].clone();
    direction.text = "नया".to_owned();
    desk.apply(Edit::PutDirection(direction));
    let word = desk.session.undo_word().unwrap();
    assert_eq!(word.sentence(Lang::Hi), "निर्देश 07/2026-02 लिखना");
    assert_eq!(word.sentence(Lang::En), "write direction 07/2026-02");
    for kind in OperationKind::ALL {
        assert_eq!(OperationKind::from_code(kind.code()), Some(*kind));
        let word = OperationWord { kind: *kind, subject: Bilingual::default() };
        assert!(!word.sentence(Lang::Hi).contains(['“', '{']), "{kind:?}");
    }
}

#[test]
fn undo_of_a_new_direction_gives_its_number_back_and_a_deletion_does_not() {
    let (mut desk, content) = filled();
    let new = |desk: &mut Desk| {
        let id = desk.id();
        desk.apply(Edit::PutDirection(Direction::blank(id, content.meeting.id, content.items[1].id, 0)));
        let file = desk.session.meeting_file(content.meeting.id).unwrap();
        (id, file.direction(id).unwrap().number.as_ref().unwrap().to_string())
    };
    assert_eq!(new(&mut desk).1, "07/2026-03");
    desk.session.undo().unwrap();
    let (id, number) = new(&mut desk);
    assert_eq!(number, "07/2026-03");
    desk.apply(Edit::DeleteDirection(id));
    assert_eq!(new(&mut desk).1, "07/2026-04");
}
