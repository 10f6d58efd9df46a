import type { Json, Player } from "./player";
import { formOf, onePixel } from "./program";
import { audit, page, short, shortProgram, without } from "./shapes";

const pdf = Buffer.from("%PDF-1.4\n%âãÏÓ\n%%EOF\n", "latin1");

export function pdfFile(name: string) {
  return { name: "file", value: new File([pdf], name, { type: "application/pdf" }) };
}

/** Documents, pictures and terms of the program, with every byte of their files. */
export async function playFiles(player: Player, program: Json) {
  await playDocuments(player, program);
  await playMedia(player, program);
  return playTerms(player, program);
}

async function playDocuments({ call }: Player, program: Json) {
  const path = `/program/programs/${program.id}/documents` as const;
  const shown = shortProgram(program);
  const base = {
    revision: 1,
    description: "How to start",
    status: "Draft",
    displayOrder: 100,
    language: "en-us",
    program: shown,
    audit: audit("created"),
  };
  const json = {
    name: "Guide",
    description: "How to start",
    type: "File",
    documentType: "File",
    language: "en-us",
    url: "",
  };
  const guide = await call(
    "vendor",
    `POST ${path}`,
    { form: formOf("document", json, pdfFile("empty.pdf")) },
    {
      status: 201,
      body: {
        ...base,
        id: `PDM${program.id.slice(3)}-0001`,
        name: "Guide",
        type: "File",
        filename: "empty.pdf",
        size: pdf.byteLength,
        contentType: "application/pdf",
      },
    },
  );
  const one = `${path}/${guide.id}` as const;
  await call("client", `GET ${one}`, {}, { status: 404 });
  await call("client", `GET ${one}`, { headers: { accept: "application/pdf" } }, { status: 404 });
  await call(
    "vendor",
    `PUT ${one}`,
    { json: { name: "The guide" } },
    {
      status: 200,
      body: { ...guide, name: "The guide", revision: 2, audit: audit("created", "updated") },
    },
  );
  const published = await call(
    "vendor",
    `POST ${one}/publish`,
    {},
    {
      status: 200,
      body: {
        ...guide,
        name: "The guide",
        revision: 3,
        status: "Published",
        audit: audit("created", "updated"),
      },
    },
  );
  await call(
    "client",
    `GET ${one}`,
    { headers: { accept: "application/pdf" } },
    {
      status: 200,
      bytes: pdf,
      headers: {
        "content-type": "application/pdf",
        "content-disposition": /^attachment; filename="empty\.pdf"/,
      },
    },
  );
  await call(
    "client",
    `GET ${path}`,
    {},
    { status: 200, body: page([without(published, "audit")]) },
  );
  await call("vendor", `DELETE ${one}`, {}, { status: 400 });
  await call(
    "vendor",
    `POST ${one}/unpublish`,
    {},
    {
      status: 200,
      body: {
        ...published,
        status: "Unpublished",
        revision: 4,
        audit: audit("created", "updated"),
      },
    },
  );
  await call("client", `GET ${one}`, {}, { status: 404 });
  await call(
    "vendor",
    `POST ${path}`,
    { form: formOf("document", json) },
    { status: 400, body: { errors: Boolean } },
  );
  const named = await call(
    "vendor",
    `POST ${path}`,
    { form: formOf("DOCUMENT", { ...json, name: "Odd" }, pdfFile('../Übersicht "neu".pdf')) },
    {
      status: 201,
      body: {
        ...base,
        id: `PDM${program.id.slice(3)}-0002`,
        name: "Odd",
        type: "File",
        filename: /^[^/\\]*bersicht[^/\\]*\.pdf$/,
        size: pdf.byteLength,
        contentType: "application/pdf",
      },
    },
  );
  await call(
    "vendor",
    `GET ${path}/${named.id}`,
    { headers: { accept: "application/pdf" } },
    {
      status: 200,
      bytes: pdf,
      headers: {
        "content-type": "application/pdf",
        "content-disposition": /^attachment;.*filename\*=UTF-8''[^ ]*%C3%9Cbersicht/,
      },
    },
  );
  await call("vendor", `DELETE ${path}/${named.id}`, {}, { status: 204 });
  await call(
    "vendor",
    `GET ${path}/${named.id}`,
    { headers: { accept: "application/pdf" } },
    { status: 404 },
  );
  const online = await call(
    "vendor",
    `POST ${path}`,
    {
      form: formOf("document", {
        ...json,
        name: "Online",
        documentType: "Online",
        type: "Online",
        url: "https://example.com/guide",
      }),
    },
    {
      status: 201,
      body: {
        ...base,
        id: `PDM${program.id.slice(3)}-0003`,
        name: "Online",
        type: "Online",
        url: "https://example.com/guide",
      },
    },
  );
  await call("client", `POST ${path}/${online.id}/publish`, {}, { status: 403 });
}

