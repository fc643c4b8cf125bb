//! The only place where files are written: whole or not at all, and never over someone's work.
//!
//! A document goes to a temporary file in the directory of its target, which is then renamed over
//! the target; at every moment the target is the old file or the new one. A symbolic link stays,
//! the file it points to is replaced. Permissions of a replaced file are kept, owner, access lists
//! and hard links are not. Devices and pipes are written directly: they cannot be renamed over. Only a
//! program that is killed leaves a temporary file (`.bcqcdc-*.tmp`) behind; a later run over many
//! documents takes it away. Whoever writes a temporary file holds its lock, which ends with the
//! program, however it ends.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::cli::console;
use crate::cli::failure::Failure;
use crate::cli::kind::fingerprints;
use crate::cli::lock;
use crate::cli::target::directory_of;

/// What happens to a document that was edited since bcqcdc wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Force {
    /// It stays, nothing is written.
    Refuse,
    /// It is kept under another name.
    KeepBackup,
}

/// What became of the target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    /// It holds the bytes now.
    Fresh,
    /// It holds the bytes now, an edited document was moved to this path.
    WithBackup(PathBuf),
    /// It held the same bytes already and was not touched.
    Unchanged,
}

/// Links followed before they are taken for a circle, as in Linux.
const MAX_LINKS: usize = 40;

/// Writes a document to a file.
///
/// # Errors
/// The target is not ours to replace, open elsewhere, or cannot be written; it is unchanged then.
pub(super) fn write(target: &Path, bytes: &[u8], force: Force) -> Result<Written, Failure> {
    if is_stream(target) {
        return write_directly(target, bytes).map_err(|error| unwritable(target, &error));
    }
    let path = follow_links(target)?;
    let old = Old::read(&path).map_err(|error| unwritable(target, &error))?;
    let Some(old) = old else {
        let fresh = stage(&path, bytes, None).map_err(|error| unwritable(target, &error))?;
        return persist(fresh, &path, target).map(|()| Written::Fresh);
    };
    if old.bytes == bytes {
        return Ok(Written::Unchanged);
    }
    lock::refuse_open(&path)?;
    if old.permissions.readonly() {
        return Err(read_only(target));
    }
    let edited = old.is_edited();
    if edited && force == Force::Refuse {
        return Err(refusal(target, &old));
    }
    // Staged before the backup is made: a full disk shows while nothing is changed yet.
    let fresh = stage(&path, bytes, Some(old.permissions.clone()))
        .map_err(|error| unwritable(target, &error))?;
    if !edited {
        return persist(fresh, &path, target).map(|()| Written::Fresh);
    }
    let backup = keep(&path, &old)?;
    persist(fresh, &path, target).inspect_err(|_| {
        let _ = fs::remove_file(&backup);
    })?;
    Ok(Written::WithBackup(backup))
}

/// Replaces the text of a data file by its mended text.
///
/// # Errors
/// The file is not the one that was read any more, or cannot be written; it is unchanged then.
pub(super) fn replace(target: &Path, before: &str, after: &str) -> Result<(), Failure> {
    let path = follow_links(target)?;
    let old = if is_stream(target) { None } else { Old::read(&path).ok().flatten() };
    let Some(old) = old.filter(|old| old.bytes == before.as_bytes()) else {
        let path = target.display();
        return Err(Failure::new(
            format!("không sửa `{path}` (tệp vừa bị thay đổi, hoặc không phải tệp thường)"),
            format!("did not mend `{path}` (it has just changed, or is no regular file)"),
        )
        .help(
            "chạy lại; ống dẫn thì nêu đầu vào là `-`",
            "run again; for a pipe name the input `-`",
        ));
    };
    lock::refuse_open(&path)?;
    if old.permissions.readonly() {
        return Err(read_only(target));
    }
    let fresh = stage(&path, after.as_bytes(), Some(old.permissions))
        .map_err(|error| unwritable(target, &error))?;
    persist(fresh, &path, target)
}

