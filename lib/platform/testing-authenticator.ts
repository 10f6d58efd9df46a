import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const flags = { present: 0x01, verified: 0x04, attested: 0x40 };

type Given = { challenge: string; origin: string; rpId: string; userHandle?: string };

/**
 * A security key in software (ES256, no attestation): what a browser would answer to the platform's challenges. Each test
 * may bend one part of an answer.
 */
export function softwareAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  let counter = 0;

  function answer(response: object) {
    const text = id.toString("base64url");
    return { id: text, rawId: text, type: "public-key", clientExtensionResults: {}, response };
  }

  return {
    id: id.toString("base64url"),
    /** Sets the count of uses back, as a copy of the key would have it. */
    rewind() {
      counter = 0;
    },
    create({ challenge, origin, rpId }: Given, flag = flags.present | flags.verified) {
      const credential = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, coseKey(x, y)]);
      const authData = Buffer.concat([
        head(rpId, { flag: flag | flags.attested, counter }),
        credential,
      ]);
      const attestation = cborMap([
        [cborText("fmt"), cborText("none")],
        [cborText("attStmt"), cborMap([])],
        [cborText("authData"), cborBytes(authData)],
      ]);
      return answer({
        clientDataJSON: clientData("webauthn.create", { challenge, origin }).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      });
    },
    get({ challenge, origin, rpId, userHandle }: Given, flag = flags.present | flags.verified) {
      counter++;
      const authData = head(rpId, { flag, counter });
      const client = clientData("webauthn.get", { challenge, origin });
      const signed = Buffer.concat([authData, createHash("sha256").update(client).digest()]);
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: authData.toString("base64url"),
        signature: sign("sha256", signed, privateKey).toString("base64url"),
        ...(userHandle ? { userHandle: Buffer.from(userHandle).toString("base64url") } : {}),
      });
    },
  };
}

/** The flags of an authenticator that hasn't asked who touches it. */
export const unverified = flags.present;

function clientData(type: string, given: { challenge: string; origin: string }) {
  return Buffer.from(JSON.stringify({ type, ...given, crossOrigin: false }));
}

function head(rpId: string, { flag, counter }: { flag: number; counter: number }) {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([flag]), count]);
}

function uint16(value: number) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** EC2, ES256, P-256 (RFC 9053 §7.1). */
function coseKey(x: string, y: string) {
  return cborMap([
    [Buffer.from([0x01]), Buffer.from([0x02])],
    [Buffer.from([0x03]), Buffer.from([0x26])],
    [Buffer.from([0x20]), Buffer.from([0x01])],
    [Buffer.from([0x21]), cborBytes(Buffer.from(x, "base64url"))],
    [Buffer.from([0x22]), cborBytes(Buffer.from(y, "base64url"))],
  ]);
}

function cborMap(entries: [key: Buffer, value: Buffer][]) {
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat()]);
}

function cborText(text: string) {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

/** With the shortest length that fits: the platform's reader writes keys anew to find where they end. */
function cborBytes(bytes: Buffer) {
  const { length } = bytes;
  const start = length < 256 ? Buffer.from([0x58, length]) : Buffer.from([0x59, ...uint16(length)]);
  return Buffer.concat([start, bytes]);
}
