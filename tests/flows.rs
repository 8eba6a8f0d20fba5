//! The program from the first start to the finished minutes, by keys and labels, in both languages. What
//! counts is what stands on disk afterwards.

#![cfg(test)]

#[path = "flows/acts.rs"]
mod acts;
#[path = "flows/agenda.rs"]
mod agenda;
#[path = "flows/bottom.rs"]
mod bottom;
#[path = "flows/caret.rs"]
mod caret;
#[path = "flows/entry.rs"]
mod entry;
#[path = "flows/figures.rs"]
mod figures;
#[path = "support/flow.rs"]
mod flow;
#[path = "flows/hands.rs"]
mod hands;
#[path = "flows/import.rs"]
mod import;
#[path = "flows/import_answers.rs"]
mod import_answers;
#[path = "flows/import_days.rs"]
mod import_days;
#[path = "flows/import_files.rs"]
mod import_files;
#[path = "flows/leaving.rs"]
mod leaving;
#[path = "flows/meeting.rs"]
mod meeting;
#[path = "flows/minutes.rs"]
mod minutes;
#[path = "flows/pasted.rs"]
mod pasted;
#[path = "flows/places.rs"]
mod places;
#[path = "flows/received.rs"]
mod received;
#[path = "flows/register.rs"]
mod register;
#[path = "flows/reports.rs"]
mod reports;
#[path = "flows/schemes.rs"]
mod schemes;
#[path = "flows/search.rs"]
mod search;
#[path = "flows/series.rs"]
mod series;
#[path = "flows/start.rs"]
mod start;
#[path = "flows/stock.rs"]
mod stock;
#[path = "flows/thread.rs"]
mod thread;
#[path = "flows/typing.rs"]
mod typing;
#[path = "flows/undo.rs"]
mod undo;
#[path = "flows/units.rs"]
mod units;
#[path = "flows/whole_meeting.rs"]
mod whole_meeting;
#[path = "support/window.rs"]
mod window;
#[path = "flows/wrong_turns.rs"]
mod wrong_turns;

use baithak::app::command::Command;
use baithak::app::place::Place;
use baithak::i18n::screen::Screen as Word;
use baithak::model::Lang;
use eframe::egui::Key;

use flow::Flow;

/// What is typed in a window of this language.
struct Typed {
    venue: &'static str,
    titles: [&'static str; 3],
    chair: &'static str,
    officers: [&'static str; 2],
}

fn typed(lang: Lang) -> Typed {
    match lang {
        Lang::Hi => Typed {
            venue: "कलेक्ट्रेट सभागार, चूरू",
            titles: ["ई-मित्र केन्द्रों की समीक्षा", "लम्बित आवेदन", "क्षेत्रीय कार्यालय"],
            chair: "अर्पिता सोनी",
            officers: ["नरेश कुमार टुहानिया", "मनोज कुमार गढ़वाल"],
        },
        Lang::En => Typed {
            venue: "Collectorate hall, Churu",
            titles: ["Review of e-Mitra centres", "Pending applications", "Field offices"],
            chair: "Arpita Soni",
            officers: ["Naresh Kumar Tuhania", "Manoj Kumar Garhwal"],
        },
    }
}

/// A new meeting in an empty database, on its Prepare screen.
fn new_meeting(lang: Lang) -> Flow {
    new_meeting_in(Flow::empty(lang))
}

fn new_meeting_in(mut flow: Flow) -> Flow {
    flow.click(flow.text(Word::WelcomeSkip));
    flow.run(Command::NewMeeting);
    assert_eq!(flow.window.app().place(), Place::Prepare);
    flow
}

/// A meeting with three items, begun, with the caret in a new direction of the first item.
fn in_session(lang: Lang) -> Flow {
    begun(new_meeting(lang), lang)
}

/// The same in a district whose units the program does not know.
fn in_session_elsewhere(lang: Lang) -> Flow {
    let mut flow = Flow::empty(lang);
    for district in Lang::ALL {
        flow.fill(&flow.in_lang(Word::District, district), "Sikar");
    }
    begun(new_meeting_in(flow), lang)
}

fn begun(mut flow: Flow, lang: Lang) -> Flow {
    for title in typed(lang).titles {
        flow.run(Command::New);
        flow.write(title);
    }
    flow.fill(flow.text(Word::Chair), typed(lang).chair);
    flow.press(Key::Enter);
    flow.palette(Command::StartMeeting.text(lang));
    assert_eq!(flow.window.app().place(), Place::Review);
    flow
}
