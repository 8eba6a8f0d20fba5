//! Two monitors that nobody sees: an Xorg with the dummy driver, whose outputs are plugged in and out.

use std::path::Path;
use std::process::Command;

use image::{GenericImageView as _, RgbImage};

use super::screen::{Screen, wait_until};

/// The laptop's own: the one that is there from the start.
const LAPTOP: &str = "DUMMY0";
const PROJECTOR: &str = "DUMMY1";
const LAPTOP_SIZE: (u32, u32) = (1024, 768);
/// As it is plugged in first.
pub const SMALL: (u32, u32) = (800, 600);
/// Of another shape than what it had.
pub const LARGE: (u32, u32) = (1024, 576);

const CONFIGURATION: &str = r#"
Section "Device"
    Identifier "dummy"
    Driver "dummy"
    VideoRam 65536
EndSection
Section "Screen"
    Identifier "screen"
    Device "dummy"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Virtual 2048 1024
    EndSubSection
EndSection
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoEnableDevices" "false"
EndSection
"#;

pub struct TwoOutputs {
    pub screen: Screen,
}

impl TwoOutputs {
    /// Laptop and projector side by side.
    pub fn start(folder: &Path) -> Self {
        let configuration = folder.join("xorg.conf");
        std::fs::write(&configuration, CONFIGURATION).unwrap();
        let mut server = Command::new("Xorg");
        server.arg("-config").arg(&configuration).arg("-logfile").arg(folder.join("xorg.log"));
        let outputs = Self { screen: Screen::over(&mut server, folder) };
        outputs.xrandr(&["--output", LAPTOP, "--mode", &mode(LAPTOP_SIZE)]);
        for size in [SMALL, LARGE] {
            outputs.xrandr(&["--addmode", PROJECTOR, &mode(size)]);
        }
        outputs.plug_in(SMALL);
        outputs
    }

    pub fn plug_in(&self, size: (u32, u32)) {
        self.xrandr(&["--output", PROJECTOR, "--mode", &mode(size), "--right-of", LAPTOP]);
    }

    pub fn pull_out(&self) {
        self.xrandr(&["--output", PROJECTOR, "--off"]);
    }

    fn xrandr(&self, arguments: &[&str]) {
        let status = self.screen.tool("xrandr").args(arguments).status().unwrap();
        assert!(status.success(), "xrandr {arguments:?}");
    }

    /// What the operator sees.
    pub fn laptop(&self) -> RgbImage {
        let (width, height) = LAPTOP_SIZE;
        self.screen.eyes.picture().view(0, 0, width, height).to_image()
    }

    /// What the hall sees, on a projector of this size.
    pub fn projector(&self, size: (u32, u32)) -> RgbImage {
        wait_until("the server has the projector's picture", || {
            self.screen.eyes.picture().width() == LAPTOP_SIZE.0 + size.0
        });
        self.screen.eyes.picture().view(LAPTOP_SIZE.0, 0, size.0, size.1).to_image()
    }
}

fn mode((width, height): (u32, u32)) -> String {
    format!("{width}x{height}")
}

/// How many pixels have exactly this colour.
pub fn count(picture: &RgbImage, colour: [u8; 3]) -> usize {
    picture.pixels().filter(|pixel| pixel.0 == colour).count()
}
