//! What is said when a spreadsheet comes in: why it could not be read, and what is not right with its
//! figures, each with what to do.

use super::catalogue::catalogue;

catalogue! {
    pub enum TabularMessage {
        ReadEmpty =
            "{file} में कुछ लिखा नहीं है। कृपया सही फ़ाइल चुनें।" /
            "There is nothing in {file}. Please choose the right file.",
        ReadNotASpreadsheet =
            "{file} तालिका की फ़ाइल नहीं है। कृपया XLSX, XLS, ODS या CSV फ़ाइल चुनें।" /
            "{file} is not a spreadsheet. Please choose an XLSX, XLS, ODS or CSV file.",
        ReadDamaged =
            "{file} अधूरी या क्षतिग्रस्त है और नहीं पढ़ी जा सकी। कृपया भेजने वाले से दोबारा मँगवाएँ।" /
            "{file} is incomplete or damaged and could not be read. Please ask the sender for it again.",
        ReadEncrypted =
            "{file} पासवर्ड से बंद है। कृपया पासवर्ड हटाकर सहेजी हुई प्रति मँगवाएँ।" /
            "{file} is locked with a password. Please ask for a copy saved without one.",
        ReadMacros =
            "{file} में मैक्रो (प्रोग्राम) हैं, इसलिए नहीं खोली गई। कृपया उसे .xlsx के रूप में सहेजकर भेजने को कहें।" /
            "{file} has macros in it and was not opened. Please ask for it saved as .xlsx.",
        ReadFileTooLarge =
            "{file} {limit} एमबी से बड़ी है। कृपया केवल वह शीट अलग फ़ाइल में सहेजें जिसमें आँकड़े हैं।" /
            "{file} is larger than {limit} MB. Please save only the sheet with the figures as a file of its own.",
        ReadUnpacksTooLarge =
            "{file} खुलने पर {limit} एमबी से बड़ी हो जाती है, इसलिए नहीं खोली गई। कृपया केवल आँकड़ों की शीट अलग फ़ाइल में मँगवाएँ।" /
            "{file} unpacks to more than {limit} MB and was not opened. Please ask for the sheet with the figures alone.",
        ReadTooManyRows =
            "{file} में {limit} से अधिक पंक्तियाँ हैं। कृपया उसे छोटी फ़ाइलों में बाँटें।" /
            "{file} has more than {limit} rows. Please divide it into smaller files.",
        ReadTooManyColumns =
            "{file} में {limit} से अधिक स्तम्भ हैं। कृपया अनावश्यक स्तम्भ हटाएँ।" /
            "{file} has more than {limit} columns. Please remove those that are not needed.",
        ReadTooManyCells =
            "{file} में {limit} से अधिक सेल हैं। कृपया केवल आँकड़ों की शीट अलग फ़ाइल में सहेजें।" /
            "{file} has more than {limit} cells. Please save only the sheet with the figures as a file of its own.",
        ReadCellTooLong =
            "{file} के सेल {cell} में बहुत लम्बा पाठ है। कृपया उसे छोटा करें।" /
            "Cell {cell} of {file} holds a very long text. Please shorten it.",
        ReadNoSuchSheet =
            "{file} में “{sheet}” नाम की शीट नहीं है। कृपया शीट का नाम जाँचें।" /
            "{file} has no sheet “{sheet}”. Please check the name of the sheet.",
        ReadNoTable =
            "{file} में आँकड़ों की तालिका नहीं मिली। तालिका में स्तम्भों के शीर्षक और उनके नीचे आँकड़े होने चाहिए।" /
            "No table of figures was found in {file}. A table needs headings over its columns and figures under them.",
        ReadTorn =
            "{file} एक अक्षर के बीच में समाप्त हो जाती है, इसलिए सम्भवतः अधूरी है। कृपया भेजने वाले से दोबारा मँगवाएँ।" /
            "{file} ends in the middle of a letter and is perhaps not complete. Please ask the sender for it again.",
        ReadWebPage =
            "{file} तालिका की फ़ाइल नहीं, वेब पेज है। कृपया उसे स्प्रेडशीट प्रोग्राम में खोलें, XLSX के रूप में सहेजें और फिर लाएँ।" /
            "{file} is a web page and not a spreadsheet. Please open it in the spreadsheet program, save it as XLSX and import that.",
        ReadCancelled =
            "{file} का पढ़ना रोक दिया गया; कुछ नहीं बदला।" /
            "Reading {file} was stopped; nothing was changed.",

        CellFailedFormula =
            "सेल का सूत्र विफल है ({sign}); संख्या लिखें।" /
            "The formula in the cell has failed ({sign}); write the number.",
        CellNoResult =
            "सूत्र का परिणाम फ़ाइल में नहीं है। फ़ाइल को स्प्रेडशीट प्रोग्राम में खोलें, सहेजें और दोबारा लाएँ, या संख्या लिखें।" /
            "The result of the formula is not in the file. Open it in the spreadsheet program, save it and import it again, or write the number.",
        CellDateForNumber =
            "यहाँ दिनांक है, संख्या नहीं; सेल का प्रारूप बदलकर संख्या लिखें।" /
            "This is a date and not a number; change the cell’s format and write the number.",
        CellTruthValue =
            "यहाँ सत्य/असत्य लिखा है, आँकड़ा नहीं।" /
            "This is a truth value and not a figure.",

        AtCell = "सेल {column}{row}: " / "Cell {column}{row}: ",
        AtRow = "पंक्ति {row}: " / "Row {row}: ",
        AtColumn = "स्तम्भ {column}: " / "Column {column}: ",

        OtherDate =
            "तालिका के ऊपर दिनांक {date} लिखा है, पर आँकड़े {as_on} के माने जा रहे हैं। तिथि जाँचें।" /
            "The date above the table is {date}, but the figures are taken as on {as_on}. Check the date.",
        NoUnitColumn =
            "इकाइयों के नाम किस स्तम्भ में हैं, यह नहीं पहचाना गया। कृपया वह स्तम्भ बताएँ।" /
            "No column was found that names the units. Please say which one does.",
        NoIndicatorColumn =
            "कोई भी स्तम्भ इस योजना के संकेतकों से नहीं मिला। कृपया योजना या स्तम्भ जाँचें।" /
            "No column is an indicator of this scheme. Please check the scheme, or say what the columns are.",
        NoFieldColumn =
            "कोई भी स्तम्भ इस योजना की पंजी के स्तम्भों से नहीं मिला। कृपया योजना या स्तम्भ जाँचें।" /
            "No column is one of this scheme’s register. Please check the scheme, or say what the columns are.",
        UnknownField =
            "“{heading}” इस योजना की पंजी का कोई स्तम्भ नहीं है। बताएँ कि यह क्या है, या इसे छोड़ दें।" /
            "“{heading}” is no column of this scheme’s register. Say what it is, or leave it out.",
        UnsureField =
            "“{heading}” पंजी का कौन-सा स्तम्भ है, यह निश्चित नहीं है; क्या यह “{like}” है? बताएँ, या इसे छोड़ दें।" /
            "It is not certain which column of the register “{heading}” is. Is it “{like}”? Say so, or leave it out.",
        UnknownColumn =
            "“{heading}” इस योजना का कोई संकेतक नहीं है। बताएँ कि यह क्या है, या इसे छोड़ दें।" /
            "“{heading}” is no indicator of this scheme. Say what it is, or leave it out.",
        UnsureColumn =
            "“{heading}” का संकेतक निश्चित नहीं है; क्या यह “{like}” है? बताएँ, या इसे छोड़ दें।" /
            "It is not certain which indicator “{heading}” is. Is it “{like}”? Say so, or leave it out.",
        LikelyColumn =
            "“{heading}” को “{indicator}” माना गया।" /
            "“{heading}” was taken for “{indicator}”.",
        DoubledColumn =
            "“{indicator}” दो स्तम्भों में है (दूसरा {other})। एक को छोड़ दें।" /
            "“{indicator}” stands in two columns (the other is {other}). Leave one of them out.",
        ScaledShare =
            "“{heading}” के मान 0.875 जैसे हैं; उन्हें 87.5% माना गया।" /
            "The values of “{heading}” are written like 0.875; they were taken as 87.5%.",
        ShareOrPercent =
            "“{heading}” के मान अंश हैं (1 = 100%) या प्रतिशत (1 = 1%), यह फ़ाइल से पता नहीं चलता।" /
            "The file does not tell whether the values of “{heading}” are shares (1 = 100%) or percentages (1 = 1%).",
        Scaled =
            "“{heading}” के मान {word} में हैं; उन्हें पूरी संख्या में बदला गया।" /
            "The values of “{heading}” are in {word}; they were turned into full numbers.",
        Thousand = "हजार" / "thousands",
        Lakh = "लाख" / "lakhs",
        Crore = "करोड़" / "crores",

        NoUnit =
            "इस पंक्ति में आँकड़े हैं पर इकाई का नाम नहीं है। नाम लिखें, या पंक्ति छोड़ दें।" /
            "This row has figures but no name of a unit. Write the name, or leave the row out.",
        UnknownUnit =
            "“{written}” नाम की कोई इकाई नहीं है। सही इकाई चुनें, या पंक्ति छोड़ दें।" /
            "There is no unit “{written}”. Choose the right one, or leave the row out.",
        UnsureUnit =
            "“{written}” नाम की कोई इकाई नहीं है; क्या यह इनमें से कोई है: {like}? सही इकाई चुनें, या पंक्ति छोड़ दें।" /
            "There is no unit “{written}”. Is it one of these: {like}? Choose it, or leave the row out.",
        AmbiguousUnit =
            "“{written}” एक से अधिक इकाइयों का नाम है: {like}। बताएँ कि कौन-सी है, या फ़ाइल में स्तर या एलजीडी कोड लिखें।" /
            "“{written}” is the name of more than one unit: {like}. Say which one it is, or write the level or the LGD code in the file.",
        SpeltUnit =
            "“{written}” को “{unit}” की दूसरी वर्तनी माना गया।" /
            "“{written}” was taken for another spelling of “{unit}”.",
        LikelyUnit =
            "“{written}” को “{unit}” माना गया; कृपया देख लें।" /
            "“{written}” was taken for “{unit}”; please check.",
        ByLevel =
            {
                one "शीर्षक के अनुसार {count} नाम “{level}” का माना गया: “{written}”।",
                other "शीर्षक के अनुसार {count} नाम “{level}” के माने गए, जैसे “{written}”।"
            } / {
                one "By the heading, {count} name was taken for that of a “{level}”: “{written}”.",
                other "By the heading, {count} names were taken for those of a “{level}”, such as “{written}”."
            },
        CodeDiffers =
            "“{written}” का नाम और एलजीडी कोड अलग-अलग इकाइयों के हैं। दोनों में से गलत को ठीक करें।" /
            "The name “{written}” and the LGD code beside it belong to different units. Correct the one that is wrong.",
        DoubledUnit =
            "“{unit}” पंक्ति {other} में भी है। एक पंक्ति छोड़ दें।" /
            "“{unit}” stands in row {other} too. Leave one of the rows out.",
        Coarser =
            "“{unit}” इस योजना की पंक्तियों से ऊपर के स्तर की इकाई है; ये आँकड़े उसी के माने जाएँगे और नीचे की इकाइयों में नहीं जुड़ेंगे।" /
            "“{unit}” is a unit above the rows of this scheme; the figures are taken as its own and never added to those of the units below it.",

        WrongValue =
            "{unit}, {indicator}: “{written}” नहीं लिया गया। {why}" /
            "{unit}, {indicator}: “{written}” was not taken. {why}",
        Counted =
            "{unit}, {indicator}: फ़ाइल में “{written}” है, पर पंजी से {number} गिना गया है; पंजी वाला आँकड़ा रहेगा।" /
            "{unit}, {indicator}: the file says “{written}”, but {number} is counted from the register; that figure stays.",
        CheckBroken = "{unit}: {said}" / "{unit}: {said}",
        TotalDiffers =
            "योग पंक्ति में “{indicator}” {written} है, पर पंक्तियों का योग {sum} है। देखें कि कोई पंक्ति छूटी तो नहीं।" /
            "The total row has {written} for “{indicator}”, but the rows add up to {sum}. See whether a row is missing.",
        CoarseDiffers =
            "{unit}, {indicator}: यहाँ {written} लिखा है, पर फ़ाइल में इसके नीचे की इकाइयों का योग {sum} है। क्या {written} सही है?" /
            "{unit}, {indicator}: {written} is written here, but the units below it in the file add up to {sum}. Is {written} right?",
        ProbablyShare =
            "{unit}, {indicator}: {written} लिखा है, जबकि स्तम्भ के दूसरे मान दहाइयों में हैं; सम्भवतः {percent}% होना चाहिए। क्या {written}% सही है?" /
            "{unit}, {indicator}: {written} is written, where the other values of the column are tens; perhaps {percent}% is meant. Is {written}% right?",
        DateToCome =
            "{unit}, {indicator}: {date} आँकड़ों के दिन {as_on} के बाद की तिथि है। क्या यह सही है?" /
            "{unit}, {indicator}: {date} is later than {as_on}, the day of the figures. Is it right?",
        DateLongPast =
            "{unit}, {indicator}: {date} बहुत पुरानी तिथि है। क्या यह सही है?" /
            "{unit}, {indicator}: {date} is very long ago. Is it right?",
        SecondTable =
            "यहाँ से दूसरी तालिका शुरू होती है, जो नहीं पढ़ी गई। उसे अलग शीट में रखकर लाएँ; केवल ऊपर की तालिका लेनी हो तो यह पंक्ति छोड़ दें।" /
            "A second table begins here and was not read. Put it on a sheet of its own; to take only the table above it, leave this row out.",
        SecondTableLeft =
            "यहाँ से दूसरी तालिका शुरू होती है; वह छोड़ दी गई।" /
            "A second table begins here; it is left out.",
        FormulaDiffers =
            "{unit}, {indicator}: फ़ाइल में {written} है, पर दूसरे आँकड़ों से {sum} बनता है। आँकड़े जाँचें।" /
            "{unit}, {indicator}: the file says {written}, but {sum} follows from the other figures. Check the figures.",
        ThingNoUnit =
            "इस पंक्ति में इकाई का नाम नहीं है। नाम लिखें, या पंक्ति छोड़ दें।" /
            "This row has no name of a unit. Write the name, or leave the row out.",
        ThingUnnamed =
            "इस पंक्ति में न क्रमांक है, न विवरण। दोनों में से एक लिखें, या पंक्ति छोड़ दें।" /
            "This row has neither a number nor a description. Write one of them, or leave the row out.",
        ThingAboveRows =
            "“{unit}” इस पंजी की इकाइयों से ऊपर के स्तर की है। जिस इकाई का यह है, उसका नाम लिखें, या पंक्ति छोड़ दें।" /
            "“{unit}” stands above the units of this register. Write the name of the unit to which this belongs, or leave the row out.",
        ThingDoubled =
            "“{thing}” पंक्ति {other} में भी है। एक पंक्ति छोड़ दें, या क्रमांक सुधारें।" /
            "“{thing}” stands in row {other} too. Leave one of the rows out, or correct the number.",
        ThingNoFirstDay =
            "“{thing}” पंजी में नया है, पर {what} नहीं लिखा है। तिथि लिखें, या पंक्ति छोड़ दें।" /
            "“{thing}” is new in the register, but “{what}” is not filled in. Write the date, or leave the row out.",
        ThingImpossibleDate =
            "{thing}, {what}: {date} सम्भव नहीं है। तिथि जाँचें।" /
            "{thing}, {what}: {date} is not possible. Check the date.",
        ThingStateBeforeFirstDay =
            "{thing}: स्थिति {since} से लिखी है, जो {first} से पहले है, जब यह दर्ज हुआ। तिथियाँ जाँचें।" /
            "{thing}: its state is dated {since}, before it was entered on {first}. Check the dates.",
        ThingOlderState =
            "{thing}: पंजी में {since} से “{state}” दर्ज है; फ़ाइल की स्थिति उससे पहले की है। तिथि जाँचें, या पंक्ति छोड़ दें।" /
            "{thing}: the register has “{state}” since {since}; the state in the file is older. Check the date, or leave the row out.",
        ThingSinceTaken =
            "{thing}: “{state}” कब से है, यह नहीं लिखा है; {date} से माना गया।" /
            "{thing}: the file does not say since when it is “{state}”; {date} was taken.",
        ThingLikelyState =
            "“{written}” को “{state}” माना गया; कृपया देख लें।" /
            "“{written}” was taken for “{state}”; please check.",
        ThingCountsInstead =
            "{unit}: अब तक {indicator} {number} दर्ज है। आगे इस इकाई के आँकड़े पंजी से गिने जाएँगे; इस फ़ाइल में इसकी प्रविष्टियाँ: {things}।" /
            "{unit}: {indicator} {number} stands entered. From now on the figures of this unit are counted from the register; entries of it in this file: {things}.",
        ThingMoves =
            "{thing}: पंजी में {from} का है; अब {to} का होगा।" /
            "{thing}: it belongs to {from} in the register; it will belong to {to}.",

        LegacyFont =
            {
                one "{count} सेल के शब्द पुराने फ़ॉन्ट (कृति देव) में लगते हैं: “{written}” → “{converted}”। क्या उन्हें बदलें?",
                other "{count} सेलों के शब्द पुराने फ़ॉन्ट (कृति देव) में लगते हैं: “{written}” → “{converted}”। क्या उन्हें बदलें?"
            } / {
                one "The words of {count} cell seem to be in an old font (Kruti Dev): “{written}” → “{converted}”. Convert them?",
                other "The words of {count} cells seem to be in an old font (Kruti Dev): “{written}” → “{converted}”. Convert them?"
            },

        FormTitle = "{scheme}: {date} के आँकड़े" / "{scheme}: figures as on {date}",
        FormHelp =
            "केवल सफ़ेद सेल भरें। संख्या में केवल अंक लिखें; जिसकी सूचना न हो, वह सेल खाली छोड़ दें।" /
            "Fill the white cells only. Write numbers in digits; leave a cell empty where there is no report.",
        FormHelpCounted =
            "केवल सफ़ेद सेल भरें; धूसर सेल पंजी से गिने जाते हैं। संख्या में केवल अंक लिखें; जिसकी सूचना न हो, वह सेल खाली छोड़ दें।" /
            "Fill the white cells only; the grey ones are counted from the register. Write numbers in digits; leave a cell empty where there is no report.",
        FormNumberOnly = "यहाँ 0 या उससे बड़ी संख्या लिखें।" / "Write a number of 0 or more here.",
        FormWholeOnly = "यहाँ 0 या उससे बड़ी पूर्ण संख्या लिखें।" / "Write a whole number of 0 or more here.",
        FormPercentOnly = "यहाँ 0 से 100 के बीच प्रतिशत लिखें।" / "Write a percentage between 0 and 100 here.",
        FormDateOnly = "यहाँ दिनांक लिखें, जैसे 23.11.2026।" / "Write a date here, such as 23.11.2026.",
        FormChoiceOnly = "सूची में से चुनें।" / "Choose from the list.",
        FormWrongEntry = "गलत प्रविष्टि" / "Wrong entry",
        ColumnSerial = "क्र.सं." / "S. No.",
        ColumnCode = "एलजीडी कोड" / "LGD code",
        ColumnLevel = "इकाई का स्तर" / "Unit level",
        ColumnParent = "किसके अधीन" / "Belongs to",
        SheetFigures = "आँकड़े" / "Figures",
        CoarseRows =
            "तिरछे अक्षरों की पंक्तियाँ ऊपर के स्तर की इकाइयों की हैं; वे नीचे की इकाइयों के साथ नहीं जोड़ी गई हैं।" /
            "Rows in slanted letters are of units at a higher level; they are not added to those of the units below them.",
        SampleFigures = "नमूना आँकड़े" / "Sample figures",

        UnitsNoColumns =
            "{file} में इकाइयों की सूची नहीं मिली। स्तम्भ “level”, “lgd_code” और “name_en” या “name_hi” होने चाहिए, या फ़ाइल एलजीडी से डाउनलोड की हुई हो।" /
            "{file} is not a list of units. It needs the columns “level”, “lgd_code” and “name_en” or “name_hi”, or must be a download of the LGD.",
        UnitsWrongLevel = "“{written}” कोई स्तर नहीं है।" / "“{written}” is no level of units.",
        UnitsWrongCode = "“{written}” एलजीडी कोड नहीं है; केवल अंक लिखें।" / "“{written}” is no LGD code; write digits only.",
        UnitsNoName = "इकाई का नाम नहीं है।" / "The unit has no name.",
        UnitsNoParent =
            "एलजीडी कोड {code} की कोई इकाई नहीं है जिसके अधीन “{name}” हो।" /
            "There is no unit with the LGD code {code} for “{name}” to stand under.",
        UnitsNoBlock =
            "“{block}” नाम का कोई ब्लॉक इकाइयों में नहीं है। पहले ब्लॉकों की सूची लाएँ या ब्लॉक जोड़ें।" /
            "There is no block named “{block}” among the units. First bring in the list of blocks, or add the block.",
        UnitsWrongDate = "“{written}” दिनांक नहीं है; 2026-11-23 की तरह लिखें।" / "“{written}” is no date; write it like 2026-11-23.",
        UnitsSecondTable =
            "यहाँ से दूसरी तालिका शुरू होती है, जो नहीं पढ़ी गई। उसे अलग शीट में रखकर लाएँ।" /
            "A second table begins here and was not read. Put it on a sheet of its own.",
        UnitsDoubled = "“{name}” पंक्ति {other} में भी है।" / "“{name}” stands in row {other} too.",
    }
}
