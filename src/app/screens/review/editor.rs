//! The direction being typed: its words first, then who answers for it and by when.

use eframe::egui::{self, Role, WidgetInfo};

use crate::app::drafts::Draft;
use crate::app::theme::{self, FontSize};
use crate::app::view::{Action, View};
use crate::app::widgets::{self, DateField, EnterKey, MultiPicker, PickOption, Picker, TextField};
use crate::hindi::deadline::{self, Resolution};
use crate::i18n::entry::EntryText;
use crate::i18n::screen::Screen as Word;
use crate::model::{
    Deadline, Direction, DirectionId, Grade, Lang, MeetingFile, OfficerId, Priority, Responsible,
};
use crate::session::Edit;

use super::entry::{Chipped, Drawn, Entry, ListPlace, chips_ui};

/// Where the words stand.
pub struct On<'a> {
    pub place: ListPlace,
    /// What is said beside whose they are.
    pub beside: Option<&'a str>,
    /// They get the caret.
    pub focus: bool,
}

/// Around a chip that has the keyboard.
const RING: f32 = 3.0;

/// What happened in the editor.
#[derive(Clone, Copy, Debug, Default)]
pub struct Edited {
    /// Enter: save this one and begin the next.
    pub submitted: bool,
    /// Something of it was changed.
    pub changed: bool,
    pub has_focus: bool,
    /// The words were left for another field.
    pub left: bool,
    /// The table is asked for, to point at another figure.
    pub to_figures: bool,
}

pub fn editor_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    draft: &mut Draft<Direction>,
    entry: &mut Entry,
    focus: bool,
    out: &mut Vec<Action>,
) -> Edited {
    let on = On { place: ListPlace::Under, beside: None, focus };
    let mut edited = words_ui(ui, view, file, draft, entry, &on);
    let chipped = chips_ui(ui, view, file, draft.value_mut(), ListPlace::Under);
    entry.remark_ui(ui, view, draft.value());
    let mut changed = chipped.changed;
    edited.to_figures = chipped.to_figures;
    ui.add_space(theme::SPACE_S);
    ui.add_enabled_ui(view.can_change(), |ui| {
        ui.columns(3, |columns| {
            if let [lead, phrase, date] = columns {
                changed |= lead_ui(lead, view, draft.value_mut(), out);
                let (written, entered) = phrase_ui(phrase, view, file, draft.value_mut());
                changed |= written;
                // As in the words: a slot that is not filled gets the caret first.
                if entered && entry.goes_to_slot(phrase.ctx(), draft.value()) {
                    let words = words_id(draft.value().id);
                    phrase.memory_mut(|memory| memory.request_focus(words));
                } else {
                    edited.submitted |= entered;
                }
                changed |= date_ui(date, view, file, draft.value_mut());
            }
        });
        if let Some(sentence) = deadline_sentence(view, &draft.value().deadline, file) {
            widgets::remark_ui(ui, theme::small(sentence));
        }
        // An empty editor leaves its room to the directions that are already there.
        if is_begun(draft.value()) {
            ui.add_space(theme::SPACE_S);
            ui.columns(2, |columns| {
                if let [supporting, priority] = columns {
                    changed |= supporting_ui(supporting, view, draft.value_mut());
                    changed |= priority_ui(priority, view, draft.value_mut());
                }
            });
        }
    });
    if changed {
        draft.touched(view.now_s);
    }
    edited.changed |= changed;
    edited
}

/// The field of a direction's words.
pub fn words_id(direction: DirectionId) -> egui::Id {
    egui::Id::unique(("direction", direction))
}

pub fn lead_id(direction: DirectionId) -> egui::Id {
    egui::Id::unique(("lead", direction))
}

pub fn supporting_id(direction: DirectionId) -> egui::Id {
    egui::Id::unique(("supporting", direction))
}

/// The field of the deadline's words.
pub fn phrase_id(direction: DirectionId) -> egui::Id {
    egui::Id::unique(("phrase", direction))
}

