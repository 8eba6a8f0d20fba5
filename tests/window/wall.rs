//! The wall on a projector: where its window is, that it outlives the projector's cable and its own ×, and
//! that both windows cost nothing while nobody does anything.

use std::path::Path;
use std::time::{Duration, Instant};

use baithak::app::theme::ThemeKind;
use baithak::i18n::hall::Hall as Word;
use baithak::model::Lang;
use image::RgbImage;

use super::screen::{Running, wait_until};
use super::two_outputs::{LARGE, SMALL, TwoOutputs, count};
use super::{LATIN, Trial};

/// In clock ticks of a hundredth of a second over `REST`: a caret that blinks takes more.
const AT_REST: u64 = 50;
const REST: Duration = Duration::from_secs(10);
/// A wall that has stood still for this long stays as it is.
const SETTLED: Duration = Duration::from_secs(1);
/// Of a channel's 255 steps.
const ROUNDING: u8 = 4;

/// The meeting screen on the laptop, the wall on the projector.
struct Hall {
    outputs: TwoOutputs,
    program: Running,
}

impl Hall {
    fn open(trial: &Trial) -> Self {
        let outputs = TwoOutputs::start(trial.folder.path());
        let program = trial.open_meeting(&outputs.screen);
        outputs.screen.press("F5");
        let hall = Self { outputs, program };
        hall.wait_for_wall(SMALL);
        hall
    }

    fn windows(&self) -> usize {
        self.outputs.screen.eyes.windows(Word::WallTitle.text(Lang::Hi)).len()
    }

    /// Until the projector, of this size, shows nothing but the wall, and has come to rest: its window is drawn
    /// several times while it finds its place.
    fn wait_for_wall(&self, size: (u32, u32)) {
        let mut last = (self.outputs.projector(size), Instant::now());
        wait_until("the wall is on the projector, full screen", || {
            let now = self.outputs.projector(size);
            if now != last.0 {
                last = (now, Instant::now());
            }
            self.windows() == 1 && is_wall(&last.0) && last.1.elapsed() >= SETTLED
        });
    }

    /// Until the hall sees this picture again.
    fn wait_for_picture(&self, shown: &RgbImage) {
        let keep = KeptIfMissed(shown);
        wait_until("the wall shows the same picture again", || is_alike(shown, &self.wall()));
        drop(keep);
    }

    fn wall(&self) -> RgbImage {
        self.outputs.projector(SMALL)
    }
}

/// Saves the picture that was waited for in vain, beside what the screen showed last.
struct KeptIfMissed<'a>(&'a RgbImage);

impl Drop for KeptIfMissed<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wall-before.png");
            eprintln!("what the wall showed before: {}: {:?}", kept.display(), self.0.save(&kept));
        }
    }
}

/// The same but for the rounding of a renderer whose glyphs lie elsewhere in its texture.
fn is_alike(one: &RgbImage, other: &RgbImage) -> bool {
    one.dimensions() == other.dimensions()
        && one.pixels().zip(other.pixels()).all(|(one, other)| {
            one.0.iter().zip(&other.0).all(|(one, other)| one.abs_diff(*other) <= ROUNDING)
        })
}

fn colour(of: eframe::egui::Color32) -> [u8; 3] {
    [of.r(), of.g(), of.b()]
}

fn is_ground(picture: &RgbImage, x: u32, y: u32) -> bool {
    picture.get_pixel(x, y).0 == colour(ThemeKind::Hall.tokens().paper)
}

/// The hall's ground to all edges, with no frame of a window on them, and words in the hall's ink.
fn is_wall(picture: &RgbImage) -> bool {
    let (width, height) = picture.dimensions();
    let edges = (0..width).all(|x| is_ground(picture, x, 0) && is_ground(picture, x, height - 1))
        && (0..height).all(|y| is_ground(picture, 0, y) && is_ground(picture, width - 1, y));
    edges && count(picture, colour(ThemeKind::Hall.tokens().ink)) > 500
}

