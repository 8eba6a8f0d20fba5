//! Figures, entered and corrected in the table by keys.

use baithak::app::command::Command;
use baithak::hindi::bars::bars_title;
use baithak::i18n::scheme::SchemeWord;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::table::TableWord;
use baithak::i18n::widget::Widget;
use baithak::model::{Better, Lang, SchemeTable, Value, numbered};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

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
fn enter_goes_on_below_tab_goes_right_and_escape_leaves_the_value() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let [first, second] = columns(&before);
        // Each is so far from the last figure that it is asked about, and taken at the second time.
        for (typed, key) in [("5123", Key::Enter), ("६१२४", Key::Tab), ("37", Key::Enter)] {
            flow.write(typed);
            flow.press(key);
            flow.must_see(SchemeWord::EnterAgain.text(lang));
            flow.press(key);
        }
        flow.write("999");
        flow.press(Key::Escape);
        flow.press(Key::ArrowDown);
        flow.press(Key::Delete);

        let after = table(&flow);
        assert_eq!(number(&after, 0, first), Some(5123.0));
        assert_eq!(number(&after, 1, first), Some(6124.0));
        assert_eq!(number(&after, 1, second), Some(37.0));
        assert_eq!(after.rows[2], before.rows[2]);
        // Enter after a run of Tab went to where that began.
        assert_eq!(number(&after, 3, first), None);
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
        flow.write("24O");
        flow.press(Key::Enter);
        flow.must_see(sentence);
        assert_eq!(table(&flow), before);
        flow.press(Key::Backspace);
        assert!(!flow.sees(sentence));
        flow.write("0");
        flow.press(Key::Enter);
        assert_eq!(number(&table(&flow), 0, first), Some(240.0));
    }
}

#[test]
fn a_range_from_a_spreadsheet_is_one_step_and_a_wrong_one_changes_nothing() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let [first, second] = columns(&before);
        // They are far from the last figures: the first paste asks, the second is the answer.
        flow.paste("1,234\t५६\n78\tNA\n");
        flow.must_see(SchemeWord::EnterTakes.text(lang));
        assert_eq!(table(&flow), before);
        flow.paste("1,234\t५६\n78\tNA\n");
        assert!(!flow.sees(SchemeWord::EnterTakes.text(lang)));
        let after = table(&flow);
        assert_eq!([0, 1].map(|row| number(&after, row, first)), [Some(1234.0), Some(78.0)]);
        assert_eq!([0, 1].map(|row| number(&after, row, second)), [Some(56.0), None]);
        flow.run(Command::Undo);
        assert_eq!(table(&flow), before);

        flow.paste("1\t2\n3\t4O\n");
        assert_eq!(table(&flow), before);
        let (unit, column) = (&before.rows[1].unit.name, &before.scheme.indicators[second].name);
        flow.must_see(&format!("{}, {}: “4O”", unit.get(lang), column.get(lang)));

        // What is asked about is not done yet: undo leaves it, and takes nothing else back.
        flow.write("150");
        flow.press(Key::Enter);
        flow.press(Key::ArrowUp);
        flow.press(Key::ArrowLeft);
        let changed = table(&flow);
        assert_ne!(changed, before);
        flow.paste("1,234\t५६\n78\tNA\n");
        flow.run(Command::Undo);
        assert!(!flow.sees(SchemeWord::EnterTakes.text(lang)));
        assert_eq!(table(&flow), changed);
        flow.run(Command::Undo);
        assert_eq!(table(&flow), before);
    }
}

#[test]
fn the_first_row_of_a_range_is_filled_downwards() {
    let mut flow = in_table(Lang::Hi);
    let [first, _] = columns(&table(&flow));
    flow.write("321");
    flow.press(Key::Enter);
    flow.press(Key::ArrowUp);
    for _ in 0..2 {
        flow.window.key(Modifiers::SHIFT, Key::ArrowDown);
    }
    flow.run(Command::FillDown);
    flow.must_see(SchemeWord::EnterTakes.text(Lang::Hi));
    flow.press(Key::Enter);
    let after = table(&flow);
    assert_eq!([0, 1, 2].map(|row| number(&after, row, first)), [Some(321.0); 3]);
}

