//! How long each item takes: counted while it is the one that a meeting in session is at, kept with it, and
//! shown small beside what was planned. Nothing waits for it and nothing stops when the time is over.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use eframe::egui;

use crate::hindi::with_digits;
use crate::i18n::hall::Hall as Word;
use crate::model::{AgendaItem, AgendaItemId, Lang, MeetingFile, MeetingState};
use crate::session::Edit;

use super::Baithak;
use super::view::can_write;

const MINUTE_S: u32 = 60;
/// The program looks every minute: a longer time that passed unseen is a computer that slept.
const UNSEEN_S: i64 = 600;

/// How long an item has taken by now, all times together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Used {
    pub item: AgendaItemId,
    pub seconds: u32,
}

/// Counts for the item that the meeting is at.
#[derive(Debug, Default)]
pub struct Timing {
    running: Option<Running>,
    /// What was sent to the disk for each item; it may not have come back yet.
    sent: BTreeMap<AgendaItemId, u32>,
}

#[derive(Debug)]
struct Running {
    item: AgendaItemId,
    /// Seconds that it had taken up to `since`.
    before: u32,
    since: DateTime<FixedOffset>,
}

impl Running {
    /// Seconds that have passed and count; `None` where the computer slept, or its clock was set back.
    fn passed(&self, now: DateTime<FixedOffset>) -> Option<u32> {
        let passed = (now - self.since).num_seconds();
        u32::try_from(passed).ok().filter(|_| passed <= UNSEEN_S)
    }

    fn used(&self, now: DateTime<FixedOffset>) -> Used {
        let seconds = self.before.saturating_add(self.passed(now).unwrap_or_default());
        Used { item: self.item, seconds }
    }

    /// Begins to count anew from what has been counted.
    fn take_in(&mut self, now: DateTime<FixedOffset>) {
        let passed = self.passed(now);
        self.before = self.before.saturating_add(passed.unwrap_or_default());
        self.since = passed.map_or(now, |passed| self.since + TimeDelta::seconds(i64::from(passed)));
    }
}

impl Timing {
    pub fn used(&self, now: DateTime<FixedOffset>) -> Option<Used> {
        self.running.as_ref().map(|running| running.used(now))
    }

    /// Takes note of the item that the meeting is at, with its stored seconds; `None` where nothing is
    /// counted. Gives what is to be stored: at the end of each minute, and when an item is left.
    pub fn look(
        &mut self,
        at: Option<(AgendaItemId, Option<u32>)>,
        now: DateTime<FixedOffset>,
    ) -> Option<Used> {
        let stays = |running: &&mut Running| at.is_some_and(|(item, _)| item == running.item);
        if let Some(running) = self.running.as_mut().filter(stays) {
            let (used, slept) = (running.used(now), running.passed(now).is_none());
            let is_full = used.seconds / MINUTE_S > running.before / MINUTE_S;
            if is_full || slept {
                running.take_in(now);
            }
            return is_full.then(|| self.sent(used));
        }
        let left = self.running.take().map(|running| running.used(now));
        self.running = at.map(|(item, stored)| {
            let sent = self.sent.get(&item).copied().unwrap_or_default();
            Running { item, before: stored.unwrap_or_default().max(sent), since: now }
        });
        left.map(|used| self.sent(used))
    }

    fn sent(&mut self, used: Used) -> Used {
        self.sent.insert(used.item, used.seconds);
        used
    }
}

impl Baithak {
    /// Counts on, and wakes the window when the next minute is full.
    pub(super) fn run_timing(&mut self, ctx: &egui::Context) {
        let now = self.clock.now();
        let at = self.timed_item();
        if let Some(used) = self.timing.look(at, now) {
            self.store_time(used);
        }
        if let Some(used) = self.timing.used(now) {
            let wait_s = u64::from(MINUTE_S - used.seconds % MINUTE_S);
            ctx.request_repaint_after(Duration::from_secs(wait_s));
        }
    }

    /// The item that the meeting is at, while it is in session and can be written.
    fn timed_item(&self) -> Option<(AgendaItemId, Option<u32>)> {
        let data = self.data.as_ref().filter(|data| can_write(data.access))?;
        let file = data.file.as_ref().filter(|file| file.meeting.state == MeetingState::InSession)?;
        let item = file.item(self.screens.review.current()?)?;
        Some((item.id, item.used_seconds))
    }

    /// Stores what was counted until now. Before the meeting is closed or another one is opened.
    pub(super) fn keep_time(&mut self) {
        if let Some(used) = self.timing.look(None, self.clock.now()) {
            self.store_time(used);
        }
    }

