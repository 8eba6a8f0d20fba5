//! The hall sees words that were entered, wherever the operator goes meanwhile.

use baithak::app::command::Command;
use baithak::i18n::hall::Hall as Word;
use baithak::model::Lang;
use eframe::egui::Key;

use super::flow::Flow;
use super::with_projector;

const FIRST: &str = "सूची भेजें।";
const HALF: &str = "आधा निर्देश";

/// The wall shows the directions of this meeting, of which one was given.
fn with_one(lang: Lang) -> Flow {
    let mut flow = with_projector(lang);
    flow.run(Command::WallPrevious);
    flow.run(Command::New);
    flow.write(FIRST);
    flow.press(Key::Enter);
    assert!(on_wall(&flow, FIRST));
    flow
}

/// Words on the page that stands on the projector.
fn on_wall(flow: &Flow, words: &str) -> bool {
    let page = flow.window.app().projected().expect("a page");
    page.texts().any(|text| text.text.contains(words))
}

#[test]
fn a_direction_that_is_let_go_without_enter_waits_until_it_is_entered() {
    let ways: [(&[Command], &[Command]); 3] = [
        (&[Command::DirectionBefore], &[]),
        (&[Command::NextItem], &[Command::PreviousItem]),
        (&[Command::PreviousItem], &[Command::NextItem]),
    ];
    for lang in Lang::ALL {
        for (away, back) in ways {
            let mut flow = with_one(lang);
            let waits = Word::NotEntered.text(lang);
            flow.write(HALF);
            assert!(!on_wall(&flow, HALF));
            for command in away.iter().chain(back) {
                flow.run(*command);
                assert!(!on_wall(&flow, HALF), "{command:?}");
            }
            assert!(on_wall(&flow, FIRST));
            assert!(flow.directions().contains(&HALF.to_owned()), "it is on disk");
            flow.must_see(waits);
            // Read back before the minutes are issued, it is one of them.
            flow.palette(Command::WallReadBack.text(lang));
            assert!(on_wall(&flow, HALF) && !flow.sees(waits));
            flow.palette(Command::WallReadBack.text(lang));
            assert!(!on_wall(&flow, HALF) && flow.sees(waits));
            flow.run(Command::New);
            flow.run(Command::DirectionBefore);
            assert!(!on_wall(&flow, HALF));
            flow.press(Key::Enter);
            assert!(on_wall(&flow, HALF));
            assert!(!flow.sees(waits));
        }
    }
}

#[test]
fn one_that_is_changed_stands_as_it_was_until_the_change_is_entered() {
    for lang in Lang::ALL {
        let mut flow = with_one(lang);
        flow.run(Command::DirectionBefore);
        flow.run(Command::NextItem);
        flow.run(Command::PreviousItem);
        assert!(!flow.sees(Word::NotEntered.text(lang)), "nothing of it was changed");
        flow.run(Command::DirectionBefore);
        flow.press(Key::End);
        flow.write(" कल तक");
        let changed = format!("{FIRST} कल तक");
        flow.run(Command::NextItem);
        flow.run(Command::PreviousItem);
        assert!(flow.directions().contains(&changed));
        assert!(on_wall(&flow, FIRST) && !on_wall(&flow, "कल तक"));
        flow.must_see(Word::NotEntered.text(lang));
        // Opened and let go again, it still waits; on another screen, too.
        flow.run(Command::DirectionBefore);
        flow.run(Command::Prepare);
        assert!(!on_wall(&flow, "कल तक"));
        flow.run(Command::Review);
        flow.run(Command::NextItem);
        flow.run(Command::PreviousItem);
        assert!(!on_wall(&flow, "कल तक"));
        flow.run(Command::DirectionBefore);
        flow.press(Key::Enter);
        assert!(on_wall(&flow, "कल तक"));
    }
}

#[test]
fn the_keys_that_save_a_direction_and_go_on_enter_it() {
    for lang in Lang::ALL {
        for command in [Command::New, Command::SaveAndNext] {
            let mut flow = with_one(lang);
            flow.write(HALF);
            flow.run(command);
            if command == Command::SaveAndNext {
                flow.run(Command::PreviousItem);
            }
            assert!(on_wall(&flow, HALF), "{command:?}");
            assert!(!flow.sees(Word::NotEntered.text(lang)));
        }
    }
}

#[test]
fn what_the_hall_has_read_along_stays_when_it_no_longer_does() {
    for lang in Lang::ALL {
        let mut flow = with_one(lang);
        flow.palette(Command::WallLive.text(lang));
        flow.write(HALF);
        assert!(on_wall(&flow, HALF));
        flow.run(Command::DirectionBefore);
        assert!(on_wall(&flow, HALF) && !flow.sees(Word::NotEntered.text(lang)));
        flow.palette(Command::WallLive.text(lang));
        assert!(on_wall(&flow, HALF) && !flow.sees(Word::NotEntered.text(lang)));
    }
}

#[test]
fn both_parts_of_a_direction_that_was_not_entered_wait_and_all_that_it_goes_into() {
    for lang in Lang::ALL {
        let mut flow = with_one(lang);
        flow.write("पहला आधा। दूसरा");
        (0.."दूसरा".chars().count().min(3)).for_each(|_| flow.press(Key::ArrowLeft));
        flow.palette(Command::SplitDirection.text(lang));
        assert!(flow.directions().contains(&"पहला आधा।".to_owned()), "{:?}", flow.directions());
        assert!(!on_wall(&flow, "पहला आधा") && !on_wall(&flow, "दूसरा"));
        flow.run(Command::DirectionBefore);
        flow.run(Command::DirectionBefore);
        flow.palette(Command::JoinDirections.text(lang));
        assert!(flow.directions().contains(&format!("{FIRST} पहला आधा।")));
        assert!(on_wall(&flow, FIRST) && !on_wall(&flow, "पहला आधा"));
        flow.press(Key::Enter);
        assert!(on_wall(&flow, "पहला आधा"));
    }
}
