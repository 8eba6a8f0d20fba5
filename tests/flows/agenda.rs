//! The agenda, ordered by keys and by mouse, and the list of those who are invited.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Attendance, Lang, SchemeCode};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, vec2};
use egui_kittest::kittest::Queryable as _;

use super::flow::Flow;
use super::{new_meeting, typed};

/// A new meeting with the three titles typed, the last of them chosen.
fn with_titles(lang: Lang) -> Flow {
    let mut flow = new_meeting(lang);
    for title in typed(lang).titles {
        flow.run(Command::New);
        assert_eq!(flow.focused(), flow.in_lang(Word::ItemTitle, lang));
        flow.write(title);
    }
    flow
}

#[test]
fn items_are_ordered_and_nested_by_keys_while_a_title_is_being_typed() {
    for lang in Lang::ALL {
        let [a, b, c] = typed(lang).titles;
        let mut flow = with_titles(lang);
        assert_eq!(flow.agenda(), [format!("1 {a}"), format!("2 {b}"), format!("3 {c}")]);
        flow.alt(Key::ArrowUp);
        flow.alt(Key::ArrowUp);
        assert_eq!(flow.agenda(), [format!("1 {c}"), format!("2 {a}"), format!("3 {b}")]);
        flow.alt(Key::ArrowDown);
        flow.alt(Key::ArrowRight);
        assert_eq!(flow.agenda(), [format!("1 {a}"), format!("1.1 {c}"), format!("2 {b}")]);
        flow.alt(Key::ArrowLeft);
        assert_eq!(flow.agenda(), [format!("1 {a}"), format!("2 {c}"), format!("3 {b}")]);
        // The caret never left the title.
        flow.write("!");
        assert_eq!(flow.agenda()[1], format!("2 {c}!"));
    }
}

#[test]
fn the_first_item_cannot_be_nested_and_a_sentence_says_why() {
    for lang in Lang::ALL {
        let mut flow = with_titles(lang);
        flow.alt(Key::ArrowUp);
        flow.alt(Key::ArrowUp);
        let before = flow.agenda();
        flow.alt(Key::ArrowRight);
        flow.must_see(flow.text(Word::CannotNest));
        assert_eq!(flow.agenda(), before);
    }
}

#[test]
fn an_item_is_dragged_to_another_place_by_mouse() {
    for lang in Lang::ALL {
        let [a, b, c] = typed(lang).titles;
        let mut flow = with_titles(lang);
        let row = |flow: &Flow, label: String| {
            flow.window.harness.get_by_role_and_label(Role::Button, label.as_str()).rect()
        };
        let from = row(&flow, format!("3. {c}")).center();
        let above_first = row(&flow, format!("1. {a}")).center_top() + vec2(0.0, 3.0);
        flow.drag(from, above_first);
        assert_eq!(flow.agenda(), [format!("1 {c}"), format!("2 {a}"), format!("3 {b}")]);
        let from = row(&flow, format!("1. {c}")).center();
        let below_last = row(&flow, format!("3. {b}")).center_bottom() + vec2(0.0, 8.0);
        flow.drag(from, below_last);
        assert_eq!(flow.agenda(), [format!("1 {a}"), format!("2 {b}"), format!("3 {c}")]);
        // Dropped where it was.
        let middle = row(&flow, format!("2. {b}")).center();
        flow.drag(middle, middle + vec2(0.0, 9.0));
        assert_eq!(flow.agenda(), [format!("1 {a}"), format!("2 {b}"), format!("3 {c}")]);
    }
}

#[test]
fn a_scheme_is_chosen_by_keys_and_names_an_item_without_a_title() {
    for (lang, query) in [(Lang::Hi, "आईपी"), (Lang::En, "ip ph")] {
        let mut flow = new_meeting(lang);
        flow.run(Command::New);
        flow.press(Key::Tab);
        flow.press(Key::Tab);
        assert_eq!(flow.focused(), flow.text(Word::ItemScheme));
        flow.write(query);
        flow.press(Key::Enter);
        flow.run(Command::New);
        flow.write(typed(lang).titles[0]);
        flow.press(Key::Tab);
        flow.press(Key::Tab);
        flow.write("raj");
        flow.press(Key::Tab);

        let file = flow.file();
        let scheme = |code: &str| Some(SchemeCode::from(code));
        let schemes: Vec<_> = file.items.iter().map(|item| item.scheme.clone()).collect();
        assert_eq!(schemes, [scheme("ip-phone"), scheme("rajnet")]);
        let name = baithak::session::catalogue::scheme(&"ip-phone".into()).unwrap().name.clone();
        assert_eq!(file.items[0].title, name);
        assert_eq!(file.items[1].title.get(lang), typed(lang).titles[0]);
    }
}

#[test]
fn officers_are_invited_and_marked_by_keys_alone() {
    for lang in Lang::ALL {
        let [first, second] = typed(lang).officers;
        let mut flow = new_meeting(lang);
        flow.run(Command::AttendanceList);
        assert_eq!(flow.window.app().place(), Place::Attendance);
        flow.run(Command::New);
        assert_eq!(flow.focused(), flow.text(Word::InvitePerson));
        for name in [first, second] {
            flow.write(name);
            flow.press(Key::Enter);
        }
        flow.press(Key::Escape);
        flow.press(Key::ArrowUp);
        flow.press(Key::Space);
        flow.press(Key::ArrowDown);
        flow.press(Key::Space);
        flow.press(Key::Space);
        flow.alt(Key::ArrowUp);

        let file = flow.file();
        let marks: Vec<_> = file
            .invitees
            .iter()
            .map(|invitee| (file.people.officer_name(invitee.seat.officer, lang), invitee.attendance))
            .collect();
        assert_eq!(marks, [(second, Attendance::Absent), (first, Attendance::Present)]);
        flow.must_see(&Word::PresentOf.with(lang, &[("present", "1"), ("all", "2")]));
    }
}
#[test]
fn two_letters_find_the_one_whose_name_begins_with_them_before_those_that_have_them_inside() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::AttendanceList);
        let invitees = flow.file().invitees;
        let place = |flow: &Flow, typed: &str| {
            let file = flow.file();
            let name = |at: usize| &file.people.officers[&invitees[at].seat.officer].name;
            (0..invitees.len()).find(|at| name(*at).en.to_lowercase().starts_with(typed)).expect("somebody")
        };
        for typed in ["na", "ma", "ra"] {
            let at = place(&flow, typed);
            // All are present in the sample; the one that is found is marked as absent first.
            flow.write(typed);
            flow.press(Key::Space);
            assert_eq!(flow.file().invitees[at].attendance, Attendance::Absent, "{typed}");
            flow.write(typed);
            flow.press(Key::Enter);
            assert_eq!(flow.file().invitees[at].attendance, Attendance::Present, "{typed}");
        }
    }
}
