// biome-ignore-all lint/suspicious/noExplicitAny: documents of others are read as they come
/** What can be compared of one operation, whoever describes it. Names are in lower case: they match in any case. */
export type Facts = {
  consumes: string[];
  parts: string[];
  bodyProperties: string[];
  success: string[];
  properties: string[];
};

/** The facts of every operation of an OpenAPI document, by method and path with unnamed placeholders. */
export function factsOf(document: any): Record<string, Facts> {
  const facts: Record<string, Facts> = {};
  for (const [path, item] of Object.entries<any>(document.paths)) {
    for (const [method, operation] of Object.entries<any>(item)) {
      const key = `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "{}")}`;
      facts[key] = operationFacts(document, operation);
    }
  }
  return facts;
}

function operationFacts(document: any, { requestBody, responses }: any): Facts {
  const content = requestBody?.content ?? {};
  const multipart = resolve(document, content["multipart/form-data"]?.schema);
  const parts = Object.keys(multipart?.properties ?? {}).map(lower);
  const part = Object.entries<any>(multipart?.properties ?? {}).find(
    ([, schema]) => !isFile(schema),
  )?.[1];
  const body = content["application/json"]?.schema ?? part;
  const success = Object.keys(responses).filter((status) => /^[23]/.test(status));
  const answers = success.map((status) => responses[status].content?.["application/json"]?.schema);
  return {
    consumes: unique(Object.keys(content).filter((type) => !/text\/json|\*/.test(type))),
    parts: unique(parts),
    bodyProperties: propertiesOf(document, body),
    success: unique(success),
    properties: unique(answers.flatMap((answer) => shownProperties(document, answer))),
  };
}

function shownProperties(document: any, schema: any): string[] {
  const resolved = resolve(document, schema);
  const data = resolved?.properties?.data;
  if (resolved?.properties?.$meta && data?.items) return propertiesOf(document, data.items);
  return propertiesOf(document, schema);
}

function propertiesOf(document: any, schema: any): string[] {
  const resolved = resolve(document, schema);
  if (!resolved) return [];
  const inherited = (resolved.allOf ?? []).flatMap((base: any) => propertiesOf(document, base));
  return unique([...inherited, ...Object.keys(resolved.properties ?? {}).map(lower)]);
}

function resolve(document: any, schema: any): any {
  const name = schema?.$ref?.split("/").at(-1);
  return name ? resolve(document, document.components.schemas[name]) : schema;
}

function isFile(schema: any) {
  return schema.format === "binary" || schema.contentMediaType !== undefined;
}

function lower(text: string) {
  return text.toLowerCase();
}

function unique(names: string[]) {
  return [...new Set(names)].sort();
}
