//! Rows → units and figures.

use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxHashMap;

use super::super::cell::{Address, RawCell};
use super::super::find::{Line, LineKind, cell_at};
use super::super::mapping::{Role, Sureness, unit_key};
use super::super::propose::code_of;
use super::super::scale::Scale;
use super::super::units::{UnitMatch, Written};
use super::super::value::{Absent, CellMistake, Meaning, absent, read_cell};
use super::super::words::{is_district_total, level_of};
use super::{CellState, PlannedCell, PlannedRow, Problem, ProblemKind, ThingProblem, Wanted, Weight, Work};
use crate::model::{Kind, UnitId, UnitLevel, Value};
use crate::parts::{in_parts, joined};

/// How often names of a file are compared with names of units.
const MOST_COMPARISONS: usize = 20_000_000;

/// Where the parts of a unit's name stand.
struct Places {
    name: Option<u32>,
    code: Option<u32>,
    level: Option<u32>,
    parent: Option<u32>,
    /// The level that stands over the column of names.
    level_of_names: Option<UnitLevel>,
}

/// A line as it is read, before anything is said of it.
struct Row {
    written: Written,
    /// The unit that is called just so.
    exact: Option<UnitMatch>,
    has_figures: bool,
}

/// A row with the place of its plan and its unit, where that is known.
pub(super) type TakenRow<'a> = (usize, &'a Line, Option<UnitId>);

/// What some of the rows bring.
#[derive(Default)]
struct Part {
    cells: Vec<PlannedCell>,
    problems: Vec<Problem>,
    absent: BTreeMap<Absent, usize>,
}

impl<'a> Work<'a> {
    pub(super) fn take_rows(&mut self) {
        let taken = self.take_units();
        let doubled = self.refuse_doubled_units();
        let parts = in_parts(&taken, |taken| self.take_cells(taken, &doubled));
        for Part { problems, absent, .. } in &parts {
            self.plan.problems.extend_from_slice(problems);
            absent.iter().for_each(|(absent, count)| *self.plan.absent.entry(*absent).or_default() += count);
        }
        self.plan.cells = joined(parts.into_iter().map(|part| part.cells).collect());
    }

