//! A screen that nobody sees: an X server, a window manager, keys that are pressed, and a picture that can
//! be watched. Everything that is started here ends with it.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::eyes::Eyes;

const POLL: Duration = Duration::from_millis(20);
/// Far beyond what a slow machine needs; a wait that ends here has failed.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a key may take to show before it is taken to show nothing.
const ANSWER: Duration = Duration::from_secs(2);
/// A picture is still when it has not changed for so long.
const STILL: Duration = Duration::from_millis(250);

/// A program that ends when this does.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    pub fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        Self(command.spawn().unwrap_or_else(|error| panic!("{name} does not start: {error}")))
    }

    /// Waits for the end; true when it was a good one.
    pub fn ends_well(&mut self) -> bool {
        let mut status = None;
        wait_until("the program ends", || {
            status = self.0.try_wait().unwrap();
            status.is_some()
        });
        status.is_some_and(|status| status.success())
    }
}

pub fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < PATIENCE, "waited in vain until {what}");
        std::thread::sleep(POLL);
    }
}

pub struct Screen {
    pub eyes: Eyes,
    // Dropped in this order: first the programs, then what they run on.
    _manager: Running,
    _server: Running,
    display: String,
    folder: PathBuf,
}

impl Screen {
    /// 1366×768 with openbox; the programs on it have their home in `folder`.
    pub fn start(folder: &Path) -> Self {
        Self::over(Command::new("Xvfb").args(["-screen", "0", "1366x768x24"]), folder)
    }

    /// Openbox on a server that is started with these arguments and more.
    pub fn over(server: &mut Command, folder: &Path) -> Self {
        // The server chooses a free display and writes its number.
        server.args(["-displayfd", "1", "-nolisten", "tcp", "-noreset"]);
        let mut server = Running::start(server.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut number = String::new();
        BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "the X server does not start");
        let display = format!(":{}", number.trim());
        let manager =
            Running::start(at_home(&mut Command::new("openbox"), &display, folder).arg("--sm-disable"));
        let eyes = Eyes::on(&display);
        let folder = folder.to_path_buf();
        let screen = Self { eyes, _manager: manager, _server: server, display, folder };
        wait_until("the window manager answers", || {
            let answer = screen.tool("xdotool").arg("get_num_desktops").output().unwrap();
            answer.status.success()
        });
        screen
    }

    /// Starts a program here and waits until its window has the keys and stands still.
    pub fn open(&self, program: &mut Command) -> Running {
        let mut running = Running::start(at_home(program, &self.display, &self.folder));
        let pid = running.0.id().to_string();
        wait_until("the window has the keys", || {
            assert_eq!(running.0.try_wait().unwrap(), None, "the program ended before its window came");
            let active = self.tool("xdotool").args(["getactivewindow", "getwindowpid"]).output().unwrap();
            String::from_utf8_lossy(&active.stdout).trim() == pid
        });
        self.wait_until_still();
        running
    }

    /// Presses keys such as `ctrl+Down` and waits for what they show.
    pub fn press(&self, keys: &str) {
        self.act(&["key", keys]);
        self.wait_until_still();
    }

    /// Types a text that the keyboard layout has, and returns when the last key is up.
    pub fn type_text(&self, text: &str) {
        self.act(&["type", "--delay", "30", text]);
    }

    /// Switches the keyboard, such as to `us` or `in`.
    pub fn set_layout(&self, layout: &str) {
        let status = self.tool("setxkbmap").args(["-layout", layout]).status().unwrap();
        assert!(status.success(), "setxkbmap knows no layout {layout}");
        self.wait_until_still();
    }

    fn act(&self, arguments: &[&str]) {
        let before = self.eyes.hash();
        let status = self.tool("xdotool").args(arguments).status().unwrap();
        assert!(status.success(), "xdotool {arguments:?}");
        let start = Instant::now();
        while self.eyes.hash() == before && start.elapsed() < ANSWER {
            std::thread::sleep(POLL);
        }
    }

    pub fn wait_until_still(&self) {
        let mut last = (self.eyes.hash(), Instant::now());
        wait_until("the picture stands still", || {
            let now = self.eyes.hash();
            if now != last.0 {
                last = (now, Instant::now());
            }
            last.1.elapsed() >= STILL
        });
    }

    pub fn tool(&self, name: &str) -> Command {
        let mut command = Command::new(name);
        command.env("DISPLAY", &self.display).stderr(Stdio::null());
        command
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("last-screen.png");
            match self.eyes.picture().save(&kept) {
                Ok(()) => eprintln!("what the screen showed last: {}", kept.display()),
                Err(error) => eprintln!("the last picture could not be kept: {error}"),
            }
        }
    }
}

/// Nothing of the person who runs the test is read or written.
fn at_home<'a>(command: &'a mut Command, display: &str, folder: &Path) -> &'a mut Command {
    command
        .env("DISPLAY", display)
        .env("HOME", folder)
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdin(Stdio::null())
}
