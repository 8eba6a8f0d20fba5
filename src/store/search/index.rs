//! Keeps the index: with each change, whole when it is missing or old, and its check.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::super::error::StoreError;
use super::super::integrity::{BrokenRow, Checked};
use super::super::migrations::fnv;
use super::super::open::Store;
use super::texts::{self, Doc};
use super::{VERSION, day_number, ids_of};
use crate::model::SearchKind;

/// An index entry, as `search_doc` has it.
struct Entry {
    id: i64,
    meeting: Option<String>,
    hash: i64,
}

impl Store {
    /// Makes the index when there is none, or one of another version. For the writer, at opening.
    pub(in crate::store) fn freshen_search(&self) -> Result<(), StoreError> {
        if self.search_version()? == Some(VERSION) {
            return Ok(());
        }
        self.run(|db| {
            let change = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
            rebuild(&change)?;
            change.commit()
        })
    }

    /// Brings the index up to what the running operation changed, which undo and redo write down as well.
    pub(in crate::store) fn index_operation(&self, seq: i64, bulk: bool) -> Result<(), StoreError> {
        self.run(|db| {
            if bulk {
                return rebuild(db);
            }
            for (kind, key) in touched(db, seq)? {
                put(db, kind, &key)?;
            }
            Ok(())
        })
    }

    /// Index entries that are not what their records say, and records without one.
    pub fn check_search(&self) -> Result<Checked, StoreError> {
        let mut checked = Checked::default();
        let broken = |key: &str| BrokenRow { table: "search_doc".to_owned(), key: key.to_owned() };
        if self.search_version()? != Some(VERSION) {
            checked.broken.push(BrokenRow { table: "search_state".to_owned(), key: VERSION.to_string() });
            return Ok(checked);
        }
        self.run(|db| {
            let mut entries: BTreeMap<(String, String), Entry> = BTreeMap::new();
            let mut query = db.prepare("SELECT kind, key, id, meeting, hash FROM search_doc")?;
            let rows = query.query_map([], |row| {
                Ok((
                    (row.get(0)?, row.get(1)?),
                    Entry { id: row.get(2)?, meeting: row.get(3)?, hash: row.get(4)? },
                ))
            })?;
            for row in rows {
                let (key, entry) = row?;
                entries.insert(key, entry);
            }
            for kind in texts::KINDS {
                texts::each_doc(db, kind, |doc| {
                    checked.rows += 1;
                    let entry = entries.remove(&(kind.code().to_owned(), doc.key.clone()));
                    if !entry.is_some_and(|entry| entry.is_of(&doc)) {
                        checked.broken.push(broken(&doc.key));
                    }
                    Ok(())
                })?;
            }
            checked.broken.extend(entries.keys().map(|(_, key)| broken(key)));
            Ok(())
        })?;
        Ok(checked)
    }
}

impl Entry {
    fn is_of(&self, doc: &Doc) -> bool {
        let (first, last) = ids_of(day_number(doc.day));
        (first..=last).contains(&self.id) && self.hash == doc.hash() && self.meeting == doc.meeting
    }
}

impl Doc {
    fn hash(&self) -> i64 {
        hash(&[&self.words, &self.sounds, &self.private_words, &self.private_sounds])
    }
}

pub(super) fn hash(texts: &[&str]) -> i64 {
    // A byte that no text has stands between them.
    fnv(texts.iter().flat_map(|text| text.bytes().chain([0xff]))).cast_signed()
}

fn rebuild(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "DELETE FROM search_doc; DELETE FROM search_state;
         INSERT INTO search_text (search_text) VALUES ('delete-all');",
    )?;
    let mut next: BTreeMap<i64, i64> = BTreeMap::new();
    for kind in texts::KINDS {
        texts::each_doc(db, kind, |doc| {
            let day = day_number(doc.day);
            let id = next.entry(day).or_insert_with(|| ids_of(day).0);
            insert(db, kind, &doc, *id)?;
            *id += 1;
            Ok(())
        })?;
    }
    // One tree instead of the many that so many inserts leave: a query looks into each.
    db.execute("INSERT INTO search_text (search_text) VALUES ('optimize')", [])?;
    db.execute("INSERT INTO search_state (one, version) VALUES (1, ?1)", [VERSION])?;
    Ok(())
}

