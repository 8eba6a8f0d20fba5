//! Ranges, the clipboard, and what one key asks for.

use eframe::egui::{Event, Key, Modifiers, accesskit};
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::app::widgets::Deed;
use crate::i18n::scheme::SchemeWord;
use crate::model::{ColumnKey, Snapshot};

#[test]
fn a_range_from_a_spreadsheet_is_pasted_as_one_step() {
    let mut grid = shown(4, Lang::Hi);
    press(&mut grid, &[Key::ArrowDown]);
    // Lakh grouping, Devanagari digits, NA, and a share that the table works out itself.
    paste(&mut grid, "1,23,456\t१२\t50%\r\nNA\t\t\r\n");
    let expected = GridEvent::Set(vec![
        entered(1, "allotted", Some(123_456.0)),
        entered(1, "working", Some(12.0)),
        entered(2, "allotted", None),
        entered(2, "working", None),
    ]);
    assert_eq!(grid.state().events, [expected]);
}

#[test]
fn a_wrong_value_refuses_the_whole_paste_and_names_row_and_column() {
    let cases = [
        (Lang::Hi, ["ब्लॉक 1", "चालू", "2O", "कुछ भी नहीं"]),
        (Lang::En, ["Block 1", "working", "2O", "nothing"]),
    ];
    for (lang, parts) in cases {
        let mut grid = shown(4, lang);
        paste(&mut grid, "1\t2\n3\t2O");
        let [GridEvent::Refused(sentence)] = grid.state().events.as_slice() else {
            panic!("{:?}", grid.state().events)
        };
        assert!(parts.iter().all(|part| sentence.contains(part)), "{sentence}");
    }
}

#[test]
fn more_than_there_is_room_for_is_not_pasted() {
    for lang in Lang::ALL {
        let mut grid = shown(2, lang);
        paste(&mut grid, "1\n2\n3");
        let [GridEvent::Refused(sentence)] = grid.state().events.as_slice() else {
            panic!("{:?}", grid.state().events)
        };
        assert!(sentence.contains('3') && !sentence.contains('{'), "{sentence}");
    }
}

#[test]
fn shift_draws_a_range_that_is_copied_as_a_spreadsheet_takes_it() {
    let mut grid = shown(7, Lang::Hi);
    press(&mut grid, &[Key::ArrowDown]);
    shift(&mut grid, &[Key::ArrowDown, Key::ArrowRight, Key::ArrowRight]);
    assert_eq!(copied(&mut grid), "10\t1\t10%\n10\t2\t20%");
    // What was copied and is put back changes nothing.
    paste(&mut grid, "10\t1\t10%\n10\t2\t20%");
    assert!(grid.state().events.is_empty());
}

#[test]
fn escape_leaves_the_range_and_stays_in_the_table() {
    let mut grid = shown(7, Lang::Hi);
    shift(&mut grid, &[Key::ArrowDown]);
    press(&mut grid, &[Key::Escape]);
    assert!(grid.state().grid.has_focus());
    assert_eq!(copied(&mut grid), "10");
}

#[test]
fn everything_is_selected_and_cleared_in_one_step() {
    let mut grid = shown(2, Lang::Hi);
    grid.key_press_modifiers(Modifiers { ctrl: true, command: true, ..Modifiers::NONE }, Key::A);
    grid.run();
    press(&mut grid, &[Key::Delete]);
    let codes = ["allotted", "working"];
    let cells = (0..2).flat_map(|row| codes.map(|code| entered(row, code, None)));
    assert_eq!(grid.state().events, [GridEvent::Set(cells.collect())]);
}

#[test]
fn a_range_is_filled_from_its_first_row_and_a_cell_from_the_one_above() {
    let mut grid = shown(4, Lang::Hi);
    press(&mut grid, &[Key::ArrowDown, Key::ArrowRight]);
    shift(&mut grid, &[Key::ArrowDown, Key::ArrowDown]);
    grid.state_mut().grid.fill_down();
    grid.run();
    let filled = GridEvent::Set(vec![entered(2, "working", Some(1.0)), entered(3, "working", Some(1.0))]);
    assert_eq!(grid.state().events, std::slice::from_ref(&filled));
    press(&mut grid, &[Key::Escape]);
    grid.state_mut().grid.fill_down();
    grid.run();
    assert_eq!(grid.state().events, [filled, set(3, "working", Some(2.0))]);
}

