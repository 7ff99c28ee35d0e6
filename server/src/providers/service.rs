//! What a service that speaks `OpenID` Connect says of itself (Discovery), and who we are to it.

use std::{future::Future, pin::Pin, sync::Arc, time::Duration};

use moka::future::Cache;
use openidconnect::{
    AdditionalClaims, AdditionalProviderMetadata, AuthType, ClientId, ClientSecret, DiscoveryError,
    EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest,
    HttpResponse, IdTokenFields, IssuerUrl, RedirectUrl, StandardErrorResponse,
    StandardTokenResponse, core,
};
use sdk::wire::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Failure, Provider};
use crate::outgoing::{Outgoing, Refusal};

/// What is known of a service.
pub(super) type Service = Arc<Metadata>;

/// How long what a service says of itself is believed.
const BELIEVED: Duration = Duration::from_mins(10);
/// Most services that are remembered.
const KNOWN: u64 = 100;

/// What a service says of itself beyond the core of Discovery.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct More {
    /// Whether it names itself when it sends people back (RFC 9207).
    #[serde(default)]
    pub(super) authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for More {}

/// What a service says of somebody beyond the core of `OpenID` Connect.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Extra {
    /// Google: the domain that it hosts for them.
    pub(super) hd: Option<String>,
}

impl AdditionalClaims for Extra {}

pub(super) type Metadata = openidconnect::ProviderMetadata<
    More,
    core::CoreAuthDisplay,
    core::CoreClientAuthMethod,
    core::CoreClaimName,
    core::CoreClaimType,
    core::CoreGrantType,
    core::CoreJweContentEncryptionAlgorithm,
    core::CoreJweKeyManagementAlgorithm,
    core::CoreJsonWebKey,
    core::CoreResponseMode,
    core::CoreResponseType,
    core::CoreSubjectIdentifierType,
>;

pub(super) type Tokens = StandardTokenResponse<
    IdTokenFields<
        Extra,
        EmptyExtraTokenFields,
        core::CoreGenderClaim,
        core::CoreJweContentEncryptionAlgorithm,
        core::CoreJwsSigningAlgorithm,
    >,
    core::CoreTokenType,
>;

pub(super) type Client = openidconnect::Client<
    Extra,
    core::CoreAuthDisplay,
    core::CoreGenderClaim,
    core::CoreJweContentEncryptionAlgorithm,
    core::CoreJsonWebKey,
    core::CoreAuthPrompt,
    StandardErrorResponse<core::CoreErrorResponseType>,
    Tokens,
    core::CoreTokenIntrospectionResponse,
    core::CoreRevocableToken,
    core::CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What services said of themselves a short while ago. Cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct Known(Cache<String, Service>);

impl Default for Known {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(KNOWN).time_to_live(BELIEVED).build())
    }
}

impl Known {
    pub(super) async fn service(
        &self,
        outgoing: &Outgoing,
        provider: &Provider,
    ) -> Result<Service, Failure> {
        if let Some(service) = self.0.get(&provider.issuer).await {
            return Ok(service);
        }
        let issuer = IssuerUrl::new(provider.issuer.clone())
            .map_err(|_| Failure::unfit("an issuer that is no address"))?;
        let found =
            Metadata::discover_async(issuer, &asks(outgoing)).await.map_err(undiscovered)?;
        let service = Arc::new(found);
        self.0.insert(provider.issuer.clone(), service.clone()).await;
        Ok(service)
    }

    pub(super) async fn forget(&self, provider: &Provider) {
        self.0.invalidate(&provider.issuer).await;
    }
}

/// Who we are to a service.
pub(super) fn client(
    provider: &Provider,
    service: &Metadata,
    callback: &str,
) -> Result<Client, Failure> {
    let now = Timestamp::now().0 / 1_000;
    let word = provider.secret.word(&provider.client_id, &provider.issuer, now)?;
    let callback = RedirectUrl::new(callback.to_owned());
    let callback = callback.map_err(|_| Failure::unfit("a public address that is none"))?;
    let client = Client::from_provider_metadata(
        service.clone(),
        ClientId::new(provider.client_id.clone()),
        Some(ClientSecret::new(word)),
    );
    // Without a list it takes the secret in a header (Discovery, section 3).
    let takes_header = service
        .token_endpoint_auth_methods_supported()
        .is_none_or(|methods| methods.contains(&core::CoreClientAuthMethod::ClientSecretBasic));
    let way = if takes_header { AuthType::BasicAuth } else { AuthType::RequestBody };
    Ok(client.set_redirect_uri(callback).set_auth_type(way))
}

/// The library's way to ask is ours.
pub(super) fn asks(
    outgoing: &Outgoing,
) -> impl Fn(HttpRequest) -> Pin<Box<dyn Future<Output = Result<HttpResponse, Refusal>> + Send>> + use<>
{
    let outgoing = outgoing.clone();
    move |request| {
        let outgoing = outgoing.clone();
        Box::pin(async move { outgoing.ask(request).await })
    }
}

fn undiscovered(error: DiscoveryError<Refusal>) -> Failure {
    match error {
        DiscoveryError::Request(refusal) => refusal.into(),
        other => Failure::unfit(format!("its discovery is none: {other}")),
    }
}
