// A certified OpenID Connect provider (npm's oidc-provider) as a process of its own: whoever types a name is that
// person, with a checked address. Takes its configuration as one argument of JSON; says `ready` once it listens.

import http from "node:http";
import { pathToFileURL } from "node:url";
import { npm } from "../tools.mjs";

const { issuer, client } = JSON.parse(process.argv[2]);
const { default: Provider } = await import(pathToFileURL(npm.resolve("oidc-provider")).href);

const person = (id) => ({
  sub: id,
  name: id,
  email: `${id.toLowerCase().replaceAll(" ", ".")}@people.example`,
  email_verified: true,
});

const provider = new Provider(issuer, {
  clients: [{ ...client, grant_types: ["authorization_code"], response_types: ["code"] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  cookies: { keys: ["a key of the tests"] },
  findAccount: (_, id) => ({ accountId: id, claims: () => person(id) }),
  // It asks each time, as a service does with a client that it does not know well.
  features: { devInteractions: { enabled: true } },
  pkce: { required: () => true },
});

const server = http.createServer(provider.callback());
server.listen(Number(new URL(issuer).port), "127.0.0.1", () => console.log("ready"));
