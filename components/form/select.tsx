import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { type ControlWidth, controlStyle } from "./control-style";

export type Option = { value: string; label: string; description?: string; disabled?: boolean };

type Props = Omit<ComponentProps<"select">, "width" | "children"> & {
  options: Option[];
  /** The text of the empty choice; without it the first option is chosen. */
  placeholder?: string;
  width?: ControlWidth;
};

/** The device's own list: the best one on a phone. */
export function Select({ options, placeholder, width = "medium", className, ...rest }: Props) {
  return (
    <div className={clsx("relative w-full", selectWidths[width])}>
      <select {...rest} className={clsx(controlStyle("full"), "appearance-none pr-10", className)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-5 text-muted"
      />
    </div>
  );
}

const selectWidths: Record<ControlWidth, string> = {
  short: "sm:max-w-40",
  medium: "sm:max-w-80",
  full: "sm:max-w-form",
};
