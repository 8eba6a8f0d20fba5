//! Every screen in both languages: its labels are in its language, and no text is cut off.

use baithak::app::command::Command;
use baithak::model::Lang;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{Shape, TextShape};
use eframe::egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{By, NodeT, Queryable};

use crate::window::{Setup, Window};

/// Latin words that stand in Hindi text as they are: names of things, keys, formats. Paths and what the
/// sample's own data say in Latin letters are not the program's words.
const NAMES: &[&str] = &[
    "IP",
    "BBNL",
    "BSNL",
    "PDF",
    "RajNET",
    "FTTH",
    "LGD",
    "DoIT",
    "C",
    "Mbps",
    "Ctrl",
    "Shift",
    "Alt",
    "Enter",
    "Esc",
    "Tab",
    "Del",
    "Delete",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "Space",
    "K",
    "Z",
    "Y",
    "N",
    "S",
    "T",
    "D",
    "E",
    "Wi",
    "Fi",
    "OpenGL",
    "wgpu",
    "English",
    "Insert",
    "Backspace",
    "Page",
    "Up",
    "Down",
    "H",
    "I",
    "B",
    "F",
    "G",
    "L",
    "M",
    "O",
    "R",
    "W",
    "P",
];

/// How far text may reach over its clip: a rounding, and the overhang of a letter.
const OVERHANG: f32 = 1.5;

pub type Go = fn(&mut Window);

fn in_meeting(window: &mut Window, command: Command) {
    window.press(Key::Enter);
    window.run(command);
}

fn directing(window: &mut Window, words: &str) {
    in_meeting(window, Command::Review);
    window.run(Command::NextItem);
    window.run(Command::New);
    window.write(words);
}

/// The sample's IP phones, the keys in their table.
fn in_table(window: &mut Window) {
    in_meeting(window, Command::Review);
    for _ in 0..8 {
        window.run(Command::NextItem);
    }
    window.run(Command::Figures);
}

/// Name, whether it needs the sample, and how to get there.
type Way = (&'static str, bool, Go);

/// Every screen and overlay.
pub fn screens() -> Vec<Way> {
    let mut ways: Vec<Way> = vec![
        ("welcome", false, |_| {}),
        ("home, empty", false, |window| window.run(Command::Home)),
        ("home", true, |_| {}),
        ("prepare", true, |window| in_meeting(window, Command::Prepare)),
        ("review", true, |window| {
            in_meeting(window, Command::Review);
            window.run(Command::NextItem);
        }),
        ("attendance", true, |window| in_meeting(window, Command::AttendanceList)),
        ("minutes", true, |window| in_meeting(window, Command::Minutes)),
        ("people", true, |window| window.run(Command::People)),
        ("units", true, |window| window.run(Command::Units)),
        ("figures not received", true, |window| in_meeting(window, Command::Received)),
        ("schemes", true, |window| window.run(Command::Schemes)),
        ("a new indicator", true, |window| {
            window.run(Command::Schemes);
            window.run(Command::NewIndicator);
        }),
        ("settings", true, |window| window.run(Command::Settings)),
        ("palette", true, |window| window.key(Modifiers::COMMAND, Key::K)),
        ("keys", true, |window| window.press(Key::F1)),
        ("search", true, |window| {
            window.run(Command::Search);
            window.write("नि");
        }),
        ("ways to type", true, |window| window.run(Command::Layouts)),
        ("keyboard", true, |window| window.run(Command::Keyboard)),
    ];
    ways.extend(at_work());
    ways
}

/// The meeting screen while it is worked on.
fn at_work() -> Vec<Way> {
    vec![
        ("table", true, |window| {
            in_table(window);
            for key in [Key::ArrowRight, Key::D, Key::R, Key::S, Key::T, Key::End, Key::G, Key::W, Key::Slash]
            {
                window.press(key);
            }
            window.write("र");
        }),
        ("story", true, |window| {
            in_table(window);
            window.press(Key::Space);
        }),
        ("chart", true, |window| {
            in_table(window);
            window.press(Key::C);
        }),
        ("import", true, |window| {
            in_meeting(window, Command::Review);
            window.run(Command::NextItem);
            window.run(Command::ImportFigures);
        }),
        ("an earlier direction's report", true, |window| {
            in_meeting(window, Command::Review);
            window.run(Command::NextItem);
            window.run(Command::Earlier);
        }),
        ("names offered to a direction", true, |window| directing(window, "सूची सोमवार तक दें @")),
        ("what was understood of a direction", true, |window| {
            directing(window, "सूची सोमवार तक दें @पुष");
            window.press(Key::Enter);
        }),
        ("a stock direction", true, |window| directing(window, "प्रगति रिप")),
    ]
}

/// What is wrong on any of the screens, each with its name.
fn on_every_screen(lang: Lang, look: impl Fn(&str, &Window) -> Vec<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, sample, go) in screens() {
        for size in [[1366.0, 768.0], [1920.0, 1080.0]] {
            let folder = tempfile::tempdir().expect("a folder");
            let setup = if sample { Setup::sample(folder.path()) } else { Setup::new(folder.path()) };
            let mut window = Setup { lang, size, ..setup }.open();
            go(&mut window);
            let found = look(name, &window).into_iter();
            wrong.extend(found.map(|what| format!("{name} in {lang:?} at {size:?}: {what}")));
        }
    }
    wrong.sort();
    wrong.dedup();
    wrong
}

