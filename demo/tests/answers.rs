//! The consultation that is open: from what the form sends to what an officer finds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "site/http.rs"]
mod http;

use std::env;
use std::path::Path;
use std::process::{Command, ExitCode};

use assembly_receive::clock::Clock;
use assembly_receive::officer::Officer;
use calamine::{Data, Reader, Xlsx, open_workbook};
use clap::Parser;
use demo::Answers;
use http::Site;
use serde_json::{Value, json};

/// The receiver's command line.
#[derive(Parser)]
struct CommandLine {
    #[command(subcommand)]
    officer: Officer,
}

/// The only test of this program, as it has a working directory to itself.
#[tokio::test]
async fn what_is_sent_is_what_the_printed_commands_find() {
    let folder = http::scratch("answers");
    // A day on which it is open.
    let clock = Clock::new(|| "2026-11-20T12:00:00Z".parse().unwrap());
    let answers = Answers::open(&demo::workspace(), folder.join("answers.db"), clock)
        .await
        .unwrap();
    let commands = answers.commands();
    let site = Site::with(answers.on(demo::site(demo::workspace()))).await;

    let feed = site.get("/feeds/dyffryn-arian-2026.json").await.text();
    let feed: Value = serde_json::from_str(&feed).unwrap();
    let consultations = feed["consultations"].as_array().unwrap();
    let consultation = consultations.iter().find(|one| one["id"] == "teithio").unwrap();
    let sent = json!({
        "consultation": consultation["id"],
        "version": consultation["version"],
        "submission_id": "8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f",
        "language": "cy",
        "answers": {"sut": "bws", "methu": "nac-oedd", "rhwystrau": ["oriau"], "syniad": "Bws ar ôl deg yr hwyr, yn Llanarian"},
        "seconds": 300,
    });
    let answer = site
        .post(consultation["submit_to"].as_str().unwrap(), &sent.to_string())
        .await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let receipt: Value = serde_json::from_str(&answer.text()).unwrap();
    assert_eq!(
        site.get(consultation["form_page"].as_str().unwrap()).await.status,
        200
    );

    env::set_current_dir(&folder).unwrap();
    let [export, summary] = commands;
    assert_eq!(run(&export).await, "");
    let found = cells(Path::new("teithio.xlsx"));
    for said in [
        receipt["reference"].as_str().unwrap(),
        "Bws ar ôl deg yr hwyr, yn Llanarian",
    ] {
        assert!(found.iter().any(|cell| cell == said), "{said}: {found:?}");
    }
    let said = run(&summary).await;
    assert!(said.contains("(teithio). Submissions: 1\n"), "{said}");
    assert!(said.contains("  1  100.0 %  Ar fws (bws)\n"), "{said}");
}

/// Runs the receiver's code with the arguments that a shell makes of this line; what it writes.
async fn run(command: &str) -> String {
    let words = Command::new("sh")
        .args(["-c", &format!("printf '%s\\n' {command}")])
        .output()
        .unwrap();
    let words = String::from_utf8(words.stdout).unwrap();
    let mut words = words.lines();
    let program: Vec<&str> = words.by_ref().take_while(|word| *word != "--").collect();
    assert_eq!(
        program,
        ["cargo", "run", "--quiet", "--package", "assembly-receive"]
    );
    let told = CommandLine::try_parse_from(["assembly-receive"].into_iter().chain(words)).unwrap();
    let mut out = Vec::new();
    assert_eq!(told.officer.run(&mut out).await.unwrap(), ExitCode::SUCCESS);
    String::from_utf8(out).unwrap()
}

/// The words in a spreadsheet's first sheet.
fn cells(file: &Path) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let sheet = book.worksheet_range("Answers").unwrap();
    let words = sheet.used_cells().filter_map(|(_, _, cell)| match cell {
        Data::String(words) => Some(words.clone()),
        _ => None,
    });
    words.collect()
}
