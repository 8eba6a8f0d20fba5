//! What of each record is indexed: the texts by which people look for it.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::super::rows::{parsed_or_none, unreadable};
use crate::hindi::thread::entry_label;
use crate::hindi::{fold, format_date, month_name, sound};
use crate::model::{ComplianceEntry, Digits, Lang, SearchKind};

/// A record as it is indexed.
pub(super) struct Doc {
    pub key: String,
    pub meeting: Option<String>,
    /// The meeting's day, that of the entry, or the first of a thing.
    pub day: Option<NaiveDate>,
    pub words: String,
    pub sounds: String,
    pub private_words: String,
    pub private_sounds: String,
}

/// The kinds that stand in the database, in the order in which a new index takes them: of one day, what comes
/// later here is found first.
pub(super) const KINDS: [SearchKind; 9] = [
    SearchKind::Unit,
    SearchKind::Office,
    SearchKind::Post,
    SearchKind::Officer,
    SearchKind::Case,
    SearchKind::Meeting,
    SearchKind::Item,
    SearchKind::Direction,
    SearchKind::Compliance,
];

/// Key, meeting, day and private text; every column behind them is a text that anybody may find, but of an
/// entry on a direction what it is and the day that it names come first. `x` is the record.
fn select(kind: SearchKind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        SearchKind::Meeting => (
            "SELECT x.id, x.id, x.date, '', x.number, x.letter_number, x.subject_hi, x.subject_en, x.venue_hi,
                x.venue_en, s.name_hi, s.name_en
             FROM meeting AS x JOIN series AS s ON s.id = x.series",
            "x.date, x.number",
        ),
        SearchKind::Item => (
            "SELECT x.id, x.meeting, m.date, x.private_note, x.title_hi, x.title_en, x.brief, x.discussion
             FROM agenda_item AS x JOIN meeting AS m ON m.id = x.meeting",
            "m.date, x.meeting, x.position DESC, x.id",
        ),
        SearchKind::Direction => (
            "SELECT x.id, x.meeting, m.date, '',
                printf('%s/%d-%02d', x.number_code, x.number_year, x.number_serial), x.text, x.deadline_phrase,
                o.name_hi, o.name_en, p.name_hi, p.name_en,
                (SELECT group_concat(concat_ws(' ', so.name_hi, so.name_en, sp.name_hi, sp.name_en), ' ')
                 FROM direction_support AS s LEFT JOIN officer AS so ON so.id = s.officer
                     LEFT JOIN post AS sp ON sp.id = coalesce(s.post, so.post)
                 WHERE s.direction = x.id)
             FROM direction AS x JOIN meeting AS m ON m.id = x.meeting
                 LEFT JOIN officer AS o ON o.id = x.lead_officer
                 LEFT JOIN post AS p ON p.id = coalesce(x.lead_post, o.post)",
            "m.date, x.number_year, x.number_serial, x.id",
        ),
        // With its direction's number, so that a number finds the direction and all that came of it.
        SearchKind::Compliance => (
            "SELECT x.id, d.meeting, x.date, '', x.entry, x.until,
                printf('%s/%d-%02d', d.number_code, d.number_year, d.number_serial), x.text, x.delay_reason,
                x.by_name, o.name_hi, o.name_en, p.name_hi, p.name_en,
                (SELECT group_concat(text, char(10)) FROM compliance_evidence WHERE compliance = x.id)
             FROM compliance AS x JOIN direction AS d ON d.id = x.direction
                 LEFT JOIN officer AS o ON o.id = x.by_officer
                 LEFT JOIN post AS p ON p.id = coalesce(x.by_post, o.post)",
            "x.date, x.id",
        ),
        SearchKind::Officer => (
            "SELECT x.id, NULL, NULL, '', x.name_hi, x.name_en, p.name_hi, p.name_en, o.name_hi, o.name_en
             FROM officer AS x LEFT JOIN post AS p ON p.id = x.post LEFT JOIN office AS o ON o.id = p.office",
            "x.id",
        ),
        SearchKind::Post => (
            "SELECT x.id, NULL, NULL, '', x.name_hi, x.name_en, o.name_hi, o.name_en
             FROM post AS x LEFT JOIN office AS o ON o.id = x.office",
            "x.id",
        ),
        SearchKind::Office => ("SELECT x.id, NULL, NULL, '', x.name_hi, x.name_en FROM office AS x", "x.id"),
        SearchKind::Unit => {
            ("SELECT x.id, NULL, NULL, '', x.name_hi, x.name_en, x.lgd_code FROM unit AS x", "x.id DESC")
        }
        // Of its first day, and without its unit: who looks for a block does not want all that stands there.
        SearchKind::Case => (
            "SELECT x.id, NULL, x.opened, '', x.reference, x.title, x.remark,
                (SELECT group_concat(remark, char(10)) FROM register_state WHERE thing = x.id)
             FROM register_case AS x",
            "x.opened, x.id",
        ),
        // Definitions are not in the database.
        SearchKind::Scheme => return None,
    })
}

