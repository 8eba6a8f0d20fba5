//! One typed edit on the way to the disk: the job is sent, committed, and the new picture of the open
//! meeting comes back, in a database of ten years and in the sample.

mod common {
    include!("common.rs");
}

use std::time::Duration;

use baithak::app::worker::Worker;
use baithak::session::{Edit, Session};
use criterion::{Criterion, criterion_group, criterion_main};

fn typed_edit(c: &mut Criterion) {
    let mut group = c.benchmark_group("typed edit, from sending to committed and shown");
    group.measurement_time(Duration::from_secs(10)).sample_size(50);
    for (name, years) in [("sample", None), ("ten years", Some(10))] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("bench.db");
        common::write_sample(&path, years);
        let mut worker = Worker::spawn(
            {
                let path = path.clone();
                move || Session::open(&path, common::clock())
            },
            || {},
        );
        let data = common::wait(&mut worker);
        let meeting = data.home.meetings.iter().max_by_key(|meeting| meeting.directions).expect("a meeting").id;
        worker.open(Some(meeting));
        let file = common::wait(&mut worker).file.expect("an open meeting");
        let mut direction = file.directions.first().expect("a direction").clone();
        group.bench_function(name, |b| {
            b.iter(|| {
                direction.text.push('क');
                worker.edit(Edit::PutDirection(direction.clone()));
                common::wait(&mut worker)
            });
        });
    }
    group.finish();
}

criterion_group!(benches, typed_edit);
criterion_main!(benches);
