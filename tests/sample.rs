//! The sample: the reported meeting as it was reported, and figures that hang together.

#![cfg(test)]

#[path = "support/session.rs"]
mod support;

use std::collections::BTreeSet;
use std::sync::Arc;

use baithak::model::*;
use baithak::session::{ManualClock, Session, catalogue, sample};
use support::{day, moment};

fn sample_of(size: sample::Size) -> (tempfile::TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.db");
    let clock = Arc::new(ManualClock::new(moment()));
    sample::write(&path, &size, Arc::clone(&clock) as _).unwrap();
    let session = Session::open(&path, clock).unwrap();
    (folder, session)
}

fn files(session: &Session) -> Vec<MeetingFile> {
    let meetings = session.home().unwrap().meetings;
    meetings.iter().map(|meeting| session.meeting_file(meeting.id).unwrap()).collect()
}

#[test]
fn the_reported_meeting_is_as_the_press_note_says() {
    let (_folder, session) = sample_of(sample::Size::default());
    let [reported, earlier] = files(&session).try_into().unwrap();
    assert_eq!(reported.meeting.date, day(2026, 11, 21));
    assert_eq!(reported.meeting.date.format("%a").to_string(), "Sat");
    assert_eq!(reported.meeting.venue.hi, "कलेक्ट्रेट सभागार (आपणी योजना)");
    let label = |seat: Option<Seat>| reported.people.seat_label(seat.unwrap(), Lang::Hi);
    assert_eq!(label(reported.meeting.chair), "अभिषेक सुराणा, जिला कलक्टर");
    assert_eq!(label(reported.meeting.convener), "नरेश कुमार, संयुक्त निदेशक");
    assert_eq!(reported.present().count(), 11);
    assert_eq!(earlier.meeting.state, MeetingState::Closed);
    assert!(earlier.meeting.date < reported.meeting.date && !reported.earlier.is_empty());

    let schemes: Vec<&SchemeCode> = reported.items.iter().filter_map(|item| item.scheme.as_ref()).collect();
    assert_eq!(schemes, catalogue::schemes().iter().map(|scheme| &scheme.code).collect::<Vec<_>>());
    assert_eq!(reported.items[0].scheme, None);
}

#[test]
fn the_five_directions_stand_on_their_items_with_their_deadlines() {
    let (_folder, session) = sample_of(sample::Size::default());
    let reported = &files(&session)[0];
    let mut found: Vec<(String, &str, &str, Option<chrono::NaiveDate>)> = reported
        .directions
        .iter()
        .map(|direction| {
            let number = direction.number.as_ref().unwrap().to_string();
            let scheme = reported.item(direction.item).unwrap().scheme.as_ref().map_or("", |code| &code.0);
            (number, scheme, direction.deadline.phrase.as_str(), direction.deadline.date)
        })
        .collect();
    found.sort();
    let expected = [
        ("07/2026-11", "ip-phone", "आगामी सोमवार", Some(day(2026, 11, 23))),
        ("07/2026-12", "ip-phone", "", None),
        ("07/2026-13", "istart", "", None),
        ("07/2026-14", "tech-committee", "शीघ्र", None),
        ("07/2026-15", "", "", None),
    ];
    assert_eq!(
        found,
        expected.map(|(number, scheme, phrase, date)| (number.to_owned(), scheme, phrase, date))
    );
    assert!(reported.directions.iter().all(|direction| direction.lead.is_some()));
    assert!(
        reported.directions.iter().any(|direction| direction.text.contains("तत्काल प्रभाव से सुचारू किया जाए"))
    );
}

#[test]
fn every_scheme_has_figures_that_say_they_are_made_up() {
    let (_folder, session) = sample_of(sample::Size::default());
    for file in files(&session) {
        assert_eq!(file.tables.len(), 9);
        for table in file.tables.values() {
            assert!(file::shows_sample(table), "{}", table.scheme.code);
            for column in table.main_columns() {
                let indicator = &table.scheme.indicators[column];
                let filled = table.rows.iter().filter(|row| row.cells[column].value.is_some()).count();
                assert_eq!(filled, table.rows.len(), "{} {}", table.scheme.code, indicator.code);
            }
        }
    }
}

#[test]
fn no_part_is_more_than_its_whole_and_no_number_is_below_zero() {
    let (_folder, session) = sample_of(sample::Size { years: Some(1), directions: None });
    for file in files(&session) {
        for table in file.tables.values() {
            for (at, indicator) in table.scheme.indicators.iter().enumerate() {
                for row in &table.rows {
                    let Some(number) = row.cells[at].value.as_ref().and_then(Value::number) else { continue };
                    let name = format!("{} {} {}", table.scheme.code, indicator.code, row.unit.name.en);
                    assert!(number >= 0.0, "{name}: {number}");
                    assert!(indicator.kind != Kind::Percent || number <= 100.0, "{name}: {number}");
                }
            }
        }
    }
}

#[test]
fn the_figures_hold_good_ones_ones_to_watch_and_ones_behind() {
    let (_folder, session) = sample_of(sample::Size::default());
    let reported = &files(&session)[0];
    let grades: BTreeSet<Grade> = reported
        .tables
        .values()
        .flat_map(|table| table.rows.iter().flat_map(|row| row.cells.iter().filter_map(|cell| cell.grade)))
        .collect();
    assert_eq!(grades.len(), 3);
    let phones = &reported.tables[&SchemeCode::from("ip-phone")];
    let of_phones: BTreeSet<Grade> =
        phones.rows.iter().flat_map(|row| row.cells.iter().filter_map(|cell| cell.grade)).collect();
    assert_eq!(of_phones.len(), 3);
}

#[test]
fn a_larger_sample_has_its_years_and_its_directions_and_passes_the_check() {
    let (_folder, session) = sample_of(sample::Size { years: Some(2), directions: Some(40) });
    let meetings = session.home().unwrap().meetings;
    assert_eq!(meetings.len(), 2 * 24 + 2);
    assert_eq!(meetings[0].directions, 40);
    assert!(meetings.last().unwrap().date < day(2025, 1, 1));
    let report = session.check().unwrap();
    assert!(report.is_ok(), "{report:?}");
}

#[test]
fn the_sample_itself_is_not_undone() {
    let (_folder, mut session) = sample_of(sample::Size::default());
    assert_eq!(session.undo_word(), None);
    assert_eq!(session.undo().unwrap(), None);
}
