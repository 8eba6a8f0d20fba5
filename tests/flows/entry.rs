//! A direction on one line: names behind `@` and `#`, the deadline where it stands, and the chips of what was
//! understood, all by keys.

use baithak::app::command::Command;
use baithak::hindi::{DateError, sentence as sentence_of, typing::Layout};
use baithak::i18n::entry::EntryText;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Direction, Lang, Responsible, SchemeCode};
use chrono::NaiveDate;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::flow::Flow;
use super::in_session;
use super::typing::{choose, types};

/// The sample's meeting in a new direction on the IP phones.
pub fn at_phones(lang: Lang) -> Flow {
    let mut flow = Flow::sample(lang);
    flow.press(Key::Enter);
    flow.run(Command::Review);
    for _ in 0..8 {
        flow.run(Command::NextItem);
    }
    flow.run(Command::New);
    flow
}

/// The newest direction on the phones as it is on disk.
pub fn last(flow: &Flow) -> Direction {
    let file = flow.file();
    let is_phones = |direction: &&Direction| {
        let item = file.item(direction.item).and_then(|item| item.scheme.clone());
        item == Some(SchemeCode::from("ip-phone"))
    };
    file.directions.iter().rfind(is_phones).expect("a direction").clone()
}

pub fn name(flow: &Flow, who: Responsible, lang: Lang) -> String {
    match who {
        Responsible::Officer(id) => flow.file().people.officer_name(id, lang).to_owned(),
        Responsible::Post(id) => flow.file().people.post_name(id, lang).to_owned(),
    }
}

pub fn monday() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, 23)
}

/// "…सोमवार तक @पुष्पा", typed as the chair says it.
fn sentence(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Hi => ("शेष आईपी फोन सोमवार तक चालू करें ", "पुष्पा सैनी"),
        Lang::En => ("Repair the remaining IP phones by Monday ", "Pushpa Saini"),
    }
}

#[test]
fn a_direction_with_its_officer_and_deadline_is_one_line() {
    for lang in Lang::ALL {
        let (words, officer) = sentence(lang);
        for query in ["पुष्", "pushpa", "PUSH"] {
            let mut flow = at_phones(lang);
            flow.write(words);
            flow.write(&format!("@{query}"));
            flow.press(Key::Enter);
            let given = last(&flow);
            assert_eq!(given.text, format!("{words}{officer} "), "{query}");
            assert_eq!(given.lead.map(|who| name(&flow, who, lang)).as_deref(), Some(officer));
            assert_eq!(given.deadline.date, monday());
            assert!(words.contains(&given.deadline.phrase) && !given.deadline.phrase.is_empty());
            // Done with, the name that was only a note leaves the sentence; the deadline's words stay.
            flow.press(Key::Enter);
            assert_eq!(last(&flow).text, words.trim_end());
            assert_eq!(flow.focused(), flow.text(Word::NewDirection));
        }
    }
}

#[test]
fn a_name_with_which_the_sentence_goes_on_stays_in_it() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.write("@rakesh");
        flow.press(Key::Tab);
        let rest = if lang == Lang::Hi {
            "सोमवार तक सूची दें।"
        } else {
            "sends the list by Monday."
        };
        flow.write(rest);
        flow.press(Key::Enter);
        let officer =
            if lang == Lang::Hi { "राकेश बबेरवाल" } else { "Rakesh Baberwal" };
        let given = last(&flow);
        assert_eq!(given.text, format!("{officer} {rest}"));
        assert_eq!(
            (given.lead.map(|who| name(&flow, who, lang)).as_deref(), given.deadline.date),
            (Some(officer), monday())
        );
    }
}

#[test]
fn the_second_name_supports_and_arrows_choose_among_those_offered() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.write("सूची दें @pushpa");
        flow.press(Key::Enter);
        flow.write("@");
        flow.press(Key::ArrowDown);
        flow.press(Key::ArrowDown);
        flow.press(Key::ArrowUp);
        flow.press(Key::Tab);
        let given = last(&flow);
        assert_eq!(given.supporting.len(), 1, "{given:?}");
        assert_ne!(given.lead, given.supporting.first().copied());
        // Tab took the name and did not leave the sentence.
        flow.write("आज");
        assert!(last(&flow).text.ends_with(" आज"), "{}", last(&flow).text);
    }
}

#[test]
fn escape_leaves_the_list_and_what_was_typed_stays_text() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.write("पता: @पु");
        flow.press(Key::Escape);
        flow.write("ष्प");
        flow.press(Key::Enter);
        let given = last(&flow);
        assert_eq!((given.text.as_str(), given.lead), ("पता: @पुष्प", None));
        // What is no name, and an address, are text at once: Enter begins the next.
        flow.write("acp@churu.in @कोईनहीं");
        flow.press(Key::Enter);
        assert_eq!(last(&flow).text, "acp@churu.in @कोईनहीं");
        assert_eq!(flow.value(flow.text(Word::NewDirection)), "");
    }
}

