//! A desk on which a file is read, matched and planned, with the units of Churu and nothing in the store.

use std::collections::BTreeMap;

use baithak::model::*;
use baithak::session::catalogue;
use baithak::tabular::*;
use chrono::NaiveDate;
use rust_xlsxwriter::{Workbook as Writer, Worksheet};

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

pub fn units() -> Vec<Unit> {
    let mut next = 0_u128;
    catalogue::churu_units(|| {
        next += 1;
        UnitId(uuid::Uuid::from_u128(next))
    })
}

pub struct Desk {
    pub scheme: std::sync::Arc<Scheme>,
    pub units: Vec<Unit>,
    pub current: Figures,
    pub previous: Figures,
    pub choices: Choices,
    /// Changes the proposed mapping as a user would.
    pub edit: fn(&mut Mapping, &[Unit]),
}

impl Desk {
    pub fn new(scheme: &str) -> Self {
        Self {
            scheme: catalogue::scheme(&scheme.into()).unwrap(),
            units: units(),
            current: Figures::new(),
            previous: Figures::new(),
            choices: Choices::default(),
            edit: |_, _| {},
        }
    }

    pub fn unit(&self, level: UnitLevel, name: &str) -> UnitId {
        self.units.iter().find(|unit| unit.level == level && unit.name.en == name).unwrap().id
    }

    /// The plan for the first visible sheet of a file.
    pub fn plan(&self, bytes: &[u8], name: &str) -> Plan {
        let book = read(bytes, name, &Limits::default(), &unwatched).unwrap();
        let table = find(book.visible().next().unwrap()).unwrap();
        let index = UnitIndex::new(&self.scheme, &self.units, &[], day());
        let mut mapping = propose(&table, &self.scheme, &index);
        (self.edit)(&mut mapping, &self.units);
        let context = Context {
            scheme: &self.scheme,
            units: &self.units,
            index: &index,
            as_on: day(),
            current: &self.current,
            previous_day: day().pred_opt(),
            previous: &self.previous,
            counted: &std::collections::BTreeMap::new(),
            register: None,
            legacy: None,
        };
        let plan = plan(&table, &mapping, &self.choices, &context);
        for problem in &plan.problems {
            for lang in Lang::ALL {
                let sentence = problem.sentence(lang);
                assert!(!sentence.is_empty() && !sentence.contains(['{', '}']), "{problem:?}: {sentence}");
            }
        }
        plan
    }

    /// What the columns of a file are taken for.
    pub fn columns(&self, csv: &str) -> Vec<Role> {
        let book = read(csv.as_bytes(), "a.csv", &Limits::default(), &unwatched).unwrap();
        let table = find(&book.sheets[0]).unwrap();
        let index = UnitIndex::new(&self.scheme, &self.units, &[], day());
        propose(&table, &self.scheme, &index).columns.into_iter().map(|column| column.role).collect()
    }

    pub fn csv(&self, text: &str) -> Plan {
        self.plan(text.as_bytes(), "a.csv")
    }

    /// What would be written: "Churu total=12", sorted.
    pub fn written(&self, plan: &Plan) -> Vec<String> {
        let mut lines: Vec<String> = plan.readings().iter().map(|reading| self.line(reading)).collect();
        lines.sort();
        lines
    }

    fn line(&self, reading: &PlannedReading) -> String {
        let unit = self.units.iter().find(|unit| unit.id == reading.unit).unwrap();
        let level = match unit.level {
            UnitLevel::Block => "",
            UnitLevel::UrbanBody => "*",
            _ => "^",
        };
        let value = match &reading.value {
            Value::Number(number) => number.to_string(),
            Value::Date(day) => day.to_string(),
            Value::Text(text) => text.clone(),
        };
        format!("{}{level} {}={value}", unit.name.en, reading.indicator)
    }
}

/// The kinds of problems and where they are: "C3 wrong-value", sorted.
pub fn problems(plan: &Plan) -> Vec<String> {
    let mut lines: Vec<String> = plan
        .problems
        .iter()
        .map(|problem| {
            let place = match (problem.row, problem.column) {
                (Some(row), Some(column)) => Address::new(row, column).to_string(),
                (Some(row), None) => (row + 1).to_string(),
                (None, Some(column)) => column_name(column),
                (None, None) => "-".to_owned(),
            };
            format!("{place} {}", problem.code())
        })
        .collect();
    lines.sort();
    lines
}

/// Figures as they may stand before: unit, indicator, number.
pub fn figures(of: &[(UnitId, &str, f64)]) -> Figures {
    let mut figures = Figures::new();
    for (unit, indicator, number) in of {
        figures.entry(*unit).or_default().insert((*indicator).into(), Value::Number(*number));
    }
    figures
}

pub fn absent(plan: &Plan) -> BTreeMap<Absent, usize> {
    plan.absent.clone()
}

/// A workbook of one sheet; numbers are written as numbers.
pub fn xlsx(text: &str, change: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Writer::new();
    let sheet = book.add_worksheet();
    for (row, line) in text.lines().enumerate() {
        for (column, cell) in line.split('|').map(str::trim).enumerate() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) if cell.is_empty() => continue,
                Err(_) => sheet.write(row, column, cell).unwrap(),
            };
        }
    }
    change(sheet);
    book.save_to_buffer().unwrap()
}
