//! What a meeting has from its series: who leads it, where and when it meets.

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Bilingual, Lang, Meeting, MeetingState, Seat};
use chrono::NaiveTime;
use eframe::egui::Key;

use super::flow::Flow;
use super::typed;

/// Who leads it, where and when.
fn usual(meeting: &Meeting) -> (Option<Seat>, Option<Seat>, Bilingual, Option<NaiveTime>) {
    (meeting.chair, meeting.convener, meeting.venue.clone(), meeting.time)
}

/// The meeting of the window, as it is on disk.
fn open_meeting(flow: &Flow) -> Meeting {
    let file = flow.window.app().data().and_then(|data| data.file.clone()).expect("an open meeting");
    flow.look(|session| session.meeting_file(file.meeting.id).expect("the meeting").meeting)
}

#[test]
fn a_new_meeting_takes_over_who_led_the_last_one_of_its_series_and_where_and_when_it_was() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        let last = flow.file().meeting;
        assert!(last.chair.is_some() && last.convener.is_some());
        assert!(!last.venue.is_empty() && last.time.is_some());
        flow.run(Command::NewMeeting);
        // What is said of it first is its day.
        assert_eq!(flow.focused(), flow.text(Word::Date));
        let new = open_meeting(&flow);
        assert_eq!(usual(&new), usual(&last));
        assert_eq!((new.number, new.state), (last.number + 1, MeetingState::Draft));
        assert!(new.letter_number.is_empty() && !new.is_sample);
    }
}

#[test]
fn another_series_brings_its_own_and_what_was_typed_stays() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        let last = flow.file().meeting;
        let series = flow.file().series;
        flow.run(Command::NewMeeting);
        flow.fill(&flow.in_lang(Word::Venue, lang), typed(lang).venue);
        // Of another committee nobody knows yet who chairs it.
        flow.fill(flow.text(Word::Series), "सड़क सुरक्षा");
        flow.press(Key::Enter);
        let other = open_meeting(&flow);
        assert_ne!(other.series, last.series);
        assert_eq!((other.number, other.chair, other.time), (1, None, None));
        assert_eq!(other.convener.map(|seat| seat.officer), last.convener.map(|seat| seat.officer));
        assert_eq!(other.venue.get(lang), typed(lang).venue);
        assert_eq!(other.subject.get(lang), "सड़क सुरक्षा");
        // Back in the first one.
        flow.fill(flow.text(Word::Series), series.name.get(lang));
        flow.press(Key::Enter);
        let back = open_meeting(&flow);
        assert_eq!((back.series, back.chair, back.time), (last.series, last.chair, last.time));
        assert_eq!(back.venue.get(lang), typed(lang).venue);
        assert_eq!(back.subject, series.name);
    }
}

#[test]
fn who_follows_in_the_office_convenes_the_next_meeting() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::Settings);
        for field in Lang::ALL {
            flow.fill(&flow.in_lang(Word::ConvenerName, field), typed(field).officers[1]);
        }
        flow.run(Command::NewMeeting);
        let convener = open_meeting(&flow).convener.expect("a convener").officer;
        let people = flow.file().people;
        let name = Lang::ALL.map(|lang| people.officer_name(convener, lang).to_owned());
        let named = Bilingual::new(typed(Lang::Hi).officers[1], typed(Lang::En).officers[1]);
        assert_eq!(name, [named.hi, named.en]);
    }
}

#[test]
fn who_was_given_a_post_since_leads_the_next_meeting_in_it() {
    let mut flow = super::new_meeting(Lang::Hi);
    flow.fill(flow.text(Word::Chair), typed(Lang::Hi).chair);
    flow.press(Key::Enter);
    let chair = open_meeting(&flow).chair.expect("a chair");
    assert_eq!(chair.post, None);
    flow.run(Command::People);
    flow.focus(flow.text(Word::Find));
    flow.write(typed(Lang::Hi).chair);
    flow.fill(flow.text(Word::HoldsPost), "जिला कलक्टर");
    flow.press(Key::Enter);
    flow.run(Command::NewMeeting);
    let now = open_meeting(&flow).chair.expect("a chair");
    assert_eq!(now.officer, chair.officer);
    let post = now.post.map(|post| flow.file().people.post_name(post, Lang::Hi).to_owned());
    assert_eq!(post.as_deref(), Some("जिला कलक्टर"));
}
