import { readFile } from "node:fs/promises";
import { type Archive, archiveAt } from "./archive";
import { pictureSize } from "./picture-size";

const maxSide = 12_000;
const maxPoints = 40_000_000;
const megabyte = 1024 * 1024;
const maxUnpacked = 1024 * megabyte;
const maxRatio = 200;
const maxEntries = 10_000;

type Found = { contentType: string; size: number };

/**
 * What about a file would harm whoever opens it, as a sentence, judged by what its headers say: a picture that takes
 * gigabytes as points, an archive that unpacks to as much. Undefined where nothing would.
 */
export async function bombIn(place: string, found: Found): Promise<string | undefined> {
  const archive = await archiveAt(place);
  if (archive && isBomb(archive, found.size)) {
    return "Unpacked, this file is many times as large. Send what is in it instead.";
  }
  return undefined;
}

/** As `bombIn`, for files that are shown: pictures, and nothing that is two things at once. */
export async function bombInShown(place: string, found: Found): Promise<string | undefined> {
  if (!found.contentType.startsWith("image/")) return undefined;
  if (await archiveAt(place)) return "This picture is an archive too. Save it anew as a picture.";
  const size = pictureSize(await readFile(place), found.contentType);
  if (!size) return "This picture says nothing of its size. Save it anew as a PNG or JPEG.";
  const { width, height } = size;
  if (width <= maxSide && height <= maxSide && width * height <= maxPoints) return undefined;
  const [most, points] = [maxSide.toLocaleString("en"), maxPoints / 1_000_000];
  return `This picture is ${width} × ${height} points large. Make it at most ${most} a side and ${points} million in all.`;
}

/** Parts that share their packed bytes are together larger than the file. */
function isBomb({ entries, packed, unpacked }: Archive, size: number) {
  const isDense = unpacked > 100 * megabyte && unpacked > maxRatio * size;
  return entries > maxEntries || packed > size || unpacked > maxUnpacked || isDense;
}
