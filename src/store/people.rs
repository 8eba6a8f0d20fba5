//! Offices, posts and officers, and where they are named.

use rusqlite::{OptionalExtension, Row};

use super::error::StoreError;
use super::meetings::SeatUse;
use super::open::Store;
use super::rows::{bilingual, parsed, parsed_or_none, put, text, text_or_null};
use crate::model::{Bilingual, Office, OfficeId, Officer, OfficerId, People, Post, PostId};

/// Where a record is named that somebody wants to delete. The first few of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    pub meetings: Vec<SeatUse>,
    /// Numbers of directions.
    pub directions: Vec<String>,
    /// Posts of an office, or holders of a post.
    pub people: Vec<Bilingual>,
}

impl Uses {
    pub fn is_empty(&self) -> bool {
        self.meetings.is_empty() && self.directions.is_empty() && self.people.is_empty()
    }
}

fn office(row: &Row) -> rusqlite::Result<Office> {
    Ok(Office { id: parsed(row, "id")?, name: bilingual(row, "name")? })
}

fn post(row: &Row) -> rusqlite::Result<Post> {
    let office = parsed_or_none(row, "office")?;
    Ok(Post { id: parsed(row, "id")?, name: bilingual(row, "name")?, office })
}

fn officer(row: &Row) -> rusqlite::Result<Officer> {
    Ok(Officer { id: parsed(row, "id")?, name: bilingual(row, "name")?, post: parsed_or_none(row, "post")? })
}

impl Store {
    pub fn put_office(&self, office: &Office) -> Result<(), StoreError> {
        let Office { id, name } = office;
        let values = vec![("id", text(id)), ("name_hi", text(&name.hi)), ("name_en", text(&name.en))];
        self.run(|db| put(db, "office", 1, values))
    }

    pub fn put_post(&self, post: &Post) -> Result<(), StoreError> {
        let Post { id, name, office } = post;
        let values = vec![
            ("id", text(id)),
            ("name_hi", text(&name.hi)),
            ("name_en", text(&name.en)),
            ("office", text_or_null(*office)),
        ];
        self.run(|db| put(db, "post", 1, values))
    }

    pub fn put_officer(&self, officer: &Officer) -> Result<(), StoreError> {
        let Officer { id, name, post } = officer;
        let values = vec![
            ("id", text(id)),
            ("name_hi", text(&name.hi)),
            ("name_en", text(&name.en)),
            ("post", text_or_null(*post)),
        ];
        self.run(|db| put(db, "officer", 1, values))
    }

    pub fn people(&self) -> Result<People, StoreError> {
        self.run(|db| {
            let mut people = People::default();
            for found in db.prepare_cached("SELECT * FROM office")?.query_map([], office)? {
                let found = found?;
                people.offices.insert(found.id, found);
            }
            for found in db.prepare_cached("SELECT * FROM post")?.query_map([], post)? {
                let found = found?;
                people.posts.insert(found.id, found);
            }
            for found in db.prepare_cached("SELECT * FROM officer")?.query_map([], officer)? {
                let found = found?;
                people.officers.insert(found.id, found);
            }
            Ok(people)
        })
    }

    pub fn delete_office(&self, id: OfficeId) -> Result<bool, StoreError> {
        self.delete("office", id)
    }

    pub fn delete_post(&self, id: PostId) -> Result<bool, StoreError> {
        self.delete("post", id)
    }

    pub fn delete_officer(&self, id: OfficerId) -> Result<bool, StoreError> {
        self.delete("officer", id)
    }

    /// Whether there was such a row.
    pub(super) fn delete(&self, table: &str, id: impl std::fmt::Display) -> Result<bool, StoreError> {
        let sql = format!("DELETE FROM {table} WHERE id = ?1");
        self.run(|db| Ok(db.prepare_cached(&sql)?.execute([id.to_string()])? > 0))
    }

    pub fn officer(&self, id: OfficerId) -> Result<Option<Officer>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM officer WHERE id = ?1")?;
            query.query_row([id.to_string()], officer).optional()
        })
    }

    pub fn uses_of_office(&self, id: OfficeId) -> Result<Uses, StoreError> {
        let people = self.names("SELECT name_hi, name_en FROM post WHERE office = ?1 LIMIT 3", id)?;
        Ok(Uses { people, ..Uses::default() })
    }

    pub fn uses_of_post(&self, id: PostId) -> Result<Uses, StoreError> {
        let people = self.names("SELECT name_hi, name_en FROM officer WHERE post = ?1 LIMIT 3", id)?;
        let (meetings, directions) = (self.seats_with("post", id)?, self.directions_of("post", id)?);
        Ok(Uses { people, meetings, directions })
    }

    pub fn uses_of_officer(&self, id: OfficerId) -> Result<Uses, StoreError> {
        let (meetings, directions) = (self.seats_with("officer", id)?, self.directions_of("officer", id)?);
        Ok(Uses { meetings, directions, people: Vec::new() })
    }

    fn names(&self, sql: &str, id: impl std::fmt::Display) -> Result<Vec<Bilingual>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached(sql)?;
            query
                .query_map([id.to_string()], |row| Ok(Bilingual { hi: row.get(0)?, en: row.get(1)? }))?
                .collect()
        })
    }

    /// The latest meetings in which the officer or post sits, in whatever part.
    fn seats_with(&self, part: &str, id: impl std::fmt::Display) -> Result<Vec<SeatUse>, StoreError> {
        // A post sends nobody; and information without a number is known by its meeting.
        let deputy = if part == "officer" { "OR deputy_officer = ?1" } else { "" };
        let sql = format!(
            "SELECT number, date FROM meeting WHERE chair_{part} = ?1 OR convener_{part} = ?1
                OR id IN (SELECT meeting FROM invitee WHERE {part} = ?1 {deputy})
                OR id IN (SELECT meeting FROM agenda_item WHERE presenter_{part} = ?1)
                OR id IN (SELECT meeting FROM direction WHERE number_serial IS NULL AND (lead_{part} = ?1
                    OR id IN (SELECT direction FROM direction_support WHERE {part} = ?1)))
             ORDER BY date DESC LIMIT 3"
        );
        self.run(|db| {
            let mut query = db.prepare_cached(&sql)?;
            let uses = query.query_map([id.to_string()], |row| {
                Ok(SeatUse { number: row.get("number")?, date: parsed(row, "date")? })
            })?;
            uses.collect()
        })
    }

    fn directions_of(&self, part: &str, id: impl std::fmt::Display) -> Result<Vec<String>, StoreError> {
        let sql = format!(
            "SELECT printf('%s/%d-%02d', number_code, number_year, number_serial) FROM direction
             WHERE number_serial IS NOT NULL AND (lead_{part} = ?1
                OR id IN (SELECT direction FROM direction_support WHERE {part} = ?1)
                OR id IN (SELECT direction FROM compliance WHERE by_{part} = ?1))
             ORDER BY number_year DESC, number_serial DESC LIMIT 3"
        );
        self.run(|db| db.prepare_cached(&sql)?.query_map([id.to_string()], |row| row.get(0))?.collect())
    }
}
