import clsx from "clsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "medium" | "small";

export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; className?: string };

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-primary text-on-primary hover:bg-primary-strong",
  secondary: "border-control bg-surface text-ink hover:bg-hover",
  quiet: "border-transparent text-primary hover:bg-primary-soft",
  danger: "border-transparent bg-danger text-on-danger hover:bg-danger-strong",
};

const sizes: Record<ButtonSize, string> = {
  medium: "target px-4 py-1.5 text-base",
  small: "min-h-8 px-2.5 py-1 text-sm",
};

/** The one look of everything that is pressed, whether it is a button, a link or a menu's trigger. */
export function buttonStyle({
  variant = "secondary",
  size = "medium",
  className,
}: ButtonLook): string {
  return clsx(
    "inline-flex items-center justify-center gap-2 rounded-control border text-center font-medium transition-colors",
    "aria-disabled:opacity-60 disabled:opacity-60 [&_svg]:shrink-0 print:hidden",
    variants[variant],
    sizes[size],
    className,
  );
}
