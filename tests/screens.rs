//! Every screen as a picture: both languages, both sizes of laptop, light and hall.
//!
//! The pictures are compared only where BAITHAK_FULL_TESTS is set, because drawing them needs a Vulkan
//! driver; without it the screens are still run and must hold together.

#![cfg(test)]

#[path = "screens/register.rs"]
mod register;
#[path = "screens/room.rs"]
mod room;
#[path = "screens/search.rs"]
mod search;
#[path = "screens/tables.rs"]
mod tables;
#[path = "support/window.rs"]
mod window;

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use baithak::app::command::Command;
use baithak::app::theme::ThemeKind;
use baithak::model::Lang;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable as _;
use window::{Setup, Window};

/// The ways in which each screen is looked at.
const LOOKS: [(&str, Lang, ThemeKind, [f32; 2]); 4] = [
    ("hi-1366", Lang::Hi, ThemeKind::Light, [1366.0, 768.0]),
    ("en-1366", Lang::En, ThemeKind::Light, [1366.0, 768.0]),
    ("hi-1920-hall", Lang::Hi, ThemeKind::Hall, [1920.0, 1080.0]),
    ("en-1920-hall", Lang::En, ThemeKind::Hall, [1920.0, 1080.0]),
];

fn look_at(name: &str, sample: bool, go: impl Fn(&mut Window)) {
    let mut results = SnapshotResults::new();
    for (look, lang, theme, size) in LOOKS {
        let folder = tempfile::tempdir().expect("a folder");
        let setup = if sample { Setup::sample(folder.path()) } else { Setup::new(folder.path()) };
        let mut window = Setup { lang, theme, size, ..setup }.open();
        go(&mut window);
        window.picture(&format!("{name}-{look}"), &mut results);
    }
}

#[test]
fn the_first_start() {
    look_at("welcome", false, |_| {});
}

#[test]
fn no_meetings_yet() {
    look_at("home-empty", false, |window| window.run(Command::Home));
}

#[test]
fn all_meetings() {
    look_at("home", true, |_| {});
}

#[test]
fn preparing() {
    look_at("prepare", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Prepare);
    });
}

#[test]
fn reviewing() {
    look_at("review", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Review);
        for _ in 0..8 {
            window.run(Command::NextItem);
        }
    });
}

#[test]
fn reviewing_a_long_table() {
    look_at("review-long", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Review);
        window.run(Command::NextItem);
        window.run(Command::NextItem);
    });
}

#[test]
fn asking_after_earlier_directions() {
    look_at("earlier", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Review);
        window.run(Command::NextItem);
        window.run(Command::Earlier);
    });
}

#[test]
fn the_wall_in_the_own_window() {
    look_at("mirrored", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Review);
        for _ in 0..8 {
            window.run(Command::NextItem);
        }
        window.run(Command::Wall);
        window.run(Command::New);
        window.write("तारानगर के शेष 17 आईपी फोन सोमवार तक चालू करें");
    });
}

#[test]
fn attendance() {
    look_at("attendance", true, |window| {
        window.press(Key::Enter);
        window.run(Command::AttendanceList);
    });
}

#[test]
fn minutes() {
    look_at("minutes", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Minutes);
    });
}

/// The folder of the window's files, which is that of its sample's folder.
fn folder(window: &Window) -> PathBuf {
    let db = &window.app().data().expect("an open database").path;
    db.parent().and_then(Path::parent).expect("a folder").to_path_buf()
}

/// Puts a file into the folder, written at a time that is always the same.
fn put(window: &Window, name: &str, text: &str, second: u64) {
    let path = folder(window).join(name);
    std::fs::write(&path, text).expect("a file");
    let file = std::fs::File::options().write(true).open(path).expect("the file");
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(second)).expect("a time");
}

/// The meeting screen on the IP phones.
fn at_ip_phones(window: &mut Window) {
    window.press(Key::Enter);
    window.run(Command::Review);
    for _ in 0..8 {
        window.run(Command::NextItem);
    }
}

