//! What the three lists show, and what finds a record in them: a person also by post and office.

use crate::app::screens::record_list::Line;
use crate::model::{Bilingual, Lang, Office, OfficeId, OfficerId, People, PostId};

pub fn officers(people: &People, lang: Lang) -> Vec<Line<OfficerId>> {
    let line = |id: OfficerId, name: &Bilingual, post: Option<PostId>| {
        let shown = post.map(|post| people.post_name(post, lang)).unwrap_or_default();
        let office =
            post.and_then(|post| people.posts.get(&post)).and_then(|post| office(people, post.office));
        let search = post.map(|post| {
            let offices = office.map(|office| both(&office.name)).unwrap_or_default();
            format!("{} {offices}", people.post_name(post, lang.other()))
        });
        Line::new(id, name, lang, shown.to_owned(), &search.unwrap_or_default())
    };
    people.officers.values().map(|officer| line(officer.id, &officer.name, officer.post)).collect()
}

pub fn posts(people: &People, lang: Lang) -> Vec<Line<PostId>> {
    let line = |id: PostId, name: &Bilingual, place: Option<&Office>| {
        let shown = place.map(|office| office.name.get(lang).to_owned()).unwrap_or_default();
        let search = place.map(|office| both(&office.name)).unwrap_or_default();
        Line::new(id, name, lang, shown, &search)
    };
    people.posts.values().map(|post| line(post.id, &post.name, office(people, post.office))).collect()
}

pub fn offices(people: &People, lang: Lang) -> Vec<Line<OfficeId>> {
    let line = |office: &Office| Line::new(office.id, &office.name, lang, String::new(), "");
    people.offices.values().map(line).collect()
}

fn office(people: &People, id: Option<OfficeId>) -> Option<&Office> {
    people.offices.get(&id?)
}

fn both(name: &Bilingual) -> String {
    format!("{} {}", name.hi, name.en)
}
