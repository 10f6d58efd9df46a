"use client";

import { Search } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
import { type ListParams, listHref } from "./list-href";

type Props = {
  /** Names the field and stands in it: "Search programs". */
  label: string;
  pathname: Route;
  /** All parameters of the list's address; the search replaces `name` and goes back to the first page. */
  params: ListParams;
  name?: string;
};

const pauseMs = 300;

/**
 * A plain form that any browser can send; with scripts the list follows the typing. The typed text
 * belongs to the person: an answer that arrives late never overwrites it.
 */
export function SearchField({ label, pathname, params, name = "q" }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const value = String(params[name] ?? "");
  const sent = useRef(value);

  // An address that changed by other means (a reset, the way back) reaches the field only while nobody types.
  useEffect(() => {
    const field = input.current;
    if (!field || value === sent.current) return;
    if (timer.current !== undefined || document.activeElement === field) return;
    sent.current = value;
    field.value = value;
  }, [value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  function search() {
    clearTimeout(timer.current);
    timer.current = undefined;
    const text = input.current?.value.trim() ?? "";
    if (text === sent.current) return;
    sent.current = text;
    const current = Object.fromEntries(new URLSearchParams(window.location.search));
    const href = listHref(pathname, { ...current, [name]: text, page: undefined });
    startTransition(() => router.replace(href, { scroll: false }));
  }

  function searchSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(search, pauseMs);
  }

  function searchNow(event: FormEvent) {
    event.preventDefault();
    search();
  }

  return (
    <search className="print:hidden">
      <form action={pathname} onSubmit={searchNow} aria-busy={isPending} className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-3 my-auto size-5 text-muted"
        />
        <input
          ref={input}
          type="search"
          name={name}
          defaultValue={value}
          onChange={searchSoon}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          className="target w-full rounded-control border border-control bg-surface pr-3 pl-10 text-base placeholder:text-muted"
        />
        <Kept params={params} except={[name, "page"]} />
      </form>
    </search>
  );
}

function Kept({ params, except }: { params: ListParams; except: string[] }) {
  return Object.entries(params)
    .filter(([key, value]) => value !== undefined && value !== "" && !except.includes(key))
    .map(([key, value]) => <input key={key} type="hidden" name={key} value={String(value)} />);
}
