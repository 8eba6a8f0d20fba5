//! What the operator has put on the wall: plain state, changed by commands, and remembered for each item.

use std::collections::BTreeMap;

use crate::model::AgendaItemId;

/// In which order a table's rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    #[default]
    AsGiven,
    WorstFirst,
}

/// What is on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Show {
    /// The figures of the item's scheme; its directions where it has none.
    Table(Order),
    /// Earlier directions on the item and those given now.
    Thread,
    /// The directions of this meeting on the item.
    Directions,
    /// Whose meeting this is.
    Title,
    Attendance,
    /// All directions of this meeting, to be read out before it is closed.
    ReadBack,
    /// Words that the operator typed for the hall.
    Message(String),
}

impl Default for Show {
    fn default() -> Self {
        Self::Table(Order::AsGiven)
    }
}

impl Show {
    /// What is shown of an item, in the order in which one key goes through it.
    const OF_ITEM: [Self; 4] =
        [Self::Table(Order::AsGiven), Self::Table(Order::WorstFirst), Self::Thread, Self::Directions];

    fn is_of_item(&self) -> bool {
        Self::OF_ITEM.contains(self)
    }
}

/// The wall's state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WallView {
    show: Show,
    /// Page of what is shown, from 0.
    page: usize,
    item: Option<AgendaItemId>,
    /// Where each item was left.
    left: BTreeMap<AgendaItemId, (Show, usize)>,
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

    pub fn item(&self) -> Option<AgendaItemId> {
        self.item
    }

    /// The meeting has come to another item: the wall shows it as it was left.
    pub fn follow(&mut self, item: Option<AgendaItemId>) {
        if item == self.item {
            return;
        }
        self.keep();
        self.item = item;
        let (show, page) = item.and_then(|item| self.left.get(&item).cloned()).unwrap_or_default();
        self.show = show;
        self.page = page;
    }

    /// Puts something on the wall; asked for again, it goes back to the item.
    pub fn put(&mut self, show: Show) {
        self.keep();
        self.blank = false;
        self.page = 0;
        let again = self.show == show && !show.is_of_item();
        self.show = if again { Show::default() } else { show };
    }

    /// The next or the previous way of showing the item.
    pub fn turn(&mut self, forward: bool) {
        let all = Show::OF_ITEM;
        let at = all.iter().position(|show| *show == self.show);
        let next = match (at, forward) {
            (Some(at), true) => (at + 1) % all.len(),
            (Some(at), false) => (at + all.len() - 1) % all.len(),
            (None, _) => 0,
        };
        let show = all.into_iter().nth(next).unwrap_or_default();
        self.put(show);
        self.keep();
    }

    /// To another page of `pages`.
    pub fn leaf(&mut self, forward: bool, pages: usize) {
        let at = self.page.min(pages.saturating_sub(1));
        self.page = if forward { (at + 1).min(pages.saturating_sub(1)) } else { at.saturating_sub(1) };
        self.keep();
    }

    fn keep(&mut self) {
        if let Some(item) = self.item.filter(|_| self.show.is_of_item()) {
            self.left.insert(item, (self.show.clone(), self.page));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(n: u128) -> Option<AgendaItemId> {
        Some(AgendaItemId(uuid::Uuid::from_u128(n)))
    }

    #[test]
    fn each_item_comes_back_as_it_was_left() {
        let mut view = WallView::default();
        view.follow(item(1));
        view.turn(true);
        view.leaf(true, 3);
        view.follow(item(2));
        assert_eq!((view.show(), view.page()), (&Show::Table(Order::AsGiven), 0));
        view.put(Show::Title);
        view.follow(item(1));
        assert_eq!((view.show(), view.page()), (&Show::Table(Order::WorstFirst), 1));
    }

    #[test]
    fn one_key_goes_through_all_ways_and_round() {
        let mut view = WallView::default();
        view.follow(item(1));
        for _ in Show::OF_ITEM {
            view.turn(true);
        }
        assert_eq!(view.show(), &Show::default());
        view.turn(false);
        assert_eq!(view.show(), &Show::Directions);
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
