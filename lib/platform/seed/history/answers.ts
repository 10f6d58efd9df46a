import { buyers, licensees } from "../entities";
import type { Day, DemoAnswers } from "./story";

/** The answers to Microsoft AI Cloud Partner. */
export function cloudPartnerAnswers({
  country,
  email,
  partnerId,
}: {
  country: string;
  email: string;
  partnerId: string;
}): DemoAnswers {
  return {
    indirect_provider_country: country,
    indirect_provider_authorisation: ["authorised"],
    partner_email: email,
    partner_id: partnerId,
  };
}

/** The answers to Northlight Authorised Partner for Fjordline's terminal in Oslo. */
export function osloPartnerAnswers(day: Day): DemoAnswers {
  return {
    legal_name: "Fjordline Logistics AS",
    registered_address: licensees.osloTerminal.address,
    billing_address: buyers.fjordlineNorway.address,
    vat_number: "NO981276957",
    primary_contact: buyers.fjordlineNorway.contact,
    advisory_email: "security@fjordline.example",
    business_model: "internal",
    services_offered: ["monitoring"],
    main_market: "NO",
    business_plan:
      "We protect 340 workstations and 25 terminal servers in our own ports. Two engineers in Oslo look after them, with a stand-in from Hamburg at weekends.",
    tenant_subdomain: "fjordline-oslo",
    tenant_profile: { region: "eu-north", logRetentionDays: 180 },
    training_window: { start: day(-78), end: day(-70) },
    insurance_until: day(240),
    code_of_conduct: ["signed"],
  };
}

/** The same for the warehouse in Hamburg, with the two answers that Northlight asks about. */
export function hamburgPartnerAnswers(day: Day): DemoAnswers {
  return {
    ...osloPartnerAnswers(day),
    legal_name: "Fjordline Logistics GmbH",
    registered_address: licensees.hamburgWarehouse.address,
    billing_address: buyers.fjordlineGermany.address,
    vat_number: "DE31415926",
    primary_contact: buyers.fjordlineGermany.contact,
    security_contact: {
      firstName: "Henrike",
      lastName: "Petersen",
      email: "henrike.petersen@fjordline.example",
      phone: { prefix: "+49", number: "4055501799" },
    },
    main_market: "DE",
    business_plan:
      "The Hamburg warehouse moves its 120 scanners and 60 workstations to Endpoint Protect this year. Our own team runs the products; there are no outside customers.",
    tenant_subdomain: "fjordline-hamburg",
    tenant_profile: { region: "eu-central", logRetentionDays: 90 },
    training_window: { start: day(20), end: day(45) },
    insurance_until: day(12),
  };
}

/** The answers to Northlight Authorised Partner for Meridian in London and Dublin. */
export function meridianPartnerAnswers(
  day: Day,
  { licensee, subdomain }: { licensee: "meridianLondon" | "meridianDublin"; subdomain: string },
): DemoAnswers {
  return {
    legal_name: "Meridian Cloud Services Ltd",
    registered_address: licensees[licensee].address,
    vat_number: "GB294815503",
    primary_contact: buyers.meridianUnitedKingdom.contact,
    security_contact: {
      firstName: "Priya",
      lastName: "Nair",
      email: "priya.nair@meridian-cloud.example",
      phone: { prefix: "+44", number: "2079460177" },
    },
    advisory_email: "soc@meridian-cloud.example",
    business_model: "managed",
    services_offered: ["consulting", "deployment", "monitoring", "response"],
    main_market: licensee === "meridianDublin" ? "IE" : "GB",
    business_plan:
      "We run Endpoint Protect as a managed service for law firms and clinics.\nFirst year: 14 customers with 2,100 seats.\nThree analysts and one service manager work on it.",
    tenant_subdomain: subdomain,
    tenant_profile: { region: "eu-west", logRetentionDays: 365 },
    training_window: { start: day(10), end: day(40) },
    insurance_until: day(310),
    code_of_conduct: ["signed"],
  };
}

/** The answers to Zertifizierter Wartungspartner; in German like the program. */
export function wartungAnswers(
  day: Day,
  { licensee, anlagen }: { licensee: keyof typeof licensees; anlagen: readonly string[] },
): DemoAnswers {
  return {
    standort_anschrift: licensees[licensee].address,
    anlagen,
    elektrofachkraft: {
      firstName: "Torben",
      lastName: "Hinrichs",
      email: "torben.hinrichs@fachkraft.example",
      phone: { prefix: "+49", number: "4055501766" },
    },
    schulungsnummern: "S8-0417, Torben Hinrichs\nS8-0418, Aylin Demir",
    kalibriert_bis: day(150),
  };
}

/** The answers to the accreditation of Meridian's operations centres. */
export function detectionAnswers({
  licensee,
  analysts,
  iso,
}: {
  licensee: "meridianLondon" | "meridianDublin" | "meridianLyon" | "meridianToronto";
  analysts: string;
  iso: string;
}): DemoAnswers {
  return {
    centre_address: licensees[licensee].address,
    analyst_count: analysts,
    shift_model: licensee === "meridianToronto" ? "follow-the-sun" : "three-shifts",
    iso_certificate: iso,
    duty_manager: licensees[licensee].contact,
  };
}

/** The answers to Edge Device Compliance. */
export function edgeAnswers({
  gateways,
  firmware,
  approver,
}: {
  gateways: string;
  firmware: string;
  approver: string;
}): DemoAnswers {
  return {
    gateway_count: gateways,
    firmware_version: firmware,
    inventory_export: `<inventory><gateway model="EG-40" count="${gateways}" firmware="${firmware}"/></inventory>`,
    remote_approver: approver,
  };
}
