//! The story of the figure with the cursor, below the table: its values over time, where each came from, and
//! what was directed on it. The keys stay in the table, so that one goes from figure to figure.

use eframe::egui;

use super::charts::{over_time_ui, panel_head_ui};
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets;
use crate::hindi::row::row_name;
use crate::hindi::standing::{stale_words, standing_words};
use crate::hindi::thread::format_change_between;
use crate::hindi::{column_head, format_date, format_time, format_value, shown_name};
use crate::i18n::screen::Screen;
use crate::i18n::table::TableWord as Word;
use crate::i18n::thread::ThreadText;
use crate::model::{
    IndicatorCode, MeetingFile, SchemeTable, Source, Story, StoryDirection, StoryOf, StoryPoint, UnitId,
    Value,
};

#[derive(Debug)]
pub struct StoryPanel {
    of: StoryOf,
    /// The writer's last job when it was asked for: what is saved meanwhile belongs to it.
    asked_at: u64,
    found: Option<Result<Story, String>>,
}

impl StoryPanel {
    pub fn new(of: StoryOf, view: &View<'_>, out: &mut Vec<Action>) -> Self {
        out.push(Action::TellStory(of.clone()));
        Self { of, asked_at: view.data.handled, found: None }
    }

    /// Asks again when the cursor stands on another figure, or something was saved since.
    pub fn follow(&mut self, on: Option<(UnitId, IndicatorCode)>, view: &View<'_>, out: &mut Vec<Action>) {
        let Some((unit, indicator)) = on else { return };
        let is_other = self.of.unit != unit || self.of.indicator != indicator;
        if is_other || self.asked_at != view.data.handled {
            let of = StoryOf { scheme: self.of.scheme.clone(), unit, indicator };
            // What is shown of the same figure stays until the new answer is there.
            let found = self.found.take().filter(|_| !is_other);
            *self = Self { found, ..Self::new(of, view, out) };
        }
    }

    pub fn take(&mut self, of: &StoryOf, found: Result<Story, String>) {
        if *of == self.of {
            self.found = Some(found);
        }
    }

    /// Draws it; true when it is to be closed.
    pub fn ui(&self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, table: &SchemeTable) -> bool {
        let lang = view.lang;
        let name = table.rows.iter().find(|row| row.unit.id == self.of.unit);
        let name = name.map_or_else(String::new, |row| row_name(table, row, lang));
        let column = table
            .scheme
            .indicator(&self.of.indicator)
            .map_or_else(String::new, |one| shown_name(&one.name, view.writing()));
        let title = Word::StoryTitle.with(lang, &[("unit", &name), ("column", &column)]);
        let close = panel_head_ui(ui, view, &title, Word::PanelKeys);
        if let Some(days) = file.stale_days(table) {
            let words = stale_words(days, lang, view.digits());
            ui.label(theme::body(words).color(theme::tokens(ui.ctx()).watch));
        }
        match &self.found {
            None => {
                ui.label(theme::second(ui.ctx(), Word::StoryBusy.text(lang)));
            }
            Some(Err(why)) => {
                ui.label(theme::body(Word::StoryFailed.with(lang, &[("why", why)])));
            }
            Some(Ok(story)) => story_ui(ui, view, file, story, &title),
        }
        close
    }
}

fn story_ui(ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, story: &Story, title: &str) {
    let whole = ui.available_rect_before_wrap();
    let (left, right) = whole.split_left_right_at_fraction(0.46);
    let left = left.with_max_x(left.right() - 20.0);
    ui.scope_builder(egui::UiBuilder::new().max_rect(left).id_salt("story-line"), |ui| {
        line_over_time_ui(ui, view, story, title);
    });
    ui.scope_builder(egui::UiBuilder::new().max_rect(right).id_salt("story-list"), |ui| {
        egui::ScrollArea::vertical().id_salt("story").auto_shrink(false).show(ui, |ui| {
            widgets::section_ui(ui, Word::StoryDirections.text(view.lang));
            if story.directions.is_empty() {
                ui.label(theme::second(ui.ctx(), Word::StoryNoDirections.text(view.lang)));
            }
            for given in &story.directions {
                direction_ui(ui, view, file, given);
            }
            ui.add_space(theme::SPACE_S);
            widgets::section_ui(ui, Word::StoryValues.text(view.lang));
            values_ui(ui, view, story);
        });
    });
}

fn line_over_time_ui(ui: &mut egui::Ui, view: &View<'_>, story: &Story, title: &str) {
    if !story.indicator.kind.is_number() {
        return;
    }
    let number = |point: &StoryPoint| point.value.as_ref().and_then(Value::number);
    let series: Vec<_> = story.points.iter().rev().map(|point| (point.as_on, number(point))).collect();
    let Some(pair) = story.pair() else {
        over_time_ui(ui, view, &story.indicator, (&series, &[]), story.indicator.target, title);
        return;
    };
    let of = |place: usize| -> Vec<_> {
        let number = |point: &StoryPoint| story.pair_of(point).get(place).copied()??.number();
        story.points.iter().rev().map(|point| (point.as_on, number(point))).collect()
    };
    let tokens = theme::tokens(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        let marks = [("●", tokens.accent), ("◆", tokens.watch)];
        for ((mark, colour), indicator) in marks.into_iter().zip(pair) {
            ui.label(theme::small(mark).color(colour));
            ui.label(theme::small(column_head(indicator, view.writing())));
            ui.add_space(theme::SPACE_S);
        }
    });
    let target = pair.iter().find_map(|indicator| indicator.target);
    over_time_ui(ui, view, &story.indicator, (&of(0), &of(1)), target, title);
}

