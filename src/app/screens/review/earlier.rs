//! What earlier meetings directed: how it stands, its figure then and now, and what is entered on it. Entries
//! are only added; a wrong one is corrected by the next.

use std::collections::BTreeMap;

use eframe::egui;

use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::theme;
use crate::app::view::{Action, Drafts, Notice, View};
use crate::app::widgets::{self, DateField, EnterKey, Picker, TextField};
use crate::app::worker::{Data, Worker};
use crate::hindi::standing::{standing_words, then_and_now};
use crate::hindi::thread::entry_label;
use crate::i18n::screen::Screen as Word;
use crate::i18n::thread::ThreadText;
use crate::model::{
    AgendaItem, ChairWord, Compliance, ComplianceEntry, ComplianceId, DirectionId, EarlierDirection,
    Evidence, ItemKind, MeetingFile, MeetingState, Report, ReportDraft, ReportedState, Reporter,
};
use crate::session::Edit;

use super::cards;
use super::editor::responsible_options;

/// The states to choose from, in the order of `ReportedState::ALL`.
const STATES: [ThreadText; 6] = [
    ThreadText::Pending,
    ThreadText::InProgress,
    ThreadText::Partly,
    ThreadText::Complied,
    ThreadText::ExtendedShort,
    ThreadText::Dropped,
];

/// The earlier directions of the item, and the one that is being spoken of.
#[derive(Debug, Default)]
pub struct Earlier {
    chosen: Option<DirectionId>,
    /// What is written on each and not entered yet. It is kept on disk like all typing.
    drafts: Drafts<DirectionId, ReportDraft>,
    /// The entries that were made of them and are not seen on disk yet.
    sent: BTreeMap<DirectionId, ComplianceId>,
    focus: bool,
}

/// Those of the item, oldest first; on the point that asks after them, all, the worst first.
pub fn shown<'a>(file: &'a MeetingFile, item: &'a AgendaItem) -> Vec<&'a EarlierDirection> {
    match item.kind {
        ItemKind::Compliance => file.earlier_worst_first(),
        ItemKind::Ordinary | ItemKind::Confirmation => file.earlier_of(item).collect(),
    }
}

impl Earlier {
    /// Another item: nothing is chosen there yet.
    pub fn leave(&mut self) {
        self.chosen = None;
    }

    /// A report goes from the form when it is on disk, and not before.
    pub fn sync(&mut self, data: &Data, file: &MeetingFile) {
        let stands = |id| file.earlier.iter().flat_map(|past| &past.entries).any(|entry| entry.id == id);
        if self.chosen.and_then(|chosen| self.sent.get(&chosen)).copied().is_some_and(stands) {
            self.chosen = None;
        }
        self.sent.retain(|_, entry| !stands(*entry));
        self.drafts.sync(data.handled, |id| data.report_drafts.get(&id));
    }

