//! The program's own layouts in the field, by the keys as a keyboard sends them.

use super::*;
use crate::app::widgets::{Typing, set_typing};
use crate::hindi::typing::Layout;

fn field_with(layout: Layout, text: &str) -> Harness<'static, Typed> {
    let mut field = line(text);
    set_typing(&field.ctx, Typing { layout, ..Typing::default() });
    press(&mut field, Modifiers::NONE, Key::End);
    field
}

/// The key of a sign of the American keyboard, and whether Shift is held.
fn key_of(sign: char) -> (Key, bool) {
    let (shifted, plain) = ("~!@#$%^&*()_+{}|:\"<>?", "`1234567890-=[]\\;',./");
    match shifted.find(sign) {
        Some(at) => (Key::from_name(plain.get(at..=at).unwrap()).unwrap(), true),
        None if sign == ' ' => (Key::Space, false),
        None => (Key::from_name(&sign.to_ascii_uppercase().to_string()).unwrap(), sign.is_ascii_uppercase()),
    }
}

/// Types on an American keyboard: Shift where it is held, each key, and its text after it.
fn types(field: &mut Harness<'_, Typed>, signs: &str) {
    for sign in signs.chars() {
        let (key, shift) = key_of(sign);
        let modifiers = Modifiers { shift, ..Modifiers::NONE };
        let shifting = |pressed| Event::Key {
            key: Key::ShiftLeft,
            physical_key: Some(Key::ShiftLeft),
            pressed,
            repeat: false,
            modifiers,
        };
        if shift {
            field.event(shifting(true));
            field.run();
        }
        for pressed in [true, false] {
            field.event(Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers });
            if pressed {
                field.event(Event::Text(sign.to_string()));
            }
        }
        if shift {
            field.event(shifting(false));
        }
        field.run();
    }
}

#[test]
fn remington_is_typed_in_the_order_of_the_letters() {
    for layout in [Layout::RemingtonGail, Layout::RemingtonCbi] {
        let mut field = field_with(layout, "");
        types(&mut field, "fLFkfr funsZ'k");
        assert_eq!(field.state().text, "स्थिति निर्देश", "{layout:?}");
        assert_eq!(caret(&field).0, field.state().text.chars().count());
    }
}

#[test]
fn several_keys_in_one_frame_are_all_typed() {
    let mut field = field_with(Layout::RemingtonGail, "");
    for sign in "fLFkfr".chars() {
        let (key, shift) = key_of(sign);
        let modifiers = Modifiers { shift, ..Modifiers::NONE };
        let pressed = Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers };
        field.input_mut().events.extend([pressed, Event::Text(sign.to_string())]);
    }
    field.step();
    assert_eq!(field.state().text, "स्थिति");
}

#[test]
fn the_place_of_a_key_counts_and_not_its_letter() {
    let mut field = field_with(Layout::InScript, "");
    let modifiers = Modifiers::NONE;
    // The key of K on a keyboard that is set to something else.
    let (key, physical_key) = (Key::Z, Some(Key::K));
    field.event(Event::Key { key, physical_key, pressed: true, repeat: false, modifiers });
    field.event(Event::Text("z".to_owned()));
    field.run();
    assert_eq!(field.state().text, "क");
}

#[test]
fn backspace_takes_back_one_key_and_then_code_points() {
    let mut field = field_with(Layout::RemingtonGail, "");
    types(&mut field, "dfeZ");
    assert_eq!(field.state().text, "कर्मि");
    press(&mut field, Modifiers::NONE, Key::Backspace);
    assert_eq!(field.state().text, "कमि");
    types(&mut field, " ");
    press(&mut field, Modifiers::NONE, Key::Backspace);
    press(&mut field, Modifiers::NONE, Key::Backspace);
    assert_eq!(field.state().text, "कम");
}

