//! The meeting itself: discussion and directions, typed live.

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Deputy, Lang, MeetingFile, MeetingState, Responsible, numbered};
use chrono::NaiveDate;
use eframe::egui::Key;
use eframe::egui::accesskit::Toggled;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::flow::Flow;
use super::{in_session, typed};

const PHONES: &str = "सभी आईपी फोन तत्काल चालू किए जाएँ।";
const CALLS: &str = "सरकारी कार्यालयों में फोन आईपी फोन से ही किए जाएँ।";
const COMMITTEE: &str = "तकनीकी समिति की बैठक शीघ्र बुलाई जाए।";

fn day(day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, day)
}

/// The discussions in the order of the agenda.
fn discussions(flow: &Flow) -> Vec<String> {
    let file = flow.file();
    numbered(&file.items).into_iter().map(|(_, item)| item.discussion.clone()).collect()
}

/// Each item's number with the texts of its directions.
fn by_item(file: &MeetingFile) -> Vec<(String, Vec<&str>)> {
    let texts = |item| file.directions_of(item).map(|direction| direction.text.as_str()).collect();
    numbered(&file.items).into_iter().map(|(number, item)| (number, texts(item.id))).collect()
}

#[test]
fn directions_are_typed_one_after_another_with_lead_and_deadline() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        assert_eq!(flow.file().meeting.state, MeetingState::InSession);
        assert_eq!(flow.focused(), flow.text(Word::NewDirection));
        flow.write(PHONES);
        // The sentence says “तत्काल”, which stands under it as a chip.
        flow.press(Key::Tab);
        flow.press(Key::Tab);
        assert_eq!(flow.focused(), flow.text(Word::Lead));
        let (part, _) = typed(lang).chair.split_once(' ').unwrap();
        flow.write(part);
        flow.press(Key::ArrowDown);
        flow.press(Key::ArrowUp);
        flow.press(Key::Enter);
        assert_eq!(flow.value(flow.text(Word::Lead)), typed(lang).chair);
        flow.press(Key::Tab);
        assert_eq!(flow.focused(), flow.text(Word::DeadlinePhrase));
        flow.write("आगामी सोमवार");
        assert_eq!(flow.value(flow.text(Word::DeadlineDate)), "23.11.2026");

        flow.run(Command::New);
        assert_eq!(flow.focused(), flow.text(Word::NewDirection));
        flow.write(CALLS);
        flow.press(Key::Enter);
        // The caret is in the next one; nothing has to be clicked.
        flow.write(COMMITTEE);
        // Behind the chip of “शीघ्र”.
        flow.press(Key::Tab);
        flow.press(Key::Tab);
        flow.write(typed(lang).officers[0]);
        flow.press(Key::Enter);

        let file = flow.file();
        assert_eq!(flow.directions(), [PHONES, CALLS, COMMITTEE]);
        let numbers: Vec<String> =
            file.directions.iter().filter_map(|d| d.number.as_ref()).map(ToString::to_string).collect();
        assert_eq!(numbers, ["01/2026-01", "01/2026-02", "01/2026-03"]);
        let leads = file.directions.iter().map(|direction| match direction.lead {
            Some(Responsible::Officer(id)) => file.people.officer_name(id, lang),
            Some(Responsible::Post(_)) | None => "",
        });
        assert_eq!(leads.collect::<Vec<_>>(), [typed(lang).chair, "", typed(lang).officers[0]]);
        let deadline = &file.directions[0].deadline;
        assert_eq!((deadline.phrase.as_str(), deadline.date), ("आगामी सोमवार", day(23)));
    }
}

#[test]
fn a_phrase_that_names_no_date_asks_for_one() {
    for (lang, sentence) in
        [(Lang::Hi, "“शीघ्र” में कोई तिथि नहीं है; नियत तिथि लिखें।"), (Lang::En, "“शीघ्र” names no date; give one.")]
    {
        let mut flow = in_session(lang);
        flow.write(COMMITTEE);
        flow.fill(flow.text(Word::DeadlinePhrase), "शीघ्र");
        flow.must_see(sentence);
        assert_eq!(flow.file().directions[0].deadline.date, None);
        flow.fill(flow.text(Word::DeadlineDate), "30.11.2026");
        assert!(!flow.sees(sentence));
        let deadline = &flow.file().directions[0].deadline;
        assert_eq!((deadline.phrase.as_str(), deadline.date), ("शीघ्र", day(30)));
    }
}

