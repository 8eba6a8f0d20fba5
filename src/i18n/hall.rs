//! What stands on the wall, and what the operator is told about it.

use super::catalogue::catalogue;

catalogue! {
    pub enum Hall {
        // On the wall
        MeetingOn = "बैठक {number} · {date}" / "Meeting {number} · {date}",
        ChairIs = "अध्यक्षता: {chair}" / "In the chair: {chair}",
        WorstFirst = "सबसे पीछे वाले पहले" / "furthest behind first",
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
        NextOnWall = "आगे: {what}" / "next: {what}",
        Waiting = "परदा चलने पर यह दिखेगा" / "Seen when the wall goes on",
        WallOff = "परदा बन्द" / "wall off",
        WallBlank = "रिक्त" / "blank",
        WallFrozen = "स्थिर" / "frozen",
        ShowTable = "तालिका" / "table",
        ShowWorst = "पीछे वाले पहले" / "worst first",
        ShowChart = "दण्ड-चित्र" / "chart",
        ShowUnit = "एक इकाई" / "one unit",
        ShowThread = "पूर्व और नए निर्देश" / "earlier and new directions",
        ShowDirections = "आज के निर्देश" / "today’s directions",
        ShowTitle = "शीर्षक" / "title",
        ShowAttendance = "उपस्थिति" / "attendance",
        ShowReadBack = "सभी निर्देश पढ़ें" / "read back",
        ShowMessage = "सन्देश" / "message",
        MessageTitle = "परदे पर सन्देश" / "A message on the wall",
        MessageHint = "सभागार के लिए कुछ शब्द; Enter से परदे पर" / "A few words for the hall; Enter puts them on the wall",
        OneMonitor = "दूसरा परदा नहीं मिला, इसलिए यही विंडो सभागार को दिखाई जा रही है। F5 से वापस।" / "There is no second screen, so this window is what the hall sees. F5 goes back.",
        NoOtherMonitor = "परदे के लिए कोई दूसरी स्क्रीन नहीं है।" / "There is no other screen for the wall.",
        MonitorLost = "परदे की स्क्रीन निकल गई है। तार जोड़ते ही चित्र अपने-आप लौट आएगा।" / "The wall’s screen is gone. The picture comes back by itself as soon as it is plugged in again.",
        MonitorBack = "परदे की स्क्रीन लौट आई है।" / "The wall’s screen is back.",
        MonitorIs = "परदा अब {name} पर है।" / "The wall is now on {name}.",
        WallClosed = "परदे की विंडो बन्द की गई। F5 से फिर खोलें।" / "The wall’s window was closed. F5 opens it again.",
        LiveOn = "लिखा जा रहा निर्देश परदे पर साथ-साथ दिखेगा।" / "What is being typed shows on the wall as it is typed.",
        LiveOff = "निर्देश Enter के बाद ही परदे पर दिखेगा।" / "A direction shows on the wall only after Enter.",
    }
}