    /// The rows that are taken, each with its unit.
    pub(super) fn take_units(&mut self) -> Vec<TakenRow<'a>> {
        let places = Places {
            name: self.mapping.place(&Role::Unit),
            code: self.mapping.place(&Role::UnitCode),
            level: self.mapping.place(&Role::Level),
            parent: self.mapping.place(&Role::Parent),
            level_of_names: self.level_of_names(),
        };
        let rows = self.rows(&places);
        let read = in_parts(&rows, |rows| {
            rows.iter().map(|(line, section)| self.read_row(&places, line, *section)).collect()
        });
        let mut known: HashMap<Written, UnitMatch> = HashMap::new();
        let mut compared = 0;
        let mut taken: Vec<TakenRow<'a>> = Vec::with_capacity(rows.len());
        for (Row { written, exact, has_figures }, (line, _)) in joined(read).into_iter().zip(&rows) {
            let found = match exact.or_else(|| known.get(&written).cloned()) {
                Some(found) => found,
                None => {
                    let found = self.match_unit(&written, places.level_of_names, &mut compared);
                    known.insert(written.clone(), found.clone());
                    found
                }
            };
            // A row without figures and without a unit is a note, and loses nothing.
            if found.unit.is_none() && !has_figures {
                continue;
            }
            let (unit, coarse) = self.say_unit(line.row, &written, &found);
            taken.push((self.plan.rows.len(), *line, unit));
            self.plan.rows.push(PlannedRow {
                row: line.row,
                coarse,
                written: written.name,
                unit,
                sure: found.sure,
                others: found.others,
            });
        }
        let notes = std::mem::take(&mut self.by_level);
        self.say_by_level(notes);
        taken
    }

    /// The lines that are rows, each with the level that the section says in which it stands.
    fn rows(&self, places: &Places) -> Vec<(&'a Line, Option<UnitLevel>)> {
        let mut section = None;
        let mut rows = Vec::with_capacity(self.table.lines.len());
        for line in &self.table.lines {
            match line.kind {
                LineKind::Total if !self.is_row(places, line) => {}
                LineKind::Section => {
                    section = line.cells.iter().find_map(|cell| level_of(&cell.text())).or(section);
                }
                _ if self.choices.skip_rows.contains(&line.row) => {}
                LineKind::Figures | LineKind::Total => rows.push((line, section)),
            }
        }
        rows
    }

    /// The name of an office may have the word for a total in it: in a register a row with a unit is a thing. And where
    /// the district is a row itself, nobody knows whether "जिला कुल" is that row or all of them.
    fn is_row(&self, places: &Places, line: &Line) -> bool {
        let written = || self.written(places, line, None);
        if self.context.register.is_some() {
            return self.context.index.find_known(&written()).sure.is_taken();
        }
        self.context.scheme.levels.contains(&UnitLevel::District) && is_district_total(&written().name)
    }

    fn read_row(&self, places: &Places, line: &Line, section: Option<UnitLevel>) -> Row {
        let written = self.written(places, line, section);
        let exact = self
            .is_unconfirmed()
            .then(|| self.context.index.find_as_written(&written, places.level_of_names))
            .flatten();
        let mut figures = self.columns.iter().map(|column| cell_at(self.table, line, column.place));
        Row { written, exact, has_figures: figures.any(|cell| absent(cell).is_none()) }
    }

    /// The cells of rows whose unit is known.
    fn take_cells(&self, taken: &[TakenRow], doubled: &[bool]) -> Part {
        let mut part = Part::default();
        part.cells.reserve(taken.len() * self.columns.len());
        for (place, line, unit) in taken {
            let Some(unit) = *unit else { continue };
            let refused = doubled.get(*place).copied().unwrap_or(false);
            for column in &self.columns {
                self.take_cell(&mut part, line, unit, *column, refused);
            }
        }
        part
    }

    fn written(&self, places: &Places, line: &Line, section: Option<UnitLevel>) -> Written {
        let cell = |place: Option<u32>| Some(cell_at(self.table, line, place?));
        let text = |place| cell(place).map(RawCell::read).unwrap_or_default();
        Written {
            name: text(places.name).into_owned(),
            code: cell(places.code).and_then(code_of),
            level: level_of(&text(places.level)).or(section),
            parent: Some(text(places.parent).into_owned()).filter(|parent| !parent.is_empty()),
        }
    }

    /// Nobody has said of any name which unit it is.
    fn is_unconfirmed(&self) -> bool {
        self.mapping.units.is_empty()
    }

    fn match_unit(
        &self,
        written: &Written,
        level_of_names: Option<UnitLevel>,
        compared: &mut usize,
    ) -> UnitMatch {
        let confirmed = match self.is_unconfirmed() {
            true => None,
            false => self.mapping.units.get(&unit_key(&written.name)),
        };
        if let Some(unit) = confirmed.filter(|unit| self.unit(**unit).is_some()) {
            return UnitMatch { unit: Some(*unit), sure: Sureness::Confirmed, ..UnitMatch::default() };
        }
        let known = self.context.index.find_known(written);
        if let Some(found) = level_of_names.and_then(|level| self.at_level(level, written, &known)) {
            return found;
        }
        if known.sure > Sureness::None || known.code_differs {
            return known;
        }
        // In a file of nothing but unknown names, likeness to every unit would take for ever.
        *compared += self.context.index.len();
        if *compared <= MOST_COMPARISONS { self.context.index.find(written) } else { known }
    }

    /// Says what is not certain of the row's unit; gives it when it is taken, and whether it stands above the rows of
    /// the scheme.
    fn say_unit(&mut self, row: u32, written: &Written, found: &UnitMatch) -> (Option<UnitId>, bool) {
        if let Some(unit) = found.unit.filter(|_| !found.code_differs) {
            let coarse = self.context.index.is_coarser(unit);
            if coarse || matches!(found.sure, Sureness::Likely | Sureness::OtherSpelling) {
                self.note_unit(row, written, found, unit, coarse);
            }
            // A thing stands in a row, not above the rows.
            let is_taken = !coarse || self.context.register.is_none();
            return (Some(unit).filter(|_| is_taken), coarse && is_taken);
        }
        let name = written.name.clone();
        let like = found.others.iter().map(|unit| self.name_with_level(*unit)).collect::<Vec<_>>();
        let kind = if found.code_differs {
            ProblemKind::CodeDiffers { written: name }
        } else if name.is_empty() {
            ProblemKind::NoUnit(self.brings())
        } else if found.sure == Sureness::Unsure && self.are_namesakes(&found.others) {
            ProblemKind::AmbiguousUnit { written: name, like }
        } else {
            ProblemKind::UnknownUnit { written: name, like }
        };
        self.plan.problems.push(Problem::of_row(row, Weight::Refused, kind));
        (None, false)
    }

    fn note_unit(&mut self, row: u32, written: &Written, found: &UnitMatch, unit: UnitId, coarse: bool) {
        let note = |kind| Problem::of_row(row, Weight::Note, kind);
        let sure = found.sure;
        if matches!(sure, Sureness::Likely | Sureness::OtherSpelling) {
            let has_namesake = found.others.iter().any(|other| self.name(*other) == self.name(unit));
            let taken_for = if has_namesake { self.name_with_level(unit) } else { self.name(unit) };
            let written = written.name.clone();
            let notes = if found.by_level { &mut self.by_level } else { &mut self.plan.problems };
            notes.push(note(ProblemKind::LikelyUnit { written, taken_for, sure }));
        }
        if coarse && self.context.register.is_some() {
            let kind = ProblemKind::Thing(ThingProblem::AboveRows { unit: self.name_with_level(unit) });
            self.plan.problems.push(Problem::of_row(row, Weight::Refused, kind));
        } else if coarse {
            self.plan.problems.push(note(ProblemKind::Coarser { unit: self.name_with_level(unit) }));
        }
    }

    pub(super) fn are_namesakes(&self, units: &[UnitId]) -> bool {
        let mut names = units.iter().map(|unit| self.name(*unit));
        names.next().is_some_and(|first| units.len() > 1 && names.all(|name| name == first))
    }

    /// As it is spoken of beside figures: what stands above the rows with its level, and what shares its name.
    pub(super) fn said_name(&self, unit: UnitId) -> crate::model::Bilingual {
        let index = self.context.index;
        let needs_level = index.is_coarser(unit) || index.shares_name(unit);
        if needs_level { self.name_with_level(unit) } else { self.name(unit) }
    }

    /// "चूरू (ब्लॉक)": the same name may stand at several levels.
    fn name_with_level(&self, unit: UnitId) -> crate::model::Bilingual {
        let level = self.unit(unit).map(|one| one.level);
        let mut name = self.name(unit);
        if let Some(level) = level {
            let word = crate::i18n::screen::level_word(level);
            for (name, lang) in
                [(&mut name.hi, crate::model::Lang::Hi), (&mut name.en, crate::model::Lang::En)]
            {
                if !name.is_empty() {
                    *name = format!("{name} ({})", word.text(lang));
                }
            }
        }
        name
    }

    /// For each row whether its unit stands in another one too; nothing where none does. Which of them is right
    /// nobody here knows.
    fn refuse_doubled_units(&mut self) -> Vec<bool> {
        // The first row of each unit, and the second where there is one.
        let mut rows_of: FxHashMap<UnitId, (u32, Option<u32>)> = FxHashMap::default();
        rows_of.reserve(self.plan.rows.len());
        let mut is_any = false;
        for (row, unit) in self.plan.rows.iter().filter_map(|row| Some((row.row, row.unit?))) {
            let (first, second) = rows_of.entry(unit).or_insert((row, None));
            if *first != row {
                second.get_or_insert(row);
                is_any = true;
            }
        }
        if !is_any {
            return Vec::new();
        }
        let mut doubled = Vec::with_capacity(self.plan.rows.len());
        let mut problems = Vec::new();
        for row in &self.plan.rows {
            let rows = row.unit.and_then(|unit| rows_of.get(&unit));
            let other =
                rows.and_then(|(first, second)| if *first == row.row { *second } else { Some(*first) });
            if let (Some(other), Some(unit)) = (other, row.unit) {
                let kind = ProblemKind::DoubledUnit { unit: self.said_name(unit), other_row: other };
                problems.push(Problem::of_row(row.row, Weight::Refused, kind));
            }
            doubled.push(other.is_some());
        }
        self.plan.problems.extend(problems);
        doubled
    }

    /// In a column of shares a percentage that the user typed over one is a percentage.
    fn read(&self, at: Address, cell: &RawCell, column: Wanted) -> Result<Option<Value>, CellMistake> {
        let read = |scale| read_cell(cell, &column.indicator.kind, scale, self.context.as_on);
        let is_typed = column.scale == Scale::Hundred && self.plan.rewritten.contains(&at);
        if is_typed
            && let Ok(Some(Value::Number(number))) = read(Scale::One)
            && number > 1.0
        {
            return Ok(Some(Value::Number(number)));
        }
        read(column.scale)
    }

    fn take_cell(&self, part: &mut Part, line: &Line, unit: UnitId, column: Wanted, refused: bool) {
        let at = Address::new(line.row, column.place);
        let cell = cell_at(self.table, line, column.place);
        let indicator = column.indicator;
        let value = match absent(cell) {
            Some(absent) => {
                *part.absent.entry(absent).or_default() += 1;
                let is_zero = self.mapping.absences.meaning(absent) == Meaning::Zero
                    && (absent == Absent::Nil || indicator.kind.is_number());
                if !is_zero || !indicator.kind.is_number() {
                    return;
                }
                Ok(Some(Value::Number(0.0)))
            }
            None => self.read(at, cell, column),
        };
        let before = self.context.current.get(&unit).and_then(|of| of.get(&indicator.code)).cloned();
        if let Some(count) = self.context.counted.get(&unit).and_then(|of| of.get(&indicator.code)) {
            let said = value.as_ref().ok().and_then(Option::as_ref).and_then(Value::number);
            let agrees = said == Some(f64::from(*count));
            if !agrees {
                let kind = ProblemKind::Counted {
                    unit: self.said_name(unit),
                    indicator: indicator.name.clone(),
                    written: cell.text(),
                    count: *count,
                };
                part.problems.push(Problem::at(at, Weight::Note, kind));
            }
            // What is counted stands or comes by itself.
            if !agrees || before.is_none() {
                return;
            }
        }
        let (value, state) = match value {
            Ok(None) => return,
            Ok(value) if refused || column.doubled => (value, CellState::Refused),
            Ok(value) => {
                let state = match &before {
                    None => CellState::New,
                    Some(_) if same(before.as_ref(), value.as_ref(), &indicator.kind) => CellState::Same,
                    Some(_) => CellState::Changed,
                };
                (value, state)
            }
            Err(mistake) => {
                let kind = ProblemKind::WrongValue {
                    unit: self.said_name(unit),
                    indicator: indicator.name.clone(),
                    written: cell.text(),
                    mistake,
                };
                part.problems.push(Problem::at(at, Weight::Refused, kind));
                (None, CellState::Refused)
            }
        };
        let indicator = indicator.code.clone();
        part.cells.push(PlannedCell { at, unit, indicator, value, before, state });
    }
}

/// Numbers that differ only by what a spreadsheet's arithmetic leaves over are the same.
fn same(before: Option<&Value>, now: Option<&Value>, kind: &Kind) -> bool {
    match (before, now) {
        (Some(Value::Number(before)), Some(Value::Number(now))) if kind.is_number() => {
            (before - now).abs() <= 1e-9 * before.abs().max(1.0)
        }
        (before, now) => before == now,
    }
}
