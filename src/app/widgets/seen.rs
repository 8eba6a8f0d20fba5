//! What is chosen comes into sight when it is another or stands elsewhere, and one may scroll away from it after that.

/// What was drawn as the chosen one, and how far down it stood.
#[derive(Debug)]
pub struct Seen<T>(Option<(T, usize)>);

impl<T> Default for Seen<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: PartialEq> Seen<T> {
    /// True where another is chosen now, or the same one stands elsewhere: it is to come into sight. Asked once a frame.
    pub fn moves_to(&mut self, chosen: T, place: usize) -> bool {
        let now = Some((chosen, place));
        let moved = self.0 != now;
        self.0 = now;
        moved
    }
}
