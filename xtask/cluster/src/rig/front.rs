//! What stands before the servers: HAProxy with the configuration of `deploy/`, and an HTTP cache before it.

use std::{fmt::Write, fs, net::SocketAddr, path::Path};

use anyhow::{Context, ensure};

use super::process::{Process, free_address};

/// The node that `deploy/nginx.conf` names.
const NODE: &str = "127.0.0.1:8080";

/// HAProxy before all servers.
pub fn balancer(
    folder: &Path,
    address: SocketAddr,
    servers: &[SocketAddr],
) -> anyhow::Result<Process> {
    let given = fs::read_to_string("deploy/haproxy/haproxy.cfg")?;
    // Containers are found by name, these by address.
    let (before, rest) = given.split_once("resolvers docker\n").context("there are resolvers")?;
    let (_, after) = rest.split_once("\n\n").context("they end")?;
    let mut config = format!("{before}{after}")
        // Each takes two files, and a process may have 20,000 on small machines.
        .replace("maxconn 20000", "maxconn 8000")
        .replace("bind :8080", &format!("bind {address}"))
        .replace(" resolvers docker init-addr last,libc,none", "");
    config = config
        .lines()
        .filter(|line| !line.trim_start().starts_with("server node"))
        .fold(String::new(), |text, line| text + line + "\n");
    for (number, server) in (1..).zip(servers) {
        writeln!(config, "    server node{number} {server}")?;
    }
    ensure!(config.contains(&format!("bind {address}")), "deploy/haproxy/haproxy.cfg binds :8080");
    let file = folder.join("haproxy.cfg");
    fs::write(&file, config)?;
    let arguments = ["-db", "-f", &file.to_string_lossy()];
    Process::start(Path::new("haproxy"), &arguments, &[], address, &folder.join("haproxy.log"))
}

/// nginx before all servers, as `deploy/nginx.conf` says but for TLS.
pub fn nginx(
    folder: &Path,
    address: SocketAddr,
    servers: &[SocketAddr],
) -> anyhow::Result<Process> {
    let given = fs::read_to_string("deploy/nginx.conf")?;
    let node =
        given.lines().find(|line| line.contains(NODE)).context("deploy/nginx.conf has a node")?;
    let nodes = servers.iter().map(|server| node.replace(NODE, &server.to_string()) + "\n");
    let nodes = nodes.collect::<String>();
    let kept = given.lines().filter(|line| !line.trim_start().starts_with("ssl_certificate"));
    let site = kept
        .fold(String::new(), |text, line| text + line + "\n")
        .replace(&format!("{node}\n"), &nodes)
        .replace("listen 443 ssl http2", &format!("listen {address}"))
        .replace("server_name comments.example.org", "server_name _")
        // The host that people ask for has a port here.
        .replace("Host $host;", "Host $http_host;");
    let config = format!(
        "daemon off; master_process off; pid balancer.pid; error_log stderr;
         events {{ worker_connections 8000; }}
         http {{
             access_log off;
             client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
             uwsgi_temp_path uwsgi; scgi_temp_path scgi;
             {site}
         }}"
    );
    let file = folder.join("balancer.conf");
    fs::write(&file, config)?;
    let (folder, file) = (folder.to_string_lossy(), file.to_string_lossy());
    let arguments = ["-p", &folder, "-c", &file, "-e", "stderr"];
    let log = Path::new(&*folder).join("balancer.log");
    Process::start(Path::new("nginx"), &arguments, &[], address, &log)
}

/// nginx that keeps what may be kept, and asks the balancer for everything else.
pub fn cache(folder: &Path, behind: SocketAddr) -> anyhow::Result<Process> {
    let address = free_address()?;
    let config = format!(
        "daemon off; master_process off; pid nginx.pid; error_log stderr;
         events {{ worker_connections 4096; }}
         http {{
             access_log off;
             client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
             uwsgi_temp_path uwsgi; scgi_temp_path scgi;
             proxy_cache_path cache keys_zone=all:1m;
             map $http_upgrade $connection_kind {{ default \"\"; websocket upgrade; }}
             server {{
                 listen {address};
                 location / {{
                     proxy_pass http://{behind};
                     proxy_http_version 1.1;
                     proxy_set_header Host {behind};
                     proxy_set_header Upgrade $http_upgrade;
                     proxy_set_header Connection $connection_kind;
                     proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                     proxy_cache all;
                     add_header x-cache $upstream_cache_status always;
                 }}
             }}
         }}"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, config)?;
    let (folder, file) = (folder.to_string_lossy(), file.to_string_lossy());
    let arguments = ["-p", &folder, "-c", &file, "-e", "stderr"];
    let log = Path::new(&*folder).join("nginx.log");
    Process::start(Path::new("nginx"), &arguments, &[], address, &log)
}
