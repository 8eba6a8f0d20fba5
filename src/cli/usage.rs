//! A wrong use of the command line, said in the user's language.

use std::error::Error as _;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, Parser};

use super::day::WrongDay;
use super::{Args, help, system_lang};
use crate::i18n::cli::CliMessage;
use crate::model::Lang;

/// The arguments of this process.
///
/// # Errors
/// The exit code, where they are wrong, which was said then, or only ask for help.
pub fn parse() -> Result<Args, ExitCode> {
    let given: Vec<OsString> = std::env::args_os().collect();
    Args::try_parse_from(&given).map_err(|error| {
        // When nobody hears it, the exit code still says it.
        match sentence(&error, &given) {
            Some(sentence) => drop(writeln!(io::stderr(), "{sentence}")),
            None => match help_in_hindi(&error, &given) {
                Some(help) => drop(writeln!(io::stdout(), "{}", help.trim_end())),
                None => drop(error.print()),
            },
        }
        ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
    })
}

/// What is asked for is help, and in Hindi.
fn help_in_hindi(error: &clap::Error, given: &[OsString]) -> Option<String> {
    if error.kind() != ErrorKind::DisplayHelp || lang(given) != Lang::Hi {
        return None;
    }
    let words: Vec<&str> = given.iter().skip(1).filter_map(|one| one.to_str()).collect();
    Some(help::help(&words, !words.contains(&"-h")))
}

/// The language that is asked for, as far as wrong arguments tell; else that of the system.
fn lang(given: &[OsString]) -> Lang {
    let given: Vec<&str> = given.iter().filter_map(|one| one.to_str()).collect();
    let of = |one: &str| match one {
        "hi" => Some(Lang::Hi),
        "en" => Some(Lang::En),
        _ => None,
    };
    let apart =
        given.windows(2).filter(|two| two.first() == Some(&"--lang")).filter_map(|two| of(two.get(1)?));
    let joined = given.iter().filter_map(|one| of(one.strip_prefix("--lang=")?));
    apart.chain(joined).next().unwrap_or_else(system_lang)
}

/// What is wrong, and how the command is used; `None` for help and version, which are no errors, and for what is said
/// in English by clap.
fn sentence(error: &clap::Error, given: &[OsString]) -> Option<String> {
    let lang = lang(given);
    let wrong_day = error.source().and_then(|source| source.downcast_ref::<WrongDay>());
    let said = match (wrong_day, lang) {
        (Some(wrong), lang) => {
            let [argument, typed] = [ContextKind::InvalidArg, ContextKind::InvalidValue];
            wrong.sentence(lang, &context(error, argument), &context(error, typed))
        }
        (None, Lang::Hi) => in_hindi(error, given)?,
        (None, Lang::En) => return None,
    };
    Some(format!("{said}\n{}", CliMessage::SeeHelp.text(lang)))
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

fn in_hindi(error: &clap::Error, given: &[OsString]) -> Option<String> {
    let context = |kind: ContextKind| context(error, kind);
    let argument = match context(ContextKind::InvalidArg) {
        none if none.is_empty() => context(ContextKind::InvalidSubcommand),
        argument => argument,
    };
    let message = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion => return None,
        ErrorKind::InvalidSubcommand => CliMessage::UnknownCommand,
        // "--lang hi foo": clap sees only that something stands behind the option.
        ErrorKind::ArgumentConflict if !is_command(&context(ContextKind::InvalidSubcommand)) => {
            CliMessage::UnknownCommand
        }
        ErrorKind::UnknownArgument if stands_too_early(&argument, given) => CliMessage::ArgumentTooEarly,
        ErrorKind::UnknownArgument => CliMessage::UnknownArgument,
        ErrorKind::MissingRequiredArgument => CliMessage::MissingArgument,
        ErrorKind::MissingSubcommand => CliMessage::MissingCommand,
        ErrorKind::ArgumentConflict => CliMessage::ArgumentsConflict,
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => CliMessage::MissingValue,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => CliMessage::WrongValue,
        _ => CliMessage::WrongUse,
    };
    let values = [
        ("argument", argument),
        ("value", context(ContextKind::InvalidValue)),
        ("other", context(ContextKind::PriorArg)),
        ("valid", context(ContextKind::ValidValue)),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let count = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::Strings(many)) => many.len(),
        _ => 1,
    };
    let mut said = message.counted(Lang::Hi, u64::try_from(count).unwrap_or(u64::MAX), &values);
    if message == CliMessage::WrongValue && error.get(ContextKind::ValidValue).is_some() {
        said = format!("{said} {}", CliMessage::ValidValues.with(Lang::Hi, &values));
    }
    Some(said)
}

/// Also where no command stands at all: then something else is wrong.
fn is_command(name: &str) -> bool {
    ["", "help"].contains(&name) || Args::command().find_subcommand(name).is_some()
}

/// An option between the two words of "krutidev to-unicode", behind which it may stand.
fn stands_too_early(option: &str, given: &[OsString]) -> bool {
    let command = Args::command();
    let first = given.get(1).and_then(|one| one.to_str());
    let below = first.and_then(|name| command.find_subcommand(name));
    let mut all = below.into_iter().flat_map(clap::Command::get_subcommands);
    let long = |command: &clap::Command| {
        command.get_arguments().any(|one| one.get_long() == option.strip_prefix("--"))
    };
    all.any(long)
}
