//! Units: the rows of the schemes' tables, with a form for the chosen one. They also come in as a list from a file.

mod bring;
mod spellings;

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use eframe::egui::{self, Id};

use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::importing::Wish;
use crate::app::sheets::Heard;
use crate::app::theme;
use crate::app::view::{Action, Drafts, Notice, Screen, View};
use crate::app::widgets::{self, DateField, NumberField, PickOption, Picker};
use crate::app::worker::{Data, Worker};
use crate::i18n::screen::{Screen as Word, level_word};
use crate::i18n::units::UnitsWord;
use crate::model::{Bilingual, Lang, SearchTarget, Unit, UnitId, UnitLevel};
use crate::session::{Edit, Refusal, SessionError};

use super::record_list::{Line, RecordList, form_half_ui, list_half_ui, name_fields_ui};
use bring::Bringing;
use spellings::Spelt;

#[derive(Default)]
pub struct Units {
    list: RecordList<UnitId>,
    drafts: Drafts<UnitId, Unit>,
    spellings: Drafts<UnitId, Spelt>,
    /// The name of the unit that was just added is to get the caret.
    focus: bool,
    /// A file with a list of them, instead of the list that stands.
    bringing: Option<Bringing>,
    /// The last change that is in what the file would do.
    handled: u64,
}

impl Screen for Units {
    fn sync(&mut self, data: &Data) {
        self.drafts.sync(data.handled, |id| data.units.iter().find(|unit| unit.id == id));
        let stored: HashMap<UnitId, Spelt> =
            self.spellings.ids().filter_map(|id| Some((*id, Spelt::stored(data, *id)?))).collect();
        self.spellings.sync_kept(data.handled, |id| stored.get(&id), Spelt::kept);
        self.list.forget();
        if data.handled != self.handled {
            self.handled = data.handled;
            self.bringing.iter_mut().for_each(Bringing::forget);
        }
    }

    fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        let units = self.drafts.save(now_s, all, worker, |unit| Some(Edit::PutUnit(unit.clone())));
        let spellings = self.spellings.save(now_s, all, worker, |spelt| Some(spelt.edit()));
        units.into_iter().chain(spellings).reduce(f64::min)
    }

    fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        self.drafts.failed(ticket, retry_at_s);
        self.spellings.failed(ticket, retry_at_s);
    }

    fn show(&mut self, target: &SearchTarget) {
        if let SearchTarget::Unit(id) = target {
            self.list.choose(*id);
        }
    }

    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        if command == Command::SaveUnits {
            out.push(Action::sheets(Wish::SaveUnits));
        }
        if !view.can_write() {
            return;
        }
        if let Some(bringing) = &self.bringing {
            if command == Command::WriteUnits
                && let Some(first) = bringing.write(view, out)
            {
                self.list.add(first);
                self.bringing = None;
            }
            return;
        }
        match command {
            Command::BringUnits => out.push(Action::ChooseUnits),
            Command::New => {
                let unit = self.blank(view);
                self.list.add(unit.id);
                self.focus = true;
                out.push(Action::edit(Edit::PutUnit(unit)));
            }
            Command::Delete => out.extend(self.list.chosen().map(|id| Action::edit(Edit::DeleteUnit(id)))),
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        if let Some(bringing) = &mut self.bringing {
            let frame = widgets::panel_frame(theme::tokens(ui.ctx()).paper);
            let left = egui::CentralPanel::default().frame(frame).show(ui, |ui| bringing.ui(ui, view, out));
            if left.inner {
                self.bringing = None;
            }
            return;
        }
        list_half_ui(ui, "units-list", |ui| self.list_ui(ui, view, out));
        form_half_ui(ui, |ui| self.chosen_ui(ui, view, out));
    }
}

impl Units {
    /// A list that was chosen is being read.
    pub fn bring(&mut self, path: PathBuf) {
        self.bringing = Some(Bringing::new(path));
    }

    /// What a file would do is being looked at, or worked out.
    pub fn is_bringing(&self) -> bool {
        self.bringing.is_some()
    }

    pub fn is_reading(&self) -> bool {
        self.bringing.as_ref().is_some_and(Bringing::is_reading)
    }

    /// Takes what the thread of the spreadsheets says.
    pub fn hear(&mut self, heard: Heard) {
        if let Some(bringing) = &mut self.bringing {
            bringing.hear(heard);
        }
    }

