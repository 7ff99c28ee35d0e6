//! The command line, as an operator types it, on a private PostgreSQL and Redis.
#![expect(clippy::unwrap_used, reason = "the helpers of tests fail as tests do")]

use std::{
    fs::File,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    process::{Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// The longest wait, on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(45);

#[test]
fn a_site_is_made_listed_and_changed() {
    let afterword = Afterword::new();
    let origins = ["--origin", "https://Blog.Example/", "--origin", "https://*.blog.example"];
    afterword.says(&[&["site", "add", "blog", "--name", "The  Blog"], &origins[..]].concat());
    assert_eq!(
        afterword.says(&["site", "list"]),
        "blog\tThe Blog\thttps://*.blog.example https://blog.example\n"
    );

    let settings = afterword.says(&["site", "set", "blog", "guests=false", "--name", "Weblog"]);
    assert!(settings.starts_with("name=Weblog\n") && settings.contains("\nguests=false\n"));
    assert_eq!(afterword.says(&["site", "set", "blog"]), settings);

    afterword.says(&["site", "origins", "blog", "remove", "https://*.blog.example"]);
    assert_eq!(afterword.says(&["site", "origins", "blog", "list"]), "https://blog.example\n");
}

#[test]
fn assets_are_written_for_another_host() {
    let afterword = Afterword::new();
    let directory = TempDir::new().unwrap();
    let place = directory.path().join("assets");
    let written = afterword.says(&["assets", place.to_str().unwrap()]);
    for name in written.lines() {
        assert!(place.join(name).is_file() && name.starts_with("afterword."), "{name}");
    }
    // A build without the widget carries none.
    let has = |ending| written.lines().any(|name: &str| name.ends_with(ending));
    let is_whole = [".js", ".css", ".wasm", ".wasm.br", ".wasm.gz"].into_iter().all(has);
    assert!(is_whole || written.trim().is_empty(), "{written}");
}

#[test]
fn a_page_is_built_with_its_comments_whether_the_server_is_there_or_not() {
    let afterword = Afterword::new();
    let away = ["fetch", "--server", "http://127.0.0.1:1", "--site", "blog", "--thread", "a \" b"];
    let unheard = afterword.run(&away);
    assert_eq!(unheard.status.code(), Some(3), "{unheard:?}");
    assert!(unheard.stdout.is_empty());
    let bare = afterword.run(&[&away[..], &["--bare", "--locale", "de"]].concat());
    assert_eq!(bare.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(bare.stdout).unwrap(),
        "<afterword-comments site=\"blog\" thread=\"a &quot; b\" locale=\"de\"></afterword-comments>\
         <script src=\"http://127.0.0.1:1/embed.js\" async></script>\n"
    );
    for wrong in [&["fetch", "--server", "http://127.0.0.1:1", "--site", "blog"][..], &["fetch"]] {
        assert_eq!(afterword.run(wrong).status.code(), Some(2), "{wrong:?}");
    }

    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let url = format!("http://{address}");
    let mut command = afterword.command(&["serve", "--public-url", &url]);
    let mut server = command.args(["--listen", &address.to_string()]).spawn().unwrap();
    until("it is ready", || status(address, "/readyz") == Some(200));
    afterword.says(&["site", "add", "blog", "--name", "Blog"]);
    let directory = TempDir::new().unwrap();
    let file = directory.path().join("thread.html");
    let to = ["--thread", "a", "--sort", "oldest", "--out", file.to_str().unwrap()];
    let here = [&["fetch", "--server", &url, "--site", "blog"][..], &to[..]].concat();
    assert_eq!(afterword.says(&here), "");
    let first = std::fs::read_to_string(&file).unwrap();
    assert!(
        first.starts_with(
            "<afterword-comments site=\"blog\" thread=\"a\" sort=\"oldest\"><template"
        )
    );
    let written = std::fs::metadata(&file).unwrap().modified().unwrap();
    assert_eq!(afterword.says(&here), "");
    let again = std::fs::metadata(&file).unwrap().modified().unwrap();
    assert_eq!(again, written, "nothing has changed, so nothing is written");

    let refused = ["fetch", "--server", &url, "--site", "nobody", "--thread", "a", "--bare"];
    let refused = afterword.run(&refused);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("404"));
    let pid = Pid::from_raw(server.id().cast_signed()).unwrap();
    kill_process(pid, Signal::TERM).unwrap();
    until("it has ended", || server.try_wait().unwrap().is_some_and(|status| status.success()));
    assert_eq!(afterword.says(&[&here[..], &["--bare"]].concat()), "");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), first, "what is kept stays");
}

