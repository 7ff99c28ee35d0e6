// An SMTP server (npm's smtp-server) as a process of its own. Takes its configuration as one argument of JSON; says
// `ready` once it listens, and then in a line of JSON each what comes to pass: a session, a letter, or a refusal.

import { npm } from "../tools.mjs";

const { SMTPServer } = npm("smtp-server");
const { port, user, password, tls, secure } = JSON.parse(process.argv[2]);

const say = (what) => console.log(JSON.stringify(what));
const refusal = (code, words) => Object.assign(new Error(words), { responseCode: code });
/** Whom it did not take a letter for, the first time. */
const sentAway = new Set();

const server = new SMTPServer({
  ...tls,
  // Encrypted from the first byte on, or from where the client asks for it.
  secure,
  disabledCommands: tls ? [] : ["STARTTLS"],
  // As a server that people may send through from anywhere.
  allowInsecureAuth: false,
  onAuth({ username, password: typed }, session, done) {
    const isRight = username === user && typed === password;
    say({ auth: username, secure: session.secure, isRight });
    done(isRight ? null : refusal(535, "Not the password"), { user: username });
  },
  onRcptTo({ address }, session, done) {
    const [name] = address.split("@");
    if (name === "gone") {
      say({ refused: address, code: 550 });
      return done(refusal(550, "No such mailbox"));
    }
    if (name === "busy" && !sentAway.has(address)) {
      sentAway.add(address);
      say({ refused: address, code: 451 });
      return done(refusal(451, "Come back later"));
    }
    return done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      say({
        from: mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        secure: session.secure,
        user: session.user,
        text: Buffer.concat(parts).toString("utf8"),
      });
      done();
    });
  },
});
// A client that breaks off, as one does that does not believe the certificate.
server.on("error", (error) => say({ broken: error.message }));
server.listen(port, "127.0.0.1", () => say("ready"));
