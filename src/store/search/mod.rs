//! The search: an FTS5 index over what people look for, and questions to it. The index follows from the other
//! tables: it changes in the transaction of the change itself, is not in the journal, and is made anew when
//! it is missing or was made by another version.
//!
//! FTS5 gives ids in order without looking at more than it must. An id therefore begins with the day, and
//! newest first is the index's own order.

mod expression;
mod index;
mod texts;

use chrono::{Datelike, NaiveDate};
use rusqlite::OptionalExtension;
use rusqlite::types::Value;

use super::error::{Problem, StoreError};
use super::open::Store;
use super::rows::{coded, unreadable};
use crate::hindi::find::{Match, Request};
use crate::model::{DirectionId, DirectionNumber, Responsible, SearchFilter, SearchKind, SearchTarget};

/// Raised whenever `hindi::fold`, `hindi::sound` or the texts change: indexes made before are then made anew.
const VERSION: u32 = 1;

/// An id is the day, then this many bits of a running number within the day.
const COUNTER_BITS: u32 = 20;
/// The day of what has none, such as officers and units: after every day, so that they come first.
const NO_DAY: i64 = 1 << 24;

/// What to look for.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    pub request: &'a Request,
    pub filter: &'a SearchFilter,
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

impl Store {
    /// Finds things by all words of the request: written so before beginnings before sounds, newest first
    /// among equals, and what has no day before what has one.
    pub fn search(&self, ask: Ask) -> Result<Vec<Found>, StoreError> {
        if self.search_version()? != Some(VERSION) {
            return Err(StoreError::new(self.path(), Problem::StaleSearch));
        }
        let mut found = Vec::new();
        if ask.request.is_empty() {
            return Ok(found);
        }
        let (conditions, values) = conditions(ask.filter);
        // FTS5 before the join, so that nothing past the wanted ones is looked at.
        let sql = format!(
            "SELECT d.kind, d.key FROM search_text AS t CROSS JOIN search_doc AS d ON d.id = t.rowid
             WHERE search_text MATCH ? AND t.rowid BETWEEN ? AND ?{conditions}
             ORDER BY t.rowid DESC LIMIT ?"
        );
        let (first, last) = ids_between(ask.filter);
        let mut better: Option<String> = None;
        for how in Match::ALL {
            let left = ask.most.saturating_sub(found.len());
            if left == 0 {
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
            let mut parameters = vec![Value::Text(asked), Value::Integer(first), Value::Integer(last)];
            parameters.extend(values.iter().cloned());
            parameters.push(Value::Integer(i64::try_from(left).unwrap_or(i64::MAX)));
            let targets: Vec<SearchTarget> = self.run(|db| {
                let mut query = db.prepare_cached(&sql)?;
                query.query_map(rusqlite::params_from_iter(parameters), target)?.collect()
            })?;
            found.extend(targets.into_iter().map(|target| Found { target, how }));
            better = Some(expression);
        }
        Ok(found)
    }

    /// The direction that has this number, its code with or without a leading zero, if the filter lets it
    /// through.
    pub fn search_number(
        &self,
        number: &DirectionNumber,
        filter: &SearchFilter,
    ) -> Result<Option<DirectionId>, StoreError> {
        let (conditions, values) = conditions(filter);
        let sql = format!(
            "SELECT d.kind, d.key FROM direction AS n JOIN search_doc AS d ON d.kind = 'direction' AND d.key = n.id
             WHERE n.number_code IN (?, ltrim(?, '0'), '0' || ?) AND n.number_year = ? AND n.number_serial = ?
               AND d.id BETWEEN ? AND ?{conditions}
             ORDER BY n.number_code = ? DESC LIMIT 1"
        );
        let (first, last) = ids_between(filter);
        let code = Value::Text(number.series_code.clone());
        let mut parameters = vec![
            code.clone(),
            code.clone(),
            code.clone(),
            Value::Integer(number.year.into()),
            Value::Integer(number.serial.into()),
            Value::Integer(first),
            Value::Integer(last),
        ];
        parameters.extend(values);
        parameters.push(code);
        let found = self.run(|db| {
            let mut query = db.prepare_cached(&sql)?;
            query.query_row(rusqlite::params_from_iter(parameters), target).optional()
        })?;
        Ok(found.and_then(|target| match target {
            SearchTarget::Direction(id) => Some(id),
            _ => None,
        }))
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

/// The ids of the days that the filter lets through; what has no day only when it asks for none.
fn ids_between(filter: &SearchFilter) -> (i64, i64) {
    let first = filter.from.map_or(0, |from| ids_of(day_number(Some(from))).0);
    let last = match (filter.from, filter.to) {
        (None, None) => i64::MAX,
        (_, to) => ids_of(to.map_or(NO_DAY - 1, |to| day_number(Some(to)))).1,
    };
    (first, last)
}

/// The filter on `d`, as it follows after other conditions.
fn conditions(filter: &SearchFilter) -> (String, Vec<Value>) {
    let (mut sql, mut values) = (String::new(), Vec::new());
    if !filter.kinds.is_empty() {
        let codes: Vec<String> = filter.kinds.iter().map(|kind| format!("'{}'", kind.code())).collect();
        sql += &format!(" AND d.kind IN ({})", codes.join(", "));
    }
    if let Some(series) = filter.series {
        sql += " AND d.meeting IN (SELECT id FROM meeting WHERE series = ?)";
        values.push(Value::Text(series.to_string()));
    }
    if let Some(scheme) = &filter.scheme {
        sql += " AND CASE d.kind
            WHEN 'item' THEN d.key IN (SELECT id FROM agenda_item WHERE scheme = ?)
            WHEN 'direction' THEN EXISTS (SELECT 1 FROM direction AS of JOIN agenda_item AS i ON i.id = of.item
                WHERE of.id = d.key AND i.scheme = ?)
            ELSE 0 END";
        values.extend([Value::Text(scheme.to_string()), Value::Text(scheme.to_string())]);
    }
    if let Some(responsible) = filter.responsible {
        let (part, id) = match responsible {
            Responsible::Officer(id) => ("officer", id.to_string()),
            Responsible::Post(id) => ("post", id.to_string()),
        };
        sql += &format!(
            " AND CASE d.kind
            WHEN '{part}' THEN d.key = ?
            WHEN 'direction' THEN EXISTS (SELECT 1 FROM direction WHERE id = d.key AND lead_{part} = ?)
                OR EXISTS (SELECT 1 FROM direction_support WHERE direction = d.key AND {part} = ?)
            ELSE 0 END"
        );
        values.extend([Value::Text(id.clone()), Value::Text(id.clone()), Value::Text(id)]);
    }
    // The state of directions, when they have one, is filtered here too, from their latest compliance.
    (sql, values)
}
