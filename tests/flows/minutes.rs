//! Closing the meeting and sending out its minutes.

use std::path::Path;

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::table::TableWord;
use baithak::model::{AnnexureCharts, ChartKind, Lang, MeetingState};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::flow::Flow;
use super::in_session;

/// A meeting with one direction, closed, on the screen of its minutes, with this file's name typed.
fn closed(lang: Lang, name: &str) -> Flow {
    let mut flow = in_session(lang);
    flow.write("सभी आईपी फोन चालू किए जाएँ।");
    flow.close_meeting();
    assert_eq!(flow.window.app().place(), Place::Minutes);
    let folder = flow.folder.path().display().to_string();
    flow.fill(flow.text(Word::Folder), &folder);
    flow.fill(flow.text(Word::FileName), name);
    flow
}

fn is_whole_pdf(path: &Path) -> bool {
    let bytes = std::fs::read(path).expect("a file");
    bytes.starts_with(b"%PDF") && bytes.trim_ascii_end().ends_with(b"%%EOF")
}

#[test]
fn closing_warns_but_does_not_stop() {
    for (lang, warnings) in [
        (
            Lang::Hi,
            [
                "किसी की उपस्थिति अंकित नहीं है।",
                "निर्देश 01/2026-01 का कोई उत्तरदायी नहीं है।",
                "निर्देश 01/2026-01 की नियत तिथि नहीं है।",
                "बिन्दु 3 (क्षेत्रीय कार्यालय) पर कुछ दर्ज नहीं है।",
            ],
        ),
        (
            Lang::En,
            [
                "Nobody is marked present.",
                "Direction 01/2026-01 has no lead.",
                "Direction 01/2026-01 has no date.",
                "Nothing is recorded under item 3 (Field offices).",
            ],
        ),
    ] {
        let flow = closed(lang, "a.pdf");
        assert_eq!(flow.file().meeting.state, MeetingState::Closed);
        for warning in warnings {
            flow.must_see(warning);
        }
        flow.must_see(flow.text(Word::ChecksDoNotStop));
    }
}

#[test]
fn reopening_is_recorded_and_shown_with_its_time() {
    for lang in Lang::ALL {
        let mut flow = closed(lang, "a.pdf");
        let reopened = Word::ReopenedAt.text(lang).rsplit(": ").next().unwrap_or_default();
        assert!(!flow.sees(reopened));
        flow.palette(Command::ReopenMeeting.text(lang));
        flow.run(Command::Minutes);
        flow.must_see(reopened);
        flow.palette(Command::CloseMeeting.text(lang));
        flow.must_see(reopened);
        let changes = flow.look(|session| session.state_changes(flow.file().meeting.id).expect("the record"));
        let states: Vec<MeetingState> = changes.into_iter().map(|(_, state)| state).collect();
        use MeetingState::{Closed, InSession};
        assert_eq!(states, [InSession, Closed, InSession, Closed]);
    }
}

#[test]
fn the_minutes_are_written_where_and_as_they_were_named() {
    for lang in Lang::ALL {
        let mut flow = closed(lang, "कार्यवाही 01");
        flow.must_see(&Word::PreviewPage.with(lang, &[("page", "1"), ("pages", "1")]));
        flow.run(Command::Export);
        let path = flow.folder.path().join("कार्यवाही 01.pdf");
        assert!(is_whole_pdf(&path));
        flow.must_see(&Word::Exported.with(lang, &[("file", &path.display().to_string())]));
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_told_to() {
    for lang in Lang::ALL {
        let mut flow = closed(lang, "minutes.pdf");
        let path = flow.folder.path().join("minutes.pdf");
        std::fs::write(&path, "somebody's own").unwrap();
        flow.run(Command::Export);
        assert_eq!(std::fs::read(&path).unwrap(), b"somebody's own");
        flow.must_see(&Word::ExportExists.with(lang, &[("file", &path.display().to_string())]));

        // Another name is the other way out.
        flow.fill(flow.text(Word::FileName), "other.pdf");
        assert!(!flow.sees(flow.text(Word::ExportReplace)));
        flow.run(Command::Export);
        assert!(is_whole_pdf(&flow.folder.path().join("other.pdf")));

        flow.fill(flow.text(Word::FileName), "minutes.pdf");
        flow.run(Command::Export);
        flow.click(flow.text(Word::ExportReplace));
        assert!(is_whole_pdf(&path));
        assert!(!flow.sees(flow.text(Word::ExportReplace)));
    }
}

#[test]
fn a_folder_that_is_not_there_is_named_and_nothing_is_written() {
    for lang in Lang::ALL {
        let mut flow = closed(lang, "minutes.pdf");
        let missing = flow.folder.path().join("कहीं नहीं").display().to_string();
        flow.fill(flow.text(Word::Folder), &missing);
        flow.run(Command::Export);
        flow.must_see(&Word::ExportNoFolder.with(lang, &[("folder", &missing)]));
        flow.fill(flow.text(Word::Folder), &flow.folder.path().display().to_string());
        flow.fill(flow.text(Word::FileName), " ");
        flow.run(Command::Export);
        flow.must_see(flow.text(Word::ExportNoName));
        let pdfs = std::fs::read_dir(flow.folder.path()).unwrap().flatten();
        let pdfs = pdfs.filter(|entry| entry.path().extension().is_some_and(|end| end == "pdf"));
        assert_eq!(pdfs.count(), 0);
    }
}

/// Presses the word of a choice; of several that read so, the one at this place.
fn choose(flow: &mut Flow, word: TableWord, place: usize) {
    flow.pause();
    let text = word.text(flow.lang);
    let words: Vec<_> = flow.window.harness.query_all_by_role_and_label(Role::RadioButton, text).collect();
    words.get(place).unwrap_or_else(|| panic!("{text:?} at {place}")).click_accesskit();
    drop(words);
    flow.window.settle();
    flow.pause();
}

#[test]
fn the_annexures_charts_are_chosen_for_all_schemes_and_for_one_apart_and_each_choice_is_undone() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::Minutes);
        let charts = |flow: &Flow| flow.file().charts.clone();
        let none = charts(&flow);
        choose(&mut flow, TableWord::KindLine, 0);
        let line = AnnexureCharts::of_all(ChartKind::OverTime);
        assert_eq!(charts(&flow), line);
        flow.click(TableWord::ChartsEach.text(lang));
        flow.pause();
        // The first scheme of those that have figures.
        choose(&mut flow, TableWord::KindShares, 1);
        let own = charts(&flow);
        assert_eq!((own.all, own.of.len()), (Some(ChartKind::OverTime), 1));
        assert!(own.of.values().all(|kind| *kind == Some(ChartKind::Shares)));
        choose(&mut flow, TableWord::ChartsAsAll, 0);
        assert_eq!(charts(&flow), line);
        flow.run(Command::Undo);
        assert_eq!(charts(&flow), own);
        for state in [line, none] {
            flow.run(Command::Undo);
            assert_eq!(charts(&flow), state);
        }
    }
}
