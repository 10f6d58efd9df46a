/** "German" for `de`; a code that no locale data knows stays as it is, none means several (contract §12). */
export function languageName(code: string | null | undefined, locale: string): string {
  if (!code) return "Multiple languages";
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
