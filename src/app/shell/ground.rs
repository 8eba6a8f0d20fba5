//! On what stands what is asked of the operator.

use eframe::egui;

pub enum Ground<'a> {
    /// Over the screen, which is the operator's alone.
    Screen(&'a egui::Context),
    /// Below the picture of the hall, where the window itself is the wall: nothing may cover that, and there is
    /// room for a line or two.
    Line(&'a mut egui::Ui),
}

impl Ground<'_> {
    pub fn ctx(&self) -> &egui::Context {
        match self {
            Self::Screen(ctx) => ctx,
            Self::Line(ui) => ui.ctx(),
        }
    }

    pub fn is_line(&self) -> bool {
        matches!(self, Self::Line(_))
    }
}
