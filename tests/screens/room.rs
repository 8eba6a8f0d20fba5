//! What must have room on the smallest usual laptop.

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::Lang;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, TouchPhase, vec2};
use egui_kittest::kittest::Queryable as _;

use super::window::{Setup, Window};

fn small(lang: Lang) -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().expect("a folder");
    let setup = Setup::new(folder.path());
    let window = Setup { lang, size: [1366.0, 768.0], ..setup }.open();
    (folder, window)
}

fn rect(window: &Window, label: &str) -> Rect {
    window.harness.get_by_label(label).rect()
}

/// Turns the mouse wheel in the middle of the window.
fn scroll(window: &mut Window) {
    let middle = window.harness.ctx.content_rect().center();
    window.harness.hover_at(middle);
    window.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -400.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.settle();
}

#[test]
fn the_page_of_keys_is_seen_whole_to_its_last_line() {
    for lang in Lang::ALL {
        let (_folder, mut window) = small(lang);
        window.press(Key::F1);
        let (title, last) = (Word::HelpTitle.text(lang), Word::HelpClose.text(lang));
        let screen = window.harness.ctx.content_rect();
        for label in [title, Word::HelpTable.text(lang), last] {
            assert!(screen.contains_rect(rect(&window, label)), "{label} lies outside");
        }
        // The page leaves as much below its last line as above its first one, and nothing of it moves.
        let before = rect(&window, Word::HelpReview.text(lang));
        assert!(screen.bottom() - rect(&window, last).bottom() >= 40.0);
        scroll(&mut window);
        assert_eq!(rect(&window, Word::HelpReview.text(lang)), before, "it scrolls");
    }
}

#[test]
fn a_notice_covers_nothing_that_can_be_chosen_at_the_first_start() {
    for lang in Lang::ALL {
        let (_folder, mut window) = small(lang);
        window.run(Command::Undo);
        let notice = rect(&window, Word::NothingToUndo.text(lang));
        for label in [Word::WelcomeStart, Word::WelcomeSample, Word::WelcomeSampleWhy] {
            assert!(!notice.intersects(rect(&window, label.text(lang))), "{label:?} is covered");
        }
    }
}

#[test]
fn a_list_over_the_screen_grows_again_when_what_narrowed_it_is_taken_back() {
    for lang in Lang::ALL {
        let (_folder, mut window) = small(lang);
        window.run(Command::Palette);
        let rows = |window: &Window| {
            let inside = window.harness.query_all_by_role(Role::ListBoxOption);
            inside.map(|row| row.rect()).filter(|row| row.height() > 0.0).count()
        };
        let last = |window: &Window| {
            let rows = window.harness.query_all_by_role(Role::ListBoxOption);
            rows.last().expect("a row").rect().bottom()
        };
        let (all, bottom) = (rows(&window), last(&window));
        window.write(Command::Quit.text(lang));
        assert!(rows(&window) < all);
        window.ctrl(Key::A);
        window.press(Key::Backspace);
        assert_eq!((rows(&window), last(&window)), (all, bottom));
        // Nothing of it lies behind an edge: it does not scroll.
        scroll(&mut window);
        assert_eq!(last(&window), bottom);
    }
}