#[test]
fn comments_are_imported_and_taken_along() {
    let afterword = Afterword::new();
    afterword.says(&["site", "add", "blog", "--name", "Blog", "--origin", "https://blog.example"]);
    afterword.says(&["site", "add", "copy", "--name", "Copy"]);
    let directory = TempDir::new().unwrap();
    let place = |name: &str| directory.path().join(name).to_str().unwrap().to_owned();
    let (artrans, archive) = (place("old.artrans"), place("blog.ndjson"));
    std::fs::write(
        &artrans,
        r#"[{"id": "1", "rid": "0", "content": "*First*", "nick": "Ada", "page_key": "/a", "created_at": "2021-10-28 06:14:49"},
            {"id": "2", "rid": "1", "content": " ", "nick": "Ben", "page_key": "/a", "created_at": "2021-10-28 06:15:49"}]"#,
    )
    .unwrap();
    let import = ["import", "blog", &artrans, "--base", "https://blog.example"];
    let would = afterword.says(&[&import[..], &["--dry-run"]].concat());
    assert_eq!(
        would,
        "1 comments in 1 threads would be published\n1 would be left out, nothing to read in them: 2\n"
    );
    assert!(afterword.says(&import).starts_with("1 comments in 1 threads were published\n"));
    assert!(afterword.says(&import).contains("1 were there already\n"));

    assert_eq!(afterword.says(&["export", "blog", "--out", &archive]), "");
    let written = std::fs::read_to_string(&archive).unwrap();
    assert_eq!(afterword.says(&["export", "blog"]).lines().count(), 3);
    assert!(written.contains(r#""markdown":"*First*""#), "{written}");
    let said = afterword.says(&["import", "copy", &archive]);
    assert!(said.contains("1 threads have no link to their page"), "{said}");
    for (mistake, answer) in [
        (&["import", "blog", "/nowhere"][..], "/nowhere"),
        (&["import", "blog", &artrans, "--from", "disqus"], "no export of Disqus"),
        (&["import", "news", &artrans], "there is no site news"),
        (&["export", "news", "--out", &archive], "there is no site news"),
    ] {
        let output = afterword.run(mistake);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(answer), "{mistake:?}: {said}");
    }
    assert_eq!(std::fs::read_to_string(&archive).unwrap(), written, "a backup outlives a mistake");
    assert_eq!(std::fs::metadata(&archive).unwrap().permissions().mode() & 0o077, 0);
    assert_eq!(afterword.says(&["export", "blog", "--out", "/dev/null"]), "");
}

#[test]
fn a_mistake_is_answered_with_what_to_do() {
    let afterword = Afterword::new();
    afterword.says(&["site", "add", "blog", "--name", "Blog"]);
    for (mistake, answer) in [
        (&["site", "add", "blog", "--name", "Blog"][..], "`afterword site set` changes it"),
        (&["site", "set", "news"], "`afterword site list` shows all"),
        (&["site", "set", "blog", "colour=red"], "expected one of `guests`"),
        (&["site", "set", "blog", "body_chars=10001"], "from 1 to 10000"),
        (&["site", "origins", "blog", "remove", "https://a.example"], "was not added"),
        (&["site", "add", "News", "--name", "News"], "lower-case letters"),
        (&["site", "add", "news", "--name", "News", "--origin", "null"], "an origin is"),
        (&["key", "add", "news", "--name", "bot"], "there is no site news"),
    ] {
        let output = afterword.run(mistake);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(answer), "{mistake:?}: {said}");
    }
}

#[test]
fn a_key_is_shown_once_and_can_be_revoked() {
    let afterword = Afterword::new();
    afterword.says(&["site", "add", "blog", "--name", "Blog"]);
    let key = afterword.says(&["key", "add", "blog", "--name", "bot"]);
    assert!(key.starts_with("awk_") && key.lines().count() == 1, "{key}");

    let listed = afterword.says(&["key", "list", "blog"]);
    assert!(listed.contains("\tbot\t") && listed.contains("in force"), "{listed}");
    assert!(!listed.contains(key.trim()));

    let id = listed.split('\t').next().unwrap();
    afterword.says(&["key", "revoke", "blog", id]);
    assert!(!afterword.run(&["key", "revoke", "blog", id]).status.success());
    assert!(afterword.says(&["key", "list", "blog"]).contains("revoked 2"));
}

