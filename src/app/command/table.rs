//! The one table of commands: for each its keys, where it means something, and what becomes of the screen. A command
//! without its row does not compile.

use eframe::egui::{Key, Modifiers};

use super::{Command, Scope};
use crate::app::widgets::Deed;

use Command as C;
use InHall::{Fits, Waits};
use Overlaid::{Closes, TypedOn, WordsStay};
use Scope::{
    Attendance, Everywhere, Import, List, Meeting, Minutes, Prepare, Received, Review, Schemes, Table, Units,
};

/// What becomes of a command while the operator's own window is the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InHall {
    /// What it does is seen there, or on the line below the picture.
    Fits,
    /// It waits until the window is the operator's again.
    Waits,
}

/// What becomes of that which lies over the screen, where the command is given by its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlaid {
    /// It closes.
    Closes,
    /// One types on in it: how one types, or how the window looks, is changed meanwhile.
    TypedOn,
    /// Words for the hall stay, and all else closes.
    WordsStay,
}

type Keys = Option<(Modifiers, Key)>;

pub(super) struct Row {
    pub command: Command,
    pub scope: Scope,
    pub keys: Keys,
    pub in_hall: InHall,
    pub overlaid: Overlaid,
    /// It is done to the wall.
    pub is_of_wall: bool,
    /// What the table of figures does, for which it has a key of its own while it has the keyboard.
    pub deed: Option<Deed>,
}

const fn row(command: Command, scope: Scope, keys: Keys, in_hall: InHall, overlaid: Overlaid) -> Row {
    Row { command, scope, keys, in_hall, overlaid, is_of_wall: false, deed: None }
}

const fn of_wall(command: Command, keys: Keys, overlaid: Overlaid) -> Row {
    Row { is_of_wall: true, ..row(command, Meeting, keys, Fits, overlaid) }
}

const fn of_table(command: Command, keys: Keys, deed: Deed) -> Row {
    Row { deed: Some(deed), ..row(command, Table, keys, Waits, Closes) }
}

const NO_KEYS: Keys = None;

const fn alone(key: Key) -> Keys {
    Some((Modifiers::NONE, key))
}

const fn shift(key: Key) -> Keys {
    Some((Modifiers::SHIFT, key))
}

const fn alt(key: Key) -> Keys {
    Some((Modifiers::ALT, key))
}

const fn ctrl(key: Key) -> Keys {
    Some((Modifiers::COMMAND, key))
}

const fn ctrl_shift(key: Key) -> Keys {
    Some((Modifiers::COMMAND.plus(Modifiers::SHIFT), key))
}

