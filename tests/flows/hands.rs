//! What hands expect: nothing that was typed is left behind where it is not yet a value, the caret is where it was,
//! and what a key leads to is what the next key works on.

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Direction, Lang};
use chrono::NaiveDate;
use eframe::egui::Key;

use super::flow::Flow;
use super::in_session;

fn newest(flow: &Flow) -> Direction {
    let all = flow.file().directions;
    all.into_iter().max_by_key(|given| given.id.to_string()).expect("a direction")
}

#[test]
fn a_date_that_is_typed_is_stored_when_a_command_leads_away_and_a_wrong_one_keeps_one_there() {
    for lang in Lang::ALL {
        for command in [Command::New, Command::SaveAndNext] {
            let mut flow = in_session(lang);
            flow.run(Command::New);
            flow.write("शेष फोन चालू करें");
            let label = flow.text(Word::DeadlineDate);
            flow.fill(label, "5.12");
            flow.run(command);
            assert_eq!(newest(&flow).deadline.date, NaiveDate::from_ymd_opt(2026, 12, 5), "{command:?}");
        }
        let mut flow = in_session(lang);
        flow.run(Command::New);
        flow.write("शेष फोन चालू करें");
        let label = flow.text(Word::DeadlineDate);
        flow.fill(label, "31.02");
        let before = flow.directions().len();
        flow.run(Command::New);
        assert_eq!((flow.focused(), flow.value(label)), (label.to_owned(), "31.02".to_owned()));
        // Who was told and asks again goes on.
        flow.run(Command::New);
        assert_eq!(flow.directions().len(), before);
        assert_ne!(flow.focused(), label);
    }
}

#[test]
fn who_comes_back_to_the_meeting_types_on_where_he_was() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.run(Command::Discussion);
        flow.write("पहले शब्द ");
        flow.run(Command::AttendanceList);
        flow.run(Command::Review);
        assert_eq!(flow.focused(), flow.text(Word::Discussion));
        flow.write("और");
        assert!(flow.file().items.iter().any(|item| item.discussion == "पहले शब्द और"));
    }
}

#[test]
fn an_arrow_in_the_agenda_chooses_the_item_on_which_the_next_command_works() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::Prepare);
        let agenda = flow.agenda();
        flow.click(&agenda[2].replacen(' ', ". ", 1));
        flow.press(Key::ArrowDown);
        flow.run(Command::Delete);
        let left: Vec<String> = flow.agenda().iter().map(|line| title(line)).collect();
        assert!(left.contains(&title(&agenda[2])), "{left:?}");
        assert!(!left.contains(&title(&agenda[3])), "{left:?}");
    }
}

fn title(line: &str) -> String {
    line.split_once(' ').expect("a number").1.to_owned()
}

#[test]
fn whether_to_write_over_a_file_is_answered_by_enter() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::Minutes);
        flow.fill(flow.text(Word::Folder), &flow.folder.path().display().to_string());
        let saved = |flow: &Flow| {
            let entries = std::fs::read_dir(flow.folder.path()).expect("a folder").flatten();
            let pdf = entries
                .map(|entry| entry.path())
                .find(|path| path.extension().is_some_and(|end| end == "pdf"));
            pdf.and_then(|path| std::fs::metadata(path).ok()?.modified().ok())
        };
        flow.run(Command::Export);
        let first = saved(&flow).expect("a file");
        flow.run(Command::Export);
        assert_eq!(flow.focused(), flow.text(Word::ExportReplace));
        flow.press(Key::Enter);
        assert!(saved(&flow).expect("a file") > first, "it was not written anew");
    }
}