pub fn is_function_key(word: &str) -> bool {
    word.strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok_and(|number| number <= 12))
}

/// The Latin words of a text that are no names.
fn foreign(text: &str) -> Vec<String> {
    // Files, folders and addresses are written as they are.
    let words =
        text.split_whitespace().filter(|word| !word.contains(['/', '\\', '@']) && !word.contains(".db"));
    words
        .flat_map(|word| word.split(|c: char| !c.is_ascii_alphanumeric()))
        .filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()) && !NAMES.contains(word))
        .filter(|word| !is_function_key(word))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_hindi_window_has_no_english_word_but_names() {
    let wrong = on_every_screen(Lang::Hi, |_, window| {
        let nodes = window.harness.query_all(By::new().predicate(|node| node.label().is_some()));
        let mut wrong = Vec::new();
        for node in nodes {
            let label = node.accesskit_node().label().unwrap_or_default();
            // A field for English text says so, and holds it.
            if !foreign(&label).is_empty() {
                wrong.push(format!("{label} {:?}", foreign(&label)));
            }
        }
        wrong
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_english_window_has_no_hindi_but_what_was_typed() {
    // The words of the program alone: the welcome screen and the keys hold nothing else.
    let wrong = on_every_screen(Lang::En, |screen, window| {
        if !["welcome", "home, empty", "keys", "palette"].contains(&screen) {
            return Vec::new();
        }
        let devanagari = |text: &str| text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c));
        let nodes = window
            .harness
            .query_all(By::new().predicate(move |node| node.label().is_some_and(|label| devanagari(&label))));
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every text that the last frame drew, and what it was clipped to.
fn each_text(window: &Window, mut look: impl FnMut(&TextShape, Rect)) {
    fn texts(shape: &Shape, clip: Rect, look: &mut impl FnMut(&TextShape, Rect)) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, clip, look)),
            Shape::Text(text) => look(text, clip),
            _ => {}
        }
    }
    for clipped in &window.harness.output().shapes {
        texts(&clipped.shape, clipped.clip_rect, &mut look);
    }
}

/// The characters for which no font has a glyph, with their texts.
fn without_glyph(window: &Window) -> Vec<String> {
    let ctx = &window.harness.ctx;
    let mut out = Vec::new();
    each_text(window, |text, _| {
        let job = &text.galley.job;
        for section in &job.sections {
            let range = section.byte_range.start.0..section.byte_range.end.0;
            let words = job.text.get(range).unwrap_or_default();
            let font = &section.format.font_id;
            // What joins or parts letters, and the ends of lines, are not drawn.
            let drawn = |c: &char| !c.is_control() && !matches!(c, '\u{200c}' | '\u{200d}');
            let lacks = |c: &char| !ctx.fonts_mut(|fonts| fonts.has_glyph(font, *c));
            let missing: String = words.chars().filter(drawn).filter(lacks).collect();
            if !missing.is_empty() {
                out.push(format!("{missing:?} in {words:?}"));
            }
        }
    });
    out
}

#[test]
fn every_character_of_the_window_has_a_glyph() {
    for lang in Lang::ALL {
        let wrong = on_every_screen(lang, |_, window| without_glyph(window));
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// The texts that are cut off at the left or the right, or lost their end.
fn clipped(window: &Window) -> Vec<String> {
    // What is longer than its field is read by going through it.
    let inputs = window.harness.query_all(By::new().predicate(|node| node.value().is_some()));
    let fields: Vec<String> = inputs.filter_map(|node| node.accesskit_node().value()).collect();
    let mut out = Vec::new();
    each_text(window, |text, clip| {
        let words = text.galley.text();
        if words.trim().is_empty() || fields.iter().any(|field| field == words) {
            return;
        }
        let rect = text.galley.rect.translate(text.pos.to_vec2());
        // What is scrolled out of sight is not looked at.
        let seen = rect.top() < clip.bottom() && rect.bottom() > clip.top();
        let wide = rect.left() < clip.left() - OVERHANG || rect.right() > clip.right() + OVERHANG;
        if seen && clip.is_positive() && wide {
            out.push(format!("{words} at {rect:?} in {clip:?}"));
        }
    });
    out
}

#[test]
fn no_text_runs_out_of_its_place() {
    for lang in Lang::ALL {
        let wrong = on_every_screen(lang, |_, window| clipped(window));
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn the_keys_at_the_bottom_do_not_run_into_each_other_however_long_undo_is() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = Setup { lang, ..Setup::sample(folder.path()) }.open();
        in_meeting(&mut window, Command::Review);
        window.run(Command::Discussion);
        window.run(Command::ToDirection);
        let links = window.harness.query_all(By::new().role(Role::Link));
        let mut rects: Vec<Rect> = links.map(|node| node.rect()).collect();
        rects.sort_by(|a, b| a.left().total_cmp(&b.left()));
        assert!(rects.len() >= 8, "{lang:?}: {rects:?}");
        for pair in rects.windows(2) {
            assert!(pair[0].right() <= pair[1].left() + OVERHANG, "{lang:?}: {pair:?}");
        }
    }
}
