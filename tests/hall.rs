//! The wall: its keys in the whole program, and each kind of scene as a picture.

#![cfg(test)]

#[expect(dead_code, reason = "the flows use the rest of it")]
#[path = "support/flow.rs"]
mod flow;
#[path = "hall/list.rs"]
mod list;
#[path = "hall/mirrored.rs"]
mod mirrored;
#[path = "hall/pictures.rs"]
mod pictures;
#[path = "hall/unentered.rs"]
mod unentered;
#[path = "support/window.rs"]
mod window;

use baithak::app::command::Command;
use baithak::app::hall::outputs::{Monitor, Seen};
use baithak::i18n::hall::Hall as Word;
use baithak::i18n::thread::ThreadText;
use baithak::model::{Lang, MeetingState, numbered};
use eframe::egui;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use flow::Flow;

/// The newest meeting on the meeting screen, at its first item with figures.
fn reviewing(mut flow: Flow) -> Flow {
    flow.press(egui::Key::Enter);
    flow.run(Command::Review);
    flow.run(Command::NextItem);
    flow.run(Command::NextItem);
    flow
}

/// In the meeting of the sample, on an item with figures, with the laptop's own window as the wall.
fn in_hall_view(lang: Lang) -> Flow {
    let mut flow = reviewing(Flow::sample(lang));
    flow.run(Command::Wall);
    flow
}

fn on_wall(lang: Lang, what: Word) -> String {
    Word::OnWall.with(lang, &[("what", what.text(lang))])
}

fn held(lang: Lang, next: Word) -> String {
    let next = Word::NextOnWall.with(lang, &[("what", next.text(lang))]);
    format!("{} · {next}", on_wall(lang, Word::WallFrozen))
}

#[test]
fn without_a_second_screen_the_window_itself_is_the_wall_and_the_same_key_leads_back() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.must_see(&on_wall(lang, Word::ShowTable));
        flow.run(Command::Wall);
        assert!(!flow.sees(&on_wall(lang, Word::ShowTable)));
    }
}

#[test]
fn one_key_blanks_the_wall_and_brings_it_back() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.run(Command::WallBlank);
        flow.must_see(&on_wall(lang, Word::WallBlank));
        flow.run(Command::WallBlank);
        flow.must_see(&on_wall(lang, Word::ShowTable));
    }
}

#[test]
fn what_is_chosen_while_the_wall_is_held_is_named_and_shown_after_the_same_key() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.run(Command::WallFreeze);
        flow.must_see(&held(lang, Word::ShowTable));
        flow.run(Command::WallNext);
        flow.must_see(&held(lang, Word::ShowWorst));
        flow.run(Command::WallChart);
        flow.must_see(&held(lang, Word::ShowChart));
        flow.run(Command::WallFreeze);
        flow.must_see(&on_wall(lang, Word::ShowChart));
        flow.run(Command::WallUnit);
        flow.must_see(&on_wall(lang, Word::ShowUnit));
    }
}

#[test]
fn a_direction_is_typed_below_the_picture_and_stored() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        let before = flow.directions().len();
        flow.run(Command::New);
        flow.write("शेष फोन सोमवार तक चालू करें");
        // Below the picture, too, it is deferred and kept, and says which.
        let deferred = ThreadText::Deferred.text(lang);
        flow.run(Command::Defer);
        flow.must_see(deferred);
        flow.run(Command::Defer);
        assert!(!flow.sees(deferred));
        flow.press(egui::Key::Enter);
        assert_eq!(flow.directions().len(), before + 1);
        assert!(flow.directions().contains(&"शेष फोन सोमवार तक चालू करें".to_owned()));
    }
}

#[test]
fn words_for_the_hall_are_typed_in_the_window_and_shown_when_done() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        flow.palette(Command::WallMessage.text(lang));
        flow.write("दस मिनट का विराम");
        assert!(!flow.sees(&on_wall(lang, Word::ShowMessage)));
        flow.press(egui::Key::Enter);
        flow.must_see(&on_wall(lang, Word::ShowMessage));
    }
}

