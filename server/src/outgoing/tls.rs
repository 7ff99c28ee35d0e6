//! Whose certificates are believed.

use std::{path::Path, sync::Arc};

use anyhow::{Context, ensure};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};

/// The authorities that browsers believe, and those in a file, for services of one's own.
pub(super) fn config(file: Option<&Path>) -> anyhow::Result<ClientConfig> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if let Some(path) = file {
        for certificate in authorities(path)? {
            roots.add(certificate).with_context(|| path.display().to_string())?;
        }
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(config)
}

/// The certificates in a file (PEM), of which there is at least one.
pub fn authorities(path: &Path) -> anyhow::Result<Vec<CertificateDer<'static>>> {
    let shown = || path.display().to_string();
    let read = CertificateDer::pem_file_iter(path).with_context(shown)?;
    let read = read.collect::<Result<Vec<_>, _>>().with_context(shown)?;
    ensure!(!read.is_empty(), "{} holds no certificate", path.display());
    Ok(read)
}
