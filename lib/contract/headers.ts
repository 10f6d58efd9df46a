/** The address of the client of a request, as the process that took it knows it; never believed from outside. */
export const addressHeader = "x-portal-address";

/** The origin of the portal that a person uses, for links in mails and for passkeys; only known ones count. */
export const originHeader = "x-portal-origin";
