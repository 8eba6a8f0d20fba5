//! Reports on earlier directions: which state they leave, and where the caret is before and after.

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::thread::ThreadText;
use baithak::model::{ComplianceState, Lang};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::flow::Flow;
use super::thread::{at_phones, earlier};
use super::whole_meeting::{backward, forward};

fn report(flow: &mut Flow, words: &str) {
    flow.run(Command::Earlier);
    flow.write(words);
    flow.press(Key::Enter);
}

#[test]
fn words_alone_leave_what_is_complied_with_as_it_is() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.run(Command::Earlier);
        backward(&mut flow, ThreadText::Complied.text(lang));
        flow.press(Key::Space);
        forward(&mut flow, ThreadText::ReportDone.text(lang));
        flow.write("सब फोन चालू");
        flow.press(Key::Enter);
        flow.run(Command::ChairAccepts);
        let accepted = earlier(&flow).standing;
        assert!(accepted.state == ComplianceState::Complied && !accepted.is_open(), "{accepted:?}");
        report(&mut flow, "सूची भी प्रस्तुत की गई");
        assert_eq!(earlier(&flow).standing, accepted);
    }
}

#[test]
fn the_caret_goes_back_to_the_direction_when_a_report_is_entered() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        report(&mut flow, "दो फोन चालू");
        flow.write("नया निर्देश।");
        assert!(flow.directions().iter().any(|text| text == "नया निर्देश।"), "{:?}", flow.directions());
    }
}

#[test]
fn a_report_is_corrected_from_its_end_on() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        report(&mut flow, "दो फोन चालू");
        flow.palette(Command::CorrectEntry.text(lang));
        flow.write(" किए गए");
        assert_eq!(flow.value(ThreadText::ReportDone.text(lang)), "दो फोन चालू किए गए");
    }
}

#[test]
fn enter_in_the_deadline_goes_on_to_the_next_direction() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.write("सूची भेजी जाए");
        flow.fill(flow.text(Word::DeadlinePhrase), "15 दिवस में");
        flow.press(Key::Enter);
        flow.write("दूसरा निर्देश।");
        assert!(flow.directions().iter().any(|text| text == "दूसरा निर्देश।"), "{:?}", flow.directions());
    }
}

#[test]
fn the_same_word_twice_is_entered_once_and_what_is_closed_is_not_deferred() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let number = earlier(&flow).direction.number.expect("a number").to_string();
        for command in [Command::ChairRefuses, Command::Defer] {
            let before = earlier(&flow).entries.len();
            flow.run(command);
            assert_eq!(earlier(&flow).entries.len(), before + 1, "{command:?}");
            flow.run(command);
            assert_eq!(earlier(&flow).entries.len(), before + 1, "{command:?} again");
            flow.must_see(&ThreadText::HeardAlready.with(lang, &[("number", &number)]));
        }
        // Complied with and accepted.
        flow.run(Command::Earlier);
        flow.write("सभी फोन चालू");
        for _ in 0..3 {
            flow.window.key(Modifiers::SHIFT, Key::Tab);
        }
        flow.press(Key::Space);
        for _ in 0..3 {
            flow.press(Key::Tab);
        }
        flow.press(Key::Enter);
        flow.run(Command::ChairAccepts);
        let past = earlier(&flow);
        assert!(!past.standing.is_open());
        flow.run(Command::Defer);
        assert_eq!(earlier(&flow).entries.len(), past.entries.len());
        flow.must_see(&ThreadText::IsClosed.with(lang, &[("number", &number)]));
    }
}

#[test]
fn a_notice_stands_above_the_field_that_has_the_caret() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::NextItem);
        flow.run(Command::Earlier);
        flow.run(Command::ChairAccepts);
        assert_eq!(flow.focused(), ThreadText::ReportDone.text(lang));
        let field =
            flow.window.harness.query_all_by(|node| node.is_focused()).last().expect("a caret").rect();
        let notice = flow.window.harness.get_by_label(flow.text(Word::Close)).rect();
        assert!(notice.bottom() <= field.top(), "{lang:?}: {notice:?} {field:?}");
    }
}

/// With each word of the chair the card above the form is a line higher.
#[test]
fn the_field_of_a_report_stays_in_sight_while_its_card_grows() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::NextItem);
        flow.run(Command::Earlier);
        for command in [Command::ChairAccepts, Command::ChairRefuses, Command::ChairAccepts] {
            flow.run(command);
            assert_eq!(flow.focused(), ThreadText::ReportDone.text(lang));
            let field =
                flow.window.harness.query_all_by(|node| node.is_focused()).last().expect("a caret").rect();
            let window = flow.window.harness.ctx.content_rect();
            // The status bar stands below.
            assert!(field.bottom() <= window.bottom() - 24.0, "{lang:?}, {command:?}: {field:?}, {window:?}");
        }
    }
}
