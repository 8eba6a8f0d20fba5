//! The file is not what it should be, or somebody else has it.

use std::path::Path;

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::Lang;
use baithak::session::{Problem, StoreError};
use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use rusqlite::Connection;

use super::{open, write_sample};

/// The window says that the file cannot be opened and why; the file is what it was.
#[track_caller]
fn must_refuse(db: &Path, problem: &Problem) {
    let before = std::fs::read(db).ok();
    for lang in Lang::ALL {
        let window = open(lang, db);
        assert!(window.app().data().is_none());
        let sentence = StoreError::new(db, problem.clone()).sentence(lang);
        for words in [Word::CannotOpen.text(lang), sentence.as_str(), Word::CloseHint.text(lang)] {
            assert!(window.sees(words), "{words:?} is nowhere in the window");
        }
    }
    assert!(std::fs::read(db).ok() == before, "the file was changed");
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.db");
    std::fs::write(&letter, "प्रिय महोदय,\nनिवेदन है कि …\n".repeat(40)).unwrap();
    must_refuse(&letter, &Problem::NotADatabase);
    let other = folder.path().join("other.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE songs (name TEXT)").unwrap();
    must_refuse(&other, &Problem::OtherProgramsDatabase);
}

#[test]
fn a_database_of_a_newer_program_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("newer.db");
    write_sample(&db);
    let known: u32 = {
        let db = Connection::open(&db).unwrap();
        let known = db.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        db.pragma_update(None, "user_version", 99).unwrap();
        db.pragma_update(None, "journal_mode", "DELETE").unwrap();
        known
    };
    must_refuse(&db, &Problem::NewerSchema { found: 99, known });
}

#[test]
fn a_folder_is_no_database() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("बैठकें");
    std::fs::create_dir(&inner).unwrap();
    must_refuse(&inner, &Problem::NotADatabase);
}

#[test]
fn a_database_cut_off_in_the_middle_is_said_to_be_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("half.db");
    write_sample(&db);
    let whole = std::fs::read(&db).unwrap();
    std::fs::write(&db, &whole[..whole.len() / 3]).unwrap();
    for (lang, word) in [(Lang::Hi, "क्षतिग्रस्त"), (Lang::En, "is damaged")] {
        let mut window = open(lang, &db);
        // Whether the damage is met at once or with the first meeting that is opened.
        if window.app().data().is_some() {
            window.press(Key::Enter);
        }
        assert!(window.sees(word), "nothing is said of the damage");
    }
}

#[test]
fn a_database_whose_table_of_units_is_gone_is_not_opened_as_if_it_were_whole() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("cut.db");
    write_sample(&db);
    let hand = Connection::open(&db).unwrap();
    hand.execute_batch("PRAGMA foreign_keys = OFF; DROP TABLE unit; PRAGMA journal_mode = DELETE").unwrap();
    drop(hand);
    for lang in Lang::ALL {
        let window = open(lang, &db);
        assert!(window.app().data().is_none());
        assert!(window.sees(Word::CannotOpen.text(lang)));
        assert!(window.sees("no such table: unit"));
    }
}

#[test]
fn a_second_program_on_the_same_file_reads_says_so_and_sees_what_the_first_writes() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let db = folder.path().join("shared.db");
        write_sample(&db);
        let mut first = open(lang, &db);
        let mut second = open(lang, &db);
        assert!(second.sees(Word::ReadOnlyOtherProgram.text(lang)));
        assert!(second.sees(Word::ReadOnly.text(lang)));
        assert!(!first.sees(Word::ReadOnly.text(lang)));
        for window in [&mut first, &mut second] {
            window.press(Key::Enter);
            window.run(Command::Review);
            window.run(Command::New);
        }
        // The second takes no words; what cannot be kept must not look as if it were.
        second.write("मेरा निर्देश");
        assert!(second.harness.query_all_by_value("मेरा निर्देश").next().is_none());
        first.write("पहले प्रोग्राम का निर्देश");
        let begun = std::time::Instant::now();
        while !second.sees("पहले प्रोग्राम का निर्देश") {
            std::thread::sleep(std::time::Duration::from_millis(50));
            second.settle();
            // Only so that a fault ends the test.
            assert!(begun.elapsed().as_secs() < 60, "the second program does not see what the first wrote");
        }
        assert!(second.sees(Word::ReadOnly.text(lang)));
    }
}