/// What stands over the columns of a figure with a twin.
fn pair_head_ui(ui: &mut egui::Ui, view: &View<'_>, story: &Story) {
    let Some(pair) = story.pair() else { return };
    ui.label("");
    for indicator in pair {
        ui.label(theme::small_second(ui.ctx(), column_head(indicator, view.writing())));
    }
    ui.label(theme::small_second(ui.ctx(), Word::StoryDifference.text(view.lang)));
    ui.label(theme::small_second(ui.ctx(), Word::Change.text(view.lang)));
    ui.label("");
    ui.end_row();
}

/// Reported, verified, and how much less was verified than reported.
fn pair_ui(ui: &mut egui::Ui, view: &View<'_>, story: &Story, point: &StoryPoint) {
    let pair = story.pair_of(point);
    for value in pair {
        ui.label(theme::strong(shown(view, story, value)));
    }
    let [reported, verified] = pair.map(|value| value.and_then(Value::number));
    let differs = reported.zip(verified).filter(|(reported, verified)| reported != verified);
    let words = differs.map(|pair| change(view, story, pair)).unwrap_or_default();
    let colour = theme::tokens(ui.ctx()).behind;
    ui.label(theme::body(words).color(colour));
}

fn change(view: &View<'_>, story: &Story, (from, to): (f64, f64)) -> String {
    format_change_between(from, to, &story.indicator.kind, view.digits())
}

fn shown(view: &View<'_>, story: &Story, value: Option<&Value>) -> String {
    let kind = &story.indicator.kind;
    value.map_or_else(|| "—".to_owned(), |value| format_value(value, kind, view.lang, view.writing()))
}

/// One line a day, the newest first: the value, how it changed, where it came from. What is reported and verified
/// apart stands side by side, with the difference of the two.
fn values_ui(ui: &mut egui::Ui, view: &View<'_>, story: &Story) {
    // The last column, where a figure came from, has all the width that is left.
    let columns = if story.twin.is_some() { 6 } else { 4 };
    egui::Grid::new("story-values").num_columns(columns).striped(false).spacing([theme::SPACE_M, 2.0]).show(
        ui,
        |ui| {
            pair_head_ui(ui, view, story);
            for (place, point) in story.points.iter().enumerate() {
                let number = |point: &StoryPoint| point.value.as_ref().and_then(Value::number);
                let before = story.points.iter().skip(place + 1).find_map(number);
                ui.label(theme::second(ui.ctx(), format_date(point.as_on, view.writing().short())));
                if story.twin.is_some() {
                    pair_ui(ui, view, story, point);
                } else {
                    ui.label(theme::strong(shown(view, story, point.value.as_ref())));
                }
                let both = before.zip(number(point));
                ui.label(theme::body(both.map(|both| change(view, story, both)).unwrap_or_default()));
                let mut source = source(view, &point.source);
                if point.is_sample && point.value.is_some() {
                    source = format!("{} · {source}", view.text(Screen::SampleFigures));
                }
                theme::cut_ui(ui, theme::small_second(ui.ctx(), source));
                ui.end_row();
            }
        },
    );
}

fn source(view: &View<'_>, source: &Source) -> String {
    let lang = view.lang;
    let when = |at: &chrono::DateTime<chrono::FixedOffset>| {
        let time = format_time(at.time(), lang, view.digits());
        format!("{} {time}", format_date(at.date_naive(), view.writing().short()))
    };
    match source {
        Source::Imported { name, cell, rewritten, at } => {
            let word = if *rewritten { Word::SourceRewritten } else { Word::SourceFile };
            word.with(lang, &[("file", name), ("cell", cell), ("when", &when(at))])
        }
        Source::Typed(Some(at)) => Word::SourceTyped.with(lang, &[("when", &when(at))]),
        Source::Typed(None) => Word::SourceTypedSometime.text(lang).to_owned(),
        Source::Counted => Word::SourceCounted.text(lang).to_owned(),
        Source::WorkedOut => Word::SourceWorkedOut.text(lang).to_owned(),
        Source::Nowhere => String::new(),
    }
}

fn direction_ui(ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, given: &StoryDirection) {
    let (lang, writing) = (view.lang, view.writing());
    let tokens = theme::tokens(ui.ctx());
    let (grade, words) = standing_words(&given.standing, file.meeting.date, lang, writing);
    let number = view.in_digits(given.meeting_number);
    let at = [("number", number.as_str()), ("date", &view.date(given.meeting_date))];
    let mut label = vec![ThreadText::GivenAt.with(lang, &at)];
    if let Some(number) = given.direction.shown_number() {
        label.insert(0, view.in_digits(number));
    }
    let target = given.direction.target.as_ref();
    match target.map(|target| (target.unit(), target.indicator())) {
        Some((None, _)) => label.push(Word::StoryOnScheme.text(lang).to_owned()),
        Some((Some(_), None)) => label.push(Word::StoryOnRow.text(lang).to_owned()),
        _ => {}
    }
    ui.label(theme::small_second(ui.ctx(), label.join(" · ")));
    ui.add(egui::Label::new(theme::body(given.direction.text.trim())).wrap());
    let colour = theme::grade_colour(tokens, grade);
    ui.label(theme::small(format!("{} {words}", grade.sign())).color(colour));
    ui.add_space(theme::SPACE_XS);
}
