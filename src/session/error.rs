//! Why a use case was not done: the file, or a rule.

use std::fmt;

use chrono::NaiveDate;

use crate::hindi::{format_date, with_digits};
use crate::i18n::rule::RuleMessage;
use crate::model::{Bilingual, DirectionNumber, IndicatorCode, Lang, SchemeCode, StateCode, Writing};
use crate::store::{StoreError, Uses};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionError {
    /// Something about the file.
    Store(StoreError),
    /// A rule of the program. Nothing was changed.
    Refused(Refusal),
}

/// What the rule said no to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The record was deleted meanwhile.
    Gone,
    /// A point under a point would get points under itself.
    NestedTooDeep,
    /// The record would move to another meeting, item or number.
    NotMovable,
    MeetingNumberTaken {
        number: u32,
    },
    MeetingNumberZero,
    /// It is over, and changes only after it is reopened.
    MeetingClosed {
        number: u32,
        date: NaiveDate,
    },
    /// The figures stand in the minutes of a closed meeting.
    FiguresInClosedMeeting {
        number: u32,
        date: NaiveDate,
    },
    SeriesCodeEmpty,
    SeriesCodeTaken {
        code: String,
    },
    /// Still named in these places.
    InUse {
        name: Bilingual,
        uses: Uses,
    },
    /// The same of somebody.
    PersonInUse {
        name: Bilingual,
        uses: Box<Uses>,
    },
    UnitHasFigures {
        name: Bilingual,
    },
    UnitHasUnits {
        name: Bilingual,
    },
    /// A unit would stand under itself.
    UnitUnderItself,
    UnitEndsBeforeItBegins {
        from: NaiveDate,
        to: NaiveDate,
    },
    /// The bundled units come only where there are none.
    UnitsThereAlready,
    UnknownScheme {
        scheme: SchemeCode,
        /// The codes of those there are, where they are at hand.
        known: String,
    },
    UnknownIndicator {
        scheme: SchemeCode,
        indicator: IndicatorCode,
    },
    /// The indicator follows from others and is not entered.
    WorkedOut {
        indicator: Bilingual,
    },
    /// The figure is counted from the register of its unit.
    Counted {
        indicator: Bilingual,
        unit: Bilingual,
    },
    /// The scheme keeps none.
    NoRegister {
        name: Bilingual,
    },
    /// Things are in it, or have the state that would go.
    RegisterUsed {
        name: Bilingual,
    },
    /// Things have or had it.
    StateUsed {
        state: Bilingual,
    },
    /// Things of which no state was entered are taken to have it.
    FirstStateUsed {
        state: Bilingual,
    },
    /// Neither a number nor a description.
    CaseUnnamed,
    CaseNumberTaken {
        reference: String,
    },
    /// The unit is no row of the scheme.
    CaseAtOtherLevel {
        unit: Bilingual,
    },
    UnknownState {
        state: StateCode,
    },
    StateBeforeOpened {
        opened: NaiveDate,
    },
    /// The indicator is no longer entered.
    IndicatorRetired {
        indicator: Bilingual,
    },
    /// Not a value of the indicator's kind.
    WrongValue {
        indicator: Bilingual,
    },
    /// A check of the scheme does not hold.
    CheckBroken {
        said: Bilingual,
    },
    /// Its definition cannot stay so.
    SchemeFault {
        said: Bilingual,
    },
    /// Figures, items or directions name it.
    SchemeUsed {
        name: Bilingual,
    },
    /// It is as the program brought it, and does not go away.
    SchemeBrought {
        name: Bilingual,
    },
    SchemeCodeTaken {
        code: String,
    },
    /// Figures or directions name it: it can be retired.
    IndicatorUsed {
        name: Bilingual,
    },
    /// The figures that it has could not stand as values of the new kind.
    IndicatorKindUsed {
        name: Bilingual,
    },
    /// There is nothing to make a direction or a paragraph from.
    NothingToMove,
    /// Entries on the direction would go with it.
    HasCompliance {
        number: Option<DirectionNumber>,
    },
    /// An entry is made once.
    EntryStands,
    /// The entry that is to be corrected stands on another direction, or nowhere.
    CorrectsAnother,
    /// Information is not complied with.
    NotADirection,
    /// Nobody asks after information in the next meeting.
    InformationDeferred,
    /// Complied with before it was given.
    EntryBeforeMeeting {
        number: Option<DirectionNumber>,
        given: NaiveDate,
    },
    NoEvidenceFile {
        name: String,
    },
    /// The caret stands before or behind all words.
    NothingToSplit,
    NoNextDirection,
    /// Who came instead was not said.
    DeputyUnnamed,
    /// It is not left for later, or was taken up already.
    NotParked,
}

