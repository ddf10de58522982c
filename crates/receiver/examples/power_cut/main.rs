//! Faults of a machine, for tests: a library that is loaded before all others (`LD_PRELOAD`) and stands between a program and its
//! files. Only for Linux with glibc.
//!
//! It remembers what every write to a file has overwritten until that file is synced. When the lights go out, whatever was not
//! synced is undone and the process ends at once: that is what a power cut may make of a disk, while `kill -9` leaves all writes
//! with the kernel.
//!
//! `POWER_CUT_FOLDER`: files in it are watched. `POWER_CUT_SIGNS`: a folder in which files that appear are orders:
//!
//! | file | what happens |
//! | --- | --- |
//! | `lights-out` | the power goes; where it holds a number, each write that was not synced is kept or lost by that chance |
//! | `fail-sync` | the next sync fails with EIO, once; where it holds `lose`, what was to be synced is lost too |
//! | `fail-write` | the next write fails with EIO, once |
//! | `full` | files whose names end in what it holds grow no more (ENOSPC), as long as it is there |
//! | `slow` | each sync takes so many milliseconds longer |
//! | `clock` | the machine's clock is off by so many seconds |
//! | `syncs` | grows by one byte with each sync |
//!
//! When the lights have gone out, `undone` holds how many writes that was.
#![cfg(all(target_os = "linux", target_env = "gnu"))]
// Functions of the C library are replaced by ours of the same name: there is no safe way.
#![allow(unsafe_code)]

/// The function that would have been called without us.
macro_rules! real {
    ($name:literal as fn($($argument:ty),*) -> $result:ty) => {{
        static REAL: std::sync::LazyLock<usize> = std::sync::LazyLock::new(|| {
            let name: &std::ffi::CStr = $name;
            // SAFETY: the name ends in a nul, and the handle is one that dlsym knows.
            unsafe { libc::dlsym(libc::RTLD_NEXT, name.as_ptr()) as usize }
        });
        // SAFETY: the C library has a function of this name and type.
        unsafe { std::mem::transmute::<usize, unsafe extern "C" fn($($argument),*) -> $result>(*REAL) }
    }};
}

mod replaced;
mod signs;

use std::collections::{BTreeSet, HashMap};
use std::ffi::{OsString, c_int, c_void};
use std::fs::{self, File};
use std::mem::ManuallyDrop;
use std::os::fd::{AsRawFd, FromRawFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use libc::{size_t, ssize_t};

use signs::{FOLDER, SIGNS, sign, take};

/// What was done to a file, and what it was before.
struct Change {
    at: u64,
    before: Vec<u8>,
    length_before: u64,
    done: Done,
}

enum Done {
    Written(Vec<u8>),
    Cut,
}

/// Changes since a file was synced, from the oldest on.
struct Unsynced {
    path: PathBuf,
    changes: Vec<Change>,
}

#[derive(Default)]
struct Disk {
    unsynced: HashMap<(u64, u64), Unsynced>,
    /// Files that have a name on disk: a new one has none until its folder is synced.
    named: BTreeSet<OsString>,
}

static DISK: LazyLock<Mutex<Disk>> = LazyLock::new(Mutex::default);
/// By how many seconds the clock is off.
static OFF: AtomicI64 = AtomicI64::new(0);

fn disk() -> MutexGuard<'static, Disk> {
    DISK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs before `main`: files that are there by then have names.
#[used]
#[unsafe(link_section = ".init_array")]
static BEGIN: extern "C" fn() = begin;

extern "C" fn begin() {
    if let (Some(folder), Some(signs)) = (&*FOLDER, &*SIGNS) {
        disk().named = names(folder);
        thread::spawn(|| look(folder, signs));
    }
}

fn names(folder: &Path) -> BTreeSet<OsString> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.map(|file| file.file_name()).collect()
}

fn look(folder: &Path, signs: &Path) {
    while !signs.join("lights-out").exists() {
        let off = sign("clock").and_then(|seconds| seconds.trim().parse().ok());
        OFF.store(off.unwrap_or(0), Ordering::Relaxed);
        thread::sleep(Duration::from_millis(1));
    }
    let mut chance = sign("lights-out").and_then(|seed| seed.trim().parse::<u64>().ok());
    // Whoever writes from here on waits until the process is gone.
    let disk = disk();
    let mut undone = 0;
    for unsynced in disk.unsynced.values() {
        let Ok(file) = fs::OpenOptions::new().write(true).open(&unsynced.path) else {
            continue;
        };
        for change in unsynced.changes.iter().rev() {
            put(&file, change.at, &change.before);
            cut(&file, change.length_before);
        }
        for change in &unsynced.changes {
            if !chance.as_mut().is_some_and(coin) {
                undone += 1;
                continue;
            }
            match &change.done {
                Done::Written(bytes) => put(&file, change.at, bytes),
                Done::Cut => cut(&file, change.at),
            }
        }
    }
    for name in names(folder).difference(&disk.named) {
        let _ = fs::remove_file(folder.join(name));
    }
    let _ = fs::write(signs.join("undone"), undone.to_string());
    // SAFETY: nothing of this process is needed any more, and nothing of it may run.
    unsafe { libc::_exit(137) }
}

/// Xorshift, by Marsaglia.
fn coin(state: &mut u64) -> bool {
    *state = (*state).max(1);
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state & 1 == 1
}

