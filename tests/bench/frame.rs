//! A frame of the meeting screen with a table of 500 rows: the program's own work from input to triangles,
//! without the graphics card's; standing still, and going down the table by key.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]

mod common;

use std::hint::black_box;
use std::sync::Arc;

use baithak::app::prefs::Prefs;
use baithak::app::source::{Source, Sources};
use baithak::app::{Baithak, Start};
use baithak::model::{Bilingual, SchemeCode, Unit, UnitLevel, Value};
use baithak::session::{Edit, Session, catalogue};
use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{self, Event, Key, Modifiers, RawInput, Rect, Shape, pos2, vec2};

const ROWS: u32 = 500;
const ROW_NAME: &str = "ग्राम पंचायत";

/// A meeting of the sample whose phone table has 500 rows with figures.
fn fill(path: &std::path::Path) {
    common::write_sample(path, None, None);
    let mut session = Session::open(path, common::clock()).expect("the sample opens");
    let scheme = SchemeCode::from("ip-phone");
    let definition = catalogue::scheme(&scheme).expect("the scheme");
    let day = session.home().expect("the list").meetings.first().expect("a meeting").date;
    let mut edits = Vec::new();
    for row in 0..ROWS {
        let unit = Unit {
            id: common::clock().new_uuid().into(),
            level: UnitLevel::Block,
            name: Bilingual::new(format!("{ROW_NAME} {row}"), format!("Gram panchayat {row}")),
            lgd_code: None,
            parent: None,
            valid_from: None,
            valid_to: None,
        };
        let id = unit.id;
        edits.push(Edit::PutUnit(unit));
        let entered = definition.indicators.iter().filter(|i| i.kind.is_number() && i.formula.is_none());
        edits.extend(entered.map(|indicator| Edit::PutReading {
            scheme: scheme.clone(),
            as_on: day,
            unit: id,
            indicator: indicator.code.clone(),
            value: Some(Value::Number(f64::from(row % 40))),
        }));
    }
    session.apply(Edit::All(edits)).expect("the figures are taken");
}

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
        self.ctx.run_ui(input, |ui| app.frame(ui))
    }

    /// All that a frame costs before the graphics card.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        let output = self.draw(events);
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// The names of the table's rows that are to be seen.
    fn rows(&mut self) -> Vec<String> {
        let shapes = self.draw(Vec::new()).shapes;
        let texts = shapes.into_iter().filter_map(|clipped| match clipped.shape {
            Shape::Text(text) => Some(text.galley.text().to_owned()),
            _ => None,
        });
        texts.filter(|text| text.starts_with(ROW_NAME)).collect()
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

fn press(modifiers: Modifiers, key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

fn review_frame(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bench.db");
    fill(&path);
    let ctx = egui::Context::default();
    let start = Start {
        prefs: Prefs::default(),
        prefs_path: None,
        clock: common::clock(),
        sources: Sources {
            own: path,
            make_folder: false,
            samples: folder.path().to_path_buf(),
            clock: Arc::clone(&common::clock()),
        },
        first: Source::Own,
        grow: false,
        measure_from: None,
    };
    let app = Baithak::new(&ctx, start);
    let mut screen = Screen { ctx, app, time: 0.0 };
    screen.settle();
    screen.press(Modifiers::NONE, Key::Enter);
    screen.press(Modifiers::COMMAND, Key::Num2);
    for _ in 0..7 {
        screen.press(Modifiers::COMMAND, Key::ArrowDown);
    }
    screen.press(Modifiers::COMMAND, Key::T);
    let first = screen.rows();
    screen.press(Modifiers::NONE, Key::PageDown);
    screen.press(Modifiers::NONE, Key::PageDown);
    let later = screen.rows();
    assert!(!later.is_empty() && later != first, "the table goes from {first:?} to {later:?}");
    let mut group = criterion.benchmark_group("review screen, table of 507 rows");
    group.bench_function("standing", |bencher| bencher.iter(|| black_box(screen.frame(Vec::new()))));
    let mut key = Key::PageDown;
    let mut pressed = 0;
    group.bench_function("scrolling by page", |bencher| {
        bencher.iter(|| {
            pressed += 1;
            if pressed % 40 == 0 {
                key = if key == Key::PageDown { Key::PageUp } else { Key::PageDown };
            }
            black_box(screen.frame(vec![press(Modifiers::NONE, key)]))
        });
    });
    group.finish();
}

criterion_group!(benches, review_frame);
criterion_main!(benches);
