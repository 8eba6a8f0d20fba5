//! Units. One with figures is never deleted: it ends on a day.

use chrono::TimeDelta;

use super::catalogue;
use super::change::{Change, Done, Outcome, clean_lines, found};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::{clean_line, fold};
use crate::model::{Bilingual, Lang, Unit, UnitId, UnitLevel};

/// What is written of a name within it after other letters is the same name.
const PAUSE: TimeDelta = TimeDelta::seconds(10);

impl Change<'_> {
    pub fn put_unit(&self, unit: Unit) -> Outcome {
        self.check_days(&unit)?;
        self.check_above(&unit)?;
        let unit = Unit { name: clean_lines(&unit.name), ..unit };
        self.keep_spelling(&unit)?;
        self.store_unit(&unit)?;
        Ok(Done::new(OperationKind::PutUnit, unit.name))
    }

    /// Files go on naming the unit as it was called. Of a name that is being typed only the one before it is kept.
    fn keep_spelling(&self, unit: &Unit) -> Result<(), SessionError> {
        let before = self.store.unit(unit.id)?.filter(|before| before.name != unit.name);
        let Some(Unit { name, .. }) = before else { return Ok(()) };
        let is_used = self.store.unit_has_readings(unit.id)?
            || self.store.unit_has_cases(unit.id)?
            || !self.store.uses_of_unit(unit.id)?.is_empty();
        if !is_used || self.goes_on_typing(&name)? {
            return Ok(());
        }
        let known = self.store.unit_spellings()?.into_iter().filter(|(of, _)| *of == unit.id);
        let mut spellings: Vec<String> = known.map(|(_, spelling)| spelling).collect();
        for former in Lang::ALL.map(|lang| name.get(lang).trim().to_owned()) {
            let is_new = Lang::ALL.iter().all(|lang| fold(unit.name.get(*lang)) != fold(&former));
            if !former.is_empty() && is_new && !spellings.contains(&former) {
                spellings.push(former);
            }
        }
        Ok(self.store.put_unit_spellings(unit.id, &spellings)?)
    }

    pub fn put_unit_spellings(&self, id: UnitId, spellings: &[String]) -> Outcome {
        let unit = found(self.store.unit(id)?)?;
        let mut kept: Vec<String> = Vec::new();
        for spelling in spellings.iter().map(|spelling| clean_line(spelling.trim())) {
            if !spelling.is_empty() && !kept.contains(&spelling) {
                kept.push(spelling);
            }
        }
        self.store.put_unit_spellings(id, &kept)?;
        Ok(Done::new(OperationKind::PutUnitSpellings, unit.name))
    }

    /// The last thing done was to write this name, a moment ago.
    fn goes_on_typing(&self, name: &Bilingual) -> Result<bool, SessionError> {
        // The one that runs is the last.
        let last = self.store.last_operations(2)?;
        let Some(before) = last.first().filter(|_| last.len() > 1) else { return Ok(false) };
        let since = self.clock.now() - before.at;
        Ok(before.kind == OperationKind::PutUnit.code() && before.subject == *name && since < PAUSE)
    }

    /// Closed meetings go on showing the unit by the name that it had.
    pub fn store_unit(&self, unit: &Unit) -> Result<(), SessionError> {
        if let Some(before) = self.store.unit(unit.id)?.filter(|before| before.name != unit.name) {
            self.store.keep_unit_name(unit.id, &before.name)?;
        }
        Ok(self.store.put_unit(unit)?)
    }

    pub fn delete_unit(&self, id: UnitId) -> Outcome {
        let unit = found(self.store.unit(id)?)?;
        if self.store.unit_has_readings(id)? || self.store.unit_has_cases(id)? {
            return Err(Refusal::UnitHasFigures { name: unit.name }.into());
        }
        if self.store.unit_has_children(id)? {
            return Err(Refusal::UnitHasUnits { name: unit.name }.into());
        }
        let uses = self.store.uses_of_unit(id)?;
        if !uses.is_empty() {
            return Err(Refusal::InUse { name: unit.name, uses }.into());
        }
        self.store.put_unit_spellings(id, &[])?;
        self.store.delete_kept_names_of(id)?;
        self.store.delete_unit(id)?;
        Ok(Done::new(OperationKind::DeleteUnit, unit.name))
    }

    pub fn load_district_units(&self) -> Outcome {
        if !self.store.units()?.is_empty() {
            return Err(Refusal::UnitsThereAlready.into());
        }
        let units = catalogue::churu_units(|| UnitId(self.clock.new_uuid()));
        for unit in &units {
            self.store.put_unit(unit)?;
        }
        let district = units.into_iter().find(|unit| unit.level == UnitLevel::District);
        Ok(Done::new(OperationKind::LoadDistrictUnits, district.map(|unit| unit.name).unwrap_or_default()))
    }

    pub fn check_days(&self, unit: &Unit) -> Result<(), SessionError> {
        match (unit.valid_from, unit.valid_to) {
            (Some(from), Some(to)) if to < from => Err(Refusal::UnitEndsBeforeItBegins { from, to }.into()),
            _ => Ok(()),
        }
    }

    /// Nothing on the way up may be the unit itself.
    pub fn check_above(&self, unit: &Unit) -> Result<(), SessionError> {
        let mut above = unit.parent;
        let mut passed = Vec::new();
        while let Some(id) = above {
            // Also when others above it stand in a circle.
            if id == unit.id || passed.contains(&id) {
                return Err(Refusal::UnitUnderItself.into());
            }
            passed.push(id);
            above = found(self.store.unit(id)?)?.parent;
        }
        Ok(())
    }
}
