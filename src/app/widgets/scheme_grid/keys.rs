//! What the keys mean to the table, and where the cursor goes. Pure, apart from taking the keys.

use eframe::egui::{Event, InputState, Key, Modifiers};

use crate::hindi::clean_line;
use crate::i18n::table::TableWord;

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
    /// Enter: to the line below, after a run of Tab to the column in which that began.
    NextLine,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    Go(Move),
    /// The same with the range drawn along.
    Extend(Move),
    All,
    /// The range goes, the cursor stays.
    Collapse,
    /// Open the editor with what is there.
    Edit,
    /// Open the editor with what was typed instead.
    Replace(String),
    Paste(String),
    Clear,
    Copy,
    Cut,
    Ask(Deed),
}

/// What the table is asked for by one key, or from the menu of a head. The screen that shows the table knows
/// how to do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    Change,
    Rank,
    Share,
    Target,
    Trend,
    OnlyBehind,
    WorstFirst,
    Sort,
    Hide,
    ShowAll,
    Filter,
    Story,
    /// The things that the unit has in the scheme's register.
    Register,
    Chart,
    Menu,
    Narrower,
    Wider,
}

impl Deed {
    /// Each with its letter, by the place of the key on a Latin keyboard: so it is the same in Hindi layouts.
    pub const LETTERS: [(Self, Key); 14] = [
        (Self::Change, Key::D),
        (Self::Rank, Key::R),
        (Self::Share, Key::S),
        (Self::Target, Key::G),
        (Self::Trend, Key::T),
        (Self::OnlyBehind, Key::B),
        (Self::WorstFirst, Key::W),
        (Self::Sort, Key::O),
        (Self::Hide, Key::H),
        (Self::ShowAll, Key::L),
        (Self::Filter, Key::Slash),
        (Self::Register, Key::P),
        (Self::Chart, Key::C),
        (Self::Menu, Key::M),
    ];

    /// The key as it is written on a screen.
    pub fn key(self) -> &'static str {
        match self {
            Self::Story => "Space",
            Self::Narrower => "Alt+←",
            Self::Wider => "Alt+→",
            Self::Filter => "/",
            _ => Self::LETTERS.iter().find(|(deed, _)| *deed == self).map_or("", |(_, key)| key.name()),
        }
    }

    /// What it is called in a word or two.
    pub fn word(self) -> TableWord {
        match self {
            Self::Change => TableWord::Change,
            Self::Rank => TableWord::Rank,
            Self::Share => TableWord::Share,
            Self::Target => TableWord::Target,
            Self::Trend => TableWord::Trend,
            Self::OnlyBehind => TableWord::OnlyBehind,
            Self::WorstFirst => TableWord::WorstFirst,
            Self::Sort => TableWord::Sort,
            Self::Hide => TableWord::Hide,
            Self::ShowAll => TableWord::ShowAll,
            Self::Filter => TableWord::Filter,
            Self::Story => TableWord::Story,
            Self::Register => TableWord::Register,
            Self::Chart => TableWord::Chart,
            Self::Menu => TableWord::Menu,
            Self::Narrower => TableWord::Narrower,
            Self::Wider => TableWord::Wider,
        }
    }

    fn of_letter(key: Key) -> Option<Self> {
        Self::LETTERS.iter().find(|(_, letter)| *letter == key).map(|(deed, _)| *deed)
    }
}

/// What a key means now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Listening {
    /// The column takes words: letters write there, and ask only together with Alt.
    pub words: bool,
    /// More than a cell is selected.
    pub ranged: bool,
}

/// How the editor is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    Cancel,
    Commit(Move),
}

/// Takes the table's next key out of the input. What comes after a key that opens the editor is the editor's.
pub fn take_next(input: &mut InputState, listening: Listening) -> Option<Intent> {
    let (place, intent) = input
        .events
        .iter()
        .enumerate()
        .find_map(|(place, event)| Some((place, intent(event, listening)?)))?;
    input.events.remove(place);
    // What the key would have typed comes right behind it.
    if matches!(intent, Intent::Ask(_)) && matches!(input.events.get(place), Some(Event::Text(_))) {
        input.events.remove(place);
    }
    Some(intent)
}

fn intent(event: &Event, listening: Listening) -> Option<Intent> {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => of_key(*key, *modifiers, listening),
        Event::Text(text) if !text.trim().is_empty() => Some(Intent::Replace(clean_line(text))),
        Event::Paste(text) => (!text.trim().is_empty()).then(|| Intent::Paste(text.clone())),
        Event::Copy => Some(Intent::Copy),
        Event::Cut => Some(Intent::Cut),
        _ => None,
    }
}

fn of_key(key: Key, modifiers: Modifiers, listening: Listening) -> Option<Intent> {
    let ctrl = modifiers.ctrl || modifiers.command;
    if ctrl && modifiers.alt {
        return None;
    }
    if ctrl && key == Key::A {
        return Some(Intent::All);
    }
    if !ctrl
        && !modifiers.shift
        && (modifiers.alt || !listening.words)
        && let Some(deed) = Deed::of_letter(key)
    {
        return Some(Intent::Ask(deed));
    }
    if modifiers.alt {
        return match key {
            Key::ArrowLeft => Some(Intent::Ask(Deed::Narrower)),
            Key::ArrowRight => Some(Intent::Ask(Deed::Wider)),
            _ => None,
        };
    }
    if let Some(to) = move_of(key, ctrl) {
        return Some(if modifiers.shift { Intent::Extend(to) } else { Intent::Go(to) });
    }
    Some(match key {
        _ if ctrl => return None,
        Key::Tab => Intent::Go(if modifiers.shift { Move::Previous } else { Move::Next }),
        Key::F2 | Key::Enter => Intent::Edit,
        Key::Delete | Key::Backspace => Intent::Clear,
        Key::Space => Intent::Ask(Deed::Story),
        Key::Escape if listening.ranged => Intent::Collapse,
        _ => return None,
    })
}

fn move_of(key: Key, ctrl: bool) -> Option<Move> {
    Some(match key {
        Key::Home if ctrl => Move::FirstCell,
        Key::End if ctrl => Move::LastCell,
        _ if ctrl => return None,
        Key::ArrowUp => Move::Up,
        Key::ArrowDown => Move::Down,
        Key::ArrowLeft => Move::Left,
        Key::ArrowRight => Move::Right,
        Key::Home => Move::FirstColumn,
        Key::End => Move::LastColumn,
        Key::PageUp => Move::PageUp,
        Key::PageDown => Move::PageDown,
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
        (Modifiers::NONE, Key::Enter, Leave::Commit(Move::NextLine)),
        (Modifiers::SHIFT, Key::Tab, Leave::Commit(Move::Previous)),
        (Modifiers::NONE, Key::Tab, Leave::Commit(Move::Next)),
        (Modifiers::NONE, Key::ArrowUp, Leave::Commit(Move::Up)),
        (Modifiers::NONE, Key::ArrowDown, Leave::Commit(Move::Down)),
    ];
    keys.into_iter()
        .find(|(modifiers, key, _)| input.consume_key(*modifiers, *key))
        .map(|(_, _, leave)| leave)
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
        Move::Down | Move::NextLine => ((row + 1).min(last_row), column),
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
