//! Where an export goes.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Where an export goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// To whatever reads standard output.
    Standard,
    /// To a file: written beside it, and renamed once all of it is on disk, so that nobody takes half of it for the whole.
    File(PathBuf),
}

impl Output {
    /// `-` is standard output.
    pub fn of(path: &Path) -> Self {
        match path == Path::new("-") {
            true => Self::Standard,
            false => Self::File(path.to_owned()),
        }
    }

    /// The folder of the file.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Standard => None,
            Self::File(path) => {
                let folder = path.parent()?;
                Some(if folder.as_os_str().is_empty() {
                    Path::new(".")
                } else {
                    folder
                })
            }
        }
    }

    /// Begins to write.
    pub fn draft(&self) -> io::Result<Draft> {
        match self {
            Self::Standard => Ok(Draft::Standard(BufWriter::new(io::stdout()))),
            // Only its owner can read it: these are people's answers.
            Self::File(path) => {
                let file =
                    NamedTempFile::with_prefix_in(".export-", self.folder().unwrap_or(Path::new(".")))?;
                Ok(Draft::File(BufWriter::new(file), path.clone()))
            }
        }
    }
}

/// What is being written. Dropped before it is [kept](Draft::keep), it leaves no file.
#[derive(Debug)]
pub enum Draft {
    /// Standard output.
    Standard(BufWriter<io::Stdout>),
    /// A file that has another name yet.
    File(BufWriter<NamedTempFile>, PathBuf),
}

impl Draft {
    /// The file, where it is one, for whoever must go back and forth in it.
    pub fn file(&mut self) -> Option<&mut File> {
        match self {
            Self::Standard(_) => None,
            Self::File(file, _) => Some(file.get_mut().as_file_mut()),
        }
    }

    /// Writes what is still on its way, waits until it is on disk, and gives the file its name.
    pub fn keep(self) -> io::Result<()> {
        match self {
            Self::Standard(mut output) => output.flush(),
            Self::File(file, path) => {
                let file = file.into_inner().map_err(|error| error.into_error())?;
                file.as_file().sync_all()?;
                file.persist(path).map_err(|error| error.error)?;
                Ok(())
            }
        }
    }
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Standard(output) => output.write(bytes),
            Self::File(output, _) => output.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard(output) => output.flush(),
            Self::File(output, _) => output.flush(),
        }
    }
}
