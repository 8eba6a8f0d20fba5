//! The wall: what the hall sees, beside what the operator does. Stored data → scene → page → paint, one way;
//! the operator's small preview and the wall are the same page.
//!
//! Two ways to the hall: a window of its own on the projector (`projector`), or the operator's own window in
//! hall view where the laptop is mirrored.

pub mod build;
pub mod layout;
pub mod list;
pub mod measure;
pub mod outputs;
pub mod paint;
pub mod picture;
pub mod projector;
#[cfg(target_os = "linux")]
mod randr;
pub mod scene;
pub mod unentered;
pub mod view;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::app::timing::Used;
use crate::model::{
    AgendaItemId, ChartKind, Direction, DirectionId, IndicatorCode, Lang, MeetingFile, MeetingId, UnitId,
    WallScene,
};

use build::Wanted;
use list::ListPlace;
use measure::Measure;
use picture::{Picture, Screen};
use scene::Scene;
use unentered::Unentered;
use view::{Show, WallView, Zoom};

#[cfg(target_os = "linux")]
pub use randr::speaks_x11;

/// What the meeting screen points at.
#[derive(Clone, Debug, Default)]
pub struct Pointing {
    pub item: Option<AgendaItemId>,
    /// The row that has the table's cursor.
    pub unit: Option<UnitId>,
    /// The column that has it.
    pub indicator: Option<IndicatorCode>,
    /// The earlier direction that is asked after.
    pub asked_after: Option<DirectionId>,
    pub all_columns: bool,
    /// The direction in the editor, as it is typed.
    pub typing: Option<Direction>,
    /// What the hall sees in place of words that were typed and not entered.
    pub unentered: Unentered,
    /// That which was entered last.
    pub said: Option<DirectionId>,
    /// How long the item has taken by now.
    pub used: Option<Used>,
}

/// The wall and what is on it.
#[derive(Default)]
pub struct Hall {
    pub view: WallView,
    pub projector: projector::Projector,
    pub outputs: outputs::Outputs,
    /// The operator's own window shows the wall.
    pub mirrored: bool,
    /// It takes the whole screen meanwhile; whether it did before.
    pub filled_from: Option<bool>,
    /// What was called up last of what is lined up.
    pub in_list: Option<ListPlace>,
    /// The meeting that was shown last.
    meeting: Option<MeetingId>,
    /// While this stands the wall does not change, whatever the operator looks at and chooses.
    held: Option<Page>,
    /// What would be seen if the wall were neither blank nor held.
    wanted: Option<Page>,
    measure: Measure,
    drawn: Option<Drawn>,
    /// What goes up when the wall is let go on.
    waiting: Option<Drawn>,
    /// What was talked about last.
    talk: Talk,
    /// The part of the screen that the picture had last.
    share: f32,
    /// The page that was seen before the picture gave up a part of the screen.
    whole: Option<Whole>,
}

/// A page of the whole screen, and the one that stands for it while there is less room.
#[derive(Clone, Copy, Debug)]
struct Whole {
    item: Option<AgendaItemId>,
    page: usize,
    pages: usize,
    /// The first card that began on it.
    card: Option<usize>,
    shown: usize,
}

/// What is talked about: the page turns to it when it changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Talk {
    item: Option<AgendaItemId>,
    unit: Option<UnitId>,
    /// With the number of its entries: a new one may give it another place.
    asked_after: Option<(DirectionId, usize)>,
    /// The direction that was entered last, or is typed before the hall, and how far.
    said: Option<(DirectionId, usize)>,
}

/// All that a picture is made from.
#[derive(Clone, Debug, Default, PartialEq)]
struct Page {
    scene: Scene,
    screen: Screen,
    zoom: Zoom,
    at: usize,
}

/// The page that was laid out last, and its picture.
struct Drawn {
    page: Page,
    picture: Arc<Picture>,
}

impl Hall {
    /// True when the hall sees anything of the program but the operator's own window.
    pub fn is_on(&self) -> bool {
        self.mirrored || self.projector.is_open()
    }

    pub fn is_frozen(&self) -> bool {
        self.held.is_some()
    }

    /// The hall may see another item than this one.
    pub fn may_be_of_another(&self, item: Option<AgendaItemId>) -> bool {
        self.is_frozen() || self.view.item() != item || *self.view.show() == Show::ReadBack
    }

    /// Holds what is on the wall, or lets it go on: what was chosen meanwhile goes up then.
    pub fn freeze(&mut self) {
        self.held = match self.held.take() {
            Some(_) => None,
            None => self.wanted.clone(),
        };
    }

    /// What waits behind a wall that is held.
    pub fn waiting(&self) -> Option<&Picture> {
        self.waiting.as_ref().map(|drawn| &*drawn.picture)
    }

