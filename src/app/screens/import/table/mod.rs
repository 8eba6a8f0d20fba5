//! The rows of the file as they would be written: units down, indicators across, each value new, changed, as
//! before, to be confirmed or wrong, by sign and colour. Rows are painted, as in the table of figures.

mod draw;
mod shown;

use std::sync::Arc;

use eframe::egui::{Event, EventFilter, Id, Key, Modifiers, Sense, Ui, accesskit::Role};

use crate::app::sheets::{Column, Preview};
use crate::app::theme::{self, Tokens};
use crate::app::view::View;
use crate::app::widgets;
use crate::model::Lang;
use crate::tabular::{Address, RawCell};

use shown::Shown;

const ROW_HEIGHT: f32 = 32.0;
const PAD: f32 = 8.0;
/// Room for the number of the row, the name of the unit, the sign of a cell.
const NUMBER_WIDTH: f32 = 56.0;
/// From a short name to the longest that stands whole.
const UNIT_WIDTH: std::ops::RangeInclusive<f32> = 190.0..=460.0;
const SIGN_ROOM: f32 = 22.0;
const COLUMN_WIDTH: std::ops::RangeInclusive<f32> = 116.0..=220.0;

/// Where the cursor stands.
#[derive(Debug, Default)]
pub struct Cursor {
    line: usize,
    /// Among the shown columns.
    column: usize,
    first_column: usize,
    offset: f32,
    rows_seen: usize,
    follow: bool,
    has_focus: bool,
    /// What columns are like, of which preview and in which language.
    measured: Option<Measured>,
}

#[derive(Debug)]
struct Measured {
    of: Arc<Preview>,
    lang: Lang,
    columns: Vec<Like>,
    /// How wide the names are.
    names: f32,
}

/// What a column is like.
#[derive(Clone, Copy, Debug)]
struct Like {
    /// How wide it is to be.
    width: f32,
    /// Numbers stand at the right, words and dates at the left.
    number: bool,
}

/// A column in sight, and where it stands, from the left edge.
struct Place {
    /// Among the columns of the preview.
    at: usize,
    left: f32,
    right: f32,
    number: bool,
}

impl Cursor {
    pub fn line(&self) -> usize {
        self.line
    }

    pub fn stay_in(&mut self, preview: &Preview) {
        self.line = self.line.min(preview.lines.len().saturating_sub(1));
        self.column = self.column.min(preview.columns.len().saturating_sub(1));
    }

    /// Goes to a row of the sheet, and to a column when that is shown.
    pub fn go_to(&mut self, preview: &Preview, row: u32, column: Option<u32>) {
        if let Some(line) = (0..preview.lines.len()).find(|line| preview.row_at(*line) == Some(row)) {
            self.line = line;
            self.follow = true;
        }
        let column = column.and_then(|place| preview.columns.iter().position(|column| column.place == place));
        self.column = column.unwrap_or(self.column);
    }

    fn moved(&mut self, key: Key, preview: &Preview) {
        let (lines, columns) =
            (preview.lines.len().saturating_sub(1), preview.columns.len().saturating_sub(1));
        let page = self.rows_seen.saturating_sub(1).max(1);
        match key {
            Key::ArrowUp => self.line = self.line.saturating_sub(1),
            Key::ArrowDown => self.line = (self.line + 1).min(lines),
            Key::PageUp => self.line = self.line.saturating_sub(page),
            Key::PageDown => self.line = (self.line + page).min(lines),
            Key::ArrowLeft => self.column = self.column.saturating_sub(1),
            Key::ArrowRight => self.column = (self.column + 1).min(columns),
            Key::Home => self.line = 0,
            Key::End => self.line = lines,
            _ => return,
        }
        self.follow = true;
    }
}

/// What a frame works with.
struct Frame<'a> {
    id: Id,
    view: &'a View<'a>,
    preview: &'a Preview,
    tokens: &'static Tokens,
    columns: Vec<Place>,
    /// Where the column of the units ends.
    unit_right: f32,
    width: f32,
}

