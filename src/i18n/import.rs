//! The words of the screen on which figures come in from a spreadsheet.

use super::catalogue::catalogue;

catalogue! {
    pub enum ImportWord {
        Title = "फ़ाइल से आँकड़े: {scheme}" / "Figures from a file: {scheme}",
        TitleOfRegister = "फ़ाइल से पंजी: {scheme}" / "Register from a file: {scheme}",
        Begin = "फ़ाइल से आँकड़े लाएँ…" / "Bring figures from a file…",
        NoScheme = "इस बिन्दु के साथ कोई योजना नहीं है। पहले तैयारी में बिन्दु की योजना चुनें।" / "This item shows no scheme. Choose its scheme under Prepare first.",
        BackToMeeting = "समीक्षा पर लौटें" / "Back to the meeting",

        // Choosing the file
        Path = "फ़ाइल या फ़ोल्डर का पता" / "File or folder",
        PathHint = "पता लिखें या चिपकाएँ और Enter दबाएँ" / "Type or paste where it is and press Enter",
        Open = "खोलें" / "Open",
        NoPath = "पहले फ़ाइल का पता लिखें, या नीचे से फ़ाइल चुनें।" / "First give the place of the file, or choose one below.",
        InFolder = "इस फ़ोल्डर में" / "In this folder",
        FolderUp = "ऊपर का फ़ोल्डर" / "The folder above",
        FolderKind = "फ़ोल्डर" / "folder",
        FolderEmpty = "इस फ़ोल्डर में XLSX, XLS, ODS या CSV की कोई फ़ाइल नहीं है।" / "There is no XLSX, XLS, ODS or CSV file in this folder.",
        OtherWays = "या फ़ाइल को इस विंडो पर खींचकर छोड़ें; या अपनी तालिका की पंक्तियाँ शीर्षक सहित कॉपी करके यहाँ Ctrl+V दबाएँ।" / "Or drop the file on this window; or copy rows of a spreadsheet with their headings and press Ctrl+V here.",
        NothingYet = "पुष्टि करने तक कुछ नहीं लिखा जाता।" / "Nothing is written before you confirm.",
        Pasted = "चिपकाई गई तालिका" / "pasted figures",
        Reading = "{file} पढ़ी जा रही है…" / "Reading {file}…",
        RowsRead =
            { one "{rows} पंक्ति पढ़ी गई", other "{rows} पंक्तियाँ पढ़ी गईं" } /
            { one "{rows} row read", other "{rows} rows read" },
        Stop = "रोकें" / "Stop",

        // What would be done
        OtherFile = "दूसरी फ़ाइल चुनें" / "Choose another file",
        Sheet = "शीट" / "Sheet",
        SheetHidden = "छिपी" / "hidden",
        TablesInSheets =
            { one "{count} शीट में तालिका है।", other "{count} शीटों में तालिकाएँ हैं; एक बार में एक शीट ली जाती है।" } /
            { one "{count} sheet has a table.", other "{count} sheets have tables; one of them is taken at a time." },
        HiddenSheets =
            { one "{count} शीट छिपी है; वह केवल चुनने पर ली जाती है।", other "{count} शीटें छिपी हैं; वे केवल चुनने पर ली जाती हैं।" } /
            { one "{count} sheet is hidden; it is taken only when you choose it.", other "{count} sheets are hidden; they are taken only when you choose them." },
        Brings = "फ़ाइल में क्या है" / "What the file has",
        BringsFigures = "इकाइयों के आँकड़े" / "figures of units",
        BringsRegister = "पंजी की प्रविष्टियाँ" / "entries of the register",
        AsOn = "आँकड़ों की तिथि" / "Figures as on",
        ShowsNewer =
            "परदे की तालिका में {shown} के आँकड़े हैं, जो नए हैं; ये आँकड़े उसमें नहीं दिखेंगे।" /
            "The table on the wall has figures of {shown}, which are newer; these will not be seen in it.",
        LeavesBlank =
            {
                one "{count} इकाई के {shown} के आँकड़े परदे से हट जाएँगे, क्योंकि वह इस फ़ाइल में नहीं है। सबको साथ दिखाने के लिए तिथि {shown} ही रखें।",
                other "{count} इकाइयों के {shown} के आँकड़े परदे से हट जाएँगे, क्योंकि वे इस फ़ाइल में नहीं हैं। सबको साथ दिखाने के लिए तिथि {shown} ही रखें।"
            } /
            {
                one "{count} unit is not in this file, and its figures of {shown} leave the wall. Keep {shown} to show all together.",
                other "{count} units are not in this file, and their figures of {shown} leave the wall. Keep {shown} to show all together."
            },
        TakeDate = "आँकड़े {date} के मानें" / "Take them as on {date}",
        AfterMeeting = "आँकड़े बैठक की तिथि ({date}) के बाद के नहीं हो सकते।" / "The figures cannot be later than the meeting ({date}).",
        FormOfOther = "{file} “{scheme}” का {date} का प्रपत्र है। उसी योजना के बिन्दु से और उसी तिथि के साथ लाएँ।" / "{file} is a form for “{scheme}” as on {date}. Bring it in from the item of that scheme, with that date.",
        Updating = "जाँचा जा रहा है…" / "Checking…",
        RowNumber = "पंक्ति" / "Row",
        RowsOf =
            { one "{file} · {rows} पंक्ति", other "{file} · {rows} पंक्तियाँ" } /
            { one "{file} · {rows} row", other "{file} · {rows} rows" },
        NoRows = "इस शीट में आँकड़ों की कोई पंक्ति नहीं पहचानी गई" / "No row of figures was recognised in this sheet",
        NoRowsWhy = "बाईं ओर बताएँ कि कौन-सा स्तम्भ क्या है, या दूसरी शीट चुनें।" / "Say on the left what the columns are, or choose another sheet.",
        UnknownColumn = "यह क्या है?" / "What is this?",
        NotTaken = "नहीं लिया जाएगा" / "not taken",
        New = "नए {count}" / "{count} new",
        Changed = "बदले {count}" / "{count} changed",
        Same = "पहले से वही {count}" / "{count} as before",
        Asks = "पुष्टि शेष {count}" / "{count} to confirm",
        Refused = "गलत {count}" / "{count} wrong",
        Skipped =
            { one "छोड़ी गई पंक्ति {count}", other "छोड़ी गई पंक्तियाँ {count}" } /
            { one "{count} row left out", other "{count} rows left out" },
        StateNew = "नया" / "new",
        StateChanged = "बदलेगा" / "will change",
        StateSame = "पहले से वही" / "as before",
        StateAsks = "पुष्टि शेष" / "to be confirmed",
        StateRefused = "नहीं लिया गया" / "not taken",
        StateSkipped = "छोड़ी गई" / "left out",

        // What is not right
        Matters = "पहले ये ठीक करें" / "To be settled first",
        Notes = "ध्यान दें" / "Worth knowing",
        AllClear = "कोई गलती नहीं मिली।" / "Nothing is wrong.",
        More =
            {
                one "और {count} बात है; ऊपर की ठीक होने पर वह दिखेगी।",
                other "और {count} बातें हैं; ऊपर की ठीक होने पर वे दिखेंगी।"
            } / {
                one "{count} more; it is shown when those above are settled.",
                other "{count} more; they are shown as those above are settled."
            },
        ColumnIs = "स्तम्भ {column} “{heading}” है" / "Column {column}, “{heading}”, is",
        YesItIs = "हाँ, “{name}” है" / "Yes, it is “{name}”",
        UnitIs = "“{written}” है" / "“{written}” is",
        RoleUnit = "इकाइयों के नाम" / "names of units",
        RoleCode = "एलजीडी कोड" / "LGD codes",
        RoleIgnored = "यह स्तम्भ छोड़ दें" / "leave this column out",
        SkipRow = "पंक्ति {row} छोड़ें" / "Leave out row {row}",
        TakeRow = "पंक्ति {row} लें" / "Take row {row}",
        Right = "सही है: {place}" / "It is right: {place}",
        AllRight = "सभी {count} सही हैं" / "All {count} are right",
        /// Names that a block and a town share.
        AllNamesakes =
            { one "ऐसे नाम की {rows} पंक्ति: {level}", other "ऐसे नामों की सभी {rows} पंक्तियाँ: {level}" } /
            { one "{rows} row with such a name: {level}", other "All {rows} rows with such names: {level}" },
        RightValue = "सेल {place} का सही मान" / "Right value of cell {place}",
        Convert = "यूनिकोड में बदलें" / "Convert to Unicode",
        Converted = "फ़ाइल के शब्द पुराने फ़ॉन्ट (कृति देव) के लगते हैं ({sure}%); यहाँ यूनिकोड में बदलकर दिखाए गए हैं।" / "The words of the file look like an old font (Kruti Dev, {sure}% sure); they are shown here in Unicode.",
        AreShares = "अंश हैं (1 = 100%)" / "They are shares (1 = 100%)",
        ArePercents = "प्रतिशत हैं (1 = 1%)" / "They are percentages (1 = 1%)",
        KeepAsWritten = "जैसे लिखे हैं वैसे रखें" / "Keep them as written",
        ShowColumns = "सभी स्तम्भ क्या हैं, देखें" / "See what all columns are",
        HideColumns = "स्तम्भ छिपाएँ" / "Hide the columns",
        ThisRow = "पंक्ति {row}" / "Row {row}",

        // Cells without a figure
        Absences = "जिन सेलों में आँकड़ा नहीं" / "Cells without a figure",
        AbsentBlank = "खाली ({count})" / "Blank ({count})",
        AbsentNotAvailable = "“NA”, “-” ({count})" / "“NA”, “-” ({count})",
        AbsentNil = "“शून्य”, “nil” ({count})" / "“nil” and the like ({count})",
        MeansNothing = "सूचना नहीं" / "no report",
        MeansZero = "शून्य (0)" / "zero (0)",

        // Writing
        Write = "{count} मान लिखें" / { one "Write {count} value", other "Write {count} values" },
        WriteNothing = "लिखने को कुछ नहीं" / "Nothing to write",
        NothingChanges = "इस फ़ाइल के सभी मान पहले से यही हैं; कुछ नहीं बदलेगा।" / "All values of this file stand already; nothing would change.",
        NoValues = "इस फ़ाइल से लेने योग्य कोई मान नहीं मिला।" / "No value was found in this file that could be taken.",
        SettleFirst =
            {
                one "अभी {count} बात ठीक करनी है; तब तक कुछ नहीं लिखा जाएगा।",
                other "अभी {count} बातें ठीक करनी हैं; तब तक कुछ नहीं लिखा जाएगा।"
            } / {
                one "{count} matter is still to be settled; nothing is written until then.",
                other "{count} matters are still to be settled; nothing is written until then."
            },
        ClosedOrReadOnly = "बैठक समाप्त है या फ़ाइल केवल पढ़ने हेतु है; आँकड़े नहीं लिखे जा सकते।" / "The meeting is closed or the file is read only; figures cannot be written.",
        Written =
            {
                one "{file} से {count} मान लिया गया ({date} के आँकड़े)। वापस लेने के लिए Ctrl+Z।",
                other "{file} से {count} मान लिए गए ({date} के आँकड़े)। वापस लेने के लिए Ctrl+Z।"
            } / {
                one "{count} value was taken from {file} (figures of {date}). Ctrl+Z takes it back.",
                other "{count} values were taken from {file} (figures of {date}). Ctrl+Z takes them back."
            },
        RegisterWritten =
            {
                one "{file} से पंजी में {count} मान लिया गया। वापस लेने के लिए Ctrl+Z।",
                other "{file} से पंजी में {count} मान लिए गए। वापस लेने के लिए Ctrl+Z।"
            } / {
                one "{count} value was taken into the register from {file}. Ctrl+Z takes it back.",
                other "{count} values were taken into the register from {file}. Ctrl+Z takes them back."
            },
        Overtaken = "इस बीच आँकड़े बदल गए; नीचे फिर से जाँचकर दिखाया गया है।" / "The figures have changed meanwhile; what is shown was checked again.",

        // A table on its way out
        TableWritten = "तालिका सहेजी गई: {file}" / "The table was saved: {file}",
        TableNotMade = "तालिका की फ़ाइल नहीं बन सकी ({why})। आँकड़े सुरक्षित हैं।" / "The file of the table could not be made ({why}). The figures are safe.",
        NoTable = "सहेजने के लिए तालिका में अभी आँकड़े नहीं हैं।" / "The table has no figures to be saved yet.",
        NoExportFolder = "फ़ोल्डर {folder} नहीं मिला। कार्यवाही की स्क्रीन पर ऐसा फ़ोल्डर लिखें जो मौजूद हो।" / "There is no folder {folder}. On the screen of the minutes, give one that there is.",
    }
}
