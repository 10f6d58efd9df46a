import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";

const light = {
  bg: "#F6F7F9",
  surface: "#FFFFFF",
  hover: "#EEF1F4",
  ink: "#14181F",
  muted: "#56606E",
  line: "#DFE4EA",
  control: "#7C8794",
  primary: "#0B5C6B",
  "primary-strong": "#084853",
  "on-primary": "#FFFFFF",
  "primary-soft": "#E1F0F2",
  success: "#0B6B3A",
  "success-soft": "#E3F5EA",
  info: "#1E4FC2",
  "info-soft": "#E8EEFD",
  warning: "#8A4B00",
  "warning-soft": "#FDF1DC",
  danger: "#B3261E",
  "danger-strong": "#8E1D17",
  "on-danger": "#FFFFFF",
  "danger-soft": "#FCE9E7",
  neutral: "#475467",
  "neutral-soft": "#EDF0F3",
  "code-light": "#FFFFFF",
  "code-dark": "#000000",
  scrim: "rgb(14 19 24 / 0.45)",
  shade: "rgb(20 24 31 / 0.14)",
};

const dark: typeof light = {
  bg: "#0E1318",
  surface: "#161C23",
  hover: "#1E262F",
  ink: "#E8ECF1",
  muted: "#A2AEBB",
  line: "#2A343F",
  control: "#6E7C8A",
  primary: "#5CC2D2",
  "primary-strong": "#83D3DF",
  "on-primary": "#06262C",
  "primary-soft": "#12333A",
  success: "#7ED9A4",
  "success-soft": "#10301F",
  info: "#A5C0FF",
  "info-soft": "#17264A",
  warning: "#F4C27A",
  "warning-soft": "#38270E",
  danger: "#FFB1A8",
  "danger-strong": "#FFC8C2",
  "on-danger": "#43191A",
  "danger-soft": "#43191A",
  neutral: "#C3CCD6",
  "neutral-soft": "#242D37",
  "code-light": "#FFFFFF",
  "code-dark": "#000000",
  scrim: "rgb(0 0 0 / 0.6)",
  shade: "rgb(0 0 0 / 0.5)",
};

/** Lengths that the style sheet reckons with. */
const lengths = { "--header": "3.75rem", "--bar": "3.75rem", "--page": "78rem" };

const config: Config = {
  content: [],
  theme: {
    screens: { xs: "24rem", sm: "40rem", md: "56.25rem", lg: "75rem" },
    colors: {
      inherit: "inherit",
      current: "currentColor",
      transparent: "transparent",
      ...Object.fromEntries(Object.keys(light).map((name) => [name, `var(--${name})`])),
    },
    fontFamily: {
      sans: [
        "var(--font-inter-ext, system-ui)",
        "var(--font-inter, system-ui)",
        "system-ui",
        "sans-serif",
      ],
      mono: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"],
    },
    fontSize: {
      xs: ["0.75rem", { lineHeight: "1.5" }],
      sm: ["0.875rem", { lineHeight: "1.5" }],
      base: ["1rem", { lineHeight: "1.5" }],
      lg: ["1.125rem", { lineHeight: "1.4" }],
      xl: ["1.375rem", { lineHeight: "1.25" }],
      "2xl": ["1.75rem", { lineHeight: "1.2" }],
      "3xl": ["2.25rem", { lineHeight: "1.2" }],
    },
    borderRadius: {
      none: "0",
      control: "0.5rem",
      card: "0.625rem",
      full: "9999px",
    },
    boxShadow: {
      none: "none",
      float: "0 12px 32px -8px var(--shade), 0 2px 6px -2px var(--shade)",
    },
    transitionDuration: { DEFAULT: "120ms", quick: "120ms", slow: "160ms" },
    extend: {
      spacing: {
        control: "2.5rem",
        touch: "2.75rem",
        header: "var(--header)",
        bar: "var(--bar)",
        page: "var(--page)",
        measure: "58ch",
        form: "40rem",
        dialog: "32rem",
        menu: "18rem",
        sheet: "85dvh",
        suggestions: "18rem",
      },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ":root": { ...lengths, ...variables(light, "light") },
        "@media not print": { 'html[data-theme="dark"]': variables(dark, "dark") },
        "@media screen and (prefers-color-scheme: dark)": {
          'html:not([data-theme="light"])': variables(dark, "dark"),
        },
      });
    }),
  ],
};

export default config;

function variables(set: typeof light, scheme: "light" | "dark") {
  const declarations = Object.entries(set).map(([name, value]) => [`--${name}`, value]);
  return { ...Object.fromEntries(declarations), "color-scheme": scheme };
}
