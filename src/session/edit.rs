//! Every change of data that a user can make. Screens and the command line send one of these; `Session`
//! runs it in one transaction, journals it, and can take it back.
//!
//! `Put…` writes the whole record, whether it is new or not; what differs is what changed. A meeting that is
//! closed refuses every change but that of its state and its deletion; compliance with its directions comes
//! at any time.

use chrono::{NaiveDate, NaiveTime};

use super::cases::CaseChange;
use super::imports::FiguresImport;
use super::register_import::RegisterImport;
use crate::model::{
    AgendaItem, AgendaItemId, AnnexureCharts, Attendance, Compliance, Deputy, Direction, DirectionId,
    DirectionKind, Entered, IndicatorCode, InviteeId, Meeting, MeetingId, MeetingState, Office, OfficeId,
    OfficeProfile, Officer, OfficerId, Post, PostId, ReportDraft, Scheme, SchemeCode, Seat, Series, Unit,
    UnitId, Value, WallScene,
};
use crate::tabular::ListedUnit;

#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    PutOfficeProfile(OfficeProfile),
    PutSeries(Series),
    /// A new meeting of a series that has an earlier one starts with confirmation, compliance, and the
    /// points that were left for it.
    PutMeeting(Meeting),
    /// With its items, invitees and directions, and the entries on these. Undo brings all of it back.
    DeleteMeeting(MeetingId),
    SetMeetingState {
        meeting: MeetingId,
        state: MeetingState,
    },

    /// Which charts the annexures of the meeting's minutes have. Also of a closed one: the figures stay.
    SetCharts {
        meeting: MeetingId,
        charts: AnnexureCharts,
    },

    /// What is lined up for the wall, in order. Also of a closed meeting.
    SetWallList {
        meeting: MeetingId,
        scenes: Vec<WallScene>,
    },

    PutItem(AgendaItem),
    /// Adds the item at the end of its siblings, whatever its `position` says.
    AddItem(AgendaItem),
    /// Moves an item to a place among the children of `parent` (`None`: the top level). Refused where it
    /// would nest deeper than one level.
    MoveItem {
        item: AgendaItemId,
        parent: Option<AgendaItemId>,
        index: usize,
    },
    /// With the points under it and its directions. Refused while there is compliance on one of them.
    DeleteItem(AgendaItemId),
    /// Leaves the item for the next meeting of the series, or no longer.
    ParkItem {
        item: AgendaItemId,
        parked: bool,
    },
    /// Takes up what an earlier meeting of the series left, as a new item at the end of the agenda.
    TakeUpItem {
        meeting: MeetingId,
        parked: AgendaItemId,
        item: AgendaItemId,
    },
    /// How long the item took in the meeting. No step of undo.
    SetUsedSeconds {
        item: AgendaItemId,
        seconds: Option<u32>,
    },

    PutOffice(Office),
    PutPost(Post),
    PutOfficer(Officer),
    /// Refused, with a sentence that says where, while a meeting or a direction still names it.
    DeleteOffice(OfficeId),
    DeletePost(PostId),
    DeleteOfficer(OfficerId),

    /// Adds at the end of the list; one who is already there stays as is.
    Invite {
        meeting: MeetingId,
        invitees: Vec<(InviteeId, Seat)>,
    },
    RemoveInvitee(InviteeId),
    MoveInvitee {
        invitee: InviteeId,
        index: usize,
    },
    MarkAttendance {
        invitee: InviteeId,
        attendance: Attendance,
    },
    MarkDeputy {
        invitee: InviteeId,
        deputy: Deputy,
    },
    MarkLate {
        invitee: InviteeId,
        arrived: Option<NaiveTime>,
    },

    /// A new direction gets its number for life here; information gets none. The figures at which it points
    /// are taken from the table when it first points there: what `then` holds does not matter.
    PutDirection(Direction),
    /// Refused while there is compliance on it, as are the changes below that would make it disappear.
    DeleteDirection(DirectionId),
    MoveDirection {
        direction: DirectionId,
        index: usize,
    },
    /// Moves it to a place in another item of the same meeting.
    MoveDirectionTo {
        direction: DirectionId,
        item: AgendaItemId,
        index: usize,
    },
    /// Information that was a direction keeps its number, and has it again when it is turned back.
    SetDirectionKind {
        direction: DirectionId,
        kind: DirectionKind,
    },
    /// Leaves a direction of the meeting for the next one of the series, or keeps it in this one. It has its
    /// number and is asked after there; it is no decision of these minutes.
    DeferDirection {
        direction: DirectionId,
        deferred: bool,
    },
    /// From `at` on, counted in bytes of the text, it is a direction of its own, for the same people and day.
    SplitDirection {
        direction: DirectionId,
        at: usize,
        second: DirectionId,
    },
    /// The next direction of the item goes into this one.
    JoinDirections(DirectionId),
    /// The whole discussion of the item becomes the text of a new direction at the end of the item's list.
    DiscussionToDirection {
        item: AgendaItemId,
        direction: DirectionId,
    },
    /// The same, as information.
    DiscussionToInformation {
        item: AgendaItemId,
        direction: DirectionId,
    },
    /// The direction's text goes to the end of the item's discussion, as a paragraph; the direction goes.
    DirectionToDiscussion(DirectionId),

    /// Adds an entry on a direction: a report, the chair's word, or that it is deferred. None is ever
    /// changed: a wrong one is corrected by another that names it. A reference that is the path of a file
    /// brings a copy of the file.
    AddCompliance(Compliance),
    /// A report while it is being written; an empty one is no more. Entering a report takes its draft away.
    PutReportDraft(ReportDraft),

    /// One figure of the scheme's snapshot of that day, which is made when it is the first.
    /// `None` takes the figure away. Refused where a closed meeting shows these figures, or would show them
    /// instead of its own.
    PutReading {
        scheme: SchemeCode,
        as_on: NaiveDate,
        unit: UnitId,
        indicator: IndicatorCode,
        value: Option<Value>,
    },

    /// Several figures of one snapshot in one step, as a range of the table is pasted, filled or cleared. Each
    /// is refused, and all with it, as `PutReading` is.
    PutReadings {
        scheme: SchemeCode,
        as_on: NaiveDate,
        figures: Vec<Entered>,
    },

    /// The figures of a file, in one step. Those that stand already are not written; where all do, nothing
    /// is. Refused as `PutReading` is.
    ImportFigures(Box<FiguresImport>),
    /// The things of a register of a file, in one step, with the figures that are counted from it: the scheme's
    /// last ones and those of its day, where there are any. Where all stand so already, nothing is written.
    ImportRegister(Box<RegisterImport>),

    /// Changes of a scheme's register, as one step. The figures that are counted from it are written with them:
    /// the scheme's last ones and those of `as_on`, but none that a closed meeting shows. Without a change the
    /// figures are counted as on that day.
    ChangeCases {
        scheme: SchemeCode,
        as_on: Option<NaiveDate>,
        changes: Vec<CaseChange>,
    },

    /// A whole definition, whether it is new or not. Refused where it cannot be reckoned with, and where an
    /// indicator would go or hold other values that figures or directions name.
    PutScheme(Box<Scheme>),
    /// Another code for a scheme of the office's own that nothing names yet.
    SetSchemeCode {
        scheme: SchemeCode,
        code: SchemeCode,
    },
    /// Refused while anything names it. One that the program brought is again as it was brought.
    DeleteScheme(SchemeCode),

    PutUnit(Unit),
    /// The other names by which files know the unit, and no others.
    PutUnitSpellings {
        unit: UnitId,
        spellings: Vec<String>,
    },
    /// Refused while figures stand at it or a direction points at it.
    DeleteUnit(UnitId),
    /// Brings the units of Churu. Refused when there are units already.
    LoadDistrictUnits,
    /// A list of units with their other names, each new or in place of the one with its id.
    ImportUnits(Vec<ListedUnit>),

    /// Several changes as one: all of them or none, and one step to undo. Named by the last.
    All(Vec<Edit>),
}
