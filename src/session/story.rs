//! The story of a figure, gathered from snapshots, imports, the journal and directions.

use std::collections::HashSet;
use std::sync::Arc;

use super::error::{Refusal, SessionError};
use super::{Session, change, source_cell};
use crate::model::{
    Indicator, IndicatorCode, Scheme, SchemeTable, Source, Standing, Story, StoryDirection, StoryOf,
    StoryPoint, Unit,
};
use crate::store::UnitFigures;

impl Session {
    pub fn story(&self, of: &StoryOf) -> Result<Story, SessionError> {
        let scheme = self.scheme(&of.scheme)?;
        let unknown =
            || Refusal::UnknownIndicator { scheme: of.scheme.clone(), indicator: of.indicator.clone() };
        let indicator = scheme.indicator(&of.indicator).ok_or_else(unknown)?.clone();
        let twin = match &indicator.verifies {
            Some(reported) => scheme.indicator(reported),
            None => scheme.verified_of(&indicator.code),
        };
        let twin = twin.filter(|twin| !twin.retired).cloned();
        self.store.read(|store| {
            let unit = change::found(store.unit(of.unit)?)?;
            let figures = store.figures_of_unit(&of.scheme, of.unit)?.into_iter();
            let points =
                figures.map(|figures| self.point(of, &scheme, &unit, (&indicator, twin.as_ref()), figures));
            Ok(Story {
                points: points.collect::<Result<_, _>>()?,
                directions: self.directions_on(of)?,
                scheme: Arc::clone(&scheme),
                indicator: indicator.clone(),
                twin: twin.clone(),
                unit,
            })
        })
    }

    fn point(
        &self,
        of: &StoryOf,
        scheme: &Arc<Scheme>,
        unit: &Unit,
        (indicator, twin): (&Indicator, Option<&Indicator>),
        figures: UnitFigures,
    ) -> Result<StoryPoint, SessionError> {
        let UnitFigures { snapshot, readings } = figures;
        let source = if indicator.formula.is_some() {
            Source::WorkedOut
        } else if !readings.iter().any(|reading| reading.indicator == of.indicator) {
            Source::Nowhere
        } else if self.store.reading_is_counted(snapshot.id, unit.id, &of.indicator)? {
            Source::Counted
        } else if let Some((import, cell)) = self.store.reading_source(snapshot.id, unit.id, &of.indicator)? {
            let (cell, rewritten) = source_cell::read(&cell);
            Source::Imported { name: import.file_name, cell: cell.to_owned(), rewritten, at: import.at }
        } else {
            Source::Typed(self.store.reading_written(snapshot.id, unit.id, &of.indicator)?)
        };
        let (as_on, is_sample) = (snapshot.as_on, snapshot.is_sample);
        // Formulas are worked out as in the table.
        let scheme = Arc::clone(scheme);
        let table =
            SchemeTable::evaluate(scheme, Some(snapshot), as_on, std::slice::from_ref(unit), &readings);
        let value = |code: &IndicatorCode| table.rows.first()?.cells.get(table.column(code)?)?.value.clone();
        let twin = twin.and_then(|twin| value(&twin.code));
        Ok(StoryPoint { as_on, is_sample, value: value(&of.indicator), twin, source })
    }

    fn directions_on(&self, of: &StoryOf) -> Result<Vec<StoryDirection>, SessionError> {
        let on: HashSet<_> =
            self.store.directions_on(&of.scheme, of.unit, &of.indicator)?.into_iter().collect();
        let standings = self.standings()?;
        let given = self.store.given_earlier(&on)?.into_iter().rev().map(|given| StoryDirection {
            standing: standings
                .get(&given.direction.id)
                .copied()
                .unwrap_or_else(Standing::default)
                .with(&given.direction),
            direction: given.direction,
            meeting_number: given.meeting_number,
            meeting_date: given.meeting_date,
        });
        Ok(given.collect())
    }
}
