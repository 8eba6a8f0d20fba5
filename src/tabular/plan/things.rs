//! Rows → things of a register.

use std::collections::{HashMap, HashSet};

use super::super::cell::Address;
use super::super::find::{Line, cell_at};
use super::super::ground::RegisterGround;
use super::super::likeness::{likeness, skeleton};
use super::super::mapping::Role;
use super::super::register::Field;
use super::super::value::{absent, read_cell};
use super::thing::Said;
use super::{CellState, PlannedCell, Problem, ProblemKind, ThingProblem, Weight, Work};
use crate::hindi::{clean_line, fold};
use crate::model::{CaseFile, RegisterState, UnitId, Value};

/// From here on a word is likely to be the name of a state, where no other is as like.
const LIKELY: f64 = 0.8;

/// What was read of a row.
struct Row<'a> {
    line: &'a Line,
    unit: UnitId,
    said: Said,
    cells: Vec<(Field, Address, Value)>,
    /// Something of it could not be read.
    wrong: bool,
}

impl<'a> Work<'a> {
    pub(super) fn take_things(&mut self, ground: &RegisterGround) {
        let known = Known::new(ground);
        let taken = self.take_units();
        let mut rows: Vec<Row<'a>> = Vec::with_capacity(taken.len());
        for (_, line, unit) in taken {
            if let Some(unit) = unit {
                let row = self.read_thing(ground, line, unit);
                rows.push(row);
            }
        }
        self.ask_of_entered(ground, &rows);
        let others = others(&rows);
        let mut things = Vec::new();
        for row in rows {
            if let Some(other_row) = others.get(&row.line.row).copied() {
                let thing = row.said.name();
                let kind = ProblemKind::Thing(ThingProblem::Doubled { thing, other_row });
                self.plan.problems.push(self.at(row.line, Field::Reference, Weight::Refused, kind));
            }
            let refused = row.wrong || others.contains_key(&row.line.row);
            things.extend(self.take_thing(ground, &known, row, refused));
        }
        self.plan.things = Some(things);
    }

