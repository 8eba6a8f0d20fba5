//! What stands on the wall, and what the operator is told about it.

use super::catalogue::catalogue;

catalogue! {
    pub enum Hall {
        // On the wall
        MeetingOn = "बैठक {number} · {date}" / "Meeting {number} · {date}",
        ChairIs = "अध्यक्षता: {chair}" / "In the chair: {chair}",
        WorstFirst = "सबसे पीछे वाली पहले" / "furthest behind first",
        DirectionsOfItem = "इस बैठक के निर्देश" / "directions of this meeting",
        NoDirections = "इस बिन्दु पर अभी कोई निर्देश नहीं है" / "No directions on this item yet",
        Thread = "पूर्व निर्देश और आज के निर्देश" / "earlier directions and today’s",
        ReadBack = "आज के निर्देश" / "Today’s directions",
        DirectionCount = "कुल {count}" / "{count} in all",
        ItemMinutes = "बिन्दु {used}" / "item {used}",
        MeetingMinutes = "बैठक {used} मिनट" / "meeting {used} min",
        Target = "लक्ष्य {value}" / "target {value}",
        NewDirection = "नया निर्देश" / "New direction",
        EarlierDirection = "पूर्व निर्देश" / "Earlier direction",

        // To the operator
        WallTitle = "बैठक: सभागार का परदा" / "Baithak: the wall",
        OnWall = "परदे पर: {what}" / "On the wall: {what}",
        NotConnected = "प्रोजेक्टर जुड़ा नहीं है" / "Projector not connected",
        NotEntered = "परदे पर अभी नहीं: Enter से दर्ज करें" / "Not on the wall yet: Enter enters it",
        /// Beside what is typed below a picture that may be of another item.
        LineOf = "बिन्दु {number}" / "item {number}",
        NextOnWall = "आगे: {what}" / "next: {what}",
        Waiting = "परदा चलने पर यह दिखेगा" / "Seen when the wall goes on",
        WallOff = "परदा बंद" / "wall off",
        WallBlank = "रिक्त" / "blank",
        WallFrozen = "स्थिर" / "frozen",
        ShowTable = "तालिका" / "table",
        ShowWorst = "पीछे वाली पहले" / "worst first",
        ShowChart = "दण्ड-चित्र" / "chart",
        ShowOverTime = "समय के साथ" / "over time",
        ShowShares = "योग में अंश" / "shares",
        ShowUnit = "एक इकाई" / "one unit",
        ShowThread = "पूर्व और नए निर्देश" / "earlier and new directions",
        ShowDirections = "आज के निर्देश" / "today’s directions",
        ShowTitle = "शीर्षक" / "title",
        ShowAttendance = "उपस्थिति" / "attendance",
        ShowReadBack = "सभी निर्देश पढ़ें" / "read back",
        ShowMessage = "सन्देश" / "message",
        WallList = "परदे की सूची" / "Wall list",
        ListNothing = "अभी कुछ नहीं जोड़ा गया है।" / "Nothing has been added yet.",
        ListAdd = "सूची में जोड़ें" / "Add to the list",
        ListWords = "सन्देश लिखें…" / "Write a message…",
        ListHere = "परदे पर" / "on the wall",
        ListTake = "परदे पर लाएँ, या जोड़ें" / "put on the wall, or add",
        ListEmpty = "परदे की सूची खाली है। {keys} दबाने से अभी का दृश्य जुड़ता है।" / "The wall list is empty. {keys} adds what is shown now.",
        ListFirst = "परदे की सूची में इससे पहले कुछ नहीं है।" / "There is nothing before this in the wall list.",
        ListLast = "परदे की सूची यहाँ समाप्त होती है।" / "The wall list ends here.",
        LinedUp = "परदे की सूची में {at}: {what}" / "Wall list, {at}: {what}",
        WallOffNow = "परदा बंद है। {keys} दबाने पर यह दिखेगा: {what}" / "The wall is off. {keys} will show: {what}",
        KeyNext = "अगला दृश्य" / "next view",
        KeyPage = "अगला पृष्ठ" / "next page",
        KeyChart = "चार्ट" / "chart",
        KeyUnit = "चुनी हुई इकाई" / "chosen unit",
        KeyLarger = "बड़े अक्षर" / "larger",
        KeySmaller = "छोटे अक्षर" / "smaller",
        KeyBlank = "रिक्त" / "blank",
        KeyFreeze = "स्थिर" / "freeze",
        KeyStep = "सूची: अगला" / "list: next",
        KeyStepBack = "पिछला" / "back",
        KeyLineUp = "सूची में जोड़ें" / "add to list",
        KeyListed = "सूची" / "list",
        KeyWall = "परदा बंद" / "wall off",
        MessageTitle = "परदे पर सन्देश" / "A message on the wall",
        MessageListHint = "सभागार के लिए कुछ शब्द; Enter से सूची में" / "A few words for the hall; Enter adds them to the list",
        MessageHint = "सभागार के लिए कुछ शब्द; Enter से परदे पर" / "A few words for the hall; Enter puts them on the wall",
        HeldNow = "चित्र रोका गया है · {keys} से जारी" / "the picture is held · {keys} goes on",
        BlankTakesNothing = "परदा खाली है · लिखने से पहले {keys}" / "the wall is blank · {keys} before you type",
        NoLineYet =
            "नया निर्देश {direction} · चर्चा {discussion}" / "{direction} new direction · {discussion} discussion",
        NotSavedOnWall = "अभी सहेजा नहीं गया · {keys} से कारण" / "not saved yet · {keys} says why",
        NotDoneOnWall = "नहीं हुआ · {keys} से कारण" / "not done · {keys} says why",
        /// Before the meeting is closed.
        ReadThenClose = "निर्देश पढ़कर सुनाएँ · “{command}” फिर चुनने पर बैठक समाप्त होगी" / "read the directions out · “{command}” once more closes the meeting",
        CloseDespite =
            { one "जाँच में {count} बात मिली", other "जाँच में {count} बातें मिलीं" } /
            { one "the checks found {count} matter", other "the checks found {count} matters" },
        /// Behind how many matters there are.
        CloseAllTheSame =
            "{found} · {wall} से परदा छोड़कर देखें; “{command}” फिर चुनने पर बैठक समाप्त होगी" /
            "{found} · {wall} leaves the wall to see them; “{command}” once more closes the meeting",
        MeetingClosed = "बैठक समाप्त की गई" / "the meeting is closed",
        NotOnWall = "यह परदे पर नहीं खुलता। पहले {keys} से परदा बंद करें।" / "This does not open on the wall. {keys} turns the wall off first.",
        OneMonitor = "दूसरी स्क्रीन नहीं मिली, इसलिए यही विंडो सभागार को दिखाई जा रही है। F5 से वापस।" / "There is no second screen, so this window is what the hall sees. F5 goes back.",
        NoOtherMonitor = "परदे के लिए कोई दूसरी स्क्रीन नहीं है।" / "There is no other screen for the wall.",
        MonitorLost = "परदे की स्क्रीन निकल गई है। तार जोड़ते ही चित्र अपने-आप लौट आएगा।" / "The wall’s screen is gone. The picture comes back by itself as soon as it is plugged in again.",
        MonitorBack = "परदे की स्क्रीन लौट आई है।" / "The wall’s screen is back.",
        MonitorIs = "परदा अब {name} पर है।" / "The wall is now on {name}.",
        WallClosed = "परदे की विंडो बंद की गई। F5 से फिर खोलें।" / "The wall’s window was closed. F5 opens it again.",
        LiveOn = "लिखा जा रहा निर्देश परदे पर साथ-साथ दिखेगा।" / "What is being typed shows on the wall as it is typed.",
        LiveOff = "निर्देश Enter के बाद ही परदे पर दिखेगा।" / "A direction shows on the wall only after Enter.",
    }
}
