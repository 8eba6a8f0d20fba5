//! One glyph draws both the visarga and the colon. Words with a visarga are few, and colons stand behind any
//! word of an office letter (दिनांक:), so the two dots are a visarga in these words only.

/// Words that end in a visarga, without it.
const ENDINGS: [&str; 52] = [
    "अंत",
    "अंतत",
    "अंशत",
    "अक्षरश",
    "अत",
    "अधिकांशत",
    "अनिवार्यत",
    "अन्त",
    "अन्तत",
    "अन्यत",
    "इत",
    "उभयत",
    "कार्यत",
    "कोटिश",
    "क्रमश",
    "छ",
    "जन्मत",
    "तत",
    "तत्त्वत",
    "तत्वत",
    "धर्मत",
    "नम",
    "निष्कर्षत",
    "न्यायत",
    "परिणामत",
    "पुन",
    "पूर्णत",
    "प्रत्यक्षत",
    "प्रथमत",
    "प्रधानत",
    "प्रात",
    "प्राय",
    "फलत",
    "बहुश",
    "मुख्यत",
    "मूलत",
    "यत",
    "यथार्थत",
    "वस्तुत",
    "विधित",
    "विशेषत",
    "शतश",
    "शनै",
    "संभवत",
    "सम्भवत",
    "सर्वत",
    "साधारणत",
    "सामान्यत",
    "स्पष्टत",
    "स्वत",
    "स्वभावत",
    "हेतुत",
];

/// Beginnings of words after which a visarga stands within the word: दुःख, निःशुल्क, प्रातःकाल.
const BEGINNINGS: [&str; 16] =
    ["अंत", "अत", "अध", "अन्त", "चतु", "तप", "दु", "धनु", "नि", "पुन", "प्रात", "बहि", "मन", "यश", "वय", "स्वत"];

/// Whether the two dots behind these letters of a word are a visarga; `goes_on`: more letters follow them.
pub(super) fn is_visarga(word: &str, goes_on: bool) -> bool {
    let words: &[&str] = if goes_on { &BEGINNINGS } else { &ENDINGS };
    words.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_dots_are_a_colon_but_in_words_that_have_a_visarga() {
        assert!(is_visarga("अत", false) && is_visarga("दु", true));
        assert!(!is_visarga("दिनांक", false) && !is_visarga("विषय", true) && !is_visarga("दु", false));
    }
}
