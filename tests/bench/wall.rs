//! How soon the hall sees what the operator does: from a keystroke to the wall in live mode, from Enter over the
//! commit to the wall, and what leafing through a table of 300 rows costs a frame. Both windows are drawn as
//! the window system would have them drawn, up to triangles, without the graphics card's work.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]
#![expect(clippy::print_stdout, reason = "it prints its figures")]

mod common;
mod window;

use std::path::Path;
use std::time::Instant;

use baithak::app::Baithak;
use baithak::app::command::Command;
use baithak::app::hall::outputs::{Monitor, Seen};
use baithak::app::hall::projector;
use eframe::egui::{
    self, Event, FullOutput, Key, KeyboardShortcut, Modifiers, RawInput, Rect, ViewportId, ViewportIdMap,
    ViewportInfo, pos2, vec2,
};

use window::{ROW_NAME, fill, press, start, texts};

const ROWS: u32 = 300;
const RUNS: usize = 200;
const SENT: usize = 50;

/// The operator's window and the one on the projector.
struct Desk {
    ctx: egui::Context,
    app: Baithak,
    time: f64,
    /// What the wall showed last.
    wall: Vec<String>,
    /// The wall's frames so far.
    wall_frames: usize,
}

fn monitor(name: &str, x: i32, width: u32, height: u32) -> Monitor {
    Monitor { name: name.to_owned(), width, height, position: (x, 0), known: None }
}

impl Desk {
    fn open(path: &Path, folder: &Path) -> Self {
        let ctx = egui::Context::default();
        ctx.set_embed_viewports(false);
        let mut app = Baithak::new(&ctx, start(path.to_path_buf(), folder));
        let monitors = vec![monitor("eDP-1", 0, 1366, 768), monitor("HDMI-1", 1366, 1920, 1080)];
        app.take_monitors(Seen { monitors, own: Some(0) });
        let mut desk = Self { ctx, app, time: 0.0, wall: Vec::new(), wall_frames: 0 };
        desk.settle();
        desk.press(Modifiers::NONE, Key::Enter);
        desk.run(Command::Review);
        for _ in 0..7 {
            desk.run(Command::NextItem);
        }
        desk.run(Command::Wall);
        desk
    }

    fn input(&mut self, id: ViewportId, size: egui::Vec2, events: Vec<Event>) -> RawInput {
        self.time += 1.0 / 60.0;
        let info = ViewportInfo { focused: Some(id == ViewportId::ROOT), ..ViewportInfo::default() };
        let mut viewports = ViewportIdMap::default();
        viewports.insert(id, info);
        RawInput {
            viewport_id: id,
            viewports,
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size)),
            time: Some(self.time),
            focused: id == ViewportId::ROOT,
            events,
            ..RawInput::default()
        }
    }

    /// A frame of the operator's window, and one of the wall where the first has asked for it. True when the
    /// wall was drawn.
    fn frame(&mut self, events: Vec<Event>) -> bool {
        let input = self.input(ViewportId::ROOT, vec2(1366.0, 768.0), events);
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| app.frame(ui));
        // No graphics card takes them.
        output.textures_delta.clear();
        let wall = output.viewport_output.get(&projector::id()).cloned();
        self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let Some(wall) = wall.filter(|wall| wall.repaint_delay.is_zero()) else { return false };
        let Some(draw) = wall.viewport_ui_cb else { return false };
        let input = self.input(projector::id(), vec2(1920.0, 1080.0), Vec::new());
        let mut output: FullOutput = self.ctx.run_ui(input, |ui| draw(ui));
        output.textures_delta.clear();
        self.wall = texts(&output);
        self.ctx.tessellate(output.shapes, output.pixels_per_point);
        self.wall_frames += 1;
        true
    }

    fn settle(&mut self) {
        let mut quiet = 0;
        while quiet < 10 {
            self.frame(Vec::new());
            quiet = if self.app.is_busy() { 0 } else { quiet + 1 };
            std::thread::yield_now();
        }
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.frame(vec![press(modifiers, key)]);
        self.settle();
    }

    fn run(&mut self, command: Command) {
        let KeyboardShortcut { modifiers, logical_key } = command.shortcut().expect("a command with keys");
        self.press(modifiers, logical_key);
    }

    fn shows(&self, text: &str) -> bool {
        self.wall.iter().any(|line| line.contains(text))
    }

    /// Frames of the operator's window and milliseconds until the wall shows the text.
    fn until_shown(&mut self, first: Vec<Event>, text: &str) -> (usize, f64) {
        let begun = Instant::now();
        let mut events = first;
        for frames in 1..1000 {
            let drawn = self.frame(std::mem::take(&mut events));
            if drawn && self.shows(text) {
                return (frames, ms(begun));
            }
            std::thread::yield_now();
        }
        (usize::MAX, f64::NAN)
    }
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

