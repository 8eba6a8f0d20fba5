//! The operator's own window as the wall: the hall sees the picture and the line below it, whatever is asked for.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::entry::EntryText;
use baithak::i18n::hall::Hall as Word;
use baithak::i18n::screen::Screen;
use baithak::i18n::thread::ThreadText;
use baithak::model::check::warnings;
use baithak::model::{ComplianceEntry, ItemKind, Lang, MeetingState, WallShow, numbered};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::flow::Flow;
use super::{in_hall_view, on_wall, shows_wall};

/// The window is the picture, and nothing of the operator's own screens is there.
#[track_caller]
fn assert_hall_view(flow: &Flow, after: &str) {
    assert!(shows_wall(flow), "{after}: the picture is gone");
    for (own, lang) in [Screen::TabPrepare, Screen::AllMeetings].into_iter().zip(Lang::ALL) {
        assert!(!flow.sees(own.text(lang)), "{after}: {own:?} is seen by the hall");
    }
}

/// Goes on to the item of IP phones, with nothing on the line.
fn on_phones(flow: &mut Flow) {
    let items = numbered(&flow.file().items).into_iter().map(|(_, item)| item.clone()).collect::<Vec<_>>();
    let phones = items.iter().position(|item| item.scheme.as_ref().is_some_and(|code| code.0 == "ip-phone"));
    (2..phones.expect("the item")).for_each(|_| flow.run(Command::NextItem));
    flow.press(Key::Escape);
}

#[test]
fn whatever_keys_are_pressed_the_hall_sees_the_picture_and_no_screen_of_the_operator() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        let leaves = [Command::Wall, Command::Quit, Command::FullScreen];
        let has_keys = |command: &Command| command.shortcut().is_some() && !leaves.contains(command);
        let here = Command::ALL.iter().copied().filter(|command| command.fits(Place::Review, true));
        let (shown, waiting): (Vec<Command>, Vec<Command>) =
            here.filter(has_keys).partition(|command| command.fits_hall_view());
        // The language may have been switched by one of them.
        let is_told = |flow: &Flow| {
            let told = |lang: &Lang| Word::NotOnWall.with(*lang, &[("keys", &Command::Wall.keys())]);
            Lang::ALL.iter().any(|lang| flow.sees(&told(lang)))
        };
        for (command, waits) in
            shown.into_iter().map(|one| (one, false)).chain(waiting.into_iter().map(|one| (one, true)))
        {
            flow.run(command);
            assert_hall_view(&flow, &format!("{command:?}"));
            assert_eq!(is_told(&flow), waits, "{command:?}");
            flow.press(Key::Escape);
            flow.press(Key::Escape);
        }
    }
}

fn offers(flow: &Flow, text: &str) -> bool {
    let mut options = flow.window.harness.query_all_by_role(Role::ListBoxOption);
    options.any(|option| option.accesskit_node().label().as_deref() == Some(text))
}

#[test]
fn a_command_that_would_show_the_operators_screen_is_not_offered_while_the_window_is_the_wall() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        for command in Command::ALL.iter().filter(|command| !command.fits_hall_view()) {
            flow.run(Command::Palette);
            assert_hall_view(&flow, "palette");
            flow.write(command.text(lang));
            assert!(!offers(&flow, command.text(lang)), "{command:?}");
            flow.press(Key::Escape);
        }
    }
}

#[test]
fn the_list_of_the_wall_stands_below_the_picture_and_is_gone_through_there() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.run(Command::WallLineUp);
        flow.run(Command::WallChart);
        flow.run(Command::WallLineUp);
        flow.run(Command::WallListed);
        assert_hall_view(&flow, "the list");
        flow.must_see(Word::WallList.text(lang));
        flow.press(Key::Enter);
        flow.must_see(&on_wall(lang, Word::ShowTable));
        assert!(
            flow.window.harness.query_all_by_role(Role::ListBoxOption).next().is_none(),
            "the list is gone"
        );
        flow.run(Command::WallListed);
        flow.press(Key::ArrowDown);
        flow.press(Key::Delete);
        flow.press(Key::Escape);
        assert_eq!(flow.file().wall_list.len(), 1);
        assert_hall_view(&flow, "the list was left");
    }
}