/// True while the keys go to the table.
pub fn has_focus(ui: &Ui) -> bool {
    ui.memory(|memory| memory.has_focus(id()))
}

fn id() -> Id {
    Id::unique("import-table")
}

/// Beside the rows, where they are more than are seen.
const SCROLL_BAR: f32 = 12.0;

/// What is asked for in the table.
#[derive(Debug, PartialEq)]
pub enum Asked {
    /// The row of the sheet is to be left out, or taken.
    Row(u32),
    /// The cell is to be written anew, and so it begins; with nothing typed yet, what stands there goes on.
    Write(Address, Option<String>),
    /// The keys go to what is to be settled.
    Matters,
}

/// Draws the table.
pub fn table_ui(
    ui: &mut Ui,
    view: &View<'_>,
    preview: &Arc<Preview>,
    cursor: &mut Cursor,
    focus: bool,
) -> Option<Asked> {
    let id = id();
    let (rect, _) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    if focus {
        response.request_focus();
    }
    let room = rect.width() - SCROLL_BAR;
    let (unit_right, columns) = columns(ui, preview, view, room, cursor);
    let width = columns.last().map_or(unit_right, |column| column.right);
    let frame = Frame { id, view, preview, tokens: theme::tokens(ui.ctx()), columns, unit_right, width };
    let mut asked = None;
    if response.has_focus() {
        hold_keys(ui, &frame);
        // The key with which a button gave it the keyboard is not its own.
        if ui.memory(|memory| memory.had_focus_last_frame(id)) {
            asked = take_keys(ui, &frame, cursor);
        }
    }
    cursor.has_focus = response.has_focus();
    describe(ui, &frame);
    let head = draw::head_ui(ui, &frame, rect);
    let body = rect.with_min_y(head.bottom());
    if let Some((line, column)) = draw::body_ui(ui, &frame, cursor, body) {
        (cursor.line, cursor.column) = (line, column.unwrap_or(cursor.column));
        response.request_focus();
    }
    asked
}

fn hold_keys(ui: &Ui, frame: &Frame<'_>) {
    // Tab leads to what is to be settled, where something is; else as everywhere.
    let has_matters = !frame.preview.open.is_empty();
    let filter =
        EventFilter { tab: has_matters, horizontal_arrows: true, vertical_arrows: true, escape: true };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(frame.id, filter));
}

fn take_keys(ui: &Ui, frame: &Frame<'_>, cursor: &mut Cursor) -> Option<Asked> {
    let keys = [
        Key::ArrowUp,
        Key::ArrowDown,
        Key::PageUp,
        Key::PageDown,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::Home,
        Key::End,
    ];
    for key in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            cursor.moved(key, frame.preview);
        }
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if !frame.preview.open.is_empty() && ui.input_mut(widgets::take_tab) {
        return Some(Asked::Matters);
    }
    let row = frame.preview.row_at(cursor.line)?;
    if pressed(Key::Space) {
        return Some(Asked::Row(row));
    }
    let column = frame.preview.columns.get(cursor.column)?;
    let at = Address::new(row, column.place);
    if pressed(Key::F2) {
        return Some(Asked::Write(at, None));
    }
    let typed: String = ui.input(|input| {
        let letters = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        letters.collect()
    });
    (!typed.trim().is_empty()).then_some(Asked::Write(at, Some(typed)))
}

