import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

type Props = ComponentProps<"button"> & ButtonLook & { pending?: boolean };

/**
 * A pending button keeps its place and its focus and does nothing more: it is no longer a submit
 * button, so that a second press cannot send the form again.
 */
export function Button({
  variant,
  size,
  className,
  pending = false,
  type = "button",
  onClick,
  children,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={pending ? "button" : type}
      onClick={pending ? undefined : onClick}
      aria-disabled={pending || rest["aria-disabled"]}
      className={buttonStyle({ variant, size, className })}
    >
      {pending && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  );
}
