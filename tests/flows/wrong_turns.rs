//! What goes wrong in a meeting of its own accord: each is said in a sentence, and nothing is lost.

use std::collections::HashSet;

use baithak::app::command::Command;
use baithak::i18n::entry::EntryText;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Lang, Responsible, numbered};
use chrono::NaiveDate;
use eframe::egui::Key;

use super::flow::Flow;
use super::in_session;

#[test]
fn an_officer_who_leads_an_open_direction_is_not_deleted_and_the_sentence_says_where_he_is_named() {
    for (lang, name) in [(Lang::Hi, "विनोद कुमारी"), (Lang::En, "Vinod Kumari")] {
        let mut flow = Flow::sample(lang);
        let led = |flow: &Flow| {
            let file = flow.file();
            let who =
                file.people.officers.values().find(|officer| officer.name.get(lang) == name).map(|of| of.id);
            let leads = |given: &&baithak::model::Direction| given.lead == who.map(Responsible::Officer);
            let found = who.and_then(|_| file.directions.iter().find(leads).cloned());
            found.and_then(|given| given.number).map(|number| number.to_string())
        };
        let number = led(&flow).expect("a direction that is led");
        flow.run(Command::People);
        flow.focus(flow.text(Word::Find));
        flow.write(name);
        flow.run(Command::Delete);
        flow.must_see(&number);
        assert_eq!(led(&flow), Some(number));
    }
}

#[test]
fn a_deadline_before_the_meeting_is_pointed_out_at_once_and_when_the_meeting_is_closed() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.write("सूची भेजी जाए।");
        flow.fill(flow.text(Word::DeadlineDate), "20.11.2026");
        flow.press(Key::Tab);
        flow.must_see(&EntryText::DateBeforeMeeting.with(lang, &[("date", "20.11.2026")]));
        // It is a warning: what was typed is kept.
        let given = flow.file().directions.remove(0);
        assert_eq!(given.deadline.date, NaiveDate::from_ymd_opt(2026, 11, 20));
        flow.close_meeting();
        let number = given.number.map(|number| number.to_string()).unwrap_or_default();
        flow.must_see(&Word::CheckDateBeforeMeeting.with(lang, &[("number", &number)]));
    }
}

#[test]
fn no_two_items_have_one_number_whatever_is_moved_nested_deleted_and_undone() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.run(Command::Prepare);
        let numbers = |flow: &Flow| -> Vec<String> {
            let file = flow.file();
            numbered(&file.items).into_iter().map(|(number, _)| number).collect()
        };
        let acts: [fn(&mut Flow); 8] = [
            |flow| flow.alt(Key::ArrowDown),
            |flow| flow.alt(Key::ArrowDown),
            |flow| flow.alt(Key::ArrowRight),
            |flow| flow.run(Command::New),
            |flow| flow.alt(Key::ArrowUp),
            |flow| flow.alt(Key::ArrowRight),
            |flow| flow.run(Command::Undo),
            |flow| flow.run(Command::Delete),
        ];
        for act in acts {
            act(&mut flow);
            let all = numbers(&flow);
            let distinct: HashSet<&String> = all.iter().collect();
            assert_eq!(distinct.len(), all.len(), "{all:?}");
        }
    }
}

#[test]
fn no_two_directions_have_one_number_whatever_is_split_joined_turned_and_undone() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        let mut seen: Vec<Vec<String>> = Vec::new();
        let acts: [fn(&mut Flow); 9] = [
            |flow| flow.write("सूची भेजें। नोटिस दें।"),
            |flow| (0..6).for_each(|_| flow.press(Key::ArrowLeft)),
            |flow| flow.palette(Command::SplitDirection.text(flow.lang)),
            |flow| flow.palette(Command::Information.text(flow.lang)),
            |flow| flow.run(Command::New),
            |flow| flow.write("अगला निर्देश"),
            |flow| flow.run(Command::Undo),
            |flow| flow.run(Command::Undo),
            |flow| flow.write("फिर एक निर्देश"),
        ];
        for act in acts {
            act(&mut flow);
            let file = flow.file();
            let numbers = file.directions.iter().filter_map(|given| given.number.as_ref());
            let all: Vec<String> = numbers.map(ToString::to_string).collect();
            let distinct: HashSet<&String> = all.iter().collect();
            assert_eq!(distinct.len(), all.len(), "{all:?}");
            seen.push(all);
        }
        assert!(seen.iter().any(|all| all.len() == 2), "{seen:?}");
    }
}
