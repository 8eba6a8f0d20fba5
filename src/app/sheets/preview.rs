//! What would be done with a file: made on the thread of the spreadsheets, from the file, the database and
//! the user's answers. Plain data, ready for drawing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::ReadFile;
use super::namesakes::{Namesakes, namesakes};
use crate::model::{IndicatorCode, Scheme, SchemeCode, UnitId};
use crate::session::{Clock, Edit, FiguresImport, Session, SessionError};
use crate::tabular::{
    self, Absences, Address, CellState, Choices, ColumnMap, Ground, LineKind, Mapping, OldFont, Opened, Plan,
    PlannedCell, PlannedRow, Problem, ProblemKind, RawCell, ReadError, Role, Scale, Table, ThingProblem,
    Weight, Workbook,
};

/// What the user has said of a file so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// What columns are, by their places in the sheet.
    pub columns: BTreeMap<u32, Role>,
    /// Which units names mean.
    pub units: BTreeMap<String, UnitId>,
    pub absences: Option<Absences>,
    /// What the numbers of columns are multiplied by, where the file does not tell, by their places in the sheet.
    pub scales: BTreeMap<u32, Scale>,
    /// Whether words of an old font are converted; unless said, when the file as a whole is in one.
    pub convert: Option<bool>,
    pub choices: Choices,
}

/// What a plan is wanted for.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub scheme: SchemeCode,
    pub as_on: NaiveDate,
    /// The user gave the date. Otherwise a form of this program brings its own.
    pub as_on_is_given: bool,
    pub database: PathBuf,
    pub sheet: Option<String>,
    /// Whether the file has the things of the scheme's register; unless said, it is recognised.
    pub register: Option<bool>,
    pub answers: Answers,
}

/// Why there is no plan.
#[derive(Debug)]
pub enum NotPlanned {
    NotReadable(ReadError),
    Database(SessionError),
    /// It is a form of this program for something else.
    FormOfOther {
        scheme: Option<Arc<Scheme>>,
        as_on: NaiveDate,
    },
}

/// A column that is shown: an indicator, or figures of which nobody knows what they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub place: u32,
    /// In the file.
    pub heading: String,
    pub indicator: Option<IndicatorCode>,
}

#[derive(Debug, PartialEq)]
pub struct Preview {
    pub file: Arc<ReadFile>,
    pub question: Question,
    pub ground: Ground,
    pub table: Table,
    pub mapping: Mapping,
    pub plan: Plan,
    /// The words were in an old font and are shown in Unicode.
    pub converted: bool,
    /// How sure it is that they were, in percent.
    pub sure_percent: u32,
    pub columns: Vec<Column>,
    /// The lines of the table that are shown: those with figures, and those that were left out.
    pub lines: Vec<usize>,
    /// The scheme keeps a register: the file may be a list of its things.
    pub has_register: bool,
    /// Places of the problems that stand in the way of writing, and of those that are only worth knowing.
    pub open: Vec<usize>,
    pub notes: Vec<usize>,
    /// Where the file names another day than that of its figures.
    pub own_date: Option<usize>,
    /// How names that several units bear can be settled at once.
    pub namesakes: Vec<Namesakes>,
    /// Those of its rows whose name another unit bears too.
    pub sharing_names: HashSet<UnitId>,
    /// The units that will have figures of that day.
    pub units: HashSet<UnitId>,
    counts: HashMap<CellState, usize>,
    cells: HashMap<Address, usize>,
    rows: HashMap<u32, usize>,
    worst: HashMap<(Option<u32>, Option<u32>), Weight>,
}

