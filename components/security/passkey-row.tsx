"use client";

import { KeyRound } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateText } from "@/components/ui/date-text";
import { problemText } from "@/components/ui/problem-text";
import { RenameDialog } from "@/components/ui/rename-dialog";
import { RowMenu } from "@/components/ui/row-menu";
import type { Passkey } from "@/lib/contract/session";
import type { Reader } from "@/lib/format";
import { deletePasskey, renamePasskey } from "@/lib/portal/actions/security";
import { ConfirmIdentity } from "./confirm-identity";
import { useConfirmed } from "./use-confirmed";
import type { Ways } from "./ways";

type Props = { passkey: Passkey; ways: Ways; reader: Reader };

/** One passkey with what can be done with it. */
export function PasskeyRow({ passkey, ways, reader }: Props) {
  const { id, name, createdAt, lastUsedAt } = passkey;
  const [open, setOpen] = useState<"rename" | "remove">();
  const close = () => setOpen(undefined);
  const rename = useConfirmed(renamePasskey, { done: "Passkey renamed", onDone: close });
  const remove = useConfirmed(deletePasskey, { done: `${name} is removed`, onDone: close });

  function start(what: "rename" | "remove") {
    rename.forget();
    remove.forget();
    setOpen(what);
  }

  return (
    <li className="flex items-start gap-3 px-4 py-3 sm:px-5">
      <KeyRound aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <div className="wrap-anywhere min-w-0 grow">
        <p className="font-medium">{name}</p>
        <p className="text-muted text-sm">
          Added <DateText value={createdAt} reader={reader} form="date" />
          {lastUsedAt ? (
            <>
              , last used <DateText value={lastUsedAt} reader={reader} form="time" />
            </>
          ) : (
            ", not used yet"
          )}
        </p>
      </div>
      <RowMenu
        label={`Actions for ${name}`}
        items={[
          { label: "Rename", onSelect: () => start("rename") },
          { label: "Remove", danger: true, onSelect: () => start("remove") },
        ]}
      />
      <RenameDialog
        field={`rename-${id}`}
        title="Rename passkey"
        description="Only the name changes."
        name={name}
        open={open === "rename" && !rename.confirm.open}
        onOpenChange={close}
        rename={{ ...rename, act: (text) => rename.act({ id, name: text }) }}
      />
      <ConfirmDialog
        open={open === "remove" && !remove.confirm.open}
        onOpenChange={close}
        title={`Remove “${name}”?`}
        lost="It no longer opens your account. Delete it from your device or your password manager as well."
        confirmLabel="Remove passkey"
        onConfirm={() => remove.act({ id })}
        pending={remove.pending}
        error={remove.problem && problemText(remove.problem)}
      />
      <ConfirmIdentity ways={ways} {...rename.confirm} />
      <ConfirmIdentity ways={ways} {...remove.confirm} />
    </li>
  );
}
