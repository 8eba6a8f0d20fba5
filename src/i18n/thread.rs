//! The thread from a figure to a direction, its compliance and the next figure, in words.

use super::catalogue::catalogue;

catalogue! {
    pub enum ThreadText {
        ConfirmationItem = "गत बैठक की कार्यवाही की पुष्टि" / "Confirmation of the last minutes",
        ComplianceItem = "गत निर्देशों की अनुपालना" / "Compliance with earlier directions",
        /// What may be said on the confirmation.
        Confirmed =
            "गत बैठक दिनांक {date} के कार्यवाही विवरण की पुष्टि की गई।" /
            "The minutes of the last meeting, held on {date}, were confirmed.",

        /// A part of a whole, as the opening words of a direction: "तारानगर: 38 में से 21 चालू".
        FigureOfWhole = "{unit}: {whole} में से {part} {name}" / "{unit}: {part} of {whole} {name}",
        Figure = "{unit}: {name} {value}" / "{unit}: {name} {value}",
        /// A date or words.
        FigureInWords = "{unit}: {name} – {value}" / "{unit}: {name} – {value}",
        NotReported = "{unit}: {name} – आँकड़ा प्राप्त नहीं" / "{unit}: {name} – not reported",

        Pending = "लंबित" / "pending",
        InProgress = "प्रगति पर" / "in progress",
        Partly = "आंशिक अनुपालना" / "partly complied with",
        Complied = "अनुपालना पूर्ण" / "complied with",
        Extended = "{date} तक समय वृद्धि" / "extended to {date}",
        Dropped = "विलोपित" / "dropped",
        Accepted = "अध्यक्ष द्वारा स्वीकृत" / "accepted by the chair",
        NotAccepted = "अध्यक्ष द्वारा अस्वीकृत" / "not accepted by the chair",
        MoreTime = "अध्यक्ष द्वारा और समय दिया गया" / "more time given by the chair",
        MoreTimeUntil = "अध्यक्ष द्वारा {date} तक का समय दिया गया" / "time until {date} given by the chair",
        Deferred = "आगामी बैठक के लिए स्थगित" / "deferred to the next meeting",
        DeferredTo = "{date} के लिए स्थगित" / "deferred to {date}",
    }
}