/// Clock ticks that the program has used up so far, in all its threads.
fn ticks(program: &Running) -> u64 {
    let stat = std::fs::read_to_string(Path::new("/proc").join(program.0.id().to_string()).join("stat"));
    let stat = stat.unwrap();
    // The name in brackets may hold spaces; what follows is the state, and the times stand 12th and 13th.
    let after: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    after[11].parse::<u64>().unwrap() + after[12].parse::<u64>().unwrap()
}

#[test]
#[ignore = "needs Xorg with its dummy driver, xrandr, openbox and xdotool; `bash tests/run` runs it"]
fn both_windows_cost_nothing_while_nobody_does_anything() {
    let trial = Trial::new();
    let hall = Hall::open(&trial);
    // The words of a direction have the caret; what was typed is saved, and notices have gone.
    hall.outputs.screen.type_text(LATIN);
    std::thread::sleep(REST);
    let before = ticks(&hall.program);
    std::thread::sleep(REST);
    let used = ticks(&hall.program) - before;
    assert!(used < AT_REST, "{used} ticks in {REST:?}");
}

#[test]
#[ignore = "needs Xorg with its dummy driver, xrandr, openbox and xdotool; `bash tests/run` runs it"]
fn the_wall_is_on_the_projector_and_blanks_and_the_keys_stay_with_the_typist() {
    let trial = Trial::new();
    let mut hall = Hall::open(&trial);
    let shown = hall.wall();
    let paper = colour(ThemeKind::Light.tokens().paper);
    assert!(count(&hall.outputs.laptop(), paper) > 100_000, "the operator's window is where it was");
    hall.outputs.screen.press("F6");
    assert_eq!(count(&hall.wall(), colour(ThemeKind::Hall.tokens().ink)), 0, "blank");
    hall.outputs.screen.press("F6");
    hall.wait_for_picture(&shown);
    hall.outputs.screen.type_text(LATIN);
    hall.outputs.screen.wait_until_still();
    assert!(is_alike(&hall.wall(), &shown), "what is being typed is not for the hall");
    hall.outputs.screen.press("Return");
    hall.outputs.screen.press("ctrl+q");
    assert!(hall.program.ends_well(), "the program ended with an error");
    assert!(trial.minutes().contains(LATIN));
}

#[test]
#[ignore = "needs Xorg with its dummy driver, xrandr, openbox and xdotool; `bash tests/run` runs it"]
fn the_wall_goes_with_its_projector_and_comes_back_with_it_at_whatever_size() {
    let trial = Trial::new();
    let mut hall = Hall::open(&trial);
    let shown = hall.wall();
    let told = colour(ThemeKind::Light.tokens().behind_tint);
    assert_eq!(count(&hall.outputs.laptop(), told), 0);
    hall.outputs.pull_out();
    wait_until("the wall's window is gone", || hall.windows() == 0);
    wait_until("the operator is told", || count(&hall.outputs.laptop(), told) > 1000);
    hall.outputs.plug_in(SMALL);
    hall.wait_for_wall(SMALL);
    hall.wait_for_picture(&shown);
    // The toolkit's list still has the projector as it was at the start.
    hall.outputs.pull_out();
    wait_until("the wall's window is gone", || hall.windows() == 0);
    hall.outputs.plug_in(LARGE);
    hall.wait_for_wall(LARGE);
    hall.outputs.screen.press("ctrl+q");
    assert!(hall.program.ends_well(), "the program ended with an error");
}

#[test]
#[ignore = "needs Xorg with its dummy driver, xrandr, openbox and xdotool; `bash tests/run` runs it"]
fn the_walls_window_closed_by_its_own_cross_leaves_the_program_and_opens_again() {
    let trial = Trial::new();
    let mut hall = Hall::open(&trial);
    let eyes = &hall.outputs.screen.eyes;
    eyes.close(eyes.windows(Word::WallTitle.text(Lang::Hi))[0]);
    wait_until("the wall's window is gone", || hall.windows() == 0);
    hall.outputs.screen.wait_until_still();
    hall.outputs.screen.press("F5");
    hall.wait_for_wall(SMALL);
    hall.outputs.screen.press("ctrl+q");
    assert!(hall.program.ends_well(), "the program ended with an error");
}
