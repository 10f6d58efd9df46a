/**
 * Where the browser gets a file whole: the portal's own door, which asks the platform for the object's stored
 * content type (contract §1.3). `path` names the object below `/public/v1`.
 */
export function fileUrl(path: `/program/${string}`): string {
  return `/api${path}/file`;
}

/** The file of one language or edition of terms. */
export function variantFileUrl(programId: string, termsId: string, variantId: string): string {
  return fileUrl(`/program/programs/${programId}/terms/${termsId}/variants/${variantId}`);
}
