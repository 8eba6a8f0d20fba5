//! The key that types nothing, sent to the window that has the keyboard.

use std::error::Error;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt as _, EventMask, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, KeyPressEvent, Window,
};
use x11rb::rust_connection::RustConnection;

use crate::app::hall::speaks_x11;

/// A connection of its own, made when it is wanted first.
#[derive(Default)]
pub struct Server {
    opened: Option<Option<Opened>>,
}

struct Opened {
    connection: RustConnection,
    root: Window,
    /// A key that no keyboard has.
    key: u8,
}

impl Server {
    /// Nothing comes of it where there is no X server or no input method.
    pub fn wake(&mut self) {
        let opened =
            self.opened.get_or_insert_with(|| has_input_method().then(|| Opened::new().ok()).flatten());
        if opened.as_ref().is_some_and(|opened| opened.send().is_err()) {
            *opened = None;
        }
    }
}

/// Programs are told of it by a variable: `@im=ibus`.
fn has_input_method() -> bool {
    let modifiers = std::env::var("XMODIFIERS").unwrap_or_default();
    let name = modifiers.split('@').find_map(|part| part.strip_prefix("im="));
    speaks_x11() && name.is_some_and(|name| !matches!(name, "" | "none" | "local"))
}

impl Opened {
    fn new() -> Result<Self, Box<dyn Error>> {
        let (connection, screen) = x11rb::connect(None)?;
        let setup = connection.setup();
        let root = setup.roots.get(screen).ok_or("no screen")?.root;
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let mapping = connection.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let width = usize::from(mapping.keysyms_per_keycode).max(1);
        let keys = mapping.keysyms.chunks(width).zip(first..=last);
        let free = keys.rev().find(|(symbols, _)| symbols.iter().all(|symbol| *symbol == 0));
        let (_, key) = free.ok_or("every key types something")?;
        Ok(Self { connection, root, key })
    }

    fn send(&self) -> Result<(), Box<dyn Error>> {
        let window = self.connection.get_input_focus()?.reply()?.focus;
        for _ in 0..2 {
            for response_type in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
                let event = KeyPressEvent {
                    response_type,
                    detail: self.key,
                    root: self.root,
                    event: window,
                    same_screen: true,
                    ..KeyPressEvent::default()
                };
                self.connection.send_event(false, window, EventMask::NO_EVENT, event)?;
            }
        }
        self.connection.flush()?;
        Ok(())
    }
}