impl Preview {
    pub fn make(
        file: &Arc<ReadFile>,
        mut question: Question,
        clock: &Arc<dyn Clock>,
    ) -> Result<Self, NotPlanned> {
        let font = OldFont::of(&file.book);
        let converted = question.answers.convert.unwrap_or_else(|| font.is_whole());
        let unicode = converted.then(|| font.converted(&file.book));
        let book = unicode.as_ref().unwrap_or(&file.book);
        let session = Session::open_read_only(&question.database, Arc::clone(clock));
        let session = session.map_err(NotPlanned::Database)?;
        if let Some(form) = tabular::form_key(book) {
            if form.scheme != question.scheme || question.as_on_is_given && form.as_on != question.as_on {
                let schemes = session.schemes().map_err(NotPlanned::Database)?;
                let scheme = schemes.get(&form.scheme).map(Arc::clone);
                return Err(NotPlanned::FormOfOther { scheme, as_on: form.as_on });
            }
            question.as_on = form.as_on;
        }
        let (ground, has_register) = ground(&session, &question, book).map_err(NotPlanned::Database)?;
        let index = ground.index();
        let remembered =
            |fingerprint: &str| session.remembered_mapping(&question.scheme, fingerprint).ok().flatten();
        let opened = tabular::open_figures(book, question.sheet.as_deref(), &ground, &index, &remembered);
        let Opened { table, mut mapping, .. } = opened.map_err(NotPlanned::NotReadable)?;
        question.answers.put_into(&mut mapping);
        if !question.answers.columns.is_empty() {
            tabular::rescale(&table, &ground.scheme, &mut mapping);
        }
        for (place, scale) in &question.answers.scales {
            mapping.confirm_scale(*place, *scale);
        }
        mapping.legacy = converted;
        let read_old = |text: &str| font.read(text);
        let context = ground.context(&index, Some(&read_old));
        let plan = tabular::plan(&table, &mapping, &question.answers.choices, &context);
        let columns = shown_columns(&mapping, &plan);
        let lines = shown_lines(&table, &plan, &question.answers.choices);
        let of_rows = plan.rows.iter().filter_map(|row| row.unit);
        Ok(Self {
            cells: plan.cells.iter().enumerate().map(|(place, cell)| (cell.at, place)).collect(),
            rows: plan.rows.iter().enumerate().map(|(place, row)| (row.row, place)).collect(),
            open: problems(&plan, |weight| weight > Weight::Note),
            notes: notes(&plan),
            own_date: plan.problems.iter().position(|one| matches!(one.kind, ProblemKind::OtherDate { .. })),
            namesakes: namesakes(&plan, &ground.units),
            sharing_names: of_rows.filter(|unit| index.shares_name(*unit)).collect(),
            units: with_figures(&plan, &ground),
            counts: counts(&plan),
            worst: worst(&plan),
            file: Arc::clone(file),
            question,
            ground,
            table,
            mapping,
            plan,
            converted,
            sure_percent: font.sure_percent(),
            columns,
            lines,
            has_register,
        })
    }

    /// What is to be written.
    pub fn edit(&self) -> Edit {
        let import = FiguresImport {
            scheme: self.question.scheme.clone(),
            as_on: self.ground.as_on,
            file_name: self.file.name.clone(),
            file_hash: self.file.hash.clone(),
            rows: u32::try_from(self.plan.rows.len()).unwrap_or(u32::MAX),
            mapping: self.mapping.clone(),
            readings: self.plan.readings(),
        };
        import.edit(self.plan.things.clone())
    }

    /// The file has the things of the register, and no figures.
    pub fn is_register(&self) -> bool {
        self.ground.register.is_some()
    }

    pub fn cell(&self, at: Address) -> Option<&PlannedCell> {
        self.plan.cells.get(*self.cells.get(&at)?)
    }

    /// The row as it was planned; `None` for one that is left out.
    pub fn row(&self, row: u32) -> Option<&PlannedRow> {
        self.plan.rows.get(*self.rows.get(&row)?)
    }

    /// The row of the sheet that is shown in this line.
    pub fn row_at(&self, line: usize) -> Option<u32> {
        Some(self.table.lines.get(*self.lines.get(line)?)?.row)
    }

    /// What stands in the file.
    pub fn raw(&self, line: usize, column: u32) -> Option<&RawCell> {
        let place = self.table.columns.iter().position(|one| one.place == column)?;
        self.table.lines.get(*self.lines.get(line)?)?.cells.get(place)
    }

    /// What was typed instead of what stands in the file.
    pub fn typed(&self, at: Address) -> Option<&str> {
        let fixes = &self.question.answers.choices.fixes;
        fixes.iter().find(|fix| fix.at == at).map(|fix| fix.text.as_str())
    }

    /// The name of the row's unit as the file has it.
    pub fn written(&self, line: usize) -> String {
        let place = self.mapping.place(&Role::Unit).or(self.mapping.place(&Role::UnitCode));
        place.and_then(|place| self.raw(line, place)).map(RawCell::text).unwrap_or_default()
    }

    /// The weightiest thing that is not right with a row, a column or a cell.
    pub fn worst(&self, row: Option<u32>, column: Option<u32>) -> Option<Weight> {
        self.worst.get(&(row, column)).copied()
    }

    pub fn map_of(&self, place: u32) -> Option<&ColumnMap> {
        self.mapping.columns.iter().find(|column| column.place == place)
    }

    pub fn is_skipped(&self, row: u32) -> bool {
        self.question.answers.choices.skip_rows.contains(&row)
    }

    pub fn count(&self, state: CellState) -> usize {
        self.counts.get(&state).copied().unwrap_or(0)
    }

    /// How many things are right if the user says so.
    pub fn asks(&self) -> usize {
        let counts_instead = |place: &&usize| {
            let problem = self.plan.problems.get(**place);
            let kind = problem.filter(|problem| problem.weight == Weight::Asks).map(|problem| &problem.kind);
            matches!(kind, Some(ProblemKind::Thing(ThingProblem::CountsInstead { .. })))
        };
        self.count(CellState::Asks) + self.open.iter().filter(counts_instead).count()
    }

    /// The cells of what is right if the user says so.
    pub fn asked(&self) -> impl Iterator<Item = Address> {
        let open = self.open.iter().filter_map(|place| self.plan.problems.get(*place));
        let asks = open.filter(|problem| problem.weight == Weight::Asks);
        asks.filter_map(|problem| Some(Address::new(problem.row?, problem.column?)))
    }

