//! The form of a report on an earlier direction.

use eframe::egui;

use crate::app::screens::review::editor::responsible_options;
use crate::app::theme::FontSize;
use crate::app::view::View;
use crate::app::widgets::{self, DateField, EnterKey, FieldOutput, Picker, TextField};
use crate::i18n::thread::ThreadText;
use crate::model::{DirectionId, MeetingFile, ReportDraft, ReportedState, Standing};

/// The states to choose from, in the order of `ReportedState::ALL`.
const STATES: [ThreadText; 6] = [
    ThreadText::Pending,
    ThreadText::InProgress,
    ThreadText::Partly,
    ThreadText::Complied,
    ThreadText::ExtendedShort,
    ThreadText::Dropped,
];

fn id(direction: DirectionId, part: &str) -> egui::Id {
    egui::Id::unique(("report", direction, part))
}

/// The state that is entered is lit, also where the words alone say it.
fn state_ui(ui: &mut egui::Ui, view: &View<'_>, now: &Standing, draft: &mut ReportDraft) {
    let words = STATES.map(|state| state.text(view.lang));
    let place = |state| ReportedState::ALL.iter().position(|other| *other == state);
    let says = draft.state.is_some() || !draft.done.trim().is_empty();
    let at = Some(draft.said(now)).filter(|_| says).and_then(place).unwrap_or(STATES.len());
    let label = ThreadText::ReportState.text(view.lang);
    let chosen = widgets::choice_ui(ui, id(draft.direction, "state"), label, &words, at);
    draft.state = chosen.and_then(|place| ReportedState::ALL.get(place).copied()).or(draft.state);
}

/// What the form is asked for when it is drawn.
#[derive(Clone, Copy)]
pub struct Asks {
    /// To take the caret.
    pub focus: bool,
    /// The day up to which the chair gives more time.
    pub until: bool,
}

/// What Enter sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    Report,
    /// The chair gives time up to the day in the form, or up to none.
    Until,
}

/// The day to which it is extended, where it is; true when Enter was pressed in it.
fn until_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    draft: &mut ReportDraft,
    asks: Asks,
) -> bool {
    if !asks.until && draft.state != Some(ReportedState::Extended) {
        return false;
    }
    let id = id(draft.direction, "until");
    if asks.until && asks.focus {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let field = DateField::new(id, ThreadText::ReportUntil.text(view.lang)).due(&file.office.working_days);
    let (new, entered) = field.show(ui, view.lang, view.digits(), &mut draft.until, file.meeting.date);
    if let Some(day) = new {
        draft.until = day;
    }
    entered
}

/// What was done, in words, and above it the day where one is asked for.
fn words_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    draft: &mut ReportDraft,
    asks: Asks,
    field: impl for<'a> FnOnce(egui::Id, &'a mut String) -> TextField<'a>,
) -> (FieldOutput, Option<Sent>) {
    let entered = until_ui(ui, view, file, draft, asks);
    let field = field(id(draft.direction, "done"), &mut draft.done);
    let field = field.label(ThreadText::ReportDone.text(view.lang)).show(ui);
    if asks.focus && !asks.until {
        widgets::caret_to_end(ui.ctx(), id(draft.direction, "done"), &draft.done);
        field.response.request_focus();
    }
    let sent = match (entered, field.submitted) {
        (true, _) if asks.until => Some(Sent::Until),
        (false, false) => None,
        _ => Some(Sent::Report),
    };
    (field, sent)
}

fn with_caret(ctx: &egui::Context, direction: DirectionId) -> Option<egui::Id> {
    let fields = ["until", "done", "reason", "evidence"].map(|part| id(direction, part));
    fields.into_iter().find(|field| ctx.memory(|memory| memory.has_focus(*field)))
}

/// True while the caret is in one of its fields.
pub fn has_caret(ctx: &egui::Context, direction: DirectionId) -> bool {
    with_caret(ctx, direction).is_some()
}

/// Where the card above it has moved or grown, the field in which one types comes with it.
pub fn caret_into_sight(ctx: &egui::Context, direction: DirectionId) {
    if let Some(field) = with_caret(ctx, direction).and_then(|field| ctx.read_response(field)) {
        field.scroll_to_me(None);
    }
}

/// State and words side by side, and what Enter sends.
pub fn line_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    (file, now): (&MeetingFile, &Standing),
    draft: &mut ReportDraft,
    asks: Asks,
) -> Option<Sent> {
    ui.horizontal_top(|ui| {
        state_ui(ui, view, now, draft);
        ui.vertical(|ui| {
            words_ui(ui, view, file, draft, asks, |id, text| {
                // The hall reads along.
                TextField::line(id, text).size(FontSize::Title)
            })
            .1
        })
        .inner
    })
    .inner
}

/// All of it, and what Enter sends.
pub fn draft_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    (file, now): (&MeetingFile, &Standing),
    draft: &mut ReportDraft,
    asks: Asks,
) -> Option<Sent> {
    let direction = draft.direction;
    let id = |part: &str| id(direction, part);
    state_ui(ui, view, now, draft);
    let hint = ThreadText::ReportHint.text(view.lang);
    let (words, mut sent) = words_ui(ui, view, file, draft, asks, |id, text| {
        TextField::area(id, text, 2).hint(hint).enter(EnterKey::Submit)
    });
    // Nobody types where it is not seen.
    if asks.focus || words.changed && !ui.is_rect_visible(words.response.rect) {
        words.response.scroll_to_me(None);
    }
    let mut submitted = false;
    for (part, word, text) in [
        ("reason", ThreadText::ReportReason, &mut draft.reason),
        ("evidence", ThreadText::ReportEvidence, &mut draft.evidence),
    ] {
        let field = TextField::line(id(part), text).label(word.text(view.lang)).show(ui);
        submitted |= field.submitted;
    }
    let options = responsible_options(view);
    let by = Picker::new(id("by"), ThreadText::ReportedBy.text(view.lang));
    let by = by.show(ui, view.lang, &options, draft.by.as_ref());
    if let Some(by) = by.changed {
        draft.by = by;
    }
    if submitted || by.submitted {
        sent = sent.or(Some(Sent::Report));
    }
    sent
}
