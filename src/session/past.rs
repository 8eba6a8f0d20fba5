//! What a table is compared with: the figures of the last meeting, and those of the days before.

use std::sync::Arc;

use chrono::NaiveDate;

use super::error::SessionError;
use super::kept_schemes::Defined;
use super::read::evaluate;
use super::{Edit, Session};
use crate::model::past::TREND_LENGTH;
use crate::model::{LastMeeting, Past, SchemeCode, SchemeTable, TableHistory};

impl Session {
    /// The past of a table: of the totals and all rows, up to the figures that it shows.
    pub(super) fn history(
        &self,
        table: &SchemeTable,
        last: Option<&LastMeeting>,
        kept: Option<&String>,
    ) -> Result<Arc<TableHistory>, SessionError> {
        let Some(shown) = &table.snapshot else { return Ok(Arc::default()) };
        let code = &table.scheme.code;
        let defined = Defined { scheme: Arc::clone(&table.scheme), kept: kept.cloned() };
        let key = (code.clone(), shown.as_on, last.map(|last| last.date), kept.cloned());
        if let Some(history) = self.cache.histories.borrow().get(&key) {
            return Ok(Arc::clone(history));
        }
        let mut past = Vec::new();
        for day in self.store.snapshot_days(code, shown.as_on, TREND_LENGTH)?.into_iter().rev() {
            // What is shown is worked out already.
            let of_day =
                if day == shown.as_on { Past::of(table).map(Arc::new) } else { self.past(&defined, day)? };
            past.extend(of_day);
        }
        let seen = match last {
            Some(last) => self.store.snapshot_days(code, last.date, 1)?.pop(),
            None => None,
        };
        // Where nothing newer has come since, there is no change to speak of.
        let last = match seen.filter(|day| *day < shown.as_on) {
            Some(day) => self.past(&defined, day)?,
            None => None,
        };
        let history = Arc::new(TableHistory::new(past, last));
        self.cache.histories.borrow_mut().insert(key, Arc::clone(&history));
        Ok(history)
    }

    fn past(&self, defined: &Defined, day: NaiveDate) -> Result<Option<Arc<Past>>, SessionError> {
        let key = defined.on(day);
        if let Some(past) = self.cache.pasts.borrow().get(&key) {
            return Ok(Some(Arc::clone(past)));
        }
        let table = evaluate(&self.store, Arc::clone(&defined.scheme), day, &self.units()?)?;
        let past = Past::of(&table).map(Arc::new);
        if let Some(past) = &past {
            self.cache.pasts.borrow_mut().insert(key, Arc::clone(past));
        }
        Ok(past)
    }
}

impl Edit {
    /// The scheme and the day whose figures it changes, where it changes those of one day alone.
    pub(super) fn figures_of(&self) -> Option<(SchemeCode, NaiveDate)> {
        match self {
            Self::PutReading { scheme, as_on, .. } | Self::PutReadings { scheme, as_on, .. } => {
                Some((scheme.clone(), *as_on))
            }
            Self::ImportFigures(import) => Some((import.scheme.clone(), import.as_on)),
            _ => None,
        }
    }
}
