//! A whole meeting, played by keys alone: nothing is clicked, and nothing is written past the window. The next
//! meeting of the sample's series is prepared, those who come are marked, the last meeting's five directions are
//! asked after, new figures come from a file, twenty directions are given, read back, and the minutes go out with
//! the thread: earlier direction, what was done, new direction.

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::import::ImportWord;
use baithak::i18n::screen::Screen as Word;
use baithak::i18n::thread::ThreadText;
use baithak::model::*;
use baithak::papers::flow::lay_out;
use baithak::papers::minutes;
use baithak::papers::page::Mark;
use chrono::NaiveDate;
use eframe::egui::{Key, Modifiers};

use super::flow::Flow;

/// So many Tabs and no further.
const MOST_TABS: usize = 80;

/// Presses Tab, or Shift+Tab, until this has the keyboard.
#[track_caller]
fn tab_to(flow: &mut Flow, modifiers: Modifiers, label: &str) {
    for _ in 0..MOST_TABS {
        if flow.focused() == label {
            return;
        }
        flow.window.key(modifiers, Key::Tab);
    }
    panic!("{label:?} is not reached by Tab; the keyboard is at {:?}", flow.focused());
}

pub fn forward(flow: &mut Flow, label: &str) {
    tab_to(flow, Modifiers::NONE, label);
}

pub fn backward(flow: &mut Flow, label: &str) {
    tab_to(flow, Modifiers::SHIFT, label);
}

/// Items in the order of the agenda.
fn items(flow: &Flow) -> Vec<AgendaItem> {
    let file = flow.file();
    numbered(&file.items).into_iter().map(|(_, item)| item.clone()).collect()
}

/// Goes to the item from the one on which the screen stands.
fn go_to(flow: &mut Flow, at: &mut usize, is_it: impl Fn(&AgendaItem) -> bool) {
    let to = items(flow).iter().position(is_it).expect("an item");
    while *at < to {
        flow.run(Command::NextItem);
        *at += 1;
    }
    while *at > to {
        flow.run(Command::PreviousItem);
        *at -= 1;
    }
}

fn is_of(scheme: &str) -> impl Fn(&AgendaItem) -> bool + '_ {
    move |item| item.scheme.as_ref().is_some_and(|code| code.0 == scheme)
}

/// The next meeting of the series, with its date, the nine schemes and everybody invited.
fn prepare(flow: &mut Flow) {
    flow.run(Command::NewMeeting);
    assert_eq!(flow.window.app().place(), Place::Prepare);
    forward(flow, flow.text(Word::Date));
    flow.window.ctrl(Key::A);
    flow.write("28.11.2026");
    flow.press(Key::Tab);
    assert_eq!(Some(flow.file().meeting.date), NaiveDate::from_ymd_opt(2026, 11, 28));
    forward(flow, Command::AddAllSchemes.text(flow.lang));
    flow.press(Key::Enter);
    let kinds: Vec<ItemKind> = items(flow).iter().map(|item| item.kind).collect();
    assert_eq!(kinds[..2], [ItemKind::Confirmation, ItemKind::Compliance]);
    assert_eq!(kinds.len(), 2 + 9);
}

/// Eleven are invited; each is marked by the first letters of the name.
fn take_attendance(flow: &mut Flow) {
    flow.run(Command::AttendanceList);
    forward(flow, Command::InviteAll.text(flow.lang));
    flow.press(Key::Enter);
    assert_eq!(flow.file().invitees.len(), 11);
    flow.press(Key::Escape);
    let names: Vec<String> = {
        let file = flow.file();
        file.invitees
            .iter()
            .map(|one| file.people.officer_name(one.seat.officer, flow.lang).to_owned())
            .collect()
    };
    for name in &names {
        let first = name.split(' ').next().unwrap_or(name);
        flow.write(first);
        flow.press(Key::Enter);
    }
    let present = |flow: &Flow| flow.file().present().count();
    assert_eq!(present(flow), 11, "{names:?}");
    // The last one did not come, and the one above came late.
    flow.press(Key::Space);
    flow.press(Key::ArrowUp);
    flow.press(Key::ArrowRight);
    assert_eq!(present(flow), 10);
    let late = flow.file().invitees.iter().filter(|one| one.attendance == Attendance::Late).count();
    assert_eq!(late, 1);
    flow.must_see(&Word::PresentOf.with(flow.lang, &[("present", "10"), ("all", "11")]));
}

