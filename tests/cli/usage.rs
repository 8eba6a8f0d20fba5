//! Wrong use, and what the commands say in Hindi.

use super::{baithak, code, sample, text};

/// The first line on stderr.
fn said(arguments: &[&str]) -> String {
    let output = baithak(arguments);
    assert_eq!(code(&output), 2, "{arguments:?}: {}", text(&output.stdout));
    let said = text(&output.stderr);
    said.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn a_wrong_use_is_said_in_the_language_that_was_asked_for() {
    assert_eq!(said(&["foo", "--lang", "hi"]), "“foo” कोई आदेश नहीं है।");
    assert_eq!(said(&["meetings", "--db", "x", "--lang=hi", "--foo"]), "“--foo” यहाँ नहीं चलता।");
    assert_eq!(said(&["--lang", "hi", "foo"]), "“foo” कोई आदेश नहीं है।");
    let early = said(&["krutidev", "--lang", "hi", "to-unicode"]);
    assert_eq!(early, "“--lang” यहाँ नहीं चलता; विकल्प पूरे आदेश के बाद लिखें।");
    assert_eq!(said(&["check", "--lang", "hi"]), "यह देना आवश्यक है: --db <FILE>।");
    assert_eq!(said(&["search", "--lang", "hi"]), "ये देने आवश्यक हैं: --db <FILE>, <QUERY>...।");
    assert!(said(&["minutes", "--lang", "hi"]).contains("--db <FILE>"));
    assert!(said(&["search", "--lang", "hi", "--db"]).contains("मान दें"));
    let before = said(&["--lang", "hi", "krutidev", "to-unicode"]);
    assert!(before.starts_with("“krutidev” और “--lang <LANG>”"), "{before}");
    let years = said(&["sample", "--db", "x", "--years", "99", "--lang", "hi"]);
    assert_eq!(years, "--years <N>: “99” नहीं लिया जा सकता।");
    assert!(said(&["foo", "--lang", "en"]).starts_with("error:"));
    let help = baithak(&["--help", "--lang", "hi"]);
    assert!(help.status.success() && help.stderr.is_empty());
    assert!(text(&help.stdout).contains("\nउपयोग: baithak [विकल्प]"), "{}", text(&help.stdout));
    let import = baithak(&["import", "--lang", "hi", "--help"]);
    assert!(import.status.success());
    assert!(text(&import.stdout).contains("असंभाव्य"), "{}", text(&import.stdout));
}

#[test]
fn a_day_is_taken_only_with_its_year_in_four_digits_and_the_sentence_says_how_to_write_it() {
    let import = |day, lang| {
        said(&["import", "--db", "x", "--scheme", "emitra", "--as-on", day, "--lang", lang, "e.csv"])
    };
    let hi = import("5-12-26", "hi");
    assert!(
        hi.starts_with("--as-on <YYYY-MM-DD>: “5-12-26” नहीं लिया जा सकता; दिनांक 2026-12-05 की तरह लिखें"),
        "{hi}"
    );
    let en = import("5-12-26", "en");
    assert!(
        en.starts_with("--as-on <YYYY-MM-DD>: “5-12-26” cannot be taken; write the day like 2026-12-05"),
        "{en}"
    );
    assert_eq!(
        import("2027-02-29", "hi"),
        "--as-on <YYYY-MM-DD>: “2027-02-29” नहीं लिया जा सकता; फरवरी 2027 में 29 तारीख नहीं होती।"
    );
    assert!(import("2126-11-30", "en").contains("2126-11-30"));
    for option in ["--from", "--to"] {
        assert!(said(&["search", "--db", "x", option, "1-12-26", "--lang", "hi"]).starts_with(option));
    }
    for command in ["export", "form"] {
        let arguments = [command, "--db", "x", "--scheme", "y", "--as-on", "20-11-26", "--out", "z.xlsx"];
        assert!(said(&arguments).contains("“20-11-26”"), "{command}");
    }
    let now =
        ["minutes", "--db", "x", "--meeting", "11", "--out", "y.pdf", "--now", "0026-11-23T17:30:00+05:30"];
    assert!(said(&now).contains("2026-11-23T17:30:00+05:30"));
}

#[test]
fn meetings_are_listed_with_their_state_in_the_language_that_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let db = sample(folder.path());
    let listed = |lang| text(&baithak(&["meetings", "--db", &db, "--lang", lang]).stdout);
    let (hi, en) = (listed("hi"), listed("en"));
    assert!(hi.contains("जारी") && hi.contains("समाप्त") && !hi.contains("in-session"), "{hi}");
    assert!(en.contains("in-session") && en.contains("closed"), "{en}");
}
