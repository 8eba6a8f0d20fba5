//! The disk is full, or may not be written. Each test makes a file system of its own in a name space of its
//! own; where the system does not let it, it says so.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::hall::Hall;
use baithak::i18n::screen::Screen as Word;
use baithak::model::Lang;
use baithak::session::{Problem, Session, StoreError, check::check};
use eframe::egui::Key;

use super::window::clock;
use super::{newest, open, set_letter_number, write_sample};

const FOLDER: &str = "BAITHAK_TEST_FOLDER";

/// Runs an ignored test of this file in a process that sees a new, empty file system of `size` at a folder.
/// False where that is not possible here.
#[must_use]
fn run_on_own_disk(test: &str, size: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let mount = |then: &str| format!(r#"mount -t tmpfs -o size={size} none "${FOLDER}" && {then}"#);
    let in_name_space = |script: &str| {
        let mut process = Process::new("unshare");
        process.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"]);
        process.env(FOLDER, folder.path());
        process
    };
    let possible = in_name_space(&mount("true")).output().is_ok_and(|output| output.status.success());
    if !possible {
        println!("not shown here: this system lets no test mount a file system");
        return false;
    }
    let this = std::env::current_exe().unwrap();
    let mut process = in_name_space(&mount(r#"exec "$@""#));
    let output = process.arg(this).args(["--ignored", "--exact", "--nocapture", test]).output().unwrap();
    let words = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && words.contains("1 passed"), "{words}");
    true
}

fn folder() -> PathBuf {
    PathBuf::from(std::env::var_os(FOLDER).expect("started by the other test"))
}

/// Takes what is left of the disk.
fn fill_up(ballast: &Path) {
    let mut size = 1 << 16;
    let mut all = Vec::new();
    while size > 0 {
        all.resize(all.len() + size, 0_u8);
        if std::fs::write(ballast, &all).is_err() {
            all.truncate(all.len() - size);
            size /= 2;
        }
    }
    // The last attempt failed with as much written as there is room for.
}

#[test]
fn a_full_disk_is_said_and_what_is_typed_is_stored_once_there_is_room() {
    if !run_on_own_disk("disk::types_on_a_full_disk", "4m") {
        println!("a full disk was not tried");
    }
}

#[test]
#[ignore = "is started by the other test, on a small disk of its own"]
fn types_on_a_full_disk() {
    for (lang, name) in [(Lang::Hi, "hi.db"), (Lang::En, "en.db")] {
        let (db, ballast) = (folder().join(name), folder().join("ballast"));
        write_sample(&db);
        let mut window = open(lang, &db);
        window.press(Key::Enter);
        window.run(Command::Review);
        window.run(Command::New);
        window.write("पहले का निर्देश।");
        window.press(Key::Enter);
        fill_up(&ballast);
        let long = "डिस्क भर जाने पर लिखा गया निर्देश। ".repeat(400);
        window.harness.event(eframe::egui::Event::Paste(long.clone()));
        window.settle();
        let sentence = StoreError::new(&db, Problem::DiskFull).sentence(lang);
        assert!(window.sees(&sentence), "{sentence:?} is nowhere in the window");
        assert!(window.sees(Word::NotSaved.text(lang)));
        let texts = |db: &Path| -> Vec<String> {
            let session = Session::open_read_only(db, clock()).unwrap();
            let file = session.meeting_file(newest(db).id).unwrap();
            file.directions.into_iter().map(|direction| direction.text).collect()
        };
        assert!(texts(&db).contains(&"पहले का निर्देश।".to_owned()));
        assert!(!texts(&db).contains(&long));

        // Where the hall looks on, the operator is told, and the hall does not read why.
        window.run(Command::Wall);
        assert!(window.sees(&Hall::NotSavedOnWall.with(lang, &[("keys", &Command::Wall.keys())])));
        assert!(!window.sees(&sentence));
        window.run(Command::Wall);
        // To another database one goes when one has asked twice.
        window.ctrl(Key::K);
        window.write(Command::OpenSample.text(lang));
        window.press(Key::Enter);
        assert!(window.sees(&Word::CannotStore.with(lang, &[("why", &sentence)])));
        assert_eq!(window.database(), db);

        std::fs::remove_file(&ballast).unwrap();
        // The next attempt comes by itself.
        for _ in 0..4 {
            window.settle();
        }
        assert!(texts(&db).contains(&long), "what was typed on the full disk is lost");
        assert!(!window.sees(Word::NotSaved.text(lang)));
        drop(window);
        assert!(check(&db, clock()).unwrap().is_ok());
        std::fs::remove_file(&db).unwrap();
    }
}

#[test]
fn a_database_that_may_only_be_read_is_read_and_said_to_be() {
    if run_on_own_disk("disk::opens_what_may_only_be_read", "4m") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let set_mode = |mode| std::fs::set_permissions(folder.path(), Permissions::from_mode(mode)).unwrap();
    must_only_read(folder.path(), || {
        set_mode(0o555);
        let may_write = std::fs::write(folder.path().join("trial"), "").is_ok();
        if may_write {
            println!("not shown here: this user may write everywhere");
        }
        !may_write
    });
    set_mode(0o755);
}

#[test]
#[ignore = "is started by the other test, on a small disk of its own"]
fn opens_what_may_only_be_read() {
    must_only_read(&folder(), || {
        Process::new("mount").args(["-o", "remount,ro"]).arg(folder()).status().unwrap().success()
    });
}

/// Makes a database in the folder and looks at it after `lock` has made the folder read-only, if it could.
fn must_only_read(folder: &Path, lock: impl FnOnce() -> bool) {
    let db = folder.join("read-only.db");
    write_sample(&db);
    set_letter_number(&db, "सू.प्रौ./चूरू/42");
    let before = std::fs::read(&db).unwrap();
    if !lock() {
        return;
    }
    for (lang, title) in [(Lang::Hi, "आईपी"), (Lang::En, "IP phones")] {
        let mut window = open(lang, &db);
        assert!(window.sees(Word::ReadOnlyFolder.text(lang)));
        assert!(window.sees(Word::ReadOnly.text(lang)));
        window.press(Key::Enter);
        window.run(Command::Prepare);
        assert_eq!(window.app().place(), Place::Prepare);
        assert!(window.sees(title));
        window.run(Command::New);
        window.write("कुछ");
        assert_eq!(newest(&db).letter_number, "सू.प्रौ./चूरू/42");

        // Where there is no database yet, none can be made.
        let missing = folder.join("new.db");
        let window = open(lang, &missing);
        assert!(window.app().data().is_none());
        assert!(window.sees(&StoreError::new(&missing, Problem::ReadOnlyFolder).sentence(lang)));
    }
    assert!(std::fs::read(&db).unwrap() == before, "the file was changed");
}
