DROP TABLE "program_icons" CASCADE;--> statement-breakpoint
DROP INDEX "certificates_program_status";--> statement-breakpoint
CREATE INDEX "certificates_program_status" ON "certificates" USING btree ("program_id","status","id");