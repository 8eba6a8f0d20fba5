//! Arguments → the window, or a job without one. Nothing else.

use std::process::ExitCode;

use baithak::app::window;
use baithak::cli::{self, Args};
use clap::Parser;

fn main() -> ExitCode {
    let args = Args::parse();
    if let Some(command) = args.command {
        return cli::run(command);
    }
    let options = window::Options { sample: args.sample, db: args.db, lang: args.lang.map(Into::into) };
    match window::run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
