//! From the start of the process to the first frame with data: a database of ten years against an empty
//! one, in turn, in a real window under Xvfb with software drawing.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]
#![expect(clippy::print_stdout, reason = "it prints its figures")]

mod common;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use baithak::session::Session;

const RUNS: usize = 15;

/// A display of its own, ended with the benchmark.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// `None` where there is no Xvfb.
    fn start() -> Option<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut line = String::new();
        BufReader::new(server.stdout.take()?).read_line(&mut line).ok()?;
        Some(Self { server, name: format!(":{}", line.trim()) })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Milliseconds from here until the program says that its first frame with data was drawn.
fn start_ms(display: &Display, db: &Path, home: &Path) -> f64 {
    let begun = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_baithak"))
        .args(["--until-first-frame", "--db"])
        .arg(db)
        .env("DISPLAY", &display.name)
        .env_remove("WAYLAND_DISPLAY")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("XDG_CONFIG_HOME", home)
        .env("XDG_DATA_HOME", home)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut line = String::new();
    let said = program.stdout.take().map(|said| BufReader::new(said).read_line(&mut line));
    let ms = begun.elapsed().as_secs_f64() * 1000.0;
    let ended = program.wait().expect("the program ends");
    assert!(
        matches!(said, Some(Ok(1..))) && ended.success(),
        "the program said {line:?} and ended with {ended}"
    );
    ms
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn main() {
    let Some(display) = Display::start() else {
        println!("start to first frame: not measured, Xvfb is not installed");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let (empty, large) = (folder.path().join("empty.db"), folder.path().join("ten-years.db"));
    drop(Session::open(&empty, common::clock()).expect("an empty database"));
    common::write_sample(&large, Some(10), None);
    // Once each, so that both are in the system's file cache.
    let warm = [start_ms(&display, &empty, folder.path()), start_ms(&display, &large, folder.path())];
    let (mut of_empty, mut of_large, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (a, b) = (start_ms(&display, &empty, folder.path()), start_ms(&display, &large, folder.path()));
        of_empty.push(a);
        of_large.push(b);
        ratios.push(b / a);
    }
    println!("start to first frame, median of {RUNS} (first runs {:.0} and {:.0} ms)", warm[0], warm[1]);
    println!("  empty database: {:.1} ms", median(of_empty));
    println!("  ten years:      {:.1} ms", median(of_large));
    println!("  ratio, pair by pair: {:.2}", median(ratios));
}
