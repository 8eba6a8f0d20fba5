//! How a direction stands on a day: worked out from its entries, never stored.
//!
//! A correction stands in the place of the entry that it corrects. Entries count from their own day on, in
//! the order of their days; on one day, in the order of their ids, which is that of their making.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{
    ChairWord, Compliance, ComplianceEntry, ComplianceId, ComplianceState, Direction, MeetingId, Report,
};

/// The entry that closed a direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    pub date: NaiveDate,
    /// The meeting in which it was entered.
    pub meeting: Option<MeetingId>,
}

/// How a direction stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// As last reported.
    pub state: ComplianceState,
    /// What the chair said to that report.
    pub chair: Option<ChairWord>,
    /// The day by now: that of the direction, or the last to which it was extended.
    pub due: Option<NaiveDate>,
    pub times_deferred: u32,
    pub times_extended: u32,
    /// The day to which it was last deferred, if one was named.
    pub deferred_to: Option<NaiveDate>,
    /// When it was last reported as complied with, while that holds.
    pub complied_on: Option<NaiveDate>,
    /// Accepted as complied with, or dropped.
    pub closed: Option<Closing>,
}

impl Standing {
    /// As on `day`, from all entries of the direction in any order.
    pub fn of(direction: &Direction, entries: &[Compliance], day: NaiveDate) -> Self {
        Self::from_entries(direction.deadline.date, entries, day).with(direction)
    }

    /// The meeting that has the direction may have been the first to defer it.
    pub fn with(self, direction: &Direction) -> Self {
        let times_deferred = self.times_deferred.saturating_add(u32::from(direction.deferred));
        Self { times_deferred, ..self }
    }

    /// The same for a direction of which only the day is known on which it was to be done.
    pub fn from_entries(due: Option<NaiveDate>, entries: &[Compliance], day: NaiveDate) -> Self {
        let mut standing = Self { due, ..Self::default() };
        for entry in in_force(entries, day) {
            standing.follow(entry);
        }
        standing
    }

    fn follow(&mut self, entry: &Compliance) {
        let closing = Closing { date: entry.date, meeting: entry.meeting };
        match &entry.entry {
            ComplianceEntry::Report(Report { state, .. }) => self.reported(*state, closing),
            ComplianceEntry::Chair(word) => self.heard(*word, closing),
            ComplianceEntry::Deferred(to) => {
                self.times_deferred += 1;
                self.deferred_to = *to;
            }
        }
    }

    fn reported(&mut self, state: ComplianceState, closing: Closing) {
        // More proof of what is complied with already leaves it so, from the day on which it was, and accepted where
        // it is; more words on what was dropped leave it dropped.
        let still_complied = state == ComplianceState::Complied && self.complied_on.is_some();
        let still_dropped = state == ComplianceState::Dropped && self.closed.is_some();
        if self.state == state && (still_complied || still_dropped) {
            return;
        }
        self.state = state;
        self.chair = None;
        self.closed = (state == ComplianceState::Dropped).then_some(closing);
        self.complied_on = (state == ComplianceState::Complied).then_some(closing.date);
        if let ComplianceState::Extended(until) = state {
            self.times_extended += 1;
            self.due = Some(until);
        }
    }

    fn heard(&mut self, word: ChairWord, closing: Closing) {
        self.chair = Some(word);
        match word {
            ChairWord::Accepted if self.state == ComplianceState::Complied => {
                self.closed = self.closed.or(Some(closing));
            }
            ChairWord::Accepted => {}
            ChairWord::NotAccepted => self.reopen(),
            ChairWord::MoreTime(until) => {
                self.reopen();
                self.times_extended += 1;
                self.due = until.or(self.due);
            }
        }
    }

    fn reopen(&mut self) {
        self.closed = None;
        self.complied_on = None;
    }

    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Reported as complied with, and the chair has yet to say a word.
    pub fn awaits_chair(&self) -> bool {
        self.is_open() && self.state == ComplianceState::Complied && self.chair.is_none()
    }

    pub fn is_not_accepted(&self) -> bool {
        self.is_open() && self.chair == Some(ChairWord::NotAccepted)
    }

    /// Days past the day on which it was due: until it was reported as complied with or was closed, else
    /// until `day`. What waits for the chair's word gets no later by waiting, and what was dropped is not
    /// late. 0 when in time or without day.
    pub fn days_late(&self, day: NaiveDate) -> u32 {
        if self.state == ComplianceState::Dropped && !self.is_open() {
            return 0;
        }
        let end = self.complied_on.or(self.closed.map(|closing| closing.date)).unwrap_or(day);
        self.due.map_or(0, |due| u32::try_from((end - due).num_days()).unwrap_or(0))
    }
}

/// The entries that count on `day`, in their order: without those that another one corrects, and of two
/// that correct the same one the later.
fn in_force(entries: &[Compliance], day: NaiveDate) -> Vec<&Compliance> {
    let counted = |entry: &&Compliance| entry.date <= day;
    // As nearly always, and asked for thousands of directions when a meeting is opened.
    if entries.iter().all(|entry| entry.corrects.is_none()) {
        let mut out: Vec<&Compliance> = entries.iter().filter(counted).collect();
        out.sort_by_key(|entry| (entry.date, entry.id));
        return out;
    }
    let by_id: HashMap<ComplianceId, &Compliance> = entries.iter().map(|entry| (entry.id, entry)).collect();
    let mut corrections: HashMap<ComplianceId, ComplianceId> = HashMap::new();
    for entry in entries.iter().filter(counted) {
        if let Some(corrected) = entry.corrects {
            let last = corrections.entry(corrected).or_insert(entry.id);
            *last = (*last).max(entry.id);
        }
    }
    let holds = |entry: &&Compliance| {
        !corrections.contains_key(&entry.id)
            && entry.corrects.is_none_or(|corrected| corrections.get(&corrected) == Some(&entry.id))
    };
    let mut out: Vec<&Compliance> = entries.iter().filter(counted).filter(holds).collect();
    out.sort_by_cached_key(|entry| (entry.date, place_of(entry, &by_id), entry.id));
    out
}

/// The id of the first entry of a chain of corrections: on the same day a correction stands where that did.
fn place_of(entry: &Compliance, by_id: &HashMap<ComplianceId, &Compliance>) -> ComplianceId {
    let (mut place, mut seen) = (entry, HashSet::new());
    while let Some(corrected) = place.corrects.and_then(|id| by_id.get(&id)) {
        if !seen.insert(corrected.id) {
            break;
        }
        place = corrected;
    }
    place.id
}

#[cfg(test)]
mod tests;
