//! The minutes on their way: when they are printed anew, and what is done with what comes out.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{self, ColorImage, TextureOptions};

use crate::i18n::screen::Screen as Word;
use crate::model::{Lang, MeetingFile};

use super::Baithak;
use super::place::Place;
use super::press::{Printed, Wish};
use super::view::Notice;

/// How large pages are drawn for the preview: sharp at 760 points' width.
const PREVIEW_PX_PER_PT: f32 = 1.9;

/// What the pages on the screen were printed from.
#[derive(Default)]
pub struct LastPrint {
    of: Option<(Arc<MeetingFile>, Lang, NaiveDate)>,
}

impl Baithak {
    /// Prints when the minutes are looked at and differ from what was printed last.
    pub(super) fn print_if_wanted(&mut self) {
        if self.place != Place::Minutes {
            return;
        }
        let Some(file) = self.data.as_ref().and_then(|data| data.file.clone()) else { return };
        let lang = self.screens.minutes.paper_lang(self.prefs.lang);
        let now = self.clock.now().naive_local();
        // The day stands on the paper.
        let same = |(printed, in_lang, day): &(Arc<MeetingFile>, Lang, NaiveDate)| {
            (*in_lang, *day) == (lang, now.date()) && (Arc::ptr_eq(printed, &file) || *printed == file)
        };
        if self.last_print.of.as_ref().is_some_and(same) {
            return;
        }
        self.last_print.of = Some((Arc::clone(&file), lang, now.date()));
        self.screens.minutes.outdated();
        self.press.print(Wish { file, lang, now, px_per_pt: PREVIEW_PX_PER_PT });
    }

    pub(super) fn take_printed(&mut self, ctx: &egui::Context, printed: Printed) {
        let lang = self.prefs.lang;
        let minutes = &mut self.screens.minutes;
        match printed {
            Printed::Paper { pdf } => minutes.begin(pdf),
            Printed::Page(page) => {
                minutes.page_count = page.count;
                let image = ColorImage::from_rgba_unmultiplied([page.width_px, page.height_px], &page.rgba);
                let name = format!("page-{}", page.index);
                minutes.pages.push(ctx.load_texture(name, image, TextureOptions::LINEAR));
            }
            Printed::Failed(error) => {
                let why = error.sentence(lang);
                self.notice = Some(Notice::error(Word::PrintFailed.with(lang, &[("why", &why)])));
            }
            Printed::Written(path) => {
                minutes.exists = None;
                let file = path.display().to_string();
                self.notice = Some(Notice::good(Word::Exported.with(lang, &[("file", &file)])));
                self.prefs.export_folder = path.parent().map(PathBuf::from);
                self.keep_prefs();
            }
            Printed::Exists(path) => {
                minutes.exists = Some(path);
                // That it was saved is of the time before.
                self.notice = None;
            }
            Printed::NotWritten(error) => self.notice = Some(Notice::error(error.sentence(lang))),
        }
    }

    /// Writes the very PDF whose pages are shown.
    pub(super) fn export(&mut self, path: PathBuf, replace: bool) {
        match self.screens.minutes.pdf.clone() {
            Some(pdf) => self.press.write(pdf, path, replace),
            None => self.notice = Some(Notice::info(Word::NothingPrinted.text(self.prefs.lang))),
        }
    }
}
