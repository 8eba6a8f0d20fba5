//! A change while its transaction runs: which use case an edit belongs to.

use std::sync::Arc;

use super::clock::Clock;
use super::edit::Edit;
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::{clean_line, clean_text};
use crate::model::{Bilingual, DirectionKind, Entered, MeetingId, Unit};
use crate::store::Store;

/// What the use cases write through.
pub(super) struct Change<'a> {
    pub store: &'a Store,
    pub clock: &'a dyn Clock,
    /// All units as they were before the change, where the session has read them.
    pub units_before: Option<Arc<Vec<Unit>>>,
}

/// What a use case did.
pub(super) struct Done {
    pub kind: OperationKind,
    pub subject: Bilingual,
    pub meeting: Option<MeetingId>,
    /// The program noted it by itself: it is no step of undo.
    pub aside: bool,
}

pub(super) type Outcome = Result<Done, SessionError>;

impl Done {
    pub fn new(kind: OperationKind, subject: Bilingual) -> Self {
        Self { kind, subject, meeting: None, aside: false }
    }

    pub fn in_meeting(self, meeting: MeetingId) -> Self {
        Self { meeting: Some(meeting), ..self }
    }
}

impl Change<'_> {
    #[expect(clippy::too_many_lines, reason = "a line for each kind of edit")]
    pub fn apply(&self, edit: Edit) -> Outcome {
        self.check_not_closed(&edit)?;
        match edit {
            Edit::PutOfficeProfile(profile) => self.put_office_profile(profile),
            Edit::PutSeries(series) => self.put_series(series),
            Edit::PutMeeting(meeting) => self.put_meeting(meeting),
            Edit::DeleteMeeting(id) => self.delete_meeting(id),
            Edit::SetMeetingState { meeting, state } => self.set_meeting_state(meeting, state),
            Edit::SetCharts { meeting, charts } => self.set_charts(meeting, &charts),
            Edit::SetWallList { meeting, scenes } => self.set_wall_list(meeting, scenes),
            Edit::PutItem(item) => self.put_item(item),
            Edit::AddItem(item) => self.add_item(item),
            Edit::MoveItem { item, parent, index } => self.move_item(item, parent, index),
            Edit::DeleteItem(id) => self.delete_item(id),
            Edit::ParkItem { item, parked } => self.park_item(item, parked),
            Edit::TakeUpItem { meeting, parked, item } => self.take_up_item(meeting, parked, item),
            Edit::SetUsedSeconds { item, seconds } => self.set_used_seconds(item, seconds),
            Edit::PutOffice(office) => self.put_office(office),
            Edit::PutPost(post) => self.put_post(post),
            Edit::PutOfficer(officer) => self.put_officer(officer),
            Edit::DeleteOffice(id) => self.delete_office(id),
            Edit::DeletePost(id) => self.delete_post(id),
            Edit::DeleteOfficer(id) => self.delete_officer(id),
            Edit::Invite { meeting, invitees } => self.invite(meeting, &invitees),
            Edit::RemoveInvitee(id) => self.remove_invitee(id),
            Edit::MoveInvitee { invitee, index } => self.move_invitee(invitee, index),
            Edit::MarkAttendance { invitee, attendance } => self.mark_attendance(invitee, attendance),
            Edit::MarkDeputy { invitee, deputy } => self.mark_deputy(invitee, deputy),
            Edit::MarkLate { invitee, arrived } => self.mark_late(invitee, arrived),
            Edit::PutReading { scheme, as_on, unit, indicator, value } => {
                self.put_reading(&scheme, as_on, Entered { unit, indicator, value })
            }
            Edit::PutReadings { scheme, as_on, figures } => self.put_readings(&scheme, as_on, figures),
            Edit::ImportFigures(import) => self.import_figures(*import),
            Edit::ImportRegister(import) => self.import_register(*import),
            Edit::ChangeCases { scheme, as_on, changes } => self.change_cases(&scheme, as_on, changes),
            Edit::PutScheme(scheme) => self.put_scheme(*scheme),
            Edit::SetSchemeCode { scheme, code } => self.set_scheme_code(&scheme, code),
            Edit::DeleteScheme(code) => self.delete_scheme(&code),
            Edit::PutUnit(unit) => self.put_unit(unit),
            Edit::PutUnitSpellings { unit, spellings } => self.put_unit_spellings(unit, &spellings),
            Edit::DeleteUnit(id) => self.delete_unit(id),
            Edit::LoadDistrictUnits => self.load_district_units(),
            Edit::ImportUnits(listed) => self.import_units(listed),
            Edit::All(edits) => self.all(edits),
            Edit::PutDirection(direction) => self.put_direction(direction),
            Edit::DeleteDirection(id) => self.delete_direction(id),
            Edit::MoveDirection { direction, index } => self.move_direction(direction, index),
            Edit::MoveDirectionTo { direction, item, index } => {
                self.move_direction_to(direction, item, index)
            }
            Edit::SetDirectionKind { direction, kind } => self.set_direction_kind(direction, kind),
            Edit::DeferDirection { direction, deferred } => self.defer_direction(direction, deferred),
            Edit::SplitDirection { direction, at, second } => self.split_direction(direction, at, second),
            Edit::JoinDirections(id) => self.join_directions(id),
            Edit::DiscussionToDirection { item, direction } => {
                self.discussion_to(item, direction, DirectionKind::Direction)
            }
            Edit::DiscussionToInformation { item, direction } => {
                self.discussion_to(item, direction, DirectionKind::Information)
            }
            Edit::DirectionToDiscussion(id) => self.direction_to_discussion(id),
            Edit::AddCompliance(entry) => self.add_compliance(entry),
            Edit::PutReportDraft(draft) => self.put_report_draft(draft),
        }
    }

    fn all(&self, edits: Vec<Edit>) -> Outcome {
        let done = edits.into_iter().map(|edit| self.apply(edit)).collect::<Result<Vec<Done>, _>>()?;
        // It belongs to a meeting if no part of it belongs to another.
        let aside = done.iter().all(|one| one.aside);
        let mut meetings = done.iter().filter_map(|one| one.meeting);
        let meeting = meetings.next().filter(|first| meetings.all(|other| other == *first));
        let many = done.first().filter(|first| done.iter().all(|one| one.kind == first.kind));
        let many = many.and_then(|one| one.kind.of_many()).filter(|_| done.len() > 1);
        let count = done.len().to_string();
        let last = done.into_iter().next_back().ok_or(Refusal::NothingToMove)?;
        Ok(match many {
            Some(kind) => Done { kind, subject: Bilingual::new(count.as_str(), &count), meeting, aside },
            None => Done { meeting, aside, ..last },
        })
    }
}

/// What was looked for must be there.
pub(super) fn found<T>(record: Option<T>) -> Result<T, SessionError> {
    record.ok_or(SessionError::Refused(Refusal::Gone))
}

/// A name or title: one line in each language.
pub(super) fn clean_lines(text: &Bilingual) -> Bilingual {
    Bilingual { hi: clean_line(&text.hi), en: clean_line(&text.en) }
}

pub(super) fn clean(text: &str) -> String {
    clean_text(text)
}

/// Puts `what` at `index` of a list, or at its end when the list is shorter.
pub(super) fn insert_at<T>(list: &mut Vec<T>, index: usize, what: T) {
    list.insert(index.min(list.len()), what);
}

/// The place of a row in its list, as it is stored.
pub(super) fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
