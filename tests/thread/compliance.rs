//! Entries on directions: added at any time, never changed, and taken back like every other edit.

use baithak::model::*;
use baithak::session::{Edit, OperationKind, Refusal, check::CheckKind};

use crate::support::{begun, day, dump, entry, filled, report};
use crate::{file, next_meeting, refusal};

#[test]
fn a_full_report_comes_back_as_it_was_entered() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let paper = desk.folder.path().join("पालना पत्र.pdf");
    std::fs::write(&paper, "%PDF").unwrap();
    let kept = desk.session.keep_evidence(&paper).unwrap();
    assert_eq!(kept, Evidence::Document("पालना पत्र.pdf".to_owned()));
    let evidence = vec![kept, Evidence::Reference("पत्र क्रमांक 412".to_owned())];
    let full = |by| {
        ComplianceEntry::Report(Report {
            state: ComplianceState::Extended(day(2026, 12, 15)),
            delay_reason: "लैन केबल उपलब्ध नहीं थी।".to_owned(),
            evidence: evidence.clone(),
            by,
        })
    };
    let reporters = [
        None,
        Some(Reporter::Known(Responsible::Officer(c.officers[1].id))),
        Some(Reporter::Known(Responsible::Post(c.posts[1].id))),
        Some(Reporter::Other("सरपंच".to_owned())),
    ];
    let mut expected = Vec::new();
    for by in reporters {
        let one = Compliance { date: day(2026, 12, 1), ..entry(&desk, &c, full(by)) };
        desk.apply(Edit::AddCompliance(one.clone()));
        expected.push(one);
    }
    let word = ComplianceEntry::Chair(ChairWord::MoreTime(Some(day(2026, 12, 20))));
    let heard = Compliance { meeting: Some(next.id), date: next.date, ..entry(&desk, &c, word) };
    desk.apply(Edit::AddCompliance(heard.clone()));
    expected.push(heard);
    let desk = desk.reopen();
    let earlier = file(&desk, next.id).earlier.remove(0);
    assert_eq!(earlier.entries, expected);
    assert_eq!((earlier.standing.due, earlier.standing.times_extended), (Some(day(2026, 12, 20)), 5));
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn an_entry_is_made_once_and_corrected_by_another_that_leaves_it_standing() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let wrong = entry(&desk, &c, report(ComplianceState::Complied));
    desk.apply(Edit::AddCompliance(wrong.clone()));
    let again = Compliance { text: "बदला हुआ".to_owned(), ..wrong.clone() };
    assert_eq!(refusal(&mut desk, Edit::AddCompliance(again)), Refusal::EntryStands);
    let right = Compliance { corrects: Some(wrong.id), ..entry(&desk, &c, report(ComplianceState::Partly)) };
    let applied = desk.apply(Edit::AddCompliance(right.clone()));
    assert_eq!(applied.word.kind, OperationKind::CorrectCompliance);
    assert_eq!(applied.word.sentence(Lang::Hi), "निर्देश 07/2026-01 की अनुपालना सुधारना");
    let earlier = file(&desk, next.id).earlier.remove(0);
    assert_eq!(earlier.entries, [wrong.clone(), right]);
    assert_eq!(earlier.standing.state, ComplianceState::Partly);
    // Not of another direction, and not of nothing.
    let other = Compliance {
        corrects: Some(wrong.id),
        direction: c.directions[1].id,
        ..entry(&desk, &c, report(ComplianceState::Partly))
    };
    assert_eq!(refusal(&mut desk, Edit::AddCompliance(other)), Refusal::CorrectsAnother);
    let none: ComplianceId = desk.id();
    let nothing = Compliance { corrects: Some(none), ..entry(&desk, &c, report(ComplianceState::Partly)) };
    assert_eq!(refusal(&mut desk, Edit::AddCompliance(nothing)), Refusal::CorrectsAnother);
    desk.session.undo().unwrap();
    assert_eq!(file(&desk, next.id).earlier[0].standing.state, ComplianceState::Complied);
}

#[test]
fn what_cannot_be_an_entry_is_refused_with_its_reason() {
    let (mut desk, c) = filled();
    let early = Compliance { date: day(2026, 11, 20), ..entry(&desk, &c, report(ComplianceState::Partly)) };
    let Refusal::EntryBeforeMeeting { given, .. } = refusal(&mut desk, Edit::AddCompliance(early)) else {
        panic!()
    };
    assert_eq!(given, c.meeting.date);
    let kind = DirectionKind::Information;
    desk.apply(Edit::SetDirectionKind { direction: c.directions[1].id, kind });
    let on_information =
        Compliance { direction: c.directions[1].id, ..entry(&desk, &c, report(ComplianceState::Partly)) };
    assert_eq!(refusal(&mut desk, Edit::AddCompliance(on_information)), Refusal::NotADirection);
    for name in ["none.pdf", "../meetings.db"] {
        let evidence = vec![Evidence::Document(name.to_owned())];
        let missing = ComplianceEntry::Report(Report { evidence, ..Report::default() });
        let edit = Edit::AddCompliance(entry(&desk, &c, missing));
        assert_eq!(refusal(&mut desk, edit), Refusal::NoEvidenceFile { name: name.to_owned() });
    }
}