fn put(file: &File, at: u64, bytes: &[u8]) {
    let write = real!(c"pwrite64" as fn(c_int, *const c_void, size_t, i64) -> ssize_t);
    // SAFETY: the file is open, and the bytes are ours.
    unsafe { write(file.as_raw_fd(), bytes.as_ptr().cast(), bytes.len(), at as i64) };
}

fn cut(file: &File, length: u64) {
    let truncate = real!(c"ftruncate64" as fn(c_int, i64) -> c_int);
    // SAFETY: the file is open.
    unsafe { truncate(file.as_raw_fd(), length as i64) };
}

/// A descriptor of somebody else's, as a file; it is not closed by us.
fn borrowed(fd: c_int) -> ManuallyDrop<File> {
    // SAFETY: it is only looked at, and not closed.
    ManuallyDrop::new(unsafe { File::from_raw_fd(fd) })
}

/// The path of a descriptor in the folder.
fn watched(fd: c_int) -> Option<PathBuf> {
    let folder = FOLDER.as_ref()?;
    let path = fs::read_link(format!("/proc/self/fd/{fd}")).ok()?;
    path.starts_with(folder).then_some(path)
}

/// The index of a log is shared memory, made anew after a crash: nothing of it is on any disk.
fn is_index(path: &Path) -> bool {
    path.as_os_str().as_bytes().ends_with(b"-shm")
}

fn refuse<T: From<i8>>(error: c_int) -> T {
    // SAFETY: it points to the number of this thread.
    unsafe { *libc::__errno_location() = error };
    T::from(-1)
}

/// Writes by `write`, and remembers what was there. `at` is where it will write.
fn writing(
    fd: c_int,
    bytes: *const c_void,
    length: size_t,
    at: impl FnOnce() -> i64,
    write: impl FnOnce(size_t) -> ssize_t,
) -> ssize_t {
    let Some(path) = watched(fd) else {
        return write(length);
    };
    let mut disk = disk();
    let file = borrowed(fd);
    let (Ok(about), Ok(at)) = (file.metadata(), u64::try_from(at())) else {
        return write(length);
    };
    let mut possible = length;
    if at + length as u64 > about.len()
        && let Some(ending) = sign("full")
        && path.as_os_str().as_bytes().ends_with(ending.trim().as_bytes())
    {
        // What fits is written, as the kernel does.
        possible = usize::try_from(about.len().saturating_sub(at)).unwrap_or(0);
        if possible == 0 {
            return refuse(libc::ENOSPC);
        }
    }
    if is_index(&path) {
        return write(possible);
    }
    if take("fail-write").is_some() {
        return refuse(libc::EIO);
    }
    let mut before = vec![0; possible];
    let known = file.read_at(&mut before, at).unwrap_or(0);
    before.truncate(known);
    let written = write(possible);
    if let Ok(many @ 1..) = usize::try_from(written) {
        before.truncate(many);
        // SAFETY: so many bytes were just written from there.
        let new = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), many) };
        let change = Change {
            at,
            before,
            length_before: about.len(),
            done: Done::Written(new.to_vec()),
        };
        remember(&mut disk, path, (about.dev(), about.ino()), change);
    }
    written
}

fn remember(disk: &mut Disk, path: PathBuf, key: (u64, u64), change: Change) {
    let unsynced = disk.unsynced.entry(key).or_insert_with(|| Unsynced {
        path,
        changes: Vec::new(),
    });
    unsynced.changes.push(change);
}

/// Cuts or lengthens a file by `truncate`, and remembers what was there.
fn truncating(fd: c_int, length: i64, truncate: impl FnOnce() -> c_int) -> c_int {
    let Some(path) = watched(fd).filter(|path| !is_index(path)) else {
        return truncate();
    };
    let mut disk = disk();
    let file = borrowed(fd);
    let (Ok(about), Ok(at)) = (file.metadata(), u64::try_from(length)) else {
        return truncate();
    };
    let mut before = vec![0; usize::try_from(about.len().saturating_sub(at)).unwrap_or(0)];
    let known = file.read_at(&mut before, at).unwrap_or(0);
    before.truncate(known);
    let result = truncate();
    if result == 0 {
        let change = Change {
            at,
            before,
            length_before: about.len(),
            done: Done::Cut,
        };
        remember(&mut disk, path, (about.dev(), about.ino()), change);
    }
    result
}

/// What is written to the file is on disk now: the kernel has it, which is all the disk that these tests need.
fn syncing(fd: c_int, sync: impl FnOnce() -> c_int) -> c_int {
    let Some(path) = watched(fd) else {
        return sync();
    };
    if let Some(slow) = sign("slow").and_then(|slow| slow.trim().parse().ok()) {
        thread::sleep(Duration::from_millis(slow));
    }
    let mut disk = disk();
    if path.is_dir() {
        disk.named = names(&path);
        return 0;
    }
    let Ok(about) = borrowed(fd).metadata() else {
        return sync();
    };
    let key = (about.dev(), about.ino());
    if let Some(said) = take("fail-sync") {
        if said.trim() == "lose" {
            for change in disk
                .unsynced
                .remove(&key)
                .into_iter()
                .flat_map(|unsynced| unsynced.changes.into_iter().rev())
            {
                put(&borrowed(fd), change.at, &change.before);
                cut(&borrowed(fd), change.length_before);
            }
        }
        return refuse(libc::EIO);
    }
    disk.unsynced.remove(&key);
    if let Some(counted) = SIGNS
        .as_ref()
        .and_then(|signs| fs::OpenOptions::new().append(true).open(signs.join("syncs")).ok())
    {
        let _ = std::io::Write::write_all(&mut &counted, b".");
    }
    0
}
