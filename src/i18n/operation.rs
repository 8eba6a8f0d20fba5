//! What was done, in a word: beside "undo" and "redo", and in the history.

use super::catalogue::catalogue;

catalogue! {
    /// `{subject}` is a number, a title or a name, and may be empty.
    pub enum OperationText {
        PutOfficeProfile = "कार्यालय का विवरण बदलना" / "change the office’s details",
        PutSeries = "बैठक शृंखला “{subject}” बदलना" / "change the series “{subject}”",
        AddMeeting = "बैठक {subject} जोड़ना" / "add meeting {subject}",
        ChangeMeeting = "बैठक {subject} का विवरण बदलना" / "change meeting {subject}",
        DeleteMeeting = "बैठक {subject} हटाना" / "delete meeting {subject}",
        SetMeetingState = "बैठक {subject} की स्थिति बदलना" / "change the state of meeting {subject}",
        AddItem = "बिन्दु “{subject}” जोड़ना" / "add item “{subject}”",
        ChangeItem = "बिन्दु “{subject}” बदलना" / "change item “{subject}”",
        MoveItem = "बिन्दु “{subject}” का क्रम बदलना" / "move item “{subject}”",
        DeleteItem = "बिन्दु “{subject}” हटाना" / "delete item “{subject}”",
        PutOffice = "कार्यालय “{subject}” बदलना" / "change office “{subject}”",
        PutPost = "पद “{subject}” बदलना" / "change post “{subject}”",
        PutOfficer = "अधिकारी “{subject}” का विवरण बदलना" / "change officer “{subject}”",
        DeleteOffice = "कार्यालय “{subject}” हटाना" / "delete office “{subject}”",
        DeletePost = "पद “{subject}” हटाना" / "delete post “{subject}”",
        DeleteOfficer = "अधिकारी “{subject}” हटाना" / "delete officer “{subject}”",
        Invite = "आमंत्रित जोड़ना: {subject}" / "invite: {subject}",
        RemoveInvitee = "आमंत्रितों में से हटाना: {subject}" / "remove from the invitees: {subject}",
        MoveInvitee = "आमंत्रितों का क्रम बदलना: {subject}" / "move among the invitees: {subject}",
        MarkAttendance = "उपस्थिति दर्ज करना: {subject}" / "mark attendance: {subject}",
        AddDirection = "निर्देश {subject} जोड़ना" / "add direction {subject}",
        ChangeDirection = "निर्देश {subject} लिखना" / "write direction {subject}",
        DeleteDirection = "निर्देश {subject} हटाना" / "delete direction {subject}",
        MoveDirection = "निर्देश {subject} का क्रम बदलना" / "move direction {subject}",
        DiscussionToDirection = "चर्चा को निर्देश {subject} बनाना" / "turn the discussion into direction {subject}",
        DirectionToDiscussion = "निर्देश {subject} को चर्चा में ले जाना" / "turn direction {subject} into discussion",
        PutReading = "आँकड़ा दर्ज करना: {subject}" / "enter a figure: {subject}",
        PutUnit = "इकाई “{subject}” बदलना" / "change unit “{subject}”",
        DeleteUnit = "इकाई “{subject}” हटाना" / "delete unit “{subject}”",
        LoadDistrictUnits = "इकाइयाँ लाना: {subject}" / "bring the units: {subject}",
        Undo = "वापस लेना" / "undo",
        Redo = "फिर से करना" / "redo",
        Sample = "नमूना डेटा" / "sample data",
    }
}