#[test]
fn a_figure_tells_its_story_and_escape_gives_the_words_back() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        flow.write("4321");
        flow.press(Key::Enter);
        flow.press(Key::ArrowUp);
        let cell = flow.focused();
        flow.press(Key::Space);
        flow.must_see(TableWord::StoryValues.text(lang));
        flow.must_see("4,321");
        // Typed just now, by the journal.
        let typed = TableWord::SourceTyped.text(lang);
        flow.must_see(typed.split('{').next().expect("a part").trim_end());
        let discussion = flow.text(Word::Discussion);
        let fields = flow.window.harness.query_by_role_and_label(Role::MultilineTextInput, discussion);
        assert!(fields.is_none());
        flow.press(Key::Escape);
        assert!(!flow.sees(TableWord::StoryValues.text(lang)));
        assert_eq!(flow.focused(), cell);
    }
}

#[test]
fn a_hidden_column_is_said_over_the_table_until_it_is_shown_again() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let said =
            |count: u64| TableWord::ColumnsHidden.counted(lang, count, &[("count", &count.to_string())]);
        flow.press(Key::H);
        flow.must_see(&said(1));
        flow.press(Key::H);
        flow.must_see(&said(2));
        flow.press(Key::L);
        assert!(!flow.sees(&said(2)) && !flow.sees(&said(1)));
    }
}

#[test]
fn bars_of_a_column_where_nothing_is_better_do_not_say_that_anybody_is_behind() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let table = table(&flow);
        let [neutral, more] = columns(&table).map(|place| &table.scheme.indicators[place]);
        assert_eq!([neutral.better, more.better], [Better::Neither, Better::More]);
        flow.press(Key::C);
        flow.must_see(&TableWord::ChartUnits.with(lang, &[("column", &neutral.head(lang))]));
        flow.press(Key::ArrowRight);
        flow.must_see(&bars_title(more, lang));
    }
}

#[test]
fn a_filter_leaves_the_units_of_that_name_and_escape_brings_all_back() {
    let mut flow = in_table(Lang::Hi);
    let shown = table(&flow);
    let rows = |flow: &Flow| {
        let column = shown.scheme.indicators[columns(&shown)[0]].name.get(Lang::Hi).to_owned();
        let said = move |name: &str| format!("{name}, {column}");
        let names = shown.rows.iter().map(|row| row.unit.name.get(Lang::Hi));
        names.filter(|name| flow.describes(&said(name))).count()
    };
    let all = rows(&flow);
    assert!(all > 2);
    flow.press(Key::Slash);
    flow.write("तारानगर");
    // The block, and the town of its name.
    assert!((1..all).contains(&rows(&flow)));
    assert_eq!(flow.focused(), TableWord::FilterField.text(Lang::Hi));
    flow.press(Key::Enter);
    assert_ne!(flow.focused(), TableWord::FilterField.text(Lang::Hi));
    flow.press(Key::Escape);
    assert_eq!(rows(&flow), all);
}

#[test]
fn what_is_worked_out_comes_and_goes_with_its_key_and_is_kept_for_the_next_item() {
    let mut flow = in_table(Lang::Hi);
    let shown = table(&flow);
    let name = shown.scheme.indicators[columns(&shown)[0]].name.get(Lang::Hi);
    let head = Widget::HeadRank.with(Lang::Hi, &[("column", name)]);
    assert!(!flow.sees(&head));
    flow.press(Key::R);
    flow.must_see(&head);
    flow.run(Command::NextItem);
    flow.run(Command::PreviousItem);
    flow.must_see(&head);
    flow.run(Command::Figures);
    flow.press(Key::R);
    assert!(!flow.sees(&head));
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

#[test]
fn figures_of_a_new_date_are_typed_into_the_table_at_once() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        flow.run(Command::Discussion);
        let directions = flow.directions();
        let earlier = table(&flow);
        flow.palette(Command::NewFigures.text(lang));
        flow.write("214");
        flow.press(Key::Enter);
        let now = table(&flow);
        let day = flow.file().meeting.date;
        assert!(earlier.snapshot.as_ref().is_some_and(|before| before.as_on < day));
        assert_eq!(now.snapshot.as_ref().map(|now| now.as_on), Some(day));
        assert_eq!(number(&now, 0, columns(&now)[0]), Some(214.0));
        assert_eq!(flow.directions(), directions, "typed into a direction");
        flow.palette(Command::NewFigures.text(lang));
        flow.must_see(flow.text(Word::FiguresOfDay));
    }
}
