//! The C library's functions that ours stand before.

use std::ffi::{c_int, c_void};
use std::sync::atomic::Ordering;

use libc::{clockid_t, off_t, size_t, ssize_t, timespec};

use crate::{OFF, syncing, truncating, writing};

/// Where a descriptor stands.
fn place(fd: c_int) -> i64 {
    // SAFETY: asking changes nothing.
    unsafe { libc::lseek64(fd, 0, libc::SEEK_CUR) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn write(fd: c_int, bytes: *const c_void, length: size_t) -> ssize_t {
    let write = real!(c"write" as fn(c_int, *const c_void, size_t) -> ssize_t);
    // SAFETY: all is as it was given to us, but for fewer bytes.
    writing(
        fd,
        bytes,
        length,
        || place(fd),
        |length| unsafe { write(fd, bytes, length) },
    )
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite(fd: c_int, bytes: *const c_void, length: size_t, at: off_t) -> ssize_t {
    // SAFETY: a place in a file is of 64 bits on the machines of these tests.
    unsafe { pwrite64(fd, bytes, length, at) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite64(fd: c_int, bytes: *const c_void, length: size_t, at: i64) -> ssize_t {
    let write = real!(c"pwrite64" as fn(c_int, *const c_void, size_t, i64) -> ssize_t);
    // SAFETY: all is as it was given to us, but for fewer bytes.
    writing(
        fd,
        bytes,
        length,
        || at,
        |length| unsafe { write(fd, bytes, length, at) },
    )
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate(fd: c_int, length: off_t) -> c_int {
    // SAFETY: a length of a file is of 64 bits on the machines of these tests.
    unsafe { ftruncate64(fd, length) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate64(fd: c_int, length: i64) -> c_int {
    let truncate = real!(c"ftruncate64" as fn(c_int, i64) -> c_int);
    // SAFETY: all is as it was given to us.
    truncating(fd, length, || unsafe { truncate(fd, length) })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fsync(fd: c_int) -> c_int {
    let sync = real!(c"fsync" as fn(c_int) -> c_int);
    // SAFETY: all is as it was given to us.
    syncing(fd, || unsafe { sync(fd) })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fdatasync(fd: c_int) -> c_int {
    let sync = real!(c"fdatasync" as fn(c_int) -> c_int);
    // SAFETY: all is as it was given to us.
    syncing(fd, || unsafe { sync(fd) })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn clock_gettime(clock: clockid_t, time: *mut timespec) -> c_int {
    let get = real!(c"clock_gettime" as fn(clockid_t, *mut timespec) -> c_int);
    // SAFETY: all is as it was given to us.
    let result = unsafe { get(clock, time) };
    if clock == libc::CLOCK_REALTIME && result == 0 {
        // SAFETY: the function has just filled it.
        unsafe { (*time).tv_sec += OFF.load(Ordering::Relaxed) };
    }
    result
}
