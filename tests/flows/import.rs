//! Figures that come in from a file and go out to one: seen first, written in one step, taken back in one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::import::ImportWord as Word;
use baithak::i18n::screen::level_word;
use baithak::model::{Lang, SchemeCode, SchemeTable, UnitLevel, Value, numbered};
use baithak::tabular::{self, Address, column_name};
use chrono::NaiveDate;
use eframe::egui::{DroppedFile, Event, Key};

use super::flow::Flow;
use super::import_days::on_meeting_day;

/// The sample's meeting on the IP phones, whose rows are blocks alone.
pub fn in_table(lang: Lang) -> Flow {
    at_item(lang, phones())
}

pub fn at_item(lang: Lang, scheme: SchemeCode) -> Flow {
    let mut flow = Flow::sample(lang);
    flow.press(Key::Enter);
    flow.run(Command::Review);
    let file = flow.file();
    let before =
        numbered(&file.items).into_iter().take_while(|(_, item)| item.scheme.as_ref() != Some(&scheme));
    for _ in 0..before.count() {
        flow.run(Command::NextItem);
    }
    flow
}

fn phones() -> SchemeCode {
    SchemeCode("ip-phone".to_owned())
}

pub fn table(flow: &Flow) -> SchemeTable {
    (*flow.file().tables[&phones()]).clone()
}

/// Rows that were copied from a spreadsheet.
pub fn paste(flow: &mut Flow, rows: &str) {
    flow.run(Command::ImportFigures);
    flow.window.harness.event(Event::Paste(rows.to_owned()));
    flow.window.settle();
}

fn meeting_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date")
}

/// The places of the indicators that are entered and not worked out.
pub fn entered(table: &SchemeTable) -> Vec<usize> {
    let indicators = table.scheme.indicators.iter().enumerate();
    indicators.filter(|(_, indicator)| indicator.formula.is_none()).map(|(place, _)| place).collect()
}

pub fn number(table: &SchemeTable, row: usize, column: usize) -> Option<f64> {
    table.rows[row].cells[column].value.as_ref().and_then(Value::number)
}

/// The figures without what is worked out from them.
fn figures(table: &SchemeTable) -> Vec<Vec<Option<Value>>> {
    let columns = entered(table);
    let row =
        |row: &baithak::model::TableRow| columns.iter().map(|at| row.cells[*at].value.clone()).collect();
    table.rows.iter().map(row).collect()
}

pub fn put(flow: &Flow, name: &str, bytes: &[u8]) -> PathBuf {
    let path = flow.folder.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    path
}

/// Opens the screen and a file by its path.
pub fn open(flow: &mut Flow, path: &Path) {
    flow.run(Command::ImportFigures);
    assert_eq!(flow.window.app().place(), Place::Import);
    flow.fill(Word::Path.text(flow.lang), &path.display().to_string());
    flow.press(Key::Enter);
}

pub fn counted(lang: Lang, word: Word, count: usize) -> String {
    word.counted(lang, count as u64, &[("count", &count.to_string())])
}

/// A file that falls on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn workbooks(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut books: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    books.retain(|path| path.extension().is_some_and(|ending| ending == "xlsx"));
    books.sort();
    books
}

/// A file with one figure a unit: the first two rows of the table.
pub fn two_rows(table: &SchemeTable, lang: Lang, values: [&str; 2]) -> String {
    let heading = table.scheme.row_heading.get(lang);
    let column = table.scheme.indicators[entered(table)[0]].name.get(lang);
    let names = [0, 1].map(|row| table.rows[row].unit.name.get(lang));
    format!("{heading},{column}\n{},{}\n{},{}\n", names[0], values[0], names[1], values[1])
}

