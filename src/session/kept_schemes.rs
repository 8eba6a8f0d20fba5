//! A closed meeting shows its schemes as they were defined when it was closed: names, formulas, targets and bounds
//! are a part of its minutes. Reopened, it shows them as they are defined now.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Session;
use super::change::Change;
use super::error::SessionError;
use super::schemes::{self, as_json};
use crate::model::{Meeting, MeetingId, MeetingState, Scheme, SchemeCode};
use crate::store::{KeptScheme, Problem, StoreError};
use crate::tabular;

/// A scheme as a meeting shows it.
#[derive(Clone, Debug)]
pub(super) struct Defined {
    pub scheme: Arc<Scheme>,
    /// The hash of its text, where it is not as it is defined now.
    pub kept: Option<String>,
}

/// A scheme on a day, and the hash of its definition where that is not as it is now.
pub(super) type DefinedOn = (SchemeCode, NaiveDate, Option<String>);

impl Defined {
    pub fn on(&self, day: NaiveDate) -> DefinedOn {
        (self.scheme.code.clone(), day, self.kept.clone())
    }
}

impl Session {
    /// `None` where there is none with the code, or no longer.
    pub(super) fn defined_for(
        &self,
        meeting: &Meeting,
        code: &SchemeCode,
    ) -> Result<Option<Defined>, SessionError> {
        let current = self.schemes()?.get(code).map(Arc::clone);
        let kept = match meeting.state {
            MeetingState::Closed => self.store.kept_scheme(meeting.id, code)?,
            _ => None,
        };
        let Some(KeptScheme { hash, definition }) = kept else {
            return Ok(current.map(|scheme| Defined { scheme, kept: None }));
        };
        if let Some((known, scheme)) = self.cache.kept.borrow().get(code)
            && *known == hash
        {
            return Ok(Some(Defined { scheme: Arc::clone(scheme), kept: Some(hash) }));
        }
        let scheme: Scheme = serde_json::from_str(&definition).map_err(|error| {
            let detail = format!("scheme {code} of meeting {}: {error}", meeting.id);
            StoreError::new(self.store.path(), Problem::Corrupt { detail })
        })?;
        // What has not changed since shares what was worked out for others.
        if let Some(current) = current.filter(|current| **current == scheme) {
            return Ok(Some(Defined { scheme: current, kept: None }));
        }
        let scheme = Arc::new(scheme);
        self.cache.kept.borrow_mut().insert(code.clone(), (hash.clone(), Arc::clone(&scheme)));
        Ok(Some(Defined { scheme, kept: Some(hash) }))
    }
}

impl Change<'_> {
    /// The definitions stay with the meeting that is being closed, and go when it is opened again.
    pub fn keep_definitions(&self, meeting: &Meeting, state: MeetingState) -> Result<(), SessionError> {
        let is_closed = meeting.state == MeetingState::Closed;
        match state {
            MeetingState::Closed if !is_closed => {
                let items = self.store.items(meeting.id)?.into_iter();
                let codes: BTreeSet<SchemeCode> = items.filter_map(|item| item.scheme).collect();
                for code in codes {
                    if let Some(scheme) = schemes::find(self.store, &code)? {
                        self.keep(&[meeting.id], &scheme)?;
                    }
                }
                Ok(())
            }
            MeetingState::Closed => Ok(()),
            _ => {
                self.store.delete_kept_unit_names(meeting.id)?;
                Ok(self.store.delete_kept_schemes(meeting.id)?)
            }
        }
    }

    /// Before a scheme changes: meetings that were closed before there was this keep it as they have shown it.
    pub fn keep_for_closed(&self, before: &Scheme) -> Result<(), SessionError> {
        self.keep(&self.store.closed_without_definition(&before.code)?, before)
    }

    fn keep(&self, meetings: &[MeetingId], scheme: &Scheme) -> Result<(), SessionError> {
        if meetings.is_empty() {
            return Ok(());
        }
        let definition = as_json(self.store, scheme)?;
        let kept = KeptScheme { hash: tabular::hash(definition.as_bytes()), definition };
        for meeting in meetings {
            self.store.put_kept_scheme(*meeting, &scheme.code, &kept)?;
        }
        Ok(())
    }
}
