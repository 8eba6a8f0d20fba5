//! A wrong use of the command line, said in the user's language.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Args, system_lang};
use crate::i18n::cli::CliMessage;
use crate::model::Lang;

/// The arguments of this process.
///
/// # Errors
/// The exit code, where they are wrong, which was said then, or only ask for help.
pub fn parse() -> Result<Args, ExitCode> {
    let given: Vec<OsString> = std::env::args_os().collect();
    Args::try_parse_from(&given).map_err(|error| {
        match sentence(&error).filter(|_| lang(&given) == Lang::Hi) {
            Some(sentence) => eprintln!("{sentence}"),
            // When nobody hears it, the exit code still says it.
            None => drop(error.print()),
        }
        ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
    })
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

/// What is wrong, in Hindi, and how the command is used; `None` for help and version, which are no errors.
fn sentence(error: &clap::Error) -> Option<String> {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let message = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion => return None,
        ErrorKind::InvalidSubcommand => CliMessage::UnknownCommand,
        ErrorKind::UnknownArgument => CliMessage::UnknownArgument,
        ErrorKind::MissingRequiredArgument => CliMessage::MissingArgument,
        ErrorKind::MissingSubcommand => CliMessage::MissingCommand,
        ErrorKind::ArgumentConflict => CliMessage::ArgumentsConflict,
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => CliMessage::MissingValue,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => CliMessage::WrongValue,
        _ => CliMessage::WrongUse,
    };
    let argument = match context(ContextKind::InvalidArg) {
        none if none.is_empty() => context(ContextKind::InvalidSubcommand),
        argument => argument,
    };
    let values = [
        ("argument", argument),
        ("value", context(ContextKind::InvalidValue)),
        ("other", context(ContextKind::PriorArg)),
        ("valid", context(ContextKind::ValidValue)),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut said = message.with(Lang::Hi, &values);
    if message == CliMessage::WrongValue && error.get(ContextKind::ValidValue).is_some() {
        said = format!("{said} {}", CliMessage::ValidValues.with(Lang::Hi, &values));
    }
    Some(format!("{said}\n{}", CliMessage::SeeHelp.text(Lang::Hi)))
}
