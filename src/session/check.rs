//! Is the database whole? SQLite's own checks, and the rules of this program.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::clock::Clock;
use super::error::SessionError;
use super::{Session, counting, evidence, schemes};
use crate::i18n::cli::CliMessage;
use crate::model::{Counts, IndicatorCode, Lang, Scheme, SchemeCode, Schemes};
use crate::store::{Checked, Store};
use crate::tabular;

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckKind {
    /// SQLite's check of the file's pages, indexes and constraints.
    File,
    ForeignKeys,
    DirectionNumbers,
    DirectionItems,
    Nesting,
    Positions,
    /// The rows are what the journal last said.
    Journal,
    /// Figures and agenda items name schemes and indicators that are defined.
    Figures,
    /// Directions point at schemes and indicators that are defined.
    Targets,
    /// Entries stand on directions and correct entries of the same one.
    Compliance,
    /// The files that entries give as evidence are there.
    Evidence,
    /// Figures that are counted are what the registers come to, and states are those of their register.
    Registers,
    /// The definitions that closed meetings keep are as they were kept, and can be reckoned with.
    KeptSchemes,
    /// The index of the search says what the records say.
    Search,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub kind: CheckKind,
    /// How many rows were looked at.
    pub rows: u64,
    /// The wrong ones, each named by table and key.
    pub broken: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckReport {
    pub checks: Vec<Check>,
}

impl CheckReport {
    pub fn is_ok(&self) -> bool {
        self.checks.iter().all(|check| check.broken.is_empty())
    }

    /// How many rows are wrong.
    pub fn errors(&self) -> usize {
        self.checks.iter().map(|check| check.broken.len()).sum()
    }
}

impl Check {
    /// What was checked and what was found, in one line.
    pub fn sentence(&self, lang: Lang) -> String {
        let what = match self.kind {
            CheckKind::File => CliMessage::CheckedFile,
            CheckKind::ForeignKeys => CliMessage::CheckedForeignKeys,
            CheckKind::DirectionNumbers => CliMessage::CheckedNumbers,
            CheckKind::DirectionItems => CliMessage::CheckedItems,
            CheckKind::Nesting => CliMessage::CheckedNesting,
            CheckKind::Positions => CliMessage::CheckedPositions,
            CheckKind::Journal => CliMessage::CheckedJournal,
            CheckKind::Figures => CliMessage::CheckedFigures,
            CheckKind::Targets => CliMessage::CheckedTargets,
            CheckKind::Compliance => CliMessage::CheckedCompliance,
            CheckKind::Evidence => CliMessage::CheckedEvidence,
            CheckKind::Registers => CliMessage::CheckedRegisters,
            CheckKind::KeptSchemes => CliMessage::CheckedKept,
            CheckKind::Search => CliMessage::CheckedSearch,
        };
        let what = what.counted(lang, self.rows, &[("count", &self.rows.to_string())]);
        if self.broken.is_empty() {
            return CliMessage::CheckFine.with(lang, &[("what", &what)]);
        }
        CliMessage::CheckWrong.with(lang, &[("what", &what), ("rows", &self.broken.join(", "))])
    }
}

/// Checks the database at `path` without changing it.
pub fn check(path: &Path, clock: Arc<dyn Clock>) -> Result<CheckReport, SessionError> {
    Session::open_read_only(path, clock)?.check()
}

impl Session {
    /// Checks the open database.
    pub fn check(&self) -> Result<CheckReport, SessionError> {
        self.store.read(|store| {
            let (rows, broken) = store.sqlite_check()?;
            let checks = vec![
                Check { kind: CheckKind::File, rows, broken },
                named(CheckKind::ForeignKeys, store.foreign_key_check()?),
                named(CheckKind::DirectionNumbers, store.check_direction_numbers()?),
                named(CheckKind::DirectionItems, store.check_direction_items()?),
                named(CheckKind::Nesting, store.check_nesting()?),
                named(CheckKind::Positions, store.check_positions()?),
                named(CheckKind::Journal, store.check_journal()?),
                check_figures(store)?,
                check_targets(store)?,
                named(CheckKind::Compliance, store.check_compliance()?),
                check_evidence(store)?,
                check_registers(store)?,
                check_kept(store)?,
                named(CheckKind::Search, store.check_search()?),
            ];
            Ok(CheckReport { checks })
        })
    }
}

fn named(kind: CheckKind, checked: Checked) -> Check {
    let broken = checked.broken.iter().map(|row| format!("{} {}", row.table, row.key)).collect();
    Check { kind, rows: checked.rows, broken }
}

fn check_figures(store: &Store) -> Result<Check, SessionError> {
    // Also of an indicator that has a formula by now: what was entered before is kept.
    Ok(defined(CheckKind::Figures, &schemes::read(store)?, store.figures_by_indicator()?))
}

fn check_targets(store: &Store) -> Result<Check, SessionError> {
    Ok(defined(CheckKind::Targets, &schemes::read(store)?, store.targets()?))
}

/// Names of schemes and indicators, with how many use them, against the definitions.
fn defined(
    kind: CheckKind,
    schemes: &Schemes,
    used: BTreeMap<(SchemeCode, Option<IndicatorCode>), u64>,
) -> Check {
    let mut check = Check { kind, rows: 0, broken: Vec::new() };
    for ((code, indicator), count) in used {
        check.rows += count;
        let scheme = schemes.get(&code);
        let known = match (scheme, &indicator) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(scheme), Some(indicator)) => scheme.indicator(indicator).is_some(),
        };
        if !known {
            let name = indicator.map_or_else(|| code.to_string(), |indicator| format!("{code}/{indicator}"));
            check.broken.push(name);
        }
    }
    check
}

