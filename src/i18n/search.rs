//! The words of the search.

use super::catalogue::catalogue;
use super::thread::ThreadText;
use crate::model::{Lang, SearchKind, SoughtState};

catalogue! {
    pub enum SearchWord {
        Title = "खोजें" / "Search",
        Hint = "शब्द, नाम या निर्देश संख्या लिखें; रोमन अक्षरों में भी, जैसे nirdesh" / "Type words, names or a direction’s number; Hindi in Roman letters too",
        Begin = "सभी बैठकों के निर्देश, अनुपालना, चर्चा, बिन्दु, अधिकारी, इकाइयाँ और योजनाएँ यहाँ खोजी जा सकती हैं, वर्तनी भिन्न हो तब भी।" / "Directions, compliance, discussions, items, people, units and schemes of all meetings are found here, however they were spelt.",
        Nothing = "“{query}” कहीं नहीं मिला। कम शब्द लिखकर या शर्त हटाकर देखें।" / "“{query}” was not found. Try fewer words, or take away the filters.",
        NothingFits = "इन शर्तों पर कुछ नहीं मिला। कोई शर्त हटाकर देखें।" / "Nothing fits all of these filters. Try with one less.",
        Keys = "↑ ↓ चुनें · Enter खोलें · Tab प्रकार · F2–F6 शर्त · Backspace अंतिम शर्त हटाएँ · Esc लौटें" / "↑ ↓ choose · Enter open · Tab kind · F2–F6 filters · Backspace remove the last filter · Esc back",
        ChooseKeys = "↑ ↓ चुनें · Enter लागू करें · Esc लौटें" / "↑ ↓ choose · Enter apply · Esc back",
        Kinds = "प्रकार (Tab)" / "Kind (Tab)",
        AllKinds = "सब" / "All",
        Directions = "निर्देश" / "Directions",
        Items = "बिन्दु और चर्चा" / "Items and discussion",
        Meetings = "बैठकें" / "Meetings",
        People = "अधिकारी और कार्यालय" / "People and offices",
        Places = "इकाइयाँ और योजनाएँ" / "Units and schemes",
        Registers = "पंजियाँ" / "Registers",
        Series = "शृंखला" / "Series",
        Days = "अवधि" / "Dates",
        State = "स्थिति" / "State",
        RemoveFilter = "शर्त “{value}” हटाएँ" / "Remove the filter “{value}”",
        Choose = "{part} चुनें" / "Choose: {part}",
        ChooseHint = "नाम का अंश लिखें" / "Type a part of the name",
        DaysHint = "तिथि लिखें, जैसे 1.4.2026 या 1.4.2026 से 30.6.2026" / "Type a date, such as 1.4.2026, or 1.4.2026 to 30.6.2026",
        NoChoice = "ऐसा कोई विकल्प नहीं है।" / "There is no such choice.",
        FromDay = "{date} से" / "from {date}",
        UpToDay = "{date} तक" / "up to {date}",
        OnDay = "{date} को" / "on {date}",
        BetweenDays = "{from} से {to} तक" / "{from} to {to}",
        StillOpen = "अभी खुले" / "still open",
        PastDue = "नियत तिथि निकल चुकी" / "past their date",
        ThisYear = "वित्तीय वर्ष {year}" / "Financial year {year}",
        MeetingOf = "बैठक {number} · {date}" / "Meeting {number} · {date}",
        KindMeeting = "बैठक" / "Meeting",
        KindItem = "बिन्दु" / "Item",
        KindDirection = "निर्देश" / "Direction",
        KindCompliance = "अनुपालना" / "Compliance",
        KindOfficer = "अधिकारी" / "Officer",
        KindPost = "पद" / "Post",
        KindOffice = "कार्यालय" / "Office",
        KindUnit = "इकाई" / "Unit",
        KindScheme = "योजना" / "Scheme",
        KindCase = "पंजी" / "Register",
    }
}

impl SearchWord {
    /// What a hit of this kind is.
    pub fn of(kind: SearchKind) -> Self {
        match kind {
            SearchKind::Meeting => Self::KindMeeting,
            SearchKind::Item => Self::KindItem,
            SearchKind::Direction => Self::KindDirection,
            SearchKind::Compliance => Self::KindCompliance,
            SearchKind::Officer => Self::KindOfficer,
            SearchKind::Post => Self::KindPost,
            SearchKind::Office => Self::KindOffice,
            SearchKind::Unit => Self::KindUnit,
            SearchKind::Scheme => Self::KindScheme,
            SearchKind::Case => Self::KindCase,
        }
    }
}

/// How directions stand that are looked for.
pub fn state_word(state: SoughtState, lang: Lang) -> &'static str {
    match state {
        SoughtState::Open => SearchWord::StillOpen.text(lang),
        SoughtState::Late => SearchWord::PastDue.text(lang),
        SoughtState::Pending => ThreadText::Pending.text(lang),
        SoughtState::InProgress => ThreadText::InProgress.text(lang),
        SoughtState::Partly => ThreadText::Partly.text(lang),
        SoughtState::Extended => ThreadText::ExtendedShort.text(lang),
        SoughtState::AwaitsChair => ThreadText::AwaitsChair.text(lang),
        SoughtState::NotAccepted => ThreadText::NotAccepted.text(lang),
        SoughtState::Complied => ThreadText::Complied.text(lang),
        SoughtState::Accepted => ThreadText::Accepted.text(lang),
        SoughtState::Dropped => ThreadText::Dropped.text(lang),
    }
}
