export const accountRows = [
  {
    id: "ACC-1",
    name: "Contoso",
    secret: "s1",
    address: { city: "Oslo", line2: null },
    audit: { created: { at: "2025-01-01T00:00:00.000Z", by: { id: "USR-1" } } },
  },
  { id: "ACC-2", name: "Stark" },
];
export const programRows = [
  {
    id: "PRG-1",
    name: "Backup",
    status: "Published",
    website: "www.example.com",
    open: true,
    products: [{ id: "PRD-1", name: "Disk", rank: 3, externalIds: {} }],
    vendor_id: "ACC-1",
    settings: { open: true, expiry: { enabled: true, days: 30, from: "2026-01-31" }, extra: 1 },
    created_at: "2025-03-01T10:00:00.123Z",
    audit: {
      created: { at: "2025-03-01T10:00:00.123Z", by: { id: "USR-1", name: "Ana" } },
      updated: { at: "2025-03-02T10:00:00.000Z", by: { id: "USR-2", name: "Bo" } },
    },
  },
  { id: "PRG-2", name: "Cloud", status: "Draft", open: false, settings: { open: "yes" } },
];
export const certificateRows = [
  {
    id: "CER-1",
    name: "Stark EU",
    program_id: "PRG-1",
    client_id: "ACC-2",
    external_vendor_id: "V-1",
    expiration_date: "2026-01-31",
    activated_at: "2025-03-01T10:00:00.123Z",
    revision: 7,
    tags: ["a", "b"],
    parameters: {
      ordering: [
        { externalId: "x", value: "12A", error: null },
        { externalId: "h", value: "z", hidden: true },
      ],
      fulfillment: [],
    },
    terms: [{ id: "PTC-1" }],
    audit: { created: { at: "2025-01-01T00:00:00.000Z" } },
  },
  { id: "CER-2", previous_id: "CER-1", notes: { text: "hi", none: null, list: [] } },
];
