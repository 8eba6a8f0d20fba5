//! What fields, pickers and tables say by themselves.

use super::catalogue::catalogue;

catalogue! {
    pub enum Widget {
        Clear = "{field}: खाली करें" / "Clear {field}",
        RemoveChosen = "{name} हटाएँ" / "Remove {name}",
        PickHint = "लिखकर खोजें" / "Type to search",
        PickNothing = "इस नाम का कुछ नहीं मिला; दूसरे शब्द लिखकर देखें।" / "Nothing of that name; try other words.",
        PickFree = "नया: {name}" / "New: {name}",
        NumberOutside = "{from} से {to} तक की संख्या लिखें।" / "Write a number from {from} to {to}.",
        NumberNotWhole = "पूर्ण संख्या लिखें, दशमलव नहीं।" / "Write a whole number, without decimals.",
        Total = "योग" / "Total",
        TotalOfAll = "सभी का योग" / "Total of all",
        NotReported = "सूचना नहीं" / "not reported",
        /// A cell, for screen readers.
        CellName = "{row}, {column}" / "{row}, {column}",
        GridHint = "तीर कुंजियों से चलें, Shift से क्षेत्र चुनें, अंक लिखकर बदलें" / "Move with the arrow keys, select with Shift, type to change",
        FormulaColumn = "“{column}” की गणना दूसरे स्तम्भों से अपने-आप होती है; उन्हीं को बदलें।" / "“{column}” is worked out from other columns; change those.",
        TableReadOnly = "यह तालिका अभी केवल पढ़ी जा सकती है।" / "This table can only be read now.",
        GridWrong = "{unit}, {column}: “{typed}” नहीं लिया जा सकता, इसलिए कुछ भी नहीं बदला गया। {why}" / "{unit}, {column}: “{typed}” cannot be taken, so nothing was changed. {why}",
        PasteTooLarge = "चिपकाई जाने वाली तालिका ({rows} × {columns}) के लिए यहाँ से आगे जगह नहीं है, इसलिए कुछ भी नहीं बदला गया। ऊपर या बाईं ओर के सेल से चिपकाएँ।" / "What is to be pasted ({rows} × {columns}) has no room from here on, so nothing was changed. Paste from a cell further up or left.",
        Unknown = "ज्ञात नहीं" / "not known",
        SortedDown = "बड़े से छोटे क्रम में" / "sorted downwards",
        SortedUp = "छोटे से बड़े क्रम में" / "sorted upwards",
        /// Heads of what is worked out of a column.
        HeadChange = "{column}: बदलाव" / "{column}: change",
        HeadRank = "{column}: स्थान" / "{column}: rank",
        HeadShare = "{column}: अंश" / "{column}: share",
        HeadTarget = "{column}: लक्ष्य" / "{column}: target",
        HeadShortfall = "{column}: कमी" / "{column}: shortfall",
        HeadTrend = "{column}: रुझान" / "{column}: trend",
        Doubtful = "सम्भव नहीं लगता" / "does not seem possible",
        GradeGood = "लक्ष्य पर" / "on target",
        GradeWatch = "लक्ष्य से कुछ कम" / "somewhat below target",
        GradeBehind = "लक्ष्य से बहुत कम" / "far below target",
    }
}