#[test]
fn rows_are_gone_through_on_the_wall_and_a_direction_begins_on_the_one_that_is_talked_about() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        on_phones(&mut flow);
        let file = flow.file();
        let table = &file.tables[&baithak::model::SchemeCode::from("ip-phone")];
        // Not the one that is furthest behind, which is shown where none is marked.
        let third = &table.rows[2].unit;
        (0..4).for_each(|_| flow.press(Key::ArrowDown));
        flow.press(Key::ArrowUp);
        flow.run(Command::WallUnit);
        flow.must_see(&on_wall(lang, Word::ShowUnit));
        flow.run(Command::WallLineUp);
        let lined_up = flow.file().wall_list;
        assert_eq!((lined_up[0].show.clone(), lined_up[0].unit), (WallShow::Unit, Some(third.id)));
        flow.run(Command::New);
        flow.write(if lang == Lang::Hi {
            "शेष चालू करें।"
        } else {
            "Repair the rest."
        });
        flow.press(Key::Enter);
        let name = third.name.get(lang);
        let given = flow.file().directions.into_iter().find(|given| given.text.starts_with(name));
        let given = given.expect("a direction that begins with the row");
        let target = given.target.as_ref().expect("a figure");
        // The table had never had the keys: it is the figure that says most.
        let says_most = table.chart_column().map(|column| &table.scheme.indicators[column]);
        // Its words are of a part of a whole, "38 में से 21 चालू", and so is what is kept.
        let says_most = says_most.map(|indicator| &table.scheme.part_of(indicator).code);
        assert_eq!((target.unit(), target.indicator()), (Some(third.id), says_most));
        assert_hall_view(&flow, "a direction on a row");
        // The key that the table keeps for itself is the chair's again: there is no table to be seen.
        flow.run(Command::DirectionBefore);
        let words = flow.focused();
        assert!(flow.value(&words).starts_with(name), "{words}");
    }
}

#[test]
fn what_was_understood_stands_on_the_line_and_is_changed_there() {
    for (lang, sentence, phrase, other) in [
        (Lang::Hi, "शेष फोन सोमवार तक चालू करें।", "सोमवार तक", "7 दिवस में"),
        (Lang::En, "Repair the phones by Monday.", "by Monday", "within 7 days"),
    ] {
        let mut flow = in_hall_view(lang);
        on_phones(&mut flow);
        flow.run(Command::New);
        flow.write(sentence);
        flow.must_see(&format!("{phrase} · "));
        let words = flow.focused();
        let given = |flow: &Flow| {
            let all = flow.file().directions;
            let begins = sentence.split(' ').next().expect("a word");
            all.into_iter().find(|given| given.text.starts_with(begins)).expect("a direction")
        };
        let first = given(&flow).deadline.date.expect("a date");
        // Back to the chips, which stand before the picture's keys.
        flow.press(Key::Tab);
        assert!(flow.focused().starts_with(phrase), "{}", flow.focused());
        assert_hall_view(&flow, "a chip has the keys");
        flow.press(Key::Enter);
        assert_eq!(flow.focused(), words);
        flow.write(other);
        let changed = given(&flow);
        assert_eq!(changed.text, sentence.replace(phrase, other));
        assert_ne!(changed.deadline.date, Some(first));
        flow.press(Key::Tab);
        flow.press(Key::Delete);
        assert_eq!(given(&flow).deadline.date, None);
        assert_eq!(flow.focused(), words);
        assert_hall_view(&flow, "a chip was taken away");
    }
}

#[test]
fn a_day_that_cannot_be_meant_is_pointed_out_on_the_line() {
    let mut flow = in_hall_view(Lang::Hi);
    on_phones(&mut flow);
    flow.run(Command::New);
    flow.write("शेष फोन 10 नवम्बर तक चालू करें");
    flow.must_see(&EntryText::DayIsPast.with(Lang::Hi, &[("phrase", "10 नवम्बर तक")]));
    assert_hall_view(&flow, "a day before the meeting");
}

