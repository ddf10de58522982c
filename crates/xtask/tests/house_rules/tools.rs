//! Versions that must move together, and lock files that work anywhere.

use serde_json::Value;

use crate::read;

#[test]
fn the_bindings_are_made_by_the_version_that_the_widgets_use() {
    let lock = read("Cargo.lock");
    let version = |name: &str| -> String {
        let heading = format!("name = \"{name}\"\nversion = \"");
        let mut found = lock
            .split(&heading)
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned());
        let version = found.next().unwrap_or_else(|| panic!("Cargo.lock has no {name}"));
        assert_eq!(found.next(), None, "Cargo.lock has two versions of {name}");
        version
    };
    assert_eq!(version("wasm-bindgen"), version("wasm-bindgen-cli-support"));
}

#[test]
fn npm_tools_have_exact_versions() {
    let package: Value = serde_json::from_str(&read("package.json")).unwrap();
    for (name, version) in package["devDependencies"].as_object().unwrap() {
        let exact = version
            .as_str()
            .unwrap()
            .split('.')
            .all(|number| number.parse::<u32>().is_ok());
        assert!(exact, "{name} {version} is no exact version");
    }
}

/// Whichever registry made the lock file, another must do to install from it.
#[test]
fn the_npm_lock_names_no_registry() {
    let lock: Value = serde_json::from_str(&read("package-lock.json")).unwrap();
    for (path, package) in lock["packages"].as_object().unwrap() {
        assert!(
            package.get("resolved").is_none(),
            "package-lock.json names an address for {path}"
        );
        assert!(
            path.is_empty() || package["integrity"].is_string(),
            "package-lock.json lacks the hash of {path}"
        );
    }
}
