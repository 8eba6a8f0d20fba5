//! What can only be seen from inside: a disk that is full.

use std::sync::Arc;

use chrono::DateTime;

use super::*;
use crate::model::{Bilingual, Lang, Series, SeriesId};

fn series(id: SeriesId, name: &str) -> Edit {
    Edit::PutSeries(Series { id, code: "07".to_owned(), name: Bilingual::new(name, "") })
}

#[test]
fn a_full_disk_is_said_and_costs_nothing_that_was_stored() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("meetings.db");
    let clock =
        Arc::new(ManualClock::new(DateTime::parse_from_rfc3339("2026-11-21T11:00:00+05:30").unwrap()));
    let mut session = Session::open(&path, Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    let id = SeriesId(clock.new_uuid());
    session.apply(series(id, "समीक्षा")).unwrap();
    let (before, word) = (session.home().unwrap(), session.undo_word());

    session.store.let_it_grow_by_pages(2);
    let large = "समीक्षा ".repeat(5_000);
    let error = session.apply(series(id, &large)).unwrap_err();
    assert!(matches!(&error, SessionError::Store(error) if error.problem == Problem::DiskFull), "{error:?}");
    assert!(error.sentence(Lang::Hi).contains("डिस्क भर गई"));
    assert_eq!((session.home().unwrap(), session.undo_word()), (before, word));

    // As soon as there is room again, the same change is stored.
    session.store.let_it_grow_by_pages(1_000);
    session.apply(series(id, &large)).unwrap();
    assert!(session.check().unwrap().is_ok());
}
