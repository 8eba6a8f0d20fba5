//! What an operation was, in a word: shown beside "undo" and "redo" and in the history.

use crate::i18n::operation::OperationText;
use crate::model::{Bilingual, Lang};

macro_rules! kinds {
    ($($kind:ident = $code:literal),+ $(,)?) => {
        /// Kinds of operations, each with the code under which it is stored.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum OperationKind { $($kind),+ }

        impl OperationKind {
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            pub fn code(self) -> &'static str {
                match self { $(Self::$kind => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$kind),)+ _ => None }
            }

            fn message(self) -> OperationText {
                match self { $(Self::$kind => OperationText::$kind),+ }
            }
        }
    };
}

kinds! {
    PutOfficeProfile = "put-office-profile",
    PutSeries = "put-series",
    AddMeeting = "add-meeting",
    ChangeMeeting = "change-meeting",
    DeleteMeeting = "delete-meeting",
    SetMeetingState = "set-meeting-state",
    SetCharts = "set-charts",
    SetWallList = "set-wall-list",
    AddItem = "add-item",
    AddItems = "add-items",
    ChangeItem = "change-item",
    MoveItem = "move-item",
    DeleteItem = "delete-item",
    PutOffice = "put-office",
    PutPost = "put-post",
    PutOfficer = "put-officer",
    DeleteOffice = "delete-office",
    DeletePost = "delete-post",
    DeleteOfficer = "delete-officer",
    Invite = "invite",
    RemoveInvitee = "remove-invitee",
    MoveInvitee = "move-invitee",
    MarkAttendance = "mark-attendance",
    MarkAttendances = "mark-attendances",
    AddDirection = "add-direction",
    ChangeDirection = "change-direction",
    DeleteDirection = "delete-direction",
    MoveDirection = "move-direction",
    DiscussionToDirection = "discussion-to-direction",
    DirectionToDiscussion = "direction-to-discussion",
    MoveDirectionTo = "move-direction-to",
    SplitDirection = "split-direction",
    JoinDirections = "join-directions",
    AddInformation = "add-information",
    ChangeInformation = "change-information",
    DeleteInformation = "delete-information",
    DirectionToInformation = "direction-to-information",
    InformationToDirection = "information-to-direction",
    DiscussionToInformation = "discussion-to-information",
    AddCompliance = "add-compliance",
    CorrectCompliance = "correct-compliance",
    ChairsWord = "chairs-word",
    DeferDirection = "defer-direction",
    KeepDirection = "keep-direction",
    WriteReport = "write-report",
    ParkItem = "park-item",
    UnparkItem = "unpark-item",
    TakeUpItem = "take-up-item",
    SetUsedTime = "set-used-time",
    PutReading = "put-reading",
    PutReadings = "put-readings",
    AddCase = "add-case",
    ChangeCase = "change-case",
    DeleteCase = "delete-case",
    AddCaseState = "add-case-state",
    CorrectCaseState = "correct-case-state",
    ChangeCases = "change-cases",
    CountCases = "count-cases",
    PutScheme = "put-scheme",
    DeleteScheme = "delete-scheme",
    AddScheme = "add-scheme",
    AddIndicator = "add-indicator",
    MoveIndicator = "move-indicator",
    DeleteIndicator = "delete-indicator",
    IndicatorName = "indicator-name",
    IndicatorCode = "indicator-code",
    IndicatorKind = "indicator-kind",
    IndicatorFormula = "indicator-formula",
    IndicatorTotal = "indicator-total",
    IndicatorBetter = "indicator-better",
    IndicatorTarget = "indicator-target",
    IndicatorShown = "indicator-shown",
    IndicatorGroup = "indicator-group",
    IndicatorVerified = "indicator-verified",
    AddRegister = "add-register",
    DeleteRegister = "delete-register",
    RegisterNames = "register-names",
    RegisterAges = "register-ages",
    AddState = "add-state",
    DeleteState = "delete-state",
    StateName = "state-name",
    StateMeaning = "state-meaning",
    MoveState = "move-state",
    AddCheck = "add-check",
    ChangeCheck = "change-check",
    DeleteCheck = "delete-check",
    PutUnit = "put-unit",
    PutUnitSpellings = "put-unit-spellings",
    DeleteUnit = "delete-unit",
    LoadDistrictUnits = "load-district-units",
    ImportFigures = "import-figures",
    ImportRegister = "import-register",
    ImportUnits = "import-units",
    Undo = "undo",
    Redo = "redo",
    Sample = "sample",
}

impl OperationKind {
    /// The same done several times in one step, where there is a word for that.
    pub(super) fn of_many(self) -> Option<Self> {
        match self {
            Self::AddItem => Some(Self::AddItems),
            Self::MarkAttendance => Some(Self::MarkAttendances),
            _ => None,
        }
    }
}

/// An operation with what it was done to: "निर्देश 07/2026-12 लिखना".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationWord {
    pub kind: OperationKind,
    /// A number, title or name; may be empty.
    pub subject: Bilingual,
}

impl OperationWord {
    pub fn sentence(&self, lang: Lang) -> String {
        let filled = self.kind.message().with(lang, &[("subject", self.subject.get(lang).trim())]);
        // An empty subject leaves two spaces or an empty pair of marks behind.
        filled.replace("“”", "").split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
