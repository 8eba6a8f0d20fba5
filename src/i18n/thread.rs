//! The thread from a figure to a direction, its compliance and the next figure, in words.

use super::catalogue::catalogue;

catalogue! {
    pub enum ThreadText {
        ConfirmationItem = "गत बैठक की कार्यवाही की पुष्टि" / "Confirmation of the last minutes",
        ComplianceItem = "गत निर्देशों की अनुपालना" / "Compliance with earlier directions",
        /// What may be said on the confirmation.
        Confirmed =
            "गत बैठक दिनांक {date} के कार्यवाही विवरण की पुष्टि की गई।" /
            "The minutes of the last meeting, held on {date}, were confirmed.",

        /// A part of a whole, as the opening words of a direction: "तारानगर: 38 में से 21 चालू".
        FigureOfWhole = "{unit}: {whole} में से {part} {name}" / "{unit}: {part} of {whole} {name}",
        Figure = "{unit}: {name} {value}" / "{unit}: {name} {value}",
        /// A date or words.
        FigureInWords = "{unit}: {name} – {value}" / "{unit}: {name} – {value}",
        NotReported = "{unit}: {name} – आँकड़ा प्राप्त नहीं" / "{unit}: {name} – not reported",

        // Entering it
        ReportState = "स्थिति" / "State",
        ExtendedShort = "समय वृद्धि" / "extended",
        ReportUntil = "नई नियत तिथि" / "New date",
        ReportDone = "की गई कार्यवाही" / "What was done",
        ReportHint = "क्या किया गया, Enter से दर्ज करें" / "What was done; Enter enters it",
        ReportReason = "विलम्ब का कारण" / "Reason for the delay",
        ReportEvidence = "साक्ष्य (पत्र क्रमांक, पृष्ठ; या फ़ाइल यहाँ छोड़ें)" / "Evidence (letter number, page; or drop a file)",
        ReportedBy = "किसने बताया" / "Reported by",
        EnterReport = "अनुपालना दर्ज करें" / "Enter the compliance",
        ChooseEarlier = "पहले पूर्व निर्देश चुनें: Ctrl+G, या उस पर क्लिक करें।" / "Choose an earlier direction first: Ctrl+G, or click on it.",
        NoEarlier = "इस बिन्दु पर कोई पूर्व निर्देश खुला नहीं है।" / "No earlier direction is open on this item.",
        EnteredOn = "निर्देश {number}: {what} (दर्ज)" / "Direction {number}: {what} (entered)",
        HeardAlready = "निर्देश {number} पर यही बात अभी दर्ज है।" / "This has just been entered on direction {number}.",
        IsClosed =
            "निर्देश {number} पूर्ण हो चुका है, इसे स्थगित नहीं किया जाता।" /
            "Direction {number} is closed already; it is not deferred.",
        NothingReported = "क्या किया गया, यह लिखें या स्थिति चुनें; अभी कुछ दर्ज नहीं हुआ।" / "Write what was done or choose a state; nothing has been entered yet.",
        UntilIsPast = "नई तिथि बैठक की तिथि ({date}) से पहले की है; उसे ठीक करें।" / "The new date lies before the meeting ({date}). Please correct it.",
        UntilWhen = "नई तिथि लिखें और Enter दबाएँ; तिथि अभी तय न हो तो केवल Enter।" / "Type the new date and press Enter; where none is set yet, press Enter alone.",
        ExtendedNeedsDate = "समय वृद्धि के लिए नई नियत तिथि लिखें।" / "An extension needs its new date.",
        /// A report that was begun, on the card of its direction.
        MeetingIsOver =
            "यह बैठक {date} की है; आज की प्रविष्टि इसमें नहीं आ सकती। लिखा हुआ रखा गया है: अगली बैठक में दर्ज करें।" /
            "This meeting was on {date}; today’s entry cannot be in it. What was written is kept: enter it in the next meeting.",
        NotEntered = "लिखी जा रही, अभी दर्ज नहीं: {text}" / "Being written, not entered yet: {text}",
        GivenAt = "बैठक {number}, {date}" / "meeting {number}, {date}",
        EntryLine = "{date}: {what}" / "{date}: {what}",
        ChooseFile = "साक्ष्य की फ़ाइल" / "File that is evidence",
        ChooseFileHint = "फ़ाइल के नाम के कुछ अक्षर" / "Some letters of its name",
        NoSuchFile = "इस फ़ोल्डर में ऐसे नाम की कोई फ़ाइल नहीं है।" / "No file in this folder has such a name.",
        /// Over the form that has an entry in it.
        Correcting = "{date} की प्रविष्टि का सुधार; पहले की प्रविष्टि भी दिखती रहेगी।" / "Correcting the entry of {date}; the one before stays to be seen.",
        Correction = "सुधार – {what}" / "correction – {what}",
        WasCorrected = "{line} (बाद में सुधारी गई)" / "{line} (corrected later)",
        NothingToCorrect = "इस निर्देश पर अभी कोई अनुपालना दर्ज नहीं है; सुधारने को कुछ नहीं।" / "No compliance has been entered on this direction yet; there is nothing to correct.",
        ReportIsBegun = "पहले लिखी जा रही अनुपालना दर्ज करें या मिटाएँ, फिर पुरानी सुधारें।" / "Enter or clear the report that is being written first, then correct the earlier one.",
        ReasonIs = "विलम्ब का कारण: {reason}" / "Reason for the delay: {reason}",
        NoEvidence =
            "इस निर्देश पर साक्ष्य की कोई फ़ाइल नहीं है।" / "No file of evidence is kept with this direction.",
        EvidenceOpens = "“{name}” खोली जा रही है।" / "“{name}” is being opened.",
        EvidenceNotOpened =
            "“{name}” को खोलने वाला प्रोग्राम इस कंप्यूटर पर नहीं मिला। फ़ाइल यहाँ है: {path}" /
            "This computer has no program that opens “{name}”. The file is here: {path}",
        EvidenceChosen = "साक्ष्य के लिए फ़ाइल चुनी गई: {file}" / "File chosen as evidence: {file}",
        EvidenceIs = "साक्ष्य: {evidence}" / "Evidence: {evidence}",
        ReporterIs = "{name} द्वारा सूचित" / "reported by {name}",
        AllKept = "सभी पूर्व निर्देशों की स्थिति, सबसे पीछे वाले पहले" / "How all earlier directions stand, furthest behind first",

        Pending = "लंबित" / "pending",
        InProgress = "प्रगति पर" / "in progress",
        Partly = "आंशिक अनुपालना" / "partly complied with",
        Complied = "अनुपालना पूर्ण" / "complied with",
        Extended = "{date} तक समय वृद्धि" / "extended to {date}",
        Dropped = "विलोपित" / "dropped",
        Accepted = "अध्यक्ष द्वारा स्वीकृत" / "accepted by the chair",
        NotAccepted = "अध्यक्ष द्वारा अस्वीकृत" / "not accepted by the chair",
        MoreTime = "अध्यक्ष द्वारा और समय दिया गया" / "more time given by the chair",
        MoreTimeUntil = "अध्यक्ष द्वारा {date} तक का समय दिया गया" / "time until {date} given by the chair",
        AwaitsChair = "अध्यक्ष के निर्णय हेतु" / "awaits the chair’s word",
        TimesExtended = "{count} बार समय वृद्धि" / { one "extended {count} time", other "extended {count} times" },
        TimesDeferred = "{count} बार स्थगित" / { one "deferred {count} time", other "deferred {count} times" },
        /// Of one direction, before those that are shown.
        EntriesBefore =
            { one "इससे पहले {count} प्रविष्टि", other "इससे पहले {count} प्रविष्टियाँ" } /
            { one "{count} entry before these", other "{count} entries before these" },
        ThenNow = "तब {then} → अब {now}" / "then {then} → now {now}",
        Deferred = "आगामी बैठक के लिए स्थगित" / "deferred to the next meeting",
        DeferredTo = "{date} के लिए स्थगित" / "deferred to {date}",
    }
}
