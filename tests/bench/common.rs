// What the benchmarks share: databases of the sample's kind, and waiting for the writer.

use std::path::Path;
use std::sync::Arc;

use baithak::app::worker::Data;
use baithak::session::{Clock, SystemClock, sample};

pub fn clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock)
}

/// The sample meeting, or `years` of history of the same kind.
pub fn write_sample(path: &Path, years: Option<u32>) {
    let size = sample::Size { years, ..sample::Size::default() };
    sample::write(path, &size, clock()).expect("the sample");
}

/// The picture after all that was sent.
pub fn wait(worker: &mut baithak::app::worker::Worker) -> Data {
    loop {
        if let Some(news) = worker.poll() {
            let data = news.data.expect("a readable database");
            if !worker.is_busy() {
                return data;
            }
        } else {
            std::thread::yield_now();
        }
    }
}
