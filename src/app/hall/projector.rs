//! The window on the projector: full screen on the monitor that was chosen, drawn from one shared page. It is
//! drawn anew only when that page changes, and stays live while the operator's window is busy or hidden.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use eframe::egui;
use eframe::egui::{
    CentralPanel, Context, Frame, Id, Key, Ui, ViewportBuilder, ViewportClass, ViewportCommand, ViewportId,
};

use super::paint;
use super::picture::Picture;

/// A screen that the computer has.
#[derive(Clone, Debug, PartialEq)]
pub struct Monitor {
    /// As the system calls it: "HDMI-1". Empty where it has no name.
    pub name: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
    pub position: (i32, i32),
}

impl Monitor {
    /// Width by height; that of a common laptop where the system says nothing sensible.
    pub fn shape(&self) -> f32 {
        let shape = self.width as f32 / self.height.max(1) as f32;
        if shape.is_finite() && (0.5..=4.0).contains(&shape) { shape } else { 16.0 / 9.0 }
    }
}

/// What came of the monitors since they were last looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The wall's monitor is gone; the window waits for it.
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
    monitors: Vec<Monitor>,
    /// The operator's own monitor, which is not the wall's if there is another.
    own: Option<usize>,
    /// The name of the chosen one; `None` for "the other one".
    pub chosen: Option<String>,
    /// On which monitor the window was put.
    placed: Option<Monitor>,
    /// The monitor was unplugged while the wall was on it.
    lost: bool,
    /// Frames since the window was opened: it is shown plain first, and placed then.
    frames: u8,
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

    pub fn monitors(&self) -> &[Monitor] {
        &self.monitors
    }

    /// The monitor for the wall: the chosen one, else one that is not the operator's own.
    pub fn target(&self) -> Option<usize> {
        let named = self.chosen.as_ref().and_then(|name| self.monitors.iter().position(|m| &m.name == name));
        named.or_else(|| (0..self.monitors.len()).find(|at| Some(*at) != self.own))
    }

    pub fn toggle(&mut self) {
        self.open = !self.open;
        self.frames = 0;
        self.placed = None;
        self.lost = false;
        lock(&self.shared).closed = false;
    }

    /// Another monitor for the wall: the next of those there are.
    pub fn next_monitor(&mut self) -> Option<&Monitor> {
        let count = self.monitors.len();
        let at = self.target().map_or(0, |at| (at + 1) % count.max(1));
        let monitor = self.monitors.get(at)?;
        self.chosen = Some(monitor.name.clone());
        self.placed = None;
        Some(monitor)
    }

    /// Takes note of the monitors that there are now; says when the wall's own went or came back.
    pub fn look(&mut self, monitors: Vec<Monitor>, own: Option<usize>) -> Option<Change> {
        self.own = own;
        if monitors == self.monitors {
            return None;
        }
        self.monitors = monitors;
        let placed = self.placed.clone()?;
        let there = self.monitors.iter().any(|monitor| monitor.name == placed.name);
        match (there, self.lost) {
            (false, false) => {
                self.lost = true;
                Some(Change::Lost)
            }
            (true, true) => {
                self.lost = false;
                self.placed = None;
                Some(Change::Back)
            }
            // It may have moved or changed its size: the window is placed anew.
            (true, false) => {
                self.placed = None;
                None
            }
            (false, true) => None,
        }
    }

    /// The shape of the wall, width by height.
    pub fn shape(&self) -> f32 {
        let drawn = lock(&self.shared).shape.filter(|_| self.open);
        let target = || self.target().and_then(|at| self.monitors.get(at)).map(Monitor::shape);
        drawn.or_else(target).unwrap_or(16.0 / 9.0)
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
        if self.lost || self.placed.is_some() {
            return;
        }
        let Some(at) = self.target() else { return };
        let Some(monitor) = self.monitors.get(at) else { return };
        self.placed = Some(monitor.clone());
        ctx.send_viewport_cmd_to(id(), ViewportCommand::SetMonitor(at));
        ctx.send_viewport_cmd_to(id(), ViewportCommand::Fullscreen(true));
        ctx.request_repaint_of(id());
    }
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
        Monitor { name: name.to_owned(), width: 1920, height: 1080, position: (0, 0) }
    }

    fn with(names: &[&str]) -> Projector {
        let mut projector = Projector::default();
        projector.look(names.iter().map(|name| monitor(name)).collect(), Some(0));
        projector
    }

    #[test]
    fn the_wall_goes_to_the_screen_that_is_not_the_operators() {
        assert_eq!(with(&["eDP-1", "HDMI-1"]).target(), Some(1));
        assert_eq!(with(&["eDP-1"]).target(), None);
        assert_eq!(with(&[]).target(), None);
    }

    #[test]
    fn the_chosen_screen_is_remembered_by_its_name() {
        let mut projector = with(&["eDP-1", "HDMI-1", "DP-2"]);
        projector.chosen = Some("DP-2".to_owned());
        assert_eq!(projector.target(), Some(2));
        projector.look(vec![monitor("eDP-1"), monitor("DP-2")], Some(0));
        assert_eq!(projector.target(), Some(1));
        projector.look(vec![monitor("eDP-1"), monitor("VGA-1")], Some(0));
        assert_eq!(projector.target(), Some(1), "another projector takes the place of one that is not there");
    }

    #[test]
    fn a_screen_that_goes_and_comes_back_is_noticed_once_each_time() {
        let mut projector = with(&["eDP-1", "HDMI-1"]);
        projector.placed = Some(monitor("HDMI-1"));
        let one = || vec![monitor("eDP-1")];
        let two = || vec![monitor("eDP-1"), monitor("HDMI-1")];
        assert_eq!(projector.look(one(), Some(0)), Some(Change::Lost));
        assert_eq!(projector.look(one(), Some(0)), None);
        assert_eq!(projector.look(two(), Some(0)), Some(Change::Back));
        assert_eq!(projector.placed, None, "it is placed anew");
        assert_eq!(projector.look(two(), Some(0)), None);
    }

    #[test]
    fn a_monitor_that_lies_about_its_size_gets_a_common_shape() {
        let liar = |width, height| Monitor { width, height, ..monitor("x") }.shape();
        assert_eq!(liar(0, 0), 16.0 / 9.0);
        assert_eq!(liar(1920, 0), 16.0 / 9.0);
        assert_eq!(liar(1024, 768), 4.0 / 3.0);
    }
}
