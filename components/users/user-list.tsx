import { type Column, DataList } from "@/components/ui/data-list";
import { DateText } from "@/components/ui/date-text";
import { StatusChip } from "@/components/ui/status-chip";
import type { AccountUser } from "@/lib/contract/account";
import type { Reader } from "@/lib/format";
import { userHref } from "./address";
import { memberOf, statusOf } from "./member";
import { MemberMenu } from "./member-menu";
import { roleWords } from "./role-words";

type Props = {
  members: AccountUser[];
  reader: Reader;
  /** Whoever looks, marked as such. */
  userId: string;
  canManage: boolean;
  sortOf: (path: string) => Column<AccountUser>["sort"];
};

/** The people of an account, one row or card each. */
export function UserList({ members, reader, userId, canManage, sortOf }: Props) {
  const actions: Column<AccountUser> = {
    key: "actions",
    header: "Actions",
    cell: (member) => <MemberMenu {...memberOf(member)} />,
  };
  return (
    <DataList
      caption="Users"
      rows={members}
      rowKey={({ id }) => id}
      rowHref={({ id }) => userHref(id)}
      columns={[
        {
          key: "name",
          header: "User",
          sort: sortOf("user.name"),
          cell: (member) => (
            <>
              {memberOf(member).name}
              {member.user?.id === userId && " (you)"}
              <span className="wrap-anywhere block font-normal text-muted text-sm">
                {member.user?.email}
              </span>
            </>
          ),
        },
        {
          key: "role",
          header: "Role",
          sort: sortOf("role"),
          cell: ({ role }) => roleWords(role).label,
        },
        {
          key: "last",
          header: "Last sign-in",
          from: "md",
          sort: sortOf("user.lastLoginAt"),
          cell: ({ user }) =>
            user?.lastLoginAt ? (
              <DateText value={user.lastLoginAt} reader={reader} form="time" />
            ) : (
              "Never"
            ),
        },
        {
          key: "status",
          header: "Status",
          sort: sortOf("status"),
          cell: (member) => <StatusChip status={statusOf(member)} />,
        },
        ...(canManage ? [actions] : []),
      ]}
    />
  );
}
