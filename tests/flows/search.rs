//! Finding from anywhere, going to what was found, and coming back.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::search::SearchWord;
use baithak::model::{Bilingual, Lang};
use eframe::egui::{Key, Modifiers};

use super::flow::Flow;
use super::in_session;

#[test]
fn a_direction_is_found_in_another_spelling_and_opened_from_the_list_of_meetings() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        let file = flow.file();
        let given = file.directions.first().expect("a direction").clone();
        let number = given.number.expect("a number").to_string();
        flow.run(Command::Search);
        flow.write("ईमित्र");
        flow.must_see("ई-मित्र");
        flow.window.ctrl(Key::A);
        flow.write(&number);
        flow.press(Key::Enter);
        assert_eq!(flow.window.app().place(), Place::Review);
        assert!(flow.focused().contains(&number), "{}", flow.focused());
        assert_eq!(flow.value(&Word::DirectionNumbered.with(lang, &[("number", &number)])), given.text);
    }
}

#[test]
fn esc_leads_back_to_the_words_that_were_being_typed() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.write("पहला ");
        flow.window.ctrl(Key::F);
        flow.write("कुछ और");
        flow.must_see(&SearchWord::Nothing.with(lang, &[("query", "कुछ और")]));
        flow.press(Key::Escape);
        assert!(!flow.sees(SearchWord::Keys.text(lang)));
        flow.write("दूसरा");
        // Its key once more begins another search over the words of this one.
        flow.run(Command::Search);
        flow.write("चौथा");
        flow.run(Command::Search);
        flow.write("कुछ और");
        flow.must_see(&SearchWord::Nothing.with(lang, &[("query", "कुछ और")]));
        flow.press(Key::Escape);
        flow.write(" तीसरा");
        flow.run(Command::New);
        assert_eq!(flow.directions(), ["पहला दूसरा तीसरा"]);
    }
}

#[test]
fn what_was_just_typed_is_found() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.write("रतनगढ़ के कैमरों की मरम्मत");
        flow.run(Command::Search);
        for typed in ["ratangarh", "रतनगढ मरम्म", "camera"] {
            flow.window.ctrl(Key::A);
            flow.write(typed);
            flow.must_see("रतनगढ़ के कैमरों की मरम्मत");
        }
    }
}

#[test]
fn kinds_are_chosen_by_tab_and_the_caret_stays() {
    let lang = Lang::Hi;
    let mut flow = Flow::sample(lang);
    flow.run(Command::Search);
    flow.write("चुरू");
    let kind = |word: SearchWord| format!("{}: ", word.text(lang));
    flow.must_see(&kind(SearchWord::KindOfficer));
    for _ in 0..5 {
        flow.press(Key::Tab);
    }
    flow.must_see(&kind(SearchWord::KindOfficer));
    assert!(!flow.sees(&kind(SearchWord::KindUnit)));
    flow.press(Key::Tab);
    flow.must_see(&kind(SearchWord::KindUnit));
    assert!(!flow.sees(&kind(SearchWord::KindOfficer)));
    flow.window.key(Modifiers::SHIFT, Key::Tab);
    flow.must_see(&kind(SearchWord::KindOfficer));
    assert_eq!(flow.focused(), SearchWord::Title.text(lang));
}

#[test]
fn a_person_is_found_by_sound_and_shown_in_the_list() {
    let mut flow = Flow::sample(Lang::Hi);
    let name = Bilingual::new("कैलाश चन्द्र मीणा", "");
    flow.run(Command::People);
    flow.run(Command::New);
    flow.write(&name.hi);
    flow.run(Command::Home);
    flow.run(Command::Search);
    flow.write("kailash chandra");
    flow.must_see(&name.hi);
    flow.press(Key::Enter);
    assert_eq!(flow.window.app().place(), Place::People);
    assert_eq!(flow.value(flow.text(Word::NameHindi)), name.hi);
}

#[test]
fn a_private_note_is_found_by_the_operator_and_never_in_the_hall_theme() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::Prepare);
        flow.fill(flow.text(Word::PrivateNote), "स्पष्टीकरण माँगना है");
        flow.run(Command::Search);
        flow.write("स्पष्टीकरण");
        flow.must_see(&format!("{}: ", SearchWord::KindItem.text(lang)));
        flow.press(Key::Escape);
        flow.run(Command::Home);
        flow.run(Command::HallTheme);
        flow.run(Command::Search);
        flow.write("स्पष्टीकरण");
        flow.must_see(&SearchWord::Nothing.with(lang, &[("query", "स्पष्टीकरण")]));
        assert!(!flow.sees("माँगना"));
    }
}

#[test]
fn what_was_done_is_found_and_opens_its_direction_in_the_meeting_where_it_was_given() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        let file = flow.file();
        let earlier = file.earlier.iter().find(|earlier| !earlier.entries.is_empty()).expect("an entry");
        let (given, entry) = (earlier.direction.clone(), earlier.entries[0].clone());
        flow.run(Command::Search);
        flow.write(&entry.text);
        for _ in 0..2 {
            flow.press(Key::Tab);
        }
        flow.must_see(&format!("{}: ", SearchWord::KindCompliance.text(lang)));
        flow.press(Key::Enter);
        assert_eq!(flow.window.app().place(), Place::Review);
        let number = given.number.expect("a number").to_string();
        assert_eq!(flow.value(&Word::DirectionNumbered.with(lang, &[("number", &number)])), given.text);
    }
}

#[test]
fn filters_are_chosen_by_key_shown_as_chips_and_taken_away_again() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Search);
        flow.write("चुरू");
        let direction = format!("{}: ", SearchWord::KindDirection.text(lang));
        let officer = format!("{}: ", SearchWord::KindOfficer.text(lang));
        flow.must_see(&officer);
        // A state, by a part of its name: people have none.
        flow.press(Key::F6);
        flow.write(SearchWord::StillOpen.text(lang));
        flow.press(Key::Enter);
        assert_eq!(flow.focused(), SearchWord::Title.text(lang));
        let state = SearchWord::RemoveFilter.with(lang, &[("value", SearchWord::StillOpen.text(lang))]);
        flow.must_see(&state);
        assert!(!flow.sees(&officer));
        // Days before the sample have nothing.
        flow.press(Key::F3);
        flow.write("1.1.2001 - 31.12.2001");
        flow.press(Key::Enter);
        flow.must_see(&SearchWord::Nothing.with(lang, &[("query", "चुरू")]));
        // Without words the filters list what they let through; Backspace takes the last one away.
        flow.window.ctrl(Key::A);
        flow.press(Key::Backspace);
        flow.must_see(SearchWord::NothingFits.text(lang));
        flow.press(Key::Backspace);
        flow.must_see(&direction);
        flow.click(&state);
        flow.must_see(SearchWord::Begin.text(lang));
    }
}

#[test]
fn esc_leaves_the_choice_of_a_filter_and_then_the_search() {
    let lang = Lang::Hi;
    let mut flow = Flow::sample(lang);
    flow.run(Command::Search);
    let scheme = SearchWord::Choose.with(lang, &[("part", SearchWord::KindScheme.text(lang))]);
    flow.press(Key::F4);
    assert_eq!(flow.focused(), scheme);
    flow.write("ऐसी योजना नहीं");
    flow.must_see(SearchWord::NoChoice.text(lang));
    flow.press(Key::Enter);
    assert_eq!(flow.focused(), scheme);
    flow.press(Key::Escape);
    assert_eq!(flow.focused(), SearchWord::Title.text(lang));
    flow.press(Key::Escape);
    assert!(!flow.sees(SearchWord::Keys.text(lang)));
}
