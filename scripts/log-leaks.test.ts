import { describe, expect, it } from "vitest";
import { leaksIn } from "./log-leaks";

const secrets = [
  { kind: "a password", value: "quiet harbour lantern 41" },
  { kind: "SESSION_SECRET", value: "7Q2mZx9sKf4LwTn8Rb3Yc6Vd1Gh5Jp0A" },
];

const random43 = "Zk3VbW0aYx-1pQ9rT7uN5mL2cX8dF4gH6jK_sA0eRtY";

describe("a log that holds", () => {
  it.each([
    ["a password", '{"msg":"sign-in","body":{"password":"quiet harbour lantern 41"}}'],
    ["SESSION_SECRET", "started with 7Q2mZx9sKf4LwTn8Rb3Yc6Vd1Gh5Jp0A"],
    ["a session token", '{"token":"ses:Zk3VbW0aYx1pQ9rT7uN5mL2cX8dF4"}'],
    ["an API token", "idt:TKN-3104-0001:demo-fjordline-7mQx2vLrT9"],
    [
      "a signed or sealed token (JWT or JWE)",
      "portal-session=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..abcdefghijkl.mnop",
    ],
    ["an Authorization header", '"headers":{"authorization":"Bearer abc.def"}'],
    ["an Authorization header", "Authorization: Basic dXNlcjpwYXNz"],
    ["an authenticator's secret", "otpauth://totp/Portal:a?secret=JBSWY3DPEHPK3PXP"],
    ["a cookie", "cookie: portal=0123456789abcdef0123"],
    ["the secret of a link in a mail", `https://portal.example/reset-password?ticket=${random43}`],
    ["the secret of a link in a mail", `https://portal.example/invitations/${random43}`],
  ])("%s is found, by its line and without repeating it", (kind, line) => {
    const leaks = leaksIn(`started\n${line}\nstopped\n`, secrets);
    expect(leaks).toContainEqual({ line: 2, kind });
    expect(JSON.stringify(leaks)).not.toMatch(/harbour|7Q2m|Zk3V|demo-fj/);
  });
});

it.each([
  '{"level":"info","traceId":"00-9436c51bc37929d0843fcef0b26e191c-84cdeb5498d7b31f-00","path":"/public/v1/accounts/sessions","status":401,"detail":"The token is unknown, disabled or has expired."}',
  "Send a token in the header 'Authorization: Bearer {token}'.",
  "Program Portal is open at http://127.0.0.1:3000 (started in 2.1 s)",
  '{"path":"/public/v1/accounts/password-resets","status":204}',
])("a log without secrets is clean: %s", (line) => {
  expect(leaksIn(line, secrets)).toEqual([]);
});
