//! Draws the pages of a finished PDF, so that the preview shows the very file that goes out. Slow enough to
//! need a thread of its own; it hands over each page as soon as it is drawn and can be stopped after any.

use std::ops::ControlFlow;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::PaperError;

/// A drawn page on white: rows from the top, four bytes (red, green, blue, opaque) a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageImage {
    /// From 0.
    pub index: usize,
    /// How many pages there are.
    pub count: usize,
    pub width_px: usize,
    pub height_px: usize,
    pub rgba: Vec<u8>,
}

/// Larger pictures than this on a side are of no use on a screen and cost memory.
const MOST_PX_PER_PT: f32 = 8.0;

/// Draws the pages in order at `px_per_pt` pixels for a point (A4 is 595 points wide) and gives each to
/// `on_page`, which says whether to go on.
pub fn page_images(
    pdf: &[u8],
    px_per_pt: f32,
    mut on_page: impl FnMut(PageImage) -> ControlFlow<()>,
) -> Result<(), PaperError> {
    let pdf = Pdf::new(pdf.to_vec()).map_err(|_| PaperError::Show)?;
    let scale = px_per_pt.clamp(0.05, MOST_PX_PER_PT);
    let cache = RenderCache::new();
    // Glyphs are drawn as on paper, not moved to the screen's pixels: what is looked at is the page.
    let drawing = RenderSettings { hinting: false, ..RenderSettings::default() };
    let target = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let count = pdf.pages().iter().count();
    for (index, page) in pdf.pages().iter().enumerate() {
        let drawn = render(page, &cache, &InterpreterSettings::default(), &drawing, &target);
        let image = PageImage {
            index,
            count,
            width_px: usize::from(drawn.width()),
            height_px: usize::from(drawn.height()),
            rgba: drawn.data_as_u8_slice().to_vec(),
        };
        if on_page(image).is_break() {
            break;
        }
    }
    Ok(())
}