#[test]
fn a_discussion_becomes_a_direction_and_goes_back() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.run(Command::Discussion);
        assert_eq!(flow.focused(), flow.text(Word::Discussion));
        flow.write(PHONES);
        flow.run(Command::ToDirection);
        assert_eq!((flow.directions(), discussions(&flow)[0].as_str()), (vec![PHONES.to_owned()], ""));
        // Its words say by when, as when they are typed there.
        assert_eq!(flow.file().directions.remove(0).deadline.date, day(21));
        // It can be typed on where it now is.
        flow.write(" +");
        assert_eq!(flow.directions(), [format!("{PHONES} +")]);
        flow.run(Command::ToDiscussion);
        assert_eq!(flow.directions(), [""; 0]);
        assert_eq!(discussions(&flow)[0], format!("{PHONES} +"));
        assert_eq!(flow.focused(), flow.text(Word::Discussion));
        flow.write("!");
        assert_eq!(discussions(&flow)[0], format!("{PHONES} +!"));
    }
}

#[test]
fn the_next_item_is_typed_on_at_once() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.write("एक");
        flow.run(Command::NextItem);
        flow.write("दो");
        flow.run(Command::SaveAndNext);
        flow.write("तीन");
        flow.run(Command::PreviousItem);
        flow.run(Command::PreviousItem);
        flow.write("चार");
        let all = [("1".into(), vec!["एक", "चार"]), ("2".into(), vec!["दो"]), ("3".into(), vec!["तीन"])];
        assert_eq!(by_item(&flow.file()), all);

        // Where the discussion was being written, it is written at the next item too.
        flow.run(Command::Discussion);
        flow.write("पहली चर्चा");
        flow.run(Command::NextItem);
        flow.write("दूसरी चर्चा");
        assert_eq!(discussions(&flow), ["पहली चर्चा", "दूसरी चर्चा", ""]);
        assert_eq!(by_item(&flow.file()), all);
    }
}

#[test]
fn saving_leaves_the_caret_in_the_middle_of_the_word() {
    let mut flow = in_session(Lang::Hi);
    for command in [Command::New, Command::Discussion] {
        flow.run(command);
        flow.write("राजेट की स्थिति");
        for _ in 0..10 {
            flow.press(Key::ArrowLeft);
        }
        flow.write("X");
        // Long enough for a save between the two, and for the news of it to come back.
        flow.window.settle();
        flow.write("Y");
        flow.window.settle();
        flow.press(Key::Backspace);
        flow.write("Z");
    }
    let direction = flow.directions().remove(0);
    let discussion = discussions(&flow).remove(0);
    assert!(direction.contains("XZ"), "{direction}");
    assert_eq!(direction, discussion);
    assert_eq!(direction.replace("XZ", ""), "राजेट की स्थिति");
    assert!(!direction.ends_with("XZ"), "the caret jumped to the end");
}

#[test]
fn a_new_line_in_a_direction_is_kept() {
    let mut flow = in_session(Lang::Hi);
    flow.write("पहली पंक्ति");
    flow.window.key(eframe::egui::Modifiers::SHIFT, Key::Enter);
    flow.write("दूसरी पंक्ति");
    flow.press(Key::Enter);
    flow.write("अगला");
    assert_eq!(flow.directions(), ["पहली पंक्ति\nदूसरी पंक्ति", "अगला"]);
}

#[test]
fn every_command_is_found_in_the_palette_by_either_language() {
    for (lang, query) in [(Lang::Hi, "close the meeting"), (Lang::En, "बैठक समाप्त")] {
        let mut flow = in_session(lang);
        flow.run(Command::Minutes);
        flow.palette(query);
        assert_eq!(flow.file().meeting.state, MeetingState::Closed);
        flow.palette(Command::ReopenMeeting.text(lang));
        assert_eq!(flow.file().meeting.state, MeetingState::InSession);
    }
}

#[test]
fn a_deputy_is_named_by_keys_alone_and_the_list_has_the_keys_again() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::AttendanceList);
        let name = |flow: &Flow, at: usize| {
            let file = flow.file();
            file.people.officer_name(file.invitees[at].seat.officer, lang).to_owned()
        };
        let first = |flow: &Flow, at: usize| name(flow, at).split(' ').next().expect("a name").to_owned();
        let third = first(&flow, 2);
        flow.write(&third);
        flow.run(Command::NameDeputy);
        flow.write("सुरेश मीणा");
        flow.press(Key::Enter);
        assert_eq!(flow.file().invitees[2].deputy, Some(Deputy::Named("सुरेश मीणा".to_owned())));
        // The state is lit, and the same by a click asks who it is.
        let state = Word::MarkDeputy.with(lang, &[("name", &name(&flow, 2))]);
        let node = flow.window.harness.get_by_label(&state);
        assert_eq!(node.accesskit_node().toggled(), Some(Toggled::True));
        node.click();
        flow.window.settle();
        assert_eq!(flow.focused(), flow.text(Word::DeputyFor));
        flow.press(Key::Escape);
        // The next who comes in is found by letters at once.
        flow.run(Command::Undo);
        let second = first(&flow, 1);
        flow.write(&second);
        flow.press(Key::Space);
        assert_eq!(flow.file().present().count(), flow.file().invitees.len() - 1);
    }
}