/// Where the names end, and which columns are in sight behind them, so that the one with the cursor is among them.
fn columns(
    ui: &Ui,
    preview: &Arc<Preview>,
    view: &View<'_>,
    width: f32,
    cursor: &mut Cursor,
) -> (f32, Vec<Place>) {
    let is_of = |known: &Measured| Arc::ptr_eq(&known.of, preview) && known.lang == view.lang;
    let measured = cursor.measured.take().filter(is_of).unwrap_or_else(|| Measured {
        of: Arc::clone(preview),
        lang: view.lang,
        columns: preview.columns.iter().map(|column| Like::of(preview, view, column)).collect(),
        names: names_width(ui, preview, view),
    });
    let measured = cursor.measured.insert(measured);
    let likes = &measured.columns;
    let names = measured.names.min(width / 3.0).clamp(*UNIT_WIDTH.start(), *UNIT_WIDTH.end());
    let unit_right = NUMBER_WIDTH + names;
    let room = width - unit_right - PAD;
    let fits = |first: usize, last: usize| {
        let wanted = likes.get(first..=last).map(|likes| likes.iter().map(|like| like.width).sum::<f32>());
        wanted.is_some_and(|wanted| wanted <= room || first == last)
    };
    cursor.first_column = cursor.first_column.min(cursor.column);
    while !fits(cursor.first_column, cursor.column) && cursor.first_column < cursor.column {
        cursor.first_column += 1;
    }
    // No gap at the right when there is more room than before.
    while cursor.first_column > 0 && fits(cursor.first_column - 1, likes.len().saturating_sub(1)) {
        cursor.first_column -= 1;
    }
    let mut shown: Vec<Place> = Vec::new();
    let mut left = unit_right;
    for (at, like) in likes.iter().enumerate().skip(cursor.first_column) {
        let right = left + like.width;
        if !shown.is_empty() && right > width {
            break;
        }
        shown.push(Place { at, left, right, number: like.number });
        left = right;
    }
    // What is left over goes to the columns, as in the table of figures.
    let over = (width - left).max(0.0) / shown.len().max(1) as f32;
    for (count, place) in shown.iter_mut().enumerate() {
        place.left += over * count as f32;
        place.right += over * (count as f32 + 1.0);
    }
    (unit_right, shown)
}

/// By the first names.
fn names_width(ui: &Ui, preview: &Preview, view: &View<'_>) -> f32 {
    const LOOKED_AT: usize = 60;
    let names = (0..preview.lines.len().min(LOOKED_AT))
        .filter_map(|line| Some(draw::name_of(preview, line, preview.row_at(line)?, view.lang)));
    let longest = names
        .map(|name| theme::text_width(ui, &name, theme::regular_font(theme::SIZE_BODY)))
        .fold(0.0, f32::max);
    longest.ceil() + 2.0 * PAD + SIGN_ROOM
}

impl Like {
    /// By the first values; the figures of one column are of one kind.
    fn of(preview: &Preview, view: &View<'_>, column: &Column) -> Self {
        const LOOKED_AT: usize = 60;
        const CHARACTER: f32 = 8.4;
        let lines = || 0..preview.lines.len().min(LOOKED_AT);
        let longest = lines().map(|line| {
            let shown = Shown::of(view, preview, line, column);
            shown.before.map_or(0, |before| before.chars().count() + 3) + shown.text.chars().count()
        });
        let longest = longest.max().unwrap_or(0) as f32;
        let wanted = longest * CHARACTER + SIGN_ROOM + 2.0 * PAD;
        let indicator = column.indicator.as_ref().and_then(|code| preview.ground.scheme.indicator(code));
        let number = match indicator {
            Some(indicator) => indicator.kind.is_number(),
            // Nobody knows the column: what it has says whether they are numbers.
            None => {
                lines().filter_map(|line| preview.raw(line, column.place)).all(RawCell::is_number_or_absent)
            }
        };
        Self { width: wanted.clamp(*COLUMN_WIDTH.start(), *COLUMN_WIDTH.end()), number }
    }
}

fn describe(ui: &Ui, frame: &Frame<'_>) {
    ui.ctx().accesskit_node_builder(frame.id, |node| {
        node.set_role(Role::Grid);
        node.set_label(frame.preview.ground.scheme.name.get(frame.view.lang));
        node.set_row_count(frame.preview.lines.len() + 1);
        node.set_column_count(frame.preview.columns.len() + 2);
    });
}