fn check_evidence(store: &Store) -> Result<Check, SessionError> {
    let mut check = Check { kind: CheckKind::Evidence, rows: 0, broken: Vec::new() };
    for (entry, name) in store.evidence_files()? {
        check.rows += 1;
        if !evidence::is_kept(store.path(), &name) {
            check.broken.push(format!("{name} (compliance {entry})"));
        }
    }
    Ok(check)
}

fn check_registers(store: &Store) -> Result<Check, SessionError> {
    let mut check = Check { kind: CheckKind::Registers, rows: 0, broken: Vec::new() };
    for code in store.schemes_with_cases()? {
        let scheme = schemes::find(store, &code)?;
        let register = scheme.as_ref().and_then(|scheme| scheme.register.as_ref());
        let (Some(scheme), Some(register)) = (&scheme, register) else {
            check.broken.push(code.to_string());
            continue;
        };
        for file in store.case_files(&code)? {
            check.rows += 1;
            let sound = file.states.iter().all(|state| {
                let own = |wrong| file.states.iter().any(|other| other.id == wrong);
                register.state(&state.state).is_some() && state.corrects.is_none_or(own)
            });
            if !sound {
                check.broken.push(format!("register_case {}", file.case.id));
            }
        }
        check_counted(store, scheme, &mut check)?;
    }
    Ok(check)
}

fn check_kept(store: &Store) -> Result<Check, SessionError> {
    let mut check = Check { kind: CheckKind::KeptSchemes, rows: 0, broken: Vec::new() };
    for (meeting, code, kept) in store.kept_schemes()? {
        check.rows += 1;
        let sound = kept.is_some_and(|kept| {
            let scheme: Result<Scheme, _> = serde_json::from_str(&kept.definition);
            tabular::hash(kept.definition.as_bytes()) == kept.hash
                && scheme.is_ok_and(|scheme| scheme.code == code && scheme.fault().is_none())
        });
        if !sound {
            check.broken.push(format!("kept_scheme {code} (meeting {meeting})"));
        }
    }
    Ok(check)
}

/// The scheme's last figures, unless a closed meeting shows them: those stay as they were.
fn check_counted(store: &Store, scheme: &Scheme, check: &mut Check) -> Result<(), SessionError> {
    let Some(snapshot) = store.latest_snapshot(&scheme.code)? else { return Ok(()) };
    if store.closed_meeting_showing(&scheme.code, snapshot.as_on)?.is_some() {
        return Ok(());
    }
    let standing = store.counted_readings(snapshot.id)?;
    for (unit, counts) in counting::counted(store, scheme, snapshot.as_on)? {
        for (indicator, count) in counts {
            // What counts from the last meeting changes when another one is closed.
            let moves = scheme.indicator(&indicator).and_then(|one| one.counts.as_ref());
            if moves == Some(&Counts::ClosedSinceLast) {
                continue;
            }
            check.rows += 1;
            let key = (unit, indicator);
            if standing.get(&key) != Some(&f64::from(count)) {
                check.broken.push(format!("reading {}/{} {unit}", scheme.code, key.1));
            }
        }
    }
    Ok(())
}
