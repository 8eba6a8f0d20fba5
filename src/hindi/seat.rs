//! Who sat on an invitee's seat, as wall and papers say it.

use crate::i18n::screen::Screen;
use crate::model::{Attendance, Invitee, Lang, People};

/// The name, and below it the post: of the invitee, or of a deputy for whom he sat: "सुरेश मीणा" and "पुष्पा सैनी,
/// प्रोग्रामर के प्रतिनिधि". A deputy whom nobody named is the invitee still.
pub fn who_sat(people: &People, invitee: &Invitee, lang: Lang) -> (String, String) {
    let invited = people.officer_name(invitee.seat.officer, lang);
    let post = invitee.seat.post.map_or("", |post| people.post_name(post, lang));
    let deputy = invitee.deputy.as_ref().filter(|_| invitee.attendance == Attendance::Deputy);
    let deputy = deputy.map(|deputy| people.deputy_name(deputy, lang)).filter(|name| !name.is_empty());
    let Some(deputy) = deputy else { return (invited.to_owned(), post.to_owned()) };
    let of = [invited, post].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    (deputy.to_owned(), Screen::DeputyOf.with(lang, &[("of", &of)]))
}
