//! The first start, a new meeting's details, and the language.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Bilingual, Lang, MeetingState};
use eframe::egui::Key;

use super::flow::Flow;
use super::{in_session, new_meeting, typed};

#[test]
fn the_office_given_at_the_first_start_is_stored_and_not_asked_for_again() {
    for lang in Lang::ALL {
        let mut flow = Flow::empty(lang);
        assert_eq!(flow.window.app().place(), Place::Welcome);
        flow.fill(&flow.in_lang(Word::ConvenerName, Lang::Hi), "मनोज कुमार गढ़वाल");
        flow.fill(&flow.in_lang(Word::ConvenerName, Lang::En), "Manoj Kumar Garhwal");
        flow.fill(&flow.in_lang(Word::District, Lang::Hi), "सीकर");
        flow.click(flow.text(Word::WelcomeStart));
        assert_eq!(flow.window.app().place(), Place::Home);

        let flow = flow.reopen();
        assert_eq!(flow.window.app().place(), Place::Home);
        let office = flow.look(|session| session.office().unwrap());
        assert_eq!(office.convener_name, Bilingual::new("मनोज कुमार गढ़वाल", "Manoj Kumar Garhwal"));
        assert_eq!(office.district, Bilingual::new("सीकर", "Churu"));
    }
}

#[test]
fn who_begins_at_once_still_gets_the_letterhead_that_was_shown_and_the_units() {
    for lang in Lang::ALL {
        let mut flow = Flow::empty(lang);
        flow.click(flow.text(Word::WelcomeSkip));
        assert_eq!(flow.window.app().place(), Place::Home);
        flow.must_see(flow.text(Word::HomeEmptyTitle));
        let office = flow.look(|session| session.home().unwrap().office).expect("an office");
        assert_eq!(office.government, Bilingual::new("राजस्थान सरकार", "Government of Rajasthan"));
        assert_eq!(office.district, Bilingual::new("चूरू", "Churu"));
        assert!(flow.look(|session| session.units().unwrap().len()) > 1);
    }
}

#[test]
fn the_details_of_a_new_meeting_are_stored_as_typed() {
    for lang in Lang::ALL {
        let mut flow = new_meeting(lang);
        flow.fill(&flow.in_lang(Word::Venue, lang), typed(lang).venue);
        flow.fill(&flow.in_lang(Word::Subject, Lang::Hi), "सूचना प्रौद्योगिकी योजनाएँ");
        flow.fill(&flow.in_lang(Word::Subject, Lang::En), "Information technology schemes");
        flow.fill(flow.text(Word::Time), "11:30");
        flow.fill(flow.text(Word::Date), "23.11.2026");
        flow.fill(flow.text(Word::Chair), typed(lang).chair);
        flow.press(Key::Enter);
        assert_eq!(flow.value(flow.text(Word::Chair)), typed(lang).chair);

        let file = flow.file();
        let meeting = &file.meeting;
        assert_eq!(meeting.venue.get(lang), typed(lang).venue);
        let subject = Bilingual::new("सूचना प्रौद्योगिकी योजनाएँ", "Information technology schemes");
        assert_eq!(meeting.subject, subject);
        assert_eq!(meeting.time, chrono::NaiveTime::from_hms_opt(11, 30, 0));
        assert_eq!(Some(meeting.date), chrono::NaiveDate::from_ymd_opt(2026, 11, 23));
        assert_eq!((meeting.number, meeting.state), (1, MeetingState::Draft));
        let chair = meeting.chair.expect("a chair").officer;
        assert_eq!(file.people.officer_name(chair, lang), typed(lang).chair);
    }
}

#[test]
fn the_language_changes_at_once_and_the_caret_stays() {
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.write("पहला ");
        flow.run(Command::Language);
        flow.lang = lang.other();
        assert_eq!(flow.window.app().lang(), lang.other());
        flow.must_see(flow.text(Word::TabAttendance));
        assert!(!flow.sees(Word::TabAttendance.text(lang)));
        flow.write("निर्देश");
        assert_eq!(flow.directions(), ["पहला निर्देश"]);
    }
}
