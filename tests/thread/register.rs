//! Schemes whose rows have things one by one: what is counted of them stands among the figures, and nowhere else.

use baithak::session::{CaseChange, CasesOf};
use chrono::NaiveDate;

use super::*;
use crate::support::{filled, import};

fn phone(desk: &Desk, c: &Content, reference: &str) -> Case {
    let case = Case::blank(desk.id(), c.scheme.clone(), c.unit.id, day(2026, 10, 1));
    Case {
        reference: reference.to_owned(), title: "तहसील कार्यालय".to_owned(), ..case
    }
}

fn state(desk: &Desk, case: CaseId, date: NaiveDate, state: &str) -> CaseState {
    CaseState { id: desk.id(), case, date, state: state.into(), remark: String::new(), corrects: None }
}

fn change(c: &Content, changes: Vec<CaseChange>) -> Edit {
    Edit::ChangeCases { scheme: c.scheme.clone(), as_on: Some(c.meeting.date), changes }
}

fn figure(desk: &Desk, c: &Content, code: &str) -> Option<f64> {
    figure_on(desk, c, code, c.meeting.date)
}

fn figure_on(desk: &Desk, c: &Content, code: &str, on: NaiveDate) -> Option<f64> {
    let table = desk.session.table(&c.scheme, on).unwrap();
    let row = table.rows.iter().find(|row| row.unit.id == c.unit.id)?;
    row.cells[table.column(&code.into()).unwrap()].value.as_ref()?.number()
}

/// Two phones, one of them working.
fn with_phones() -> (Desk, Content, [Case; 2]) {
    let (mut desk, c) = filled();
    let phones = ["2101", "2102"].map(|reference| phone(&desk, &c, reference));
    let works = state(&desk, phones[0].id, day(2026, 11, 2), "working");
    let put = phones.iter().cloned().map(CaseChange::Put);
    desk.apply(change(&c, put.chain([CaseChange::AddState(works)]).collect()));
    (desk, c, phones)
}

fn assert_sound(desk: &Desk) {
    let report = desk.session.check().unwrap();
    assert!(report.is_ok(), "{report:?}");
}

#[test]
fn what_stands_in_the_register_is_counted_in_place_of_what_was_typed_and_undo_brings_that_back() {
    let (mut desk, c, phones) = with_phones();
    let shown = |desk: &Desk| ["allotted", "installed", "working"].map(|code| figure(desk, &c, code));
    assert_eq!(shown(&desk), [Some(2.0), Some(1.0), Some(1.0)]);
    let table = desk.session.table(&c.scheme, c.meeting.date).unwrap();
    assert!(table.is_counted(c.unit.id, &"working".into()));
    assert!(!table.is_counted(c.unit.id, &"registered".into()), "entered all the same");
    let broken = state(&desk, phones[0].id, day(2026, 11, 9), "faulty");
    desk.apply(change(&c, vec![CaseChange::AddState(broken)]));
    assert_eq!(shown(&desk), [Some(2.0), Some(1.0), Some(0.0)]);
    assert_sound(&desk);
    desk.session.undo().unwrap().unwrap();
    desk.session.undo().unwrap().unwrap();
    assert_eq!(figure(&desk, &c, "allotted"), Some(42.0), "as it was typed");
    assert_eq!(figure(&desk, &c, "working"), None);
    let table = desk.session.table(&c.scheme, c.meeting.date).unwrap();
    assert!(!table.is_counted(c.unit.id, &"working".into()));
    assert_sound(&desk);
}

#[test]
fn a_counted_figure_is_neither_typed_over_nor_taken_from_a_file() {
    let (mut desk, c, _) = with_phones();
    let Refusal::Counted { indicator, .. } = refusal(&mut desk, put(&c, "working", c.meeting.date, 7.0))
    else {
        panic!("another reason")
    };
    assert!(indicator.en.contains("Working"));
    assert!(matches!(
        refusal(&mut desk, Edit::ImportFigures(Box::new(import(&c, 7.0)))),
        Refusal::Counted { .. }
    ));
    // What is pasted back unchanged, and what is not counted, is taken.
    assert!(!desk.apply(put(&c, "working", c.meeting.date, 1.0)).changed);
    desk.apply(put(&c, "registered", c.meeting.date, 1.0));
    assert_sound(&desk);
}

