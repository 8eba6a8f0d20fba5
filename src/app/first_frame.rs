//! How long the start took, for benchmarks: from the start of the process until the first frame with data
//! was drawn and given to the display.

use std::io::Write;
use std::time::Instant;

use eframe::egui;

#[derive(Default)]
pub struct FirstFrame {
    /// `None` when nobody wants to know, or once it is said.
    since: Option<Instant>,
    /// The first frame with data, by egui's count.
    number: Option<u64>,
}

impl FirstFrame {
    pub fn measured_from(since: Option<Instant>) -> Self {
        Self { since, number: None }
    }

    /// This frame shows data.
    pub fn drawn(&mut self, ctx: &egui::Context) {
        if self.since.is_some() && self.number.is_none() {
            self.number = Some(ctx.cumulative_frame_nr());
            ctx.request_repaint();
        }
    }

    /// Prints the milliseconds once the frame after it begins, and is then true once.
    pub fn say(&mut self, ctx: &egui::Context) -> bool {
        if self.number.is_none_or(|number| ctx.cumulative_frame_nr() <= number) {
            return false;
        }
        let Some(since) = self.since.take() else { return false };
        // When nobody listens there is nothing to measure for.
        let _ = writeln!(std::io::stdout(), "{:.1}", since.elapsed().as_secs_f64() * 1000.0);
        true
    }
}
