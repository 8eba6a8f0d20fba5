//! From one meeting of a series to the next. What earlier meetings directed is asked for, never copied:
//! what is still open, and what was closed since the last meeting, which is shown once more. Points that
//! were left for a later meeting are taken up as new ones that name them.

use std::collections::{HashMap, HashSet};

use super::Session;
use super::change::{Change, Done, Outcome, found, insert_at};
use super::error::{Refusal, SessionError};
use super::read::evaluate;
use super::word::OperationKind;
use crate::i18n::thread::ThreadText;
use crate::model::{
    AgendaItem, AgendaItemId, Bilingual, Captured, DirectionId, EarlierDirection, ItemKind, Lang,
    LastMeeting, Meeting, MeetingId, Standing, Target,
};
use crate::store::{EntriesByDirection, GivenEarlier};

impl Change<'_> {
    /// The points with which a new meeting of a series starts when another one came before it: the last
    /// minutes are confirmed, earlier directions are asked after, and what was left is taken up.
    pub fn begin_agenda(&self, meeting: &Meeting) -> Result<(), SessionError> {
        if self.store.last_meeting(meeting)?.is_none() {
            return Ok(());
        }
        let generated = [
            (ItemKind::Confirmation, ThreadText::ConfirmationItem),
            (ItemKind::Compliance, ThreadText::ComplianceItem),
        ];
        let mut items = Vec::new();
        for (kind, title) in generated {
            let title = Bilingual::new(title.text(Lang::Hi), title.text(Lang::En));
            let id = AgendaItemId(self.clock.new_uuid());
            items.push(AgendaItem { kind, title, ..AgendaItem::blank(id, meeting.id) });
        }
        for parked in self.store.parked_before(meeting)? {
            let id = AgendaItemId(self.clock.new_uuid());
            items.push(taken_up(parked, id, meeting.id));
        }
        self.put_in_order(items)
    }

    pub fn park_item(&self, id: AgendaItemId, parked: bool) -> Outcome {
        let item = found(self.store.item(id)?)?;
        let kind = if parked { OperationKind::ParkItem } else { OperationKind::UnparkItem };
        let done = Done::new(kind, item.title.clone()).in_meeting(item.meeting);
        self.store.put_item(&AgendaItem { parked, ..item })?;
        Ok(done)
    }

    /// The point goes to the end of the meeting's list.
    pub fn take_up_item(&self, meeting: MeetingId, parked: AgendaItemId, id: AgendaItemId) -> Outcome {
        let meeting = found(self.store.meeting(meeting)?)?;
        if self.store.item(id)?.is_some() {
            return Err(Refusal::NotMovable.into());
        }
        let offered = self.store.parked_before(&meeting)?.into_iter().find(|item| item.id == parked);
        let item = taken_up(offered.ok_or(Refusal::NotParked)?, id, meeting.id);
        let done = Done::new(OperationKind::TakeUpItem, item.title.clone()).in_meeting(meeting.id);
        let mut siblings = self.siblings(meeting.id, None)?;
        insert_at(&mut siblings, usize::MAX, item);
        self.put_in_order(siblings)?;
        Ok(done)
    }
}

/// The same point in a later meeting: what was prepared comes along, what was said does not.
fn taken_up(parked: AgendaItem, id: AgendaItemId, meeting: MeetingId) -> AgendaItem {
    AgendaItem {
        id,
        meeting,
        parent: None,
        used_seconds: None,
        discussion: String::new(),
        parked: false,
        continues: Some(parked.id),
        ..parked
    }
}

impl Session {
    /// Earlier directions with all that was entered on them up to the day of the meeting, oldest first. Their
    /// figures of now are not in it: they come from the tables.
    pub(super) fn carried_over(
        &self,
        meeting: &Meeting,
        last: Option<&LastMeeting>,
    ) -> Result<Vec<EarlierDirection>, SessionError> {
        let Some(last) = last else { return Ok(Vec::new()) };
        // Most of thousands are closed. They are told by their entries alone; only the rest is read whole.
        let mut entries = self.store.compliance_before(meeting)?;
        let standings: HashMap<DirectionId, Standing> = self
            .store
            .directions_before(meeting)?
            .into_iter()
            .map(|(id, due)| {
                let entries = entries.get(&id).map_or(&[][..], Vec::as_slice);
                (id, Standing::from_entries(due, entries, meeting.date))
            })
            .filter(|(_, standing)| is_carried_over(standing, meeting, last))
            .collect();
        let wanted: HashSet<DirectionId> = standings.keys().copied().collect();
        let given = self.store.given_earlier(&wanted)?.into_iter().map(|given| {
            let standing = standings.get(&given.direction.id).copied().unwrap_or_default();
            self.earlier(given, standing, &mut entries)
        });
        given.collect()
    }

    fn earlier(
        &self,
        given: GivenEarlier,
        standing: Standing,
        entries: &mut EntriesByDirection,
    ) -> Result<EarlierDirection, SessionError> {
        let GivenEarlier { direction, meeting_number, meeting_date, item_scheme } = given;
        let entries = entries.remove(&direction.id).unwrap_or_default();
        let entries = entries.into_iter().map(|entry| self.store.with_evidence(entry));
        Ok(EarlierDirection {
            scheme: direction.target.as_ref().map(|target| target.scheme().clone()).or(item_scheme),
            meeting_number,
            meeting_date,
            entries: entries.collect::<Result<_, _>>()?,
            standing: standing.with(&direction),
            now: None,
            direction,
        })
    }

    /// The target's figures as the meeting sees them.
    pub(super) fn captured_on(
        &self,
        target: &Target,
        meeting: &Meeting,
    ) -> Result<Option<Captured>, SessionError> {
        // A scheme that the definitions no longer have shows no figures.
        let Some(defined) = self.defined_for(meeting, target.scheme())? else { return Ok(None) };
        Ok(self.table_as(&defined, meeting.date)?.capture(target))
    }
}

/// Open on the day of the meeting, or closed in it or since the last one.
fn is_carried_over(standing: &Standing, meeting: &Meeting, last: &LastMeeting) -> bool {
    standing.closed.is_none_or(|closing| closing.date > last.date || closing.meeting == Some(meeting.id))
}

impl Change<'_> {
    /// The figures at which a direction of the meeting points, as they stand in it.
    pub fn capture(&self, target: &Target, meeting: MeetingId) -> Result<Option<Captured>, SessionError> {
        let meeting = found(self.store.meeting(meeting)?)?;
        let scheme = self.scheme(target.scheme())?;
        let table = evaluate(self.store, scheme, meeting.date, &self.store.units()?)?;
        Ok(table.capture(target))
    }
}
