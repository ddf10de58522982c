//! Dependencies point one way.

use std::process::Command;

use serde_json::Value;

use crate::root;

/// Who may depend on whom inside the workspace. `*` is everyone below: these two look at the whole product.
const MAY_USE: [(&str, &[&str]); 13] = [
    ("assembly-feed", &[]),
    ("assembly-submission", &["assembly-feed"]),
    ("assembly-kit", &["assembly-feed"]),
    ("assembly-tracker", &["assembly-feed", "assembly-kit"]),
    ("assembly-timeline", &["assembly-feed", "assembly-kit"]),
    (
        "assembly-consultation",
        &["assembly-feed", "assembly-kit", "assembly-submission"],
    ),
    ("assembly-bundle", WIDGETS),
    ("assembly-publish", WIDGETS),
    ("assembly-studio", PUBLISHER),
    // The form without JavaScript is drawn by the widget's own views, so that both ask the same.
    ("assembly-receive", WIDGETS),
    ("assembly-bench", WIDGETS),
    ("demo", ALL_PRODUCTS),
    ("assembly-tests", ALL_PRODUCTS_AND_DEMO),
];

const WIDGETS: &[&str] = &[
    "assembly-feed",
    "assembly-submission",
    "assembly-kit",
    "assembly-tracker",
    "assembly-timeline",
    "assembly-consultation",
];

const PUBLISHER: &[&str] = &[
    "assembly-feed",
    "assembly-submission",
    "assembly-kit",
    "assembly-tracker",
    "assembly-timeline",
    "assembly-consultation",
    "assembly-publish",
];

const ALL_PRODUCTS: &[&str] = &[
    "assembly-feed",
    "assembly-submission",
    "assembly-kit",
    "assembly-tracker",
    "assembly-timeline",
    "assembly-consultation",
    "assembly-publish",
    "assembly-receive",
];

const ALL_PRODUCTS_AND_DEMO: &[&str] = &[
    "assembly-feed",
    "assembly-submission",
    "assembly-kit",
    "assembly-tracker",
    "assembly-timeline",
    "assembly-consultation",
    "assembly-publish",
    "assembly-receive",
    "assembly-studio",
    "demo",
];

#[test]
fn dependencies_point_one_way() {
    let packages = packages();
    let members: Vec<&str> = packages.iter().map(name).collect();
    for package in &packages {
        let own = name(package);
        let allowed = match MAY_USE.iter().find(|(crate_name, _)| *crate_name == own) {
            Some((_, allowed)) => allowed,
            // The tools build the product; they never call it.
            None if own == "xtask" => &[] as &[&str],
            None => panic!("{own} is new: say in {} what it may depend on", file!()),
        };
        for dependency in package["dependencies"].as_array().unwrap() {
            let used = name(dependency);
            // A crate may name itself for its own tests.
            let fine = !members.contains(&used) || used == own || allowed.contains(&used);
            assert!(fine, "{own} must not depend on {used}: DESIGN has the arrows");
        }
    }
}

fn packages() -> Vec<Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let mut metadata = Command::new(cargo);
    metadata
        .current_dir(root())
        .args(["metadata", "--no-deps", "--format-version", "1"]);
    let output = metadata.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

fn name(value: &Value) -> &str {
    value["name"].as_str().unwrap()
}
