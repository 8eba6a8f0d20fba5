//! The screens of an X server, from a connection of the program's own that waits for what becomes of them.

use std::error::Error;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
use x11rb::protocol::xproto::Window;
use x11rb::rust_connection::RustConnection;

use super::outputs::Monitor;

/// One cable brings several events; the list is read when none has come for so long.
const QUIET: Duration = Duration::from_millis(150);

/// What the thread has seen last; `None` where there is no X server, or it knows no RandR.
type Found = Arc<Mutex<Option<Vec<Monitor>>>>;

pub struct Watch {
    found: Found,
}

impl Watch {
    /// Begins to watch; `wake` is called after each change. The thread waits in the server's connection and
    /// ends with it, or with the program.
    pub fn start(wake: impl Fn() + Send + 'static) -> Self {
        let found = Found::default();
        if speaks_x11() {
            let theirs = Arc::clone(&found);
            std::thread::spawn(move || {
                // Without a server that can say it, the toolkit's own list is what there is.
                if watch(&theirs, &wake).is_err() {
                    *lock(&theirs) = None;
                }
            });
        }
        Self { found }
    }

    pub fn monitors(&self) -> Option<Vec<Monitor>> {
        lock(&self.found).clone()
    }
}

/// A poisoned lock still holds a list.
fn lock(found: &Found) -> MutexGuard<'_, Option<Vec<Monitor>>> {
    found.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The toolkit speaks Wayland wherever that is offered.
pub fn speaks_x11() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    set("DISPLAY") && !set("WAYLAND_DISPLAY") && !set("WAYLAND_SOCKET")
}

fn watch(found: &Found, wake: &impl Fn()) -> Result<(), Box<dyn Error>> {
    let (connection, screen) = x11rb::connect(None)?;
    let root = connection.setup().roots.get(screen).ok_or("no screen")?.root;
    // The version in which the list can be asked for without looking at every plug anew.
    connection.randr_query_version(1, 3)?.reply()?;
    let wanted = NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE | NotifyMask::OUTPUT_CHANGE;
    connection.randr_select_input(root, wanted)?.check()?;
    loop {
        let now = monitors(&connection, root)?;
        let changed = lock(found).as_ref() != Some(&now);
        if changed {
            *lock(found) = Some(now);
            wake();
        }
        connection.wait_for_event()?;
        loop {
            std::thread::sleep(QUIET);
            let mut quiet = true;
            while connection.poll_for_event()?.is_some() {
                quiet = false;
            }
            if quiet {
                break;
            }
        }
    }
}

/// All outputs that are on, in the server's order, each by the name of its plug.
fn monitors(connection: &RustConnection, root: Window) -> Result<Vec<Monitor>, Box<dyn Error>> {
    let resources = connection.randr_get_screen_resources_current(root)?.reply()?;
    let mut found = Vec::new();
    for crtc in resources.crtcs {
        let crtc = connection.randr_get_crtc_info(crtc, x11rb::CURRENT_TIME)?.reply()?;
        let Some(output) = crtc.outputs.first().filter(|_| crtc.mode != x11rb::NONE) else { continue };
        let output = connection.randr_get_output_info(*output, x11rb::CURRENT_TIME)?.reply()?;
        found.push(Monitor {
            name: String::from_utf8_lossy(&output.name).into_owned(),
            width: u32::from(crtc.width),
            height: u32::from(crtc.height),
            position: (i32::from(crtc.x), i32::from(crtc.y)),
            known: None,
        });
    }
    Ok(found)
}