#[test]
fn a_unit_without_anything_in_the_register_is_entered_as_before() {
    let (mut desk, mut c, _) = with_phones();
    let other = Unit { id: desk.id(), lgd_code: Some(1), ..c.unit.clone() };
    desk.apply(Edit::PutUnit(other.clone()));
    c.unit = other;
    assert_eq!(figure(&desk, &c, "working"), None, "nothing reported, which is not zero");
    desk.apply(put(&c, "working", c.meeting.date, 7.0));
    assert_eq!(figure(&desk, &c, "working"), Some(7.0));
    assert_sound(&desk);
}

#[test]
fn a_closed_meeting_keeps_its_figures_and_the_next_ones_are_counted_on_their_day() {
    let (mut desk, c, phones) = with_phones();
    desk.apply(Edit::SetMeetingState { meeting: c.meeting.id, state: MeetingState::Closed });
    let repaired = state(&desk, phones[1].id, c.meeting.date, "working");
    desk.apply(change(&c, vec![CaseChange::AddState(repaired)]));
    assert_eq!(figure(&desk, &c, "working"), Some(1.0));
    assert_sound(&desk);
    let next = day(2026, 12, 4);
    desk.apply(Edit::ChangeCases { scheme: c.scheme.clone(), as_on: Some(next), changes: Vec::new() });
    assert_eq!(figure(&desk, &c, "working"), Some(1.0));
    assert_eq!(figure_on(&desk, &c, "working", next), Some(2.0));
    assert_sound(&desk);
    // Reopened, it is a meeting like any other.
    desk.session.undo().unwrap().unwrap();
    desk.apply(Edit::SetMeetingState { meeting: c.meeting.id, state: MeetingState::InSession });
    assert_eq!(figure(&desk, &c, "working"), Some(2.0));
    assert_sound(&desk);
}

#[test]
fn the_first_figure_of_a_new_day_brings_the_counted_ones_with_it() {
    let (mut desk, c, _) = with_phones();
    let next = day(2026, 12, 4);
    desk.apply(put(&c, "test-answered", next, 1.0));
    assert_eq!(figure_on(&desk, &c, "allotted", next), Some(2.0));
    assert_eq!(figure_on(&desk, &c, "test-answered", next), Some(1.0));
    assert_sound(&desk);
}

#[test]
fn a_state_is_corrected_and_never_overwritten() {
    let (mut desk, c, phones) = with_phones();
    let of = CasesOf { scheme: c.scheme.clone(), unit: Some(c.unit.id) };
    let entered = desk.session.cases(&of).unwrap().files[0].states[0].clone();
    assert_eq!(
        refusal(&mut desk, change(&c, vec![CaseChange::AddState(entered.clone())])),
        Refusal::EntryStands
    );
    let right = state(&desk, phones[0].id, entered.date, "faulty");
    let right = CaseState { corrects: Some(entered.id), ..right };
    desk.apply(change(&c, vec![CaseChange::AddState(right)]));
    assert_eq!(figure(&desk, &c, "working"), Some(0.0));
    let files = desk.session.cases(&of).unwrap().files;
    assert_eq!(files[0].states.len(), 2);
    assert!(files[0].is_corrected(entered.id));
    let elsewhere =
        CaseState { corrects: Some(entered.id), ..state(&desk, phones[1].id, entered.date, "faulty") };
    assert_eq!(refusal(&mut desk, change(&c, vec![CaseChange::AddState(elsewhere)])), Refusal::Gone);
}

#[test]
fn a_thing_has_a_name_a_number_of_its_own_and_no_state_before_its_first_day() {
    let (mut desk, c, phones) = with_phones();
    let unnamed = Case::blank(desk.id(), c.scheme.clone(), c.unit.id, c.meeting.date);
    let put = |case: Case| change(&c, vec![CaseChange::Put(case)]);
    assert_eq!(refusal(&mut desk, put(unnamed)), Refusal::CaseUnnamed);
    let same = phone(&desk, &c, " 2101 ");
    assert_eq!(refusal(&mut desk, put(same)), Refusal::CaseNumberTaken { reference: "2101".to_owned() });
    let early = state(&desk, phones[1].id, day(2026, 9, 30), "working");
    let early = change(&c, vec![CaseChange::AddState(early)]);
    assert_eq!(refusal(&mut desk, early), Refusal::StateBeforeOpened { opened: day(2026, 10, 1) });
    let late = Case { opened: day(2026, 11, 3), ..phones[0].clone() };
    assert_eq!(refusal(&mut desk, put(late)), Refusal::StateBeforeOpened { opened: day(2026, 11, 3) });
    let lost = state(&desk, phones[1].id, c.meeting.date, "lost");
    let lost = change(&c, vec![CaseChange::AddState(lost)]);
    assert_eq!(refusal(&mut desk, lost), Refusal::UnknownState { state: "lost".into() });
    let village = Unit { id: desk.id(), level: UnitLevel::GramPanchayat, ..c.unit.clone() };
    desk.apply(Edit::PutUnit(village.clone()));
    let at_village = Case { unit: village.id, ..phones[0].clone() };
    assert!(matches!(refusal(&mut desk, put(at_village)), Refusal::CaseAtOtherLevel { .. }));
    let elsewhere = Edit::ChangeCases { scheme: "istart".into(), as_on: None, changes: Vec::new() };
    assert!(matches!(refusal(&mut desk, elsewhere), Refusal::NoRegister { .. }));
}

