import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <div className="mx-auto max-w-page p-4 sm:p-6">
      <h1 className="sr-only">Page not found</h1>
      <EmptyState
        title="There is nothing here"
        action={
          <>
            <ButtonLink href="/program/programs" variant="primary">
              See all programs
            </ButtonLink>
            <ButtonLink href="/">Go to the home page</ButtonLink>
          </>
        }
      >
        The address may be mistyped, or what was here belongs to another account. If you have
        several accounts, switch at the top of the page.
      </EmptyState>
    </div>
  );
}