/// The records whose texts, meeting or day an operation may have changed.
fn touched(db: &Connection, seq: i64) -> rusqlite::Result<BTreeSet<(SearchKind, String)>> {
    let sql = "SELECT tbl, row_key ->> '$[0]', max(after ->> '$.date' IS NOT NULL)
               FROM journal WHERE operation = ?1 GROUP BY tbl, row_key";
    let mut query = db.prepare_cached(sql)?;
    let rows = query.query_map([seq], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let rows: Vec<(String, String, Option<bool>)> = rows.collect::<rusqlite::Result<_>>()?;
    let mut touched = BTreeSet::new();
    // What was said of a thing may be gone, and with it the way from there to the thing.
    let sql = "SELECT DISTINCT coalesce(after ->> '$.thing', before ->> '$.thing')
               FROM journal WHERE operation = ?1 AND tbl = 'register_state'";
    let mut query = db.prepare_cached(sql)?;
    for thing in query.query_map([seq], |row| row.get::<_, Option<String>>(0))? {
        touched.extend(thing?.map(|thing| (SearchKind::Case, thing)));
    }
    for (table, key, with_date) in rows {
        for (kind, sql) in followers(&table, with_date == Some(true)) {
            let mut query = db.prepare_cached(sql)?;
            for key in query.query_map([&key], |row| row.get(0))? {
                touched.insert((*kind, key?));
            }
        }
        if let Some(kind) = kind_of(&table) {
            touched.insert((kind, key));
        }
    }
    Ok(touched)
}

fn kind_of(table: &str) -> Option<SearchKind> {
    Some(match table {
        "meeting" => SearchKind::Meeting,
        "agenda_item" => SearchKind::Item,
        "direction" | "direction_support" => SearchKind::Direction,
        "compliance" | "compliance_evidence" => SearchKind::Compliance,
        "officer" => SearchKind::Officer,
        "post" => SearchKind::Post,
        "office" => SearchKind::Office,
        "unit" => SearchKind::Unit,
        "register_case" => SearchKind::Case,
        _ => return None,
    })
}

/// What else is indexed with a record's name or day.
fn followers(table: &str, with_date: bool) -> &'static [(SearchKind, &'static str)] {
    match table {
        "series" => &[(SearchKind::Meeting, "SELECT id FROM meeting WHERE series = ?1")],
        "meeting" if with_date => &[
            (SearchKind::Item, "SELECT id FROM agenda_item WHERE meeting = ?1"),
            (SearchKind::Direction, "SELECT id FROM direction WHERE meeting = ?1"),
        ],
        "direction" => &[(SearchKind::Compliance, "SELECT id FROM compliance WHERE direction = ?1")],
        "officer" => &[
            (
                SearchKind::Direction,
                "SELECT id FROM direction WHERE lead_officer = ?1
                 UNION SELECT direction FROM direction_support WHERE officer = ?1",
            ),
            (SearchKind::Compliance, "SELECT id FROM compliance WHERE by_officer = ?1"),
        ],
        "post" => &[
            (SearchKind::Officer, "SELECT id FROM officer WHERE post = ?1"),
            (
                SearchKind::Direction,
                "SELECT id FROM direction
                 WHERE lead_post = ?1 OR lead_officer IN (SELECT id FROM officer WHERE post = ?1)
                 UNION SELECT direction FROM direction_support
                 WHERE post = ?1 OR officer IN (SELECT id FROM officer WHERE post = ?1)",
            ),
            (
                SearchKind::Compliance,
                "SELECT id FROM compliance
                 WHERE by_post = ?1 OR by_officer IN (SELECT id FROM officer WHERE post = ?1)",
            ),
        ],
        "office" => &[
            (SearchKind::Post, "SELECT id FROM post WHERE office = ?1"),
            (
                SearchKind::Officer,
                "SELECT id FROM officer WHERE post IN (SELECT id FROM post WHERE office = ?1)",
            ),
        ],
        _ => &[],
    }
}

/// Makes the entry of one record what the record says. An entry that says so already is left alone.
fn put(db: &Connection, kind: SearchKind, key: &str) -> rusqlite::Result<()> {
    let sql = "SELECT id, meeting, hash FROM search_doc WHERE kind = ?1 AND key = ?2";
    let entry = db.prepare_cached(sql)?.query_row((kind.code(), key), |row| {
        Ok(Entry { id: row.get(0)?, meeting: row.get(1)?, hash: row.get(2)? })
    });
    let entry = entry.optional()?;
    let doc = texts::doc(db, kind, key)?;
    if let (Some(entry), Some(doc)) = (&entry, &doc)
        && entry.is_of(doc)
    {
        return Ok(());
    }
    if let Some(entry) = &entry {
        db.prepare_cached("DELETE FROM search_text WHERE rowid = ?1")?.execute([entry.id])?;
        db.prepare_cached("DELETE FROM search_doc WHERE id = ?1")?.execute([entry.id])?;
    }
    let Some(doc) = doc else { return Ok(()) };
    let (first, last) = ids_of(day_number(doc.day));
    let id = match entry.map(|entry| entry.id).filter(|id| (first..=last).contains(id)) {
        Some(id) => id,
        None => {
            let sql = "SELECT coalesce(max(id) + 1, ?1) FROM search_doc WHERE id BETWEEN ?1 AND ?2";
            db.prepare_cached(sql)?.query_row((first, last), |row| row.get(0))?
        }
    };
    insert(db, kind, &doc, id)
}

fn insert(db: &Connection, kind: SearchKind, doc: &Doc, id: i64) -> rusqlite::Result<()> {
    let sql = "INSERT INTO search_doc (id, kind, key, meeting, hash) VALUES (?1, ?2, ?3, ?4, ?5)";
    db.prepare_cached(sql)?.execute(params![id, kind.code(), doc.key, doc.meeting, doc.hash()])?;
    let sql = "INSERT INTO search_text (rowid, words, sounds, private_words, private_sounds)
               VALUES (?1, ?2, ?3, ?4, ?5)";
    let texts = params![id, doc.words, doc.sounds, doc.private_words, doc.private_sounds];
    db.prepare_cached(sql)?.execute(texts)?;
    Ok(())
}
