//! Pickers by keyboard and by mouse.

use eframe::egui::{self, Event, Id, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::state::{Row, State};
use super::{MultiPicker, PickOption, Picker};
use crate::app::theme;
use crate::app::widgets::{TextField, button_ui};
use crate::model::Lang;

#[derive(Default)]
struct Form {
    chosen: Option<u32>,
    free: Vec<String>,
    takes_free: bool,
    many: Vec<u32>,
    changes: usize,
    other: String,
}

fn options() -> Vec<PickOption<u32>> {
    let names = [
        ("जिला कलक्टर", "District Collector"),
        ("संयुक्त निदेशक", "Joint Director"),
        ("एसीपी तारानगर", "ACP Taranagar"),
        ("एसीपी रतनगढ़", "ACP Ratangarh"),
        ("प्रोग्रामर", "Programmer of the district"),
        ("प्रोग्रामर", "Programmer of the block"),
    ];
    let option = |(place, (hi, en)): (u32, (&str, &str))| PickOption {
        value: place,
        text: hi.to_owned(),
        second: None,
        search: format!("{hi} {en}"),
    };
    (0..).zip(names).map(option).collect()
}

fn form(form: Form) -> Harness<'static, Form> {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(500.0, 500.0))
        .with_context_setup(theme::install)
        .build_ui_state(
            |ui, form: &mut Form| {
                let picker = Picker::new(Id::unique("lead"), "lead").free(form.takes_free);
                let output = picker.show(ui, Lang::Hi, &options(), form.chosen.as_ref());
                if let Some(chosen) = output.changed {
                    form.chosen = chosen;
                    form.changes += 1;
                }
                form.free.extend(output.free);
                let many = MultiPicker::new(Id::unique("many"), "many");
                form.changes += usize::from(many.show(ui, Lang::Hi, &options(), &mut form.many));
                let _ = TextField::line(Id::unique("other"), &mut form.other).label("other").show(ui);
                let _ = button_ui(ui, "button");
            },
            form,
        );
    harness.run();
    harness
}

fn type_into(form: &mut Harness<'_, Form>, label: &str, text: &str) {
    form.get_by_label(label).focus();
    form.run();
    form.event(Event::Text(text.to_owned()));
    form.run();
}

fn press(form: &mut Harness<'_, Form>, key: Key) {
    form.key_press(key);
    form.run();
}

fn has_focus(form: &Harness<'_, Form>, name: &str) -> bool {
    form.ctx.memory(|memory| memory.has_focus(Id::unique(name)))
}

#[test]
fn typing_in_either_language_filters_and_enter_takes() {
    for (typed, chosen) in [("तारा", 2), ("joint", 1), ("रतनगढ", 3)] {
        let mut form = form(Form::default());
        type_into(&mut form, "lead", typed);
        press(&mut form, Key::Enter);
        assert_eq!(form.state().chosen, Some(chosen), "{typed}");
        assert!(has_focus(&form, "lead"));
    }
}

#[test]
fn what_has_a_word_that_begins_so_stands_before_what_has_it_inside() {
    let names = [
        ("लाड़ली सुरक्षा योजना", "Ladli Suraksha Yojana"),
        ("आधार जन सेवा", "Services"),
        ("जन आधार", "Jan Aadhaar"),
        ("जनगणना", "Census"),
    ];
    let searches = names.map(|(hi, en)| format!("{hi} {en}"));
    let row = |place: usize| {
        let (text, search) = (names.get(place)?.0, searches.get(place)?);
        Some(Row { text, second: None, search })
    };
    for (typed, found) in [("jan", &[2, 0][..]), ("जन", &[2, 3, 1, 0]), ("yojana", &[0])] {
        let mut state = State::default();
        state.query.push_str(typed);
        state.typed();
        let got = state.found(names.len(), row);
        assert_eq!(*got, *found, "{typed}");
    }
}

#[test]
fn arrows_choose_among_what_fits_and_tab_takes_and_goes_on() {
    let mut form = form(Form::default());
    type_into(&mut form, "lead", "एसीपी");
    press(&mut form, Key::ArrowDown);
    press(&mut form, Key::Tab);
    assert_eq!(form.state().chosen, Some(3));
    assert!(has_focus(&form, "many"));
}

#[test]
fn escape_leaves_all_as_it_was() {
    let mut form = form(Form { chosen: Some(1), ..Form::default() });
    type_into(&mut form, "lead", "तारा");
    press(&mut form, Key::Escape);
    press(&mut form, Key::Tab);
    assert_eq!((form.state().chosen, form.state().changes), (Some(1), 0));
    assert_eq!(form.get_by_label("lead").value().as_deref(), Some("संयुक्त निदेशक"));
}

#[test]
fn part_of_a_name_is_not_taken_when_the_field_is_left_by_mouse_but_a_whole_one_is() {
    let mut form = form(Form { chosen: Some(1), ..Form::default() });
    type_into(&mut form, "lead", "तारा");
    form.get_by_label("button").click();
    form.run();
    assert_eq!(form.state().chosen, Some(1));
    type_into(&mut form, "lead", "एसीपी तारानगर");
    form.get_by_label("button").click();
    form.run();
    assert_eq!(form.state().chosen, Some(2));
}

