//! The program without a window: exit codes, what is printed, and files that are never written over.

#![cfg(test)]

#[path = "cli/krutidev.rs"]
mod krutidev;
#[path = "cli/usage.rs"]
mod usage;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const SAMPLE_MEETINGS: usize = 2;

fn baithak(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_baithak")).args(arguments).env("LC_ALL", "C").output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Exit code, and exactly one line on stderr when it is 1.
fn code(output: &Output) -> i32 {
    let code = output.status.code().unwrap();
    if code == 1 {
        assert_eq!(text(&output.stderr).lines().count(), 1, "{}", text(&output.stderr));
    }
    code
}

fn sample(folder: &Path) -> String {
    let db = folder.join("sample.db").to_str().unwrap().to_owned();
    assert_eq!(code(&baithak(&["sample", "--db", &db])), 0);
    db
}

fn meetings(db: &str) -> Vec<serde_json::Value> {
    let output = baithak(&["meetings", "--db", db, "--json", "--lang", "hi"]);
    assert_eq!(code(&output), 0);
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_sample_is_written_once_and_never_over_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let db = sample(folder.path());
    let before = fs::read(&db).unwrap();
    let again = baithak(&["sample", "--db", &db, "--years", "1"]);
    assert_eq!(code(&again), 1);
    assert!(text(&again.stderr).contains("sample.db"));
    assert_eq!(fs::read(&db).unwrap(), before);
}

#[test]
fn meetings_are_listed_as_json_newest_first() {
    let folder = tempfile::tempdir().unwrap();
    let listed = meetings(&sample(folder.path()));
    assert_eq!(listed.len(), SAMPLE_MEETINGS);
    let newest = &listed[0];
    assert_eq!(newest["number"], 11);
    assert_eq!(newest["date"], "2026-11-21");
    assert_eq!(newest["title"], "सूचना प्रौद्योगिकी एवं संचार विभाग की समीक्षा बैठक");
    assert_eq!(newest["state"], "in-session");
    assert!(newest["id"].as_str().is_some_and(|id| id.len() == 36));
    assert_eq!(newest.as_object().unwrap().len(), 5);
}

#[test]
fn minutes_are_the_same_bytes_for_the_same_meeting_and_clock_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let db = sample(folder.path());
    let id = meetings(&db)[0]["id"].as_str().unwrap().to_owned();
    let write = |name: &str| {
        let out = folder.path().join(name).to_str().unwrap().to_owned();
        let now = "2026-11-23T17:30:00+05:30";
        let arguments = ["minutes", "--db", &db, "--meeting", &id, "--now", now, "--out", &out];
        (code(&baithak(&arguments)), fs::read(&out).unwrap())
    };
    let (first, second) = (write("one.pdf"), write("two.pdf"));
    assert_eq!((first.0, second.0), (0, 0));
    assert!(first.1.starts_with(b"%PDF-") && first.1 == second.1);
    assert_eq!(write("one.pdf"), (1, first.1));
    // The database, two papers, and nothing half done; SQLite's own files aside.
    let left =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut left: Vec<String> = left.filter(|name| !name.starts_with("sample.db-")).collect();
    left.sort();
    assert_eq!(left, ["one.pdf", "sample.db", "two.pdf"]);
}

#[test]
fn a_meeting_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let db = sample(folder.path());
    let id = "01939f0a-0000-7000-8000-000000000000";
    let out = folder.path().join("none.pdf").to_str().unwrap().to_owned();
    let output = baithak(&["minutes", "--db", &db, "--meeting", id, "--out", &out, "--lang", "hi"]);
    assert_eq!(code(&output), 1);
    assert!(text(&output.stderr).contains(id) && text(&output.stderr).contains("बैठक"));
    assert!(!Path::new(&out).exists());
}

#[test]
fn check_says_what_it_checked_and_fails_on_a_broken_rule() {
    let folder = tempfile::tempdir().unwrap();
    let db = sample(folder.path());
    let fine = baithak(&["check", "--db", &db]);
    assert_eq!(code(&fine), 0);
    assert_eq!(text(&fine.stdout).lines().filter(|line| line.starts_with("ok: ")).count(), 14);
    let connection = rusqlite::Connection::open(&db).unwrap();
    connection
        .execute_batch("DROP TRIGGER journal_agenda_item_update; UPDATE agenda_item SET position = 7")
        .unwrap();
    let broken = baithak(&["check", "--db", &db]);
    assert_eq!(code(&broken), 1);
    assert!(text(&broken.stdout).contains("wrong: "));
}

#[test]
fn a_file_that_cannot_be_read_is_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let notes = folder.path().join("notes.txt");
    fs::write(&notes, "x".repeat(5_000)).unwrap();
    let missing = folder.path().join("missing.db");
    for path in [&notes, &missing] {
        let path = path.to_str().unwrap();
        for arguments in [vec!["meetings", "--db", path, "--json"], vec!["check", "--db", path]] {
            let output = baithak(&arguments);
            assert_eq!(code(&output), 1, "{arguments:?}");
            assert!(text(&output.stderr).contains(path));
        }
    }
    assert!(!missing.exists());
}

