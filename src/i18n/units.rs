//! Lists of units on their way in from a file.

use super::catalogue::catalogue;

catalogue! {
    pub enum UnitsWord {
        Title = "फ़ाइल से इकाइयाँ: {file}" / "Units from a file: {file}",
        NothingYet = "पुष्टि करने तक कुछ नहीं लिखा जाता।" / "Nothing is written until you confirm it.",
        OtherSpellings = "अन्य वर्तनियाँ, जिनसे फ़ाइलों में पहचानें (अल्पविराम से अलग)" / "Other spellings by which files know it (separated by commas)",
        Bring = "फ़ाइल से लाएँ…" / "Bring in from a file…",
        Choose = "इकाइयों की सूची चुनें" / "Choose a list of units",
        Rows =
            { one "{count} पंक्ति पढ़ी गई", other "{count} पंक्तियाँ पढ़ी गईं" } /
            { one "{count} row read", other "{count} rows read" },
        New = { one "{count} नई इकाई", other "{count} नई इकाइयाँ" } / { one "{count} new unit", other "{count} new units" },
        Changed =
            { one "{count} इकाई बदलेगी", other "{count} इकाइयाँ बदलेंगी" } /
            { one "{count} unit changes", other "{count} units change" },
        Elsewhere =
            { one "{count} पंक्ति अन्य जिले की है, या ऐसी इकाई के अधीन जो सूची में नहीं है; वह छोड़ी जाएगी।", other "{count} पंक्तियाँ अन्य जिलों की हैं, या ऐसी इकाइयों के अधीन जो सूची में नहीं हैं; वे छोड़ी जाएँगी।" } /
            { one "{count} row is of another district, or of a unit that is not listed; it will be left out.", other "{count} rows are of other districts, or of units that are not listed; they will be left out." },
        NothingChanges = "इस फ़ाइल की सभी इकाइयाँ पहले से यही हैं; कुछ नहीं बदलेगा।" / "All units of this file stand so already; nothing will change.",
        Problems =
            { one "फ़ाइल में {count} बात ठीक करके उसे फिर लाएँ; तब तक कुछ नहीं लिखा जाएगा:", other "फ़ाइल में {count} बातें ठीक करके उसे फिर लाएँ; तब तक कुछ नहीं लिखा जाएगा:" } /
            { one "Mend {count} thing in the file and bring it in again; until then nothing is written:", other "Mend {count} things in the file and bring it in again; until then nothing is written:" },
        More =
            { one "और {count} बात", other "और {count} बातें" } /
            { one "and {count} more thing", other "and {count} more things" },
        IsNew = "नई" / "new",
        NameWas = "नाम “{name}” था" / "the name was “{name}”",
        IsUnder = "{name} के अधीन" / "under {name}",
        CodeIs = "एलजीडी कोड {code}" / "LGD code {code}",
        DatesDiffer = "अवधि बदलेगी" / "the dates change",
        SpellingsDiffer = "अन्य वर्तनियाँ बदलेंगी" / "the other spellings change",
        Write =
            { one "{count} इकाई लिखें", other "{count} इकाइयाँ लिखें" } /
            { one "Write {count} unit", other "Write {count} units" },
        NothingToWrite = "लिखने को कुछ नहीं" / "Nothing to write",
        Back = "सूची पर लौटें" / "Back to the list",
        Taken =
            { one "{file} से {count} इकाई ली गई। वापस लेने के लिए Ctrl+Z।", other "{file} से {count} इकाइयाँ ली गईं। वापस लेने के लिए Ctrl+Z।" } /
            { one "{count} unit taken from {file}. Ctrl+Z takes it back.", other "{count} units taken from {file}. Ctrl+Z takes them back." },
        FileName = "इकाइयाँ" / "Units",
    }
}
