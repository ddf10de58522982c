//! Writes the JSON Schema from the types: `cargo run -p assembly-feed --example schema --features schema`.

fn main() -> std::io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/assembly-feed-1.schema.json");
    std::fs::write(path, assembly_feed::json_schema())
}