    /// The page that the hall sees now. Laid out anew only when something on it has changed.
    pub fn picture(
        &mut self,
        file: Option<&MeetingFile>,
        lang: Lang,
        pointing: &Pointing,
        screen: Screen,
    ) -> Arc<Picture> {
        self.follow(file, pointing.item);
        let scene = file.map(|file| self.scene(file, lang, pointing));
        let scene = scene.unwrap_or_else(|| build::blank(None, lang));
        self.keep_place(&scene, screen);
        let asked_after = pointing.asked_after.map(|id| (id, file.map_or(0, |file| entries_on(file, id))));
        self.turn_to_talk(&scene, screen, pointing, asked_after);
        let wanted = Page { scene, screen, zoom: self.view.zoom(), at: self.view.page() };
        self.waiting = match &self.held {
            Some(_) => Some(drawn(self.waiting.take(), &wanted, &mut self.measure)),
            None => None,
        };
        if let Some(held) = &mut self.held {
            held.screen = screen;
        }
        let drawn = if self.view.blank {
            let scene = build::blank(file, lang);
            drawn(self.drawn.take(), &Page { scene, screen, ..Page::default() }, &mut self.measure)
        } else {
            drawn(self.drawn.take(), self.held.as_ref().unwrap_or(&wanted), &mut self.measure)
        };
        self.wanted = Some(wanted);
        let picture = Arc::clone(&drawn.picture);
        self.drawn = Some(drawn);
        picture
    }

    /// The meeting has come to this item.
    pub fn follow(&mut self, file: Option<&MeetingFile>, item: Option<AgendaItemId>) {
        let Some(meeting) = file.map(|file| file.meeting.id) else { return };
        if self.meeting.replace(meeting).is_some_and(|before| before != meeting) {
            self.view.begin();
        }
        if item.is_some() {
            self.view.follow(item);
        }
    }

    /// With another share of the screen the pages are others: what was seen stays in sight, and comes back as it was.
    fn keep_place(&mut self, scene: &Scene, screen: Screen) {
        let before = std::mem::replace(&mut self.share, screen.share);
        if before == screen.share {
            return;
        }
        let (item, at) = (self.view.item(), self.view.page());
        let seen = self.drawn.as_ref().filter(|_| !self.view.blank && self.held.is_none());
        let (pages, had_focus) =
            seen.map_or((1, false), |seen| (seen.picture.pages.max(1), seen.picture.focus == Some(at)));
        let back = self.whole.filter(|whole| (whole.item, whole.shown) == (item, at));
        let shown = match back {
            Some(whole) if screen.share == 1.0 => whole.page,
            _ => {
                let page = layout::lay_out(scene, screen, self.view.zoom(), at, &mut self.measure);
                // From the whole screen's page, however often the room changes meanwhile.
                let (from, of) = back.map_or((at, pages), |whole| (whole.page, whole.pages));
                let card = back
                    .map_or_else(|| seen.and_then(|seen| seen.picture.first_card(at)), |whole| whole.card);
                let begins = card.and_then(|card| page.begins.get(card).copied());
                page.focus.filter(|_| had_focus).or(begins).unwrap_or(from * page.pages / of)
            }
        };
        self.whole = if screen.share == 1.0 {
            None
        } else if before == 1.0 {
            Some(Whole {
                item,
                page: at,
                pages,
                card: seen.and_then(|seen| seen.picture.first_card(at)),
                shown,
            })
        } else {
            back.map(|whole| Whole { shown, ..whole })
        };
        if shown != at {
            self.view.turn_to(shown);
        }
    }

    /// Turns to the page with what is talked about, where that is something else than before. An item that is come
    /// to shows the page on which it was left.
    fn turn_to_talk(
        &mut self,
        scene: &Scene,
        screen: Screen,
        pointing: &Pointing,
        asked_after: Option<(DirectionId, usize)>,
    ) {
        let unit = self.view.pin().unit.or(pointing.unit);
        let live = pointing.typing.as_ref().filter(|typing| self.view.live && !typing.text.is_empty());
        let said = live.map(|typing| (typing.id, typing.text.len()));
        let said = said.or(pointing.said.map(|id| (id, 0)));
        let talk = Talk { item: self.view.item(), unit, asked_after, said };
        // What is of the meeting has no place to turn to; the item is turned to it when it is shown again.
        if !self.view.show().is_of_item() {
            return;
        }
        let before = std::mem::replace(&mut self.talk, talk);
        let asks_other = talk.asked_after.is_some() && talk.asked_after != before.asked_after;
        let is_other = asks_other
            || before.item == talk.item
                && (talk.unit.is_some() && talk.unit != before.unit
                    || talk.said.is_some() && talk.said != before.said);
        // What is no longer talked about stays in sight.
        if !is_other {
            return;
        }
        let (zoom, at) = (self.view.zoom(), self.view.page());
        let page = layout::lay_out(scene, screen, zoom, at, &mut self.measure);
        if let Some(focus) = page.focus.filter(|focus| *focus != at) {
            self.view.turn_to(focus);
        }
    }

