//! One type for each kind of id. All are UUIDs of version 7, so that records made on two laptops can meet
//! in one database; the caller makes them, because making one needs a clock and chance.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// A recurring committee.
    SeriesId,
    /// One sitting of a series.
    MeetingId,
    AgendaItemId,
    /// A person.
    OfficerId,
    /// A post, which stays when the person moves.
    PostId,
    OfficeId,
    /// A person's invitation to one meeting.
    InviteeId,
    DirectionId,
    /// An entry on a direction.
    ComplianceId,
    /// A district, block, urban body …
    UnitId,
    /// A scheme's figures as on one date.
    SnapshotId,
    /// A file whose figures were taken in.
    ImportId,
    /// A thing in a register.
    CaseId,
    /// A state of such a thing from a day on.
    CaseStateId,
}
