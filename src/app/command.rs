//! What each command's keys are and where it is possible. The labels stand in `i18n::command`.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

pub use crate::i18n::command::Command;

use super::place::Place;
use super::widgets::Deed;

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
    /// Screens with a list to which something can be added, moved or deleted.
    List,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Command {
    pub fn scope(self) -> Scope {
        use Command as C;
        match self {
            C::Prepare
            | C::Review
            | C::AttendanceList
            | C::Minutes
            | C::StartMeeting
            | C::CloseMeeting
            | C::ReopenMeeting
            | C::TakeUpItem
            | C::Received => Scope::Meeting,
            C::MoveIn | C::MoveOut | C::AddAllSchemes | C::DeleteMeeting => Scope::Prepare,
            C::InviteAll | C::AllPresent => Scope::Attendance,
            C::NextItem
            | C::PreviousItem
            | C::SaveAndNext
            | C::DirectionBefore
            | C::Discussion
            | C::Earlier
            | C::ChairAccepts
            | C::ChairRefuses
            | C::ChairGivesTime
            | C::Defer
            | C::CorrectEntry
            | C::EvidenceFile
            | C::OpenEvidence
            | C::Figures
            | C::ImportFigures
            | C::ExportTable
            | C::AllColumns
            | C::ToDirection
            | C::ToDiscussion
            | C::DiscussionToInformation
            | C::Information
            | C::NamePerson
            | C::NamePlace
            | C::SplitDirection
            | C::JoinDirections
            | C::MoveToItem
            | C::ParkItem => Scope::Review,
            C::FillDown => Scope::Table,
            _ if self.is_of_wall() => Scope::Meeting,
            _ if self.deed().is_some() => Scope::Table,
            C::Export | C::MinutesLanguage => Scope::Minutes,
            C::ImportWrite => Scope::Import,
            C::NewIndicator | C::NewCheck => Scope::Schemes,
            C::SaveReceived => Scope::Received,
            C::New | C::Delete | C::MoveUp | C::MoveDown => Scope::List,
            _ => Scope::Everywhere,
        }
    }

    /// The keys, which work in a Hindi keyboard layout as well.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let keys = self.keys_everywhere().or_else(|| self.keys_at_work()).or_else(|| self.keys_of_wall());
        keys.map(|(modifiers, key)| KeyboardShortcut::new(modifiers, key))
    }

    fn keys_everywhere(self) -> Option<(Modifiers, Key)> {
        use Command as C;
        Some(match self {
            C::Palette => (CTRL, Key::K),
            C::Search => (CTRL, Key::F),
            C::Help => (Modifiers::NONE, Key::F1),
            C::Undo => (CTRL, Key::Z),
            C::Redo => (CTRL_SHIFT, Key::Z),
            C::Home => (CTRL, Key::Num0),
            C::NewMeeting => (CTRL_SHIFT, Key::N),
            C::Prepare => (CTRL, Key::Num1),
            C::Review => (CTRL, Key::Num2),
            C::AttendanceList => (CTRL, Key::Num3),
            C::Minutes => (CTRL, Key::Num4),
            C::People => (CTRL, Key::Num5),
            C::Units => (CTRL, Key::Num6),
            C::Settings => (CTRL, Key::Num7),
            C::Schemes => (CTRL, Key::Num8),
            C::Received => (CTRL, Key::Num9),
            C::HallTheme => (Modifiers::NONE, Key::F9),
            C::Language => (Modifiers::NONE, Key::F8),
            C::Layouts => (Modifiers::NONE, Key::F7),
            C::Latin => (CTRL, Key::Space),
            C::Keyboard => (Modifiers::SHIFT, Key::F7),
            C::PastedToUnicode => (Modifiers::ALT, Key::U),
            C::FullScreen => (Modifiers::NONE, Key::F11),
            C::Larger => (CTRL, Key::Plus),
            C::Smaller => (CTRL, Key::Minus),
            C::Quit => (CTRL, Key::Q),
            _ => return None,
        })
    }

    /// On screens and in lists.
    fn keys_at_work(self) -> Option<(Modifiers, Key)> {
        use Command as C;
        Some(match self {
            C::NextItem => (CTRL, Key::ArrowDown),
            C::PreviousItem => (CTRL, Key::ArrowUp),
            C::New => (CTRL, Key::N),
            C::SaveAndNext => (CTRL, Key::Enter),
            C::DirectionBefore => (Modifiers::NONE, Key::F2),
            C::Discussion => (CTRL, Key::D),
            C::Earlier => (CTRL, Key::G),
            C::ChairAccepts => (Modifiers::ALT, Key::Num1),
            C::ChairRefuses => (Modifiers::ALT, Key::Num2),
            C::ChairGivesTime => (Modifiers::ALT, Key::Num3),
            C::Defer => (Modifiers::ALT, Key::Num4),
            C::Figures => (CTRL, Key::T),
            C::ImportFigures => (CTRL, Key::I),
            C::ImportWrite => (CTRL, Key::Enter),
            C::NewIndicator => (CTRL, Key::I),
            C::AllColumns => (Modifiers::NONE, Key::F4),
            C::FillDown => (CTRL_SHIFT, Key::ArrowDown),
            C::TableFilter => (CTRL_SHIFT, Key::F),
            C::ToDirection => (CTRL, Key::J),
            C::ToDiscussion => (CTRL_SHIFT, Key::J),
            C::Delete => (CTRL_SHIFT, Key::D),
            C::MoveUp => (Modifiers::ALT, Key::ArrowUp),
            C::MoveDown => (Modifiers::ALT, Key::ArrowDown),
            C::MoveIn => (Modifiers::ALT, Key::ArrowRight),
            C::MoveOut => (Modifiers::ALT, Key::ArrowLeft),
            C::Export | C::SaveReceived => (CTRL, Key::E),
            _ => return None,
        })
    }

    fn keys_of_wall(self) -> Option<(Modifiers, Key)> {
        use Command as C;
        Some(match self {
            C::Wall => (Modifiers::NONE, Key::F5),
            C::WallBlank => (Modifiers::NONE, Key::F6),
            C::WallFreeze => (Modifiers::NONE, Key::F12),
            C::WallNext => (Modifiers::NONE, Key::F3),
            C::WallPrevious => (Modifiers::SHIFT, Key::F3),
            C::WallPageDown => (CTRL, Key::PageDown),
            C::WallPageUp => (CTRL, Key::PageUp),
            C::WallChart => (CTRL, Key::B),
            C::WallUnit => (CTRL, Key::R),
            C::WallLarger => (Modifiers::ALT, Key::PageUp),
            C::WallSmaller => (Modifiers::ALT, Key::PageDown),
            C::WallStep => (Modifiers::NONE, Key::F10),
            C::WallStepBack => (Modifiers::SHIFT, Key::F10),
            C::WallLineUp => (CTRL, Key::L),
            C::WallListed => (CTRL_SHIFT, Key::L),
            _ => return None,
        })
    }

    /// True for what is done to the wall.
    pub fn is_of_wall(self) -> bool {
        use Command as C;
        self.keys_of_wall().is_some()
            || matches!(
                self,
                C::WallLive
                    | C::WallTitle
                    | C::WallAttendance
                    | C::WallReadBack
                    | C::WallMessage
                    | C::WallMonitor
            )
    }

    /// The keys as they are written on a screen, such as `Ctrl+Shift+Z`; empty when there are none.
    pub fn keys(self) -> String {
        let of_table = || self.deed().map(|deed| deed.key().to_owned());
        self.shortcut().map(|shortcut| write_keys(&shortcut)).or_else(of_table).unwrap_or_default()
    }

    /// What the table of figures does, for which it has a key of its own while it has the keyboard.
    pub fn deed(self) -> Option<Deed> {
        use Command as C;
        Some(match self {
            C::TableFilter => Deed::Filter,
            C::TableChange => Deed::Change,
            C::TableRank => Deed::Rank,
            C::TableShare => Deed::Share,
            C::TableTarget => Deed::Target,
            C::TableTrend => Deed::Trend,
            C::TableBehind => Deed::OnlyBehind,
            C::TableWorst => Deed::WorstFirst,
            C::TableSort => Deed::Sort,
            C::TableHide => Deed::Hide,
            C::TableShowAll => Deed::ShowAll,
            C::TableStory => Deed::Story,
            C::TableRegister => Deed::Register,
            C::TableChart => Deed::Chart,
            C::TableMenu => Deed::Menu,
            _ => return None,
        })
    }

    /// Whether it can be given while the operator's own window is the wall: what it does is seen there, or on the
    /// line below the picture. All else waits until the window is the operator's again.
    pub fn fits_hall_view(self) -> bool {
        use Command as C;
        match self.scope() {
            Scope::List => true,
            Scope::Review => !matches!(self, C::ImportFigures | C::ExportTable | C::EvidenceFile),
            Scope::Meeting => {
                self.is_of_wall()
                    || matches!(
                        self,
                        C::Review | C::StartMeeting | C::CloseMeeting | C::ReopenMeeting | C::TakeUpItem
                    )
            }
            Scope::Everywhere => matches!(
                self,
                C::Palette
                    | C::Undo
                    | C::Redo
                    | C::Language
                    | C::Layouts
                    | C::Latin
                    | C::PastedToUnicode
                    | C::FullScreen
                    | C::Larger
                    | C::Smaller
                    | C::Quit
            ),
            _ => false,
        }
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
