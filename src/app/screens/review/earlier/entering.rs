//! What is entered on an earlier direction: a report, the chair's word, that it is left for a later meeting.

use chrono::NaiveDate;

use super::Earlier;
use super::chosen::place_of;
use super::form::Sent;
use crate::app::command::Command;
use crate::app::screens::review::cards;
use crate::app::view::{Action, View};
use crate::hindi::thread::entry_label;
use crate::i18n::thread::ThreadText;
use crate::model::{
    AgendaItem, ChairWord, Compliance, ComplianceEntry, ComplianceId, ComplianceState, DirectionId,
    EarlierDirection, Evidence, MeetingFile, MeetingState, Report, ReportDraft, ReportedState, Reporter,
};
use crate::session::Edit;

impl Earlier {
    /// Enters the chair's word, or a deferment, on the chosen one, or on the only one that there is.
    pub fn hear(
        &mut self,
        command: Command,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let Some(past) = self.spoken_of(view, file, item, out) else { return };
        let direction = past.direction.id;
        let is_asked = self.asks_until == Some(direction);
        if command == Command::ChairGivesTime && !is_asked && self.until(direction).is_none() {
            self.choose((direction, place_of(file, item, direction)), true);
            self.asks_until = Some(direction);
            return out.push(Action::aside(ThreadText::UntilWhen.text(view.lang)));
        }
        self.hear_on(command, view, file, past, out);
    }

    /// What Enter in the form sends.
    pub(super) fn send(
        &mut self,
        view: &View<'_>,
        file: &MeetingFile,
        past: &EarlierDirection,
        sent: Option<Sent>,
        out: &mut Vec<Action>,
    ) {
        match sent {
            Some(Sent::Report) => self.report(view, file, past, out),
            Some(Sent::Until) => self.hear_on(Command::ChairGivesTime, view, file, past, out),
            None => {}
        }
    }

    fn hear_on(
        &mut self,
        command: Command,
        view: &View<'_>,
        file: &MeetingFile,
        past: &EarlierDirection,
        out: &mut Vec<Action>,
    ) {
        let direction = past.direction.id;
        let number = cards::number_of(view, &past.direction);
        let is_past = self.until(direction).is_some_and(|until| until < file.meeting.date);
        if command == Command::ChairGivesTime && is_past {
            let held = view.date(file.meeting.date);
            return out.push(Action::aside(ThreadText::UntilIsPast.with(view.lang, &[("date", &held)])));
        }
        let entry = match command {
            Command::ChairAccepts => ComplianceEntry::Chair(ChairWord::Accepted),
            Command::ChairRefuses => ComplianceEntry::Chair(ChairWord::NotAccepted),
            Command::ChairGivesTime => {
                let until = self.take_until(view, direction);
                ComplianceEntry::Chair(ChairWord::MoreTime(until))
            }
            _ => ComplianceEntry::Deferred(None),
        };
        if let Some(why) = why_not(file, past, &entry) {
            return out.push(Action::aside(why.with(view.lang, &[("number", &number)])));
        }
        said(view, &number, &entry, out);
        out.push(enter(view, file, direction, (view.fresh(), entry, None), String::new()));
    }

    /// The day in the form.
    fn until(&self, direction: DirectionId) -> Option<NaiveDate> {
        self.drafts.get(direction)?.value().until
    }

    /// The day up to which the chair gives time; it is in the form no longer.
    fn take_until(&mut self, view: &View<'_>, direction: DirectionId) -> Option<NaiveDate> {
        if self.asks_until.take().is_some() {
            // The words of a report are typed next.
            self.focus = true;
        }
        let draft = self.draft(view, direction);
        let until = draft.value().until?;
        draft.value_mut().until = None;
        draft.value_mut().state.take_if(|state| *state == ReportedState::Extended);
        draft.touched(view.now_s);
        Some(until)
    }

