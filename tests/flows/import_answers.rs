//! What is answered in the preview of a file, by keys: cells that are written anew, and what only the user knows.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::import::ImportWord as Word;
use baithak::model::{Lang, SchemeCode, Source, StoryOf};
use baithak::tabular::Address;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

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
        // A wrong figure again is seen as it was typed.
        flow.write("4l");
        flow.press(Key::Enter);
        assert!(flow.window.harness.query_all_by_label_contains("4l").count() > 1, "in the table, too");
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
        let after = table(&flow);
        assert_eq!([0, 1].map(|row| number(&after, row, first)), [Some(41.0), Some(52.0)]);
        // The story does not say that the file had them.
        let of = StoryOf {
            scheme: after.scheme.code.clone(),
            unit: after.rows[0].unit.id,
            indicator: after.scheme.indicators[first].code.clone(),
        };
        let story = flow.look(|session| session.story(&of).expect("a story"));
        let Source::Imported { cell, rewritten: true, .. } = &story.points[0].source else {
            panic!("{:?}", story.points[0].source);
        };
        assert_eq!(cell, "B2");
    }
}

/// On a machine with much to do the next question comes a moment after the answer.
#[test]
fn what_is_typed_before_the_plan_is_made_again_goes_to_the_next_question() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let first = entered(&before)[0];
        let path = put(&flow, "wrong.csv", two_rows(&before, lang, ["4O", "5O"]).as_bytes());
        open(&mut flow, &path);
        flow.press(Key::Tab);
        let typed = |text: &str| Event::Text(text.to_owned());
        for events in [vec![typed("41")], vec![], vec![typed("5")], vec![typed("2")], vec![]] {
            let is_answer = events.is_empty();
            events.into_iter().for_each(|event| flow.window.harness.event(event));
            if is_answer {
                flow.window.harness.key_press(Key::Enter);
            }
            flow.window.harness.step();
        }
        flow.window.settle();
        flow.must_see(&counted(lang, Word::Write, 2));
        flow.run(Command::ImportWrite);
        let after = table(&flow);
        assert_eq!([0, 1].map(|row| number(&after, row, first)), [Some(41.0), Some(52.0)]);
    }
}

#[test]
fn shift_and_tab_go_back_from_what_is_to_be_settled() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let path = put(&flow, "wrong.csv", two_rows(&table(&flow), lang, ["4O", "5-"]).as_bytes());
        open(&mut flow, &path);
        let field = |row| Word::RightValue.with(lang, &[("place", &Address::new(row, 1).to_string())]);
        flow.press(Key::Tab);
        let first = flow.focused();
        assert_eq!(first, field(1));
        let mut seen = vec![first];
        for _ in 0..3 {
            flow.window.key(Modifiers::SHIFT, Key::Tab);
            flow.window.settle();
            assert!(!seen.contains(&flow.focused()), "{lang:?}: {} again after {seen:?}", flow.focused());
            seen.push(flow.focused());
        }
        for back in seen.iter().rev().skip(1) {
            flow.press(Key::Tab);
            assert_eq!(flow.focused(), *back);
        }
    }
}

#[test]
fn a_notice_covers_no_field_in_which_one_answers() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let path = put(&flow, "wrong.csv", two_rows(&before, lang, ["4O", "5O"]).as_bytes());
        open(&mut flow, &path);
        flow.run(Command::ImportWrite);
        let field = Word::RightValue.with(lang, &[("place", &Address::new(1, 1).to_string())]);
        let field = flow.window.harness.get_by_label(&field).rect();
        let said = Word::SettleFirst.counted(lang, 2, &[("count", "2")]);
        // It stands above the same words beside the button.
        let said = flow.window.harness.query_all_by_label(&said).map(|one| one.rect());
        let notice = said.min_by(|one, other| one.top().total_cmp(&other.top())).expect("a notice");
        assert!(notice.left() >= field.right(), "{notice:?} {field:?}");
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

        // The next file of that shape is read so, unless its numbers cannot be shares.
        let rows = |of: [&str; 2]| {
            let names = [0, 1].map(|row| table.rows[row].unit.name.get(lang));
            let [row_heading, first, second] = [table.scheme.row_heading.get(lang), names[0], names[1]];
            format!("{row_heading}\t{heading}\n{first}\t{}\n{second}\t{}\n", of[0], of[1])
        };
        paste(&mut flow, &rows(["1", "1"]));
        assert!(!flow.sees(Word::AreShares.text(lang)));
        flow.must_see(&counted(lang, Word::Write, 1));
        flow.press(Key::Escape);
        paste(&mut flow, &rows(["1", "98"]));
        flow.must_see(Word::AreShares.text(lang));
    }
}

