//! Figures and units by file, without a window.

#![cfg(test)]

use std::fs;
#[cfg(unix)]
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

#[path = "cli/forms.rs"]
mod forms;
#[path = "cli/import.rs"]
mod import;
#[path = "cli/register.rs"]
mod register;

struct Desk {
    folder: tempfile::TempDir,
    db: String,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = folder.path().join("sample.db").to_str().unwrap().to_owned();
        let desk = Self { folder, db };
        assert_eq!(desk.run(&["sample", "--db", &desk.db]).status.code(), Some(0));
        desk
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_baithak"));
        let output = command.args(arguments).env("LC_ALL", "C").output().unwrap();
        if output.status.code() == Some(1) {
            assert_eq!(text(&output.stderr).lines().count(), 1, "{}", text(&output.stderr));
        }
        output
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn file(&self, name: &str, content: &str) -> String {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// Exit code and report of an import with more arguments.
    fn import(&self, more: &[&str]) -> (i32, Value) {
        let mut arguments = vec!["import", "--db", &self.db, "--scheme", "rajnet", "--json", "-"];
        if !more.contains(&"--as-on") {
            arguments.extend(["--as-on", "2026-12-15"]);
        }
        arguments.extend(more);
        let output = self.run(&arguments);
        let report = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{}{}", text(&output.stdout), text(&output.stderr)));
        (output.status.code().unwrap(), report)
    }

    fn exported(&self, scheme: &str, name: &str) -> String {
        let out = self.path(name);
        let output = self.run(&["export", "--db", &self.db, "--scheme", scheme, "--out", &out]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        out
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn kinds(report: &Value) -> Vec<&str> {
    report["problems"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect()
}

const GOOD: &str = "ब्लॉक,कुल लिंक,चालू\nचूरू,40,35\nबिदासर,31,28\nयोग,71,63\n";

#[test]
fn a_file_is_taken_whole_and_a_second_time_changes_nothing() {
    let desk = Desk::new();
    let file = desk.file("december.csv", GOOD);
    let (code, report) = desk.import(&["--dry-run", &file]);
    assert_eq!((code, &report["values_changed"], &report["written"]), (0, &4.into(), &false.into()));
    let (code, report) = desk.import(&[&file]);
    assert_eq!(code, 0, "{report}");
    assert_eq!(
        [&report["rows_read"], &report["values_accepted"], &report["values_changed"]],
        [&Value::from(2), &4.into(), &4.into()]
    );
    assert_eq!(report["written"], true);
    let (code, report) = desk.import(&[&file]);
    assert_eq!((code, &report["values_accepted"], &report["values_changed"]), (0, &4.into(), &0.into()));
    let json: Value =
        serde_json::from_slice(&fs::read(desk.exported("rajnet", "out.json")).unwrap()).unwrap();
    assert_eq!(json["as_on"], "2026-12-15");
    let churu = json["rows"].as_array().unwrap().iter().find(|row| row["name"]["en"] == "Churu").unwrap();
    assert_eq!(churu["values"]["up"], 35.0);
    assert_eq!(desk.run(&["check", "--db", &desk.db]).status.code(), Some(0));
}

#[test]
fn when_anything_is_refused_nothing_is_written_and_every_place_is_named() {
    let desk = Desk::new();
    let file = desk.file("bad.csv", "ब्लॉक,कुल लिंक,चालू\nचूरू,4O,35\nजयपुर,30,28\nराजगढ़,30,45\nतारानगर,20,18\n");
    let before = fs::read(desk.exported("rajnet", "before.json")).unwrap();
    let (code, report) = desk.import(&["--lang", "hi", &file]);
    assert_eq!((code, &report["written"]), (1, &false.into()));
    assert_eq!(report["values_accepted"], 3);
    let found = kinds(&report);
    assert!(
        ["wrong-value", "unknown-unit", "above-whole"].iter().all(|kind| found.contains(kind)),
        "{report}"
    );
    let wrong = &report["problems"][0];
    assert_eq!((&wrong["row"], &wrong["column"]), (&2.into(), &"B".into()));
    assert!(wrong["message"].as_str().unwrap().contains("4O"));
    assert!(fs::read(desk.exported("rajnet", "after.json")).unwrap() == before);
    let output =
        desk.run(&["import", "--db", &desk.db, "--scheme", "rajnet", "--as-on", "2026-12-15", &file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("nothing was written"));
}

#[test]
fn a_map_says_what_headings_and_names_mean_and_is_remembered() {
    let desk = Desk::new();
    let file = desk.file("odd.csv", "ब्लॉक,कुल लिंक,राउटर,मेक\nविदासर खण्ड,40,35,X\nजयपुर,1,1,Y\n");
    assert_eq!(desk.import(&[&file]).0, 1);
    let map = desk.file(
        "map.json",
        r#"{"columns": {"राउटर": "up", "मेक": "ignored"}, "units": {"विदासर खण्ड": "6858"}, "skip-rows": [3]}"#,
    );
    let (code, report) = desk.import(&["--map", &map, &file]);
    assert_eq!((code, &report["values_changed"]), (0, &2.into()), "{report}");
    let next = desk.file("next.csv", "ब्लॉक,कुल लिंक,राउटर,मेक\nविदासर खण्ड,41,36,X\n");
    let (code, report) = desk.import(&[&next]);
    assert_eq!((code, &report["values_changed"]), (0, &2.into()), "{report}");
    let wrong = desk.file("wrong.json", r#"{"columns": {"राउटर": "no-such"}}"#);
    let arguments =
        ["import", "--db", &desk.db, "--scheme", "rajnet", "--as-on", "2026-12-15", "--map", &wrong, &file];
    let output = desk.run(&arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("no-such"));
}

#[test]
fn every_scheme_goes_out_and_comes_in_unchanged() {
    let desk = Desk::new();
    for scheme in
        ["emitra", "emitra-plus", "rajnet", "bbnl", "abhay", "ladli", "ip-phone", "istart", "tech-committee"]
    {
        let json = fs::read(desk.exported(scheme, &format!("{scheme}.json"))).unwrap();
        let json: Value = serde_json::from_slice(&json).unwrap();
        for ending in ["xlsx", "csv", "json"] {
            let out = desk.exported(scheme, &format!("{scheme}-out.{ending}"));
            let output = desk.run(&[
                "import",
                "--db",
                &desk.db,
                "--scheme",
                scheme,
                "--as-on",
                json["as_on"].as_str().unwrap(),
                "--json",
                "-",
                &out,
            ]);
            let report: Value = serde_json::from_slice(&output.stdout).unwrap();
            assert_eq!(output.status.code(), Some(0), "{scheme} {ending}: {report}");
            let (accepted, changed) = (&report["values_accepted"], &report["values_changed"]);
            assert!(accepted.as_u64().unwrap() > 0, "{report}");
            assert_eq!((changed, kinds(&report).len()), (&0.into(), 0), "{scheme} {ending}: {report}");
        }
    }
}

#[test]
fn what_goes_to_blocks_is_in_hindi_unless_english_is_asked_for() {
    let desk = Desk::new();
    assert!(fs::read_to_string(desk.exported("rajnet", "hi.csv")).unwrap().contains("कुल लिंक"));
    let out = desk.path("en.csv");
    desk.run(&["export", "--db", &desk.db, "--scheme", "rajnet", "--lang", "en", "--out", &out]);
    assert!(fs::read_to_string(out).unwrap().contains("Links"));
}

#[test]
fn no_file_is_written_over_and_names_must_say_their_kind() {
    let desk = Desk::new();
    let out = desk.exported("rajnet", "a.csv");
    for (name, code) in [(out.as_str(), 1), (&desk.path("a.txt"), 2)] {
        let output = desk.run(&["export", "--db", &desk.db, "--scheme", "rajnet", "--out", name]);
        assert_eq!(output.status.code(), Some(code), "{name}");
    }
    let missing =
        ["export", "--db", &desk.db, "--scheme", "rajnet", "--as-on", "2001-01-01", "--out", "x.csv"];
    assert_eq!(desk.run(&missing).status.code(), Some(1));
    assert!(!Path::new("x.csv").exists());
}

#[test]
fn units_go_out_and_come_in() {
    let desk = Desk::new();
    let out = desk.path("units.csv");
    assert_eq!(desk.run(&["units", "export", "--db", &desk.db, &out]).status.code(), Some(0));
    let again = desk.run(&["units", "import", "--db", &desk.db, &out]);
    assert_eq!(again.status.code(), Some(0));
    assert!(text(&again.stdout).contains("added 0, changed 0"), "{}", text(&again.stdout));
    let more =
        desk.file("more.csv", "level,lgd_code,name_en,name_hi,parent_lgd_code\nblock,7777,Sahwa,साहवा,96\n");
    assert_eq!(desk.run(&["units", "import", "--db", &desk.db, &more]).status.code(), Some(0));
    let file = desk.file("sahwa.csv", "ब्लॉक,कुल लिंक\nसाहवा,4\n");
    assert_eq!(desk.import(&[&file]).0, 0);
    let wrong = desk.file("wrong.csv", "level,lgd_code,name_en,name_hi,parent_lgd_code\nplanet,1,X,क,96\n");
    let output = desk.run(&["units", "import", "--db", &desk.db, &wrong]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("planet"));
}

#[test]
fn hostile_and_missing_files_are_one_sentence() {
    let desk = Desk::new();
    let broken = desk.file("broken.xlsx", "PK\u{3}\u{4}broken");
    let words = desk.file("words.csv", "एक\nदो\n");
    for file in [broken, words, desk.path("missing.xlsx")] {
        let output =
            desk.run(&["import", "--db", &desk.db, "--scheme", "rajnet", "--as-on", "2026-12-15", &file]);
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert!(text(&output.stderr).contains(&file));
    }
    let file = desk.file("a.csv", GOOD);
    let no_db = desk.path("none.db");
    let output = desk.run(&["import", "--db", &no_db, "--scheme", "rajnet", "--as-on", "2026-12-15", &file]);
    assert_eq!((output.status.code(), Path::new(&no_db).exists()), (Some(1), false));
    let wrong_date =
        desk.run(&["import", "--db", &desk.db, "--scheme", "rajnet", "--as-on", "31.12.2026", &file]);
    assert_eq!(wrong_date.status.code(), Some(2));
}

/// A pipe stands for a file on a stick that is pulled out: half of it comes, and then it is gone.
#[cfg(unix)]
#[test]
fn a_file_of_which_nothing_can_be_read_has_a_report_for_other_programs_too() {
    let desk = Desk::new();
    for broken in [desk.file("broken.xlsx", "PK\u{3}\u{4}cut short"), desk.path("none.csv")] {
        let (code, report) = desk.import(&[&broken]);
        assert_eq!((code, kinds(&report)), (1, vec!["file"]), "{report}");
        let counts = ["rows_read", "values_accepted", "values_changed"].map(|count| report[count].as_u64());
        assert_eq!(counts, [Some(0); 3]);
        assert!(report["problems"][0]["row"].is_null());
        let message = report["problems"][0]["message"].as_str().unwrap();
        assert!(message.contains(&broken), "{message}");
    }
    // What is no report stays as it is.
    let own = desk.file("own.json", "{\"mine\": 1}");
    let day = ["--as-on", "2026-12-15", "--json", &own, "missing.csv"];
    let output = desk.run(&[&["import", "--db", &desk.db, "--scheme", "rajnet"], &day[..]].concat());
    assert_eq!(
        (output.status.code(), fs::read_to_string(&own).unwrap().as_str()),
        (Some(1), "{\"mine\": 1}")
    );
}

#[test]
fn a_file_that_goes_while_it_is_read_is_one_sentence_and_nothing_is_written() {
    let desk = Desk::new();
    let stored = |name: &str| fs::read(desk.exported("rajnet", name)).unwrap();
    let before = stored("before.json");
    for kind in ["xlsx", "json"] {
        let whole = stored(&format!("whole.{kind}"));
        let path = desk.path(&format!("half.{kind}"));
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        let output = std::thread::scope(|scope| {
            scope.spawn(|| {
                let mut file = fs::OpenOptions::new().write(true).open(&path).unwrap();
                fs::remove_file(&path).unwrap();
                file.write_all(&whole[..whole.len() / 2]).unwrap();
            });
            desk.run(&["import", "--db", &desk.db, "--scheme", "rajnet", "--as-on", "2026-12-15", &path])
        });
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains(&path), "{}", text(&output.stderr));
        assert_eq!(stored(&format!("after-{kind}.json")), before);
    }
}

#[test]
fn a_file_in_kruti_dev_is_taken_as_in_the_window() {
    let desk = Desk::new();
    let old = |text: &str| baithak::hindi::krutidev::from_unicode(text).text;
    let mut rows = ["ब्लॉक", "कुल लिंक", "चालू"].map(old).join("\t");
    for unit in ["चूरू", "तारानगर", "सरदारशहर", "रतनगढ़", "राजगढ़", "सुजानगढ़"]
    {
        rows.push_str(&format!("\n{}\t40\t35", old(unit)));
    }
    let file = desk.file("old.tsv", &rows);
    let (code, report) = desk.import(&[&file]);
    assert_eq!((code, &report["written"]), (0, &true.into()), "{report}");
    assert_eq!(report["values_accepted"], 12);
}

#[test]
fn a_register_goes_out_with_every_thing_as_it_stands() {
    let desk = Desk::new();
    let out = desk.path("register.xlsx");
    let export = |scheme: &str, out: &str| {
        desk.run(&[
            "export",
            "--db",
            &desk.db,
            "--scheme",
            scheme,
            "--register",
            "--lang",
            "en",
            "--out",
            out,
        ])
    };
    assert_eq!(export("tech-committee", &out).status.code(), Some(0));
    let bytes = fs::read(&out).unwrap();
    let sheets =
        baithak::tabular::read(&bytes, "register.xlsx", &Default::default(), &baithak::tabular::unwatched)
            .unwrap();
    let said = format!("{sheets:?}");
    for part in
        ["Sample figures", "Received on", "तक./2026/001", "Disposed", "Objection to be met", "Bidasar"]
    {
        assert!(said.contains(part), "{part}");
    }
    assert_eq!(export("rajnet", &desk.path("none.xlsx")).status.code(), Some(1));
    assert_eq!(export("tech-committee", &desk.path("register.txt")).status.code(), Some(2));
}

#[test]
fn a_report_goes_over_an_earlier_one_and_over_nothing_else_and_first_of_all() {
    let desk = Desk::new();
    let sheet = desk.file("a.csv", "ब्लॉक,चालू\nचूरू,7\n");
    let before = fs::read(desk.exported("rajnet", "before.json")).unwrap();
    let notes = desk.file("notes.json", r#"{"mine": true}"#);
    let nowhere = desk.path("no/such/report.json");
    let import = |report: &str| {
        let day = ["--scheme", "rajnet", "--as-on", "2026-12-15", "--json", report, &sheet];
        desk.run(&[&["import", "--db", &desk.db][..], &day[..]].concat())
    };
    for place in [desk.db.as_str(), &sheet, &notes, &nowhere] {
        let output = import(place);
        assert_eq!(output.status.code(), Some(1), "{place}");
        assert!(text(&output.stderr).contains(place), "{}", text(&output.stderr));
    }
    assert_eq!(fs::read(&notes).unwrap(), br#"{"mine": true}"#);
    assert_eq!(fs::read(desk.exported("rajnet", "after.json")).unwrap(), before, "figures came in");
    let report = desk.path("report.json");
    for rows in [1, 1] {
        assert_eq!(import(&report).status.code(), Some(0));
        let json: Value = serde_json::from_slice(&fs::read(&report).unwrap()).unwrap();
        assert_eq!(json["rows_read"], rows);
    }
}

#[test]
fn a_column_that_a_map_names_is_multiplied_as_its_heading_says() {
    let desk = Desk::new();
    let file = desk.file("penalty.csv", "ब्लॉक,स्तर,वसूल रकम (लाख में)\nचूरू,ब्लॉक,2.3\n");
    let map = desk.file("map.json", r#"{"columns": {"वसूल रकम (लाख में)": "penalty-rupees"}}"#);
    let day = ["--as-on", "2026-12-15", "--map", &map, &file];
    let output = desk.run(&[&["import", "--db", &desk.db, "--scheme", "emitra"][..], &day[..]].concat());
    assert_eq!(output.status.code(), Some(0), "{}{}", text(&output.stdout), text(&output.stderr));
    let json: Value =
        serde_json::from_slice(&fs::read(desk.exported("emitra", "out.json")).unwrap()).unwrap();
    let rows = json["rows"].as_array().unwrap();
    let churu = rows.iter().find(|row| row["name"]["en"] == "Churu" && row["level"] == "block").unwrap();
    assert_eq!(churu["values"]["penalty-rupees"], 230_000.0);
}
