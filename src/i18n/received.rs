//! Who has not sent figures, and the forms that are sent to them.

use super::catalogue::catalogue;

catalogue! {
    pub enum ReceivedWord {
        Title = "{date} की बैठक के लिए अप्राप्त आँकड़े" / "Figures not received for the meeting of {date}",
        Sheet = "अप्राप्त" / "Not received",
        Lines = "अप्राप्त आँकड़ों की सूची" / "List of figures not received",
        Since = "गत बैठक ({date}) के बाद इनसे आँकड़े नहीं आए हैं, या पूरे नहीं आए हैं।" / "These have sent no figures since the last meeting ({date}), or not all of them.",
        SinceEver = "इनसे अब तक आँकड़े नहीं आए हैं, या पूरे नहीं आए हैं।" / "These have never sent figures, or not all of them.",
        Lacks = "अपूर्ण, {date}; शेष: {names}" / "incomplete, {date}: without {names}",
        NotCome = "क्या नहीं आया" / "What has not come",
        All = "सब" / "all",
        Scheme = "योजना" / "Scheme",
        Unit = "इकाई" / "Unit",
        Level = "स्तर" / "Level",
        Last = "अंतिम आँकड़े" / "Last figures",
        Age = "कितने दिन पुराने" / "Days old",
        Never = "कभी नहीं" / "never",
        LastOn =
            { one "{date} ({days} दिन पुराने)", other "{date} ({days} दिन पुराने)" } /
            { one "{date} ({days} day old)", other "{date} ({days} days old)" },
        AllCame = "सबके आँकड़े आ चुके हैं" / "All figures have come",
        AllCameWhy = "इस बैठक की कार्यसूची की हर योजना में हर इकाई के नए आँकड़े हैं।" / "Every unit has new figures in every scheme on this agenda.",
        Looking = "देखा जा रहा है…" / "Looking…",
        FormOfChosen = "चुनी हुई इकाई का प्रपत्र" / "Form for the chosen unit",
        NoneAsked = "कार्यसूची में कोई योजना नहीं है" / "No scheme is on the agenda",
        NoneAskedWhy = "तैयारी (Ctrl+1) में कार्यसूची में योजनाएँ जोड़ें; तब यहाँ दिखेगा कि किनके आँकड़े नहीं आए।" / "Add schemes to the agenda under Prepare (Ctrl+1); then this shows whose figures have not come.",
        ChooseLine = "पहले सूची में एक इकाई चुनें।" / "First choose a unit in the list.",
        SaveList = "सूची सहेजें" / "Save the list",
        Stop = "रोकें" / "Stop",
        Writing = "प्रपत्र बन रहे हैं: {done} / {all}" / "Writing forms: {done} / {all}",
        FormsWritten =
            { one "{count} प्रपत्र यहाँ है: {folder}", other "{count} प्रपत्र यहाँ हैं: {folder}" } /
            { one "{count} form is here: {folder}", other "{count} forms are here: {folder}" },
        FormsStopped =
            { one "रोका गया; {count} प्रपत्र बन चुका है।", other "रोका गया; {count} प्रपत्र बन चुके हैं।" } /
            { one "Stopped; {count} form was written.", other "Stopped; {count} forms were written." },
        Folder = "प्रपत्र {date}" / "Forms {date}",
    }
}
