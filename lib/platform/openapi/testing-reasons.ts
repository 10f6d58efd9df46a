/** Why a difference from the published document is meant; `rows` are those of contract §15. */
export type Reason = { matches: RegExp; rows?: string; why: string };

/** The first that matches a difference explains it. */
export const reasons: readonly Reason[] = [
  {
    matches: /^(DELETE \S+\/enrollments\/\{\}|POST \S+\/submit): only here/,
    rows: "2 and 4",
    why: "Real clients create a draft, then submit or delete it; the published document is older than that.",
  },
  {
    matches: /^\S+ \/public\/v1\/(accounts|audit|notifications)\/\S+: only here/,
    rows: "62 and 63",
    why: "Neighbours of the Program API that a portal needs; the published extract holds the program part alone. Sessions, demo people and webhooks' callouts are ours (decisions 004 and 009).",
  },
  { matches: /openapi\.json: only here/, why: "The document itself." },
  {
    matches: /shows revision only here/,
    rows: "19",
    why: "Shown by the newest sources and by the seed's full sample; it is what our entity tags name.",
  },
  { matches: /shows vendor only here/, rows: "19", why: "Shown by the newest sources." },
  { matches: /shows statusnotes only here/, rows: "7", why: "A string on certificates." },
  {
    matches: /(shows|reads) name only here/,
    rows: "20",
    why: "The name of an enrollment is what its certificate will be called; it may be changed while it is a draft.",
  },
  {
    matches: /shows client only here/,
    why: "Whose enrollment it is: vendors and Operations cannot tell otherwise. Readers that do not know it pass over it.",
  },
  {
    matches: /(shows|reads) multiple only here/,
    why: "Sent by real clients and kept (contract §9.1).",
  },
  {
    matches: /shows validation only here/,
    why: "Whether the vendor's own system has checked the enrollment: our extension (decision 009).",
  },
  {
    matches: /(PUT \S+\/documents\/\{\}: (answers 20[04]|shows)|documents\S*: shows displayorder)/,
    rows: "43",
    why: "A changed document is answered with 200 and the object, as real clients need it; its display order is shown as it was sent.",
  },
  {
    matches: /answers 301 only there/,
    rows: "44",
    why: "Files are streamed with 200 from the same address instead of being redirected to.",
  },
  {
    matches: /(icon|image): answers (200|307)/,
    why: "Pictures are sent with 200 from the same address (contract §1.3 allows both).",
  },
  {
    matches: /reads (documenttype|mediatype|type) only (here|there)/,
    rows: "45",
    why: "Every spelling is read: `type`, `documentType`, `mediaType`. What a file or a media is stays as it was made (contract §12).",
  },
  {
    matches: /PUT \S+\/programs\/\{\}: (reads|takes)/,
    rows: "68 and 71",
    why: "The published body is a binder's artefact; the plain properties are read, and its `data` wrapper too.",
  },
  {
    matches: /reads eligibility/,
    rows: "47",
    why: "`eligibility` is an object in the JSON part; the flattened form fields are read too.",
  },
  {
    matches: /(publish|unpublish): takes application\/json only here/,
    why: "No body is needed; one is read over, because real clients may send any JSON (contract §1.1).",
  },
  {
    matches: /POST \S+\/certificates: reads (expirationdate|externalids) only here/,
    why: "A migrated certificate brings its date and its vendor's number along (contract §14.2).",
  },
  {
    matches: /reads (buyer|licensee) only here/,
    why: "The certificant of a draft may still be changed; the published update cannot.",
  },
  {
    matches: /POST \S+\/enrollments: reads (notes|status) only here/,
    why: "Notes come with the draft; `status: Processing` creates and submits in one call (contract §13.4).",
  },
  {
    matches: /enrollments\/validate: reads client only here/,
    why: "Operations names the client, as on create (contract §13.2).",
  },
  {
    matches: /reads \S+ only there/,
    rows: "48",
    why: "The published body is the whole object; what cannot be changed this way is ignored, as unknown keys are.",
  },
  {
    matches: /reads displayorder only here/,
    why: "The place among its siblings may be changed like it was set.",
  },
];