#[test]
fn a_direction_with_entries_neither_goes_nor_turns_into_something_else() {
    let (mut desk, c) = filled();
    desk.apply(Edit::AddCompliance(entry(&desk, &c, report(ComplianceState::Partly))));
    let direction = c.directions[0].id;
    desk.apply(Edit::MoveDirection { direction, index: 1 });
    let first = c.directions[1].id;
    for edit in [
        Edit::DeleteDirection(direction),
        Edit::DirectionToDiscussion(direction),
        Edit::SetDirectionKind { direction, kind: DirectionKind::Information },
        Edit::JoinDirections(first),
        Edit::DeleteItem(c.items[0].id),
    ] {
        assert!(matches!(refusal(&mut desk, edit.clone()), Refusal::HasCompliance { .. }), "{edit:?}");
    }
    let error = desk.try_apply(Edit::DeleteDirection(direction)).unwrap_err();
    assert!(error.sentence(Lang::Hi).starts_with("निर्देश 07/2026-01 पर अनुपालना दर्ज है"));
}

#[test]
fn compliance_with_a_closed_meetings_directions_comes_at_any_time() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    for meeting in [c.meeting.id, next.id] {
        desk.apply(Edit::SetMeetingState { meeting, state: MeetingState::Closed });
    }
    desk.apply(Edit::AddCompliance(entry(&desk, &c, report(ComplianceState::Complied))));
    let word = ComplianceEntry::Chair(ChairWord::Accepted);
    let in_closed = Compliance { meeting: Some(next.id), date: next.date, ..entry(&desk, &c, word) };
    let refused = refusal(&mut desk, Edit::AddCompliance(in_closed));
    assert_eq!(refused, Refusal::MeetingClosed { number: 2, date: next.date });
}

#[test]
fn a_meeting_that_is_deleted_takes_its_directions_entries_and_leaves_those_on_others() {
    let (mut desk, c) = filled();
    let next = next_meeting(&mut desk, &c);
    let word = ComplianceEntry::Chair(ChairWord::NotAccepted);
    let heard = Compliance { meeting: Some(next.id), date: next.date, ..entry(&desk, &c, word) };
    desk.apply(Edit::AddCompliance(heard.clone()));
    let before = dump(&desk.path());
    desk.apply(Edit::DeleteMeeting(next.id));
    let third = Meeting { id: desk.id(), number: 3, date: day(2026, 12, 20), ..c.meeting.clone() };
    desk.apply(Edit::PutMeeting(third.clone()));
    let left = file(&desk, third.id).earlier.remove(0).entries;
    assert_eq!(left, [Compliance { meeting: None, ..heard }]);
    desk.session.undo().unwrap();
    desk.session.undo().unwrap();
    assert_eq!(dump(&desk.path()), before);
    desk.apply(Edit::DeleteMeeting(c.meeting.id));
    assert!(!dump(&desk.path()).iter().any(|row| row.starts_with("compliance")));
    desk.session.undo().unwrap();
    assert_eq!(dump(&desk.path()), before);
}

#[test]
fn who_reported_or_came_instead_stays_in_the_lists() {
    let (mut desk, c) = filled();
    let officer = c.officers[2].id;
    let by = Some(Reporter::Known(Responsible::Officer(officer)));
    let reported = ComplianceEntry::Report(Report { by, ..Report::default() });
    desk.apply(Edit::AddCompliance(entry(&desk, &c, reported)));
    let Refusal::PersonInUse { uses, .. } = refusal(&mut desk, Edit::DeleteOfficer(officer)) else {
        let sentence = desk.try_apply(Edit::DeleteOfficer(officer)).unwrap_err().sentence(Lang::Hi);
        assert!(sentence.contains("क्योंकि इनका उल्लेख यहाँ है: "), "{sentence}");
        panic!()
    };
    assert_eq!(uses.directions, ["07/2026-01"]);
    desk.session.undo().unwrap();
    desk.apply(Edit::MarkDeputy { invitee: c.invitees[0], deputy: Deputy::Officer(officer) });
    let Refusal::PersonInUse { uses, .. } = refusal(&mut desk, Edit::DeleteOfficer(officer)) else {
        panic!()
    };
    assert_eq!(uses.meetings.len(), 1);
}

