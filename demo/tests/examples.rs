//! docs/examples.md lists the examples that there are.

use std::fmt::Write;
use std::path::Path;

#[test]
fn the_list_is_the_one_in_the_documentation() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/examples.md");
    let mut wanted = String::from(
        "# Examples\n\nFeeds that show what the widgets do with what is usual and with what goes wrong. Places and contents are invented. `cargo xtask demo` has them all in a gallery, \
         <http://127.0.0.1:8080/gallery/>; the tests draw each, and check each in a browser.\n",
    );
    for (widget, examples) in [
        ("tracker", assembly_tracker::fixtures::examples()),
        ("timeline", assembly_timeline::fixtures::examples()),
        ("consultation", assembly_consultation::fixtures::examples()),
    ] {
        let _ = write!(
            wanted,
            "\n## {widget}\n\n| example | what it shows |\n| --- | --- |\n"
        );
        for example in examples {
            let path = format!("widgets/{widget}/fixtures/{}.json", example.name);
            let there = file
                .parent()
                .is_some_and(|docs| docs.join("..").join(&path).exists());
            let name = match there {
                true => format!("[{}](../{path})", example.name),
                false => example.name.to_owned(),
            };
            let _ = writeln!(wanted, "| {name} | {} |", example.about);
        }
    }
    if std::env::var_os("ASSEMBLY_WRITE").is_some() {
        std::fs::write(&file, &wanted).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == wanted,
        "docs/examples.md is not as it should be: run ASSEMBLY_WRITE=1 cargo test -p demo --test examples"
    );
}
