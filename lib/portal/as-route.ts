import "server-only";
import type { Route } from "next";

/** The path has been made from a path of this portal, so that the router knows it or answers 404. */
export function asRoute(path: string): Route {
  return path as Route;
}
