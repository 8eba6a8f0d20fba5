//! A frame of the meeting screen with a table of 500 and of 20,000 rows: the program's own work from input to
//! triangles, without the graphics card's; standing still, going down the table by key, and working out all that is
//! worked out of 300 units.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]

mod common;
mod window;

use std::hint::black_box;
use std::time::{Duration, Instant};

use baithak::app::Baithak;
use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{self, Event, Key, Modifiers, RawInput, Rect, pos2, vec2};

use window::{ROW_NAME, fill, press, start, texts};

struct Screen {
    ctx: egui::Context,
    app: Baithak,
    time: f64,
}

impl Screen {
    fn draw(&mut self, events: Vec<Event>) -> egui::FullOutput {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1366.0, 768.0))),
            time: Some(self.time),
            focused: true,
            events,
            ..RawInput::default()
        };
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| app.frame(ui));
        // No graphics card takes them.
        output.textures_delta.clear();
        output
    }

    /// All that a frame costs before the graphics card.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        let output = self.draw(events);
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// The names of the table's rows that are to be seen.
    fn rows(&mut self) -> Vec<String> {
        let output = self.draw(Vec::new());
        texts(&output).into_iter().filter(|text| text.starts_with(ROW_NAME)).collect()
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
}

/// The meeting screen of such a meeting, the keys in its table.
fn screen(folder: &std::path::Path, rows: u32) -> Screen {
    let path = folder.join(format!("bench-{rows}.db"));
    fill(&path, rows);
    let ctx = egui::Context::default();
    let app = Baithak::new(&ctx, start(path, folder));
    let mut screen = Screen { ctx, app, time: 0.0 };
    screen.settle();
    screen.press(Modifiers::NONE, Key::Enter);
    screen.press(Modifiers::COMMAND, Key::Num2);
    for _ in 0..8 {
        screen.press(Modifiers::COMMAND, Key::ArrowDown);
    }
    screen.press(Modifiers::COMMAND, Key::T);
    screen
}

fn review_frame(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    for rows in [500, 20_000] {
        let mut screen = screen(folder.path(), rows);
        let first = screen.rows();
        screen.press(Modifiers::NONE, Key::PageDown);
        screen.press(Modifiers::NONE, Key::PageDown);
        let later = screen.rows();
        assert!(!later.is_empty() && later != first, "the table goes from {first:?} to {later:?}");
        let mut group = criterion.benchmark_group(format!("review screen, table of {} rows", rows + 7));
        group.bench_function("standing", |bencher| bencher.iter(|| black_box(screen.frame(Vec::new()))));
        let mut scroll = Scroll::default();
        group.bench_function("scrolling by page", |bencher| {
            bencher.iter(|| black_box(screen.frame(vec![press(Modifiers::NONE, scroll.next())])));
        });
        group.finish();
        say_spread(rows, &mut screen, &mut scroll);
    }
}

/// Page after page downwards, then back.
#[derive(Default)]
struct Scroll {
    pressed: u32,
}

impl Scroll {
    fn next(&mut self) -> Key {
        self.pressed += 1;
        if (self.pressed / 40).is_multiple_of(2) { Key::PageDown } else { Key::PageUp }
    }
}

/// Median and longest frame of a thousand that scroll, which criterion does not say.
#[expect(clippy::print_stdout, reason = "what a benchmark finds is printed")]
fn say_spread(rows: u32, screen: &mut Screen, scroll: &mut Scroll) {
    let mut frames: Vec<Duration> = (0..1_000)
        .map(|_| {
            let begun = Instant::now();
            black_box(screen.frame(vec![press(Modifiers::NONE, scroll.next())]));
            begun.elapsed()
        })
        .collect();
    frames.sort();
    let (median, most) = (frames.get(frames.len() / 2), frames.last());
    println!("scrolling through {rows} rows: median {median:?}, longest {most:?}");
}

/// All that is worked out of two columns of 300 units, made anew together with the frame that shows it.
fn derived_frame(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut screen = screen(folder.path(), 293);
    for key in [Key::ArrowRight, Key::ArrowRight, Key::D, Key::R, Key::S, Key::T, Key::End, Key::G, Key::R] {
        screen.press(Modifiers::NONE, key);
    }
    let mut group = criterion.benchmark_group("review screen, table of 300 rows");
    group.bench_function("all derived columns made anew, with the frame", |bencher| {
        bencher.iter(|| {
            // Sorted by another order each time; what is asked for is done before the next frame is drawn.
            screen.frame(vec![press(Modifiers::NONE, Key::O)]);
            black_box(screen.frame(Vec::new()))
        });
    });
    group.finish();
}

criterion_group!(benches, review_frame, derived_frame);
criterion_main!(benches);