/// The words of the direction alone; on a line of its own with what was understood of them.
pub fn words_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    draft: &mut Draft<Direction>,
    entry: &mut Entry,
    on: &On<'_>,
) -> Edited {
    let (id, place, focus) = (draft.value().id, on.place, on.focus);
    let taken = view.can_change() && entry.before_field(ui, file, draft.value_mut());
    let heading = match &draft.value().number {
        Some(number) => Word::DirectionNumbered.with(view.lang, &[("number", &view.in_digits(number))]),
        None => view.text(Word::NewDirection).to_owned(),
    };
    let heading = on.beside.map_or(heading.clone(), |beside| format!("{heading} · {beside}"));
    // Not where the hall reads along, nor where nothing can be typed.
    let is_asked = place == ListPlace::Under && view.can_change();
    let hint = if is_asked { view.text(Word::DirectionHint) } else { "" };
    if place == ListPlace::OnALine {
        widgets::keep_on_a_line(ui.ctx(), words_id(id));
    }
    let field = TextField::area(words_id(id), &mut draft.value_mut().text, 2);
    let field = match place {
        ListPlace::Under => field.label(&heading),
        // Where the hall reads along, as large as what else it reads.
        ListPlace::OnALine => field.label_hidden(&heading).size(FontSize::Title),
    };
    let field = field
        .hint(hint)
        .enter(EnterKey::Submit)
        .enabled(view.can_change())
        .keep_escape(entry.is_open(id))
        .show(ui);
    if focus {
        field.response.request_focus();
    }
    // Nobody types where it is not seen.
    if focus || field.changed && !ui.is_rect_visible(field.response.rect) {
        field.response.scroll_to_me(None);
    }
    let by_hand = field.changed || taken;
    let drawn = Drawn { field: &field, by_hand, place };
    let (mut changed, mut has_focus) = (by_hand, field.response.has_focus());
    let mut chipped = Chipped::default();
    match place {
        ListPlace::Under => changed |= entry.after_field(ui, view, file, draft.value_mut(), &drawn),
        ListPlace::OnALine => below_ui(ui, &heading, |ui| {
            changed |= entry.after_field(ui, view, file, draft.value_mut(), &drawn);
            chipped = understood_ui(ui, view, file, draft.value_mut(), entry);
        }),
    }
    has_focus |= chipped.has_focus;
    changed |= chipped.changed;
    if let Some(instead) = &chipped.instead {
        entry.ask_instead(ui.ctx(), draft.value_mut(), instead);
        changed = true;
    }
    if changed {
        draft.touched(view.now_s);
    }
    let submitted = field.submitted && !entry.goes_to_slot(ui.ctx(), draft.value());
    Edited { submitted, changed, has_focus, left: field.lost_focus, to_figures: chipped.to_figures }
}

/// On the line: the readings of the word that is being typed, or what was understood of all of them. Nothing while names
/// are offered there.
fn understood_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    direction: &mut Direction,
    entry: &Entry,
) -> Chipped {
    let readings = widgets::on_a_line(ui.ctx(), words_id(direction.id));
    if entry.is_open(direction.id) {
        return Chipped::default();
    }
    if let Some(on_a_line) = readings {
        let rows: Vec<(&str, &str)> = on_a_line.readings.iter().map(|one| (one.as_str(), "")).collect();
        // They are chosen by key.
        let _ = widgets::rows_line_ui(ui, on_a_line.chosen, &rows);
        return Chipped::default();
    }
    let chipped = chips_ui(ui, view, file, direction, ListPlace::OnALine);
    if let Some(remark) = entry.remark(view, direction) {
        let words = format!("{} {remark}", Grade::Watch.sign());
        let drawn = line_words_ui(ui, &words, theme::tokens(ui.ctx()).watch);
        drawn.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    }
    chipped
}

/// Below the words on a line of their own: whose they are, and beside it what is offered, or what was understood. So the
/// line is as high whatever is typed, unless very much was understood.
fn below_ui(ui: &mut egui::Ui, heading: &str, beside_ui: impl FnOnce(&mut egui::Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(line_height());
        line_words_ui(ui, heading, theme::tokens(ui.ctx()).ink2);
        ui.add_space(theme::SPACE_S);
        beside_ui(ui);
    });
}

fn line_height() -> f32 {
    widgets::chip_height(ListPlace::OnALine.chip_size()) + 2.0 * RING
}

/// Words on the line, at the height of the chips beside them.
fn line_words_ui(ui: &mut egui::Ui, words: &str, ink: egui::Color32) -> egui::Response {
    let font = theme::regular_font(theme::SIZE_LARGE);
    let words = theme::one_line(ui, words, font, ink, ui.max_rect().width());
    let size = egui::vec2(words.size().x, line_height());
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    ui.painter().galley(egui::pos2(rect.left(), rect.center().y - words.size().y / 2.0), words, ink);
    response
}

fn is_begun(direction: &Direction) -> bool {
    direction.number.is_some()
        || !direction.text.is_empty()
        || direction.lead.is_some()
        || !direction.supporting.is_empty()
}

