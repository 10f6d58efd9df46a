CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"enrollment_id" text NOT NULL,
	"client_id" text NOT NULL,
	"vendor_id" text NOT NULL,
	"type" text NOT NULL,
	"description" text,
	"filename" text,
	"size" integer,
	"content_type" text,
	"file_id" text
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"program_id" text NOT NULL,
	"type" text NOT NULL,
	"description" text,
	"status" text NOT NULL,
	"url" text,
	"language" text,
	"display_order" integer DEFAULT 100 NOT NULL,
	"filename" text,
	"size" integer,
	"content_type" text,
	"file_id" text
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"program_id" text NOT NULL,
	"type" text NOT NULL,
	"description" text,
	"status" text NOT NULL,
	"url" text,
	"display_order" integer DEFAULT 100 NOT NULL,
	"filename" text,
	"size" integer,
	"content_type" text,
	"file_id" text
);
--> statement-breakpoint
CREATE TABLE "audit_records" (
	"id" text PRIMARY KEY NOT NULL,
	"event" text NOT NULL,
	"summary" text NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"object_id" text NOT NULL,
	"object_name" text,
	"object_type" text NOT NULL,
	"revision" integer NOT NULL,
	"actor" jsonb NOT NULL,
	"request_id" text,
	"vendor_id" text,
	"client_id" text,
	"snapshot" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"headers" jsonb NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_actor_id_key_pk" PRIMARY KEY("account_id","actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "modules" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"description" text
);
--> statement-breakpoint
CREATE TABLE "sellers" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"icon" text,
	"status" text DEFAULT 'Active' NOT NULL,
	"external_id" text,
	"address" jsonb,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"audit" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name" text NOT NULL,
	"account_id" text NOT NULL,
	"description" text,
	"type" text NOT NULL,
	"object_type" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"criteria" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"status" text NOT NULL,
	"statistics" jsonb DEFAULT '{"calls":0,"successes":0,"failures":0}'::jsonb NOT NULL,
	"last_call" jsonb,
	"last_success" jsonb,
	"last_failure" jsonb
);
--> statement-breakpoint
CREATE TABLE "icons" (
	"owner_id" text PRIMARY KEY NOT NULL,
	"content_type" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "icon" text;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "modules" jsonb DEFAULT '["MOD-1478"]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "last_access_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "enrollments" ADD COLUMN "validation" jsonb;--> statement-breakpoint
ALTER TABLE "enrollments" ADD COLUMN "attachment_counter" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "terms_variants" ADD COLUMN "filename" text;--> statement-breakpoint
ALTER TABLE "terms_variants" ADD COLUMN "size" integer;--> statement-breakpoint
ALTER TABLE "terms_variants" ADD COLUMN "content_type" text;--> statement-breakpoint
ALTER TABLE "terms_variants" ADD COLUMN "file_id" text;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_enrollment_id_enrollments_id_fk" FOREIGN KEY ("enrollment_id") REFERENCES "public"."enrollments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_client_id_accounts_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_vendor_id_accounts_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sellers" ADD CONSTRAINT "sellers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_enrollment" ON "attachments" USING btree ("enrollment_id","id");--> statement-breakpoint
CREATE INDEX "documents_program" ON "documents" USING btree ("program_id","display_order");--> statement-breakpoint
CREATE INDEX "media_program" ON "media" USING btree ("program_id","display_order");--> statement-breakpoint
CREATE INDEX "audit_records_vendor" ON "audit_records" USING btree ("vendor_id","at");--> statement-breakpoint
CREATE INDEX "audit_records_client" ON "audit_records" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "audit_records_object" ON "audit_records" USING btree ("object_id","revision");--> statement-breakpoint
CREATE INDEX "audit_records_at" ON "audit_records" USING btree ("at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "sellers_account" ON "sellers" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "webhooks_account" ON "webhooks" USING btree ("account_id","type","status");--> statement-breakpoint
CREATE INDEX "api_tokens_account" ON "api_tokens" USING btree ("account_id","id");--> statement-breakpoint
INSERT INTO "icons" ("owner_id", "content_type", "bytes") SELECT "program_id", "content_type", "bytes" FROM "program_icons";--> statement-breakpoint
INSERT INTO "modules" ("id", "name", "description") VALUES ('MOD-1478', 'Program', 'Programs, enrollments and certificates.');--> statement-breakpoint
CREATE FUNCTION "keep_audit_record"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'Audit records are never changed and never removed.'; END $$;--> statement-breakpoint
CREATE TRIGGER "audit_records_are_kept" BEFORE UPDATE OR DELETE ON "audit_records" FOR EACH ROW EXECUTE FUNCTION "keep_audit_record"();