#[test]
fn a_file_is_seen_then_written_in_one_step_taken_back_and_the_same_again_changes_nothing() {
    for (lang, name) in [(Lang::Hi, "आँकड़े.csv"), (Lang::En, "figures.csv"), (Lang::Hi, "a b.xlsx")]
    {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let first = entered(&before)[0];
        let mut wanted = before.clone();
        let old = number(&before, 0, first).expect("a figure");
        wanted.rows[0].cells[first].value = Some(Value::Number(old + 1.0));
        let bytes = match name.ends_with("csv") {
            true => tabular::to_csv(&wanted, lang),
            false => tabular::to_xlsx(&wanted, lang, None),
        };
        let path = put(&flow, name, &bytes.expect("a file"));

        open(&mut flow, &path);
        on_meeting_day(&mut flow);
        let count = figures(&wanted).iter().flatten().flatten().count();
        flow.must_see(&counted(lang, Word::Write, count));
        flow.must_see(&counted(lang, Word::New, count));
        assert_eq!(table(&flow), before, "written before it was confirmed");

        flow.run(Command::ImportWrite);
        assert_eq!(flow.window.app().place(), Place::Review);
        let values = [("file", name), ("count", &count.to_string()), ("date", "21.11.2026")];
        flow.must_see(&Word::Written.with(lang, &values));
        let after = table(&flow);
        assert_eq!(after.snapshot.as_ref().map(|snapshot| snapshot.as_on), Some(meeting_day()));
        assert_eq!(figures(&after), figures(&wanted));

        flow.run(Command::Undo);
        assert_eq!(table(&flow), before);
        flow.run(Command::Redo);
        assert_eq!(figures(&table(&flow)), figures(&wanted));

        open(&mut flow, &path);
        flow.must_see(Word::NothingChanges.text(lang));
        flow.run(Command::ImportWrite);
        assert_eq!(flow.window.app().place(), Place::Import);
        assert_eq!(table(&flow), after);
    }
}

#[test]
fn a_changed_figure_is_shown_with_the_old_one_and_what_stands_is_not_written_again() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let shown = table(&flow);
        let path = put(&flow, "a.csv", two_rows(&shown, lang, ["40", "50"]).as_bytes());
        open(&mut flow, &path);
        flow.run(Command::ImportWrite);
        let path = put(&flow, "b.csv", two_rows(&shown, lang, ["44", "50"]).as_bytes());
        open(&mut flow, &path);
        flow.must_see("40 → 44");
        flow.must_see(&counted(lang, Word::Changed, 1));
        flow.must_see(&counted(lang, Word::Same, 1));
        flow.must_see(&counted(lang, Word::Write, 1));
        flow.click(&counted(lang, Word::Write, 1));
        let first = entered(&shown)[0];
        assert_eq!([0, 1].map(|row| number(&table(&flow), row, first)), [Some(44.0), Some(50.0)]);
    }
}

#[test]
fn a_wrong_value_says_its_sentence_and_nothing_is_written_until_it_is_right() {
    for (lang, sentence) in [
        (Lang::Hi, "“O” अक्षर है, अंक नहीं; शून्य के लिए 0 लिखें।"),
        (Lang::En, "“O” is a letter, not a digit; write 0 for zero."),
    ] {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let first = entered(&before)[0];
        let path = put(&flow, "wrong.csv", two_rows(&before, lang, ["4O", "50"]).as_bytes());
        open(&mut flow, &path);
        flow.must_see(sentence);
        flow.run(Command::ImportWrite);
        flow.must_see(&counted(lang, Word::SettleFirst, 1));
        assert_eq!(flow.window.app().place(), Place::Import);
        assert_eq!(table(&flow), before);

        flow.fill(&Word::RightValue.with(lang, &[("place", &Address::new(1, 1).to_string())]), "41");
        flow.press(Key::Enter);
        assert!(!flow.sees(sentence));
        flow.run(Command::ImportWrite);
        assert_eq!(flow.window.app().place(), Place::Review);
        assert_eq!([0, 1].map(|row| number(&table(&flow), row, first)), [Some(41.0), Some(50.0)]);
    }
}