#[test]
fn an_i_that_waits_for_nothing_is_taken_out_when_the_caret_goes() {
    let mut field = field_with(Layout::RemingtonGail, "");
    types(&mut field, "df");
    assert_eq!(field.state().text, "कि");
    press(&mut field, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!((field.state().text.as_str(), caret(&field).0), ("क", 0));
}

#[test]
fn what_is_selected_is_replaced() {
    let mut field = field_with(Layout::RemingtonGail, "काम");
    press(&mut field, Modifiers::SHIFT, Key::ArrowLeft);
    types(&mut field, "e");
    assert_eq!(field.state().text, "काम");
    press(&mut field, CTRL, Key::A);
    types(&mut field, "fd");
    assert_eq!(field.state().text, "कि");
}

#[test]
fn alt_gr_types_and_ctrl_commands() {
    let mut field = field_with(Layout::InScript, "");
    let alt_gr = Modifiers { alt: true, ctrl: true, command: true, ..Modifiers::NONE };
    press(&mut field, alt_gr, Key::Num1);
    press(&mut field, Modifiers::ALT, Key::Slash);
    assert_eq!(field.state().text, "१/");
    press(&mut field, CTRL, Key::A);
    assert_eq!(caret(&field), (2, 0));
}

#[test]
fn roman_letters_become_words_and_space_takes_them() {
    let mut field = field_with(Layout::Phonetic, "");
    types(&mut field, "samiksha baithak");
    assert_eq!(field.state().text, "समीक्षा बैठक");
    assert!(field.query_by_label("1 बैठक").is_some());
    types(&mut field, " mein.");
    assert_eq!(field.state().text, "समीक्षा बैठक में.");
    assert!(field.query_by_label_contains("1 ").is_none());
}

#[test]
fn a_reading_is_chosen_by_number_or_arrow_and_esc_leaves_roman_letters() {
    let mut field = field_with(Layout::Phonetic, "");
    types(&mut field, "kam2 ");
    assert_eq!(field.state().text, "काम ");
    types(&mut field, "kam");
    press(&mut field, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(field.state().text, "काम काम");
    press(&mut field, Modifiers::NONE, Key::ArrowUp);
    types(&mut field, " portal");
    assert_eq!(field.state().text, "काम कम पोर्टल");
    press(&mut field, Modifiers::NONE, Key::Escape);
    assert_eq!(field.state().text, "काम कम portal");
    assert!(field.ctx.memory(|memory| memory.has_focus(id())));
    types(&mut field, " BBNL2");
    assert_eq!(field.state().text, "काम कम portal BBNL");
}

#[test]
fn backspace_takes_back_one_roman_letter() {
    let mut field = field_with(Layout::Phonetic, "");
    types(&mut field, "jilaa");
    press(&mut field, Modifiers::NONE, Key::Backspace);
    assert_eq!(field.state().text, "जिला");
    types(&mut field, " ");
    press(&mut field, Modifiers::NONE, Key::Backspace);
    press(&mut field, Modifiers::NONE, Key::Backspace);
    assert_eq!(field.state().text, "जिल");
}

#[test]
fn a_word_in_the_middle_of_a_text_leaves_its_neighbours_alone() {
    let mut field = field_with(Layout::Phonetic, "सभी फोन");
    press(&mut field, CTRL, Key::ArrowLeft);
    assert_eq!(caret(&field).0, 4);
    types(&mut field, "ip ");
    assert_eq!(field.state().text, "सभी आईपी फोन");
    assert_eq!(caret(&field).0, 9);
}

#[test]
fn enter_accepts_the_word_and_does_what_it_always_does() {
    let mut field = harness(Typed { area: true, submit: true, ..Typed::default() });
    set_typing(&field.ctx, Typing { layout: Layout::Phonetic, ..Typing::default() });
    types(&mut field, "nirdesh");
    press(&mut field, Modifiers::NONE, Key::Enter);
    assert_eq!((field.state().text.as_str(), field.state().submitted), ("निर्देश", 1));
    types(&mut field, "ka");
    assert_eq!(field.state().text, "निर्देशका");
}

#[test]
fn a_composition_of_the_computer_is_left_alone() {
    let texts = |layout: Layout| {
        let mut field = field_with(layout, "क");
        let preedit =
            |text: &str| Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None });
        let mut texts = Vec::new();
        for event in [preedit("k"), preedit("kha"), preedit(""), Event::Ime(ImeEvent::Commit("ख".to_owned()))]
        {
            field.event(event);
            field.run();
            texts.push(field.state().text.clone());
            if texts.len() == 2 {
                types(&mut field, "d");
                texts.push(field.state().text.clone());
            }
        }
        texts
    };
    for layout in [Layout::Phonetic, Layout::RemingtonGail, Layout::InScript] {
        assert_eq!(texts(layout), texts(Layout::System), "{layout:?}");
    }
}

#[test]
fn the_computers_own_layout_is_not_touched() {
    let mut field = field_with(Layout::System, "");
    types(&mut field, "samiksha 1?");
    assert_eq!(field.state().text, "samiksha 1?");
}
