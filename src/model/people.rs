//! People and posts, kept apart: people move, posts stay.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Bilingual, Deputy, Lang, OfficeId, OfficerId, PostId, Responsible};

/// An office (कार्यालय), such as "कार्यालय संयुक्त निदेशक, चूरू".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    pub id: OfficeId,
    pub name: Bilingual,
}

/// A post (पद) in an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    pub id: PostId,
    pub name: Bilingual,
    pub office: Option<OfficeId>,
}

/// A person (अधिकारी) and the post that the person holds today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    pub id: OfficerId,
    pub name: Bilingual,
    pub post: Option<PostId>,
}

/// A person in the post held on that occasion, so that a paper of last year names last year's post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Seat {
    pub officer: OfficerId,
    pub post: Option<PostId>,
}

/// Everyone the program knows, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    pub offices: BTreeMap<OfficeId, Office>,
    pub posts: BTreeMap<PostId, Post>,
    pub officers: BTreeMap<OfficerId, Officer>,
}

impl People {
    pub fn officer_name(&self, id: OfficerId, lang: Lang) -> &str {
        self.officers.get(&id).map_or("", |officer| officer.name.get(lang))
    }

    /// The name of who came instead of an invitee.
    pub fn deputy_name<'a>(&'a self, deputy: &'a Deputy, lang: Lang) -> &'a str {
        match deputy {
            Deputy::Officer(id) => self.officer_name(*id, lang),
            Deputy::Named(name) => name,
        }
    }

    pub fn post_name(&self, id: PostId, lang: Lang) -> &str {
        self.posts.get(&id).map_or("", |post| post.name.get(lang))
    }

    /// The name of the office that a post belongs to; empty when it has none.
    pub fn office_of_post(&self, id: PostId, lang: Lang) -> &str {
        self.posts
            .get(&id)
            .and_then(|post| post.office)
            .and_then(|office| self.offices.get(&office))
            .map_or("", |office| office.name.get(lang))
    }

    /// The seat that an officer holds today.
    pub fn seat_of(&self, id: OfficerId) -> Seat {
        Seat { officer: id, post: self.officers.get(&id).and_then(|officer| officer.post) }
    }

    /// "नरेश कुमार, संयुक्त निदेशक"; the name alone when the seat has no post.
    pub fn seat_label(&self, seat: Seat, lang: Lang) -> String {
        let name = self.officer_name(seat.officer, lang);
        match seat.post.map(|post| self.post_name(post, lang)) {
            Some(post) if !post.is_empty() => format!("{name}, {post}"),
            _ => name.to_owned(),
        }
    }

    /// Who answers for a direction, as papers name them: an officer with the post held today, or the post.
    pub fn responsible_label(&self, who: Responsible, lang: Lang) -> String {
        match who {
            Responsible::Officer(id) => self.seat_label(self.seat_of(id), lang),
            Responsible::Post(id) => self.post_name(id, lang).to_owned(),
        }
    }
}
