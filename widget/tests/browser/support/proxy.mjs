// A proxy such as offices have: it passes requests on, and opens no tunnel, which a WebSocket would need.

import { once } from "node:events";
import http from "node:http";

/** Starts it. `settings` are those of a browser behind it; `refused` is how many tunnels were asked for; `stop` ends it. */
export async function startProxy() {
  const proxy = { refused: 0 };
  const server = http.createServer(pass);
  server.on("connect", (_request, socket) => {
    proxy.refused += 1;
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  proxy.settings = { server: `http://127.0.0.1:${server.address().port}`, bypass: "<-loopback>" };
  proxy.stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return proxy;
}

/** Every host of a test is on this machine. */
function pass(request, response) {
  const { port, pathname, search } = new URL(request.url);
  const { method, headers } = request;
  const asked = http.request({ host: "127.0.0.1", port, path: pathname + search, method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    response.flushHeaders();
    answer.pipe(response);
  });
  asked.on("error", () => response.destroy());
  response.on("close", () => asked.destroy());
  request.pipe(asked);
}
