//! From a figure to the things that it counts.

use super::Figures;
use crate::app::screens::review::register::Opened;
use crate::app::view::{Action, Notice, View};
use crate::i18n::register::RegisterWord;
use crate::model::{MeetingFile, SchemeTable};
use crate::session::CasesOf;

impl Figures {
    /// What was asked for of a register, once.
    pub fn take_opened(&mut self) -> Option<Opened> {
        self.opened.take()
    }

    /// Opens a register without a figure.
    pub fn ask_for(&mut self, opened: Opened) {
        self.opened = Some(opened);
    }

    pub(super) fn open_register(
        &mut self,
        view: &View<'_>,
        file: &MeetingFile,
        table: &SchemeTable,
        out: &mut Vec<Action>,
    ) {
        if table.scheme.register.is_none() {
            out.push(Action::Say(Notice::info(RegisterWord::NoRegister.text(view.lang))));
            return;
        }
        let Some((unit, indicator)) = self.grid.cursor(table) else { return };
        let figure = indicator.counts.clone().map(|counts| (indicator.code.clone(), counts));
        let of = CasesOf { scheme: table.scheme.code.clone(), unit: Some(unit) };
        self.opened = Some(Opened { of, figure, as_on: self.as_on(file, table), chosen: None });
    }
}
