//! Every command of the program and its label. Menus, keys, the help page and the palette read this list.

use super::catalogue::catalogue;

catalogue! {
    /// What a user can tell the program to do.
    pub enum Command {
        Palette = "सब आदेश खोजें" / "Find a command",
        Help = "कुंजी-सहायता" / "Help with keys",
        Undo = "पूर्ववत करें" / "Undo",
        Redo = "फिर से करें" / "Redo",
        Home = "सभी बैठकें" / "All meetings",
        NewMeeting = "नई बैठक" / "New meeting",
        Prepare = "तैयारी: विवरण और कार्यसूची" / "Prepare: details and agenda",
        Review = "समीक्षा: आँकड़े, चर्चा और निर्देश" / "Meeting screen: review and directions",
        AttendanceList = "आमंत्रण और उपस्थिति" / "Invitations and attendance",
        Minutes = "कार्यवाही विवरण" / "Minutes",
        People = "अधिकारी, पद और कार्यालय" / "Officers, posts and offices",
        Units = "इकाइयाँ" / "Units",
        Settings = "कार्यालय और सेटिंग" / "Office and settings",
        NextItem = "अगला बिन्दु" / "Next item",
        PreviousItem = "पिछला बिन्दु" / "Previous item",
        New = "नया जोड़ें" / "Add new",
        SaveAndNext = "सहेजें और अगला बिन्दु" / "Save and next item",
        Discussion = "चर्चा लिखें" / "Write the discussion",
        Figures = "आँकड़ों की तालिका में जाएँ" / "Go to the table of figures",
        AllColumns = "सभी संकेतक दिखाएँ या मुख्य ही" / "Show all indicators or the main ones",
        ToDirection = "चर्चा को निर्देश बनाएँ" / "Turn the discussion into a direction",
        ToDiscussion = "निर्देश को चर्चा बनाएँ" / "Turn the direction into discussion",
        Delete = "चुना हुआ हटाएँ" / "Delete what is selected",
        MoveUp = "ऊपर ले जाएँ" / "Move up",
        MoveDown = "नीचे ले जाएँ" / "Move down",
        MoveIn = "पिछले बिन्दु के अधीन करें" / "Put under the item above",
        MoveOut = "मुख्य बिन्दु बनाएँ" / "Make a main item",
        StartMeeting = "बैठक आरम्भ करें" / "Start the meeting",
        CloseMeeting = "बैठक समाप्त करें" / "Close the meeting",
        ReopenMeeting = "बैठक फिर खोलें" / "Reopen the meeting",
        Export = "कार्यवाही विवरण PDF में सहेजें" / "Save the minutes as PDF",
        MinutesLanguage = "कार्यवाही की भाषा बदलें" / "Change the language of the minutes",
        OpenSample = "नमूना बैठक खोलें" / "Open the sample meeting",
        OpenOwn = "अपनी बैठकें खोलें" / "Open your own meetings",
        HallTheme = "सभागार रूप (दूर से पढ़ने योग्य)" / "Hall theme (higher contrast)",
        LightTheme = "उजला रूप" / "Light theme",
        DarkTheme = "गहरा रूप" / "Dark theme",
        Language = "अंग्रेज़ी में बदलें (English)" / "Switch to Hindi",
        FullScreen = "पूरी स्क्रीन" / "Full screen",
        Larger = "अक्षर बड़े करें" / "Larger text",
        Smaller = "अक्षर छोटे करें" / "Smaller text",
        Quit = "प्रोग्राम बन्द करें" / "Close the program",
    }
}

impl Command {
    /// Other words under which people look for the command, in both languages.
    pub fn other_words(self) -> &'static str {
        match self {
            Self::StartMeeting => "शुरू प्रारम्भ begin open",
            Self::CloseMeeting => "बंद ख़त्म खत्म पूर्ण end finish",
            Self::ReopenMeeting => "दोबारा पुनः again",
            Self::New => "नया निर्देश बिन्दु अधिकारी इकाई new direction item",
            Self::Delete => "मिटाएँ डिलीट निर्देश बिन्दु हटाना remove erase",
            Self::Export => "पीडीएफ निर्यात छापें प्रिंट print export",
            Self::Undo => "वापस गलती mistake",
            Self::Larger => "बड़ा ज़ूम zoom",
            Self::Smaller => "छोटा ज़ूम zoom",
            Self::Language => "भाषा हिन्दी हिंदी language",
            Self::AttendanceList => "हाज़िरी बुलावा attendance invite",
            Self::Settings => "लेटरहेड शीर्ष प्रतिलिपि letterhead",
            Self::People => "कर्मचारी नाम staff people",
            Self::Units => "ब्लॉक जिला block district",
            Self::Figures => "तालिका table",
            _ => "",
        }
    }
}
