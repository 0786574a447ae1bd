import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Starts the Chromium that `CHROME_PATH` names, or the one found in the usual places.
 *
 * @param args more arguments for its command line
 */
export async function launchChromium(...args: string[]): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? usualPlaces.find(existsSync);
  if (!executablePath || !existsSync(executablePath)) {
    throw new Error(
      "The browser tests need Chromium or Chrome. Install it (on Debian: apt-get install chromium), " +
        "or set CHROME_PATH to the program.",
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...args,
    ],
  });
}
