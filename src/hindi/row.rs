//! How a row of a scheme's table is named, the same on screens, wall and paper.

use crate::i18n::screen::level_word;
use crate::model::{Bilingual, Lang, SchemeTable, TableRow, UnitLevel};

/// The level of its unit, where rows of several stand in one table: a block and the town in it may have one name.
pub fn row_level(table: &SchemeTable, row: &TableRow, lang: Lang) -> Option<&'static str> {
    table.tells_level(row).then(|| level_word(row.unit.level).text(lang))
}

/// Of the row at this place, as bars and parts know it; empty where there is none.
pub fn row_name_at(table: &SchemeTable, place: usize, lang: Lang) -> String {
    table.rows.get(place).map(|row| row_name(table, row, lang)).unwrap_or_default()
}

/// "चूरू", or "चूरू · ब्लॉक".
pub fn row_name(table: &SchemeTable, row: &TableRow, lang: Lang) -> String {
    let name = row.unit.name.get(lang);
    row_level(table, row, lang).map_or_else(|| name.to_owned(), |level| format!("{name} · {level}"))
}

/// What stands over the names of rows of these levels: "ब्लॉक / नगरीय निकाय".
pub fn heading_of_levels(levels: &[UnitLevel]) -> Bilingual {
    let name =
        |lang| levels.iter().map(|level| level_word(*level).text(lang)).collect::<Vec<_>>().join(" / ");
    Bilingual::new(name(Lang::Hi), name(Lang::En))
}
