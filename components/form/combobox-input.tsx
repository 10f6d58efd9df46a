"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import {
  type ComponentProps,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useState,
} from "react";
import { ComboboxList } from "./combobox-list";
import { controlStyle } from "./control-style";
import { labelOf, matching, settled } from "./option-search";
import type { Option } from "./select";

type Props = {
  id: string | undefined;
  native: RefObject<HTMLSelectElement | null>;
  options: Option[];
  placeholder: string | undefined;
  disabled: boolean | undefined;
  invalid: ComponentProps<"input">["aria-invalid"];
  describedBy: string | undefined;
  /** Called before the first paint, so that select and input are never seen together. */
  onReady: (isReady: boolean) => void;
};

export function ComboboxInput(props: Props) {
  const { id, native, options, placeholder, disabled, invalid, describedBy, onReady } = props;
  const listId = useId();
  const [selected, setSelected] = useState(native.current?.value ?? "");
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const shown = matching(options, typed ?? "");

  useLayoutEffect(() => {
    onReady(true);
    return () => onReady(false);
  }, [onReady]);

  // A form library sets the select's value without an event; every render is a chance to notice.
  useEffect(() => setSelected(native.current?.value ?? ""));

  function close() {
    setIsOpen(false);
    setActive(null);
    setTyped(null);
  }

  function choose(value: string) {
    setSelected(value);
    close();
    change(native.current, value);
  }

  function leave() {
    const value = typed === null ? selected : settled(options, typed, placeholder !== undefined);
    if (value === null || value === selected) close();
    else choose(value);
    // The select's `onBlur` belongs to the caller and must hear that the question was left.
    native.current?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  }

  function move(step: 1 | -1) {
    setIsOpen(true);
    const start = step === 1 ? -1 : shown.length;
    const to = (active ?? start) + step;
    if (shown.length > 0) setActive((to + shown.length) % shown.length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && isOpen) choose(shown[active ?? 0]?.value ?? selected);
    else if (event.key === "Escape" && isOpen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active !== null ? `${listId}-${active}` : undefined}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        disabled={disabled}
        placeholder={placeholder}
        value={typed ?? labelOf(options, selected)}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(null);
          setIsOpen(true);
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => setIsOpen(true)}
        onBlur={leave}
        onKeyDown={onKeyDown}
        className={clsx(controlStyle("full"), "pr-10")}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-2.5 right-3 size-5 text-muted"
      />
      <ComboboxList
        id={listId}
        options={isOpen ? shown : null}
        active={active}
        selected={selected}
        onChoose={choose}
      />
    </>
  );
}

/** As if a person had chosen it in the select, so that its own handlers hear of it. */
function change(select: HTMLSelectElement | null, value: string): void {
  if (!select) return;
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
