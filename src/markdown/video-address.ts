const hosts: ReadonlyMap<string, string> = new Map([
  ["youtube", "https://www.youtube.com/watch?v="],
  ["vimeo", "https://vimeo.com/"],
  ["bilibili", "https://www.bilibili.com/video/"],
]);

/** The address of a film at a common host; empty for other hosts, and for what is no name of a film. */
export function videoAddress(host: string, id: string): string {
  const start = hosts.get(host);
  return start !== undefined && /^[\w-]+$/.test(id) ? start + id : "";
}
