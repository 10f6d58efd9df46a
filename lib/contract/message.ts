import type { ParametrisedMessage } from "./common";

/** A message as people read it: `{{name}}` is filled from its parameters, and stays where they lack it (contract §5). */
export function messageText({ message, parameters }: ParametrisedMessage): string {
  return message.replace(/\{\{([^{}]*)\}\}/g, (placeholder, name: string) => {
    const value = Object.entries(parameters ?? {}).find(([key]) => key === name.trim())?.[1];
    return value === undefined || value === null ? placeholder : String(value);
  });
}
