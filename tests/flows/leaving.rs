//! Leaving a cell, a form, the meeting, the database and the program: nothing that was typed is left behind.

use std::time::Duration;

use baithak::app::Baithak;
use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::register::RegisterWord;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::thread::ThreadText;
use baithak::model::{Lang, Value};
use chrono::TimeDelta;
use eframe::egui::{Event, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;

use super::flow::Flow;
use super::in_session;
use super::register::{at_taranagar, figure};
use super::thread::{at_phones, earlier};
use super::whole_meeting::read_by_pdftotext;

/// The table of the IP phones with the keys.
fn in_cells(lang: Lang) -> Flow {
    let mut flow = at_phones(lang);
    flow.run(Command::Figures);
    flow
}

/// True when the program lets its window be closed; before it is, this is typed and not waited for.
fn closes(flow: &mut Flow, typed: Option<&str>) -> bool {
    let harness = &mut flow.window.harness;
    if let Some(typed) = typed {
        harness.event(Event::Text(typed.to_owned()));
        harness.step();
    }
    let events = |harness: &mut Harness<'_, Baithak>| {
        let root = harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
        root.events.push(ViewportEvent::Close);
    };
    events(harness);
    let (mut held, mut quiet) = (false, 0);
    for _ in 0..2000 {
        harness.step();
        let commands = &harness.output().viewport_output[&ViewportId::ROOT].commands;
        if commands.contains(&ViewportCommand::CancelClose) {
            held = true;
        } else if commands.contains(&ViewportCommand::Close) {
            // As a window answers.
            events(harness);
            held = false;
        } else if !held {
            return true;
        } else if !harness.state().is_busy() {
            quiet += 1;
        }
        if quiet > 8 {
            return false;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("neither closed nor held");
}

/// The first figure of the first row of the IP phones.
fn first_figure(flow: &Flow) -> Option<f64> {
    let file = flow.file();
    let table = &file.tables[&"ip-phone".into()];
    let place = table.main_columns()[0];
    table.rows[0].cells[place].value.as_ref().and_then(Value::number)
}

#[test]
fn a_figure_in_an_open_cell_is_entered_when_one_goes_to_another_item() {
    for lang in Lang::ALL {
        for leave in [Command::NextItem, Command::PreviousItem, Command::SaveAndNext] {
            let mut flow = in_cells(lang);
            let before = first_figure(&flow).expect("a figure");
            flow.write(&format!("{}", before + 1.0));
            flow.run(leave);
            assert_eq!(first_figure(&flow), Some(before + 1.0), "{leave:?}");
            flow.run(Command::Undo);
            assert_eq!(first_figure(&flow), Some(before));
        }
    }
}

#[test]
fn a_figure_that_cannot_be_taken_keeps_one_at_its_cell() {
    for lang in Lang::ALL {
        let mut flow = in_cells(lang);
        let before = first_figure(&flow);
        flow.write("4O");
        flow.run(Command::NextItem);
        flow.must_see("“O”");
        assert_eq!(first_figure(&flow), before);
        flow.press(Key::Backspace);
        flow.write("1");
        flow.run(Command::NextItem);
        assert_eq!(first_figure(&flow), Some(41.0));
    }
}

#[test]
fn undo_in_an_open_cell_leaves_the_cell_and_takes_nothing_else_back() {
    for lang in Lang::ALL {
        let mut flow = in_cells(lang);
        let before = first_figure(&flow).expect("a figure");
        flow.write(&format!("{}", before + 1.0));
        flow.press(Key::Enter);
        flow.write("9");
        flow.run(Command::Undo);
        assert_eq!(first_figure(&flow), Some(before + 1.0), "what was stored was taken back");
        flow.run(Command::Undo);
        assert_eq!(first_figure(&flow), Some(before));
        // In the filter there is nothing stored to take back.
        flow.press(Key::ArrowUp);
        flow.write(&format!("{}", before + 1.0));
        flow.press(Key::Enter);
        flow.run(Command::TableFilter);
        flow.write("tar");
        flow.run(Command::Undo);
        flow.must_see(flow.text(Word::NotStoredYet));
        assert_eq!(first_figure(&flow), Some(before + 1.0));
    }
}

#[test]
fn the_form_of_a_register_is_not_closed_with_words_in_it() {
    for lang in Lang::ALL {
        let mut flow = at_taranagar(lang, "received");
        flow.press(Key::Enter);
        flow.run(Command::New);
        flow.write("9901");
        for away in
            [Command::NextItem, Command::Discussion, Command::Earlier, Command::Figures, Command::Undo]
        {
            flow.run(away);
            assert!(flow.sees(RegisterWord::Leave.text(lang)), "{away:?}");
        }
        flow.run(Command::NextItem);
        flow.must_see(RegisterWord::EnterOrLeave.text(lang));
        // As soon as nothing is in it, one goes as before.
        flow.press(Key::Escape);
        flow.run(Command::Discussion);
        assert_eq!(flow.focused(), flow.text(Word::Discussion));
    }
}

#[test]
fn a_report_of_a_later_day_is_told_where_it_belongs_and_stays_in_the_form() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.close_meeting();
        flow.run(Command::Review);
        let before = earlier(&flow).entries.len();
        flow.wait(TimeDelta::days(3));
        flow.run(Command::Earlier);
        flow.write("तीन फोन चालू");
        for _ in 0..2 {
            flow.press(Key::Enter);
            let held = ThreadText::MeetingIsOver.with(lang, &[("date", "21.11.2026")]);
            flow.must_see(&held);
            assert_eq!(earlier(&flow).entries.len(), before);
            assert_eq!(flow.value(ThreadText::ReportDone.text(lang)), "तीन फोन चालू");
        }
        flow.run(Command::ChairAccepts);
        assert_eq!(earlier(&flow).entries.len(), before);
    }
}