#[test]
fn a_site_gets_keys_to_say_who_its_users_are() {
    let afterword = Afterword::new();
    afterword.says(&["site", "add", "blog", "--name", "Blog"]);
    let made = afterword.says(&["sso", "add", "blog"]);
    let (kid, secret) = made.trim_end().split_once('\t').unwrap();
    assert!(kid.len() == 8 && secret.starts_with("awj_") && secret.len() == 47, "{made}");

    let file = afterword.home.path().join("public.pem");
    let key = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA2+Jj2UvNCvQiUPNYRgSi0cJSPiJI6Rs6D0UTeEpQVj8=\n-----END PUBLIC KEY-----\n";
    std::fs::write(&file, key).unwrap();
    let file = file.to_str().unwrap();
    let other =
        afterword.says(&["sso", "add", "blog", "--alg", "EdDSA", "--public-key-file", file]);
    let listed = afterword.says(&["sso", "list", "blog"]);
    assert!(listed.contains(&format!("{kid}\tHS256\tadded 2")), "{listed}");
    assert!(listed.contains(&format!("{}\tEdDSA\tadded 2", other.trim())), "{listed}");
    assert!(!listed.contains(secret));

    afterword.says(&["sso", "revoke", "blog", kid]);
    assert!(afterword.says(&["sso", "list", "blog"]).contains("revoked 2"));
    for (mistake, answer) in [
        (&["sso", "revoke", "blog", kid][..], "has no key"),
        (&["sso", "add", "blog", "--alg", "RS256"], "HS256, ES256 or EdDSA"),
        (&["sso", "add", "blog", "--alg", "ES256"], "needs --public-key-file"),
        (&["sso", "add", "blog", "--alg", "ES256", "--public-key-file", file], "P-256"),
        (&["sso", "add", "blog", "--public-key-file", file], "is made here"),
        (&["sso", "add", "news"], "there is no site news"),
    ] {
        let output = afterword.run(mistake);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(answer), "{mistake:?}: {said}");
    }
}

#[test]
fn an_account_is_made_with_a_password_and_given_a_role() {
    let afterword = Afterword::new();
    afterword.says(&["site", "add", "blog", "--name", "Blog"]);
    let password = afterword.says(&["user", "add", "Ana@Example.org", "--name", "Ana"]);
    assert!(password.trim().len() == 29 && password.lines().count() == 1, "{password}");
    assert!(afterword.says(&["user", "list"]).starts_with("Ana@Example.org\tAna\tsince 2"));
    let other = afterword.says(&["user", "password", "ana@example.org"]);
    assert_ne!(other, password);

    let off = afterword.says(&["user", "second-step-off", "ana@example.org"]);
    assert_eq!(off, "ana@example.org took no second step\n");

    let owner = afterword.says(&["member", "set", "blog", "ana@example.org", "owner"]);
    assert_eq!(owner, "ana@example.org is an owner of blog\n");
    assert_eq!(afterword.says(&["member", "list", "blog"]), "Ana@Example.org\tAna\towner\n");
    afterword.types(
        "correct horse battery staple",
        &["user", "add", "ben@example.org", "--name", "Ben", "--password-stdin"],
    );
    afterword.says(&["member", "ban", "blog", "ben@example.org"]);
    let listed = afterword.says(&["member", "list", "blog"]);
    assert!(listed.ends_with("ben@example.org\tBen\tmember\tbanned\n"), "{listed}");
    afterword.says(&["member", "unban", "blog", "ben@example.org"]);
    assert!(!afterword.says(&["member", "list", "blog"]).contains("banned"));

    for (mistake, answer) in [
        (&["user", "add", "ana@example.org", "--name", "Ana"][..], "`afterword user password"),
        (&["user", "add", "nobody", "--name", "N"], "email"),
        (&["user", "password", "eve@example.org"], "`afterword user add"),
        (&["member", "set", "blog", "ana@example.org", "member"], "the only owner"),
        (
            &["member", "set", "blog", "ana@example.org", "king"],
            "one of: member, observer, moderator",
        ),
        (&["member", "set", "news", "ana@example.org", "owner"], "there is no site news"),
    ] {
        let output = afterword.run(mistake);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(answer), "{mistake:?}: {said}");
    }
}

