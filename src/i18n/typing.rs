//! What the program says about its keyboards.

use super::catalogue::catalogue;

catalogue! {
    pub enum Typing {
        System = "कंप्यूटर का कुंजीपटल" / "The computer’s keyboard",
        Phonetic = "रोमन अक्षरों से हिन्दी" / "Hindi in Roman letters",
        InScript = "इनस्क्रिप्ट" / "InScript",
        RemingtonGail = "रेमिंगटन (गेल)" / "Remington (GAIL)",
        RemingtonCbi = "रेमिंगटन (सीबीआई)" / "Remington (CBI)",
        Latin = "अंग्रेज़ी (लैटिन)" / "Latin",
        SystemSays = "जैसा कंप्यूटर में है" / "as the computer is set up",
        PhoneticSays = "samiksha लिखें, समीक्षा पाएँ" / "type samiksha, get the Hindi word",
        InScriptSays = "मानक कुंजीपटल" / "the standard keyboard",
        RemingtonGailSays = "कृति देव जैसी कुंजियाँ, चिह्न गेल के" / "keys of Kruti Dev, signs of GAIL",
        RemingtonCbiSays = "कृति देव जैसी कुंजियाँ और चिह्न" / "keys and signs of Kruti Dev",
        Title = "टाइप करने का ढंग" / "How to type",
        TitleHint =
            "F7 या तीर से चुनें, Enter से लें। Ctrl+Space से अंग्रेज़ी और वापस। रोमन अक्षरों में | या .. से पूर्ण विराम (।) बनता है।" /
            "Choose with F7 or the arrows, take with Enter. Ctrl+Space switches to Latin and back. In Roman letters, | or .. types the danda.",
        LooksLikeKrutiDev = "कृति देव का पाठ लगता है ({sure}%): {preview}" / "This looks like Kruti Dev ({sure}% sure): {preview}",
        MoreLines =
            { one "… और {count} पंक्ति", other "… और {count} पंक्तियाँ" } /
            { one "… and {count} more line", other "… and {count} more lines" },
        TakeUnicode = "यूनिकोड में बदलें" / "turn into Unicode",
        LetBe = "ऐसे ही रहने दें" / "leave as it is",
        NothingPasted = "अभी ऐसा कोई चिपकाया हुआ पाठ नहीं है जो कृति देव का लगे।" / "Nothing that looks like Kruti Dev was pasted just now.",
        Strict = "सदा यही अक्षर" / "always this letter",
        Picture = "कुंजीपटल का चित्र" / "Picture of the keyboard",
        Shown = "दिख रहा है" / "shown",
        Hidden = "छिपा है" / "hidden",
    }
}
