//! The things of registers: added, changed, and given states. They are the scheme's and no meeting's, so they change
//! at any time; the figures that follow from them are counted in the same transaction.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Session;
use super::change::{Change, Done, Outcome, clean, found};
use super::error::{Refusal, SessionError};
use super::schemes;
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{
    Bilingual, Case, CaseFile, CaseId, CaseState, Register, Scheme, SchemeCode, Unit, UnitId,
};

/// One change of a register.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseChange {
    /// The whole thing, whether it is new or not.
    Put(Case),
    /// A state from a day on, or one in place of another.
    AddState(CaseState),
    /// With its states.
    Delete(CaseId),
}

/// The things of a register that are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasesOf {
    pub scheme: SchemeCode,
    /// `None` for all units.
    pub unit: Option<UnitId>,
}

/// The things of one unit, or of all.
#[derive(Clone, Debug, PartialEq)]
pub struct Cases {
    pub scheme: Arc<Scheme>,
    pub unit: Option<Unit>,
    /// By the day on which they were entered, oldest first.
    pub files: Vec<CaseFile>,
}

impl Session {
    pub fn cases(&self, of: &CasesOf) -> Result<Cases, SessionError> {
        let scheme = self.scheme(&of.scheme)?;
        self.store.read(|store| {
            let unit = of.unit.map(|unit| found(store.unit(unit)?)).transpose()?;
            let mut files = store.case_files(&of.scheme)?;
            files.retain(|file| of.unit.is_none_or(|unit| file.case.unit == unit));
            Ok(Cases { scheme: Arc::clone(&scheme), unit, files })
        })
    }
}

impl Change<'_> {
    /// All of them in one step; without any the figures are counted as they stand on the day.
    pub fn change_cases(
        &self,
        code: &SchemeCode,
        as_on: Option<NaiveDate>,
        changes: Vec<CaseChange>,
    ) -> Outcome {
        let scheme = self.scheme(code)?;
        let register = scheme.register.as_ref();
        let register = register.ok_or_else(|| Refusal::NoRegister { name: scheme.name.clone() })?;
        let (mut things, mut first) = (BTreeSet::new(), None);
        for change in changes {
            let (kind, case) = match change {
                CaseChange::Put(case) => self.put_case(&scheme, case)?,
                CaseChange::AddState(state) => self.add_case_state(register, state)?,
                CaseChange::Delete(id) => {
                    let file = found(self.store.case_file(id)?)?;
                    self.store.delete_case(id)?;
                    (OperationKind::DeleteCase, file.case)
                }
            };
            if case.scheme != *code {
                return Err(Refusal::Gone.into());
            }
            things.insert(case.id);
            first.get_or_insert((kind, case));
        }
        self.check_states_follow(&things)?;
        self.recount(&scheme, as_on)?;
        Ok(match first {
            Some((kind, case)) if things.len() == 1 => Done::new(kind, spoken_of(&case)),
            Some(_) => Done::new(OperationKind::ChangeCases, scheme.name.clone()),
            None => Done::new(OperationKind::CountCases, scheme.name.clone()),
        })
    }

    fn put_case(&self, scheme: &Scheme, case: Case) -> Result<(OperationKind, Case), SessionError> {
        let unit = found(self.store.unit(case.unit)?)?;
        if !scheme.levels.contains(&unit.level) {
            return Err(Refusal::CaseAtOtherLevel { unit: unit.name }.into());
        }
        let line = |text: &str| clean_line(text.trim());
        let (reference, title, remark) = (line(&case.reference), line(&case.title), clean(&case.remark));
        if reference.is_empty() && title.is_empty() {
            return Err(Refusal::CaseUnnamed.into());
        }
        let same = self.store.case_numbered(&scheme.code, &reference)?;
        if same.is_some_and(|other| other != case.id) {
            return Err(Refusal::CaseNumberTaken { reference }.into());
        }
        let kind = match self.store.case_file(case.id)? {
            Some(_) => OperationKind::ChangeCase,
            None => OperationKind::AddCase,
        };
        let case = Case { reference, title, remark, ..case };
        self.store.put_case(&case)?;
        Ok((kind, case))
    }

    fn add_case_state(
        &self,
        register: &Register,
        state: CaseState,
    ) -> Result<(OperationKind, Case), SessionError> {
        let file = found(self.store.case_file(state.case)?)?;
        if self.store.case_state(state.id)?.is_some() {
            return Err(Refusal::EntryStands.into());
        }
        if register.state(&state.state).is_none() {
            return Err(Refusal::UnknownState { state: state.state.clone() }.into());
        }
        let kind = match state.corrects {
            None => OperationKind::AddCaseState,
            Some(wrong) if file.states.iter().any(|entry| entry.id == wrong) => {
                OperationKind::CorrectCaseState
            }
            Some(_) => return Err(Refusal::Gone.into()),
        };
        let remark = clean(&state.remark);
        self.store.add_case_state(&CaseState { remark, ..state })?;
        Ok((kind, file.case))
    }

    /// No thing has a state before its first day.
    fn check_states_follow(&self, things: &BTreeSet<CaseId>) -> Result<(), SessionError> {
        for id in things {
            let Some(file) = self.store.case_file(*id)? else { continue };
            let opened = file.case.opened;
            if file.standing_states().any(|state| state.date < opened) {
                return Err(Refusal::StateBeforeOpened { opened }.into());
            }
        }
        Ok(())
    }

    /// Refuses a definition without the register, or without a state of it, that things have: entered, or as the
    /// first one, which those have of which none was entered.
    pub fn check_register_kept(&self, scheme: &Scheme) -> Result<(), SessionError> {
        if !self.store.has_cases(&scheme.code)? {
            return Ok(());
        }
        let Some(register) = &scheme.register else {
            return Err(Refusal::RegisterUsed { name: scheme.name.clone() }.into());
        };
        let before = schemes::find(self.store, &scheme.code)?;
        let before = before.as_ref().and_then(|before| before.register.as_ref());
        for code in self.store.case_states_in_use(&scheme.code)? {
            if register.state(&code).is_none() {
                let name = before.and_then(|before| before.state(&code)).map(|state| state.name.clone());
                let name = name.unwrap_or_else(|| Bilingual::new(&code.0, &code.0));
                return Err(Refusal::StateUsed { state: name }.into());
            }
        }
        let first = before.and_then(|before| before.states.first());
        let Some(first) =
            first.filter(|first| register.states.first().is_none_or(|now| now.code != first.code))
        else {
            return Ok(());
        };
        let files = self.store.case_files(&scheme.code)?;
        if files.iter().any(|file| file.standing_states().next().is_none()) {
            return Err(Refusal::FirstStateUsed { state: first.name.clone() }.into());
        }
        Ok(())
    }
}

fn spoken_of(case: &Case) -> Bilingual {
    let label = case.label();
    Bilingual { hi: label.clone(), en: label }
}
