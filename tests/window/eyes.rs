//! What is on an X server's screen, and which windows: read, and asked for, from a connection of the test's own.

use std::hash::{DefaultHasher, Hash, Hasher};

use image::RgbImage;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, ImageFormat, Window,
};
use x11rb::rust_connection::RustConnection;

pub struct Eyes {
    connection: RustConnection,
    root: Window,
}

impl Eyes {
    /// On a server that is up, such as `:7`.
    pub fn on(display: &str) -> Self {
        let (connection, screen) = x11rb::connect(Some(display)).unwrap();
        let root = connection.setup().roots[screen].root;
        Self { connection, root }
    }

    /// The whole screen, all monitors in one.
    pub fn picture(&self) -> RgbImage {
        let (width, height, bytes) = self.bytes();
        let rgb = bytes.chunks_exact(4).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect();
        RgbImage::from_raw(width, height, rgb).unwrap()
    }

    /// The same as one number.
    pub fn hash(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.bytes().hash(&mut hasher);
        hasher.finish()
    }

    /// Four bytes a pixel: blue, green, red, nothing.
    fn bytes(&self) -> (u32, u32, Vec<u8>) {
        loop {
            let size = self.connection.get_geometry(self.root).unwrap().reply().unwrap();
            let all = u32::MAX;
            let format = ImageFormat::Z_PIXMAP;
            let image =
                self.connection.get_image(format, self.root, 0, 0, size.width, size.height, all).unwrap();
            // The screen may have shrunk in between.
            if let Ok(image) = image.reply() {
                return (u32::from(size.width), u32::from(size.height), image.data);
            }
        }
    }

    fn atom(&self, name: &str) -> u32 {
        self.connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
    }

    /// The windows that the window manager has with this title.
    pub fn windows(&self, title: &str) -> Vec<Window> {
        let list = self.atom("_NET_CLIENT_LIST");
        let list = self.connection.get_property(false, self.root, list, AtomEnum::WINDOW, 0, 1000);
        let list = list.unwrap().reply().unwrap();
        let (name, utf8) = (self.atom("_NET_WM_NAME"), self.atom("UTF8_STRING"));
        let titled = |window: &Window| {
            let found = self.connection.get_property(false, *window, name, utf8, 0, 1000).unwrap();
            // A window may go while it is asked.
            found.reply().is_ok_and(|found| found.value == title.as_bytes())
        };
        list.value32().into_iter().flatten().filter(titled).collect()
    }

    /// Closes a window as by the × in its frame.
    pub fn close(&self, window: Window) {
        let message = ClientMessageEvent::new(32, window, self.atom("_NET_CLOSE_WINDOW"), [0_u32; 5]);
        let mask = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.connection.send_event(false, self.root, mask, message).unwrap().check().unwrap();
    }
}
