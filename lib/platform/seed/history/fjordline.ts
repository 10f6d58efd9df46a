import { pdfOf } from "../files/pdf";
import {
  cloudPartnerAnswers,
  edgeAnswers,
  hamburgPartnerAnswers,
  osloPartnerAnswers,
  wartungAnswers,
} from "./answers";
import type { Day, Story } from "./story";

const ana = "ana";
const ingrid = "ingrid";
const lukas = "lukas";
const marta = "marta";

/** What the direct client has done so far. */
export function fjordlineStories(day: Day): readonly Story[] {
  return [
    {
      title: "Fjordline Norway cloud purchasing",
      program: "cloudPartner",
      client: "fjordline",
      certificant: { buyer: "fjordlineNorway" },
      begun: { daysAgo: 349.2, by: ingrid },
      notes: "Order number for the first subscriptions: FL-2210.",
      answers: cloudPartnerAnswers({
        country: "NO",
        email: "partner@fjordline.example",
        partnerId: "4501882",
      }),
      steps: [
        {
          daysAgo: 349.15,
          by: ingrid,
          do: "attach",
          name: "Signed order FL-2210",
          file: pdfOf("FL-2210.pdf", {
            title: "Order FL-2210",
            lines: ["Fjordline Norway", "First subscriptions, signed by Ingrid Solheim."],
          }),
        },
        { daysAgo: 349.1, by: ingrid, do: "submit" },
        { daysAgo: 348, by: ana, do: "assign", to: ana },
        {
          daysAgo: 345,
          by: ana,
          do: "complete",
          values: { relationship_id: "REL-88213", relationship_confirmed_on: day(-346) },
          externalId: "MPN-4501882",
        },
      ],
    },
    {
      title: "Fjordline Germany cloud purchasing",
      program: "cloudPartner",
      client: "fjordline",
      certificant: { buyer: "fjordlineGermany" },
      begun: { daysAgo: 375.6, by: lukas },
      answers: cloudPartnerAnswers({
        country: "DE",
        email: "partner.de@fjordline.example",
        partnerId: "4501907",
      }),
      steps: [
        { daysAgo: 375.5, by: lukas, do: "submit" },
        {
          daysAgo: 372,
          by: "jack",
          do: "complete",
          values: { relationship_id: "REL-86140", relationship_confirmed_on: day(-373) },
        },
      ],
      expiredDaysAgo: 6,
    },
    {
      title: "Fjordline Spain cloud purchasing",
      program: "cloudPartner",
      client: "fjordline",
      certificant: { buyer: "fjordlineSpain" },
      begun: { daysAgo: 2.3, by: marta },
      answers: { indirect_provider_country: "ES", partner_email: "partner.es@fjordline.example" },
      steps: [],
    },
    {
      title: "Fjordline España customer agreement",
      program: "customerAgreement",
      client: "fjordline",
      certificant: { buyer: "fjordlineSpain" },
      begun: { daysAgo: 0.04, by: marta },
      steps: [{ daysAgo: 0.03, by: marta, do: "submit" }],
    },
    {
      title: "Fjordline Norway customer agreement",
      program: "customerAgreement",
      client: "fjordline",
      certificant: { buyer: "fjordlineNorway" },
      begun: { daysAgo: 512, by: ingrid },
      steps: [
        { daysAgo: 511.9, by: ingrid, do: "submit" },
        { daysAgo: 511.2, by: "jack", do: "complete" },
      ],
    },
    {
      title: "Oslo Terminal security",
      program: "authorisedPartner",
      client: "fjordline",
      certificant: { licensee: "osloTerminal" },
      begun: { daysAgo: 86.4, by: ingrid },
      answers: osloPartnerAnswers(day),
      steps: [
        { daysAgo: 86.1, by: ingrid, do: "submit" },
        { daysAgo: 84.8, by: "grace", do: "assign", to: "grace" },
        {
          daysAgo: 64,
          by: "grace",
          do: "complete",
          values: {
            partner_number: "NL20417",
            tier_granted: "authorised",
            partner_manager: {
              firstName: "Grace",
              lastName: "Okafor",
              email: "grace.okafor@northlight.example",
              phone: { prefix: "+44", number: "1632960145" },
            },
            risk_note: "Register and sanctions lists checked, no findings. Pays within 20 days.",
          },
          externalId: "NL20417",
        },
      ],
    },
    {
      title: "Hamburg warehouse security",
      program: "authorisedPartner",
      client: "fjordline",
      certificant: { licensee: "hamburgWarehouse" },
      begun: { daysAgo: 9.7, by: lukas },
      notes: "The new insurance policy is being signed this month.",
      answers: hamburgPartnerAnswers(day),
      steps: [
        { daysAgo: 9.5, by: lukas, do: "submit" },
        { daysAgo: 8.3, by: "tomas", do: "assign", to: "tomas" },
        {
          daysAgo: 3.2,
          by: "tomas",
          do: "query",
          message: "Two answers don't match our records.",
          remarks: {
            vat_number:
              "The register knows no such number. German VAT numbers have nine digits after DE.",
            insurance_until:
              "The policy ends before the certificate would begin. Give the date of the new policy.",
          },
        },
        {
          daysAgo: 1.2,
          by: lukas,
          do: "note",
          text: "The insurer sends the new policy on Monday. We have asked the tax office for the right number.",
        },
      ],
    },
    {
      title: "Barcelona office security",
      program: "authorisedPartner",
      client: "fjordline",
      certificant: { licensee: "barcelonaOffice" },
      begun: { daysAgo: 31, by: marta },
      answers: { legal_name: "Fjordline España S.L.", main_market: "ES" },
      steps: [{ daysAgo: 29.5, by: marta, do: "delete" }],
    },
    {
      title: "Seafarers' Foundation licences",
      program: "nonprofit",
      client: "fjordline",
      certificant: { licensee: "seafarersFoundation" },
      begun: { daysAgo: 140.3, by: ingrid },
      answers: { registration_number: "971 524 960" },
      steps: [{ daysAgo: 140.29, by: ingrid, do: "submit" }],
    },
    {
      title: "Norwegian gateways",
      program: "edgeCompliance",
      client: "fjordline",
      certificant: { buyer: "fjordlineNorway" },
      begun: { daysAgo: 6.4, by: "noor" },
      answers: edgeAnswers({
        gateways: "18",
        firmware: "5.4",
        approver: "harbour.control@fjordline.example",
      }),
      steps: [
        { daysAgo: 6.2, by: "noor", do: "submit" },
        { daysAgo: 5.1, by: "jonas", do: "assign", to: "jonas" },
      ],
    },
    {
      title: "German gateways",
      program: "edgeCompliance",
      client: "fjordline",
      certificant: { buyer: "fjordlineGermany" },
      begun: { daysAgo: 57, by: lukas },
      answers: edgeAnswers({
        gateways: "7",
        firmware: "5.2",
        approver: "schichtleitung@fjordline.example",
      }),
      steps: [
        { daysAgo: 56.8, by: lukas, do: "submit" },
        { daysAgo: 55, by: "jonas", do: "assign", to: "jonas" },
        {
          daysAgo: 52.5,
          by: "jonas",
          do: "query",
          message: "Our scan reached only 4 of 7 gateways.",
          remarks: { gateway_count: "We found 4 gateways. Correct the number or open the others." },
        },
        { daysAgo: 41, by: lukas, do: "process" },
        {
          daysAgo: 38.7,
          by: "jonas",
          do: "fail",
          reason:
            "Three gateways still run firmware 4.9 and can't be reached. Update them to 5.2 or later and enrol again.",
        },
      ],
    },
    {
      title: "Spanish gateways",
      program: "edgeCompliance",
      client: "fjordline",
      certificant: { buyer: "fjordlineSpain" },
      begun: { daysAgo: 520, by: marta },
      answers: edgeAnswers({
        gateways: "5",
        firmware: "5.2",
        approver: "turno@fjordline.example",
      }),
      steps: [
        { daysAgo: 519.5, by: marta, do: "submit" },
        { daysAgo: 515, by: "sabine", do: "complete", values: { scan_result: "minor" } },
        {
          daysAgo: 141,
          by: marta,
          do: "renew",
          answers: edgeAnswers({
            gateways: "6",
            firmware: "5.3",
            approver: "turno@fjordline.example",
          }),
        },
        { daysAgo: 140.8, by: marta, do: "submit" },
        { daysAgo: 136, by: "jonas", do: "complete", values: { scan_result: "clean" } },
      ],
      expiredDaysAgo: 149,
    },
    {
      title: "Wartung Containerbrücke Hamburg",
      program: "wartungspartner",
      client: "fjordline",
      certificant: { licensee: "hamburgWarehouse" },
      begun: { daysAgo: 233, by: lukas },
      answers: wartungAnswers(day, { licensee: "hamburgWarehouse", anlagen: ["ls7", "ft200"] }),
      steps: [
        { daysAgo: 232.5, by: lukas, do: "submit" },
        { daysAgo: 226, by: "sabine", do: "complete", values: { partnernummer: "WP10482" } },
        {
          daysAgo: 48.4,
          by: "sabine",
          do: "terminate",
          reason:
            "Beide benannten Fachkräfte haben das Unternehmen verlassen. Bitte beantragen Sie ein neues Zertifikat, sobald geschultes Personal benannt ist.",
        },
      ],
    },
    {
      title: "Wartung Terminal Oslo",
      program: "wartungspartner",
      client: "fjordline",
      certificant: { licensee: "osloTerminal" },
      begun: { daysAgo: 338, by: ingrid },
      answers: wartungAnswers(day, { licensee: "osloTerminal", anlagen: ["ls8"] }),
      steps: [
        { daysAgo: 337.8, by: ingrid, do: "submit" },
        { daysAgo: 330, by: "sabine", do: "complete", values: { partnernummer: "WP10377" } },
        {
          daysAgo: 12.5,
          by: ingrid,
          do: "renew",
          answers: wartungAnswers(day, { licensee: "osloTerminal", anlagen: ["ls8", "ft200"] }),
        },
        { daysAgo: 12.4, by: ingrid, do: "submit" },
        { daysAgo: 11.1, by: "sabine", do: "assign", to: "sabine" },
      ],
    },
    {
      title: "Identity Shield preview",
      program: "earlyAccess",
      client: "fjordline",
      certificant: { buyer: "fjordlineNorway" },
      begun: { daysAgo: 190, by: "noor" },
      answers: {
        previews: ["identity-shield-5"],
        tester: {
          firstName: "Noor",
          lastName: "Haddad",
          email: "noor.haddad@haddad-consulting.example",
        },
      },
      steps: [
        { daysAgo: 189.9, by: "noor", do: "submit" },
        { daysAgo: 187, by: "tomas", do: "complete" },
        { daysAgo: 120, by: ingrid, do: "rename", name: "Identity Shield 5 preview" },
      ],
    },
  ];
}
