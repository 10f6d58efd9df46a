import pino, { type Logger } from "pino";

export type { Logger };

/**
 * The platform's log: one JSON object a line on standard error, so that standard output stays for people.
 * Credentials never reach it, whatever a caller hands over.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: ["*.authorization", "*.cookie", "*.password", "authorization", "cookie", "password"],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
