//! A meeting's file → the minutes (कार्यवाही विवरण) as blocks, in the form that offices in Rajasthan use. The
//! brief of an item and the operator's private note have no way into it: nothing here reads them.

use chrono::NaiveDateTime;

use super::annexure;
use super::block::{
    Align, Block, Column, Paper, Paragraph, Role, RowGroup, RuleWeight, Section, Signature, Style, Table,
    Text,
};
use super::points;
use crate::hindi::seat::who_sat;
use crate::hindi::{financial_year, format_date, format_time, with_digits};
use crate::i18n::paper::Paper as Word;
use crate::model::{Invitee, Lang, MeetingFile, Seat};

/// More than these are listed in an annexure of their own.
const PRESENT_ON_FIRST_PAGE: usize = 12;
/// What stands where there is nothing.
pub const NOTHING: &str = "—";
const NUMBER_TO_COME: &str = "____";
const NAME_TO_COME: &str = "____________________";

/// What every part of the minutes needs to know.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub file: &'a MeetingFile,
    pub lang: Lang,
    pub now: NaiveDateTime,
}

impl Context<'_> {
    pub fn date(&self, date: chrono::NaiveDate) -> String {
        format_date(date, self.file.office.writing(self.lang))
    }

    pub fn digits(&self, text: &str) -> String {
        with_digits(text, self.file.office.digits_in(self.lang))
    }

    pub fn say(&self, word: Word, values: &[(&str, &str)]) -> String {
        word.with(self.lang, values)
    }
}

/// The minutes, before layout.
pub fn paper(file: &MeetingFile, lang: Lang, now: NaiveDateTime) -> Paper {
    let context = Context { file, lang, now };
    let present: Vec<&Invitee> = file.attended().collect();
    let annexed_list = present.len() > PRESENT_ON_FIRST_PAGE;
    let first_scheme = if annexed_list { 2 } else { 1 };
    let annexures = annexure::numbered_schemes(file, first_scheme);

    let mut blocks = letterhead(&context);
    blocks.push(reference(&context, 6.0));
    let title = Paragraph::new(Role::Title, Text::bold(Word::Minutes.text(lang)), Style::Title, 16.0);
    blocks.push(Block::Paragraph(title.centred().with_next()));
    blocks.push(Block::paragraph(Text::plain(opening(&context)), 6.0));
    blocks.extend(attendance_on_first_page(&context, &present, annexed_list));
    blocks.extend(points::blocks(&context, &annexures));
    blocks.extend(closing(&context));
    blocks.extend(copies(&context));

    let mut sections = vec![Section { landscape: false, blocks }];
    if annexed_list {
        sections.push(attendance_annexure(&context, &present));
    }
    sections.extend(annexure::sections(&context, &annexures));
    let notice = if file.shows_sample_figures() { Word::SampleFigures.text(lang) } else { "" };
    Paper {
        title: context.say(
            Word::MinutesOf,
            &[("subject", &subject(&context)), ("date", &context.date(file.meeting.date))],
        ),
        author: file.office.office_line.get(lang).to_owned(),
        lang,
        made: now,
        notice: notice.to_owned(),
        page_label: Word::PageOf.text(lang),
        digits: file.office.digits_in(lang),
        sections,
    }
}

fn letterhead(context: &Context<'_>) -> Vec<Block> {
    let office = &context.file.office;
    let lines = [(&office.government, Style::Government), (&office.office_line, Style::Office)];
    let mut blocks: Vec<Block> = lines
        .into_iter()
        .filter(|(line, _)| !line.is_empty())
        .map(|(line, style)| {
            let text = Text::bold(line.get(context.lang));
            Block::Paragraph(Paragraph::new(Role::Letterhead, text, style, 0.0).centred().with_next())
        })
        .collect();
    blocks.push(Block::Rule { weight: RuleWeight::Heavy, above_pt: 5.0 });
    blocks
}

