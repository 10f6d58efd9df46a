CREATE TABLE "account_users" (
	"account_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "account_users_account_id_user_id_pk" PRIMARY KEY("account_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"icon" text,
	"type" text NOT NULL,
	"status" text DEFAULT 'Active' NOT NULL,
	"eligibility" jsonb
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"account_id" text NOT NULL,
	"status" text DEFAULT 'Active' NOT NULL,
	"secret_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "buyers" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"icon" text,
	"status" text DEFAULT 'Active' NOT NULL,
	"address" jsonb,
	"contact" jsonb,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"program_id" text NOT NULL,
	"vendor_id" text NOT NULL,
	"client_id" text NOT NULL,
	"applicable_to" text NOT NULL,
	"buyer_id" text,
	"licensee_id" text,
	"eligibility" jsonb NOT NULL,
	"status" text NOT NULL,
	"template_id" text,
	"parameters" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"external_vendor_id" text,
	"status_notes" text,
	"expiration_date" date,
	"terms" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrollments" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"program_id" text NOT NULL,
	"vendor_id" text NOT NULL,
	"client_id" text NOT NULL,
	"applicable_to" text NOT NULL,
	"buyer_id" text,
	"licensee_id" text,
	"eligibility" jsonb NOT NULL,
	"status" text NOT NULL,
	"template_id" text,
	"parameters" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"certificate_id" text NOT NULL,
	"overrides" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"notes" text,
	"status_notes" jsonb,
	"error" jsonb,
	"assignee_id" text
);
--> statement-breakpoint
CREATE TABLE "licensees" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"icon" text,
	"status" text DEFAULT 'Active' NOT NULL,
	"address" jsonb,
	"contact" jsonb,
	"account_id" text NOT NULL,
	"buyer_id" text,
	"external_id" text,
	"eligibility" jsonb
);
--> statement-breakpoint
CREATE TABLE "parameter_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"program_id" text NOT NULL,
	"label" text NOT NULL,
	"description" text,
	"display_order" integer NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parameters" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"program_id" text NOT NULL,
	"group_id" text,
	"description" text,
	"scope" text NOT NULL,
	"phase" text NOT NULL,
	"type" text NOT NULL,
	"external_id" text,
	"display_order" integer NOT NULL,
	"constraints" jsonb NOT NULL,
	"options" jsonb,
	"multiple" boolean DEFAULT false NOT NULL,
	"status" text DEFAULT 'Active' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"icon" text,
	"status" text NOT NULL,
	"external_ids" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"vendor_id" text
);
--> statement-breakpoint
CREATE TABLE "program_icons" (
	"program_id" text PRIMARY KEY NOT NULL,
	"content_type" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programs" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"short_description" text,
	"long_description" text,
	"website" text,
	"icon" text,
	"applicable_to" text NOT NULL,
	"eligibility" jsonb NOT NULL,
	"products" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"vendor_id" text NOT NULL,
	"settings" jsonb NOT NULL,
	"counters" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"program_id" text NOT NULL,
	"type" text NOT NULL,
	"content" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"status" text DEFAULT 'Active' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"program_id" text NOT NULL,
	"description" text,
	"display_order" integer NOT NULL,
	"status" text NOT NULL,
	"variant_counter" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "terms_variants" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"terms_id" text NOT NULL,
	"type" text NOT NULL,
	"asset_url" text,
	"language_code" text,
	"description" text,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"icon" text,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"phone" jsonb,
	"status" text DEFAULT 'Active' NOT NULL,
	"password_hash" text
);
--> statement-breakpoint
ALTER TABLE "account_users" ADD CONSTRAINT "account_users_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_users" ADD CONSTRAINT "account_users_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyers" ADD CONSTRAINT "buyers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_vendor_id_accounts_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_client_id_accounts_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_buyer_id_buyers_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."buyers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_licensee_id_licensees_id_fk" FOREIGN KEY ("licensee_id") REFERENCES "public"."licensees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_vendor_id_accounts_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_client_id_accounts_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_buyer_id_buyers_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."buyers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_licensee_id_licensees_id_fk" FOREIGN KEY ("licensee_id") REFERENCES "public"."licensees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licensees" ADD CONSTRAINT "licensees_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licensees" ADD CONSTRAINT "licensees_buyer_id_buyers_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."buyers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_groups" ADD CONSTRAINT "parameter_groups_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameters" ADD CONSTRAINT "parameters_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameters" ADD CONSTRAINT "parameters_group_id_parameter_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."parameter_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_vendor_id_accounts_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_icons" ADD CONSTRAINT "program_icons_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_vendor_id_accounts_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_variants" ADD CONSTRAINT "terms_variants_terms_id_terms_id_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_users_user" ON "account_users" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_secret" ON "api_tokens" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "buyers_account" ON "buyers" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "certificates_client" ON "certificates" USING btree ("client_id","id");--> statement-breakpoint
CREATE INDEX "certificates_client_status" ON "certificates" USING btree ("client_id","status","id");--> statement-breakpoint
CREATE INDEX "certificates_client_program" ON "certificates" USING btree ("client_id","program_id");--> statement-breakpoint
CREATE INDEX "certificates_vendor" ON "certificates" USING btree ("vendor_id","id");--> statement-breakpoint
CREATE INDEX "certificates_vendor_status" ON "certificates" USING btree ("vendor_id","status","id");--> statement-breakpoint
CREATE INDEX "certificates_vendor_expiration" ON "certificates" USING btree ("vendor_id","expiration_date");--> statement-breakpoint
CREATE INDEX "certificates_program_status" ON "certificates" USING btree ("program_id","status");--> statement-breakpoint
CREATE INDEX "certificates_due" ON "certificates" USING btree ("expiration_date") WHERE "certificates"."status" = 'Active';--> statement-breakpoint
CREATE INDEX "enrollments_client" ON "enrollments" USING btree ("client_id","id");--> statement-breakpoint
CREATE INDEX "enrollments_client_status" ON "enrollments" USING btree ("client_id","status","id");--> statement-breakpoint
CREATE INDEX "enrollments_vendor" ON "enrollments" USING btree ("vendor_id","id");--> statement-breakpoint
CREATE INDEX "enrollments_vendor_status" ON "enrollments" USING btree ("vendor_id","status","created_at");--> statement-breakpoint
CREATE INDEX "enrollments_program" ON "enrollments" USING btree ("program_id","status");--> statement-breakpoint
CREATE INDEX "enrollments_certificate" ON "enrollments" USING btree ("certificate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrollments_one_open_renewal" ON "enrollments" USING btree ("certificate_id") WHERE "enrollments"."type" = 'Change' and "enrollments"."status" in ('Draft', 'Processing', 'Querying');--> statement-breakpoint
CREATE INDEX "licensees_account" ON "licensees" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "parameter_groups_program" ON "parameter_groups" USING btree ("program_id","display_order");--> statement-breakpoint
CREATE INDEX "parameters_program" ON "parameters" USING btree ("program_id","display_order");--> statement-breakpoint
CREATE UNIQUE INDEX "parameters_external_id" ON "parameters" USING btree ("program_id","external_id") WHERE "parameters"."status" = 'Active';--> statement-breakpoint
CREATE INDEX "programs_vendor" ON "programs" USING btree ("vendor_id","status","id");--> statement-breakpoint
CREATE INDEX "programs_status" ON "programs" USING btree ("status","id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_secret" ON "sessions" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "templates_program" ON "templates" USING btree ("program_id","type");--> statement-breakpoint
CREATE INDEX "terms_program" ON "terms" USING btree ("program_id","display_order");--> statement-breakpoint
CREATE INDEX "terms_variants_terms" ON "terms_variants" USING btree ("terms_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower("email"));