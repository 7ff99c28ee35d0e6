//! nginx, HAProxy and Varnish, with the configurations of `deploy/` but for addresses and certificates, before a server.

use std::{
    fs,
    io::Write,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
};

use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};
use tempfile::TempDir;
use tokio::net::{TcpSocket, TcpStream};
use tokio_rustls::{TlsConnector, client::TlsStream};

use super::until;

/// The host that the configurations are for.
pub const HOST: &str = "comments.example.org";

/// A program in front of servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// nginx.
    Nginx,
    /// nginx that keeps all answers that may be kept.
    CachingNginx,
    /// HAProxy.
    HaProxy,
    /// Varnish, which speaks no TLS, and is told here what is old.
    Varnish { purge: SocketAddr },
}

/// A running one, ended with this value.
#[derive(Debug)]
pub struct Proxy {
    /// Where it listens.
    pub address: SocketAddr,
    process: Child,
    folder: TempDir,
}

impl Proxy {
    /// Starts it before a server, and waits until it listens.
    pub async fn start(kind: Kind, server: SocketAddr) -> Self {
        let folder = tempfile::tempdir().unwrap();
        certify(folder.path());
        let address = free_address();
        let mut command = match kind {
            Kind::Nginx => nginx(folder.path(), address, server, ""),
            Kind::CachingNginx => nginx(folder.path(), address, server, &cache(folder.path())),
            Kind::HaProxy => haproxy(folder.path(), address, server),
            Kind::Varnish { purge } => varnish(folder.path(), address, purge, server),
        };
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        let proxy = Self { address, process, folder };
        until("the proxy", async || TcpStream::connect(address).await.ok()).await;
        proxy
    }

    /// How clients of a protocol encrypt. They believe this proxy's certificate, and no other.
    pub fn tls(&self, protocol: &str) -> ClientConfig {
        let certificate = CertificateDer::from_pem_file(self.folder.path().join("both.pem"));
        let mut roots = RootCertStore::empty();
        roots.add(certificate.unwrap()).unwrap();
        let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        config.alpn_protocols = vec![protocol.as_bytes().to_vec()];
        config
    }

    /// An encrypted connection from one of this machine's own addresses, on which a protocol is spoken.
    pub async fn connect(&self, from: Ipv4Addr, protocol: &str) -> TlsStream<TcpStream> {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind((from, 0).into()).unwrap();
        let stream = socket.connect(self.address).await.unwrap();
        let connector = TlsConnector::from(Arc::new(self.tls(protocol)));
        let stream = connector.connect(HOST.try_into().unwrap(), stream).await.unwrap();
        assert_eq!(stream.get_ref().1.alpn_protocol(), Some(protocol.as_bytes()));
        stream
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ended_already = self.process.kill();
        let _ = self.process.wait();
    }
}

/// An address of this machine where nobody listens.
pub fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// What makes nginx a cache; `x-cache` says whether an answer came from it.
fn cache(folder: &Path) -> String {
    let path = folder.join("cache");
    let usual = "/var/cache/nginx/afterword";
    let text = include_str!("../../../../deploy/nginx-cache.conf");
    replace(text, &[(usual, &path.to_string_lossy())])
}

fn nginx(folder: &Path, address: SocketAddr, server: SocketAddr, more: &str) -> Command {
    let key = folder.join("key.pem");
    let site = replace(
        include_str!("../../../../deploy/nginx.conf"),
        &[
            ("server 127.0.0.1:8080", &format!("server {server}")),
            ("listen 443 ", &format!("listen {address} ")),
            ("/etc/ssl/comments.example.org.pem", &folder.join("both.pem").to_string_lossy()),
            ("/etc/ssl/comments.example.org.key", &key.to_string_lossy()),
        ],
    );
    let config = format!(
        "daemon off; master_process off; pid pid; error_log error.log;
         events {{}}
         http {{
             access_log off;
             client_body_temp_path body;
             proxy_temp_path proxy;
             fastcgi_temp_path fastcgi;
             uwsgi_temp_path uwsgi;
             scgi_temp_path scgi;
             {more}
             {site}
         }}"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, config).unwrap();
    let mut command = Command::new(program("nginx"));
    command.arg("-p").arg(folder).arg("-c").arg(file).args(["-e", "error.log"]);
    command
}

fn haproxy(folder: &Path, address: SocketAddr, server: SocketAddr) -> Command {
    let config = replace(
        include_str!("../../../../deploy/haproxy.cfg"),
        &[
            ("node1 127.0.0.1:8080", &format!("node1 {server}")),
            ("bind :443 ", &format!("bind {address} ")),
            ("/etc/ssl/comments.example.org.pem", &folder.join("both.pem").to_string_lossy()),
        ],
    );
    let file = folder.join("haproxy.cfg");
    fs::write(&file, config).unwrap();
    let mut command = Command::new(program("haproxy"));
    command.args(["-q", "-db", "-f"]).arg(file);
    command
}

fn varnish(folder: &Path, address: SocketAddr, purge: SocketAddr, server: SocketAddr) -> Command {
    let config = replace(
        include_str!("../../../../deploy/varnish.vcl"),
        &[(".port = \"8080\"", &format!(".port = \"{}\"", server.port()))],
    );
    let file = folder.join("varnish.vcl");
    fs::write(&file, config).unwrap();
    let mut command = Command::new(program("varnishd"));
    command.args(["-F", "-j", "none", "-T", "none", "-s", "malloc,16m", "-n"]).arg(folder);
    command.args(["-a", &format!("public={address}"), "-a", &format!("purge={purge}"), "-f"]);
    // It tells of its children there.
    command.arg(file).stderr(Stdio::null());
    command
}

/// A text in which each of these stands once, with something else there.
fn replace(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

/// A program of a server; Debian keeps those where not everybody looks.
fn program(name: &str) -> PathBuf {
    let usual = Path::new("/usr/sbin").join(name);
    if usual.is_file() { usual } else { name.into() }
}

/// Makes a certificate of the host, and its key: `key.pem`, and `both.pem` with the two of them.
fn certify(folder: &Path) {
    let at = |name: &str| folder.join(name);
    let status = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"])
        .args(["-days", "2", "-subj", &format!("/CN={HOST}")])
        .args(["-addext", &format!("subjectAltName=DNS:{HOST}")])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .arg("-keyout")
        .arg(at("key.pem"))
        .arg("-out")
        .arg(at("both.pem"))
        .stderr(Stdio::null())
        .status();
    assert!(status.unwrap().success(), "openssl made no certificate");
    let key = fs::read(at("key.pem")).unwrap();
    let mut both = fs::OpenOptions::new().append(true).open(at("both.pem")).unwrap();
    both.write_all(&key).unwrap();
}
