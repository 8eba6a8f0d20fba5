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

    /// Gives a new database its district, and Churu the units that the program brings. A lone district
    /// that nothing stands under or at is still as it was set up, and follows the profile.
    fn set_up_units(&self, district: &Bilingual) -> Result<(), SessionError> {
        let lone = match self.store.units()?.as_slice() {
            [] => None,
            [one] if one.level == UnitLevel::District && !self.store.unit_has_readings(one.id)? => {
                Some(one.id)
            }
            _ => return Ok(()),
        };
        if is_churu(district) {
            if let Some(lone) = lone {
                self.store.delete_unit(lone)?;
            }
            for unit in catalogue::churu_units(|| UnitId(self.clock.new_uuid())) {
                self.store.put_unit(&unit)?;
            }
            return Ok(());
        }
        let unit = Unit {
            id: lone.unwrap_or_else(|| UnitId(self.clock.new_uuid())),
            level: UnitLevel::District,
            name: district.clone(),
            lgd_code: None,
            parent: None,
            valid_from: None,
            valid_to: None,
        };
        Ok(self.store.put_unit(&unit)?)
    }
}

/// In whichever spelling.
fn is_churu(district: &Bilingual) -> bool {
    fold(district.hi.trim()) == fold("चूरू") || fold(district.en.trim()) == fold("Churu")
}
