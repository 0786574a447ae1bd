import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createPlainServer } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Project } from "./project.ts";

/** What a server got. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** What it answers: the status, and a body if there is one. */
export interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Buffer;
  /** Whether the body is compressed with gzip. */
  readonly isCompressed?: boolean;
}

/** Runs a server on this machine until `use`, which gets its address with a slash at the end, is done with it. */
export async function serving<Result>(
  answer: (request: Request) => Answer | Promise<Answer>,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  const server: Server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = "", url = "", headers } = incoming;
    const { status, type, body, isCompressed } = await answer({
      method,
      path: url,
      headers,
      body: Buffer.concat(chunks).toString(),
    });
    const encoding = isCompressed ? { "Content-Encoding": "gzip" } : {};
    response.writeHead(status, type ? { "Content-Type": type, ...encoding } : {}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as { port: number };
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Builds a project's site for an address on this machine, and serves it there compressed, as hosts do. */
export function servingBuilt<Result>(
  project: Project,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  return serving(
    ({ path }) => fileAnswer(join(project.folder, "_site"), path),
    async (address) => {
      project.facts({ url: address });
      await project.build();
      return use(address);
    },
  );
}

/** A port that nothing listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createPlainServer().listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/feed+json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/atom+xml",
};

export function fileAnswer(folder: string, path: string): Answer {
  const { pathname } = new URL(path, "http://localhost");
  const file = join(folder, decodeURI(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
  if (!existsSync(file)) return { status: 404 };
  const type = types[extname(file)] ?? "application/octet-stream";
  return { status: 200, type, body: gzipSync(readFileSync(file)), isCompressed: true };
}
