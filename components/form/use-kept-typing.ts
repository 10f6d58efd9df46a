import { useEffect, useLayoutEffect, useRef } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { readTyping, typingOf, withTyping, writeTyping } from "./kept-typing";

/**
 * Keeps in this browser what is typed into a form, until it is sent: a reload, a crash or an ended session takes
 * nothing away. `key` names the person, the object and the occasion, `initial` is what the form starts from. What
 * sends the form calls the returned function.
 */
export function useKeptTyping<Values extends FieldValues>(
  { subscribe, getValues, reset }: UseFormReturn<Values>,
  { key, initial }: { key: string; initial: Values },
) {
  const base = useRef(initial);
  useLayoutEffect(() => {
    base.current = initial;
  }, [initial]);

  useEffect(() => {
    const stop = subscribe({
      formState: { values: true },
      callback: ({ values }) => writeTyping(key, typingOf(values, base.current)),
    });
    const timer = setTimeout(() => {
      const typing = readTyping(key);
      if (Object.keys(typing).length === 0) return;
      reset(withTyping(getValues(), typing), { keepDefaultValues: true });
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [subscribe, getValues, reset, key]);

  return () => writeTyping(key, {});
}