#[test]
fn a_provider_is_added_changed_and_removed_and_its_secret_is_shown_to_nobody() {
    const SECRET: &str = "a-word-between-the-two";
    let afterword = Afterword::new();
    let google = ["provider", "add", "google", "--client-id", "me.apps.example"];
    let added = afterword.answers(SECRET, &google);
    assert!(added.contains("/auth/provider/google/callback"), "{added}");
    afterword.answers(
        SECRET,
        &[
            "provider",
            "add",
            "work",
            "--issuer",
            "https://id.work.example",
            "--name",
            "Work",
            "--client-id",
            "x",
        ],
    );
    let listed = afterword.says(&["provider", "list"]);
    assert_eq!(
        listed,
        "google\tgoogle\tGoogle\thttps://accounts.google.com\taddresses trusted\toffered\t0 people\n\
         work\toidc\tWork\thttps://id.work.example\taddresses not trusted\toffered\t0 people\n"
    );
    afterword.says(&["provider", "set", "work", "--enabled", "false", "--trusts-email", "true"]);
    let listed = afterword.says(&["provider", "list"]);
    assert!(listed.ends_with("\taddresses trusted\tnot offered\t0 people\n"), "{listed}");
    afterword.answers("another", &["provider", "set", "work", "--client-secret-stdin"]);
    afterword.says(&["provider", "remove", "google"]);
    assert!(!afterword.says(&["provider", "list"]).contains("google"));
}

#[test]
fn a_provider_that_makes_no_sense_is_answered_with_what_to_do() {
    const SECRET: &str = "a-word-between-the-two";
    let afterword = Afterword::new();
    let work = ["provider", "add", "work", "--issuer", "https://id.work.example"];
    afterword.answers(SECRET, &[&work[..], &["--name", "Work", "--client-id", "x"]].concat());
    let add = |more: &[&str]| {
        let first = ["provider", "add"];
        let last = ["--client-id", "x"];
        afterword.typing(SECRET, &[&first[..], more, &last[..]].concat())
    };
    for (mistake, answer) in [
        (
            &["work", "--issuer", "https://id.work.example", "--name", "Work"][..],
            "`afterword provider set work`",
        ),
        (&["other", "--name", "Other"], "needs --issuer"),
        (&["other", "--issuer", "https://other.example"], "--name says"),
        (&["other", "--name", "O", "--issuer", "http://other.example"], "an https:// address"),
        (&["other", "--name", "O", "--issuer", "https://u:p@other.example"], "an https:// address"),
        (&["microsoft"], "needs --tenant"),
        (&["apple"], "--team-id and --key-id"),
        (&["apple", "--team-id", "T", "--key-id", "K"], "not a private key"),
        (&["google", "--team-id", "T"], "are for apple"),
        (&["Not-A-Word"], "lower-case letters"),
    ] {
        let output = add(mistake);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(answer), "{mistake:?}: {said}");
        assert!(!said.contains(SECRET));
    }
    let empty = afterword.run(&["provider", "add", "github", "--client-id", "x"]);
    assert!(String::from_utf8(empty.stderr).unwrap().contains("the secret is empty"));
    let unknown = afterword.run(&["provider", "set", "nobody", "--name", "N"]);
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("`afterword provider list`"));
}

#[test]
fn the_doctor_asks_other_services_and_says_what_they_must_be_told() {
    let afterword = Afterword::new();
    afterword.answers("secret", &["provider", "add", "github", "--client-id", "x"]);
    let nowhere = ["provider", "add", "gone", "--issuer", "http://127.0.0.1:1", "--name", "Gone"];
    afterword.answers("secret", &[&nowhere[..], &["--client-id", "x"]].concat());
    let doctor = ["doctor", "--listen", "127.0.0.1:0", "--public-url", "https://c.example"];
    let report = String::from_utf8(afterword.run(&doctor).stdout).unwrap();
    assert!(
        report.contains("✓ signing in with GitHub: it must be told to send people back to https://c.example/auth/provider/github/callback"),
        "{report}"
    );
    assert!(
        report.contains("✗ signing in with Gone: http://127.0.0.1:1 does not answer"),
        "{report}"
    );
    afterword.says(&["provider", "set", "gone", "--enabled", "false"]);
    let report = String::from_utf8(afterword.run(&doctor).stdout).unwrap();
    assert!(!report.contains("Gone"), "{report}");
}

