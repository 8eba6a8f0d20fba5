//! From a figure to a direction, its compliance and the next figure, by keys alone.

use baithak::app::command::Command;
use baithak::i18n::rule::RuleMessage;
use baithak::i18n::thread::ThreadText;
use baithak::model::{ChairWord, ComplianceEntry, ComplianceState, EarlierDirection, Evidence, Lang, Target};
use eframe::egui::{Key, Modifiers};

use super::flow::Flow;
use super::whole_meeting::forward;

/// The sample's meeting on the item of the IP phones.
pub fn at_phones(lang: Lang) -> Flow {
    let mut flow = Flow::sample(lang);
    flow.press(Key::Enter);
    flow.run(Command::Review);
    let file = flow.file();
    let order = baithak::model::numbered(&file.items);
    let is_phones =
        |item: &baithak::model::AgendaItem| item.scheme.as_ref().is_some_and(|scheme| scheme.0 == "ip-phone");
    let at = order.iter().position(|(_, item)| is_phones(item)).expect("the item");
    for _ in 0..at {
        flow.run(Command::NextItem);
    }
    flow
}

/// The earlier direction on the phones, as it is on disk.
pub fn earlier(flow: &Flow) -> EarlierDirection {
    let file = flow.file();
    let phones = |past: &&EarlierDirection| past.scheme.as_ref().is_some_and(|code| code.0 == "ip-phone");
    file.earlier.iter().find(phones).expect("an earlier direction").clone()
}

#[test]
fn a_direction_begun_on_a_figure_starts_with_its_words_and_keeps_the_figure() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.run(Command::Figures);
        flow.press(Key::ArrowDown);
        flow.press(Key::ArrowRight);
        flow.press(Key::ArrowRight);
        flow.run(Command::New);
        flow.write("शेष फोन चालू करें");
        flow.press(Key::Enter);
        let given = flow.file().directions;
        let direction = given.iter().find(|given| given.text.contains("शेष फोन चालू करें")).expect("stored");
        let opening = match lang {
            Lang::Hi => "तारानगर: 38 में से 21 चालू। ",
            Lang::En => "Taranagar: 21 of 38 working. ",
        };
        assert_eq!(direction.text, format!("{opening}शेष फोन चालू करें"));
        assert!(matches!(direction.target, Some(Target::Figure { .. })), "{:?}", direction.target);
        assert!(direction.then.is_some());
        flow.press(Key::Tab);
    }
}

#[test]
fn what_was_done_is_entered_on_an_earlier_direction_beside_its_figure() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let before = earlier(&flow).entries.len();
        flow.run(Command::Earlier);
        flow.write("तीन फोन और चालू किए गए");
        flow.press(Key::Enter);
        let after = earlier(&flow);
        assert_eq!(after.entries.len(), before + 1);
        let last = after.entries.last().expect("an entry");
        assert_eq!(last.text, "तीन फोन और चालू किए गए");
        // It was partly complied with before; words alone say nothing else.
        assert_eq!(after.standing.state, ComplianceState::Partly);
        flow.run(Command::Undo);
        assert_eq!(earlier(&flow).entries.len(), before);
    }
}

#[test]
fn a_file_that_is_named_as_evidence_is_kept_beside_the_database() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let paper = flow.folder.path().join("पत्र 412.txt");
        std::fs::write(&paper, "चालू किए गए फोनों की सूची").expect("room for it");
        flow.run(Command::Earlier);
        flow.write("सूची प्राप्त");
        flow.fill(ThreadText::ReportEvidence.text(lang), &paper.display().to_string());
        flow.press(Key::Enter);
        let last = earlier(&flow).entries.last().expect("an entry").clone();
        let ComplianceEntry::Report(report) = last.entry else { panic!("{last:?}") };
        assert_eq!(report.evidence, [Evidence::Document("पत्र 412.txt".to_owned())]);
        let kept = flow.window.database().with_extension("evidence").join("पत्र 412.txt");
        assert_eq!(std::fs::read_to_string(kept).expect("a copy"), "चालू किए गए फोनों की सूची");
        flow.must_see(&ThreadText::EvidenceIs.with(lang, &[("evidence", "पत्र 412.txt")]));
        // The form went when the entry was on disk.
        assert!(!flow.sees(ThreadText::ReportEvidence.text(lang)));
    }
}

