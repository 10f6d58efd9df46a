import { Image as ImageIcon, Play } from "lucide-react";
import { TextLink } from "@/components/files/text-link";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusChip } from "@/components/ui/status-chip";
import { fileUrl } from "@/lib/client/file-url";
import { webAddress } from "@/lib/client/web-address";
import type { Role } from "@/lib/contract/common";
import type { ProgramMedia } from "@/lib/contract/document";

type Props = {
  programId: string;
  vendorName: string;
  media: readonly ProgramMedia[];
  role: Role;
};

/** Pictures as they are, videos as links to where they play (contract §12). */
export function MediaTab({ programId, vendorName, media, role }: Props) {
  if (media.length === 0) {
    return (
      <EmptyState title="No pictures or videos" icon={<ImageIcon />}>
        {vendorName} hasn't published any for this program.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {media.map((one) => (
        <li key={one.id} className="overflow-hidden rounded-card border bg-surface">
          <Preview programId={programId} media={one} />
          <div className="space-y-1 p-4">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <MediaLink programId={programId} media={one} />
              {role !== "Client" && one.status && <StatusChip status={one.status} />}
            </div>
            {one.description && <p className="text-muted">{one.description}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

type OneProps = { programId: string; media: ProgramMedia };

/** The link below says what it is, so the picture needs no second name unless it has a description. */
function Preview({ programId, media: { id, contentType, description } }: OneProps) {
  if (!contentType) {
    return (
      <div className="flex aspect-video items-center justify-center bg-neutral-soft text-neutral">
        <Play aria-hidden className="size-10" />
      </div>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: the platform serves pictures in their final size.
    <img
      src={`/api/program/programs/${programId}/media/${id}/image`}
      alt={description ?? ""}
      loading="lazy"
      decoding="async"
      className="aspect-video w-full bg-neutral-soft object-contain"
    />
  );
}

function MediaLink({ programId, media: { id, name = id, type, url } }: OneProps) {
  const label = <span className="font-medium">{name}</span>;
  if (type === "Image") {
    const href = fileUrl(`/program/programs/${programId}/media/${id}`);
    return (
      <TextLink kind="file" href={href}>
        {label}
      </TextLink>
    );
  }
  const address = webAddress(url);
  if (!address) return label;
  return (
    <TextLink kind="page" href={address}>
      {label}
    </TextLink>
  );
}