/// Chooses an earlier direction on the compliance point and says what was done on it.
fn report(flow: &mut Flow, given: DirectionId, state: ThreadText, words: &str) {
    choose_earlier(flow, given);
    backward(flow, state.text(flow.lang));
    flow.press(Key::Space);
    forward(flow, ThreadText::ReportDone.text(flow.lang));
    flow.write(words);
    flow.press(Key::Enter);
}

fn choose_earlier(flow: &mut Flow, given: DirectionId) {
    // Another point and back: none is chosen any more.
    flow.run(Command::NextItem);
    flow.run(Command::PreviousItem);
    let file = flow.file();
    let at =
        file.earlier_worst_first().iter().position(|past| past.direction.id == given).expect("asked after");
    for _ in 0..=at {
        flow.run(Command::Earlier);
    }
    assert_eq!(flow.focused(), ThreadText::ReportDone.text(flow.lang));
}

/// What is said on the last meeting's directions, by their place in it.
fn reports(lang: Lang) -> [(ThreadText, &'static str); 5] {
    use ThreadText::{Complied, Dropped, Partly};
    match lang {
        Lang::Hi => [
            (Partly, "दस कार्यालयों में फोन चालू कर दिए गए हैं।"),
            (Complied, "सभी कार्यालयों को लिखित सूचना दे दी गई है।"),
            (Complied, "चार सत्र आयोजित किए गए।"),
            (Complied, "समिति की बैठक हो गई है।"),
            (Dropped, "पृथक कार्यवाही की आवश्यकता नहीं रही।"),
        ],
        Lang::En => [
            (Partly, "The phones of ten offices are working now."),
            (Complied, "All offices were told in writing."),
            (Complied, "Four sessions were held."),
            (Complied, "The committee has met."),
            (Dropped, "Nothing separate is needed any more."),
        ],
    }
}

/// Asks after the last meeting's five directions: three were complied with, one is late, one is dropped.
fn ask_after(flow: &mut Flow, at: &mut usize) -> Vec<Direction> {
    go_to(flow, at, |item| item.kind == ItemKind::Compliance);
    let file = flow.file();
    let last = file.last.expect("a meeting before").number;
    let mut five: Vec<Direction> = file
        .earlier
        .iter()
        .filter(|past| past.meeting_number == last)
        .map(|past| past.direction.clone())
        .collect();
    five.sort_by_key(|given| given.number.as_ref().map(|number| number.serial));
    assert_eq!(five.len(), 5);
    for (given, (state, words)) in five.iter().zip(reports(flow.lang)) {
        report(flow, given.id, state, words);
        if state == ThreadText::Complied {
            choose_earlier(flow, given.id);
            flow.run(Command::ChairAccepts);
        }
    }
    let file = flow.file();
    let standing = |given: &Direction| {
        file.earlier
            .iter()
            .find(|past| past.direction.id == given.id)
            .map(|past| past.standing)
            .expect("there")
    };
    let closed = five.iter().filter(|given| !standing(given).is_open()).count();
    let complied = five.iter().filter(|given| standing(given).chair == Some(ChairWord::Accepted)).count();
    let late = five.iter().filter(|given| standing(given).days_late(file.meeting.date) > 0).count();
    assert_eq!((closed, complied, late), (4, 3, 1));
    five
}

/// New figures of the IP phones from a file that a tehsil sent.
fn import(flow: &mut Flow, at: &mut usize) {
    go_to(flow, at, is_of("ip-phone"));
    let file = flow.folder.path().join("phones.csv");
    let rows = match flow.lang {
        Lang::Hi => "ब्लॉक,आवंटित,स्थापित,चालू\nचूरू,42,40,39\nतारानगर,38,33,30\nसुजानगढ़,44,41,40\n",
        Lang::En => {
            "Block,Allotted,Installed,Working\nChuru,42,40,39\nTaranagar,38,33,30\nSujangarh,44,41,40\n"
        }
    };
    std::fs::write(&file, rows).expect("a file");
    flow.run(Command::ImportFigures);
    assert_eq!(flow.window.app().place(), Place::Import);
    assert_eq!(flow.focused(), ImportWord::Path.text(flow.lang));
    flow.window.ctrl(Key::A);
    flow.write(&file.display().to_string());
    flow.press(Key::Enter);
    flow.run(Command::ImportWrite);
    assert_eq!(flow.window.app().place(), Place::Review);
    let working = |flow: &Flow| {
        let file = flow.file();
        let table = &file.tables[&SchemeCode::from("ip-phone")];
        let row = table.rows.iter().find(|row| row.unit.name.en == "Taranagar").expect("the row");
        let column = table.column(&IndicatorCode::from("working")).expect("the column");
        row.cells[column].value.as_ref().and_then(Value::number)
    };
    assert_eq!(working(flow), Some(30.0));
}

/// Two directions for each of the nine schemes: a sentence, and who is to see to it.
fn said(lang: Lang) -> [(&'static str, &'static str); 2] {
    match lang {
        Lang::Hi => [
            ("की शेष कमियाँ सोमवार तक दूर की जाएँ ", "पुष्पा"),
            ("की प्रगति रिपोर्ट 15 दिवस में प्रस्तुत की जाए ", "rakesh"),
        ],
        Lang::En => [
            ("Repair the remaining faults by Monday ", "pushpa"),
            ("Report on the progress within 15 days ", "rakesh"),
        ],
    }
}

/// Gives two directions on each of the nine schemes, one on a figure, and one that came up in the discussion.
fn direct(flow: &mut Flow, at: &mut usize) -> usize {
    let schemes: Vec<SchemeCode> = items(flow).into_iter().filter_map(|item| item.scheme).collect();
    for scheme in &schemes {
        go_to(flow, at, is_of(&scheme.0));
        flow.run(Command::New);
        for (words, officer) in said(flow.lang) {
            if flow.lang == Lang::Hi {
                flow.write("#");
                flow.window.write(scheme_words(scheme));
                flow.press(Key::Enter);
            }
            flow.write(words);
            flow.write(&format!("@{officer}"));
            flow.press(Key::Enter);
            flow.press(Key::Enter);
        }
    }
    go_to(flow, at, is_of("ip-phone"));
    flow.run(Command::Figures);
    flow.press(Key::ArrowDown);
    flow.press(Key::ArrowRight);
    flow.press(Key::ArrowRight);
    flow.run(Command::New);
    flow.write(if flow.lang == Lang::Hi {
        "शेष फोन 3 दिवस में चालू करें।"
    } else {
        "Repair the rest within 3 days."
    });
    flow.press(Key::Enter);
    flow.run(Command::Discussion);
    flow.write(if flow.lang == Lang::Hi {
        "सभी कार्यालय आईपी फोन से ही सम्पर्क करें।"
    } else {
        "All offices call by IP phone only."
    });
    flow.run(Command::ToDirection);
    schemes.len() * 2 + 2
}

/// What finds the scheme in its list.
fn scheme_words(scheme: &SchemeCode) -> &'static str {
    match scheme.0.as_str() {
        "emitra" => "ई-मित्र कियोस्क",
        "emitra-plus" => "ई-मित्र प्लस",
        "rajnet" => "राजनेट",
        "bbnl" => "बीबीएनएल",
        "abhay" => "अभय",
        "ladli" => "लाड़ली",
        "ip-phone" => "आईपी",
        "istart" => "आई-स्टार्ट",
        _ => "तकनीकी समिति",
    }
}

