//! What the command line says.

use super::catalogue::catalogue;

catalogue! {
    pub enum CliMessage {
        SampleWritten = "नमूना डेटाबेस लिखा गया: {file}" / "Sample database written: {file}",
        MinutesWritten = "कार्यवाही विवरण लिखा गया: {file}" / "Minutes written: {file}",
        NoSuchMeeting =
            "{file} में बैठक {meeting} नहीं है; “baithak meetings” से सूची देखें।" /
            "{file} has no meeting {meeting}; “baithak meetings” lists those that it has.",
        SeveralMeetings =
            "{file} की कई शृंखलाओं में बैठक {meeting} है; “baithak meetings” से सूची देखकर आईडी लिखें।" /
            "Several series in {file} have a meeting {meeting}; give the id that “baithak meetings” lists.",
        WrongMeeting =
            "“{typed}” न बैठक की संख्या है, न आईडी; संख्या जैसे 11 लिखें, या “baithak meetings” की सूची से आईडी।" /
            "“{typed}” is neither the number nor the id of a meeting; give a number such as 11, or an id that “baithak meetings” lists.",
        WrongNow =
            "“{typed}” समय के रूप में नहीं पढ़ा गया; ऐसे लिखें: 2026-11-23T17:30:00+05:30।" /
            "“{typed}” is not a time; write it as 2026-11-23T17:30:00+05:30.",
        UnknownCommand =
            "“{argument}” कोई आदेश नहीं है।" / "“{argument}” is no command.",
        UnknownArgument =
            "“{argument}” यहाँ नहीं चलता।" / "“{argument}” cannot stand here.",
        ArgumentTooEarly =
            "“{argument}” यहाँ नहीं चलता; विकल्प पूरे आदेश के बाद लिखें।" /
            "“{argument}” cannot stand here; write options after the whole command.",
        MissingArgument =
            { one "यह देना आवश्यक है: {argument}।", other "ये देने आवश्यक हैं: {argument}।" } /
            { one "This must be given: {argument}.", other "These must be given: {argument}." },
        MissingCommand =
            "आगे क्या करना है, यह आदेश में नहीं है।" / "The command does not say what to do.",
        ArgumentsConflict =
            "“{argument}” और “{other}” साथ नहीं चलते; विकल्प आदेश के बाद लिखें।" /
            "“{argument}” and “{other}” do not go together; write options after the command.",
        MissingValue =
            "{argument} के साथ मान दें।" / "Give a value with {argument}.",
        WrongValue =
            "{argument}: “{value}” नहीं लिया जा सकता।" / "{argument}: “{value}” cannot be taken.",
        ValidValues =
            "ये मान हो सकते हैं: {valid}।" / "It can be: {valid}.",
        WrongDay =
            "{argument}: “{value}” नहीं लिया जा सकता; दिनांक 2026-12-05 की तरह लिखें: पहले वर्ष चार अंकों में (2000 से 2099), फिर माह, फिर दिन।" /
            "{argument}: “{value}” cannot be taken; write the day like 2026-12-05: first the year in four digits (2000 to 2099), then the month, then the day.",
        NoSuchDay =
            "{argument}: “{value}” नहीं लिया जा सकता; {why}" / "{argument}: “{value}” cannot be taken: {why}",
        WrongUse =
            "आदेश समझ में नहीं आया।" / "The command was not understood.",
        SeeHelp =
            "उपयोग देखने के लिए: baithak --help" / "How it is used: baithak --help",
        MinutesFailed = "कार्यवाही विवरण नहीं बना: {detail}" / "The minutes could not be made: {detail}",
        DocumentConverted = "बदला हुआ दस्तावेज़ लिखा गया: {file}" / "Converted document written: {file}",
        NotInKrutiDev =
            "पंक्ति {line}: कृति देव में ठीक-ठीक नहीं लिखा जा सकता: {parts}" /
            "Line {line}: cannot be said exactly in Kruti Dev: {parts}",
        LinesNotInKrutiDev =
            {
                one "{count} पंक्ति में ऐसे अंश हैं जो कृति देव में नहीं हैं; वे ज्यों के त्यों या मिलते-जुलते चिह्नों में लिखे गए हैं। उन्हें दूसरे फ़ॉन्ट में रखें।",
                other "{count} पंक्तियों में ऐसे अंश हैं जो कृति देव में नहीं हैं; वे ज्यों के त्यों या मिलते-जुलते चिह्नों में लिखे गए हैं। उन्हें दूसरे फ़ॉन्ट में रखें।"
            } / {
                one "{count} line has parts that Kruti Dev lacks; these stand as they were, or as signs that look like them. Set them in another font.",
                other "{count} lines have parts that Kruti Dev lacks; these stand as they were, or as signs that look like them. Set them in another font."
            },
        ImportDone =
            "{file}: पढ़ी गई पंक्तियाँ {rows}, लिए गए आँकड़े {accepted}, लिखे गए नए या बदले आँकड़े {changed}।" /
            "{file}: rows read {rows}, figures taken {accepted}, new or changed ones written {changed}.",
        ImportTried =
            "{file}: पढ़ी गई पंक्तियाँ {rows}, लेने योग्य आँकड़े {accepted}, उनमें नए या बदले {changed}; कुछ नहीं लिखा गया।" /
            "{file}: rows read {rows}, figures that can be taken {accepted}, new or changed {changed}; nothing was written.",
        ImportNothingNew =
            "{file}: पढ़ी गई पंक्तियाँ {rows}, पहले से यही आँकड़े {accepted}; कुछ नहीं बदला।" /
            "{file}: rows read {rows}, figures that stand so already {accepted}; nothing changed.",
        ImportEmpty =
            "{file}: इसमें कोई आँकड़ा नहीं भरा है; कुछ नहीं बदला।" /
            "{file}: no figure is filled in; nothing changed.",
        ImportRefused =
            {
                one "{file}: {count} बात नहीं ली जा सकी, इसलिए कुछ नहीं लिखा गया। फ़ाइल ठीक करें या --map से बताएँ।",
                other "{file}: {count} बातें नहीं ली जा सकीं, इसलिए कुछ नहीं लिखा गया। फ़ाइल ठीक करें या --map से बताएँ।"
            } / {
                one "{file}: {count} thing could not be taken, so nothing was written. Correct the file, or say what is meant with --map.",
                other "{file}: {count} things could not be taken, so nothing was written. Correct the file, or say what is meant with --map."
            },
        ImportAsked =
            {
                one "{file}: {count} मान पर शंका है (--strict), इसलिए कुछ नहीं लिखा गया। उसे जाँचें; सही हो तो --strict के बिना आयात करें।",
                other "{file}: {count} मानों पर शंका है (--strict), इसलिए कुछ नहीं लिखा गया। उन्हें जाँचें; सही हों तो --strict के बिना आयात करें।"
            } / {
                one "{file}: {count} value is hard to believe (--strict), so nothing was written. Check it; if it is right, import without --strict.",
                other "{file}: {count} values are hard to believe (--strict), so nothing was written. Check them; if they are right, import without --strict."
            },
        MapWrong =
            "{file} में “{detail}” समझ में नहीं आया; उसमें स्तम्भों और इकाइयों के नाम फ़ाइल जैसे ही लिखें।" /
            "“{detail}” in {file} was not understood; write headings and names of units as they stand in the spreadsheet.",
        MapNotRead =
            "{file}, पंक्ति {line}: यह वैसा JSON नहीं है जैसा चाहिए। इसमें केवल ये हो सकते हैं: columns, units, absences, scales, skip-rows; README में एक उदाहरण है।" /
            "{file}, line {line}: this is not the JSON that is needed. It may have only columns, units, absences, scales, skip-rows; README has an example.",
        FormOfOther =
            "{file} योजना {scheme} का {date} का प्रपत्र है; उसी योजना और तिथि के साथ आयात करें।" /
            "{file} is a form for the scheme {scheme} as on {date}; import it with that scheme and date.",
        NoFiguresToExport =
            "{file} में योजना {scheme} के इस तिथि के आँकड़े नहीं हैं।" /
            "{file} has no figures of the scheme {scheme} as on that day.",
        ExportWrongEnding =
            "{file} का नाम .xlsx, .csv या .json पर समाप्त होना चाहिए।" /
            "The name {file} must end in .xlsx, .csv or .json.",
        RegisterWritten = "पंजी लिखी गई: {file}" / "Register written: {file}",
        ExportFailed = "{file} नहीं बनी: {detail}" / "{file} could not be made: {detail}",
        ExportWritten = "आँकड़े लिखे गए: {file}" / "Figures written: {file}",
        FormWritten = "प्रपत्र लिखा गया: {file}" / "Form written: {file}",
        NoSuchUnit =
            "“{unit}” नाम या एलजीडी कोड की कोई एक इकाई नहीं मिली; “baithak units export” से सूची देखकर एलजीडी कोड लिखें।" /
            "No single unit has the name or LGD code “{unit}”; “baithak units export” lists them, give the LGD code.",
        NoUnitsForForm =
            "योजना {scheme} की पंक्तियों के लिए कोई इकाई नहीं है। पहले इकाइयाँ जोड़ें।" /
            "There are no units to be the rows of the scheme {scheme}. Add units first.",
        UnitsWritten = "इकाइयों की सूची लिखी गई: {file}" / "List of units written: {file}",
        UnitsTaken =
            "{file}: पढ़ी गई इकाइयाँ {rows}, नई {added}, बदली हुई {changed}।" /
            "{file}: units read {rows}, added {added}, changed {changed}.",
        UnitsElsewhere =
            { one "{count} पंक्ति अन्य जिले की है, या ऐसी इकाई के अधीन जो सूची में नहीं है; वह छोड़ दी गई।", other "{count} पंक्तियाँ अन्य जिलों की हैं, या ऐसी इकाइयों के अधीन जो सूची में नहीं हैं; वे छोड़ दी गईं।" } /
            { one "{count} row is of another district, or under a unit that is not in the list, and was left out.", other "{count} rows are of other districts, or under units that are not in the list, and were left out." },
        UnitsRefused =
            {
                one "{file}: {count} पंक्ति नहीं ली जा सकी, इसलिए कुछ नहीं लिखा गया। उसे ठीक करके फिर आयात करें।",
                other "{file}: {count} पंक्तियाँ नहीं ली जा सकीं, इसलिए कुछ नहीं लिखा गया। उन्हें ठीक करके फिर आयात करें।"
            } / {
                one "{file}: {count} row could not be taken, so nothing was written. Correct it and import again.",
                other "{file}: {count} rows could not be taken, so nothing was written. Correct them and import again."
            },
        CheckedFile =
            { one "SQLite की अपनी जाँच, {count} पंक्ति", other "SQLite की अपनी जाँच, {count} पंक्तियाँ" } /
            { one "SQLite’s own check, {count} row", other "SQLite’s own check, {count} rows" },
        CheckedForeignKeys =
            { one "{count} सम्बन्ध के सभी उल्लेख", other "{count} सम्बन्धों के सभी उल्लेख" } /
            { one "every reference under {count} foreign key", other "every reference under {count} foreign keys" },
        CheckedNumbers =
            { one "{count} निर्देश की संख्या", other "{count} निर्देशों की संख्याएँ" } /
            { one "the number of {count} direction", other "the numbers of {count} directions" },
        CheckedItems =
            { one "{count} निर्देश का अपनी बैठक के बिन्दु से सम्बन्ध", other "{count} निर्देशों का अपनी बैठक के बिन्दु से सम्बन्ध" } /
            { one "{count} direction on an item of its meeting", other "{count} directions on an item of their meeting" },
        CheckedNesting =
            { one "{count} बिन्दु का स्तर (अधिकतम एक उपस्तर)", other "{count} बिन्दुओं के स्तर (अधिकतम एक उपस्तर)" } /
            { one "{count} agenda item at most one level deep", other "{count} agenda items at most one level deep" },
        CheckedPositions =
            { one "{count} प्रविष्टि का क्रम", other "{count} प्रविष्टियों का क्रम" } /
            { one "the order of {count} list entry", other "the order of {count} list entries" },
        CheckedJournal =
            { one "{count} इतिहास की प्रविष्टि का वर्तमान पंक्तियों से मिलान", other "{count} इतिहास की प्रविष्टियों का वर्तमान पंक्तियों से मिलान" } /
            { one "{count} journal entry against the rows", other "{count} journal entries against the rows" },
        CheckedFigures =
            { one "{count} आँकड़े की योजना और संकेतक", other "{count} आँकड़ों की योजनाएँ और संकेतक" } /
            { one "the scheme and indicator of {count} figure", other "the schemes and indicators of {count} figures" },
        CheckedTargets =
            { one "{count} निर्देश से जुड़ी योजना और संकेतक", other "{count} निर्देशों से जुड़ी योजनाएँ और संकेतक" } /
            { one "the scheme and indicator at which {count} direction points", other "the schemes and indicators at which {count} directions point" },
        CheckedCompliance =
            { one "{count} अनुपालना प्रविष्टि का अपने निर्देश से सम्बन्ध", other "{count} अनुपालना प्रविष्टियों का अपने निर्देशों से सम्बन्ध" } /
            { one "{count} entry of compliance with its direction", other "{count} entries of compliance with their directions" },
        CheckedEvidence =
            { one "साक्ष्य की {count} फ़ाइल", other "साक्ष्य की {count} फ़ाइलें" } /
            { one "{count} file of evidence", other "{count} files of evidence" },
        NothingFound =
            "“{query}” कहीं नहीं मिला। कम शब्द लिखकर या अलग शब्दों से फिर खोजें।" /
            "“{query}” was not found. Search again with fewer or other words.",
        NothingLetThrough =
            "इन शर्तों पर कुछ नहीं मिला। कोई शर्त हटाकर फिर खोजें।" /
            "Nothing fits all of that. Search again with a filter less.",
        NoSuchSeries =
            "{file} में “{code}” कोड की कोई शृंखला नहीं है। उपलब्ध कोड: {codes}।" /
            "{file} has no series with the code “{code}”. It has: {codes}.",
        NoSuchOfficer =
            "{file} में “{name}” नाम का कोई अधिकारी या पद नहीं मिला। नाम का छोटा अंश लिखकर देखें।" /
            "No officer or post in {file} is called “{name}”. Try a shorter part of the name.",
        SeveralOfficers =
            "“{name}” कई अधिकारियों या पदों के नाम में है: {names}। इनमें से एक का पूरा नाम लिखें।" /
            "Several officers or posts are called “{name}”: {names}. Give the whole name of one.",
        DaysReversed =
            "--from ({from}) की तिथि --to ({to}) के बाद की है; पहले की तिथि --from में लिखें।" /
            "--from ({from}) lies after --to ({to}); give the earlier day as --from.",
        CheckedRegisters =
            { one "{count} पंजी-प्रविष्टि और उससे गिने आँकड़े", other "{count} पंजी-प्रविष्टियाँ और उनसे गिने आँकड़े" } /
            { one "{count} entry of the registers and the figures counted from it", other "{count} entries of the registers and the figures counted from them" },
        CheckedKept =
            { one "{count} योजना-परिभाषा, जैसी समाप्त बैठक में थी", other "{count} योजना-परिभाषाएँ, जैसी समाप्त बैठकों में थीं" } /
            { one "{count} definition of a scheme as a closed meeting keeps it", other "{count} definitions of schemes as closed meetings keep them" },
        CheckedSearch =
            { one "{count} प्रविष्टि की खोज-सूची", other "{count} प्रविष्टियों की खोज-सूची" } /
            { one "the search index of {count} record", other "the search index of {count} records" },
        CheckFine = "ठीक: {what}" / "ok: {what}",
        CheckWrong = "त्रुटि: {what}: {rows}" / "wrong: {what}: {rows}",
        CheckFailed =
            { one "{file} में {count} त्रुटि मिली। कृपया इसकी एक प्रति रख लें और पिछले बैकअप से काम करें।",
              other "{file} में {count} त्रुटियाँ मिलीं। कृपया इसकी एक प्रति रख लें और पिछले बैकअप से काम करें।" } /
            { one "{count} error found in {file}. Please keep a copy of it and work from the last backup.",
              other "{count} errors found in {file}. Please keep a copy of it and work from the last backup." },
    }
}
