//! The first start, a new meeting's details, and the language.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::operation::OperationText;
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
fn what_was_typed_in_the_first_form_is_kept_whichever_way_it_is_left() {
    for lang in Lang::ALL {
        for way in [None, Some(Command::NewMeeting), Some(Command::Settings)] {
            let mut flow = Flow::empty(lang);
            flow.fill(&flow.in_lang(Word::District, Lang::Hi), "सीकर");
            flow.fill(&flow.in_lang(Word::District, Lang::En), "Sikar");
            flow.fill(&flow.in_lang(Word::ConvenerName, lang), "मनोज");
            if let Some(command) = way {
                flow.run(command);
            }
            let flow = flow.reopen();
            assert_eq!(flow.window.app().place(), Place::Home, "{way:?}");
            let office = flow.look(|session| session.office().unwrap());
            assert_eq!(office.convener_name.get(lang), "मनोज");
            assert_eq!(office.government.get(Lang::Hi), "राजस्थान सरकार");
            let units = flow.look(|session| session.units().unwrap());
            assert_eq!(units.iter().map(|unit| unit.name.hi.as_str()).collect::<Vec<_>>(), ["सीकर"]);
        }
    }
}

#[test]
fn who_only_looks_at_the_first_form_sees_it_again() {
    let flow = Flow::empty(Lang::Hi).reopen();
    assert_eq!(flow.window.app().place(), Place::Welcome);
}

#[test]
fn enter_goes_through_the_first_form_and_begins_behind_its_last_field() {
    for lang in Lang::ALL {
        let mut flow = Flow::empty(lang);
        for word in [
            Word::District,
            Word::Government,
            Word::OfficeLine,
            Word::ReferencePrefix,
            Word::ConvenerName,
            Word::ConvenerPost,
        ] {
            for field in Lang::ALL {
                if (word, field) == (Word::District, Lang::Hi) && lang == Lang::En {
                    // The caret begins in the language that is read.
                    continue;
                }
                assert_eq!(flow.focused(), flow.in_lang(word, field));
                flow.press(Key::Enter);
            }
        }
        assert_eq!(flow.window.app().place(), Place::Home);
        assert!(flow.look(|session| session.home().unwrap().office).is_some());
    }
}

#[test]
fn the_caret_begins_in_the_district_and_the_letterhead_follows_it_until_it_is_changed() {
    for lang in Lang::ALL {
        let mut flow = Flow::empty(lang);
        // By the keyboard alone: another district takes the place of the usual one.
        flow.write("सीकर");
        let own = "कार्यालय जिला कलक्टर";
        flow.fill(&flow.in_lang(Word::OfficeLine, lang.other()), own);
        flow.fill(&flow.in_lang(Word::District, lang.other()), "सीकर");
        flow.click(flow.text(Word::WelcomeStart));

        let office = flow.look(|session| session.office().unwrap());
        assert_eq!(office.district, Bilingual::new("सीकर", "सीकर"));
        assert!(office.office_line.get(lang).ends_with(", सीकर"), "{:?}", office.office_line);
        assert_eq!(office.office_line.get(lang.other()), own);
        assert_eq!(office.reference_prefix, Bilingual::new("सू.प्रौ./सीकर", "DoIT&C/सीकर"));
        assert!(office.copy_to[0].get(lang).ends_with(", सीकर"), "{:?}", office.copy_to);
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
fn the_caret_of_a_new_meeting_begins_in_its_date() {
    for lang in Lang::ALL {
        let mut flow = Flow::empty(lang);
        flow.click(flow.text(Word::WelcomeSkip));
        flow.run(Command::NewMeeting);
        assert_eq!(flow.focused(), flow.text(Word::Date));
        flow.window.ctrl(Key::A);
        flow.write("05.12.2026");
        flow.press(Key::Tab);
        assert_eq!(flow.focused(), flow.text(Word::Time));
        assert_eq!(Some(flow.file().meeting.date), chrono::NaiveDate::from_ymd_opt(2026, 12, 5));
    }
}

#[test]
fn what_has_a_button_is_found_in_the_palette_too() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.run(Command::NewMeeting);
        flow.palette(Command::AddAllSchemes.text(lang));
        assert_eq!(flow.file().items.iter().filter(|item| item.scheme.is_some()).count(), 9);
        flow.must_see(&OperationText::AddItems.with(lang, &[("subject", "9")]));
        flow.run(Command::AttendanceList);
        flow.palette(Command::InviteAll.text(lang));
        assert_eq!(flow.file().invitees.len(), 11);
        flow.palette(Command::AllPresent.text(lang));
        assert_eq!(flow.file().present().count(), 11);
        flow.run(Command::Undo);
        // Who comes in is marked at once: letters and Enter are for the list, and invite nobody.
        flow.write("pu");
        flow.press(Key::Enter);
        let file = flow.file();
        assert_eq!((file.invitees.len(), file.present().count()), (11, 1));
        // In the field, too, one who is invited is found.
        flow.run(Command::New);
        flow.write("jite");
        flow.press(Key::Enter);
        assert_eq!(flow.file().invitees.len(), 11);
        flow.run(Command::Prepare);
        flow.palette(Command::DeleteMeeting.text(lang));
        assert_eq!(flow.window.app().place(), Place::Home);
        assert_eq!(flow.look(|session| session.home().unwrap().meetings.len()), 2);
        flow.run(Command::Undo);
        assert_eq!(flow.look(|session| session.home().unwrap().meetings.len()), 3);
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

#[test]
fn what_is_typed_in_the_first_form_is_taken_back_word_by_word_and_done_again() {
    for lang in Lang::ALL {
        let mut flow = Flow::empty(lang);
        let field = flow.in_lang(Word::ConvenerName, Lang::Hi);
        flow.run(Command::Undo);
        flow.must_see(flow.text(Word::NothingToUndo));
        flow.fill(&field, "मनोज कुमार");
        for (command, stands) in [
            (Command::Undo, "मनोज "),
            (Command::Undo, ""),
            (Command::Redo, "मनोज "),
            (Command::Redo, "मनोज कुमार"),
        ] {
            flow.run(command);
            assert_eq!(flow.value(&field), stands);
            assert_eq!(flow.focused(), field);
        }
    }
}
