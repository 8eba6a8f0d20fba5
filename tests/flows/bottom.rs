//! The line at the bottom names the keys that work where one is.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::table::TableWord;
use baithak::model::Lang;
use eframe::egui::Key;

use super::flow::Flow;
use super::import::{in_table, paste};

fn names(flow: &Flow, keys: &str, word: Word) -> bool {
    flow.sees(&format!("{keys} {}", flow.text(word)))
}

#[test]
fn the_first_step_of_an_import_names_its_keys_and_not_those_of_the_preview() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        flow.run(Command::ImportFigures);
        let of_preview = |flow: &Flow| {
            let write = Command::ImportWrite.keys();
            [names(flow, "Space", Word::HintSkipRow), names(flow, &write, Word::HintWriteValues)]
        };
        assert!(names(&flow, "Enter", Word::HintOpenFile) && names(&flow, "Esc", Word::HintBack));
        assert_eq!(of_preview(&flow), [false, false]);
        flow.press(Key::Escape);
        assert_eq!(flow.window.app().place(), Place::Review);
        paste(&mut flow, "Block\tInstalled\nTaranagar\t31\n");
        assert_eq!(of_preview(&flow), [true, true]);
        assert!(!names(&flow, "Enter", Word::HintOpenFile));
        // The row is left out by a key of the table alone.
        flow.press(Key::Tab);
        assert_eq!(of_preview(&flow), [false, true]);
    }
}

#[test]
fn the_filter_of_the_table_names_its_keys_and_not_those_of_the_item() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let of_item = |flow: &Flow| {
            let new = Command::New.keys();
            [names(flow, "Enter", Word::HintSave), names(flow, &new, Word::HintNewDirection)]
        };
        assert_eq!(of_item(&flow), [true, true]);
        flow.run(Command::TableFilter);
        assert_eq!(of_item(&flow), [false, false]);
        assert!(names(&flow, "Enter ↓", Word::HintToTable) && names(&flow, "Esc", Word::HintAllUnits));
        flow.write("tar");
        flow.press(Key::Enter);
        assert!(flow.sees(&format!("D {}", TableWord::Change.text(lang))));
        assert!(!names(&flow, "Enter ↓", Word::HintToTable));
    }
}

#[test]
fn the_discussion_names_its_keys_and_not_those_of_a_direction() {
    for lang in Lang::ALL {
        let mut flow = in_table(lang);
        let of_direction = |flow: &Flow| names(flow, "Enter", Word::HintSave);
        assert!(of_direction(&flow));
        flow.run(Command::Discussion);
        assert!(!of_direction(&flow) && names(&flow, "Enter", Word::HintNewLine));
        assert!(names(&flow, &Command::ToDirection.keys(), Word::HintToDirection));
        flow.run(Command::New);
        assert!(of_direction(&flow) && !names(&flow, "Enter", Word::HintNewLine));
    }
}
