//! `assembly-publish`: the command.

fn main() {}
