//! From what was found to what is shown of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cases::CasesOf;
use super::error::SessionError;
use super::search::{Hit, HitMeeting, Marked, Query};
use crate::hindi::find::{Match, Request};
use crate::hindi::format_date;
use crate::hindi::thread::entry_label;
use crate::hindi::with_digits;
use crate::i18n::screen::level_word;
use crate::model::{
    AgendaItemId, Bilingual, CaseId, ComplianceEntry, ComplianceId, Direction, DirectionId, Evidence, Lang,
    MeetingId, OfficeId, OfficerId, People, PostId, Reporter, SchemeCode, Schemes, SearchTarget, UnitId,
};
use crate::store::{Found, Store};

/// Reads the records of hits, each meeting once.
pub(super) struct Reader<'a> {
    pub store: &'a Store,
    pub people: Arc<People>,
    pub schemes: Arc<Schemes>,
    pub query: &'a Query,
    pub request: &'a Request,
    pub meetings: BTreeMap<MeetingId, Option<HitMeeting>>,
}

/// A record's title, and the texts of which one is shown below it, the likelier ones first.
#[derive(Default)]
struct Texts {
    meeting: Option<MeetingId>,
    /// The direction on which it is an entry.
    direction: Option<DirectionId>,
    register: Option<CasesOf>,
    title: String,
    others: Vec<String>,
    /// Texts in the other language than that of the title.
    foreign: Vec<String>,
}

