import type { ReactNode } from "react";
import { PageHeader } from "./page-header";

type Props = { name: string; description?: ReactNode };

/** Head of one of the portal's lists; on a phone the frame's header already bears its name. */
export function ListHeader(props: Props) {
  return (
    <div className="max-sm:sr-only">
      <PageHeader {...props} />
    </div>
  );
}