#[test]
fn the_window_closes_once_what_was_typed_is_on_disk() {
    for lang in Lang::ALL {
        assert!(closes(&mut in_session(lang), None), "with nothing to store");
        let mut flow = in_session(lang);
        assert!(closes(&mut flow, Some("अंतिम क्षण में लिखा गया निर्देश।")));
        assert_eq!(flow.directions(), ["अंतिम क्षण में लिखा गया निर्देश।"]);
    }
}

#[test]
fn an_open_cell_that_cannot_be_taken_holds_the_window_once() {
    for lang in Lang::ALL {
        let mut flow = in_cells(lang);
        flow.write("4O");
        assert!(!closes(&mut flow, None));
        let why = flow.text(Word::EntryIsOpen);
        flow.must_see(&Word::CannotStore.with(lang, &[("why", why)]));
        assert!(closes(&mut flow, None));
    }
}

#[test]
fn the_minutes_are_printed_again_after_one_was_in_another_database() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.write("निर्देश।");
        flow.run(Command::Minutes);
        flow.must_see(flow.text(Word::SavePdf));
        flow.palette(Command::OpenSample.text(lang));
        flow.palette(Command::OpenOwn.text(lang));
        flow.window.key(Modifiers::NONE, Key::Enter);
        flow.run(Command::Minutes);
        assert_eq!(flow.window.app().place(), Place::Minutes);
        assert!(!flow.sees(flow.text(Word::Printing)));
    }
}

#[test]
fn in_front_of_the_hall_no_register_has_the_keys_and_no_cell_is_open() {
    for lang in Lang::ALL {
        let mut flow = at_taranagar(lang, "received");
        flow.press(Key::P);
        let received = |flow: &Flow| figure(flow, "received");
        let before = received(&flow);
        flow.run(Command::Wall);
        flow.run(Command::Delete);
        assert_eq!(received(&flow), before, "a case of the register was deleted unseen");
        flow.run(Command::Wall);

        let mut flow = in_cells(lang);
        flow.write("4O");
        flow.run(Command::Wall);
        // The window is the operator's still, and says why.
        flow.must_see("“O”");
        flow.must_see(flow.text(Word::EntryIsOpen));
    }
}

#[test]
fn what_is_found_elsewhere_waits_for_the_form_that_is_written_in() {
    for lang in Lang::ALL {
        let mut flow = at_taranagar(lang, "received");
        flow.press(Key::Enter);
        flow.run(Command::New);
        flow.write("9901");
        flow.run(Command::Search);
        flow.write("07/2026-09");
        flow.press(Key::Enter);
        flow.must_see(RegisterWord::EnterOrLeave.text(lang));
        flow.must_see(RegisterWord::Leave.text(lang));
    }
}

#[test]
fn undo_on_the_line_leaves_the_cell_that_is_still_open_as_it_is() {
    for lang in Lang::ALL {
        let mut flow = in_cells(lang);
        flow.write("4O");
        flow.run(Command::Discussion);
        flow.write(" और");
        flow.run(Command::Undo);
        assert_eq!(flow.focused(), flow.text(Word::Discussion));
        flow.must_see("“O”");
    }
}

#[test]
fn who_was_told_and_has_stored_it_since_is_told_anew() {
    let mut flow = in_cells(Lang::Hi);
    flow.write("4O");
    assert!(!closes(&mut flow, None));
    flow.press(Key::Backspace);
    flow.write("1");
    flow.press(Key::Enter);
    assert_eq!(first_figure(&flow), Some(41.0));
    flow.write("4O");
    assert!(!closes(&mut flow, None), "closed without a word");
}

#[test]
fn the_minutes_of_the_next_day_carry_its_date() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.write("निर्देश।");
        flow.run(Command::Minutes);
        flow.wait(TimeDelta::days(1));
        flow.window.settle();
        let path = flow.folder.path().join("minutes.pdf");
        flow.fill(flow.text(Word::Folder), &flow.folder.path().display().to_string());
        flow.fill(flow.text(Word::FileName), "minutes.pdf");
        flow.run(Command::Export);
        if let Some(text) = read_by_pdftotext(&path) {
            assert!(text.contains("22.11.2026"), "{text}");
        }
    }
}

#[test]
fn a_direction_whose_words_were_all_taken_out_is_gone_and_undo_brings_it_back() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.write("पहला निर्देश।");
        flow.press(Key::Enter);
        flow.write("दूसरा निर्देश।");
        flow.window.ctrl(Key::A);
        flow.press(Key::Backspace);
        flow.run(Command::New);
        assert_eq!(flow.directions(), ["पहला निर्देश।"]);
        flow.run(Command::Undo);
        assert_eq!(flow.directions().len(), 2);
    }
}
