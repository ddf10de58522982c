//! The PostgreSQL server of a test run, as the receiver's own tests start it.
#![allow(dead_code)]

#[path = "../serving/stage/database.rs"]
mod database;
#[path = "../serving/stage/postgres.rs"]
mod postgres;
#[path = "../serving/stage/wait.rs"]
mod wait;

/// The address of an empty database; `None` where there is no PostgreSQL on this machine.
pub fn database() -> Option<String> {
    // It waits, and may not do so where other work goes on.
    let made = std::thread::spawn(postgres::database);
    made.join().unwrap().map(|database| database.url)
}