impl Reader<'_> {
    /// `None` when the record is gone.
    pub fn hit(&mut self, found: Found) -> Result<Option<Hit>, SessionError> {
        let Some(texts) = self.texts(&found.target)? else { return Ok(None) };
        let by_sound = found.how == Match::Sound;
        let meeting = match texts.meeting {
            Some(id) => self.meeting_of_hit(id)?,
            None => None,
        };
        let (title, snippet) = self.shown(&texts, by_sound);
        let Texts { direction, register, .. } = texts;
        Ok(Some(Hit { target: found.target, direction, register, meeting, title, snippet, how: found.how }))
    }

    /// The title, and what stands below it. Beside an English name the Hindi one is of use, which stands in the papers;
    /// in Hindi a text of the other language is shown only where it was found and nothing in Hindi was, not even by its
    /// sound.
    fn shown(&self, texts: &Texts, by_sound: bool) -> (Marked, Marked) {
        let best = |others: &[&[String]], by_sound: bool| {
            let others = others.iter().flat_map(|texts| texts.iter()).map(String::as_str);
            Marked::best(others.filter(|text| *text != texts.title), self.request, by_sound)
        };
        let title = |by_sound| Marked::whole(&texts.title, self.request, by_sound);
        if self.query.lang == Lang::En {
            return (title(by_sound), best(&[&texts.others, &texts.foreign], by_sound));
        }
        let own = |by_sound| (title(by_sound), best(&[&texts.others], by_sound));
        let is_found = |(title, below): &(Marked, Marked)| !title.marks.is_empty() || !below.marks.is_empty();
        let written = own(by_sound);
        if is_found(&written) {
            return written;
        }
        let heard = own(true);
        if is_found(&heard) {
            return heard;
        }
        let foreign = best(&[&texts.foreign], by_sound);
        let (title, below) = written;
        (title, if foreign.marks.is_empty() { below } else { foreign })
    }

    fn texts(&self, target: &SearchTarget) -> Result<Option<Texts>, SessionError> {
        match target {
            SearchTarget::Meeting(id) => self.meeting(*id),
            SearchTarget::Item(id) => self.item(*id),
            SearchTarget::Direction(id) => self.direction(*id),
            SearchTarget::Compliance(id) => self.compliance(*id),
            SearchTarget::Officer(id) => Ok(self.officer(*id)),
            SearchTarget::Post(id) => Ok(self.post(*id)),
            SearchTarget::Office(id) => Ok(self.office(*id)),
            SearchTarget::Unit(id) => self.unit(*id),
            SearchTarget::Scheme(code) => Ok(self.scheme(code)),
            SearchTarget::Case(id) => self.case(*id),
        }
    }

    fn meeting_of_hit(&mut self, id: MeetingId) -> Result<Option<HitMeeting>, SessionError> {
        if let Some(meeting) = self.meetings.get(&id) {
            return Ok(meeting.clone());
        }
        let mut read = None;
        if let Some(meeting) = self.store.meeting(id)?
            && let Some(series) = self.store.series(meeting.series)?
        {
            let (number, date) = (meeting.number, meeting.date);
            read = Some(HitMeeting { id, number, date, series: series.id, series_name: series.name });
        }
        self.meetings.insert(id, read.clone());
        Ok(read)
    }

    fn meeting(&self, id: MeetingId) -> Result<Option<Texts>, SessionError> {
        let Some(meeting) = self.store.meeting(id)? else { return Ok(None) };
        let series = self.store.series(meeting.series)?.map(|series| series.name).unwrap_or_default();
        let (first, second) = if meeting.subject.is_empty() {
            (&series, &meeting.subject)
        } else {
            (&meeting.subject, &series)
        };
        let [title, twin] = both(first, self.query);
        let [second, second_foreign] = both(second, self.query);
        let [venue, venue_foreign] = both(&meeting.venue, self.query);
        let others = vec![second, venue, meeting.letter_number.clone()];
        let foreign = vec![second_foreign, venue_foreign, twin];
        Ok(Some(Texts { meeting: Some(id), title, others, foreign, ..Texts::default() }))
    }

    fn item(&self, id: AgendaItemId) -> Result<Option<Texts>, SessionError> {
        let Some(item) = self.store.item(id)? else { return Ok(None) };
        let [title, twin] = both(&item.title, self.query);
        let mut others = vec![item.discussion, item.brief];
        if self.query.private_notes {
            others.push(item.private_note);
        }
        let foreign = vec![twin];
        Ok(Some(Texts { meeting: Some(item.meeting), title, others, foreign, ..Texts::default() }))
    }

    fn direction(&self, id: DirectionId) -> Result<Option<Texts>, SessionError> {
        let Some(direction) = self.store.direction(id)? else { return Ok(None) };
        let (lang, people) = (self.query.lang, &self.people);
        let number = self.number_of(&direction);
        let lead = direction.lead.map(|lead| people.responsible_label(lead, lang)).unwrap_or_default();
        let title = if lead.is_empty() { number } else { format!("{number} · {lead}") };
        let mut others = vec![direction.text, direction.deadline.phrase];
        let labels = |lang| {
            let who = direction.supporting.iter().chain(&direction.lead);
            who.map(move |who| people.responsible_label(*who, lang))
        };
        others.extend(labels(lang));
        let foreign = labels(lang.other()).collect();
        Ok(Some(Texts { meeting: Some(direction.meeting), title, others, foreign, ..Texts::default() }))
    }

    fn number_of(&self, direction: &Direction) -> String {
        let number = direction.number.as_ref().map(ToString::to_string).unwrap_or_default();
        with_digits(&number, self.query.digits)
    }

    /// Its title says on which direction it is, when it was entered, and what it says.
    fn compliance(&self, id: ComplianceId) -> Result<Option<Texts>, SessionError> {
        let Some(entry) = self.store.compliance(id)? else { return Ok(None) };
        let Some(direction) = self.store.direction(entry.direction)? else { return Ok(None) };
        let (lang, digits) = (self.query.lang, self.query.digits);
        let label = |lang| entry_label(&entry.entry, lang, digits);
        let number = self.number_of(&direction);
        let title = [number, format_date(entry.date, digits), label(lang)].join(" · ");
        let mut others = vec![entry.text];
        let mut foreign = vec![label(lang.other())];
        if let ComplianceEntry::Report(report) = &entry.entry {
            others.push(report.delay_reason.clone());
            others.extend(report.evidence.iter().map(|evidence| match evidence {
                Evidence::Document(words) | Evidence::Reference(words) => words.clone(),
            }));
            match &report.by {
                Some(Reporter::Known(who)) => {
                    others.push(self.people.responsible_label(*who, lang));
                    foreign.push(self.people.responsible_label(*who, lang.other()));
                }
                Some(Reporter::Other(name)) => others.push(name.clone()),
                None => {}
            }
        }
        // An entry without words, such as the chair's, shows the direction.
        others.push(direction.text);
        let (meeting, direction) = (Some(direction.meeting), Some(direction.id));
        Ok(Some(Texts { meeting, direction, title, others, foreign, ..Texts::default() }))
    }

    fn officer(&self, id: OfficerId) -> Option<Texts> {
        let officer = self.people.officers.get(&id)?;
        let lang = self.query.lang;
        let post = |lang| {
            let post = officer.post?;
            let parts = [self.people.post_name(post, lang), self.people.office_of_post(post, lang)];
            Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
        };
        let [title, twin] = both(&officer.name, self.query);
        let others = post(lang).into_iter().collect();
        let foreign = post(lang.other()).into_iter().chain([twin]).collect();
        Some(Texts { title, others, foreign, ..Texts::default() })
    }

    fn post(&self, id: PostId) -> Option<Texts> {
        let post = self.people.posts.get(&id)?;
        let lang = self.query.lang;
        let office = |lang| self.people.office_of_post(id, lang).to_owned();
        let [title, twin] = both(&post.name, self.query);
        let (others, foreign) = (vec![office(lang)], vec![office(lang.other()), twin]);
        Some(Texts { title, others, foreign, ..Texts::default() })
    }

    fn office(&self, id: OfficeId) -> Option<Texts> {
        Some(self.named(&self.people.offices.get(&id)?.name))
    }

    fn unit(&self, id: UnitId) -> Result<Option<Texts>, SessionError> {
        let Some(unit) = self.store.unit(id)? else { return Ok(None) };
        let mut texts = self.named(&unit.name);
        let code = unit.lgd_code.map(|code| code.to_string());
        // A block, the town in it and the tehsil have one name.
        let level = level_word(unit.level).text(self.query.lang);
        texts.title = format!("{} · {level}", texts.title);
        match self.query.lang {
            Lang::Hi => texts.others.extend(code),
            // Behind the Hindi name.
            Lang::En => texts.foreign.extend(code),
        }
        Ok(Some(texts))
    }

    fn scheme(&self, code: &SchemeCode) -> Option<Texts> {
        Some(self.named(&self.schemes.get(code)?.name))
    }

    /// Below its number and description stand the scheme and the unit, or what was said of it.
    fn case(&self, id: CaseId) -> Result<Option<Texts>, SessionError> {
        let Some(file) = self.store.case_file(id)? else { return Ok(None) };
        let lang = self.query.lang;
        let unit = self.store.unit(file.case.unit)?.map(|unit| unit.name).unwrap_or_default();
        let scheme = self.schemes.get(&file.case.scheme).map(|scheme| scheme.name.get(lang));
        let mut others = vec![format!("{} · {}", scheme.unwrap_or_default(), unit.get(lang))];
        others.extend(file.states.iter().map(|state| state.remark.clone()));
        others.push(file.case.remark.clone());
        let register = Some(CasesOf { scheme: file.case.scheme.clone(), unit: Some(file.case.unit) });
        Ok(Some(Texts { title: file.case.label(), register, others, ..Texts::default() }))
    }

    /// What has a name and nothing else.
    fn named(&self, name: &Bilingual) -> Texts {
        let [title, twin] = both(name, self.query);
        Texts { title, foreign: vec![twin], ..Texts::default() }
    }
}

fn both(text: &Bilingual, query: &Query) -> [String; 2] {
    [query.lang, query.lang.other()].map(|lang| text.get(lang).to_owned())
}
