//! Figures that are counted from a scheme's register. They stand among the others as if they had been entered, so
//! everything that shows figures shows them; whatever changes the register writes them anew in its own
//! transaction. What a closed meeting shows stays as it was.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;

use super::Session;
use super::change::Change;
use super::error::{Refusal, SessionError};
use super::schemes;
use crate::model::{
    CaseFile, IndicatorCode, Scheme, SchemeCode, Snapshot, SnapshotId, Unit, UnitCounts, UnitId,
};
use crate::store::Store;

/// The counts of a day: what its figures must be.
pub(super) type Counted = BTreeMap<UnitId, UnitCounts>;

impl Change<'_> {
    /// Writes the counts anew into the scheme's last figures and into those of `as_on`, which are made where there
    /// are none: all but what a closed meeting shows.
    pub fn recount(&self, scheme: &Scheme, as_on: Option<NaiveDate>) -> Result<(), SessionError> {
        if scheme.register.is_none() {
            return Ok(());
        }
        let cases = self.store.case_files(&scheme.code)?;
        let last = self.store.latest_snapshot(&scheme.code)?.map(|snapshot| snapshot.as_on);
        let days: BTreeSet<NaiveDate> = last.into_iter().chain(as_on).collect();
        for day in days {
            if self.store.closed_meeting_showing(&scheme.code, day)?.is_none() {
                self.count_on(scheme, &cases, day)?;
            }
        }
        Ok(())
    }

    /// The same for all these schemes: what showed them is no longer closed.
    pub fn recount_all(&self, reviewed: &[SchemeCode]) -> Result<(), SessionError> {
        for code in reviewed {
            if let Some(scheme) = schemes::find(self.store, code)? {
                self.recount(&scheme, None)?;
            }
        }
        Ok(())
    }

    fn count_on(&self, scheme: &Scheme, cases: &[CaseFile], day: NaiveDate) -> Result<(), SessionError> {
        let counted = scheme.counted(cases, day, self.store.last_review_before(&scheme.code, day)?);
        let snapshot = match self.store.snapshot_of(&scheme.code, day)? {
            Some(snapshot) => snapshot,
            None if counted.is_empty() => return Ok(()),
            None => {
                let made_up = cases.iter().any(|file| file.case.is_sample && file.case.opened <= day);
                let snapshot = self.new_snapshot(&scheme.code, day)?;
                let snapshot = Snapshot { is_sample: made_up, ..snapshot };
                self.store.put_snapshot(&snapshot)?;
                snapshot
            }
        };
        let is_less = write(self.store, snapshot.id, &counted)?;
        // A date without figures would hide the figures before it.
        if is_less && !self.store.snapshot_has_readings(snapshot.id)? {
            self.store.delete_snapshot(snapshot.id)?;
        }
        Ok(())
    }

    /// True where the figure is counted and says so; one that says otherwise is refused.
    pub fn stands_as_counted(
        &self,
        counted: &Counted,
        scheme: &Scheme,
        unit: &Unit,
        indicator: &IndicatorCode,
        number: Option<f64>,
    ) -> Result<bool, SessionError> {
        let Some(count) = counted.get(&unit.id).and_then(|of_unit| of_unit.get(indicator)) else {
            return Ok(false);
        };
        if number == Some(f64::from(*count)) {
            return Ok(true);
        }
        let name = scheme.indicator(indicator).map(|indicator| indicator.name.clone()).unwrap_or_default();
        Err(Refusal::Counted { indicator: name, unit: unit.name.clone() }.into())
    }
}

impl Session {
    /// What the scheme's register comes to on the day, unit by unit.
    pub fn counted(
        &self,
        code: &SchemeCode,
        day: NaiveDate,
    ) -> Result<BTreeMap<UnitId, UnitCounts>, SessionError> {
        counted(&self.store, &*self.scheme(code)?, day)
    }
}

/// What the scheme's register comes to on the day.
pub(super) fn counted(store: &Store, scheme: &Scheme, day: NaiveDate) -> Result<Counted, SessionError> {
    if scheme.register.is_none() || !store.has_cases(&scheme.code)? {
        return Ok(Counted::new());
    }
    let last = store.last_review_before(&scheme.code, day)?;
    Ok(scheme.counted(&store.case_files(&scheme.code)?, day, last))
}

/// Makes these the counted figures of the snapshot, and no others; true when it took some away.
pub(super) fn write(store: &Store, snapshot: SnapshotId, counted: &Counted) -> Result<bool, SessionError> {
    let standing = store.counted_readings(snapshot)?;
    let mut kept = HashSet::new();
    for (unit, counts) in counted {
        for (indicator, count) in counts {
            let key = (*unit, indicator.clone());
            if standing.get(&key) != Some(&f64::from(*count)) {
                store.delete_reading_source(snapshot, *unit, indicator)?;
                store.put_counted(snapshot, *unit, indicator, *count)?;
            }
            kept.insert(key);
        }
    }
    let mut is_less = false;
    for (unit, indicator) in standing.into_keys().filter(|key| !kept.contains(key)) {
        is_less |= store.delete_reading(snapshot, unit, &indicator)?;
    }
    Ok(is_less)
}
