//! Figures, entered and corrected one by one or by ranges.

use chrono::NaiveDate;

use super::catalogue;
use super::change::{Change, Done, Outcome, found};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{Entered, Indicator, Kind, Reading, SchemeCode, Snapshot, SnapshotId, Value};

impl Change<'_> {
    pub fn put_reading(&self, code: &SchemeCode, as_on: NaiveDate, figure: Entered) -> Outcome {
        self.put_figures(OperationKind::PutReading, code, as_on, vec![figure])
    }

    pub fn put_readings(&self, code: &SchemeCode, as_on: NaiveDate, figures: Vec<Entered>) -> Outcome {
        self.put_figures(OperationKind::PutReadings, code, as_on, figures)
    }

    fn put_figures(
        &self,
        kind: OperationKind,
        code: &SchemeCode,
        as_on: NaiveDate,
        figures: Vec<Entered>,
    ) -> Outcome {
        let unknown = || Refusal::UnknownScheme { scheme: code.clone() };
        let scheme = catalogue::scheme(code).ok_or_else(unknown)?;
        let mut snapshot = self.store.snapshot_of(code, as_on)?;
        let mut is_asked = false;
        for Entered { unit, indicator, value } in figures {
            found(self.store.unit(unit)?)?;
            let unknown = || Refusal::UnknownIndicator { scheme: code.clone(), indicator: indicator.clone() };
            let definition = scheme.indicator(&indicator).ok_or_else(unknown)?;
            let value = value.map(|value| checked(definition, value)).transpose()?;
            // Nothing to take away where nothing is.
            if value.is_none() && snapshot.is_none() {
                continue;
            }
            if !std::mem::replace(&mut is_asked, true) {
                self.check_figures_not_closed(code, as_on)?;
            }
            let snapshot = match &snapshot {
                Some(snapshot) => snapshot.id,
                None => snapshot.insert(self.new_snapshot(code, as_on)?).id,
            };
            self.store.delete_reading_source(snapshot, unit, &indicator)?;
            match value {
                Some(value) => self.store.put_reading(&Reading { snapshot, unit, indicator, value })?,
                None => {
                    self.store.delete_reading(snapshot, unit, &indicator)?;
                }
            }
        }
        // A date without figures would hide the figures before it.
        if let Some(snapshot) = snapshot
            && !self.store.snapshot_has_readings(snapshot.id)?
        {
            self.store.delete_snapshot(snapshot.id)?;
        }
        Ok(Done::new(kind, scheme.name.clone()))
    }

    pub fn new_snapshot(&self, scheme: &SchemeCode, as_on: NaiveDate) -> Result<Snapshot, SessionError> {
        let id = SnapshotId(self.clock.new_uuid());
        let snapshot = Snapshot { id, scheme: scheme.clone(), as_on, is_sample: false };
        self.store.put_snapshot(&snapshot)?;
        Ok(snapshot)
    }
}

/// A value as the indicator takes it.
pub(super) fn checked(indicator: &Indicator, value: Value) -> Result<Value, Refusal> {
    if indicator.formula.is_some() {
        return Err(Refusal::WorkedOut { indicator: indicator.name.clone() });
    }
    match (&indicator.kind, value) {
        (kind, Value::Number(number)) if kind.is_number() && number.is_finite() => Ok(Value::Number(number)),
        (Kind::Date, Value::Date(day)) => Ok(Value::Date(day)),
        (Kind::Text | Kind::Choice(_), Value::Text(words)) => Ok(Value::Text(clean_line(&words))),
        _ => Err(Refusal::WrongValue { indicator: indicator.name.clone() }),
    }
}
