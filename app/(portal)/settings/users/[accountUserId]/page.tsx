import type { Metadata } from "next";
import { ObjectRecords } from "@/components/audit/object-records";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { StatusChip } from "@/components/ui/status-chip";
import { Tabs } from "@/components/ui/tabs";
import { usersHref } from "@/components/users/address";
import { memberOf, statusOf } from "@/components/users/member";
import { MemberButtons } from "@/components/users/member-buttons";
import { RoleForm } from "@/components/users/role-form";
import { roleWords } from "@/components/users/role-words";
import type { AccountUser } from "@/lib/contract/account";
import type { Reader } from "@/lib/format";
import { type SearchParams, textParam } from "@/lib/portal/list-request";
import { loadAccountUser } from "@/lib/portal/loaders/account-user";
import { loadRecordsOf } from "@/lib/portal/loaders/audit";
import { isAdministrator } from "@/lib/portal/rank";
import { currentReader } from "@/lib/portal/reader";
import { requireSession } from "@/lib/portal/session";

type Props = { params: Promise<{ accountUserId: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: memberOf(await loadAccountUser((await params).accountUserId)).name };
}

export default async function UserPage({ params, searchParams }: Props) {
  const { accountUserId } = await params;
  const [member, session, reader, { tab }] = await Promise.all([
    loadAccountUser(accountUserId),
    requireSession(),
    currentReader(),
    searchParams,
  ]);
  const records = await loadRecordsOf(member.id);
  const canManage = isAdministrator(session);
  const shown = memberOf(member);
  return (
    <div className="space-y-6">
      <PageHeader
        kind="User"
        id={member.user?.id ?? member.id}
        name={shown.name}
        description={member.user?.email}
        back={{ href: usersHref, label: "Users" }}
        chip={<StatusChip status={statusOf(member)} />}
        actions={canManage && <MemberButtons {...shown} />}
      />
      <Tabs
        label="User"
        initial={textParam(tab)}
        tabs={[
          {
            value: "general",
            label: "General",
            content: (
              <div className="space-y-8">
                <UserFacts member={member} reader={reader} />
                {canManage && <RoleForm key={shown.role} {...shown} />}
              </div>
            ),
          },
          {
            value: "audit-trail",
            label: "Audit trail",
            content: <ObjectRecords objectId={member.id} list={records} reader={reader} />,
          },
        ]}
      />
    </div>
  );
}

function UserFacts({ member, reader }: { member: AccountUser; reader: Reader }) {
  const { user, account, role, status, invitation } = member;
  const { label, description } = roleWords(role);
  return (
    <Card>
      <Facts>
        <Fact label="Account">{account?.name ?? account?.id}</Fact>
        <Fact label="Role" hint={description}>
          {label}
        </Fact>
        {status === "Invited" && invitation?.expiresAt && (
          <Fact label="Invitation open until">
            <DateText value={invitation.expiresAt} reader={reader} form="time" />
          </Fact>
        )}
        <Fact label="Last sign-in">
          {user?.lastLoginAt ? (
            <DateText value={user.lastLoginAt} reader={reader} form="time" />
          ) : (
            "Never"
          )}
        </Fact>
      </Facts>
    </Card>
  );
}
