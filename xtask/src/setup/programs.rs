//! Finding programs, and asking them for their version.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::run;

/// The oldest PostgreSQL that the migrations and the server are tested with.
const OLDEST_POSTGRES: u32 = 15;

/// A program of PostgreSQL's server, from the newest version that Debian installed (which isn't on
/// the `PATH`), else from the `PATH`. `None` when there is none that is new enough.
pub fn postgres_program(name: &str) -> Option<PathBuf> {
    let mut installed: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin").join(name)))
        })
        .filter(|(version, program)| *version >= OLDEST_POSTGRES && program.is_file())
        .collect();
    installed.sort();
    installed.pop().map(|(_, program)| program).or_else(|| {
        (major_version(name, ") ") >= Some(OLDEST_POSTGRES)).then(|| on_path(name)).flatten()
    })
}

/// A program on the `PATH`, or where Debian keeps those of servers, which isn't on everybody's.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .chain([PathBuf::from("/usr/sbin")])
        .map(|folder| folder.join(name))
        .find(|at| at.is_file())
}

/// The number after `prefix` in what `program --version` prints.
pub fn major_version(program: &str, prefix: &str) -> Option<u32> {
    let text = run::capture(Command::new(on_path(program)?).arg("--version")).ok()?;
    let (_, version) = text.split_once(prefix)?;
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Whether rustup's toolchain can compile for the browser.
pub fn rustup_wasm_target() -> bool {
    let target = ["--print", "target-libdir", "--target", "wasm32-unknown-unknown"];
    run::capture(Command::new("rustc").args(target))
        .is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

/// Whether Debian's own compiler is here with the library's source; it builds `std` for WASM itself.
pub fn debian_wasm() -> bool {
    Path::new("/usr/bin/rustc").is_file()
        && run::capture(Command::new("/usr/bin/rustc").args(["--print", "sysroot"])).is_ok_and(
            |sysroot| Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std").is_dir(),
        )
}

/// Whether Debian's compiler has its clippy beside it.
pub fn debian_clippy() -> bool {
    Path::new("/usr/bin/clippy-driver").is_file()
}

/// Whether Python can make an environment with `pip` in it; Debian ships that part apart.
pub fn python_environments() -> bool {
    run::capture(Command::new("python3").args(["-c", "import ensurepip, venv"])).is_ok()
}

/// Tries to get rustup's target, for a short while: some machines have no way to rustup's server.
pub fn add_rustup_wasm_target() -> bool {
    let offline = env::var_os("RUSTUP_AUTO_INSTALL").is_some_and(|value| value == "0");
    if offline || on_path("rustup").is_none() {
        return false;
    }
    println!("setup: asking rustup for its WASM target");
    let add = ["60", "rustup", "target", "add", "wasm32-unknown-unknown"];
    run::check(Command::new("timeout").args(add)).is_ok() && rustup_wasm_target()
}

/// Whether there are fonts for emoji and for more than Latin script.
pub fn fonts() -> bool {
    let folder = Path::new("/usr/share/fonts/truetype/noto");
    ["NotoColorEmoji.ttf", "NotoSansArabic-Regular.ttf"]
        .iter()
        .all(|font| folder.join(font).is_file())
}