#[test]
fn a_name_for_which_no_other_was_taken_stands_again_when_one_goes_to_another_item() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        on_phones(&mut flow);
        flow.run(Command::New);
        flow.write("शेष फोन चालू करें @");
        flow.press(Key::Enter);
        let given = |flow: &Flow| {
            let all = flow.file().directions;
            all.into_iter().find(|given| given.text.starts_with("शेष")).expect("a direction")
        };
        let before = given(&flow);
        assert!(before.lead.is_some() && !before.text.contains('@'), "{before:?}");
        flow.press(Key::Tab);
        flow.press(Key::Enter);
        flow.pause();
        assert!(given(&flow).text.contains('@'));
        flow.run(Command::NextItem);
        // A name that only said who it is for goes from the sentence as usual.
        let after = given(&flow);
        assert_eq!((after.text.as_str(), after.lead), ("शेष फोन चालू करें", before.lead));
    }
}

#[test]
fn the_picture_keeps_the_size_of_its_text_above_the_line() {
    let mut results = SnapshotResults::new();
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        on_phones(&mut flow);
        flow.run(Command::New);
        flow.write("शेष फोन सोमवार तक चालू करें @");
        flow.press(Key::Enter);
        flow.window.picture(&format!("mirrored-line-{}-1366", lang.tag()), &mut results);
    }
}

#[test]
fn a_blank_picture_takes_the_line_with_it_and_brings_it_back_with_its_words() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        on_phones(&mut flow);
        flow.run(Command::New);
        flow.write("शेष फोन चालू क");
        let words = flow.focused();
        flow.run(Command::WallBlank);
        assert!(!flow.sees(&words), "the line is seen under a blank picture");
        assert!(flow.directions().contains(&"शेष फोन चालू क".to_owned()), "not stored");
        // Who types on is told; nothing is typed unseen.
        flow.write("रें");
        flow.must_see(&Word::BlankTakesNothing.with(lang, &[("keys", &Command::WallBlank.keys())]));
        flow.run(Command::WallBlank);
        assert_eq!((flow.focused(), flow.value(&words)), (words.clone(), "शेष फोन चालू क".to_owned()));
        flow.write("रें");
        assert_eq!(flow.value(&words), "शेष फोन चालू करें");
        // Asked for, it comes up under a blank picture, too.
        flow.run(Command::WallBlank);
        flow.run(Command::Discussion);
        assert_eq!(flow.focused(), flow.text(Screen::Discussion));
    }
}

#[test]
fn the_discussion_is_written_below_the_picture_and_becomes_a_direction_there() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        let before = flow.directions().len();
        flow.run(Command::Discussion);
        assert_hall_view(&flow, "the discussion");
        assert_eq!(flow.focused(), flow.text(Screen::Discussion));
        flow.write("सभी कार्यालय आईपी फोन से सम्पर्क करें।");
        let item = flow.file().items.iter().find(|item| item.discussion.contains("आईपी फोन से")).cloned();
        assert!(item.is_some(), "what was typed is the discussion");
        flow.run(Command::ToDirection);
        assert_eq!(flow.directions().len(), before + 1);
        assert_hall_view(&flow, "a direction of it");
    }
}

#[test]
fn what_was_done_is_taken_down_below_the_picture_which_turns_to_the_direction() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.run(Command::PreviousItem);
        let file = flow.file();
        assert_eq!(numbered(&file.items)[1].1.kind, ItemKind::Compliance);
        let last = file.earlier_worst_first().last().expect("one").direction.id;
        (0..file.earlier.len()).for_each(|_| flow.run(Command::Earlier));
        assert_hall_view(&flow, "an earlier direction");
        assert_eq!(flow.focused(), ThreadText::ReportDone.text(lang));
        flow.write("सभी फोन चालू कर दिए गए हैं।");
        flow.press(Key::Enter);
        let file = flow.file();
        let past = file.earlier.iter().find(|past| past.direction.id == last).expect("still asked after");
        let entry = past.entries.last().expect("an entry");
        assert!(matches!(entry.entry, ComplianceEntry::Report(_)));
        assert_eq!(entry.text, "सभी फोन चालू कर दिए गए हैं।");
        assert_hall_view(&flow, "a report");
        assert!(!flow.sees(ThreadText::ReportDone.text(lang)), "the line goes with the report");
    }
}

