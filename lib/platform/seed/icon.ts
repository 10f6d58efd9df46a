type Tones = { ground: string; figure: string; accent: string };

/**
 * A program icon: a 96-unit rounded square in a ground tone with a few plain shapes on it. The shapes use
 * the classes `figure` and `accent` as placeholders for their fill, `line` for a stroke without fill.
 */
export function icon({ ground, figure, accent }: Tones, shapes: string) {
  const painted = shapes
    .trim()
    .replaceAll(/\s*\n\s*/g, "")
    .replaceAll('class="figure"', `fill="${figure}"`)
    .replaceAll('class="accent"', `fill="${accent}"`)
    .replaceAll('class="line"', `fill="none" stroke="${figure}" stroke-width="6"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96"><rect width="96" height="96" rx="20" fill="${ground}"/>${painted}</svg>`;
}

const petrol = { ground: "#0B5C6B", figure: "#E1F0F2", accent: "#5CC2D2" };
const indigo = { ground: "#24307A", figure: "#E5E9FF", accent: "#8FA2FF" };
const moss = { ground: "#2C5A3C", figure: "#E3F5EA", accent: "#8FD0A6" };
const clay = { ground: "#8A4B2A", figure: "#FBEDE2", accent: "#F0B48A" };
const plum = { ground: "#5B2A5E", figure: "#F6E7F7", accent: "#D69BDB" };
const slate = { ground: "#34414F", figure: "#E8EDF2", accent: "#9DB2C7" };

/** Our own geometric marks, one per demo program. */
export const icons = {
  cloudPartner: icon(
    petrol,
    `<circle cx="36" cy="52" r="18" class="figure"/>
     <circle cx="58" cy="42" r="20" class="accent"/>
     <rect x="24" y="56" width="52" height="16" rx="8" class="figure"/>`,
  ),
  customerAgreement: icon(
    slate,
    `<rect x="26" y="20" width="36" height="52" rx="5" class="figure"/>
     <rect x="34" y="32" width="20" height="5" rx="2.5" class="accent"/>
     <rect x="34" y="44" width="20" height="5" rx="2.5" class="accent"/>
     <circle cx="64" cy="66" r="12" class="accent"/>`,
  ),
  authorisedPartner: icon(
    indigo,
    `<path d="M48 16 74 26v20c0 17-11 28-26 34-15-6-26-17-26-34V26z" class="figure"/>
     <path d="M48 30 62 48 48 66 34 48z" class="accent"/>`,
  ),
  nonprofit: icon(
    moss,
    `<path d="M48 74C30 62 22 52 22 41a13 13 0 0 1 26-3 13 13 0 0 1 26 3c0 11-8 21-26 33z" class="figure"/>
     <circle cx="48" cy="46" r="8" class="accent"/>`,
  ),
  detectionProvider: icon(
    plum,
    `<circle cx="48" cy="48" r="28" class="line"/>
     <circle cx="48" cy="48" r="14" class="accent"/>
     <rect x="45" y="12" width="6" height="22" rx="3" class="figure"/>`,
  ),
  earlyAccess: icon(
    indigo,
    `<rect x="20" y="62" width="56" height="8" rx="4" class="figure"/>
     <path d="M30 62a18 18 0 0 1 36 0z" class="accent"/>
     <rect x="45" y="24" width="6" height="12" rx="3" class="figure"/>
     <rect x="21" y="34" width="6" height="12" rx="3" transform="rotate(-45 24 40)" class="figure"/>
     <rect x="69" y="34" width="6" height="12" rx="3" transform="rotate(45 72 40)" class="figure"/>`,
  ),
  maintenancePartner: icon(
    clay,
    `<circle cx="48" cy="48" r="22" class="line"/>
     <rect x="43" y="14" width="10" height="14" rx="3" class="accent"/>
     <rect x="43" y="68" width="10" height="14" rx="3" class="accent"/>
     <rect x="14" y="43" width="14" height="10" rx="3" class="accent"/>
     <rect x="68" y="43" width="14" height="10" rx="3" class="accent"/>
     <circle cx="48" cy="48" r="8" class="figure"/>`,
  ),
  developerNetwork: icon(
    slate,
    `<path d="M32 34 66 46 40 68z" class="line"/>
     <circle cx="32" cy="34" r="10" class="accent"/>
     <circle cx="66" cy="46" r="10" class="figure"/>
     <circle cx="40" cy="68" r="10" class="accent"/>`,
  ),
  edgeCompliance: icon(
    petrol,
    `<rect x="28" y="28" width="40" height="40" rx="6" class="figure"/>
     <rect x="38" y="38" width="20" height="20" rx="3" class="accent"/>
     <path d="M40 28V16M56 28V16M40 80V68M56 80V68M28 40H16M28 56H16M80 40H68M80 56H68" class="line"/>`,
  ),
  manufacturingAlliance: icon(
    moss,
    `<path d="M20 72V48l18-12v12l18-12v12l20-14v38z" class="figure"/>
     <circle cx="66" cy="22" r="8" class="accent"/>`,
  ),
  cloudFriend: icon(
    plum,
    `<circle cx="38" cy="48" r="18" class="figure"/>
     <circle cx="60" cy="48" r="18" class="accent"/>`,
  ),
} as const;
