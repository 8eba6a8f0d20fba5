//! Undo and redo of every kind of change, across the screens on which they were made.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Lang, MeetingFile, numbered};
use eframe::egui::{Event, Key};

use egui_kittest::kittest::Queryable as _;

use super::flow::Flow;
use super::in_session;

/// The sample's meeting on its meeting screen.
fn review(lang: Lang) -> Flow {
    let mut flow = Flow::sample(lang);
    flow.press(Key::Enter);
    flow.run(Command::Review);
    assert_eq!(flow.window.app().place(), Place::Review);
    flow
}

/// The meeting as people wrote it: the time that an item takes goes on whatever is undone.
fn as_written(flow: &Flow) -> MeetingFile {
    let mut file = flow.file();
    for item in &mut file.items {
        item.used_seconds = None;
    }
    file
}

/// Changes of five kinds on four screens; the meeting as it was before the first and after each.
fn change_all_over(flow: &mut Flow) -> Vec<MeetingFile> {
    let mut states = vec![as_written(flow)];
    flow.run(Command::Discussion);
    flow.write("प्रगति।");
    states.push(as_written(flow));
    let now = as_written(flow);
    let before = numbered(&now.items).into_iter().take_while(|(_, item)| now.table_of(item).is_none());
    for _ in 0..before.count() {
        flow.run(Command::NextItem);
    }
    flow.run(Command::Figures);
    flow.write("4321");
    // So far from the last figure that it is asked about.
    flow.press(Key::Enter);
    flow.press(Key::Enter);
    states.push(as_written(flow));
    flow.run(Command::AttendanceList);
    flow.press(Key::Space);
    states.push(as_written(flow));
    flow.run(Command::Prepare);
    flow.alt(Key::ArrowDown);
    states.push(as_written(flow));
    flow.run(Command::Review);
    flow.run(Command::New);
    flow.write("सूची");
    states.push(as_written(flow));
    states
}

#[test]
fn undo_takes_back_step_by_step_across_screens_and_redo_does_it_again() {
    for lang in Lang::ALL {
        let mut flow = review(lang);
        let states = change_all_over(&mut flow);
        for pair in states.windows(2) {
            assert_ne!(pair[0], pair[1], "a step changed nothing");
        }
        // From a screen on which none of it was done.
        flow.run(Command::Home);
        for before in states.iter().rev().skip(1) {
            let what = flow.window.app().data().unwrap().undo.clone().expect("a step").sentence(lang);
            flow.must_see(&Word::HintUndo.with(lang, &[("what", &what)]));
            flow.run(Command::Undo);
            flow.must_see(&Word::Undone.with(lang, &[("what", &what)]));
            assert!(as_written(&flow) == *before, "undo of {what:?} did not bring back what was there");
        }
        for after in states.iter().skip(1) {
            let what = flow.window.app().data().unwrap().redo.clone().expect("a step").sentence(lang);
            flow.run(Command::Redo);
            flow.must_see(&Word::Redone.with(lang, &[("what", &what)]));
            assert!(as_written(&flow) == *after, "{what:?} was not done again");
        }
        flow.run(Command::Redo);
        flow.must_see(flow.text(Word::NothingToUndo));
    }
}

#[test]
fn what_was_typed_is_undone_where_it_is_seen_and_typing_goes_on_from_there() {
    let mut flow = review(Lang::Hi);
    let before = flow.directions();
    flow.run(Command::New);
    flow.write("पहला ");
    flow.write("दूसरा");
    let two = flow.directions();
    assert!(two.contains(&"पहला दूसरा".to_owned()));
    flow.run(Command::Undo);
    assert!(flow.directions().contains(&"पहला ".to_owned()));
    assert!(flow.window.harness.query_all_by_value("पहला ").next().is_some(), "the field shows the old text");
    flow.write("तीसरा");
    assert!(flow.directions().contains(&"पहला तीसरा".to_owned()), "{:?}", flow.directions());
    flow.run(Command::Undo);
    flow.run(Command::Undo);
    assert_eq!(flow.directions(), before);
}

#[test]
fn what_was_typed_a_moment_ago_is_the_first_to_be_undone() {
    let mut flow = review(Lang::Hi);
    let before = flow.directions();
    flow.run(Command::New);
    flow.write("पहला निर्देश");
    flow.pause();
    // Undone before its time to be saved has come.
    flow.window.harness.event(Event::Text(" और".to_owned()));
    flow.window.harness.step();
    flow.run(Command::Undo);
    let now = flow.directions();
    assert!(now.contains(&"पहला निर्देश".to_owned()), "{now:?}");
    assert_eq!(now.len(), before.len() + 1);
}

#[test]
fn a_direction_typed_without_a_pause_is_undone_word_by_word_from_any_screen() {
    for lang in Lang::ALL {
        let mut flow = review(lang);
        let before = flow.directions();
        flow.run(Command::New);
        flow.write("सूची, आज ही भेजें।");
        flow.run(Command::Home);
        let parts = ["सूची, आज ही भेजें।", "सूची, आज ही ", "सूची, आज ", "सूची, "];
        for part in parts {
            assert!(flow.directions().contains(&part.to_owned()), "{part}: {:?}", flow.directions());
            flow.run(Command::Undo);
        }
        assert_eq!(flow.directions(), before);
        for part in parts.into_iter().rev() {
            flow.run(Command::Redo);
            assert!(flow.directions().contains(&part.to_owned()), "{part}: {:?}", flow.directions());
        }
    }
}

#[test]
fn what_is_pasted_is_a_step_and_so_is_what_is_typed_before_and_after_it() {
    let mut flow = in_session(Lang::Hi);
    flow.write("पहला");
    // At once: the clock stands still.
    flow.window.harness.event(Event::Paste(" दो तीन".to_owned()));
    flow.window.settle();
    flow.window.write("चौथा");
    for part in ["पहला दो तीनचौथा", "पहला दो तीन", "पहला"]
    {
        assert_eq!(flow.directions(), [part]);
        flow.run(Command::Undo);
    }
    assert!(flow.directions().is_empty());
}

#[test]
fn undo_outlives_the_program() {
    let mut flow = review(Lang::Hi);
    let before = flow.file();
    flow.run(Command::Discussion);
    flow.write("प्रगति।");
    assert_ne!(flow.file(), before);
    let mut flow = flow.reopen();
    flow.run(Command::Undo);
    assert_eq!(flow.file(), before);
}
