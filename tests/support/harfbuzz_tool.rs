//! HarfBuzz's own tools, given lines of text.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// What the tool writes about these lines with this font. Where it is not installed it says so and gives `None`,
/// unless `BAITHAK_FULL_TESTS=1` is set.
pub fn run(tool: &str, font: &[u8], arguments: &[&str], lines: &[&str]) -> Option<Vec<u8>> {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(font).expect("room in it");
    let started = Command::new(tool)
        .arg(file.path())
        .arg("--text-file=-")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = match started {
        Ok(child) => child,
        Err(error) => {
            assert!(std::env::var_os("BAITHAK_FULL_TESTS").is_none(), "{tool} cannot be run: {error}");
            println!("{tool} is not installed: nothing was compared with it.");
            return None;
        }
    };
    let mut input = child.stdin.take().expect("its input");
    let text = lines.join("\n") + "\n";
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().expect("its output");
    writer.join().expect("a thread").expect("all was read");
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    Some(output.stdout)
}