#[test]
fn whether_a_column_is_an_indicator_is_asked_and_one_click_says_yes() {
    for lang in Lang::ALL {
        let mut flow = at_item(lang, SchemeCode("emitra".to_owned()));
        let table = flow.file().tables[&SchemeCode("emitra".to_owned())].clone();
        let low = table.scheme.indicators.iter().position(|one| one.code.0 == "low-transactions");
        let low = low.expect("a column");
        let name = table.scheme.indicators[low].name.get(lang);
        let unit = table.rows.iter().find(|row| row.unit.name.en == "Rajgarh").expect("a block");
        let heading = table.scheme.row_heading.get(lang);
        let written = unit.unit.name.get(lang);
        paste(&mut flow, &format!("{heading}\t20 से कम ट्रांजेक्शन\n{written}\t1\n"));
        let yes = Word::YesItIs.with(lang, &[("name", name)]);
        flow.click(&yes);
        assert!(!flow.sees(&yes));
    }
}

#[test]
fn after_an_answer_the_keys_are_on_the_next_field_and_at_last_in_the_table() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let column = before.scheme.indicators[entered(&before)[0]].name.get(lang).to_owned();
        let [first, second] = [0, 1].map(|row| before.rows[row].unit.name.get(lang).to_owned());
        let heading = before.scheme.row_heading.get(lang);
        paste(&mut flow, &format!("{heading}\tXyz\n{first}\t41\nQwerty\t37\nAsdf\t5\nZxcv\t6\n"));
        let unit = |name: &str| Word::UnitIs.with(lang, &[("written", name)]);
        let skip = |row: &str| Word::SkipRow.with(lang, &[("row", row)]);
        flow.press(Key::Tab);
        assert_eq!(flow.focused(), Word::ColumnIs.with(lang, &[("column", "B"), ("heading", "Xyz")]));
        flow.write(&column);
        flow.press(Key::Enter);
        assert_eq!(flow.focused(), unit("Qwerty"));
        flow.focus(&skip("4"));
        flow.press(Key::Space);
        // On to what stands below, and not back to the first.
        assert_eq!(flow.focused(), unit("Zxcv"));
        flow.focus(&skip("5"));
        flow.press(Key::Space);
        assert_eq!(flow.focused(), unit("Qwerty"));
        flow.write(&second);
        flow.press(Key::Enter);
        flow.must_see(&counted(lang, Word::Write, 2));
        flow.press(Key::Enter);
        assert_eq!(flow.window.app().place(), Place::Review, "the table had the keys");
        let at = entered(&before)[0];
        assert_eq!([0, 1].map(|row| number(&table(&flow), row, at)), [Some(41.0), Some(37.0)]);
    }
}

#[test]
fn the_next_button_that_confirms_is_never_under_the_keys_unread() {
    for lang in Lang::ALL {
        let mut flow = at_item(lang, SchemeCode("rajnet".to_owned()));
        let shown = flow.file().tables[&SchemeCode("rajnet".to_owned())].clone();
        let place = shown.scheme.indicators.iter().position(|one| one.code.0 == "links").expect("a column");
        let mut rows = format!(
            "{}\t{}\n",
            shown.scheme.row_heading.get(lang),
            shown.scheme.indicators[place].name.get(lang)
        );
        for row in 0..3 {
            let much = number(&shown, row, place).expect("a figure") * 10.0;
            rows.push_str(&format!("{}\t{much}\n", shown.rows[row].unit.name.get(lang)));
        }
        paste(&mut flow, &rows);
        let in_table = flow.focused();
        let right = |cell: &str| Word::Right.with(lang, &[("place", cell)]);
        flow.focus(&right("B2"));
        flow.press(Key::Space);
        assert!(!flow.sees(&right("B2")));
        assert_eq!(flow.focused(), in_table, "the table has the keys");
        assert!(!flow.sees(&counted(lang, Word::Skipped, 1)), "the key was taken for the table's");
        flow.press(Key::Tab);
        assert_eq!(flow.focused(), counted(lang, Word::AllRight, 2));
        let asks = [(Lang::Hi, "क्या यह सही है?"), (Lang::En, "Is that right?")];
        let asks = asks.into_iter().find(|(of, _)| *of == lang).expect("a language").1;
        assert!(flow.sees(asks));
        flow.press(Key::Space);
        assert!(!flow.sees(asks), "what was answered still asks");
        flow.press(Key::Enter);
        assert_eq!(flow.window.app().place(), Place::Review);
    }
}

#[test]
fn tab_from_nowhere_leads_to_what_is_to_be_settled() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        paste(&mut flow, "ब्लॉक\tXyz\nQwerty\t41\n");
        let column = Word::ColumnIs.with(lang, &[("column", "B"), ("heading", "Xyz")]);
        assert_eq!(flow.focused(), column, "there is no table to begin in");
        flow.press(Key::Escape);
        assert_eq!(flow.focused(), "");
        flow.press(Key::Tab);
        assert_eq!(flow.focused(), column);
    }
}

