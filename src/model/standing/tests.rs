use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::model::{AgendaItemId, DirectionId};

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, number).unwrap()
}

fn meeting() -> MeetingId {
    MeetingId(uuid::Uuid::from_u128(77))
}

fn report(state: ComplianceState) -> ComplianceEntry {
    ComplianceEntry::Report(Report { state, ..Report::default() })
}

fn id(number: u128) -> ComplianceId {
    ComplianceId(uuid::Uuid::from_u128(number))
}

fn entry(number: u128, date: NaiveDate, entry: ComplianceEntry) -> Compliance {
    Compliance {
        id: id(number),
        direction: DirectionId(uuid::Uuid::nil()),
        meeting: None,
        date,
        entry,
        text: String::new(),
        corrects: None,
    }
}

fn complied(number: u128, date: NaiveDate) -> Compliance {
    entry(number, date, report(ComplianceState::Complied))
}

fn accepted(number: u128, date: NaiveDate) -> Compliance {
    Compliance {
        meeting: Some(meeting()),
        ..entry(number, date, ComplianceEntry::Chair(ChairWord::Accepted))
    }
}

fn correcting(corrected: u128, entry: Compliance) -> Compliance {
    Compliance { corrects: Some(id(corrected)), ..entry }
}

/// On the last day, of a direction due on the tenth.
fn standing(entries: &[Compliance]) -> Standing {
    standing_on(entries, 30)
}

fn standing_on(entries: &[Compliance], on: u32) -> Standing {
    let mut direction =
        Direction::blank(DirectionId(uuid::Uuid::nil()), meeting(), AgendaItemId(uuid::Uuid::nil()), 0);
    direction.deadline.date = Some(day(10));
    Standing::of(&direction, entries, day(on))
}

#[test]
fn a_direction_on_which_nothing_was_entered_is_pending_and_gets_later_by_the_day() {
    let nothing = standing(&[]);
    assert_eq!((nothing.state, nothing.is_open()), (ComplianceState::Pending, true));
    assert_eq!([5, 10, 11, 30].map(|on| nothing.days_late(day(on))), [0, 0, 1, 20]);
    let without_day = Standing::from_entries(None, &[], day(30));
    assert_eq!(without_day.days_late(day(30)), 0);
}

#[test]
fn complied_is_open_until_the_chair_accepts_it() {
    let reported = standing(&[complied(1, day(9))]);
    assert!(reported.is_open() && reported.awaits_chair());
    let both = standing(&[complied(1, day(9)), accepted(2, day(20))]);
    assert_eq!(both.closed, Some(Closing { date: day(20), meeting: Some(meeting()) }));
    assert!(!both.awaits_chair());
}

#[test]
fn what_was_done_in_time_is_not_late_because_the_chair_was_asked_later() {
    assert_eq!(standing(&[complied(1, day(9))]).days_late(day(30)), 0);
    assert_eq!(standing(&[complied(1, day(13)), accepted(2, day(20))]).days_late(day(30)), 3);
    let refused = entry(2, day(20), ComplianceEntry::Chair(ChairWord::NotAccepted));
    assert_eq!(standing(&[complied(1, day(9)), refused]).days_late(day(30)), 20);
}

#[test]
fn an_acceptance_closes_nothing_but_what_was_complied_with() {
    for state in [ComplianceState::Pending, ComplianceState::InProgress, ComplianceState::Partly] {
        assert!(standing(&[entry(1, day(9), report(state)), accepted(2, day(20))]).is_open());
    }
    // The word came before the report.
    assert!(standing(&[accepted(1, day(8)), complied(2, day(9))]).is_open());
}

#[test]
fn dropped_is_closed_until_the_chair_does_not_accept_that() {
    let dropped = entry(1, day(12), report(ComplianceState::Dropped));
    let alone = standing(std::slice::from_ref(&dropped));
    assert_eq!(alone.closed.map(|closing| closing.date), Some(day(12)));
    assert_eq!(alone.days_late(day(30)), 0);
    let refused = entry(2, day(20), ComplianceEntry::Chair(ChairWord::NotAccepted));
    let both = standing(&[dropped, refused]);
    assert!(both.is_open() && both.is_not_accepted());
}

