import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands where nothing was found, or nothing that this account may see. */
export function Missing() {
  return (
    <>
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
    </>
  );
}
