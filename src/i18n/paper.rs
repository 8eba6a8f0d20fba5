//! The words of papers.

use super::catalogue::catalogue;

catalogue! {
    /// What stands on paper besides what people typed.
    pub enum Paper {
        SampleFigures = "नमूना आँकड़े" / "Sample figures",
        SampleNotice = "नमूना आँकड़े: ये वास्तविक आँकड़े नहीं हैं।" / "Sample figures: these are not real data.",
        PageOf = "पृष्ठ {page} / {pages}" / "Page {page} / {pages}",

        ReferenceNumber = "क्रमांक: {number}" / "No.: {number}",
        Dated = "दिनांक: {date}" / "Date: {date}",
        Minutes = "कार्यवाही विवरण" / "Minutes of the Meeting",
        /// The title in the properties of the file.
        MinutesOf = "कार्यवाही विवरण – {subject}, {date}" / "Minutes – {subject}, {date}",

        OpeningChair = "{chair} की अध्यक्षता में" / "under the chairmanship of {chair}",
        OpeningDate = "दिनांक {date} को" / "on {date}",
        OpeningTime = "{time}" / "at {time}",
        OpeningVenue = "{venue} में" / "at {venue}",
        OpeningSubject = "आयोजित {subject} का कार्यवाही विवरण निम्नानुसार है:-" / "Minutes of {subject} held",
        AMeeting = "बैठक" / "the meeting",
        WithNumber = "{subject} (बैठक संख्या {number})" / "{subject} (meeting no. {number})",
        WithSeries = "{subject} ({series}, बैठक संख्या {number})" / "{subject} ({series}, meeting no. {number})",

        Attendance = "उपस्थिति" / "Attendance",
        AttendanceAnnexed = "उपस्थित अधिकारियों की सूची परिशिष्ट-{number} पर संलग्न है।" / "The list of those present is at Annexure {number}.",
        PersonWithPost = "{post} {name}" / "{name}, {post}",

        SerialNumber = "क्र.सं." / "No.",
        Name = "नाम" / "Name",
        Designation = "पदनाम" / "Designation",
        OfficeOrDepartment = "विभाग / कार्यालय" / "Department / office",
        SignatureColumn = "हस्ताक्षर" / "Signature",

        Point = "बिन्दु" / "Point",
        Discussion = "चर्चा" / "Discussion",
        Decision = "निर्णय / निर्देश" / "Decision / direction",
        ResponsibleOfficer = "उत्तरदायी अधिकारी" / "Responsible officer",
        TimeLimit = "समय सीमा" / "Time limit",
        Supporting = "सहयोगी: {names}" / "Support: {names}",
        PriorityHigh = "प्राथमिकता" / "priority",
        PriorityUrgent = "अति आवश्यक" / "most urgent",
        /// An earlier direction beside what was said on it: its number, its words, how it stands.
        EarlierDirection = "पूर्व निर्देश {number}: {text}" / "Earlier direction {number}: {text}",
        EarlierState = "स्थिति: {state}" / "Compliance: {state}",
        ParkedItem = "यह बिन्दु आगामी बैठक के लिए छोड़ा गया।" / "This item was left for the next meeting.",
        DeferredDirection = "आगामी बैठक के लिए स्थगित – {number}: {text}" / "Deferred to the next meeting – {number}: {text}",
        FiguresAt = "आँकड़े परिशिष्ट-{number} पर।" / "Figures at Annexure {number}.",
        OtherDirections = "अन्य निर्देश" / "Other directions",
        NoPoints = "बैठक में कोई बिन्दु दर्ज नहीं किया गया।" / "No point was recorded at the meeting.",

        Thanks = "अंत में बैठक सधन्यवाद समाप्त हुई।" / "The meeting ended with a vote of thanks.",
        NameInBrackets = "({name})" / "({name})",
        CopyTo = "प्रतिलिपि निम्नांकित को सूचनार्थ एवं आवश्यक कार्यवाही हेतु प्रेषित है:-" / "Copy to the following for information and necessary action:",
        ListNumber = "{number}." / "{number}.",
        CopyToCollector = "निजी सहायक, जिला कलक्टर" / "Personal Assistant to the District Collector",
        CopyToCollectorOf = "निजी सहायक, जिला कलक्टर, {district}" / "Personal Assistant to the District Collector, {district}",
        CopyToOfficers = "समस्त सम्बन्धित अधिकारी" / "All officers concerned",
        CopyToFile = "रक्षित पत्रावली" / "Guard file",

        AnnexureTitle = "परिशिष्ट-{number}: {title}" / "Annexure {number}: {title}",
        FiguresAsOn = "{scheme} (आँकड़े दिनांक {date})" / "{scheme} (figures as on {date})",
        Total = "योग" / "Total",
        FontFailed = "कागज़ में फ़ॉन्ट नहीं जोड़ा जा सका ({cause})। लिखा हुआ सब सुरक्षित है।" / "A font could not be put into the paper ({cause}). All that was typed is safe.",
        WritingFailed = "PDF नहीं बन सका ({cause})। लिखा हुआ सब सुरक्षित है।" / "The PDF could not be made ({cause}). All that was typed is safe.",
        ShowingFailed = "पृष्ठ नहीं दिखाए जा सके।" / "The pages could not be shown.",

        SignGood = "लक्ष्य प्राप्त" / "target met",
        SignWatch = "लक्ष्य से कम" / "below target",
        SignBehind = "लक्ष्य से बहुत कम" / "far below target",
        SignDoubt = "सम्भव नहीं लगता" / "does not seem possible",
    }
}
