//! What an import without a window refuses, takes and remembers.

use super::{Desk, kinds, text};

#[test]
fn what_a_map_says_of_a_scale_is_remembered_and_asked_again_where_it_cannot_be() {
    let desk = Desk::new();
    let file = |name: &str, share: &str| desk.file(name, &format!("ब्लॉक,कुल लिंक,अपटाइम %\nचूरू,40,{share}\n"));
    let first = file("first.csv", "1");
    let (code, report) = desk.import(&[&first]);
    assert_eq!((code, kinds(&report).contains(&"share-or-percent")), (1, true), "{report}");
    let map = desk.file("map.json", r#"{"scales": {"अपटाइम %": "hundred"}}"#);
    assert_eq!(desk.import(&["--map", &map, &first]).0, 0);
    let uptime = || {
        let json = std::fs::read(desk.exported("rajnet", "out.json")).unwrap();
        std::fs::remove_file(desk.path("out.json")).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let rows = json["rows"].as_array().unwrap().clone();
        rows.iter().find(|row| row["name"]["en"] == "Churu").unwrap()["values"]["uptime"].clone()
    };
    assert_eq!(uptime(), 100.0);
    let day = ["--as-on", "2026-12-16"];
    let (code, report) = desk.import(&[&day[..], &[&file("next.csv", "1")]].concat());
    assert_eq!(code, 0, "{report}");
    assert_eq!(uptime(), 100.0);
    let (code, report) = desk.import(&[&day[..], &[&file("percent.csv", "97")]].concat());
    assert_eq!((code, kinds(&report).contains(&"share-or-percent")), (1, true), "{report}");
}

#[test]
fn what_is_hard_to_believe_is_written_unless_strict_is_asked_for() {
    let desk = Desk::new();
    let file = desk.file("much.csv", "ब्लॉक,कुल लिंक\nचूरू,4000\n");
    let (code, report) = desk.import(&["--strict", &file]);
    assert_eq!((code, &report["written"], &report["values_changed"]), (1, &false.into(), &0.into()));
    let asked = &report["problems"][0];
    assert_eq!((&asked["kind"], &asked["weight"]), (&"improbable".into(), &"asks".into()), "{report}");
    let day = ["--scheme", "rajnet", "--as-on", "2026-12-15", "--strict", &file];
    for (lang, said) in [("hi", "शंका"), ("en", "hard to believe")] {
        let output = desk.run(&[&["import", "--db", &desk.db, "--lang", lang], &day[..]].concat());
        assert!(text(&output.stderr).contains(said), "{}", text(&output.stderr));
    }
    assert_eq!(desk.import(&[&file]).0, 0);
    assert!(text(&desk.run(&["import", "--help"]).stdout).contains("nobody to ask"));
}

#[test]
fn a_folder_in_place_of_a_file_is_called_so_in_both_languages() {
    let desk = Desk::new();
    let folder = desk.path("folder.xlsx");
    std::fs::create_dir(&folder).unwrap();
    for (lang, said) in [("hi", "फ़ोल्डर है"), ("en", "is a folder")] {
        let day = ["--scheme", "rajnet", "--as-on", "2026-12-15", "--lang", lang, &folder];
        let output = desk.run(&[&["import", "--db", &desk.db], &day[..]].concat());
        assert_eq!(output.status.code(), Some(1));
        let message = text(&output.stderr);
        assert!(message.contains(said) && !message.contains("os error"), "{message}");
    }
}

#[test]
fn what_is_wrong_with_a_map_and_a_form_without_figures_are_said() {
    let desk = Desk::new();
    let blank = desk.path("blank.xlsx");
    let form = ["form", "--db", &desk.db, "--scheme", "rajnet", "--as-on", "2026-12-15", "--out", &blank];
    assert_eq!(desk.run(&form).status.code(), Some(0));
    let take = |more: &[&str]| {
        let mut arguments = vec!["import", "--db", &desk.db, "--scheme", "rajnet", "--as-on", "2026-12-15"];
        arguments.extend(more);
        arguments.push(&blank);
        let output = desk.run(&arguments);
        (output.status.code(), text(&output.stdout) + &text(&output.stderr))
    };
    let map = desk.file("map.json", "{\n\"foo\": {}}");
    let (code, said) = take(&["--lang", "hi", "--map", &map]);
    assert_eq!(code, Some(1));
    assert!(said.contains("पंक्ति 2") && said.contains("skip-rows") && !said.contains("expected"), "{said}");
    let (code, said) = take(&["--lang", "hi"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("कोई आँकड़ा नहीं भरा है"), "{said}");
    // Of a heading over several columns the lowest row will do.
    let file = desk.file("b.csv", "ब्लॉक,लिंक,\n,सब,ऊपर\nचूरू,30,20\n");
    let map = desk.file("map.json", r#"{"columns": {"सब": "links", "लिंक / ऊपर": "up"}}"#);
    let (code, report) = desk.import(&["--dry-run", "--map", &map, &file]);
    assert_eq!((code, report["values_accepted"].as_u64()), (0, Some(2)), "{report}");
}
