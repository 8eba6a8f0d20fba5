//! Hindi typed inside the program, by the keys of an American keyboard: what is stored is Hindi.

use baithak::app::command::Command;
use baithak::hindi::typing::Layout;
use baithak::i18n::import::ImportWord as Import;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::typing::Typing;
use baithak::model::{Attendance, Lang};
use eframe::egui::{Event, Key, Modifiers};

use super::entry::{at_phones, last, name};
use super::flow::Flow;
use super::{in_session, new_meeting};

/// Types as on an American keyboard: each key, and its text after it.
pub fn types(flow: &mut Flow, signs: &str) {
    for sign in signs.chars() {
        let (name, shift) = match sign {
            ' ' => ("Space".to_owned(), false),
            '\'' => ("Quote".to_owned(), false),
            sign => (sign.to_ascii_uppercase().to_string(), sign.is_ascii_uppercase()),
        };
        let key = Key::from_name(&name).unwrap();
        let modifiers = Modifiers { shift, ..Modifiers::NONE };
        let harness = &mut flow.window.harness;
        harness.event(Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers });
        harness.event(Event::Text(sign.to_string()));
        harness.step();
    }
    flow.window.settle();
}

/// Chooses a layout from the list, which begins with the one in use.
pub fn choose(flow: &mut Flow, layout: Layout) {
    let place = Layout::ALL.iter().position(|other| *other == layout).unwrap();
    for _ in 0..=place {
        flow.run(Command::Layouts);
    }
    flow.press(Key::Enter);
    assert_eq!(flow.window.app().layout(), layout);
}

#[test]
fn a_direction_is_typed_in_roman_letters_and_stored_in_hindi() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        choose(&mut flow, Layout::Phonetic);
        flow.must_see(Typing::Phonetic.text(lang));
        types(&mut flow, "samiksha baithak mein nirdesh ");
        assert_eq!(flow.directions(), ["समीक्षा बैठक में निर्देश "]);
        flow.press(Key::Enter);
        types(&mut flow, "anupalna");
        flow.press(Key::Enter);
        let stored: Vec<String> = flow.directions().iter().map(|text| text.trim().to_owned()).collect();
        assert_eq!(stored, ["समीक्षा बैठक में निर्देश", "अनुपालना"]);
    }
}

#[test]
fn a_direction_is_typed_as_on_kruti_dev() {
    let mut flow = in_session(Lang::Hi);
    choose(&mut flow, Layout::RemingtonGail);
    types(&mut flow, "funsZ'k fLFkfr ");
    assert_eq!(flow.directions(), ["निर्देश स्थिति "]);
}

#[test]
fn latin_letters_are_one_key_away_and_come_back() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        choose(&mut flow, Layout::Phonetic);
        types(&mut flow, "rajnet ");
        flow.run(Command::Latin);
        flow.must_see(Typing::Latin.text(lang));
        types(&mut flow, "IP ");
        flow.run(Command::Latin);
        types(&mut flow, "phone ");
        assert_eq!(flow.directions(), ["राजनेट IP फोन "]);
    }
}

#[test]
fn english_fields_are_typed_in_latin_letters_while_hindi_ones_take_the_layout() {
    for lang in Lang::ALL {
        let mut flow = new_meeting(lang);
        choose(&mut flow, Layout::Phonetic);
        for (of, typed, stands) in [(Lang::Hi, "samiksha ", "समीक्षा "), (Lang::En, "review ", "review ")]
        {
            let label = flow.in_lang(Word::Venue, of);
            flow.focus(&label);
            types(&mut flow, typed);
            assert_eq!(flow.value(&label), stands, "{lang:?}");
        }
    }
}

