"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "@/components/ui/use-action";
import type { Outcome } from "@/lib/client/outcome";

type Act = (input: { id: string }) => Promise<Outcome<unknown>>;

/** A token or a webhook, and what may be done with it. */
export type Switchable = {
  id: string;
  name: string;
  /** "API token", "webhook": it stands inside sentences. */
  noun: string;
  isOn: boolean;
  editHref: Route;
  listHref: Route;
  /** What deleting it takes away. */
  lost: string;
  enable: Act;
  disable: Act;
  remove: Act;
};

/** Turning on and off asks nothing, because it can be taken back; deleting asks with the name. */
export function useSwitching(thing: Switchable) {
  const router = useRouter();
  const [asks, setAsks] = useState(false);
  const { id, name, isOn, listHref } = thing;
  const turn = useAction(isOn ? thing.disable : thing.enable, {
    done: `${name} is ${isOn ? "disabled" : "enabled"}`,
  });
  const remove = useAction(thing.remove, {
    done: `${name} is deleted`,
    onDone: () => {
      setAsks(false);
      router.replace(listHref);
      router.refresh();
    },
  });
  return {
    turnLabel: isOn ? "Disable" : "Enable",
    turn: () => turn.act({ id }),
    isTurning: turn.pending,
    problem: turn.problem,
    askToDelete: () => {
      remove.forget();
      setAsks(true);
    },
    dialog: {
      open: asks,
      onOpenChange: setAsks,
      onConfirm: () => remove.act({ id }),
      pending: remove.pending,
      problem: remove.problem,
    },
  };
}