impl SessionError {
    /// What happened and what to do, for a person. A language alone will do where the office is not known.
    pub fn sentence(&self, writing: impl Into<Writing>) -> String {
        let writing = writing.into();
        match self {
            Self::Store(error) => error.sentence(writing.lang),
            Self::Refused(refusal) => refusal.sentence(writing),
        }
    }
}

impl Refusal {
    #[expect(clippy::too_many_lines, reason = "a sentence for each refusal")]
    fn sentence(&self, writing: Writing) -> String {
        let lang = writing.lang;
        match self {
            Self::Gone => RuleMessage::Gone.text(lang).to_owned(),
            Self::NestedTooDeep => RuleMessage::NestedTooDeep.text(lang).to_owned(),
            Self::NotMovable => RuleMessage::NotMovable.text(lang).to_owned(),
            Self::MeetingNumberTaken { number } => RuleMessage::MeetingNumberTaken
                .with(lang, &[("number", &with_digits(&number.to_string(), writing.digits))]),
            Self::MeetingNumberZero => RuleMessage::MeetingNumberZero.text(lang).to_owned(),
            Self::MeetingClosed { number, date } => {
                about_meeting(RuleMessage::MeetingClosed, writing, *number, *date)
            }
            Self::FiguresInClosedMeeting { number, date } => {
                about_meeting(RuleMessage::FiguresInClosedMeeting, writing, *number, *date)
            }
            Self::SeriesCodeEmpty => RuleMessage::SeriesCodeEmpty.text(lang).to_owned(),
            Self::SeriesCodeTaken { code } => RuleMessage::SeriesCodeTaken.with(lang, &[("code", code)]),
            Self::InUse { name, uses } => in_use(RuleMessage::InUse, writing, name, uses),
            Self::PersonInUse { name, uses } => in_use(RuleMessage::PersonInUse, writing, name, uses),
            Self::UnitHasFigures { name } => {
                RuleMessage::UnitHasFigures.with(lang, &[("name", name.get(lang))])
            }
            Self::UnitHasUnits { name } => RuleMessage::UnitHasUnits.with(lang, &[("name", name.get(lang))]),
            Self::UnitUnderItself => RuleMessage::UnitUnderItself.text(lang).to_owned(),
            Self::UnitEndsBeforeItBegins { from, to } => RuleMessage::UnitEndsBeforeItBegins
                .with(lang, &[("from", &format_date(*from, writing)), ("to", &format_date(*to, writing))]),
            Self::UnitsThereAlready => RuleMessage::UnitsThereAlready.text(lang).to_owned(),
            Self::UnknownScheme { .. }
            | Self::UnknownIndicator { .. }
            | Self::WorkedOut { .. }
            | Self::WrongValue { .. }
            | Self::IndicatorRetired { .. }
            | Self::CheckBroken { .. }
            | Self::SchemeFault { .. }
            | Self::SchemeUsed { .. }
            | Self::SchemeBrought { .. }
            | Self::SchemeCodeTaken { .. }
            | Self::IndicatorUsed { .. }
            | Self::IndicatorKindUsed { .. } => self.scheme_sentence(lang),
            Self::StateBeforeOpened { opened } => {
                RuleMessage::StateBeforeOpened.with(lang, &[("date", &format_date(*opened, writing))])
            }
            Self::Counted { .. }
            | Self::NoRegister { .. }
            | Self::RegisterUsed { .. }
            | Self::StateUsed { .. }
            | Self::FirstStateUsed { .. }
            | Self::CaseUnnamed
            | Self::CaseNumberTaken { .. }
            | Self::CaseAtOtherLevel { .. }
            | Self::UnknownState { .. } => self.register_sentence(lang),
            Self::NothingToMove => RuleMessage::NothingToMove.text(lang).to_owned(),
            Self::HasCompliance { number } => {
                RuleMessage::HasCompliance.with(lang, &[("number", &shown(number.as_ref()))])
            }
            Self::EntryStands => RuleMessage::EntryStands.text(lang).to_owned(),
            Self::CorrectsAnother => RuleMessage::CorrectsAnother.text(lang).to_owned(),
            Self::NotADirection => RuleMessage::NotADirection.text(lang).to_owned(),
            Self::InformationDeferred => RuleMessage::InformationDeferred.text(lang).to_owned(),
            Self::EntryBeforeMeeting { number, given } => {
                let values = [("number", shown(number.as_ref())), ("date", format_date(*given, writing))];
                RuleMessage::EntryBeforeMeeting.with(lang, &values.each_ref().map(|(k, v)| (*k, v.as_str())))
            }
            Self::NoEvidenceFile { name } => RuleMessage::NoEvidenceFile.with(lang, &[("name", name)]),
            Self::NothingToSplit => RuleMessage::NothingToSplit.text(lang).to_owned(),
            Self::NoNextDirection => RuleMessage::NoNextDirection.text(lang).to_owned(),
            Self::DeputyUnnamed => RuleMessage::DeputyUnnamed.text(lang).to_owned(),
            Self::NotParked => RuleMessage::NotParked.text(lang).to_owned(),
        }
    }

