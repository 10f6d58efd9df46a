import clsx from "clsx";
import { iconUrl } from "@/lib/client/icon-url";
import { Picture } from "./picture";
import { ProgramMark } from "./program-mark";

type Props = {
  /** Seeds the mark, so that a program looks the same everywhere and always. */
  id: string;
  /** The program's own icon as the wire names it, if it has one. */
  icon?: string | null;
  size?: "small" | "medium" | "large";
};

const sizes = {
  small: { className: "size-8", px: 32 },
  medium: { className: "size-12", px: 48 },
  large: { className: "size-16", px: 64 },
};

/** The program's own icon, or a calm geometric mark where there is none. Decorative: the name stands beside it. */
export function ProgramIcon({ id, icon, size = "medium" }: Props) {
  const { className, px } = sizes[size];
  const shape = clsx("shrink-0 rounded-control", className);
  const src = iconUrl(icon);
  return src ? <Picture {...{ id, src, px, shape }} /> : <ProgramMark {...{ id, shape }} />;
}
