import { buttonStyle } from "./button-style";

/** The button of a row's menu, above the link that covers the row. */
export const rowMenuStyle = buttonStyle({
  variant: "quiet",
  size: "small",
  className: "relative z-10",
});
