//! The menu of a column's head: all that one key does to the column, for those who do not know the key.

use eframe::egui::{self, Key, Modifiers};

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, Deed};
use crate::hindi::shown_name;
use crate::i18n::table::TableWord as Word;
use crate::model::{ColumnKey, SchemeTable};

const WIDTH: f32 = 360.0;

const DEEDS: [Deed; 12] = [
    Deed::Sort,
    Deed::WorstFirst,
    Deed::OnlyBehind,
    Deed::Change,
    Deed::Rank,
    Deed::Share,
    Deed::Target,
    Deed::Trend,
    Deed::Hide,
    Deed::ShowAll,
    Deed::Narrower,
    Deed::Wider,
];

#[derive(Debug)]
pub struct Menu {
    pub column: ColumnKey,
    at: usize,
}

/// How the menu is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    Nothing,
    Deed(Deed),
}

impl Menu {
    pub fn new(column: ColumnKey) -> Self {
        Self { column, at: 0 }
    }

    pub fn ui(&mut self, ctx: &egui::Context, view: &View<'_>, table: &SchemeTable) -> Option<Taken> {
        let lang = view.lang;
        let (up, down, enter, escape) = ctx.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            (pressed(Key::ArrowUp), pressed(Key::ArrowDown), pressed(Key::Enter), pressed(Key::Escape))
        });
        if escape {
            return Some(Taken::Nothing);
        }
        self.at = (self.at + usize::from(down)).min(DEEDS.len() - 1).saturating_sub(usize::from(up));
        let mut taken = DEEDS.get(self.at).filter(|_| enter).map(|deed| Taken::Deed(*deed));
        let indicator = self.column.indicator().and_then(|code| table.scheme.indicator(code));
        let name = indicator.map_or(&table.scheme.row_heading, |one| &one.name);
        let title = Word::MenuTitle.with(lang, &[("column", &shown_name(name, view.writing()))]);
        let beside = widgets::overlay_ui(ctx, "column-menu", &title, WIDTH, |ui| {
            for (place, deed) in DEEDS.iter().enumerate() {
                let text = deed.word().text(lang);
                if widgets::row_button_ui(ui, text, deed.key(), place == self.at).clicked() {
                    taken = Some(Taken::Deed(*deed));
                }
            }
            ui.add_space(theme::SPACE_S);
            ui.label(theme::small_second(ui.ctx(), Word::MenuLeave.text(lang)));
        });
        if beside { Some(Taken::Nothing) } else { taken }
    }
}
