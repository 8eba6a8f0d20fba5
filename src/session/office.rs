//! The office's profile, and the units that come with its district.

use super::catalogue;
use super::change::{Change, Done, Outcome, clean_lines};
use super::error::SessionError;
use super::word::OperationKind;
use crate::hindi::fold;
use crate::model::{Bilingual, OfficeProfile, Unit, UnitId, UnitLevel};

impl Change<'_> {
    pub fn put_office_profile(&self, profile: OfficeProfile) -> Outcome {
        let profile = OfficeProfile {
            district: clean_lines(&profile.district),
            government: clean_lines(&profile.government),
            office_line: clean_lines(&profile.office_line),
            convener_name: clean_lines(&profile.convener_name),
            convener_post: clean_lines(&profile.convener_post),
            reference_prefix: clean_lines(&profile.reference_prefix),
            copy_to: profile.copy_to.iter().map(clean_lines).collect(),
            digits: profile.digits,
            dates: profile.dates,
            large_numbers: profile.large_numbers,
            working_days: profile.working_days,
            stale_after: profile.stale_after,
        };
        self.store.put_office_profile(&profile)?;
        if !profile.district.is_empty() {
            self.set_up_units(&profile.district)?;
        }
        Ok(Done::new(OperationKind::PutOfficeProfile, profile.district))
    }

    /// Gives a new database its district, and Churu the units that the program brings. While they are as they
    /// were set up, and nothing stands under or at them, they follow the profile: it is stored as it is typed.
    fn set_up_units(&self, district: &Bilingual) -> Result<(), SessionError> {
        let units = self.store.units()?;
        let is_one = matches!(units.as_slice(), [one] if one.level == UnitLevel::District);
        let is_brought = !is_one && are_churus(&units);
        let is_settled = !units.is_empty() && !is_one && !is_brought;
        if is_settled || is_brought && is_churu(district) {
            return Ok(());
        }
        for unit in &units {
            if !self.is_bare(unit)? {
                return Ok(());
            }
        }
        let lone = match units.as_slice() {
            [one] => Unit { name: district.clone(), ..one.clone() },
            _ => Unit {
                id: UnitId(self.clock.new_uuid()),
                level: UnitLevel::District,
                name: district.clone(),
                lgd_code: None,
                parent: None,
                valid_from: None,
                valid_to: None,
            },
        };
        let new = if is_churu(district) {
            catalogue::churu_units(|| UnitId(self.clock.new_uuid()))
        } else {
            vec![lone]
        };
        for old in units.iter().filter(|old| new.iter().all(|unit| unit.id != old.id)) {
            self.store.delete_kept_names_of(old.id)?;
            self.store.delete_unit(old.id)?;
        }
        for unit in &new {
            self.store_unit(unit)?;
        }
        Ok(())
    }

    /// No figure, thing, direction or spelling is kept with it.
    fn is_bare(&self, unit: &Unit) -> Result<bool, SessionError> {
        let store = &self.store;
        Ok(!store.unit_has_readings(unit.id)?
            && !store.unit_has_cases(unit.id)?
            && store.uses_of_unit(unit.id)?.is_empty()
            && store.unit_spellings()?.iter().all(|(spelt, _)| *spelt != unit.id))
    }
}

/// Just those that the program brings, as it brings them.
fn are_churus(units: &[Unit]) -> bool {
    let said = |units: &[Unit]| {
        let mut said: Vec<_> = units
            .iter()
            .map(|unit| {
                let Unit { id: _, level, name, lgd_code, parent, valid_from, valid_to } = unit;
                let days = (*valid_from, *valid_to);
                (*lgd_code, name.hi.clone(), name.en.clone(), *level, parent.is_some(), days)
            })
            .collect();
        said.sort_unstable();
        said
    };
    said(units) == said(&catalogue::churu_units(|| UnitId(uuid::Uuid::nil())))
}

/// In whichever spelling.
fn is_churu(district: &Bilingual) -> bool {
    fold(district.hi.trim()) == fold("चूरू") || fold(district.en.trim()) == fold("Churu")
}
