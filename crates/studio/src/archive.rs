//! A folder as one file to download.

use std::io::{Cursor, Write};

use assembly_publish::Folder;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult};

/// Endings of what would not get any smaller.
const COMPRESSED: [&str; 3] = [".br", ".gz", ".xlsx"];

/// The folder as a ZIP: the same bytes for the same files, so it knows no clock.
pub fn zipped(folder: &Folder) -> ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in folder.files() {
        let method = match COMPRESSED.iter().any(|ending| name.ends_with(ending)) {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default());
        archive.start_file(name, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn every_file_comes_out_again_and_the_bytes_are_the_same_each_time() {
        let mut folder = Folder::default();
        folder.put("feed.json", "{}".repeat(1000));
        folder.put("widgets/a.js.br", [7; 100]);
        let bytes = zipped(&folder).unwrap();
        assert_eq!(bytes, zipped(&folder).unwrap());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (name, expected) in folder.files() {
            let mut found = Vec::new();
            archive.by_name(name).unwrap().read_to_end(&mut found).unwrap();
            assert_eq!(found, expected, "{name}");
        }
        assert_eq!(archive.len(), 2);
    }
}
