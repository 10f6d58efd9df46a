"use client";

import clsx from "clsx";
import { type ComponentProps, lazy, type Ref, Suspense, useEffect, useRef, useState } from "react";
import type { ControlWidth } from "./control-style";
import { Select } from "./select";

type Props = Omit<ComponentProps<typeof Select>, "ref"> & { ref?: Ref<HTMLSelectElement> };

const ComboboxInput = lazy(() =>
  import("./combobox-input").then(({ ComboboxInput }) => ({ default: ComboboxInput })),
);

const manyOptions = 12;

/**
 * A select that can be typed into where its list is long and there is a keyboard. The select itself
 * stays and holds the value, so that it works before any script and whatever drives a select drives this.
 * Code that changes the value later does so through `value`: the select's own property makes no sound.
 */
export function Combobox({ ref, id, className, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const native = useRef<HTMLSelectElement | null>(null);
  const [isWanted, setIsWanted] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const isLong = rest.options.length > manyOptions;
  useEffect(() => setIsWanted(isLong && matchMedia("(pointer: fine)").matches), [isLong]);

  const hidden = isReady && { tabIndex: -1, "aria-hidden": true };
  return (
    <div ref={box} className={clsx("relative", widths[rest.width ?? "medium"])}>
      <div className={isReady ? "sr-only" : undefined}>
        <Select
          {...rest}
          {...hidden}
          id={isReady ? undefined : id}
          ref={(element) => {
            native.current = element;
            return give(ref, element);
          }}
          width="full"
          className={className}
          // A form library focuses the select of a wrong answer; the person's place is the input.
          onFocus={() => isReady && box.current?.querySelector("input")?.focus()}
        />
      </div>
      {isWanted && (
        <Suspense fallback={null}>
          <ComboboxInput
            id={id}
            native={native}
            options={rest.options}
            placeholder={rest.placeholder}
            disabled={rest.disabled}
            invalid={rest["aria-invalid"]}
            describedBy={rest["aria-describedby"]}
            onReady={setIsReady}
          />
        </Suspense>
      )}
    </div>
  );
}

const widths: Record<ControlWidth, string> = {
  short: "sm:max-w-40",
  medium: "sm:max-w-80",
  full: "sm:max-w-form",
};

function give(ref: Ref<HTMLSelectElement> | undefined, element: HTMLSelectElement | null) {
  if (typeof ref === "function") return ref(element);
  if (ref) ref.current = element;
}
