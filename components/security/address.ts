import type { Route } from "next";

export const securityHref: Route = "/settings/security";
export const codesHref: Route = "/settings/security/codes";
