//! What is said of and around a scheme's table: what its keys do, its filter, its menu.

use super::catalogue::catalogue;

catalogue! {
    pub enum TableWord {
        // What one key does, in a word or two
        Change = "बदलाव" / "change",
        Rank = "स्थान" / "rank",
        Share = "अंश" / "share",
        Target = "लक्ष्य, कमी" / "target, shortfall",
        Trend = "रुझान" / "trend",
        OnlyBehind = "केवल पीछे" / "only behind",
        WorstFirst = "पीछे वाली पहले" / "worst first",
        Sort = "क्रम" / "sort",
        Hide = "छिपाएँ" / "hide",
        ShowAll = "सब दिखाएँ" / "show all",
        Filter = "छाँटें" / "filter",
        Story = "विवरण" / "story",
        Register = "पंजी" / "register",
        Chart = "चार्ट" / "chart",
        Menu = "स्तम्भ-सूची" / "column menu",
        Narrower = "सँकरा" / "narrower",
        Wider = "चौड़ा" / "wider",
        Range = "क्षेत्र चुनें" / "select a range",

        // The filter
        FilterField = "इकाई छाँटें" / "Filter the units",
        FilterHint = "नाम के अक्षर; Esc से सब" / "Letters of the name; Esc for all",
        RowsSeen = "{all} में से {seen}" / "{seen} of {all}",
        OnlyBehindOn = "केवल लक्ष्य से बहुत पीछे" / "only far below target",
        WorstFirstOn = "पीछे वाली पहले" / "worst first",
        ColumnsHidden =
            { one "{count} स्तम्भ छिपा है (L से दिखाएँ)", other "{count} स्तम्भ छिपे हैं (L से दिखाएँ)" } /
            { one "{count} column is hidden (L shows it)", other "{count} columns are hidden (L shows them)" },
        NoRows = "ऐसी कोई इकाई नहीं। Esc से छँटाई हटाएँ, B से पीछे वालों की।" / "No such unit. Esc ends the filter, B shows all again.",

        // Why something cannot be had
        NotNumbers = "“{column}” में संख्याएँ नहीं हैं; यह संख्याओं के स्तम्भ पर हो सकता है।" / "“{column}” has no numbers; this needs a column of numbers.",
        NoTarget = "“{column}” का कोई लक्ष्य तय नहीं है।" / "“{column}” has no target.",
        NoShare = "“{column}” का योग नहीं होता, इसलिए अंश भी नहीं।" / "“{column}” does not add up, so there are no shares.",
        NoLast = "गत बैठक के बाद के नए आँकड़े अभी नहीं हैं; बदलाव उनके आने पर दिखेगा।" / "There are no newer figures since the last meeting; the change shows when they come.",
        NoTrend = "रुझान के लिए एक से अधिक तिथियों के आँकड़े चाहिए।" / "A trend needs the figures of more than one date.",
        NoTargets = "इस तालिका में किसी स्तम्भ का लक्ष्य तय नहीं है।" / "No column of this table has a target.",
        LastColumn = "अंतिम स्तम्भ नहीं छिपाया जा सकता।" / "The last column cannot be hidden.",

        /// Beside the date of figures.
        Stale = "{days} दिन पुराने" / { one "{days} day old", other "{days} days old" },
        /// Of a table of which some rows have no figures.
        OutOfTotal = "योग में नहीं, क्योंकि इनके सब भागों के आँकड़े आ गए: {names}" / "not in the total, as all their parts have come: {names}",
        PartialTotals = "अधूरे योग: {names}" / "incomplete totals: {names}",
        Silent =
            { one "{all} में से {count} इकाई के आँकड़े नहीं", other "{all} में से {count} इकाइयों के आँकड़े नहीं" } /
            { one "{count} of {all} units has no figures", other "{count} of {all} units have no figures" },
        StaleSetting = "इतने दिन से पुराने आँकड़ों पर चिह्न लगे" / "Mark figures that are older than so many days",

        // The story of a figure, and charts
        StoryTitle = "{unit} · {column}" / "{unit} · {column}",
        StoryBusy = "विवरण खोजा जा रहा है…" / "Looking it up…",
        StoryFailed = "विवरण नहीं पढ़ा जा सका: {why}" / "The story could not be read: {why}",
        StoryValues = "अब तक के आँकड़े" / "Figures so far",
        /// Between what was reported and what was verified.
        StoryDifference = "अन्तर" / "difference",
        StoryDirections = "इस आँकड़े पर निर्देश" / "Directions on this figure",
        StoryNoDirections = "इस आँकड़े पर अब तक कोई निर्देश नहीं।" / "No direction on this figure so far.",
        StoryOnRow = "पूरी इकाई पर" / "on the whole unit",
        StoryOnScheme = "पूरी योजना पर" / "on the whole scheme",
        SourceFile = "{file}, सेल {cell} · {when}" / "{file}, cell {cell} · {when}",
        SourceRewritten = "हाथ से सुधारा गया: {file}, सेल {cell} · {when}" / "corrected by hand: {file}, cell {cell} · {when}",
        SourceTyped = "हाथ से लिखा · {when}" / "typed · {when}",
        SourceTypedSometime = "हाथ से लिखा" / "typed",
        SourceCounted = "पंजी से गिना गया" / "counted from the register",
        SourceWorkedOut = "दूसरे स्तम्भों से गणना" / "worked out from other columns",
        ChartUnits = "{column}: इकाईवार" / "{column}: by unit",
        ChartBars = "{column}: इकाइयाँ, {order}" / "{column}: units, {order}",
        FurthestBehindFirst = "सबसे पीछे वाली पहले" / "furthest behind first",
        SmallestFirst = "छोटे से बड़े क्रम में" / "smallest first",
        LargestFirst = "बड़े से छोटे क्रम में" / "largest first",
        ChartLine = "{column}: समय के साथ, {of}" / "{column}: over time, {of}",
        ChartShare = "{column}: योग में अंश" / "{column}: share of the total",
        ChartOfTotal = "कुल योग" / "total",
        ChartMore = { one "… और {count} इकाई", other "… और {count} इकाइयाँ" } / { one "… and {count} more unit", other "… and {count} more units" },
        ChartSaid = "{title}. {values}" / "{title}. {values}",
        ChartNothing = "चार्ट के लिए आँकड़े नहीं हैं।" / "There are no figures for a chart.",
        ChartKeys = "C अगला चार्ट · ← → दूसरा स्तम्भ · Esc बंद" / "C next chart · ← → another column · Esc closes",
        ChartsSetting = "परिशिष्ट में" / "In the annexures",
        ChartsOff = "केवल तालिकाएँ" / "tables only",
        KindBars = "दण्ड-चित्र" / "bars",
        KindLine = "समय के साथ रेखा" / "line over time",
        KindShares = "योग में अंश" / "share of the total",
        ChartsEach = "हर योजना का चार्ट अलग चुनें" / "Choose for each scheme",
        ChartsAsAll = "ऊपर जैसा" / "as above",
        PanelClose = "बंद करें (Esc)" / "Close (Esc)",
        PanelKeys = "↑ ↓ ← → दूसरा आँकड़ा · Esc बंद" / "↑ ↓ ← → another figure · Esc closes",
        TargetIs = "लक्ष्य {target}" / "target {target}",
        LineSaid = "{title}: {first} से {last} तक; {values}" / "{title}: {first} to {last}; {values}",

        // The menu
        MenuTitle = "स्तम्भ “{column}”" / "Column “{column}”",
        MenuDo = "{what}" / "{what}",
        MenuLeave = "↑ ↓ चुनें, Enter करें, Esc छोड़ें" / "↑ ↓ choose, Enter does it, Esc leaves",
        MenuClearWidths = "चौड़ाई पहले जैसी" / "widths as they were",
    }
}