#[test]
fn evidence_is_chosen_from_the_files_of_a_folder_by_keys() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let folder = flow.folder.path().join("पत्र");
        std::fs::create_dir(&folder).expect("a folder");
        for name in ["पत्र 412.pdf", "पत्र 413.pdf"] {
            std::fs::write(folder.join(name), name).expect("room for it");
        }
        flow.run(Command::Earlier);
        flow.write("सूची प्राप्त");
        flow.palette(Command::EvidenceFile.text(lang));
        // Into the folder, and there by some letters of the name.
        flow.write("पत्र");
        flow.press(Key::Enter);
        flow.write("413");
        flow.press(Key::Enter);
        let chosen = flow.value(ThreadText::ReportEvidence.text(lang));
        assert_eq!(chosen, folder.join("पत्र 413.pdf").display().to_string());
        // The caret is where it was.
        flow.write(" है");
        flow.press(Key::Enter);
        let last = earlier(&flow).entries.last().expect("an entry").clone();
        assert_eq!(last.text, "सूची प्राप्त है");
        let ComplianceEntry::Report(report) = last.entry else { panic!("{last:?}") };
        assert_eq!(report.evidence, [Evidence::Document("पत्र 413.pdf".to_owned())]);
    }
}

#[test]
fn evidence_is_opened_by_the_palette_and_by_its_button_and_one_that_is_gone_is_named() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.palette(Command::OpenEvidence.text(lang));
        flow.must_see(ThreadText::NoEvidence.text(lang));
        let file = flow.folder.path().join("पत्र 412.txt");
        std::fs::write(&file, "सूची").expect("room for it");
        flow.run(Command::Earlier);
        assert!(!flow.sees(Command::OpenEvidence.text(lang)), "there is none yet");
        flow.write("सूची प्राप्त");
        flow.fill(ThreadText::ReportEvidence.text(lang), &file.display().to_string());
        flow.press(Key::Enter);

        let opens = ThreadText::EvidenceOpens.with(lang, &[("name", "पत्र 412.txt")]);
        flow.palette(Command::OpenEvidence.text(lang));
        flow.must_see(&opens);
        let kept = flow.window.database().with_extension("evidence").join("पत्र 412.txt");
        std::fs::remove_file(kept).expect("it is there");
        flow.run(Command::Earlier);
        forward(&mut flow, Command::OpenEvidence.text(lang));
        flow.press(Key::Enter);
        flow.must_see(&RuleMessage::NoEvidenceFile.with(lang, &[("name", "पत्र 412.txt")]));
    }
}

#[test]
fn the_letter_beside_the_chairs_key_is_no_word_of_the_chair() {
    let mut flow = at_phones(Lang::Hi);
    let before = earlier(&flow).entries.len();
    flow.window.key(Modifiers::ALT | Modifiers::SHIFT, Key::Num1);
    assert_eq!(earlier(&flow).entries.len(), before);
}

#[test]
fn the_chairs_word_is_one_key() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.run(Command::ChairRefuses);
        assert_eq!(earlier(&flow).standing.chair, Some(ChairWord::NotAccepted));
        // The day is asked for; without one Enter alone is the word, and the words of a report come next.
        let before = earlier(&flow).entries.len();
        let last = |flow: &Flow| earlier(flow).entries.last().expect("an entry").entry.clone();
        flow.run(Command::ChairGivesTime);
        flow.must_see(ThreadText::UntilWhen.text(lang));
        assert_eq!(earlier(&flow).entries.len(), before);
        flow.press(Key::Enter);
        assert_eq!(last(&flow), ComplianceEntry::Chair(ChairWord::MoreTime(None)));
        assert_eq!(flow.focused(), ThreadText::ReportDone.text(lang));
        flow.run(Command::ChairGivesTime);
        flow.write("15.12");
        flow.press(Key::Enter);
        let day = chrono::NaiveDate::from_ymd_opt(2026, 12, 15);
        assert_eq!(last(&flow), ComplianceEntry::Chair(ChairWord::MoreTime(day)));
        assert_eq!(earlier(&flow).entries.len(), before + 2);
        flow.must_see(ThreadText::ReportDone.text(lang));
        assert!(!flow.sees(ThreadText::ReportUntil.text(lang)), "it is entered");
        // A slip of the finger gives no time.
        flow.run(Command::ChairGivesTime);
        flow.write("1.11.2026");
        flow.press(Key::Enter);
        let held = baithak::hindi::format_date(flow.file().meeting.date, lang);
        flow.must_see(&ThreadText::UntilIsPast.with(lang, &[("date", &held)]));
        assert_eq!(earlier(&flow).entries.len(), before + 2);
    }
}

