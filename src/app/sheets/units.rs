//! Lists of units: what taking a file in would do, and the list as a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Heard, ReadFile, write};
use crate::model::{Lang, Unit, UnitId};
use crate::session::{Clock, Session, SessionError};
use crate::tabular::{self, ReadError, Table, UnitPlan};

/// What taking a list of units in would do. Plain data, ready for drawing.
#[derive(Debug, PartialEq, Eq)]
pub struct UnitsPreview {
    /// As the person knows it, without its folder.
    pub file: String,
    pub plan: UnitPlan,
    /// One for each unit that is listed, in their order.
    pub changes: Vec<UnitChange>,
    /// The units that the list stands against.
    pub units: Arc<Vec<Unit>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitChange {
    /// `None` of a new one.
    pub before: Option<Unit>,
    pub after: Unit,
    pub spellings_differ: bool,
}

/// The list of units on its way out.
pub struct UnitsWish {
    pub database: PathBuf,
    pub folder: PathBuf,
    /// Without its ending.
    pub name: String,
}

pub(super) fn plan(file: &ReadFile, database: &Path, clock: &Arc<dyn Clock>) -> Heard {
    match preview(file, database, clock) {
        Ok(Ok(preview)) => Heard::UnitsPlanned(Arc::new(preview)),
        Ok(Err(None)) => Heard::NoUnits { file: file.name.clone() },
        Ok(Err(Some(error))) => Heard::NotRead { file: file.name.clone(), error },
        Err(error) => Heard::NotFound(error),
    }
}

/// The first sheet that is a list of units counts; inside, why there is none: that no sheet is one, or that none can be
/// read as a table.
fn preview(
    file: &ReadFile,
    database: &Path,
    clock: &Arc<dyn Clock>,
) -> Result<Result<UnitsPreview, Option<ReadError>>, SessionError> {
    let found: Vec<Result<Table, ReadError>> = file.book.visible().map(tabular::find).collect();
    let session = Session::open_read_only(database, Arc::clone(clock))?;
    let (units, spellings) = (session.units()?, session.unit_spellings()?);
    let mut new_id = || UnitId(clock.new_uuid());
    let tables = found.iter().flatten();
    let Some(plan) =
        tables.into_iter().find_map(|table| tabular::plan_units(table, &units, &spellings, &mut new_id))
    else {
        let is_none = found.iter().all(Result::is_err);
        let why = found.into_iter().find_map(Result::err).filter(|_| is_none);
        return Ok(Err(why));
    };
    let change = |one: &tabular::ListedUnit| {
        let stood = spellings.iter().filter(|(id, _)| *id == one.unit.id).count();
        UnitChange {
            before: units.iter().find(|unit| unit.id == one.unit.id).cloned(),
            after: one.unit.clone(),
            spellings_differ: stood != one.spellings.len(),
        }
    };
    let changes = plan.listed.iter().map(change).collect();
    Ok(Ok(UnitsPreview { file: file.name.clone(), plan, changes, units }))
}

pub(super) fn write(wish: &UnitsWish, clock: &Arc<dyn Clock>) -> Heard {
    let list = || -> Result<_, SessionError> {
        let session = Session::open_read_only(&wish.database, Arc::clone(clock))?;
        Ok(tabular::units_to_csv(&session.units()?, &session.unit_spellings()?))
    };
    match list() {
        Ok(Ok(bytes)) => write::free(&wish.folder, &wish.name, "csv", &bytes),
        Ok(Err(error)) => Heard::NotMade(error),
        Err(error) => Heard::NotWritten(error),
    }
}

impl UnitsPreview {
    pub fn name_of(&self, unit: UnitId, lang: Lang) -> &str {
        let new = self.changes.iter().map(|change| &change.after);
        let all = new.chain(self.units.iter());
        all.into_iter().find(|one| one.id == unit).map_or("", |one| one.name.get(lang))
    }
}
