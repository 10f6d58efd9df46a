import type { Metadata } from "next";
import { Missing } from "../missing";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return <Missing />;
}