#[test]
fn a_file_is_kept_once_and_never_over_another_and_the_check_misses_it_when_it_is_gone() {
    let (mut desk, c) = filled();
    let paper = desk.folder.path().join("report.pdf");
    std::fs::write(&paper, "one").unwrap();
    let first = desk.session.keep_evidence(&paper).unwrap();
    assert_eq!(desk.session.keep_evidence(&paper).unwrap(), first);
    std::fs::write(&paper, "two").unwrap();
    assert_eq!(desk.session.keep_evidence(&paper).unwrap(), Evidence::Document("report (2).pdf".to_owned()));
    let kept = desk.session.evidence_folder();
    assert_eq!(std::fs::read(kept.join("report.pdf")).unwrap(), b"one");
    assert!(paper.exists());

    let reported = ComplianceEntry::Report(Report { evidence: vec![first], ..Report::default() });
    desk.apply(Edit::AddCompliance(entry(&desk, &c, reported)));
    assert!(desk.session.check().unwrap().is_ok());
    std::fs::remove_file(kept.join("report.pdf")).unwrap();
    let found = desk.session.check().unwrap();
    let missing = found.checks.iter().find(|check| check.kind == CheckKind::Evidence).unwrap();
    assert!(missing.broken[0].starts_with("report.pdf"));
    assert!(missing.sentence(Lang::Hi).contains("साक्ष्य की 1 फ़ाइल"));
}

#[test]
fn a_file_too_large_to_be_kept_is_named_with_what_may_be_and_nothing_is_entered() {
    let (mut desk, c) = filled();
    let film = desk.folder.path().join("film.mp4");
    // Without content: no room is taken.
    std::fs::File::create(&film).unwrap().set_len(101 << 20).unwrap();
    let before = dump(&desk.path());
    let evidence = vec![Evidence::Reference(film.display().to_string())];
    let named = entry(&desk, &c, ComplianceEntry::Report(Report { evidence, ..Report::default() }));
    let error = desk.try_apply(Edit::AddCompliance(named)).unwrap_err();
    for lang in Lang::ALL {
        let said = error.sentence(lang);
        assert!(said.contains("film.mp4") && said.contains("100 MB"), "{said}");
    }
    assert_eq!(dump(&desk.path()), before);
    assert!(!desk.session.evidence_folder().exists());
}

#[test]
fn a_refused_entry_leaves_no_copy_of_its_file() {
    let (mut desk, c) = filled();
    let paper = desk.folder.path().join("report.pdf");
    std::fs::write(&paper, "one").unwrap();
    let named =
        Report { evidence: vec![Evidence::Reference(paper.display().to_string())], ..Report::default() };
    let good = entry(&desk, &c, ComplianceEntry::Report(named));
    let early = Compliance { date: day(2026, 11, 20), ..good.clone() };
    assert!(matches!(refusal(&mut desk, Edit::AddCompliance(early)), Refusal::EntryBeforeMeeting { .. }));
    assert!(!desk.session.evidence_folder().exists());
    desk.apply(Edit::AddCompliance(good.clone()));
    let kept = desk.session.evidence_folder().join("report.pdf");
    assert!(kept.exists());
    // A copy that another entry names stays, whatever is refused after it.
    assert_eq!(refusal(&mut desk, Edit::AddCompliance(good)), Refusal::EntryStands);
    assert!(kept.exists() && desk.session.check().unwrap().is_ok());
}

#[test]
fn a_report_that_is_being_written_is_kept_entered_and_brought_back_by_undo() {
    let (mut desk, c) = filled();
    let direction = c.directions[0].id;
    let begun = begun(&c);
    let drafts =
        |desk: &crate::support::Desk| desk.session.report_drafts().unwrap().into_values().collect::<Vec<_>>();
    desk.apply(Edit::PutReportDraft(begun.clone()));
    let mut desk = desk.reopen();
    assert_eq!(drafts(&desk), std::slice::from_ref(&begun));
    // A form that was begun keeps nobody from being deleted for its sake.
    desk.apply(Edit::AddCompliance(entry(&desk, &c, ComplianceEntry::Chair(ChairWord::NotAccepted))));
    assert_eq!(drafts(&desk).len(), 1);
    desk.apply(Edit::AddCompliance(entry(&desk, &c, report(ComplianceState::Partly))));
    assert!(drafts(&desk).is_empty());
    desk.session.undo().unwrap();
    assert_eq!(drafts(&desk), [begun]);
    desk.apply(Edit::PutReportDraft(ReportDraft::blank(direction)));
    assert!(drafts(&desk).is_empty());
    assert!(desk.session.check().unwrap().is_ok());
}
