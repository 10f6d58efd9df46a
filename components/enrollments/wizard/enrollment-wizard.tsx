import type { Route } from "next";
import { languageName } from "@/components/programs/language-name";
import { variantFileUrl } from "@/lib/client/file-url";
import { webAddress } from "@/lib/client/web-address";
import type { Account, Buyer, Licensee, User } from "@/lib/contract/account";
import type { Certificate } from "@/lib/contract/certificate";
import type { Enrollment } from "@/lib/contract/enrollment";
import type { ParameterGroup } from "@/lib/contract/group";
import type { Parameter } from "@/lib/contract/parameter";
import type { Program } from "@/lib/contract/program";
import type { Terms, TermsVariant } from "@/lib/contract/terms";
import { definitionsOf } from "@/lib/parameters/definition";
import { addressLines } from "@/lib/parameters/display";
import { stepsOf } from "@/lib/parameters/steps";
import { answersIn, draftOf } from "./draft";
import type { Certificant, ShownTerms, WizardSetup } from "./setup";
import { Wizard } from "./wizard";

type Holder = Buyer | Licensee;

type Props = {
  title: string;
  path: string;
  leave: WizardSetup["leave"];
  viewer: { user: User; account: Account };
  program: Program;
  groups: readonly ParameterGroup[];
  parameters: readonly Parameter[];
  terms: readonly (Terms & { variants: readonly TermsVariant[] })[];
  /** Those that may be chosen, and those that may not with the reason. */
  holders: readonly { holder: Holder; refusal?: string }[];
  buyers: readonly Buyer[];
  /** What the account holds of this program. */
  certificates: readonly Certificate[];
  /** The draft that is gone on with. */
  enrollment?: Enrollment;
  /** The certificate that is renewed. */
  renewed?: Certificate;
  otherDrafts?: readonly { id: string; name: string; href: Route }[];
  locale: string;
};

/** Turns what the platform says into what the wizard asks; only what the browser needs goes there. */
export function EnrollmentWizard(props: Props) {
  const { title, path, leave, viewer, program, enrollment, renewed, otherDrafts = [] } = props;
  const { user, account } = viewer;
  const { id, name = id, vendor } = program;
  const definitions = definitionsOf(props.parameters, enrollment?.parameters?.ordering);
  const entity = program.applicableTo === "Licensee" ? "licensee" : "buyer";
  return (
    <div className="space-y-6">
      <p className="font-medium">
        {renewed ? "Re-enroll certificate" : "Enrol"}
        <span className="text-muted"> · {name}</span>
      </p>
      <Wizard
        key={enrollment?.id ?? "new"}
        initial={enrollment && draftOf(enrollment)}
        setup={{
          title,
          path,
          leave,
          owner: [user.id, account.id, id, renewed?.id].filter(Boolean).join(":"),
          program: { id, name, vendor: vendor?.name ?? "the vendor", entity },
          accountName: account.name ?? "your account",
          renewed: renewed && {
            id: renewed.id,
            name: renewed.name ?? renewed.id,
            answers: answersIn(renewed.parameters?.ordering ?? []),
          },
          certificants: certificantsOf(props),
          steps: stepsOf(props.groups, definitions),
          user: {
            firstName: user.firstName,
            lastName: user.lastName,
            email: user.email,
            phone: user.phone,
          },
          terms: props.terms.map((one) => shownTerms(one, { programId: id, locale: props.locale })),
          isValidated: isValidated(program, renewed),
          otherDrafts: [...otherDrafts],
        }}
      />
    </div>
  );
}

function isValidated({ settings }: Program, renewed: Certificate | undefined) {
  const { reEnrollment, enrollmentDraft } = settings?.preValidation ?? {};
  return Boolean(renewed ? reEnrollment : enrollmentDraft);
}

function certificantsOf({ holders, buyers, program, certificates }: Props): Certificant[] {
  return holders.map(({ holder, refusal }) => ({
    id: holder.id,
    name: holder.name ?? holder.id,
    address: addressLines(holder.address).join(", "),
    standing: refusal ? undefined : standingOf(holder, certificates),
    refusal,
    sources: sourcesOf(holder, { program, buyers }),
  }));
}

/** A licensee's buyer counts as the buyer, so that answers may start from it. */
function sourcesOf(
  holder: Holder,
  { program, buyers }: Pick<Props, "program" | "buyers">,
): Certificant["sources"] {
  const party = ({ address, contact }: Holder) => ({ address, contact });
  if (program.applicableTo !== "Licensee") return { buyer: party(holder) };
  const buyerId = "buyer" in holder && isReference(holder.buyer) ? holder.buyer.id : undefined;
  const buyer = buyers.find(({ id }) => id === buyerId);
  return { licensee: party(holder), buyer: buyer && party(buyer) };
}

function isReference(value: unknown): value is { id: string } {
  return typeof value === "object" && value !== null && "id" in value;
}

/** Enrolling twice is possible and rarely meant (contract §13.4). */
function standingOf({ id }: Holder, certificates: readonly Certificate[]) {
  const held = certificates.find(({ buyer, licensee }) => (licensee ?? buyer)?.id === id);
  if (!held) return undefined;
  const state = held.status === "Active" ? "Has an active certificate" : "Has an open request";
  return `${state}: ${held.name ?? held.id} (${held.id})`;
}

function shownTerms(
  { id, name = id, description, variants }: Props["terms"][number],
  { programId, locale }: { programId: string; locale: string },
): ShownTerms {
  return {
    id,
    name,
    description: description ?? undefined,
    variants: variants.map((variant) => {
      const language = languageName(variant.languageCode, locale);
      return {
        id: variant.id,
        label: variant.name ? `${language}: ${variant.name}` : language,
        source: sourceOf(variant, { programId, termsId: id }),
        language: variant.languageCode ?? undefined,
      };
    }),
  };
}

function sourceOf(
  variant: TermsVariant,
  { programId, termsId }: { programId: string; termsId: string },
) {
  if (variant.contentType) {
    return { kind: "file" as const, href: variantFileUrl(programId, termsId, variant.id) };
  }
  const address = webAddress(variant.assetUrl);
  return address ? { kind: "page" as const, href: address } : undefined;
}
