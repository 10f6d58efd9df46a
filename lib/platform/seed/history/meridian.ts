import {
  cloudPartnerAnswers,
  detectionAnswers,
  meridianPartnerAnswers,
  wartungAnswers,
} from "./answers";
import type { Day, Migration, Story } from "./story";

const oliver = "oliver";
const camille = "camille";

/** What the partner has done so far. */
export function meridianStories(day: Day): readonly Story[] {
  return [
    {
      title: "Meridian UK partner relationship",
      program: "cloudPartner",
      client: "meridian",
      certificant: { buyer: "meridianUnitedKingdom" },
      begun: { daysAgo: 405, by: oliver },
      answers: cloudPartnerAnswers({
        country: "GB",
        email: "partner@meridian-cloud.example",
        partnerId: "6120044",
      }),
      steps: [
        { daysAgo: 404.8, by: oliver, do: "submit" },
        {
          daysAgo: 400,
          by: "ana",
          do: "complete",
          values: { relationship_id: "REL-80017", relationship_confirmed_on: day(-401) },
          externalId: "MPN-6120044",
        },
        {
          daysAgo: 15.2,
          by: oliver,
          do: "renew",
          answers: cloudPartnerAnswers({
            country: "GB",
            email: "partner@meridian-cloud.example",
            partnerId: "6120045",
          }),
        },
        { daysAgo: 15.1, by: oliver, do: "submit" },
        { daysAgo: 14, by: "ana", do: "assign", to: "ana" },
        {
          daysAgo: 4.6,
          by: "ana",
          do: "query",
          template: "Accept the relationship first",
          message: "Partner Center shows no relationship under the new ID.",
          remarks: {
            partner_id:
              "6120045 is the global ID. Give the location ID of Meridian Cloud Services Ltd.",
            indirect_provider_authorisation:
              "The request in the United Kingdom is still open. Accept it in Partner Center.",
          },
        },
      ],
      expiredDaysAgo: 34,
    },
    {
      title: "Meridian France relation partenaire",
      program: "cloudPartner",
      client: "meridian",
      certificant: { buyer: "meridianFrance" },
      begun: { daysAgo: 19.6, by: camille },
      notes: "Le compte partenaire a changé de raison sociale en début d'année.",
      answers: cloudPartnerAnswers({
        country: "FR",
        email: "partenaire@meridian-cloud.example",
        partnerId: "5330918",
      }),
      steps: [
        { daysAgo: 19.4, by: camille, do: "submit" },
        { daysAgo: 18.2, by: "jack", do: "assign", to: "jack" },
      ],
    },
    {
      title: "London security practice",
      program: "authorisedPartner",
      client: "meridian",
      certificant: { licensee: "meridianLondon" },
      begun: { daysAgo: 1.4, by: oliver },
      answers: meridianPartnerAnswers(day, { licensee: "meridianLondon", subdomain: "meridian" }),
      steps: [{ daysAgo: 1.1, by: oliver, do: "submit" }],
    },
    {
      title: "Dublin security practice",
      program: "authorisedPartner",
      client: "meridian",
      certificant: { licensee: "meridianDublin" },
      begun: { daysAgo: 430, by: "noor" },
      answers: meridianPartnerAnswers(day, {
        licensee: "meridianDublin",
        subdomain: "meridian-ireland",
      }),
      steps: [
        { daysAgo: 429.5, by: "noor", do: "submit" },
        {
          daysAgo: 420,
          by: "grace",
          do: "complete",
          values: { partner_number: "NL19802", tier_granted: "advanced" },
        },
        { daysAgo: 62, by: "noor", do: "renew" },
        { daysAgo: 61.9, by: "noor", do: "submit" },
        { daysAgo: 60, by: "grace", do: "assign", to: "grace" },
        {
          daysAgo: 51.3,
          by: "grace",
          do: "fail",
          reason:
            "No engineer in Dublin has passed the Foundation course in the last 24 months. Enrol again once two of them have.",
        },
      ],
    },
    {
      title: "Meridian UK customer agreement",
      program: "customerAgreement",
      client: "meridian",
      certificant: { buyer: "meridianUnitedKingdom" },
      begun: { daysAgo: 300, by: oliver },
      steps: [
        { daysAgo: 299.9, by: oliver, do: "submit" },
        { daysAgo: 299.2, by: "jack", do: "complete" },
      ],
    },
    {
      title: "Meridian France contrat client",
      program: "customerAgreement",
      client: "meridian",
      certificant: { buyer: "meridianFrance" },
      begun: { daysAgo: 0.5, by: camille },
      steps: [],
    },
    {
      title: "London operations centre",
      program: "detectionProvider",
      client: "meridian",
      certificant: { licensee: "meridianLondon" },
      begun: { daysAgo: 305, by: oliver },
      answers: detectionAnswers({
        licensee: "meridianLondon",
        analysts: "14",
        iso: "IS-774120",
      }),
      steps: [
        { daysAgo: 304.6, by: oliver, do: "submit" },
        { daysAgo: 303, by: "tomas", do: "assign", to: "tomas" },
        {
          daysAgo: 301.5,
          by: "tomas",
          do: "query",
          message: "The certificate doesn't name the operations centre.",
          remarks: { iso_certificate: "IS-774120 covers the head office only." },
        },
        { daysAgo: 297, by: oliver, do: "correct", answers: { iso_certificate: "IS-774131" } },
        { daysAgo: 296.9, by: oliver, do: "process" },
        {
          daysAgo: 290,
          by: "tomas",
          do: "complete",
          values: { audit_date: day(-292), accreditation_number: "MDR-014" },
          externalId: "MDR-014",
        },
      ],
    },
    {
      title: "Lyon operations centre",
      program: "detectionProvider",
      client: "meridian",
      certificant: { licensee: "meridianLyon" },
      begun: { daysAgo: 4.2, by: camille },
      answers: { analyst_count: "9", shift_model: "three-shifts" },
      steps: [],
    },
    {
      title: "Toronto operations centre",
      program: "detectionProvider",
      client: "meridian",
      certificant: { licensee: "meridianToronto" },
      begun: { daysAgo: 26, by: "noor" },
      steps: [{ daysAgo: 25.8, by: "noor", do: "delete" }],
    },
    {
      title: "Dublin operations centre",
      program: "detectionProvider",
      client: "meridian",
      certificant: { licensee: "meridianDublin" },
      begun: { daysAgo: 250, by: "noor" },
      answers: detectionAnswers({ licensee: "meridianDublin", analysts: "8", iso: "IS-774140" }),
      steps: [
        { daysAgo: 249.7, by: "noor", do: "submit" },
        {
          daysAgo: 241,
          by: "tomas",
          do: "complete",
          values: { audit_date: day(-243), accreditation_number: "MDR-019" },
        },
        {
          daysAgo: 73.5,
          by: "tomas",
          do: "terminate",
          reason:
            "Fewer than eight analysts for three months in a row, and severe alerts were answered after 40 minutes on average.",
        },
      ],
    },
    {
      title: "Wartung Rechenzentrum Lyon",
      program: "wartungspartner",
      client: "meridian",
      certificant: { licensee: "meridianLyon" },
      begun: { daysAgo: 412, by: camille },
      answers: wartungAnswers(day, { licensee: "meridianLyon", anlagen: ["ls8"] }),
      steps: [
        { daysAgo: 411.5, by: camille, do: "submit" },
        { daysAgo: 405, by: "jonas", do: "complete", values: { partnernummer: "WP10291" } },
      ],
      expiredDaysAgo: 39,
    },
    {
      title: "London preview",
      program: "earlyAccess",
      client: "meridian",
      certificant: { buyer: "meridianUnitedKingdom" },
      begun: { daysAgo: 281, by: oliver },
      answers: {
        previews: ["identity-shield-5", "log-archive-search"],
        tester: {
          firstName: "Oliver",
          lastName: "Hughes",
          email: "oliver.hughes@meridian-cloud.example",
        },
      },
      steps: [
        { daysAgo: 280.9, by: oliver, do: "submit" },
        { daysAgo: 278, by: "tomas", do: "complete" },
        { daysAgo: 277, by: "tomas", do: "expireOn", date: day(62) },
      ],
    },
  ];
}

/** What Operations brought over when the partner joined the marketplace. */
export function meridianMigrations(day: Day): readonly Migration[] {
  return [
    {
      title: "Meridian Canada partner relationship",
      program: "cloudPartner",
      client: "meridian",
      certificant: { buyer: "meridianCanada" },
      migrated: { daysAgo: 160, by: "elena" },
      values: {
        ordering: cloudPartnerAnswers({
          country: "CA",
          email: "partner.ca@meridian-cloud.example",
          partnerId: "7002215",
        }),
        fulfillment: { relationship_id: "REL-84550", relationship_confirmed_on: day(-170) },
      },
      expirationDate: day(75),
      externalId: "MPN-7002215",
    },
  ];
}
