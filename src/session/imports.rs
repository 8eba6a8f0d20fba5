//! Figures that come in by a file, all of them in one step, and lists of units.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHashSet;

use super::Session;
use super::change::{Change, Done, Outcome, clean_lines, found};
use super::counting;
use super::error::{Refusal, SessionError};
use super::figures::checked;
use super::source_cell::SourceCell;
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{
    Bilingual, CaseFile, ImportId, IndicatorCode, Scheme, SchemeCode, Snapshot, Unit, UnitId, Value,
};
use crate::store::{Import, Problem, SourcedReading, StoreError};
use crate::tabular::{Figures, Ground, ListedUnit, Mapping, PlannedReading, RegisterGround, register_fields};

/// Figures of one file, as its plan gave them.
#[derive(Clone, Debug, PartialEq)]
pub struct FiguresImport {
    pub scheme: SchemeCode,
    pub as_on: NaiveDate,
    pub file_name: String,
    /// SHA-256 of the file, in hexadecimal.
    pub file_hash: String,
    /// How many rows of figures the file has.
    pub rows: u32,
    /// Remembered for the next file with the same headings.
    pub mapping: Mapping,
    pub readings: Vec<PlannedReading>,
}

impl Change<'_> {
    pub fn import_figures(&self, mut import: FiguresImport) -> Outcome {
        let code = import.scheme.clone();
        let scheme = self.scheme(&code)?;
        let units = self.unit_ids()?;
        let snapshot = self.store.snapshot_of(&code, import.as_on)?;
        let place_of: HashMap<&IndicatorCode, usize> =
            scheme.indicators.iter().enumerate().map(|(place, indicator)| (&indicator.code, place)).collect();
        let standing = self.standing(snapshot.as_ref(), &place_of)?;
        let counted = counting::counted(self.store, &scheme, import.as_on)?;
        let readings = std::mem::take(&mut import.readings);
        let mut wanted = Vec::with_capacity(readings.len());
        // A row's figures stand together: its unit is looked up once.
        let mut known = None;
        for planned in readings {
            let place = place_of.get(&planned.indicator).copied();
            let Some((place, indicator)) = place.and_then(|at| Some((at, scheme.indicators.get(at)?))) else {
                let indicator = planned.indicator;
                return Err(Refusal::UnknownIndicator { scheme: code, indicator }.into());
            };
            let value = checked(indicator, planned.value)?;
            if known != Some(planned.unit) && !units.contains(&planned.unit) {
                return Err(Refusal::Gone.into());
            }
            known = Some(planned.unit);
            if counted.contains_key(&planned.unit) && indicator.counts.is_some() {
                let unit = found(self.store.unit(planned.unit)?)?;
                if self.stands_as_counted(&counted, &scheme, &unit, &indicator.code, value.number())? {
                    continue;
                }
            }
            if standing.get(&(planned.unit, place)) != Some(&value) {
                let PlannedReading { unit, indicator, at, rewritten, .. } = planned;
                let cell = SourceCell { at, rewritten };
                wanted.push(SourcedReading { unit, indicator, value, cell });
            }
        }
        let done = Done::new(OperationKind::ImportFigures, scheme.name.clone());
        if wanted.is_empty() {
            return Ok(done);
        }
        self.check_figures_not_closed(&code, import.as_on)?;
        let is_first = snapshot.is_none();
        let snapshot = match snapshot {
            Some(snapshot) => snapshot,
            None => self.new_snapshot(&code, import.as_on)?,
        };
        let id = self.note_file(&import)?;
        self.store.import_readings(id, snapshot.id, &wanted)?;
        if is_first {
            self.recount(&scheme, Some(import.as_on))?;
        }
        Ok(done)
    }

    /// All units there are. To read a hundred thousand of them from the database takes as long as to match them.
    fn unit_ids(&self) -> Result<FxHashSet<UnitId>, SessionError> {
        match &self.units_before {
            Some(units) if !self.store.has_touched("unit")? => Ok(units.iter().map(|unit| unit.id).collect()),
            _ => Ok(self.store.unit_ids()?.into_iter().collect()),
        }
    }

    /// Notes the file, and what its columns were taken for.
    pub(super) fn note_file(&self, import: &FiguresImport) -> Result<ImportId, SessionError> {
        let id = ImportId(self.clock.new_uuid());
        let mapping = self.mapping_json(&import.mapping)?;
        self.store.put_column_mapping(&import.scheme, &import.mapping.fingerprint, &mapping)?;
        self.store.put_import(&Import {
            id,
            file_name: clean_line(&import.file_name),
            file_hash: import.file_hash.clone(),
            at: self.clock.now(),
            scheme: import.scheme.clone(),
            as_on: import.as_on,
            rows: import.rows,
            mapping,
        })?;
        Ok(id)
    }

    /// What stands already, by unit and place of the indicator.
    fn standing(
        &self,
        snapshot: Option<&Snapshot>,
        place_of: &HashMap<&IndicatorCode, usize>,
    ) -> Result<HashMap<(UnitId, usize), Value>, SessionError> {
        let Some(snapshot) = snapshot else { return Ok(HashMap::new()) };
        let readings = self.store.readings(snapshot.id)?.into_iter();
        let by_place = readings.filter_map(|reading| {
            let place = *place_of.get(&reading.indicator)?;
            Some(((reading.unit, place), reading.value))
        });
        Ok(by_place.collect())
    }

    fn mapping_json(&self, mapping: &Mapping) -> Result<String, SessionError> {
        serde_json::to_string(mapping).map_err(|error| {
            let problem = Problem::Unexpected { detail: error.to_string() };
            StoreError::new(self.store.path(), problem).into()
        })
    }

    /// Each unit is new or takes the place of the one with its id.
    pub fn import_units(&self, listed: Vec<ListedUnit>) -> Outcome {
        let mut name = Bilingual::default();
        for ListedUnit { unit, .. } in &listed {
            self.check_days(unit)?;
            let unit = Unit { name: clean_lines(&unit.name), ..unit.clone() };
            self.store_unit(&unit)?;
            name = unit.name;
        }
        // Only now, since a list may name a unit before the one above it.
        for ListedUnit { unit, spellings } in &listed {
            self.check_above(unit)?;
            let spellings: Vec<String> = spellings.iter().map(|spelling| clean_line(spelling)).collect();
            self.store.put_unit_spellings(unit.id, &spellings)?;
        }
        Ok(Done::new(OperationKind::ImportUnits, name))
    }
}