#[test]
fn minutes_are_counted_while_the_meeting_is_in_session_and_shown_and_outlive_the_program() {
    for lang in Lang::ALL {
        let mut flow = reviewing(Flow::sample(lang));
        let item = numbered(&flow.file().items)[2].1.clone();
        let planned = item.planned_minutes.expect("a planned item");
        let shown = |minutes: u32| Word::ItemMinutes.with(lang, &[("used", &format!("{minutes}/{planned}"))]);
        let used = |flow: &Flow| flow.file().item(item.id).expect("the item").used_seconds;
        assert_eq!(flow.file().meeting.state, MeetingState::InSession);
        flow.must_see(&shown(0));
        assert_eq!(used(&flow), None);
        let undo = flow.window.app().data().and_then(|data| data.undo.clone());
        for _ in 0..13 {
            flow.pause();
            flow.window.settle();
        }
        flow.must_see(&shown(1));
        let counted = used(&flow).expect("stored at the end of the minute");
        assert!((60..120).contains(&counted), "{counted}");
        flow.run(Command::NextItem);
        assert!(used(&flow) > Some(counted), "what is left of it is stored when it is left");
        assert_eq!(flow.window.app().data().and_then(|data| data.undo.clone()), undo);
        let flow = reviewing(flow.reopen());
        flow.must_see(&shown(1));
    }
}

/// All labels and values that a screen reader finds in the window, longest names first.
fn everything_said(flow: &Flow) -> Vec<String> {
    let nodes = flow.window.harness.query_all_by(|_| true);
    let said = nodes.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]);
    said.flatten().filter(|text| !text.trim().is_empty()).collect()
}

/// True while the window is the picture of the hall.
fn shows_wall(flow: &Flow) -> bool {
    flow.window.harness.query_all_by_role(egui::accesskit::Role::Image).next().is_some()
}

#[test]
fn while_the_window_is_the_wall_it_holds_the_picture_and_the_line_being_typed_and_nothing_else() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        // A notice is up, and an error.
        flow.palette(Command::WallMonitor.text(lang));
        let picture = on_wall(lang, Word::ShowTable);
        flow.must_see(&picture);
        assert!(!flow.sees(Word::NoOtherMonitor.text(lang)));
        flow.run(Command::New);
        // Nor what an empty field asks the typist for.
        assert_eq!(flow.hint(&flow.focused()), "");
        flow.write("आधा वाक्य");
        let strip = [picture, "आधा वाक्य".to_owned(), flow.focused()];
        for said in everything_said(&flow) {
            assert!(strip.contains(&said), "{said:?} is on the wall");
        }
    }
}

#[test]
fn the_title_the_attendance_and_the_directions_to_be_read_out_come_by_keys_and_go_by_them() {
    for lang in Lang::ALL {
        let mut flow = in_hall_view(lang);
        for (command, what) in [
            (Command::WallTitle, Word::ShowTitle),
            (Command::WallAttendance, Word::ShowAttendance),
            (Command::WallReadBack, Word::ShowReadBack),
        ] {
            for seen in [what, Word::ShowTable] {
                flow.palette(command.text(lang));
                flow.must_see(&on_wall(lang, seen));
            }
        }
    }
}

/// What the computer has: the laptop's own screen, and the projector where that is plugged in.
fn plugged(projector: bool) -> Seen {
    let monitor = |name: &str, x: i32| Monitor {
        name: name.to_owned(),
        width: 1366,
        height: 768,
        position: (x, 0),
        known: None,
    };
    let mut monitors = vec![monitor("eDP-1", 0)];
    monitors.extend(projector.then(|| monitor("HDMI-1", 1366)));
    Seen { monitors, own: Some(0) }
}

/// In the meeting of the sample, on the item of IP phones, with the wall on a projector.
fn with_projector(lang: Lang) -> Flow {
    let mut flow = Flow::sample(lang);
    // The wall's window is one of its own, which is not drawn here.
    flow.window.harness.ctx.set_embed_viewports(false);
    flow.window.harness.state_mut().take_monitors(plugged(true));
    flow.press(egui::Key::Enter);
    flow.run(Command::Review);
    for _ in 0..8 {
        flow.run(Command::NextItem);
    }
    flow.run(Command::Wall);
    flow
}

