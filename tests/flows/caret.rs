//! The caret: what was left or taken back under it gives it back to where one wrote, and no word goes nowhere.

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::thread::ThreadText;
use baithak::model::Lang;
use eframe::egui::{Event, Key, Modifiers};

use super::entry::at_phones;
use super::thread;
use super::whole_meeting::backward;

#[test]
fn esc_in_a_field_beside_the_words_gives_the_caret_back_to_them() {
    for lang in Lang::ALL {
        for field in [Word::Lead, Word::DeadlinePhrase, Word::DeadlineDate] {
            let mut flow = at_phones(lang);
            flow.write("शेष फोन");
            let own = flow.focused();
            flow.focus(flow.text(field));
            flow.press(Key::Escape);
            assert_eq!(flow.focused(), own, "{field:?}");
            flow.write(" चालू करें");
            assert_eq!(flow.value(&own), "शेष फोन चालू करें", "{field:?}");
        }
    }
}

#[test]
fn who_takes_a_direction_back_types_the_next_one() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.write("पहला निर्देश।");
        flow.press(Key::Enter);
        flow.run(Command::DirectionBefore);
        for _ in 0..4 {
            if flow.directions().iter().any(|text| text.contains("पहला")) {
                flow.run(Command::Undo);
            }
        }
        assert!(!flow.directions().iter().any(|text| text.contains("पहला")), "{:?}", flow.directions());
        flow.write("दूसरा निर्देश।");
        flow.pause();
        assert!(flow.directions().iter().any(|text| text == "दूसरा निर्देश।"), "{:?}", flow.directions());
    }
}

#[test]
fn the_discussion_goes_on_where_the_window_becomes_the_wall() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.run(Command::Discussion);
        flow.write("चर्चा ");
        flow.run(Command::Wall);
        flow.write("जारी है।");
        flow.run(Command::Wall);
        assert!(flow.file().items.iter().any(|item| item.discussion.ends_with("चर्चा जारी है।")));
    }
}

#[test]
fn enter_on_the_chip_of_the_deadline_opens_its_field_and_ends_nothing() {
    for (lang, said, chip) in
        [(Lang::Hi, "शिविर सोमवार तक ", "सोमवार तक"), (Lang::En, "Camp by Monday ", "by Monday")]
    {
        let mut flow = at_phones(lang);
        flow.write(said);
        flow.press(Key::Tab);
        assert!(flow.focused().contains(chip), "{}", flow.focused());
        flow.press(Key::Enter);
        assert_eq!(flow.focused(), flow.text(Word::DeadlinePhrase));
        assert!(flow.value(&flow.focused()).contains(chip), "it is of the direction that is typed still");
    }
}

#[test]
fn arrows_among_the_states_of_a_report_stay_among_them() {
    for lang in Lang::ALL {
        let mut flow = thread::at_phones(lang);
        flow.run(Command::Earlier);
        let [last, before] = [ThreadText::Dropped, ThreadText::ExtendedShort].map(|state| state.text(lang));
        backward(&mut flow, last);
        for key in [Key::ArrowRight, Key::ArrowDown] {
            flow.press(key);
            assert_eq!(flow.focused(), last);
        }
        flow.press(Key::ArrowLeft);
        assert_eq!(flow.focused(), before);
        flow.window.key(Modifiers::NONE, Key::Tab);
        flow.window.key(Modifiers::NONE, Key::Tab);
        assert_eq!(flow.focused(), ThreadText::ReportDone.text(lang));
    }
}

#[test]
fn who_types_on_while_a_direction_goes_to_another_item_types_the_next_one() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.write("पहला निर्देश।");
        flow.palette(Command::MoveToItem.text(lang));
        let harness = &mut flow.window.harness;
        harness.key_press(Key::Enter);
        // Nobody waits until it is stored.
        for _ in 0..3 {
            harness.step();
        }
        for letter in ["द", "ू", "स", "र", "ा"] {
            harness.event(Event::Text(letter.to_owned()));
            harness.step();
        }
        flow.window.settle();
        flow.press(Key::Enter);
        let directions = flow.directions();
        assert!(directions.iter().any(|text| text == "पहला निर्देश।"), "{directions:?}");
        assert!(directions.iter().any(|text| text == "दूसरा"), "{directions:?}");
    }
}

#[test]
fn esc_leaves_the_list_of_layouts_and_not_the_words() {
    for lang in Lang::ALL {
        for is_wall in [false, true] {
            let mut flow = at_phones(lang);
            flow.write("शेष ");
            if is_wall {
                flow.run(Command::Wall);
            }
            flow.run(Command::Layouts);
            flow.press(Key::Escape);
            flow.write("फोन।");
            assert!(flow.directions().iter().any(|text| text == "शेष फोन।"), "{:?}", flow.directions());
            let mut flow = thread::at_phones(lang);
            flow.run(Command::Earlier);
            if is_wall {
                flow.run(Command::Wall);
            }
            flow.write("आधे ");
            flow.run(Command::Layouts);
            flow.press(Key::Escape);
            flow.write("चालू।");
            flow.pause();
            let written = flow.window.app().data().expect("a database").report_drafts.clone();
            assert!(written.values().any(|draft| draft.done.ends_with("आधे चालू।")), "{written:?}");
        }
    }
}

#[test]
fn a_direction_whose_words_were_taken_out_again_does_not_stand_in_the_minutes() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let before = flow.directions();
        flow.write("अनचाहा निर्देश");
        flow.pause();
        assert_ne!(flow.directions(), before);
        flow.window.key(Modifiers::COMMAND, Key::A);
        flow.press(Key::Backspace);
        flow.run(Command::Minutes);
        assert_eq!(flow.directions(), before);
        flow.run(Command::Review);
        flow.write("नया निर्देश।");
        flow.pause();
        assert_eq!(flow.directions().len(), before.len() + 1);
    }
}