#[test]
fn more_proof_leaves_it_accepted_and_another_state_opens_it_again() {
    let closed = [complied(1, day(9)), accepted(2, day(20))];
    let with = |last| standing(&[closed[0].clone(), closed[1].clone(), last]);
    assert!(!with(complied(3, day(22))).is_open());
    assert!(with(entry(3, day(22), report(ComplianceState::Partly))).is_open());
}

#[test]
fn the_last_extension_is_the_day_and_deferring_moves_none() {
    let entries = [
        entry(1, day(9), report(ComplianceState::Extended(day(15)))),
        entry(2, day(14), ComplianceEntry::Deferred(Some(day(25)))),
        entry(3, day(16), ComplianceEntry::Chair(ChairWord::MoreTime(Some(day(20))))),
        entry(4, day(17), ComplianceEntry::Chair(ChairWord::MoreTime(None))),
        entry(5, day(18), ComplianceEntry::Deferred(None)),
    ];
    let now = standing(&entries);
    assert_eq!((now.due, now.times_extended, now.times_deferred), (Some(day(20)), 3, 2));
    assert_eq!((now.deferred_to, now.days_late(day(30))), (None, 10));
    let before = standing_on(&entries, 14);
    assert_eq!((before.due, before.deferred_to), (Some(day(15)), Some(day(25))));
}

#[test]
fn a_corrected_closing_opens_the_direction_again() {
    let entries = |last| vec![complied(1, day(9)), accepted(2, day(20)), last];
    // The report was wrong: the acceptance accepted what was not so.
    let partly = entry(3, day(9), report(ComplianceState::Partly));
    assert!(standing(&entries(correcting(1, partly))).is_open());
    // The word was entered wrongly.
    let refused = entry(3, day(20), ComplianceEntry::Chair(ChairWord::NotAccepted));
    assert!(standing(&entries(correcting(2, refused))).is_not_accepted());
    // Only the words were wrong.
    assert!(!standing(&entries(correcting(1, complied(3, day(9))))).is_open());
}

#[test]
fn a_correction_on_the_same_day_stands_where_the_wrong_one_stood() {
    let entries = [complied(1, day(20)), accepted(2, day(20)), correcting(1, complied(3, day(20)))];
    assert!(!standing(&entries).is_open());
    let twice = correcting(3, entry(4, day(20), report(ComplianceState::InProgress)));
    let corrected_twice = [entries.to_vec(), vec![twice]].concat();
    assert!(standing(&corrected_twice).is_open());
}

#[test]
fn a_corrected_word_leaves_the_day_and_the_acceptance() {
    let (report, word) = (complied(1, day(13)), correcting(1, complied(3, day(25))));
    let corrected = standing(&[report.clone(), word.clone()]);
    assert_eq!((corrected.complied_on, corrected.days_late(day(30))), (Some(day(13)), 3));
    assert_eq!(standing_on(&[report.clone(), word.clone()], 20).days_late(day(20)), 3);
    let after = standing(&[report.clone(), accepted(2, day(20)), word.clone()]);
    assert_eq!(after.closed, Some(Closing { date: day(20), meeting: Some(meeting()) }));
    // Corrected again, it still stands where the first one stood.
    let again = standing(&[report, accepted(2, day(20)), word, correcting(3, complied(4, day(28)))]);
    assert_eq!((again.is_open(), again.complied_on), (false, Some(day(13))));
}

#[test]
fn a_corrected_state_holds_from_the_day_of_the_wrong_one_and_the_chair_has_yet_to_hear_it() {
    let partly = |number, on| entry(number, day(on), report(ComplianceState::Partly));
    let wrong = [complied(1, day(9)), accepted(2, day(20)), correcting(1, partly(3, 25))];
    let opened = standing(&wrong);
    assert_eq!((opened.state, opened.is_open(), opened.chair), (ComplianceState::Partly, true, None));
    assert_eq!(opened.days_late(day(30)), 20);
    assert!(!standing_on(&wrong, 24).is_open(), "not yet corrected then");
    // What was reported since counts after it.
    assert!(standing(&[wrong.to_vec(), vec![complied(4, day(22))]].concat()).awaits_chair());

    let refused = entry(2, day(20), ComplianceEntry::Chair(ChairWord::NotAccepted));
    let in_truth = standing(&[partly(1, 9), refused, correcting(1, complied(3, day(25)))]);
    assert!(in_truth.awaits_chair());
    assert_eq!((in_truth.complied_on, in_truth.days_late(day(30))), (Some(day(9)), 0));
    // A new day that the chair gave stays given.
    let time = entry(2, day(20), ComplianceEntry::Chair(ChairWord::MoreTime(Some(day(28)))));
    assert_eq!(standing(&[complied(1, day(9)), time, correcting(1, partly(3, 25))]).due, Some(day(28)));
    // Dropped by a correction, it is closed on the day of that: the next meeting still hears of it.
    let dropped = correcting(1, entry(2, day(25), report(ComplianceState::Dropped)));
    let closed = standing(&[partly(1, 9), dropped]).closed;
    assert_eq!(closed.map(|closing| closing.date), Some(day(25)));
}

