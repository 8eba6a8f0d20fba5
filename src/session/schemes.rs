//! Schemes: those that the program brings along, and over them those that the office changed or made.

use std::collections::HashSet;
use std::sync::Arc;

use super::Session;
use super::catalogue;
use super::change::{Change, Done, Outcome, clean_lines, place};
use super::error::{Refusal, SessionError};
use super::scheme_word;
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{Bilingual, Kind, Scheme, SchemeCode, Schemes};
use crate::store::{Problem, Store, StoreError, StoredScheme};

/// All schemes, in the order in which a meeting reviews them: those of the program, then the office's own.
pub(super) fn read(store: &Store) -> Result<Schemes, SessionError> {
    let stored =
        store.stored_schemes()?.iter().map(|one| definition(store, one)).collect::<Result<Vec<_>, _>>()?;
    let is_brought = |code: &SchemeCode| catalogue::scheme(code).is_some();
    let brought = catalogue::schemes().iter().map(|brought| {
        let changed = stored.iter().find(|scheme| scheme.code == brought.code);
        Arc::clone(changed.unwrap_or(brought))
    });
    let own = stored.iter().filter(|scheme| !is_brought(&scheme.code)).cloned();
    Ok(Schemes(brought.chain(own).collect()))
}

/// One scheme, changed or as it was brought; `None` when there is none with the code.
pub(super) fn find(store: &Store, code: &SchemeCode) -> Result<Option<Arc<Scheme>>, SessionError> {
    match store.stored_scheme(code)? {
        Some(stored) => Ok(Some(definition(store, &stored)?)),
        None => Ok(catalogue::scheme(code)),
    }
}

fn definition(store: &Store, stored: &StoredScheme) -> Result<Arc<Scheme>, SessionError> {
    let read: Result<Scheme, _> = serde_json::from_str(&stored.definition);
    let broken = |error: serde_json::Error| {
        let detail = format!("scheme {}: {error}", stored.code);
        StoreError::new(store.path(), Problem::Corrupt { detail })
    };
    Ok(Arc::new(read.map_err(broken)?))
}

/// A definition as it is stored.
pub(super) fn as_json(store: &Store, scheme: &Scheme) -> Result<String, StoreError> {
    let unexpected = |error: serde_json::Error| Problem::Unexpected { detail: error.to_string() };
    serde_json::to_string(scheme).map_err(|error| StoreError::new(store.path(), unexpected(error)))
}

impl Session {
    /// All schemes, also retired ones, in the order in which a meeting reviews them.
    pub fn schemes(&self) -> Result<Arc<Schemes>, SessionError> {
        if let Some(schemes) = self.cache.schemes.borrow().as_ref() {
            return Ok(Arc::clone(schemes));
        }
        let schemes = Arc::new(read(&self.store)?);
        *self.cache.schemes.borrow_mut() = Some(Arc::clone(&schemes));
        Ok(schemes)
    }

    /// `UnknownScheme` when there is none with the code.
    pub fn scheme(&self, code: &SchemeCode) -> Result<Arc<Scheme>, SessionError> {
        let schemes = self.schemes()?;
        let known = || schemes.0.iter().map(|scheme| scheme.code.0.as_str()).collect::<Vec<_>>().join(", ");
        let unknown = || Refusal::UnknownScheme { scheme: code.clone(), known: known() }.into();
        schemes.get(code).map(Arc::clone).ok_or_else(unknown)
    }
}