/// In the order of the commands.
const TABLE: [Row; Command::ALL.len()] = [
    row(C::Palette, Everywhere, ctrl(Key::K), Fits, Closes),
    row(C::Search, Everywhere, ctrl(Key::F), Waits, Closes),
    row(C::Help, Everywhere, alone(Key::F1), Waits, Closes),
    row(C::Undo, Everywhere, ctrl(Key::Z), Fits, WordsStay),
    row(C::Redo, Everywhere, ctrl_shift(Key::Z), Fits, WordsStay),
    row(C::Home, Everywhere, ctrl(Key::Num0), Waits, Closes),
    row(C::NewMeeting, Everywhere, ctrl_shift(Key::N), Waits, Closes),
    row(C::Prepare, Meeting, ctrl(Key::Num1), Waits, Closes),
    row(C::Review, Meeting, ctrl(Key::Num2), Fits, Closes),
    row(C::AttendanceList, Meeting, ctrl(Key::Num3), Waits, Closes),
    row(C::Minutes, Meeting, ctrl(Key::Num4), Waits, Closes),
    row(C::People, Everywhere, ctrl(Key::Num5), Waits, Closes),
    row(C::Units, Everywhere, ctrl(Key::Num6), Waits, Closes),
    row(C::Schemes, Everywhere, ctrl(Key::Num8), Waits, Closes),
    row(C::Settings, Everywhere, ctrl(Key::Num7), Waits, Closes),
    row(C::AddAllSchemes, Prepare, NO_KEYS, Waits, Closes),
    row(C::DeleteMeeting, Prepare, NO_KEYS, Waits, Closes),
    row(C::InviteAll, Attendance, NO_KEYS, Waits, Closes),
    row(C::AllPresent, Attendance, NO_KEYS, Waits, Closes),
    row(C::NameDeputy, Attendance, alone(Key::F2), Waits, Closes),
    row(C::NextItem, Review, ctrl(Key::ArrowDown), Fits, Closes),
    row(C::PreviousItem, Review, ctrl(Key::ArrowUp), Fits, Closes),
    row(C::New, List, ctrl(Key::N), Fits, Closes),
    row(C::SaveAndNext, Review, ctrl(Key::Enter), Fits, Closes),
    row(C::DirectionBefore, Review, alone(Key::F2), Fits, Closes),
    row(C::Discussion, Review, ctrl(Key::D), Fits, Closes),
    row(C::Earlier, Review, ctrl(Key::G), Fits, Closes),
    row(C::ChairAccepts, Review, alt(Key::Num1), Fits, Closes),
    row(C::ChairRefuses, Review, alt(Key::Num2), Fits, Closes),
    row(C::ChairGivesTime, Review, alt(Key::Num3), Fits, Closes),
    row(C::Defer, Review, alt(Key::Num4), Fits, Closes),
    row(C::EvidenceFile, Review, NO_KEYS, Waits, Closes),
    row(C::OpenEvidence, Review, NO_KEYS, Fits, Closes),
    row(C::CorrectEntry, Review, NO_KEYS, Fits, Closes),
    row(C::Figures, Review, ctrl(Key::T), Fits, Closes),
    row(C::ImportFigures, Review, ctrl(Key::I), Waits, Closes),
    row(C::NewFigures, Review, NO_KEYS, Waits, Closes),
    row(C::ExportTable, Review, NO_KEYS, Waits, Closes),
    row(C::Received, Meeting, ctrl(Key::Num9), Waits, Closes),
    row(C::AllForms, Received, NO_KEYS, Waits, Closes),
    row(C::SaveReceived, Received, ctrl(Key::E), Waits, Closes),
    row(C::BringUnits, Units, ctrl(Key::I), Waits, Closes),
    row(C::WriteUnits, Units, ctrl(Key::Enter), Waits, Closes),
    row(C::SaveUnits, Units, ctrl(Key::E), Waits, Closes),
    row(C::NewIndicator, Schemes, ctrl(Key::I), Waits, Closes),
    row(C::NewCheck, Schemes, NO_KEYS, Waits, Closes),
    row(C::ImportWrite, Import, ctrl(Key::Enter), Waits, Closes),
    row(C::AllColumns, Review, alone(Key::F4), Fits, Closes),
    row(C::FillDown, Table, ctrl_shift(Key::ArrowDown), Waits, Closes),
    of_table(C::TableFilter, ctrl_shift(Key::F), Deed::Filter),
    of_table(C::TableChange, NO_KEYS, Deed::Change),
    of_table(C::TableRank, NO_KEYS, Deed::Rank),
    of_table(C::TableShare, NO_KEYS, Deed::Share),
    of_table(C::TableTarget, NO_KEYS, Deed::Target),
    of_table(C::TableTrend, NO_KEYS, Deed::Trend),
    of_table(C::TableBehind, NO_KEYS, Deed::OnlyBehind),
    of_table(C::TableWorst, NO_KEYS, Deed::WorstFirst),
    of_table(C::TableSort, NO_KEYS, Deed::Sort),
    of_table(C::TableHide, NO_KEYS, Deed::Hide),
    of_table(C::TableShowAll, NO_KEYS, Deed::ShowAll),
    of_table(C::TableStory, NO_KEYS, Deed::Story),
    of_table(C::TableRegister, NO_KEYS, Deed::Register),
    of_table(C::TableChart, NO_KEYS, Deed::Chart),
    of_table(C::TableMenu, NO_KEYS, Deed::Menu),
    row(C::ToDirection, Review, ctrl(Key::J), Fits, Closes),
    row(C::ToDiscussion, Review, ctrl_shift(Key::J), Fits, Closes),
    row(C::DiscussionToInformation, Review, NO_KEYS, Fits, Closes),
    row(C::Information, Review, NO_KEYS, Fits, Closes),
    row(C::NamePerson, Review, NO_KEYS, Fits, Closes),
    row(C::NamePlace, Review, NO_KEYS, Fits, Closes),
    row(C::SplitDirection, Review, NO_KEYS, Fits, Closes),
    row(C::JoinDirections, Review, NO_KEYS, Fits, Closes),
    row(C::MoveToItem, Review, NO_KEYS, Fits, Closes),
    row(C::ParkItem, Review, NO_KEYS, Fits, Closes),
    row(C::TakeUpItem, Meeting, NO_KEYS, Fits, Closes),
    row(C::Delete, List, ctrl_shift(Key::D), Fits, Closes),
    row(C::MoveUp, List, alt(Key::ArrowUp), Fits, Closes),
    row(C::MoveDown, List, alt(Key::ArrowDown), Fits, Closes),
    row(C::MoveIn, Prepare, alt(Key::ArrowRight), Waits, Closes),
    row(C::MoveOut, Prepare, alt(Key::ArrowLeft), Waits, Closes),
    row(C::StartMeeting, Meeting, NO_KEYS, Fits, Closes),
    row(C::CloseMeeting, Meeting, NO_KEYS, Fits, Closes),
    row(C::ReopenMeeting, Meeting, NO_KEYS, Fits, Closes),
    of_wall(C::Wall, alone(Key::F5), WordsStay),
    of_wall(C::WallBlank, alone(Key::F6), WordsStay),
    of_wall(C::WallFreeze, alone(Key::F12), WordsStay),
    of_wall(C::WallNext, alone(Key::F3), WordsStay),
    of_wall(C::WallPrevious, shift(Key::F3), WordsStay),
    of_wall(C::WallStep, alone(Key::F10), WordsStay),
    of_wall(C::WallStepBack, shift(Key::F10), WordsStay),
    of_wall(C::WallLineUp, ctrl(Key::L), WordsStay),
    of_wall(C::WallListed, ctrl_shift(Key::L), Closes),
    of_wall(C::WallPageDown, ctrl(Key::PageDown), WordsStay),
    of_wall(C::WallPageUp, ctrl(Key::PageUp), WordsStay),
    of_wall(C::WallChart, ctrl(Key::B), WordsStay),
    of_wall(C::WallUnit, ctrl(Key::R), WordsStay),
    of_wall(C::WallLarger, alt(Key::PageUp), WordsStay),
    of_wall(C::WallSmaller, alt(Key::PageDown), WordsStay),
    of_wall(C::WallLive, NO_KEYS, WordsStay),
    of_wall(C::WallTitle, NO_KEYS, WordsStay),
    of_wall(C::WallAttendance, NO_KEYS, WordsStay),
    of_wall(C::WallReadBack, NO_KEYS, WordsStay),
    of_wall(C::WallMessage, NO_KEYS, Closes),
    of_wall(C::WallMonitor, NO_KEYS, WordsStay),
    row(C::Export, Minutes, ctrl(Key::E), Waits, Closes),
    row(C::MinutesLanguage, Minutes, NO_KEYS, Waits, Closes),
    row(C::OpenSample, Everywhere, NO_KEYS, Waits, Closes),
    row(C::OpenOwn, Everywhere, NO_KEYS, Waits, Closes),
    row(C::HallTheme, Everywhere, alone(Key::F9), Waits, TypedOn),
    row(C::LightTheme, Everywhere, NO_KEYS, Waits, Closes),
    row(C::DarkTheme, Everywhere, NO_KEYS, Waits, Closes),
    row(C::Language, Everywhere, alone(Key::F8), Fits, TypedOn),
    row(C::Layouts, Everywhere, alone(Key::F7), Fits, Closes),
    row(C::Latin, Everywhere, ctrl(Key::Space), Fits, TypedOn),
    row(C::Keyboard, Everywhere, shift(Key::F7), Waits, TypedOn),
    row(C::PastedToUnicode, Everywhere, alt(Key::U), Fits, TypedOn),
    row(C::FullScreen, Everywhere, alone(Key::F11), Fits, TypedOn),
    row(C::Larger, Everywhere, ctrl(Key::Plus), Fits, TypedOn),
    row(C::Smaller, Everywhere, ctrl(Key::Minus), Fits, TypedOn),
    row(C::Quit, Everywhere, ctrl(Key::Q), Fits, Closes),
];

#[expect(clippy::indexing_slicing, reason = "below the table's length, and in a constant")]
const _: () = {
    let mut at = 0;
    while at < TABLE.len() {
        assert!(TABLE[at].command as usize == at, "the table has the commands in another order");
        at += 1;
    }
};

#[expect(clippy::indexing_slicing, reason = "the table has a row for each command, in their order")]
pub(super) fn row_of(command: Command) -> &'static Row {
    static ROWS: &[Row] = &TABLE;
    &ROWS[command as usize]
}
