//! What is said around a scheme's register: its list, its form, its keys.

use super::catalogue::catalogue;
use crate::model::AgeFrom;

catalogue! {
    pub enum RegisterWord {
        // The list
        State = "स्थिति" / "State",
        Since = "कब से" / "Since",
        /// From the first day on, and of what is closed until then.
        DaysInAll = "कुल दिन" / "Total days",
        /// With the state that it has.
        DaysSo = "इस स्थिति के दिन" / "Days in state",
        /// Of what is closed: how long it took.
        Took = "{span} में" / "in {span}",
        Remark = "टिप्पणी" / "Remark",
        Shown = "दिखाएँ" / "Show",
        All = "सभी" / "All",
        ShowAll = "सभी दिखाएँ (F)" / "Show all (F)",
        /// Before its first day; `{what}` is what the register calls that.
        NotYet = "{what} बाद में" / "{what}: later",
        Busy = "पंजी पढ़ी जा रही है…" / "Reading the register…",
        Failed = "पंजी नहीं पढ़ी जा सकी: {why}" / "The register could not be read: {why}",
        Empty = "{unit} की पंजी खाली है" / "The register of {unit} is empty",
        EmptyWhy =
            "{many} एक-एक कर दर्ज होते ही इस इकाई की संख्याएँ इसी पंजी से गिनी जाएँगी; तब तक वे तालिका में लिखी जाती हैं।" /
            "Once {many} are entered one by one, this unit’s figures are counted from them; until then they are typed in the table.",
        NoneCounted = "इस आँकड़े में कुछ नहीं गिना गया" / "This figure counts none of them",
        NoneCountedWhy = "इस इकाई की पंजी में जो है, वह इस आँकड़े में नहीं आता।" / "What the register of this unit has does not belong to this figure.",
        CountOn = "{date} के आँकड़े पंजी से गिनें" / "Count the figures as on {date}",
        Close = "तालिका पर लौटें (Esc)" / "Back to the table (Esc)",
        NoRegister = "इस योजना की पंजी नहीं रखी जाती। योजनाओं के पृष्ठ (Ctrl+8) पर देखें।" / "This scheme keeps no register. See the page of schemes (Ctrl+8).",
        EnterOrLeave = "पहले यह प्रविष्टि Enter से सहेजें, या Esc से छोड़ें।" / "First enter this with Enter, or leave it with Esc.",
        ReadOnly = "यह बैठक समाप्त है या फ़ाइल केवल पढ़ी जा सकती है, इसलिए पंजी यहाँ नहीं बदली जा सकती।" / "This meeting is closed, or the file can only be read, so the register cannot be changed here.",

        // What was entered
        Corrected = "सुधारा गया" / "corrected",
        Later = "इन आँकड़ों के बाद" / "after these figures",

        // The form
        Add = "{one} जोड़ें" / "Add {one}",
        Change = "बदलें: {name}" / "Change: {name}",
        StateOf = "नई स्थिति: {name}" / "New state: {name}",
        CorrectOf = "अंतिम स्थिति सुधारें: {name}" / "Correct the last state: {name}",
        StateByKeys = "स्थिति (Alt+↑ ↓)" / "State (Alt+↑ ↓)",
        From = "कब से" / "Since",
        Save = "सहेजें" / "Save",
        Leave = "छोड़ें" / "Leave",
        GivesWay =
            "यह पंजी की पहली प्रविष्टि है: तालिका में लिखे आँकड़ों ({figures}) के स्थान पर अब पंजी की गिनती आएगी। यही करना हो तो फिर Enter दबाएँ।" /
            "This is the register’s first entry: the figures typed in the table ({figures}) will give way to its count. If that is right, press Enter again.",
        CountedNow = "इस इकाई के आँकड़े अब पंजी से गिने जाते हैं।" / "The figures of this unit are counted from the register now.",
        NeedsDate = "तिथि लिखें।" / "Give the date.",
        NeedsName = "क्रमांक या विवरण में से कम से कम एक लिखें।" / "Give it a number or a description.",
        NothingToCorrect = "अभी कोई स्थिति दर्ज नहीं है, जिसे सुधारा जाए। S से स्थिति दर्ज करें।" / "No state has been entered yet that could be corrected. Enter one with S.",
        AfterFigures = "{date} के आँकड़ों में यह नहीं गिना जाएगा।" / "The figures as on {date} will not count this.",

        // Keys
        KeyState = "स्थिति" / "state",
        KeyCorrect = "स्थिति सुधारें" / "correct the state",
        KeyChange = "बदलें" / "change",
        KeyDelete = "हटाएँ" / "delete",
        KeyFilter = "सभी / इस आँकड़े के" / "all / of this figure",
        KeyBack = "तालिका पर" / "to the table",
    }
}

impl RegisterWord {
    /// What stands over how old things are.
    pub fn days(from: AgeFrom) -> Self {
        match from {
            AgeFrom::Opened => Self::DaysInAll,
            AgeFrom::State => Self::DaysSo,
        }
    }
}