    /// A few things in a register would take the place of figures of all of them.
    fn ask_of_entered(&mut self, ground: &RegisterGround, rows: &[Row<'a>]) {
        let place = self.mapping.place(&Role::Unit).or(self.mapping.place(&Role::UnitCode));
        let mut asked = HashSet::new();
        for row in rows {
            let Some((indicator, number)) = ground.entered.get(&row.unit).filter(|_| asked.insert(row.unit))
            else {
                continue;
            };
            let at = Address::new(row.line.row, place.unwrap_or_default());
            let accepted = self.choices.accept_all || self.choices.accept.contains(&at);
            let kind = ThingProblem::CountsInstead {
                unit: self.name(row.unit),
                indicator: indicator.clone(),
                number: *number,
                things: rows.iter().filter(|other| other.unit == row.unit).count(),
            };
            let weight = if accepted { Weight::Note } else { Weight::Asks };
            self.plan.problems.push(Problem::at(at, weight, ProblemKind::Thing(kind)));
        }
    }

    fn read_thing(&mut self, ground: &RegisterGround, line: &'a Line, unit: UnitId) -> Row<'a> {
        let mut row = Row { line, unit, said: Said::default(), cells: Vec::new(), wrong: false };
        for column in self.columns.clone() {
            let Some(field) = Field::of(&column.indicator.code) else { continue };
            let cell = cell_at(self.table, line, column.place);
            if absent(cell).is_some() {
                continue;
            }
            row.wrong |= column.doubled;
            let at = Address::new(line.row, column.place);
            let likely = (field == Field::State).then(|| likely_state(ground, &cell.text())).flatten();
            let value = match likely {
                Some(state) => {
                    let (written, taken_for) = (cell.text(), state.name.clone());
                    let kind = ProblemKind::Thing(ThingProblem::LikelyState { written, taken_for });
                    self.plan.problems.push(Problem::at(at, Weight::Note, kind));
                    Ok(Some(Value::Text(state.name.hi.clone())))
                }
                None => read_cell(cell, &column.indicator.kind, column.scale, self.context.as_on),
            };
            match value {
                Ok(Some(value)) => {
                    row.said.take(ground, field, &value);
                    row.cells.push((field, at, value));
                }
                Ok(None) => {}
                Err(mistake) => {
                    row.wrong = true;
                    let (unit, indicator) = (self.name(unit), column.indicator.name.clone());
                    let kind = ProblemKind::WrongValue { unit, indicator, written: cell.text(), mistake };
                    self.plan.problems.push(Problem::at(at, Weight::Refused, kind));
                    let (indicator, before) = (field.code(), None);
                    let state = CellState::Refused;
                    self.plan.cells.push(PlannedCell {
                        at,
                        unit: row.unit,
                        indicator,
                        value: None,
                        before,
                        state,
                    });
                }
            }
        }
        row
    }

    fn take_thing(
        &mut self,
        ground: &RegisterGround,
        known: &Known,
        row: Row<'a>,
        refused: bool,
    ) -> Option<super::PlannedThing> {
        let before = known.find(&row.said, row.unit);
        if row.said.name().is_empty() && before.is_none() {
            let kind = ProblemKind::Thing(ThingProblem::Unnamed);
            self.plan.problems.push(Problem::of_row(row.line.row, Weight::Refused, kind));
            return None;
        }
        let as_on = self.context.as_on;
        let mut follows = row.said.follows(&ground.register, row.unit, before, as_on, ground.last_day);
        // Of a row that could not be read nothing follows; and one thing at a time is said of a cell.
        follows.refused.retain(|_| !row.wrong);
        follows.refused.sort_by_key(|(field, _)| *field);
        follows.refused.dedup_by_key(|(field, _)| *field);
        let refused_fields: Vec<Field> = follows.refused.iter().map(|(field, _)| *field).collect();
        let weighed = |weight| move |(field, problem)| (field, weight, ProblemKind::Thing(problem));
        let problems = follows.refused.into_iter().map(weighed(Weight::Refused));
        for (field, weight, kind) in problems.chain(follows.noted.into_iter().map(weighed(Weight::Note))) {
            self.plan.problems.push(self.at(row.line, field, weight, kind));
        }
        self.note_move(&row, before);
        for (field, at, value) in row.cells {
            let stands = before.and_then(|file| stands(ground, file, &row.said, field, as_on));
            let state = match &stands {
                _ if refused || refused_fields.contains(&field) => CellState::Refused,
                None => CellState::New,
                Some(before) if *before == value => CellState::Same,
                Some(_) => CellState::Changed,
            };
            let value = Some(value);
            let indicator = field.code();
            self.plan.cells.push(PlannedCell { at, unit: row.unit, indicator, value, before: stands, state });
        }
        follows.thing.filter(|_| !refused && refused_fields.is_empty())
    }

    /// That it is another unit's is a change, though no field shows it.
    fn note_move(&mut self, row: &Row<'_>, before: Option<&CaseFile>) {
        let Some(from) = before.map(|file| file.case.unit).filter(|from| *from != row.unit) else { return };
        let place = self.mapping.place(&Role::Unit).or(self.mapping.place(&Role::UnitCode));
        let at = Address::new(row.line.row, place.unwrap_or_default());
        let kind =
            ThingProblem::Moves { thing: row.said.name(), from: self.name(from), to: self.name(row.unit) };
        self.plan.problems.push(Problem::at(at, Weight::Note, ProblemKind::Thing(kind)));
        self.plan.cells.push(PlannedCell {
            at,
            unit: row.unit,
            indicator: "unit".into(),
            value: Some(Value::Text(self.name(row.unit).hi)),
            before: Some(Value::Text(self.name(from).hi)),
            state: CellState::Changed,
        });
    }

    /// In the field's cell, where it has a column.
    fn at(&self, line: &Line, field: Field, weight: Weight, kind: ProblemKind) -> Problem {
        match self.columns.iter().find(|column| column.indicator.code == field.code()) {
            Some(column) => Problem::at(Address::new(line.row, column.place), weight, kind),
            None => Problem::of_row(line.row, weight, kind),
        }
    }
}

impl Said {
    fn take(&mut self, ground: &RegisterGround, field: Field, value: &Value) {
        match (field, value) {
            (Field::Reference, Value::Text(text)) => self.reference = line_of(text),
            (Field::Title, Value::Text(text)) => self.title = line_of(text),
            (Field::Remark, Value::Text(text)) => self.remark = Some(text.trim().to_owned()),
            (Field::Opened, Value::Date(day)) => self.opened = Some(*day),
            (Field::Since, Value::Date(day)) => self.since = Some(*day),
            (Field::State, Value::Text(name)) => {
                let state = ground.register.states.iter().find(|state| state.name.hi == *name);
                self.state = state.map(|state| state.code.clone());
            }
            _ => {}
        }
    }
}

/// A state by its code or by likeness; `None` where it is written as it is called, or is like none alone.
fn likely_state<'g>(ground: &'g RegisterGround, written: &str) -> Option<&'g RegisterState> {
    let (folded, bones) = (fold(written), skeleton(written));
    let named =
        |state: &RegisterState| [&state.name.hi, &state.name.en].iter().any(|name| fold(name) == folded);
    if ground.register.states.iter().any(named) {
        return None;
    }
    let like = |state: &RegisterState| {
        let names = [&state.name.hi, &state.name.en, &state.code.0];
        names.iter().map(|name| likeness(&skeleton(name), &bones)).fold(0.0, f64::max)
    };
    let mut fits = ground.register.states.iter().filter(|state| like(state) >= LIKELY);
    fits.next().filter(|_| fits.next().is_none())
}