/// A file as offices send it: a title, a total, names spelt otherwise, slips of the hand.
const PHONES: &str = "शासकीय कार्यालयों में आईपी फोन की स्थिति\n\
    क्र.सं.,ब्लॉक,आवंटित,स्थापित,चालू,टूटे हुए\n\
    1,चूरू,42,40,38,1\n2,तारानगर,38,30,2O,0\n3,बीदासर,29,26,23,NA\n4,रतनगढ,38,35,33,2\n\
    5,राजगढ़,51,42,35,-\n6,सरदारशहर,4700,41,36,1\n7,सुजानगढ़,44,40,37,0\n8,सालासर,5,4,3,0\n\
    ,योग,4947,258,225,4\n";

#[test]
fn choosing_a_file_with_figures() {
    look_at("import-choose", true, |window| {
        put(window, "आईपी फोन नवम्बर 2026.csv", PHONES, 1_795_000_000);
        put(window, "block-wise report 20.11.2026 (final) copy from tehsil office.xlsx", "", 1_794_900_000);
        std::fs::create_dir(folder(window).join("पुराने आँकड़े")).expect("a folder");
        at_ip_phones(window);
        window.run(Command::ImportFigures);
    });
}

#[test]
fn a_file_with_slips_of_the_hand() {
    look_at("import-matters", true, |window| {
        at_ip_phones(window);
        window.run(Command::ImportFigures);
        let path = folder(window).join("phones.csv");
        std::fs::write(&path, PHONES).expect("a file");
        window.ctrl(Key::A);
        window.write(&path.display().to_string());
        window.press(Key::Enter);
        window.press(Key::ArrowDown);
    });
}

#[test]
fn a_file_that_can_be_written() {
    look_at("import-clean", true, |window| {
        at_ip_phones(window);
        let path = folder(window).join("phones.csv");
        let mut rows = "ब्लॉक,आवंटित,स्थापित,चालू\nचूरू,42,39,36\nतारानगर,38,30,21\nबीदासर,29,26,23\n".to_owned();
        for rest in ["", "रतनगढ़,40,36,33\nराजगढ़,51,42,35\nसरदारशहर,47,42,36\n"]
        {
            rows.push_str(rest);
            std::fs::write(
                &path,
                rows.replace("29,26,23", if rest.is_empty() { "29,26,20" } else { "29,26,23" }),
            )
            .expect("a file");
            window.run(Command::ImportFigures);
            window.ctrl(Key::A);
            window.write(&path.display().to_string());
            window.press(Key::Enter);
            if rest.is_empty() {
                window.run(Command::ImportWrite);
            }
        }
        window.press(Key::ArrowDown);
        window.press(Key::Space);
    });
}

#[test]
fn rows_in_an_old_font() {
    look_at("import-old-font", true, |window| {
        at_ip_phones(window);
        let old = |text: &str| baithak::hindi::krutidev::from_unicode(text).text;
        let mut rows = ["ब्लॉक", "आवंटित", "परीक्षण कॉल उत्तरित", "बंद होने का कारण"].map(old).join("\t");
        for (unit, reason) in [("चूरू", "केबल कटी हुई है"), ("तारानगर", "उपकरण खराब"), ("सरदारशहर", "विद्युत नहीं")]
        {
            rows.push_str(&format!("\n{}\t44\tNA\t{}", old(unit), old(reason)));
        }
        window.run(Command::ImportFigures);
        window.harness.event(Event::Paste(rows));
        window.settle();
    });
}

#[test]
fn pasted_text_in_an_old_font() {
    look_at("pasted-old-font", true, |window| {
        at_ip_phones(window);
        window.run(Command::New);
        let old = baithak::hindi::krutidev::from_unicode("समस्त विकास अधिकारी निरीक्षण कर सूचना भिजवायें।").text;
        window.harness.event(Event::Paste(old));
        window.settle();
    });
}

/// A direction on the phones, as far as it was typed.
fn directing(window: &mut Window, words: &str) {
    at_ip_phones(window);
    window.run(Command::New);
    window.write(words);
}

#[test]
fn names_offered_to_a_direction() {
    look_at("entry-names", true, |window| {
        let words = match window.app().lang() {
            Lang::Hi => "तारानगर के शेष 17 आईपी फोन सोमवार तक चालू करें @एस",
            Lang::En => "Repair the 17 remaining IP phones by Monday @prog",
        };
        directing(window, words);
        window.press(Key::ArrowDown);
    });
}

