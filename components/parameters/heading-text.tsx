import type { ControlProps } from "./control-props";

/** A title between questions; it takes no answer (contract §9.2). */
export function HeadingText({ definition }: Pick<ControlProps, "definition">) {
  return (
    <div className="pt-4">
      <h2 className="font-semibold text-lg">{definition.name}</h2>
      {definition.description && (
        <p className="mt-1 max-w-measure whitespace-pre-line text-muted">
          {definition.description}
        </p>
      )}
    </div>
  );
}
