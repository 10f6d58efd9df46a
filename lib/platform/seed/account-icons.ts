import type { AccountKey } from "./accounts";
import { icon } from "./icon";

/** Marks of demo accounts, drawn like those of the programs. */
export const accountIcons = new Map<AccountKey, string>([
  [
    "fjordline",
    icon(
      { ground: "#1E3F66", figure: "#E4EEF9", accent: "#7FB2E5" },
      `<path d="M16 54 34 26 46 44 60 22 80 54z" class="figure"/>
     <rect x="16" y="60" width="64" height="6" rx="3" class="accent"/>
     <rect x="26" y="71" width="44" height="6" rx="3" class="accent"/>`,
    ),
  ],
  [
    "meridian",
    icon(
      { ground: "#4A2E73", figure: "#EFE8FA", accent: "#B79AE6" },
      `<circle cx="48" cy="48" r="28" class="line"/>
     <ellipse cx="48" cy="48" rx="12" ry="28" class="line"/>
     <rect x="20" y="45" width="56" height="6" rx="3" class="accent"/>`,
    ),
  ],
  [
    "operations",
    icon(
      { ground: "#34414F", figure: "#E8EDF2", accent: "#9DB2C7" },
      `<path d="M22 40h52l-5-16H27z" class="accent"/>
     <rect x="27" y="44" width="42" height="28" rx="3" class="figure"/>`,
    ),
  ],
  [
    "northlight",
    icon(
      { ground: "#24307A", figure: "#E5E9FF", accent: "#8FA2FF" },
      `<path d="M48 14 55 41 82 48 55 55 48 82 41 55 14 48 41 41z" class="figure"/>
     <circle cx="48" cy="48" r="7" class="accent"/>`,
    ),
  ],
  [
    "brueckner",
    icon(
      { ground: "#8A4B2A", figure: "#FBEDE2", accent: "#F0B48A" },
      `<path d="M14 62a34 34 0 0 1 68 0" class="line"/>
     <rect x="14" y="62" width="68" height="7" rx="3" class="accent"/>
     <rect x="28" y="44" width="5" height="20" class="figure"/>
     <rect x="45" y="30" width="5" height="34" class="figure"/>
     <rect x="62" y="44" width="5" height="20" class="figure"/>`,
    ),
  ],
  [
    "tajfun",
    icon(
      { ground: "#0B5C6B", figure: "#E1F0F2", accent: "#5CC2D2" },
      `<path d="M70 48a22 22 0 1 1-22-22c10 0 16 7 16 14s-6 12-12 12" class="line"/>
     <circle cx="48" cy="48" r="7" class="accent"/>`,
    ),
  ],
]);
