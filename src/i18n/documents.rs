//! Why a word processor's document could not be read or converted: what happened, to which file, what to do.

use super::catalogue::catalogue;

catalogue! {
    pub enum DocumentMessage {
        NotADocument =
            "{file} न DOCX है, न RTF। Word में इसे खोलकर DOCX के रूप में सहेजें और वह फ़ाइल दें।" /
            "{file} is neither DOCX nor RTF. Open it in Word, save it as DOCX and give that file.",
        OldOrProtected =
            "{file} पुराने DOC प्रारूप में है या उस पर पासवर्ड है। Word में खोलकर बिना पासवर्ड के DOCX के रूप में सहेजें।" /
            "{file} is in the old DOC format or has a password. Open it in Word and save it as DOCX without a password.",
        Damaged =
            "{file} अधूरी या क्षतिग्रस्त है और पढ़ी नहीं जा सकी। मूल फ़ाइल फिर से लें, या Word में खोलकर दोबारा सहेजें।" /
            "{file} is incomplete or damaged and could not be read. Get the original again, or open it in Word and save it anew.",
        TooBig =
            "{file} खुलने पर {limit} एमबी से बड़ी हो जाती है, इसलिए नहीं पढ़ी गई। इसे छोटे भागों में बाँटकर दें।" /
            "{file} unpacks to more than {limit} MB and was not read. Split it into smaller parts.",
        RtfOnlyAsText =
            "RTF का पाठ केवल सादे पाठ के रूप में लिखा जाता है; परिणाम का नाम .txt से समाप्त करें, .docx से नहीं।" /
            "The text of an RTF is written as plain text only; end the name of the result in .txt, not in .docx.",
    }
}