#[test]
fn the_last_thing_of_a_unit_takes_its_counts_with_it() {
    let (mut desk, c, phones) = with_phones();
    let changes = phones.iter().map(|case| CaseChange::Delete(case.id)).collect();
    desk.apply(change(&c, changes));
    assert_eq!(figure(&desk, &c, "allotted"), None);
    assert_sound(&desk);
    desk.apply(put(&c, "allotted", c.meeting.date, 40.0));
    assert_eq!(figure(&desk, &c, "allotted"), Some(40.0));
}

#[test]
fn a_definition_keeps_the_register_that_is_in_use_and_its_counts_follow_it() {
    let (mut desk, c, _) = with_phones();
    let brought = (*desk.session.scheme(&c.scheme).unwrap()).clone();
    let put_scheme = |scheme: Scheme| Edit::PutScheme(Box::new(scheme));
    let mut without = brought.clone();
    without.register = None;
    without.indicators.iter_mut().for_each(|indicator| indicator.counts = None);
    assert!(matches!(refusal(&mut desk, put_scheme(without)), Refusal::RegisterUsed { .. }));
    let without = |code: &str| {
        let mut scheme = brought.clone();
        scheme.remove_state(&code.into());
        scheme
    };
    assert!(matches!(refusal(&mut desk, put_scheme(without("working"))), Refusal::StateUsed { .. }));
    // The second phone has no state of its own: it has the first one.
    assert!(matches!(refusal(&mut desk, put_scheme(without("awaited"))), Refusal::FirstStateUsed { .. }));
    desk.apply(put_scheme(without("faulty")));
    desk.session.undo().unwrap();
    let mut changed = brought.clone();
    changed.set_counts(&"registered".into(), Some(Counts::States(vec!["working".into()])));
    desk.apply(put_scheme(changed));
    assert_eq!(figure(&desk, &c, "registered"), Some(1.0));
    assert_sound(&desk);
    desk.apply(Edit::DeleteScheme(c.scheme.clone()));
    assert_eq!(figure(&desk, &c, "registered"), None, "as it was brought, it is entered");
    assert_sound(&desk);
    assert!(matches!(refusal(&mut desk, Edit::DeleteUnit(c.unit.id)), Refusal::UnitHasFigures { .. }));
}

#[test]
fn a_figure_that_is_not_what_the_register_comes_to_is_found_by_the_check() {
    let (desk, c, _) = with_phones();
    let path = desk.path();
    drop(desk.session);
    support::sql(
        &path,
        "UPDATE open_operation SET seq = seq; DROP TRIGGER journal_reading_update;
        UPDATE reading SET number = 9 WHERE counted = 1 AND indicator = 'working';",
    );
    let report = baithak::session::check::check(&path, desk.clock).unwrap();
    let broken: Vec<&String> = report.checks.iter().flat_map(|check| &check.broken).collect();
    assert!(broken.iter().any(|row| row.contains("ip-phone/working")), "{broken:?}");
    assert_eq!(c.scheme, "ip-phone".into());
}

#[test]
fn the_story_of_a_counted_figure_says_so() {
    let (desk, c, _) = with_phones();
    let of = |code: &str| StoryOf { scheme: c.scheme.clone(), unit: c.unit.id, indicator: code.into() };
    assert_eq!(desk.session.story(&of("working")).unwrap().points[0].source, Source::Counted);
    assert_eq!(desk.session.story(&of("registered")).unwrap().points[0].source, Source::Nowhere);
}
