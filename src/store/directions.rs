//! Directions, their supporting officers, and the counters of their numbers.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

use super::error::StoreError;
use super::open::Store;
use super::responsible::{parts, responsible};
use super::rows::{coded, int, int_or_null, parsed, parsed_or_none, put, text, text_or_null, unreadable};
use super::targets::CapturedOn;
use crate::model::{
    Deadline, Direction, DirectionId, DirectionKind, DirectionNumber, IndicatorCode, MeetingId, Priority,
    Responsible, SchemeCode, Target,
};

/// The columns in the order in which `direction` reads them. The supporting ones come as "o<officer>" and
/// "p<post>" in order, so that a list of thousands is one query.
pub(super) const COLUMNS: &str =
    "d.id, d.number_code, d.number_year, d.number_serial, d.meeting, d.item, d.position,
    d.text, d.lead_officer, d.lead_post, d.deadline_phrase, d.deadline_date, d.priority,
    (SELECT group_concat(coalesce('o' || officer, 'p' || post), ' ' ORDER BY position)
        FROM direction_support WHERE direction = d.id),
    d.kind, d.target_scheme, d.target_unit, d.target_indicator, d.figures_as_on, d.figures_are_sample,
    d.deferred";

/// The direction, and of the figures at which it points their day: they themselves are read with
/// `captured`.
pub(super) fn direction(row: &Row) -> rusqlite::Result<(Direction, CapturedOn)> {
    let on: Option<NaiveDate> = parsed_or_none(row, 18)?;
    let direction = Direction {
        id: parsed(row, 0)?,
        kind: coded(row, 14, DirectionKind::from_code)?,
        number: number(row)?,
        meeting: parsed(row, 4)?,
        item: parsed(row, 5)?,
        position: row.get(6)?,
        text: row.get(7)?,
        lead: responsible(parsed_or_none(row, 8)?, parsed_or_none(row, 9)?),
        supporting: supporting(row.get_ref(13)?.as_str_or_null()?.unwrap_or_default())?,
        deadline: Deadline { phrase: row.get(10)?, date: parsed_or_none(row, 11)? },
        priority: coded(row, 12, Priority::from_code)?,
        target: target(row)?,
        then: None,
        deferred: row.get(20)?,
    };
    Ok((direction, on.map(|on| Ok::<_, rusqlite::Error>((on, row.get(19)?))).transpose()?))
}

fn number(row: &Row) -> rusqlite::Result<Option<DirectionNumber>> {
    let Some(series_code) = row.get(1)? else { return Ok(None) };
    Ok(Some(DirectionNumber { series_code, year: row.get(2)?, serial: row.get(3)? }))
}

fn target(row: &Row) -> rusqlite::Result<Option<Target>> {
    let Some(scheme) = row.get::<_, Option<String>>(15)?.map(SchemeCode) else { return Ok(None) };
    let indicator = row.get::<_, Option<String>>(17)?.map(IndicatorCode::from);
    let target = Target::of(scheme, parsed_or_none(row, 16)?, indicator);
    target.map(Some).ok_or_else(|| unreadable(17, "target"))
}

fn supporting(found: &str) -> rusqlite::Result<Vec<Responsible>> {
    let one = |word: &str| -> Option<Responsible> {
        match (word.strip_prefix('o'), word.strip_prefix('p')) {
            (Some(officer), _) => officer.parse().ok().map(Responsible::Officer),
            (None, Some(post)) => post.parse().ok().map(Responsible::Post),
            (None, None) => None,
        }
    };
    found.split_whitespace().map(|word| one(word).ok_or_else(|| unreadable("support", word))).collect()
}