async function playMedia({ call }: Player, program: Json) {
  const path = `/program/programs/${program.id}/media` as const;
  const picture = { name: "file", value: new File([onePixel], "pixel.png", { type: "image/png" }) };
  const media = await call(
    "vendor",
    `POST ${path}`,
    {
      form: formOf(
        "media",
        {
          name: "Pixel",
          type: "Image",
          mediatype: "Image",
          description: "One",
          displayOrder: 5,
          url: "",
        },
        picture,
      ),
    },
    {
      status: 201,
      body: {
        id: `PMD${program.id.slice(3)}-0001`,
        name: "Pixel",
        revision: 1,
        type: "Image",
        description: "One",
        status: "Draft",
        filename: "pixel.png",
        size: onePixel.byteLength,
        contentType: "image/png",
        displayOrder: 5,
        program: shortProgram(program),
        audit: audit("created"),
      },
    },
  );
  const one = `${path}/${media.id}` as const;
  await call(
    "vendor",
    `GET ${one}/image`,
    { headers: { accept: "*/*" } },
    { status: 200, bytes: onePixel, headers: { "content-type": "image/png" } },
  );
  await call(
    "vendor",
    `POST ${one}/publish`,
    { json: { id: media.id } },
    {
      status: 200,
      body: { ...media, status: "Published", revision: 2, audit: audit("created", "updated") },
    },
  );
  await call(
    "client",
    `GET ${one}`,
    { headers: { accept: "image/png" } },
    {
      status: 200,
      bytes: onePixel,
      headers: { "content-type": "image/png", "content-disposition": /pixel\.png/ },
    },
  );
  await call(
    "vendor",
    `PUT ${one}`,
    { json: { description: "One pixel", type: "Video" } },
    {
      status: 200,
      body: {
        ...media,
        description: "One pixel",
        status: "Published",
        revision: 3,
        audit: audit("created", "updated"),
      },
    },
  );
  await call(
    "vendor",
    `POST ${one}/unpublish`,
    {},
    {
      status: 200,
      body: {
        ...media,
        description: "One pixel",
        status: "Unpublished",
        revision: 4,
        audit: audit("created", "updated"),
      },
    },
  );
  await call("vendor", `DELETE ${one}`, {}, { status: 204 });
  await call("vendor", `GET ${path}`, {}, { status: 200, body: page([]) });
}

async function playTerms({ call }: Player, program: Json) {
  const path = `/program/programs/${program.id}/terms` as const;
  const shown = shortProgram(program);
  const terms = await call(
    "vendor",
    `POST ${path}`,
    { json: { name: "Terms", description: "To accept", displayOrder: 100 } },
    {
      status: 201,
      body: {
        id: `PTC${program.id.slice(3)}-0001`,
        name: "Terms",
        revision: 1,
        description: "To accept",
        displayOrder: 100,
        status: "Draft",
        program: shown,
        audit: audit("created"),
      },
    },
  );
  const variants = `${path}/${terms.id}/variants` as const;
  const variant = await call(
    "vendor",
    `POST ${variants}`,
    {
      form: formOf(
        "variant",
        {
          name: "English",
          type: "File",
          languageCode: "en-us",
          description: "All of them",
          assetUrl: "",
        },
        pdfFile("terms.pdf"),
      ),
    },
    {
      status: 201,
      body: {
        id: `PTV${program.id.slice(3)}-0001-0001`,
        name: "English",
        revision: 1,
        type: "File",
        languageCode: "en-us",
        description: "All of them",
        status: "Draft",
        filename: "terms.pdf",
        size: pdf.byteLength,
        contentType: "application/pdf",
        fileId: /\S/,
        programTermsAndConditions: short(terms),
        audit: audit("created"),
      },
    },
  );
  await call(
    "vendor",
    `POST ${variants}/${variant.id}/publish`,
    {},
    {
      status: 200,
      body: { ...variant, status: "Published", revision: 2, audit: audit("created", "updated") },
    },
  );
  await call("client", `GET ${variants}/${variant.id}`, {}, { status: 404 });
  const published = await call(
    "vendor",
    `POST ${path}/${terms.id}/publish`,
    {},
    {
      status: 200,
      body: {
        ...terms,
        status: "Published",
        revision: 2,
        audit: audit("created", "updated", "published"),
      },
    },
  );
  await call(
    "client",
    `GET ${variants}/${variant.id}`,
    { headers: { accept: "application/pdf" } },
    {
      status: 200,
      bytes: pdf,
      headers: { "content-type": "application/pdf", "content-disposition": /terms\.pdf/ },
    },
  );
  await call(
    "vendor",
    `PUT ${path}/${terms.id}`,
    { json: { description: "To read and accept" } },
    {
      status: 200,
      body: {
        ...published,
        description: "To read and accept",
        revision: 3,
        audit: audit("created", "updated", "published"),
      },
    },
  );
  const second = await call(
    "vendor",
    `POST ${variants}`,
    {
      form: formOf("variant", {
        name: "Deutsch",
        type: "Online",
        languageCode: "de",
        assetUrl: "https://example.com/de",
      }),
    },
    {
      status: 201,
      body: {
        id: `PTV${program.id.slice(3)}-0001-0002`,
        name: "Deutsch",
        revision: 1,
        type: "Online",
        languageCode: "de",
        assetUrl: "https://example.com/de",
        status: "Draft",
        programTermsAndConditions: { ...short(terms), revision: 3 },
        audit: audit("created"),
      },
    },
  );
  await call(
    "vendor",
    `PUT ${variants}/${second.id}`,
    { json: { name: "German" } },
    {
      status: 200,
      body: { ...second, name: "German", revision: 2, audit: audit("created", "updated") },
    },
  );
  await call("vendor", `DELETE ${variants}/${second.id}`, {}, { status: 204 });
  await call(
    "vendor",
    `GET ${variants}?select=-*,id`,
    {},
    {
      status: 200,
      body: {
        $meta: { pagination: { offset: 0, limit: 10, total: 1 }, omitted: Array.isArray },
        data: [{ id: variant.id }],
      },
    },
  );
  return terms;
}
