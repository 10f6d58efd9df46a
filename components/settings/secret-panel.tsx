import { KeyRound } from "lucide-react";
import type { Route } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyBlock } from "@/components/ui/copy-block";

type Props = {
  title: string;
  secret: string;
  /** What the copy button says. */
  copyLabel: string;
  /** What to do with it, and what if it is lost. */
  advice: string;
  detailsHref: Route;
  listHref: Route;
};

/** A secret the only time that it is shown. */
export function SecretPanel(props: Props) {
  const { title, secret, copyLabel, advice, detailsHref, listHref } = props;
  return (
    <div className="max-w-form space-y-5" role="status">
      <Banner tone="warning" icon={KeyRound} title={title}>
        {advice}
      </Banner>
      <CopyBlock text={secret} label={copyLabel} />
      <div className="flex flex-col gap-3 border-t pt-5 sm:flex-row">
        <ButtonLink variant="primary" href={listHref}>
          I have copied it
        </ButtonLink>
        <ButtonLink href={detailsHref}>View details</ButtonLink>
      </div>
    </div>
  );
}