/// The record as it is to be indexed; `None` when there is none.
pub(super) fn doc(db: &Connection, kind: SearchKind, key: &str) -> rusqlite::Result<Option<Doc>> {
    let Some((select, _)) = select(kind) else { return Ok(None) };
    let mut query = db.prepare_cached(&format!("{select} WHERE x.id = ?1"))?;
    let mut rows = query.query([key])?;
    rows.next()?.map(|row| read(kind, row)).transpose()
}

/// Hands over all records of a kind, oldest first.
pub(super) fn each_doc(
    db: &Connection,
    kind: SearchKind,
    mut take: impl FnMut(Doc) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let Some((select, order)) = select(kind) else { return Ok(()) };
    let mut query = db.prepare(&format!("{select} ORDER BY {order}"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        take(read(kind, row)?)?;
    }
    Ok(())
}

fn read(kind: SearchKind, row: &Row) -> rusqlite::Result<Doc> {
    let day: Option<NaiveDate> = parsed_or_none(row, 2)?;
    let (mut open, first_text) = match kind {
        SearchKind::Compliance => (entry_texts(row)?, 6),
        _ => (String::new(), 4),
    };
    for column in first_text..row.as_ref().column_count() {
        match row.get_ref(column)? {
            rusqlite::types::ValueRef::Text(text) => open.push_str(&String::from_utf8_lossy(text)),
            rusqlite::types::ValueRef::Integer(number) => open.push_str(&number.to_string()),
            _ => {}
        }
        open.push('\n');
    }
    if let Some(day) = day.filter(|_| kind == SearchKind::Meeting) {
        open.push_str(&date_texts(day));
    }
    let (words, sounds) = indexed(&open);
    let (private_words, private_sounds) = indexed(row.get_ref(3)?.as_str()?);
    Ok(Doc { key: row.get(0)?, meeting: row.get(1)?, day, words, sounds, private_words, private_sounds })
}

/// What an entry is, as screens say it: "अध्यक्ष द्वारा स्वीकृत", "accepted by the chair".
fn entry_texts(row: &Row) -> rusqlite::Result<String> {
    let code = row.get_ref(4)?.as_str()?;
    let entry = ComplianceEntry::from_code(code, parsed_or_none(row, 5)?);
    let entry = entry.ok_or_else(|| unreadable(4, code))?;
    Ok(labels(&entry))
}

fn labels(entry: &ComplianceEntry) -> String {
    Lang::ALL.map(|lang| entry_label(entry, lang, Digits::Latin) + "\n").concat()
}

/// The ways in which people write a date: 21.11.2026, 2026-11-21, 21 नवम्बर 2026, 21 November 2026.
fn date_texts(day: NaiveDate) -> String {
    let mut out = format!("{}\n{day}", format_date(day, Digits::Latin));
    for lang in Lang::ALL {
        let month = month_name(chrono::Datelike::month(&day), lang);
        out.push_str(&format!("\n{} {month} {}", day.format("%-d"), day.format("%Y")));
    }
    out
}

/// The words of a text, folded, and how they sound, each sound once.
fn indexed(text: &str) -> (String, String) {
    let (mut words, mut sounds) = (String::with_capacity(text.len()), Vec::<String>::new());
    for word in fold::words(text) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&word.folded);
        let sound = sound::key(text.get(word.at).unwrap_or_default());
        // Numbers are found as they are.
        if sound.bytes().any(|byte| !byte.is_ascii_digit()) {
            sounds.push(sound);
        }
    }
    sounds.sort_unstable();
    sounds.dedup();
    (words, sounds.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When this fails, raise `VERSION` with the new number: indexes made before must be made anew.
    #[test]
    fn the_version_tells_how_texts_are_indexed() {
        let text = "जिला कलेक्टर, चुरू: ई-मित्र की २५ आईडी निरस्त; कमाण्ड, ब्लॉक लाड़ली गयी Sujangarh GP 07/2026-12";
        let entries = [None, NaiveDate::from_ymd_opt(2026, 12, 15)].map(|until| {
            let codes = ["pending", "in-progress", "partly", "complied", "extended", "dropped"];
            let codes = codes.into_iter().chain(["accepted", "not-accepted", "more-time", "deferred"]);
            let entries = codes.filter_map(|code| ComplianceEntry::from_code(code, until));
            entries.map(|entry| labels(&entry)).collect::<String>()
        });
        let text = &format!("{text} {}", entries.concat());
        let fingerprint = super::super::index::hash(&[indexed(text).0.as_str(), indexed(text).1.as_str()]);
        assert_eq!((super::super::VERSION, fingerprint), (4, 1_254_729_185_494_272_732));
    }
}
