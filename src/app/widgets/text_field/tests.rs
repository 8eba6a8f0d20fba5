//! The field under real events: caret by cluster, pastes, compositions, Enter, undo.

use eframe::egui::text_edit::TextEditState;
use eframe::egui::{self, Event, Id, ImeEvent, Key, Modifiers, PointerButton};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{EnterKey, TextField};
use crate::app::theme;

mod typing;

/// As a keyboard sends Ctrl outside macOS.
const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
const LABEL: &str = "नया निर्देश";

#[derive(Default)]
struct Typed {
    text: String,
    area: bool,
    submit: bool,
    submitted: usize,
    error: Option<&'static str>,
}

fn id() -> Id {
    Id::unique("field")
}

fn harness(typed: Typed) -> Harness<'static, Typed> {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(700.0, 200.0))
        .with_context_setup(theme::install)
        .build_ui_state(
            |ui, typed: &mut Typed| {
                let enter = if typed.submit { EnterKey::Submit } else { EnterKey::Newline };
                let field = if typed.area {
                    TextField::area(id(), &mut typed.text, 2)
                } else {
                    TextField::line(id(), &mut typed.text)
                };
                let output = field.label(LABEL).enter(enter).error(typed.error).show(ui);
                typed.submitted += usize::from(output.submitted);
            },
            typed,
        );
    harness.run();
    harness.get_by_label(LABEL).focus();
    harness.run();
    harness
}

fn line(text: &str) -> Harness<'static, Typed> {
    harness(Typed { text: text.to_owned(), ..Typed::default() })
}

fn area(text: &str) -> Harness<'static, Typed> {
    harness(Typed { text: text.to_owned(), area: true, ..Typed::default() })
}

/// The caret and the other end of the selection, in characters.
fn caret(harness: &Harness<'_, Typed>) -> (usize, usize) {
    let state = TextEditState::load(&harness.ctx, id()).unwrap_or_default();
    let range = state.cursor.char_range().unwrap_or_default();
    (range.primary.index.0, range.secondary.index.0)
}

fn press(harness: &mut Harness<'_, Typed>, modifiers: Modifiers, key: Key) -> usize {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
    caret(harness).0
}

#[test]
fn arrows_stop_between_clusters_only() {
    let mut field = line("क्षत्रिय IP");
    press(&mut field, Modifiers::NONE, Key::Home);
    let stops: Vec<usize> = (0..6).map(|_| press(&mut field, Modifiers::NONE, Key::ArrowRight)).collect();
    assert_eq!(stops, [3, 7, 8, 9, 10, 11]);
    let back: Vec<usize> = (0..6).map(|_| press(&mut field, Modifiers::NONE, Key::ArrowLeft)).collect();
    assert_eq!(back, [10, 9, 8, 7, 3, 0]);
}

#[test]
fn letters_that_are_drawn_with_two_glyphs_are_one_step() {
    let mut field = line("आईपी ई-मित्र");
    press(&mut field, Modifiers::NONE, Key::Home);
    let stops: Vec<usize> = (0..8).map(|_| press(&mut field, Modifiers::NONE, Key::ArrowRight)).collect();
    assert_eq!(stops, [1, 2, 4, 5, 6, 7, 9, 12]);
    assert_eq!(press(&mut field, Modifiers::NONE, Key::End), 12);
    press(&mut field, Modifiers::NONE, Key::Backspace);
    assert_eq!(field.state().text, "आईपी ई-मित्");
}

#[test]
fn two_arrows_in_one_frame_are_two_clusters() {
    let mut field = line("क्षत्रिय");
    press(&mut field, Modifiers::NONE, Key::Home);
    field.key_press(Key::ArrowRight);
    field.key_press(Key::ArrowRight);
    field.run();
    assert_eq!(caret(&field), (7, 7));
}

#[test]
fn an_arrow_after_typing_in_the_same_frame_goes_by_cluster() {
    let mut field = line("क्षत्रिय");
    press(&mut field, Modifiers::NONE, Key::Home);
    field.event(Event::Text("अ".to_owned()));
    field.key_press(Key::ArrowRight);
    field.run();
    assert_eq!(field.state().text, "अक्षत्रिय");
    assert_eq!(caret(&field), (4, 4));
}

