//! An office that writes ०–९ finds them everywhere: on every screen, on paper, on the wall and in its files.

use std::sync::Arc;

use baithak::app::hall::{Hall, Pointing};
use baithak::model::{Digits, Lang, MeetingFile};
use baithak::papers::{flow, minutes};
use baithak::session::{Clock, Edit, Session, sample};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};

use super::walk::{is_function_key, screens};
use crate::window::{Setup, clock};

/// A sample whose office writes so.
fn sample_in(folder: &std::path::Path, digits: Digits) -> std::path::PathBuf {
    let path = folder.join("digits.db");
    let clock: Arc<dyn Clock> = clock();
    sample::write(&path, &sample::Size::default(), Arc::clone(&clock)).expect("the sample");
    let mut session = Session::open(&path, clock).expect("the sample");
    let office = session.home().expect("a list").office.unwrap_or_default();
    let office = baithak::model::OfficeProfile { digits, ..office };
    session.apply(Edit::PutOfficeProfile(office)).expect("a change");
    path
}

fn file_of(path: &std::path::Path) -> MeetingFile {
    let session = Session::open_read_only(path, clock()).expect("the sample");
    let newest = session.home().expect("a list").meetings.first().expect("a meeting").id;
    session.meeting_file(newest).expect("the meeting")
}

/// What people typed stays as they typed it: every text in quotes that is no name of a variant.
fn typed(file: &MeetingFile) -> String {
    format!("{file:?}").split('"').skip(1).step_by(2).collect::<Vec<_>>().join("\n")
}

/// The words of a text with Latin digits that are neither keys nor files nor typed by somebody.
fn latin(text: &str, typed: &str) -> Vec<String> {
    let words = text.split_whitespace().filter(|word| word.contains(|c: char| c.is_ascii_digit()));
    words
        .filter(|word| !word.contains(['/', '\\']) && !word.contains(".db"))
        .filter(|word| !word.split(|c: char| !c.is_ascii_alphanumeric()).any(is_function_key))
        .filter(|word| !(word.starts_with("Ctrl+") || word.starts_with("Alt+") || typed.contains(*word)))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_screen_writes_the_digits_of_the_office() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = sample_in(folder.path(), Digits::Devanagari);
    let typed = typed(&file_of(&path));
    let mut wrong = Vec::new();
    for (name, needs_sample, go) in screens() {
        if !needs_sample || name == "keys" {
            continue;
        }
        let mut window = Setup { db: path.clone(), ..Setup::new(folder.path()) }.open();
        go(&mut window);
        let said = window.harness.query_all(By::new().predicate(|node| node.label().is_some()));
        for label in said.filter_map(|node| node.accesskit_node().label()) {
            let found = latin(&label, &typed);
            if !found.is_empty() {
                wrong.push(format!("{name}: {label:?} {found:?}"));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn papers_and_the_wall_write_the_digits_of_the_office() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = sample_in(folder.path(), Digits::Devanagari);
    let file = file_of(&path);
    let typed = typed(&file);
    let pages = flow::lay_out(&minutes::paper(&file, Lang::Hi, clock().now().naive_local())).dump();
    // Behind the language of each line stands its text.
    let lines = pages.lines().filter_map(|line| line.split_once(" hi: ").or(line.split_once(" en: ")));
    let wrong: Vec<String> = lines.flat_map(|(_, text)| latin(text, &typed)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for item in &file.items {
        let mut hall = Hall::default();
        hall.view.follow(Some(item.id));
        let pointing = Pointing { item: Some(item.id), ..Pointing::default() };
        let picture = hall.picture(Some(&file), Lang::Hi, &pointing, 16.0 / 9.0);
        let wrong: Vec<String> = picture.texts().flat_map(|text| latin(&text.text, &typed)).collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
