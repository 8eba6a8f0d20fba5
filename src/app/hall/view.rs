//! What the operator has put on the wall: plain state, changed by commands, and remembered for each item.

use std::collections::BTreeMap;

use crate::model::{AgendaItemId, IndicatorCode, UnitId, WallScene};

pub use crate::model::{WallOrder as Order, WallShow as Show};

/// What a picture is about, whatever the operator points at meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pin {
    pub unit: Option<UnitId>,
    pub indicator: Option<IndicatorCode>,
}

/// How much larger than it must be the text on the wall is, for a hall that is deeper than its screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Zoom(u8);

impl Zoom {
    const FACTORS: [f32; 4] = [1.0, 1.25, 1.5, 2.0];

    pub fn factor(self) -> f32 {
        Self::FACTORS.get(usize::from(self.0)).copied().unwrap_or(1.0)
    }

    /// A step larger or smaller; the last one stays.
    pub fn step(self, larger: bool) -> Self {
        let most = Self::FACTORS.len() as u8 - 1;
        Self(if larger { (self.0 + 1).min(most) } else { self.0.saturating_sub(1) })
    }
}

/// How an item was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Left {
    show: Show,
    page: usize,
    zoom: Zoom,
    pin: Pin,
}

/// The wall's state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WallView {
    show: Show,
    /// Page of what is shown, from 0.
    page: usize,
    zoom: Zoom,
    pin: Pin,
    item: Option<AgendaItemId>,
    left: BTreeMap<AgendaItemId, Left>,
    /// Page of the read-back when it gave way to something else.
    read: usize,
    pub blank: bool,
    /// What is being typed is seen before it is stored.
    pub live: bool,
}

impl WallView {
    pub fn show(&self) -> &Show {
        &self.show
    }

    pub fn page(&self) -> usize {
        self.page
    }

    pub fn zoom(&self) -> Zoom {
        self.zoom
    }

    pub fn pin(&self) -> &Pin {
        &self.pin
    }

    pub fn item(&self) -> Option<AgendaItemId> {
        self.item
    }

    /// The picture is about what the operator points at again.
    pub fn unpin(&mut self) {
        self.pin = Pin::default();
        self.keep();
    }

    /// To this page, where what is talked about stands.
    pub fn turn_to(&mut self, page: usize) {
        self.page = page;
        self.keep();
    }

    /// The meeting has come to another item: the wall shows it as it was left. While directions are read out, it goes
    /// on with that: one is only gone to for what the chair corrects.
    pub fn follow(&mut self, item: Option<AgendaItemId>) {
        if item == self.item {
            return;
        }
        self.keep();
        self.item = item;
        if self.show != Show::ReadBack {
            self.take_up();
        }
    }

    /// Another meeting is open: the last one's directions are no longer read out.
    pub fn begin(&mut self) {
        if self.show == Show::ReadBack {
            self.show = Show::default();
            self.page = 0;
        }
        self.read = 0;
    }

    /// The item as it was left.
    fn take_up(&mut self) {
        let left = self.item.and_then(|item| self.left.get(&item).cloned()).unwrap_or_default();
        Left { show: self.show, page: self.page, zoom: self.zoom, pin: self.pin } = left;
    }

    /// Puts something on the wall; asked for again, it goes back to the item.
    pub fn put(&mut self, show: Show) {
        self.keep();
        self.blank = false;
        if self.show == show && !show.is_of_item() {
            return self.take_up();
        }
        // What is not of the item has the size of its own.
        if !show.is_of_item() || !self.show.is_of_item() {
            self.zoom = if show.is_of_item() { self.zoom_left() } else { Zoom::default() };
        }
        self.page = if show == Show::ReadBack { self.read } else { 0 };
        self.show = show;
        self.pin = Pin::default();
        self.keep();
    }

    /// Puts up what was lined up, at the item that it is of.
    pub fn call_up(&mut self, scene: WallScene) {
        self.keep();
        self.blank = false;
        let WallScene { item, show, unit, indicator } = scene;
        self.item = item.or(self.item);
        self.zoom = if show.is_of_item() { self.zoom_left() } else { Zoom::default() };
        self.page = 0;
        self.pin = Pin { unit, indicator };
        self.show = show;
        self.keep();
    }

    fn zoom_left(&self) -> Zoom {
        self.item.and_then(|item| self.left.get(&item)).map(|left| left.zoom).unwrap_or_default()
    }

