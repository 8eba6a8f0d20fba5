//! Units.

use rusqlite::{OptionalExtension, Row};

use super::error::StoreError;
use super::meetings::SeatUse;
use super::open::Store;
use super::people::Uses;
use super::rows::{coded, exists, int_or_null, parsed, parsed_or_none, put, text, text_or_null};
use crate::hindi::collate::Collator;
use crate::model::{Bilingual, Lang, Unit, UnitId, UnitLevel};

/// By place: a state has many units, and a name is looked up for each.
const COLUMNS: &str = "id, level, name_hi, name_en, lgd_code, parent, valid_from, valid_to";

fn unit(row: &Row) -> rusqlite::Result<Unit> {
    Ok(Unit {
        id: parsed(row, 0)?,
        level: coded(row, 1, UnitLevel::from_code)?,
        name: Bilingual { hi: row.get(2)?, en: row.get(3)? },
        lgd_code: row.get(4)?,
        parent: parsed_or_none(row, 5)?,
        valid_from: parsed_or_none(row, 6)?,
        valid_to: parsed_or_none(row, 7)?,
    })
}

/// By level and then by name, as a Hindi dictionary has it.
pub fn in_order(units: &mut [Unit]) {
    let collator = Collator::of(Lang::Hi);
    units
        .sort_by_cached_key(|unit| (unit.level, collator.key(unit.name.get(Lang::Hi)), unit.name.en.clone()));
}

impl Store {
    pub fn put_unit(&self, unit: &Unit) -> Result<(), StoreError> {
        let values = vec![
            ("id", text(unit.id)),
            ("level", text(unit.level.code())),
            ("name_hi", text(&unit.name.hi)),
            ("name_en", text(&unit.name.en)),
            ("lgd_code", int_or_null(unit.lgd_code)),
            ("parent", text_or_null(unit.parent)),
            ("valid_from", text_or_null(unit.valid_from)),
            ("valid_to", text_or_null(unit.valid_to)),
        ];
        self.run(|db| put(db, "unit", 1, values))
    }

    pub fn unit(&self, id: UnitId) -> Result<Option<Unit>, StoreError> {
        self.run(|db| {
            let sql = format!("SELECT {COLUMNS} FROM unit WHERE id = ?1");
            db.prepare_cached(&sql)?.query_row([id.to_string()], unit).optional()
        })
    }

    /// By level and then by name, as a Hindi dictionary has it.
    pub fn units(&self) -> Result<Vec<Unit>, StoreError> {
        let mut units = self.units_in_any_order()?;
        in_order(&mut units);
        Ok(units)
    }

    /// The same from one time to the next.
    pub fn units_in_any_order(&self) -> Result<Vec<Unit>, StoreError> {
        self.run(|db| {
            let sql = format!("SELECT {COLUMNS} FROM unit ORDER BY id");
            db.prepare_cached(&sql)?.query_map([], unit)?.collect()
        })
    }

    /// All ids.
    pub fn unit_ids(&self) -> Result<Vec<UnitId>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT id FROM unit")?;
            query.query_map([], |row| parsed(row, 0))?.collect()
        })
    }

    pub fn delete_unit(&self, id: UnitId) -> Result<bool, StoreError> {
        self.delete("unit", id)
    }

    pub fn unit_has_readings(&self, id: UnitId) -> Result<bool, StoreError> {
        // By the keys of all snapshots, which begin the key of the figures.
        let sql =
            "SELECT 1 FROM snapshot AS s JOIN reading AS r ON r.snapshot = s.id AND r.unit = ?1 LIMIT 1";
        self.run(|db| exists(db, sql, &id.to_string()))
    }

    /// Where directions point at the unit: their numbers, or the meeting of information that has none.
    pub fn uses_of_unit(&self, id: UnitId) -> Result<Uses, StoreError> {
        let sql = "SELECT printf('%s/%d-%02d', d.number_code, d.number_year, d.number_serial) AS number,
                d.number_serial IS NOT NULL AS is_numbered, m.number AS meeting_number, m.date
             FROM direction AS d JOIN meeting AS m ON m.id = d.meeting
             WHERE d.target_unit = ?1 ORDER BY m.date DESC, d.number_serial DESC LIMIT 3";
        let mut uses = Uses::default();
        self.run(|db| {
            let mut query = db.prepare_cached(sql)?;
            let mut rows = query.query([id.to_string()])?;
            while let Some(row) = rows.next()? {
                if row.get("is_numbered")? {
                    uses.directions.push(row.get("number")?);
                } else {
                    uses.meetings
                        .push(SeatUse { number: row.get("meeting_number")?, date: parsed(row, "date")? });
                }
            }
            Ok(())
        })?;
        Ok(uses)
    }

    pub fn unit_has_children(&self, id: UnitId) -> Result<bool, StoreError> {
        self.run(|db| exists(db, "SELECT 1 FROM unit WHERE parent = ?1", &id.to_string()))
    }

    /// Other names of units, by unit.
    pub fn unit_spellings(&self) -> Result<Vec<(UnitId, String)>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT unit, spelling FROM unit_spelling")?;
            query.query_map([], |row| Ok((parsed(row, "unit")?, row.get("spelling")?)))?.collect()
        })
    }

    /// Makes these the other names of the unit, and no others.
    pub fn put_unit_spellings(&self, unit: UnitId, spellings: &[String]) -> Result<(), StoreError> {
        self.run(|db| {
            let before: Vec<String> = db
                .prepare_cached("SELECT spelling FROM unit_spelling WHERE unit = ?1")?
                .query_map([unit.to_string()], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for gone in before.iter().filter(|spelling| !spellings.contains(spelling)) {
                let sql = "DELETE FROM unit_spelling WHERE unit = ?1 AND spelling = ?2";
                db.prepare_cached(sql)?.execute((unit.to_string(), gone))?;
            }
            for spelling in spellings {
                put(db, "unit_spelling", 2, vec![("unit", text(unit)), ("spelling", text(spelling))])?;
            }
            Ok(())
        })
    }
}