fn say(what: &str, mut values: Vec<f64>, unit: &str) {
    values.sort_by(f64::total_cmp);
    let median = values.get(values.len() / 2).copied().unwrap_or(f64::NAN);
    let most = values.last().copied().unwrap_or(f64::NAN);
    println!("  {what}: median {median:.2} {unit}, most {most:.2} {unit}");
}

/// Letter by letter in live mode.
fn keystroke_to_wall(desk: &mut Desk) {
    desk.press(Modifiers::COMMAND, Key::K);
    desk.frame(vec![Event::Text(Command::WallLive.text(baithak::model::Lang::Hi).to_owned())]);
    desk.settle();
    desk.press(Modifiers::NONE, Key::Enter);
    while !desk.shows("इस बैठक के निर्देश") {
        desk.run(Command::WallNext);
    }
    desk.run(Command::New);
    let (mut frames, mut times) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        if run % 25 == 24 {
            // All of it stays on one page.
            desk.press(Modifiers::COMMAND, Key::A);
            desk.press(Modifiers::NONE, Key::Backspace);
        }
        // A new word each, which the wall has not shown before.
        let word = format!("क{run}ख");
        let (count, time) = desk.until_shown(vec![Event::Text(format!("{word} "))], &word);
        frames.push(count as f64);
        times.push(time);
    }
    println!("a keystroke to the wall, live, {RUNS} keystrokes");
    say("frames", frames, "frames");
    say("processor", times, "ms");
    desk.press(Modifiers::NONE, Key::Enter);
}

/// From Enter to the wall, and from the moment at which the commit was known.
fn enter_to_wall(desk: &mut Desk) {
    // No longer live.
    desk.press(Modifiers::COMMAND, Key::K);
    desk.frame(vec![Event::Text(Command::WallLive.text(baithak::model::Lang::Hi).to_owned())]);
    desk.settle();
    desk.press(Modifiers::NONE, Key::Enter);
    let (mut frames, mut times, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..SENT {
        desk.run(Command::New);
        let words = format!("निर्देश क्रमांक-{run}-की पालना");
        let begun = Instant::now();
        desk.frame(vec![Event::Text(words.clone()), press(Modifiers::NONE, Key::Enter)]);
        // Enter has a frame of its own, after the words. Then until the news of the commit has come; the window
        // draws meanwhile.
        while !desk.app.is_busy() {
            desk.frame(Vec::new());
        }
        while desk.app.is_busy() && !desk.shows(&words) {
            desk.frame(Vec::new());
            std::thread::yield_now();
        }
        let committed = Instant::now();
        let mut count = 0;
        while !desk.shows(&words) && count < 1000 {
            desk.frame(Vec::new());
            count += 1;
        }
        frames.push(count as f64);
        times.push(ms(committed));
        whole.push(ms(begun));
        desk.settle();
        // What is above would push the next one to another page.
        for _ in 0..10 {
            if desk.shows(&words) {
                desk.run(Command::Undo);
            }
        }
    }
    println!("Enter to the wall, {SENT} directions");
    say("frames after the commit was known", frames, "frames");
    say("from there, processor", times, "ms");
    say("from Enter, with the commit", whole, "ms");
}

/// A page each frame, down and up again.
fn fling(desk: &mut Desk) {
    while !desk.shows(ROW_NAME) {
        desk.run(Command::WallNext);
    }
    let shortcut = |command: Command| command.shortcut().expect("a command with keys");
    let (down, up) = (shortcut(Command::WallPageDown), shortcut(Command::WallPageUp));
    let (mut times, mut keys) = (Vec::new(), down);
    let before = desk.wall_frames;
    for run in 0..RUNS {
        if run % 30 == 29 {
            keys = if keys == down { up } else { down };
        }
        let begun = Instant::now();
        desk.frame(vec![press(keys.modifiers, keys.logical_key)]);
        times.push(ms(begun));
    }
    println!("leafing through {ROWS} rows, both windows, {} pages drawn", desk.wall_frames - before);
    say("a frame, processor", times, "ms");
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bench.db");
    fill(&path, ROWS);
    let mut desk = Desk::open(&path, folder.path());
    assert!(desk.wall_frames > 0, "the wall is drawn");
    fling(&mut desk);
    keystroke_to_wall(&mut desk);
    enter_to_wall(&mut desk);
}
