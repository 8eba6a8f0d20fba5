//! What the keys mean to the table, and where the cursor goes. Pure, apart from taking the keys.

use eframe::egui::{Event, InputState, Key, Modifiers};

use crate::hindi::clean_line;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
    Left,
    Right,
    FirstColumn,
    LastColumn,
    FirstCell,
    LastCell,
    PageUp,
    PageDown,
    /// Tab: on to the next cell in reading order.
    Next,
    Previous,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    Go(Move),
    /// Open the editor with what is there.
    Edit,
    /// Open the editor with what was typed or pasted instead.
    Replace(String),
    Clear,
    Copy,
}

/// How the editor is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    Cancel,
    Commit(Move),
}

/// Takes the table's next key out of the input. What comes after a key that opens the editor is the editor's.
pub fn take_next(input: &mut InputState) -> Option<Intent> {
    let (place, intent) =
        input.events.iter().enumerate().find_map(|(place, event)| Some((place, intent(event)?)))?;
    input.events.remove(place);
    Some(intent)
}

fn intent(event: &Event) -> Option<Intent> {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => of_key(*key, *modifiers),
        Event::Text(text) if !text.trim().is_empty() => Some(Intent::Replace(clean_line(text))),
        Event::Paste(text) => {
            let line = clean_line(text.trim_end_matches(['\r', '\n']));
            (!line.trim().is_empty()).then(|| Intent::Replace(line.trim().to_owned()))
        }
        Event::Copy => Some(Intent::Copy),
        _ => None,
    }
}

fn of_key(key: Key, modifiers: Modifiers) -> Option<Intent> {
    let ctrl = modifiers.ctrl || modifiers.command;
    if modifiers.alt || (ctrl && !matches!(key, Key::Home | Key::End)) {
        return None;
    }
    Some(match key {
        Key::ArrowUp => Intent::Go(Move::Up),
        Key::ArrowDown => Intent::Go(Move::Down),
        Key::ArrowLeft => Intent::Go(Move::Left),
        Key::ArrowRight => Intent::Go(Move::Right),
        Key::Home => Intent::Go(if ctrl { Move::FirstCell } else { Move::FirstColumn }),
        Key::End => Intent::Go(if ctrl { Move::LastCell } else { Move::LastColumn }),
        Key::PageUp => Intent::Go(Move::PageUp),
        Key::PageDown => Intent::Go(Move::PageDown),
        Key::Tab => Intent::Go(if modifiers.shift { Move::Previous } else { Move::Next }),
        Key::F2 | Key::Enter => Intent::Edit,
        Key::Delete | Key::Backspace => Intent::Clear,
        _ => return None,
    })
}

/// Takes the key that leaves the editor, if one was pressed. Keys of an open composition are not its own.
pub fn take_from_editor(input: &mut InputState) -> Option<Leave> {
    if input.events.iter().any(|event| matches!(event, Event::Ime(_))) {
        return None;
    }
    let keys = [
        (Modifiers::NONE, Key::Escape, Leave::Cancel),
        (Modifiers::SHIFT, Key::Enter, Leave::Commit(Move::Up)),
        (Modifiers::NONE, Key::Enter, Leave::Commit(Move::Down)),
        (Modifiers::SHIFT, Key::Tab, Leave::Commit(Move::Left)),
        (Modifiers::NONE, Key::Tab, Leave::Commit(Move::Right)),
        (Modifiers::NONE, Key::ArrowUp, Leave::Commit(Move::Up)),
        (Modifiers::NONE, Key::ArrowDown, Leave::Commit(Move::Down)),
    ];
    keys.into_iter()
        .find(|(modifiers, key, _)| input.consume_key(*modifiers, *key))
        .map(|(_, _, leave)| leave)
}

/// Takes a key that was pressed with these modifiers and no others.
pub fn take_exactly(input: &mut InputState, modifiers: Modifiers, key: Key) -> bool {
    let before = input.events.len();
    input.events.retain(|event| {
        let same = matches!(event, Event::Key { key: pressed_key, pressed: true, modifiers: with, .. }
            if *pressed_key == key && with.matches_exact(modifiers));
        !same
    });
    input.events.len() < before
}

/// Where a move leads in a table of `size` rows and columns; `None` when it leaves the table.
pub fn target(
    (row, column): (usize, usize),
    (rows, columns): (usize, usize),
    to: Move,
    page: usize,
) -> Option<(usize, usize)> {
    let last_row = rows.saturating_sub(1);
    let last_column = columns.saturating_sub(1);
    let page = page.saturating_sub(1).max(1);
    Some(match to {
        Move::Up => (row.saturating_sub(1), column),
        Move::Down => ((row + 1).min(last_row), column),
        Move::Left => (row, column.saturating_sub(1)),
        Move::Right => (row, (column + 1).min(last_column)),
        Move::FirstColumn => (row, 0),
        Move::LastColumn => (row, last_column),
        Move::FirstCell => (0, 0),
        Move::LastCell => (last_row, last_column),
        Move::PageUp => (row.saturating_sub(page), column),
        Move::PageDown => ((row + page).min(last_row), column),
        Move::Next if column < last_column => (row, column + 1),
        Move::Next if row < last_row => (row + 1, 0),
        Move::Previous if column > 0 => (row, column - 1),
        Move::Previous if row > 0 => (row - 1, last_column),
        Move::Next | Move::Previous => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_reads_the_table_like_a_text_and_leaves_it_at_its_ends() {
        assert_eq!(target((0, 1), (3, 2), Move::Next, 5), Some((1, 0)));
        assert_eq!(target((1, 0), (3, 2), Move::Previous, 5), Some((0, 1)));
        assert_eq!(target((2, 1), (3, 2), Move::Next, 5), None);
        assert_eq!(target((0, 0), (3, 2), Move::Previous, 5), None);
    }

    #[test]
    fn the_cursor_stays_in_the_table() {
        let moves =
            [Move::Up, Move::Down, Move::Left, Move::Right, Move::PageUp, Move::PageDown, Move::LastCell];
        for to in moves {
            assert_eq!(target((0, 0), (1, 1), to, 5), Some((0, 0)), "{to:?}");
            assert_eq!(target((0, 0), (0, 0), to, 5), Some((0, 0)), "{to:?}");
        }
    }

    #[test]
    fn a_page_keeps_one_row_of_the_page_before() {
        assert_eq!(target((0, 0), (100, 1), Move::PageDown, 10), Some((9, 0)));
        assert_eq!(target((95, 0), (100, 1), Move::PageDown, 10), Some((99, 0)));
    }
}
