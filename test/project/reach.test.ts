import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readPublishedFile } from "../../src/project/published-file.ts";
import { deadlineFromNow } from "../../src/project/reach.ts";

let server: Server;
let home = "";

const test = suite("readPublishedFile");

test.before(async () => {
  const bomb = gzipSync(Buffer.alloc(30_000_000));
  server = createServer((request, response) => {
    const { url = "" } = request;
    if (url === "/bomb") response.setHeader("content-encoding", "gzip").end(bomb);
    else if (url === "/round") response.writeHead(302, { location: "/round" }).end();
    else if (url === "/file") response.writeHead(302, { location: "file:///etc/hostname" }).end();
    else if (url === "/no") response.writeHead(500, "Not\u0007 now").end();
    else if (url === "/there") response.end("there");
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.after(() => {
  server.close();
});

/** The answer, or the message instead of one. */
async function said(path: string, place = home): Promise<string> {
  try {
    return `${await readPublishedFile(place, path, deadlineFromNow())}`;
  } catch (error) {
    return (error as Error).message.replace(home, "");
  }
}

test("reads what is there, and tells what is not", async () => {
  assert.is(await said("there"), "there");
  assert.is(await said("nowhere"), "undefined");
});

test("reads no more than 20 MB, however small it is compressed", async () => {
  assert.is(await said("bomb"), "/bomb answers with more than 20 MB.");
});

test("follows no endless redirects, and only to the web", async () => {
  assert.match(await said("round"), /^\/round cannot be reached \(redirect count exceeded\)\.$/);
  assert.match(await said("file"), /^\/file cannot be reached/);
  assert.is(
    await said("feed.json", "ftp://example.org/"),
    "ftp://example.org/feed.json is not a web address.",
  );
});

test.run();
