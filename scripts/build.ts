import { buildPages } from "./build-pages";
import { reportFailure } from "./report-failure";

await buildPages().catch(reportFailure);
