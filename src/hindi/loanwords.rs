//! English words that offices write in Hindi letters and look for as English spells them, or with a vowel that the
//! Hindi spelling leaves out: by sound alone they do not meet.

use super::fold::fold;

/// Lower case, in the order of the alphabet, each with its Hindi spelling.
const LOANWORDS: [(&str, &str); 116] = [
    ("access", "एक्सेस"),
    ("address", "एड्रेस"),
    ("agency", "एजेंसी"),
    ("agenda", "एजेंडा"),
    ("agreement", "एग्रीमेंट"),
    ("antivirus", "एंटीवायरस"),
    ("app", "ऐप"),
    ("application", "एप्लिकेशन"),
    ("backup", "बैकअप"),
    ("bank", "बैंक"),
    ("battery", "बैटरी"),
    ("bharatnet", "भारतनेट"),
    ("biometric", "बायोमैट्रिक"),
    ("biometric", "बायोमेट्रिक"),
    ("cable", "केबल"),
    ("camera", "कैमरा"),
    ("camp", "कैंप"),
    ("cctv", "सीसीटीवी"),
    ("center", "सेंटर"),
    ("centre", "सेंटर"),
    ("certificate", "सर्टिफिकेट"),
    ("collector", "कलेक्टर"),
    ("collectorate", "कलेक्ट्रेट"),
    ("college", "कॉलेज"),
    ("command", "कमांड"),
    ("committee", "कमेटी"),
    ("complaint", "कंप्लेंट"),
    ("computer", "कंप्यूटर"),
    ("conference", "कॉन्फ्रेंस"),
    ("conference", "कांफ्रेंस"),
    ("conferencing", "कॉन्फ्रेंसिंग"),
    ("conferencing", "कांफ्रेंसिंग"),
    ("connection", "कनेक्शन"),
    ("connectivity", "कनेक्टिविटी"),
    ("control", "कंट्रोल"),
    ("cooperative", "को-ऑपरेटिव"),
    ("cyber", "साइबर"),
    ("daily", "डेली"),
    ("dashboard", "डैशबोर्ड"),
    ("data", "डाटा"),
    ("director", "डायरेक्टर"),
    ("download", "डाउनलोड"),
    ("duct", "डक्ट"),
    ("egovernance", "ई-गवर्नेंस"),
    ("emitra", "ई-मित्र"),
    ("excel", "एक्सेल"),
    ("fiber", "फाइबर"),
    ("fibre", "फाइबर"),
    ("firewall", "फायरवॉल"),
    ("governance", "गवर्नेंस"),
    ("guarantee", "गारंटी"),
    ("hotspot", "हॉटस्पॉट"),
    ("incubation", "इन्क्यूबेशन"),
    ("ip", "आईपी"),
    ("istart", "आई-स्टार्ट"),
    ("kalaktar", "कलेक्टर"),
    ("kalektar", "कलेक्टर"),
    ("kalekter", "कलेक्टर"),
    ("kyc", "केवाईसी"),
    ("lan", "लैन"),
    ("laptop", "लैपटॉप"),
    ("light", "लाइट"),
    ("link", "लिंक"),
    ("load", "लोड"),
    ("machine", "मशीन"),
    ("meeting", "मीटिंग"),
    ("mentor", "मेंटर"),
    ("microphone", "माइक्रोफोन"),
    ("mission", "मिशन"),
    ("monthly", "मंथली"),
    ("network", "नेटवर्क"),
    ("node", "नोड"),
    ("notice", "नोटिस"),
    ("office", "ऑफिस"),
    ("officer", "ऑफिसर"),
    ("panel", "पैनल"),
    ("percentage", "परसेंटेज"),
    ("phase", "फेज"),
    ("phone", "फोन"),
    ("police", "पुलिस"),
    ("portal", "पोर्टल"),
    ("programmer", "प्रोग्रामर"),
    ("provider", "प्रोवाइडर"),
    ("purchase", "परचेज"),
    ("rack", "रैक"),
    ("recorder", "रिकॉर्डर"),
    ("register", "रजिस्टर"),
    ("registration", "रजिस्ट्रेशन"),
    ("reset", "रीसेट"),
    ("review", "रिव्यू"),
    ("scanner", "स्कैनर"),
    ("server", "सर्वर"),
    ("service", "सर्विस"),
    ("session", "सेशन"),
    ("signal", "सिग्नल"),
    ("splicing", "स्प्लाइसिंग"),
    ("start", "स्टार्ट"),
    ("status", "स्टेटस"),
    ("storage", "स्टोरेज"),
    ("system", "सिस्टम"),
    ("tablet", "टैबलेट"),
    ("technician", "टेक्नीशियन"),
    ("tower", "टावर"),
    ("traffic", "ट्रैफिक"),
    ("training", "ट्रेनिंग"),
    ("transaction", "ट्रांजेक्शन"),
    ("update", "अपडेट"),
    ("upload", "अपलोड"),
    ("urgent", "अर्जेंट"),
    ("url", "यूआरएल"),
    ("vc", "वीसी"),
    ("video", "वीडियो"),
    ("voltage", "वोल्टेज"),
    ("warranty", "वारंटी"),
    ("wifi", "वाई-फाई"),
    ("wire", "वायर"),
];

/// The Hindi spellings of the words that `typed`, in lower case, is or is becoming. One or two letters are
/// the beginning of too many.
pub(super) fn hindi_of(typed: &str, unfinished: bool) -> impl Iterator<Item = &'static str> {
    let may_go_on = unfinished && typed.len() >= 4;
    LOANWORDS
        .iter()
        .filter(move |(english, _)| *english == typed || may_go_on && english.starts_with(typed))
        .map(|(_, hindi)| *hindi)
}

/// What stands here of a Hindi word, folded and written as one: each time how English spells it, and how Hindi does.
pub(super) fn pairs_of(hindi: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let is_it = move |written: &str| fold(written).split(' ').collect::<String>() == hindi;
    LOANWORDS.iter().filter(move |(_, written)| is_it(written)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hindi_word_knows_how_english_spells_it() {
        for spelling in ["सेंटर", "सेन्टर"] {
            let pairs: Vec<_> = pairs_of(&fold(spelling)).collect();
            assert_eq!(pairs, [("center", "सेंटर"), ("centre", "सेंटर")]);
        }
        assert_eq!(pairs_of("ईमित्र").collect::<Vec<_>>(), [("emitra", "ई-मित्र")]);
        for spelling in ["कलक्टर", "कलेक्टर", "कलैक्टर"] {
            assert!(pairs_of(&fold(spelling)).any(|(english, _)| english == "collector"), "{spelling}");
        }
        assert_eq!(pairs_of("बैठक").count() + pairs_of("").count(), 0);
    }

    #[test]
    fn a_loanword_is_known_whole_and_when_most_of_it_is_typed() {
        assert_eq!(hindi_of("camera", false).collect::<Vec<_>>(), ["कैमरा"]);
        assert_eq!(hindi_of("came", true).collect::<Vec<_>>(), ["कैमरा"]);
        assert_eq!(hindi_of("came", false).count() + hindi_of("ca", true).count(), 0);
    }
}
