//! Who answers for something, in two columns of which at most one is filled.

use crate::model::{OfficerId, PostId, Responsible};

pub(super) fn responsible(officer: Option<OfficerId>, post: Option<PostId>) -> Option<Responsible> {
    officer.map(Responsible::Officer).or(post.map(Responsible::Post))
}

pub(super) fn parts(who: Option<Responsible>) -> (Option<OfficerId>, Option<PostId>) {
    match who {
        Some(Responsible::Officer(officer)) => (Some(officer), None),
        Some(Responsible::Post(post)) => (None, Some(post)),
        None => (None, None),
    }
}
