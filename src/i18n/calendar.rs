//! Names of days and months and the parts of a day.

use super::catalogue::catalogue;

catalogue! {
    pub enum Calendar {
        Monday = "सोमवार" / "Monday",
        Tuesday = "मंगलवार" / "Tuesday",
        Wednesday = "बुधवार" / "Wednesday",
        Thursday = "गुरुवार" / "Thursday",
        Friday = "शुक्रवार" / "Friday",
        Saturday = "शनिवार" / "Saturday",
        Sunday = "रविवार" / "Sunday",

        January = "जनवरी" / "January",
        February = "फरवरी" / "February",
        March = "मार्च" / "March",
        April = "अप्रैल" / "April",
        May = "मई" / "May",
        June = "जून" / "June",
        July = "जुलाई" / "July",
        August = "अगस्त" / "August",
        September = "सितम्बर" / "September",
        October = "अक्टूबर" / "October",
        November = "नवम्बर" / "November",
        December = "दिसम्बर" / "December",

        DayMonthYear = "{day} {month} {year}" / "{day} {month} {year}",
        WeekdayAndDate = "{weekday}, {date}" / "{weekday}, {date}",

        /// From midnight to one.
        TimeAtMidnight = "रात्रि {time} बजे" / "{time} am",
        /// From one to seven.
        TimeBeforeWork = "प्रातः {time} बजे" / "{time} am",
        TimeBeforeNoon = "{time} बजे" / "{time} am",
        /// From noon to one.
        TimeAtNoon = "दोपहर {time} बजे" / "{time} pm",
        /// From one to five.
        TimeAfterNoon = "अपराह्न {time} बजे" / "{time} pm",
        TimeInTheEvening = "सायं {time} बजे" / "{time} pm",
    }
}