#[test]
fn the_place_of_a_file_is_typed_plainly_whatever_layout_is_chosen_for_hindi() {
    for layout in [Layout::Phonetic, Layout::RemingtonGail] {
        let mut flow = Flow::sample(Lang::Hi);
        flow.press(Key::Enter);
        flow.run(Command::Review);
        (0..2).for_each(|_| flow.run(Command::NextItem));
        choose(&mut flow, layout);
        flow.run(Command::ImportFigures);
        flow.window.ctrl(Key::A);
        types(&mut flow, "files/a.csv");
        assert_eq!(flow.value(Import::Path.text(Lang::Hi)), "files/a.csv", "{layout:?}");
    }
}

#[test]
fn undo_takes_back_the_last_word_and_typing_goes_on() {
    let mut flow = in_session(Lang::Hi);
    choose(&mut flow, Layout::Phonetic);
    types(&mut flow, "samiksha ");
    flow.pause();
    types(&mut flow, "baithak");
    flow.run(Command::Undo);
    assert_eq!(flow.directions(), ["समीक्षा "]);
    types(&mut flow, "samiti ");
    assert_eq!(flow.directions(), ["समीक्षा समिति "]);
}

#[test]
fn a_reading_that_was_chosen_once_comes_first_from_then_on() {
    let mut flow = in_session(Lang::Hi);
    choose(&mut flow, Layout::Phonetic);
    types(&mut flow, "meena ");
    let first = flow.directions().concat();
    flow.press(Key::Enter);
    types(&mut flow, "meena");
    flow.press(Key::ArrowDown);
    types(&mut flow, " meena ");
    let chosen = flow.directions().pop().unwrap();
    let words: Vec<&str> = chosen.split_whitespace().collect();
    assert_eq!(words[0], words[1]);
    assert_ne!(words[0], first.trim());
}

#[test]
fn in_every_layout_a_word_is_a_step_and_no_letter_is() {
    let cases = [
        (Layout::System, "one two three", ["one two three", "one two ", "one "]),
        (Layout::Phonetic, "samiksha baithak mein", ["समीक्षा बैठक में", "समीक्षा बैठक ", "समीक्षा "]),
        (Layout::InScript, "yui iou pr", ["बहग गदह जी", "बहग गदह ", "बहग "]),
        (Layout::RemingtonGail, "funsZ'k fLFkfr", ["निर्देश स्थिति", "निर्देश ", ""]),
        (Layout::RemingtonCbi, "funsZ'k fLFkfr", ["निर्देश स्थिति", "निर्देश ", ""]),
    ];
    for (layout, keys, steps) in cases {
        let mut flow = in_session(Lang::Hi);
        choose(&mut flow, layout);
        types(&mut flow, keys);
        for step in steps.into_iter().filter(|step| !step.is_empty()) {
            assert_eq!(flow.directions(), [step], "{layout:?}");
            flow.run(Command::Undo);
        }
        assert!(flow.directions().is_empty(), "{layout:?}: {:?}", flow.directions());
    }
}

#[test]
fn a_word_that_says_a_deadline_is_one_step_however_slowly_it_is_typed() {
    let mut flow = in_session(Lang::Hi);
    choose(&mut flow, Layout::Phonetic);
    types(&mut flow, "adhikari ");
    for letter in ["t", "u", "r", "a", "n", "t", " "] {
        types(&mut flow, letter);
    }
    assert_eq!(flow.directions(), ["अधिकारी तुरंत "]);
    assert!(!flow.file().directions[0].deadline.phrase.is_empty());
    flow.run(Command::Undo);
    assert_eq!(flow.directions(), ["अधिकारी "]);
}

#[test]
fn the_picture_of_the_keyboard_is_shown_when_it_is_asked_for() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        choose(&mut flow, Layout::InScript);
        assert!(!flow.sees(Typing::Picture.text(lang)));
        flow.run(Command::Keyboard);
        flow.must_see(Typing::Picture.text(lang));
        flow.run(Command::HallTheme);
        assert!(!flow.sees(Typing::Picture.text(lang)));
    }
}

