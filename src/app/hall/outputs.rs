//! Which screens the computer has, as of now: a projector is plugged in and pulled out while a meeting runs.
//!
//! On X11 the toolkit keeps the list of the start, because Xlib drops the events by which it would be renewed;
//! so a thread with a connection of its own waits for them (`randr`) and wakes the window. Elsewhere the
//! system's list is asked for whenever the window gets an event.

use eframe::egui::{Context, Rect, pos2, vec2};

#[cfg(target_os = "linux")]
use super::randr::Watch;

/// A screen that the computer has.
#[derive(Clone, Debug, PartialEq)]
pub struct Monitor {
    /// As the system calls it: "HDMI-1". Empty where it has no name.
    pub name: String,
    /// In pixels, as the system says; see `believable`.
    pub width: u32,
    pub height: u32,
    /// Of its upper left corner, in pixels of the whole desktop.
    pub position: (i32, i32),
    /// Its place in the toolkit's list, where that has it as it is.
    pub known: Option<usize>,
}

impl Monitor {
    /// Width by height; that of a common laptop where the system says nothing sensible.
    pub fn shape(&self) -> f32 {
        if self.believable() { self.width as f32 / self.height as f32 } else { 16.0 / 9.0 }
    }

    /// False for a screen of no size, or of one that none has: some say such things of themselves.
    pub fn believable(&self) -> bool {
        let sides = 320..=16_384;
        let shape = self.width as f32 / self.height.max(1) as f32;
        sides.contains(&self.width) && sides.contains(&self.height) && (0.5..=4.0).contains(&shape)
    }

    pub fn rect(&self) -> Rect {
        let corner = pos2(self.position.0 as f32, self.position.1 as f32);
        Rect::from_min_size(corner, vec2(self.width as f32, self.height as f32))
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// Those that show something of their own: of screens that show the same there is one.
    pub monitors: Vec<Monitor>,
    /// The place of that with the operator's window.
    pub own: Option<usize>,
}

/// Where the screens are looked for.
#[derive(Default)]
pub struct Outputs {
    #[cfg(target_os = "linux")]
    watch: Option<Watch>,
}

impl Outputs {
    /// The screens as of now; `None` where there is no window system to ask.
    pub fn look(&mut self, ctx: &Context, frame: &eframe::Frame) -> Option<Seen> {
        let window = frame.winit_window()?;
        let handles: Vec<_> = window.available_monitors().collect();
        let toolkits = handles.iter().enumerate().map(|(at, monitor)| {
            let (size, position) = (monitor.size(), monitor.position());
            Monitor {
                name: monitor.name().unwrap_or_default(),
                width: size.width,
                height: size.height,
                position: (position.x, position.y),
                known: Some(at),
            }
        });
        let toolkits: Vec<Monitor> = toolkits.collect();
        let (rect, pixels) = ctx.input(|input| (input.viewport().outer_rect, input.pixels_per_point()));
        let named = || window.current_monitor().and_then(|own| own.name());
        let monitors = match self.watched(ctx) {
            Some(watched) => matched(watched, &toolkits),
            None => toolkits,
        };
        let monitors = distinct(monitors);
        let own = match rect {
            Some(rect) => with_most_of(&monitors, rect * pixels),
            // Where the system hides places, it still says on which screen the window is.
            None => named().and_then(|name| monitors.iter().position(|monitor| monitor.name == name)),
        };
        Some(Seen { monitors, own })
    }

    /// What the thread has seen, where there is one: it is started when it is asked for the first time.
    #[cfg(target_os = "linux")]
    fn watched(&mut self, ctx: &Context) -> Option<Vec<Monitor>> {
        let wake = ctx.clone();
        self.watch.get_or_insert_with(|| Watch::start(move || wake.request_repaint())).monitors()
    }

