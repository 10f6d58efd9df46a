"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

type Props = {
  /** For whom answers are kept: a person and the account they act for. Another owner starts with nothing. */
  owner: string;
  children: ReactNode;
};

/** What pages that stay up to date share. Signed-out pages are spared its code. */
export function Providers({ owner, children }: Props) {
  return (
    <OwnedProviders key={owner} owner={owner}>
      {children}
    </OwnedProviders>
  );
}

function OwnedProviders({ children }: Props) {
  const [client] = useState(() => new QueryClient());
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
