//! What the benchmarks share: databases of the sample's kind.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]

use std::path::Path;
use std::sync::Arc;

use baithak::session::{Clock, SystemClock, sample};

pub fn clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock)
}

pub fn write_sample(path: &Path, years: Option<u32>, directions: Option<u32>) {
    sample::write(path, &sample::Size { years, directions }, clock()).expect("the sample is written");
}