/// Writes a new data file.
///
/// # Errors
/// Something stands at the target already, or it cannot be written.
pub(super) fn create(target: &Path, bytes: &[u8]) -> Result<(), Failure> {
    refuse_existing(target)?;
    let fresh = stage(target, bytes, None).map_err(|error| unwritable(target, &error))?;
    match fresh.persist_noclobber(target) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Err(existing(target)),
        Err(error) => Err(unwritable(target, &error.error)),
    }
}

/// Refuses a target where something stands already, be it a link that leads nowhere.
///
/// # Errors
/// Something stands there.
pub(super) fn refuse_existing(target: &Path) -> Result<(), Failure> {
    match fs::symlink_metadata(target) {
        Ok(_) => Err(existing(target)),
        Err(_) => Ok(()),
    }
}

fn existing(target: &Path) -> Failure {
    let path = target.display();
    Failure::new(
        format!("không ghi đè `{path}` (đã có tệp này)"),
        format!("refused to overwrite `{path}` (it exists already)"),
    )
    .help("chọn tên khác bằng `-o`", "choose another name with `-o`")
}

/// Writes a file to standard output; `binary` names one that a terminal cannot show.
///
/// # Errors
/// Standard output is a terminal, or does not take the bytes. A reader that has left is no error.
pub(super) fn write_stdout(bytes: &[u8], binary: Option<&str>) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    if let Some(name) = binary.filter(|_| stdout.is_terminal()).map(str::to_uppercase) {
        return Err(Failure::new(
            format!("không ghi {name} ra màn hình"),
            format!("refused to write a {name} to the terminal"),
        )
        .help(
            "chuyển đầu ra vào tệp hoặc chương trình khác",
            "redirect it to a file or a program",
        ));
    }
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(console::stdout_failure(&error)),
        _ => Ok(()),
    }
}

/// The file that stands at the target.
struct Old {
    bytes: Vec<u8>,
    permissions: Permissions,
}

impl Old {
    fn read(path: &Path) -> io::Result<Option<Self>> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        Ok(Some(Self { bytes, permissions: fs::metadata(path)?.permissions() }))
    }

    /// Tells whether the file is anything but a document as bcqcdc wrote it. An empty file holds no
    /// work of anyone.
    fn is_edited(&self) -> bool {
        let untouched = fingerprints(&self.bytes).is_some_and(|[written, found]| written == found);
        !untouched && !self.bytes.is_empty()
    }
}

fn refusal(target: &Path, old: &Old) -> Failure {
    let path = target.display();
    let failure = if fingerprints(&old.bytes).is_some() {
        Failure::new(
            format!("không ghi đè `{path}` (tệp đã được sửa sau khi bcqcdc ghi)"),
            format!("refused to overwrite `{path}` (it was edited since bcqcdc wrote it)"),
        )
    } else if target.extension().is_some_and(|end| end == "csv" || end == "xlsx") {
        Failure::new(
            format!("không ghi đè `{path}` (tệp đã có, nội dung khác)"),
            format!("refused to overwrite `{path}` (it is there and differs)"),
        )
    } else {
        Failure::new(
            format!("không ghi đè `{path}` (tệp này không phải do bcqcdc ghi)"),
            format!("refused to overwrite `{path}` (bcqcdc did not write it)"),
        )
    };
    let backup = backup_name(target, 1);
    let backup = backup.file_name().unwrap_or_default().to_string_lossy();
    failure.help(
        format!("chọn tên khác bằng `-o`, hoặc thêm `--force` (bản cũ giữ ở `{backup}`)"),
        format!(
            "choose another name with `-o`, or add `--force` (the old one is kept as `{backup}`)"
        ),
    )
}

/// Beginning and end of the names of temporary files.
const TEMPORARY: (&str, &str) = (".bcqcdc-", ".tmp");

/// Makes a temporary file beside the target; dropping it removes it.
pub(super) fn temporary(path: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
    // The default of temporary files, readable by the owner alone, would stay after the rename.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let fresh = builder.tempfile_in(directory_of(path))?;
    // A file system without locks has its remains left where they are.
    let _ = fresh.as_file().try_lock();
    Ok(fresh)
}

