import { expect, test } from "vitest";
import { deviceWords } from "./device-words";

const like = "Mozilla/5.0";

test.each([
  [
    `${like} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0`,
    "Edge on Windows",
  ],
  [
    `${like} (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36`,
    "Chrome on Linux",
  ],
  [
    `${like} (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36`,
    "Chrome on Android",
  ],
  [
    `${like} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1`,
    "Safari on iPhone",
  ],
  [
    `${like} (Macintosh; Intel Mac OS X 14.5; rv:140.0) Gecko/20100101 Firefox/140.0`,
    "Firefox on Mac",
  ],
  ["curl/8.9", "Unknown device"],
  [undefined, "Unknown device"],
])("%s is called by its browser and its system", (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});