/// The letter's number at the left and today's date at the right.
fn reference(context: &Context<'_>, above_pt: f32) -> Block {
    let (file, lang) = (context.file, context.lang);
    let given = file.meeting.letter_number.trim();
    let number = if given.is_empty() {
        let year = financial_year(context.now.date(), file.office.digits_in(lang));
        let parts = [file.office.reference_prefix.get(lang).trim(), &year, NUMBER_TO_COME];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
    } else {
        given.to_owned()
    };
    let date = context.date(context.now.date());
    Block::Pair {
        left: Text::plain(context.say(Word::ReferenceNumber, &[("number", &number)])),
        right: Text::plain(context.say(Word::Dated, &[("date", &date)])),
        style: Style::Body,
        above_pt,
    }
}

fn subject(context: &Context<'_>) -> String {
    let (file, lang) = (context.file, context.lang);
    let first = [&file.meeting.subject, &file.series.name].into_iter().find(|text| !text.is_empty());
    first.map_or(Word::AMeeting.text(lang), |text| text.get(lang).trim()).to_owned()
}

/// One sentence: who, when, where, what. Whatever is not known is left out of it.
fn opening(context: &Context<'_>) -> String {
    let (file, lang) = (context.file, context.lang);
    let meeting = &file.meeting;
    let subject = subject(context);
    let number = context.digits(&meeting.number.to_string());
    let series = file.series.name.get(lang).trim();
    let what = if series.is_empty() || series == subject {
        context.say(Word::WithNumber, &[("subject", &subject), ("number", &number)])
    } else {
        context.say(Word::WithSeries, &[("subject", &subject), ("series", series), ("number", &number)])
    };
    let chair = meeting.chair.map(|seat| person(context, seat)).filter(|name| !name.is_empty());
    let chair = chair.map(|chair| context.say(Word::OpeningChair, &[("chair", &chair)]));
    let date = Some(context.say(Word::OpeningDate, &[("date", &context.date(meeting.date))]));
    let time = meeting.time.map(|time| format_time(time, lang, file.office.digits_in(lang)));
    let time = time.map(|time| context.say(Word::OpeningTime, &[("time", &time)]));
    let venue = Some(meeting.venue.get(lang).trim()).filter(|venue| !venue.is_empty());
    let venue = venue.map(|venue| context.say(Word::OpeningVenue, &[("venue", venue)]));
    let is_said = |article: &str| what.to_lowercase().starts_with(article);
    let article =
        if lang == Lang::En && !["the ", "a ", "an "].into_iter().any(is_said) { "the " } else { "" };
    let what = Some(context.say(Word::OpeningSubject, &[("subject", &format!("{article}{what}"))]));
    let parts = match lang {
        Lang::Hi => [chair, date, time, venue, what],
        Lang::En => [what, date, time, venue, chair],
    };
    let sentence = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    match lang {
        Lang::Hi => sentence,
        Lang::En => format!("{sentence}:"),
    }
}

fn person(context: &Context<'_>, seat: Seat) -> String {
    let people = &context.file.people;
    let name = people.officer_name(seat.officer, context.lang);
    match seat.post.map_or("", |post| people.post_name(post, context.lang)) {
        "" => name.to_owned(),
        post if name.is_empty() => post.to_owned(),
        post => context.say(Word::PersonWithPost, &[("name", name), ("post", post)]),
    }
}

fn attendance_on_first_page(context: &Context<'_>, present: &[&Invitee], annexed: bool) -> Vec<Block> {
    if present.is_empty() {
        return Vec::new();
    }
    if annexed {
        let number = context.digits("1");
        let sentence = context.say(Word::AttendanceAnnexed, &[("number", &number)]);
        return vec![Block::paragraph(Text::plain(sentence), 2.0)];
    }
    let heading = Text::bold(Word::Attendance.text(context.lang));
    let heading = Paragraph::new(Role::Heading, heading, Style::Body, 8.0).with_next();
    vec![Block::Paragraph(heading), attendance_table(context, present, 2.0)]
}

fn attendance_annexure(context: &Context<'_>, present: &[&Invitee]) -> Section {
    let number = context.digits("1");
    let title = Word::Attendance.text(context.lang);
    let heading = annexure::heading(context, &number, title);
    Section { landscape: false, blocks: vec![heading, attendance_table(context, present, 8.0)] }
}

