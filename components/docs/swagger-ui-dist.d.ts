declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  /** The viewer, drawn into `domNode`; what is left out stays as the package has it. */
  export default function SwaggerUIBundle(options: {
    domNode: HTMLElement;
    url: string;
    deepLinking?: boolean;
    docExpansion?: "list" | "full" | "none";
    defaultModelsExpandDepth?: number;
    displayRequestDuration?: boolean;
    filter?: boolean;
    persistAuthorization?: boolean;
    tryItOutEnabled?: boolean;
    validatorUrl?: null;
    plugins?: readonly unknown[];
    onComplete?: () => void;
  }): unknown;
}
