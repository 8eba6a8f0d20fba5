//! Directions, their supporting officers, and the counters of their numbers.

use rusqlite::{OptionalExtension, Row};

use super::error::StoreError;
use super::open::Store;
use super::rows::{coded, int, parsed, parsed_or_none, put, text, text_or_null, unreadable};
use crate::model::{
    Deadline, Direction, DirectionId, DirectionNumber, EarlierDirection, Meeting, MeetingId, OfficerId,
    PostId, Priority, Responsible, SchemeCode,
};

/// The columns in the order in which `direction` reads them. The supporting ones come as "o<officer>" and
/// "p<post>" in order, so that a list of thousands is one query.
const COLUMNS: &str = "d.id, d.number_code, d.number_year, d.number_serial, d.meeting, d.item, d.position,
    d.text, d.lead_officer, d.lead_post, d.deadline_phrase, d.deadline_date, d.priority,
    (SELECT group_concat(coalesce('o' || officer, 'p' || post), ' ' ORDER BY position)
        FROM direction_support WHERE direction = d.id)";

fn direction(row: &Row) -> rusqlite::Result<Direction> {
    Ok(Direction {
        id: parsed(row, 0)?,
        number: Some(DirectionNumber { series_code: row.get(1)?, year: row.get(2)?, serial: row.get(3)? }),
        meeting: parsed(row, 4)?,
        item: parsed(row, 5)?,
        position: row.get(6)?,
        text: row.get(7)?,
        lead: responsible(parsed_or_none(row, 8)?, parsed_or_none(row, 9)?),
        supporting: supporting(row.get_ref(13)?.as_str_or_null()?.unwrap_or_default())?,
        deadline: Deadline { phrase: row.get(10)?, date: parsed_or_none(row, 11)? },
        priority: coded(row, 12, Priority::from_code)?,
    })
}

fn responsible(officer: Option<OfficerId>, post: Option<PostId>) -> Option<Responsible> {
    officer.map(Responsible::Officer).or(post.map(Responsible::Post))
}

fn parts(who: Option<Responsible>) -> (Option<OfficerId>, Option<PostId>) {
    match who {
        Some(Responsible::Officer(officer)) => (Some(officer), None),
        Some(Responsible::Post(post)) => (None, Some(post)),
        None => (None, None),
    }
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
    /// Writes the direction with the number that it is given here.
    pub fn put_direction(&self, direction: &Direction, number: &DirectionNumber) -> Result<(), StoreError> {
        let (officer, post) = parts(direction.lead);
        let values = vec![
            ("id", text(direction.id)),
            ("number_code", text(&number.series_code)),
            ("number_year", int(number.year)),
            ("number_serial", int(number.serial)),
            ("meeting", text(direction.meeting)),
            ("item", text(direction.item)),
            ("position", int(direction.position)),
            ("text", text(&direction.text)),
            ("lead_officer", text_or_null(officer)),
            ("lead_post", text_or_null(post)),
            ("deadline_phrase", text(&direction.deadline.phrase)),
            ("deadline_date", text_or_null(direction.deadline.date)),
            ("priority", text(direction.priority.code())),
        ];
        self.run(|db| put(db, "direction", 1, values))?;
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
        self.run(|db| {
            let sql = format!("SELECT {COLUMNS} FROM direction AS d WHERE d.id = ?1");
            db.prepare_cached(&sql)?.query_row([id.to_string()], direction).optional()
        })
    }

    pub fn delete_direction(&self, id: DirectionId) -> Result<bool, StoreError> {
        self.put_supporting(id, &[])?;
        self.delete("direction", id)
    }

    /// By item and position.
    pub fn directions(&self, meeting: MeetingId) -> Result<Vec<Direction>, StoreError> {
        self.run(|db| {
            let sql = format!(
                "SELECT {COLUMNS} FROM direction AS d WHERE d.meeting = ?1
                 ORDER BY d.item, d.position, d.id"
            );
            db.prepare_cached(&sql)?.query_map([meeting.to_string()], direction)?.collect()
        })
    }

    /// What meetings of the same series gave before this one, oldest first.
    pub fn earlier_directions(&self, meeting: &Meeting) -> Result<Vec<EarlierDirection>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, m.date AS meeting_date, i.scheme AS scheme
             FROM meeting AS m
             JOIN direction AS d ON d.meeting = m.id
             JOIN agenda_item AS i ON i.id = d.item
             WHERE m.series = ?1 AND (m.date, m.number) < (?2, ?3)
             ORDER BY m.date, m.number, d.number_year, d.number_serial"
        );
        let key = (meeting.series.to_string(), meeting.date.to_string(), meeting.number);
        self.run(|db| {
            let mut query = db.prepare_cached(&sql)?;
            let found = query.query_map(key, |row| {
                Ok(EarlierDirection {
                    direction: direction(row)?,
                    meeting_date: parsed(row, "meeting_date")?,
                    scheme: row.get::<_, Option<String>>("scheme")?.map(SchemeCode),
                })
            })?;
            found.collect()
        })
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
