/** Whether a browser or a program is to read the answer. */
export type Surface = "page" | "data";

type Site = {
  /** Browsers speak https to this process, or to the proxy in front of it. */
  isSecure: boolean;
  mode: "development" | "production";
};

type Asked = Site & { surface: Surface; path: string; nonce: string };

/**
 * What every answer says to the browser beside its content, error pages included; the policy is the one of
 * {@link pagePolicy} or, for what no page is made of, one that lets nothing run, load or frame it.
 */
export function securityHeaders(asked: Asked): Record<string, string> {
  const { isSecure, surface, path } = asked;
  return {
    "Content-Security-Policy": surface === "page" ? pagePolicy(asked) : inert,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Permissions-Policy": permissions,
    "Referrer-Policy": carriesSecret(path) ? "no-referrer" : "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    ...(isSecure ? { "Strict-Transport-Security": twoYears } : {}),
  };
}

/**
 * The policy of a page: scripts run when they carry the nonce of this response or are loaded by one that does, and
 * write into the page only through the policy of `instrumentation-client.ts`.
 */
export function pagePolicy({ nonce, isSecure, mode }: Omit<Asked, "path">): string {
  const isDevelopment = mode === "development";
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}' ${toastStyle}`,
    "img-src 'self' data: https:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isDevelopment ? [] : trustedTypes),
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** Next's tools for development write into the page by themselves. */
const trustedTypes = ["require-trusted-types-for 'script'", "trusted-types default"];

/** Sonner makes a style without a nonce, empty at first and then with its text; these digests admit nothing else. */
const toastStyle =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

const inert =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

const twoYears = "max-age=63072000; includeSubDomains";

/** The address of such a page is a secret that serves once. */
function carriesSecret(path: string) {
  return /^\/(reset|reset-password|invitation|invitations|confirm)(\/|\?|$)|[?&](ticket|token)=/.test(
    path,
  );
}

const off = [
  ...["accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read"],
  ...["compute-pressure", "display-capture", "encrypted-media", "fullscreen", "gamepad"],
  ...["geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection"],
  ...["keyboard-map", "local-fonts", "magnetometer", "microphone", "midi", "otp-credentials"],
  ...["payment", "picture-in-picture", "screen-wake-lock", "serial", "storage-access", "sync-xhr"],
  ...["usb", "window-management", "xr-spatial-tracking"],
];
const own = ["clipboard-write", "publickey-credentials-create", "publickey-credentials-get"];
const permissions = [
  ...off.map((feature) => `${feature}=()`),
  ...own.map((feature) => `${feature}=(self)`),
].join(", ");