#[test]
fn the_operator_sees_the_wall_small_and_beside_it_what_waits_while_it_is_held() {
    let mut results = SnapshotResults::new();
    for lang in Lang::ALL {
        let mut flow = with_projector(lang);
        let pictures =
            |flow: &Flow| flow.window.harness.query_all_by_role(egui::accesskit::Role::Image).count();
        assert_eq!(pictures(&flow), 1);
        for command in [Command::WallUnit, Command::WallNext, Command::WallTitle, Command::WallTitle] {
            flow.run(Command::WallLineUp);
            flow.palette(command.text(lang));
        }
        flow.run(Command::WallStep);
        flow.run(Command::WallStep);
        flow.run(Command::WallFreeze);
        flow.run(Command::WallChart);
        assert_eq!(pictures(&flow), 2);
        flow.must_see(Word::Waiting.text(lang));
        flow.must_see(&held(lang, Word::ShowChart));
        flow.window.picture(&format!("wall-held-{}-1366", lang.tag()), &mut results);
        flow.run(Command::WallFreeze);
        assert_eq!(pictures(&flow), 1);
    }
}

#[test]
fn a_projector_that_goes_and_comes_back_is_told_to_the_operator_and_the_caret_stays() {
    for lang in Lang::ALL {
        let mut flow = with_projector(lang);
        flow.run(Command::New);
        flow.write("शेष फोन");
        let caret = flow.focused();
        flow.window.harness.state_mut().take_monitors(plugged(false));
        flow.window.settle();
        flow.must_see(Word::MonitorLost.text(lang));
        // Also when something else has been said: nobody is to think that the hall sees anything.
        flow.run(Command::WallLineUp);
        assert!(!flow.sees(Word::MonitorLost.text(lang)));
        flow.must_see(Word::NotConnected.text(lang));
        assert!(!flow.sees(&on_wall(lang, Word::ShowTable)));
        flow.write(" चालू करें");
        flow.window.harness.state_mut().take_monitors(plugged(true));
        flow.window.settle();
        flow.must_see(Word::MonitorBack.text(lang));
        assert!(!flow.sees(Word::MonitorLost.text(lang)) && !flow.sees(Word::NotConnected.text(lang)));
        flow.must_see(&on_wall(lang, Word::ShowTable));
        flow.write(" सोमवार तक");
        assert_eq!(flow.focused(), caret);
        flow.press(egui::Key::Enter);
        assert!(flow.directions().contains(&"शेष फोन चालू करें सोमवार तक".to_owned()));
    }
}

#[test]
fn what_is_half_typed_waits_for_its_enter_also_on_another_screen() {
    for lang in Lang::ALL {
        let mut flow = with_projector(lang);
        // From the table back to the directions of this meeting.
        flow.run(Command::WallPrevious);
        flow.run(Command::New);
        flow.write("आधा निर्देश");
        let is_seen = |flow: &Flow| {
            let page = flow.window.app().projected().expect("a page");
            page.texts().any(|text| text.text.contains("आधा निर्देश"))
        };
        flow.run(Command::AttendanceList);
        assert!(!is_seen(&flow));
        flow.run(Command::Review);
        flow.press(egui::Key::Enter);
        assert!(is_seen(&flow));
    }
}

#[test]
fn that_there_is_one_screen_is_no_longer_said_when_it_is_the_operators_again() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(egui::Key::Enter);
        flow.run(Command::Review);
        flow.run(Command::Wall);
        flow.run(Command::Wall);
        assert!(!flow.sees(Word::OneMonitor.text(lang)));
    }
}

#[test]
fn an_open_register_stays_on_the_operators_screen() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(egui::Key::Enter);
        flow.run(Command::Review);
        (0..10).for_each(|_| flow.run(Command::NextItem));
        flow.run(Command::Figures);
        flow.press(egui::Key::P);
        flow.must_see("तक./2026/");
        flow.run(Command::Wall);
        flow.must_see(&on_wall(lang, Word::ShowTable));
        assert!(!flow.sees("तक./2026/"), "cases of offices by name are not for the hall");
    }
}
