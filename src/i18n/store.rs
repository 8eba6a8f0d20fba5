//! What can go wrong with the database file: what happened, to which file, and what to do.

use super::catalogue::catalogue;

catalogue! {
    pub enum StoreMessage {
        NotADatabase =
            "{file} बैठक प्रोग्राम का डेटाबेस नहीं है। यह फ़ाइल बदली नहीं गई; कृपया दूसरी फ़ाइल चुनें।" /
            "{file} is not a database of this program. It was left as it is; please choose another file.",
        OtherProgramsDatabase =
            "{file} किसी अन्य प्रोग्राम का डेटाबेस है। यह फ़ाइल बदली नहीं गई; कृपया दूसरी फ़ाइल चुनें।" /
            "{file} is a database of another program. It was left as it is; please choose another file.",
        NewerSchema =
            "{file} प्रोग्राम के नए संस्करण में बनी है (प्रारूप {found}, यह संस्करण {known} तक पढ़ता है)। कृपया प्रोग्राम को अद्यतन करें।" /
            "{file} was made by a newer version of the program (format {found}; this one reads up to {known}). Please update the program.",
        OlderSchema =
            "{file} पुराने प्रारूप में है और अभी केवल पढ़ी जा सकती है, इसलिए अद्यतन नहीं हो सकी। अन्य प्रोग्राम बंद करके या फ़ोल्डर में लिखने की अनुमति लेकर फिर खोलें।" /
            "{file} is in an older format and could not be updated, because it can only be read now. Close the other program or get permission to write to the folder, and open it again.",
        ChangedMigration =
            "{file} इस प्रोग्राम के किसी अन्य संस्करण में बनी है, इसलिए खोली नहीं गई। कृपया वही संस्करण प्रयोग करें, जिससे यह बनी थी।" /
            "{file} was made by a different build of this program and was not opened. Please use the version that made it.",
        Missing =
            "{file} नाम की फ़ाइल नहीं मिली। कृपया नाम और फ़ोल्डर जाँचें।" /
            "There is no file {file}. Please check the name and the folder.",
        IsFolder =
            "{file} फ़ोल्डर है, फ़ाइल नहीं। कृपया उसमें की फ़ाइल का नाम भी लिखें।" /
            "{file} is a folder and not a file. Please give the name of the file in it too.",
        OpenHere =
            "{file} वही डेटाबेस है जो अभी खुला है। कृपया दूसरी फ़ाइल चुनें।" /
            "{file} is the database that is open now. Please choose another file.",
        FolderMissing =
            "{file} का फ़ोल्डर नहीं मिला। कृपया पहले फ़ोल्डर बनाएँ या दूसरा स्थान चुनें।" /
            "The folder of {file} does not exist. Please make it first or choose another place.",
        ReadOnlyFolder =
            "{file} या उसके फ़ोल्डर में लिखने की अनुमति नहीं है। कृपया अनुमति लें या दूसरा फ़ोल्डर चुनें।" /
            "There is no permission to write to {file} or its folder. Please get permission or choose another folder.",
        OpenElsewhere =
            "{file} दूसरी विंडो या प्रोग्राम में खुली है, इसलिए यहाँ केवल पढ़ी जा सकती है। बदलाव के लिए उसे वहाँ बंद करके यहाँ फिर खोलें।" /
            "{file} is open in another window or program, so it can only be read here. To change it, close it there and open it here again.",
        AlreadyThere =
            "{file} पहले से है; वह बदली नहीं गई। कृपया दूसरा नाम दें।" /
            "{file} exists already and was left as it is. Please give another name.",
        TooLarge =
            "{file} {most} MB से बड़ी है, इसलिए साक्ष्य के रूप में साथ नहीं रखी गई। कृपया छोटी प्रति दें, या लिखें कि वह कहाँ मिलेगी।" /
            "{file} is larger than {most} MB and was not kept as evidence. Please give a smaller copy, or write where it can be found.",
        DiskFull =
            "डिस्क भर गई है, इसलिए {file} में यह बदलाव सुरक्षित नहीं हुआ; पहले का सब सुरक्षित है। कृपया डिस्क पर स्थान खाली करके इसे दोबारा करें।" /
            "The disk is full, so this change was not saved to {file}; everything before it is safe. Please free some space and do it again.",
        Corrupt =
            "{file} क्षतिग्रस्त है ({detail})। कृपया इसकी एक प्रति रख लें और पिछले बैकअप से काम करें।" /
            "{file} is damaged ({detail}). Please keep a copy of it and work from the last backup.",
        Busy =
            "{file} अभी किसी अन्य प्रोग्राम में व्यस्त है। कृपया थोड़ी देर में दोबारा करें।" /
            "{file} is busy in another program. Please try again in a moment.",
        Io =
            "{file} को पढ़ने या लिखने में त्रुटि हुई ({detail})। कृपया डिस्क जाँचें और दोबारा करें।" /
            "{file} could not be read or written ({detail}). Please check the disk and try again.",
        StaleSearch =
            "{file} में खोज अभी नहीं हो सकती, क्योंकि इसकी खोज-सूची प्रोग्राम के दूसरे संस्करण की है और फ़ाइल अभी केवल पढ़ी जा सकती है। इसे एक बार इस प्रोग्राम में लिखने की अनुमति के साथ खोलें; सूची अपने-आप नई बन जाएगी।" /
            "{file} cannot be searched now: its search index was made by another version of the program, and the file can only be read. Open it once in this program with permission to write; the index is then made anew by itself.",
        NamesMissingRecord =
            "यह बदलाव ऐसी प्रविष्टि का उल्लेख करता है जो अब नहीं है, इसलिए {file} में कुछ नहीं बदला। कृपया दोबारा चुनें।" /
            "The change names a record that is no longer there, so nothing in {file} was changed. Please choose again.",
        Unexpected =
            "{file} में यह कार्य नहीं हो सका ({detail}); कुछ नहीं बदला। कृपया प्रोग्राम फिर से खोलें।" /
            "This could not be done in {file} ({detail}); nothing was changed. Please start the program again.",
    }
}
