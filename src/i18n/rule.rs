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
        PersonInUse =
            "{name} को हटाया नहीं जा सकता, क्योंकि इनका उल्लेख यहाँ है: {places}। कृपया पहले वहाँ से हटाएँ।" /
            "{name} cannot be deleted, being named here: {places}. Please remove them there first.",
        UsedInMeeting = "बैठक {number} ({date})" / "meeting {number} ({date})",
        UsedInDirection = "निर्देश {number}" / "direction {number}",
        UnitHasFigures =
            "{name} के आँकड़े दर्ज हैं, इसलिए इसे हटाया नहीं जा सकता। इसकी जगह इसकी अंतिम तिथि दर्ज करें।" /
            "{name} has figures and cannot be deleted. Give it a last day instead.",
        UnitHasUnits =
            "{name} के अधीन अन्य इकाइयाँ हैं। कृपया पहले उन्हें हटाएँ या किसी अन्य इकाई के अधीन करें।" /
            "Other units stand under {name}. Please delete or move them first.",
        UnitUnderItself =
            "कोई इकाई स्वयं अपने अधीन नहीं हो सकती।" /
            "A unit cannot stand under itself.",
        UnitEndsBeforeItBegins =
            "अंतिम तिथि {to} आरम्भ तिथि {from} से पहले है। कृपया तिथियाँ ठीक करें।" /
            "The last day {to} is before the first day {from}. Please correct the dates.",
        UnitsThereAlready =
            "इकाइयाँ पहले से हैं, इसलिए जिले की इकाइयाँ नहीं लाई गईं। जो शेष हों, उन्हें एक-एक करके जोड़ें।" /
            "There are units already, so those of the district were not brought. Add those that are missing one by one.",
        UnknownScheme =
            "“{scheme}” नाम की कोई योजना परिभाषित नहीं है।" /
            "No scheme “{scheme}” is defined.",
        UnknownSchemeAmong =
            "“{scheme}” नाम की कोई योजना परिभाषित नहीं है। जो हैं, उनके कोड: {known}।" /
            "No scheme “{scheme}” is defined. The codes of those there are: {known}.",
        UnknownIndicator =
            "योजना “{scheme}” में “{indicator}” नाम का कोई संकेतक नहीं है।" /
            "The scheme “{scheme}” has no indicator “{indicator}”.",
        SchemeUsed =
            "योजना “{name}” के आँकड़े, बिन्दु या निर्देश दर्ज हैं, इसलिए इसे हटाया नहीं जा सकता, न इसका कोड बदला जा सकता है। इसकी जगह इसे बंद करें।" /
            "Figures, items or directions name the scheme “{name}”, so it cannot be deleted or get another code. Retire it instead.",
        SchemeBrought =
            "योजना “{name}” प्रोग्राम के साथ आती है और वैसी ही है; इसे हटाने की जगह बंद करें।" /
            "The scheme “{name}” comes with the program and is unchanged; retire it instead of deleting it.",
        SchemeCodeTaken =
            "कोड {code} किसी अन्य योजना का है। कृपया दूसरा कोड दें।" /
            "The code {code} belongs to another scheme. Please give another one.",
        IndicatorUsed =
            "संकेतक “{name}” के आँकड़े या निर्देश दर्ज हैं, इसलिए इसे हटाया नहीं जा सकता। इसकी जगह इसे बंद करें।" /
            "Figures or directions name the indicator “{name}”, so it cannot be deleted. Retire it instead.",
        IndicatorKindUsed =
            "संकेतक “{name}” के दर्ज आँकड़े इस प्रकार के नहीं हो सकते। इसे बंद करें और नया संकेतक जोड़ें।" /
            "The figures of the indicator “{name}” cannot be values of this kind. Retire it and add a new indicator.",
        WorkedOut =
            "“{indicator}” की गणना प्रोग्राम स्वयं करता है; कृपया वे आँकड़े बदलें जिनसे यह बनता है।" /
            "“{indicator}” is worked out by the program; please change the figures that it follows from.",
        Counted =
            "{unit}: “{indicator}” पंजी से गिना जाता है, इसलिए सीधे नहीं लिखा जाता। बदलने के लिए आँकड़े पर Enter दबाकर पंजी खोलें।" /
            "{unit}: “{indicator}” is counted from the register and so is not typed. To change it, press Enter on the figure, which opens the register.",
        NoRegister =
            "योजना “{name}” की पंजी नहीं रखी जाती।" /
            "The scheme “{name}” keeps no register.",
        RegisterUsed =
            "योजना “{name}” की पंजी में प्रविष्टियाँ हैं, इसलिए पंजी हटाई नहीं जा सकती।" /
            "The register of “{name}” has entries, so it cannot be taken away.",
        StateUsed =
            "“{state}” स्थिति पंजी में दर्ज है, इसलिए हटाई नहीं जा सकती। उसका नाम बदला जा सकता है।" /
            "The state “{state}” is entered in the register, so it cannot be deleted. Its name can be changed.",
        FirstStateUsed =
            "पंजी की जिन प्रविष्टियों की स्थिति दर्ज नहीं, वे “{state}” मानी जाती हैं; इसलिए वही पहली स्थिति रहेगी।" /
            "Entries of the register without a state are taken to be “{state}”, so that one stays the first.",
        CaseUnnamed =
            "क्रमांक या विवरण में से कम से कम एक लिखें।" /
            "Give it a number or a description.",
        CaseNumberTaken =
            "क्रमांक {reference} इस पंजी में पहले से है। कृपया क्रमांक जाँचें।" /
            "The register has the number {reference} already. Please check the number.",
        CaseAtOtherLevel =
            "“{name}” इस योजना की तालिका की पंक्ति नहीं है। कृपया तालिका की कोई इकाई चुनें।" /
            "“{name}” is no row of this scheme’s table. Please choose one of its units.",
        UnknownState =
            "इस पंजी में “{state}” नाम की कोई स्थिति नहीं है।" /
            "This register has no state “{state}”.",
        StateBeforeOpened =
            "पंजी में प्रविष्टि {date} से है; स्थिति उससे पहले की तिथि की नहीं हो सकती। कृपया तिथि ठीक करें।" /
            "The entry in the register begins on {date}; a state cannot have an earlier date. Please correct the date.",
        IndicatorRetired =
            "“{indicator}” बंद किया जा चुका है; उसमें नए आँकड़े दर्ज नहीं होते।" /
            "“{indicator}” is retired; it takes no new figures.",
        WrongValue =
            "“{indicator}” में ऐसा मान दर्ज नहीं हो सकता। कृपया संकेतक के अनुसार संख्या, तिथि या शब्द लिखें।" /
            "“{indicator}” does not take such a value. Please enter a number, date or word as the indicator asks.",
        NothingToMove =
            "इसमें कुछ लिखा नहीं है, इसलिए बदलने को कुछ नहीं है।" /
            "Nothing is written here, so there is nothing to turn.",
        HasCompliance =
            "निर्देश {number} पर अनुपालना दर्ज है, इसलिए इसे हटाया या बदला नहीं जा सकता। निर्देश की आवश्यकता न रही हो तो उसकी स्थिति “विलोपित” दर्ज करें।" /
            "Compliance is entered on direction {number}, so it cannot be deleted or turned. If it is no longer wanted, enter its state as “dropped”.",
        EntryStands =
            "यह अनुपालना पहले से दर्ज है। दर्ज अनुपालना बदली नहीं जाती; सुधार के लिए नई प्रविष्टि करें।" /
            "This compliance is entered already. What is entered does not change; to correct it, make a new entry.",
        CorrectsAnother =
            "जिस प्रविष्टि को सुधारना है, वह इस निर्देश की नहीं है। कृपया सूची से प्रविष्टि फिर चुनें।" /
            "The entry to be corrected is not one of this direction. Please choose it again from the list.",
        NotADirection =
            "अनुपालना केवल निर्देश पर दर्ज होती है, और यह सूचना है। पहले इसे निर्देश बनाएँ।" /
            "Compliance is entered on directions only, and this is information. Turn it into a direction first.",
        InformationDeferred =
            "आगामी बैठक के लिए केवल निर्देश स्थगित होता है, और यह सूचना है। पहले इसे निर्देश बनाएँ।" /
            "Only directions are deferred to the next meeting, and this is information. Turn it into a direction first.",
        EntryBeforeMeeting =
            "निर्देश {number} दिनांक {date} को दिया गया था; अनुपालना उससे पहले की तिथि में दर्ज नहीं हो सकती। कृपया तिथि ठीक करें।" /
            "Direction {number} was given on {date}; compliance cannot have an earlier date. Please correct the date.",
        NoEvidenceFile =
            "साक्ष्य की फ़ाइल “{name}” साक्ष्यों के फ़ोल्डर में नहीं है। कृपया फ़ाइल फिर से जोड़ें।" /
            "The file “{name}” is not in the folder of evidence. Please add the file again.",
        NothingToSplit =
            "कर्सर के पहले या बाद में कुछ लिखा नहीं है। कर्सर को उन शब्दों के बीच रखें, जहाँ निर्देश को बाँटना है।" /
            "Nothing is written before or after the caret. Place the caret between the words where the direction is to be split.",
        NoNextDirection =
            "इस बिन्दु में इसके बाद कोई निर्देश नहीं है, जिसे इसमें मिलाया जा सके।" /
            "No direction follows under this item that could be joined to it.",
        DeputyUnnamed =
            "प्रतिनिधि का नाम लिखें या सूची से अधिकारी चुनें।" /
            "Type the deputy’s name or choose an officer from the list.",
        NotParked =
            "यह बिन्दु आगामी बैठक के लिए छोड़ा नहीं गया है, या किसी बैठक में लिया जा चुका है। कृपया सूची फिर देखें।" /
            "This item is not left for a later meeting, or one has taken it up. Please look at the list again.",
    }
}
