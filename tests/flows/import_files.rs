//! Which file is taken, which of its sheets, and a form that comes back.

use std::collections::BTreeMap;

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::import::ImportWord as Word;
use baithak::model::{Lang, Unit};
use baithak::tabular::{FormOf, blank_form};
use eframe::egui::Key;
use rust_xlsxwriter::Workbook;

use super::flow::Flow;
use super::import::{counted, in_table, open, put, table, two_rows};

/// A workbook of these sheets: name, whether it is hidden, and its rows as in a CSV.
fn book(sheets: &[(&str, bool, String)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, hidden, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a name").set_hidden(*hidden);
        for (row, line) in (0..).zip(rows.lines()) {
            for (column, cell) in (0..).zip(line.split(',')) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write(row, column, number).expect("a cell"),
                    Err(_) => sheet.write(row, column, cell).expect("a cell"),
                };
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn a_hidden_sheet_is_offered_marked_and_never_taken_by_itself() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let shown = table(&flow);
        let rows = |values| two_rows(&shown, lang, values);
        let sheets = [("New", false, rows(["41", "52"])), ("Old", true, rows(["11", "12"]))];
        let path = put(&flow, "a.xlsx", &book(&sheets));
        open(&mut flow, &path);
        flow.must_see(&counted(lang, Word::HiddenSheets, 1));
        assert!(!flow.sees(&counted(lang, Word::TablesInSheets, 2)), "only one is seen");
        flow.must_see("52");
        flow.focus(Word::Sheet.text(lang));
        flow.write("Old");
        flow.must_see(Word::SheetHidden.text(lang));
        flow.press(Key::Enter);
        flow.must_see("12");
        assert!(!flow.sees("52"));
    }
}

#[test]
fn that_several_sheets_have_tables_is_said() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let rows = two_rows(&table(&flow), lang, ["41", "52"]);
        let sheets = [("A", false, rows.clone()), ("B", false, rows), ("C", false, "–".to_owned())];
        let path = put(&flow, "a.xlsx", &book(&sheets));
        open(&mut flow, &path);
        flow.must_see(&counted(lang, Word::TablesInSheets, 2));
        assert!(!flow.sees(&counted(lang, Word::HiddenSheets, 1)));
    }
}

#[test]
fn a_form_that_comes_back_shows_the_names_of_its_units_alone() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let shown = table(&flow);
        let units: Vec<&Unit> = shown.rows.iter().map(|row| &row.unit).collect();
        let of = FormOf {
            scheme: &shown.scheme,
            units: &units,
            as_on: flow.file().meeting.date,
            counted: &BTreeMap::new(),
        };
        let path = put(&flow, "form.xlsx", &blank_form(&of, lang).expect("a form"));
        open(&mut flow, &path);
        flow.focus(&Word::UnitIs.with(lang, &[("written", units[0].name.get(lang))]));
        assert!(!flow.sees(&units[0].id.to_string()));
    }
}

fn at_choice(lang: Lang) -> Flow {
    let mut flow = in_table(lang);
    let rows = two_rows(&table(&flow), lang, ["40", "50"]);
    let folder = flow.folder.path().join("other");
    std::fs::create_dir(&folder).expect("a folder");
    put(&flow, "other/b.csv", rows.as_bytes());
    put(&flow, "other/c.csv", rows.as_bytes());
    flow.run(Command::ImportFigures);
    flow
}

#[test]
fn the_list_follows_the_folder_that_is_typed_and_down_leads_into_it() {
    for lang in Lang::ALL {
        let mut flow = at_choice(lang);
        let field = Word::Path.text(lang);
        assert!(!flow.sees("b.csv"));
        let typed = format!("{}{}", flow.folder.path().join("other").display(), std::path::MAIN_SEPARATOR);
        flow.fill(field, &typed);
        flow.must_see("b.csv");
        assert_eq!((flow.focused(), flow.value(field)), (field.to_owned(), typed), "the text stays as typed");
        flow.press(Key::ArrowDown);
        let first = flow.focused();
        assert!(first.ends_with(".csv"), "{first}");
        flow.press(Key::ArrowDown);
        assert!(flow.focused().ends_with(".csv") && flow.focused() != first, "{}", flow.focused());
        flow.press(Key::Enter);
        flow.must_see(&counted(lang, Word::Write, 2));
        assert_eq!(flow.window.app().place(), Place::Import);
    }
}

#[test]
fn what_is_typed_takes_the_place_of_the_folder_and_a_name_alone_is_one_in_it() {
    for lang in Lang::ALL {
        let mut flow = at_choice(lang);
        let whole = flow.folder.path().join("other").join("b.csv").display().to_string();
        flow.write(&whole);
        assert_eq!(flow.value(Word::Path.text(lang)), whole);
        flow.press(Key::Enter);
        flow.must_see(&counted(lang, Word::Write, 2));
        flow.press(Key::Escape);
        flow.fill(Word::Path.text(lang), &flow.folder.path().join("other").display().to_string());
        flow.press(Key::Enter);
        flow.write("c.csv");
        flow.press(Key::Enter);
        flow.must_see(&counted(lang, Word::Write, 2));
        flow.press(Key::Escape);
        // A folder by its name alone is the next one to give a name in.
        flow.fill(Word::Path.text(lang), &flow.folder.path().display().to_string());
        flow.press(Key::Enter);
        flow.write("other");
        flow.press(Key::Enter);
        flow.write("b.csv");
        flow.press(Key::Enter);
        flow.must_see(&counted(lang, Word::Write, 2));
    }
}