    fn list_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        ui.label(theme::title(view.text(Word::UnitsTitle)));
        ui.add_space(theme::SPACE_S);
        ui.add_enabled_ui(view.can_write(), |ui| {
            ui.horizontal(|ui| {
                if widgets::primary_ui(ui, view.text(Word::AddUnit)).clicked() {
                    out.push(Action::run(Command::New));
                }
                let bring = UnitsWord::Bring.text(view.lang);
                if widgets::button_keys_ui(ui, bring, &Command::BringUnits.keys()).clicked() {
                    out.push(Action::run(Command::BringUnits));
                }
            });
        });
        ui.add_space(theme::SPACE_S);
        self.list.ui(ui, view, Word::OpenUnits, || lines(&view.data.units, view.lang));
        if self.list.is_empty() {
            let (title, why) = (view.text(Word::ListEmpty), view.text(Word::UnitsEmptyWhy));
            // A search that finds nothing leaves the list empty too; the button is for a list without units.
            let load = (view.can_write() && view.data.units.is_empty()).then(|| view.text(Word::LoadUnits));
            if widgets::empty_ui(ui, title, why, load) {
                out.push(Action::edit(Edit::LoadDistrictUnits));
            }
        }
    }

    /// The form of the chosen unit. A new one that is not stored yet has none; the caret waits for it.
    fn chosen_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let chosen = self.list.chosen();
        let Some(unit) = view.data.units.iter().find(|unit| Some(unit.id) == chosen) else { return };
        let focus = std::mem::take(&mut self.focus);
        ui.add_enabled_ui(view.can_write(), |ui| {
            form_ui(ui, view, self.drafts.of(unit.id, unit), focus, out);
            let stored = Spelt::new(unit.id, view.data.spellings.get(&unit.id));
            spellings::field_ui(ui, view, self.spellings.of(unit.id, &stored));
            ui.add_space(theme::SPACE_M);
            if widgets::button_ui(ui, view.text(Word::Remove)).clicked() {
                out.push(Action::run(Command::Delete));
            }
        });
    }

    /// A unit beside the chosen one, because units are entered level by level; otherwise a block of the
    /// district.
    fn blank(&self, view: &View<'_>) -> Unit {
        let units = &view.data.units;
        let beside = units.iter().find(|unit| Some(unit.id) == self.list.chosen());
        let beside = beside.filter(|unit| unit.level != UnitLevel::District);
        let district = || units.iter().find(|unit| unit.level == UnitLevel::District).map(|unit| unit.id);
        Unit {
            id: view.fresh(),
            level: beside.map_or(UnitLevel::Block, |unit| unit.level),
            name: Bilingual::default(),
            lgd_code: None,
            parent: beside.map_or_else(district, |unit| unit.parent),
            valid_from: None,
            valid_to: None,
        }
    }
}

/// From the district down, then by name.
fn lines(units: &[Unit], lang: Lang) -> Vec<Line<UnitId>> {
    let names: HashMap<UnitId, &Bilingual> = units.iter().map(|unit| (unit.id, &unit.name)).collect();
    let line = |unit: &Unit| {
        let level = level_word(unit.level);
        let above = unit.parent.and_then(|id| names.get(&id)).map(|name| name.get(lang));
        let second = match above {
            Some(above) => format!("{} · {above}", level.text(lang)),
            None => level.text(lang).to_owned(),
        };
        let code = unit.lgd_code.map(|code| code.to_string()).unwrap_or_default();
        let search = format!("{} {code}", level.text(lang.other()));
        let group = UnitLevel::ALL.iter().position(|level| *level == unit.level).unwrap_or_default();
        Line::new(unit.id, &unit.name, lang, second, &search).in_group(group)
    };
    units.iter().map(line).collect()
}

fn form_ui(ui: &mut egui::Ui, view: &View<'_>, draft: &mut Draft<Unit>, focus: bool, out: &mut Vec<Action>) {
    let value = draft.value_mut();
    let id = value.id;
    widgets::section_ui(ui, view.text(level_word(value.level)));
    let mut changed = name_fields_ui(ui, view, id, &mut value.name, focus);
    let field = Picker::new(Id::unique(("level", id)), view.text(Word::UnitLevel));
    // A unit always has a level: an emptied field keeps the old one.
    if let Some(Some(level)) = field.show(ui, view.lang, &level_options(view), Some(&value.level)).changed {
        value.level = level;
        changed = true;
    }
    ui.add_space(theme::SPACE_S);
    let field = Picker::new(Id::unique(("parent", id)), view.text(Word::ParentUnit));
    let options = parent_options(view, id);
    if let Some(parent) = field.show(ui, view.lang, &options, value.parent.as_ref()).changed {
        value.parent = parent;
        changed = true;
    }
    ui.add_space(theme::SPACE_S);
    let field = NumberField::new(Id::unique(("lgd", id)), view.text(Word::LgdCode)).range(1..=9_999_999);
    changed |= field.show(ui, view.lang, view.digits(), &mut value.lgd_code);
    ui.add_space(theme::SPACE_S);
    changed |= dates_ui(ui, view, value, out);
    if changed {
        draft.touched(view.now_s);
    }
    ui.add_space(theme::SPACE_S);
}

