"use client";

import "swagger-ui-dist/swagger-ui.css";
import "./api-reference.css";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { plainMarkdown } from "./plain-markdown";

type Phase = "loading" | "shown" | "failed";

/** The API's own description in a viewer that is loaded only here; requests sent from it go to this platform. */
export function ApiReference({ url }: { url: string }) {
  const [attempt, setAttempt] = useState(1);
  useDarkMark();
  return <Viewer key={attempt} url={url} onRetry={() => setAttempt(attempt + 1)} />;
}

function Viewer({ url, onRetry }: { url: string; onRetry: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const [phase, setPhase] = useState<Phase>("loading");
  useEffect(() => {
    let isGone = false;
    const settle = (next: Phase) => !isGone && setPhase(next);
    show(place.current, { url, onShown: () => settle("shown") }).catch(() => settle("failed"));
    return () => {
      isGone = true;
    };
  }, [url]);
  return (
    <div className="api-reference" aria-busy={phase === "loading"}>
      {phase === "loading" && (
        <p role="status" className="text-muted">
          Loading the reference…
        </p>
      )}
      {phase === "failed" && (
        <div role="alert" className="space-y-3">
          <p>The reference could not be loaded. Check your connection and try again.</p>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
      <div ref={place} hidden={phase !== "shown"} />
    </div>
  );
}

async function show(
  domNode: HTMLElement | null,
  { url, onShown }: { url: string; onShown: () => void },
) {
  if (!domNode) return;
  const answer = await fetch(url, { method: "HEAD" }).catch(() => null);
  if (!answer) throw new Error("The document can't be reached.");
  const { default: SwaggerUi } = await import("swagger-ui-dist/swagger-ui-es-bundle.js");
  SwaggerUi({
    domNode,
    url,
    deepLinking: true,
    docExpansion: "none",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    persistAuthorization: false,
    validatorUrl: null,
    plugins: [plainMarkdown],
    onComplete: onShown,
  });
}

/** The viewer knows dark mode by a class of its own on the root; it follows the portal's theme. */
function useDarkMark() {
  useEffect(() => {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const mark = () => {
      const { theme } = root.dataset;
      const isDark = theme === "dark" || (theme !== "light" && system.matches);
      root.classList.toggle("dark-mode", isDark);
    };
    const observer = new MutationObserver(mark);
    observer.observe(root, { attributes: true, attributeFilter: ["data-theme"] });
    system.addEventListener("change", mark);
    mark();
    return () => {
      observer.disconnect();
      system.removeEventListener("change", mark);
      root.classList.remove("dark-mode");
    };
  }, []);
}
