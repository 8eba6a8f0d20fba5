//! Who has not sent figures, and the forms that are written from there.

use std::path::PathBuf;

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::received::ReceivedWord as Word;
use baithak::model::Lang;
use baithak::tabular::{Limits, form_key, read, unwatched};
use eframe::egui::Key;

use super::flow::Flow;

/// A new meeting with all schemes on its agenda, for which nothing has come, on the list of what is missing.
fn nothing_came(lang: Lang) -> Flow {
    let mut flow = Flow::sample(lang);
    flow.run(Command::NewMeeting);
    flow.click(Command::AddAllSchemes.text(flow.lang));
    flow.run(Command::Received);
    assert_eq!(flow.window.app().place(), Place::Received);
    flow
}

/// The forms in the folders that were made for them.
fn forms(flow: &Flow) -> Vec<PathBuf> {
    let entries = |folder: PathBuf| {
        std::fs::read_dir(folder).expect("a folder").map(|one| one.expect("an entry").path())
    };
    let folders = entries(flow.folder.path().to_path_buf()).filter(|path| path.is_dir());
    let mut found: Vec<PathBuf> =
        folders.flat_map(entries).filter(|path| path.extension().is_some_and(|end| end == "xlsx")).collect();
    found.sort();
    found
}

#[test]
fn forms_for_all_who_have_sent_nothing_are_written_in_one_go_and_known_when_they_come_back() {
    for lang in Lang::ALL {
        let mut flow = nothing_came(lang);
        let data = flow.window.app().data().expect("an open database");
        let meeting = data.file.as_ref().expect("an open meeting").meeting.clone();
        let received = flow.look(|session| session.received(meeting.id).expect("the list"));
        let missing: usize = received.iter().map(|one| one.missing.len()).sum();
        assert!(missing > 50, "{missing}");
        flow.click(Command::AllForms.text(lang));
        let forms = forms(&flow);
        // Each scheme is by block or above it here: a form for each line.
        assert_eq!(forms.len(), missing);
        let bytes = std::fs::read(&forms[0]).expect("a form");
        let book = read(&bytes, "form.xlsx", &Limits::default(), &unwatched).expect("a workbook");
        let key = form_key(&book).expect("a form");
        assert!(received.iter().any(|one| one.scheme.code == key.scheme));
        assert_eq!(key.as_on, meeting.date);
    }
}

#[test]
fn the_chosen_line_gets_one_form_and_the_list_is_saved() {
    let mut flow = nothing_came(Lang::Hi);
    flow.press(Key::ArrowDown);
    flow.run(Command::New);
    assert_eq!(forms(&flow).len(), 1);
    flow.run(Command::SaveReceived);
    let lists = std::fs::read_dir(flow.folder.path()).expect("the folder");
    let lists = lists
        .filter(|one| one.as_ref().expect("an entry").path().extension().is_some_and(|end| end == "xlsx"));
    assert_eq!(lists.count(), 1);
}

#[test]
fn when_all_have_sent_their_figures_the_list_says_so() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::Received);
        flow.must_see(Word::AllCame.text(lang));
    }
}
