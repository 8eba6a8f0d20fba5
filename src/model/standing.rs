//! How a direction stands on a day: worked out from its entries, never stored.
//!
//! Entries count from their own day on, in the order of their days; on one day, in the order of their ids, which is
//! that of their making. A correction, from the day on which it was made, stands in the place of the entry that it
//! corrects, whose day is its own: what it says was so then. Where the state itself was wrong, what the chair had
//! said to it is taken to be said of what was not so, and the chair is asked again; only a new day that was given
//! stays given.

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
        for placed in in_force(entries, day) {
            standing.follow(&placed);
        }
        standing
    }

    fn follow(&mut self, placed: &Placed<'_>) {
        let entry = placed.entry;
        let closing = Closing { date: placed.said_on(), meeting: entry.meeting };
        match &entry.entry {
            ComplianceEntry::Report(Report { state, .. }) => {
                self.reported(*state, placed.first().date, closing)
            }
            ComplianceEntry::Chair(word) => self.heard(*word, closing),
            ComplianceEntry::Deferred(to) => {
                self.times_deferred += 1;
                self.deferred_to = *to;
            }
        }
    }

    fn reported(&mut self, state: ComplianceState, day: NaiveDate, closing: Closing) {
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
        self.complied_on = (state == ComplianceState::Complied).then_some(day);
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

/// An entry in force, and those that it corrects down to the first.
struct Placed<'a> {
    entry: &'a Compliance,
    /// Newest first.
    corrected: Vec<&'a Compliance>,
}

impl<'a> Placed<'a> {
    fn new(entry: &'a Compliance, by_id: &HashMap<ComplianceId, &'a Compliance>) -> Self {
        let (mut corrected, mut seen) = (Vec::new(), HashSet::from([entry.id]));
        let mut at = entry;
        while let Some(before) = at.corrects.and_then(|id| by_id.get(&id)).filter(|one| seen.insert(one.id)) {
            corrected.push(*before);
            at = before;
        }
        Self { entry, corrected }
    }

    /// In whose place it stands.
    fn first(&self) -> &'a Compliance {
        self.corrected.last().copied().unwrap_or(self.entry)
    }

    /// Since when it says what it says. What first closes by a correction is closed on the day of that, so that the
    /// next meeting still hears of it.
    fn said_on(&self) -> NaiveDate {
        let same = |link: &&&Compliance| link.entry.code() == self.entry.entry.code();
        self.corrected.iter().take_while(same).last().map_or(self.entry.date, |link| link.date)
    }

    /// The state was another one when `word` was said to it.
    fn was_other_for(&self, word: &Compliance) -> bool {
        let heard = self.corrected.iter().find(|link| link.id < word.id);
        self.entry.id > word.id && heard.is_some_and(|heard| heard.entry.code() != self.entry.entry.code())
    }
}

/// The entries that count on `day`, in their order: without those that another one corrects, of two that correct
/// the same one the later, and without what the chair said to a wrong state.
fn in_force(entries: &[Compliance], day: NaiveDate) -> Vec<Placed<'_>> {
    let counted = |entry: &&Compliance| entry.date <= day;
    // As nearly always, and asked for thousands of directions when a meeting is opened.
    if entries.iter().all(|entry| entry.corrects.is_none()) {
        let mut out: Vec<&Compliance> = entries.iter().filter(counted).collect();
        out.sort_by_key(|entry| (entry.date, entry.id));
        return out.into_iter().map(|entry| Placed { entry, corrected: Vec::new() }).collect();
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
    let placed = entries.iter().filter(counted).filter(holds).map(|entry| Placed::new(entry, &by_id));
    let mut placed: Vec<Placed<'_>> = placed.filter(|placed| placed.first().date <= day).collect();
    placed.sort_by_key(|placed| (placed.first().date, placed.first().id, placed.entry.id));
    without_words_on_wrong_states(placed)
}

fn without_words_on_wrong_states(placed: Vec<Placed<'_>>) -> Vec<Placed<'_>> {
    let mut out: Vec<Placed<'_>> = Vec::with_capacity(placed.len());
    for one in placed {
        let is_of_state =
            matches!(one.entry.entry, ComplianceEntry::Chair(ChairWord::Accepted | ChairWord::NotAccepted));
        let is_report = |before: &&Placed<'_>| matches!(before.entry.entry, ComplianceEntry::Report(_));
        let reported = out.iter().rfind(is_report).filter(|_| is_of_state);
        if !reported.is_some_and(|report| report.was_other_for(one.entry)) {
            out.push(one);
        }
    }
    out
}

#[cfg(test)]
mod tests;
