//! Things of a register that come in by a file, all of them in one step.

use super::cases::CaseChange;
use super::change::{Change, Done, Outcome, found};
use super::edit::Edit;
use super::error::SessionError;
use super::imports::FiguresImport;
use super::word::OperationKind;
use crate::model::{Case, CaseId, CaseState, CaseStateId, SchemeCode};
use crate::tabular::PlannedThing;

/// The things of one file, as its plan gave them.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterImport {
    /// Which file it is, and of which day; without figures.
    pub file: FiguresImport,
    pub things: Vec<PlannedThing>,
}

impl FiguresImport {
    /// The change that writes what the file brings: its things, where it is a register's.
    pub fn edit(self, things: Option<Vec<PlannedThing>>) -> Edit {
        match things {
            Some(things) => Edit::ImportRegister(Box::new(RegisterImport { file: self, things })),
            None => Edit::ImportFigures(Box::new(self)),
        }
    }
}

impl Change<'_> {
    pub fn import_register(&self, import: RegisterImport) -> Outcome {
        let RegisterImport { file, things } = import;
        let scheme = self.scheme(&file.scheme)?;
        let done = Done::new(OperationKind::ImportRegister, scheme.name.clone());
        let mut changes = Vec::with_capacity(things.len());
        for thing in things {
            self.changes_of(&file.scheme, thing, &mut changes)?;
        }
        if changes.is_empty() {
            return Ok(done);
        }
        self.note_file(&file)?;
        // A new day of figures would have the counted ones alone, and hide the others of the day before.
        let is_first = self.store.latest_snapshot(&file.scheme)?.is_none();
        let has_figures = is_first || self.store.snapshot_of(&file.scheme, file.as_on)?.is_some();
        self.change_cases(&file.scheme, Some(file.as_on).filter(|_| has_figures), changes)?;
        Ok(done)
    }

    fn changes_of(
        &self,
        scheme: &SchemeCode,
        thing: PlannedThing,
        changes: &mut Vec<CaseChange>,
    ) -> Result<(), SessionError> {
        let PlannedThing { id, unit, reference, title, opened, remark, state } = thing;
        let stands = match id {
            Some(id) => Some(found(self.store.case_file(id)?)?.case),
            None => None,
        };
        let case = match &stands {
            Some(case) => Case { unit, reference, title, opened, remark, ..case.clone() },
            None => {
                let id = CaseId(self.clock.new_uuid());
                Case { reference, title, remark, ..Case::blank(id, scheme.clone(), unit, opened) }
            }
        };
        let id = case.id;
        if stands.as_ref() != Some(&case) {
            changes.push(CaseChange::Put(case));
        }
        if let Some(planned) = state {
            changes.push(CaseChange::AddState(CaseState {
                id: CaseStateId(self.clock.new_uuid()),
                case: id,
                date: planned.date,
                state: planned.state,
                remark: planned.remark,
                corrects: planned.corrects,
            }));
        }
        Ok(())
    }
}
