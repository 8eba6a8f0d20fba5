//! What keys and clicks do to the table.

use eframe::egui::{Event, EventFilter, FocusDirection, Key, Modifiers, Response, Ui};

use super::edit::{self, Editing, holds_words};
use super::keys::{self, Intent, Listening, Move};
use super::plan::Plan;
use super::{
    Entering, Frame, GridEvent, GridState, StillOpen, clipboard, closed, counted, draw, not_editable,
    read_only, text, worked_out,
};
use crate::app::widgets::exact_key::take_exactly;
use crate::hindi::sentence;
use crate::model::{ColumnKey, Entered};

impl GridState {
    pub(super) fn take_keys(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        response: &Response,
        plan: &Plan,
    ) -> Option<GridEvent> {
        // Esc without anything to leave is pressed by habit: what is typed next still goes into the table.
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(frame.id, filter));
        let mut event = self.take_answer(ui);
        loop {
            let words =
                frame.figure(self.column).is_some_and(|(_, one)| one.formula.is_none() && holds_words(one));
            let listening = Listening { words, ranged: self.anchor.is_some() };
            let Some(intent) = ui.input_mut(|input| keys::take_next(input, listening)) else { break };
            event = self.follow_intent(ui, frame, plan, intent).or(event);
            if self.editing.is_some() {
                break;
            }
        }
        if self.editing.is_none() && !response.has_focus() {
            self.follow = false;
        }
        event
    }

    fn follow_intent(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        plan: &Plan,
        intent: Intent,
    ) -> Option<GridEvent> {
        // Only what was asked about can answer; whatever else is done leaves the question.
        let answers = matches!(intent, Intent::Paste(_) | Intent::Clear | Intent::Cut);
        self.asked = self.asked.take().filter(|_| answers);
        match intent {
            Intent::Go(to) => {
                self.anchor = None;
                self.note_run(to);
                self.go(ui, frame, to, plan);
            }
            Intent::Extend(to) => {
                self.run_from = None;
                self.anchor.get_or_insert((self.row, self.column));
                self.go(ui, frame, to, plan);
                self.anchor = self.anchor.filter(|anchor| *anchor != (self.row, self.column));
            }
            Intent::All => {
                let (rows, columns) = frame.size();
                self.anchor = Some((0, 0));
                (self.row, self.column) = (rows.saturating_sub(1), columns.saturating_sub(1));
            }
            Intent::Collapse => self.anchor = None,
            Intent::Edit => return self.begin(ui, frame, None),
            Intent::Replace(text) => return self.begin(ui, frame, Some(text)),
            Intent::Copy => ui.ctx().copy_text(clipboard::copied(frame, &self.range())),
            Intent::Cut => {
                let range = self.range();
                ui.ctx().copy_text(clipboard::copied(frame, &range));
                return read_only(frame).or_else(|| self.entered(frame, clipboard::cleared(frame, &range)));
            }
            Intent::Clear => {
                let cleared = clipboard::cleared(frame, &self.range());
                return read_only(frame).or_else(|| self.entered(frame, cleared));
            }
            Intent::Paste(text) => return read_only(frame).or_else(|| self.paste(frame, &text)),
            Intent::Ask(deed) => return frame.key(self.column).map(|key| GridEvent::Asked(deed, key)),
        }
        None
    }

    /// Pastes over the range, which is then what was pasted.
    fn paste(&mut self, frame: &Frame<'_>, text: &str) -> Option<GridEvent> {
        let range = self.range();
        let pasted = clipboard::pasted(frame, &range, text);
        let cells = clipboard::cells(text);
        let (height, width) = (cells.len(), cells.iter().map(Vec::len).max().unwrap_or(1));
        if pasted.is_ok() && (height, width) != (1, 1) {
            let first = (*range.rows.start(), *range.columns.start());
            self.anchor = Some(first);
            (self.row, self.column) = (first.0 + height - 1, first.1 + width - 1);
        }
        self.entered(frame, pasted)
    }

    fn go(&mut self, ui: &Ui, frame: &Frame<'_>, to: Move, plan: &Plan) {
        let cursor = (self.row, self.column);
        if let Some((row, column)) = keys::target(cursor, frame.size(), to, plan.rows_seen) {
            (self.row, self.column) = (row, column);
            self.follow = true;
            ui.ctx().request_repaint();
        }
    }

    /// A run of Tab along a row keeps the column in which it began, until the cursor goes another way; given is
    /// the one of the run that was.
    fn note_run(&mut self, to: Move) -> Option<usize> {
        let begun = self.run_from.take();
        if matches!(to, Move::Next | Move::Previous) {
            self.run_from = begun.or(Some(self.column));
        }
        begun
    }

    /// Tab beyond the last cell, or back beyond the first, goes on to what is next on the screen. Asked before
    /// the table registers for the keyboard, which is when the toolkit moves it.
    pub(super) fn leave_by_tab(&self, ui: &Ui, frame: &Frame<'_>) {
        if self.editing.is_some() || !ui.memory(|memory| memory.has_focus(frame.id)) {
            return;
        }
        let leaves = |to: Move| keys::target((self.row, self.column), frame.size(), to, 1).is_none();
        for (modifiers, to, direction) in [
            (Modifiers::NONE, Move::Next, FocusDirection::Next),
            (Modifiers::SHIFT, Move::Previous, FocusDirection::Previous),
        ] {
            if leaves(to) && ui.input_mut(|input| take_exactly(input, modifiers, Key::Tab)) {
                ui.memory_mut(|memory| memory.move_focus(direction));
            }
        }
    }

    /// Opens the editor on the cursor's cell, or says why it stays closed.
    fn begin(&mut self, ui: &Ui, frame: &Frame<'_>, typed: Option<String>) -> Option<GridEvent> {
        let (_, row) = frame.row(self.row)?;
        if let Some(refused) = not_editable(frame) {
            return Some(refused);
        }
        let enterable = frame.figure(self.column).filter(|(_, one)| one.formula.is_none());
        let Some((place, indicator)) = enterable else {
            return frame.indicator(self.column).map(|one| GridEvent::Refused(worked_out(frame, one)));
        };
        if frame.table.is_counted(row.unit.id, &indicator.code) {
            // What was typed would be lost in the register: the sentence says where to change it.
            return match typed {
                Some(_) => Some(GridEvent::Refused(counted(frame, row, indicator))),
                None => frame.key(self.column).map(|key| GridEvent::Asked(keys::Deed::Register, key)),
            };
        }
        // Before anything is typed that would be lost.
        if let Some(refused) = closed(frame) {
            return Some(refused);
        }
        let unit = row.unit.id;
        self.follow = true;
        self.anchor = None;
        self.editing = Some(match typed {
            Some(typed) => Editing::begin_with(ui, frame.id, unit, indicator, typed),
            None => {
                let there = text::editable(frame.value(self.row, place), indicator, frame.options);
                Editing::begin(ui, frame.id, unit, indicator, there)
            }
        });
        None
    }

    pub(super) fn take_editor_keys(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        response: &Response,
    ) -> Option<GridEvent> {
        match ui.input_mut(keys::take_from_editor)? {
            keys::Leave::Cancel => {
                self.editing = None;
                response.request_focus();
                None
            }
            keys::Leave::Commit(to) => {
                let event = self.commit(frame.entering(), true).map(GridEvent::Set);
                if self.editing.is_none() {
                    let begun = self.note_run(to).filter(|_| to == Move::NextLine);
                    let next = keys::target((self.row, begun.unwrap_or(self.column)), frame.size(), to, 1);
                    (self.row, self.column) = next.unwrap_or((self.row, self.column));
                    self.follow = true;
                    response.request_focus();
                }
                self.give_back = self.editing.is_some();
                event
            }
        }
    }

    /// Enters what is being typed, as Enter would, for one who goes elsewhere.
    pub fn settle(&mut self, on: Entering<'_>) -> Result<Option<Vec<Entered>>, StillOpen> {
        let entered = self.commit(on, true);
        if self.editing.is_some() { Err(StillOpen) } else { Ok(entered) }
    }

    /// Reads what was typed. A wrong value keeps the editor open, with the sentence; so does one that a check
    /// of the scheme asks about, until it is entered `by_key` a second time.
    fn commit(&mut self, on: Entering<'_>, by_key: bool) -> Option<Vec<Entered>> {
        let editing = self.editing.take()?;
        let place = on.table.column(&editing.indicator)?;
        let indicator = on.table.scheme.indicators.get(place)?;
        match clipboard::read(&editing.text, indicator, on.as_on) {
            Err(error) => {
                let error = sentence(&error, on.writing.lang);
                self.editing = Some(Editing { error: Some(error), ..editing });
                None
            }
            Ok(value) => {
                let row = on.table.rows.iter().find(|row| row.unit.id == editing.unit)?;
                let before = row.cells.get(place).and_then(|cell| cell.value.as_ref());
                if before != value.as_ref()
                    && let Some(doubt) = edit::doubt(on, &editing, value.as_ref())
                    && !(by_key && doubt.asks && editing.asked.as_ref() == Some(&editing.text))
                {
                    let asked = doubt.asks.then(|| editing.text.clone());
                    self.editing = Some(Editing { error: Some(doubt.sentence), asked, ..editing });
                    return None;
                }
                let Editing { unit, indicator, .. } = editing;
                (before != value.as_ref()).then(|| vec![Entered { unit, indicator, value }])
            }
        }
    }

    pub(super) fn take_clicks(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        response: &Response,
        drawn: draw::Drawn,
    ) -> Option<GridEvent> {
        let mut event = None;
        if drawn.clicked.is_some() || drawn.swept.is_some() {
            self.asked = None;
            self.run_from = None;
        }
        if drawn.editor_left {
            event = self.commit(frame.entering(), false).map(GridEvent::Set);
        }
        if let Some((row, column, double)) = drawn.clicked
            && self.editing.is_none()
        {
            // The button's own modifiers: by now the key may be up again.
            let shift =
                |event: &Event| matches!(event, Event::PointerButton { modifiers, .. } if modifiers.shift);
            let shift = ui.input(|input| input.events.iter().any(shift));
            let before = self.anchor.unwrap_or((self.row, self.column));
            self.anchor = (shift && before != (row, column)).then_some(before);
            (self.row, self.column) = (row, column);
            self.follow = true;
            if double {
                event = self.begin(ui, frame, None).or(event);
            } else {
                response.request_focus();
            }
        }
        if let Some((from, to)) = drawn.swept
            && self.editing.is_none()
        {
            self.anchor = (from != to).then_some(from);
            (self.row, self.column) = to;
            response.request_focus();
        }
        if let Some((column, deed)) = drawn.head {
            if let Some(column) = column {
                self.column = column;
            }
            response.request_focus();
            let key = column.map_or(Some(ColumnKey::Unit), |column| frame.key(column));
            event = key.map(|key| GridEvent::Asked(deed, key)).or(event);
        }
        drawn.width.map(|(key, width)| GridEvent::Width(key, width)).or(event)
    }
}
