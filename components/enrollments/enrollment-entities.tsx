import type { Route } from "next";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { Enrollment } from "@/lib/contract/enrollment";

type Entity = { label: string; id: string; name: string; href?: Route };

/** Everything that the enrollment ties together. */
export function EnrollmentEntities({ enrollment }: { enrollment: Enrollment }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {entitiesOf(enrollment).map(({ label, id, name, href }) => (
        <li key={label}>
          <Card className="h-full">
            <p className="text-muted text-sm">{label}</p>
            {href ? (
              <Link href={href} className="cover font-medium text-primary hover:underline">
                {name}
              </Link>
            ) : (
              <p className="font-medium">{name}</p>
            )}
            <p className="text-muted text-sm tabular-nums">{id}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}

function entitiesOf({ program, certificate, vendor, client, buyer, licensee }: Enrollment) {
  const entities: (Entity | undefined)[] = [
    entity("Program", program, program && `/program/programs/${program.id}`),
    entity("Certificate", certificate, certificate && `/program/certificates/${certificate.id}`),
    entity("Vendor", vendor),
    entity("Client", client),
    entity("Buyer", buyer),
    entity("Licensee", licensee),
  ];
  return entities.filter((found) => found !== undefined);
}

function entity(label: string, object: { id: string; name?: string } | undefined, href?: Route) {
  return object ? { label, id: object.id, name: object.name ?? object.id, href } : undefined;
}