#[test]
fn one_value_fills_the_whole_range() {
    let mut grid = shown(3, Lang::Hi);
    shift(&mut grid, &[Key::ArrowDown]);
    paste(&mut grid, "7");
    let filled = [entered(0, "allotted", Some(7.0)), entered(1, "allotted", Some(7.0))];
    assert_eq!(grid.state().events, [GridEvent::Set(filled.to_vec())]);
}

#[test]
fn a_click_with_shift_draws_the_range_there() {
    let mut grid = shown(7, Lang::Hi);
    grid.get_by_label("3").click_modifiers(Modifiers::SHIFT);
    grid.run();
    assert_eq!(cursor(&grid), (3, 1));
    assert_eq!(copied(&mut grid).lines().count(), 4);
}

#[test]
fn a_letter_asks_by_its_key_whatever_the_layout_would_type() {
    let mut grid = shown(7, Lang::Hi);
    // As they come from a keyboard: in one frame.
    grid.input_mut().events.extend([
        Event::Key {
            key: Key::D,
            physical_key: Some(Key::D),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        },
        Event::Text("्".to_owned()),
    ]);
    grid.run();
    let asked = GridEvent::Asked(Deed::Change, ColumnKey::Indicator("allotted".into()));
    assert_eq!(grid.state().events, [asked]);
    assert!(grid.query_by_role(accesskit::Role::TextInput).is_none());
}

#[test]
fn the_edge_of_a_head_is_drawn_to_another_width() {
    let mut grid = shown(3, Lang::En);
    for (head, key) in [("allotted", ColumnKey::Indicator("allotted".into())), ("Block", ColumnKey::Unit)] {
        grid.state_mut().events.clear();
        let rect = grid.get_by_role_and_label(accesskit::Role::ColumnHeader, head).rect();
        let edge = rect.right_center();
        grid.hover_at(edge);
        grid.drag_at(edge);
        grid.hover_at(edge + egui::vec2(20.0, 0.0));
        grid.step();
        grid.hover_at(edge + egui::vec2(30.0, 0.0));
        grid.step();
        grid.drop_at(edge + egui::vec2(30.0, 0.0));
        grid.run();
        let mut widths = grid.state().events.iter().filter_map(|event| match event {
            GridEvent::Width(of, width) if *of == key => Some(*width),
            _ => None,
        });
        let last = widths.next_back().expect("a width");
        assert!((last - rect.width() - 30.0).abs() < 2.0, "{head}: {} to {last}", rect.width());
    }
}

#[test]
fn the_cursor_stays_on_its_figure_when_rows_are_sorted_and_columns_hidden() {
    let mut grid = shown(3, Lang::Hi);
    press(&mut grid, &[Key::ArrowDown, Key::ArrowRight]);
    let mut view = TableView::plain(&grid.state().table, &[1, 2]);
    view.rows.reverse();
    grid.state_mut().view = Arc::new(view);
    grid.run();
    assert_eq!(cursor(&grid), (1, 0));
    let table = Arc::clone(&grid.state().table);
    let (unit, indicator) = grid.state().grid.cursor(&table).unwrap();
    assert_eq!((unit, indicator.code.0.as_str()), (unit_id(1), "working"));
    type_text(&mut grid, "9");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(grid.state().events, [set(1, "working", Some(9.0))]);
    // Downwards is towards what stands below on the screen.
    assert_eq!(cursor(&grid), (2, 0));
}

