//! The program: the library's command line, and nothing else.

#![forbid(unsafe_code)]

use std::process::ExitCode;

// Typesetting is made of small allocations from several threads (docs/decisions.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    gongkai::cli::run(std::env::args_os())
}
