//! Arguments → the window, or a job without one. Nothing else.

use std::process::ExitCode;
use std::time::Instant;

use baithak::app::window;
use baithak::cli;

fn main() -> ExitCode {
    let started = Instant::now();
    let args = match cli::parse() {
        Ok(args) => args,
        Err(code) => return code,
    };
    if let Some(command) = args.command {
        return cli::run(command);
    }
    let options = window::Options {
        sample: args.sample,
        db: args.db,
        lang: args.lang.map(Into::into),
        measure_from: args.until_first_frame.then_some(started),
    };
    match window::run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