    fn store_time(&mut self, used: Used) {
        let file = self.data.as_ref().and_then(|data| data.file.as_ref());
        // An item may be deleted while it is counted, and a meeting may be closed.
        let item = file.filter(|file| file.meeting.state == MeetingState::InSession);
        if item.is_some_and(|file| file.item(used.item).is_some_and(|item| is_more(item, used))) {
            self.worker.edit(Edit::SetUsedSeconds { item: used.item, seconds: Some(used.seconds) });
        }
    }
}

fn is_more(item: &AgendaItem, used: Used) -> bool {
    used.seconds > item.used_seconds.unwrap_or_default()
}

/// "बिन्दु 6/10 · बैठक 42/90 मिनट": whole minutes used and planned, of an item and of the meeting. Empty before the
/// meeting has begun, and where there is nothing to say.
pub fn line(file: &MeetingFile, item: Option<&AgendaItem>, used: Option<Used>, lang: Lang) -> String {
    if file.meeting.state == MeetingState::Draft {
        return String::new();
    }
    let seconds_of = |item: &AgendaItem| {
        let running = used.filter(|used| used.item == item.id).map(|used| used.seconds);
        running.unwrap_or_default().max(item.used_seconds.unwrap_or_default())
    };
    let minutes = |seconds: u32, planned: Option<u32>| {
        let used = seconds / MINUTE_S;
        let text = planned.map_or_else(|| used.to_string(), |planned| format!("{used}/{planned}"));
        (seconds > 0 || planned.is_some()).then(|| with_digits(&text, file.office.digits_in(lang)))
    };
    let of_item = item.and_then(|item| minutes(seconds_of(item), item.planned_minutes.map(u32::from)));
    let all = file.items.iter().map(seconds_of).fold(0, u32::saturating_add);
    let of_meeting = minutes(all, file.planned_minutes());
    let parts = [(Word::ItemMinutes, of_item), (Word::MeetingMinutes, of_meeting)];
    let said = parts.into_iter().filter_map(|(word, text)| Some(word.with(lang, &[("used", &text?)])));
    said.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(n: u128) -> AgendaItemId {
        AgendaItemId(uuid::Uuid::from_u128(n))
    }

    fn at(seconds: i64) -> DateTime<FixedOffset> {
        let start = DateTime::parse_from_rfc3339("2026-11-21T11:00:00+05:30").unwrap();
        start + chrono::TimeDelta::seconds(seconds)
    }

    #[test]
    fn an_item_is_stored_when_it_is_left_and_counts_on_when_it_is_taken_up_again() {
        let mut timing = Timing::default();
        assert_eq!(timing.look(Some((item(1), None)), at(0)), None);
        let used = timing.look(Some((item(2), Some(100))), at(45));
        assert_eq!(used, Some(Used { item: item(1), seconds: 45 }));
        assert_eq!(timing.used(at(50)), Some(Used { item: item(2), seconds: 105 }));
        // What was sent has not come back from the disk yet.
        let used = timing.look(Some((item(1), None)), at(60));
        assert_eq!(used, Some(Used { item: item(2), seconds: 115 }));
        assert_eq!(timing.look(None, at(70)), Some(Used { item: item(1), seconds: 55 }));
        assert_eq!(timing.look(None, at(80)), None);
    }

    #[test]
    fn each_full_minute_is_stored_once_so_that_little_is_lost() {
        let mut timing = Timing::default();
        let one = Some((item(1), Some(30)));
        timing.look(one, at(0));
        assert_eq!(timing.look(one, at(29)), None);
        assert_eq!(timing.look(one, at(31)), Some(Used { item: item(1), seconds: 61 }));
        assert_eq!(timing.look(one, at(40)), None);
        assert_eq!(timing.look(one, at(95)), Some(Used { item: item(1), seconds: 125 }));
    }

    #[test]
    fn a_computer_that_slept_or_whose_clock_was_set_back_adds_nothing_and_counts_on() {
        for away in [-600, 10 * 3600] {
            let mut timing = Timing::default();
            let one = Some((item(1), Some(30)));
            timing.look(one, at(0));
            assert_eq!(timing.used(at(away)), Some(Used { item: item(1), seconds: 30 }));
            assert_eq!(timing.look(one, at(away)), None);
            assert_eq!(timing.used(at(away + 20)), Some(Used { item: item(1), seconds: 50 }));
        }
    }
}