#[test]
fn the_line_has_the_letters_that_are_typed_while_it_stands() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        on_phones(&mut flow);
        flow.run(Command::New);
        flow.write("पहला शब्द ");
        // Behind the last of what was understood the line begins again.
        (0..4).for_each(|_| flow.press(Key::Tab));
        flow.write("दूसरा ");
        // Given to the picture, the keys come back with the first letter.
        flow.press(Key::Escape);
        flow.write("तीसरा");
        flow.press(Key::Enter);
        let said = flow.directions().into_iter().find(|said| said.contains("पहला शब्द")).expect("a direction");
        assert!(said.contains("दूसरा") && said.contains("तीसरा"), "{said}");
        assert_hall_view(&flow, "a direction");
        flow.run(Command::Discussion);
        flow.write("चर्चा के ");
        flow.press(Key::Tab);
        flow.write("शब्द");
        assert!(flow.file().items.iter().any(|item| item.discussion.contains("चर्चा के शब्द")));
    }
}

#[test]
fn a_meeting_is_closed_on_the_wall_after_one_was_told_of_the_checks_and_the_picture_stays() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        on_phones(&mut flow);
        flow.run(Command::New);
        flow.write("किसी का नाम नहीं");
        flow.press(Key::Enter);
        let found = warnings(&flow.file()).len();
        assert!(found > 0);
        flow.palette(Command::WallReadBack.text(lang));
        flow.palette(Command::CloseMeeting.text(lang));
        assert_eq!(flow.file().meeting.state, MeetingState::InSession, "closed without a word of the checks");
        let found = Word::CloseDespite.counted(lang, found as u64, &[("count", &found.to_string())]);
        assert!(flow.sees(&found), "{found}");
        flow.palette(Command::CloseMeeting.text(lang));
        assert_eq!(flow.file().meeting.state, MeetingState::Closed);
        assert_hall_view(&flow, "closed");
    }
}

#[test]
fn below_a_picture_that_is_held_the_line_says_of_which_item_its_words_are() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.run(Command::New);
        let plain = flow.focused();
        flow.run(Command::WallFreeze);
        flow.run(Command::NextItem);
        flow.run(Command::New);
        let number = numbered(&flow.file().items)[3].0.clone();
        let of = Word::LineOf.with(lang, &[("number", &number)]);
        assert_eq!(flow.focused(), format!("{plain} · {of}"));
        flow.run(Command::Discussion);
        assert_eq!(flow.focused(), format!("{} · {of}", flow.text(Screen::Discussion)));
        flow.run(Command::New);
        flow.run(Command::WallFreeze);
        assert_eq!(flow.focused(), plain);
    }
}

#[test]
fn where_the_window_becomes_the_wall_a_direction_goes_on_also_after_a_discussion() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.run(Command::Wall);
        flow.run(Command::Discussion);
        flow.write("चर्चा हुई");
        flow.run(Command::New);
        flow.write("पहला निर्देश");
        flow.press(Key::Enter);
        flow.run(Command::Wall);
        assert_hall_view(&flow, "on");
        flow.write("दूसरा निर्देश");
        flow.press(Key::Enter);
        assert!(flow.directions().contains(&"दूसरा निर्देश".to_owned()), "{:?}", flow.directions());
    }
}

#[test]
fn what_is_asked_of_a_wall_that_is_off_is_said_and_stands_there_when_it_is_on() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.run(Command::Wall);
        let keys = Command::Wall.keys();
        flow.run(Command::WallBlank);
        flow.must_see(&Word::WallIsOff.with(lang, &[("keys", &keys)]));
        flow.palette(Command::WallReadBack.text(lang));
        let shown = Word::ShowReadBack.text(lang);
        flow.must_see(&Word::WallOffNow.with(lang, &[("what", shown), ("keys", &keys)]));
        flow.run(Command::Wall);
        flow.must_see(&on_wall(lang, Word::ShowReadBack));
    }
}
