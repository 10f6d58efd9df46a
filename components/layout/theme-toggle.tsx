import clsx from "clsx";
import { Monitor, Moon, Sun } from "lucide-react";

export type Theme = "system" | "light" | "dark";

/** Receives the pressed button's value as the form field `theme`. */
export type SetTheme = (form: FormData) => Promise<void>;

const themes = [
  { value: "system", label: "As the device", Icon: Monitor },
  { value: "light", label: "Light", Icon: Sun },
  { value: "dark", label: "Dark", Icon: Moon },
] as const;

/** A form, so that the choice also works before any script; the layout reads it from a cookie. */
export function ThemeToggle({ theme, setTheme }: { theme: Theme; setTheme: SetTheme }) {
  return (
    <form action={setTheme}>
      <fieldset>
        <legend className="px-4 pb-1 text-muted text-sm">Colours</legend>
        <div className="flex flex-wrap gap-1.5 px-4">
          {themes.map(({ value, label, Icon }) => (
            <button
              key={value}
              type="submit"
              name="theme"
              value={value}
              aria-pressed={value === theme}
              className={clsx(
                "inline-flex min-h-9 grow items-center justify-center gap-1.5 rounded-control border px-2 text-sm",
                value === theme
                  ? "border-primary bg-primary-soft font-medium text-primary"
                  : "border-control hover:bg-hover",
              )}
            >
              <Icon aria-hidden className="size-4" />
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