impl Session {
    /// All that a file's figures are held against: definition, units, and what stands already.
    pub fn import_ground(&self, code: &SchemeCode, as_on: NaiveDate) -> Result<Ground, SessionError> {
        let scheme = self.scheme(code)?;
        let units = self.units_in_any_order()?;
        let figures = |snapshot: Option<Snapshot>| -> Result<Figures, SessionError> {
            let mut figures = Figures::new();
            for reading in snapshot.map(|one| self.store.readings(one.id)).transpose()?.into_iter().flatten()
            {
                figures.entry(reading.unit).or_default().insert(reading.indicator, reading.value);
            }
            Ok(figures)
        };
        let day_before = as_on.pred_opt().unwrap_or(as_on);
        let counted = counting::counted(&self.store, &scheme, as_on)?;
        let before = self.store.snapshot_on(code, day_before)?;
        Ok(Ground {
            scheme,
            units,
            spellings: self.store.unit_spellings()?,
            as_on,
            current: figures(self.store.snapshot_of(code, as_on)?)?,
            previous_day: before.as_ref().map(|before| before.as_on),
            previous: figures(before)?,
            counted,
            register: None,
        })
    }

    /// The same for a file with the things of the scheme's register: its fields stand for indicators. `None` where
    /// the scheme keeps no register.
    pub fn register_ground(
        &self,
        code: &SchemeCode,
        as_on: NaiveDate,
    ) -> Result<Option<Ground>, SessionError> {
        let scheme = self.scheme(code)?;
        let Some(register) = scheme.register.clone() else { return Ok(None) };
        let files = self.store.case_files(code)?;
        let entered = self.entered_beside(&scheme, &files)?;
        let last_day = self.clock.now().date_naive().max(as_on);
        Ok(Some(Ground {
            scheme: Arc::new(register_fields(&scheme, &register)),
            units: self.units()?,
            spellings: self.store.unit_spellings()?,
            as_on,
            current: Figures::new(),
            previous_day: None,
            previous: Figures::new(),
            counted: counting::Counted::new(),
            register: Some(RegisterGround { register, files, last_day, entered }),
        }))
    }

    /// Of units without a thing in the register the first figure that would be counted, as it was entered last.
    fn entered_beside(
        &self,
        scheme: &Scheme,
        files: &[CaseFile],
    ) -> Result<BTreeMap<UnitId, (Bilingual, f64)>, SessionError> {
        let mut entered = BTreeMap::new();
        let Some(last) = self.store.latest_snapshot(&scheme.code)? else { return Ok(entered) };
        let readings = self.store.readings(last.id)?;
        let counted: HashSet<UnitId> = files.iter().map(|file| file.case.unit).collect();
        for (code, _) in scheme.counting() {
            let Some(indicator) = scheme.indicator(code) else { continue };
            for reading in readings.iter().filter(|reading| reading.indicator == *code) {
                if let (Some(number), false) = (reading.value.number(), counted.contains(&reading.unit)) {
                    entered.entry(reading.unit).or_insert((indicator.name.clone(), number));
                }
            }
        }
        Ok(entered)
    }

    /// What the columns of a file with these headings were taken for the last time.
    pub fn remembered_mapping(
        &self,
        scheme: &SchemeCode,
        fingerprint: &str,
    ) -> Result<Option<Mapping>, SessionError> {
        let json = self.store.column_mapping(scheme, fingerprint)?;
        // One that a later version wrote otherwise is proposed anew.
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
    }

    /// The files that brought figures of the scheme, newest first.
    pub fn imports(&self, scheme: &SchemeCode) -> Result<Vec<Import>, SessionError> {
        Ok(self.store.imports(scheme)?)
    }

    /// The file and the cell from which a figure came, as `source_cell` writes it; `None` when it was typed or is not
    /// there.
    pub fn source_of(
        &self,
        scheme: &SchemeCode,
        as_on: NaiveDate,
        unit: UnitId,
        indicator: &IndicatorCode,
    ) -> Result<Option<(Import, String)>, SessionError> {
        let Some(snapshot) = self.store.snapshot_of(scheme, as_on)? else { return Ok(None) };
        Ok(self.store.reading_source(snapshot.id, unit, indicator)?)
    }

    /// Other names of units.
    pub fn unit_spellings(&self) -> Result<Vec<(UnitId, String)>, SessionError> {
        Ok(self.store.unit_spellings()?)
    }
}
