//! Help in Hindi. Clap makes help of docstrings, in English; here each gets its Hindi.

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::Args;
use crate::i18n::cli_help::{
    COMMAND, ONE_OF, OPTIONS, SENTENCES, THIS_HELP, UNLESS_GIVEN, USAGE, VALUE, VERSION,
};
use crate::i18n::fill;

/// The help that these words of the command line ask for; `whole` as by `--help`, not whole as by `-h`.
pub fn help(given: &[&str], whole: bool) -> String {
    let version = flag("version", 'V', ArgAction::Version, VERSION);
    let mut command = in_hindi(Args::command()).disable_version_flag(true).arg(version);
    command.build();
    let mut asked = command;
    for word in given {
        if let Some(below) = asked.find_subcommand(word) {
            asked = below.clone();
        }
    }
    let help = if whole { asked.render_long_help() } else { asked.render_help() };
    // Clap's own word.
    help.to_string().replace("[OPTIONS]", &format!("[{OPTIONS}]"))
}

/// In the place of one that clap adds, whose help is English.
fn flag(name: &'static str, letter: char, action: ArgAction, help: &'static str) -> Arg {
    Arg::new(name).short(letter).long(name).action(action).help(help).help_heading(OPTIONS)
}

fn in_hindi(command: Command) -> Command {
    let about = command.get_about().map(|words| said(words.to_string()));
    let long_about = command.get_long_about().map(|words| said(words.to_string()));
    let command = command
        .about(about.unwrap_or_default())
        .help_template(format!("{{about-with-newline}}\n{USAGE}: {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(COMMAND)
        .subcommand_value_name(COMMAND)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .mut_args(argument)
        .mut_subcommands(in_hindi)
        .arg(flag("help", 'h', ArgAction::Help, THIS_HELP));
    match long_about {
        Some(words) => command.long_about(words),
        None => command,
    }
}

/// With what it may be, and what it is where it is not given: clap says those in English.
fn argument(arg: Arg) -> Arg {
    let mut help = arg.get_help().map(|words| said(words.to_string())).unwrap_or_default();
    let heading = if arg.is_positional() { VALUE } else { OPTIONS };
    if !arg.get_action().takes_values() {
        return arg.help(help).help_heading(heading);
    }
    let valid: Vec<String> = arg.get_possible_values().iter().map(|one| one.get_name().to_owned()).collect();
    if !valid.is_empty() {
        help = format!("{help} {}", fill(ONE_OF, &[("valid", &valid.join(", "))]));
    }
    for value in arg.get_default_values() {
        help = format!("{help} {}", fill(UNLESS_GIVEN, &[("value", &value.to_string_lossy())]));
    }
    arg.help(help).help_heading(heading).hide_possible_values(true).hide_default_value(true)
}

/// A sentence without its Hindi stays: better than none.
fn said(english: String) -> String {
    let hindi = SENTENCES.iter().find(|(known, _)| *known == english).map(|(_, hindi)| (*hindi).to_owned());
    hindi.unwrap_or(english)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(command: &Command) {
        let known = |words: String| {
            assert!(SENTENCES.iter().any(|(english, _)| *english == words), "no Hindi of: {words:?}");
        };
        let name = command.get_name();
        if !["baithak", "help"].contains(&name) {
            assert!(command.get_about().is_some(), "{name}");
        }
        command
            .get_about()
            .into_iter()
            .chain(command.get_long_about())
            .for_each(|words| known(words.to_string()));
        for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
            known(arg.get_help().unwrap_or_else(|| panic!("{name} {arg}")).to_string());
        }
        command.get_subcommands().for_each(check);
    }

    #[test]
    fn each_sentence_of_the_help_has_its_hindi() {
        check(&Args::command());
    }

    #[test]
    fn the_help_of_each_command_is_hindi() {
        let mut asked: Vec<Vec<String>> = vec![vec![]];
        for command in Args::command().get_subcommands() {
            asked.push(vec![command.get_name().to_owned()]);
            for below in command.get_subcommands() {
                asked.push(vec![command.get_name().to_owned(), below.get_name().to_owned()]);
            }
        }
        for words in &asked {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            for whole in [false, true] {
                let help = help(&words, whole);
                for english in
                    ["Usage", "Options", "Commands", "Arguments", "Print", "possible", "default", " the "]
                {
                    assert!(!help.contains(english), "{words:?}: {english} in {help}");
                }
                assert!(
                    help.contains(&["baithak"].iter().chain(&words).copied().collect::<Vec<_>>().join(" "))
                );
                assert!(help.contains(THIS_HELP), "{help}");
            }
        }
    }
}
