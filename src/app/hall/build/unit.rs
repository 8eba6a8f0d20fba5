//! One unit for the hall: its figures large, and what was and is directed on it.

use super::Build;
use crate::app::hall::scene::{BigFigure, Body, Card, Scene, UnitPage};
use crate::hindi::column_head;
use crate::hindi::row::row_name;
use crate::model::{AgendaItem, Direction, SchemeTable, TableRow};

impl Build<'_> {
    /// One row, large.
    pub(super) fn unit(&self, number: &str, item: &AgendaItem, table: &SchemeTable) -> Scene {
        let columns = self.columns(table);
        let Some(row) = self.row_shown(table) else { return self.directions(number, item) };
        let figures = columns.iter().filter_map(|at| {
            let indicator = table.scheme.indicators.get(*at)?;
            Some(BigFigure {
                head: column_head(indicator, self.writing()),
                cell: self.cell(row.cells.get(*at), indicator, false),
                target: indicator.target.map(|target| self.target(indicator, target)).unwrap_or_default(),
            })
        });
        let page = UnitPage { figures: figures.collect(), cards: self.cards_on(item, table, row) };
        let mut heading = self.heading(number, item, self.figures_on(table));
        heading.title = format!("{}: {}", heading.title, row_name(table, row, self.lang()));
        Scene {
            heading: Some(heading),
            body: Body::Unit(page),
            note: self.sample_note(Some(table)),
            ..Scene::default()
        }
    }

    /// The row that is being talked about, else the one that is furthest behind.
    pub(super) fn row_shown<'a>(&self, table: &'a SchemeTable) -> Option<&'a TableRow> {
        let pointed = table.rows.iter().find(|row| Some(row.unit.id) == self.wanted.focus);
        pointed.or_else(|| table.rows.get(*table.worst_first(&self.columns(table)).first()?))
    }

    /// Earlier directions on the unit, then those of this meeting.
    fn cards_on(&self, item: &AgendaItem, table: &SchemeTable, row: &TableRow) -> Vec<Card> {
        let is_on = |direction: &Direction| {
            let target = direction.target.as_ref();
            target.is_some_and(|target| {
                target.scheme() == &table.scheme.code && target.unit() == Some(row.unit.id)
            })
        };
        let earlier = self.file.earlier_of(item).filter(|past| is_on(&past.direction));
        let new = self.new_directions(item).into_iter().filter(|direction| is_on(direction));
        earlier.map(|past| self.earlier_card(past)).chain(new.map(|given| self.new_card(given))).collect()
    }
}
