import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/components/ui/section";
import type { Role } from "@/lib/contract/common";
import type { Enrollment } from "@/lib/contract/enrollment";
import { formatNumber, type Reader } from "@/lib/format";
import { EnrollmentList } from "./enrollment-list";

type Props = {
  title: string;
  description: string;
  enrollments: Enrollment[];
  total: number;
  role: Role;
  reader: Reader;
  all: Route;
};

/** A few enrollments of one kind with the way to all of them; nothing when there are none. */
export function WaitingSection(props: Props) {
  const { title, description, enrollments, total, role, reader, all } = props;
  if (total === 0) return null;
  return (
    <Section
      title={`${title} (${formatNumber(total, reader)})`}
      description={description}
      action={
        total > enrollments.length && (
          <Link href={all} className="text-primary hover:underline">
            View all<span className="sr-only">: {title}</span>
          </Link>
        )
      }
    >
      <EnrollmentList enrollments={enrollments} role={role} reader={reader} />
    </Section>
  );
}
