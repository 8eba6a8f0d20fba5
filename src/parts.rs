//! Long lists worked through on several threads at once, part by part.

use std::num::NonZero;
use std::sync::LazyLock;
use std::thread;

/// Of what is done in no time, a shorter list is done sooner than it is handed out.
const LONG: usize = 4_096;
const MOST_THREADS: usize = 4;
/// Asked once: the answer is read from a dozen files.
static THREADS: LazyLock<usize> =
    LazyLock::new(|| thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS));

/// What `work` makes of the parts of the list, in their order. Into how many parts the list is cut depends on the
/// machine: what comes out must not.
pub(crate) fn in_parts<T: Sync, R: Send>(list: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    in_parts_from(LONG, list, work)
}

/// The same for work of which fewer are worth a thread: a list of so many is long.
pub(crate) fn in_parts_from<T: Sync, R: Send>(
    long: usize,
    list: &[T],
    work: impl Fn(&[T]) -> R + Sync,
) -> Vec<R> {
    in_parts_beside(long, list, &work, &work)
}

/// The same, where the first part, which this thread does itself, is done in another way than those of the others.
pub(crate) fn in_parts_beside<T: Sync, R: Send>(
    long: usize,
    list: &[T],
    own: impl FnOnce(&[T]) -> R,
    work: impl Fn(&[T]) -> R + Sync,
) -> Vec<R> {
    if list.len() < long || *THREADS == 1 {
        return vec![own(list)];
    }
    let mut parts = list.chunks(list.len().div_ceil(*THREADS));
    let first = parts.next().unwrap_or_default();
    let work = &work;
    thread::scope(|scope| {
        let others: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
        let mut done = vec![own(first)];
        done.extend(
            others.into_iter().map(|one| one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))),
        );
        done
    })
}

/// Does `there` on a thread of its own while `here` is done on this one.
pub fn both<A, B: Send>(here: impl FnOnce() -> A, there: impl FnOnce() -> B + Send) -> (A, B) {
    thread::scope(|scope| {
        let other = scope.spawn(there);
        let done = here();
        (done, other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

/// The lists that were made of parts, as one.
pub(crate) fn joined<R>(parts: Vec<Vec<R>>) -> Vec<R> {
    let length = parts.iter().map(Vec::len).sum::<usize>();
    let mut parts = parts.into_iter();
    let mut all = parts.next().unwrap_or_default();
    all.reserve_exact(length - all.len());
    parts.for_each(|mut part| all.append(&mut part));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_list_come_out_in_its_order() {
        for length in [0, 1, LONG - 1, LONG, 3 * LONG + 1] {
            let list: Vec<usize> = (0..length).collect();
            let doubled = in_parts(&list, |part| part.iter().map(|one| one * 2).collect::<Vec<_>>());
            assert_eq!(joined(doubled), list.iter().map(|one| one * 2).collect::<Vec<_>>());
        }
    }
}
