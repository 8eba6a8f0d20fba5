//! The window on the projector: full screen on the monitor that was chosen, drawn from one shared page. It is
//! drawn anew only when that page changes, and stays live while the operator's window is busy or hidden. It is
//! there only as long as its monitor is, and opens on it again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use eframe::egui;
use eframe::egui::{
    CentralPanel, Context, Frame, Id, Key, Ui, ViewportBuilder, ViewportClass, ViewportCommand, ViewportId,
    WindowLevel,
};

use super::outputs::{Monitor, Seen};
use super::paint;
use super::picture::Picture;

/// What came of the monitors since they were last looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The wall's monitor is gone, and the window with it.
    Lost,
    /// It is there again, and the picture with it.
    Back,
}

/// What both windows share.
#[derive(Default)]
struct Shared {
    picture: Arc<Picture>,
    /// The window's own × was used, or Esc.
    closed: bool,
    /// The shape of the window as it was last drawn.
    shape: Option<f32>,
}

#[derive(Default)]
pub struct Projector {
    open: bool,
    shared: Arc<Mutex<Shared>>,
    seen: Seen,
    /// The name of the chosen one; `None` for "the other one".
    pub chosen: Option<String>,
    /// On which monitor the window was put.
    placed: Option<Monitor>,
    /// The monitor was unplugged while the wall was on it.
    lost: bool,
    /// Frames since the window was opened: it is shown plain first, and placed then.
    frames: u8,
    /// The window is closed for a frame, and opens again as if for the first time.
    reopen: bool,
}

pub fn id() -> ViewportId {
    ViewportId::from_hash_of("projector")
}

/// A poisoned lock still holds a page: drawing goes on.
fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Projector {
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// The wall is on, and its monitor is gone.
    pub fn is_lost(&self) -> bool {
        self.open && self.lost
    }

    /// The monitor for the wall: the chosen one, else one that is not the operator's own.
    pub fn target(&self) -> Option<&Monitor> {
        let named = self.chosen.as_ref().and_then(|name| self.others().find(|other| &other.name == name));
        named.or_else(|| self.others().next())
    }

    /// All monitors but the operator's own.
    fn others(&self) -> impl Iterator<Item = &Monitor> {
        let own = self.seen.own;
        self.seen.monitors.iter().enumerate().filter(move |(at, _)| Some(*at) != own).map(|(_, other)| other)
    }

    pub fn toggle(&mut self) {
        self.open = !self.open;
        self.lost = false;
        self.begin();
        lock(&self.shared).closed = false;
    }

    /// As before the first frame of the window.
    fn begin(&mut self) {
        self.frames = 0;
        self.placed = None;
        lock(&self.shared).shape = None;
    }

    /// Another monitor for the wall: the next of those that are not the operator's own.
    pub fn next_monitor(&mut self) -> Option<String> {
        let now = self.target()?.name.clone();
        let others: Vec<&Monitor> = self.others().collect();
        let at = others.iter().position(|other| other.name == now).map_or(0, |at| (at + 1) % others.len());
        let name = others.get(at)?.name.clone();
        self.chosen = Some(name.clone());
        self.lost = false;
        self.begin();
        self.reopen = true;
        Some(name)
    }

    /// Takes note of the monitors that there are now; says when the wall's own went or came back.
    pub fn look(&mut self, seen: Seen) -> Option<Change> {
        if seen == self.seen {
            return None;
        }
        self.seen = seen;
        let placed = self.placed.clone()?;
        let there = self.seen.monitors.iter().find(|monitor| monitor.name == placed.name);
        match (there, self.lost) {
            (None, false) => {
                self.lost = true;
                lock(&self.shared).shape = None;
                Some(Change::Lost)
            }
            (Some(_), true) => {
                self.lost = false;
                self.begin();
                Some(Change::Back)
            }
            // It moved or changed its size: a full screen window does not always follow.
            (Some(there), false) if there.rect() != placed.rect() => {
                self.begin();
                self.reopen = true;
                None
            }
            _ => None,
        }
    }

    /// The shape of the wall, width by height.
    pub fn shape(&self) -> f32 {
        let drawn = lock(&self.shared).shape.filter(|_| self.open);
        drawn.or_else(|| self.target().map(Monitor::shape)).unwrap_or(16.0 / 9.0)
    }

    /// The page that stands on it, where it is open.
    pub fn picture(&self) -> Option<Arc<Picture>> {
        self.open.then(|| Arc::clone(&lock(&self.shared).picture))
    }

    /// Keeps the window open with this page on it. True when it was closed by its own ×.
    pub fn show(&mut self, ctx: &Context, title: &str, picture: &Arc<Picture>) -> bool {
        if !self.open {
            return false;
        }
        {
            let mut shared = lock(&self.shared);
            if std::mem::take(&mut shared.closed) {
                self.open = false;
                return true;
            }
            if !Arc::ptr_eq(&shared.picture, picture) {
                shared.picture = Arc::clone(picture);
                ctx.request_repaint_of(id());
            }
        }
        if self.lost {
            return false;
        }
        if std::mem::take(&mut self.reopen) {
            ctx.request_repaint();
            return false;
        }
        let builder =
            ViewportBuilder::default().with_title(title).with_inner_size([960.0, 540.0]).with_active(false);
        let shared = Arc::clone(&self.shared);
        ctx.show_viewport_deferred(id(), builder, move |ui, class| wall_ui(ui, class, &shared));
        self.place(ctx);
        false
    }

    /// Puts the window on its monitor, once it is there to be put: size and monitor together at the opening
    /// leave it small on some systems.
    fn place(&mut self, ctx: &Context) {
        if self.frames < 2 {
            self.frames += 1;
            ctx.request_repaint();
            return;
        }
        if self.placed.is_some() {
            return;
        }
        let Some(monitor) = self.target().cloned() else { return };
        for command in placing(&monitor, ctx.input_for(id(), |input| input.pixels_per_point())) {
            ctx.send_viewport_cmd_to(id(), command);
        }
        ctx.request_repaint_of(id());
        self.placed = Some(monitor);
    }
}

