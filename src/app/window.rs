//! The window itself: which renderer draws it, and what is said when there is no display.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use eframe::egui::ViewportBuilder;
use eframe::{NativeOptions, Renderer};

use crate::i18n::screen::Screen as Word;
use crate::model::Lang;
use crate::session::{Clock, SystemClock};

use super::prefs::{Prefs, RendererChoice};
use super::source::{Source, Sources};
use super::{Baithak, Start, opening};

/// What the command line says.
pub struct Options {
    pub sample: bool,
    pub db: Option<PathBuf>,
    pub lang: Option<Lang>,
    /// Print how long it took from here to the first frame with data, and close.
    pub measure_from: Option<Instant>,
}

/// Shows the window until it is closed. An error is a sentence in the user's language.
pub fn run(options: &Options) -> Result<(), String> {
    let dirs = directories::ProjectDirs::from("", "", "baithak");
    let data_dir = dirs.as_ref().map_or_else(|| PathBuf::from("."), |dirs| dirs.data_dir().to_path_buf());
    let prefs_path = dirs.as_ref().map(|dirs| dirs.config_dir().join("prefs.json"));
    let mut prefs = prefs_path.as_deref().map(Prefs::load).unwrap_or_default();
    prefs.lang = options.lang.unwrap_or(prefs.lang);
    let lang = prefs.lang;
    if !has_display() {
        return Err(Word::NoDisplay.text(lang).to_owned());
    }
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let sources = Sources {
        own: options.db.clone().unwrap_or_else(|| data_dir.join("baithak.db")),
        make_folder: options.db.is_none(),
        samples: data_dir.join("samples"),
        clock: Arc::clone(&clock),
    };
    let first = if options.sample { Source::Sample } else { Source::Own };
    let renderers: &[Renderer] = match prefs.renderer {
        RendererChoice::Automatic => &[Renderer::Glow, Renderer::Wgpu],
        RendererChoice::OpenGl => &[Renderer::Glow],
        RendererChoice::Wgpu => &[Renderer::Wgpu],
    };
    let mut why = String::new();
    for renderer in renderers {
        let start = Start {
            prefs: prefs.clone(),
            prefs_path: prefs_path.clone(),
            clock: Arc::clone(&clock),
            sources: sources.clone(),
            first,
            grow: true,
            measure_from: options.measure_from,
            opener: opening::in_own_program,
        };
        match open(*renderer, lang, start) {
            Ok(()) => return Ok(()),
            // The other one may still work: an old graphics driver often has only one of the two.
            Err(error) => why = error.to_string(),
        }
    }
    Err(Word::NoRenderer.with(lang, &[("why", &why)]))
}

fn open(renderer: Renderer, lang: Lang, start: Start) -> eframe::Result {
    let options = NativeOptions {
        renderer,
        viewport: ViewportBuilder::default()
            .with_title(Word::Program.text(lang))
            .with_app_id("baithak")
            .with_inner_size([1280.0, 720.0])
            .with_min_inner_size([1024.0, 600.0])
            .with_maximized(true),
        ..NativeOptions::default()
    };
    eframe::run_native(
        "baithak",
        options,
        Box::new(move |cc| Ok(Box::new(Baithak::new(&cc.egui_ctx, start)))),
    )
}

/// False where a window cannot be shown at all. Only Linux can be started without a display.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET")
}
