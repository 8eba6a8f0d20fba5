//! The help of the command line in Hindi: each sentence of the commands' docstrings with its Hindi.

/// The docstrings of commands and options, as clap gives them (without the last full stop where they are short).
pub const SENTENCES: [(&str, &str); 58] = [
    (
        "Review meetings in Hindi: prepare, hold, and issue the minutes. Without a command the window opens",
        "समीक्षा बैठकें हिन्दी में: तैयारी, संचालन और कार्यवाही विवरण। आदेश न देने पर विंडो खुलती है।",
    ),
    ("Open a fresh copy of the sample meeting", "नमूना बैठक की नई प्रति खोलें।"),
    ("Open this database; it is made when it is not there", "यह डेटाबेस खोलें; न हो तो बनाया जाता है।"),
    ("Language of the window at this start", "इस बार विंडो की भाषा।"),
    ("Write the sample database to a new file", "नमूना डेटाबेस नई फ़ाइल में लिखें।"),
    ("The file to write; it must not be there yet", "लिखी जाने वाली फ़ाइल; वह पहले से न हो।"),
    (
        "Years of history before the sample's own two meetings",
        "नमूने की अपनी दो बैठकों से पहले कितने वर्षों का इतिहास।",
    ),
    ("Directions that the reported meeting gives at least", "नमूना बैठक में कम से कम कितने निर्देश।"),
    ("List the meetings, newest first", "बैठकों की सूची, नवीनतम पहले।"),
    ("The database to read", "पढ़ा जाने वाला डेटाबेस।"),
    ("As JSON instead of lines", "पंक्तियों के स्थान पर JSON।"),
    ("Write the minutes of a meeting as PDF to a new file", "बैठक का कार्यवाही विवरण नई PDF फ़ाइल में लिखें।"),
    (
        "The meeting's number, or its id as `meetings` lists it",
        "बैठक की संख्या, या “baithak meetings” की सूची से आईडी।",
    ),
    (
        "The date on the paper, such as 2026-11-23T17:30:00+05:30; now, when it is not given",
        "विवरण पर अंकित समय, जैसे 2026-11-23T17:30:00+05:30; न देने पर अभी का।",
    ),
    ("Language of the paper: Hindi when it is not given", "विवरण की भाषा; न देने पर हिन्दी।"),
    (
        "Take figures in from a spreadsheet: all of them or, when anything is refused, none",
        "स्प्रेडशीट से आँकड़े लें: सभी, या कुछ भी अस्वीकार हो तो एक भी नहीं।",
    ),
    (
        "Take figures in from a spreadsheet: all of them or, when anything is refused, none.\n\nValues that are hard to \
         believe, such as one far from the last, are named and written all the same, since there is nobody to ask. \
         With --strict they are refused: nothing is written then, and the exit code is 1.",
        "स्प्रेडशीट से आँकड़े लें: सभी, या कुछ भी अस्वीकार हो तो एक भी नहीं।\n\nजो मान असंभाव्य लगें (जैसे पिछले से बहुत भिन्न), वे \
         बताए जाते हैं और फिर भी लिखे जाते हैं, क्योंकि यहाँ पूछने वाला कोई नहीं। --strict देने पर वे अस्वीकार होते हैं: तब कुछ नहीं \
         लिखा जाता और निकास कोड 1 होता है।",
    ),
    ("Write the figures of a scheme to a new file", "योजना के आँकड़े नई फ़ाइल में लिखें।"),
    (
        "Write a blank form for the figures of a scheme, which `import` knows again",
        "योजना के आँकड़ों का रिक्त प्रपत्र लिखें, जिसे “baithak import” स्वयं पहचानता है।",
    ),
    ("Take in or write the list of units", "इकाइयों की सूची लें या लिखें।"),
    ("Find what was written, in whatever spelling, best first", "लिखा हुआ खोजें, वर्तनी जो भी हो; सर्वोत्तम पहले।"),
    (
        "Verify a database without changing it, and say what was checked",
        "डेटाबेस को बदले बिना जाँचें और बताएँ कि क्या जाँचा गया।",
    ),
    ("The database to verify", "जाँचा जाने वाला डेटाबेस।"),
    (
        "Convert between Kruti Dev 010 (or DevLys 010) and Unicode",
        "कृति देव 010 (या देवलिस 010) और यूनिकोड के बीच बदलें।",
    ),
    (
        "Language of what is printed: that of the system when it is not given",
        "लिखे जाने वाले संदेशों की भाषा; न देने पर सिस्टम की।",
    ),
    ("The database to write to", "जिस डेटाबेस में लिखा जाए।"),
    ("The scheme whose figures these are, such as ip-phone", "जिस योजना के ये आँकड़े हैं, जैसे ip-phone।"),
    ("The day on which the figures stand", "जिस दिनांक के आँकड़े हैं।"),
    (
        "What columns and names of units mean, as JSON: {\"columns\": {\"heading\": \"indicator\"}, \"units\": {\"name\": \
         \"LGD code or name\"}}",
        "स्तम्भों और इकाइयों के नामों का अर्थ, JSON में: {\"columns\": {\"शीर्षक\": \"संकेतक\"}, \"units\": {\"नाम\": \"LGD कोड या \
         नाम\"}}",
    ),
    (
        "The file has the things of the scheme's register, one line each, and not its figures",
        "फ़ाइल में योजना के आँकड़े नहीं, उसकी पंजी की प्रविष्टियाँ हैं, एक पंक्ति में एक।",
    ),
    ("The sheet with the figures, where the workbook has several", "आँकड़ों वाली शीट, जब फ़ाइल में कई हों।"),
    (
        "Refuse what is hard to believe too: nothing is written then",
        "असंभाव्य मान भी अस्वीकार करें: तब कुछ नहीं लिखा जाता।",
    ),
    ("Say what would be done, and write nothing", "केवल बताएँ कि क्या किया जाएगा; कुछ न लिखें।"),
    (
        "Write the report as JSON to this file; “-” is the standard output",
        "परिणाम JSON में इस फ़ाइल में लिखें; “-” मानक निर्गम है।",
    ),
    ("The spreadsheet: XLSX, XLS, ODS, CSV or TSV", "स्प्रेडशीट: XLSX, XLS, ODS, CSV या TSV।"),
    ("The scheme, such as ip-phone", "योजना, जैसे ip-phone।"),
    (
        "The day on which the figures stand; the latest ones when it is not given",
        "जिस दिनांक के आँकड़े हों; न देने पर नवीनतम।",
    ),
    (
        "The scheme's register as on that day, one line for each thing, in place of its figures",
        "आँकड़ों के स्थान पर उस दिन की पंजी, एक पंक्ति में एक प्रविष्टि।",
    ),
    (
        "The file to write, .xlsx, .csv or .json; it must not be there yet",
        "लिखी जाने वाली फ़ाइल (.xlsx, .csv या .json); वह पहले से न हो।",
    ),
    ("Language of the file: Hindi when it is not given", "फ़ाइल की भाषा; न देने पर हिन्दी।"),
    (
        "The day for which figures are asked; today when it is not given",
        "जिस दिनांक के आँकड़े माँगे जाएँ; न देने पर आज।",
    ),
    (
        "A form for this unit and those under it alone, by LGD code or name",
        "केवल इस इकाई और उसके अधीन इकाइयों का प्रपत्र; LGD कोड या नाम से।",
    ),
    (
        "Take a list of units in: this program's own, or a download of the Local Government Directory",
        "इकाइयों की सूची लें: इसी प्रोग्राम की, या लोकल गवर्नमेंट डायरेक्टरी (LGD) की डाउनलोड की हुई।",
    ),
    ("The list: CSV or a workbook", "सूची: CSV या वर्कबुक।"),
    ("Write all units as CSV to a new file", "सभी इकाइयाँ नई CSV फ़ाइल में लिखें।"),
    (
        "The words, all of which must be found; words in double quotes stand together. Without any, all that the \
         filters let through is listed",
        "खोजे जाने वाले शब्द, सभी मिलने चाहिए; दोहरे उद्धरण में दिए शब्द साथ-साथ हों। शब्द न देने पर छन्नी से जो निकले, वह सब।",
    ),
    ("At most so many", "अधिक से अधिक इतने।"),
    ("Only things of this kind; may be given several times", "केवल इस प्रकार के; कई बार दिया जा सकता है।"),
    (
        "Only meetings of the series with this code, and what belongs to them",
        "केवल इस कोड वाली शृंखला की बैठकें और उनसे जुड़ी बातें।",
    ),
    ("Only what belongs to this scheme, such as ip-phone", "केवल इस योजना से जुड़ा, जैसे ip-phone।"),
    (
        "Only directions for which this officer or post answers: the name or a part of it, in whatever spelling",
        "केवल वे निर्देश जिनके लिए यह अधिकारी या पद उत्तरदायी है: नाम या उसका भाग, किसी भी वर्तनी में।",
    ),
    (
        "Only directions that stand so, and what was entered on them",
        "केवल इस स्थिति वाले निर्देश और उन पर दर्ज अनुपालना।",
    ),
    ("Only what was said from this day on", "केवल इस दिनांक से आगे का।"),
    ("Only what was said up to this day", "केवल इस दिनांक तक का।"),
    (
        "Kruti Dev 010 or DevLys 010 into Unicode: standard input to standard output, or a document",
        "कृति देव 010 या देवलिस 010 से यूनिकोड: मानक आगम से मानक निर्गम, या दस्तावेज़।",
    ),
    (
        "A DOCX or RTF; what is set in Kruti Dev or DevLys in it is converted",
        "DOCX या RTF; उसमें जो कृति देव या देवलिस में है, वह बदला जाता है।",
    ),
    (
        "The file to write; it must not be there yet. A DOCX becomes a converted copy where this ends in .docx, and \
         plain text otherwise",
        "लिखी जाने वाली फ़ाइल; वह पहले से न हो। नाम .docx पर समाप्त हो तो DOCX की बदली हुई प्रति बनती है, अन्यथा सादा पाठ।",
    ),
    (
        "Unicode into Kruti Dev 010: standard input to standard output. What it cannot say stays and is named on \
         standard error",
        "यूनिकोड से कृति देव 010: मानक आगम से मानक निर्गम। जो उसमें नहीं लिखा जा सकता, वह ज्यों का त्यों रहता है और मानक त्रुटि पर बताया \
         जाता है।",
    ),
];

pub const USAGE: &str = "उपयोग";
pub const COMMAND: &str = "आदेश";
pub const VALUE: &str = "मान";
pub const OPTIONS: &str = "विकल्प";
pub const ONE_OF: &str = "इनमें से एक: {valid}।";
pub const UNLESS_GIVEN: &str = "न देने पर {value}।";
pub const THIS_HELP: &str = "यह सहायता दिखाएँ।";
pub const VERSION: &str = "संस्करण दिखाएँ।";
