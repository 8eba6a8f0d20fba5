//! Figures, entered and corrected one by one or by ranges.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::change::{Change, Done, Outcome, found};
use super::counting;
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{
    Breach, Entered, Indicator, IndicatorCode, Kind, Reading, Scheme, SchemeCode, Snapshot, SnapshotId,
    UnitId, Value,
};

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
        let scheme = self.scheme(code)?;
        let mut snapshot = self.store.snapshot_of(code, as_on)?;
        let counted = counting::counted(self.store, &scheme, as_on)?;
        let mut is_asked = false;
        let mut changes = Vec::new();
        for Entered { unit, indicator, value } in figures {
            let unit_of = found(self.store.unit(unit)?)?;
            let unknown = || Refusal::UnknownIndicator { scheme: code.clone(), indicator: indicator.clone() };
            let definition = scheme.indicator(&indicator).ok_or_else(unknown)?;
            let value = value.map(|value| checked(definition, value)).transpose()?;
            let number = value.as_ref().and_then(Value::number);
            if self.stands_as_counted(&counted, &scheme, &unit_of, &indicator, number)? {
                continue;
            }
            // Nothing to take away where nothing is.
            if value.is_none() && snapshot.is_none() {
                continue;
            }
            if !std::mem::replace(&mut is_asked, true) {
                self.check_figures_not_closed(code, as_on)?;
            }
            let snapshot = match &snapshot {
                Some(snapshot) => snapshot.id,
                None => {
                    let made = self.new_snapshot(code, as_on)?.id;
                    self.recount(&scheme, Some(as_on))?;
                    snapshot = self.store.snapshot_of(code, as_on)?;
                    made
                }
            };
            self.store.delete_reading_source(snapshot, unit, &indicator)?;
            if let Some(now) = value.as_ref().and_then(Value::number) {
                changes.push((unit, indicator.clone(), now));
            }
            match value {
                Some(value) => self.store.put_reading(&Reading { snapshot, unit, indicator, value })?,
                None => {
                    self.store.delete_reading(snapshot, unit, &indicator)?;
                }
            }
        }
        // Only now: figures that are entered together hold together.
        if let Some(snapshot) = &snapshot {
            self.check_hold(&scheme, snapshot, &changes)?;
        }
        // A date without figures would hide the figures before it.
        if let Some(snapshot) = snapshot
            && !self.store.snapshot_has_readings(snapshot.id)?
        {
            self.store.delete_snapshot(snapshot.id)?;
        }
        Ok(Done::new(kind, scheme.name.clone()))
    }

    /// Refused where a check of the scheme says so. What a check only asks about was asked before. `changes` are
    /// numbers as they are now; those of the date before say how far they went.
    fn check_hold(
        &self,
        scheme: &Scheme,
        snapshot: &Snapshot,
        changes: &[(UnitId, IndicatorCode, f64)],
    ) -> Result<(), SessionError> {
        let day_before = snapshot.as_on.pred_opt();
        let before = match day_before.filter(|_| !changes.is_empty()) {
            Some(day) => self.store.snapshot_on(&scheme.code, day)?,
            None => None,
        };
        for (unit, indicator, now) in changes {
            let row = self.numbers_of(snapshot.id, *unit)?;
            let relations = scheme.broken_relations(&|code| row.get(code).copied()).into_iter();
            let mut broken = relations.filter(|breach| breach.entered.contains(indicator));
            let jump = match &before {
                Some(before) => {
                    let was = self.numbers_of(before.id, *unit)?.get(indicator).copied();
                    was.and_then(|was| scheme.jump(indicator, before.as_on, was, *now))
                }
                None => None,
            };
            let refuses = Breach::refuses_one_figure;
            if let Some(breach) = broken.find(refuses).or(jump.filter(refuses)) {
                return Err(Refusal::CheckBroken { said: breach.sentences() }.into());
            }
        }
        Ok(())
    }

    /// The numbers of one row.
    fn numbers_of(
        &self,
        snapshot: SnapshotId,
        unit: UnitId,
    ) -> Result<HashMap<IndicatorCode, f64>, SessionError> {
        let readings = self.store.readings_of_unit(snapshot, unit)?.into_iter();
        Ok(readings.filter_map(|reading| Some((reading.indicator, reading.value.number()?))).collect())
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
    if indicator.retired {
        return Err(Refusal::IndicatorRetired { indicator: indicator.name.clone() });
    }
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