#[test]
fn commands_of_both_languages_are_found_while_hindi_is_typed_in_roman_letters() {
    for lang in Lang::ALL {
        for asked in ["all schemes", "sabhi yojna", "yojnaen jod"] {
            let mut flow = new_meeting(lang);
            choose(&mut flow, Layout::Phonetic);
            flow.run(Command::Palette);
            types(&mut flow, asked);
            flow.press(Key::Enter);
            assert_eq!(flow.file().items.iter().filter(|item| item.scheme.is_some()).count(), 9, "{asked}");
        }
    }
}

#[test]
fn names_in_a_list_are_found_by_whatever_way_one_types() {
    for (layout, keys) in
        [(Layout::Phonetic, "push"), (Layout::RemingtonGail, "iq"), (Layout::InScript, "hg")]
    {
        let mut flow = Flow::sample(Lang::Hi);
        flow.press(Key::Enter);
        choose(&mut flow, layout);
        flow.run(Command::AttendanceList);
        types(&mut flow, keys);
        flow.press(Key::Space);
        let file = flow.file();
        let absent = file.invitees.iter().filter(|one| one.attendance != Attendance::Present);
        let absent: Vec<_> =
            absent.map(|one| file.people.officer_name(one.seat.officer, Lang::Hi).to_owned()).collect();
        assert_eq!(absent, ["पुष्पा सैनी"], "{layout:?}");
    }
}

#[test]
fn a_record_is_found_over_its_list_and_no_readings_lie_on_that() {
    for lang in Lang::ALL {
        for (screen, keys, name, reading) in [
            (Command::Units, "taranagar", "तारानगर", "1 तारानगर"),
            (Command::People, "pushpaa", "पुष्पा सैनी", "1 पुष्पा"),
        ] {
            let mut flow = Flow::sample(lang);
            choose(&mut flow, Layout::Phonetic);
            flow.run(screen);
            flow.focus(flow.text(Word::Find));
            types(&mut flow, keys);
            assert_eq!(flow.value(flow.text(Word::NameHindi)), name, "{lang:?}");
            assert!(!flow.sees(reading), "{lang:?}");
        }
    }
}

#[test]
fn a_name_typed_on_an_empty_list_of_invitees_is_invited() {
    for lang in Lang::ALL {
        let mut flow = new_meeting(lang);
        flow.run(Command::AttendanceList);
        for name in ["Asif Khan", "Ramesh Sharma"] {
            flow.write(name);
            flow.press(Key::Enter);
        }
        assert_eq!(flow.file().invitees.len(), 2);
    }
}

#[test]
fn the_english_name_of_a_record_is_typed_in_latin_letters() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        choose(&mut flow, Layout::Phonetic);
        flow.run(Command::People);
        for (label, stands) in [(Word::NameHindi, "मोहन "), (Word::NameEnglish, "mohan ")] {
            let label = flow.text(label);
            flow.focus(label);
            flow.window.ctrl(Key::A);
            types(&mut flow, "mohan ");
            assert_eq!(flow.value(label), stands, "{lang:?}");
        }
    }
}

#[test]
fn whoever_answers_is_found_by_the_beginning_of_the_name_while_hindi_is_typed_in_roman_letters() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        choose(&mut flow, Layout::Phonetic);
        types(&mut flow, "suchi den ");
        let officers = flow.file().people.officers.len();
        flow.focus(flow.text(Word::Lead));
        types(&mut flow, "push");
        flow.press(Key::Enter);
        let lead = last(&flow).lead.map(|who| name(&flow, who, Lang::En));
        assert_eq!(lead.as_deref(), Some("Pushpa Saini"));
        assert_eq!(flow.file().people.officers.len(), officers);
    }
}

#[test]
fn a_name_that_is_taken_stands_in_the_language_of_its_sentence() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        choose(&mut flow, Layout::Phonetic);
        types(&mut flow, "suchi den ");
        flow.write("@pushpa");
        flow.press(Key::Enter);
        assert_eq!(last(&flow).text, "सूची दें पुष्पा सैनी ", "{lang:?}");
    }
}
