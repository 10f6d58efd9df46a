"use client";

import { useRouter } from "next/navigation";
import { useId, useTransition } from "react";
import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";
import { listHref } from "@/components/ui/list-href";

type Props = {
  vendors: { id: string; name: string }[];
  vendor: string;
  /** The rest of the list's address, which a new choice keeps. */
  search: string;
};

/** A plain form with a button; with scripts the list follows the choice and the button is not there. */
export function VendorFilter({ vendors, vendor, search }: Props) {
  const router = useRouter();
  const id = useId();
  const [isPending, startTransition] = useTransition();

  function choose(chosen: string) {
    const current = Object.fromEntries(new URLSearchParams(window.location.search));
    const href = listHref("/program/programs", { ...current, vendor: chosen, page: undefined });
    startTransition(() => router.replace(href, { scroll: false }));
  }

  return (
    <form action="/program/programs" aria-busy={isPending} className="flex gap-2">
      <label htmlFor={id} className="sr-only">
        Vendor
      </label>
      <Select
        key={vendor}
        id={id}
        name="vendor"
        placeholder="All vendors"
        options={vendors.map((one) => ({ value: one.id, label: one.name }))}
        defaultValue={vendor}
        onChange={(event) => choose(event.target.value)}
      />
      {search && <input type="hidden" name="q" value={search} />}
      <noscript>
        <Button type="submit">Filter</Button>
      </noscript>
    </form>
  );
}
