//! A record while it is being typed. The screen edits the draft; the draft knows when it is due to be
//! saved, and takes what the store holds only when nothing typed would be lost by it.

/// How long typing may wait for the disk, in seconds. Half a second is promised; the commit takes the rest.
pub const SAVE_AFTER_S: f64 = 0.25;

/// A typed record over the stored one.
#[derive(Clone, Debug)]
pub struct Draft<T> {
    value: T,
    stored: T,
    /// When the oldest unsaved change was typed.
    changed_at_s: Option<f64>,
    /// The save on its way, by its ticket.
    sent: Option<u64>,
    /// A rule refused the value: it stays as typed until it is changed again.
    refused: bool,
}

impl<T: Clone + PartialEq> Draft<T> {
    pub fn new(stored: T) -> Self {
        Self { value: stored.clone(), stored, changed_at_s: None, sent: None, refused: false }
    }

    pub fn value(&self) -> &T {
        &self.value
    }

    /// For widgets; call `touched` after a change.
    pub fn value_mut(&mut self) -> &mut T {
        &mut self.value
    }

    /// Notes that the value may have been changed by hand.
    pub fn touched(&mut self, now_s: f64) {
        self.refused = false;
        if self.value != self.stored && self.changed_at_s.is_none() {
            self.changed_at_s = Some(now_s);
        }
    }

    /// True while something typed is not in what the store holds as of `handled`.
    pub fn is_unsaved_as_of(&self, handled: u64) -> bool {
        self.changed_at_s.is_some() || self.sent.is_some_and(|ticket| handled < ticket)
    }

    /// The value to save when its time has come, or at once when `now_please`.
    pub fn due(&self, now_s: f64, now_please: bool) -> Option<&T> {
        let since = self.changed_at_s?;
        (now_please || now_s - since >= SAVE_AFTER_S).then_some(&self.value)
    }

    /// Seconds until it is due; `None` when there is nothing to save.
    pub fn due_in_s(&self, now_s: f64) -> Option<f64> {
        self.changed_at_s.map(|since| (since + SAVE_AFTER_S - now_s).max(0.0))
    }

    /// Notes that the current value is on its way to the store.
    pub fn sent(&mut self, ticket: u64) {
        self.stored = self.value.clone();
        self.changed_at_s = None;
        self.sent = Some(ticket);
    }

    /// Takes what the store holds as of `handled`, the last ticket that it has dealt with. What is typed
    /// and not saved yet stays.
    pub fn sync(&mut self, stored: &T, handled: u64) {
        self.sync_kept(stored, handled, |_| false);
    }

    /// The same where the store does not keep all that may be typed, such as an empty line that waits for its words:
    /// a value that is kept as what is stored stays as it was typed.
    pub fn sync_kept(&mut self, stored: &T, handled: u64, is_kept_so: impl Fn(&T) -> bool) {
        match self.sent {
            Some(ticket) if handled < ticket => return,
            _ => self.sent = None,
        }
        if self.changed_at_s.is_none() && !self.refused && self.value != *stored && !is_kept_so(&self.value) {
            self.value = stored.clone();
        }
        self.stored = stored.clone();
    }

    /// The save with this ticket failed and the value is unsaved again. It is tried again at the given
    /// time, or, without one, when it is changed: a rule would refuse it again.
    pub fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        if self.sent == Some(ticket) {
            self.sent = None;
            self.refused = retry_at_s.is_none();
            if self.changed_at_s.is_none() {
                self.changed_at_s = retry_at_s;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_goes_on_while_the_save_is_on_its_way() {
        let mut draft = Draft::new(String::new());
        draft.value_mut().push('क');
        draft.touched(1.0);
        assert_eq!(draft.due(1.1, false), None);
        assert_eq!(draft.due(1.25, false).map(String::as_str), Some("क"));
        draft.sent(7);
        draft.value_mut().push('ख');
        draft.touched(1.3);
        draft.sync(&"क".to_owned(), 7);
        assert_eq!(draft.value(), "कख");
        assert_eq!(draft.due(1.6, false).map(String::as_str), Some("कख"));
    }

    #[test]
    fn news_from_before_the_save_does_not_bring_back_the_old_text() {
        let mut draft = Draft::new("पुराना".to_owned());
        *draft.value_mut() = "नया".to_owned();
        draft.touched(0.0);
        draft.sent(3);
        draft.sync(&"पुराना".to_owned(), 2);
        assert_eq!(draft.value(), "नया");
    }

    #[test]
    fn an_empty_line_that_is_not_kept_stays_in_the_field_until_the_store_has_something_else() {
        let kept = |value: &String| value.trim_end().to_owned();
        let mut draft = Draft::new("हाँ".to_owned());
        draft.value_mut().push('\n');
        draft.touched(0.0);
        draft.sent(1);
        draft.sync_kept(&"हाँ".to_owned(), 1, |value| kept(value) == "हाँ");
        assert_eq!(draft.value(), "हाँ\n");
        draft.sync_kept(&"ना".to_owned(), 2, |value| kept(value) == "ना");
        assert_eq!(draft.value(), "ना");
    }

    #[test]
    fn undo_elsewhere_reaches_a_draft_that_is_saved() {
        let mut draft = Draft::new("नया".to_owned());
        draft.sync(&"पुराना".to_owned(), 1);
        assert_eq!(draft.value(), "पुराना");
        assert!(!draft.is_unsaved_as_of(1));
    }

    #[test]
    fn a_failed_save_keeps_the_text_and_is_tried_again() {
        let mut draft = Draft::new(String::new());
        draft.value_mut().push('क');
        draft.touched(0.0);
        draft.sent(1);
        draft.failed(1, Some(2.0));
        draft.sync(&String::new(), 1);
        assert_eq!(draft.value(), "क");
        assert!(draft.due(2.1, false).is_none());
        assert!(draft.due(2.25, false).is_some());
    }

    #[test]
    fn what_a_rule_refused_stays_as_typed_and_is_not_tried_until_it_is_changed() {
        let mut draft = Draft::new(11);
        *draft.value_mut() = 10;
        draft.touched(0.0);
        draft.sent(4);
        draft.failed(4, None);
        draft.sync(&11, 4);
        assert_eq!((*draft.value(), draft.due(99.0, true)), (10, None));
        *draft.value_mut() = 12;
        draft.touched(100.0);
        assert_eq!(draft.due(100.25, false), Some(&12));
    }
}