/// Officers and posts as those who can answer for a direction.
pub fn responsible_options(view: &View<'_>) -> Vec<PickOption<Responsible>> {
    let people = &view.data.people;
    let posts = people.posts.values().map(|post| {
        let office = people.office_of_post(post.id, view.lang);
        PickOption {
            value: Responsible::Post(post.id),
            text: post.name.get(view.lang).to_owned(),
            second: (!office.is_empty()).then(|| office.to_owned()),
            search: format!("{} {} {office}", post.name.hi, post.name.en),
        }
    });
    let officers = people.officers.values().map(|officer| {
        let post = officer.post.map(|post| people.post_name(post, view.lang).to_owned());
        PickOption {
            value: Responsible::Officer(officer.id),
            text: officer.name.get(view.lang).to_owned(),
            search: format!(
                "{} {} {}",
                officer.name.hi,
                officer.name.en,
                Lang::ALL.map(|lang| officer.post.map_or("", |post| people.post_name(post, lang))).join(" ")
            ),
            second: post,
        }
    });
    let officers = widgets::in_order(officers.collect(), view.lang);
    officers.into_iter().chain(widgets::in_order(posts.collect(), view.lang)).collect()
}

fn lead_ui(ui: &mut egui::Ui, view: &View<'_>, direction: &mut Direction, out: &mut Vec<Action>) -> bool {
    let options = responsible_options(view);
    let picked = Picker::new(lead_id(direction.id), view.text(Word::Lead)).free(true).show(
        ui,
        view.lang,
        &options,
        direction.lead.as_ref(),
    );
    if let Some(name) = picked.free {
        let officer: OfficerId = view.fresh();
        let new = super::super::prepare::new_officer(officer, view.lang, name);
        out.push(Action::first(Edit::PutOfficer(new)));
        direction.lead = Some(Responsible::Officer(officer));
        return true;
    }
    match picked.changed {
        Some(lead) => {
            direction.lead = lead;
            true
        }
        None => false,
    }
}

fn supporting_ui(ui: &mut egui::Ui, view: &View<'_>, direction: &mut Direction) -> bool {
    let options = responsible_options(view);
    MultiPicker::new(supporting_id(direction.id), view.text(Word::Supporting)).show(
        ui,
        view.lang,
        &options,
        &mut direction.supporting,
    )
}

/// The words of the deadline. Where they name a date, it is filled in; it can still be changed.
/// True when they were changed, and when Enter was pressed in them.
fn phrase_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    direction: &mut Direction,
) -> (bool, bool) {
    // What is typed here stands instead of what the sentence said.
    let field = TextField::line(phrase_id(direction.id), &mut direction.deadline.phrase)
        .label(view.text(Word::DeadlinePhrase))
        .enter(EnterKey::Submit)
        .select_on_focus()
        .show(ui);
    if field.changed {
        direction.deadline.date = match deadline::due(&direction.deadline.phrase, file) {
            Resolution::Date(date) => Some(date),
            Resolution::NamesNoDate | Resolution::NotUnderstood => None,
        };
    }
    (field.changed, field.submitted)
}

fn date_ui(ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, direction: &mut Direction) -> bool {
    let (near, office) = (file.meeting.date, &file.office.working_days);
    let field = DateField::new(egui::Id::unique(("due", direction.id)), view.text(Word::DeadlineDate));
    let field = field.due(office);
    match field.show(ui, view.lang, view.writing(), &mut direction.deadline.date, near).0 {
        Some(date) => {
            direction.deadline.date = date;
            true
        }
        None => false,
    }
}

/// What is still to be said about the deadline: शीघ्र and समयबद्ध name no date, and a date may be past.
fn deadline_sentence(view: &View<'_>, deadline: &Deadline, file: &MeetingFile) -> Option<String> {
    let phrase = deadline.phrase.trim();
    if let Some(date) = deadline.date.filter(|date| *date < file.meeting.date) {
        return Some(EntryText::DateBeforeMeeting.with(view.lang, &[("date", &view.date(date))]));
    }
    if phrase.is_empty() || deadline.date.is_some() {
        return None;
    }
    match deadline::due(phrase, file) {
        Resolution::Date(_) => None,
        Resolution::NamesNoDate => Some(Word::DeadlineAsk.with(view.lang, &[("phrase", phrase)])),
        Resolution::NotUnderstood => Some(Word::DeadlineNotUnderstood.with(view.lang, &[("phrase", phrase)])),
    }
}

fn priority_ui(ui: &mut egui::Ui, view: &View<'_>, direction: &mut Direction) -> bool {
    let words = [Word::PriorityNormal, Word::PriorityHigh, Word::PriorityUrgent].map(|word| view.text(word));
    let at = Priority::ALL.iter().position(|priority| *priority == direction.priority).unwrap_or(0);
    let id = egui::Id::unique(("priority", direction.id));
    let chosen = widgets::choice_ui(ui, id, view.text(Word::Priority), &words, at);
    match chosen.and_then(|place| Priority::ALL.get(place)) {
        Some(priority) => {
            direction.priority = *priority;
            true
        }
        None => false,
    }
}
