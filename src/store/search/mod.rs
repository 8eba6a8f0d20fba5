//! The search: an FTS5 index over what people look for, and questions to it. The index follows from the other
//! tables: it changes in the transaction of the change itself, is not in the journal, and is made anew when
//! it is missing or was made by another version.
//!
//! FTS5 gives ids in order without looking at more than it must. An id therefore begins with the day, and
//! newest first is the index's own order.

mod expression;
mod index;
mod sieve;
mod texts;

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use rusqlite::OptionalExtension;
use rusqlite::types::Value;

use super::error::{Problem, StoreError};
use super::open::Store;
use super::rows::{coded, parsed, unreadable};
use crate::hindi::find::{Match, Request};
use crate::model::{DirectionId, DirectionNumber, SearchFilter, SearchKind, SearchTarget};

use sieve::Sieve;

/// Raised whenever `hindi::fold`, `hindi::sound` or the texts change: indexes made before are then made anew.
const VERSION: u32 = 4;

/// An id is the day, then this many bits of a running number within the day.
const COUNTER_BITS: u32 = 20;
/// The day of what has none, such as officers and units: after every day, so that they come first.
const NO_DAY: i64 = 1 << 24;

/// What to look for.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    pub request: &'a Request,
    pub filter: &'a SearchFilter,
    /// The directions that stand as the filter wants them; needed when it names a state.
    pub directions: Option<&'a HashSet<DirectionId>>,
    /// Look into private notes too.
    pub private_notes: bool,
    /// How many are wanted, from the first.
    pub most: usize,
}

/// What was found, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub target: SearchTarget,
    pub how: Match,
}

/// The ids of a day.
fn ids_of(day: i64) -> (i64, i64) {
    let first = day << COUNTER_BITS;
    (first, first + (1 << COUNTER_BITS) - 1)
}

fn day_number(day: Option<NaiveDate>) -> i64 {
    day.map_or(NO_DAY, |day| i64::from(day.num_days_from_ce()))
}

impl Ask<'_> {
    /// Whether the filter's state lets through what belongs to this direction, or to none.
    fn lets_through(&self, direction: Option<&str>) -> bool {
        let Some(wanted) = self.directions else { return true };
        let direction = direction.and_then(|id| id.parse().ok());
        direction.is_some_and(|direction| wanted.contains(&direction))
    }
}

impl Store {
    /// Finds things by all words of the request: written so before beginnings before sounds, newest first
    /// among equals, and what has no day before what has one. Without words, all that the filter lets
    /// through.
    pub fn search(&self, ask: Ask) -> Result<Vec<Found>, StoreError> {
        if self.search_version()? != Some(VERSION) {
            return Err(StoreError::new(self.path(), Problem::StaleSearch));
        }
        let sieve = Sieve::of(ask.filter);
        let mut found = Vec::new();
        if ask.request.is_empty() {
            self.take(&ask, &sieve, None, Match::Word, &mut found)?;
            return Ok(found);
        }
        let mut better: Option<String> = None;
        for how in Match::ALL {
            if found.len() >= ask.most {
                break;
            }
            let expression = expression::of(ask.request, how, ask.private_notes);
            if better.as_ref() == Some(&expression) {
                continue;
            }
            let asked = match &better {
                Some(better) => format!("({expression}) NOT ({better})"),
                None => expression.clone(),
            };
            self.take(&ask, &sieve, Some(asked), how, &mut found)?;
            better = Some(expression);
        }
        Ok(found)
    }

    /// Adds what fits, newest first, until there is as much as is wanted; nothing past that is looked at.
    fn take(
        &self,
        ask: &Ask,
        sieve: &Sieve,
        expression: Option<String>,
        how: Match,
        found: &mut Vec<Found>,
    ) -> Result<(), StoreError> {
        // Looked up only where it is asked for.
        let direction = if ask.directions.is_some() { sieve::DIRECTION } else { "NULL" };
        let from = match expression {
            // FTS5 before the join.
            Some(_) => {
                "search_text AS t CROSS JOIN search_doc AS d ON d.id = t.rowid
                WHERE search_text MATCH ? AND t.rowid"
            }
            None => "search_doc AS d WHERE d.id",
        };
        let order = if expression.is_some() { "t.rowid" } else { "d.id" };
        let sql = format!(
            "SELECT d.kind, d.key, {direction} FROM {from} BETWEEN ? AND ?{} ORDER BY {order} DESC",
            sieve.sql
        );
        let parameters: Vec<Value> = expression
            .map(Value::Text)
            .into_iter()
            .chain(sieve.ids.clone())
            .chain(sieve.values.clone())
            .collect();
        self.run(|db| {
            let mut query = db.prepare_cached(&sql)?;
            let mut rows = query.query(rusqlite::params_from_iter(parameters))?;
            while found.len() < ask.most
                && let Some(row) = rows.next()?
            {
                if ask.lets_through(row.get_ref(2)?.as_str_or_null()?) {
                    found.push(Found { target: target(row)?, how });
                }
            }
            Ok(())
        })
    }

    /// The direction that has this number, its code with or without a leading zero, if the filter lets it
    /// through.
    pub fn search_number(
        &self,
        number: &DirectionNumber,
        ask: Ask,
    ) -> Result<Option<DirectionId>, StoreError> {
        let sieve = Sieve::of(ask.filter);
        let sql = format!(
            "SELECT d.key FROM direction AS n JOIN search_doc AS d ON d.kind = 'direction' AND d.key = n.id
             WHERE n.number_code IN (?, ltrim(?, '0'), '0' || ?) AND n.number_year = ? AND n.number_serial = ?
               AND d.id BETWEEN ? AND ?{}
             ORDER BY n.number_code = ? DESC LIMIT 1",
            sieve.sql
        );
        let code = Value::Text(number.series_code.clone());
        let mut parameters = vec![
            code.clone(),
            code.clone(),
            code.clone(),
            Value::Integer(number.year.into()),
            Value::Integer(number.serial.into()),
        ];
        parameters.extend(sieve.ids);
        parameters.extend(sieve.values);
        parameters.push(code);
        let found: Option<DirectionId> = self.run(|db| {
            let mut query = db.prepare_cached(&sql)?;
            query.query_row(rusqlite::params_from_iter(parameters), |row| parsed(row, 0)).optional()
        })?;
        Ok(found.filter(|id| ask.directions.is_none_or(|wanted| wanted.contains(id))))
    }

    fn search_version(&self) -> Result<Option<u32>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT version FROM search_state")?;
            query.query_row([], |row| row.get(0)).optional()
        })
    }
}

fn target(row: &rusqlite::Row) -> rusqlite::Result<SearchTarget> {
    let kind = coded(row, 0, SearchKind::from_code)?;
    let key = row.get_ref(1)?.as_str()?;
    SearchTarget::of(kind, key).ok_or_else(|| unreadable(1, key))
}
