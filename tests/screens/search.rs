//! The search, before a word, with hits, and with its filters.

use baithak::app::command::Command;
use eframe::egui::Key;

use super::look_at;

#[test]
fn the_search_before_a_word() {
    look_at("search-empty", true, |window| window.run(Command::Search));
}

#[test]
fn the_search() {
    look_at("search", true, |window| {
        window.run(Command::Search);
        window.write("ई मित्र");
    });
}

#[test]
fn the_search_with_filters() {
    look_at("search-filters", true, |window| {
        window.run(Command::Search);
        for (key, typed) in [(Key::F6, "open"), (Key::F3, "1.4.2026 से 30.11.2026")] {
            window.press(key);
            window.write(typed);
            window.press(Key::Enter);
        }
    });
}

#[test]
fn a_filter_of_the_search_is_chosen() {
    look_at("search-choosing", true, |window| {
        window.run(Command::Search);
        window.press(Key::F5);
    });
}
