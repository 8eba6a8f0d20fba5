//! Figures, entered and corrected one by one.

use chrono::NaiveDate;

use super::catalogue;
use super::change::{Change, Done, Outcome, found};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{
    Indicator, IndicatorCode, Kind, Reading, SchemeCode, Snapshot, SnapshotId, UnitId, Value,
};

impl Change<'_> {
    pub fn put_reading(
        &self,
        code: &SchemeCode,
        as_on: NaiveDate,
        unit: UnitId,
        indicator: &IndicatorCode,
        value: Option<Value>,
    ) -> Outcome {
        let unknown = || Refusal::UnknownScheme { scheme: code.clone() };
        let scheme = catalogue::scheme(code).ok_or_else(unknown)?;
        found(self.store.unit(unit)?)?;
        let unknown = || Refusal::UnknownIndicator { scheme: code.clone(), indicator: indicator.clone() };
        let definition = scheme.indicator(indicator).ok_or_else(unknown)?;
        let snapshot = self.store.snapshot_of(code, as_on)?;
        match (value, snapshot) {
            (Some(value), snapshot) => {
                let value = checked(definition, value)?;
                self.check_figures_not_closed(code, as_on)?;
                let snapshot = match snapshot {
                    Some(snapshot) => snapshot,
                    None => self.new_snapshot(code, as_on)?,
                };
                let indicator = indicator.clone();
                self.store.delete_reading_source(snapshot.id, unit, &indicator)?;
                self.store.put_reading(&Reading { snapshot: snapshot.id, unit, indicator, value })?;
            }
            (None, Some(snapshot)) => {
                self.check_figures_not_closed(code, as_on)?;
                self.store.delete_reading_source(snapshot.id, unit, indicator)?;
                self.store.delete_reading(snapshot.id, unit, indicator)?;
                // A date without figures would hide the figures before it.
                if !self.store.snapshot_has_readings(snapshot.id)? {
                    self.store.delete_snapshot(snapshot.id)?;
                }
            }
            (None, None) => {}
        }
        Ok(Done::new(OperationKind::PutReading, scheme.name.clone()))
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