    /// How many values would stand otherwise than before.
    pub fn changed(&self) -> usize {
        self.count(CellState::New) + self.count(CellState::Changed)
    }

    /// How many things stand in the way of writing. That a file could be converted is an offer, no obstacle.
    pub fn open_matters(&self) -> usize {
        let offers = |place: &&usize| {
            let problem = self.plan.problems.get(**place);
            problem.is_some_and(|problem| matches!(problem.kind, ProblemKind::LegacyFont { .. }))
        };
        self.open.len() - self.open.iter().filter(offers).count()
    }

    /// The problems at these places, the first of them.
    pub fn problems<'a>(&'a self, places: &'a [usize], most: usize) -> impl Iterator<Item = &'a Problem> {
        places.iter().take(most).filter_map(|place| self.plan.problems.get(*place))
    }
}

/// What is only worth knowing. What the file says of its day stands where the date is chosen, and what was said to be
/// right asks no longer.
fn notes(plan: &Plan) -> Vec<usize> {
    let is_elsewhere = |problem: &Problem| {
        matches!(
            problem.kind,
            ProblemKind::OtherDate { .. }
                | ProblemKind::Doubt(_)
                | ProblemKind::CheckBroken { .. }
                | ProblemKind::Thing(ThingProblem::CountsInstead { .. })
        )
    };
    let mut notes = problems(plan, |weight| weight == Weight::Note);
    notes.retain(|place| !plan.problems.get(*place).is_some_and(is_elsewhere));
    notes
}

/// The units that will have figures of that day.
fn with_figures(plan: &Plan, ground: &Ground) -> HashSet<UnitId> {
    plan.rows.iter().filter_map(|row| row.unit).chain(ground.current.keys().copied()).collect()
}

impl Answers {
    fn put_into(&self, mapping: &mut Mapping) {
        for (place, role) in &self.columns {
            mapping.confirm_column(*place, role.clone());
        }
        for (written, unit) in &self.units {
            mapping.confirm_unit(written, *unit);
        }
        mapping.absences = self.absences.unwrap_or(mapping.absences);
    }
}

/// What the file is held against: the scheme's figures or its register, whichever knows more of its columns; and
/// whether there is a register at all.
fn ground(session: &Session, question: &Question, book: &Workbook) -> Result<(Ground, bool), SessionError> {
    let figures = session.import_ground(&question.scheme, question.as_on)?;
    let Some(register) = session.register_ground(&question.scheme, question.as_on)? else {
        return Ok((figures, false));
    };
    let known = |ground: &Ground| {
        let opened =
            tabular::open_figures(book, question.sheet.as_deref(), ground, &ground.index(), &|_| None);
        opened.map_or(0, |opened| tabular::matched(&opened.mapping))
    };
    let is_register = match question.register {
        Some(said) => said,
        None => tabular::form_key(book).is_none() && known(&register) > known(&figures),
    };
    Ok((if is_register { register } else { figures }, true))
}

/// Columns whose figures are taken, and those of which the user has to say what they are.
fn shown_columns(mapping: &Mapping, plan: &Plan) -> Vec<Column> {
    let asked: HashSet<u32> = plan
        .problems
        .iter()
        .filter(|problem| problem.row.is_none() && problem.weight == Weight::Refused)
        .filter_map(|problem| problem.column)
        .collect();
    let shown = mapping.columns.iter().filter_map(|column| {
        let indicator = match &column.role {
            Role::Indicator(code) => Some(code.clone()),
            Role::Unknown if asked.contains(&column.place) => None,
            _ => return None,
        };
        Some(Column { place: column.place, heading: column.heading.clone(), indicator })
    });
    shown.collect()
}

fn shown_lines(table: &Table, plan: &Plan, choices: &Choices) -> Vec<usize> {
    let planned: HashSet<u32> = plan.rows.iter().map(|row| row.row).collect();
    let lines = table.lines.iter().enumerate();
    lines
        .filter(|(_, line)| {
            planned.contains(&line.row)
                || line.kind == LineKind::Figures && choices.skip_rows.contains(&line.row)
        })
        .map(|(place, _)| place)
        .collect()
}

fn problems(plan: &Plan, fits: impl Fn(Weight) -> bool) -> Vec<usize> {
    let problems = plan.problems.iter().enumerate();
    problems.filter(|(_, problem)| fits(problem.weight)).map(|(place, _)| place).collect()
}

fn counts(plan: &Plan) -> HashMap<CellState, usize> {
    let mut counts = HashMap::new();
    for cell in &plan.cells {
        *counts.entry(cell.state).or_default() += 1;
    }
    counts
}

fn worst(plan: &Plan) -> HashMap<(Option<u32>, Option<u32>), Weight> {
    let mut worst = HashMap::new();
    for problem in &plan.problems {
        let weight = worst.entry((problem.row, problem.column)).or_insert(problem.weight);
        *weight = (*weight).max(problem.weight);
    }
    worst
}
