//! What one person prefers on this computer: language, theme, renderer. Not data of the office, so it lies
//! in a file of its own and is not undone. A file that cannot be read means the defaults.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::hindi::typing::Layout;
use crate::model::{ColumnKey, Lang, SchemeCode, TableChoice};

use super::theme::ThemeKind;

/// Which way the window is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RendererChoice {
    /// OpenGL, and wgpu where that fails.
    #[default]
    Automatic,
    OpenGl,
    Wgpu,
}

impl RendererChoice {
    pub const ALL: [Self; 3] = [Self::Automatic, Self::OpenGl, Self::Wgpu];
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    pub lang: Lang,
    pub theme: ThemeKind,
    pub renderer: RendererChoice,
    /// Scale of the whole window; 1.0 is the size of the drawings.
    pub zoom: f32,
    /// How one types into fields.
    pub typing: Layout,
    /// Whether the picture of that keyboard is shown.
    pub keyboard: bool,
    /// Where the last PDF went.
    pub export_folder: Option<PathBuf>,
    /// Where the last file with figures lay.
    pub import_folder: Option<PathBuf>,
    /// The screen for the wall, by the system's name for it.
    pub wall_monitor: Option<String>,
    /// How each scheme's table is looked at.
    pub tables: BTreeMap<SchemeCode, TablePrefs>,
}

/// How a scheme's table is looked at: what is worked out, in which order, how wide.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TablePrefs {
    pub choice: TableChoice,
    /// Columns that were made wider or narrower, in points.
    pub widths: Vec<(ColumnKey, f32)>,
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            lang: Lang::Hi,
            theme: ThemeKind::Light,
            renderer: RendererChoice::Automatic,
            zoom: 1.0,
            typing: Layout::System,
            keyboard: false,
            export_folder: None,
            import_folder: None,
            wall_monitor: None,
            tables: BTreeMap::new(),
        }
    }
}

pub const ZOOM_RANGE: std::ops::RangeInclusive<f32> = 0.7..=2.5;

impl Prefs {
    /// Reads the file; the defaults where there is none or it makes no sense.
    pub fn load(path: &Path) -> Self {
        let read = std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        let mut prefs = read.unwrap_or_default();
        prefs.zoom = if prefs.zoom.is_finite() {
            prefs.zoom.clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end())
        } else {
            1.0
        };
        prefs
    }

    /// Writes the file whole or not at all.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        let folder = path.parent().unwrap_or_else(|| Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&mut file, self)?;
        file.persist(path).map_err(|failed| failed.error)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Derived;

    #[test]
    fn what_was_saved_is_read_again_and_nonsense_means_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sub/prefs.json");
        assert_eq!(Prefs::load(&path), Prefs::default());
        let mut phones = TablePrefs::default();
        let column = ColumnKey::Derived("working".into(), Derived::Change);
        phones.choice.toggle(&"working".into(), &[Derived::Change, Derived::Trend]);
        phones.choice.sort_next(&column);
        phones.widths.push((column, 140.0));
        let prefs = Prefs {
            lang: Lang::En,
            theme: ThemeKind::Hall,
            typing: Layout::Phonetic,
            tables: [(SchemeCode::from("ip-phone"), phones)].into(),
            ..Prefs::default()
        };
        prefs.save(&path).unwrap();
        assert_eq!(Prefs::load(&path), prefs);
        std::fs::write(&path, b"{\"zoom\": 1e9, ").unwrap();
        assert_eq!(Prefs::load(&path), Prefs::default());
        std::fs::write(&path, b"{\"zoom\": 1e9}").unwrap();
        assert_eq!(Prefs::load(&path).zoom, 2.5);
    }
}