    /// The next or the previous of the ways in which the item can be shown; `now` is the one that is seen. From what
    /// is of the meeting it goes back to the item as it was left.
    pub fn turn(&mut self, forward: bool, ways: &[Show], now: &Show) {
        if !self.show.is_of_item() {
            return self.put(self.show.clone());
        }
        let at = ways.iter().position(|show| show == now);
        let next = match (at, forward) {
            (Some(at), true) => (at + 1) % ways.len(),
            (Some(at), false) => (at + ways.len() - 1) % ways.len(),
            (None, _) => 0,
        };
        self.put(ways.get(next).cloned().unwrap_or_default());
    }

    /// Larger or smaller text.
    pub fn enlarge(&mut self, larger: bool) {
        self.zoom = self.zoom.step(larger);
        self.page = 0;
        self.keep();
    }

    /// To another page of `pages`.
    pub fn leaf(&mut self, forward: bool, pages: usize) {
        let at = self.page.min(pages.saturating_sub(1));
        self.page = if forward { (at + 1).min(pages.saturating_sub(1)) } else { at.saturating_sub(1) };
        self.keep();
    }

    fn keep(&mut self) {
        if self.show == Show::ReadBack {
            self.read = self.page;
        }
        if let Some(item) = self.item.filter(|_| self.show.is_of_item()) {
            let (show, pin) = (self.show.clone(), self.pin.clone());
            let left = Left { show, page: self.page, zoom: self.zoom, pin };
            self.left.insert(item, left);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ChartKind;

    fn item(n: u128) -> Option<AgendaItemId> {
        Some(AgendaItemId(uuid::Uuid::from_u128(n)))
    }

    fn turn(view: &mut WallView, forward: bool) {
        let now = view.show().clone();
        view.turn(forward, &Show::OF_ITEM, &now);
    }

    #[test]
    fn each_item_comes_back_as_it_was_left() {
        let mut view = WallView::default();
        view.follow(item(1));
        turn(&mut view, true);
        view.enlarge(true);
        view.leaf(true, 3);
        view.follow(item(2));
        assert_eq!((view.show(), view.page(), view.zoom()), (&Show::default(), 0, Zoom::default()));
        view.put(Show::Title);
        assert_eq!(view.zoom(), Zoom::default());
        view.follow(item(1));
        let left = (view.show(), view.page(), view.zoom().factor());
        assert_eq!(left, (&Show::Table(Order::WorstFirst), 1, 1.25));
        view.put(Show::Title);
        assert_eq!((view.page(), view.zoom().factor()), (0, 1.0));
        view.put(Show::Title);
        assert_eq!((view.show(), view.page()), (&Show::Table(Order::WorstFirst), 1), "back to the item");
        view.put(Show::Attendance);
        view.put(Show::Chart(ChartKind::Bars));
        assert_eq!(
            (view.show(), view.page(), view.zoom().factor()),
            (&Show::Chart(ChartKind::Bars), 0, 1.25)
        );
    }

    #[test]
    fn text_grows_and_shrinks_by_steps_that_end() {
        let mut zoom = Zoom::default().step(false);
        assert_eq!(zoom.factor(), 1.0);
        for _ in 0..9 {
            zoom = zoom.step(true);
        }
        assert_eq!(zoom.factor(), 2.0);
    }

    #[test]
    fn one_key_goes_through_all_ways_and_round() {
        let mut view = WallView::default();
        view.follow(item(1));
        for _ in Show::OF_ITEM {
            turn(&mut view, true);
        }
        assert_eq!(view.show(), &Show::default());
        turn(&mut view, false);
        assert_eq!(view.show(), &Show::Directions);
        let ways = [Show::Thread, Show::Directions];
        view.turn(true, &ways, &Show::Directions);
        assert_eq!(view.show(), &Show::Thread);
        view.turn(true, &[], &Show::Thread);
        assert_eq!(view.show(), &Show::default(), "nothing to choose from");
    }

    #[test]
    fn what_is_put_on_the_wall_twice_gives_way_to_the_item() {
        let mut view = WallView { blank: true, ..WallView::default() };
        view.put(Show::Attendance);
        assert!(!view.blank);
        view.put(Show::Attendance);
        assert_eq!(view.show(), &Show::default());
    }

    #[test]
    fn pages_end_at_the_first_and_the_last() {
        let mut view = WallView::default();
        view.leaf(false, 2);
        assert_eq!(view.page(), 0);
        for _ in 0..5 {
            view.leaf(true, 2);
        }
        assert_eq!(view.page(), 1);
        view.leaf(true, 0);
        assert_eq!(view.page(), 0);
    }
}