    /// About registers and what is counted of them.
    fn register_sentence(&self, lang: Lang) -> String {
        match self {
            Self::Counted { indicator, unit } => {
                let values = [("indicator", indicator.get(lang)), ("unit", unit.get(lang))];
                RuleMessage::Counted.with(lang, &values)
            }
            Self::NoRegister { name } => RuleMessage::NoRegister.with(lang, &[("name", name.get(lang))]),
            Self::RegisterUsed { name } => RuleMessage::RegisterUsed.with(lang, &[("name", name.get(lang))]),
            Self::StateUsed { state } => RuleMessage::StateUsed.with(lang, &[("state", state.get(lang))]),
            Self::FirstStateUsed { state } => {
                RuleMessage::FirstStateUsed.with(lang, &[("state", state.get(lang))])
            }
            Self::CaseUnnamed => RuleMessage::CaseUnnamed.text(lang).to_owned(),
            Self::CaseNumberTaken { reference } => {
                RuleMessage::CaseNumberTaken.with(lang, &[("reference", reference)])
            }
            Self::CaseAtOtherLevel { unit } => {
                RuleMessage::CaseAtOtherLevel.with(lang, &[("name", unit.get(lang))])
            }
            Self::UnknownState { state } => RuleMessage::UnknownState.with(lang, &[("state", &state.0)]),
            _ => String::new(),
        }
    }

    /// About schemes, their indicators and figures.
    fn scheme_sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownScheme { scheme, known } if known.is_empty() => {
                RuleMessage::UnknownScheme.with(lang, &[("scheme", &scheme.0)])
            }
            Self::UnknownScheme { scheme, known } => {
                RuleMessage::UnknownSchemeAmong.with(lang, &[("scheme", &scheme.0), ("known", known)])
            }
            Self::UnknownIndicator { scheme, indicator } => {
                let values = [("scheme", scheme.0.as_str()), ("indicator", indicator.0.as_str())];
                RuleMessage::UnknownIndicator.with(lang, &values)
            }
            Self::WorkedOut { indicator } => {
                RuleMessage::WorkedOut.with(lang, &[("indicator", indicator.get(lang))])
            }
            Self::WrongValue { indicator } => {
                RuleMessage::WrongValue.with(lang, &[("indicator", indicator.get(lang))])
            }
            Self::IndicatorRetired { indicator } => {
                RuleMessage::IndicatorRetired.with(lang, &[("indicator", indicator.get(lang))])
            }
            Self::CheckBroken { said } | Self::SchemeFault { said } => said.get(lang).to_owned(),
            Self::SchemeUsed { name } => RuleMessage::SchemeUsed.with(lang, &[("name", name.get(lang))]),
            Self::SchemeBrought { name } => {
                RuleMessage::SchemeBrought.with(lang, &[("name", name.get(lang))])
            }
            Self::SchemeCodeTaken { code } => RuleMessage::SchemeCodeTaken.with(lang, &[("code", code)]),
            Self::IndicatorUsed { name } => {
                RuleMessage::IndicatorUsed.with(lang, &[("name", name.get(lang))])
            }
            Self::IndicatorKindUsed { name } => {
                RuleMessage::IndicatorKindUsed.with(lang, &[("name", name.get(lang))])
            }
            _ => String::new(),
        }
    }
}

fn shown(number: Option<&DirectionNumber>) -> String {
    number.map(ToString::to_string).unwrap_or_default()
}

fn in_use(message: RuleMessage, writing: Writing, name: &Bilingual, uses: &Uses) -> String {
    message.with(writing.lang, &[("name", name.get(writing.lang)), ("places", &places(uses, writing))])
}

fn about_meeting(message: RuleMessage, writing: Writing, number: u32, date: NaiveDate) -> String {
    let values = [
        ("number", &*with_digits(&number.to_string(), writing.digits)),
        ("date", &format_date(date, writing)),
    ];
    message.with(writing.lang, &values)
}

fn places(uses: &Uses, writing: Writing) -> String {
    let lang = writing.lang;
    let meetings = uses
        .meetings
        .iter()
        .map(|meeting| about_meeting(RuleMessage::UsedInMeeting, writing, meeting.number, meeting.date));
    let directions = uses.directions.iter().map(|number| {
        RuleMessage::UsedInDirection.with(lang, &[("number", &with_digits(number, writing.digits))])
    });
    let people = uses.people.iter().map(|name| name.get(lang).to_owned());
    meetings.chain(directions).chain(people).collect::<Vec<_>>().join(", ")
}

impl From<StoreError> for SessionError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Refusal> for SessionError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Lang::En))
    }
}

impl std::error::Error for SessionError {}