#[test]
fn a_row_is_taken_by_mouse_and_the_caret_stays_in_the_field() {
    let mut form = form(Form::default());
    type_into(&mut form, "lead", "एसीपी");
    form.get_by_label("एसीपी रतनगढ़").click();
    form.run();
    assert_eq!(form.state().chosen, Some(3));
    assert!(has_focus(&form, "lead"));
    assert!(form.query_by_label("एसीपी तारानगर").is_none());
}

#[test]
fn the_field_is_emptied_by_its_cross_and_by_deleting_its_text() {
    let mut form = form(Form { chosen: Some(1), ..Form::default() });
    form.get_by_label("lead: खाली करें").click();
    form.run();
    assert_eq!(form.state().chosen, None);
    form.state_mut().chosen = Some(2);
    form.run();
    form.get_by_label("lead").focus();
    form.run();
    press(&mut form, Key::Backspace);
    press(&mut form, Key::Enter);
    assert_eq!(form.state().chosen, None);
}

#[test]
fn a_new_name_is_an_answer_only_where_it_is_allowed() {
    let mut closed = form(Form::default());
    type_into(&mut closed, "lead", "नया अधिकारी");
    press(&mut closed, Key::Enter);
    assert_eq!((closed.state().changes, closed.state().free.len()), (0, 0));
    let mut open = form(Form { takes_free: true, ..Form::default() });
    type_into(&mut open, "lead", "नया अधिकारी ");
    press(&mut open, Key::Enter);
    assert_eq!(open.state().free, ["नया अधिकारी"]);
    type_into(&mut open, "lead", "संयुक्त निदेशक");
    press(&mut open, Key::Tab);
    assert_eq!((open.state().chosen, open.state().free.len()), (Some(1), 1));
}

#[test]
fn several_are_picked_and_backspace_in_the_empty_field_removes_the_last() {
    let mut form = form(Form::default());
    for name in ["तारा", "joint"] {
        type_into(&mut form, "many", name);
        press(&mut form, Key::Enter);
    }
    assert_eq!(form.state().many, [2, 1]);
    press(&mut form, Key::Backspace);
    assert_eq!(form.state().many, [2]);
    form.get_by_label("एसीपी तारानगर हटाएँ").click();
    form.run();
    assert!(form.state().many.is_empty());
}

#[test]
fn a_name_is_found_by_its_sound_in_roman_letters_and_in_hindi_ones_on_their_way() {
    for typed in ["sanyukt", "संयुकत", "निदेसक"] {
        for takes_free in [false, true] {
            let mut form = form(Form { takes_free, ..Form::default() });
            type_into(&mut form, "lead", typed);
            press(&mut form, Key::Enter);
            assert_eq!((form.state().chosen, form.state().free.len()), (Some(1), 0), "{typed}");
        }
    }
}

#[test]
fn a_new_name_that_sounds_like_another_is_the_next_row_and_a_whole_one_is_taken_at_once() {
    let mut form = form(Form { takes_free: true, ..Form::default() });
    type_into(&mut form, "lead", "sanyukt");
    press(&mut form, Key::ArrowDown);
    press(&mut form, Key::Enter);
    assert_eq!(form.state().free, ["sanyukt"]);
    for typed in ["संयुकत निदेसक", "sanyukt nideshak"] {
        type_into(&mut form, "lead", typed);
        assert!(form.query_by_label("संयुक्त निदेशक").is_some(), "it is listed");
        press(&mut form, Key::Enter);
    }
    assert_eq!(form.state().free, ["sanyukt", "संयुकत निदेसक", "sanyukt nideshak"]);
    assert_eq!(form.state().chosen, None);
}

#[test]
fn what_was_picked_is_not_offered_again() {
    let mut form = form(Form { many: vec![2], ..Form::default() });
    type_into(&mut form, "many", "एसीपी");
    press(&mut form, Key::Enter);
    assert_eq!(form.state().many, [2, 3]);
}

#[test]
fn the_list_says_to_screen_readers_that_it_is_open() {
    let mut form = form(Form::default());
    type_into(&mut form, "lead", "एसीपी");
    let node = form.get_by_label("lead");
    assert_eq!(node.accesskit_node().role(), egui::accesskit::Role::EditableComboBox);
    assert!(form.query_by_label("एसीपी तारानगर").is_some());
}

#[test]
fn of_two_with_one_name_none_is_taken_when_the_field_is_left_and_the_chosen_one_stays() {
    let mut form = form(Form::default());
    type_into(&mut form, "lead", "प्रोग्रामर");
    form.get_by_label("other").click();
    form.run();
    assert_eq!(form.state().chosen, None);
    form.state_mut().chosen = Some(5);
    form.run();
    type_into(&mut form, "lead", "प्रोग्रामर");
    form.get_by_label("other").click();
    form.run();
    assert_eq!(form.state().chosen, Some(5));
}
