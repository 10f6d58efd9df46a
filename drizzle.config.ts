import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./lib/platform/store/schema*.ts",
  out: "./lib/platform/store/migrations",
});
