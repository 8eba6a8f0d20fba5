//! What is said of a day that was not taken for the deadline, beside the sentence in which it stands.

use eframe::egui;

use super::{Entry, ListPlace};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::hindi::deadline::Slip;
use crate::hindi::sentence;
use crate::i18n::entry::EntryText;
use crate::model::{Deadline, Direction};

impl Entry {
    /// Below the field, where the chip of the deadline would stand.
    pub fn remark_ui(&self, ui: &mut egui::Ui, view: &View<'_>, direction: &Direction) {
        let Some(remark) = self.remark(view, direction) else { return };
        ui.add_space(theme::SPACE_XS);
        let font = theme::regular_font(ListPlace::Under.chip_size());
        widgets::remark_ui(ui, egui::RichText::new(remark).font(font));
    }

    pub fn remark(&self, view: &View<'_>, direction: &Direction) -> Option<String> {
        let read = self.sentence.as_ref().filter(|read| read.direction == direction.id)?;
        let (phrase, slip) = read.slip.as_ref().filter(|_| direction.deadline == Deadline::default())?;
        Some(match slip {
            Slip::Past => EntryText::DayIsPast.with(view.lang, &[("phrase", phrase)]),
            Slip::NoSuchDate(error) => {
                let why = view.in_digits(sentence(error, view.lang));
                EntryText::NoSuchDate.with(view.lang, &[("phrase", phrase), ("why", &why)])
            }
        })
    }
}
