//! Other names of a unit, by which files know it, as they are typed in one field.

use eframe::egui::{self, Id};

use crate::app::drafts::Draft;
use crate::app::view::View;
use crate::app::widgets::TextField;
use crate::app::worker::Data;
use crate::hindi::clean_line;
use crate::i18n::units::UnitsWord;
use crate::model::UnitId;
use crate::session::Edit;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spelt {
    unit: UnitId,
    text: String,
}

impl Spelt {
    pub fn new(unit: UnitId, spellings: Option<&Vec<String>>) -> Self {
        Self { unit, text: spellings.map(|all| all.join(", ")).unwrap_or_default() }
    }

    /// As it is stored; `None` where the unit is gone.
    pub fn stored(data: &Data, unit: UnitId) -> Option<Self> {
        let is_there = data.units.iter().any(|one| one.id == unit);
        is_there.then(|| Self::new(unit, data.spellings.get(&unit)))
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.text.split([',', ';']).map(|name| clean_line(name.trim())).collect();
        names.retain(|name| !name.is_empty());
        names.sort();
        names.dedup();
        names
    }

    /// What the store keeps of it.
    pub fn kept(&self) -> Self {
        Self::new(self.unit, Some(&self.names()))
    }

    pub fn edit(&self) -> Edit {
        Edit::PutUnitSpellings { unit: self.unit, spellings: self.names() }
    }
}

pub(super) fn field_ui(ui: &mut egui::Ui, view: &View<'_>, draft: &mut Draft<Spelt>) {
    let value = draft.value_mut();
    let id = Id::unique(("spellings", value.unit));
    let label = UnitsWord::OtherSpellings.text(view.lang);
    if TextField::line(id, &mut value.text).label(label).show(ui).changed {
        draft.touched(view.now_s);
    }
}
