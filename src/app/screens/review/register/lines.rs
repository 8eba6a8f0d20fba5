//! The list: number, description, state with its sign, since when, days, remark.

use chrono::NaiveDate;
use eframe::egui::{self, Align2, Color32, Rect, Response, Stroke, pos2, vec2};

use crate::app::screens::rows::{ROW_HEIGHT, Row, cell, row_response};
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::signs;
use crate::hindi::{format_date, shown_name};
use crate::i18n::register::RegisterWord as Word;
use crate::model::{AgeFrom, CaseFile, CaseId, Counts, Grade, Register, RegisterState, StateMeaning};
use crate::session::Cases;

const SIGN: f32 = 11.0;
const GAP: f32 = theme::SPACE_M;

/// A thing as it stands on the day of the figures.
#[derive(Clone, Debug)]
pub struct Line {
    pub id: CaseId,
    /// Its place among those that were found.
    pub file: usize,
    /// `None` before its first day.
    pub standing: Option<Stands>,
    /// What was last said of it.
    pub remark: String,
}

#[derive(Clone, Debug)]
pub struct Stands {
    pub state: RegisterState,
    pub since: NaiveDate,
    pub age_days: u32,
}

/// Those that the figure counts, or all: what waits first, the oldest first; then the others, the latest first.
pub fn lines_of(
    cases: &Cases,
    as_on: NaiveDate,
    counts: Option<&Counts>,
    last_meeting: Option<NaiveDate>,
) -> Vec<Line> {
    let Some(register) = &cases.scheme.register else { return Vec::new() };
    let mut lines: Vec<Line> = Vec::new();
    for (place, file) in cases.files.iter().enumerate() {
        let standing = file.standing(register, as_on);
        let counted = |counts: &Counts| standing.as_ref().is_some_and(|one| counts.counts(one, last_meeting));
        if !counts.is_none_or(counted) {
            continue;
        }
        lines.push(Line {
            id: file.case.id,
            file: place,
            standing: standing.map(|one| Stands {
                state: one.state.clone(),
                since: one.since,
                age_days: one.age_days,
            }),
            remark: file.said(as_on).replace('\n', " "),
        });
    }
    lines.sort_by_key(|line| match &line.standing {
        Some(stands) if stands.state.meaning.waits() => (0, i64::from(stands.age_days), line.file),
        Some(stands) => (1, (as_on - stands.since).num_days(), line.file),
        None => (2, 0, line.file),
    });
    let waiting = lines.iter().take_while(|line| line.waits()).count();
    if let Some(waiting) = lines.get_mut(..waiting) {
        waiting.reverse();
    }
    lines
}

impl Line {
    fn waits(&self) -> bool {
        self.standing.as_ref().is_some_and(|stands| stands.state.meaning.waits())
    }
}

/// Where columns begin, from the left of the list.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    title: f32,
    state: f32,
    since: f32,
    days: f32,
    remark: f32,
}

impl Columns {
    pub fn measure(ui: &egui::Ui, view: &View<'_>, register: &Register, lines: &[Line]) -> Self {
        let wide = |text: &str| theme::text_width(ui, text, theme::regular_font(theme::SIZE_BODY));
        let head = |text: &str| theme::text_width(ui, text, theme::semibold_font(theme::SIZE_BODY));
        let states = register.states.iter().map(|state| wide(&shown_name(&state.name, view.writing())));
        let state = states.fold(0.0, f32::max).min(240.0) + SIGN + theme::SPACE_S + GAP;
        let reference = head(register.reference.get(view.lang)).max(wide("तक./2026/0000")) + GAP;
        let date = wide("00.00.0000").max(head(Word::Since.text(view.lang))) + GAP;
        let days = wide("0000 में").max(head(Word::days(register.age_from).text(view.lang))) + GAP;
        let rest = (ui.available_width() - theme::SPACE_S - reference - state - date - days).max(200.0);
        let has_remarks = lines.iter().any(|line| !line.remark.is_empty());
        let title = rest * if has_remarks { 0.6 } else { 0.8 };
        let title_at = theme::SPACE_S + reference;
        let state_at = title_at + title;
        let since = state_at + state;
        let days_at = since + date;
        Self { title: title_at, state: state_at, since, days: days_at + days - GAP, remark: days_at + days }
    }
}

pub fn heads_ui(ui: &mut egui::Ui, view: &View<'_>, register: &Register, columns: &Columns) {
    let tokens = theme::tokens(ui.ctx());
    let height = theme::line_height(theme::SIZE_BODY) + 4.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    let font = theme::semibold_font(theme::SIZE_BODY);
    let head = |at: f32, align: Align2, text: &str| {
        let at = pos2(rect.left() + at, rect.center().y);
        ui.painter().text(at, align, text, font.clone(), tokens.ink2);
    };
    head(theme::SPACE_S, Align2::LEFT_CENTER, register.reference.get(view.lang));
    head(columns.title, Align2::LEFT_CENTER, register.title.get(view.lang));
    head(columns.state, Align2::LEFT_CENTER, Word::State.text(view.lang));
    head(columns.since, Align2::LEFT_CENTER, Word::Since.text(view.lang));
    head(columns.days, Align2::RIGHT_CENTER, Word::days(register.age_from).text(view.lang));
    head(columns.remark, Align2::LEFT_CENTER, Word::Remark.text(view.lang));
    let (reference, title) = (register.reference.get(view.lang), register.title.get(view.lang));
    let days = Word::days(register.age_from);
    let words = [Word::State, Word::Since, days, Word::Remark].map(|word| word.text(view.lang));
    let said = format!("{reference}, {title}, {}", words.join(", "));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &said));
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(tokens.hairline_width, tokens.heavy_line));
    ui.spacing_mut().item_spacing.y = 0.0;
}