/// From when and until when the unit exists. True when it changed.
fn dates_ui(ui: &mut egui::Ui, view: &View<'_>, unit: &mut Unit, out: &mut Vec<Action>) -> bool {
    let before = (unit.valid_from, unit.valid_to);
    let mut changed = false;
    ui.columns(2, |columns| {
        let dates = [
            (Word::ValidFrom, "valid-from", &mut unit.valid_from),
            (Word::ValidTo, "valid-to", &mut unit.valid_to),
        ];
        for (column, (word, name, date)) in columns.iter_mut().zip(dates) {
            let field = DateField::new(Id::unique((name, unit.id)), view.text(word));
            if let (Some(new), _) = field.show(column, view.lang, view.writing(), date, view.today()) {
                *date = new;
                changed = true;
            }
        }
    });
    if let (Some(from), Some(to)) = (unit.valid_from, unit.valid_to)
        && to < from
        && changed
    {
        // Said at once and not taken, rather than refused at every attempt to save.
        let why = SessionError::from(Refusal::UnitEndsBeforeItBegins { from, to });
        out.push(Action::Say(Notice::info(why.sentence(view.lang))));
        (unit.valid_from, unit.valid_to) = before;
        return false;
    }
    changed
}

/// The levels of units to choose from, found in both languages.
pub(super) fn level_options(view: &View<'_>) -> Vec<PickOption<UnitLevel>> {
    let option = |level: UnitLevel| {
        let word = level_word(level);
        PickOption {
            value: level,
            text: view.text(word).to_owned(),
            second: None,
            search: Lang::ALL.map(|lang| word.text(lang)).join(" "),
        }
    };
    UnitLevel::ALL.into_iter().map(option).collect()
}

/// Units under which this one may stand: neither itself nor what stands under it.
fn parent_options(view: &View<'_>, id: UnitId) -> Vec<PickOption<UnitId>> {
    let units = view.data.units.as_slice();
    let below = with_below(units, id);
    let option = |unit: &Unit| PickOption {
        value: unit.id,
        text: unit.name.get(view.lang).to_owned(),
        second: Some(view.text(level_word(unit.level)).to_owned()),
        search: format!("{} {}", unit.name.hi, unit.name.en),
    };
    units.iter().filter(|unit| !below.contains(&unit.id)).map(option).collect()
}

/// The unit with all that stands under it.
fn with_below(units: &[Unit], id: UnitId) -> HashSet<UnitId> {
    let mut below = HashSet::from([id]);
    loop {
        let count = below.len();
        let children = units.iter().filter(|unit| unit.parent.is_some_and(|parent| below.contains(&parent)));
        let children: Vec<UnitId> = children.map(|unit| unit.id).collect();
        below.extend(children);
        if below.len() == count {
            return below;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn unit(id: u128, level: UnitLevel, parent: Option<u128>) -> Unit {
        Unit {
            id: UnitId(Uuid::from_u128(id)),
            level,
            name: Bilingual::default(),
            lgd_code: None,
            parent: parent.map(|id| UnitId(Uuid::from_u128(id))),
            valid_from: None,
            valid_to: None,
        }
    }

    #[test]
    fn a_unit_is_not_offered_what_stands_under_it_as_its_parent() {
        // The lower ones come first, as a list in any order may have them.
        let units = [
            unit(3, UnitLevel::GramPanchayat, Some(2)),
            unit(2, UnitLevel::Block, Some(1)),
            unit(1, UnitLevel::District, None),
            unit(4, UnitLevel::Block, Some(1)),
        ];
        let below = with_below(&units, UnitId(Uuid::from_u128(2)));
        let mut below: Vec<u128> = below.into_iter().map(|id| id.0.as_u128()).collect();
        below.sort_unstable();
        assert_eq!(below, [2, 3]);
    }
}