/// What the register has in the field now.
fn stands(
    ground: &RegisterGround,
    file: &CaseFile,
    said: &Said,
    field: Field,
    as_on: chrono::NaiveDate,
) -> Option<Value> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| Value::Text(text.trim().to_owned()));
    let day = said.day(file, as_on);
    let standing = file.standing(&ground.register, day);
    match field {
        Field::Reference => text(&file.case.reference),
        Field::Title => text(&file.case.title),
        Field::Opened => Some(Value::Date(file.case.opened)),
        Field::State => text(&standing?.state.name.hi),
        Field::Since => Some(Value::Date(standing?.since)),
        Field::Remark => text(file.said(day)),
    }
}

/// For each row whose number, or whole description where it has none, stands in another one too: that one.
fn others(rows: &[Row<'_>]) -> HashMap<u32, u32> {
    let mut first: HashMap<String, u32> = HashMap::with_capacity(rows.len());
    let mut others = HashMap::new();
    for row in rows.iter().filter(|row| !row.said.name().is_empty()) {
        let key = match row.said.reference.as_str() {
            "" => format!("{}/{}/{:?}", row.unit, row.said.title, row.said.opened),
            reference => key_of(reference),
        };
        match first.get(&key) {
            None => drop(first.insert(key, row.line.row)),
            Some(other) => {
                others.insert(row.line.row, *other);
                others.entry(*other).or_insert(row.line.row);
            }
        }
    }
    others
}

/// The things of the register, ready for looking up.
struct Known<'g> {
    by_number: HashMap<String, &'g CaseFile>,
    unnumbered: Vec<&'g CaseFile>,
}

impl<'g> Known<'g> {
    fn new(ground: &'g RegisterGround) -> Self {
        let (numbered, unnumbered): (Vec<_>, Vec<_>) =
            ground.files.iter().partition(|file| !file.case.reference.is_empty());
        let by_number = numbered.into_iter().map(|file| (key_of(&file.case.reference), file)).collect();
        Self { by_number, unnumbered }
    }

    fn find(&self, said: &Said, unit: UnitId) -> Option<&'g CaseFile> {
        if !said.reference.is_empty() {
            return self.by_number.get(&key_of(&said.reference)).copied();
        }
        let same = |file: &&&CaseFile| {
            let case = &file.case;
            case.unit == unit
                && case.title.trim() == said.title
                && said.opened.is_none_or(|opened| opened == case.opened)
        };
        let mut found = self.unnumbered.iter().filter(same);
        found.next().filter(|_| found.next().is_none()).copied()
    }
}

/// The same for a number in whichever digits and letters.
fn key_of(reference: &str) -> String {
    let digit = |c: char| match c {
        '०'..='९' => char::from_digit(u32::from(c) - u32::from('०'), 10).unwrap_or(c),
        c => c,
    };
    let spaces = |c: &char| !c.is_whitespace();
    reference.chars().filter(spaces).map(digit).flat_map(char::to_lowercase).collect()
}

fn line_of(text: &str) -> String {
    clean_line(text.trim()).trim().to_owned()
}
