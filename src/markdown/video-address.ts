const hosts: ReadonlyMap<string, string> = new Map([
  ["youtube", "https://www.youtube.com/watch?v="],
  ["vimeo", "https://vimeo.com/"],
  ["bilibili", "https://www.bilibili.com/video/"],
]);

/** The address of a video at a common host; empty for other hosts, and for what is not the name of a video. */
export function videoAddress(host: string, id: string): string {
  const start = hosts.get(host);
  return start !== undefined && /^[\w-]+$/.test(id) ? start + id : "";
}
