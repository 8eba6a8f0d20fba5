//! The steps that can be undone and redone. They are read from the stored operations, so they outlive the
//! program; what typing does to one field within moments is one step, unless a word ended between.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::error::SessionError;
use super::word::{OperationKind, OperationWord};
use crate::model::MeetingId;
use crate::store::{Operation, OperationEnd, RowChange, Step as StoredStep, Store};

/// How many operations are looked back through at the start.
const OPERATIONS_READ: u32 = 2_000;
const STEPS_KEPT: usize = 2_000;
/// Changes of the same columns of the same row that follow each other within this time are one step, unless
/// whoever makes them ends it: words are told by who types, not by the time.
const TYPING_PAUSE: TimeDelta = TimeDelta::seconds(2);

/// The words of a direction, and what the program reads in them.
const SENTENCE: &str = "text";
const SAID_IN_IT: [&str; 2] = ["deadline_phrase", "deadline_date"];

/// What is no step of undo when it stands alone.
const ASIDE: [OperationKind; 1] = [OperationKind::SetUsedTime];

/// What one undo takes back, named by its first operation.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub seq: i64,
    pub word: OperationWord,
    pub meeting: Option<MeetingId>,
}

impl Step {
    /// The operation that undoes the step or does it again.
    pub fn end(&self, step: StoredStep) -> OperationEnd {
        let OperationWord { kind, subject } = self.word.clone();
        OperationEnd { kind: kind.code(), subject, meeting: self.meeting, step }
    }
}

#[derive(Debug, Default)]
pub(super) struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
}

impl History {
    pub fn read(store: &Store) -> Result<Self, SessionError> {
        let mut history = Self::default();
        for operation in store.last_operations(OPERATIONS_READ)? {
            history.follow(operation);
        }
        Ok(history)
    }

    fn follow(&mut self, operation: Operation) {
        let Some(kind) = OperationKind::from_code(&operation.kind) else { return };
        let word = OperationWord { kind, subject: operation.subject };
        let step = |seq| Step { seq, word, meeting: operation.meeting };
        match operation.step {
            StoredStep::Of(seq) => self.did(step(seq)),
            StoredStep::Undoes(seq) => {
                self.undo.pop_if(|top| top.seq == seq);
                self.redo.push(step(seq));
            }
            StoredStep::Redoes(seq) => {
                self.redo.pop_if(|top| top.seq == seq);
                self.undo.push(step(seq));
            }
            // What the program noted by itself, between the steps of a person.
            StoredStep::None if ASIDE.contains(&kind) => {}
            // Nothing before initial content can be put back: it has no images.
            StoredStep::None => *self = Self::default(),
        }
    }

    fn did(&mut self, step: Step) {
        self.redo.clear();
        self.undo.pop_if(|top| top.seq == step.seq);
        self.undo.push(step);
        if self.undo.len() > STEPS_KEPT {
            self.undo.remove(0);
        }
    }

    /// Takes note of a committed change.
    pub fn push(&mut self, end: &OperationEnd) {
        if let (StoredStep::Of(seq), Some(kind)) = (end.step, OperationKind::from_code(end.kind)) {
            let word = OperationWord { kind, subject: end.subject.clone() };
            self.did(Step { seq, word, meeting: end.meeting });
        }
    }

    pub fn to_undo(&self) -> Option<&Step> {
        self.undo.last()
    }

    pub fn to_redo(&self) -> Option<&Step> {
        self.redo.last()
    }

    pub fn undone(&mut self) {
        self.redo.extend(self.undo.pop());
    }

    pub fn redone(&mut self) {
        self.undo.extend(self.redo.pop());
    }
}

/// The step that a running operation belongs to: the one before it, if both are typing in one field.
pub(super) fn step_of(
    store: &Store,
    seq: i64,
    at: DateTime<FixedOffset>,
    kind: OperationKind,
) -> Result<i64, SessionError> {
    let aside = ASIDE.map(OperationKind::code);
    let Some(before) = store.step_before(seq, &aside)? else { return Ok(seq) };
    let StoredStep::Of(step) = before.step else { return Ok(seq) };
    let pause = at - before.at;
    if pause < TimeDelta::zero() || pause > TYPING_PAUSE {
        return Ok(seq);
    }
    let Some(changed) = store.single_row_change(seq)? else { return Ok(seq) };
    // The first letters of a direction, information or report make its row; the words that follow belong to them.
    let adding = match kind {
        OperationKind::ChangeDirection => Some(OperationKind::AddDirection),
        OperationKind::ChangeInformation => Some(OperationKind::AddInformation),
        OperationKind::WriteReport => Some(OperationKind::WriteReport),
        _ => None,
    };
    let goes_on = kind.is_typed()
        && before.kind == kind.code()
        && store.single_row_change(before.seq)?.is_some_and(|before| same_field(&before, &changed));
    let begun = adding.is_some_and(|adding| before.kind == adding.code());
    let same = goes_on || (begun && store.added_row(before.seq, &changed)?);
    Ok(if same { step } else { seq })
}

/// Of a sentence the deadline is a part that it says: it comes and goes while a word of it is typed, and ends nothing.
fn same_field(before: &RowChange, after: &RowChange) -> bool {
    (&before.table, &before.key) == (&after.table, &after.key)
        && own_columns(&before.columns) == own_columns(&after.columns)
}

fn own_columns(columns: &str) -> Vec<&str> {
    let all: Vec<&str> = columns.split(',').collect();
    let is_sentence = all.contains(&SENTENCE);
    all.into_iter().filter(|column| !is_sentence || !SAID_IN_IT.contains(column)).collect()
}