#[test]
fn the_district_is_called_so_among_its_blocks_and_asked_about_where_they_add_up_otherwise() {
    for lang in Lang::ALL {
        let rajnet = SchemeCode("rajnet".to_owned());
        let mut flow = at_item(lang, rajnet.clone());
        let shown = flow.file().tables[&rajnet].clone();
        let place = shown.scheme.indicators.iter().position(|one| one.code.0 == "links").expect("a column");
        let (heading, links) = (&shown.scheme.row_heading, &shown.scheme.indicators[place].name);
        let mut rows = format!("{}\t{}\n", heading.get(lang), links.get(lang));
        let mut sum = 0.0;
        for (at, row) in shown.rows.iter().enumerate() {
            let links = number(&shown, at, place).expect("a figure");
            rows.push_str(&format!("{}\t{links}\n", row.unit.name.get(lang)));
            sum += links;
        }
        paste(&mut flow, &format!("{rows}जिला चूरू\t{}\n", sum + 41.0));
        let district = Word::Right.with(lang, &[("place", &format!("B{}", shown.rows.len() + 2))]);
        flow.must_see(&district);
        let [name, level] = match lang {
            Lang::Hi => ["चूरू", "जिला"],
            Lang::En => ["Churu", "District"],
        };
        flow.must_see(&format!("{name} · {level}"));
        flow.click(&district);
        assert!(!flow.sees(&district));
        flow.press(Key::Escape);
        paste(&mut flow, &format!("{rows}जिला चूरू\t{sum}\n"));
        assert!(!flow.sees(&district));
    }
}

#[test]
fn the_row_in_which_a_second_table_begins_is_named_and_the_first_one_is_taken_without_it() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let first = entered(&before)[0];
        let rows = two_rows(&before, lang, ["41", "52"]).replace(',', "\t");
        let heading = before.scheme.row_heading.get(lang);
        paste(&mut flow, &format!("{rows}\n{heading}\tXyz\nQwerty\t5\n"));
        let row = rows.lines().count() + 2;
        let skip = Word::SkipRow.with(lang, &[("row", &row.to_string())]);
        flow.click(&skip);
        flow.must_see(&counted(lang, Word::Write, 2));
        flow.run(Command::ImportWrite);
        assert_eq!(flow.window.app().place(), Place::Review);
        assert_eq!([0, 1].map(|row| number(&table(&flow), row, first)), [Some(41.0), Some(52.0)]);
    }
}

#[test]
fn what_was_said_in_the_preview_is_taken_back_there_and_stands_when_the_file_comes_again() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let path = put(&flow, "wrong.csv", two_rows(&before, lang, ["4O", "50"]).as_bytes());
        open(&mut flow, &path);
        flow.press(Key::Tab);
        flow.press(Key::Escape);
        flow.write("41");
        flow.press(Key::Enter);
        let whole = counted(lang, Word::Write, 2);
        flow.must_see(&whole);
        flow.run(Command::Undo);
        assert!(!flow.sees(&whole), "the right value still stands");
        assert_eq!(table(&flow), before, "something that is stored was taken back instead");
        flow.run(Command::Redo);
        flow.must_see(&whole);
        // Also from the field to which the last answer led, as long as nothing is typed there.
        flow.run(Command::Undo);
        let field = Word::RightValue.with(lang, &[("place", &Address::new(1, 1).to_string())]);
        flow.focus(&field);
        flow.write("41");
        flow.run(Command::Undo);
        assert_eq!(flow.value(&field), "41", "what is being typed is not said yet");
        flow.press(Key::Enter);
        flow.must_see(&whole);
        flow.press(Key::Escape);
        open(&mut flow, &path);
        flow.must_see(&whole);
        flow.run(Command::Undo);
        assert_eq!(table(&flow), before);
        flow.must_see(&whole);
    }
}

#[test]
fn an_emptied_cell_brings_no_figure_and_the_value_of_the_file_is_there_again_by_undo() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let before = table(&flow);
        let path = put(&flow, "two.csv", two_rows(&before, lang, ["41", "52"]).as_bytes());
        open(&mut flow, &path);
        flow.must_see(&counted(lang, Word::Write, 2));
        flow.press(Key::F2);
        (0..2).for_each(|_| flow.press(Key::Backspace));
        flow.press(Key::Enter);
        flow.must_see(&counted(lang, Word::Write, 1));
        flow.run(Command::Undo);
        flow.must_see(&counted(lang, Word::Write, 2));
    }
}