impl Change<'_> {
    pub fn scheme(&self, code: &SchemeCode) -> Result<Arc<Scheme>, SessionError> {
        let unknown = || Refusal::UnknownScheme { scheme: code.clone(), known: String::new() }.into();
        find(self.store, code)?.ok_or_else(unknown)
    }

    /// The whole definition, new or not. An indicator that figures or directions name stays, perhaps retired.
    pub fn put_scheme(&self, scheme: Scheme) -> Outcome {
        let scheme = as_kept(scheme);
        if let Some(fault) = scheme.fault() {
            return Err(Refusal::SchemeFault { said: fault.sentences() }.into());
        }
        self.check_register_kept(&scheme)?;
        let before = find(self.store, &scheme.code)?;
        if let Some(before) = &before {
            let kept: HashSet<_> = scheme.indicators.iter().map(|indicator| &indicator.code).collect();
            for gone in before.indicators.iter().filter(|indicator| !kept.contains(&indicator.code)) {
                if self.store.indicator_is_used(&scheme.code, &gone.code)? {
                    return Err(Refusal::IndicatorUsed { name: gone.name.clone() }.into());
                }
            }
            for indicator in &scheme.indicators {
                let changed = before
                    .indicator(&indicator.code)
                    .is_some_and(|before| !holds_the_same(&before.kind, &indicator.kind));
                if changed && self.store.indicator_is_used(&scheme.code, &indicator.code)? {
                    return Err(Refusal::IndicatorKindUsed { name: indicator.name.clone() }.into());
                }
            }
            if **before != scheme {
                self.keep_for_closed(before)?;
            }
        }
        let (kind, subject) = scheme_word::word(before.as_deref(), &scheme);
        let done = Done::new(kind, subject);
        let position = match self.store.stored_scheme(&scheme.code)? {
            Some(stored) => stored.position,
            None => place(self.store.stored_schemes()?.len()),
        };
        self.store_scheme(&scheme, position)?;
        self.recount(&scheme, None)?;
        Ok(done)
    }

    fn store_scheme(&self, scheme: &Scheme, position: u32) -> Result<(), SessionError> {
        let definition = as_json(self.store, scheme)?;
        Ok(self.store.put_scheme(&StoredScheme { code: scheme.code.clone(), position, definition })?)
    }

    /// Gives a scheme that nothing names yet another code.
    pub fn set_scheme_code(&self, code: &SchemeCode, new: SchemeCode) -> Outcome {
        let scheme = self.scheme(code)?;
        let stored = self.store.stored_scheme(code)?;
        let is_own = catalogue::scheme(code).is_none();
        let Some(stored) = stored.filter(|_| is_own) else {
            return Err(Refusal::SchemeUsed { name: scheme.name.clone() }.into());
        };
        if self.store.scheme_is_used(code)? {
            return Err(Refusal::SchemeUsed { name: scheme.name.clone() }.into());
        }
        if new != *code && find(self.store, &new)?.is_some() {
            return Err(Refusal::SchemeCodeTaken { code: new.0 }.into());
        }
        let renamed = Scheme { code: new, ..Scheme::clone(&scheme) };
        if let Some(fault) = renamed.fault() {
            return Err(Refusal::SchemeFault { said: fault.sentences() }.into());
        }
        self.store.delete_scheme(code)?;
        self.store_scheme(&renamed, stored.position)?;
        Ok(Done::new(OperationKind::PutScheme, renamed.name))
    }

    /// Takes away a scheme that nothing names. One that the program brought, and that was changed, is again as
    /// it was brought.
    pub fn delete_scheme(&self, code: &SchemeCode) -> Outcome {
        let scheme = self.scheme(code)?;
        let is_own = catalogue::scheme(code).is_none();
        if is_own && self.store.scheme_is_used(code)? {
            return Err(Refusal::SchemeUsed { name: scheme.name.clone() }.into());
        }
        if let Some(brought) = catalogue::scheme(code) {
            for gone in scheme.indicators.iter().filter(|own| brought.indicator(&own.code).is_none()) {
                if self.store.indicator_is_used(code, &gone.code)? {
                    return Err(Refusal::IndicatorUsed { name: gone.name.clone() }.into());
                }
            }
            self.check_register_kept(&brought)?;
        }
        self.keep_for_closed(&scheme)?;
        if !self.store.delete_scheme(code)? {
            return Err(Refusal::SchemeBrought { name: scheme.name.clone() }.into());
        }
        if let Some(brought) = catalogue::scheme(code) {
            self.recount(&brought, None)?;
        }
        Ok(Done::new(OperationKind::DeleteScheme, scheme.name.clone()))
    }
}

/// Values of the one kind can stand as values of the other.
fn holds_the_same(before: &Kind, now: &Kind) -> bool {
    match (before, now) {
        (Kind::Text, Kind::Choice(_)) | (Kind::Choice(_), Kind::Text) => true,
        _ if before.is_number() && now.is_number() => true,
        _ => std::mem::discriminant(before) == std::mem::discriminant(now),
    }
}

/// As a definition is stored: every name on one line, without what cannot be seen, without spaces at its ends, which
/// Roman letters leave behind each word, and without empty words.
pub fn as_kept(scheme: Scheme) -> Scheme {
    let indicators = scheme.indicators.into_iter().map(|mut indicator| {
        indicator.name = kept_line(&indicator.name);
        let also = indicator.also.iter().map(|heading| clean_line(heading).trim().to_owned());
        indicator.also = also.filter(|heading| !heading.is_empty()).collect();
        indicator.group = indicator.group.as_ref().map(kept_line).filter(|group| !group.is_empty());
        match &mut indicator.kind {
            Kind::Measure(unit) => *unit = kept_line(unit),
            Kind::Choice(choices) => {
                *choices =
                    choices.iter().map(kept_line).filter(|choice| !Bilingual::is_empty(choice)).collect();
            }
            _ => {}
        }
        indicator
    });
    Scheme {
        name: kept_line(&scheme.name),
        row_heading: kept_line(&scheme.row_heading),
        indicators: indicators.collect(),
        ..scheme
    }
}

fn kept_line(text: &Bilingual) -> Bilingual {
    let Bilingual { hi, en } = clean_lines(text);
    Bilingual::new(hi.trim(), en.trim())
}
