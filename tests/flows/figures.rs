//! Figures, entered and corrected in the table by keys.

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Lang, SchemeTable, Value, numbered};
use eframe::egui::Key;

use super::flow::Flow;
use super::in_session_elsewhere;

/// The sample's meeting, the first of its tables with the keys.
fn in_table(lang: Lang) -> Flow {
    let mut flow = Flow::sample(lang);
    flow.press(Key::Enter);
    flow.run(Command::Review);
    let file = flow.file();
    let before = numbered(&file.items).into_iter().take_while(|(_, item)| file.table_of(item).is_none());
    for _ in 0..before.count() {
        flow.run(Command::NextItem);
    }
    flow.run(Command::Figures);
    flow
}

fn table(flow: &Flow) -> SchemeTable {
    let file = flow.file();
    let first = numbered(&file.items).into_iter().find_map(|(_, item)| file.table_of(item));
    (**first.expect("a table")).clone()
}

/// The first two columns on the screen, which are entered and not worked out.
fn columns(table: &SchemeTable) -> [usize; 2] {
    let shown = table.main_columns();
    assert!(shown.iter().take(2).all(|place| table.scheme.indicators[*place].formula.is_none()));
    [shown[0], shown[1]]
}

fn number(table: &SchemeTable, row: usize, column: usize) -> Option<f64> {
    table.rows[row].cells[column].value.as_ref().and_then(Value::number)
}

#[test]
fn enter_goes_down_tab_goes_right_and_escape_leaves_the_value() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let [first, second] = columns(&before);
        flow.write("5123");
        flow.press(Key::Enter);
        flow.write("६१२४");
        flow.press(Key::Tab);
        flow.write("37");
        flow.press(Key::Enter);
        flow.write("999");
        flow.press(Key::Escape);
        flow.press(Key::ArrowDown);
        flow.press(Key::Delete);

        let after = table(&flow);
        assert_eq!(number(&after, 0, first), Some(5123.0));
        assert_eq!(number(&after, 1, first), Some(6124.0));
        assert_eq!(number(&after, 1, second), Some(37.0));
        assert_eq!(after.rows[2], before.rows[2]);
        assert_eq!(number(&after, 3, second), None);
        assert_eq!(after.rows[4..], before.rows[4..]);
    }
}

#[test]
fn a_wrong_value_keeps_the_editor_open_with_a_sentence() {
    for (lang, sentence) in [
        (Lang::Hi, "“O” अक्षर है, अंक नहीं; शून्य के लिए 0 लिखें।"),
        (Lang::En, "“O” is a letter, not a digit; write 0 for zero."),
    ] {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let [first, _] = columns(&before);
        flow.write("4O");
        flow.press(Key::Enter);
        flow.must_see(sentence);
        assert_eq!(table(&flow), before);
        flow.press(Key::Backspace);
        assert!(!flow.sees(sentence));
        flow.write("0");
        flow.press(Key::Enter);
        assert_eq!(number(&table(&flow), 0, first), Some(40.0));
    }
}

#[test]
fn a_table_without_units_leads_to_where_they_are_added() {
    for lang in Lang::ALL {
        let mut flow = in_session_elsewhere(lang);
        flow.run(Command::Prepare);
        flow.fill(flow.text(Word::ItemScheme), "ip-phone");
        flow.press(Key::Enter);
        flow.run(Command::Review);
        flow.run(Command::PreviousItem);
        flow.run(Command::PreviousItem);
        for _ in 0..3 {
            if !flow.sees(flow.text(Word::NoUnits)) {
                flow.run(Command::NextItem);
            }
        }
        flow.must_see(flow.text(Word::NoUnits));
        flow.click(flow.text(Word::AddUnits));
        for name in ["चूरू", "रतनगढ़"] {
            flow.run(Command::New);
            flow.write(name);
        }
        flow.run(Command::Home);
        flow.press(Key::Enter);
        flow.run(Command::Figures);
        flow.write("25");
        flow.press(Key::Enter);
        let file = flow.file();
        let table = file.tables.values().next().expect("a table");
        assert_eq!(table.rows.len(), 2);
        assert_eq!(number(table, 0, table.main_columns()[0]), Some(25.0));
    }
}
