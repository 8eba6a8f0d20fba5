//! What is typed or pasted is wrong, far too much, or missing.

use std::path::Path;

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::Lang;
use chrono::NaiveDate;
use eframe::egui::Key;

use super::flow::Flow;
use super::in_session;

/// Types the folder and the name and writes the minutes there.
fn export(flow: &mut Flow) -> Vec<u8> {
    flow.run(Command::Minutes);
    let folder = flow.folder.path().display().to_string();
    flow.fill(flow.text(Word::Folder), &folder);
    flow.fill(flow.text(Word::FileName), "minutes.pdf");
    flow.run(Command::Export);
    let pdf = std::fs::read(Path::new(&folder).join("minutes.pdf")).expect("the minutes");
    assert!(pdf.starts_with(b"%PDF") && pdf.trim_ascii_end().ends_with(b"%%EOF"));
    pdf
}

#[test]
fn the_31st_of_february_is_refused_with_a_sentence_and_the_date_stays() {
    for (lang, sentence) in
        [(Lang::Hi, "फरवरी 2026 में 31 तारीख नहीं होती।"), (Lang::En, "February 2026 has no day 31.")]
    {
        let mut flow = in_session(lang);
        flow.write("सूची भेजी जाए।");
        flow.fill(flow.text(Word::DeadlineDate), "30.11.2026");
        flow.fill(flow.text(Word::DeadlineDate), "31.02.2026");
        flow.press(Key::Tab);
        flow.must_see(sentence);
        assert_eq!(
            flow.value(flow.text(Word::DeadlineDate)),
            "31.02.2026",
            "what was typed can be corrected"
        );
        let due = NaiveDate::from_ymd_opt(2026, 11, 30);
        assert_eq!(flow.file().directions[0].deadline.date, due);

        flow.run(Command::Prepare);
        let before = flow.file().meeting.date;
        flow.fill(flow.text(Word::Date), "31.02.2026");
        flow.press(Key::Enter);
        flow.must_see(sentence);
        assert_eq!(flow.file().meeting.date, before);
    }
}

#[test]
fn a_meeting_with_nothing_in_it_warns_and_still_gives_minutes() {
    for lang in Lang::ALL {
        let mut flow = Flow::empty(lang);
        flow.click(flow.text(Word::WelcomeSkip));
        flow.run(Command::NewMeeting);
        flow.run(Command::Review);
        flow.must_see(flow.text(Word::ReviewEmpty));
        flow.run(Command::Minutes);
        flow.must_see(flow.text(Word::CheckNoAgenda));
        flow.must_see(flow.text(Word::CheckNobodyPresent));
        export(&mut flow);
    }
}

#[test]
fn a_direction_of_ten_thousand_characters_is_kept_whole_and_printed() {
    let long: String =
        "सभी कार्यालयों में आईपी फोन चालू किए जाएँ। ".chars().cycle().take(9_999).chain(['X']).collect();
    assert_eq!(long.chars().count(), 10_000);
    for lang in Lang::ALL {
        let mut flow = in_session(lang);
        flow.paste(&long);
        flow.press(Key::Enter);
        flow.write("अगला निर्देश।");
        assert_eq!(flow.directions(), [long.as_str(), "अगला निर्देश।"]);
        let whole = export(&mut flow).len();

        let mut short = in_session(lang);
        short.write("अगला निर्देश।");
        let pages = |flow: &Flow| {
            (1..20).find(|count| {
                let pages = count.to_string();
                flow.sees(&Word::PreviewPage.with(lang, &[("page", "1"), ("pages", &pages)]))
            })
        };
        assert!(whole > export(&mut short).len());
        assert_eq!(pages(&short), Some(1));
        assert!(pages(&flow).is_some_and(|count| count > 3), "{:?} pages", pages(&flow));
    }
}

#[test]
fn pasted_control_characters_are_taken_out_and_the_words_stay() {
    // A null, a bell, a terminal's colour, a mark that turns the direction of writing, an invisible space.
    let pasted = "\u{feff}सभी\u{0} फोन\u{7}\u{1b} चालू\t\u{202e}किए\u{200b} जाएँ।\u{200d}\r\nतुरन्त";
    let mut flow = in_session(Lang::Hi);
    flow.paste(pasted);
    flow.run(Command::Discussion);
    flow.paste(pasted);
    let clean = "सभी फोन चालू किए जाएँ।\u{200d}\nतुरन्त";
    assert_eq!(flow.directions(), [clean]);
    assert_eq!(flow.file().items[0].discussion, clean);
    flow.run(Command::Prepare);
    flow.focus(&flow.in_lang(Word::Venue, Lang::Hi));
    flow.paste("सभागार\r\n\u{7}चूरू");
    assert_eq!(flow.file().meeting.venue.hi, "सभागार चूरू");
    export(&mut flow);
}

#[test]
fn a_wrong_number_and_a_wrong_time_are_refused_with_a_sentence() {
    for (lang, number, time) in [
        (Lang::Hi, "1 से 9999 तक की संख्या लिखें।", "25 कोई घण्टा नहीं है"),
        (Lang::En, "Write a number from 1 to 9999.", "There is no hour 25"),
    ] {
        let mut flow = in_session(lang);
        flow.run(Command::Prepare);
        let before = flow.file().meeting;
        flow.fill(flow.text(Word::Number), "0");
        flow.press(Key::Tab);
        flow.must_see(number);
        flow.fill(flow.text(Word::Time), "25:00");
        flow.press(Key::Tab);
        flow.must_see(time);
        assert_eq!(flow.file().meeting, before);
    }
}

#[test]
fn a_meeting_number_that_is_taken_is_refused_with_a_sentence_and_stays_as_typed() {
    for (lang, sentence) in [
        (Lang::Hi, "इस शृंखला में बैठक संख्या 1 पहले से है।"),
        (Lang::En, "The series already has a meeting number 1."),
    ] {
        let mut flow = in_session(lang);
        flow.run(Command::NewMeeting);
        let before = flow.file().meeting;
        assert_eq!(before.number, 2);
        flow.fill(flow.text(Word::Number), "1");
        flow.must_see(sentence);
        assert_eq!(flow.value(flow.text(Word::Number)), "1");
        assert_eq!(flow.file().meeting, before);
        // A number that is free is taken, and with it what else was typed.
        flow.fill(&flow.in_lang(Word::Venue, lang), "सभागार");
        flow.fill(flow.text(Word::Number), "3");
        let after = flow.file().meeting;
        assert_eq!((after.number, after.venue.get(lang)), (3, "सभागार"));
    }
}
