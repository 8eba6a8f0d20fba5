//! Blank forms, and what comes back of them.

use std::fs;

use baithak::tabular::{self, Limits, LineKind};

use super::{Desk, kinds, text};

#[test]
fn a_form_is_made_for_all_or_one_and_known_again() {
    let desk = Desk::new();
    let form = |name: &str, more: &[&str]| {
        let out = desk.path(name);
        let base = ["form", "--db", &desk.db, "--scheme", "rajnet", "--as-on", "2026-12-15", "--out", &out];
        let output = desk.run(&[&base, more].concat());
        (output.status.code().unwrap(), out)
    };
    let (code, all) = form("all.xlsx", &[]);
    assert_eq!(code, 0);
    let names = |path: &str, column: usize| -> Vec<String> {
        let book = tabular::read(&fs::read(path).unwrap(), path, &Limits::default(), &tabular::unwatched);
        let table = tabular::find(book.unwrap().visible().next().unwrap()).unwrap();
        let rows = table.lines.iter().filter(|line| line.kind == LineKind::Figures);
        rows.map(|line| line.cells[column].text()).collect()
    };
    let table = desk.exported("rajnet", "table.xlsx");
    assert_eq!(names(&all, 1), names(&table, 2), "in the order of the table");
    assert_eq!(form("one.xlsx", &["--unit", "6858"]).0, 0);
    assert_eq!(form("none.xlsx", &["--unit", "no such"]).0, 1);
    let (code, report) = desk.import(&[&all]);
    assert_eq!((code, &report["values_changed"], kinds(&report).len()), (0, &0.into(), 0), "{report}");
    let other = desk.run(&["import", "--db", &desk.db, "--scheme", "bbnl", "--as-on", "2026-12-15", &all]);
    assert_eq!(other.status.code(), Some(1));
    assert!(text(&other.stderr).contains("rajnet"));
}