#[test]
fn the_doctor_says_what_to_mend() {
    let afterword = Afterword::new();
    let doctor = ["doctor", "--listen", "127.0.0.1:0"];
    let report = |more: &[&str]| {
        let output = afterword.run(&[&doctor[..], more].concat());
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };

    let (_, new) = report(&[]);
    assert!(new.contains("✓ engines: ") && new.contains("will be made"), "{new}");
    afterword.says(&["migrate"]);
    let (_, made) = report(&[]);
    assert!(
        made.contains("is ours alone") && made.contains("✓ private engines: they stop"),
        "{made}"
    );

    let (is_well, public) = report(&["--public-url", "http://comments.example"]);
    assert!(!is_well && public.contains("✗ public address"), "{public}");

    let nowhere =
        ["--database-url", "postgres://127.0.0.1:1/x", "--redis-url", "redis://127.0.0.1:1"];
    let (is_well, given) = report(&nowhere);
    assert!(!is_well && given.contains("✗ PostgreSQL") && given.contains("✗ Redis"), "{given}");
}

#[test]
fn a_log_that_takes_nothing_costs_no_request_and_is_counted() {
    let afterword = Afterword::new();
    let [address, admin] = [(); 2]
        .map(|()| TcpListener::bind("127.0.0.1:0").unwrap())
        .map(|it| it.local_addr().unwrap());
    let mut command = afterword.command(&["serve", "--listen", &address.to_string()]);
    command.args(["--admin-listen", &admin.to_string()]);
    // As a file on a disk that is full (full(4)).
    command.stderr(File::options().write(true).open("/dev/full").unwrap());
    let mut server = command.spawn().unwrap();
    until("it is ready", || status(address, "/readyz") == Some(200));
    let figures = answer(admin, "/metrics").unwrap();
    let lost =
        figures.lines().find_map(|line| line.strip_prefix("afterword_log_lines_lost_total "));
    assert!(lost.unwrap().parse::<u64>().unwrap() > 0);
    kill_process(Pid::from_child(&server), Signal::TERM).unwrap();
    until("it has ended", || server.try_wait().unwrap().is_some_and(|status| status.success()));
}

#[test]
fn a_server_goes_on_for_a_while_when_it_is_asked_to_end_and_no_longer_when_it_is_asked_twice() {
    let afterword = Afterword::new();
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut command = afterword.command(&["serve", "--drain-wait-seconds", "60"]);
    let mut server = command.args(["--listen", &address.to_string()]).spawn().unwrap();
    let pid = Pid::from_raw(server.id().cast_signed()).unwrap();
    until("it is ready", || status(address, "/readyz") == Some(200));
    kill_process(pid, Signal::TERM).unwrap();
    until("it is not", || status(address, "/readyz") == Some(503));
    assert_eq!(status(address, "/livez"), Some(200));
    kill_process(pid, Signal::TERM).unwrap();
    until("it has ended", || server.try_wait().unwrap().is_some_and(|status| status.success()));
}

/// With what status a server answers.
fn status(address: SocketAddr, path: &str) -> Option<u16> {
    answer(address, path)?.split(' ').nth(1)?.parse().ok()
}

/// What a server answers; none, if it does not.
fn answer(address: SocketAddr, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < PATIENCE, "waited for: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// The program, with a data directory of its own.
struct Afterword {
    home: TempDir,
}

impl Afterword {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_afterword"));
        command
            .args(arguments)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("AFTERWORD_DATA_DIR", self.home.path().join("data"));
        command
    }

    /// Runs it with a line on its standard input; all goes well.
    fn types(&self, line: &str, arguments: &[&str]) {
        self.answers(line, arguments);
    }

    /// What it answers to a line on its standard input when all goes well.
    fn answers(&self, line: &str, arguments: &[&str]) -> String {
        let output = self.typing(line, arguments);
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs it with a line on its standard input.
    fn typing(&self, line: &str, arguments: &[&str]) -> Output {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut typed = command.spawn().unwrap();
        // Who refuses at once does not listen.
        let _gone = writeln!(typed.stdin.take().unwrap(), "{line}");
        typed.wait_with_output().unwrap()
    }

    /// What it answers when all goes well.
    fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }
}