#[test]
fn an_earlier_direction_is_deferred_by_one_key_counted_and_taken_back() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let deferred = |flow: &Flow| earlier(flow).standing.times_deferred;
        let before = deferred(&flow);
        flow.run(Command::Defer);
        let count = before + 1;
        assert_eq!(deferred(&flow), count);
        let words =
            ThreadText::TimesDeferred.counted(lang, u64::from(count), &[("count", &count.to_string())]);
        flow.must_see(&words);
        flow.run(Command::Undo);
        assert_eq!(deferred(&flow), before);
        assert!(earlier(&flow).standing.is_open());
    }
}

/// Writes on the earlier direction and goes no further.
fn begin_report(flow: &mut Flow) {
    flow.run(Command::Earlier);
    flow.write("तीन फोन चालू");
    flow.press(Key::Tab);
    flow.write("केबल नहीं थी");
}

#[test]
fn a_report_that_is_being_written_survives_closing_and_is_entered_afterwards() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let before = earlier(&flow).entries.len();
        begin_report(&mut flow);
        assert_eq!(earlier(&flow).entries.len(), before);
        let id = earlier(&flow).direction.id;
        // Another window on the same file: as after a kill, nothing was said to the first.
        let kept =
            flow.look(|session| session.report_drafts().expect("drafts").remove(&id)).expect("a draft");
        assert_eq!((kept.done.as_str(), kept.reason.as_str()), ("तीन फोन चालू", "केबल नहीं थी"));

        let mut flow = flow.reopen();
        flow.press(Key::Enter);
        flow.run(Command::Review);
        for _ in 0..8 {
            flow.run(Command::NextItem);
        }
        flow.must_see("तीन फोन चालू");
        flow.run(Command::Earlier);
        assert_eq!(flow.value(ThreadText::ReportReason.text(lang)), "केबल नहीं थी");
        flow.press(Key::End);
        flow.write(" किए गए");
        flow.press(Key::Enter);
        let entry = earlier(&flow).entries.pop().expect("an entry");
        assert_eq!(entry.text, "तीन फोन चालू किए गए");
        assert!(flow.look(|session| session.report_drafts().expect("drafts").is_empty()));
        // Taken back, what was written stands in the form again.
        flow.run(Command::Undo);
        assert_eq!(earlier(&flow).entries.len(), before);
        flow.run(Command::Earlier);
        assert_eq!(flow.value(ThreadText::ReportDone.text(lang)), "तीन फोन चालू किए गए");
    }
}

#[test]
fn undo_takes_back_the_last_word_of_a_report_and_nothing_else() {
    let mut flow = at_phones(Lang::Hi);
    let directions = flow.directions();
    flow.run(Command::Earlier);
    flow.write("तीन फोन चालू");
    flow.run(Command::Undo);
    assert_eq!(flow.value(ThreadText::ReportDone.text(Lang::Hi)), "तीन फोन ");
    assert_eq!(flow.directions(), directions);
}

#[test]
fn without_an_earlier_direction_the_chairs_word_says_so_and_enters_nothing() {
    for lang in Lang::ALL {
        let mut flow = Flow::sample(lang);
        flow.press(Key::Enter);
        flow.run(Command::Review);
        let count = |flow: &Flow| flow.file().earlier.iter().map(|past| past.entries.len()).sum::<usize>();
        let before = count(&flow);
        flow.run(Command::ChairAccepts);
        flow.must_see(ThreadText::NoEarlier.text(lang));
        assert_eq!(count(&flow), before);
    }
}

#[test]
fn an_empty_report_is_not_entered_and_says_why() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let before = earlier(&flow).entries.len();
        flow.run(Command::Earlier);
        flow.press(Key::Enter);
        flow.must_see(ThreadText::NothingReported.text(lang));
        assert_eq!(earlier(&flow).entries.len(), before);
    }
}

/// A meeting of its own with one direction, typed and still in the editor.
fn typed_direction(lang: Lang) -> Flow {
    let mut flow = super::in_session(lang);
    flow.write("सूची भेजें।");
    flow
}

