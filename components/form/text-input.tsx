import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { type ControlWidth, controlStyle } from "./control-style";

type Props = Omit<ComponentProps<"input">, "width"> & {
  width?: ControlWidth;
  /** What follows the answer and is not typed: ".onmicrosoft.com". */
  suffix?: ReactNode;
};

/** Takes every prop of an input, so that a form library can drive it by ref or by value. */
export function TextInput({ width = "full", suffix, className, type = "text", ...rest }: Props) {
  const input = <input {...rest} type={type} className={clsx(controlStyle(width), className)} />;
  if (!suffix) return input;
  return (
    <div className="flex max-w-form flex-wrap items-center gap-x-2 gap-y-1">
      <div className="min-w-40 grow sm:max-w-80">{input}</div>
      <span className="break-all text-muted">{suffix}</span>
    </div>
  );
}
