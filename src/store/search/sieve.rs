//! A filter in SQL, over the index's entries as `d`. A plus before a column keeps SQLite from starting at it:
//! entries are read in the order of their ids, and no further than is wanted.

use rusqlite::types::Value;

use super::{NO_DAY, day_number, ids_of};
use crate::model::{Responsible, SearchFilter};

/// The direction that an entry of the index is, or on which it is an entry; else null.
pub(super) const DIRECTION: &str = "CASE d.kind WHEN 'direction' THEN d.key
    WHEN 'compliance' THEN (SELECT direction FROM compliance WHERE id = d.key) END";

/// What lets through what a filter names, but for the state of directions, which no table holds.
pub(super) struct Sieve {
    /// The first and the last id of its days; what has no day only when it asks for none.
    pub ids: [Value; 2],
    /// As it follows after other conditions.
    pub sql: String,
    pub values: Vec<Value>,
}

impl Sieve {
    pub fn of(filter: &SearchFilter) -> Self {
        let first = filter.from.map_or(0, |from| ids_of(day_number(Some(from))).0);
        let last = match (filter.from, filter.to) {
            (None, None) => i64::MAX,
            (_, to) => ids_of(to.map_or(NO_DAY - 1, |to| day_number(Some(to)))).1,
        };
        let ids = [Value::Integer(first), Value::Integer(last)];
        let mut sieve = Self { ids, sql: String::new(), values: Vec::new() };
        if !filter.kinds.is_empty() {
            let codes: Vec<String> = filter.kinds.iter().map(|kind| format!("'{}'", kind.code())).collect();
            sieve.sql += &format!(" AND +d.kind IN ({})", codes.join(", "));
        }
        if let Some(series) = filter.series {
            sieve.add(" AND +d.meeting IN (SELECT id FROM meeting WHERE series = ?)", series, 1);
        }
        if let Some(scheme) = &filter.scheme {
            let sql = format!(
                " AND (+d.kind = 'item' AND d.key IN (SELECT id FROM agenda_item WHERE scheme = ?)
                    OR +d.kind = 'case' AND d.key IN (SELECT id FROM register_case WHERE scheme = ?)
                    OR +d.kind IN ('direction', 'compliance') AND EXISTS (SELECT 1
                        FROM direction AS of JOIN agenda_item AS i ON i.id = of.item
                        WHERE of.id = ({DIRECTION}) AND ? IN (i.scheme, of.target_scheme)))"
            );
            sieve.add(&sql, scheme, 3);
        }
        match filter.responsible {
            // Who holds a post answers for what was given to the post, and for what was given by name.
            Some(Responsible::Officer(id)) => {
                sieve.responsible("officer", "?", "SELECT post FROM officer WHERE id = ?", id);
            }
            Some(Responsible::Post(id)) => {
                sieve.responsible("post", "SELECT id FROM officer WHERE post = ?", "?", id);
            }
            None => {}
        }
        if filter.state.is_some() {
            sieve.sql += " AND +d.kind IN ('direction', 'compliance')";
        }
        sieve
    }

    /// Directions in whose lead or support one of these officers or posts stands, and the `part` with the id
    /// itself. `officers` and `posts` say with one parameter, the id, which they are.
    fn responsible(&mut self, part: &str, officers: &str, posts: &str, id: impl ToString) {
        let sql = format!(
            " AND (+d.kind = '{part}' AND d.key = ? OR +d.kind IN ('direction', 'compliance') AND ({DIRECTION}) IN (
                SELECT id FROM direction WHERE lead_officer IN ({officers})
                UNION SELECT id FROM direction WHERE lead_post IN ({posts})
                UNION SELECT direction FROM direction_support WHERE officer IN ({officers})
                UNION SELECT direction FROM direction_support WHERE post IN ({posts})))"
        );
        self.add(&sql, id, 5);
    }

    /// A condition that names the value so many times.
    fn add(&mut self, sql: &str, value: impl ToString, times: usize) {
        self.sql += sql;
        self.values.extend(std::iter::repeat_n(Value::Text(value.to_string()), times));
    }
}
