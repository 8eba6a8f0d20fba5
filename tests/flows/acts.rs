//! What is done to directions and items as a whole, from the palette, while the meeting goes on.

use baithak::app::command::Command;
use baithak::i18n::hall::Hall;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{ChairWord, DirectionId, DirectionKind, Lang, numbered};
use eframe::egui::{Key, Modifiers};

use super::flow::Flow;
use super::in_session;

const BOTH: &str = "सूची भेजें। नोटिस दें।";

/// A meeting with one direction of two sentences in its first item, open in the editor.
fn with_direction(lang: Lang) -> Flow {
    let mut flow = in_session(lang);
    flow.write(BOTH);
    flow
}

#[test]
fn a_direction_is_split_where_the_caret_stands_and_joined_again() {
    for lang in Lang::ALL {
        let mut flow = with_direction(lang);
        let first = flow.file().directions.first().and_then(|direction| direction.number.clone());
        // Six clusters: नो टि स, a space, दें and the danda.
        for _ in 0..6 {
            flow.press(Key::ArrowLeft);
        }
        flow.palette(Command::SplitDirection.text(lang));
        assert_eq!(flow.directions(), ["सूची भेजें।", "नोटिस दें।"], "{lang:?}");
        // The second part is in the editor; the first is a card, which is clicked to join them.
        let number = first.map(|number| number.to_string()).unwrap_or_default();
        flow.click(&Word::DirectionNumbered.with(lang, &[("number", &number)]));
        flow.palette(Command::JoinDirections.text(lang));
        assert_eq!(flow.directions(), [BOTH], "{lang:?}");
        flow.run(Command::Undo);
        flow.run(Command::Undo);
        assert_eq!(flow.directions(), [BOTH]);
    }
}

#[test]
fn of_two_deadlines_that_are_joined_the_later_stays_and_a_sentence_says_which_is_gone() {
    for lang in Lang::ALL {
        let mut flow = with_direction(lang);
        flow.run(Command::New);
        flow.write("05.12.2026 तक फोन चालू करें।");
        flow.press(Key::Enter);
        flow.write("10.12.2026 तक नोटिस दें।");
        flow.press(Key::Enter);
        flow.run(Command::DirectionBefore);
        flow.run(Command::DirectionBefore);
        let date = |flow: &Flow, day: u32| {
            let due =
                flow.file().directions.iter().filter_map(|given| given.deadline.date).collect::<Vec<_>>();
            due.contains(&chrono::NaiveDate::from_ymd_opt(2026, 12, day).expect("a day"))
        };
        assert!(date(&flow, 5) && date(&flow, 10));
        flow.palette(Command::JoinDirections.text(lang));
        flow.must_see(
            &Word::OneDeadlineKept.with(lang, &[("kept", "10.12.2026"), ("given_up", "05.12.2026")]),
        );
        // Also after it was looked at in the editor.
        flow.press(Key::Enter);
        assert!(!date(&flow, 5) && date(&flow, 10));
        let joined = "05.12.2026 तक फोन चालू करें। 10.12.2026 तक नोटिस दें।";
        assert_eq!(flow.directions(), [BOTH, joined], "{lang:?}");
    }
}

#[test]
fn the_second_part_of_a_split_takes_what_is_typed_next() {
    for lang in Lang::ALL {
        let mut flow = with_direction(lang);
        for _ in 0..6 {
            flow.press(Key::ArrowLeft);
        }
        flow.palette(Command::SplitDirection.text(lang));
        flow.press(Key::Home);
        flow.write("कल तक ");
        assert_eq!(flow.directions(), ["सूची भेजें।", "कल तक नोटिस दें।"], "{lang:?}");
    }
}

#[test]
fn a_direction_moves_to_the_item_that_is_chosen_and_undo_brings_it_back() {
    for lang in Lang::ALL {
        let mut flow = with_direction(lang);
        let items: Vec<_> = {
            let file = flow.file();
            numbered(&file.items).into_iter().map(|(_, item)| item.id).collect()
        };
        flow.palette(Command::MoveToItem.text(lang));
        assert!(flow.sees(flow.text(Word::ChooseItem)));
        // The first item, where it stands, is not offered: this is the third.
        flow.press(Key::ArrowDown);
        flow.press(Key::Enter);
        let at = |flow: &Flow| flow.file().directions.first().map(|direction| direction.item);
        assert_eq!(at(&flow), items.get(2).copied(), "{lang:?}");
        flow.run(Command::Undo);
        assert_eq!(at(&flow), items.first().copied());
    }
}

#[test]
fn a_direction_that_was_moved_is_no_longer_in_the_editor() {
    for lang in Lang::ALL {
        let mut flow = with_direction(lang);
        flow.palette(Command::MoveToItem.text(lang));
        flow.press(Key::Enter);
        flow.write("दूसरा निर्देश");
        flow.press(Key::Enter);
        let file = flow.file();
        let other = file.directions.iter().find(|direction| direction.text == "दूसरा निर्देश");
        assert_eq!(
            other.map(|direction| direction.item),
            numbered(&file.items).first().map(|(_, item)| item.id)
        );
        assert_eq!(file.directions.len(), 2, "{lang:?}");
    }
}

#[test]
fn a_direction_becomes_information_and_a_direction_with_its_number_again() {
    for lang in Lang::ALL {
        let mut flow = with_direction(lang);
        let number = flow.file().directions.first().and_then(|direction| direction.number.clone());
        flow.palette(Command::Information.text(lang));
        let file = flow.file();
        let direction = file.directions.first().expect("it is there");
        assert_eq!((direction.kind, direction.shown_number()), (DirectionKind::Information, None));
        flow.palette(Command::Information.text(lang));
        let file = flow.file();
        assert_eq!(file.directions.first().and_then(|direction| direction.shown_number()), number.as_ref());
    }
}