#[test]
fn a_direction_of_this_meeting_is_deferred_from_its_line_by_one_key_says_so_and_is_taken_back() {
    for lang in Lang::ALL {
        let mut flow = typed_direction(lang);
        let left = |flow: &Flow| flow.file().directions.first().map(|direction| direction.deferred);
        flow.run(Command::Defer);
        assert_eq!(left(&flow), Some(true));
        flow.must_see(ThreadText::Deferred.text(lang));
        // The caret stays: what is typed next belongs to it.
        flow.write(" कल तक।");
        assert_eq!(flow.directions(), ["सूची भेजें। कल तक।"]);
        assert_eq!(left(&flow), Some(true));
        flow.run(Command::Defer);
        assert_eq!(left(&flow), Some(false));
        assert!(!flow.sees(ThreadText::Deferred.text(lang)));
        flow.run(Command::Undo);
        assert_eq!(left(&flow), Some(true));
        // A card says it as well.
        flow.press(Key::Enter);
        flow.must_see(ThreadText::Deferred.text(lang));
    }
}

#[test]
fn the_palette_defers_the_direction_on_whose_line_the_caret_was_and_not_the_earlier_one() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.run(Command::Earlier);
        flow.run(Command::New);
        flow.write("सूची भेजें।");
        flow.palette(Command::Defer.text(lang));
        let own = |flow: &Flow| {
            let given = flow.file().directions;
            given.iter().find(|given| given.text == "सूची भेजें।").map(|given| given.deferred)
        };
        assert_eq!((own(&flow), earlier(&flow).standing.times_deferred), (Some(true), 0));
        flow.run(Command::Earlier);
        flow.run(Command::Defer);
        assert_eq!((own(&flow), earlier(&flow).standing.times_deferred), (Some(true), 1));
    }
}

#[test]
fn what_was_deferred_comes_back_in_the_next_meeting_of_the_series() {
    for lang in Lang::ALL {
        let mut flow = typed_direction(lang);
        flow.run(Command::Defer);
        flow.run(Command::NewMeeting);
        let file = flow.file();
        let back = file.earlier.first().expect("it comes back");
        assert_eq!((back.direction.text.as_str(), back.standing.times_deferred), ("सूची भेजें।", 1));
        flow.run(Command::Review);
        flow.run(Command::NextItem);
        let day = baithak::hindi::format_date(back.meeting_date, file.office.writing(lang));
        let values = [("date", day.as_str()), ("what", ThreadText::Deferred.text(lang))];
        flow.must_see(&ThreadText::EntryLine.with(lang, &values));
    }
}

#[test]
fn a_report_that_was_wrong_is_corrected_from_the_form_and_both_stay_to_be_seen() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        let entries = |flow: &Flow| earlier(flow).entries;
        // Wrongly reported, with evidence that stays.
        flow.run(Command::Earlier);
        flow.write("सात फोन चालू");
        flow.fill(ThreadText::ReportEvidence.text(lang), "पत्र 412");
        flow.press(Key::Enter);
        let wrong = entries(&flow).pop().expect("an entry");
        flow.palette(Command::CorrectEntry.text(lang));
        assert_eq!(flow.value(ThreadText::ReportDone.text(lang)), "सात फोन चालू");
        flow.fill(ThreadText::ReportDone.text(lang), "तीन फोन चालू");
        flow.press(Key::Enter);
        let right = entries(&flow).pop().expect("an entry");
        assert_eq!((right.text.as_str(), right.corrects), ("तीन फोन चालू", Some(wrong.id)));
        let ComplianceEntry::Report(report) = &right.entry else { panic!("{right:?}") };
        assert_eq!(report.evidence, [Evidence::Reference("पत्र 412".to_owned())]);
        flow.must_see("सात फोन चालू");
        flow.must_see(ThreadText::WasCorrected.text(lang).split('}').nth(1).expect("words"));
        assert_eq!(
            earlier(&flow).in_force().next_back().map(|entry| entry.text.as_str()),
            Some("तीन फोन चालू")
        );
        flow.run(Command::Undo);
        assert_eq!(entries(&flow).pop().map(|entry| entry.id), Some(wrong.id));
    }
}

#[test]
fn what_is_being_written_is_not_lost_to_a_correction() {
    for lang in Lang::ALL {
        let mut flow = at_phones(lang);
        flow.run(Command::Earlier);
        flow.write("तीन फोन चालू");
        flow.palette(Command::CorrectEntry.text(lang));
        flow.must_see(ThreadText::ReportIsBegun.text(lang));
        assert_eq!(flow.value(ThreadText::ReportDone.text(lang)), "तीन फोन चालू");
    }
}