#[test]
fn a_pasted_range_that_a_check_asks_about_is_asked_once_and_taken_at_the_second_paste_or_by_enter() {
    let text = "12\n13\n1\n14\n15";
    let working = |numbers: [f64; 5]| {
        let figures = numbers.into_iter().enumerate();
        GridEvent::Set(figures.map(|(row, number)| entered(row, "working", Some(number))).collect())
    };
    for lang in Lang::ALL {
        let mut grid = shown(7, lang);
        grid.state_mut().table = checked(OnBreach::Ask);
        press(&mut grid, &[Key::ArrowRight]);
        for by_enter in [false, true] {
            paste(&mut grid, text);
            assert!(grid.state().events.is_empty(), "{:?}", grid.state().events);
            let first = grid.state().table.rows[0].unit.name.get(lang).to_owned();
            assert!(grid.query_by_label_contains(&format!("{first}: ")).is_some());
            let more = SchemeWord::MoreAsked.counted(lang, 1, &[("count", "1")]);
            assert!(grid.query_by_label_contains(&more).is_some());
            if by_enter {
                press(&mut grid, &[Key::Enter]);
            } else {
                paste(&mut grid, text);
            }
            // The third row's figure is in order, and is taken along with the others.
            let taken = std::mem::take(&mut grid.state_mut().events);
            assert_eq!(taken, [working([12.0, 13.0, 1.0, 14.0, 15.0])]);
            assert!(grid.query_by_label_contains(&more).is_none());
            grid.state_mut().table = checked(OnBreach::Ask);
        }
    }
}

#[test]
fn a_question_about_a_range_is_left_by_escape_and_by_going_on() {
    let mut grid = shown(7, Lang::Hi);
    grid.state_mut().table = checked(OnBreach::Ask);
    press(&mut grid, &[Key::ArrowRight]);
    let asks = SchemeWord::EnterTakes.text(Lang::Hi);
    for key in [Key::Escape, Key::ArrowDown] {
        paste(&mut grid, "12\n13");
        assert!(grid.query_by_label_contains(asks).is_some());
        press(&mut grid, &[key]);
        assert!(grid.query_by_label_contains(asks).is_none(), "{key:?}");
        assert!(grid.state().grid.has_focus());
    }
    assert!(grid.state().events.is_empty());
}

#[test]
fn filling_down_is_asked_about_and_a_range_that_a_check_refuses_names_the_unit() {
    let mut grid = shown(7, Lang::En);
    let mut table = (*checked(OnBreach::Ask)).clone();
    table.rows[0].cells[1].value = Some(Value::Number(12.0));
    grid.state_mut().table = Arc::new(table);
    press(&mut grid, &[Key::ArrowRight]);
    shift(&mut grid, &[Key::ArrowDown]);
    for times in 0..2 {
        assert_eq!(grid.state().events.len(), 0, "{times}");
        grid.state_mut().grid.fill_down();
        grid.run();
    }
    assert_eq!(grid.state().events, [set(1, "working", Some(12.0))]);

    let mut grid = shown(7, Lang::En);
    grid.state_mut().table = checked(OnBreach::Refuse);
    press(&mut grid, &[Key::ArrowRight]);
    paste(&mut grid, "1\n12");
    let [GridEvent::Refused(said)] = grid.state().events.as_slice() else {
        panic!("{:?}", grid.state().events)
    };
    assert!(said.starts_with("Block 1: ") && said.contains("more than"), "{said}");
}

#[test]
fn a_jump_is_held_against_the_date_before_and_not_against_what_stood_a_moment_ago() {
    let rule = FigureRule::Change { of: Vec::new(), percent: 50.0 };
    let mut now = (*table(7)).clone();
    now.scheme = Arc::new(Scheme {
        checks: vec![FigureCheck { rule, on_breach: OnBreach::Ask }],
        ..(*now.scheme).clone()
    });
    let mut before = now.clone();
    let scheme = before.scheme.code.clone();
    let id = SnapshotId(uuid::Uuid::nil());
    before.snapshot = Some(Snapshot { id, scheme, as_on: day(), is_sample: false });
    let mut grid = shown(7, Lang::En);
    grid.state_mut().before = Past::of(&before);
    // A moment ago a digit was missing.
    now.rows[0].cells[0].value = Some(Value::Number(1.0));
    grid.state_mut().table = Arc::new(now);
    type_text(&mut grid, "11");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(grid.state().events, [set(0, "allotted", Some(11.0))]);
    grid.state_mut().events.clear();
    type_text(&mut grid, "21");
    press(&mut grid, &[Key::Enter]);
    assert!(grid.state().events.is_empty());
    assert!(grid.query_by_label_contains("from 10 (23.11.2026) to 21").is_some());
}
