//! An office finds its own hand everywhere: one that writes ०–९, and one that writes its dates in another way,
//! on every screen, on paper, on the wall and in its files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use baithak::app::hall::{Hall, Pointing};
use baithak::i18n::screen::Screen;
use baithak::model::{DateForm, Digits, Lang, MeetingFile, OfficeProfile};
use baithak::papers::{flow, minutes};
use baithak::session::{Clock, Edit, Session, sample};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};

use super::walk::{is_function_key, screens};
use crate::window::{Setup, clock};

/// A sample whose office writes so.
fn sample_in(folder: &Path, write: impl FnOnce(&mut OfficeProfile)) -> PathBuf {
    let path = folder.join("office.db");
    let clock: Arc<dyn Clock> = clock();
    sample::write(&path, &sample::Size::default(), Arc::clone(&clock)).expect("the sample");
    let mut session = Session::open(&path, clock).expect("the sample");
    let mut office = session.home().expect("a list").office.unwrap_or_default();
    write(&mut office);
    session.apply(Edit::PutOfficeProfile(office)).expect("a change");
    path
}

fn file_of(path: &Path) -> MeetingFile {
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

/// The words of a text that are dates with dots and were not typed by somebody.
fn dotted(text: &str, typed: &str) -> Vec<String> {
    let is_date = |word: &&str| {
        let parts: Vec<&str> = word.split('.').collect();
        parts.len() == 3
            && parts.iter().map(|part| part.len()).eq([2, 2, 4])
            && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let words = text.split(|c: char| !(c.is_ascii_digit() || c == '.')).filter(is_date);
    words.filter(|word| !typed.contains(*word)).map(str::to_owned).collect()
}

/// What the labels of all screens say that `wrong` finds in them, with the name of the screen.
fn wrong_on_screens(
    path: &Path,
    folder: &Path,
    lang: Lang,
    wrong: impl Fn(&str) -> Vec<String>,
) -> Vec<String> {
    let mut all = Vec::new();
    for (name, needs_sample, go) in screens() {
        if !needs_sample || name == "keys" {
            continue;
        }
        let mut window = Setup { db: path.to_owned(), lang, ..Setup::new(folder) }.open();
        go(&mut window);
        let said = window.harness.query_all(By::new().predicate(|node| node.label().is_some()));
        for label in said.filter_map(|node| node.accesskit_node().label()) {
            let found = wrong(&label);
            if !found.is_empty() {
                all.push(format!("{name}: {label:?} {found:?}"));
            }
        }
    }
    all.sort();
    all.dedup();
    all
}

/// The same of the paper and the wall.
fn wrong_for_all(file: &MeetingFile, lang: Lang, wrong: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let pages = flow::lay_out(&minutes::paper(file, lang, clock().now().naive_local())).dump();
    // Behind the language of each line stands its text.
    let lines = pages.lines().filter_map(|line| line.split_once(" hi: ").or(line.split_once(" en: ")));
    let mut all: Vec<String> = lines.flat_map(|(_, text)| wrong(text)).collect();
    for item in &file.items {
        let mut hall = Hall::default();
        hall.view.follow(Some(item.id));
        let pointing = Pointing { item: Some(item.id), ..Pointing::default() };
        let picture =
            hall.picture(Some(file), lang, &pointing, baithak::app::hall::picture::Screen::default());
        all.extend(picture.texts().flat_map(|text| wrong(&text.text)));
    }
    all
}

#[test]
fn every_screen_writes_the_digits_of_the_office() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = sample_in(folder.path(), |office| office.digits = Digits::Devanagari);
    // The setting itself shows both.
    let typed = format!("{}\n{}", typed(&file_of(&path)), Screen::DigitsLatin.text(Lang::Hi));
    let wrong = wrong_on_screens(&path, folder.path(), Lang::Hi, |text| latin(text, &typed));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn papers_and_the_wall_write_the_digits_of_the_office() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = file_of(&sample_in(folder.path(), |office| office.digits = Digits::Devanagari));
    let typed = typed(&file);
    let wrong = wrong_for_all(&file, Lang::Hi, |text| latin(text, &typed));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_screens_papers_and_walls_have_latin_digits_whatever_the_office_chose_for_hindi() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = sample_in(folder.path(), |office| office.digits = Digits::Devanagari);
    let file = file_of(&path);
    let typed = format!("{}\n{}", typed(&file), Screen::DigitsDevanagari.text(Lang::En));
    let devanagari = |text: &str| -> Vec<String> {
        let words = text.split_whitespace().filter(|word| word.contains(|c: char| ('०'..='९').contains(&c)));
        words.filter(|word| !typed.contains(*word)).map(str::to_owned).collect()
    };
    let mut wrong = wrong_on_screens(&path, folder.path(), Lang::En, devanagari);
    wrong.extend(wrong_for_all(&file, Lang::En, devanagari));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(devanagari("meeting no. ११"), ["११"]);
}

#[test]
fn every_screen_the_papers_and_the_wall_write_dates_as_the_office_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = sample_in(folder.path(), |office| office.dates = DateForm::Slashes);
    let file = file_of(&path);
    // The setting itself shows all forms.
    let typed = format!("{}\n{}", typed(&file), Screen::DatesDots.text(Lang::Hi));
    let mut wrong = wrong_on_screens(&path, folder.path(), Lang::Hi, |text| dotted(text, &typed));
    wrong.extend(wrong_for_all(&file, Lang::Hi, |text| dotted(text, &typed)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(dotted("23.11.2026 तक, 1.5", ""), ["23.11.2026"]);
}
