import type { Metadata } from "next";
import { warnDays } from "@/components/certificates/certificate-standing";
import { EndingSection } from "@/components/certificates/ending-section";
import { LiveEnrollments } from "@/components/enrollments/live-enrollments";
import { WaitingSection } from "@/components/enrollments/waiting-section";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { oneOf } from "@/lib/client/filter";
import { listMark } from "@/lib/client/list-mark";
import type { Role } from "@/lib/contract/common";
import { loadEnding, loadWaiting } from "@/lib/portal/loaders/home";
import { currentReader } from "@/lib/portal/reader";
import { requireSession, roleOf } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Home" };

type Waiting = { status: string; title: string; description: string };

/** What each role waits for, the most pressing first. */
const waits: Record<Role, Waiting[]> = {
  Client: [
    {
      status: "Querying",
      title: "Waiting for you",
      description: "The vendor has asked for more. Correct the answers and press Process.",
    },
    {
      status: "Draft",
      title: "Drafts",
      description: "Nothing of these has been sent yet.",
    },
    {
      status: "Processing",
      title: "With the vendor",
      description: "Nothing to do for you: the vendor reviews them.",
    },
  ],
  Vendor: [
    {
      status: "Processing",
      title: "To review",
      description: "These wait for your decision; the oldest comes first.",
    },
    {
      status: "Querying",
      title: "Waiting for clients",
      description: "You have asked for more; the clients correct their answers.",
    },
  ],
  Operations: [
    {
      status: "Processing",
      title: "With vendors",
      description: "These wait for a vendor's decision; the oldest comes first.",
    },
    {
      status: "Querying",
      title: "Waiting for clients",
      description: "Vendors have asked for more; the clients correct their answers.",
    },
  ],
};

export default async function HomePage() {
  const [session, reader] = await Promise.all([requireSession(), currentReader()]);
  const role = roleOf(session);
  const [ending, ...lists] = await Promise.all([
    loadEnding({ now: reader.now, days: warnDays }),
    ...waits[role].map(({ status }) => loadWaiting(status)),
  ]);
  const nothing = ending.total === 0 && lists.every(({ total }) => total === 0);
  const [first] = waits[role];
  return (
    <div className="space-y-10">
      <PageHeader name={`Hello, ${session.user.firstName ?? session.user.name}`} />
      {first && (
        <LiveEnrollments
          query={{
            limit: 5,
            order: "audit.created.at,id",
            filter: oneOf("status", [first.status]),
          }}
          shown={listMark(lists[0]?.enrollments ?? [], lists[0]?.total ?? 0)}
        />
      )}
      {nothing && (
        <EmptyState
          title="No tasks on your side"
          action={<ButtonLink href="/program/programs">Browse programs</ButtonLink>}
        >
          Nothing waits for you, and no certificate is about to expire.
        </EmptyState>
      )}
      {waits[role].map(({ status, title, description }, index) => (
        <WaitingSection
          key={status}
          title={title}
          description={description}
          enrollments={lists[index]?.enrollments ?? []}
          total={lists[index]?.total ?? 0}
          role={role}
          reader={reader}
          all={`/program/enrollments?status=${status}&sort=audit.created.at`}
        />
      ))}
      <EndingSection {...ending} role={role} reader={reader} />
    </div>
  );
}
