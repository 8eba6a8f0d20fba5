//! What a command's keys are and where it is possible. The labels stand in `i18n::command`.

mod table;

use eframe::egui::{Key, KeyboardShortcut};

pub use crate::i18n::command::Command;
pub use table::Overlaid;

use super::place::Place;
use super::widgets::Deed;
use table::{InHall, row_of};

/// The part of the program in which a command means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    Everywhere,
    /// A meeting is open, whichever screen is shown.
    Meeting,
    Prepare,
    Attendance,
    Review,
    Minutes,
    /// The table of figures, on the meeting screen.
    Table,
    /// Figures on their way in from a file.
    Import,
    /// Definitions of schemes.
    Schemes,
    /// Figures that have not come.
    Received,
    Units,
    /// Screens with a list to which something can be added, moved or deleted.
    List,
}

impl Command {
    pub fn scope(self) -> Scope {
        row_of(self).scope
    }

    /// The keys, which work in a Hindi keyboard layout as well.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        row_of(self).keys.map(|(modifiers, key)| KeyboardShortcut::new(modifiers, key))
    }

    /// True for what is done to the wall.
    pub fn is_of_wall(self) -> bool {
        row_of(self).is_of_wall
    }

    /// What the table of figures does, for which it has a key of its own while it has the keyboard.
    pub fn deed(self) -> Option<Deed> {
        row_of(self).deed
    }

    /// Whether it can be given while the operator's own window is the wall.
    pub fn fits_hall_view(self) -> bool {
        row_of(self).in_hall == InHall::Fits
    }

    /// What becomes of that which lies over the screen.
    pub fn overlaid(self) -> Overlaid {
        row_of(self).overlaid
    }

    /// The keys as they are written on a screen, such as `Ctrl+Shift+Z`; empty when there are none.
    pub fn keys(self) -> String {
        let of_table = || self.deed().map(|deed| deed.key().to_owned());
        self.shortcut().map(|shortcut| write_keys(&shortcut)).or_else(of_table).unwrap_or_default()
    }

    /// Whether the command means something on this screen, with a meeting open or not.
    pub fn fits(self, place: Place, meeting_open: bool) -> bool {
        match self.scope() {
            Scope::Everywhere => true,
            Scope::Meeting => meeting_open,
            Scope::Prepare => place == Place::Prepare,
            Scope::Attendance => place == Place::Attendance,
            Scope::Review | Scope::Table => place == Place::Review,
            Scope::Minutes => place == Place::Minutes,
            Scope::Import => place == Place::Import,
            Scope::Schemes => place == Place::Schemes,
            Scope::Received => place == Place::Received,
            Scope::Units => place == Place::Units,
            Scope::List => {
                matches!(
                    place,
                    Place::Prepare
                        | Place::Review
                        | Place::Attendance
                        | Place::People
                        | Place::Units
                        | Place::Schemes
                        | Place::Received
                )
            }
        }
    }
}

fn write_keys(shortcut: &KeyboardShortcut) -> String {
    let modifiers = shortcut.modifiers;
    let mut out = String::new();
    for (pressed, name) in
        [(modifiers.command || modifiers.ctrl, "Ctrl+"), (modifiers.shift, "Shift+"), (modifiers.alt, "Alt+")]
    {
        if pressed {
            out.push_str(name);
        }
    }
    out.push_str(match shortcut.logical_key {
        Key::ArrowDown => "↓",
        Key::ArrowUp => "↑",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::Plus => "+",
        Key::Minus => "-",
        Key::PageDown => "PgDn",
        Key::PageUp => "PgUp",
        other => other.name(),
    });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_of_one_screen_share_their_keys() {
        for place in Place::ALL {
            let mut taken = std::collections::HashMap::new();
            for command in Command::ALL.iter().filter(|command| command.fits(place, true)) {
                if let Some(shortcut) = command.shortcut()
                    && let Some(other) = taken.insert(command.keys(), command)
                {
                    panic!("{other:?} and {command:?} share {shortcut:?} on {place:?}");
                }
            }
        }
    }

    #[test]
    fn keys_are_written_as_people_read_them() {
        assert_eq!(Command::Redo.keys(), "Ctrl+Shift+Z");
        assert_eq!(Command::NextItem.keys(), "Ctrl+↓");
        assert_eq!(Command::OpenSample.keys(), "");
    }
}
