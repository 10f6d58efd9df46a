import type { Metadata } from "next";
import { Missing } from "./missing";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-page p-4 sm:p-6">
      <Missing />
    </main>
  );
}
