//! Old text in Kruti Dev, pasted: it stays as it is until its Unicode is taken, and comes back by one undo.

use baithak::app::command::Command;
use baithak::hindi::krutidev::from_unicode;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::search::SearchWord;
use baithak::i18n::typing::Typing;
use baithak::model::Lang;
use eframe::egui::{Key, Modifiers};

use egui_kittest::kittest::Queryable as _;

use super::flow::Flow;
use super::in_session;

const HINDI: &str = "समस्त विकास अधिकारी सूचना भिजवायें।";

fn old() -> String {
    from_unicode(HINDI).text
}

/// The bar with the preview, or without it.
fn is_offered(flow: &Flow) -> bool {
    let offered = flow.sees(Typing::TakeUnicode.text(flow.lang));
    assert_eq!(flow.sees(&format!("“{HINDI}”")), offered);
    assert_eq!(flow.sees("(99%"), offered);
    offered
}

#[test]
fn the_unicode_of_pasted_kruti_dev_is_taken_by_one_key_and_given_back_by_one_undo() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.write("पहले ");
        let field = flow.focused();
        flow.window.harness.event(eframe::egui::Event::Paste(old()));
        flow.window.settle();
        assert!(is_offered(&flow));
        assert_eq!((flow.focused(), flow.directions()), (field.clone(), vec![format!("पहले {}", old())]));
        // At once: the clock stands still.
        flow.window.key(Modifiers::ALT, Key::U);
        assert!(!is_offered(&flow));
        assert_eq!((flow.focused(), flow.directions()), (field, vec![format!("पहले {HINDI}")]));
        flow.window.write(" अंत");
        assert_eq!(flow.directions(), [format!("पहले {HINDI} अंत")]);
        flow.run(Command::Undo);
        while flow.directions() != [format!("पहले {HINDI}")] {
            flow.run(Command::Undo);
        }
        flow.run(Command::Undo);
        assert_eq!(flow.directions(), [format!("पहले {}", old())]);
        flow.run(Command::Redo);
        assert_eq!(flow.directions(), [format!("पहले {HINDI}")]);
    }
}

#[test]
fn several_pasted_lines_are_shown_and_the_others_counted() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.run(Command::Discussion);
        let line = |place: usize| format!("{HINDI} {place}");
        let old: Vec<String> = (1..=8).map(|place| from_unicode(&line(place)).text).collect();
        flow.window.harness.event(eframe::egui::Event::Paste(old.join("\n")));
        flow.window.settle();
        for place in 1..=5 {
            assert!(flow.sees(&line(place)), "{place}");
        }
        assert!(!flow.sees(&line(6)));
        assert!(flow.sees(&Typing::MoreLines.counted(lang, 3, &[("count", "3")])));
    }
}

#[test]
fn esc_or_typing_on_lets_the_pasted_text_be() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.paste(&old());
        assert!(is_offered(&flow));
        let field = flow.focused();
        flow.press(Key::Escape);
        assert!(!is_offered(&flow));
        assert_eq!(flow.focused(), field);
        flow.window.ctrl(Key::A);
        flow.paste(&old());
        assert!(is_offered(&flow));
        flow.write(" और");
        assert!(!is_offered(&flow));
        flow.window.key(Modifiers::ALT, Key::U);
        assert_eq!(flow.directions(), [format!("{} और", old())]);
        // The next direction has nothing to do with it.
        flow.press(Key::Enter);
        flow.paste(&old());
        assert!(is_offered(&flow));
        flow.press(Key::Enter);
        assert!(!is_offered(&flow));
    }
}

#[test]
fn it_is_taken_from_the_palette_and_by_mouse_as_well_and_the_caret_returns() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.paste(&old());
        let field = flow.focused();
        flow.palette(Command::PastedToUnicode.text(lang));
        assert_eq!((flow.focused(), flow.directions()), (field.clone(), vec![HINDI.to_owned()]));
        flow.palette(Command::PastedToUnicode.text(lang));
        flow.must_see(Typing::NothingPasted.text(lang));
        flow.run(Command::Discussion);
        flow.paste(&old());
        flow.window.harness.get_by_label_contains(Typing::TakeUnicode.text(lang)).click();
        flow.window.settle();
        assert_eq!(flow.value(flow.text(Word::Discussion)), HINDI);
    }
}

#[test]
fn it_is_offered_in_the_search_and_below_the_wall_in_the_own_window() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.run(Command::Search);
        flow.paste(&old());
        assert!(is_offered(&flow));
        flow.press(Key::Escape);
        assert!(!is_offered(&flow) && flow.sees(SearchWord::Keys.text(lang)));
        flow.window.ctrl(Key::A);
        flow.paste(&old());
        flow.window.key(Modifiers::ALT, Key::U);
        assert!(flow.window.harness.query_all_by_value(HINDI).next().is_some());
        flow.press(Key::Escape);
        flow.run(Command::Wall);
        flow.paste(&old());
        assert!(is_offered(&flow));
        flow.window.key(Modifiers::ALT, Key::U);
        assert_eq!(flow.directions(), [HINDI]);
    }
}

#[test]
fn unicode_english_and_what_is_too_short_are_never_offered() {
    for lang in Lang::ALL {
        for text in [HINDI, "Minutes of the review meeting", "15.02.2026", "esa", "IP फोन dk;Zokgh fooj.k"]
        {
            let mut flow = in_session(lang);
            flow.paste(text);
            assert!(!flow.sees(Typing::TakeUnicode.text(lang)), "{text}");
            assert_eq!(flow.directions(), [text]);
        }
    }
}
