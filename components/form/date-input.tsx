import type { ComponentProps } from "react";
import { TextInput } from "./text-input";

type Props = Omit<ComponentProps<typeof TextInput>, "type" | "width" | "suffix">;

/** The device's own calendar; its value is `YYYY-MM-DD` whatever the reader sees. */
export function DateInput(props: Props) {
  return <TextInput {...props} type="date" width="short" className="tabular-nums sm:min-w-44" />;
}
