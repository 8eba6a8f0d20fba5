//! A new meeting, and what it takes over: under whom, where and when a committee meets seldom changes.

use chrono::NaiveTime;

use crate::app::place::Place;
use crate::app::view::{Action, View};
use crate::i18n::screen::Screen as Word;
use crate::model::{
    Bilingual, Lang, Meeting, MeetingId, MeetingState, Officer, OfficerId, Post, PostId, Seat, Series,
};
use crate::session::Edit;

/// What is so of every meeting of a series unless somebody says otherwise.
#[derive(Default)]
struct Usual {
    venue: Bilingual,
    time: Option<NaiveTime>,
    chair: Option<Seat>,
    convener: Option<Seat>,
}

/// A meeting that can be worked on at once: in the newest series, or in the first one made here, with the
/// next number and today's date, and else as the last one was.
pub fn new_meeting(view: &View<'_>, out: &mut Vec<Action>) {
    let home = &view.data.home;
    let mut edits = Vec::new();
    let newest = home.meetings.first().map(|latest| latest.series);
    let series = match home.series.iter().find(|series| newest.is_none_or(|id| series.id == id)) {
        Some(series) => series.clone(),
        None => {
            let name = Lang::ALL.map(|lang| Word::NewSeriesName.text(lang));
            let name = Bilingual::new(name[0], name[1]);
            let series = Series { id: view.fresh(), code: "01".to_owned(), name };
            edits.push(Edit::PutSeries(series.clone()));
            series
        }
    };
    let id = view.fresh();
    let Usual { venue, time, chair, convener } = usual(view, &series, id);
    let convener = convener.or_else(|| office_convener(view, &mut edits));
    edits.push(Edit::PutMeeting(Meeting {
        id,
        number: home.next_number(series.id),
        series: series.id,
        date: view.today(),
        time,
        venue,
        subject: series.name,
        chair,
        convener,
        state: MeetingState::Draft,
        letter_number: String::new(),
        is_sample: false,
    }));
    out.push(Action::edit(Edit::All(edits)));
    out.push(Action::Open(id, Place::Prepare));
}

/// Makes it a meeting of another series. What is as usual in the old one becomes as usual in the new one, so that
/// no committee's chair is left with another; what was typed stays.
pub fn move_to(view: &View<'_>, meeting: &mut Meeting, series: &Series) {
    let home = &view.data.home;
    let old = home.series.iter().find(|old| old.id == meeting.series);
    let before = old.map(|old| usual(view, old, meeting.id)).unwrap_or_default();
    let now = usual(view, series, meeting.id);
    if old.is_some_and(|old| old.name == meeting.subject) {
        meeting.subject = series.name.clone();
    }
    follow(&mut meeting.venue, &before.venue, now.venue);
    follow(&mut meeting.time, &before.time, now.time);
    follow(&mut meeting.chair, &before.chair, now.chair);
    let convener = now.convener.or(meeting.convener);
    follow(&mut meeting.convener, &before.convener, convener);
    meeting.number = home.next_number(series.id);
    meeting.series = series.id;
}

fn follow<T: PartialEq>(value: &mut T, before: &T, now: T) {
    if value == before {
        *value = now;
    }
}

/// As the last meeting of the series was, but for this one; everybody in the post held today.
fn usual(view: &View<'_>, series: &Series, but: MeetingId) -> Usual {
    let last = view.data.home.last_of(series.id, but);
    let today = |seat: Option<Seat>| seat.map(|seat| view.data.people.seat_of(seat.officer));
    let convener = last.and_then(|last| last.convener).filter(|seat| !has_followed(view, *seat));
    Usual {
        venue: last.map(|last| last.venue.clone()).unwrap_or_default(),
        time: last.and_then(|last| last.time),
        chair: today(last.and_then(|last| last.chair)),
        convener: today(convener).or_else(|| known_convener(view)),
    }
}

/// The office has named somebody else since for the post in which this one convened.
fn has_followed(view: &View<'_>, seat: Seat) -> bool {
    let people = &view.data.people;
    let name = people.officers.get(&seat.officer).map(|officer| &officer.name);
    let post = seat.post.and_then(|post| people.posts.get(&post)).map(|post| &post.name);
    view.data.home.office.as_ref().is_some_and(|office| {
        let is_named = !office.convener_name.is_empty();
        is_named && post == Some(&office.convener_post) && name != Some(&office.convener_name)
    })
}

/// The convener whom the office has named, where the lists have that person.
fn known_convener(view: &View<'_>) -> Option<Seat> {
    let office = view.data.home.office.as_ref()?;
    let people = &view.data.people;
    let is_named =
        |officer: &&Officer| !office.convener_name.is_empty() && officer.name == office.convener_name;
    Some(people.seat_of(people.officers.values().find(is_named)?.id))
}

/// The same; where the lists do not have that person yet, made known in a post.
fn office_convener(view: &View<'_>, edits: &mut Vec<Edit>) -> Option<Seat> {
    let profile = view.data.home.office.as_ref()?;
    if profile.convener_name.is_empty() {
        return None;
    }
    let people = &view.data.people;
    let post = people.posts.values().find(|post| post.name == profile.convener_post).map(|post| post.id);
    let post: Option<PostId> = post.or_else(|| {
        let new = Post { id: view.fresh(), name: profile.convener_post.clone(), office: None };
        let id = new.id;
        (!new.name.is_empty()).then(|| {
            edits.push(Edit::PutPost(new));
            id
        })
    });
    let officer: OfficerId = view.fresh();
    edits.push(Edit::PutOfficer(Officer { id: officer, name: profile.convener_name.clone(), post }));
    Some(Seat { officer, post })
}
