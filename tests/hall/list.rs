//! What is lined up for the wall.

use baithak::app::command::Command;
use baithak::app::hall::list;
use baithak::i18n::hall::Hall as Word;
use baithak::model::{Lang, WallOrder, WallShow, numbered};
use eframe::egui::{Key, Modifiers};

use super::flow::Flow;
use super::{in_hall_view, on_wall, reviewing, with_projector};

fn shows(flow: &Flow) -> Vec<WallShow> {
    flow.file().wall_list.into_iter().map(|scene| scene.show).collect()
}

fn line(flow: &Flow, at: usize, lang: Lang) -> String {
    let file = flow.file();
    list::words(&file.wall_list[at], &file, lang).line()
}

#[test]
fn what_was_lined_up_the_evening_before_is_called_up_by_one_key_each_way_and_the_meeting_goes_along() {
    for lang in Lang::ALL {
        let mut flow = reviewing(Flow::sample(lang));
        // The wall is still off.
        flow.run(Command::WallChart);
        flow.run(Command::WallLineUp);
        flow.must_see(&Word::LinedUp.with(lang, &[("at", "1"), ("what", &line(&flow, 0, lang))]));
        flow.run(Command::NextItem);
        flow.run(Command::WallLineUp);
        let mut flow = flow.reopen();
        flow.press(Key::Enter);
        flow.run(Command::Review);
        flow.run(Command::Wall);
        flow.run(Command::WallStep);
        flow.must_see(&on_wall(lang, Word::ShowChart));
        flow.run(Command::WallStep);
        flow.must_see(&on_wall(lang, Word::ShowTable));
        let items = numbered(&flow.file().items).iter().map(|(_, item)| item.id).collect::<Vec<_>>();
        let listed = flow.file().wall_list.iter().map(|scene| scene.item).collect::<Vec<_>>();
        assert_eq!(listed, [Some(items[2]), Some(items[3])]);
        // What is directed now is directed on the item that the hall sees.
        flow.run(Command::New);
        flow.write("शेष मशीनें चालू करें");
        flow.press(Key::Enter);
        let given = flow.file().directions_of(items[3]).map(|given| given.text.clone()).collect::<Vec<_>>();
        assert!(given.contains(&"शेष मशीनें चालू करें".to_owned()), "{given:?}");
        flow.run(Command::WallStepBack);
        flow.must_see(&on_wall(lang, Word::ShowChart));
        flow.run(Command::WallStepBack);
        flow.must_see(&on_wall(lang, Word::ShowChart));
    }
}

#[test]
fn the_end_of_the_list_and_an_empty_one_are_told() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::Review);
        flow.run(Command::WallStep);
        flow.must_see(&Word::ListEmpty.with(lang, &[("keys", &Command::WallLineUp.keys())]));
        flow.run(Command::WallLineUp);
        flow.run(Command::WallStepBack);
        flow.must_see(Word::ListFirst.text(lang));
        flow.run(Command::WallStep);
        flow.run(Command::WallStep);
        flow.must_see(Word::ListLast.text(lang));
    }
}

#[test]
fn the_list_is_filled_put_in_order_and_thinned_by_keys_and_each_is_undone() {
    for lang in Lang::ALL {
        let mut flow = reviewing(Flow::sample(lang));
        let agenda = flow.agenda();
        flow.run(Command::WallListed);
        flow.must_see(Word::ListNothing.text(lang));
        // The first two ways of showing the item, then words for the hall.
        flow.press(Key::Enter);
        flow.press(Key::ArrowDown);
        flow.press(Key::Enter);
        for _ in 0..20 {
            flow.press(Key::ArrowDown);
        }
        flow.press(Key::Enter);
        flow.write("दस मिनट का विराम");
        flow.press(Key::Enter);
        let first = WallShow::Table(WallOrder::AsGiven);
        let second = WallShow::Table(WallOrder::WorstFirst);
        let words = WallShow::Message("दस मिनट का विराम".to_owned());
        let three = [first.clone(), second.clone(), words.clone()];
        assert_eq!(shows(&flow), three);
        flow.run(Command::WallListed);
        flow.window.key(Modifiers::ALT, Key::ArrowDown);
        assert_eq!(shows(&flow), [second.clone(), first.clone(), words.clone()]);
        flow.press(Key::Delete);
        assert_eq!(shows(&flow), [second, words]);
        assert_eq!(flow.agenda(), agenda, "what lies below stays in its order");
        flow.run(Command::Undo);
        flow.run(Command::Undo);
        assert_eq!(shows(&flow), three);
    }
}

#[test]
fn one_row_and_one_column_are_called_up_as_they_were_lined_up_whatever_is_pointed_at_later() {
    let mut flow = with_projector(Lang::En);
    flow.run(Command::Figures);
    flow.press(Key::ArrowDown);
    flow.run(Command::WallUnit);
    flow.run(Command::WallLineUp);
    flow.press(Key::ArrowDown);
    flow.run(Command::WallLineUp);
    let scenes = flow.file().wall_list;
    assert_eq!(scenes[0].show, WallShow::Unit);
    assert!(scenes[0].unit.is_some() && scenes[0].unit != scenes[1].unit, "{scenes:?}");
    flow.run(Command::WallChart);
    flow.run(Command::WallStep);
    flow.must_see(&on_wall(Lang::En, Word::ShowUnit));
    // The same again is the same row, not the one with the cursor.
    flow.run(Command::WallLineUp);
    assert_eq!(flow.file().wall_list[2], scenes[0]);
}

#[test]
fn words_for_the_hall_stay_while_one_types_otherwise_or_does_something_to_the_wall() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.palette(Command::WallMessage.text(lang));
        flow.write("विराम");
        let keys = [Command::Layouts, Command::Latin, Command::WallBlank, Command::WallFreeze, Command::Undo];
        for command in keys {
            flow.run(command);
        }
        flow.write(" 10");
        assert_eq!(flow.value(Word::MessageTitle.text(lang)), "विराम 10");
        flow.run(Command::WallFreeze);
        flow.press(Key::Enter);
        flow.must_see(&on_wall(lang, Word::ShowMessage));
    }
}