    /// Sends what was written, as `Screen::save` does.
    pub fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        self.drafts.save(now_s, all, worker, |draft| Some(Edit::PutReportDraft(draft.clone())))
    }

    pub fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        self.drafts.failed(ticket, retry_at_s);
    }

    /// A file is dropped: evidence for the report that is being written. False where none is.
    pub fn take_file(&mut self, view: &View<'_>, file: &std::path::Path) -> bool {
        let Some(chosen) = self.chosen else { return false };
        let draft = self.draft(view, chosen);
        draft.value_mut().evidence = file.display().to_string();
        draft.touched(view.now_s);
        true
    }

    fn draft(&mut self, view: &View<'_>, direction: DirectionId) -> &mut Draft<ReportDraft> {
        let blank = ReportDraft::blank(direction);
        self.drafts.of(direction, view.data.report_drafts.get(&direction).unwrap_or(&blank))
    }

    /// Chooses the next one.
    pub fn next(&mut self, view: &View<'_>, file: &MeetingFile, item: &AgendaItem, out: &mut Vec<Action>) {
        let all: Vec<DirectionId> = shown(file, item).iter().map(|past| past.direction.id).collect();
        let at = self.chosen.and_then(|chosen| all.iter().position(|id| *id == chosen));
        self.chosen = all.get(at.map_or(0, |at| (at + 1) % all.len().max(1))).copied();
        self.focus = self.chosen.is_some();
        if self.chosen.is_none() {
            out.push(Action::Say(Notice::info(ThreadText::NoEarlier.text(view.lang))));
        }
    }

    /// Enters the chair's word, or a deferment, on the chosen one, or on the only one that there is.
    pub fn hear(
        &mut self,
        command: Command,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let all = shown(file, item);
        let only = || all.first().filter(|_| all.len() == 1).map(|past| past.direction.id);
        let Some(direction) = self.chosen.or_else(only) else {
            let word = if all.is_empty() { ThreadText::NoEarlier } else { ThreadText::ChooseEarlier };
            out.push(Action::Say(Notice::info(word.text(view.lang))));
            return;
        };
        let entry = match command {
            Command::ChairAccepts => ComplianceEntry::Chair(ChairWord::Accepted),
            Command::ChairRefuses => ComplianceEntry::Chair(ChairWord::NotAccepted),
            Command::ChairGivesTime => {
                let until = self.drafts.get(direction).and_then(|draft| draft.value().until);
                ComplianceEntry::Chair(ChairWord::MoreTime(until))
            }
            _ => ComplianceEntry::Deferred(None),
        };
        out.push(enter(view, file, direction, (view.fresh(), entry), String::new()));
    }

    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let all = shown(file, item);
        if all.is_empty() {
            return;
        }
        ui.add_space(theme::SPACE_M);
        let heading = match item.kind {
            ItemKind::Compliance => ThreadText::AllKept.text(view.lang),
            ItemKind::Ordinary | ItemKind::Confirmation => view.text(Word::EarlierDirections),
        };
        ui.label(theme::strong_second(ui.ctx(), heading));
        for past in all {
            ui.add_space(theme::SPACE_S);
            self.card_ui(ui, view, file, past);
            if self.chosen == Some(past.direction.id) {
                self.report_ui(ui, view, file, past, out);
            }
        }
    }

    fn card_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, past: &EarlierDirection) {
        let tokens = theme::tokens(ui.ctx());
        let id = past.direction.id;
        let chosen = self.chosen == Some(id);
        let number = cards::number_of(view, &past.direction);
        let bar = if chosen { tokens.accent } else { tokens.watch };
        let card = widgets::card_ui(ui, ("earlier", id), bar, &number, |ui| {
            cards::direction_ui(ui, view, file, &past.direction, &number);
            let given =
                [("number", view.in_digits(past.meeting_number)), ("date", view.date(past.meeting_date))];
            let given: Vec<(&str, &str)> = given.iter().map(|(name, text)| (*name, text.as_str())).collect();
            ui.label(theme::small_second(ui.ctx(), ThreadText::GivenAt.with(view.lang, &given)));
            if let Some(figure) = then_and_now(file, past, view.lang, view.writing()) {
                let sign = figure.grade().map(|grade| format!("{} ", grade.sign())).unwrap_or_default();
                let colour = figure.grade().map_or(tokens.ink, |grade| theme::grade_colour(tokens, grade));
                ui.horizontal_wrapped(|ui| {
                    ui.label(theme::strong(format!("{} ·", figure.what)));
                    ui.label(theme::strong(format!("{sign}{}", figure.line(view.lang))).color(colour));
                });
            }
            for entry in &past.entries {
                ui.add(egui::Label::new(theme::second(ui.ctx(), entry_line(view, entry))).wrap());
            }
            let (grade, words) = standing_words(&past.standing, file.meeting.date, view.lang, view.writing());
            let colour = theme::grade_colour(tokens, grade);
            ui.add(egui::Label::new(theme::strong(format!("{} {words}", grade.sign())).color(colour)).wrap());
            if let Some(waiting) = view.data.report_drafts.get(&id).filter(|_| !chosen) {
                let line = ThreadText::NotEntered.with(view.lang, &[("text", waiting.done.trim())]);
                ui.add(egui::Label::new(theme::second(ui.ctx(), line)).wrap());
            }
        });
        if card.clicked() {
            self.chosen = if chosen { None } else { Some(id) };
            self.focus = self.chosen.is_some();
        }
    }

    /// The form for a report, and the chair's words.
    fn report_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        past: &EarlierDirection,
        out: &mut Vec<Action>,
    ) {
        let direction = past.direction.id;
        let focus = std::mem::take(&mut self.focus);
        let draft = self.draft(view, direction);
        let before = draft.value().clone();
        ui.add_space(theme::SPACE_S);
        let submitted = ui
            .add_enabled_ui(view.can_write(), |ui| draft_ui(ui, view, file, draft.value_mut(), focus))
            .inner;
        if *draft.value() != before {
            draft.touched(view.now_s);
        }
        ui.add_space(theme::SPACE_S);
        let mut asked = submitted;
        ui.horizontal_wrapped(|ui| {
            asked |= widgets::primary_ui(ui, ThreadText::EnterReport.text(view.lang)).clicked();
            for command in [Command::ChairAccepts, Command::ChairRefuses, Command::ChairGivesTime] {
                if widgets::button_keys_ui(ui, command.text(view.lang), &command.keys()).clicked() {
                    out.push(Action::Run(command));
                }
            }
        });
        if asked {
            self.report(view, file, direction, out);
        }
    }

    fn report(&mut self, view: &View<'_>, file: &MeetingFile, id: DirectionId, out: &mut Vec<Action>) {
        let draft = self.draft(view, id).value().clone();
        let refuse = |word: ThreadText| Action::Say(Notice::info(word.text(view.lang)));
        if draft.state.is_none() && draft.done.trim().is_empty() {
            out.push(refuse(ThreadText::NothingReported));
            return;
        }
        let Some(state) = draft.reported() else {
            out.push(refuse(ThreadText::ExtendedNeedsDate));
            return;
        };
        let evidence = Some(draft.evidence.trim()).filter(|words| !words.is_empty());
        let report = Report {
            state,
            delay_reason: draft.reason,
            evidence: evidence.map(|words| Evidence::Reference(words.to_owned())).into_iter().collect(),
            by: draft.by.map(Reporter::Known),
        };
        // Sent again after a failure, it is the same entry.
        let entry = *self.sent.entry(id).or_insert_with(|| view.fresh());
        let report = ComplianceEntry::Report(report);
        out.push(enter(view, file, id, (entry, report), draft.done));
    }
}