/// The words of the minutes as they stand on paper, in reading order.
fn paper(file: &MeetingFile, lang: Lang) -> String {
    let now =
        NaiveDate::from_ymd_opt(2026, 11, 28).and_then(|day| day.and_hms_opt(15, 0, 0)).expect("a moment");
    let pages = lay_out(&minutes::paper(file, lang, now));
    let lines = pages.pages.iter().flat_map(|page| &page.marks).filter_map(|mark| match mark {
        Mark::Line { line, .. } => Some(format!("{}{}", line.text, line.joint)),
        Mark::Rule { .. } | Mark::Stroke { .. } | Mark::Bar { .. } => None,
    });
    squeezed(&lines.collect::<String>())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The thread stands in the text: each earlier direction with what was done on it, and each new one.
#[track_caller]
fn assert_thread(text: &str, file: &MeetingFile, five: &[Direction], lang: Lang) {
    for (given, (_, words)) in five.iter().zip(reports(lang)) {
        let number = given.number.as_ref().map(ToString::to_string).unwrap_or_default();
        let (_, behind) =
            text.split_once(&number).unwrap_or_else(|| panic!("{number} is not in the minutes"));
        assert!(behind.contains(words), "{words} does not follow {number}");
    }
    for given in &file.directions {
        let number = given.number.as_ref().map(ToString::to_string).unwrap_or_default();
        assert!(text.contains(&number), "{number} is not in the minutes");
        assert!(text.contains(&squeezed(&given.text)), "{} is not in the minutes", given.text);
    }
}

/// As pdftotext reads it, where it is installed.
pub fn read_by_pdftotext(pdf: &std::path::Path) -> Option<String> {
    let full = std::env::var_os("BAITHAK_FULL_TESTS").is_some();
    let read = std::process::Command::new("pdftotext").arg("-raw").arg(pdf).arg("-").output();
    assert!(!full || read.is_ok(), "pdftotext cannot be run");
    read.ok().map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn play(lang: Lang) {
    let mut flow = Flow::sample(lang);
    prepare(&mut flow);
    take_attendance(&mut flow);
    flow.palette(Command::StartMeeting.text(lang));
    assert_eq!(flow.window.app().place(), Place::Review);
    let mut at = 0;
    flow.run(Command::Discussion);
    flow.write(if lang == Lang::Hi {
        "कार्यवाही की पुष्टि की गई।"
    } else {
        "The minutes were confirmed."
    });
    let five = ask_after(&mut flow, &mut at);
    import(&mut flow, &mut at);
    let given = direct(&mut flow, &mut at);
    assert_eq!((given, flow.file().directions.len()), (20, 20));
    let leads = flow.file().directions.iter().filter(|given| given.lead.is_some()).count();
    let dates = flow.file().directions.iter().filter(|given| given.deadline.date.is_some()).count();
    assert_eq!((leads, dates), (18, 19));

    // Read back to the hall, closed, and out.
    flow.palette(Command::WallReadBack.text(lang));
    flow.palette(Command::CloseMeeting.text(lang));
    assert_eq!(flow.window.app().place(), Place::Minutes);
    flow.must_see(flow.text(Word::ChecksDoNotStop));
    assert_eq!(flow.file().meeting.state, MeetingState::InSession, "closed before the checks were seen");
    flow.palette(Command::CloseMeeting.text(lang));
    let file = flow.file();
    assert_eq!(file.meeting.state, MeetingState::Closed);
    flow.must_see(flow.text(Word::ChecksDoNotStop));
    flow.run(Command::Export);
    let mut written = std::fs::read_dir(flow.folder.path()).expect("the folder").flatten();
    let pdf = written.find(|entry| entry.path().extension().is_some_and(|end| end == "pdf")).expect("a PDF");

    assert_thread(&paper(&file, lang), &file, &five, lang);
    if let Some(text) = read_by_pdftotext(&pdf.path()) {
        let text = squeezed(&text);
        for given in &file.directions {
            let number = given.number.as_ref().map(ToString::to_string).unwrap_or_default();
            assert!(text.contains(&number), "pdftotext does not find {number}");
        }
        for (_, words) in reports(lang) {
            let first = words.split(' ').take(2).collect::<Vec<_>>().join(" ");
            assert!(text.contains(&first), "pdftotext does not find {first}");
        }
    }
}

#[test]
fn a_whole_meeting_is_played_by_keys_alone_in_hindi() {
    play(Lang::Hi);
}

#[test]
fn a_whole_meeting_is_played_by_keys_alone_in_english() {
    play(Lang::En);
}
