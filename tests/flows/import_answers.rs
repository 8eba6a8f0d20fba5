//! What is answered in the preview of a file, by keys: cells that are written anew, and what only the user knows.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::import::ImportWord as Word;
use baithak::model::{Lang, SchemeCode};
use baithak::tabular::Address;
use eframe::egui::Key;

use super::import::{at_item, counted, entered, in_table, number, open, paste, put, table, two_rows};

#[test]
fn a_cell_is_written_anew_where_it_stands_and_tab_leads_to_what_is_to_be_settled() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let first = entered(&before)[0];
        let path = put(&flow, "wrong.csv", two_rows(&before, lang, ["4O", "50"]).as_bytes());
        open(&mut flow, &path);
        let field = |row| Word::RightValue.with(lang, &[("place", &Address::new(row, 1).to_string())]);
        flow.press(Key::Tab);
        assert_eq!(flow.focused(), field(1));
        flow.press(Key::Escape);
        assert_eq!(flow.window.app().place(), Place::Import, "Esc leaves the field alone");
        // Over the wrong figure, then over a right one, which has no field of its own.
        flow.write("41");
        assert_eq!((flow.focused(), flow.value(&field(1))), (field(1), "41".to_owned()));
        flow.press(Key::Enter);
        flow.must_see(&counted(lang, Word::Write, 2));
        flow.press(Key::ArrowDown);
        flow.press(Key::F2);
        assert_eq!((flow.focused(), flow.value(&field(2))), (field(2), "50".to_owned()));
        flow.write("7");
        flow.press(Key::Escape);
        flow.write("52");
        flow.press(Key::Enter);
        flow.press(Key::Enter);
        assert_eq!(flow.window.app().place(), Place::Review);
        assert_eq!([0, 1].map(|row| number(&table(&flow), row, first)), [Some(41.0), Some(52.0)]);
    }
}

#[test]
fn whether_ones_are_shares_or_percentages_is_asked_and_one_click_answers() {
    for lang in Lang::ALL {
        let mut flow = at_item(lang, SchemeCode("rajnet".to_owned()));
        let table = flow.file().tables[&SchemeCode("rajnet".to_owned())].clone();
        let uptime = table.scheme.indicators.iter().position(|one| one.code.0 == "uptime").expect("a column");
        let heading = table.scheme.indicators[uptime].name.get(lang);
        let unit = table.rows[0].unit.name.get(lang);
        paste(&mut flow, &format!("{}\t{heading}\n{unit}\t1\n", table.scheme.row_heading.get(lang)));
        flow.run(Command::ImportWrite);
        assert_eq!(flow.window.app().place(), Place::Import, "written without the answer");
        flow.click(Word::AreShares.text(lang));
        flow.run(Command::ImportWrite);
        assert_eq!(flow.window.app().place(), Place::Review);
        let table = flow.file().tables[&SchemeCode("rajnet".to_owned())].clone();
        assert_eq!(number(&table, 0, uptime), Some(100.0));
    }
}