#[test]
fn chips_are_reached_by_tab_removed_by_delete_and_opened_by_enter() {
    for lang in Lang::ALL {
        let (words, officer) = sentence(lang);
        let mut flow = at_phones(lang);
        flow.write(&format!("{words}@pushpa"));
        flow.press(Key::Enter);
        flow.press(Key::Tab);
        let lead = flow.focused();
        assert!(lead.starts_with(&EntryText::LeadIs.with(lang, &[("name", officer)])), "{lead}");
        // Enter opens the field that changes it.
        flow.press(Key::Enter);
        assert_eq!(flow.focused(), flow.text(Word::Lead));
        flow.write("rakesh");
        flow.press(Key::Enter);
        let rakesh =
            if lang == Lang::Hi { "राकेश बबेरवाल" } else { "Rakesh Baberwal" };
        assert_eq!(last(&flow).lead.map(|who| name(&flow, who, lang)).as_deref(), Some(rakesh));
        // The deadline is the chip behind; taken away, the sentence does not bring it back.
        flow.window.key(Modifiers::SHIFT, Key::Tab);
        assert!(flow.focused().contains("23.11.2026"), "{}", flow.focused());
        flow.press(Key::Delete);
        assert_eq!(last(&flow).deadline, baithak::model::Deadline::default());
        // The caret is in the sentence again.
        flow.press(Key::End);
        flow.write("।");
        let given = last(&flow);
        assert!(given.text.ends_with('।'), "{}", given.text);
        assert_eq!(given.deadline, baithak::model::Deadline::default());
    }
}

#[test]
fn a_deadline_in_its_field_stands_instead_of_that_of_the_sentence() {
    for lang in Lang::ALL {
        let (words, _) = sentence(lang);
        let mut flow = at_phones(lang);
        flow.write(words);
        flow.focus(flow.text(Word::DeadlinePhrase));
        flow.window.ctrl(Key::A);
        flow.write("15 दिवस");
        let given = last(&flow).deadline;
        assert_eq!((given.phrase.as_str(), given.date), ("15 दिवस", NaiveDate::from_ymd_opt(2026, 12, 6)));
    }
}

#[test]
fn tabbing_into_the_deadline_selects_it_so_that_typing_replaces() {
    for lang in Lang::ALL {
        let (words, _) = sentence(lang);
        let mut flow = at_phones(lang);
        flow.write(words);
        // The chip of the deadline, the lead, its words.
        for _ in 0..3 {
            flow.press(Key::Tab);
        }
        assert_eq!(flow.focused(), flow.text(Word::DeadlinePhrase));
        flow.write("15 दिवस");
        assert_eq!(last(&flow).deadline.phrase, "15 दिवस");
    }
}

#[test]
fn ones_own_space_and_mark_behind_a_name_stand_once() {
    for lang in Lang::ALL {
        let (_, officer) = sentence(lang);
        let mut flow = at_phones(lang);
        flow.write("@pushpa");
        flow.press(Key::Enter);
        flow.write(" X");
        assert_eq!(last(&flow).text, format!("{officer} X"));
        flow.write(" @pushpa");
        flow.press(Key::Enter);
        flow.write(", Y");
        assert_eq!(last(&flow).text, format!("{officer} X {officer}, Y"));
    }
}

#[test]
fn a_day_that_cannot_be_meant_is_no_deadline_and_is_pointed_out() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let (words, phrase) = match lang {
            Lang::Hi => ("शेष फोन 20.11.2026 तक चालू करें", "20.11.2026 तक"),
            Lang::En => ("Repair the phones by 20.11.2026", "by 20.11.2026"),
        };
        flow.write(words);
        let remark = EntryText::DayIsPast.with(lang, &[("phrase", phrase)]);
        flow.must_see(&remark);
        flow.window.ctrl(Key::A);
        flow.write("शेष फोन 31 नवम्बर तक चालू करें");
        assert!(!flow.sees(&remark));
        let why = sentence_of(&DateError::NoSuchDay { day: 31, month: 11, year: 2026 }, lang);
        let remark = EntryText::NoSuchDate.with(lang, &[("phrase", "31 नवम्बर तक"), ("why", &why)]);
        flow.must_see(&remark);
        assert_eq!(last(&flow).deadline, baithak::model::Deadline::default());
        flow.window.ctrl(Key::A);
        flow.write("शेष फोन चालू करें");
        assert!(!flow.sees(&remark));
    }
}

#[test]
fn the_deadline_goes_with_the_sentence_while_it_is_typed() {
    let mut flow = at_phones(Lang::Hi);
    flow.write("सूची सोमवार तक दें");
    assert_eq!(last(&flow).deadline.date, monday());
    flow.window.ctrl(Key::A);
    flow.write("सूची मंगलवार तक दें");
    assert_eq!(last(&flow).deadline.date, NaiveDate::from_ymd_opt(2026, 11, 24));
    flow.window.ctrl(Key::A);
    flow.write("सूची दें");
    assert_eq!(last(&flow).deadline, baithak::model::Deadline::default());
}