    #[cfg(not(target_os = "linux"))]
    fn watched(&mut self, _ctx: &Context) -> Option<Vec<Monitor>> {
        None
    }
}

/// Each of what there is with its place in the toolkit's list, where that has it at the same place and size.
fn matched(there: Vec<Monitor>, toolkits: &[Monitor]) -> Vec<Monitor> {
    let place = |monitor: &Monitor| {
        toolkits.iter().position(|other| other.name == monitor.name && other.rect() == monitor.rect())
    };
    there.into_iter().map(|monitor| Monitor { known: place(&monitor), ..monitor }).collect()
}

/// Screens that begin at the same place show the same: a mirrored projector is none of its own.
fn distinct(all: Vec<Monitor>) -> Vec<Monitor> {
    let mut out: Vec<Monitor> = Vec::new();
    for monitor in all {
        if out.iter().all(|other| other.position != monitor.position) {
            out.push(monitor);
        }
    }
    out
}

/// The screen that has the most of a window, or the nearest one to it.
fn with_most_of(monitors: &[Monitor], window: Rect) -> Option<usize> {
    let area = |monitor: &Monitor| {
        let common = monitor.rect().intersect(window);
        if common.is_positive() { common.area() } else { 0.0 }
    };
    let away = |monitor: &Monitor| monitor.rect().distance_sq_to_pos(window.center());
    let better =
        |a: &Monitor, b: &Monitor| area(a).total_cmp(&area(b)).then_with(|| away(b).total_cmp(&away(a)));
    (0..monitors.len()).max_by(|a, b| match (monitors.get(*a), monitors.get(*b)) {
        (Some(a), Some(b)) => better(a, b),
        _ => std::cmp::Ordering::Equal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(name: &str, x: i32, width: u32) -> Monitor {
        Monitor { name: name.to_owned(), width, height: 768, position: (x, 0), known: None }
    }

    #[test]
    fn the_operators_screen_is_the_one_with_the_most_of_the_window() {
        let two = [at("eDP-1", 0, 1366), at("HDMI-1", 1366, 1920)];
        let window = |x: f32| Rect::from_min_size(pos2(x, -8.0), vec2(1000.0, 700.0));
        assert_eq!(with_most_of(&two, window(0.0)), Some(0));
        assert_eq!(with_most_of(&two, window(700.0)), Some(0));
        assert_eq!(with_most_of(&two, window(1000.0)), Some(1));
        assert_eq!(with_most_of(&two, window(9000.0)), Some(1), "the nearest of those that have none of it");
        assert_eq!(with_most_of(&[], window(0.0)), None);
    }

    #[test]
    fn a_projector_that_shows_the_same_as_the_laptop_is_no_screen_of_its_own() {
        let names = |all: Vec<Monitor>| distinct(all).into_iter().map(|one| one.name).collect::<Vec<_>>();
        assert_eq!(names(vec![at("eDP-1", 0, 1366), at("HDMI-1", 0, 1024)]), ["eDP-1"]);
        assert_eq!(names(vec![at("eDP-1", 0, 1366), at("HDMI-1", 1366, 1024)]), ["eDP-1", "HDMI-1"]);
    }

    #[test]
    fn the_toolkits_place_is_taken_only_for_a_screen_that_is_as_the_toolkit_has_it() {
        let toolkits = [at("eDP-1", 0, 1366), at("HDMI-1", 1366, 1024)];
        let there = vec![at("eDP-1", 0, 1366), at("HDMI-1", 1366, 1920), at("DP-2", 3000, 1024)];
        let known: Vec<Option<usize>> = matched(there, &toolkits).iter().map(|one| one.known).collect();
        assert_eq!(known, [Some(0), None, None]);
    }

    #[test]
    fn a_monitor_that_lies_about_its_size_gets_a_common_shape() {
        let liar = |width, height| Monitor { height, ..at("x", 0, width) };
        for (width, height) in [(0, 0), (1920, 0), (u32::MAX, u32::MAX), (16_000, 400), (1, 1)] {
            let liar = liar(width, height);
            assert!(!liar.believable(), "{width}×{height}");
            assert_eq!(liar.shape(), 16.0 / 9.0, "{width}×{height}");
        }
        assert_eq!(liar(1024, 768).shape(), 4.0 / 3.0);
    }
}
