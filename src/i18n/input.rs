//! What is said when something typed cannot be taken: what is wrong, and how to write it.

use super::catalogue::catalogue;

catalogue! {
    pub enum Input {
        NumberEmpty = "कोई संख्या नहीं लिखी गई है।" / "No number was written.",
        NumberStray = "“{part}” संख्या में नहीं आ सकता; केवल अंक लिखें।"
            / "“{part}” cannot stand in a number; write digits only.",
        NumberLetterForZero = "“{part}” अक्षर है, अंक नहीं; शून्य के लिए 0 लिखें।"
            / "“{part}” is a letter, not a digit; write 0 for zero.",
        NumberLetterForOne = "“{part}” अक्षर है, अंक नहीं; एक के लिए 1 लिखें।"
            / "“{part}” is a letter, not a digit; write 1 for one.",
        NumberGrouping = "अल्पविराम सही स्थान पर नहीं हैं; 12,34,567 की तरह लिखें।"
            / "The commas are not in their places; write it like 12,34,567.",
        NumberSpaced = "अंकों के बीच खाली स्थान है; संख्या बिना खाली स्थान के लिखें।"
            / "There is a space between the digits; write the number without it.",
        NumberTooBig = "यह संख्या बहुत बड़ी है।" / "This number is too big.",

        ValueNotWhole = "यहाँ पूर्ण संख्या लिखें, दशमलव नहीं।" / "Write a whole number here, without decimals.",
        ValueNegative = "यहाँ शून्य से कम संख्या नहीं हो सकती।" / "A number below zero cannot stand here.",
        ValueNotAPercentage = "प्रतिशत 0 से 100 के बीच लिखें।" / "Write a percentage between 0 and 100.",
        ValueWrongMark = "यहाँ “{mark}” नहीं लिखा जा सकता; केवल संख्या लिखें।"
            / "“{mark}” cannot stand here; write the number only.",
        ValueNotAChoice = "इनमें से कोई एक लिखें: {choices}।" / "Write one of these: {choices}.",

        DateEmpty = "कोई दिनांक नहीं लिखा गया है।" / "No date was written.",
        DateNotUnderstood = "दिनांक समझ में नहीं आया; {example} की तरह लिखें।"
            / "The date was not understood; write it like {example}.",
        /// Where a deadline is asked for, which may be said in words.
        DueNotUnderstood = "दिनांक समझ में नहीं आया; {example} या “15 दिवस में” की तरह लिखें।"
            / "The date was not understood; write it like {example} or “within 15 days”.",
        DateNoSuchDay = "{month} {year} में {day} तारीख नहीं होती।" / "{month} {year} has no day {day}.",
        DateNoSuchMonth = "माह 1 से 12 तक होते हैं; {month} कोई माह नहीं है।"
            / "Months are numbered 1 to 12; there is no month {month}.",
        DateNoSuchYear = "वर्ष {year} नहीं चलेगा; चार अंकों में लिखें, जैसे 2026।"
            / "The year {year} will not do; write four digits, such as 2026.",

        TimeEmpty = "कोई समय नहीं लिखा गया है।" / "No time was written.",
        TimeNotUnderstood = "समय समझ में नहीं आया; 11:30 या “अपराह्न 3 बजे” की तरह लिखें।"
            / "The time was not understood; write it like 11:30 or 3 pm.",
        TimeNoSuchHour = "{hour} कोई घण्टा नहीं है; 0 से 23 तक लिखें, पूर्वाह्न या अपराह्न के साथ 1 से 12 तक।"
            / "There is no hour {hour}; write 0 to 23, or 1 to 12 with am or pm.",
        TimeNoSuchMinute = "मिनट 0 से 59 तक होते हैं; {minute} नहीं।" / "Minutes go from 0 to 59; there is no {minute}.",
    }
}
