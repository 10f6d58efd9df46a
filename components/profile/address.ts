import type { Route } from "next";

export const profileHref: Route = "/settings/profile";
