import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Download, Page } from "@playwright/test";
import { accounts } from "../lib/platform/seed/accounts";
import { makeRequest } from "./enrollments";
import { expect, test } from "./fixtures";
import { makeProgram } from "./programs";

const cloudPartner = "/program/programs/PRG-1234-5678";

test("a client reads what a vendor publishes: the document byte by byte, the picture at once", async ({
  signedIn,
  baseURL,
}) => {
  const page = await signedIn("ingrid");
  await page.goto(`${cloudPartner}?tab=documentation`);
  const saved = await download(page, "Partner guide");
  const api = await fetch(`${baseURL}/public/v1${cloudPartner}/documents/PDM-1234-5678-0001`, {
    headers: { authorization: `Bearer ${accounts.fjordline.token}`, accept: "application/pdf" },
  });
  expect(saved.name).toBe("Partner guide.pdf");
  expect(saved.bytes.equals(Buffer.from(await api.arrayBuffer()))).toBe(true);
  await expect(page.getByRole("link", { name: /^Partner programme overview/ })).toHaveAttribute(
    "href",
    "https://example.com/ai-cloud-partner/overview",
  );

  await page.getByRole("tab", { name: /^Media/ }).click();
  const picture = page.getByRole("img", { name: /^Three columns of rising height/ });
  await expect(picture).toHaveJSProperty("naturalWidth", 640);
});

test("a client adds a file and the vendor downloads it; either renames and deletes it", async ({
  signedIn,
  world,
}) => {
  const { id } = await makeRequest(world, await makeProgram(world));
  const client = await signedIn("ingrid");
  const vendor = await signedIn("sabine");
  const address = `/program/enrollments/${id}?tab=attachments`;
  await vendor.goto(address);
  await expect(vendor.getByRole("heading", { name: "No attachments" })).toBeVisible();

  const buffer = Buffer.alloc(12 * 1024 * 1024, "größer ");
  await client.goto(address);
  await choose(client, { "Nachweis Größe.bin": buffer });
  await expect(client.getByRole("link", { name: /^Nachweis Größe\.bin/ })).toBeVisible();
  await expect(client.getByText(/BIN, 13 MB · Added by Ingrid Solheim/)).toBeVisible();

  const saved = await download(vendor, "Nachweis Größe.bin");
  expect(saved.name).toBe("Nachweis Größe.bin");
  expect(saved.bytes.equals(buffer)).toBe(true);

  await vendor.getByRole("button", { name: "Rename Nachweis Größe.bin" }).click();
  const dialog = vendor.getByRole("dialog", { name: "Rename the attachment" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Enter a name.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Proof of size");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(client.getByRole("link", { name: /^Proof of size/ })).toBeVisible();

  await client.getByRole("button", { name: "Delete Proof of size" }).click();
  const question = client.getByRole("alertdialog", { name: "Delete “Proof of size”?" });
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(client.getByRole("link", { name: /^Proof of size/ })).toBeVisible();
  await client.getByRole("button", { name: "Delete Proof of size" }).click();
  await question.getByRole("button", { name: "Delete attachment" }).click();
  await expect(client.getByRole("heading", { name: "No attachments" })).toBeVisible();
  await expect(vendor.getByRole("heading", { name: "No attachments" })).toBeVisible();
});

test("each file that doesn't arrive says why, and keeps none of the others back", async ({
  signedIn,
  world,
}) => {
  const { id } = await makeRequest(world, await makeProgram(world));
  const page = await signedIn("ingrid");
  await page.goto(`/program/enrollments/${id}?tab=attachments`);
  await choose(page, {
    "empty.txt": Buffer.alloc(0),
    "large.txt": Buffer.alloc(25 * 1024 * 1024 + 1),
    "fine.txt": Buffer.from("Fine"),
  });
  await expect(page.getByText("This file is empty. Choose another one.")).toBeVisible();
  await expect(page.getByText("This file is larger than 25 MB.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^fine\.txt/ })).toBeVisible();
  await page.getByRole("button", { name: "Dismiss empty.txt" }).click();
  await expect(page.getByText("This file is empty.")).toHaveCount(0);

  await page.route("**/attachments", (route) => route.abort());
  await choose(page, { "late.txt": Buffer.from("Late") });
  await expect(page.getByText("The portal can't be reached.")).toBeVisible();
  await page.unroute("**/attachments");
  await page.getByRole("button", { name: "Try late.txt again" }).click();
  await expect(page.getByRole("link", { name: /^late\.txt/ })).toBeVisible();
});

/** From the disk: through the debugging protocol a large file takes longer than any test may. */
async function choose(page: Page, files: Record<string, Buffer>) {
  const directory = test.info().outputPath("files");
  await mkdir(directory, { recursive: true });
  const places = Object.entries(files).map(async ([name, content]) => {
    const place = path.join(directory, name);
    await writeFile(place, content);
    return place;
  });
  const input = page.getByLabel("Add files");
  await expect(input).toBeEnabled();
  await input.setInputFiles(await Promise.all(places));
}

async function download(page: Page, name: string) {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  return contentOf(await started);
}

async function contentOf(saved: Download) {
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}
