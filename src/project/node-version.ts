/** Ends the process with a sentence for the author if Node.js is too old. Imported for that alone, and first. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Dateline needs Node.js 20.19 or later, and this is ${process.versions.node}. Install it from https://nodejs.org/.`,
  );
  process.exit(1);
}

export {};