fn draft_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    draft: &mut ReportDraft,
    focus: bool,
) -> bool {
    let direction = draft.direction;
    let id = |part: &str| egui::Id::unique(("report", direction, part));
    let words = STATES.map(|state| state.text(view.lang));
    let place = |state| ReportedState::ALL.iter().position(|other| *other == state);
    let at = draft.state.and_then(place).unwrap_or(STATES.len());
    let chosen = widgets::choice_ui(ui, id("state"), ThreadText::ReportState.text(view.lang), &words, at);
    draft.state = chosen.and_then(|place| ReportedState::ALL.get(place).copied()).or(draft.state);
    if draft.state == Some(ReportedState::Extended) {
        let field = DateField::new(id("until"), ThreadText::ReportUntil.text(view.lang));
        if let Some(day) = field.show(ui, view.lang, view.digits(), &mut draft.until, file.meeting.date) {
            draft.until = day;
        }
    }
    let field = TextField::area(id("done"), &mut draft.done, 2)
        .label(ThreadText::ReportDone.text(view.lang))
        .hint(ThreadText::ReportHint.text(view.lang))
        .enter(EnterKey::Submit)
        .show(ui);
    if focus {
        field.response.request_focus();
        field.response.scroll_to_me(None);
    }
    let mut submitted = field.submitted;
    for (part, word, text) in [
        ("reason", ThreadText::ReportReason, &mut draft.reason),
        ("evidence", ThreadText::ReportEvidence, &mut draft.evidence),
    ] {
        let field = TextField::line(id(part), text).label(word.text(view.lang)).show(ui);
        submitted |= field.submitted;
    }
    let options = responsible_options(view);
    let by = Picker::new(id("by"), ThreadText::ReportedBy.text(view.lang));
    if let Some(by) = by.show(ui, view.lang, &options, draft.by.as_ref()).changed {
        draft.by = by;
    }
    submitted
}

/// "06.11.2026: अनुपालना पूर्ण – सूची तैयार कर नोटिस जारी किए गए।"
fn entry_line(view: &View<'_>, entry: &Compliance) -> String {
    let date = view.date(entry.date);
    let label = entry_label(&entry.entry, view.lang, view.writing());
    let what = match entry.text.trim() {
        "" => label,
        text => format!("{label} – {text}"),
    };
    ThreadText::EntryLine.with(view.lang, &[("date", &date), ("what", &what)])
}

/// In a meeting an entry is of its day; else of today.
fn enter(
    view: &View<'_>,
    file: &MeetingFile,
    direction: DirectionId,
    (id, entry): (ComplianceId, ComplianceEntry),
    text: String,
) -> Action {
    let in_session = file.meeting.state == MeetingState::InSession;
    Action::edit(Edit::AddCompliance(Compliance {
        id,
        direction,
        meeting: in_session.then_some(file.meeting.id),
        date: if in_session { file.meeting.date } else { view.today() },
        entry,
        text,
        corrects: None,
    }))
}