#[test]
fn space_leaves_a_row_out_and_takes_it_again() {
    let mut flow = in_table(Lang::Hi);
    let before = table(&flow);
    let first = entered(&before)[0];
    let path = put(&flow, "a.csv", two_rows(&before, Lang::Hi, ["41", "52"]).as_bytes());
    open(&mut flow, &path);
    flow.press(Key::Space);
    flow.must_see(&counted(Lang::Hi, Word::Write, 1));
    flow.must_see(&counted(Lang::Hi, Word::Skipped, 1));
    flow.press(Key::Space);
    flow.must_see(&counted(Lang::Hi, Word::Write, 2));
    flow.press(Key::ArrowDown);
    flow.press(Key::Space);
    flow.press(Key::Enter);
    let after = table(&flow);
    assert_eq!([0, 1].map(|row| number(&after, row, first)), [Some(41.0), number(&before, 1, first)]);
}

#[test]
fn names_and_columns_that_are_not_known_are_asked_for_and_remembered() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let column = &before.scheme.indicators[entered(&before)[0]];
        let unit = before.rows[0].unit.name.get(lang).to_owned();
        let heading = before.scheme.row_heading.get(lang);
        let rows = |value| format!("{heading}\tXyz\n{unit}\t{value}\nQwerty\t37\n");
        paste(&mut flow, &rows(41));
        let label = Word::ColumnIs.with(lang, &[("column", &column_name(1)), ("heading", "Xyz")]);
        flow.fill(&label, column.name.get(lang));
        flow.press(Key::Enter);
        let second = before.rows[1].unit.name.get(lang).to_owned();
        flow.fill(&Word::UnitIs.with(lang, &[("written", "Qwerty")]), &second);
        flow.press(Key::Enter);
        flow.run(Command::ImportWrite);
        assert_eq!(flow.window.app().place(), Place::Review);
        let first = entered(&before)[0];
        assert_eq!([0, 1].map(|row| number(&table(&flow), row, first)), [Some(41.0), Some(37.0)]);

        paste(&mut flow, &rows(40));
        flow.must_see(&counted(lang, Word::Write, 1));
    }
}

#[test]
fn from_a_file_without_a_known_column_escape_leads_back_and_from_its_field_only_out_of_the_field() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        paste(&mut flow, "ब्लॉक\tXyz\nQwerty\t41\n");
        flow.must_see(Word::NoRows.text(lang));
        flow.focus(&Word::ColumnIs.with(lang, &[("column", &column_name(1)), ("heading", "Xyz")]));
        flow.press(Key::Escape);
        flow.must_see(Word::NoRows.text(lang));
        flow.press(Key::Escape);
        assert_eq!(flow.focused(), Word::Path.text(lang));
    }
}

#[test]
fn names_that_a_block_and_a_town_share_are_settled_for_all_rows_at_once() {
    for lang in Lang::ALL {
        let mut flow = at_item(lang, "emitra".into());
        paste(&mut flow, "इकाई\tकुल\nचूरू\t210\nराजगढ़\t240\n");
        let all = |level| {
            let level = level_word(level).text(lang);
            Word::AllNamesakes.with(lang, &[("rows", "2"), ("level", level)])
        };
        flow.must_see(&all(UnitLevel::UrbanBody));
        flow.click(&all(UnitLevel::Block));
        flow.must_see(&counted(lang, Word::Write, 2));
        assert!(!flow.sees(&all(UnitLevel::UrbanBody)));
    }
}

#[test]
fn a_file_in_kruti_dev_is_shown_and_taken_in_unicode() {
    let mut flow = in_table(Lang::Hi);
    let before = table(&flow);
    let old = |text: &str| baithak::hindi::krutidev::from_unicode(text).text;
    let column = &before.scheme.indicators[entered(&before)[0]];
    let mut text = format!("{}\t{}\n", old(before.scheme.row_heading.get(Lang::Hi)), old(&column.name.hi));
    let first = entered(&before)[0];
    for (place, row) in before.rows.iter().enumerate() {
        let figure = number(&before, place, first).expect("a figure");
        text.push_str(&format!("{}\t{figure}\n", old(&row.unit.name.hi)));
    }
    paste(&mut flow, &text);
    on_meeting_day(&mut flow);
    flow.must_see(&Word::Converted.with(Lang::Hi, &[("sure", "99")]));
    flow.must_see(&counted(Lang::Hi, Word::Write, before.rows.len()));
    flow.run(Command::ImportWrite);
    let after = table(&flow);
    assert_eq!(after.snapshot.as_ref().map(|snapshot| snapshot.as_on), Some(meeting_day()));
    assert_eq!(number(&after, 0, first), number(&before, 0, first));
}