#[test]
fn the_discussion_becomes_information() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.run(Command::Discussion);
        flow.write("सभी ब्लॉक से सूची मिल गई है।");
        flow.palette(Command::DiscussionToInformation.text(lang));
        let file = flow.file();
        let direction = file.directions.first().expect("it is there");
        assert_eq!(direction.kind, DirectionKind::Information);
        assert_eq!(direction.text, "सभी ब्लॉक से सूची मिल गई है।");
    }
}

#[test]
fn an_item_that_is_left_comes_back_in_the_next_meeting_or_is_taken_up_there() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.palette(Command::ParkItem.text(lang));
        let parked = |flow: &Flow| numbered(&flow.file().items).first().is_some_and(|(_, item)| item.parked);
        assert!(parked(&flow));
        flow.palette(Command::ParkItem.text(lang));
        assert!(!parked(&flow));
        // Nothing was left by an earlier meeting: a sentence says so.
        flow.palette(Command::TakeUpItem.text(lang));
        assert!(flow.sees(flow.text(Word::NothingLeft)));
    }
}

#[test]
fn one_key_opens_the_directions_before_the_last_first_to_be_corrected_and_put_in_order() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.run(Command::DirectionBefore);
        flow.must_see(Hall::NoDirections.text(lang));
        for words in ["पहला", "दूसरा", "तीसरा"] {
            flow.write(words);
            flow.press(Key::Enter);
        }
        // Something is begun meanwhile: it is kept.
        flow.write("चौथा");
        flow.run(Command::DirectionBefore);
        flow.press(Key::End);
        flow.write(" कल तक");
        flow.run(Command::DirectionBefore);
        flow.run(Command::MoveUp);
        assert_eq!(flow.directions(), ["दूसरा", "पहला", "तीसरा कल तक", "चौथा"], "{lang:?}");
        flow.run(Command::Undo);
        assert_eq!(flow.directions(), ["पहला", "दूसरा", "तीसरा कल तक", "चौथा"]);
        flow.run(Command::New);
        assert_eq!(flow.value(flow.text(Word::NewDirection)), "");
    }
}

#[test]
fn without_a_next_direction_there_is_nothing_to_join_and_a_sentence_says_so() {
    for lang in Lang::ALL {
        let mut flow = with_direction(lang);
        flow.palette(Command::JoinDirections.text(lang));
        assert!(flow.sees(flow.text(Word::NothingNext)));
        assert_eq!(flow.directions(), [BOTH]);
    }
}

#[test]
fn the_caret_is_back_after_a_command_of_the_palette_that_asks_for_no_field() {
    for lang in Lang::ALL {
        let mut flow = with_direction(lang);
        for command in [Command::ParkItem, Command::Larger, Command::WallLive, Command::Information] {
            flow.palette(command.text(lang));
            flow.write("+");
        }
        assert_eq!(flow.directions(), [format!("{BOTH}++++")], "{lang:?}");
        // One that asks for a field gets it.
        flow.palette(Command::Discussion.text(lang));
        flow.write("चर्चा");
        assert_eq!(flow.directions(), [format!("{BOTH}++++")]);
        flow.palette(Command::Earlier.text(lang));
        flow.write(" आगे");
        assert_eq!(
            flow.file()
                .items
                .iter()
                .find(|item| !item.discussion.is_empty())
                .map(|item| item.discussion.clone())
                .as_deref(),
            Some("चर्चा आगे")
        );
    }
}

#[test]
fn the_caret_is_back_in_the_direction_when_the_palette_or_the_help_is_left() {
    for lang in Lang::ALL {
        let mut flow = with_direction(lang);
        flow.run(Command::Palette);
        flow.window.write("निर्देश");
        flow.press(Key::Escape);
        flow.write(" आज");
        flow.run(Command::Help);
        flow.press(Key::Escape);
        flow.write(" ही");
        assert_eq!(flow.directions(), ["सूची भेजें। नोटिस दें। आज ही"], "{lang:?}");
    }
}

#[test]
fn after_a_report_and_the_chairs_word_on_it_one_goes_on_to_the_direction_that_followed() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::Review);
        flow.run(Command::NextItem);
        let open: Vec<DirectionId> = {
            let file = flow.file();
            let asked = file.earlier_worst_first().into_iter().filter(|past| past.standing.is_open());
            asked.map(|past| past.direction.id).collect()
        };
        // Complied with, each goes behind those that are late; the form is gone when its report is on disk.
        for _ in &open {
            flow.run(Command::Earlier);
            flow.write("कार्यवाही पूर्ण की गई");
            for _ in 0..3 {
                flow.window.key(Modifiers::SHIFT, Key::Tab);
            }
            flow.press(Key::Space);
            for _ in 0..3 {
                flow.press(Key::Tab);
            }
            flow.press(Key::Enter);
            flow.run(Command::ChairAccepts);
        }
        let file = flow.file();
        for id in open {
            let past = file.earlier.iter().find(|past| past.direction.id == id).expect("shown once more");
            let words = past.entries.iter().filter(|entry| entry.text == "कार्यवाही पूर्ण की गई").count();
            assert_eq!(
                (words, past.standing.chair),
                (1, Some(ChairWord::Accepted)),
                "{:?}",
                past.direction.number
            );
        }
    }
}