#[test]
fn of_two_corrections_of_one_entry_the_later_counts_and_only_once() {
    let entries = [
        entry(1, day(9), report(ComplianceState::Pending)),
        correcting(1, entry(2, day(9), report(ComplianceState::Extended(day(15))))),
        correcting(1, entry(3, day(9), report(ComplianceState::Extended(day(16))))),
    ];
    let now = standing(&entries);
    assert_eq!((now.due, now.times_extended), (Some(day(16)), 1));
}

#[test]
fn two_entries_of_one_day_count_in_the_order_of_their_ids() {
    let (first, second) = (complied(1, day(20)), accepted(2, day(20)));
    assert!(!standing(&[first.clone(), second.clone()]).is_open());
    assert!(!standing(&[second, first]).is_open());
    assert!(standing(&[accepted(1, day(20)), complied(2, day(20))]).is_open());
}

#[test]
fn entries_count_from_their_day_on() {
    let entries = [complied(1, day(9)), accepted(2, day(20))];
    assert_eq!(standing_on(&entries, 8).state, ComplianceState::Pending);
    assert!(standing_on(&entries, 19).is_open() && !standing_on(&entries, 20).is_open());
}

#[test]
fn corrections_that_go_in_a_circle_end() {
    let entries = [correcting(2, complied(1, day(9))), correcting(1, complied(2, day(9)))];
    assert_eq!(standing(&entries).state, ComplianceState::Pending);
}

fn any_entry() -> impl Strategy<Value = ComplianceEntry> {
    prop_oneof![
        Just(report(ComplianceState::Pending)),
        Just(report(ComplianceState::Partly)),
        Just(report(ComplianceState::Complied)),
        Just(report(ComplianceState::Dropped)),
        (1_u32..28).prop_map(|until| report(ComplianceState::Extended(day(until)))),
        Just(ComplianceEntry::Chair(ChairWord::Accepted)),
        Just(ComplianceEntry::Chair(ChairWord::NotAccepted)),
        prop::option::of(1_u32..28)
            .prop_map(|until| ComplianceEntry::Chair(ChairWord::MoreTime(until.map(day)))),
        prop::option::of(1_u32..28).prop_map(|until| ComplianceEntry::Deferred(until.map(day))),
    ]
}

proptest! {
    #[test]
    fn the_order_in_which_entries_come_never_matters(
        parts in prop::collection::vec((any_entry(), 1_u32..28, prop::option::of(1_u128..8)), 0..8),
        turn in 0_usize..8,
    ) {
        let mut entries: Vec<Compliance> = (1..).zip(parts).map(|(number, (what, on, corrects))| {
            Compliance { corrects: corrects.map(id), ..entry(number, day(on), what) }
        }).collect();
        let before = standing(&entries);
        entries.reverse();
        let length = entries.len().max(1);
        entries.rotate_left(turn % length);
        prop_assert_eq!(standing(&entries), before);
        // Closed means accepted or dropped, and what is closed is not late for more than its days.
        if let Some(closing) = before.closed {
            prop_assert!(matches!(before.state, ComplianceState::Complied | ComplianceState::Dropped));
            let later = day(30) + Days::new(400);
            prop_assert_eq!(before.days_late(later), before.days_late(closing.date));
        }
    }

    #[test]
    fn every_entry_is_read_back_from_its_code(what in any_entry()) {
        prop_assert_eq!(ComplianceEntry::from_code(what.code(), what.until()), Some(what));
    }
}
