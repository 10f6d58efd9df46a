import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

type Props = Omit<ComponentProps<"a">, "href"> & ButtonLook & { href: Route };

/** Goes somewhere, hence a link; looks like a button because it is the next thing to do. */
export function ButtonLink({ variant, size, className, href, children, ...rest }: Props) {
  return (
    <Link {...rest} href={href} className={buttonStyle({ variant, size, className })}>
      {children}
    </Link>
  );
}