#[expect(clippy::too_many_arguments, reason = "all that a line is drawn of")]
pub fn line_ui(
    ui: &egui::Ui,
    view: &View<'_>,
    row: &Row,
    line: &Line,
    file: &CaseFile,
    register: &Register,
    columns: &Columns,
    chosen: bool,
) -> Response {
    let shown = Shown::of(view, line, file, register);
    let response = row_response(ui, row, ("register", line.id), &shown.said());
    let tokens = theme::tokens(ui.ctx());
    let (ink, second) = if chosen {
        ui.painter().rect_filled(row.rect, tokens.radius, tokens.accent);
        (tokens.on_accent, tokens.on_accent)
    } else {
        if response.hovered() {
            ui.painter().rect_filled(row.rect, tokens.radius, tokens.accent_tint);
        }
        (tokens.ink, tokens.ink2)
    };
    if chosen && row.has_keys {
        let border = Stroke::new(tokens.focus_width, tokens.ink);
        ui.painter().rect_stroke(row.rect, tokens.radius, border, egui::StrokeKind::Inside);
    }
    let x = |at: f32| row.rect.left() + at;
    cell(ui, row.rect, x(theme::SPACE_S), x(columns.title) - GAP, &file.case.reference, ink);
    cell(ui, row.rect, x(columns.title), x(columns.state) - GAP, &file.case.title, ink);
    if let Some(stands) = &line.standing {
        let colour = if chosen { ink } else { colour_of(tokens, stands.state.meaning) };
        let centre = pos2(x(columns.state) + SIGN / 2.0, row.rect.center().y);
        paint_sign(ui, centre, stands.state.meaning, colour);
    }
    let state_at = x(columns.state) + SIGN + theme::SPACE_S;
    cell(ui, row.rect, state_at, x(columns.since) - theme::SPACE_S, &shown.state, ink);
    cell(ui, row.rect, x(columns.since), x(columns.days), &shown.since, ink);
    let font = theme::regular_font(theme::SIZE_BODY);
    let at = pos2(x(columns.days), row.rect.center().y);
    ui.painter().text(at, Align2::RIGHT_CENTER, &shown.days, font, ink);
    cell(ui, row.rect, x(columns.remark), row.rect.right() - theme::SPACE_S, &line.remark, second);
    debug_assert!(row.rect.height() <= ROW_HEIGHT + 1.0);
    response
}

struct Shown {
    name: String,
    state: String,
    since: String,
    days: String,
    remark: String,
}

impl Shown {
    fn of(view: &View<'_>, line: &Line, file: &CaseFile, register: &Register) -> Self {
        let date = |day: NaiveDate| format_date(day, view.writing().short());
        let (state, since, days) = match &line.standing {
            Some(stands) => (
                shown_name(&stands.state.name, view.writing()),
                date(stands.since),
                days_of(view, stands, register),
            ),
            None => (
                Word::NotYet.with(view.lang, &[("what", register.opened.get(view.lang))]),
                date(file.case.opened),
                String::new(),
            ),
        };
        Self { name: file.case.label(), state, since, days, remark: line.remark.clone() }
    }

    /// For a screen reader.
    fn said(&self) -> String {
        let parts = [&self.name, &self.state, &self.since, &self.days, &self.remark];
        parts.iter().filter(|part| !part.is_empty()).map(|part| part.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// How old it is; of what is closed how long it took.
fn days_of(view: &View<'_>, stands: &Stands, register: &Register) -> String {
    let days = view.in_digits(stands.age_days);
    match (stands.state.meaning, register.age_from) {
        (StateMeaning::Closed, AgeFrom::Opened) => Word::Took.with(view.lang, &[("span", &days)]),
        _ => days,
    }
}

/// ◆ open, ▼ faulty, ▲ working, a tick for what is closed.
pub fn paint_sign(ui: &egui::Ui, centre: egui::Pos2, meaning: StateMeaning, colour: Color32) {
    let painter = ui.painter();
    match meaning {
        StateMeaning::Open => signs::paint_grade(painter, centre, SIGN, Grade::Watch, colour),
        StateMeaning::Faulty => signs::paint_grade(painter, centre, SIGN, Grade::Behind, colour),
        StateMeaning::Working => signs::paint_grade(painter, centre, SIGN, Grade::Good, colour),
        StateMeaning::Closed => {
            let rect = Rect::from_center_size(centre, vec2(SIGN, SIGN));
            signs::paint_tick(painter, rect, Stroke::new(2.0, colour));
        }
    }
}

pub fn colour_of(tokens: &theme::Tokens, meaning: StateMeaning) -> Color32 {
    match meaning {
        StateMeaning::Open => tokens.watch,
        StateMeaning::Faulty => tokens.behind,
        StateMeaning::Working => tokens.good,
        StateMeaning::Closed => tokens.ink2,
    }
}