#[test]
fn wrong_use_is_exit_code_2() {
    let wrong = [
        vec!["meetings"],
        vec!["no-such-command"],
        vec!["sample", "--db", "x.db", "--years", "-1"],
        vec!["minutes", "--db", "x.db", "--meeting", "twelve", "--out", "x.pdf"],
        vec![
            "minutes",
            "--db",
            "x.db",
            "--meeting",
            "01939f0a-0000-7000-8000-000000000000",
            "--now",
            "31.02.2026",
            "--out",
            "x.pdf",
        ],
        vec!["--sample", "--db", "x.db"],
    ];
    for arguments in wrong {
        assert_eq!(baithak(&arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn a_meeting_is_named_by_its_number_too() {
    let folder = tempfile::tempdir().unwrap();
    let db = sample(folder.path());
    let write = |meeting: &str, name: &str| {
        let out = folder.path().join(name).to_str().unwrap().to_owned();
        let now = "2026-11-23T17:30:00+05:30";
        let output = baithak(&["minutes", "--db", &db, "--meeting", meeting, "--now", now, "--out", &out]);
        (code(&output), text(&output.stderr), fs::read(&out).unwrap_or_default())
    };
    let id = meetings(&db)[0]["id"].as_str().unwrap().to_owned();
    let (by_number, by_id) = (write("11", "number.pdf"), write(&id, "id.pdf"));
    assert!(by_number.0 == 0 && by_number.2 == by_id.2);
    let (code, sentence, written) = write("99", "none.pdf");
    assert_eq!((code, written.is_empty()), (1, true));
    assert!(sentence.contains("no meeting 99"), "{sentence}");
}

#[test]
fn a_word_that_is_no_meeting_or_no_time_is_answered_in_one_sentence() {
    for (meeting, now) in [("twelve", "2026-11-23T17:30:00+05:30"), ("12", "yesterday")] {
        let output =
            baithak(&["minutes", "--db", "x.db", "--meeting", meeting, "--now", now, "--out", "x.pdf"]);
        let sentence = text(&output.stderr);
        assert_eq!((output.status.code(), sentence.lines().count()), (Some(2), 1), "{sentence}");
        assert!(sentence.contains("twelve") || sentence.contains("yesterday"));
    }
}

#[test]
fn every_option_says_what_it_is_for() {
    let krutidev = |direction| ["krutidev", direction, "--help"];
    let mut commands = ["sample", "meetings", "minutes", "import", "export", "form", "check"]
        .map(|command| vec![command, "--help"])
        .to_vec();
    commands.extend(["to-unicode", "from-unicode"].map(|direction| krutidev(direction).to_vec()));
    for command in commands {
        let help = text(&baithak(&command).stdout);
        let options: Vec<&str> =
            help.lines().skip_while(|line| !line.starts_with("Options:")).skip(1).collect();
        let mut seen = 0;
        for (at, line) in options.iter().enumerate() {
            let Some(option) = line.trim_start().strip_prefix("--") else { continue };
            seen += 1;
            let beside = option.split_once("  ").is_some_and(|(_, words)| !words.trim().is_empty());
            let below = options.get(at + 1).is_some_and(|next| {
                let next = next.trim_start();
                !next.is_empty() && !next.starts_with('-')
            });
            assert!(beside || below, "{command:?}: {line}");
        }
        assert!(seen > 0, "{help}");
    }
}

/// As a user who may only read, which for root means: as another user.
#[cfg(unix)]
#[test]
fn a_database_in_a_read_only_folder_is_read_and_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    let folder = tempfile::tempdir().unwrap();
    let db = sample(folder.path());
    let program = folder.path().join("baithak");
    fs::copy(env!("CARGO_BIN_EXE_baithak"), &program).unwrap();
    let rights = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    rights(0o555);
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command.args(arguments).env("LC_ALL", "C");
        if fs::File::create(folder.path().join("probe")).is_ok() {
            command.uid(65_534).gid(65_534);
        }
        // Another test's child may for a moment still hold the copy as it was written.
        loop {
            match command.output() {
                Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {
                    std::thread::yield_now();
                }
                output => break output.unwrap(),
            }
        }
    };
    let listed = run(&["meetings", "--db", &db, "--json"]);
    let checked = run(&["check", "--db", &db]);
    let new = folder.path().join("new.db").to_str().unwrap().to_owned();
    let refused = run(&["sample", "--db", &new]);
    rights(0o755);
    assert_eq!((code(&listed), code(&checked)), (0, 0), "{}", text(&listed.stderr));
    assert_eq!(
        serde_json::from_slice::<Vec<serde_json::Value>>(&listed.stdout).unwrap().len(),
        SAMPLE_MEETINGS
    );
    assert_eq!(code(&refused), 1);
    assert!(text(&refused.stderr).contains("permission"));
}

#[test]
fn what_was_written_is_found_in_another_spelling_and_in_roman_letters() {
    let folder = tempfile::tempdir().unwrap();
    let db = sample(folder.path());
    let found = |arguments: &[&str]| -> Vec<serde_json::Value> {
        let output = baithak(&[&["search", "--db", &db, "--json"], arguments].concat());
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let meeting = meetings(&db)[0]["id"].clone();
    for typed in ["ईमित्र", "ई मित्र", "emitra"] {
        let hits = found(&[typed, "--kind", "direction", "--kind", "item"]);
        assert!(!hits.is_empty(), "{typed}");
        for hit in hits {
            assert!(["direction", "item"].contains(&hit["kind"].as_str().unwrap()), "{hit}");
            assert!(hit["meeting"].is_string() && hit["id"].is_string(), "{hit}");
            assert!(hit["text"].as_str().unwrap().contains("मित्र"), "{hit}");
        }
    }
    assert!(found(&["समीक्षा"]).iter().any(|hit| hit["kind"] == "meeting" && hit["id"] == meeting));
    let units = found(&["churu", "--kind", "unit"]);
    assert!(units.iter().any(|hit| hit["text"].as_str().unwrap().contains("चूरू") && hit["meeting"].is_null()));
    assert_eq!(found(&["बैठक", "--limit", "1"]).len(), 1);
    assert_eq!(found(&["अनुपस्थितिविवरण"]).len(), 0);

    let entries = found(&["--state", "complied", "--kind", "compliance"]);
    assert!(!entries.is_empty() && entries.iter().all(|hit| hit["kind"] == "compliance"));
    assert!(entries.iter().all(|hit| hit["meeting"].is_string()));

    let lines = baithak(&["search", "--db", &db, "चुरू", "--lang", "hi"]);
    assert!(code(&lines) == 0 && text(&lines.stdout).contains("चूरू"));
    // In Hindi the kinds have Hindi words.
    let kinds = text(&lines.stdout);
    assert!(kinds.lines().all(|line| !line.starts_with(|c: char| c.is_ascii_alphabetic())), "{kinds}");
    let none = baithak(&["search", "--db", &db, "अनुपस्थितिविवरण", "--lang", "hi"]);
    assert!(code(&none) == 0 && text(&none.stdout).contains("कहीं नहीं मिला"));
    assert_eq!(code(&baithak(&["search", "--db", &db, "चूरू", "--kind", "elsewhere"])), 2);
    assert_eq!(code(&baithak(&["search", "--db", &db])), 2);
    assert_eq!(code(&baithak(&["search", "--db", "none.db", "चूरू"])), 1);
}

#[test]
fn a_search_is_narrowed_by_series_scheme_officer_state_and_days_or_says_what_it_does_not_know() {
    let folder = tempfile::tempdir().unwrap();
    let db = sample(folder.path());
    let search =
        |arguments: &[&str]| baithak(&[&["search", "--db", &db, "--lang", "en"], arguments].concat());
    let found = |arguments: &[&str]| {
        let output = search(&[&["--json", "--limit", "1000"], arguments].concat());
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        serde_json::from_slice::<Vec<serde_json::Value>>(&output.stdout).unwrap().len()
    };
    let directions = found(&["--from", "2000-01-01", "--kind", "direction"]);
    let parts = ["emitra", "emitra-plus", "rajnet", "bbnl", "abhay", "ladli", "ip-phone", "istart"];
    for scheme in parts {
        let of_scheme = found(&["--scheme", scheme, "--kind", "direction"]);
        assert!(of_scheme < directions, "{scheme}");
    }
    assert_eq!(found(&["--series", "07", "--kind", "direction"]), directions);
    let open = found(&["--state", "open", "--kind", "direction"]);
    let closed = found(&["--state", "accepted", "--kind", "direction"])
        + found(&["--state", "dropped", "--kind", "direction"]);
    assert_eq!((open + closed, open > 0, closed > 0), (directions, true, true));
    let of_one = found(&["--officer", "joint director", "--kind", "direction"]);
    assert!(0 < of_one && of_one < directions, "{of_one} of {directions}");
    assert_eq!(found(&["--to", "2000-01-01"]), 0);

    let refused = [
        (&["--series", "99"][..], 1, "no series with the code “99”. It has: 07"),
        (&["--scheme", "no-such"], 1, "“no-such”"),
        (&["--officer", "अनुपस्थित व्यक्ति"], 1, "“अनुपस्थित व्यक्ति”"),
        (&["--officer", "programm"], 1, "Give the whole name of one."),
        (&["--state", "elsewhere"], 2, "awaits-chair"),
        (&["--from", "2026-12-02", "--to", "2026-12-01"], 2, "give the earlier day as --from"),
        (&["--from", "02.12.2026"], 2, "--from"),
    ];
    for (arguments, wanted, sentence) in refused {
        let output = search(arguments);
        assert_eq!(code(&output), wanted, "{arguments:?}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains(sentence), "{}", text(&output.stderr));
    }
}
