//! What became of the sample's directions: the figures at which they point, and the entries on them. These
//! are written when all meetings are there, for the chair's word stands in the next one.

use std::collections::BTreeMap;

use super::content::{EntryContent, TargetContent};
use super::writer::{Writer, Written};
use crate::model::{
    Captured, Compliance, ComplianceEntry, DirectionId, Evidence, MeetingId, Report, Reporter, SeriesId,
    Target, UnitLevel,
};
use crate::session::error::SessionError;
use crate::session::read::evaluate;
use crate::session::schemes;

/// The number of a meeting in its series.
type Numbered = (SeriesId, u32);

/// An entry that waits for its meeting.
struct Waiting {
    direction: DirectionId,
    next: Numbered,
    content: EntryContent,
}

#[derive(Default)]
pub(super) struct FollowUps {
    meetings: BTreeMap<Numbered, MeetingId>,
    waiting: Vec<Waiting>,
}

impl FollowUps {
    pub fn met(&mut self, series: SeriesId, number: u32, meeting: MeetingId) {
        self.meetings.insert((series, number), meeting);
    }

    /// `number` is that of the meeting that gave the direction.
    pub fn wait(
        &mut self,
        direction: DirectionId,
        (series, number): Numbered,
        entries: impl IntoIterator<Item = EntryContent>,
    ) {
        let next = (series, number.saturating_add(1));
        self.waiting.extend(entries.into_iter().map(|content| Waiting { direction, next, content }));
    }
}

impl Writer<'_> {
    pub fn write_follow_ups(&mut self) -> Written {
        let FollowUps { meetings, waiting } = std::mem::take(&mut self.follow_ups);
        for Waiting { direction, next, content } in waiting {
            let meeting = meetings.get(&next).copied().filter(|_| content.in_next_meeting);
            let entry = Compliance {
                id: self.id(),
                direction,
                meeting,
                date: content.date,
                entry: self.entry(&content),
                text: content.text,
                corrects: None,
            };
            self.store.add_compliance(&entry)?;
        }
        Ok(())
    }

    fn entry(&self, content: &EntryContent) -> ComplianceEntry {
        // A test reads every entry of the files, so no code is unknown.
        let read = ComplianceEntry::from_code(&content.entry, content.until);
        let by = content.by.as_ref().and_then(|who| self.who(who)).map(Reporter::Known);
        match read.unwrap_or(ComplianceEntry::Deferred(None)) {
            ComplianceEntry::Report(Report { state, .. }) => ComplianceEntry::Report(Report {
                state,
                delay_reason: content.delay_reason.clone(),
                evidence: content.references.iter().cloned().map(Evidence::Reference).collect(),
                by,
            }),
            other => other,
        }
    }

    /// What the direction points at, with the figures as on the day of the meeting.
    pub fn target(
        &self,
        content: &TargetContent,
        day: chrono::NaiveDate,
    ) -> Result<(Option<Target>, Option<Captured>), SessionError> {
        let named = |name: &String| {
            let block = self.units.iter().find(|u| u.level == UnitLevel::Block && &u.name.en == name);
            block.map(|unit| unit.id)
        };
        let unit = content.unit.as_ref().and_then(named);
        let Some(target) = Target::of(content.scheme.clone(), unit, content.indicator.clone()) else {
            return Ok((None, None));
        };
        let Some(scheme) = schemes::find(self.store, target.scheme())? else { return Ok((None, None)) };
        let then = evaluate(self.store, scheme, day, &self.units)?.capture(&target);
        Ok((Some(target), then))
    }
}
