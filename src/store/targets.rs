//! What a direction points at, and its figures as they stood then.

use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::Value as SqlValue;

use super::error::StoreError;
use super::open::Store;
use super::rows::{code, int, put, text};
use super::values::{columns, value};
use crate::model::{Captured, DirectionId, Figure, Share};

/// The figures' day and whether they are made up, as they stand beside the direction.
pub(super) type CapturedOn = Option<(NaiveDate, bool)>;

fn figure(row: &Row) -> rusqlite::Result<Figure> {
    let (part, whole): (Option<f64>, Option<f64>) = (row.get("part")?, row.get("whole")?);
    Ok(Figure {
        indicator: code(row, "indicator")?,
        value: value(row)?,
        share: part.zip(whole).map(|(part, whole)| Share { part, whole }),
    })
}

impl Store {
    pub(super) fn captured(
        &self,
        direction: DirectionId,
        on: CapturedOn,
    ) -> Result<Option<Captured>, StoreError> {
        let Some((as_on, is_sample)) = on else { return Ok(None) };
        let figures = self.run(|db| {
            let sql = "SELECT * FROM direction_figure WHERE direction = ?1 ORDER BY position";
            db.prepare_cached(sql)?.query_map([direction.to_string()], figure)?.collect()
        })?;
        Ok(Some(Captured { as_on, is_sample, figures }))
    }

    pub(super) fn put_figures(&self, direction: DirectionId, figures: &[Figure]) -> Result<(), StoreError> {
        self.run(|db| {
            let mut count = 0;
            for (position, figure) in (0_u32..).zip(figures) {
                let real = |number: Option<f64>| number.map_or(SqlValue::Null, SqlValue::Real);
                let mut values = vec![
                    ("direction", text(direction)),
                    ("position", int(position)),
                    ("indicator", text(&figure.indicator)),
                    ("part", real(figure.share.map(|share| share.part))),
                    ("whole", real(figure.share.map(|share| share.whole))),
                ];
                values.extend(columns(&figure.value));
                put(db, "direction_figure", 2, values)?;
                count = position + 1;
            }
            let sql = "DELETE FROM direction_figure WHERE direction = ?1 AND position >= ?2";
            db.prepare_cached(sql)?.execute((direction.to_string(), count))?;
            Ok(())
        })
    }
}
