//! Agenda items.

use rusqlite::{OptionalExtension, Row};

use super::error::StoreError;
use super::open::Store;
use super::rows::{
    bilingual, coded, int, int_or_null, parsed, parsed_or_none, put, seat, text, text_or_null,
};
use crate::model::{AgendaItem, AgendaItemId, ItemKind, MeetingId, SchemeCode};

pub(super) fn item(row: &Row) -> rusqlite::Result<AgendaItem> {
    Ok(AgendaItem {
        id: parsed(row, "id")?,
        meeting: parsed(row, "meeting")?,
        parent: parsed_or_none(row, "parent")?,
        position: row.get("position")?,
        kind: coded(row, "kind", ItemKind::from_code)?,
        title: bilingual(row, "title")?,
        scheme: row.get::<_, Option<String>>("scheme")?.map(SchemeCode),
        presenter: seat(row, "presenter")?,
        planned_minutes: row.get("planned_minutes")?,
        used_seconds: row.get("used_seconds")?,
        brief: row.get("brief")?,
        private_note: row.get("private_note")?,
        discussion: row.get("discussion")?,
        parked: row.get("parked")?,
        continues: parsed_or_none(row, "continues")?,
    })
}

impl Store {
    pub fn put_item(&self, item: &AgendaItem) -> Result<(), StoreError> {
        let values = vec![
            ("id", text(item.id)),
            ("meeting", text(item.meeting)),
            ("parent", text_or_null(item.parent)),
            ("position", int(item.position)),
            ("kind", text(item.kind.code())),
            ("title_hi", text(&item.title.hi)),
            ("title_en", text(&item.title.en)),
            ("scheme", text_or_null(item.scheme.as_ref())),
            ("presenter_officer", text_or_null(item.presenter.map(|seat| seat.officer))),
            ("presenter_post", text_or_null(item.presenter.and_then(|seat| seat.post))),
            ("planned_minutes", int_or_null(item.planned_minutes)),
            ("used_seconds", int_or_null(item.used_seconds)),
            ("brief", text(&item.brief)),
            ("private_note", text(&item.private_note)),
            ("discussion", text(&item.discussion)),
            ("parked", int(item.parked)),
            ("continues", text_or_null(item.continues)),
        ];
        self.run(|db| put(db, "agenda_item", 1, values))
    }

    pub fn item(&self, id: AgendaItemId) -> Result<Option<AgendaItem>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM agenda_item WHERE id = ?1")?;
            query.query_row([id.to_string()], item).optional()
        })
    }

    /// What took the item up again stands alone then.
    pub fn delete_item(&self, id: AgendaItemId) -> Result<bool, StoreError> {
        self.run(|db| {
            let sql = "UPDATE agenda_item SET continues = NULL WHERE continues = ?1";
            db.prepare_cached(sql)?.execute([id.to_string()])
        })?;
        self.delete("agenda_item", id)
    }

    /// By position; the items of different parents stand mixed.
    pub fn items(&self, meeting: MeetingId) -> Result<Vec<AgendaItem>, StoreError> {
        self.run(|db| {
            let sql = "SELECT * FROM agenda_item WHERE meeting = ?1 ORDER BY position, id";
            db.prepare_cached(sql)?.query_map([meeting.to_string()], item)?.collect()
        })
    }
}