    pub(super) fn report(
        &mut self,
        view: &View<'_>,
        file: &MeetingFile,
        past: &EarlierDirection,
        out: &mut Vec<Action>,
    ) {
        let id = past.direction.id;
        let draft = self.draft(view, id).value().clone();
        if draft.state.is_none() && draft.done.trim().is_empty() {
            out.push(Action::aside(ThreadText::NothingReported.text(view.lang)));
            return;
        }
        let Some(state) = draft.reported(&past.standing) else {
            out.push(Action::aside(ThreadText::ExtendedNeedsDate.text(view.lang)));
            return;
        };
        // Taken away meanwhile by undo, an entry is corrected by none.
        let wrong = past.entry(draft.corrects);
        let report = reported(&draft, state, wrong);
        let corrects = wrong.map(|wrong| wrong.id);
        // Sent again after a failure, it is the same entry.
        let entry = *self.sent.entry(id).or_insert_with(|| view.fresh());
        let report = ComplianceEntry::Report(report);
        said(view, &cards::number_of(view, &past.direction), &report, out);
        out.push(enter(view, file, id, (entry, report, corrects), draft.done));
    }
}

/// What the form says. Evidence and a name in free words that stand as they were in the entry that is corrected
/// are those of that entry: the form has them as words.
fn reported(draft: &ReportDraft, state: ComplianceState, wrong: Option<&Compliance>) -> Report {
    let before = wrong.and_then(|wrong| match &wrong.entry {
        ComplianceEntry::Report(report) => Some((ReportDraft::correcting(wrong)?, report)),
        ComplianceEntry::Chair(_) | ComplianceEntry::Deferred(_) => None,
    });
    let words = draft.evidence.trim();
    let evidence = match &before {
        Some((form, report)) if form.evidence.trim() == words => report.evidence.clone(),
        _ if words.is_empty() => Vec::new(),
        _ => vec![Evidence::Reference(words.to_owned())],
    };
    let other =
        before.and_then(|(_, report)| report.by.clone()).filter(|by| matches!(by, Reporter::Other(_)));
    let by = draft.by.map(Reporter::Known).or(other);
    Report { state, delay_reason: draft.reason.clone(), evidence, by }
}

/// Why this word says nothing new; `None` where it does.
fn why_not(file: &MeetingFile, past: &EarlierDirection, entry: &ComplianceEntry) -> Option<ThreadText> {
    if matches!(entry, ComplianceEntry::Deferred(_)) && !past.standing.is_open() {
        return Some(ThreadText::IsClosed);
    }
    let last = past.entries.last().filter(|last| last.meeting == Some(file.meeting.id))?;
    (last.entry == *entry).then_some(ThreadText::HeardAlready)
}

/// What was entered and on which: its card may get another place by that.
fn said(view: &View<'_>, number: &str, entry: &ComplianceEntry, out: &mut Vec<Action>) {
    let what = entry_label(entry, view.lang, view.writing());
    out.push(Action::aside(ThreadText::EnteredOn.with(view.lang, &[("number", number), ("what", &what)])));
}

/// In a meeting an entry is of its day; else of today. One of a later day is none of this meeting's: it is told so,
/// while the words are still in the form.
fn enter(
    view: &View<'_>,
    file: &MeetingFile,
    direction: DirectionId,
    (id, entry, corrects): (ComplianceId, ComplianceEntry, Option<ComplianceId>),
    text: String,
) -> Action {
    let in_session = file.meeting.state == MeetingState::InSession;
    let date = if in_session { file.meeting.date } else { view.today() };
    if date > file.meeting.date {
        let held = view.date(file.meeting.date);
        return Action::aside(ThreadText::MeetingIsOver.with(view.lang, &[("date", &held)]));
    }
    Action::edit(Edit::AddCompliance(Compliance {
        id,
        direction,
        meeting: in_session.then_some(file.meeting.id),
        date,
        entry,
        text,
        corrects,
    }))
}
