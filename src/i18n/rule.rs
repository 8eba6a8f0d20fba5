//! Why a change was refused: the rule, and what to do instead.

use super::catalogue::catalogue;

catalogue! {
    pub enum RuleMessage {
        Gone =
            "यह प्रविष्टि अब नहीं है; शायद इसे हटा दिया गया है।" /
            "This record is no longer there; it may have been deleted.",
        NestedTooDeep =
            "उपबिन्दु के नीचे और बिन्दु नहीं हो सकते। बिन्दु को मुख्य सूची में या किसी मुख्य बिन्दु के नीचे रखें।" /
            "A point under a point cannot have points of its own. Place it at the top level or under a top-level point.",
        NotMovable =
            "प्रविष्टि को दूसरी बैठक में नहीं ले जाया जा सकता। कृपया वहाँ नई प्रविष्टि बनाएँ।" /
            "A record cannot move to another meeting. Please make a new one there.",
        MeetingNumberTaken =
            "इस शृंखला में बैठक संख्या {number} पहले से है। कृपया दूसरी संख्या दें।" /
            "The series already has a meeting number {number}. Please give another number.",
        MeetingNumberZero =
            "बैठक की संख्या 1 या उससे अधिक होनी चाहिए।" /
            "The number of a meeting must be 1 or more.",
        MeetingClosed =
            "बैठक {number} ({date}) समाप्त हो चुकी है। बदलने के लिए पहले उसे फिर खोलें।" /
            "Meeting {number} ({date}) is closed. To change it, reopen it first.",
        FiguresInClosedMeeting =
            "ये आँकड़े समाप्त बैठक {number} ({date}) की कार्यवाही में हैं और नहीं बदले जा सकते। नई तिथि के आँकड़े दर्ज करें, या वह बैठक फिर खोलें।" /
            "These figures stand in the minutes of the closed meeting {number} ({date}) and cannot be changed. Enter figures of a new date, or reopen that meeting.",
        SeriesCodeEmpty =
            "शृंखला का कोड दें, जैसे 07; वह हर निर्देश की संख्या में आता है।" /
            "Give the series a code, such as 07; it stands in the number of every direction.",
        SeriesCodeTaken =
            "कोड {code} किसी अन्य शृंखला का है। कृपया दूसरा कोड दें।" /
            "The code {code} belongs to another series. Please give another one.",
        InUse =
            "{name} को हटाया नहीं जा सकता, क्योंकि इसका उल्लेख यहाँ है: {places}। कृपया पहले वहाँ से हटाएँ।" /
            "{name} cannot be deleted, being named here: {places}. Please remove it there first.",
        UsedInMeeting = "बैठक {number} ({date})" / "meeting {number} ({date})",
        UsedInDirection = "निर्देश {number}" / "direction {number}",
        UnitHasFigures =
            "{name} के आँकड़े दर्ज हैं, इसलिए इसे हटाया नहीं जा सकता। इसकी जगह इसकी अन्तिम तिथि दर्ज करें।" /
            "{name} has figures and cannot be deleted. Give it a last day instead.",
        UnitHasUnits =
            "{name} के अधीन अन्य इकाइयाँ हैं। कृपया पहले उन्हें हटाएँ या किसी अन्य इकाई के अधीन करें।" /
            "Other units stand under {name}. Please delete or move them first.",
        UnitUnderItself =
            "कोई इकाई स्वयं अपने अधीन नहीं हो सकती।" /
            "A unit cannot stand under itself.",
        UnitEndsBeforeItBegins =
            "अन्तिम तिथि {to} आरम्भ तिथि {from} से पहले है। कृपया तिथियाँ ठीक करें।" /
            "The last day {to} is before the first day {from}. Please correct the dates.",
        UnitsThereAlready =
            "इकाइयाँ पहले से हैं, इसलिए जिले की इकाइयाँ नहीं लाई गईं। जो शेष हों, उन्हें एक-एक करके जोड़ें।" /
            "There are units already, so those of the district were not brought. Add those that are missing one by one.",
        UnknownScheme =
            "“{scheme}” नाम की कोई योजना परिभाषित नहीं है।" /
            "No scheme “{scheme}” is defined.",
        UnknownIndicator =
            "योजना “{scheme}” में “{indicator}” नाम का कोई संकेतक नहीं है।" /
            "The scheme “{scheme}” has no indicator “{indicator}”.",
        WorkedOut =
            "“{indicator}” की गणना प्रोग्राम स्वयं करता है; कृपया वे आँकड़े बदलें जिनसे यह बनता है।" /
            "“{indicator}” is worked out by the program; please change the figures that it follows from.",
        WrongValue =
            "“{indicator}” में ऐसा मान दर्ज नहीं हो सकता। कृपया संकेतक के अनुसार संख्या, तिथि या शब्द लिखें।" /
            "“{indicator}” does not take such a value. Please enter a number, date or word as the indicator asks.",
        NothingToMove =
            "इसमें कुछ लिखा नहीं है, इसलिए बदलने को कुछ नहीं है।" /
            "Nothing is written here, so there is nothing to turn.",
    }
}
