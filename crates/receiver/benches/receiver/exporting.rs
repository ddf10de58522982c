//! Exporting all that is stored.

use std::env;
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::stage::Stage;

/// Exports a million submissions, or as many as `ASSEMBLY_STORED` says, in each format.
pub fn measure(engine: &str, stage: &Stage) {
    let wanted: u64 = env::var("ASSEMBLY_STORED").map_or(1_000_000, |stored| stored.parse().unwrap());
    fill(stage, wanted);
    println!("| engine | format | submissions | seconds | peak memory | file |");
    println!("| --- | --- | ---: | ---: | ---: | ---: |");
    for format in ["csv", "xlsx", "jsonl"] {
        let output = stage.folder.path().join(format!("answers.{format}"));
        let start = Instant::now();
        let mut export = Command::new(env!("CARGO_BIN_EXE_assembly-receive"));
        export.args([
            "export",
            "--database",
            &stage.database.url,
            "--consultation",
            "views",
        ]);
        export.args(["--format", format, "--output"]).arg(&output);
        let mut export = export
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut peak = 0;
        // Its peak is told as long as it runs.
        let status = loop {
            if let Some(status) = export.try_wait().unwrap() {
                break status;
            }
            peak = memory(export.id()).unwrap_or(0).max(peak);
            thread::sleep(Duration::from_millis(20));
        };
        assert!(status.success(), "{format}: {status}");
        println!(
            "| {engine} | {format} | {wanted} | {:.1} | {:.0} MiB | {:.0} MiB |",
            start.elapsed().as_secs_f64(),
            peak as f64 / 1024.0,
            fs::metadata(&output).unwrap().len() as f64 / f64::from(1 << 20)
        );
        fs::remove_file(output).unwrap();
    }
}

/// In KiB.
fn memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Copies one submission that the receiver took, with other ids, until there are so many and no others.
fn fill(stage: &Stage, wanted: u64) {
    let database = &stage.database;
    let (numbers, number) = match database.url.starts_with("sqlite") {
        true => (
            format!(
                "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT i FROM n) AS n",
                wanted - 1
            ),
            "printf('%012x', n.i)",
        ),
        false => (
            format!("generate_series(1, {}) AS n(i)", wanted - 1),
            "lpad(to_hex(n.i), 12, '0')",
        ),
    };
    let one = "(SELECT MIN(sequence) FROM submissions WHERE consultation = 'views')";
    database.execute(&format!("DELETE FROM submissions WHERE sequence <> {one}"));
    let id = format!("'cccccccc-aaaa-4bbb-8ccc-' || {number}");
    database.execute(&format!(
        "INSERT INTO submissions (submission_id, consultation, version, definition, language, received, reference, content, body, marks)
        SELECT {id}, consultation, version, definition, language, received, reference, content,
        replace(body, submission_id, {id}), marks FROM submissions CROSS JOIN {numbers} WHERE sequence = {one}"
    ));
    let stored = database.text("SELECT CAST(COUNT(*) AS TEXT) FROM submissions WHERE consultation = 'views'");
    assert_eq!(stored, wanted.to_string());
}