#[test]
fn shift_selects_clusters_and_an_arrow_without_it_collapses_the_selection() {
    let mut field = line("क्षत्रिय");
    press(&mut field, Modifiers::NONE, Key::Home);
    press(&mut field, Modifiers::SHIFT, Key::ArrowRight);
    press(&mut field, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(caret(&field), (7, 0));
    assert_eq!(press(&mut field, Modifiers::NONE, Key::ArrowLeft), 0);
    assert_eq!(caret(&field), (0, 0));
}

#[test]
fn ctrl_goes_by_words_also_from_a_selection() {
    let mut field = line("सूचना विभाग क्षत्रिय");
    assert_eq!(press(&mut field, Modifiers::NONE, Key::Home), 0);
    assert_eq!(press(&mut field, CTRL, Key::ArrowRight), 5);
    assert_eq!(press(&mut field, CTRL, Key::ArrowRight), 11);
    press(&mut field, CTRL | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(caret(&field), (20, 11));
    press(&mut field, CTRL, Key::ArrowLeft);
    assert_eq!(caret(&field), (12, 12));
}

#[test]
fn delete_takes_a_cluster_and_backspace_a_code_point() {
    let mut field = line("क्षत्रिय");
    press(&mut field, Modifiers::NONE, Key::Home);
    press(&mut field, Modifiers::NONE, Key::Delete);
    assert_eq!(field.state().text, "त्रिय");
    press(&mut field, Modifiers::NONE, Key::End);
    press(&mut field, Modifiers::NONE, Key::ArrowLeft);
    press(&mut field, Modifiers::NONE, Key::Backspace);
    assert_eq!(field.state().text, "त्रय");
    press(&mut field, Modifiers::NONE, Key::End);
    press(&mut field, CTRL, Key::Backspace);
    assert_eq!(field.state().text, "");
}

#[test]
fn a_click_anywhere_lands_between_clusters() {
    let text = "क्षत्रिय विद्यालय की स्थिति";
    let mut field = line(text);
    let rect = field.get_by_label(LABEL).rect();
    for step in 0..40 {
        let at = egui::pos2(rect.left() + 4.0 + step as f32 * 5.0, rect.center().y);
        field.hover_at(at);
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            field.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
            field.run();
        }
        let (caret, _) = caret(&field);
        assert!(crate::hindi::cluster::is_boundary(text, caret), "{caret} at {at:?}");
        // Far enough apart not to be a double click.
        field.run_steps(30);
    }
}

#[test]
fn up_and_down_land_between_clusters() {
    let text = "क्षत्रिय विद्यालय\nस्थिति क्षिप्र\nस्त्री शक्ति";
    let mut field = area(text);
    press(&mut field, CTRL, Key::Home);
    for key in [Key::ArrowRight, Key::ArrowDown, Key::ArrowRight, Key::ArrowDown, Key::ArrowUp, Key::ArrowUp]
    {
        let at = press(&mut field, Modifiers::NONE, key);
        assert!(crate::hindi::cluster::is_boundary(text, at), "{at} after {key:?}");
    }
}

#[test]
fn a_cluster_that_is_still_being_typed_keeps_its_caret() {
    let mut field = line("कष");
    press(&mut field, Modifiers::NONE, Key::Home);
    press(&mut field, Modifiers::NONE, Key::ArrowRight);
    field.event(Event::Text("\u{94d}".to_owned()));
    field.run();
    assert_eq!((field.state().text.as_str(), caret(&field)), ("क्ष", (2, 2)));
    field.event(Event::Text("र".to_owned()));
    field.run();
    assert_eq!(field.state().text, "क्रष");
}

#[test]
fn a_paste_is_freed_of_what_does_not_belong_into_text() {
    let mut field = line("");
    field.event(Event::Paste("एक\r\nदो\u{7}\u{202e}\tतीन\u{0}".to_owned()));
    field.run();
    assert_eq!(field.state().text, "एक दो तीन");
    assert_eq!(caret(&field).0, 9);
    let mut field = area("");
    field.event(Event::Paste("एक\r\nदो\u{1b}".to_owned()));
    field.run();
    assert_eq!(field.state().text, "एक\nदो");
}

#[test]
fn a_composition_is_left_alone() {
    let mut field = line("कमल");
    press(&mut field, Modifiers::NONE, Key::End);
    let preedit =
        |text: &str| Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None });
    // U+0958 would be taken apart by cleaning; a composition comes through as it is.
    field.event(preedit("\u{958}\u{94d}"));
    field.run();
    assert_eq!(field.state().text, "कमल\u{958}\u{94d}");
    assert_eq!(caret(&field), (5, 3));
    field.run();
    assert_eq!(caret(&field), (5, 3));
    field.event(preedit(""));
    field.event(Event::Ime(ImeEvent::Commit("\u{958}\u{94d}ष".to_owned())));
    field.run();
    assert_eq!(field.state().text, "कमल\u{958}\u{94d}ष");
    assert_eq!(caret(&field), (6, 6));
    assert_eq!(press(&mut field, Modifiers::NONE, Key::ArrowLeft), 3);
}

