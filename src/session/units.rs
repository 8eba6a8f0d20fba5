//! Units. One with figures is never deleted: it ends on a day.

use super::catalogue;
use super::change::{Change, Done, Outcome, clean_lines, found};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::model::{Unit, UnitId, UnitLevel};

impl Change<'_> {
    pub fn put_unit(&self, unit: Unit) -> Outcome {
        if let (Some(from), Some(to)) = (unit.valid_from, unit.valid_to)
            && to < from
        {
            return Err(Refusal::UnitEndsBeforeItBegins { from, to }.into());
        }
        self.check_above(&unit)?;
        let unit = Unit { name: clean_lines(&unit.name), ..unit };
        self.store.put_unit(&unit)?;
        Ok(Done::new(OperationKind::PutUnit, unit.name))
    }

    pub fn delete_unit(&self, id: UnitId) -> Outcome {
        let unit = found(self.store.unit(id)?)?;
        if self.store.unit_has_readings(id)? {
            return Err(Refusal::UnitHasFigures { name: unit.name }.into());
        }
        if self.store.unit_has_children(id)? {
            return Err(Refusal::UnitHasUnits { name: unit.name }.into());
        }
        let uses = self.store.uses_of_unit(id)?;
        if !uses.is_empty() {
            return Err(Refusal::InUse { name: unit.name, uses }.into());
        }
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

    /// Nothing on the way up may be the unit itself.
    fn check_above(&self, unit: &Unit) -> Result<(), SessionError> {
        let mut above = unit.parent;
        while let Some(id) = above {
            if id == unit.id {
                return Err(Refusal::UnitUnderItself.into());
            }
            above = found(self.store.unit(id)?)?.parent;
        }
        Ok(())
    }
}
