//! Where a feed is.

use std::convert::Infallible;
use std::fmt;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use assembly_feed::reading::MOST_BYTES;
use assembly_feed::{Feed, Refusal};
use ureq::Agent;
use url::Url;

/// An address that does not answer by then is asked again later.
const DEADLINE: Duration = Duration::from_secs(20);

/// Where a feed is: a file, or an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file on this machine.
    File(PathBuf),
    /// An `http` or `https` address.
    Address(Url),
}

/// Everything but an `http` or `https` address is the name of a file.
impl FromStr for Source {
    type Err = Infallible;

    fn from_str(written: &str) -> Result<Self, Infallible> {
        Ok(match Url::parse(written) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => Self::Address(url),
            _ => Self::File(written.into()),
        })
    }
}

/// By its last part, or its host, alone: folders and passwords are nobody's business.
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => f.write_str(&path.file_name().unwrap_or_default().to_string_lossy()),
            Self::Address(url) => write!(f, "{}{}", url.host_str().unwrap_or_default(), url.path()),
        }
    }
}

/// How a feed looked when it was read, so that it is not read again before it looks otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Not read yet.
    #[default]
    Unseen,
    /// Length and moment of the last change.
    File(u64, Option<SystemTime>),
    /// `ETag` and `Last-Modified`.
    Address(Option<String>, Option<String>),
}

/// Why a feed could not be read; `Display` gives a sentence for whoever looks after it.
#[derive(Debug)]
pub enum Unread {
    /// No such file, or none that may be read.
    File(PathBuf, io::Error),
    /// The address does not answer, or not with a feed.
    Address(Url, Box<ureq::Error>),
    /// What was read is no feed.
    Refused(Refusal),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => write!(f, "The feed {} cannot be read: {error}.", path.display()),
            Self::Address(url, error) => {
                let mut shown = url.clone();
                // Of an address with a password in it.
                let _ = shown.set_password(None);
                write!(f, "The feed at {shown} cannot be read: {error}.")
            }
            Self::Refused(refusal) => write!(f, "{refusal}"),
        }
    }
}

impl std::error::Error for Unread {}

impl Source {
    /// Reads the feed, if it looks otherwise than it did. Takes as long as disks and networks do: not for a task that others wait for.
    pub fn read(&self, look: &Look) -> Result<Option<(Feed, Look)>, Unread> {
        let (bytes, look) = match self {
            Self::File(path) => {
                let unread = |error| Unread::File(path.clone(), error);
                let new = file_look(&fs::metadata(path).map_err(unread)?);
                if new == *look {
                    return Ok(None);
                }
                let file = File::open(path).map_err(unread)?;
                // Looked at before it was read: what is written meanwhile looks otherwise the next time.
                let new = file_look(&file.metadata().map_err(unread)?);
                let mut bytes = Vec::new();
                file.take(MOST_BYTES as u64 + 1)
                    .read_to_end(&mut bytes)
                    .map_err(unread)?;
                (bytes, new)
            }
            Self::Address(url) => {
                match fetch(url, look).map_err(|error| Unread::Address(url.clone(), Box::new(error)))? {
                    Some(fetched) => fetched,
                    None => return Ok(None),
                }
            }
        };
        let reading = assembly_feed::read(&bytes).map_err(Unread::Refused)?;
        Ok(Some((reading.feed, look)))
    }
}

fn file_look(metadata: &Metadata) -> Look {
    Look::File(metadata.len(), metadata.modified().ok())
}

fn fetch(url: &Url, look: &Look) -> Result<Option<(Vec<u8>, Look)>, ureq::Error> {
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(DEADLINE))
        .user_agent(concat!("assembly-receive/", env!("CARGO_PKG_VERSION")))
        .build()
        .into();
    let mut request = agent.get(url.as_str());
    if let Look::Address(tag, modified) = look {
        for (name, value) in [("If-None-Match", tag), ("If-Modified-Since", modified)] {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
    }
    let mut response = request.call()?;
    if response.status() == 304 {
        return Ok(None);
    }
    let header = |name| response.headers().get(name)?.to_str().ok().map(str::to_owned);
    let look = Look::Address(header("etag"), header("last-modified"));
    let bytes = response
        .body_mut()
        .with_config()
        .limit(MOST_BYTES as u64 + 1)
        .read_to_vec()?;
    Ok(Some((bytes, look)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_or_an_address() {
        let source = |written: &str| written.parse::<Source>().unwrap();
        assert_eq!(source("feeds/feed.json"), Source::File("feeds/feed.json".into()));
        assert_eq!(source("C:\\feed.json"), Source::File("C:\\feed.json".into()));
        assert_eq!(
            source("https://me:secret@council.example/feed.json?key=1").to_string(),
            "council.example/feed.json"
        );
    }
}
