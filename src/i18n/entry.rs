//! What is understood of a direction while it is typed on one line.

use super::catalogue::catalogue;

catalogue! {
    pub enum EntryText {
        LeadIs = "उत्तरदायी: {name}" / "Lead: {name}",
        SupportingIs = "सहयोगी: {name}" / "Supporting: {name}",
        /// The words that were said, and the date that they mean.
        DateIsAsked = "{phrase} · दिनांक?" / "{phrase} · date?",
        DeadlineIs = "{phrase} · {date}" / "{phrase} · {date}",
        DateBeforeMeeting =
            "नियत तिथि {date} बैठक की तिथि से पहले की है। दूसरी तिथि लिखें।" /
            "The due date {date} is before the date of the meeting. Give another one.",
        DayIsPast =
            "“{phrase}” बैठक से पहले का दिन है, इसलिए समय सीमा नहीं माना गया।" /
            "“{phrase}” is a day before the meeting and was not taken for the deadline.",
        NoSuchDate =
            "“{phrase}” समय सीमा नहीं माना गया: {why}" / "“{phrase}” was not taken for the deadline: {why}",
        // What is to be filled in, in a direction that was completed.
        SlotUnit = "इकाई" / "unit",
        SlotOfficer = "अधिकारी" / "officer",
        SlotDate = "समय सीमा" / "deadline",
        SlotNumber = "संख्या" / "number",
        HelpPerson = "अधिकारी या पद का नाम, निर्देश लिखते समय" / "Name an officer or a post",
        HelpPlace = "योजना या इकाई का नाम, निर्देश लिखते समय" / "Name a scheme or a unit",
        HelpTake = "सूची से नाम लें; ↑ ↓ से चुनें, Esc से छोड़ें" / "Take the name; Esc leaves the list",
        HelpChip = "समझी हुई बात (चिप) हटाएँ; Enter से बदलें" / "Remove a chip; Enter changes it",
    }
}
