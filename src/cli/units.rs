//! The list of units, in and out.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Subcommand;

use super::figures::{open_existing, read_file};
use super::figures_out::put_down;
use super::{Failure, Say, failed, say};
use crate::i18n::cli::CliMessage;
use crate::i18n::tabular::TabularMessage;
use crate::model::{Lang, UnitId};
use crate::session::{Clock, Edit, Session};
use crate::tabular::{self, Limits, ReadError, Table};

#[derive(Debug, Subcommand)]
pub enum UnitsCommand {
    /// Take a list of units in: this program's own, or a download of the Local Government Directory.
    Import {
        /// The database to write to.
        #[arg(long, value_name = "FILE")]
        db: PathBuf,
        /// The list: CSV or a workbook.
        file: PathBuf,
        #[command(flatten)]
        say: Say,
    },
    /// Write all units as CSV to a new file.
    Export {
        /// The database to read.
        #[arg(long, value_name = "FILE")]
        db: PathBuf,
        /// The file to write; it must not be there yet.
        file: PathBuf,
        #[command(flatten)]
        say: Say,
    },
}

impl UnitsCommand {
    pub(super) fn say(&self) -> &Say {
        match self {
            Self::Import { say, .. } | Self::Export { say, .. } => say,
        }
    }
}

pub(super) fn run(command: &UnitsCommand, clock: Arc<dyn Clock>, lang: Lang) -> Result<(), Failure> {
    match command {
        UnitsCommand::Import { db, file, .. } => {
            let mut session = open_existing(db, Arc::clone(&clock), lang, false)?;
            let name = file.display().to_string();
            let table = table_of(&read_file(file, lang)?, &name)
                .map_err(|error| Failure::NotDone(error.sentence(lang, &name)))?;
            let (units, spellings) =
                (session.units().map_err(failed(lang))?, session.unit_spellings().map_err(failed(lang))?);
            let plan = tabular::plan_units(&table, &units, &spellings, &mut || UnitId(clock.new_uuid()));
            let no_list = || Failure::NotDone(TabularMessage::UnitsNoColumns.with(lang, &[("file", &name)]));
            let plan = plan.ok_or_else(no_list)?;
            for problem in &plan.problems {
                say(&problem.sentence(lang))?;
            }
            if !plan.problems.is_empty() {
                let count = plan.problems.len().to_string();
                let values = [("file", name.as_str()), ("count", &count)];
                return Err(Failure::NotDone(CliMessage::UnitsRefused.counted(
                    lang,
                    plan.problems.len() as u64,
                    &values,
                )));
            }
            let (rows, added) = (plan.rows.to_string(), plan.added.to_string());
            let changed = (plan.listed.len() - plan.added).to_string();
            if !plan.listed.is_empty() {
                session.apply(Edit::ImportUnits(plan.listed)).map_err(failed(lang))?;
            }
            let values = [("file", name.as_str()), ("rows", &rows), ("added", &added), ("changed", &changed)];
            say(&CliMessage::UnitsTaken.with(lang, &values))?;
            if plan.elsewhere > 0 {
                let count = plan.elsewhere.to_string();
                let values = [("count", count.as_str())];
                say(&CliMessage::UnitsElsewhere.counted(lang, plan.elsewhere as u64, &values))?;
            }
            Ok(())
        }
        UnitsCommand::Export { db, file, .. } => {
            let session = Session::open_read_only(db, clock).map_err(failed(lang))?;
            let units = session.units().map_err(failed(lang))?;
            let spellings = session.unit_spellings().map_err(failed(lang))?;
            put_down(file, tabular::units_to_csv(&units, &spellings), CliMessage::UnitsWritten, lang)
        }
    }
}

fn table_of(bytes: &[u8], name: &str) -> Result<Table, ReadError> {
    let book = tabular::read(bytes, name, &Limits::default(), &tabular::unwatched)?;
    let sheet = book.visible().next().ok_or(ReadError::NoTable)?;
    tabular::find(sheet)
}