    fn scene(&self, file: &MeetingFile, lang: Lang, pointing: &Pointing) -> Scene {
        build::scene(file, &self.wanted(self.view.show(), lang, pointing))
    }

    fn wanted<'a>(&'a self, show: &'a Show, lang: Lang, pointing: &'a Pointing) -> Wanted<'a> {
        let pin = self.view.pin();
        Wanted {
            lang,
            show,
            item: self.view.item(),
            focus: pin.unit.or(pointing.unit),
            indicator: pin.indicator.as_ref().or(pointing.indicator.as_ref()),
            asked_after: pointing.asked_after,
            all_columns: pointing.all_columns,
            typing: pointing.typing.as_ref(),
            unentered: &pointing.unentered,
            live: self.view.live,
            // While an earlier one is asked after, that is what is talked about.
            said: pointing.said.filter(|_| pointing.asked_after.is_none()),
            used: pointing.used,
        }
    }

    /// The rows that are shown, in the order in which they stand.
    pub fn rows(&self, file: &MeetingFile, lang: Lang, pointing: &Pointing) -> Vec<UnitId> {
        build::rows(file, &self.wanted(self.view.show(), lang, pointing))
    }

    /// That of them which is talked about.
    pub fn row_shown(&self, file: &MeetingFile, lang: Lang, pointing: &Pointing) -> Option<UnitId> {
        build::row_shown(file, &self.wanted(self.view.show(), lang, pointing))
    }

    /// What is chosen now, to be called up again later.
    pub fn scene_now(&self, file: &MeetingFile, lang: Lang, pointing: &Pointing) -> WallScene {
        build::to_call_up(file, &self.wanted(&self.shown(file), lang, pointing))
    }

    /// All that the item can be shown as, and what is of the meeting.
    pub fn scenes_to_add(&self, file: &MeetingFile, lang: Lang, pointing: &Pointing) -> Vec<WallScene> {
        let of_item = build::ways(file, self.view.item()).into_iter();
        let all = of_item.chain([Show::Title, Show::Attendance, Show::ReadBack]);
        all.map(|show| build::to_call_up(file, &self.wanted(&show, lang, pointing))).collect()
    }

    /// Puts a scene of the list on the wall; on a wall that is held, it waits.
    pub fn call_up(&mut self, file: &MeetingFile, at: usize, scene: WallScene) {
        self.in_list = Some(ListPlace { meeting: file.meeting.id, at, scene: scene.clone() });
        self.choose(|view| view.call_up(scene));
    }

    /// The next or the previous way of showing the item.
    pub fn turn(&mut self, forward: bool, file: &MeetingFile) {
        let (ways, now) = (build::ways(file, self.view.item()), self.shown(file));
        self.choose(|view| view.turn(forward, &ways, &now));
    }

    /// The chart of the item, or the next of its charts.
    pub fn turn_charts(&mut self, file: &MeetingFile) {
        let mut ways = build::ways(file, self.view.item());
        ways.retain(|show| matches!(show, Show::Chart(_)));
        let now = self.shown(file);
        let at = ways.iter().position(|show| *show == now);
        let next = ways.get(at.map_or(0, |at| (at + 1) % ways.len())).cloned();
        self.put(next.unwrap_or(Show::Chart(ChartKind::Bars)));
    }

    /// What is seen of the item, or would be if the wall were let go on.
    pub fn shown(&self, file: &MeetingFile) -> Show {
        build::shown(file, self.view.show(), self.view.item())
    }

    /// The next or the previous page of what is shown, or waits.
    pub fn leaf(&mut self, forward: bool) {
        let of = self.waiting.as_ref().or(self.drawn.as_ref().filter(|_| !self.view.blank));
        if let Some(pages) = of.map(|drawn| drawn.picture.pages) {
            self.view.leaf(forward, pages);
        }
    }

    /// Puts something on the wall, which is no longer blank then; on a wall that is held, it waits.
    pub fn put(&mut self, show: Show) {
        self.choose(|view| view.put(show));
    }

    fn choose(&mut self, how: impl FnOnce(&mut WallView)) {
        let blank = self.view.blank;
        how(&mut self.view);
        // A wall that is held stays as it is.
        if self.held.is_some() {
            self.view.blank = blank;
        }
    }
}

/// How much was entered on an earlier direction.
fn entries_on(file: &MeetingFile, direction: DirectionId) -> usize {
    let past = file.earlier.iter().find(|past| past.direction.id == direction);
    past.map_or(0, |past| past.entries.len())
}

/// The page laid out, unless that is what was laid out last.
fn drawn(last: Option<Drawn>, page: &Page, measure: &mut Measure) -> Drawn {
    match last {
        Some(last) if last.page == *page => last,
        _ => {
            let picture = layout::lay_out(&page.scene, page.screen, page.zoom, page.at, measure);
            Drawn { page: page.clone(), picture: Arc::new(picture) }
        }
    }
}
