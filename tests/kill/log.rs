//! What the typist wrote down before it was killed, and what follows from it. Times are milliseconds since
//! it began.

/// A line of the log that was written whole.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Line {
    /// A letter was handed to the window, and the frame that took it was drawn.
    Typed(u64),
    Frame(u64),
    Beat(u64),
    /// So many letters are stored, as the window was told.
    Stored(usize),
}

pub struct Log {
    lines: Vec<Line>,
}

fn line(text: &str) -> Option<Line> {
    let mut words = text.split(' ');
    let (kind, number) = (words.next()?, words.next()?.parse().ok()?);
    match kind {
        "typed" => Some(Line::Typed(number)),
        "frame" => Some(Line::Frame(number)),
        "beat" => Some(Line::Beat(number)),
        "stored" => usize::try_from(number).ok().map(Line::Stored),
        _ => None,
    }
}

/// The first letter has been typed.
pub fn has_begun(written: &[u8]) -> bool {
    String::from_utf8_lossy(written).contains("\ntyped ")
}

impl Log {
    pub fn read(written: &[u8]) -> Self {
        let text = String::from_utf8_lossy(written);
        // What follows the last line break may have been cut off by the kill.
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        Self { lines: whole.lines().filter_map(line).collect() }
    }

    fn times(&self, of: impl Fn(Line) -> Option<u64>) -> Vec<u64> {
        self.lines.iter().copied().filter_map(of).collect()
    }

    fn keys(&self) -> Vec<u64> {
        self.times(|line| if let Line::Typed(at) = line { Some(at) } else { None })
    }

    /// The last sign of life. The kill came after it.
    fn end(&self) -> u64 {
        let all = self.times(|line| match line {
            Line::Typed(at) | Line::Frame(at) | Line::Beat(at) => Some(at),
            Line::Stored(_) => None,
        });
        all.into_iter().max().unwrap_or(0)
    }

    pub fn typed(&self) -> usize {
        self.keys().len()
    }

    /// How many letters the window knew to be stored.
    pub fn stored(&self) -> usize {
        let told = |line: &Line| if let Line::Stored(count) = line { Some(*count) } else { None };
        self.lines.iter().rev().find_map(told).unwrap_or(0)
    }

    /// By how much the machine, and not the program, was late at its worst.
    ///
    /// A letter waits for the next frame, and the commit for its thread and for the disk. Where the machine
    /// has other work, each of the two is late by what the log shows of it: the longest time between two
    /// frames, and the longest between two beats of a thread that does nothing but wake up and write four
    /// bytes. A commit syncs the disk once, and a checkpoint, which may come with it, twice more; so the
    /// second counts three times. On a machine with nothing else to do it is less than a tenth of a second.
    pub fn allowance_ms(&self) -> u64 {
        let frames = self.times(|line| if let Line::Frame(at) = line { Some(at) } else { None });
        let beats = self.times(|line| if let Line::Beat(at) = line { Some(at) } else { None });
        longest_gap(&frames, self.end()) + 3 * longest_gap(&beats, self.end())
    }

    /// How many letters had been typed so long before the end that they must be on disk.
    pub fn due(&self, promise_ms: u64) -> usize {
        let limit = promise_ms + self.allowance_ms();
        self.keys().iter().filter(|at| **at + limit <= self.end()).count()
    }
}

/// The longest time without a sign, from the beginning to `end`.
fn longest_gap(signs: &[u64], end: u64) -> u64 {
    let mut before = 0;
    let mut longest = 0;
    for at in signs.iter().copied().chain([end]) {
        longest = longest.max(at.saturating_sub(before));
        before = at;
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_due_half_a_second_and_the_machines_delay_after_it_was_typed() {
        let mut text = String::from("test child ... ");
        for at in (0..=1_000).step_by(10) {
            text.push_str(&format!("\nframe {at}\n\nbeat {at}\n"));
            if at % 100 == 0 {
                text.push_str(&format!("\ntyped {at}\n"));
            }
        }
        text.push_str("\nstored 3 901\n\ntyped 10");
        let log = Log::read(text.as_bytes());
        assert_eq!((log.typed(), log.stored(), log.allowance_ms()), (11, 3, 40));
        // At 0, 100, 200, 300 and 400.
        assert_eq!(log.due(500), 5);
        assert!(has_begun(text.as_bytes()) && !has_begun(b"test child ... \nframe 1\n"));
    }

    #[test]
    fn a_machine_that_stood_still_is_given_that_time() {
        let log = Log::read(b"\nframe 10\n\nbeat 10\n\ntyped 10\n\nframe 400\n\nbeat 20\n\nbeat 700\n");
        assert_eq!(log.allowance_ms(), 390 + 3 * 680);
        assert_eq!(log.due(500), 0);
    }
}