#[test]
fn places_offered_to_a_direction() {
    look_at("entry-places", true, |window| directing(window, "#chu"));
}

#[test]
fn what_was_understood_of_a_direction() {
    look_at("entry-chips", true, |window| {
        directing(window, "#taran");
        window.press(Key::Enter);
        window.write(match window.app().lang() {
            Lang::Hi => "के शेष 17 आईपी फोन सोमवार तक चालू करें @push",
            Lang::En => "gets its 17 remaining IP phones by Monday @push",
        });
        window.press(Key::Enter);
        window.write("@rakesh");
        window.press(Key::Enter);
        window.press(Key::Tab);
    });
}

#[test]
fn a_stock_direction_offered() {
    look_at("entry-stock", true, |window| {
        let begun = if window.app().lang() == Lang::Hi {
            "सुजानगढ़ में बंद ई"
        } else {
            "Verify the e"
        };
        directing(window, begun);
    });
}

#[test]
fn a_stock_direction_with_its_slots() {
    look_at("entry-slots", true, |window| {
        let begun = if window.app().lang() == Lang::Hi {
            "सुजानगढ़ में बंद ई"
        } else {
            "Verify the e"
        };
        directing(window, begun);
        window.press(Key::Tab);
    });
}

#[test]
fn a_direction_left_for_the_next_meeting() {
    look_at("entry-deferred", true, |window| {
        directing(window, "तारानगर के शेष 17 आईपी फोन सोमवार तक चालू करें");
        window.run(Command::Defer);
    });
}

#[test]
fn choosing_evidence() {
    look_at("evidence", true, |window| {
        put(window, "पत्र 412 आईपी फोन.pdf", "", 1_795_000_000);
        put(window, "photo of the server room, block office Taranagar.jpg", "", 1_794_900_000);
        std::fs::create_dir(folder(window).join("पुराने पत्र")).expect("a folder");
        at_ip_phones(window);
        window.run(Command::Earlier);
        window.key(Modifiers::COMMAND, Key::K);
        let command = Command::EvidenceFile.text(window.app().lang());
        window.write(command);
        window.press(Key::Enter);
    });
}

#[test]
fn people() {
    look_at("people", true, |window| window.run(Command::People));
}

#[test]
fn units() {
    look_at("units", true, |window| window.run(Command::Units));
}

#[test]
fn figures_that_have_not_come() {
    look_at("received", true, |window| {
        // A new meeting, for which nothing has come yet.
        window.run(Command::NewMeeting);
        let label = [Lang::Hi, Lang::En].map(|lang| Command::AddAllSchemes.text(lang));
        let button = label.into_iter().find_map(|label| window.harness.query_by_label(label));
        button.expect("the button").click();
        window.settle();
        window.run(Command::Received);
    });
}

#[test]
fn schemes() {
    look_at("schemes", true, |window| window.run(Command::Schemes));
}

/// A part of the scheme is chosen on its screen.
fn press_part(window: &mut Window, names: [&str; 2]) {
    let role = eframe::egui::accesskit::Role::ListBoxOption;
    let of = |name: &str| window.harness.query_by_role_and_label(role, name).is_some();
    let name = names.into_iter().find(|name| of(name)).expect("the part");
    window.harness.get_by_role_and_label(role, name).click_accesskit();
    window.settle();
}

#[test]
fn an_indicator_with_a_formula_and_a_target() {
    look_at("scheme-indicator", true, |window| {
        window.run(Command::Schemes);
        press_part(window, ["सक्रिय %", "Active %"]);
    });
}

#[test]
fn a_check_of_a_scheme() {
    look_at("scheme-check", true, |window| {
        window.run(Command::Schemes);
        press_part(window, ["सक्रिय ≤ कुल", "Active ≤ Total"]);
    });
}

#[test]
fn settings() {
    look_at("settings", true, |window| window.run(Command::Settings));
}

#[test]
fn the_palette() {
    look_at("palette", true, |window| window.key(Modifiers::COMMAND, Key::K));
}

#[test]
fn the_keys() {
    look_at("help", true, |window| window.press(Key::F1));
}
