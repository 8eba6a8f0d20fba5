//! Words in cells, typed in the program's own layouts from the first key on; dates stay plain.

use eframe::egui::{Event, Key, Modifiers};

use super::*;
use crate::app::widgets::{Typing, set_typing};
use crate::hindi::typing::Layout;

/// The rows of `table` with a reason in words and a date.
fn with_words(layout: Layout) -> Harness<'static, Shown> {
    let mut grid = shown(2, Lang::Hi);
    let table = table(2);
    let scheme = Scheme {
        indicators: vec![indicator("reason", "कारण", Kind::Text), indicator("since", "कब से", Kind::Date)],
        ..(*table.scheme).clone()
    };
    let units: Vec<Unit> = table.rows.iter().map(|row| row.unit.clone()).collect();
    let table = Arc::new(SchemeTable::evaluate(Arc::new(scheme), None, day(), &units, &[]));
    grid.state_mut().view = Arc::new(TableView::plain(&table, &[0, 1]));
    grid.state_mut().table = table;
    set_typing(&grid.ctx, Typing { layout, ..Typing::default() });
    grid.run();
    grid
}

/// Keys of an American keyboard, each with its text; capitals with Shift.
fn types(grid: &mut Harness<'_, Shown>, signs: &str) {
    for sign in signs.chars() {
        let key = if sign == ' ' {
            Key::Space
        } else {
            Key::from_name(&sign.to_ascii_uppercase().to_string()).unwrap()
        };
        let modifiers = Modifiers { shift: sign.is_ascii_uppercase(), ..Modifiers::NONE };
        // A keyboard sends a key and its text together.
        let of_key = |pressed| Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers };
        grid.input_mut().events.extend([of_key(true), Event::Text(sign.to_string()), of_key(false)]);
        grid.run();
    }
}

fn written(grid: &Harness<'_, Shown>) -> Option<Value> {
    match grid.state().events.last() {
        Some(GridEvent::Set(entered)) => entered.first()?.value.clone(),
        _ => None,
    }
}

#[test]
fn the_first_key_of_a_word_is_typed_in_the_chosen_layout_as_the_others_are() {
    for (layout, keys) in
        [(Layout::Phonetic, "nirdesh "), (Layout::RemingtonCbi, "funsZ"), (Layout::InScript, "vfjdosM")]
    {
        let mut grid = with_words(layout);
        types(&mut grid, keys);
        press(&mut grid, &[Key::Enter]);
        let expected =
            if layout == Layout::RemingtonCbi { "निर्दे" } else { "निर्देश" };
        assert_eq!(written(&grid), Some(Value::Text(expected.to_owned())), "{layout:?}");
    }
}

#[test]
fn backspace_takes_back_the_first_letter_too() {
    let mut grid = with_words(Layout::Phonetic);
    types(&mut grid, "ki");
    press(&mut grid, &[Key::Backspace]);
    types(&mut grid, "a");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(written(&grid), Some(Value::Text("का".to_owned())));
}

#[test]
fn a_date_is_typed_as_on_any_keyboard() {
    let mut grid = with_words(Layout::RemingtonGail);
    press(&mut grid, &[Key::ArrowRight]);
    for (sign, key) in [("5", Key::Num5), (".", Key::Period), ("1", Key::Num1), (".", Key::Period)] {
        grid.event(Event::Key {
            key,
            physical_key: Some(key),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
        type_text(&mut grid, sign);
    }
    type_text(&mut grid, "2026");
    press(&mut grid, &[Key::Enter]);
    assert_eq!(written(&grid), NaiveDate::from_ymd_opt(2026, 1, 5).map(Value::Date));
}