/// Takes away the temporary files that dead runs have left in a directory.
pub(super) fn sweep(directory: &Path) {
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if !name.starts_with(TEMPORARY.0) || !name.ends_with(TEMPORARY.1) {
            continue;
        }
        let path = entry.path();
        let found = OpenOptions::new().read(true).write(true).open(&path);
        if found.is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_file(path);
        }
    }
}

/// Writes the bytes to a temporary file beside the target.
fn stage(path: &Path, bytes: &[u8], old: Option<Permissions>) -> io::Result<NamedTempFile> {
    let mut fresh = temporary(path)?;
    fresh.write_all(bytes)?;
    fresh.flush()?;
    if let Some(permissions) = old {
        fresh.as_file().set_permissions(permissions)?;
        // A rename may reach the disk before the data: after a power cut neither version would be
        // whole. A document that did not exist before is simply made again.
        fresh.as_file().sync_all()?;
    }
    Ok(fresh)
}

/// Gives a temporary file that is written its name.
///
/// # Errors
/// The target cannot be replaced; it is unchanged then.
pub(super) fn settle(mut fresh: NamedTempFile, target: &Path) -> Result<(), Failure> {
    fresh.flush().map_err(|error| unwritable(target, &error))?;
    persist(fresh, target, target)
}

fn persist(fresh: NamedTempFile, path: &Path, target: &Path) -> Result<(), Failure> {
    let Err(error) = fresh.persist(path) else { return Ok(()) };
    // ERROR_ACCESS_DENIED, when what is replaced is open.
    if cfg!(windows) && error.error.raw_os_error() == Some(5) && path.exists() {
        return Err(lock::open_elsewhere(target));
    }
    Err(unwritable(target, &error.error))
}

/// Copies the old document to the first free name of `NAME.bak.docx`, `NAME.bak2.docx`, …
fn keep(path: &Path, old: &Old) -> Result<PathBuf, Failure> {
    let mut number = 1;
    loop {
        let backup = backup_name(path, number);
        match OpenOptions::new().write(true).create_new(true).open(&backup) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(unwritable(&backup, &error)),
            Ok(file) => {
                let copied = copy(file, old);
                return match copied {
                    Ok(()) => Ok(backup),
                    Err(error) => {
                        let _ = fs::remove_file(&backup);
                        Err(unwritable(&backup, &error))
                    }
                };
            }
        }
    }
}

fn copy(mut file: File, old: &Old) -> io::Result<()> {
    file.write_all(&old.bytes)?;
    file.set_permissions(old.permissions.clone())?;
    file.sync_all()
}

fn backup_name(path: &Path, number: usize) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let number = if number == 1 { String::new() } else { number.to_string() };
    let extension = path.extension().map_or("docx".into(), |extension| extension.to_string_lossy());
    path.with_file_name(format!("{stem}.bak{number}.{extension}"))
}

/// Tells whether the path is a device, a pipe or a socket.
fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

fn write_directly(path: &Path, bytes: &[u8]) -> io::Result<Written> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    match file.write_all(bytes).and_then(|()| file.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
        _ => Ok(Written::Fresh),
    }
}

/// Returns the path at the end of symbolic links, whether a file stands there or not.
fn follow_links(target: &Path) -> Result<PathBuf, Failure> {
    let mut path = target.to_owned();
    for _ in 0..MAX_LINKS {
        let Ok(next) = fs::read_link(&path) else { return Ok(path) };
        path = directory_of(&path).join(next);
    }
    let target = target.display();
    Err(Failure::new(
        format!("không ghi được tệp `{target}` (liên kết tượng trưng đi vòng tròn)"),
        format!("failed to write `{target}` (symbolic links form a circle)"),
    ))
}

fn read_only(path: &Path) -> Failure {
    unwritable(path, &ErrorKind::PermissionDenied.into())
        .help("tệp được đặt chỉ đọc", "the file is marked read-only")
}

/// Says why a file cannot be written.
pub(super) fn unwritable(path: &Path, error: &io::Error) -> Failure {
    // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION: a program keeps the file to itself.
    if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
        return lock::open_elsewhere(path);
    }
    let path = path.display();
    Failure::new(format!("không ghi được tệp `{path}`"), format!("failed to write `{path}`"))
        .caused_by(error)
}