#[test]
fn enter_submits_where_it_is_asked_to_and_shift_enter_begins_a_line() {
    let mut field = harness(Typed { text: "क".to_owned(), area: true, submit: true, ..Typed::default() });
    press(&mut field, Modifiers::NONE, Key::End);
    press(&mut field, Modifiers::NONE, Key::Enter);
    assert_eq!((field.state().text.as_str(), field.state().submitted), ("क", 1));
    press(&mut field, Modifiers::SHIFT, Key::Enter);
    assert_eq!((field.state().text.as_str(), field.state().submitted), ("क\n", 1));
    let mut field = area("क");
    press(&mut field, Modifiers::NONE, Key::End);
    press(&mut field, Modifiers::NONE, Key::Enter);
    assert_eq!((field.state().text.as_str(), field.state().submitted), ("क\n", 0));
}

#[test]
fn enter_on_one_line_is_reported_and_the_caret_stays() {
    let mut field = line("चूरू");
    press(&mut field, Modifiers::NONE, Key::Enter);
    assert_eq!(field.state().submitted, 1);
    assert!(field.ctx.memory(|memory| memory.has_focus(id())));
}

#[test]
fn the_toolkits_own_undo_never_runs() {
    let mut field = line("क");
    press(&mut field, Modifiers::NONE, Key::End);
    for text in ["ख", "ग"] {
        field.event(Event::Text(text.to_owned()));
        field.run_steps(90);
    }
    for (modifiers, key) in [(CTRL, Key::Z), (CTRL | Modifiers::SHIFT, Key::Z), (CTRL, Key::Y)] {
        press(&mut field, modifiers, key);
        assert_eq!(field.state().text, "कखग", "{key:?}");
    }
}

#[test]
fn a_mistake_is_said_to_the_eye_and_to_screen_readers() {
    let mut field = harness(Typed {
        error: Some("कोई दिनांक नहीं लिखा गया है।"), ..Typed::default()
    });
    field.run();
    let node = field.get_by_label(LABEL);
    assert_eq!(node.accesskit_node().description().as_deref(), Some("कोई दिनांक नहीं लिखा गया है।"));
    assert!(field.query_by_label_contains("▼ कोई दिनांक").is_some());
}

#[test]
fn a_long_text_is_edited_in_the_middle() {
    let word = "क्षत्रिय ";
    let mut field = area(&word.repeat(1_200));
    press(&mut field, CTRL, Key::Home);
    for _ in 0..20 {
        field.key_press(Key::ArrowRight);
    }
    field.run();
    // Four stops a word.
    assert_eq!(caret(&field).0, 45);
    press(&mut field, Modifiers::NONE, Key::Delete);
    assert_eq!(field.state().text.chars().count(), 10_797);
}

#[test]
fn esc_does_not_take_the_caret_from_what_is_being_said() {
    let mut field = area("बैठक");
    press(&mut field, Modifiers::NONE, Key::End);
    press(&mut field, Modifiers::NONE, Key::Escape);
    field.event(Event::Text(" में".to_owned()));
    field.run();
    assert_eq!(field.state().text, "बैठक में");
}
