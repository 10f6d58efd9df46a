/**
 * Where the browser gets the picture that an `icon` of the wire names: the portal's own door, which signs
 * the request. Other addresses than the platform's are not followed, so that a page talks to nobody else.
 */
export function iconUrl(icon: string | null | undefined): string | undefined {
  const path = icon?.match(/^(?:\/public)?\/v1(\/[\w/-]+)$/)?.[1];
  return path ? `/api${path}` : undefined;
}
