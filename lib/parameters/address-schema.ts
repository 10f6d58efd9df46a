import { z } from "zod";
import { type AddressPart, addressLimits, neededAddressParts } from "./address";
import type { Definition } from "./definition";
import { about } from "./messages";
import type { Purpose } from "./purpose";

/** The answer to an Address: its parts, as far as the country has them (contract §5, §9.2). */
export function addressAnswer(definition: Definition, purpose: Purpose) {
  const address = z.object(
    {
      addressLine1: part(definition, "addressLine1"),
      addressLine2: part(definition, "addressLine2"),
      postCode: part(definition, "postCode"),
      city: part(definition, "city"),
      state: part(definition, "state"),
      country: part(definition, "country"),
    },
    { error: about(definition, "enter the parts of the address") },
  );
  return purpose === "draft" ? address : address.check(complete(definition));
}

const nouns: Record<AddressPart, string> = {
  addressLine1: "first address line",
  addressLine2: "second address line",
  postCode: "postcode",
  city: "city",
  state: "state or region",
  country: "country",
};

function part(definition: Definition, name: AddressPart) {
  const limit = addressLimits[name];
  const tooLong =
    name === "country"
      ? "choose the country, two letters such as ES"
      : `shorten the ${nouns[name]} to ${limit} characters`;
  return z
    .string({ error: about(definition, `enter the ${nouns[name]} as text`) })
    .max(limit, about(definition, tooLong))
    .optional();
}

function complete(definition: Definition) {
  return z.superRefine((address: Partial<Record<AddressPart, string>>, context) => {
    const refuse = (path: AddressPart, todo: string) =>
      context.addIssue({ code: "custom", path: [path], message: about(definition, todo) });
    for (const name of neededAddressParts(address.country)) {
      if (address[name]) continue;
      refuse(name, `${name === "country" ? "choose" : "enter"} the ${nouns[name]}`);
    }
    if (address.country && !/^[A-Z]{2}$/.test(address.country)) {
      refuse("country", "choose the country, two letters such as ES");
    }
  });
}
