//! The words of the search.

use super::catalogue::catalogue;
use crate::model::SearchKind;

catalogue! {
    pub enum SearchWord {
        Title = "खोजें" / "Search",
        Hint = "शब्द, नाम या निर्देश संख्या लिखें; रोमन अक्षरों में भी, जैसे nirdesh" / "Type words, names or a direction’s number; Hindi in Roman letters too",
        Begin = "सभी बैठकों के निर्देश, चर्चा, बिन्दु, अधिकारी, इकाइयाँ और योजनाएँ यहाँ खोजी जा सकती हैं, वर्तनी भिन्न हो तब भी।" / "Directions, discussions, items, people, units and schemes of all meetings are found here, however they were spelt.",
        Nothing = "“{query}” कहीं नहीं मिला। कम शब्द लिखकर या फ़िल्टर हटाकर देखें।" / "“{query}” was not found. Try fewer words, or take away the filters.",
        Keys = "↑ ↓ चुनें · Enter खोलें · Tab प्रकार · F2 शृंखला · F3 अवधि · Esc लौटें" / "↑ ↓ choose · Enter open · Tab kind · F2 series · F3 period · Esc back",
        Kinds = "प्रकार (Tab)" / "Kind (Tab)",
        AllKinds = "सब" / "All",
        Directions = "निर्देश" / "Directions",
        Items = "बिन्दु और चर्चा" / "Items and discussion",
        Meetings = "बैठकें" / "Meetings",
        People = "अधिकारी और कार्यालय" / "People and offices",
        Places = "इकाइयाँ और योजनाएँ" / "Units and schemes",
        Series = "F2 · {series}" / "F2 · {series}",
        AllSeries = "सभी शृंखलाएँ" / "All series",
        Period = "F3 · {period}" / "F3 · {period}",
        AllYears = "सभी वर्ष" / "All years",
        ThisYear = "वित्तीय वर्ष {year}" / "Financial year {year}",
        MeetingOf = "बैठक {number} · {date}" / "Meeting {number} · {date}",
        KindMeeting = "बैठक" / "Meeting",
        KindItem = "बिन्दु" / "Item",
        KindDirection = "निर्देश" / "Direction",
        KindOfficer = "अधिकारी" / "Officer",
        KindPost = "पद" / "Post",
        KindOffice = "कार्यालय" / "Office",
        KindUnit = "इकाई" / "Unit",
        KindScheme = "योजना" / "Scheme",
    }
}

impl SearchWord {
    /// What a hit of this kind is.
    pub fn of(kind: SearchKind) -> Self {
        match kind {
            SearchKind::Meeting => Self::KindMeeting,
            SearchKind::Item => Self::KindItem,
            SearchKind::Direction => Self::KindDirection,
            SearchKind::Officer => Self::KindOfficer,
            SearchKind::Post => Self::KindPost,
            SearchKind::Office => Self::KindOffice,
            SearchKind::Unit => Self::KindUnit,
            SearchKind::Scheme => Self::KindScheme,
        }
    }
}