/// What puts a window on a monitor as its whole picture; `pixels` of the window make a point.
///
/// To a monitor that the toolkit does not know it cannot take a window full screen: it would go to one of
/// those that it knows. There the window has no frame, the monitor's size, and nothing over it.
fn placing(monitor: &Monitor, pixels: f32) -> Vec<ViewportCommand> {
    if let Some(at) = monitor.known {
        return vec![ViewportCommand::SetMonitor(at)];
    }
    let rect = monitor.rect() / pixels.max(0.1);
    let mut commands = vec![ViewportCommand::Decorations(false), ViewportCommand::OuterPosition(rect.min)];
    if monitor.believable() {
        commands.push(ViewportCommand::InnerSize(rect.size()));
        commands.push(ViewportCommand::WindowLevel(WindowLevel::AlwaysOnTop));
    } else {
        commands.push(ViewportCommand::Maximized(true));
    }
    commands
}

fn wall_ui(ui: &mut Ui, class: ViewportClass, shared: &Arc<Mutex<Shared>>) {
    let rect = ui.ctx().content_rect();
    let (picture, news) = {
        let mut shared = lock(shared);
        let asked = ui.input(|input| {
            // Esc leaves the wall where its window has the keyboard.
            input.viewport().close_requested() || input.key_pressed(Key::Escape)
        });
        shared.closed |= asked;
        let shape =
            Some(rect.width() / rect.height().max(1.0)).filter(|_| class != ViewportClass::EmbeddedWindow);
        let changed = shape != shared.shape;
        shared.shape = shape;
        (Arc::clone(&shared.picture), asked || changed)
    };
    if news {
        ui.ctx().request_repaint_of(ViewportId::ROOT);
    }
    // Window managers give the keyboard to a window that is new or full screen; it belongs to the typist.
    let has_keyboard =
        class != ViewportClass::EmbeddedWindow && ui.input(|input| input.viewport().focused == Some(true));
    if has_keyboard {
        ui.ctx().send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
    }
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        let area = if class == ViewportClass::EmbeddedWindow { ui.max_rect() } else { rect };
        paint::picture_ui(ui, area, &picture);
        ui.interact(area, Id::unique("wall"), egui::Sense::hover());
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monitor(name: &str) -> Monitor {
        let position = (if name == "eDP-1" { 0 } else { 1366 }, 0);
        Monitor { name: name.to_owned(), width: 1920, height: 1080, position, known: None }
    }

    /// The operator's own is the first.
    fn seen(names: &[&str]) -> Seen {
        Seen { monitors: names.iter().map(|name| monitor(name)).collect(), own: Some(0) }
    }

    fn with(names: &[&str]) -> Projector {
        let mut projector = Projector::default();
        projector.look(seen(names));
        projector
    }

    fn target(projector: &Projector) -> Option<&str> {
        projector.target().map(|monitor| monitor.name.as_str())
    }

    #[test]
    fn the_wall_goes_to_the_screen_that_is_not_the_operators() {
        assert_eq!(target(&with(&["eDP-1", "HDMI-1"])), Some("HDMI-1"));
        assert_eq!(target(&with(&["eDP-1"])), None);
        assert_eq!(target(&with(&[])), None);
    }

    #[test]
    fn the_chosen_screen_is_remembered_by_its_name_and_is_never_the_operators_own() {
        let mut projector = with(&["eDP-1", "HDMI-1", "DP-2"]);
        projector.chosen = Some("DP-2".to_owned());
        assert_eq!(target(&projector), Some("DP-2"));
        projector.look(seen(&["eDP-1", "DP-2"]));
        assert_eq!(target(&projector), Some("DP-2"));
        projector.look(seen(&["eDP-1", "VGA-1"]));
        assert_eq!(target(&projector), Some("VGA-1"), "another projector takes the place of a missing one");
        projector.chosen = Some("eDP-1".to_owned());
        assert_eq!(target(&projector), Some("VGA-1"), "the wall would lie over the operator's window");
    }

    #[test]
    fn one_command_goes_through_all_screens_but_the_operators() {
        let mut projector = with(&["eDP-1", "HDMI-1", "DP-2"]);
        assert_eq!(projector.next_monitor().as_deref(), Some("DP-2"));
        assert_eq!(projector.next_monitor().as_deref(), Some("HDMI-1"));
        assert_eq!(with(&["eDP-1"]).next_monitor(), None);
        // One whose own screen was unplugged does not wait for it any more.
        projector.placed = Some(monitor("HDMI-1"));
        assert_eq!(projector.look(seen(&["eDP-1", "VGA-1"])), Some(Change::Lost));
        assert_eq!(projector.next_monitor().as_deref(), Some("VGA-1"));
        assert!(!projector.lost);
    }

    #[test]
    fn a_screen_that_goes_and_comes_back_is_noticed_once_each_time() {
        let mut projector = with(&["eDP-1", "HDMI-1"]);
        projector.placed = Some(monitor("HDMI-1"));
        assert_eq!(projector.look(seen(&["eDP-1"])), Some(Change::Lost));
        assert_eq!(projector.look(seen(&["eDP-1"])), None);
        assert_eq!(projector.look(seen(&["eDP-1", "VGA-1"])), None, "it waits for its own");
        assert_eq!(projector.look(seen(&["eDP-1", "HDMI-1"])), Some(Change::Back));
        assert_eq!(projector.placed, None, "it is placed anew");
        assert_eq!(projector.look(seen(&["eDP-1", "HDMI-1"])), None);
    }

    #[test]
    fn a_screen_that_changes_its_size_is_taken_anew_and_another_one_moves_nothing() {
        let mut projector = with(&["eDP-1", "HDMI-1"]);
        projector.placed = Some(monitor("HDMI-1"));
        assert_eq!(projector.look(seen(&["eDP-1", "HDMI-1", "DP-2"])), None);
        assert!(projector.placed.is_some() && !projector.reopen);
        let mut smaller = seen(&["eDP-1", "HDMI-1"]);
        smaller.monitors[1].width = 1024;
        assert_eq!(projector.look(smaller), None);
        assert!(projector.placed.is_none() && projector.reopen);
    }

    #[test]
    fn a_window_goes_by_place_and_size_to_a_screen_that_the_toolkit_does_not_know() {
        let known = Monitor { known: Some(2), ..monitor("HDMI-1") };
        assert_eq!(placing(&known, 1.0), [ViewportCommand::SetMonitor(2)]);
        let commands = placing(&monitor("HDMI-1"), 2.0);
        let position = ViewportCommand::OuterPosition(eframe::egui::pos2(683.0, 0.0));
        let size = ViewportCommand::InnerSize(eframe::egui::vec2(960.0, 540.0));
        assert!(commands.contains(&position) && commands.contains(&size), "{commands:?}");
        let liar = Monitor { width: 0, height: 0, ..monitor("HDMI-1") };
        let commands = placing(&liar, 1.0);
        assert!(!commands.iter().any(|command| matches!(command, ViewportCommand::InnerSize(_))));
    }
}