#[test]
fn a_file_that_is_not_there_or_no_table_says_so_and_escape_leads_back() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = flow.file();
        let missing = flow.folder.path().join("नहीं.xlsx");
        open(&mut flow, &missing);
        flow.must_see(&missing.display().to_string());
        let broken = put(&flow, "broken.xlsx", b"PK\x03\x04 cut off");
        flow.fill(Word::Path.text(lang), &broken.display().to_string());
        flow.press(Key::Enter);
        let error = tabular::ReadError::Damaged.sentence(lang, "broken.xlsx");
        flow.must_see(&error);
        flow.press(Key::Escape);
        assert_eq!(flow.window.app().place(), Place::Review);
        assert_eq!(flow.file(), before);
    }
}

#[test]
fn a_file_that_goes_after_it_was_seen_is_written_as_it_was_seen() {
    let mut flow = in_table(Lang::Hi);
    let mut wanted = table(&flow);
    let first = entered(&wanted)[0];
    let old = number(&wanted, 0, first).expect("a figure");
    wanted.rows[0].cells[first].value = Some(Value::Number(old + 1.0));
    let path = put(&flow, "stick.csv", &tabular::to_csv(&wanted, Lang::Hi).expect("a file"));
    open(&mut flow, &path);
    std::fs::remove_file(&path).expect("it goes");
    flow.run(Command::ImportWrite);
    assert_eq!(figures(&table(&flow)), figures(&wanted));
}

#[test]
fn a_file_is_chosen_in_its_folder_or_dropped_on_the_window() {
    let mut flow = in_table(Lang::Hi);
    let shown = table(&flow);
    let path = put(&flow, "a.csv", two_rows(&shown, Lang::Hi, ["40", "50"]).as_bytes());
    flow.run(Command::ImportFigures);
    flow.must_see("a.csv");
    flow.window.harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    flow.window.harness.step();
    flow.window.settle();
    flow.must_see(&counted(Lang::Hi, Word::Write, 2));
    flow.press(Key::Escape);
    assert_eq!(flow.window.app().place(), Place::Import);
    assert!(!flow.sees(&counted(Lang::Hi, Word::Write, 2)));
    let field = Word::Path.text(Lang::Hi);
    flow.fill(field, &flow.folder.path().display().to_string());
    flow.press(Key::Enter);
    assert_eq!(flow.focused(), field, "a folder leaves the keys where the next name is given");
    flow.fill(field, &flow.folder.path().join("a.csv").display().to_string());
    flow.press(Key::Enter);
    flow.must_see(&counted(Lang::Hi, Word::Write, 2));
    flow.press(Key::Escape);
    flow.press(Key::Escape);
    assert_eq!(flow.window.app().place(), Place::Review);
    assert_eq!(table(&flow), shown);
}

#[test]
fn the_table_goes_out_as_a_workbook_and_never_over_another_file() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let shown = table(&flow);
        flow.palette(Command::ExportTable.text(lang));
        let folder = flow.folder.path().to_path_buf();
        let books = workbooks(&folder);
        assert_eq!(books.len(), 1);
        flow.must_see(&Word::TableWritten.with(lang, &[("file", &books[0].display().to_string())]));
        let bytes = std::fs::read(&books[0]).expect("a workbook");
        assert_eq!(bytes, tabular::to_xlsx(&shown, lang, None).expect("a workbook"));
        flow.palette(Command::ExportTable.text(lang));
        assert_eq!(workbooks(&folder).len(), 2);
        assert_eq!(std::fs::read(&books[0]).expect("a workbook"), bytes);
    }
}
