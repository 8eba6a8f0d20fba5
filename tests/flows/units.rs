//! Lists of units: brought in from a file, seen before they are written, taken back, and saved.

use baithak::app::command::Command;
use baithak::i18n::screen::Screen;
use baithak::i18n::tabular::TabularMessage;
use baithak::i18n::units::UnitsWord as Word;
use baithak::model::{Lang, Unit};
use eframe::egui::Key;

use super::flow::Flow;

/// The screen of units, with a file of this name and content chosen by its place.
fn brought(lang: Lang, name: &str, content: &str) -> Flow {
    let mut flow = Flow::sample(lang);
    let path = flow.folder.path().join(name);
    std::fs::write(&path, content).expect("room for it");
    flow.run(Command::Units);
    flow.run(Command::BringUnits);
    flow.must_see(Word::Choose.text(lang));
    flow.write(&path.display().to_string());
    flow.press(Key::Enter);
    flow
}

fn units(flow: &Flow) -> Vec<Unit> {
    flow.look(|session| session.units().expect("units").to_vec())
}

fn counted(word: Word, lang: Lang, count: u64) -> String {
    word.counted(lang, count, &[("count", &count.to_string())])
}

const LIST: &str = "level,lgd_code,name_hi,name_en,parent_level,parent_lgd_code\n\
    block,659,तारानगर,Tara Nagar,district,96\nblock,7777,साहवा,Sahwa,district,96\nblock,654,चूरू,Churu,district,96\n";

#[test]
fn a_list_is_seen_before_it_is_written_and_taken_back_in_one_step() {
    for lang in Lang::ALL {
        let mut flow = brought(lang, "list.csv", LIST);
        let before = units(&flow);
        for said in [counted(Word::New, lang, 1), counted(Word::Changed, lang, 1)] {
            flow.must_see(&said);
        }
        flow.must_see(&Word::NameWas.with(lang, &[("name", "Taranagar")]));
        flow.must_see(&Word::CodeIs.with(lang, &[("code", "7777")]));
        assert_eq!(units(&flow), before, "nothing is written yet");
        // The button has the keys.
        flow.press(Key::Enter);
        flow.must_see(&Word::Taken.counted(lang, 2, &[("file", "list.csv"), ("count", "2")]));
        let after = units(&flow);
        assert_eq!(after.len(), before.len() + 1);
        assert!(after.iter().any(|unit| unit.name.en == "Tara Nagar"));
        assert!(after.iter().any(|unit| unit.name.hi == "साहवा"));
        flow.run(Command::Undo);
        assert_eq!(units(&flow), before);
    }
}

#[test]
fn a_list_that_stands_already_changes_nothing_and_says_so() {
    for lang in Lang::ALL {
        let mut flow = brought(lang, "list.csv", "level,lgd_code,name_hi,name_en\nblock,654,चूरू,Churu\n");
        flow.must_see(Word::NothingChanges.text(lang));
        flow.run(Command::WriteUnits);
        flow.must_see(Word::NothingChanges.text(lang));
        flow.press(Key::Escape);
        flow.must_see(Command::BringUnits.keys().as_str());
        assert!(!flow.sees(Word::NothingChanges.text(lang)));
    }
}

#[test]
fn what_is_wrong_in_a_list_is_said_with_its_row_and_nothing_is_written() {
    for lang in Lang::ALL {
        let wrong = format!("{LIST}planet,1,क,X,district,96\n");
        let mut flow = brought(lang, "list.csv", &wrong);
        let before = units(&flow);
        flow.must_see(&counted(Word::Problems, lang, 1));
        flow.must_see("planet");
        flow.run(Command::WriteUnits);
        assert_eq!(units(&flow), before);
        let flow = brought(lang, "phones.csv", "ब्लॉक,चालू\nचूरू,4\n");
        flow.must_see(&TabularMessage::UnitsNoColumns.with(lang, &[("file", "phones.csv")]));
    }
}

#[test]
fn a_spelling_that_is_given_to_a_unit_makes_its_name_known_and_one_that_is_taken_away_does_not() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Units);
        flow.focus(flow.text(Screen::Find));
        flow.write("659");
        let label = Word::OtherSpellings.text(lang);
        flow.fill(label, "टी नगर; Tara Town,टी नगर");
        let spelt = |flow: &Flow| {
            let mut all = flow.look(|session| session.unit_spellings().expect("spellings"));
            all.sort_by(|one, other| one.1.cmp(&other.1));
            all.into_iter().map(|(_, spelling)| spelling).collect::<Vec<_>>()
        };
        flow.pause();
        assert_eq!(spelt(&flow), ["Tara Town", "टी नगर"]);
        flow.fill(label, "Tara Town");
        flow.pause();
        assert_eq!(spelt(&flow), ["Tara Town"]);
        // Word by word.
        flow.run(Command::Undo);
        flow.run(Command::Undo);
        assert_eq!(spelt(&flow), ["Tara Town", "टी नगर"]);
        assert_eq!(flow.value(label), "Tara Town, टी नगर");
    }
}

#[test]
fn a_saved_list_comes_back_unchanged() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Units);
        flow.run(Command::SaveUnits);
        let path = flow.folder.path().join(format!("{}.csv", Word::FileName.text(lang)));
        let content = std::fs::read_to_string(path).expect("a list");
        let flow = brought(lang, "again.csv", &content);
        flow.must_see(Word::NothingChanges.text(lang));
    }
}
