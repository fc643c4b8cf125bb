//! The same data gives the same bytes, whoever asks, where and when.

use std::path::Path;
use std::process::Command;
use std::thread;

use crate::expected::{Failure, Outcome};
use crate::year::Year;

/// On every thread, and after any other document.
pub(crate) fn over_threads(path: &Path) -> Outcome {
    let expected = Year::read(path)?.docx()?;
    let render = |before: Option<&str>| -> Result<Vec<u8>, String> {
        if let Some(text) = before {
            let _ = Year::new("other.toml", text).docx();
        }
        let year = Year::read(path).map_err(|error| error.to_string())?;
        year.docx().map_err(|failure| failure.0)
    };
    let other = include_str!("../../examples/tra-vinh-so-tttt-2021.toml");
    thread::scope(|scope| {
        let threads: Vec<_> = [None, Some(other), Some(""), Some("kind = 1")]
            .into_iter()
            .map(|before| scope.spawn(move || [render(before), render(before)]))
            .collect();
        for handle in threads {
            let found = handle.join().map_err(|_| Failure("a thread panicked".into()))?;
            for bytes in found {
                if bytes? != expected {
                    return Err(Failure("other bytes on another thread".into()).into());
                }
            }
        }
        Ok(())
    })
}

/// In any directory, time zone and locale, with any environment. `SOURCE_DATE_EPOCH` has no say:
/// no clock is read, so there is nothing for it to replace.
pub(crate) fn over_processes(path: &Path) -> Outcome {
    let expected = Year::read(path)?.docx()?;
    let file = path.canonicalize()?;
    let folder = tempfile::tempdir()?;
    let environments: [&[(&str, &str)]; 5] = [
        &[],
        &[("TZ", "Asia/Ho_Chi_Minh"), ("LANG", "vi_VN.UTF-8")],
        &[("TZ", "America/New_York"), ("LC_ALL", "C"), ("HOME", "/nonexistent")],
        &[("SOURCE_DATE_EPOCH", "1"), ("BCQCDC_LANG", "en"), ("LC_ALL", "tr_TR.UTF-8")],
        &[("NO_COLOR", "1"), ("TERM", "dumb"), ("COLUMNS", "1")],
    ];
    for environment in environments {
        for directory in [folder.path(), Path::new("/"), Path::new("examples")] {
            let output = Command::new(env!("CARGO_BIN_EXE_bcqcdc"))
                .args(["render", "-o", "-"])
                .arg(&file)
                .env_clear()
                .envs(environment.iter().copied())
                .current_dir(directory)
                .output()?;
            if output.stdout != expected {
                let error = String::from_utf8_lossy(&output.stderr).into_owned();
                let place = format!("other bytes in {} with {environment:?}", directory.display());
                return Err(Failure(format!("{place}\n{error}")).into());
            }
        }
    }
    Ok(())
}
