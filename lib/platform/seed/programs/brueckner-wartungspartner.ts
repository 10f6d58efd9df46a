import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";

/** A program wholly in German. */
export const bruecknerWartungspartner: DemoProgram = {
  id: "PRG-7745-8001",
  vendor: "brueckner",
  author: "sabine",
  createdDaysAgo: 990,
  publishedDaysAgo: 975,
  icon: icons.maintenancePartner,
  input: {
    name: "Zertifizierter Wartungspartner",
    shortDescription:
      "Warten Sie Brückner-Anlagen mit Original-Ersatzteilen, Diagnosesoftware und Zugang zu unserer technischen Hotline.",
    website: "https://example.com/brueckner/wartungspartner",
    eligibility: { client: true, partner: true },
    applicableTo: "Licensee",
    longDescription: `<p>Zertifizierte Wartungspartner betreuen Anlagen von Brückner Systeme beim Kunden oder im eigenen Werk. Das Zertifikat gilt je Standort und ist Voraussetzung für den Bezug von Diagnosesoftware und Ersatzteilen.</p>
<h3>Voraussetzungen</h3>
<ul>
<li>Mindestens zwei Fachkräfte mit abgeschlossener Schulung „Wartung Leitstand 8“, nicht älter als drei Jahre.</li>
<li>Eine benannte Elektrofachkraft im Sinne der DGUV Vorschrift 3.</li>
<li>Kalibrierte Messmittel mit gültigem Prüfnachweis.</li>
</ul>
<h3>Ablauf</h3>
<ol>
<li>Sie beantragen das Zertifikat und nennen uns Standort und Fachkräfte.</li>
<li>Wir prüfen die Nachweise innerhalb von zehn Arbeitstagen.</li>
<li>Nach der Freigabe ist das Zertifikat 365 Tage gültig.</li>
</ol>
<p>Bitte erneuern Sie das Zertifikat rechtzeitig. Nach Ablauf werden Diagnosezugänge noch am selben Tag gesperrt.</p>`,
  },
  settings: {
    programEnrollment: true,
    programLink: true,
    terminateOnExpiration: { enabled: true, duration: 365 },
  },
  products: ["PRD-7745-5001", "PRD-7745-5003"],
  groups: [
    {
      name: "Standort",
      label: "Ihr Standort",
      description: "Für welchen Standort soll das Zertifikat gelten?",
      ordering: [
        {
          externalId: "standort_anschrift",
          name: "Anschrift des Standorts",
          description: "Dorthin liefern wir auch die Messmittel für die Erstprüfung.",
          type: "Address",
          constraints: { required: true },
          options: {
            hintText: "Vorbelegt mit der Anschrift des Lizenznehmers.",
            defaultValue: "Licensee",
          },
        },
        {
          externalId: "anlagen",
          name: "Betreute Anlagen",
          description: "Welche Baureihen warten Sie an diesem Standort?",
          type: "Checkbox",
          constraints: { required: true },
          options: {
            hintText: "Mehrere Angaben sind möglich.",
            optionsList: [
              {
                label: "Leitstand 7",
                value: "ls7",
                description: "Auslaufend, Ersatzteile bis 2030",
              },
              { label: "Leitstand 8", value: "ls8", description: "Aktuelle Baureihe" },
              { label: "Fördertechnik FT 200", value: "ft200" },
            ],
          },
        },
      ],
      fulfillment: [
        {
          externalId: "partnernummer",
          name: "Partnernummer",
          description: "Wird auf jedem Wartungsprotokoll angegeben.",
          type: "SingleLineText",
          constraints: { required: true },
          options: {
            hintText: "WP und fünf Ziffern, zum Beispiel WP10482.",
            pattern: "WP[0-9]{5}",
          },
        },
      ],
    },
    {
      name: "Fachkräfte",
      label: "Ihre Fachkräfte",
      description: "Wer führt die Wartung durch, und wer ist verantwortlich?",
      ordering: [
        {
          externalId: "elektrofachkraft",
          name: "Verantwortliche Elektrofachkraft",
          description: "Ansprechperson bei sicherheitsrelevanten Mitteilungen.",
          type: "Contact",
          constraints: { required: true },
          options: {
            hintText: "Mit Telefonnummer, auch außerhalb der Geschäftszeiten erreichbar.",
            defaultValue: "None",
            phoneMandatory: true,
          },
        },
        {
          externalId: "schulungsnummern",
          name: "Nummern der Schulungsnachweise",
          description: "Je Fachkraft eine Zeile.",
          type: "MultiLineText",
          constraints: { required: true },
          options: {
            hintText: "Zum Beispiel: S8-2031-0417, Petra Muster",
            placeholderText: "Nummer, Vor- und Nachname",
            minChar: 10,
            maxChar: 1000,
          },
        },
        {
          externalId: "kalibriert_bis",
          name: "Messmittel kalibriert bis",
          description: "Das früheste Ablaufdatum aller Messmittel.",
          type: "Date",
          constraints: { required: true },
          options: { hintText: "Der letzte Tag der Gültigkeit.", minAvailableDate: "2022-01-01" },
        },
      ],
    },
  ],
  templates: {
    processing: {
      name: "Ihr Antrag wird geprüft",
      content: `## Ihr Antrag wird geprüft

Wir prüfen die Nachweise Ihrer Fachkräfte innerhalb von zehn Arbeitstagen. Bei Rückfragen wenden wir uns an {{ elektrofachkraft }}.

Im Moment müssen Sie nichts tun.`,
    },
    querying: {
      name: "Angaben unvollständig",
      content: `## Wir benötigen noch Angaben von Ihnen

Die Anmerkungen stehen direkt bei Ihren Antworten. Bitte ergänzen Sie diese unten und wählen Sie anschließend **Process**.`,
    },
    completed: {
      name: "Zertifikat erteilt",
      content: `## Ihr Zertifikat ist erteilt

Ihre Partnernummer lautet **{{ partnernummer }}**. Damit können Sie ab sofort Ersatzteile und Diagnosesoftware für {{ anlagen }} bestellen.`,
    },
  },
  terms: [
    {
      name: "Wartungspartner-Rahmenvertrag",
      description: "Rechte und Pflichten zertifizierter Wartungspartner.",
      variants: [
        {
          name: "Wartungspartner-Rahmenvertrag",
          description: "Maßgebliche Fassung",
          assetUrl: "https://example.com/brueckner/agb/wartungspartner-de",
          languageCode: "de",
        },
        {
          name: "Framework contract for maintenance partners",
          description: "Übersetzung, unverbindlich",
          assetUrl: "https://example.com/brueckner/agb/wartungspartner-en",
          languageCode: "en",
        },
      ],
    },
    {
      name: "Sicherheitsunterweisung für Fremdfirmen",
      description: "Gilt für alle Arbeiten an Anlagen unter Spannung.",
      variants: [
        {
          name: "Sicherheitsunterweisung für Fremdfirmen",
          assetUrl: "https://example.com/brueckner/agb/sicherheit-de",
          languageCode: "de",
        },
      ],
    },
  ],
};