/// Types a sign as the layout gives it, or asks for it by the command where none does.
fn sign(flow: &mut Flow, layout: Layout) {
    let key = |flow: &mut Flow, modifiers: Modifiers, text: &str| {
        let harness = &mut flow.window.harness;
        let key = Key::Num2;
        harness.event(Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers });
        harness.event(Event::Text(text.to_owned()));
        harness.step();
        flow.window.settle();
    };
    match layout {
        Layout::System | Layout::Phonetic => key(flow, Modifiers::SHIFT, "@"),
        Layout::InScript => key(flow, Modifiers { shift: true, alt: true, ..Modifiers::NONE }, "@"),
        Layout::RemingtonGail | Layout::RemingtonCbi => flow.palette(Command::NamePerson.text(flow.lang)),
    }
}

#[test]
fn names_are_asked_for_in_every_layout() {
    let cases = [
        (Layout::System, "pushpa"),
        (Layout::Phonetic, "pushpa"),
        // पुष
        (Layout::InScript, "hg<"),
        // पु
        (Layout::RemingtonGail, "iq"),
        (Layout::RemingtonCbi, "iq"),
    ];
    for (layout, keys) in cases {
        let mut flow = at_phones(Lang::Hi);
        choose(&mut flow, layout);
        sign(&mut flow, layout);
        if layout == Layout::InScript {
            flow.write("पुष्");
        } else {
            types(&mut flow, keys);
        }
        flow.press(Key::Enter);
        let given = last(&flow);
        let lead = given.lead.map(|who| name(&flow, who, Lang::Hi));
        assert_eq!(lead.as_deref(), Some("पुष्पा सैनी"), "{layout:?}: {}", given.text);
        types(&mut flow, "k");
        assert!(last(&flow).text.starts_with("पुष्पा सैनी "), "{layout:?}: {}", last(&flow).text);
    }
}

#[test]
fn where_the_window_is_the_wall_names_are_offered_below_the_picture() {
    for lang in Lang::ALL {
        let (words, officer) = sentence(lang);
        let mut flow = at_phones(lang);
        flow.run(Command::Wall);
        flow.run(Command::New);
        flow.write(&format!("{words}@push"));
        let picture = flow.window.harness.get_by_role(Role::Image).rect();
        let offered: Vec<_> =
            flow.window.harness.query_all_by_role(Role::ListBoxOption).map(|row| row.rect()).collect();
        assert!(!offered.is_empty());
        assert!(offered.iter().all(|row| row.top() >= picture.bottom()), "{picture:?} {offered:?}");
        flow.press(Key::Enter);
        let given = last(&flow);
        assert_eq!(
            (given.text.as_str(), given.deadline.date),
            (format!("{words}{officer} ").as_str(), monday())
        );
    }
}

#[test]
fn an_empty_field_says_what_to_type_and_its_keys_and_asks_for_nothing_once_the_meeting_is_closed() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        let discussion = flow.hint(flow.text(Word::Discussion));
        for keys in [Command::ToDirection.keys(), Command::SaveAndNext.keys()] {
            assert!(discussion.contains(&keys), "{discussion}");
        }
        let direction = flow.hint(flow.text(Word::NewDirection));
        for keys in ["@", "#", "Enter"] {
            assert!(direction.contains(keys), "{direction}");
        }
        flow.close_meeting();
        flow.run(Command::Review);
        for field in [Word::Discussion, Word::NewDirection] {
            assert_eq!(flow.hint(flow.text(field)), "");
        }
    }
}

#[test]
fn tab_goes_as_the_eye_does_from_the_sentence_to_the_priority_and_back() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let (words, _) = sentence(lang);
        flow.write(words);
        flow.write("@push");
        flow.press(Key::Enter);
        let begun = flow.focused();
        let given = last(&flow);
        let officer = given.lead.map(|who| name(&flow, who, lang)).expect("a lead");
        let chips = [EntryText::LeadIs.with(lang, &[("name", &officer)]), given.deadline.phrase.clone()];
        let rest = [
            Word::Lead,
            Word::DeadlinePhrase,
            Word::DeadlineDate,
            Word::Supporting,
            Word::PriorityNormal,
            Word::PriorityHigh,
            Word::PriorityUrgent,
        ];
        let mut order = vec![begun];
        order.extend(chips);
        order.extend(rest.map(|word| flow.text(word).to_owned()));
        for (step, label) in order.iter().enumerate() {
            assert!(flow.focused().starts_with(label.as_str()), "{step}: {} for {label}", flow.focused());
            flow.press(Key::Tab);
        }
        for label in order.iter().rev() {
            flow.window.key(Modifiers::SHIFT, Key::Tab);
            assert!(flow.focused().starts_with(label.as_str()), "back: {} for {label}", flow.focused());
        }
    }
}
