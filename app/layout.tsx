import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontClassName } from "@/components/layout/font";
import { ToastHost } from "@/components/ui/toast-host";
import { deviceReader } from "@/lib/portal/reader";
import { readTheme } from "@/lib/portal/theme";
import { TimeZone } from "./time-zone";

export const metadata: Metadata = {
  title: { default: "Program Portal", template: "%s · Program Portal" },
  description: "Browse partner programs, enrol, and hold the certificate.",
  robots: { index: false },
  icons: { icon: { url: "/favicon.svg", type: "image/svg+xml" }, apple: "/apple-touch-icon.png" },
  manifest: "/manifest.webmanifest",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
  colorScheme: "light dark",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [theme, { timeZone }] = await Promise.all([readTheme(), deviceReader()]);
  return (
    <html lang="en" data-theme={theme} className={fontClassName}>
      <body>
        {children}
        <ToastHost />
        <TimeZone known={timeZone} />
      </body>
    </html>
  );
}
