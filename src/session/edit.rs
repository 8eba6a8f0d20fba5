//! Every change of data that a user can make. Screens and the command line send one of these; `Session`
//! runs it in one transaction, journals it, and can take it back.
//!
//! `Put…` writes the whole record, whether it is new or not; what differs is what changed. A meeting that is
//! closed refuses every change but that of its state and its deletion.

use chrono::NaiveDate;

use crate::model::{
    AgendaItem, AgendaItemId, Attendance, Direction, DirectionId, IndicatorCode, InviteeId, Meeting,
    MeetingId, MeetingState, Office, OfficeId, OfficeProfile, Officer, OfficerId, Post, PostId, SchemeCode,
    Seat, Series, Unit, UnitId, Value,
};

#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    PutOfficeProfile(OfficeProfile),
    PutSeries(Series),
    PutMeeting(Meeting),
    /// With its items, invitees and directions. Undo brings all of it back.
    DeleteMeeting(MeetingId),
    SetMeetingState {
        meeting: MeetingId,
        state: MeetingState,
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
    /// With the points under it and its directions.
    DeleteItem(AgendaItemId),

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

    /// A new direction gets its number for life here.
    PutDirection(Direction),
    DeleteDirection(DirectionId),
    MoveDirection {
        direction: DirectionId,
        index: usize,
    },
    /// The whole discussion of the item becomes the text of a new direction at the end of the item's list.
    DiscussionToDirection {
        item: AgendaItemId,
        direction: DirectionId,
    },
    /// The direction's text goes to the end of the item's discussion, as a paragraph; the direction goes.
    DirectionToDiscussion(DirectionId),

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

    PutUnit(Unit),
    /// Refused while figures stand at it.
    DeleteUnit(UnitId),
    /// Brings the units of Churu. Refused when there are units already.
    LoadDistrictUnits,

    /// Several changes as one: all of them or none, and one step to undo. Named by the last.
    All(Vec<Edit>),
}
