import { SwitchMenu } from "@/components/settings/switch-menu";
import { type Column, DataList } from "@/components/ui/data-list";
import { DateText } from "@/components/ui/date-text";
import { IdLine } from "@/components/ui/id-line";
import { StatusChip } from "@/components/ui/status-chip";
import type { ApiToken } from "@/lib/contract/api-token";
import type { Role } from "@/lib/contract/common";
import type { Reader } from "@/lib/format";
import { tokenHref } from "./address";
import { switchableToken } from "./switchable-token";

type Props = {
  tokens: ApiToken[];
  role: Role;
  canManage: boolean;
  reader: Reader;
  sortOf: (path: string) => Column<ApiToken>["sort"];
};

/** API tokens, one row or card each. */
export function TokenList({ tokens, role, canManage, reader, sortOf }: Props) {
  const account: Column<ApiToken> = {
    key: "account",
    header: "Account",
    sort: sortOf("account.name"),
    cell: ({ account }) => account?.name ?? account?.id,
  };
  return (
    <DataList
      caption="API tokens"
      rows={tokens}
      rowKey={({ id }) => id}
      rowHref={({ id }) => tokenHref(id)}
      columns={[
        {
          key: "name",
          header: "API token",
          sort: sortOf("name"),
          cell: ({ id, name }) => (
            <>
              {name ?? id}
              <IdLine id={id} />
            </>
          ),
        },
        ...(role === "Operations" ? [account] : []),
        {
          key: "modules",
          header: "Modules",
          from: "md",
          cell: ({ modules = [] }) => modules.map(({ id, name }) => name ?? id).join(", "),
        },
        {
          key: "access",
          header: "Last used",
          sort: sortOf("lastAccessAt"),
          cell: ({ lastAccessAt }) =>
            lastAccessAt ? <DateText value={lastAccessAt} reader={reader} form="time" /> : "Never",
        },
        {
          key: "status",
          header: "Status",
          sort: sortOf("status"),
          cell: ({ status }) => <StatusChip status={String(status)} />,
        },
        ...(canManage ? [menuColumn] : []),
      ]}
    />
  );
}

const menuColumn: Column<ApiToken> = {
  key: "actions",
  header: "Actions",
  cell: (token) => <SwitchMenu {...switchableToken(token)} />,
};