impl Store {
    /// Every direction that was ever given, with the day on which it was due.
    pub fn every_direction(&self) -> Result<Vec<(DirectionId, Option<NaiveDate>)>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT id, deadline_date FROM direction WHERE kind = ?1")?;
            let kind = DirectionKind::Direction.code();
            query.query_map([kind], |row| Ok((parsed(row, 0)?, parsed_or_none(row, 1)?)))?.collect()
        })
    }

    /// The texts of so many directions, those of the newest meetings first.
    pub fn newest_direction_texts(&self, most: u32) -> Result<Vec<String>, StoreError> {
        self.run(|db| {
            let sql = "SELECT d.text FROM direction AS d JOIN meeting AS m ON m.id = d.meeting
                 WHERE d.kind = ?1 ORDER BY m.date DESC, d.id DESC LIMIT ?2";
            let kind = DirectionKind::Direction.code();
            db.prepare_cached(sql)?.query_map((kind, most), |row| row.get(0))?.collect()
        })
    }

    pub fn put_direction(&self, direction: &Direction) -> Result<(), StoreError> {
        let (officer, post) = parts(direction.lead);
        let (number, target) = (direction.number.as_ref(), direction.target.as_ref());
        let then = direction.then.as_ref().filter(|_| target.is_some());
        let values = vec![
            ("id", text(direction.id)),
            ("number_code", text_or_null(number.map(|number| &number.series_code))),
            ("number_year", int_or_null(number.map(|number| number.year))),
            ("number_serial", int_or_null(number.map(|number| number.serial))),
            ("meeting", text(direction.meeting)),
            ("item", text(direction.item)),
            ("position", int(direction.position)),
            ("text", text(&direction.text)),
            ("lead_officer", text_or_null(officer)),
            ("lead_post", text_or_null(post)),
            ("deadline_phrase", text(&direction.deadline.phrase)),
            ("deadline_date", text_or_null(direction.deadline.date)),
            ("priority", text(direction.priority.code())),
            ("kind", text(direction.kind.code())),
            ("target_scheme", text_or_null(target.map(Target::scheme))),
            ("target_unit", text_or_null(target.and_then(Target::unit))),
            ("target_indicator", text_or_null(target.and_then(Target::indicator))),
            ("figures_as_on", text_or_null(then.map(|then| then.as_on))),
            ("figures_are_sample", int(then.is_some_and(|then| then.is_sample))),
            ("deferred", int(direction.deferred)),
        ];
        self.run(|db| put(db, "direction", 1, values))?;
        self.put_figures(direction.id, then.map_or(&[], |then| then.figures.as_slice()))?;
        self.put_supporting(direction.id, &direction.supporting)
    }

    fn put_supporting(&self, id: DirectionId, supporting: &[Responsible]) -> Result<(), StoreError> {
        self.run(|db| {
            let mut count = 0;
            for (position, who) in (0u32..).zip(supporting) {
                let (officer, post) = parts(Some(*who));
                let values = vec![
                    ("direction", text(id)),
                    ("position", int(position)),
                    ("officer", text_or_null(officer)),
                    ("post", text_or_null(post)),
                ];
                put(db, "direction_support", 2, values)?;
                count = position + 1;
            }
            let sql = "DELETE FROM direction_support WHERE direction = ?1 AND position >= ?2";
            db.prepare_cached(sql)?.execute((id.to_string(), count))?;
            Ok(())
        })
    }

    pub fn direction(&self, id: DirectionId) -> Result<Option<Direction>, StoreError> {
        let found = self.run(|db| {
            let sql = format!("SELECT {COLUMNS} FROM direction AS d WHERE d.id = ?1");
            db.prepare_cached(&sql)?.query_row([id.to_string()], direction).optional()
        })?;
        found.map(|found| self.whole(found)).transpose()
    }

    /// With the entries on it.
    pub fn delete_direction(&self, id: DirectionId) -> Result<bool, StoreError> {
        self.delete_compliance_of(id)?;
        self.delete_report_draft(id)?;
        self.put_supporting(id, &[])?;
        self.put_figures(id, &[])?;
        self.delete("direction", id)
    }

    /// By item and position.
    pub fn directions(&self, meeting: MeetingId) -> Result<Vec<Direction>, StoreError> {
        let found: Vec<(Direction, CapturedOn)> = self.run(|db| {
            let sql = format!(
                "SELECT {COLUMNS} FROM direction AS d WHERE d.meeting = ?1
                 ORDER BY d.item, d.position, d.id"
            );
            db.prepare_cached(&sql)?.query_map([meeting.to_string()], direction)?.collect()
        })?;
        found.into_iter().map(|found| self.whole(found)).collect()
    }

    fn whole(&self, (mut direction, on): (Direction, CapturedOn)) -> Result<Direction, StoreError> {
        direction.then = self.captured(direction.id, on)?;
        Ok(direction)
    }

    /// The last serial given under the code in the year; 0 before the first.
    pub fn last_serial(&self, code: &str, year: i32) -> Result<u32, StoreError> {
        self.run(|db| {
            let sql = "SELECT last_serial FROM direction_counter WHERE code = ?1 AND year = ?2";
            let found = db.prepare_cached(sql)?.query_row((code, year), |row| row.get(0)).optional()?;
            Ok(found.unwrap_or(0))
        })
    }

    pub fn put_last_serial(&self, code: &str, year: i32, serial: u32) -> Result<(), StoreError> {
        let values = vec![("code", text(code)), ("year", int(year)), ("last_serial", int(serial))];
        self.run(|db| put(db, "direction_counter", 2, values))
    }
}
