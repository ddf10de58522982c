//! Nothing but benchmarks; they are in `benches/`.