fn attendance_table(context: &Context<'_>, present: &[&Invitee], extra_pt: f32) -> Block {
    let (people, lang) = (&context.file.people, context.lang);
    let cell = |text: &str| Text::plain(if text.trim().is_empty() { NOTHING } else { text });
    let groups = present
        .iter()
        .enumerate()
        .map(|(index, invitee)| {
            let post = invitee.seat.post;
            let (name, designation) = who_sat(people, invitee, lang);
            let row = vec![
                Text::plain(context.digits(&(index + 1).to_string())),
                cell(&name),
                cell(&designation),
                cell(post.map_or("", |post| people.office_of_post(post, lang))),
                Text::default(),
            ];
            RowGroup { rows: vec![row], extra_pt, ..RowGroup::default() }
        })
        .collect();
    let heads = [
        (Word::SerialNumber, 6.0),
        (Word::Name, 20.0),
        (Word::Designation, 20.0),
        (Word::OfficeOrDepartment, 38.0),
        (Word::SignatureColumn, 16.0),
    ];
    Block::Table(Table { above_pt: 0.0, columns: columns(&heads, lang), spans: Vec::new(), groups })
}

/// Left-aligned columns with bold heads.
pub fn columns(heads: &[(Word, f32)], lang: Lang) -> Vec<Column> {
    heads
        .iter()
        .map(|(head, share)| Column { head: Text::bold(head.text(lang)), share: *share, align: Align::Left })
        .collect()
}

/// Thanks and the first signature. What stands before comes along to a new page, so that the signature
/// always follows text.
fn closing(context: &Context<'_>) -> Vec<Block> {
    let thanks = Text::plain(Word::Thanks.text(context.lang));
    let thanks = Paragraph::new(Role::Paragraph, thanks, Style::Body, 12.0).with_previous();
    vec![Block::Paragraph(thanks), signature(context)]
}

fn signature(context: &Context<'_>) -> Block {
    let (file, lang) = (context.file, context.lang);
    let seat = file.meeting.convener;
    let seat_name = seat.map_or("", |seat| file.people.officer_name(seat.officer, lang));
    let seat_post = seat.and_then(|seat| seat.post).map_or("", |post| file.people.post_name(post, lang));
    let first =
        |texts: [&str; 2]| texts.into_iter().map(str::trim).find(|t| !t.is_empty()).unwrap_or("").to_owned();
    // The office's own convener stands in only where the meeting names none.
    let (office_name, office_post) = match seat {
        Some(_) => ("", ""),
        None => (file.office.convener_name.get(lang), file.office.convener_post.get(lang)),
    };
    let name = first([seat_name, office_name]);
    let post = first([seat_post, office_post]);
    let name = if name.is_empty() { NAME_TO_COME.to_owned() } else { name };
    let mut lines = vec![Text::plain(context.say(Word::NameInBrackets, &[("name", &name)]))];
    if !post.is_empty() {
        lines.push(Text::plain(post));
    }
    Block::Signature(Signature { lines })
}

fn copies(context: &Context<'_>) -> Vec<Block> {
    let (file, lang) = (context.file, context.lang);
    let given = file.office.copy_to.iter().map(|to| to.get(lang).trim().to_owned());
    let mut list: Vec<String> = given.filter(|to| !to.is_empty()).collect();
    if list.is_empty() {
        let collector = match file.office.district.get(lang).trim() {
            "" => Word::CopyToCollector.text(lang).to_owned(),
            district => context.say(Word::CopyToCollectorOf, &[("district", district)]),
        };
        list = vec![collector, Word::CopyToOfficers.text(lang).into(), Word::CopyToFile.text(lang).into()];
    }
    let intro = Text::plain(Word::CopyTo.text(lang));
    let intro = Paragraph::new(Role::Paragraph, intro, Style::Body, 4.0).with_next();
    let mut blocks = vec![reference(context, 18.0), Block::Paragraph(intro)];
    blocks.extend(list.into_iter().enumerate().map(|(index, to)| {
        let number = context.digits(&(index + 1).to_string());
        let label = Text::plain(context.say(Word::ListNumber, &[("number", &number)]));
        Block::ListItem { label, text: Text::plain(to), style: Style::Body }
    }));
    blocks.push(signature(context));
    blocks
}
