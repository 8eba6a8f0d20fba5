//! A scheme's register by file, without a window.

use std::fs;

use serde_json::Value;

use super::{Desk, kinds, text};

impl Desk {
    fn export_register(&self, scheme: &str, name: &str, lang: &str) -> String {
        let out = self.path(name);
        let output = self.run(&[
            "export",
            "--db",
            &self.db,
            "--scheme",
            scheme,
            "--register",
            "--lang",
            lang,
            "--out",
            &out,
        ]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        out
    }

    fn import_register(&self, scheme: &str, as_on: &str, file: &str) -> (i32, Value) {
        let output = self.run(&[
            "import",
            "--db",
            &self.db,
            "--scheme",
            scheme,
            "--register",
            "--as-on",
            as_on,
            "--json",
            "-",
            file,
        ]);
        let report = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{}{}", text(&output.stdout), text(&output.stderr)));
        (output.status.code().unwrap(), report)
    }
}

const DAY: &str = "2026-11-20";
const HEADINGS: &str = "ब्लाक,फोन नम्बर,कार्यालय का नाम,आवंटन तिथि,स्थिति,कब से\n";

#[test]
fn what_went_out_comes_in_again_without_a_change() {
    let desk = Desk::new();
    for (lang, ending) in [("hi", "xlsx"), ("en", "xlsx"), ("hi", "csv"), ("en", "csv"), ("hi", "json")] {
        let out = desk.export_register("tech-committee", &format!("{lang}.{ending}"), lang);
        let (code, report) = desk.import_register("tech-committee", DAY, &out);
        assert_eq!((code, &report["values_changed"]), (0, &0.into()), "{report}");
        assert!(report["rows_read"].as_u64().unwrap() > 50, "{report}");
        assert_eq!((&report["written"], kinds(&report)), (&false.into(), vec![]), "{report}");
    }
}

#[test]
fn a_list_of_phones_is_taken_whole_and_a_second_time_changes_nothing() {
    let desk = Desk::new();
    let rows = "बिदासर,9001,पंचायत समिति योग भवन,01.03.2025,चालू,05.03.2025\n\
                चूरू,9002,तहसील कार्यालय,02/03/2025,बंद,10-11-26\n";
    let file = desk.file("phones.csv", &format!("{HEADINGS}{rows}"));
    let (code, report) = desk.import_register("ip-phone", DAY, &file);
    assert_eq!((code, &report["rows_read"], &report["written"]), (0, &2.into(), &true.into()), "{report}");
    assert_eq!(report["values_changed"], 10, "{report}");
    let (code, report) = desk.import_register("ip-phone", DAY, &file);
    assert_eq!(
        (code, &report["values_changed"], &report["written"]),
        (0, &0.into(), &false.into()),
        "{report}"
    );

    let moved = file_with(&desk, "बिदासर,9001,पंचायत समिति,01.03.2025,बन्द,15.11.2026\n");
    let (code, report) = desk.import_register("ip-phone", DAY, &moved);
    assert_eq!((code, &report["values_changed"]), (0, &3.into()), "{report}");
    let out = desk.export_register("ip-phone", "out.csv", "hi");
    let said = fs::read_to_string(out).unwrap();
    assert!(said.contains("बीदासर,9001,पंचायत समिति,01.03.2025,बंद,15.11.2026,5,"), "{said}");
    assert!(said.contains("तहसील कार्यालय") && !said.contains("योग भवन"), "{said}");
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_made_harmless_and_comes_back_as_it_was() {
    let desk = Desk::new();
    let file = file_with(&desk, "चूरू,9001,\"=SUM(A1) थाना\",01.03.2025,चालू,05.03.2025\n");
    assert_eq!(desk.import_register("ip-phone", DAY, &file).0, 0);
    let out = desk.export_register("ip-phone", "out.csv", "hi");
    assert!(fs::read_to_string(&out).unwrap().contains(",'=SUM(A1) थाना,"));
    let (code, report) = desk.import_register("ip-phone", DAY, &out);
    assert_eq!((code, &report["values_changed"]), (0, &0.into()), "{report}");
}

fn file_with(desk: &Desk, rows: &str) -> String {
    desk.file("wrong.csv", &format!("{HEADINGS}{rows}"))
}

#[test]
fn what_cannot_be_is_said_with_its_cell_and_nothing_is_written() {
    let desk = Desk::new();
    for (rows, kind, row, column) in [
        ("अज्ञातपुर,9001,तहसील,01.03.2025,चालू,05.03.2025\n", "unknown-unit", 2, None),
        ("चूरू,9001,तहसील,01.03.2025,खोया,05.03.2025\n", "wrong-value", 2, Some("E")),
        ("चूरू,9001,तहसील,32.03.2025,चालू,05.04.2025\n", "wrong-value", 2, Some("D")),
        ("चूरू,9001,तहसील,01.03.2125,चालू,\n", "impossible-date", 2, Some("D")),
        ("चूरू,9001,तहसील,01.03.2025,चालू,01.02.2025\n", "state-before-first-day", 2, Some("F")),
        ("चूरू,9001,तहसील,,चालू,05.03.2025\n", "no-first-day", 2, Some("D")),
        ("चूरू,,,01.03.2025,चालू,05.03.2025\n", "unnamed", 2, None),
        (
            "चूरू,9001,तहसील,01.03.2025,चालू,05.03.2025\nरतनगढ़,९००१,थाना,01.03.2025,चालू,05.03.2025\n",
            "doubled-number",
            2,
            Some("B"),
        ),
        ("चूरू जिला,9001,तहसील,01.03.2025,चालू,05.03.2025\n", "above-rows", 2, None),
    ] {
        let (code, report) = desk.import_register("ip-phone", DAY, &file_with(&desk, rows));
        let problems = report["problems"].as_array().unwrap();
        let refused = problems.iter().find(|one| one["weight"] == "refused").expect(rows);
        assert_eq!((code, refused["kind"].as_str()), (1, Some(kind)), "{rows}{report}");
        assert_eq!((&refused["row"], refused["column"].as_str()), (&row.into(), column), "{rows}{report}");
        assert_eq!(report["written"], false, "{report}");
    }
}

#[test]
fn what_a_file_for_a_register_does_not_say_is_asked_for_in_the_words_of_the_register() {
    let desk = Desk::new();
    let whole = "चूरू,9001,तहसील,01.03.2025,चालू,05.03.2025";
    for (name, text, wanted) in [
        (
            "unknown.csv",
            format!("{},मैक पता\n{whole},00:1A\n", HEADINGS.trim_end()),
            vec!["unknown-column", "counts-instead"],
        ),
        ("unnamed.csv", format!("{HEADINGS},9001,तहसील,01.03.2025,चालू,05.03.2025\n"), vec!["no-unit"]),
    ] {
        let (code, report) = desk.import_register("ip-phone", DAY, &desk.file(name, &text));
        assert_eq!((code, kinds(&report)), (1, wanted), "{report}");
        let message = report["problems"][0]["message"].as_str().unwrap_or_default();
        for word in ["संकेतक", "आँकड़े", "indicator", "figures"] {
            assert!(!message.contains(word), "{message}");
        }
    }
}

#[test]
fn a_state_that_is_older_than_the_one_entered_is_refused() {
    let desk = Desk::new();
    let now = file_with(&desk, "चूरू,9001,तहसील,01.03.2025,चालू,05.11.2026\n");
    assert_eq!(desk.import_register("ip-phone", DAY, &now).0, 0);
    let older = file_with(&desk, "चूरू,9001,तहसील,01.03.2025,बंद,01.10.2026\n");
    let (code, report) = desk.import_register("ip-phone", DAY, &older);
    assert_eq!((code, kinds(&report)), (1, vec!["older-state"]), "{report}");
}

#[test]
fn a_scheme_without_a_register_takes_none() {
    let desk = Desk::new();
    let file = file_with(&desk, "चूरू,9001,तहसील,01.03.2025,चालू,05.03.2025\n");
    let arguments = ["import", "--db", &desk.db, "--scheme", "rajnet", "--register", "--as-on", DAY, &file];
    assert_eq!(desk.run(&arguments).status.code(), Some(1));
}
